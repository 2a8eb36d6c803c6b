"""The place of a story: chosen among the places told in and around it, or none, by the summed weights of their cues.

The rules (`setting`) name a place for most stories; here their choice is one cue among others, since the town of an attack
is often told sentences away from the violence, or in the dateline alone, and the place beside a word of violence may be a
hospital's, a suspect's home or a namesake's. The weights are fitted by `training/reader/sites.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.event import odds_in_sentence
from tocsin.quantities import casualties
from tocsin.read.choosers import level, scores
from tocsin.read.findings.findings import Findings, Spanned, within
from tocsin.read.findings.namesof import is_river, names_a_thing
from tocsin.read.findings.widths import COARSE, near
from tocsin.read.scenes.scene import Scene, Story, clauses_beside
from tocsin.read.setting.besides import is_beside_it
from tocsin.read.setting.spots import in_dateline, never_there, of_another_thing, part_of_land, stray
from tocsin.read.setting.times import OTHER_VERB
from tocsin.read.words import cues
from tocsin.read.words.lexicon import triggers

SILENCE, LEAD = 0.3, 0.2
"""By how much a place must outweigh none where the rules name none, and another place that of the rules: by cross-validation."""
AROUND = 2
"""Sentences before and after a story's own in which its place may be told; for the main story the whole text."""
HOLDS_KM = 60.0
"""A place this near to another one of the text may be it, or lie in it."""
ODDS = (-4, -2, -1, 0, 1, 2, 4)
SURE = (0.3, 0.5, 0.7, 0.8, 0.9)
"""Edges of the cues of what an event place is worth, and of how sure a place is."""

_SAME = compiled(
    r"\b(?:same (?:city|town|village|place|area|province|district)|(?<!is )(?<!was )(?<!are )(?<!were )there|the (?:city|town|capital))\b"
)
"""Words that stand for a place told before."""
_WORD = compiled(r"[a-z]+|[’'][a-z]+|[^\sa-z]")
_NEAR = frozenset(
    "on in at near outside inside around across to from into of for by and , ( ) - – — : ; . ’s 's the town city village province"
    " district state region capital area camp base hospital airport border with between through toward towards north south east west"
    " northern southern eastern western where who which that said is was has had".split()
)


def site_of(
    findings: Findings,
    story: Story,
    rule: Toponym | None,
    others: Sequence[tuple[Story, Toponym | None]],
    main: bool,
    guilty: Sequence[Spanned] = (),
) -> Toponym | None:
    """The place of a story, or None where its text tells none. `rule` is what the rules say, `others` the other
    stories with their places by the rules; the places of `guilty` names are those of the attackers."""
    places, rows = candidates(findings, story, rule, others, main, guilty)
    found = scores("where", rows)
    found[0] += SILENCE * (rule is None)
    for n, place in enumerate(places):
        found[n] += LEAD * (rule is not None and place == rule)
    return places[max(range(len(places)), key=found.__getitem__)]


def candidates(
    findings: Findings,
    story: Story,
    rule: Toponym | None,
    others: Sequence[tuple[Story, Toponym | None]],
    main: bool,
    guilty: Sequence[Spanned] = (),
) -> tuple[list[Toponym | None], list[list[str]]]:
    """The places that a story may have, None the first of them, and the cues of each.

    A place that is told several times is one candidate."""
    taken = clauses_beside(story, (told for told, _ in others))
    numbers = {s.number for s in story}
    told: dict[object, list[tuple[int, Toponym]]] = {}
    for number, span in enumerate(findings.sentences):
        if main or min(abs(number - n) for n in numbers) <= AROUND or number == 0:
            for spot in within(findings.places, *span):
                if spot.role == "place":
                    told.setdefault(_who(spot), []).append((number, spot))
    every_one = len(told)
    told = _possible(findings, told, rule)
    if rule is None and not main:
        told = _not_to_come(told, max(numbers), taken)
    if rule and _who(rule) not in told:
        told[_who(rule)] = [(min(numbers), rule)]
    odds = _odds(findings, story)
    rules = {_who(p) for _, p in others if p}
    none = [
        "none", f"none rule:{rule is not None}", f"none main:{main}", f"none of:{min(every_one, 4)}",
        f"none rule main:{rule is not None} {main}", f"none old:{story[0].historic}", f"none stage:{story[0].stage}",
        f"none scenes:{sum(s.place is not None for s in story) > 0}",
    ]  # fmt: skip
    spots: list[Toponym | None] = [None]
    rows = [none]
    same = any(_SAME.search(findings.lowered, s.start, s.end) for s in story)
    every = [m[0][1] for m in told.values()]
    for who, mentions in told.items():
        best = max(
            mentions, key=lambda m: (odds.get(m[1].start, -9.0), -min(abs(m[0] - n) for n in numbers), -m[1].start)
        )
        is_rule = rule is not None and _who(rule) == who
        spots.append(rule if is_rule else best[1])
        row = _cues(findings, story, best, mentions, rule, is_rule, who in rules, main, odds, every, guilty)
        if all(any(a <= spot.start < b for a, b in taken) for _, spot in mentions):
            row += ["taken", f"taken rule:{is_rule}", f"taken rule none:{rule is None}", f"taken same:{same}"]
        row += [f"same:{same} {_sort(best[1])}"] if same else []
        rows.append(row)
    return spots, rows


