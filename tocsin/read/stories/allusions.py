"""Which attack told before a text points back at: "the church bombing", "that raid", "the second blast", "the attack in Azaz".

A description is held against what each story has told so far: the words of its sentences, its towns, its days and its order
in time. It is answered where one story alone fits; everything else is left to whoever asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.widths import COARSE
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.stories.joining import kinds
from tocsin.read.words.lexicon import Trigger, triggers

BEHIND = 70
"""Characters behind the word of violence in which its place and its target may be told: "the attack on the mosque"."""

FEW = 3
"""Smaller tolls are alike by chance."""

_POINTS = compiled(
    r"\b(?P<det>the|that|this|those|these|both|[a-z]+day['’]s)\s(?P<says>(?:(?!and\b|or\b|was\b|were\b|had\b|to\b|that\b|who\b)[\w'’-]+\s){0,4})\Z"
)
"""What stands before a word of violence that points back."""
_GOES_ON = compiled(
    r"\s(?:(?:in|at|on|near|of|outside|against|by)\s(?:(?!who\b|which\b|that\b|and\b)[\w'’-]+\s?){1,6})+"
)
_SECOND = compiled(r"\b(?:second|later|latest|last|most recent)\b")
_FIRST = compiled(r"\b(?:first|earlier|previous|former)\b")
_OTHER = compiled(r"\bother\b")
_WORD = compiled(r"[a-zà-ÿ][a-zà-ÿ'’-]{3,}")
_SAYS_LITTLE = frozenset(
    "attack attacks bombing bombings bomb bombs blast blasts explosion explosions raid raids assault assaults shooting shootings"
    " killing killings massacre massacres murder murders ambush strike strikes incident incidents slaughter violence deadly"
    " bloody suicide twin deadliest worst first second third latest last recent earlier later previous other same double major"
    " terror terrorist group groups movement organisation organization government army police military authorities ministry"
    " minister president officials people town city village province region country district area state capital claim claims"
    " responsibility statement video message website channel news agency telegram radio television spokesman leader"
    " commander militants rebels fighters gunmen attackers attacker bomber bombers perpetrators jihadists islamists men women"
    " that this with from into over what when where which their there were have been said says also after before days"
    " week weeks month months year years monday tuesday wednesday thursday friday saturday sunday security forces soldiers"
    " islamic front army investigators prosecutors intelligence north south east west northern southern eastern western"
    " members victims dead death deaths toll islamist local armed wounded killed injured work hand accusation"
    " charge responsible both neither either driver drivers part time night morning evening afternoon".split()
)
"""Words that any attack of a text may be told with."""


def pointed_at(findings: Findings, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The story that a scene without facts of its own points back at by its words; None where it says too little."""
    if len(stories) < 2:
        return None
    if scene.casualties:
        return _by_toll(scene, stories)
    if scene.head.verb:
        return _done_before(findings, scene, stories)
    return noun_points(findings, scene.head, scene, stories)


