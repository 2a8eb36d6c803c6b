"""Who did it, by whose word: claims, attributions, suspicions, denials, and plain statements, side by side.

Each actor name in a sentence is judged by the words to its left and right within that sentence. An actor that is only
mentioned, or that suffers the violence, gets nothing. The names may come from anywhere: the register, expressions that
stand for a group, countries, or another finder of candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.actors import ActorMatch
from tocsin.read.blame import Judgement, judge
from tocsin.read.coreference import STATES
from tocsin.read.speakers import speaker_of

LEFT, RIGHT = 160, 220
"""Characters to the left and right of a name, within its sentence, that are asked about it."""

_OBSERVERS = re.compile(
    r"\b(?:Observatory|Human Rights|Intelligence Group|United Nations|U\.?N\.?|Amnesty|ACLED|Commission|Committee|Red Cross|Interpol|Europol)\b"
)
"""Those who watch, count and report, and do no violence."""

_OWN_VOICE = re.compile(
    r"(?:the |its |a |an )?(?:military|army|air force|navy|defen[cs]e (?:ministry|minister|department)|pentagon|government)(?: spokes\w+)?\Z",
    re.I,
)
"""A state that speaks of its own force without naming it again: "the air force bombed a camp, the military said"."""

_AND = re.compile(
    r"(?:\s\([^)]{1,30}\))?(?:'s|’s)?(?: group| movement| militants| rebels| fighters)?,?\s(?:and|or|as well as|as (?:did|had|has|have)|along with)\s"
    r"(?:by\s|on\s)?(?:the\s)?(?:(?:its|their)\s(?:[\w-]+\s){1,2}?(?:wing|ally|allies|branch|affiliate|faction),?\s)?(?:the\s)?(?:[a-z-]+\s)?\Z"
)
"""Text between two names that share what is said of either."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One actor put in relation to violence: the name's span, how, by whose word, and the words that decided it."""

    actor: ActorMatch
    modality: str
    speaker: str | None
    start: int
    end: int
    confidence: float


def responsibilities(
    text: str, lowered: str, start: int, end: int, actors: Iterable[ActorMatch]
) -> list[Responsibility]:
    """What the sentence text[start:end) says of the part that each actor in it had in violence."""
    actors = sorted((a for a in actors if not _OBSERVERS.search(a.name)), key=lambda a: a.start)
    judged = [
        [j for j in judge(lowered[max(start, a.start - LEFT) : a.start], lowered[a.end : min(end, a.end + RIGHT)])
         if not (j.loose and a.kind == "government" and j.modality != "denied")]
        for a in actors
    ]  # fmt: skip
    _share(lowered, actors, judged)
    source = speaker_of(text, start, end)
    out = [_said(actor, judgement, source) for actor, found in zip(actors, judged, strict=True) for judgement in found]
    return _one_each(out)


def _said(actor: ActorMatch, judgement: Judgement, source: str | None) -> Responsibility:
    """A judgement with the one whose word it is. A source that is the actor itself is none."""
    speaker = actor.name if judgement.own_word else source
    if speaker and actor.name in speaker and not judgement.own_word:
        speaker = None
    modality = judgement.modality
    if modality == "asserted" and speaker:
        own = actor.kind in STATES and _OWN_VOICE.match(speaker)
        modality = "claimed" if own else "attributed"
    return Responsibility(actor, modality, speaker, actor.start, actor.end, judgement.confidence)


def _share(lowered: str, actors: list[ActorMatch], judged: list[list[Judgement]]) -> None:
    """Give a name without a judgement that of the name that "and" joins it to."""
    for i in range(len(actors) - 1):
        if bool(judged[i]) != bool(judged[i + 1]) and _AND.match(lowered[actors[i].end : actors[i + 1].start]):
            told, silent = (i, i + 1) if judged[i] else (i + 1, i)
            judged[silent] = judged[told]


def _one_each(found: list[Responsibility]) -> list[Responsibility]:
    """The surest judgement per actor and modality; what an actor says of itself silences the bare "did it" beside it."""
    best: dict[tuple[tuple[str, ...], str], Responsibility] = {}
    for item in found:
        key = (_who(item), item.modality)
        if key not in best or item.confidence > best[key].confidence:
            best[key] = item
    own = {who for who, modality in best if modality in ("claimed", "denied")}
    return [item for (who, modality), item in best.items() if not (modality == "asserted" and who in own)]


def _who(item: Responsibility) -> tuple[str, ...]:
    return tuple(item.actor.candidates) or (item.actor.name,)
