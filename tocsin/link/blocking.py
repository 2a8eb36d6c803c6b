"""Which pairs are worth comparing: those that share a day and an area, a group or a type, or rare words.

Every mention meets a bounded number of others, so that the work grows with the number of mentions and not with its
square, also when 50,000 reports tell of one event.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from tocsin.link.parallel import spread
from tocsin.link.profile import Profile
from tocsin.model import Place

Codes = NDArray[np.int64]
Pairs = NDArray[np.int64]

PARTNERS = 30
"""How many others each mention is compared with at most: those with which it shares the rarest blocks."""

REACH = 40
"""How many members of a large block a mention meets: its neighbours in order of day and publication."""

LONGEST = 10
"""Days from which on a date is too long for blocks of days, and blocks of months are used."""

LATE = 3
"""Days before its printing in which a report that gives no day is looked for."""

POINT = 3
"""UCDP's `where_prec` up to which coordinates say where a thing happened, and not only in which division."""

Block = tuple[object, ...]

RULES = ("time and area", "time and actor", "time, country and type", "rare word", "number")
"""What two mentions must share to be compared, each by its name."""


def blocks(profile: Profile, asked: bool = False) -> dict[Block, None]:
    """The blocks that a mention stands in, or, where `asked`, those in which it looks for others.

    A mention that is dated to the day looks for others among the days around it and among what is dated to a month
    only; one that is dated to a month looks among all of that month. A mention with a point looks around that point,
    and for its group or its type only among those without one. So a busy month, or a group's busy day, doesn't bring
    together everything in it. Two mentions may be compared when one stands where the other looks, and then the other
    stands where the one looks: which of them arrives first makes no difference.
    """
    kind, place = profile.kind, profile.place
    placed = _placed(place)
    found: dict[Block, None] = {}
    times, areas = _times(profile, asked), _areas(profile, asked)
    sides = (False,) if asked and placed else (False, True) if asked else (placed,)
    for time in times:
        for area in areas:
            found[kind, "time and area", time, area] = None
        for side in sides:
            for actor in profile.actors:
                found[kind, "time and actor", time, side, actor] = None
            if place and place.country and profile.type:
                found[kind, "time, country and type", time, side, place.country, profile.type] = None
    for word in profile.about:
        found[kind, "rare word", word] = None
    if profile.value is not None:
        found[kind, "number", profile.value.point, tuple(sorted(profile.actors))] = None
    return found


def _times(profile: Profile, asked: bool) -> list[object]:
    """Days with their neighbours, since a date is often told a day off; months for a long interval.

    What a report is about and does not date happened in the days before it was printed, most often.
    """
    days_told = profile.days
    if days_told is None and profile.main and profile.published is not None:
        days_told = (profile.published - LATE, profile.published)
    if days_told is None:
        return []
    first, last = days_told
    long = last - first > LONGEST
    months = range(first // 30, min(last // 30, first // 30 + 24) + 1)
    if not long:
        days: list[object] = list(range((first - 1) // 2, (last + 1) // 2 + 1))
        return days + [("long" if asked else "dated", m) for m in months]
    return [(of, m) for of in (("dated", "long") if asked else ("long",)) for m in months]


def _areas(profile: Profile, asked: bool) -> list[object]:
    """The degree cells around a point, and what else the division holds: for a point, what is placed no better than that;
    for what has no point, all of it."""
    place = profile.place
    if place is None:
        return []
    division = (place.country, place.admin1.casefold()) if place.country and place.admin1 else None
    if _placed(place) and place.lat is not None and place.lon is not None:
        areas: list[object] = [
            (round(place.lat + d), round(place.lon + e)) for d in (-0.25, 0.25) for e in (-0.25, 0.25)
        ]
        return list(dict.fromkeys(areas)) + ([("coarse" if asked else "point", division)] if division else [])
    areas = [("coarse", division)] if division else []
    if asked and division:
        areas.append(("point", division))
    return [*areas, place.country] if place.country else areas


def _placed(place: Place | None) -> bool:
    """Whether the coordinates say where it happened, and not only in which division."""
    return place is not None and place.lat is not None and (place.precision or 1) <= POINT


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
            for block in blocks(profile):
                inside = self._members[block]
                if inside and key < inside[-1]:
                    insort(inside, key)
                else:
                    inside.append(key)

    def partners(self, profile: Profile) -> list[str]:
        """The ids of at most PARTNERS mentions of other documents to compare this one with, best first."""
        shared: dict[str, float] = {}
        key, known, total = _key(profile), self.profiles, len(self.profiles)
        for block in blocks(profile, asked=True):
            inside = self._members.get(block)
            if inside is None:
                continue
            rarity = math.log(total / len(inside)) + 0.5
            if len(inside) > REACH:
                at = bisect_left(inside, key)
                inside = inside[max(0, at - REACH // 2) : at + REACH // 2 + 1]
            for _, _, other in inside:
                shared[other] = shared.get(other, 0.0) + rarity
        document, day = profile.document, profile.published
        claims = [
            (_apart(day, partner.published) - claim, other)
            for other, claim in shared.items()
            if (partner := known[other]).document != document
        ]
        return [other for _, other in (nsmallest(PARTNERS, claims) if len(claims) > PARTNERS else sorted(claims))]


def _key(profile: Profile) -> Key:
    day = profile.published or 0
    return profile.days or (day, day), day, profile.id


def pairs(profiles: Sequence[Profile], jobs: int = 1) -> Pairs:
    """Index pairs (i < j) to compare, sorted: an array of two columns. `profiles` are sorted by id; the order of arrival
    makes no difference, nor do `jobs`, the number of processes."""
    held = Blocks()
    held.add(profiles)
    index = {p.id: i for i, p in enumerate(profiles)}
    number = len(profiles)

    def codes(chunk: range) -> Codes:
        found = array("q")
        for i in chunk:
            for other in held.partners(profiles[i]):
                j = index[other]
                found.append(i * number + j if i < j else j * number + i)
        return np.unique(np.frombuffer(found, dtype=np.int64)) if found else np.empty(0, dtype=np.int64)

    chosen = np.unique(np.concatenate([np.empty(0, dtype=np.int64), *spread(codes, number, jobs)]))
    return np.stack(np.divmod(chosen, number), axis=1) if number else np.empty((0, 2), dtype=np.int64)


def rules(a: Profile, b: Profile) -> list[str]:
    """Which of the RULES bring these two up: what both share."""
    met = (blocks(a, asked=True).keys() & blocks(b).keys()) | (blocks(b, asked=True).keys() & blocks(a).keys())
    return [rule for rule in RULES if any(block[1] == rule for block in met)]
