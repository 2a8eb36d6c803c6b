"""Stories that turn out to be one: nothing tied their sentences together, yet they end with the same day and contradict
each other in nothing. Reports tell of one deed again further down ("the slaying", "the victim") without saying when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tocsin.model import Place, Quantity, Value, kilometres
from tocsin.read.build import Draft

NEAR_KM = 75.0
"""Two places farther apart than this are two: a town and its surroundings are one."""
DAY = 10
"""Characters of a date that names a day."""
FEW = 1
"""Dead whom any two deeds of a day may share; a larger number and one type tell one deed, wherever each is put."""


def twins(drafts: Sequence[Draft]) -> tuple[int, int] | None:
    """The first two mentions that are one event, by their place in the order of telling; None where all differ."""
    return next((pair for pair in combinations(range(len(drafts)), 2) if _one(drafts[pair[0]], drafts[pair[1]])), None)


def _one(a: Draft, b: Draft) -> bool:
    """Whether two mentions have one time and kind, and neither place, type nor number of dead contradicts it."""
    day = _said(a, "date")
    if a.kind != b.kind or day is None or day != _said(b, "date"):
        return False
    ways = [w for w in (_said(a, "type"), _said(b, "type")) if w is not None]
    dead = [q.point for q in (_said(a, "killed"), _said(b, "killed")) if isinstance(q, Quantity)]
    if len(set(ways)) > 1 or len(set(dead)) > 1:
        return False
    counted = len(dead) == 2
    if len(str(day)) != DAY and not counted:
        return False
    spots = [p for p in (_said(a, "place"), _said(b, "place")) if isinstance(p, Place)]
    return len(spots) < 2 or _near(*spots) or (counted and dead[0] > FEW and len(ways) == 2)


def _said(draft: Draft, prop: str) -> Value | None:
    return next((s.value for s in draft.statements if s.property == prop), None)


def _near(a: Place, b: Place) -> bool:
    if a.geonames_id is not None and a.geonames_id == b.geonames_id:
        return True
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return kilometres(a.lat, a.lon, b.lat, b.lon) <= NEAR_KM
