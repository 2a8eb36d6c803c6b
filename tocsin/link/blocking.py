"""Which pairs are worth comparing: those that share a day and an area, a group or a type, or rare words.

Every mention meets a bounded number of others, so that the work grows with the number of mentions and not with its
square, also when 50,000 reports tell of one event.
"""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from operator import itemgetter

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


Key = tuple[tuple[int, int], int, str]
"""Where a mention stands in its blocks: by day, publication and id."""


class Blocks:
    """Mentions by block. `partners` looks at what is in the blocks now, so that mentions may arrive one by one."""

    def __init__(self) -> None:
        self.profiles: dict[str, Profile] = {}
        self._members: dict[Block, list[Key]] = defaultdict(list)

    def add(self, profiles: Iterable[Profile]) -> None:
        """Put mentions into their blocks. Many at once are cheaper in the order of their keys, which this sees to."""
        for key, profile in sorted(((_key(p), p) for p in profiles), key=itemgetter(0)):
            self.profiles[profile.id] = profile
            for block in dict.fromkeys(blocks(profile)):
                inside = self._members[block]
                if inside and key < inside[-1]:
                    insort(inside, key)
                else:
                    inside.append(key)

    def partners(self, profile: Profile) -> list[str]:
        """The ids of at most PARTNERS mentions of other documents to compare this one with, best first."""
        shared: dict[str, float] = defaultdict(float)
        key = _key(profile)
        for block in dict.fromkeys(blocks(profile)):
            inside = self._members.get(block, [])
            if len(inside) < 2:
                continue
            rarity = math.log(len(self.profiles) / len(inside)) + 0.5
            if len(inside) > REACH:
                at = bisect_left(inside, key)
                inside = inside[max(0, at - REACH // 2) : at + REACH // 2 + 1]
            for _, _, other in inside:
                if other != profile.id and self.profiles[other].document != profile.document:
                    shared[other] += rarity
        for other in shared:
            shared[other] -= _apart(profile.published, self.profiles[other].published)
        return nsmallest(PARTNERS, shared, key=lambda other: (-shared[other], other))


def _key(profile: Profile) -> Key:
    day = profile.published or 0
    return profile.days or (day, day), day, profile.id


def pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Index pairs (i < j) to compare, sorted. `profiles` are sorted by id; the order of arrival makes no difference."""
    held = Blocks()
    held.add(profiles)
    index = {p.id: i for i, p in enumerate(profiles)}
    chosen: set[tuple[int, int]] = set()
    for i, profile in enumerate(profiles):
        for other in held.partners(profile):
            j = index[other]
            chosen.add((i, j) if i < j else (j, i))
    return sorted(chosen)
