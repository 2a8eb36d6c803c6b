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
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.speakers import blamer
from tocsin.read.parties.blame import judge
from tocsin.read.parties.bystanders import INSPIRED, STRUCK_OF
from tocsin.read.parties.clashes import fighting, fights
from tocsin.read.parties.denials import of_another
from tocsin.read.parties.enough import COLLECTIVE, UNREGISTERED, counts, in_arms, with_a_cause
from tocsin.read.parties.homeforces import is_police, is_unnamed
from tocsin.read.parties.onaline import did_on_a_line, opens
from tocsin.read.parties.ownword import of_itself, same
from tocsin.read.parties.saidof import Judgement
from tocsin.read.parties.shared import SPEAKS_ITSELF, share
from tocsin.read.parties.subjects import beside_its_verb
from tocsin.read.sources.voices import Voice, voice_at, voices
from tocsin.read.words.arms import CRAFT, MEN, SORT

LEFT, RIGHT = 160, 220
"""Characters to the left and right of a name, within its sentence, that are asked about it."""

_OBSERVERS = compiled(
    r"\b(?:Observatory|Human Rights|Intelligence Group|United Nations|U\.?N\.?|Amnesty|ACLED|Commission|Committee|Red Cross|Interpol|Europol)\b"
)
"""Those who watch, count and report, and do no violence."""

_OWN_VOICE = compiled(
    r"(?:the |its |a |an )?(?:military|army|air force|navy|defen[cs]e (?:ministry|minister|department)|pentagon|government)(?: spokes\w+)?\Z",
    re.I,
)
"""A state that speaks of its own force without naming it again: "the air force bombed a camp, the military said"."""

_BY = r"(?P<by>[^,.;:\"“”\n]{2,60}?)"
_ACCUSED_BY = compiled(
    rf"\A(?:['’]s)?(?:\s(?:group|movement|militants|fighters|forces|rebels))?,?\s(?:(?:was|were|is|are|has been|have been|had been|being)\s)?(?:\w+ly\s|first\s|also\s|at once\s)?"
    rf"(?:blamed|accused|held responsible|named|identified|suspected|implicated)\s(?:\w+ly\s)?by\s{_BY}(?=\s(?:of|for|as|over|on|in|to|after|and)\b|[,.;]|\Z)"
)
_BLAMED_ON = compiled(
    r"\b(?:attribut\w+|blam\w+|ascrib\w+|pinned|traced|linked)\b[^.;,]{0,40}\b(?:to|on)\s(?:the\s)?(?:\w+\s)?\Z"
)
_THEN_BY = compiled(rf"\A(?:\s\w+)?\sby\s{_BY}(?=\s(?:but|and|on|in|after|as|who)\b|[,.;]|\Z)")
_BY_THEN_ON = compiled(rf"\b(?:blamed|attributed|ascribed|pinned)\sby\s{_BY}\s(?:on|to)\s(?:the\s)?(?:\w+\s)?\Z")
_REBUTTED = compiled(
    r",\s(?:which|something(?: that| which)?|an? (?:[\w-]+ )?(?:claim|accusation|charge|allegation|assertion|suggestion|statement|version|boast)(?: that| which)?|(?:but|though|although|while)(?= (?:it|they|he|the group|the movement)\b))\s"
    rf"{_BY}\s(?:(?:has|have|had|\w+ly)\s)*(?:den(?:ied|ies|y)|reject(?:ed|s)?|dismiss(?:ed|es)?|disput(?:ed|es?)|(?:called|calls?|described|branded|said (?:was|were))(?: (?:it|as))? (?:\w+ )?(?:false|untrue|absurd|baseless|a lie|lies|propaganda|nonsense|groundless|fabricated|not credible|bogus))\b"
)
_ITSELF = compiled(r"(?:it|they|he|the (?:group|movement|organi[sz]ation|militia|government))\Z")
_BODY = compiled(
    r" (?:\w+ )?(?:officials?|authorities|government|military|army|intelligence|forces|troops|(?:security|intelligence) services?|diplomats?|ministers?|police)\b"
)
"""What makes a body of a demonym: "Somali officials"."""

_TIED = compiled(
    r"[-–](?:linked|inspired|affiliated|aligned|allied|backed|sponsored|supported)\s(?:[a-z-]+\s){0,3}(?=[A-Z])"
)
"""Between a name that only describes and the party so described: "the al-Qaeda-linked group Abu Sayyaf"."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One actor put in relation to violence: the name's span, how, by whose word, and the words that decided it.

    `bare` where the actor is only told to have done something, and nobody lays the deed at its door.
    """

    actor: ActorMatch
    modality: str
    speaker: str | None
    start: int
    end: int
    confidence: float
    bare: bool = False


