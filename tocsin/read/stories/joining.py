"""Which event of the text a scene tells of: one told before, or another, by the summed weights of the cues beside each.

The rules of `weave` say which stories a scene fits and which it contradicts; here their answer is one cue among others.
How the days, towns and numbers of dead stand to each other counts as well, how far the two are apart, and what English has
for it: "a bomb" beside "the bomb". The weights are fitted by `training/reader/joining.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates.words import spelled
from tocsin.model import distance_km, interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.choosers import level, scores
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import APART_KM, COARSE, FAR_KM
from tocsin.read.scenes.scene import Scene, Story

FITS = range(5)
"""Edges of the cues of how well a scene fits a story."""
LEAD = 0.7
"""By how much another answer must outweigh that of the rules: by cross-validation."""

_ARTICLE = compiled(
    r"\b(?P<the>the|this|that|these|those|his|her|its|their)\s(?:[\w'’-]+\s){0,3}\Z"
    r"|\b(?P<another>another|second|third|fourth|other|separate|further|more|similar)\s(?:[\w'’-]+\s){0,3}\Z"
    rf"|\b(?P<a>an?|{spelled(1, 7)}|several|\d+)\s(?:[\w'’-]+\s){{0,3}}\Z"
    r"|(?P<owned>['’]s)\s(?:[\w-]+\s){0,2}\Z"
)
"""What stands before the word of violence."""


def joined(
    findings: Findings, scene: Scene, stories: Sequence[Story], fits: Sequence[float | None], rule: int | None
) -> int | None:
    """The number of the story of which the scene tells, that of a new one, or None for no event at all.

    `fits` are what the rules say of each story, None for a contradiction; `rule` is the answer that they give.
    """
    if rule is None:
        return None
    found = scores("joins", candidates(findings, scene, stories, fits, rule))
    found[rule] += LEAD
    return max(range(len(found)), key=found.__getitem__)


def candidates(
    findings: Findings, scene: Scene, stories: Sequence[Story], fits: Sequence[float | None], rule: int | None
) -> list[list[str]]:
    """The cues of each answer: to be of each story, in their order, then to tell of an event of its own."""
    own = _of_scene(findings, scene)
    best = max((f for f in fits if f is not None), default=None)
    last = max(range(len(stories)), key=lambda n: stories[n][-1].start)
    many, says_new = min(len(stories), 3), rule == len(stories)
    out = []
    for n, story in enumerate(stories):
        row = ["join", f"rule:{rule == n}", f"rule new:{says_new}", f"fit:{level(fits[n], FITS)}"]
        row += [f"best:{fits[n] is not None and fits[n] == best}", f"last:{n == last}", f"main:{n == 0}"]
        out.append([*row, f"of:{many} last:{n == last}", *_beside(scene, story, own)])
    new = [
        "new",
        f"new rule:{says_new}",
        f"new best:{level(best, FITS)}",
        f"new of:{many}",
        f"new of:{many} rule:{says_new}",
    ]
    return [*out, [*new, *(f"new {c}" for c in own), *(f"new {c} best:{level(best, FITS)}" for c in own)]]


def _of_scene(findings: Findings, scene: Scene) -> list[str]:
    """What the scene says by itself."""
    head = scene.head
    noun = "verb" if head.verb else "noun"
    said = _ARTICLE.search(findings.lowered, max(scene.start, head.start - 60), head.start)
    article = said.lastgroup if said else "none"
    killed = [c for c in scene.casualties if c.what == "killed"]
    toll = "risen" if any(c.cumulative for c in killed) else "killed" if killed else "other"
    toll = toll if scene.casualties else "none"
    return [
        f"date:{scene.date is not None}", f"place:{'none' if scene.place is None else _sort(scene.place)}", f"toll:{toll}",
        f"article:{article} {noun}", f"another:{scene.another}", f"definite:{scene.definite}", f"historic:{scene.historic}",
        f"bare:{scene.bare}", f"stage:{scene.stage == 'accomplished'}", f"series:{scene.series}",
        f"cut:{scene.start != scene.sentence[0]}", f"sure:{head.sure} {noun}", f"article:{article} toll:{toll}",
        f"told:{(scene.date is not None) + (scene.place is not None) + bool(scene.casualties)}",
    ]  # fmt: skip


def _beside(scene: Scene, story: Story, own: Sequence[str]) -> list[str]:
    """How the scene stands to a story, alone and together with what it says by itself."""
    near = min(scene.number - s.number for s in story)
    far = "0" if near <= 0 else "1" if near == 1 else "2" if near == 2 else "3-5" if near <= 5 else "6+"
    date, place, killed, types = (
        _days(scene, story),
        _places(scene, story),
        _killed(scene, story),
        _compared(scene, story),
    )
    out = [
        f"far:{far}", f"date:{date}", f"where:{place}", f"killed:{killed}", f"kinds:{types}",
        f"date:{date} where:{place}", f"killed:{killed} where:{place}", f"killed:{killed} date:{date}",
        f"killed:{killed} kinds:{types}", f"both another:{scene.another and any(s.another for s in story)}",
    ]  # fmt: skip
    plain = own[:9]
    for name in (f"killed:{killed}", f"where:{place}", f"date:{date}"):
        out += [f"{name} {c}" for c in plain]
    return out + [f"far:{far} {c}" for c in plain[3:]]


def _sort(place: Toponym) -> str:
    return "coarse" if place.feature in COARSE else "town"


def _days(scene: Scene, story: Story) -> str:
    """How the scene's day stands to the story's."""
    when = [interval(s.date.value) for s in story if s.date and s.date.value]
    if not scene.date or not scene.date.value:
        return "theirs" if when else "neither"
    if not when:
        return "mine"
    first, last = interval(scene.date.value)
    if (first, last) in when:
        return "same day" if first == last else "same"
    apart = min(max((first - b).days, (a - last).days, 0) for a, b in when)
    return next(
        (name for most, name in ((0, "overlap"), (1, "next"), (7, "week"), (30, "month")) if apart <= most), "far"
    )


def _places(scene: Scene, story: Story) -> str:
    """How the scene's place stands to the nearest of the story's."""
    where = [s.place for s in story if s.place]
    if scene.place is None:
        return "theirs" if where else "neither"
    ranks = ("same", "near", "country", "unknown", "off", "apart", "abroad")
    return min((_distance(scene.place, other) for other in where), key=ranks.index, default="mine")


def _distance(one: Toponym, other: Toponym) -> str:
    a, b = one.place, other.place
    if (a.geonames_id is not None and a.geonames_id == b.geonames_id) or a.name == b.name:
        return "same"
    if a.country and b.country and a.country != b.country:
        return "abroad"
    if one.feature in COARSE or other.feature in COARSE:
        return "country" if "country" in (one.feature, other.feature) or a.admin1 == b.admin1 else "off"
    km = distance_km(a, b)
    if km is None:
        return "unknown"
    return "near" if km < FAR_KM else "off" if km < APART_KM else "apart"


def _killed(scene: Scene, story: Story) -> str:
    """How the scene's number of dead stands to the story's."""
    mine = [c for c in scene.casualties if c.what == "killed"]
    theirs = [c.quantity.point for s in story for c in s.casualties if c.what == "killed"]
    if not mine:
        return "theirs" if theirs else "neither"
    if not theirs:
        return "mine"
    if any(c.cumulative for c in mine):
        return "risen"
    told = [c.quantity.point for c in mine]
    return "same" if set(told) & set(theirs) else "more" if max(told) > max(theirs) else "less"


def kinds(scenes: Sequence[Scene]) -> set[str]:
    """The types of attack that the words of these scenes say."""
    return {t.type for s in scenes for t in s.triggers} - {"unknown"}


def _compared(scene: Scene, story: Story) -> str:
    mine, theirs = kinds([scene]), kinds(story)
    return "unknown" if not mine or not theirs else "same" if mine & theirs else "other"
