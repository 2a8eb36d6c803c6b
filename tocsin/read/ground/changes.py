"""Who gained or lost ground by the words of a clause: the sides that it names, and what each word of change reports of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.read.counts.counted import asides
from tocsin.read.findings.findings import Findings, within
from tocsin.read.ground import words as words
from tocsin.read.ground.notground import is_idle
from tocsin.read.ground.takenmen import takes_somebody


def sides(findings: Findings, start: int, end: int, only: ActorMatch | None) -> list[ActorMatch]:
    """The actors of a sentence, and bodies of fighters or troops that it names without saying whose: fighters are those of
    the `only` armed group that the text has told of."""
    named = within(findings.cast, start, end)
    unnamed = [
        _unnamed(findings.text, start, found.start(), found.end(), kind, only)
        for pattern, kind in (
            (words.FIGHTERS, "unknown"),
            (words.GANGS, "unknown"),
            (words.TROOPS, "state_force"),
            (words.THE_STATE, "state_force"),
        )
        for found in pattern.finditer(findings.lowered, start, end)
        if not any(a.start < found.end() and found.start() < a.end + 2 for a in named)
    ]
    return sorted([*named, *unnamed], key=lambda a: a.start)


def _unnamed(text: str, start: int, at: int, end: int, kind: str, only: ActorMatch | None) -> ActorMatch:
    """A body by its words, with the name before them that the register does not know: "M23 fighters"."""
    name = words.NAME_BEFORE.search(text[max(start, at - 40) : at])
    if only and not name and kind == "unknown":
        return replace(only, start=at, end=end)
    at = at - len(name[0]) if name else at
    return ActorMatch(at, end, text[at:end], (), kind)


def changes_told(
    findings: Findings, start: int, end: int, groups: list[ActorMatch], only: ActorMatch | None
) -> Iterator[tuple[str, tuple[int, int], ActorMatch]]:
    """What changed, the words that say so, and the group that it happened to; each word of change once."""
    low = findings.lowered
    taken: list[tuple[int, int]] = []
    beside = asides(low, start, end)
    for pattern, name in (
        (words.RETAKE, "lost"),
        (words.GAIN, "seized"),
        (words.CONTEST, "contested"),
        (words.TOOK, "seized"),
        (words.FELL, "lost"),
    ):
        for said in pattern.finditer(low, start, end):
            if any(a < said.end() and said.start() < b for a, b in taken) or is_idle(low, start, end, said, groups):
                continue
            if takes_somebody(findings, said.span()):
                continue
            aside = next((a for a in beside if a[0] <= said.start() < a[1]), None)
            meant = [g for g in groups if aside or not any(a <= g.start < b for a, b in beside)] or groups
            if said[0].startswith("lost"):
                name = "lost"
            found = _change(low, name, said, meant)
            if found and found[0] == "seized" and found[1].kind in STATES:
                left = _who_left(low, said.end(), end, groups)
                if left:
                    found = "lost", left
                elif only and (name == "lost" or not words.HOLDS.match(said[0])):
                    found = "lost", only
            if not found and only and name == "lost" and _is_done_to(low, said):
                found = "lost", only
            if found:
                taken.append(said.span())
                yield found[0], said.span(), found[1]


def _is_participle(low: str, said: re.Match[str]) -> bool:
    """Whether the words stand as a participle behind a comma: "the town, taken by the rebels"."""
    return low[max(0, said.start() - 2) : said.start()] == ", " and words.BY_SOMEBODY.match(low, said.end()) is not None


def _is_done_to(low: str, said: re.Match[str]) -> bool:
    """Whether ground is said to have been retaken, by nobody who is told: "was liberated in March", "the loss of"."""
    if said[0].endswith(" of"):
        return True
    if words.FELL.match(said[0]):
        return False
    passive = words.PASSIVE.search(low[max(0, said.start() - 20) : said.start()])
    participle = low[max(0, said.start() - 2) : said.start()] == ", "
    return not words.OWN_LOSS.match(said[0]) and bool(passive or participle)


def _who_left(low: str, at: int, end: int, groups: list[ActorMatch]) -> ActorMatch | None:
    """The armed group of which a clause says, behind an army that came, that it went: "entered the town after X withdrew"."""
    return next(
        (
            g
            for g in groups
            if g.kind not in STATES and g.start >= at and words.WENT.match(low[g.end : min(end, g.end + 60)])
        ),
        None,
    )


def _change(low: str, name: str, said: re.Match[str], groups: list[ActorMatch]) -> tuple[str, ActorMatch] | None:
    """What the words `said` report, and of whom: a group that gains or loses, before an army that does."""
    armed = [g for g in groups if g.kind not in STATES]
    subject = _leading(low, [g for g in groups if g.end <= said.start()])
    behind = [g for g in groups if g.start >= said.end()]
    if said[0] == "fell":
        return (name, armed[-1]) if armed and words.LAST_HOLD.search(low, said.start() - 90, said.start()) else None
    if name == "contested":
        return (name, _nearest(armed or groups, said)) if armed or subject else None
    if words.PLACE_FIRST.match(said[0]):
        if behind and behind[0].kind in STATES and (held := [g for g in armed if g.end <= said.start()]):
            return "lost", held[-1]  # "the rebels' last foothold, Salha, fell to the army"
        return (name, behind[0]) if behind else None
    passive = not said[0].startswith("in ") and bool(
        words.PASSIVE.search(low[max(0, said.start() - 20) : said.start()]) or _is_participle(low, said)
    )
    if name == "lost" and words.OWN_LOSS.match(said[0]):
        if subject and words.LEADERS.match(low, subject[-1].end):
            return None
        return _given_up(subject, [g for g in armed if g.start >= said.end()])
    who = subject[-1] if subject and not passive else None
    inside = [g for g in groups if said.start() < g.start < said.end()]  # "pushed the rebels out of"
    if inside:
        if inside[-1].kind not in STATES:
            return "lost", inside[-1]
        return ("seized", who) if who and who.kind not in STATES else None
    robbed = [g for g in behind if g.kind not in STATES and words.TAKEN_FROM.search(low[said.end() : g.start])]
    if robbed and (who is None or who.kind in STATES or robbed[0].candidates != who.candidates):
        return "lost", robbed[0]
    if name == "seized":
        if words.HOLDS.match(said[0]) and (who is None or who.kind in STATES):
            return None
        by = [g for g in behind if words.BY.search(low[said.end() : g.start])]
        doer = subject[-1] if subject and not (passive and by) else None
        return (name, doer) if doer else (name, by[0]) if by else None
    by = [g for g in behind if words.BY.search(low[said.end() : g.start])] if passive else []
    doer = who or (by[0] if by else None)
    if doer and doer.kind not in STATES:
        return "seized", doer
    if armed:
        return "lost", _nearest(armed, said)
    return ("seized", doer) if doer else None


def _leading(low: str, subject: list[ActorMatch]) -> list[ActorMatch]:
    """Those before a verb without the ones that only help or are fought ("forces battling ISIL took"), are an adjective
    ("ISIL-held"), or that an army is named before: "soldiers and clan militia"."""
    out: list[ActorMatch] = []
    for g in subject:
        aside = (
            words.HELPED.search(low, max(0, g.start - 60), g.start) is not None
            or words.FOUGHT.search(low, max(0, g.start - 40), g.start) is not None
            or low.startswith(words.ADJECTIVES, g.end)
        )
        beside = out and out[-1].kind in STATES and words.BESIDE.fullmatch(low[out[-1].end : g.start])
        if not aside and not beside:
            out.append(g)
    return out


def only_group(findings: Findings) -> tuple[ActorMatch, int] | None:
    """The first armed group of a text, and where another one is told of; where an army retakes ground without a word of
    whose it was, up to there it was the first's."""
    armed = [a for a in findings.cast if a.kind not in STATES]
    if not armed:
        return None
    other = next((a for a in armed if a.candidates != armed[0].candidates), None)
    return armed[0], other.start if other else len(findings.text)


def _given_up(subject: list[ActorMatch], takers: list[ActorMatch]) -> tuple[str, ActorMatch] | None:
    """Who lost ground of their own; where an army did, whoever it lost it to gained it."""
    if subject and subject[-1].kind in STATES and takers:
        return "seized", takers[0]
    return ("lost", subject[-1]) if subject else None


def _nearest(groups: list[ActorMatch], said: re.Match[str]) -> ActorMatch:
    return min(groups, key=lambda g: abs(g.start - said.start()))
