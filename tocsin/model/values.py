"""The values that a statement can carry: quantities, places, actors. Plain records, no look-ups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of people or acts as a range, UCDP GED style (low, best, high).

    Each is a count ≥ 0 or None for unknown; known ones are in order. Zero is a statement ("no one was hurt"),
    None is not. Raises ValueError for a negative number, for ranges out of order and when all three are None.
    """

    low: int | None
    best: int | None
    high: int | None

    def __post_init__(self) -> None:
        known = [n for n in (self.low, self.best, self.high) if n is not None]
        if not known:
            raise ValueError("a quantity needs at least one of low, best and high")
        if min(known) < 0 or known != sorted(known):
            raise ValueError(f"not a range of counts: low={self.low} best={self.best} high={self.high}")

    @classmethod
    def exactly(cls, number: int) -> Quantity:
        """The range of a number that is stated without hedging."""
        return cls(number, number, number)

    @property
    def point(self) -> int:
        """The one number to show or compare: best, else low, else high."""
        for number in (self.best, self.low, self.high):
            if number is not None:
                return number
        raise AssertionError("unreachable: __post_init__ refuses an empty quantity")

    def to_json(self) -> dict[str, int | None]:
        return {"low": self.low, "best": self.best, "high": self.high}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Quantity:
        return cls(data.get("low"), data.get("best"), data.get("high"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a report names it, and where it is.

    lat and lon are WGS 84 degrees, country is ISO 3166-1 alpha-2, admin1 a name, precision is UCDP GED's
    `where_prec` (1 exact … 4 admin-1 … 6 country, 7 sea or air). All but the name may be None: unknown.
    Raises ValueError for coordinates outside the globe or a precision outside 1–7.
    """

    name: str
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: int | None = None

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ValueError(f"{self.name}: lat and lon go together")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"{self.name}: coordinates outside the globe: lat={self.lat} lon={self.lon}")
        if self.precision is not None and not 1 <= self.precision <= 7:
            raise ValueError(f"{self.name}: UCDP where_prec is 1 to 7, not {self.precision}")

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "geonames_id": self.geonames_id,
            "lat": self.lat,
            "lon": self.lon,
            "country": self.country,
            "admin1": self.admin1,
            "precision": self.precision,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Place:
        return cls(
            data["name"],
            data.get("geonames_id"),
            data.get("lat"),
            data.get("lon"),
            data.get("country"),
            data.get("admin1"),
            data.get("precision"),
        )


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor as named in a text, with its id in the register where that is known (else None)."""

    actor: str | None
    name: str

    def to_json(self) -> dict[str, str | None]:
        return {"actor": self.actor, "name": self.name}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ActorRef:
        return cls(data.get("actor"), data["name"])


Value = Quantity | Place | ActorRef | str | bool
"""What a statement's value can be. Dates, texts and words of a closed list are strings."""
