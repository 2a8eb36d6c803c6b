"""How many: number phrases that count something, and what a sentence says of killed, wounded and taken."""

from tocsin.quantities.counts import QuantityMention, find
from tocsin.quantities.tolls import Casualty, casualties

__all__ = ["Casualty", "QuantityMention", "casualties", "find"]
