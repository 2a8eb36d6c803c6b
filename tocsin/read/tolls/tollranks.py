"""Of several tolls that a story gives, which it ends with: numbers taken back, rounded, boasted of or disputed yield."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.quantities.words import FIGURE, HEDGE
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.sources.voices import said_by
from tocsin.read.tolls.rivaltolls import same_source

Options = Sequence[tuple[Scene, Casualty]]
"""Tolls of one kind, each with the scene that gives it, in the order of telling."""


def standing(findings: Findings, story: Story, what: str, options: Options) -> Options:
    """The tolls without those that the text takes back, that are a story's attackers told again, or that another one tells
    more exactly."""
    return _without_rounded(findings, _without_earlier(findings, _without_their_own(findings, story, what, options)))


def likeliest(findings: Findings, what: str, options: Options) -> int:
    """The place of the toll that a story ends with, the first of equals."""
    return max(range(len(options)), key=lambda n: _rank(findings, what, options, n))


def _rank(findings: Findings, what: str, options: Options, at: int) -> tuple[bool, bool, bool, int, int, int]:
    """Anybody's numbers before what a group boasts of, risen totals first, then known numbers before "dozens", then larger
    groups told early; captives by how often."""
    scene, toll = options[at]
    disputed = _disputes(findings, options, at) or _lower(options, at)
    return (
        not _boasted(findings, scene, toll),
        toll.cumulative and not disputed,
        toll.quantity.best is not None,
        _how_often(options, toll) if what == "hostages" else 0,
        -at if toll.quantity.point > 1 else -at - 100,
        toll.quantity.point,
    )


_BOASTS = compiled(
    r"(?:['’]s\s\w+)?,?\s(?:[\w'’,-]+\s){0,5}?(?:said|says|claim(?:s|ed)|boast(?:s|ed)|put|spoke|told|announced|asserts|asserted)\b"
)
_AN_ENEMY = compiled(
    r"\b(?:it|they|its (?:men|fighters)|fighters|itself) (?:had )?(?:killed|wounded|slain|shot)\b|\bput\b|\bspoke of\b|\bclaimed (?:to have|that)\b"
)
"""How a group tells what it did to others."""


def _boasted(findings: Findings, scene: Scene, toll: Casualty) -> bool:
    """Whether a toll is only what an armed group says that it did: it yields to anybody else's."""
    start, low = scene.sentence[0], findings.lowered
    groups = [g for g in findings.groups(start, toll.end) if g.start < toll.start or g.end <= toll.end]
    return any(
        _BOASTS.match(low, g.end, toll.end) and _AN_ENEMY.search(low, g.end, min(toll.end, g.end + 120)) for g in groups
    )


_PUTS = compiled(r"\b(?:puts?|gave|gives)\b")


def _disputes(findings: Findings, options: Options, at: int) -> bool:
    """Whether a source only sets a total beside the number that another source gave right before: no toll has risen."""
    scene, toll = options[at]
    if not toll.cumulative or not at:
        return False
    before, number = options[at - 1]
    if scene.number - before.number > 2:
        return False
    first, then = (said_by(findings, s.sentence, c.start) for s, c in ((before, number), (scene, toll)))
    if then is None:
        return False
    side = _A_SIDE.search(then.lower()) is not None
    if first is None:
        return side
    puts = _PUTS.search(findings.lowered, max(scene.sentence[0], toll.start - 40), toll.end)
    return (puts is not None or side) and not same_source(first, then)


_A_SIDE = compiled(
    r"\b(?:party|movement|front|opposition|union|activists?|rebels?|militants?|insurgents?|group|faction|tribe|clan|community|campaigners|supporters|members|inhabitants?|residents?|witness(?:es)?|villagers?|locals|survivors?)\b"
)
"""Those of one side, and who was there: their total is set beside the one that the text tells, and no toll has risen to it."""


_EARLIER = compiled(
    r"\b(?:earlier|previous|initial|first|provisional|preliminary|original|prior|up|down|rose|risen|raised) (?:reported )?(?:(?:death )?toll|figure|count|estimate|number|report)?s?\s?(?:of|from|that|put it at)?\s(?:at least |some |about |more than )?\Z"
    rf"|\b(?:revis|correct|lower|reduc)\w* (?:downwards? |down )?(?:an?|the|its|their) (?:[\w-]+ )?(?:death )?(?:{FIGURE}|estimate) (?:of|from) (?:at least |some |about |more than )?\Z"
)
"""Before a number that no longer holds: "up from 12", "an earlier toll of 27"."""
_FIGHTERS = compiled(
    r"\b(?:militants?|fighters?|insurgents?|terrorists?|extremists?|jihadis(?:ts?)?|rebels?|suspects?|attackers?|members)\b"
)


def _without_earlier(findings: Findings, options: Options) -> Options:
    """The tolls without the numbers that the text takes back; all where nothing would be left."""
    kept = []
    for scene, toll in options:
        number = next((q.start for q in within(findings.quantities, toll.start, toll.end)), toll.start)
        if not _EARLIER.search(findings.lowered, max(scene.sentence[0], number - 60), number):
            kept.append((scene, toll))
    return kept or options


_ROUNDED = compiled(rf"\b(?:{HEDGE}) (?:a|half a|two|three) dozen\b|\b(?:dozens|scores)\b")
_TIMES = 3


def _without_rounded(findings: Findings, options: Options) -> Options:
    """The tolls without those in dozens of which another one tells the number: "more than a dozen … at least 16"."""
    exact = [c.quantity.point for _, c in options if not _ROUNDED.search(findings.lowered, c.start, c.end)]
    return [
        (s, c)
        for s, c in options
        if not (
            _ROUNDED.search(findings.lowered, c.start, c.end)
            and any(c.quantity.point <= n <= _TIMES * c.quantity.point for n in exact)
        )
    ]


def _without_their_own(findings: Findings, story: Story, what: str, options: Options) -> Options:
    """The dead of a story without fighters who are told once more as those who blew themselves up."""
    if what != "killed":
        return options
    own = {c.quantity.point for s in story for c in s.casualties if c.what == "attackers_killed"}
    return [
        (s, c)
        for s, c in options
        if not (c.quantity.point > 1 and c.quantity.point in own and _FIGHTERS.search(findings.lowered, c.start, c.end))
    ]


def _lower(options: Options, at: int) -> bool:
    """Whether a running total is below a number that was told before it, which then is another source's."""
    toll = options[at][1]
    return toll.cumulative and any(
        (c.quantity.best or c.quantity.low or 0) > toll.quantity.point for _, c in options[:at] if not c.cumulative
    )


def _how_often(options: Options, toll: Casualty) -> int:
    """How many tolls of a story give the number of this one: of captives parts are told as often as the whole."""
    return sum(c.quantity.point == toll.quantity.point for _, c in options)