def noun_points(findings: Findings, head: Trigger, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The story that one word of violence with its determiner and what stands around it points back at."""
    low = findings.lowered
    stories = [
        [s for s in story if s.start < scene.start] for story in stories
    ]  # what points at a story tells nothing of it
    said = _POINTS.search(low, max(scene.sentence[0], head.start - 70), head.start)
    if not said:
        return None
    more = _GOES_ON.match(low, head.end, min(scene.end, head.end + BEHIND))
    begin, end = said.start("says"), more.end() if more else head.end
    named = described(findings, stories, [(begin, head.start), (head.end, end)])
    if len(named) == 1:
        return named[0]
    if named:
        return None
    if (ordered := _by_order(stories, said["says"])) is not None:
        return ordered
    if said["det"] == "that" and not scene.date and not scene.place:
        return max(range(len(stories)), key=lambda n: stories[n][-1].start if stories[n] else -1)
    return _of_its_kind(head, stories)


def _of_its_kind(head: Trigger, stories: Sequence[Story]) -> int | None:
    """The one story told in words of this kind of attack, where all that were done are told in words of some kind."""
    done = [(n, kinds(story)) for n, story in enumerate(stories) if any(s.stage == "accomplished" for s in story)]
    alike = [n for n, told in done if head.type in told]
    return alike[0] if len(alike) == 1 and len(done) > 1 and all(told for _, told in done) else None


def _by_toll(scene: Scene, stories: Sequence[Story]) -> int | None:
    """The one story that has already told all that a scene counts: "the deaths of the five officers"."""
    if not scene.definite or scene.date or scene.place or any(c.quantity.point < FEW for c in scene.casualties):
        return None
    mine = {c.quantity.point for c in scene.casualties}
    told = [{c.quantity.point for s in story for c in s.casualties} for story in stories]
    alike = [n for n, numbers in enumerate(told) if mine <= numbers]
    return alike[0] if len(alike) == 1 else None


_HAD = compiled(r"\b(?:had|has|have)\s(?:also\s|itself\s|themselves\s|not\s)?\Z")


def _done_before(findings: Findings, scene: Scene, stories: Sequence[Story]) -> int | None:
    """The story of a deed that somebody is said to have done, by what it was done to: "said it had attacked the church"."""
    low, head = findings.lowered, scene.head
    had = _HAD.search(low, max(scene.start, head.start - 25), head.start) or " had " in low[head.start : head.end]
    if scene.date or scene.place or not had:
        return None
    reach = max(scene.start, head.start), min(scene.end, head.end + BEHIND)
    named = described(findings, stories, [m.span() for m in _DEFINITE.finditer(low, *reach)])
    if not named:
        named = _befell(low, stories, {m["who"] for m in _THE_VICTIMS.finditer(low, *reach)})
    return named[0] if len(named) == 1 else None


_THE_VICTIMS = compiled(
    r"\bthe\s(?:\w+\s)?(?P<who>women|men|girls|boys|children|students|pupils|teachers|soldiers|officers|policemen|troops|guards|workers|miners|farmers|villagers|pilgrims|worshippers|tourists|journalists|judges|monks|priests|nuns|passengers|drivers|doctors|nurses|hostages)\b"
)


def _befell(low: str, stories: Sequence[Story], whom: set[str]) -> list[int]:
    """The stories whose tolls count people called so: "had targeted the women", of whom three were killed."""
    counted = [{w for s in story for c in s.casualties for w in whom if w in low[c.start : c.end]} for story in stories]
    return [n for n, told in enumerate(counted) if told]


_BESIDE = compiled(
    r"[^.;]{0,60}?\b(?:and|as well as|but also|nor|or)\s(?:for |of |on |in |also )?(?:the|that|those|[a-z]+day['’]s)\s(?:[\w'’-]+\s){0,4}\Z"
)
"""Between two attacks of which the same is said: "the market bombing and the church attack"."""


def named_together(findings: Findings, scene: Scene, at: int, until: int, stories: Sequence[Story]) -> list[int]:
    """The stories that the words of violence between `at` and `until` point back at, where "and" joins them or one alone
    stands there; none where the scene tells of a deed itself."""
    heads = [t for t in scene.triggers if at <= t.start < until and not t.verb]
    if len(stories) < 2 or len(scene.triggers) < 2 or not heads or scene.casualties or scene.head.verb:
        return []
    out: list[int] = []
    for n, head in enumerate(heads):
        if n and not _BESIDE.match(findings.lowered, heads[n - 1].end, head.start):
            break
        one = noun_points(findings, head, scene, stories)
        if one is None:
            break
        out.append(one)
    return list(dict.fromkeys(out))


def described(findings: Findings, stories: Sequence[Story], spans: Sequence[tuple[int, int]]) -> list[int]:
    """The stories that words, towns or days of these spans belong to, each to one story alone."""
    words = {w for span in spans for w in _telling(findings, span)}
    told = [{w for s in story for w in _telling(findings, (s.start, s.end))} for story in stories] if words else []
    out = [n for n, own in enumerate(told) if any(w in own and sum(w in t for t in told) == 1 for w in words)]
    for a, b in spans:
        for town in within(findings.places, a, b):
            if town.feature in COARSE:
                continue
            here = [n for n, story in enumerate(stories) if any(_same(town, s.place) for s in story)]
            out += here if len(here) == 1 else []
        for day in within(findings.told, a, b):
            then = [
                n
                for n, story in enumerate(stories)
                if day.value and any(s.date and s.date.value == day.value for s in story)
            ]
            out += then if len(then) == 1 else []
    return sorted(set(out))


def _same(one: object, other: object) -> bool:
    return other is not None and getattr(one, "place", None) == getattr(other, "place", None)


def _telling(findings: Findings, span: tuple[int, int]) -> set[str]:
    """The words of a stretch that tell one attack from another: no names of parties."""
    named = within(findings.cast, *span)
    return {w for at, w in _said(findings.lowered, *span) if not any(a.start <= at < a.end for a in named)}


@lru_cache(maxsize=4096)
def _said(lowered: str, start: int, end: int) -> tuple[tuple[int, str], ...]:
    """The telling words of a stretch and where they stand: each stretch is held against many a description."""
    found = ((m.start(), _stem(m[0])) for m in _WORD.finditer(lowered, start, end))
    return tuple((at, word) for at, word in found if word not in _LITTLE)


def _stem(word: str) -> str:
    word = re.sub(r"['’]s?\Z", "", word)
    if word.endswith("ches"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


_LITTLE = frozenset(_stem(w) for w in _SAYS_LITTLE)


def _by_order(stories: Sequence[Story], says: str) -> int | None:
    """The earlier or the later of two stories, by their days, or else by their order in the text."""
    if len(stories) != 2 or not all(stories):
        return None
    days = [next((interval(s.date.value)[0] for s in story if s.date and s.date.value), None) for story in stories]
    early = 0 if days[0] is None or days[1] is None or days[0] <= days[1] else 1
    if _SECOND.search(says):
        return 1 - early
    if _FIRST.search(says):
        return early
    if _OTHER.search(says):
        return min(range(2), key=lambda n: stories[n][-1].start)
    return None


_DEFINITE = compiled(
    r"\b(?:the|that|those|of|in|at|for|about|to)\s(?:(?!and\b|or\b|was\b|were\b|had\b|to\b|that\b|who\b)[\w'’-]+\s?){1,4}"
)


_THAT = compiled(r"[\"“']?(?:that|this)\b(?! \w+ (?:of|in|at|on)\b)")
"""How a sentence opens that speaks of what was told last."""


_DEEDS = r"(?:attack|bombing|blast|raid|massacre|killing|shooting|assault|explosion|strike|ambushe?|murder|incident|abduction|kidnapping)"
_BOTH = compiled(
    r"\b(?:claimed|denied|blamed|involve\w*|responsib\w+|behind|carried out|condemned)\b[^.;]{0,40}\bboth\b(?! (?:sides|countries))|\b(?:linked|tied|traced|blamed|named) both\b|\bboth (?:attacks?|bombings?|assaults?|raids?|blasts?|shootings?|were|was|had been)\b[^.;]{0,40}\b(?:claimed|by|blamed|work)\b"
    r"|\b(?:of|with|for|behind|to|in|that|on) (?:both|either)(?: of (?:them|the two))?(?=[.,;]| (?:were|was|had|have)\b|\Z)|\bneither (?:attack|bombing|blast|raid|shooting)? ?was\b"
)
_ALL = compiled(
    rf"\b(?:all (?:of )?(?:the(?:se|m)? |those )?(?P<n>three|four|five)\b|none of the (?P<none>three|four|five)\b|all (?:of )?(?:the |these |those )?{_DEEDS}s\b|all of them(?=[.,;]|\Z)|(?:each|any|none) of (?:the |these |those )?(?:{_DEEDS}s|them)\b)"
)
_MANY = compiled(
    r"\b(?:both|(?:the |these |those |all )?(?:(?P<end>first|last|other|latest) )?(?P<n>two|three|four)|either|neither of (?:the|these))(?: of (?:the|these|them))?\s(?:(?!and\b|were\b|was\b)[\w-]+\s){0,2}?"
    rf"{_DEEDS}s?\b"
)
"""Several attacks of which a sentence speaks at once."""
_OF_A_DAY = compiled(
    rf"\b(?P<day>[a-z]+day)['’]s\s(?:[\w-]+\s){{0,2}}?{_DEEDS}s\b|\b(?:the|these|those)\s(?:[\w-]+\s)?{_DEEDS}s on (?P<on>[a-z]+day)\b"
)
"""The attacks of one day: "Wednesday's bombings"."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


def several(
    lowered: str, span: tuple[int, int], number: int, stories: Sequence[Story], latest: Sequence[int]
) -> list[int]:
    """The stories of which a stretch of sentence `number` speaks at once, "both attacks", "all three"; none where of one.

    `latest` are those told before, the last first; where there are none, "two bombings" are told further down.
    """
    if len(latest) > 1 and (every := _ALL.search(lowered, *span)):
        return list(latest[: _NUMBERS.get(every["n"] or every["none"], len(latest))])
    if len(latest) > 1 and _BOTH.search(lowered, *span):
        return list(latest[:2])
    many = _MANY.search(lowered, *span)
    if many is None:
        return []
    count = _NUMBERS.get(many["n"], 2)
    if len(latest) >= count:
        if many["end"] == "first":
            return sorted(latest, key=lambda i: stories[i][0].start)[:count]
        return list(latest[:count])
    later = [i for i, told in enumerate(stories) if all(s.number > number for s in told)]
    if not latest and len(later) >= count and many[0][0] in "t":
        return [*(i for i in range(len(stories)) if i not in later), *later[:count]]
    return []


def spoken_of(findings: Findings, span: tuple[int, int], stories: Sequence[Story]) -> list[int]:
    """The stories that a sentence without violence of its own names: "claimed the churches", "in Azaz, too, it blamed"."""
    if len(stories) < 2 or _THAT.match(findings.lowered, *span):
        return []
    stories = [[s for s in story if s.end <= span[0] or s.start >= span[1]] for story in stories]
    named = described(findings, stories, [m.span() for m in _DEFINITE.finditer(findings.lowered, *span)])
    if named:
        return named
    alike = {_of_its_kind(t, stories) for t in triggers(findings.lowered, *span) if t.type != "unknown"}
    return [n for n in alike if n is not None] if len(alike) == 1 else []


def of_a_day(findings: Findings, span: tuple[int, int], stories: Sequence[Story]) -> list[int]:
    """The stories of a day of whose attacks a stretch speaks at once, "Wednesday's attacks"; none where of one or of none."""
    said = _OF_A_DAY.search(findings.lowered, *span)
    if said is None:
        return []
    at = said.start("day") if said["day"] else said.start("on")
    days = {d.value for d in findings.told if d.start <= at < d.end and d.value}
    told = [
        {d.value for s in story if s.sentence[0] != span[0] for d in within(findings.told, s.start, s.end)}
        for story in stories
    ]
    out = [
        n for n, story in enumerate(stories) if days & told[n] or any(s.date and s.date.value in days for s in story)
    ]
    return out if len(out) > 1 else []
