"""A second opinion on a whole text: whether it tells of an attack at all, from a witness that knows no list of words.

It is asked where the rules are in doubt: where only weak words speak of violence, and where dead or attackers are told of
but no violence is seen. A text that it does not believe tells of no attack; in one that it believes, weak words count,
and where there is none at all the sentences that name attackers and victims become scenes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import WIDE
from tocsin.read.scenes.scene import Scene
from tocsin.read.violence.fights import is_fight
from tocsin.read.violence.gunshots import shot_on_top
from tocsin.read.violence.named import befell, by_town
from tocsin.read.words import cues
from tocsin.read.words.lexicon import Trigger

BELIEVED = 3.0
"""Log-odds from which a text tells of an attack though no word of the rules says so."""
DOUBTED = -1.0
"""Log-odds below which weak words are not believed, in a text of more than a few lines."""
DISBELIEVED = -4.0
"""Log-odds below which weak words are not believed in a text that names attackers or armed groups, either."""
LEAST, LEAST_OF_PLOTS, LEAST_ARMED = -2.0, -3.05, -3.6
"""Log-odds below which a scene is not believed, whatever its words (figures of speech, fiction, sport, hoaxes); one of what
was planned or stopped, of which the weights have seen little; and any scene of a text that names an armed group."""
LEAST_IN_FULL = -3.6
"""The same for a deed that has a word that nothing else has, a day or a year and a town or a site: in a text about something
else, which the weights take for the whole, such a sentence is told as an aside."""
LEAST_IN_BRIEF = -4.1
"""The same of what was done, in a line or two of prose that names no attackers: of 81 scenes of development texts of that length all lie above −1."""
LEAST_NAMED = -4.5
"""The same for a deed that is called by its day, its town or whom it befell: such a name is no figure of speech."""
_HEAD = 1500
_HARM = compiled(
    r"\b(?:dead|died|dies|killed|killing|murder(?:ed)?|slain|wounded|injured|hurt|bodies|coffins|mourn(?:ed|ers|ing)|victims|survivors|hospital|shot|shooting|stabb(?:ed|ing)|abducted|hostages?|captives?|attack(?:ed|s|ers?)?|blast|bomb)\b"
)
_DEED = compiled(r"\b(?:attacks?|assaults?|ambush(?:es)?|bombs?|bombings?)\b")
_FEW_LINES = 200
"""Characters of a text that is too short for the witness to doubt it."""
_PROSE = (".", '."', ".”", "!", "?")
"""How sentences end: a headline, whose words are too few for the weights, has no full stop."""
_FIRST = 8
"""Sentences in which what no word of violence tells is looked for: reports begin with it."""
_MOST = 2
"""Sentences that become scenes by the witness alone."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Log-odds that a text tells of an attack, its type (of the vocabulary; "unknown"), and the strings that fill a role
    in it, each with its place in the text and its log-odds."""

    odds: float
    type: str
    roles: Sequence[tuple[int, int, float]]


class Witness(Protocol):
    """Text → what it tells of an attack."""

    def __call__(self, text: str) -> Evidence: ...


def doubt(findings: Findings, told: Sequence[Scene]) -> float | None:
    """The log-odds below which scenes that rest on weak words alone are not believed; None where they need no asking."""
    if len(findings.text) < _FEW_LINES or any(t.sure for s in told for t in s.triggers):
        return None
    if any(is_named(findings, s) for s in told):
        return None
    return DISBELIEVED if _attackers(findings) or _of_a_deed(findings, told) else DOUBTED


def _of_a_deed(findings: Findings, told: Sequence[Scene]) -> bool:
    """Whether the scenes tell of people who came to harm and of what never is a mishap: an attack, a bomb."""
    return any(s.casualties for s in told) and any(
        _DEED.search(findings.lowered, t.start, t.end) for s in told for t in s.triggers
    )


def believed(findings: Findings, scenes: Sequence[Scene], odds: Sequence[float]) -> list[Scene]:
    """The scenes that are believed; in a line or two, which hold less to judge by, more are, and in a headline all,
    also on top of a page that says something else."""
    brief = len(findings.text) < _FEW_LINES
    if brief and not findings.text.rstrip().endswith(_PROSE):
        return list(scenes)
    armed = any(a.kind not in STATES for a in findings.actors)
    top = shot_on_top(findings.document.title, findings.lowered)
    kept = [
        s.sentence[1] <= top
        or (brief and (s.stage != "accomplished" or _is_of_war(findings, s)))
        or n >= (LEAST_IN_BRIEF if brief and not armed else _least(s.stage, armed))
        or (n >= LEAST_IN_FULL and _is_in_full(findings.lowered, s))
        or (n >= LEAST_NAMED and is_named(findings, s))
        for s, n in zip(scenes, odds, strict=True)
    ]
    sentences = {s.sentence for s, keeps in zip(scenes, kept, strict=True) if keeps}
    return [
        s
        for s, n, keeps in zip(scenes, odds, kept, strict=True)
        if keeps or (n >= LEAST_IN_FULL and s.listed and s.place and s.sentence in sentences)
    ]


def _is_of_war(findings: Findings, scene: Scene) -> bool:
    """Whether a scene of a line or two names an attacker, or is a fight by its own clause."""
    if cues.ATTACKERS.search(findings.lowered, *scene.sentence) is not None:
        return True
    return any(is_fight(findings, *scene.sentence, t) for t in scene.triggers if not t.sure)


def _is_in_full(low: str, scene: Scene) -> bool:
    """Whether a scene tells of a deed by a sure word, or one with an attacker right before it, with its day and its town."""
    return bool(
        scene.stage == "accomplished"
        and scene.date
        and scene.date.value
        and scene.place
        and scene.place.feature not in WIDE
        and (scene.head.sure or cues.ATTACKERS.search(low, max(scene.start, scene.head.start - 30), scene.head.start))
    )


_OF_THAT_DAY = compiled(r"\s(?:of|on)\s(?:the\s)?\Z|\s\Z")
_ADJECTIVES = compiled(r",?\s(?:(?:deadly|bloody|brutal|twin|terror|terrorist|suicide|car)\s)*\Z")


def is_named(findings: Findings, scene: Scene) -> bool:
    """Whether a scene calls a deed by its day, by its town or by whom it befell."""
    if scene.stage != "accomplished":
        return False
    low, (start, end) = findings.lowered, scene.sentence
    return named_by_day(low, scene) or any(
        befell(low, t, scene.casualties) or by_town(findings, start, end, t) for t in scene.triggers
    )


def named_by_day(low: str, scene: Scene) -> bool:
    """Whether a scene calls a deed by its day: "the September 11 attacks", "the attacks of September 11"."""
    day, head = scene.date, scene.head
    if day is None or len(str(day.value or "")) != 10 or head.verb or scene.stage != "accomplished":
        return False
    if day.start >= head.end:
        return _OF_THAT_DAY.fullmatch(low, head.end, day.start) is not None
    return day.end <= head.start and _ADJECTIVES.fullmatch(low, day.end, head.start) is not None


def _least(stage: str, armed: bool) -> float:
    if armed:
        return LEAST_ARMED
    return LEAST_OF_PLOTS if stage in ("planned", "foiled") else LEAST


def worth_asking(findings: Findings) -> bool:
    """Whether a text without a scene speaks of attackers or arms, and of people who came to harm near its beginning."""
    return _HARM.search(findings.lowered, 0, _HEAD) is not None and (
        cues.WEAPONS.search(findings.lowered, 0, _HEAD) is not None or _attackers(findings)
    )


def _attackers(findings: Findings) -> bool:
    return cues.ATTACKERS.search(findings.lowered) is not None or any(a.kind not in STATES for a in findings.actors)


def pointed_out(findings: Findings, evidence: Evidence) -> Mapping[int, Trigger]:
    """Number of a sentence → the words in it that stand for a trigger: the sentences with most roles, near the beginning."""
    weights: list[tuple[float, int, int, int]] = []
    for number, (start, end) in enumerate(findings.sentences[:_FIRST]):
        inside = [r for r in evidence.roles if start <= r[0] and r[1] <= end and r[2] > 0]
        if inside and not cues.MISHAPS.search(findings.lowered, start, end):
            best = max(inside, key=lambda r: r[2])
            weights.append((sum(r[2] for r in inside), -number, best[0], best[1]))
    return {-n: Trigger(a, b, evidence.type, sure=True) for _, n, a, b in sorted(weights, reverse=True)[:_MOST]}