def _possible(
    findings: Findings, told: dict[object, list[tuple[int, Toponym]]], rule: Toponym | None
) -> dict[object, list[tuple[int, Toponym]]]:
    """The places without those where no deed can be, by every mention of them, unless nothing else or the rules name them."""
    left = {
        who: mentions
        for who, mentions in told.items()
        if (rule is not None and who == _who(rule))
        or not (
            is_river(mentions[0][1])
            or all(never_there(findings.lowered, findings.sentences[n][0], spot) for n, spot in mentions)
            or (rule is not None and part_of_land(findings.lowered, rule) and _only_writes(findings, mentions))
        )
    }
    return left or {who: m for who, m in told.items() if not all(is_beside_it(findings.lowered, spot) for _, spot in m)}


def _not_to_come(
    told: dict[object, list[tuple[int, Toponym]]], last: int, taken: Sequence[tuple[int, int]]
) -> dict[object, list[tuple[int, Toponym]]]:
    """The places without those that the text comes to after a story's `last` sentence, and only with other stories."""
    return {
        who: mentions
        for who, mentions in told.items()
        if not all(n > last and any(a <= spot.start < b for a, b in taken) for n, spot in mentions)
    }


def _only_writes(findings: Findings, mentions: Sequence[tuple[int, Toponym]]) -> bool:
    """Whether a place is told by the dateline alone."""
    return all(in_dateline(findings.lowered, spot) for _, spot in mentions)


def _who(spot: Toponym) -> object:
    """What makes two names one place."""
    return spot.place.geonames_id or (spot.place.name, spot.place.country)


def _odds(findings: Findings, story: Story) -> dict[int, float]:
    """The log-odds of the names in the story's sentences to be where its violence was, by where they start."""
    out: dict[int, float] = {}
    for scene in story:
        here = within(findings.places, *scene.sentence)
        for start, odds in odds_in_sentence(
            findings.text, scene.sentence, (scene.head.start, scene.head.end), here
        ).items():
            out[start] = max(odds, out.get(start, odds))
    return out


def _cues(
    findings: Findings,
    story: Story,
    best: tuple[int, Toponym],
    mentions: Sequence[tuple[int, Toponym]],
    rule: Toponym | None,
    is_rule: bool,
    is_anothers: bool,
    main: bool,
    odds: dict[int, float],
    every: Sequence[Toponym],
    guilty: Sequence[Spanned],
) -> list[str]:
    low, (number, spot) = findings.lowered, best
    start, end = findings.sentences[number]
    scene = min(story, key=lambda s: (abs(s.number - number), abs(s.head.start - spot.start)))
    far = max(-3, min(3, number - scene.number))
    sort = _sort(spot)
    own = [s for s in story if s.place and _who(s.place) == _who(spot)]
    likely = level(odds.get(spot.start), ODDS)
    dateline = any(in_dateline(low, m) for _, m in mentions)
    finer = [o for o in every if _finer(o) > _finer(spot) and _holds(spot, o)]
    wider = [o for o in every if _finer(o) < _finer(spot) and _holds(o, spot)]
    countries = Counter(o.place.country for o in every if o.place.country)
    common = countries.most_common(1)[0][0] if countries else None
    home = "same" if spot.place.country == common else "other"
    out = [
        "place", f"rule:{is_rule}", f"rule none:{rule is None}", f"sort:{sort}", f"rule:{is_rule} sort:{sort}",
        f"far:{far}", f"far:{far} main:{main}", f"far:{far} sort:{sort}", f"odds:{likely}", f"odds:{likely} rule:{is_rule}",
        f"scenes:{min(len(own), 3)}", f"scenes:{min(len(own), 3)} of:{min(len(story), 4)}",
        f"first:{story[0].place is not None and bool(own) and own[0] is story[0]}",
        f"times:{min(len(mentions), 3)}", f"times:{min(len(mentions), 3)} sort:{sort}",
        f"clause:{scene.start <= spot.start < scene.end}", f"number:{min(number, 4)} main:{main}",
        f"dateline:{dateline} main:{main}", f"finer:{min(len(finer), 2)} rule:{is_rule}", f"finer:{min(len(finer), 2)} sort:{sort}",
        f"wider:{min(len(wider), 2)}", f"home:{home}", f"home:{home} sort:{sort}", f"alone:{len(every) == 1}",
        f"countries:{min(len(countries), 3)} home:{home}",
        f"sure:{spot.confidence >= 0.8} rule:{is_rule}", f"sure:{level(spot.confidence, SURE)}",
    ]  # fmt: skip
    if dateline and len(mentions) == 1:
        out += ["dateline alone", f"dateline alone main:{main}", f"dateline alone rule none:{rule is None}"]
    if rule is not None and not is_rule:
        out += _beside_the_rule(findings, spot, rule, odds)
    out += [
        f"{name}{about}" for name in _doubts(findings, spot, start, is_anothers) for about in ("", f" rule:{is_rule}")
    ]
    if any(g.start <= spot.start < g.end for g in guilty):
        out.append("guilty's")
    if scene.historic:
        out.append("historic")
    out += _of_its_sentence(findings, (start, end), far)
    if scene.number == number:
        out += _to_its_deed(low, spot, scene, is_rule)
    before = _WORD.findall(low[max(start, spot.start - 30) : spot.start])[-2:]
    after = [w for w in _WORD.findall(low[spot.end : min(end, spot.end + 20)])[:1] if w in _NEAR]
    said = next((w for w in reversed(before) if w in _NEAR), "?" if before else "^")
    out += [f"before:{said}", f"before:{said} sort:{sort}", f"before:{said} far:{far == 0}"]
    return out + [f"after:{w}" for w in after]


