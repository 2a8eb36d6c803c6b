"""How many: number phrases that count something, and what a sentence says of killed, wounded and taken."""

from tocsin.quantities.counts import find
from tocsin.quantities.records import HARM, Casualty, QuantityMention
from tocsin.quantities.tolls import casualties

__all__ = ["HARM", "Casualty", "QuantityMention", "casualties", "find"]
