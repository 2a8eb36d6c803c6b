"""How many: number phrases that count something, and what a sentence says of killed, wounded and taken."""

from tocsin.quantities.counts import QuantityMention, find

__all__ = ["QuantityMention", "find"]
