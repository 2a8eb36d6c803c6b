"""Which actor a name stands for, at a time and in a place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from tocsin.actors.forces import as_government
from tocsin.actors.matching import Matcher, matcher
from tocsin.actors.names import as_written, key_words
from tocsin.actors.records import Actor, Alias, Period, period
from tocsin.actors.registry import Moment, Register, days, register
from tocsin.patterns import compiled

_GENERIC = frozenset(
    "the group groups militants militant fighters fighter terrorists terrorist insurgents insurgency rebels rebel gunmen "
    "extremists extremist jihadists jihadist islamist islamists organization organisation movement network faction gang "
    "cartel guerrillas guerrilla separatists members commander commanders forces linked affiliated suspected alleged "
    "armed outlawed banned somali nigerian afghan pakistani iraqi syrian kurdish basque colombian peruvian".split()
)
"""Words that may stand beside a name without changing whose it is."""


_POSSESSIVE = compiled(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class Resolution:
    """The actor that a name stands for, or None; every actor that it may stand for; and why."""

    actor: str | None
    candidates: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """One name of one actor, with its conditions."""

    actor: Actor
    alias: Alias
    when: Period

    def applies(self, moment: Period, countries: frozenset[str]) -> bool:
        """Whether its conditions hold. With conditions on place, all countries of the report must be among them."""
        if not self.when.meets(moment):
            return False
        return not self.alias.countries or (bool(countries) and countries <= frozenset(self.alias.countries))


class Resolver:
    """Names to actors, over one register."""

    def __init__(self, known: Register, names: Matcher) -> None:
        self._register, self._matcher = known, names
        self._readings: dict[tuple[str, ...], list[_Reading]] = {}
        for actor in known:
            for alias in (Alias(actor.name), Alias(actor.id, exact=True), *actor.aliases):
                keys = key_words(alias.text)
                if keys:
                    reading = _Reading(actor, alias, period(alias.start, alias.end))
                    self._readings.setdefault(keys, []).append(reading)

    def resolve(self, name: str, date: Moment = None, countries: Iterable[str] = ()) -> Resolution:
        moment, where = days(date), frozenset(c for c in countries if c)
        if name in self._register:
            return Resolution(name, (name,), "an id of the register")
        readings = self._reading(key_words(name)) or self._reading(key_words(_POSSESSIVE.sub("", name)))
        if readings:
            return self._choose(_as_written_first(readings, name), moment, where)
        found = self._matcher.find(name)
        if len(found) == 1 and found[0].name != name:
            rest = name[: found[0].start] + " " + name[found[0].end :]
            if all(word in _GENERIC for word in key_words(rest.replace("'s", " ").replace("’s", " "))):
                return self.resolve(found[0].name, date, where)
        return Resolution(None, (), "no actor of this name")

    def _reading(self, keys: tuple[str, ...]) -> list[_Reading] | None:
        if keys[:1] == ("the",) and keys not in self._readings:
            keys = keys[1:]
        return self._readings.get(keys) or self._readings.get(as_government(keys))

    def _choose(self, readings: list[_Reading], moment: Period, where: frozenset[str]) -> Resolution:
        holding = [r for r in readings if r.applies(moment, where)]
        if not holding and not where:
            holding = [r for r in readings if r.when.meets(moment)]
        if not holding and len(_ids(readings)) == 1:  # nobody else has the name, and one of its lands is told of
            holding = [r for r in readings if r.when.meets(moment) and where & frozenset(r.alias.countries)]
        if not holding:
            return Resolution(None, _ids(readings), "a name of theirs only at other times or places")
        everyone = _ids(holding)
        told = [r for r in holding if r.alias.conditional and r.alias.countries]
        reason = "its name there" if told else "its name"
        left = told or holding
        if len(_ids(left)) > 1 and (dated := [r for r in left if r.alias.conditional]):
            left, reason = dated, "its name then"
        if len(_ids(left)) > 1:
            left, reason = _narrowed(left, moment, where, reason)
        ids = _ids(left)
        if len(ids) == 1:
            if not left[0].actor.lifetime.meets(moment):
                reason += ", though the date lies outside its existence"
            return Resolution(ids[0], everyone, reason)
        shared = self._above_all(ids, holding)
        if shared:
            return Resolution(shared, everyone, "several of its branches share the name there")
        return Resolution(None, everyone, "several actors share the name")

    def _above_all(self, ids: Collection[str], holding: list[_Reading]) -> str | None:
        """The one holder of the name that all others belong to."""
        for reading in holding:
            top = reading.actor.id
            if all(i == top or top in self._register.ancestors(i) for i in ids):
                return top
        return None


def _narrowed(left: list[_Reading], moment: Period, where: frozenset[str], reason: str) -> tuple[list[_Reading], str]:
    """Of actors with one name: those that existed then, those at home in all the countries, or in some."""
    alive = [r for r in left if r.actor.lifetime.meets(moment)]
    if alive and len(_ids(alive)) < len(_ids(left)):
        left, reason = alive, "the one of this name at that time"
    if where and len(_ids(left)) > 1:
        for test in (
            [r for r in left if r.actor.countries and where <= frozenset(r.actor.countries)],
            [r for r in left if where & frozenset(r.actor.countries)],
        ):
            if test:
                return test, "the one of this name in these countries"
    return left, reason


def _as_written_first(readings: list[_Reading], name: str) -> list[_Reading]:
    """Readings without those whose name must be written exactly so, when others are not or are written like this."""
    fitting = [r for r in readings if not r.alias.exact or as_written(r.alias.text) == as_written(name)]
    return fitting or readings


def _ids(readings: Iterable[_Reading]) -> tuple[str, ...]:
    ranked = sorted(readings, key=lambda r: r.alias.conditional)
    return tuple(dict.fromkeys(r.actor.id for r in ranked))


@cache
def resolver() -> Resolver:
    """The names of the whole register, made ready at first use."""
    return Resolver(register(), matcher())


def resolve(name: str, date: Moment = None, countries: Iterable[str] = ()) -> Resolution:
    """The actor that a name stands for on these days, in a report about these countries (ISO 3166-1 alpha-2).

    The actor is None when no actor has the name, or when several have it and neither time nor place tells them
    apart; all that may be meant are among the candidates. Raises ValueError for a date that is none.
    """
    return resolver().resolve(name, date, countries)
