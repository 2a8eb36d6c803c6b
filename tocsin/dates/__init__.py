"""When: date expressions in running text, resolved to days, months, years or intervals of them."""

from tocsin.dates.finding import SHORT, covered, find, written
from tocsin.dates.lists import Entry, entries
from tocsin.dates.spans import DateMention
from tocsin.model.dates import interval as parse_interval

__all__ = ["SHORT", "DateMention", "Entry", "covered", "entries", "find", "parse_interval", "written"]
