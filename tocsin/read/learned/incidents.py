"""Scored strings → the incidents of a text: what kind each is, and who and what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tocsin.read.learned.entities import fillers
from tocsin.read.learned.network import TYPES, Found

TYPE_OF_TEXT = 0.0
"""Log-odds from which a text is held to tell of a type of incident though no filler says so."""
TYPE_OF_FILLER = 0.0
"""Log-odds from which a filler belongs to an incident of a type beside its likeliest."""


@dataclass(frozen=True)
class Incident:
    """One incident as the network sees it: its type (MUC-4's), and role → fillers."""

    type: str
    fillers: Mapping[str, list[Found]]


def incidents(
    text: str,
    found: list[Found],
    types: Mapping[str, float],
    *,
    of_text: float = TYPE_OF_TEXT,
    of_filler: float = TYPE_OF_FILLER,
) -> list[Incident]:
    """The incidents of a text, one a type at the most, in the order of `TYPES`.

    A filler belongs to the likeliest type and to any other that it is as good as sure of; incidents of one type are not
    told apart here.
    """
    by_role = fillers(text, found)
    likely = {t for t in TYPES if types[t] >= of_text}
    members: dict[str, dict[str, list[Found]]] = {t: {} for t in likely}
    for role, strings in by_role.items():
        for one in strings:
            odds = one.heading(TYPES)
            top = max(TYPES, key=lambda t: odds[t] + types[t] / 2)
            for kind in {top} | {t for t in likely if odds[t] >= of_filler}:
                members.setdefault(kind, {}).setdefault(role, []).append(one)
    return [Incident(t, members[t]) for t in TYPES if t in members and (members[t] or t in likely)]
