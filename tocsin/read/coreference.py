"""Who "the group" is: expressions that stand for an armed group named before them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tocsin.actors import ActorMatch, resolve

STATES = frozenset({"government", "agency", "state_force"})
"""Kinds of actors that are no armed groups."""

_DOING = (
    r"(?:claim|carried|said|killed|attacked|was behind|den(?:y|ied|ies)|took|bombed|blew|shot|abducted|seized|launched|captured|overran|lost|holds?|held"
    r"|rejected|rejects|dismissed|controls?|controlled|has|had|have|commands?|numbers?|retook|still|once|now|also|then|later|withdrew|retreated)"
)
_STANDS_FOR = re.compile(
    r"\b(?:the\s(?:(?:islamist|jihadist|jihadi|militant|rebel|extremist|terrorist|terror|insurgent|separatist|guerrilla|armed|leftist|outlawed|banned"
    r"|basque|kurdish|same|sunni|shi'?ite|somali|nigerian|criminal)\s){0,2}(?:group|organi[sz]ation|movement|branch|affiliate|offshoot|faction|cartel|gang|militia|network|outfit)"
    r"|(?:its|the)\s(?:islamist\s|jihadist\s)?(?:fighters|militants|gunmen|insurgents|jihadis(?:ts)?|islamists|extremists|guerrill?as|rebels|commanders?"
    rf"|leadership|separatists)|(?:his|her|our)\s(?:group|organi[sz]ation|movement|militia|faction|fighters|men)|(?:it|they)(?=\s{_DOING}))\b"
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:ministry|army|police|military|government|authorities|minister|president|command|company|mission|court|union|officials|prosecutors)\b[^.;,]{0,30}\b(?:said|says|announced|told|added|confirmed)\b[^.;]{0,30}\Z"
)
"""Another body that speaks of itself: "the ministry said on Sunday it had killed 19"."""
NEAR = 2
"""Sentences that a pronoun looks back; "the group" looks back to the start."""


_ITS_BRANCH = re.compile(
    r"\b(?:its|their|the (?:group|organi[sz]ation|movement)['’]s) (?:(?:local|regional|feared|deadly|powerful) )?(?P<where>[a-z]+(?:[ -][a-z]+)?) (?P<what>branch|affiliate|province|chapter|arm|franchise|offshoot)\b"
)


def _branch(who: ActorMatch, found: re.Match[str]) -> ActorMatch:
    """The branch that a group's own is called by its place, or the group itself where the register knows none."""
    where = found["where"].title()
    for name in (f"{who.name}'s {where} {found['what']}", f"{who.name} {where}", f"{who.name} in {where}"):
        known = resolve(name, None, frozenset())
        if known.actor:
            return replace(who, start=found.start(), end=found.end(), name=name, candidates=(known.actor,))
    return replace(who, start=found.start(), end=found.end())


def last_before(cast: Sequence[ActorMatch], at: int) -> ActorMatch | None:
    """The armed group named last before this place; None where none is."""
    return next((a for a in reversed(cast) if a.end <= at and a.kind not in STATES), None)


def standing_for(cast: Sequence[ActorMatch], start: int, end: int) -> ActorMatch | None:
    """The words [start, end) as the armed group named last before them; None where none is."""
    group = last_before(cast, start)
    return replace(group, start=start, end=end) if group else None


def cast(lowered: str, sentences: Sequence[tuple[int, int]], actors: Sequence[ActorMatch]) -> list[ActorMatch]:
    """All actors of the text in order, and the expressions that stand for the armed group named last before them.

    An expression keeps its own span and carries the name of the group that it stands for. Without an armed group
    before it (for pronouns: in the same sentence or the NEAR ones before), it stands for nobody.
    """
    out: list[ActorMatch] = list(actors)
    groups = [a for a in actors if a.kind not in STATES]
    if not groups:
        return out
    starts = [a.start for a in groups]
    first = [a for a, _ in sentences]
    for found in _ITS_BRANCH.finditer(lowered, groups[0].end):
        branch = _branch(groups[bisect_left(starts, found.start()) - 1], found)
        if not any(a.start < branch.end and branch.start < a.end + 1 for a in actors):
            out.append(branch)
    named = sorted(out, key=lambda a: a.start)
    for found in _STANDS_FOR.finditer(lowered, groups[0].end):
        who = groups[bisect_left(starts, found.start()) - 1]
        apart = bisect_left(first, found.start() + 1) - bisect_left(first, who.start + 1)
        if found[0] in ("it", "they") and apart > NEAR:
            continue
        if found[0] in ("it", "they") and _OTHER_SUBJECT.search(
            lowered, max(who.end, found.start() - 90), found.start()
        ):
            continue
        if not any(a.start < found.end() and found.start() < a.end + 1 for a in named):
            out.append(replace(who, start=found.start(), end=found.end()))
    return sorted(out, key=lambda a: a.start)
