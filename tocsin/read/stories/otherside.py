"""The other side's deed: where a war is told, he who strikes now is not he who struck before.

"Government troops shelled the airport of Donetsk. The separatists hit Debaltseve with rockets, and two soldiers died there":
two deeds of a day, in one land and of one kind, that differ by their doers alone. In a clash, a siege or a rescue both sides
do one deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.answered import FROM_THE_AIR
from tocsin.read.scenes.scene import Scene, Story, place_names
from tocsin.read.stories.joining import kinds
from tocsin.read.stories.theirend import only_their_end
from tocsin.read.words.arms import CRAFT


class Doer(NamedTuple):
    """Whether a state does a deed, and the name in the register of whoever does it, if it has one."""

    state: bool
    who: frozenset[str]


_REBELS = compiled(
    r"\b(?:rebels?|insurgents|militants|separatists|guerrillas|guerillas|gunm[ae]n|jihadis(?:ts)?|fighters|(?:opposition|rebel|insurgent|separatist) (?:forces|fighters|groups|factions))\b"
)
_FORCES = compiled(
    rf"\b(?:(?:government|regime|state|security|army|military|pro-government|[a-z]+ian|[a-z]+ese|[a-z]+ish|[a-z]+i) (?:forces|troops|soldiers|{CRAFT}|artillery|gunners)|troops|soldiers|the (?:army|military|air force|navy)|war ?planes|(?:fighter )?jets|helicopter gunships|gunships|(?:allied |coalition )?(?:aircraft|planes|helicopters)|(?:allied|coalition|stealth) bombers)\b"
)
_MEN_OF = compiled(
    r"\b(?:rebels|insurgents|militants|separatists|guerr?illas|gunmen|jihadis(?:ts)?|fighters|members|soldiers|troops|men|detachment|unit|cell|squad|commando) (?:of|from) (?:the )?\Z"
)
_TO_ITS_VERB = compiled(
    r"(?:['’]s)?(?:\s[a-z]+(?:ed|ot|et|it|ew|ght|ook)\s(?!by\b)[^.;,]{2,50}?\sand)?(?:[\s-](?!(?:by|of|on|in|at|against|from|with|between|that|which|who|whom|and|or|said|says|saying|to|was|were|been|being|is|are|be)\b)[\w'’-]+){0,4}\s?\Z"
)
_NO_SUBJECT = compiled(
    r"\b(?:by|of|on|in|at|against|from|with|between|for|to|into|near|targeting|hit|hitting|killing|told|said)\s(?:(?:the|an?|their|its|some|several|two|three|four|five|\d+)\s)?(?:[\w-]+\s){0,2}\Z"
)
_SUFFERED = compiled(r"\b(?:was|were|been|being|is|are|be)\s(?:\w+\s)?\Z")
_MADE = compiled(
    r"\b(?:carr(?:ied|ies) out|launch(?:ed|es)|conduct(?:ed|s)|stag(?:ed|es)|mount(?:ed|s)|unleash(?:ed|es)|resum(?:ed|es)|began|beg(?:un|ins))\s(?!by\b)(?:(?!(?:by|after|before|since|against|on|in|following)\b)[\w'’-]+\s){0,5}\Z"
)
"""Before the name of a deed, the verb that says who did it: "Israel launched a series of air raids"."""
_THE_BOMBER = compiled(
    r"\bthe (?:female |male |lone |second |teenage |young )?bombers?\b(?! (?:jets?|aircraft|planes?))"
)
_BY_MEN = compiled(
    r"(?:\s(?!(?:by|against|on|after|before|while|when)\b)[\w'’-]+){0,5}?\sby\s(?:the\s|an?\s|suspected\s|alleged\s|\d+\s)?(?:[a-z-]+\s){0,4}?\Z"
)
"""Between the name of a deed and those by whom it was done."""
_BOTH_SIDES = compiled(
    r"\b(?:clash\w*|battl\w*|fight|fights|fighting|fought|gun ?fights?|gun ?battles?|fire ?fights?|exchang\w+|sieges?|besieg\w+|stand-?offs?|hostages?|captors?|storm(?:ed|ing|s)?|seiz(?:ed|ing|es)|holed up|stampede)\b"
)
"""Words of a deed in which both sides shoot."""
_BACK = compiled(
    r"\b(?:returned fire|(?:fired|shot|hit|fought|struck) back|gave chase|chased|repelled|repulsed|foiled)\b"
)
_ATTACKERS_DEAD = compiled(
    r"\b(?:attackers?|assailants?|gunm[ae]n|bombers?|militants?|insurgents?|rebels?|fighters?|terrorists?|suspects?|jihadis\w*|extremists?)\b"
)
_HARM = ("killed", "wounded", "killed_or_wounded", "hostages")


def strikes_in_turn(findings: Findings, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene tells of a deed of its own that another side does than that which did all that was told before."""
    low, told = findings.lowered, [s for story in stories for s in story]
    then = _at_another_time(low, scene, told)
    if scene.stage != "accomplished" or scene.bare or scene.series or (scene.listed and not then):
        return False
    if scene.definite and not (then or _is_dated(scene)):
        return False
    if any(p.search(low, *scene.sentence) for p in (_BOTH_SIDES, _BACK)) or only_their_end(findings, scene):
        return False
    mine = doer(findings, scene)
    if mine is None:
        return False
    names = place_names(told)
    harm = [c for c in scene.casualties if c.what in _HARM and c.quantity.point]
    if mine.state:
        harm = [c for c in harm if not _ATTACKERS_DEAD.search(low, c.start, c.end)]
    there = scene.place is not None and scene.start <= scene.place.start < scene.end and bool(names)
    elsewhere = there and scene.place is not None and scene.place.place.name not in names
    if not (elsewhere or (harm and "bombing" in kinds([scene])) or then):
        return False
    return all(_did_others(findings, mine, story) for story in stories)