def responsibilities(
    text: str, lowered: str, start: int, end: int, actors: Iterable[ActorMatch]
) -> list[Responsibility]:
    """What the sentence text[start:end) says of the part that each actor in it had in violence.

    Each name is judged within the part of the sentence where one source speaks, and has that source's word.
    """
    actors = sorted(
        (a for a in actors if not _OBSERVERS.search(a.name) and not _is_where(text, start, a)), key=lambda a: a.start
    )
    starts = {a.start for a in actors}
    actors = [a for a in actors if not ((tie := _TIED.match(text, a.end)) and tie.end() in starts)]
    parts = voices(text, lowered, start, end)
    spoken = [voice_at(parts, a.start) for a in actors]
    rebutted = [m.start() for m in _REBUTTED.finditer(lowered, start, end)]
    ends = [min([v.end, *(r for r in rebutted if r >= a.end)]) for a, v in zip(actors, spoken, strict=True)]
    ends = [_own_clause(lowered, i, actors, b) for i, b in enumerate(ends)]
    beside = [
        (
            lowered[max(v.start, a.start - LEFT) : a.start],
            _ALONGSIDE.sub("", lowered[a.end : min(b, a.end + RIGHT)], count=1),
        )
        for a, v, b in zip(actors, spoken, ends, strict=True)
    ]
    beside = [(left, beside_its_verb(left, right)) for left, right in beside]
    judged = [
        [j for j in judge(left, right) if counts(a, j, left, right)]
        for a, (left, right) in zip(actors, beside, strict=True)
    ]
    for i, actor in enumerate(actors):
        if any(j.modality == "denied" and j.own_word for j in judged[i]) and of_another(lowered, actor, actors):
            judged[i] = [j for j in judged[i] if not (j.modality == "denied" and j.own_word)]
    rebuttals = _rebuttals(text, lowered, (start, end), actors, judged, parts)
    for pair in fighting(lowered, start, actors):
        if all(j.modality == "asserted" for i in pair for j in judged[i]):
            for i in pair:
                judged[i] = judged[i] or [Judgement("asserted", 0.65)] * (
                    actors[i].kind not in (COLLECTIVE, UNREGISTERED) or with_a_cause(actors[i])
                )
    for i, actor in enumerate(actors):
        side = actor.kind not in (COLLECTIVE, UNREGISTERED) or with_a_cause(actor)
        if not judged[i] and side and in_arms(actor):
            judged[i] = [Judgement("asserted", 0.6)] * fights(
                lowered, start, end, actor, not (is_police(actor) or is_unnamed(actor) or actor.kind == COLLECTIVE)
            )
    for i, (actor, (left, right)) in enumerate(zip(actors, beside, strict=True)):
        if not judged[i] and (is_unnamed(actor) or is_police(actor)) and did_on_a_line(left, right, opens(text, start)):
            judged[i] = [Judgement("asserted", 0.65)]
    share(lowered, actors, judged)
    out = [
        _said(
            text,
            actor,
            of_itself(lowered, actors, actor, judgement, part),
            _by_whom(text, lowered, actor, part) or _blamer(text, actor, judgement, part) or part.speaker,
            judgement.modality == "asserted" and judgement.confidence < _SURE,
        )
        for actor, part, found in zip(actors, spoken, judged, strict=True)
        for judgement in found
    ]
    return _one_each(out + rebuttals)


_ALONGSIDE = compiled(
    rf"\A(?: (?:and|or) (?:the (?:{SORT} )?{MEN}(?= (?:is|are|was|were|has|have|had)\b)|(?:(?:{SORT}|national|local|volunteer) ){{0,2}}(?:{MEN}|{CRAFT})|(?:[a-z-]+ ){{0,2}}?(?:militants|fighters|rebels|insurgents|jihadis(?:ts)?|militiamen|militias|gunmen|extremists|tribesmen|allies|mercenaries|paramilitaries|contractors|volunteers|vigilantes|hunters|guards)|(?:its|their) (?:[\w-]+ )?(?:proxies|allies|clients|agents|surrogates|affiliates|backers|militias?))(?=[ ,]))?(?:, (?:backed|supported|aided|assisted|led|commanded|joined|accompanied) by [^,.;]{{2,60}},)?"
)
"""Right behind the forces of a party, its other arms and those who stand with it."""
_OTHER_CLAUSE = compiled(r",?\s(?:and|but|while|whereas|although|though)\s(?:the\s|an?\s)?(?:[\w-]+\s)?\Z")


def _own_clause(lowered: str, number: int, actors: list[ActorMatch], end: int) -> int:
    """Where what is said of an actor ends: where a clause begins in which a state speaks beside a group, or a group beside
    a state: "… at a meeting of the Front, and the army admitted that it …"."""
    one = actors[number]
    for other in actors[number + 1 :]:
        if other.start > one.end + RIGHT:
            break
        if (
            (one.kind in STATES) != (other.kind in STATES)
            and SPEAKS_ITSELF.match(lowered, other.end)
            and (cut := _OTHER_CLAUSE.search(lowered, one.end, other.start))
        ):
            return min(end, cut.start())
    return end


_HOLDS = compiled(
    r"\b(?:area|town|village|city|district|part|territory|region|stronghold|neighbou?rhood|suburb|camp|base|zone|province|quarter)s? (?:(?:that|which|is|are|was|were|then|still|now|largely|mostly|partly|long) ){0,3}(?:held|controlled|run|ruled|governed|dominated|patrolled|occupied|administered) by (?:the |an? )?\Z"
)


