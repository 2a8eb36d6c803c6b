"""Whether a day or a place follows a word of violence in one clause, with no other verb, no list and no other place between."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.setting.times import OTHER_VERB

REACH = 110
"""Characters between a word of violence and what it takes."""
_BREAKS = compiled(
    r"[.;:()\"“”!?]|\s[-–—]{1,2}\s|\b(?:after|before|since|until|till|by the time|when|while|as|who|whom|whose|which|that|where|because|but|if|than|like|following|despite|between"
    r"|amid|besides?|over|about|and (?:was|were|is|are|has|had|then|fled|escaped|later)|was|were|is|are|has|have|had|would|will|could|may|might)\b"
)
"""What ends a clause, or lets another one begin, so that a day or a place behind it is another's."""
_OWNER = compiled(r"['’]s (?:[a-z]+ ){0,2}\Z")
"""Behind a land or a province that owns the next place: "in Manipur's Ukhrul district"."""
_ADORNS = compiled(r"\s[a-z]+\s(?:in|of|near|outside)\b")
"""Behind a name that only says which building it was: "the Topo Chico prison in Monterrey"."""


def follows(findings: Findings, start: int, end: int, spot: Toponym | None = None) -> bool:
    """Whether what stands at `end` follows a word of violence in one clause; no other place may stand between it and a `spot`."""
    if end - start > REACH or not plain(findings.lowered, start, end) or _listed(findings.text, start, end):
        return False
    between = within(findings.places, start, end) if spot else []
    return all(
        t.role != "place" or _ADORNS.match(findings.text, t.end) is not None or _OWNER.match(findings.text, t.end, end)
        for t in between
    )


def plain(low: str, start: int, end: int) -> bool:
    """Whether one clause goes on from `start` to `end`."""
    return not _BREAKS.search(low, start, end) and not OTHER_VERB.search(low, start, end)


_COMMA = compiled(r"[A-Z][\w'’.-]*,|,\s[A-Z]")


def _listed(text: str, start: int, end: int) -> bool:
    """Whether a comma stands between that is no part of a place's name ("in Tucson, Arizona, in 2011")."""
    return text.count(",", start, end) > sum(1 for _ in _COMMA.finditer(text, start, end))
