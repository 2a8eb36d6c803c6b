"""Places that have to do with a deed and are not where it was: where a claim was made, whence help came, a war of old."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places import Toponym

_BESIDE_IT = compiled(
    r"\b(?:telephoned|rang|phoned|called|told|wrote to|faxed|contacted|sent (?:[\w-]+ ){0,3}?to|(?:in an? |by |a )?(?:call|letter|fax|message|statement) to)\s(?:an?|the|several|two|some)?\s?(?:[\w-]+\s){0,2}?(?:newspapers?|dail(?:y|ies)|radio(?: stations?)?|news agenc(?:y|ies)|broadcasters?|television stations?|journalists?|reporters?)\s(?:in|of)\s(?:the\s)?\Z"
    r"|\b(?:flown|brought|called|rushed|sent|drafted) in from\s(?:the\s)?\Z|\bput (?:him|her|them|the \w+) on (?:a|the) (?:plane|flight) (?:back )?to\s\Z"
    r"|\b(?:kind|sort|type|make)s? (?:(?:that|which) )?(?:was |were |had been )?(?:also )?used (?:in|at)\s\Z|\b(?:revenge|vengeance|retaliation|reprisals?|payback) for\s\Z"
)
"""Before where a claim was made, help came from, somebody was to be taken, arms of that kind were used or another deed was that
this one avenged: "telephoned a newspaper in Bilbao"."""
_SINCE_THAT_WAR = compiled(
    r"\b(?:worst|heaviest|deadliest|bloodiest|biggest|largest|greatest|costliest)\b[^.;,]{0,60}?\bsince\s(?:the\s(?:war in\s)?)?\Z"
)
"""Before a land that stands for a war of old: "the heaviest loss of the army since Korea"."""


def is_beside_it(lowered: str, spot: Toponym) -> bool:
    """Whether a place has to do with a deed and is not where it was: no deed is there, if no other place is told either."""
    return _BESIDE_IT.search(lowered, max(0, spot.start - 100), spot.start) is not None


def stands_for_a_war(lowered: str, start: int, spot: Toponym) -> bool:
    """Whether a place is told for a war that was there, since which nothing was as bad."""
    return _SINCE_THAT_WAR.search(lowered, max(start, spot.start - 90), spot.start) is not None
