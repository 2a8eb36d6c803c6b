"""Scenes: the stretches of sentences that report violence, each with its own triggers, tolls, date and place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from tocsin.dates import DateMention
from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities import Casualty, casualties
from tocsin.read import cues
from tocsin.read.clauses import told_in_turn, with_words
from tocsin.read.entrances import entrance
from tocsin.read.findings import Findings, within
from tocsin.read.grandtotals import is_of_more
from tocsin.read.intent import right_before
from tocsin.read.lexicon import Trigger, triggers
from tocsin.read.links import is_link
from tocsin.read.lists import Member, named_in_turn
from tocsin.read.partofall import of_an_offensive, one_of_all
from tocsin.read.policework import RAIDS, at_work
from tocsin.read.scenesetting import day_of, place_of
from tocsin.read.spots import told_before
from tocsin.read.stages import came_to_nothing, stage_of
from tocsin.read.times import CLAIMED
from tocsin.read.topics import Topic, topic_of
from tocsin.read.turns import TURN, left_out, segments
from tocsin.read.violence import is_hypothetical, is_violence

_NUMBERED = compiled(r"\b(?:second|third|fourth|other) (?:[\w-]+ )?\Z")


@dataclass(frozen=True, slots=True)
class Scene:
    """One stretch of a sentence that reports violence. Offsets count characters of the document's text."""

    start: int
    end: int
    sentence: tuple[int, int]
    number: int
    triggers: tuple[Trigger, ...]
    casualties: tuple[Casualty, ...]
    date: DateMention | None
    place: Toponym | None
    stage: str
    historic: bool
    definite: bool
    another: bool
    numbered: bool
    series: bool
    bare: bool
    listed: bool = False
    """Whether it is one of several attacks that its sentence names one after the other, or only the headline of another
    article: it has no day and no place but those that stand with it."""
    of_count: bool = False
    """Whether it is a part of a count over time, which its sentence tells as a whole."""

    @property
    def head(self) -> Trigger:
        """The trigger that says most: a sure one before others, a named type before `unknown`."""
        return max(self.triggers, key=lambda t: (t.type != "unknown", t.sure, -t.start))


Story = Sequence[Scene]
"""The scenes of one event, in the order of telling."""


def scenes(findings: Findings, topic: Topic, pointed: Mapping[int, Trigger] | None = None) -> list[Scene]:
    """Every scene of the document, in order; in `pointed` sentences (by number) the given words stand for a trigger.

    Words that tell a detail as often as a deed are heard in a text without a scene, and where they have a day and a place
    of their own: of an attack that is told they would make two. A text about a murder is looked through as one about
    violence where nothing is seen otherwise.
    """
    out = _seen(findings, topic, pointed, False)
    if any(triggers(findings.lowered, *at, spare=True) != triggers(findings.lowered, *at) for at in findings.sentences):
        told = {scene.number for scene in out}
        spare = [s for s in _seen(findings, topic, pointed, True) if s.number not in told]
        more = [s for s in spare if not out or (s.date and s.date.value and s.place and s.stage == "accomplished")]
        out = sorted([*out, *more], key=lambda s: s.start)
    if not out and topic.murder:
        return scenes(findings, replace(topic, violent=True, mishap=False, murder=False), pointed)
    return out or (_gunshots(findings, topic) if topic.local else [])


def _seen(findings: Findings, topic: Topic, pointed: Mapping[int, Trigger] | None, spare: bool) -> list[Scene]:
    out: list[Scene] = []
    for number, (start, end) in enumerate(findings.sentences):
        found = triggers(findings.lowered, start, end, spare)
        if pointed and number in pointed:
            found = sorted(
                [
                    *(t for t in found if t.end <= pointed[number].start or t.start >= pointed[number].end),
                    pointed[number],
                ],
                key=lambda t: t.start,
            )
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
        spans = segments(findings.lowered, start, end, found, within(findings.told, start, end), cuts)
        for a, b in [(parts[0][0], end)] if parts else spans:  # a count as a whole is no attack
            told = next((s.date for s in out if s.date and s.date.value), None)
            mine = [t for t in found if a <= t.start < b]
            more = [c for _, _, c in listed if a <= c.start < b]
            scene = _scene(findings, topic, (start, end), number, a, b, mine, bare, told, more, sure)
            if scene:
                scene = replace(scene, listed=is_link(findings.text, (start, end)), of_count=bool(parts))
                member = next((m for m in named if m.trigger in scene.triggers), None)
                first = next((t for t in turns if t.before in scene.triggers), None)
                if first and not (scene.place and a <= scene.place.start < b):
                    scene = replace(scene, place=first.there)
                if member:
                    scene = replace(scene, listed=True, place=member.place, date=_of_member(member, scene))
                out.append(_set_before(findings, scene, out))
    return out


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
            scene = _scene(findings, topic, (start, end), number, start, end, [trigger], False, None)
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


