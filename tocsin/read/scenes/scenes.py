"""Scenes: the stretches of sentences that report violence, each with its own triggers, tolls, date and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tocsin.dates import DateMention
from tocsin.patterns import compiled
from tocsin.quantities import casualties
from tocsin.read.findings.findings import Findings, within
from tocsin.read.layout.links import is_link
from tocsin.read.scenes.answered import answered_from_the_air
from tocsin.read.scenes.clauses import told_in_turn, with_words
from tocsin.read.scenes.entrances import entrance
from tocsin.read.scenes.olderthere import older_there
from tocsin.read.scenes.partofall import one_of_all
from tocsin.read.scenes.pluperfect import fates_before
from tocsin.read.scenes.scene import Scene
from tocsin.read.scenes.sceneof import scene_of
from tocsin.read.scenes.sumofparts import parts_alone
from tocsin.read.scenes.turns import left_out, segments
from tocsin.read.violence.careers import career
from tocsin.read.violence.lists import Member, named_in_turn
from tocsin.read.violence.topics import Topic, topic_of
from tocsin.read.violence.violence import is_violence
from tocsin.read.words import cues
from tocsin.read.words.aftermath import aftermath
from tocsin.read.words.lexicon import Trigger, triggers


def scenes(findings: Findings, topic: Topic, pointed: Mapping[int, Trigger] | None = None) -> list[Scene]:
    """Every scene of the document, in order; in `pointed` sentences (by number) the given words stand for a trigger.

    Words that tell a detail as often as a deed are heard in a text without a scene, and where they have a day and a place
    of their own: of an attack that is told they would make two. A text about a murder is looked through as one about
    violence where nothing is seen otherwise but what was found.
    """
    out = _seen(findings, topic, pointed, False)
    if any(triggers(findings.lowered, *at, spare=True) != triggers(findings.lowered, *at) for at in findings.sentences):
        told = {scene.number for scene in out}
        spare = [s for s in _seen(findings, topic, pointed, True) if s.number not in told]
        more = [s for s in spare if not out or (s.date and s.date.value and s.place and s.stage == "accomplished")]
        out = sorted([*out, *more], key=lambda s: s.start)
    if topic.murder and all(aftermath(findings.lowered, *s.sentence) for s in out):
        return scenes(findings, replace(topic, violent=True, mishap=False, murder=False), pointed)
    return out or (_gunshots(findings, topic) if topic.local else [])


def _seen(findings: Findings, topic: Topic, pointed: Mapping[int, Trigger] | None, spare: bool) -> list[Scene]:
    """The scenes of all sentences, in order."""
    out: list[Scene] = []
    for number, (start, end) in enumerate(findings.sentences):
        found = triggers(findings.lowered, start, end, spare)
        if pointed and number in pointed:
            found = with_words(found, [pointed[number]])
        bare = not found
        found = found or _victims_alone(findings, topic, start, end, not out)
        if not found:
            continue
        parts = [*one_of_all(findings.lowered, start, end, found)]
        listed = parts or [*left_out(findings, start, end, found)]
        found = sorted({*found, *(t for _, t, _ in listed)}, key=lambda t: t.start)
        named = named_in_turn(findings, start, end, found)
        found = sorted({*found, *(m.trigger for m in named)}, key=lambda t: t.start)
        sure = frozenset(m.trigger for m in named) if _are_attacks(findings, topic, start, end, named) else frozenset()
        if not named and not listed and (turns := [*told_in_turn(findings, start, end, found)]):
            named = [turn.member for turn in turns]
            words = [word for turn in turns for word in (turn.before, turn.member.trigger)]
            found = with_words(found, words)
            tolls = casualties(findings.text, start, end)  # who does a later deed may stand before the first
            sure = frozenset(w for w in words if is_violence(findings, topic, start, end, w, tolls))
        else:
            turns = []
        cuts = [*(cut for cut, _, _ in listed), *(m.start for m in named)]
        days = within(findings.told, start, end)
        older = None if cuts else older_there(findings, start, end, found, days)
        if older:
            cuts, found = [older[0]], [*(w for w in older[1:] if w), *found]
        begin = start
        if not older and (aside := career(findings.lowered, start, end)):
            begin, cuts = (aside[1], cuts) if found[0].start >= aside[1] else (start, [*cuts, aside[1]])
        cuts = [*cuts, *fates_before(findings.lowered, begin, end, found)]
        cuts = [*cuts, *answered_from_the_air(findings.lowered, begin, end, found)]
        spans = segments(findings.lowered, begin, end, found, days, cuts)
        for a, b in [(parts[0][0], end)] if parts else spans:  # a count as a whole is no attack
            told = next((s.date for s in out if s.date and s.date.value), None)
            mine = [t for t in found if a <= t.start < b]
            more = [c for _, _, c in listed if a <= c.start < b]
            counts = bare or (older is not None and mine == [older[1]])
            scene = scene_of(findings, topic, (start, end), number, a, b, mine, counts, told, more, sure)
            if scene:
                scene = replace(scene, listed=is_link(findings.text, (start, end)), of_count=bool(parts))
                if older and a >= older[0]:  # its clause says that it is another one
                    scene = replace(scene, bare=False)
                if more and not parts and scene.date is None and len({d.value for d in days}) == 1:
                    scene = replace(scene, date=days[0])  # "20 in Baghdad, nine in Baquba and four in Ramadi on Friday"
                member = next((m for m in named if m.trigger in scene.triggers), None)
                first = next((t for t in turns if t.before in scene.triggers), None)
                if first and not (scene.place and a <= scene.place.start < b):
                    scene = replace(scene, place=first.there)
                if member:
                    scene = replace(scene, listed=True, place=member.place, date=_of_member(member, scene))
                out.append(_set_before(findings, scene, out))
    return parts_alone(findings, out) if len(out) > 2 else out


def _are_attacks(findings: Findings, topic: Topic, start: int, end: int, named: Sequence[Member]) -> bool:
    """Whether several attacks named together are such, each with its town or day: no match and no debate is told so."""
    low = findings.lowered
    return (
        len(named) > 1
        and all(m.place or m.day for m in named)
        and not topic.game
        and not any(p.search(low, start, end) for p in (cues.PEACEFUL, cues.SPORT, cues.STAGECRAFT))
        and not any(cues.ON_NOBODY.match(low, m.trigger.end) for m in named)
    )


def _of_member(member: Member, scene: Scene) -> DateMention | None:
    """The day of one of several attacks named together: its own, or one that the sentence has for all of them."""
    if member.day or scene.date is None:
        return member.day
    return None if "/" in str(scene.date.value) else scene.date


def _set_before(findings: Findings, scene: Scene, before: Sequence[Scene]) -> Scene:
    """The scene with the day and the place at which its attackers came, where the sentence before tells that alone, or
    with the day of the teaser that it is part of."""
    if scene.date is None and scene.stage == "accomplished" and (linked := findings.linked_day(scene.head.start)):
        return replace(scene, date=linked)
    if (
        scene.date
        or scene.listed
        or scene.stage != "accomplished"
        or scene.historic
        or (before and before[-1].number >= scene.number - 1)
    ):
        return scene
    day, spot = entrance(findings, scene.number)
    return scene if day is None else replace(scene, date=day, place=scene.place or spot)


_GUNSHOT = compiled(
    r"\b(?:gun ?-?shot wounds?|bullet wounds?|wounds? from a gun\w*|accidentally (?:shot|shooting|shoots)|shooting death|(?:fatal|accidental) shooting|shot (?:him|her|them)sel(?:f|ves)"
    r"|(?:shoots|shooting) (?:(?:his|her|own|an?) )?(?:[\w-]+ )?(?:son|daughter|brother|sister|wife|husband|girlfriend|boyfriend|cousin|friend|(?:\d{1,2}|[a-z]{3,9})-(?:year|month)-old|boy|girl|man|woman|teen\w*|child|toddler)"
    r"|hit by (?:a|the|stray) (?:stray )?bullets?|bullet (?:grazed|struck|hit)"
    r"|(?:guns?|handguns?|shotguns?|pistols?|rifles?|firearms?|revolvers?|weapons?)\b[^.;]{0,40}\b(?:discharged|went off)|discharg(?:ed|ing) (?:an?|the|his|her) [^.;]{0,30}\b(?:gun|handgun|shotgun|pistol|rifle|firearm|revolver|weapon))\b"
)
"""How a report of a gun tells that it hit somebody, without a word of violence."""


def _gunshots(findings: Findings, topic: Topic) -> list[Scene]:
    """The first sentence of a report of local crime without any other scene that tells of somebody hit."""
    for number, (start, end) in enumerate(findings.sentences):
        said = _GUNSHOT.search(findings.lowered, start, end)
        if said:
            trigger = Trigger(*said.span(), "armed_assault", sure=True)
            scene = scene_of(findings, topic, (start, end), number, start, end, [trigger], False, None)
            if scene:
                return [scene]
    return []


def _victims_alone(findings: Findings, topic: Topic, start: int, end: int, first: bool) -> list[Trigger]:
    """A sentence of a violent text that only counts victims ("bringing the number of dead to 144").

    Where no violence was told before it, the whole text must name no mishap.
    """
    if not topic.violent or topic.mishap:
        return []
    if findings.violent and not triggers(findings.lowered, 0, len(findings.text)) and not topic_of(findings).violent:
        return []  # the whole is about violence, this item need not be: "twelve people died when a bus fell into a ravine"
    if cues.MISHAPS.search(findings.lowered, *((0, len(findings.lowered)) if first else (start, end))):
        return []
    counted = [c for c in casualties(findings.text, start, end) if c.what in ("killed", "wounded", "hostages")]
    return [Trigger(c.start, c.end, "unknown", kills=c.what == "killed") for c in counted[:1]]
