"""How many died and how many were wounded in a local crime: a chooser among the counts that its report gives.

The counts come from `victims`: number words beside a fate, and people told of singly. Whether they are victims of this
crime, and whether the one shot has died, is for the whole report to say ("homicide", "in stable condition"): its words of
fate are cues of every count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.read.build import Words
from tocsin.read.choosers import best
from tocsin.read.findings import Findings
from tocsin.read.victims import MOST, Fate, Outcome, fates_told, outcomes

DEAD = ("killed", "attackers_killed")
_FATE = re.compile(
    r"\b(?:dead|died|dies|killed|kills|fatal(?:ly)?|homicide|murder|manslaughter|deceased|coroner|autopsy|funeral|vigil|injur(?:ed|ing)|wound(?:ed|ing)"
    r"|hospital(?:ized)?|critical(?:ly)?|stable|surgery|surviv(?:e|ed)|recover(?:ing)?|threatening|attempted|both|another|others|two|three|four|five"
    r"|six|including|suicide|himself|self|victims?|separate|second|stray|grazed|leg|foot|head|chest|pronounced|succumbed|death|remains)\b"
)
"""Words that tell of the fate of people, or of how many there were."""
BRIEF = 2
"""Sentences of a report that is no more than a headline or a note."""


def headcount(findings: Findings, sentences: Sequence[tuple[int, int]], day: str | None) -> list[Outcome]:
    """The killed, the attackers killed and the wounded told of in these sentences, where any are; `day` is the crime's."""
    fates = fates_told(findings, sentences, day)
    by_rule = outcomes(fates)
    if not by_rule or len(sentences) <= BRIEF:  # a line or two leave nothing to weigh
        return by_rule
    words = text_cues(findings, sentences)
    dead = _chosen("killed", *dead_candidates(fates, by_rule, words))
    hurt = _chosen("wounded", *hurt_candidates(fates, by_rule, words, dead.count if dead else 0))
    own = next((o for o in by_rule if o.what == "attackers_killed"), None)
    out = []
    if dead and own and own.count < dead.count:
        out = [Outcome("killed", dead.count - own.count, dead.words), own]
    elif dead and own:
        out = [Outcome("attackers_killed", dead.count, own.words)]
    elif dead:
        out = [dead]
    return [o for o in [*out, hurt] if o and o.count]


def _chosen(chooser: str, counts: Sequence[Outcome], cues: Sequence[list[str]]) -> Outcome | None:
    at = best(chooser, cues)
    return None if at is None else counts[at]


def dead_candidates(
    fates: Sequence[Fate], by_rule: Sequence[Outcome], words: Sequence[str]
) -> tuple[list[Outcome], list[list[str]]]:
    """How many may have died, the attackers too, each with its cues; nobody always is one."""
    told = [f for f in fates if f.what in DEAD]
    rule = sum(o.count for o in by_rule if o.what in DEAD)
    own = sum(o.count for o in by_rule if o.what == "attackers_killed")
    spans: dict[int, Words] = {0: Words(0, 0)}
    for f in told:
        if f.counted and 0 < f.count <= MOST:
            spans.setdefault(f.count, Words(f.start, f.end))
            if own:
                spans.setdefault(f.count + own, Words(f.start, f.end))
    if told:
        spans.setdefault(1, Words(told[0].start, told[0].end))
    if rule:
        spans.setdefault(rule, next(o.words for o in by_rule if o.what in DEAD))
    rows = [
        [
            f"rule:{n == rule}", f"rule:{min(rule, 3)} is {min(n, 3)}", f"is {min(n, 3)}",
            *_supports(told, n), *(f"{w} is {min(n, 3)}" for w in words),
        ]
        for n in spans
    ]  # fmt: skip
    return [Outcome("killed", n, at) for n, at in spans.items()], rows


def hurt_candidates(
    fates: Sequence[Fate], by_rule: Sequence[Outcome], words: Sequence[str], dead: int
) -> tuple[list[Outcome], list[list[str]]]:
    """How many may have been wounded, each with its cues; `dead` of those who were shot have died."""
    hurt = [f for f in fates if f.what == "wounded"]
    shot = [f for f in fates if f.what == "shot"]
    rule = next((o for o in by_rule if o.what == "wounded"), None)
    given = rule.count if rule else 0
    spans: dict[int, Words] = {0: Words(0, 0)}
    said = (
        "counted" if any(f.counted for f in hurt) else "new" if any(f.new for f in hurt) else "shot" if shot else "hurt"
    )
    died = {f.sentence for f in fates if f.what in DEAD}
    beside = any(f.sentence in died and (f.new or f.counted) for f in hurt)
    sure = f"beside:{beside} told:{min(len(hurt), 2)} lives:{any(f.lives for f in hurt + shot)}"
    left: set[int] = set()
    for f in hurt + shot:
        if not f.counted or not 0 < f.count <= MOST:
            continue
        spans.setdefault(f.count, Words(f.start, f.end))
        if f.count > dead:
            spans.setdefault(f.count - dead, Words(f.start, f.end))
            if f.what == "shot":
                left.add(f.count - dead)
    if hurt or shot:
        first = (hurt + shot)[0]
        spans.setdefault(1, Words(first.start, first.end))
    if rule:
        spans.setdefault(rule.count, rule.words)
    rows = [
        [
            f"rule:{n == given}", f"rule:{min(given, 3)} is {min(n, 3)}", f"is {min(n, 3)}",
            f"{said} rule:{n == given}", f"{sure} rule:{n == given}", f"fates:{min(len(fates), 8)} rule:{n == given}",
            f"beside:{beside} is {min(n, 2)}", f"{said} dead:{min(dead, 1)} rule:{n == given}",
            f"dead:{min(dead, 3)} is {min(n, 3)}", f"left:{n in left}",
            *_supports(hurt, n), *(f"shot {c}" for c in _supports(shot, n)), *(f"{w} is {min(n, 3)}" for w in words),
        ]
        for n in spans
    ]  # fmt: skip
    return [Outcome("wounded", n, at) for n, at in spans.items()], rows


def _supports(told: Sequence[Fate], count: int) -> list[str]:
    """What the fates told say for a count: how often it stands there, where first, and how it compares to the others."""
    same = [f for f in told if f.counted and f.count == count]
    more = [f for f in told if f.counted and f.count > count]
    single = [f for f in told if not f.counted]
    out = [
        f"counted:{min(len(same), 4)}", f"more:{min(len(more), 3)}", f"singly:{min(len(single), 5)} is {min(count, 4)}",
        f"new:{min(sum(f.new for f in single), 4)} is {min(count, 4)}", f"any:{bool(told)} is {min(count, 2)}",
    ]  # fmt: skip
    if same:
        out.append(f"first:{min(same[0].sentence, 8)}")
        out.append(f"counted of:{len(same) * 3 // max(1, sum(f.counted for f in told))}")
    return out


def text_cues(findings: Findings, sentences: Sequence[tuple[int, int]]) -> list[str]:
    """The words of these sentences that speak of how people fared."""
    return sorted({m[0] for span in sentences for m in _FATE.finditer(findings.lowered, *span)})