def _scene(
    findings: Findings,
    topic: Topic,
    sentence: tuple[int, int],
    number: int,
    start: int,
    end: int,
    found: list[Trigger],
    bare: bool,
    told: DateMention | None,
    listed: Sequence[Casualty] = (),
    sure: Collection[Trigger] = (),
) -> Scene | None:
    low = findings.lowered
    tolls = tuple(casualties(findings.text, start, end)) or tuple(listed)
    tolls = tuple(c for c in tolls if not of_an_offensive(low, start, c))
    kept = tuple(t for t in found if bare or t in sure or is_violence(findings, topic, start, end, t, tolls))
    if not kept:
        return None
    kept = tuple(t for t in kept if not at_work(low, start, end, t)) or (kept if tolls else ())
    if not kept:
        return None
    head = max(kept, key=lambda t: (t.type != "unknown", t.sure, -t.start))
    tolls = tuple(c for c in tolls if not _only_meant(low, c, kept) and not is_of_more(low, sentence, c))
    stage = stage_of(low, start, end, (head.start, head.end))
    if stage in ("planned", "foiled") and RAIDS.match(low, head.start) and not cues.ATTACKERS.search(low, start, end):
        return None  # the raid is the police's, whatever they found
    if stage == "accomplished" and is_hypothetical(low, start, head, told_of=bool(tolls)):
        kept = tuple(t for t in kept if t.end <= head.start and not is_hypothetical(low, start, t, told_of=bool(tolls)))
        if not kept:
            return None
        head = max(kept, key=lambda t: (t.type != "unknown", t.sure, -t.start))
    hurt = any(c.what in ("killed", "wounded") and c.quantity.point for c in tolls)
    if stage != "accomplished" and hurt and not came_to_nothing(low, start, end, (head.start, head.end)):
        stage = "accomplished"
    before = low[max(start, head.start - 60) : head.start]
    clause = low[start:end]
    object_ = low[max(start, kept[0].start - 60) : kept[0].start]
    echo = (
        not kept[0].verb
        and not tolls
        and CLAIMED.search(object_) is not None
        and cues.DEFINITE.search(object_) is not None
    )
    return Scene(
        start,
        end,
        sentence,
        number,
        kept,
        tolls,
        day_of(
            findings,
            (start, end),
            sentence,
            head,
            kept,
            told,
            stage,
            echo,
            next((0 if bare else c.start for c in tolls if c.cumulative), None),
        ),
        told_before(low, findings.places, kept[0].start)
        if echo  # "claimed the bombings in a letter to a London newspaper" places the letter
        else place_of(findings, start, end, sentence, head),
        stage,
        historic=bool(cues.HISTORIC.search(clause)) or TURN.match(clause) is not None,
        definite=_points_back(findings, start, head) or any(c.cumulative for c in tolls),
        another=bool(cues.ANOTHER.search(before) or cues.ELSEWHERE.match(low, sentence[0])),
        numbered=bool(_NUMBERED.search(before)),
        series=bool(cues.SERIES.search(before)) and low[head.start : head.end].endswith("s"),
        bare=bare,
    )


def _only_meant(low: str, toll: Casualty, deeds: Sequence[Trigger]) -> bool:
    """Whether those counted were only to come to harm: "was about to kill thousands"."""
    at = next((t.start for t in deeds if t.start <= toll.end and toll.start <= t.end + 2), toll.start)
    return right_before(low, at)


_SOMEBODY = rf"(?:an?|{spelled(2, 10)}|\d+|dozens|scores)\b"
_OF_SOMEBODY = compiled(rf"(?:[\w-]+\s){{0,2}}?[\w-]+\s(?:of|on)\s{_SOMEBODY}")
"""The name of a deed that is new, since those whom it befell are: "the shooting of a policeman"."""


def _points_back(findings: Findings, start: int, head: Trigger) -> bool:
    """Whether the words before a trigger point back at something told: "the attack", "the gunmen shot", "the Britons killed".

    Who does it may be known by name and the deed be new: "the Taliban attacked".
    """
    of = _OF_SOMEBODY.match(findings.lowered, head.start)
    if of and of.end() >= head.end:
        return False
    said = cues.DEFINITE.search(findings.lowered[max(start, head.start - 60) : head.start])
    if said is None or not head.verb or head.kills or not said[0].startswith("the "):
        return said is not None
    return not any(word[0].isupper() for word in findings.text[head.start - len(said[0]) : head.start].split()[1:])
