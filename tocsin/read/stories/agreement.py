"""How two days and two places of a text stand to each other: the same, one inside the other, or apart."""

from __future__ import annotations

from datetime import timedelta

from tocsin.model import interval
from tocsin.places import Toponym
from tocsin.read.findings.widths import APART_KM, COARSE, near

WIDE_KM = 100.0
"""A town this near to the middle of a province may lie in it, whatever the two call their province."""

SOME = 0.4
"""How far two places agree of which one may hold the other."""


def same_time(a: str, b: str) -> float:
    """1 the same days, 0.3 one inside the other, -1 apart by more than a day."""
    (a1, a2), (b1, b2) = interval(a), interval(b)
    exact = a1 == a2 and b1 == b2
    slack = timedelta(days=1 if exact else 0)  # a night has two dates; "last week" does not reach into this one
    if a1 > b2 + slack or b1 > a2 + slack:
        return -1.0
    if (a1, a2) == (b1, b2):
        return 1.0
    return 0.6 if max(a2 - a1, b2 - b1) <= timedelta(days=3) else 0.15


def meet(a: str, b: str, within: int) -> bool:
    """Whether two date values share a day, or lie `within` so many days of each other."""
    (a1, a2), (b1, b2) = interval(a), interval(b)
    return (a1 - b2).days <= within and (b1 - a2).days <= within


def same_place(a: Toponym, b: Toponym) -> float:
    """1 the same place, 0.4 one may hold the other, -1 elsewhere."""
    pa, pb = a.place, b.place
    if pa.geonames_id is not None and pa.geonames_id == pb.geonames_id:
        return 1.0
    if pa.country and pb.country and pa.country != pb.country:
        return -1.0
    if a.feature in COARSE or b.feature in COARSE:
        apart = pa.admin1 and pb.admin1 and pa.admin1 != pb.admin1 and "country" not in (a.feature, b.feature)
        if apart and not near(pa, pb, WIDE_KM):  # one province may go by two names
            return -1.0
        return SOME
    if pa.lat is None or pb.lat is None:
        return 0.2
    return 0.8 if near(pa, pb, APART_KM) else -1.0
