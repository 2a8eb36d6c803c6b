"""Branches told of by where they are: "the group's Nigerian branch", "its affiliate in Mozambique", "the Afghan branch"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tocsin.actors import ActorMatch, register, resolve
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.places import Toponym

_WHAT = r"(?P<what>branch|affiliate|province|franchise|offshoot|chapter|wing|arm)"
_WORD = r"(?!(?:the|an?|its|their|to|of|in|by|and|or|from|for|on|with|that|as|at|was|were|is|has)\b)[a-z-]+"
_SORT = rf"(?:{_WORD} ){{0,2}}?"
_ITS = r"\b(?:its|their|the (?:group|organi[sz]ation|movement|network)['’]s)"
_BY_LAND = compiled(
    rf"(?P<whose>{_ITS}|\bthe|['’]s?) {_SORT}(?P<where>{_WORD}(?: [a-z]+)?) {_WHAT}\b(?P<of> of (?!the (?:group|organi[sz]ation|movement|network)\b)(?:the )?)?"
)
_IN_LAND = compiled(
    rf"(?P<whose>{_ITS}|\b(?:the|an?)|['’]s?) {_SORT}{_WHAT} (?:in|for) (?:the )?(?P<where>[a-z]+)(?P<of>\Z)?"
)


def with_branches(
    lowered: str, places: Sequence[Toponym], named: Sequence[ActorMatch], day: str | None
) -> list[ActorMatch]:
    """The actors of a text in order, branches told of by their land among them, each by its actor's name in the register.

    A group's name that opens such an expression is part of it: "Islamic State's affiliate in Mozambique". "The Afghan
    branch" counts only where a group told of before has one there; "its Afghan branch" is the group itself where the
    register knows none. `day` is when the text was published.
    """
    groups = [a for a in named if a.kind not in STATES]
    if not groups:
        return list(named)
    out = list(named)
    starts = [a.start for a in groups]
    for found, end, land in _told(lowered, places):
        owner = _owner(found, groups, starts)
        if owner is None:
            continue
        if found["of"]:
            start, end = found.start(), owner.end
        else:
            start = owner.start if found.start() <= owner.end else found.start()
        inside = [a for a in out if a.start < end and start < a.end]
        if any(a is not owner and a.candidates for a in inside):  # the name of a land is no group that nobody knows
            continue
        own = _id(owner, day)
        if own is None:
            continue
        known = _by_name(own, found, day) or (land and _there(own, land, day))
        if known:
            out = [a for a in out if a not in inside]
            out.append(replace(owner, start=start, end=end, name=register().name(known), candidates=(known,)))
        elif not inside and found["whose"] not in ("the", "a", "an"):
            out.append(replace(owner, start=start, end=end))
    return sorted(out, key=lambda a: a.start)


def _told(lowered: str, places: Sequence[Toponym]) -> Iterator[tuple[re.Match[str], int, str | None]]:
    """The expressions, where they end, and the country of the land that they name, if one is known."""
    begins = [t.start for t in places]
    for pattern in (_IN_LAND, _BY_LAND):
        for found in pattern.finditer(lowered):
            at = bisect_left(begins, found.start("where"))
            spot = places[at] if at < len(places) and begins[at] < found.end("where") else None
            if pattern is _BY_LAND:
                yield found, found.end("what"), spot.place.country if spot else None
            elif spot and spot.start == found.start("where"):
                yield found, spot.end, spot.place.country


def _owner(found: re.Match[str], groups: Sequence[ActorMatch], starts: Sequence[int]) -> ActorMatch | None:
    """Whose branch it is: of "X's branch" and "the branch of X" X, else the group told of last."""
    at = bisect_left(starts, found.start())
    before = groups[at - 1] if at else None
    if found["of"]:
        return next((a for a in groups[at:] if a.start == found.end()), None)
    if found["whose"][0] in "'’":
        return before if before and found.start() <= before.end <= found.end("whose") else None
    return before


def _id(owner: ActorMatch, day: str | None) -> str | None:
    """The actor whose name it is where no place is told of; None of a group that the register does not know."""
    return resolve(owner.name, day).actor or next(iter(owner.candidates), None)


def _by_name(owner: str, found: re.Match[str], day: str | None) -> str | None:
    """The branch that the register knows by such a name, of a group or of the one that it belongs to."""
    where, what, known = found["where"].title(), found["what"], register()
    for top in (owner, *known.ancestors(owner)):
        own = known.name(top)
        for name in (f"{own}'s {where} {what}", f"{own} {where}", f"{own} in {where}"):
            called_so = resolve(name, day).actor
            if called_so and called_so != owner and top in known.ancestors(called_so):
                return called_so
    return None


def _there(owner: str, country: str, day: str | None) -> str | None:
    """The branch in a country of a group, or of the one that it belongs to."""
    known = register()
    for top in (owner, *known.ancestors(owner)):
        called_so = resolve(known.name(top), day, (country,)).actor
        if called_so and called_so != top and top in known.ancestors(called_so):
            return called_so
        alive = known.descendants(top, day)
        at_home = [c for c in alive if c in known.children(top) and country in known[c].countries[:1]]
        if len(at_home) == 1:
            return at_home[0]
    return None
