"""Which pairs are worth comparing: those that share a day and an area, a group or a type, or rare words.

Every mention meets a bounded number of others, so that the work grows with the number of mentions and not with its
square, also when 50,000 reports tell of one event.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest

from tocsin.link.profile import Profile

PARTNERS = 30
"""How many others each mention is compared with at most: those with which it shares the rarest blocks."""

REACH = 40
"""How many members of a large block a mention meets: its neighbours in order of day and publication."""

LONGEST = 10
"""Days from which on a date is too long for blocks of days, and blocks of months are used."""

Block = tuple[object, ...]


def blocks(profile: Profile) -> Iterator[Block]:
    """The blocks that a mention belongs to. Two mentions may be compared when they share one."""
    kind = profile.kind
    for area in _areas(profile):
        for time in _times(profile):
            yield kind, "time and area", time, area
    for time in _times(profile):
        for actor in sorted(profile.actors):
            yield kind, "time and actor", time, actor
        if profile.place and profile.place.country and profile.type:
            yield kind, "time, country and type", time, profile.place.country, profile.type
    for word in profile.about:
        yield kind, "rare word", word
    if profile.value is not None:
        yield kind, "number", profile.value.point, tuple(sorted(profile.actors))


def _times(profile: Profile) -> list[object]:
    """Days with their neighbours, or months for a long interval. A date is often told a day off."""
    if profile.days is None:
        return []
    first, last = profile.days
    months: list[object] = [("month", m) for m in range(first // 30, min(last // 30, first // 30 + 24) + 1)]
    if last - first > LONGEST:
        return months
    return [*range((first - 1) // 2, (last + 1) // 2 + 1), *months]


def _areas(profile: Profile) -> list[object]:
    """The degree cells around a point, or the division or country."""
    place = profile.place
    if place is None:
        return []
    areas: list[object] = []
    if place.country and place.admin1:
        areas.append((place.country, place.admin1.casefold()))
    if place.lat is not None and place.lon is not None and (place.precision or 1) <= 3:
        areas += [(round(place.lat + d), round(place.lon + e)) for d in (-0.25, 0.25) for e in (-0.25, 0.25)]
    elif place.country:
        areas.append(place.country)
    return list(dict.fromkeys(areas))


def _apart(a: int | None, b: int | None) -> float:
    """What a gap between two publications takes off the claim of a pair to be compared."""
    return math.log1p(abs(a - b)) if a is not None and b is not None else 1.0


def pairs(profiles: Sequence[Profile], only: frozenset[str] | None = None) -> list[tuple[int, int]]:
    """Index pairs (i < j) to compare, sorted. With `only`, those that touch a mention with one of these ids.

    `profiles` are sorted by id, so that the answer depends on what there is and not on the order of arrival.
    """
    members: dict[Block, list[int]] = defaultdict(list)
    mine = [list(dict.fromkeys(blocks(p))) for p in profiles]
    for i, found in enumerate(mine):
        for block in found:
            members[block].append(i)
    order = {i: (p.days or (p.published or 0,) * 2, p.published or 0, i) for i, p in enumerate(profiles)}
    for inside in members.values():
        if len(inside) > REACH:
            inside.sort(key=order.__getitem__)
    chosen: set[tuple[int, int]] = set()
    for i, profile in enumerate(profiles):
        if only is not None and profile.id not in only:
            continue
        shared: dict[int, float] = defaultdict(float)
        for block in mine[i]:
            inside = members[block]
            if len(inside) < 2:
                continue
            rarity = math.log(len(profiles) / len(inside)) + 0.5
            if len(inside) > REACH:
                at = bisect_left(inside, order[i], key=order.__getitem__)
                inside = inside[max(0, at - REACH // 2) : at + REACH // 2 + 1]
            for j in inside:
                if j != i and profiles[j].document != profile.document:
                    shared[j] += rarity
        for j in shared:
            shared[j] -= _apart(profile.published, profiles[j].published)
        best = nsmallest(PARTNERS, shared, key=lambda j: (-shared[j], profiles[j].id))
        chosen.update((min(i, j), max(i, j)) for j in best)
    return sorted(chosen)
