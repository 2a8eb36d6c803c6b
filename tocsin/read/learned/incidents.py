"""Scored strings → the incidents of a text: what kind each is, and who and what belongs to it.

What was hit comes in groups: targets and people named close to each other suffered one incident, and the next group of
them another. Whoever did it, and with what, belongs to the groups that they are named near. The numbers below were
tuned on MUC tst1+tst2 for the F1 of whole templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tocsin.read.learned.entities import fillers
from tocsin.read.learned.network import TYPES, Found

OF_TEXT = 0.0
"""Log-odds that the text tells of any incident at all, below which it has none; and from which a type needs no filler."""
OF_TYPE = -1.0
"""Log-odds that the text tells of an incident of this type, below which fillers do not make one."""
OF_FILLER = -1.0
"""Log-odds from which a filler belongs to an incident of a likely type beside its likeliest."""
APART = 100
"""Characters between two things hit, from which they belong to different incidents."""
NEAR = 150
"""Characters from a thing hit within which others of the incident are named."""

HIT = ("target", "name")


@dataclass(frozen=True)
class Incident:
    """One incident as the network sees it: its type (MUC-4's), and role → fillers."""

    type: str
    fillers: Mapping[str, list[Found]]


def incidents(text: str, found: list[Found], types: Mapping[str, float]) -> list[Incident]:
    """The incidents of a text, by type in the order of `TYPES`, then by place."""
    if max(types.values(), default=0.0) < OF_TEXT:
        return []
    members: dict[str, dict[str, list[Found]]] = {t: {} for t in TYPES if types[t] >= OF_TEXT}
    likely = set(members)
    for role, strings in fillers(text, found).items():
        for one in strings:
            odds = one.heading(TYPES)
            top = max(TYPES, key=lambda t: odds[t] + types[t] / 2)
            for kind in {top} | {t for t in likely if odds[t] >= OF_FILLER}:
                members.setdefault(kind, {}).setdefault(role, []).append(one)
    return [
        Incident(kind, group)
        for kind in TYPES
        if kind in members and types[kind] >= OF_TYPE
        for group in _apart(members[kind])
    ]


def _apart(by_role: dict[str, list[Found]]) -> list[dict[str, list[Found]]]:
    """The fillers of one type, parted into incidents."""
    hit = sorted(((one.best[0], role, one) for role in HIT for one in by_role.get(role, [])), key=lambda h: h[:2])
    groups: list[list[tuple[int, str, Found]]] = []
    for item in hit:
        if groups and item[0] - groups[-1][-1][0] < APART:
            groups[-1].append(item)
        else:
            groups.append([item])
    if len(groups) < 2:
        return [by_role]
    return [_group(group, by_role) for group in groups]


def _group(group: list[tuple[int, str, Found]], by_role: dict[str, list[Found]]) -> dict[str, list[Found]]:
    ends = group[0][0], group[-1][0]
    parted: dict[str, list[Found]] = {}
    for role, strings in by_role.items():
        if role in HIT:
            parted[role] = [one for _, r, one in group if r == role]
            continue
        near = [s for s in strings if any(min(abs(p[0] - e) for e in ends) < NEAR for p in s.places)]
        # Those who did it are often named once, far from what they hit: then the surest of them stands for all.
        parted[role] = near or (strings[:1] if role.startswith("perp") else [])
    return parted
