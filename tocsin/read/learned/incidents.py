"""Scored strings → the incidents of a text: what kind each is, and who and what belongs to it.

The fillers are parted by type, what was hit by who belongs together (`pairs.py`), and whoever did it, and with what, goes
to every group that it belongs to, or else to the likeliest. The numbers below were tuned on MUC tst1+tst2 for the F1 of
whole templates, and are no worse on the development messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tocsin.read.learned.burning import with_burning
from tocsin.read.learned.entities import fillers
from tocsin.read.learned.network import TYPES, Found
from tocsin.read.learned.pairs import HIT, Member, odds

OF_TEXT = 0.0
"""Log-odds that the text tells of any incident at all, below which it has none; and from which a type needs no filler."""
OF_TYPE = -1.5
"""Log-odds that the text tells of an incident of this type, below which fillers do not make one."""
OF_FILLER = 0.0
"""Log-odds from which a filler belongs to an incident of a possible type beside its likeliest."""
TOGETHER = 0.4
"""Mean probability of belonging together from which two groups of things hit are one incident."""
DESCRIBED = 0.3
"""The same for a group of people described, who are often others' relatives or escorts, and a group with a name or a thing."""
SHARED = {"perp_ind": 1.0, "perp_org": -0.25, "weapon": 0.0}
"""Mean log-odds from which one who did it, or what they did it with, belongs to an incident beside the likeliest."""

Table = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Incident:
    """One incident as the network sees it: its type (MUC-4's), and role → fillers."""

    type: str
    fillers: Mapping[str, list[Found]]


def incidents(
    text: str, found: list[Found], types: Mapping[str, float], paragraphs: Sequence[int] = ()
) -> list[Incident]:
    """The incidents of a text, by type in the order of `TYPES`, then by place. `paragraphs`: where they begin."""
    if max(types.values(), default=0.0) < OF_TEXT:
        return []
    chosen = [(role, one) for role, strings in fillers(text, found).items() for one in strings]
    members, types = with_burning(text, chosen, types)
    table = odds(text, paragraphs, members, np.array([types[t] for t in TYPES], dtype=np.float32))
    possible = [t for t in TYPES if types[t] >= OF_TYPE]
    of_type: dict[str, list[int]] = {t: [] for t in TYPES if types[t] >= OF_TEXT}
    for i, (_, one) in enumerate(members):
        told = one.heading(TYPES)
        top = max(possible, key=lambda t: told[t] + types[t] / 2)
        for kind in {top} | {t for t in possible if told[t] >= OF_FILLER}:
            of_type.setdefault(kind, []).append(i)
    return [
        Incident(kind, _by_role(members, group))
        for kind in TYPES
        if kind in of_type
        for group in _apart(members, of_type[kind], table)
    ]


def _by_role(members: Sequence[Member], group: Sequence[int]) -> dict[str, list[Found]]:
    roles: dict[str, list[Found]] = {}
    for i in group:
        roles.setdefault(members[i][0], []).append(members[i][1])
    return roles


def _apart(members: Sequence[Member], chosen: Sequence[int], table: Table) -> list[list[int]]:
    """The fillers of one type, parted into incidents."""
    hit = [i for i in chosen if members[i][0] in HIT]
    sure = 1 / (1 + np.exp(-table))
    groups = _with_described(members, _clusters(hit, sure), sure)
    if len(groups) < 2:
        return [list(chosen)]
    parted = [list(group) for group in groups]
    for i in chosen:
        role = members[i][0]
        if role in HIT:
            continue
        near = [float(np.mean(table[i, group])) for group in groups]
        for place, value in enumerate(near):
            if value >= SHARED[role] or value == max(near):
                parted[place].append(i)
    return parted


def _clusters(items: Sequence[int], sure: Table) -> list[list[int]]:
    """Groups joined two by two, the surest first, while the mean probability is at least `TOGETHER`."""
    groups = [[i] for i in items]
    while len(groups) > 1:
        best, a, b = max(
            (float(np.mean(sure[np.ix_(groups[a], groups[b])])), a, b) for a in range(len(groups)) for b in range(a)
        )
        if best < TOGETHER:
            break
        groups[b] += groups.pop(a)
    return groups


def _with_described(members: Sequence[Member], groups: list[list[int]], sure: Table) -> list[list[int]]:
    """The groups, those of people described alone joined to another where that is likely enough."""
    whole = [g for g in groups if any(members[i][0] != "victim" for i in g)]
    if not whole:
        return groups
    for group in (g for g in groups if g not in whole):
        near = [float(np.mean(sure[np.ix_(group, other)])) for other in whole]
        place = int(np.argmax(near))
        if near[place] >= DESCRIBED:
            whole[place] = whole[place] + group
        else:
            whole.append(group)
    return whole
