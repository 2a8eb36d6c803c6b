"""What a mention states, as the plain values that the linker compares: days, place, groups, tolls."""

from __future__ import annotations

from datetime import date

from tocsin.link.words import country_words, stems
from tocsin.model import ActorRef, Mention, Place, Quantity, Value, interval

DENIED = ("denied", "hypothetical")


def days(mention: Mention) -> tuple[int, int] | None:
    """The first and last day that a mention gives of what it reports, as proleptic ordinals."""
    for prop in ("date", "period", "horizon"):
        found = mention.first(prop)
        if found and found.modality not in DENIED:
            first, last = interval(str(found.value))
            return first.toordinal(), last.toordinal()
    return None


def ordinal(day: str | None) -> int | None:
    """A day or another ISO 8601 prefix, of which the first day is taken, as a proleptic ordinal."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return interval(day)[0].toordinal() if day else None


def actors(mention: Mention) -> frozenset[str]:
    """The registered groups that are said to have done it, or that it is about."""
    said = [s for s in mention.statements if s.property in ("perpetrator", "actor") and s.modality not in DENIED]
    return frozenset(s.value.actor for s in said if isinstance(s.value, ActorRef) and s.value.actor)


def word(mention: Mention, prop: str) -> str | None:
    """The value of a property as a word; None where it is unknown."""
    found = mention.first(prop)
    return str(found.value) if found and found.value != "unknown" else None


def _first(mention: Mention, prop: str) -> Value | None:
    return next((s.value for s in mention.statements if s.property == prop and s.modality not in DENIED), None)


def counted(mention: Mention) -> frozenset[str]:
    """The words of the mention's place and groups, which are compared by themselves and must not count again as words."""
    found: set[str] = set()
    for s in mention.statements:
        if isinstance(s.value, Place):
            found.update(*(stems(name) for name in (s.value.name, s.value.admin1) if name))
            found.update(*country_words(s.value.country))
        elif isinstance(s.value, ActorRef):
            found.update(stems(s.value.name or ""))
    return frozenset(found)


def quantity(mention: Mention, prop: str) -> Quantity | None:
    """The first number of people or acts that is not denied."""
    found = _first(mention, prop)
    return found if isinstance(found, Quantity) else None


def quantities(mention: Mention, prop: str) -> tuple[Quantity, ...]:
    """All numbers that are not denied, each once: several sources may give several."""
    said = [s.value for s in mention.statements if s.property == prop and s.modality not in DENIED]
    return tuple(dict.fromkeys(value for value in said if isinstance(value, Quantity)))


def where(mention: Mention) -> Place | None:
    """The first place that is not denied."""
    found = _first(mention, "place")
    return found if isinstance(found, Place) else None
