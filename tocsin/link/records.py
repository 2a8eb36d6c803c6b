"""Two mentions without a text side by side, such as rows of other datasets: facts alone, looked at more finely. No weights here."""

from __future__ import annotations

import math
from collections.abc import Callable

from tocsin.link.blocking import POINT
from tocsin.link.heads import Finding
from tocsin.link.profile import Profile
from tocsin.link.rates import attacks_a_day
from tocsin.model import distance_km

MANY = 10
"""Dead from which on a toll is seldom the same by chance."""


def km(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + km between the two points)."""
    if a.place is None or b.place is None or max(a.place.precision or 1, b.place.precision or 1) > POINT:
        return None
    far = distance_km(a.place, b.place)
    return None if far is None else math.log1p(far)


def toll(a: Profile, b: Profile) -> Finding | None:
    """The dead: the same number, by how large it is, or how much it has risen from the earlier report to the later."""
    if a.killed is None or b.killed is None:
        return None
    m, n = a.killed.point, b.killed.point
    if m == n:
        return "none dead" if m == 0 else "same, to 3" if m <= 3 else "same, to 10" if m <= MANY else "same, above 10"
    if (a.published or 0) > (b.published or 0):
        m, n = n, m
    elif a.published == b.published:
        m, n = min(m, n), max(m, n)
    if n < m:
        return "one fewer" if m - n == 1 else "fallen"
    times = n / max(m, 0.5)
    size = "of many" if n > MANY else "of few"
    return f"risen {'by a quarter' if times <= 1.25 else 'by two thirds' if times <= 1.7 else 'to 2.5 times' if times <= 2.5 else 'far'}, {size}"


def busy_land(a: Profile, b: Profile) -> Finding | None:
    """ln of the attacks a day that reports tell of in the division, or where none is known in the country."""
    place = a.place if a.place is not None and (a.place.admin1 or b.place is None) else b.place
    if place is None or not place.country:
        return None
    return math.log(attacks_a_day(place.country, place.admin1))


RECORDS: dict[str, Callable[[Profile, Profile], Finding | None]] = {f.__name__: f for f in (km, toll, busy_land)}
