"""Stories that turn out to be one: nothing tied their sentences together, yet they end with the same day and contradict
each other in nothing. Reports tell of one deed again further down ("the slaying", "the victim") without saying when."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from tocsin.model import Place, Quantity
from tocsin.read.build import Draft
from tocsin.read.findings.widths import near
from tocsin.read.scenes.scene import DAY

NEAR_KM = 75.0
"""Two places farther apart than this are two: a town and its surroundings are one."""
FEW = 1
"""Dead whom any two deeds of a day may share; a larger number and one type tell one deed, wherever each is put."""


def twins(drafts: Sequence[Draft], apart: Collection[int] = ()) -> tuple[int, int] | None:
    """The first two mentions that are one event, by their place in the order of telling; None where all differ. Those
    `apart` are told as others than what stands before them: "in a separate incident, another 12 were killed"."""
    pairs = (pair for pair in combinations(range(len(drafts)), 2) if pair[1] not in apart)
    return next((pair for pair in pairs if _one(drafts[pair[0]], drafts[pair[1]])), None)


def _one(a: Draft, b: Draft) -> bool:
    """Whether two mentions are of one kind and neither time, place, type nor toll contradicts it; a day that both have or
    a toll that both have must speak for it."""
    days = [d for d in (a.value("date"), b.value("date")) if d is not None]
    ways = [w for w in (a.value("type"), b.value("type")) if w is not None]
    tolls = [(_point(a, what), _point(b, what)) for what in ("killed", "wounded")]
    common = [x for x, y in tolls if x is not None and x == y]
    if a.kind != b.kind or len(set(days)) > 1 or len(set(ways)) > 1:
        return False
    if any(x != y for x, y in tolls[:1] if x is not None and y is not None):
        return False
    same_day = len(days) == 2 and len(str(days[0])) == DAY
    many = tolls[0][0] is not None and tolls[0][0] == tolls[0][1] and tolls[0][0] > FEW
    clash = any(None not in pair and pair[0] != pair[1] for pair in tolls)
    if not same_day and (not common or (clash and not many)):
        return False
    spots = [p for p in (a.value("place"), b.value("place")) if isinstance(p, Place)]
    if len(spots) < 2 or _near(*spots):
        return True
    if same_day and len(ways) == 2 and None in tolls[0] and holds(*spots):
        return True
    return same_day and len(ways) == 2 and any(n > FEW for n in common)


def _point(draft: Draft, what: str) -> int | None:
    found = draft.value(what)
    return found.point if isinstance(found, Quantity) else None


def holds(a: Place, b: Place) -> bool:
    """Whether one of two places is the country or the province in which the other lies."""
    wide = max(a, b, key=lambda p: p.precision or 0)
    if not a.country or a.country != b.country:
        return False
    return wide.precision == 6 or (wide.precision == 4 and a.admin1 is not None and a.admin1 == b.admin1)


def _near(a: Place, b: Place) -> bool:
    if a.geonames_id is not None and a.geonames_id == b.geonames_id:
        return True
    return near(a, b, NEAR_KM)
