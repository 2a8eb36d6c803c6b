"""Somebody who is seized, captured, taken or freed at a place, so that no ground changes hands: "seized a judge in Cali"."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.quantities.people import person_like
from tocsin.read.findings.findings import Findings, within

_VERBS = compiled(r"(?:seiz|captur|recaptur|freed|liberat|took|taken|takes|held|(?:has|have|had) held)")
_OBJECT = compiled(
    r"\s(?!(?:by|from|in|at|of|on|near|for|after|as|with|to)\b)(?:(?:an?|the|its|their|his|her|some|several|dozens of|scores of|hundreds of|at least|about|more than|[a-z]+|\d+)\s)?"
    r"(?:(?!(?:from|in|at|of|and|by|with|to|on|near|for|after|as)\b)[\w-]+\s){0,3}?(?P<who>[a-z-]{3,})(?P<of>\sof\s(?:an?|the)?\s?(?:[\w-]+\s){1,3}?)?(?=\s?(?:(?:in|at|near|outside|from|on|last|early|late|whom|who|during|after|with|when|and)\b|[.,;]|\Z))"
)
_NAMED = compiled(r"\s(?:[A-Z][\w'’.-]+\s){1,3}[A-Z][\w'’-]+(?=\s(?:in|at|near|outside|from)\b)")
_WERE = compiled(r"\b(?P<who>[a-z-]{3,})\s(?:(?:have|had|has)\s)?(?:was|were|been|being)\s(?:\w+\s){0,2}?\Z")
_WHOM = compiled(r"\bwhom\s(?:[\w'’-]+\s){1,4}\Z")
_SOME = compiled(
    r"\s(?:at least |about |some |another )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several|others?|another|him|her|them)(?=[,.;]|\s(?:in|at|near|after|during|when|while|and|as|on|alive|others|more|of (?:them|the (?:men|attackers|militants|gunmen)))\b)"
)
"""A number alone behind the verb, of those who were told of before: "killed four fighters and captured one in Lamu"."""
_NO_PERSONS = frozenset("headquarters centre center waters crossers".split())


def takes_somebody(findings: Findings, said: tuple[int, int]) -> bool:
    """Whether the words of change at `said` have people for their object, or for their subject in the passive."""
    low, end = findings.lowered, said[1]
    if not _VERBS.match(low, said[0]):
        return False
    were = _WERE.search(low, max(0, said[0] - 50), said[0])
    if were:
        return _is_person(were["who"])
    if _WHOM.search(low, max(0, said[0] - 50), said[0]) or _SOME.match(low, end):
        return True
    found = _OBJECT.match(low, end)
    if found and _is_person(found["who"]) and not _place_in(findings, end, found.start("who")):
        return True
    name = _NAMED.match(findings.text, end)
    return name is not None and not _place_in(findings, end, name.end())


def _place_in(findings: Findings, start: int, end: int) -> bool:
    """Whether a place that may be the object stands there: "freed Palmyra", not "freed a German engineer"."""
    return any(t.role == "place" for t in within(findings.places, start, end))


def _is_person(word: str) -> bool:
    return word not in _NO_PERSONS and person_like(word)
