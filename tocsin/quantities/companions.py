"""Those who died with somebody who is told of singly, words apart: "killed a candidate of the party in Xalapa and four others who
accompanied her" are five. Patterns match lower-case text of one sentence.
"""

from __future__ import annotations

from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.quantities.counts import scan
from tocsin.quantities.joining import add
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence

_WITH_HER = compiled(
    r"\band (?P<who>(?:at least |about )?[\w-]+ (?:others?|other people|people|bodyguards?|companions?|aides?|relatives|guards|colleagues)) (?:who (?:accompanied|(?:was|were) (?:with|accompanying|travelling with|traveling with))|accompanying|travelling with|traveling with) (?:him|her|them)\b"
)


def with_companions(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The tolls, that of a single dead with those who were with the one."""
    dead = [c for c in found if c.what == "killed"]
    if len(dead) != 1 or dead[0].quantity.high != 1 or not (" with " in at.low or " accompan" in at.low):
        return found
    said = _WITH_HER.search(at.low, dead[0].end)
    more = scan(at.text[said.start("who") : said.end("who")]) if said else []
    if not said or len(more) != 1 or more[0].quantity.best is None:
        return found
    if any(c.start < said.end() and said.start() < c.end for c in found):
        return found
    both = replace(dead[0], end=said.end(), quantity=add(dead[0].quantity, more[0].quantity))
    return [both if c is dead[0] else c for c in found]