def of_its_side(findings: Findings, scene: Scene, stories: Sequence[Story], fits: Sequence[float | None]) -> int | None:
    """The number of the one story of a scene's doer that it fits, where what another side did is told beside it; else None."""
    if (
        len(stories) < 2
        or scene.stage != "accomplished"
        or scene.another
        or _BOTH_SIDES.search(findings.lowered, *scene.sentence)
    ):
        return None
    mine = doer(findings, scene)
    if mine is None:
        return None
    sides = [[found for s in story if (found := doer(findings, s))] for story in stories]
    own = [n for n, theirs in enumerate(sides) if theirs and not any(_differ(mine, other) for other in theirs)]
    others = [n for n, theirs in enumerate(sides) if theirs and all(_differ(mine, other) for other in theirs)]
    fitting = [n for n in own if fits[n] is not None]
    return fitting[0] if len(fitting) == 1 and others and len(own) + len(others) == len(stories) else None


_TIME_AGO = compiled(
    r"(?:(?:an?|one|two|three|four|several|just|only|some|\d+)\s){0,2}(?:hours?|days?|weeks?|months?|years?) (?:after|before|since)\s"
)

_BEFORE = compiled(
    r"\s?(?:in the wake of|following|follow(?:s|ed)|after|in (?:response|retaliation|answer|reply|revenge) (?:to|for))\s(?!by\b)"
)


def _at_another_time(low: str, scene: Scene, told: Sequence[Scene]) -> bool:
    """Whether a scene is cut off from one told in its sentence by the time between them, or as what came before with a toll
    of its own: "bombed the camp a day after the rebels had killed 20 soldiers"."""
    if not any(s.sentence == scene.sentence for s in told):
        return False
    if _TIME_AGO.match(low, scene.start) or (
        scene.start > scene.sentence[0] and _TIME_AGO.match(low, scene.sentence[0])
    ):
        return True
    told_of = any(c.what in _HARM for c in scene.casualties) or any(t.suicide for t in scene.triggers)
    return told_of and _BEFORE.match(low, scene.start) is not None


