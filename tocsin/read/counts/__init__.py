"""Numbers that are no one event's: tallies over a period, strength, people held, the cost of wars."""
