"""Capitals by what they are the capital of: "the Afghan capital", "Mali's capital", "the Borno State capital"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from tocsin.patterns import compiled
from tocsin.places.compile import FEATURES
from tocsin.places.gazetteer import Entry, Gazetteer, gazetteer
from tocsin.places.toponym import Toponym
from tocsin.places.words import national

_AFTER = compiled(
    r"(?:['’]s?)?(?: state| provincial| regional)? capital\b(?! (?:of|punish|gain|offen|murder|crime|market))",
    re.I,
)
_BEFORE = compiled(r"\bcapital (?:city )?of (?:the )?\Z", re.I)
_APPOSED = compiled(r"(?:, (?:(?:the|which is the) )?|,? (?:is|was) (?:the )?| \((?:the )?)")
_OF_LAW = frozenset(("US", "CA", "AU", "NZ", "DE", "CH", "IN", "GB"))
"""Countries where the seat of a division is often not its largest town (Florida, Hesse, Gujarat)."""

LARGER = 2.0
"""How many times as large as the next town of its division a town must be to be taken for its seat: GeoNames' lists as
shipped do not mark the seats. Own choice: Quetta and Maiduguri are, nothing is in Uttar Pradesh."""


def seats(text: str, found: Sequence[Toponym], g: Gazetteer) -> list[Toponym]:
    """The places, a country or division put as its capital where the words say so and the capital's name stands not beside."""
    out: list[Toponym] = []
    for n, t in enumerate(found):
        following = found[n + 1].start if n + 1 < len(found) else None
        out.append(_seat(text, t, found[n - 1].end if n else None, following, g) or t)
    return out


def _seat(text: str, t: Toponym, before_it: int | None, following: int | None, g: Gazetteer) -> Toponym | None:
    start, end = t.start, t.end
    if after := _AFTER.match(text, end):
        if t.role == "demonym" and t.name not in national():
            return None
        end = after.end()
    elif t.role == "place" and (before := _BEFORE.search(text, max(0, start - 20), start)):
        start = before.start()
    else:
        return None
    if following is not None and following - end <= 2 and text[end:following].strip(" ,") == "":
        return None  # "the Somali capital Mogadishu": the name itself is found
    if before_it is not None and _APPOSED.fullmatch(text, before_it, start):
        return None  # "Kano, the state capital"
    seat = _capital(t.place.country, g) if t.feature == "country" else _largest(t, g)
    if seat is None:
        return None
    name = text[start:end]
    why = f"“{name}” is {seat.name}"
    return replace(
        t, start=start, end=end, name=name, role="place", place=seat.place(name), feature=seat.feature,
        radius_km=seat.radius_km, reason=why, confidence=0.9,
    )  # fmt: skip


def seat_of(land: Toponym, start: int, end: int, name: str) -> Toponym | None:
    """The capital of the country of a place, as the words `name` at [start, end) tell it; None where it has none or two."""
    seat = _capital(land.place.country, gazetteer())
    if seat is None:
        return None
    return Toponym(
        start, end, name, "place", seat.place(name), seat.feature, seat.radius_km, f"“{name}” is {seat.name}", 0.8
    )


@cache
def _capitals(g: Gazetteer) -> dict[str, int]:
    """ISO country → its capital; none for a country with two."""
    found: dict[str, list[int]] = {}
    for i in np.flatnonzero(g.capital).tolist():
        found.setdefault(g.countries[int(g.country[i])], []).append(i)
    return {country: at[0] for country, at in found.items() if len(at) == 1}


def _capital(country: str | None, g: Gazetteer) -> Entry | None:
    at = _capitals(g).get(country or "")
    return g.entry(at) if at is not None else None


def _largest(t: Toponym, g: Gazetteer) -> Entry | None:
    """The town that outgrows all others of its division, where that is the seat."""
    country, division = t.place.country, t.place.admin1
    if t.feature != "admin1" or not country or not division or country in _OF_LAW:
        return None
    inside = _towns(g, country, division)
    if not inside or (len(inside) > 1 and g.population[inside[0]] < LARGER * g.population[inside[1]]):
        return None
    return g.entry(inside[0])


@cache
def _towns(g: Gazetteer, country: str, division: str) -> tuple[int, ...]:
    """The two largest towns of a division."""
    here = (g.country == g.codes[country]) & (g.feature == FEATURES.index("city"))
    named = [i for i in np.flatnonzero(here).tolist() if g.admins[int(g.admin1[i])] == division]
    return tuple(sorted(named, key=lambda i: (-int(g.population[i]), i))[:2])
