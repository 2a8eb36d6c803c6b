"""The day and the place of a story: chosen among those told in and around it."""
