"""Deeds told by those who did them: "the group said it had …", "he said his fighters had …", "the army said it killed …"."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.actors import ActorMatch
from tocsin.actors import register as registered
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.places.words import demonyms
from tocsin.read.parties.homeforces import is_unnamed
from tocsin.read.parties.saidof import Judgement
from tocsin.read.sources.voices import Voice

_HE_SAID = compiled(
    r"\b(?:he|she|it|they|we|who)\s(?:also\s|later\s|then\s)?(?:said|says|claimed|boasted|announced|added|insisted|admitted)\b[^.;]{0,60}\Z"
)
_SPEAKS_FOR = compiled(r"\b(?:spokes\w+|leader|head|commander)\s(?:of|for)\s(?:the\s)?\Z")
_SAYING = compiled(r"[^.;“”\"]{0,80}\b(?:saying|said|told)\b[^.;,]{0,60}\b(?:that\s)?\Z")
"""Between a group whose man speaks and what stands for it: "a spokesman of … was quoted as saying that the group"."""
_OWN_MEN = compiled(r"(?:his|her|its|their|our)\s")


def of_itself(
    lowered: str, actors: list[ActorMatch], actor: ActorMatch, judgement: Judgement, part: Voice
) -> Judgement:
    """A deed told by those who did it is a claim: "the group said it had …", "he said his fighters had …"."""
    if judgement.modality not in ("asserted", "attributed"):
        return judgement
    source = (part.speaker or "").lower().removeprefix("the ")
    if actor.kind in STATES:
        of_arms = judgement.modality == "asserted" and _speaks_for_arms(lowered, actors, actor, source)
        return replace(judgement, modality="claimed") if of_arms else judgement
    itself = source and any(
        a is not actor and same(a, actor) and lowered[a.start : a.end].removeprefix("the ") == source for a in actors
    )
    itself = itself or any(
        a is not actor and same(a, actor) and _its_mouth(source, lowered[a.start : a.end].removeprefix("the "))
        for a in actors
    )
    itself = itself or any(
        a.end < actor.start
        and same(a, actor)
        and _SPEAKS_FOR.search(lowered, max(part.start, a.start - 40), a.start)
        and _SAYING.fullmatch(lowered, a.end, actor.start)
        for a in actors
    )
    own = _OWN_MEN.match(lowered, actor.start) and _HE_SAID.search(lowered, part.start, actor.start)
    return replace(judgement, modality="claimed", own_word=True) if itself or own else judgement


_ARMY = compiled(
    r"\b(?:army|military|armed forces|air force|navy|general staff|defen[cs]e (?:ministry|minister|department|forces)|ministry of defen[cs]e|central command|high command|command|mission|coalition)\b"
)
_OFFICER = compiled(
    r"\A(?:the |an? )?(?:(?:\w+ )?(?:army|military)\b|(?:brig(?:adier)?|maj(?:or)?|lt|lieutenant|col(?:onel)?|gen(?:eral)?|capt(?:ain)?)\b(?![^,]*\bpolice\b))"
)
"""An army and its officers, who speak of what the land's forces did."""


def _speaks_for_arms(lowered: str, cast: list[ActorMatch], actor: ActorMatch, source: str) -> bool:
    """Whether a source is the army of the state of whose deed it tells, or its officer where the forces have no land."""
    if is_unnamed(actor) and _OFFICER.match(source):
        return True
    army = _ARMY.search(source) is not None
    apart = not lowered.startswith(source, actor.start)
    if army and apart and _by_its_name(source, actor, lowered[actor.start : actor.end]):
        return True
    return any(
        a is not actor
        and same(a, actor)
        and (army or a.kind == "state_force")
        and lowered[a.start : a.end].removeprefix("the ") in source
        for a in cast
    )


def _by_its_name(source: str, actor: ActorMatch, name: str) -> bool:
    """Whether a source is told by the land of the state: the word beside the deed, or the name of its people."""
    words = re.findall(r"[\w.’'-]+", source)
    if name in words or (" " in name and f" {name} " in f" {source} "):
        return True
    lands = {demonyms().get(word.capitalize()) for word in words} - {None}
    return any((state := registered().government(land)) and state.id in actor.candidates for land in lands if land)


_MOUTH = r"(?:['’]s)?(?: [\w-]+){0,2}? (?:spokes\w+|leaders?|commanders?|statement|officials?|emir|news agency|media (?:arm|wing)|radio(?: station| arm)?|television|channels?|website|mouthpiece|magazine)\b"


def _its_mouth(source: str, name: str) -> bool:
    """Whether a source speaks for a group: "So-and-so, the Front's spokesman for operations"."""
    at = source.find(name)
    return at >= 0 and _SPOKEN_FOR.match(source, at + len(name)) is not None


_SPOKEN_FOR = compiled(_MOUTH)


def same(one: ActorMatch, other: ActorMatch) -> bool:
    """Whether two names may be those of one party."""
    return bool(set(one.candidates) & set(other.candidates)) or one.name == other.name
