"""How many attacks a day reports tell of in a land: two that agree mean less where there are many."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from tocsin.patterns import compiled

QUIET = 0.03
"""Attacks a day in a country of which the shipped table knows nothing: eleven a year. Own choice."""

USUAL = {
    "AF": 8.0, "UA": 3.0, "IQ": 2.5, "YE": 2.0, "CD": 1.0, "SO": 1.0, "BF": 0.6, "IN": 0.6, "ML": 0.5, "PS": 0.5, "CM": 0.4,
    "CO": 0.4, "IL": 0.4, "LY": 0.3, "TR": 0.3, "DZ": 0.2, "MZ": 0.2, "NE": 0.2, "RU": 0.2, "TH": 0.2, "EG": 0.1, "KE": 0.1,
}  # fmt: skip
"""Attacks a day in countries at war that the shipped table lacks: own estimates, right to a factor of three or so."""

DIVISIONS = 15.0
"""Places of which each sees its share of a country's attacks, where the table does not know the division. Own choice."""

_KIND = compiled(
    r"\b(?:state|province|governorate|region|department|district|division|area|autonomous|the|of|in|muslim)\b"
)


@cache
def table(kind: str) -> Mapping[str, float]:
    """The numbers of `data/rates.tsv` of one kind (country, division, targets, means), by name."""
    rows = resources.files("tocsin.link").joinpath("data", "rates.tsv").read_text("utf-8").splitlines()[1:]
    cells = (row.split("\t") for row in rows)
    return {name: float(number) for of, name, number in cells if of == kind}


@lru_cache(maxsize=10_000)
def division(country: str, name: str) -> str:
    """The key of a first-level division: "NG/borno", also for "Borno State" and "Borno state"."""
    return f"{country}/{' '.join(_KIND.sub(' ', name.casefold().replace('-', ' ')).split())}"


@lru_cache(maxsize=10_000)
def attacks_a_day(country: str, admin1: str | None = None) -> float:
    """Attacks a day that reports tell of in a division, or, where the table lacks it or none is given, in a country."""
    if admin1 and (found := table("division").get(division(country, admin1))):
        return found
    return table("country").get(country) or USUAL.get(country, QUIET)


def nearby_a_day(country: str, admin1: str | None) -> float:
    """Attacks a day around a town: those of its division, or, where the table lacks it, a share of the country's."""
    found = table("division").get(division(country, admin1)) if admin1 else None
    return found or attacks_a_day(country) / DIVISIONS


def surprise(kind: str, names: frozenset[str], least: float) -> float:
    """How much it tells that two reports share these sorts, in nats: the rarest counts whole, the others by half."""
    shares = table(kind)
    nats = sorted((-math.log(max(least, shares.get(name, least))) for name in names), reverse=True)
    return sum(x if n == 0 else x / 2 for n, x in enumerate(nats))