def _is_where(text: str, start: int, actor: ActorMatch) -> bool:
    """Whether a name only says where it was: "McArthur, from Toronto, Canada, admitted it", "in a town held by the group"."""
    if _HOLDS.search(text, max(start, actor.start - 90), actor.start):
        return True
    if actor.kind not in STATES:
        return INSPIRED.search(text, max(start, actor.start - 150), actor.start) is not None
    town = text.startswith(",", actor.end) and _TOWN_BEFORE.search(text, max(start, actor.start - 40), actor.start)
    return bool(town or STRUCK_OF.search(text, max(start, actor.start - 110), actor.start))


def _by_whom(text: str, lowered: str, actor: ActorMatch, part: Voice) -> str | None:
    """The source that a passive names: "was accused by Tehran", "attributed to the group by the governor"."""
    right = lowered[actor.end : part.end]
    found = _ACCUSED_BY.match(right)
    if not found and _BLAMED_ON.search(lowered[max(part.start, actor.start - 60) : actor.start]):
        found = _THEN_BY.match(right)
    if not found and (named := _BY_THEN_ON.search(lowered, max(part.start, actor.start - 90), actor.start)):
        return text[named.start("by") : named.end("by")]
    return text[actor.end + found.start("by") : actor.end + found.end("by")] if found else None


def _blamer(text: str, actor: ActorMatch, judgement: Judgement, part: Voice) -> str | None:
    """The subject of the verb that blames, suspects or clears before the name."""
    if judgement.own_word or judgement.modality == "asserted":
        return None
    return blamer(text, part.start, actor.start)


def _rebuttals(
    text: str,
    lowered: str,
    sentence: tuple[int, int],
    actors: list[ActorMatch],
    judged: list[list[Judgement]],
    parts: list[Voice],
) -> list[Responsibility]:
    """Denials told behind what they deny: "…, which Kyiv denies", "a claim that officials called false".

    The accused who denies speaks of itself; another denies the part of the accused, and had none in it.
    """
    out = []
    for found in _REBUTTED.finditer(lowered, *sentence):
        told = [i for i, a in enumerate(actors) if a.end <= found.start() + 1 and judged[i]]
        told = [i for i in told if any(j.modality != "denied" for j in judged[i])]
        if not told:
            continue
        accused = actors[told[-1]]
        together = voice_at(parts, accused.start) is voice_at(parts, found.start())
        a, b = found.span("by")
        inside = [i for i, x in enumerate(actors) if x.start < b and a < x.end]
        own = _ITSELF.match(found["by"]) or any(same(actors[i], accused) for i in inside)
        for i in inside:
            judged[i] = []
        if own:
            denier = actors[inside[0]] if inside else accused
            speaker = _as_speaker(text, denier)
            out.append(Responsibility(denier, "denied", speaker, denier.start, denier.end, 0.85))
        elif together:
            out.append(Responsibility(accused, "denied", text[a:b], accused.start, accused.end, 0.7))
    return out


_TOWN_BEFORE = compiled(r"\b(?:in|from|of|at|near|outside)\s(?:[A-Z][\w'’-]+\s?){1,3},\s\Z")
"""Right before a country that tells where a town lies."""


def _as_speaker(text: str, actor: ActorMatch) -> str:
    """How an actor is named where it speaks: a government by the words that stand for it there."""
    if actor.kind != "government":
        return actor.name
    body = _BODY.match(text, actor.end)
    return text[actor.start : body.end()] if body else text[actor.start : actor.end]


def _said(text: str, actor: ActorMatch, judgement: Judgement, source: str | None, bare: bool) -> Responsibility:
    """A judgement with the one whose word it is. A source that is the actor itself is none."""
    speaker = _as_speaker(text, actor) if judgement.own_word else source
    if speaker and actor.name in speaker and not judgement.own_word:
        speaker = None
    modality = judgement.modality
    if modality == "asserted" and speaker:
        own = actor.kind in STATES and _OWN_VOICE.match(speaker)
        modality = "claimed" if own else "attributed"
    return Responsibility(actor, modality, speaker, actor.start, actor.end, judgement.confidence, bare)


_SURE = 0.8
"""A party that "was behind" the deed is as sure as this; less sure is who is only told to have done something."""


def _one_each(found: list[Responsibility]) -> list[Responsibility]:
    """The surest judgement per actor and modality, of bare deeds one per clause; what an actor says of itself silences the
    bare "did it" beside it."""
    best: dict[tuple[tuple[str, ...], str, int], Responsibility] = {}
    for item in found:
        key = (_who(item), item.modality, item.start if item.modality == "asserted" else 0)
        if key not in best or item.confidence > best[key].confidence:
            best[key] = item
    own = {who for who, modality, _ in best if modality in ("claimed", "denied")}
    return [item for (who, modality, _), item in best.items() if not (modality == "asserted" and who in own)]


def _who(item: Responsibility) -> tuple[str, ...]:
    return tuple(item.actor.candidates) or (item.actor.name,)
