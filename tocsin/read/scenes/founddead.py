"""Whom a killing befell that only what was found of it tells: "a bagged body" is one, "an executed couple" two."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates.words import spelled
from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities import Casualty, find
from tocsin.read.words.aftermath import aftermath
from tocsin.read.words.lexicon import Trigger

_ONE = (
    r"(?:body|corpse|cadaver|m[ae]n|wom[ae]n|person|youth|girl|boy|teenager|subject|individual|male|female|youngster|minor|(?:taxi )?driver"
    r"|student|teacher|farmer|journalist|merchant|lawyer|officer|policeman|soldier|migrant|businessman|neighbou?r|adult)"
)
_PLURAL = compiled(r"(?:bodies|corpses|cadavers|men|women|people)\b")
_WHOM = compiled(
    rf"(?:\b(?P<many>{spelled(2, 12)}|\d{{1,2}}) (?:[a-z-]+ ){{0,3}}?(?:bodies|corpses|cadavers|men|women|people|persons|youths|girls|boys|teenagers|subjects|brothers|sisters|individuals)\b"
    rf"|\b(?P<two>couple)\b|\b(?P<one>{_ONE})\b(?!['’]s (?!body|corpse|remains|head)))"
)


def with_found(
    lowered: str, start: int, end: int, kept: Sequence[Trigger], tolls: Sequence[Casualty]
) -> list[Casualty]:
    """The tolls of a stretch, with those who were found where one of its words tells of that and nobody is counted."""
    out = list(tolls)
    if any(c.what in ("killed", "killed_or_wounded", "attackers_killed") for c in tolls):
        return out
    told = aftermath(lowered, start, end)
    if not any(a == t.start and b == t.end for a, b, _ in told for t in kept):
        return out
    whom = _WHOM.search(lowered, start, end)
    if whom is None or _PLURAL.match(lowered, whom.start("one") if whom["one"] else whom.end()):
        return out
    if whom["many"]:
        said = find(lowered[whom.start() : whom.end()])
        return [*out, Casualty(whom.start(), whom.end(), "killed", said[0].quantity)] if said else out
    return [*out, Casualty(whom.start(), whom.end(), "killed", Quantity.exactly(2 if whom["two"] else 1))]