def _beside_the_rule(findings: Findings, spot: Toponym, rule: Toponym, odds: dict[int, float]) -> list[str]:
    """How a place stands to the one that the rules choose."""
    sort, likely = _sort(spot), level(odds.get(spot.start), ODDS)
    return [
        f"beside {_sort(rule)}:{sort}",
        f"in the rule's:{_holds(rule, spot)} {sort}",
        f"over the rule's:{_holds(spot, rule)}",
        f"beside stray:{stray(rule, findings.places)}",
        f"beside odds:{level(odds.get(rule.start), ODDS)} {likely}",
    ]


def _doubts(findings: Findings, spot: Toponym, start: int, is_anothers: bool) -> list[str]:
    """What may make of a place in a sentence from `start` on none of the deed's."""
    owner = findings.text[max(0, spot.start - 3) : spot.start] in ("'s ", "’s ")
    told = {
        "another's": is_anothers,
        "elsewhere": of_another_thing(findings.lowered, start, spot),
        "stray": stray(spot, findings.places),
        "thing": names_a_thing(findings.text, spot),
        "owned": owner and any(o.end == spot.start - 3 for o in findings.places),
    }
    return [name for name, is_so in told.items() if is_so]


def _of_its_sentence(findings: Findings, sentence: tuple[int, int], far: int) -> list[str]:
    """What else the sentence of a place tells, which stands `far` from the story's own."""
    out = []
    if casualties(findings.text, *sentence):
        out += ["toll beside", f"toll beside far:{far}"]
    if triggers(findings.lowered, *sentence):
        out += ["deed beside", f"deed beside far:{far}"]
    if cues.ATTACKERS.search(findings.lowered, *sentence):
        out.append("attackers beside")
    return out


def _to_its_deed(low: str, spot: Toponym, scene: Scene, is_rule: bool) -> list[str]:
    """Where a place stands to the word of violence of its sentence."""
    side = "after" if spot.start >= scene.head.end else "before"
    a, b = sorted((spot.start, scene.head.start))
    verb = OTHER_VERB.search(low, a, b) is not None
    out = [f"side:{side}", f"side:{side} verb:{verb}", f"verb:{verb} rule:{is_rule}"]
    return [*out, f"gap:{side} {min((b - a) // 25, 5)}"]


def _sort(spot: Toponym) -> str:
    if spot.feature in ("country", "admin1", "admin2", "city", "landmark", "facility"):
        return spot.feature
    return "wide" if spot.feature in COARSE else "unknown"


def _finer(spot: Toponym) -> int:
    return {"continent": 0, "region": 1, "country": 1, "admin1": 2, "admin2": 3}.get(spot.feature, 4)


def _holds(wide: Toponym, spot: Toponym) -> bool:
    """Whether a place may lie in a wider one."""
    if wide.place.country != spot.place.country:
        return False
    if wide.feature == "admin1":
        return wide.place.admin1 == spot.place.admin1 or near(wide.place, spot.place, HOLDS_KM)
    return True
