"""The town that a deed's own clause takes, where a dateline's town, or one called like the province, was chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.model import distance_km
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings
from tocsin.read.setting.spots import in_dateline, of_another_thing

_REACH = 110
"""Characters before a town that say what of it is told."""
_OUT_OF_TOWN = 30.0
"""Kilometres from the town where a report was written beyond which a district that its deed's clause takes is another place."""


def _only_written_there(findings: Findings, town: Toponym) -> bool:
    """Whether all that is told of a town is that the report was written there, or that the wounded were taken there."""
    told = [t for t in findings.places if t.place == town.place]
    return any(in_dateline(findings.lowered, t) for t in told) and all(
        in_dateline(findings.lowered, t) or of_another_thing(findings.lowered, max(0, t.start - _REACH), t)
        for t in told
    )


def _is_a_division(findings: Findings, town: Toponym) -> bool:
    """Whether the text says of a town's name that it is that of a state or a province: "in the state of Guanajuato"."""
    name = re.escape(town.name.lower())
    said = rf"\b(?:state|province|department|region|governorate) of {name}\b|\b{name} (?:state|province|department|region|governorate)\b"
    return town.feature == "city" and re.search(said, findings.lowered) is not None


def said_instead(findings: Findings, bound: Sequence[Toponym], chosen: Toponym) -> Toponym | None:
    """The place of `bound`, those that clauses of a story take, that stands in place of the chosen one; None where that stays."""
    finer = next((t for t in bound if t.feature == "city" and t.name != chosen.name), None)
    if finer is not None and _is_a_division(findings, chosen):
        return finer
    if not bound or bound[0].feature not in ("city", "admin2") or not _only_written_there(findings, chosen):
        return None
    km = distance_km(chosen.place, bound[0].place)
    return bound[0] if km is not None and km > _OUT_OF_TOWN else None