def _is_dated(scene: Scene) -> bool:
    """Whether a scene tells its own day and its own harm."""
    own = scene.date is not None and scene.start <= scene.date.start < scene.end
    return own and any(c.what in _HARM and c.quantity.point for c in scene.casualties)


def _did_others(findings: Findings, mine: Doer, story: Story) -> bool:
    """Whether a story names who did it, and they are of another side, and no fight of two sides is told."""
    if any(_BOTH_SIDES.search(findings.lowered, s.start, s.end) for s in story):
        return False
    theirs = [found for s in story if (found := doer(findings, s))]
    return bool(theirs) and all(_differ(mine, other) for other in theirs)


def _differ(one: Doer, other: Doer) -> bool:
    if one.state != other.state:
        return True
    return bool(one.who and other.who) and not one.who & other.who


def doer(findings: Findings, scene: Scene) -> Doer | None:
    """Who does the deed of a scene, as the subject of its verb; None where none is told so."""
    low, head = findings.lowered, scene.head
    at, end = head.start, head.end
    if not head.verb:
        made = _MADE.search(low, scene.start, at)
        if made is None:
            return _by_whom(findings, scene) or _by_arms(low, scene)
        at = end = made.start()
    return _subject_of(findings, scene, at, end) or _by_arms(low, scene)


def _by_whom(findings: Findings, scene: Scene) -> Doer | None:
    """Who did the deed that a noun names: "suicide attacks by the Front"."""
    for one in within(findings.cast, scene.head.end, scene.end):
        if _BY_MEN.match(findings.lowered, scene.head.end, one.start):
            state = one.kind in STATES
            return Doer(state, _lands(one) if state else frozenset(one.candidates))
    return None


def _by_arms(low: str, scene: Scene) -> Doer | None:
    """A state where only aircraft are told of, somebody who is none where a bomber kills himself."""
    flown = any(FROM_THE_AIR.search(low, t.start, t.end) for t in scene.triggers)
    suicide = any(t.suicide for t in scene.triggers) or _THE_BOMBER.search(low, scene.start, scene.head.end) is not None
    return Doer(flown, frozenset()) if flown != suicide else None


def _subject_of(findings: Findings, scene: Scene, at: int, end: int) -> Doer | None:
    """Who is the subject of the verb at [at, end) that tells of a scene's deed."""
    low = findings.lowered
    if _SUFFERED.search(low, max(scene.start, at - 20), at):
        return None
    named = [a for a in within(findings.cast, scene.start, end) if a.start < at or a.end <= end]
    for one in reversed(named):
        men = _MEN_OF.search(low, scene.start, one.start)  # "guerrillas of the …"
        begin = men.start() if men else one.start
        if _is_subject(low, scene.start, begin, min(one.end, at), at):
            state = one.kind in STATES
            return Doer(state, _lands(one) if state else frozenset(one.candidates))
    for words, state in ((_REBELS, False), (_FORCES, True)):
        for said in words.finditer(low, scene.start, end):
            if said.start() <= at and _is_subject(low, scene.start, said.start(), min(said.end(), at), at):
                return Doer(state, frozenset())
    return None


def _is_subject(low: str, begin: int, start: int, end: int, verb: int) -> bool:
    """Whether words at [start, end) are the subject of the verb at `verb`."""
    if end > verb or not _TO_ITS_VERB.fullmatch(low, end, verb):
        return False
    return _NO_SUBJECT.search(low, begin, start) is None


def _lands(state: ActorMatch) -> frozenset[str]:
    return frozenset(land for one in state.candidates for land in _lands_of(one))


@lru_cache(maxsize=1024)
def _lands_of(name: str) -> tuple[str, ...]:
    """The countries of a state's forces: an army and its government are one side."""
    found = actors.register().get(name)
    return tuple(found.countries) if found else (name,)
