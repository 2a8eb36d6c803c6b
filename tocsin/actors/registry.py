"""The register: actors by id, what they belonged to and what belonged to them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property

from tocsin.actors.loading import known_actors
from tocsin.actors.names import key_words
from tocsin.actors.records import ALWAYS, Actor, Period, period
from tocsin.model.dates import interval

_SUGGESTED = 3
"""Ids at most that a name nobody bears is answered with."""
Moment = date | str | None
"""A day, or a date value (an ISO prefix, or two joined by a slash); None is any time."""


def days(moment: Moment) -> Period:
    """First and last day of a moment. Raises ValueError for text that is no date value."""
    if moment is None:
        return ALWAYS
    first, last = interval(moment) if isinstance(moment, str) else (moment, moment)
    return Period(first.toordinal(), last.toordinal())


class Register:
    """Actors by id. Where two entries have one id, the first counts (lint names the second)."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors: dict[str, Actor] = {}
        self._children: dict[str, list[str]] = {}
        for actor in actors:
            if self._actors.setdefault(actor.id, actor) is actor:
                for parent in actor.parents:
                    self._children.setdefault(parent.id, []).append(actor.id)

    def __getitem__(self, id: str) -> Actor:
        return self.get(id)

    def __contains__(self, id: object) -> bool:
        return id in self._actors

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._actors.values())

    def __len__(self) -> int:
        return len(self._actors)

    def get(self, id: str) -> Actor:
        """The actor. Raises KeyError, naming ids that look alike."""
        if id not in self._actors:
            near = ", ".join(self.suggest(id))
            raise KeyError(f"no actor {id!r} in the register{'; perhaps ' + near if near else ''}")
        return self._actors[id]

    def government(self, country: str) -> Actor | None:
        """The government of a country (ISO 3166-1 alpha-2), the one in office of several; None where there is none."""
        return self._governments.get(country)

    @cached_property
    def _governments(self) -> dict[str, Actor]:
        found = [a for a in self if a.kind == "government" and a.id.startswith("government-of-")]
        return {a.countries[0]: a for a in sorted(found, key=lambda a: a.ended is None)}

    def all(self) -> tuple[Actor, ...]:
        return tuple(self._actors.values())

    def name(self, id: str) -> str:
        """The actor's name; the id itself when the register does not know it."""
        return self._actors[id].name if id in self._actors else id

    def ancestors(self, id: str, date: Moment = None) -> tuple[str, ...]:
        """Ids that the actor belonged to, nearest first: at any time, or on the days of `date`.

        A line of descent counts only while all its links hold at once: what joined a group after that had left
        another never belonged to the other. Unknown ids have none.
        """
        return self._walk(id, days(date), up=True)

    def descendants(self, id: str, date: Moment = None) -> tuple[str, ...]:
        """Ids of all that belonged to the actor, nearest first, by the same rule."""
        return self._walk(id, days(date), up=False)

    def children(self, id: str) -> tuple[str, ...]:
        """Ids of all that ever belonged to the actor directly, in the order of the files."""
        return tuple(dict.fromkeys(self._children.get(id, ())))

    def family(self, id: str) -> str:
        """The id at the top of the actor's latest affiliations: its own where it never belonged to another."""
        top, seen, when = id, {id}, ALWAYS
        while top in self._actors:
            links = [
                (shared.last, shared.first, p.id, shared)
                for p in self._actors[top].parents
                if p.id in self._actors and (shared := when.within(period(p.start, p.end)))
            ]
            if not links or (best := max(links))[2] in seen:
                break
            top, when = best[2], best[3]
            seen.add(top)
        return top

    def suggest(self, text: str) -> list[str]:
        """Ids of actors whose id or name looks like the text, closest first."""
        wanted = " ".join(key_words(text))
        near = difflib.get_close_matches(wanted, self._names(), n=_SUGGESTED * 3, cutoff=0.6)
        return list(dict.fromkeys(self._names()[name] for name in near))[:_SUGGESTED]

    @cache  # noqa: B019 - one register lives as long as the process
    def _names(self) -> dict[str, str]:
        out: dict[str, str] = {}
        for actor in self:
            for name in (actor.id, actor.name, *(a.text for a in actor.aliases)):
                out.setdefault(" ".join(key_words(name)), actor.id)
        return out

    def _walk(self, id: str, when: Period, up: bool) -> tuple[str, ...]:
        out: dict[str, None] = {}
        paths = [(id, when, frozenset({id}))]
        while paths:
            following = []
            for here, shared, trail in paths:
                for other, held in self._links(here, up):
                    common = shared.within(held)
                    if common and other not in trail and other in self._actors:
                        out[other] = None
                        following.append((other, common, trail | {other}))
            paths = following
        return tuple(out)

    def _links(self, id: str, up: bool) -> Iterator[tuple[str, Period]]:
        if up:
            for parent in self._actors[id].parents if id in self._actors else ():
                yield parent.id, period(parent.start, parent.end)
        else:
            for child in self.children(id):
                for parent in self._actors[child].parents:
                    if parent.id == id:
                        yield child, period(parent.start, parent.end)


@cache
def register() -> Register:
    """The register of the package's own data files, loaded at first use."""
    return Register(known_actors())
