"""How many died and how many were wounded in a local crime: a chooser among the counts that its report gives.

The counts come from the numbers of people in the report (`headcues`) and from the people told of singly (`victims`).
Whether they are victims of this crime, and whether those shot have died, is for the whole report to say ("homicide", "in
stable condition"): killed and wounded are chosen together, as a pair, by all that the report says of either.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from tocsin.read.build import Words
from tocsin.read.choosers import best
from tocsin.read.findings.findings import Findings
from tocsin.read.localcrime.apart import apart, apart_cues
from tocsin.read.localcrime.cues import Spans
from tocsin.read.localcrime.elliptic import MOST
from tocsin.read.localcrime.fates import DEAD, Fate, fates_told
from tocsin.read.localcrime.headcues import Number, fate_words, number_cues, numbers_told, people_cues
from tocsin.read.localcrime.victims import Outcome, outcomes

BRIEF = 2
"""Sentences of a report that is no more than a headline or a note."""
SINGLY = 5
"""People told of one by one, as far as they are counted."""

ENOUGH = 80
"""Fates and numbers that are weighed of one report, the first told first, and so many as keep hard texts cheap."""
CHOICES = 8
"""Counts of dead, and of wounded, among which is chosen."""

Pair = tuple[int, int]


def headcount(findings: Findings, own: Spans, day: str | None) -> list[Outcome]:
    """The killed, the attackers killed and the wounded of the crime that a report is about, where any are told of.

    `own` are the sentences that tell of no other story, `day` is the crime's. The other sentences are weighed as well,
    as such: what stands apart in a report of one crime is most often more of the same.
    """
    sentences = findings.sentences
    fates = fates_told(findings, sentences, day)
    by_rule = outcomes(fates)
    if not by_rule or len(sentences) <= BRIEF:  # a line or two leave nothing to weigh
        return by_rule
    pairs, words, cues = harm_candidates(findings, own, fates, by_rule)
    chosen = best("harm", cues)
    if chosen is None:
        return by_rule
    dead, hurt = (
        Outcome(what, n, at) if n else None
        for what, n, at in zip(("killed", "wounded"), pairs[chosen], words[chosen], strict=True)
    )
    attackers = next((o for o in by_rule if o.what == "attackers_killed"), None)
    out = []
    if dead and attackers and attackers.count < dead.count:
        out = [Outcome("killed", dead.count - attackers.count, dead.words), attackers]
    elif dead and attackers:
        out = [Outcome("attackers_killed", dead.count, attackers.words)]
    elif dead:
        out = [dead]
    return [o for o in [*out, hurt] if o]


def harm_candidates(
    findings: Findings, own: Spans, fates: Sequence[Fate], by_rule: Sequence[Outcome]
) -> tuple[list[Pair], list[tuple[Words, Words]], list[list[str]]]:
    """How many may have died and been wounded, the attackers among them: the pairs, the words for each, and their cues."""
    title, sentences = findings.document.title, findings.sentences
    fates = fates[:ENOUGH]
    numbers = numbers_told(findings.lowered, sentences, set(own), title)[:ENOUGH]
    dead = dict(islice(_dead(fates, by_rule, numbers).items(), CHOICES))
    hurt = dict(islice(_hurt(fates, by_rule, numbers).items(), CHOICES))
    pairs = [(k, w) for k in dead for w in hurt if k + w <= MOST]
    left = dict(islice(_left(fates, numbers).items(), CHOICES))
    for k in dead:
        pairs += [(k, n - k) for n in left if n > k and n - k not in hurt]
    pairs = list(dict.fromkeys(pairs))
    words = [(dead[k], hurt.get(w) or left[k + w]) for k, w in pairs]
    said = fate_words(findings.lowered, sentences, title)
    shared = {k: _dead_cues(fates, by_rule, k) + [f"{w} K{min(k, 3)}" for w in said] for k in dead}
    other = {w: [f"{x} W{min(w, 3)}" for x in said] for _, w in pairs}
    people = people_cues(findings.lowered, sentences)
    besides = apart(findings.lowered, sentences, fates)
    rows = [
        [
            *shared[k],
            *other[w],
            *(f"{x} K{min(k, 5)}" for x in people),
            *(f"{x} W{min(w, 5)}" for x in people),
            *_hurt_cues(fates, by_rule, k, w),
            *number_cues(numbers, k, w),
            *apart_cues(besides, k, w),
        ]
        for k, w in pairs
    ]
    return pairs, words, rows


def _dead(fates: Sequence[Fate], by_rule: Sequence[Outcome], numbers: Sequence[Number]) -> dict[int, Words]:
    """The numbers of dead that the report may give, each with its words; nobody always is one."""
    told = [f for f in fates if f.what in DEAD]
    own = sum(o.count for o in by_rule if o.what == "attackers_killed")
    out = {0: Words(0, 0)}
    counted = [(f.count, Words(f.start, f.end)) for f in told if f.counted and 0 < f.count <= MOST]
    counted += [(n.count, Words(*n.span)) for n in numbers if n.span and n.says == "dead"]
    for count, at in counted:
        out.setdefault(count, at)
        if own:
            out.setdefault(count + own, at)
    _one_by_one(out, told)
    rule = sum(o.count for o in by_rule if o.what in DEAD)
    if rule:
        out.setdefault(rule, next(o.words for o in by_rule if o.what in DEAD))
    return out


def _one_by_one(out: dict[int, Words], told: Sequence[Fate]) -> None:
    """Add the numbers of those who are told of singly, the first of whom may be all."""
    for nth, f in enumerate([f for f in told if not f.counted][:SINGLY], 1):
        out.setdefault(nth, Words(f.start, f.end))
    if told:
        out.setdefault(1, Words(told[0].start, told[0].end))


def _hurt(fates: Sequence[Fate], by_rule: Sequence[Outcome], numbers: Sequence[Number]) -> dict[int, Words]:
    """The numbers of wounded that the report may give, each with its words; nobody always is one."""
    told = [f for f in fates if f.what in ("wounded", "shot")]
    out = {0: Words(0, 0)}
    for f in told:
        if f.counted and 0 < f.count <= MOST:
            out.setdefault(f.count, Words(f.start, f.end))
    for n in numbers:
        if n.span and n.says in ("hurt", "shot"):
            out.setdefault(n.count, Words(*n.span))
    _one_by_one(out, told)
    rule = next((o for o in by_rule if o.what == "wounded"), None)
    if rule:
        out.setdefault(rule.count, rule.words)
    return out


def _left(fates: Sequence[Fate], numbers: Sequence[Number]) -> dict[int, Words]:
    """Numbers of people of whom some may have died and the others lived."""
    out: dict[int, Words] = {}
    for f in fates:
        if f.counted and f.what in ("shot", "wounded") and 1 < f.count <= MOST:
            out.setdefault(f.count, Words(f.start, f.end))
    for n in numbers:
        if n.span and n.count > 1:
            out.setdefault(n.count, Words(*n.span))
    return out


def _dead_cues(fates: Sequence[Fate], by_rule: Sequence[Outcome], n: int) -> list[str]:
    told = [f for f in fates if f.what in DEAD]
    rule = sum(o.count for o in by_rule if o.what in DEAD)
    m = min(n, 3)
    return [
        f"K rule:{n == rule}",
        f"K rule:{min(rule, 3)} is {m}",
        f"K is {m}",
        *(f"K {c}" for c in _supports(told, n)),
    ]


def _hurt_cues(fates: Sequence[Fate], by_rule: Sequence[Outcome], dead: int, n: int) -> list[str]:
    """What the fates say for `n` wounded, when `dead` of those who were shot have died."""
    hurt = [f for f in fates if f.what == "wounded"]
    shot = [f for f in fates if f.what == "shot"]
    given = next((o.count for o in by_rule if o.what == "wounded"), 0)
    said = (
        "counted" if any(f.counted for f in hurt) else "new" if any(f.new for f in hurt) else "shot" if shot else "hurt"
    )
    died = {f.sentence for f in fates if f.what in DEAD}
    beside = any(f.sentence in died and (f.new or f.counted) for f in hurt)
    sure = f"beside:{beside} told:{min(len(hurt), 2)} lives:{any(f.lives for f in hurt + shot)}"
    left = {f.count - dead for f in shot if f.counted and f.count > dead}
    m = min(n, 3)
    return [
        f"rule:{n == given}", f"rule:{min(given, 3)} is {m}", f"is {m}",
        f"{said} rule:{n == given}", f"{sure} rule:{n == given}", f"fates:{min(len(fates), 8)} rule:{n == given}",
        f"beside:{beside} is {min(n, 2)}", f"{said} dead:{min(dead, 1)} rule:{n == given}",
        f"dead:{min(dead, 3)} is {m}", f"left:{n in left}", f"{sure} dead:{min(dead, 2)} is {m}",
        *_supports(hurt, n), *(f"shot {c}" for c in _supports(shot, n)), *(f"shot {c} dead:{min(dead, 2)}" for c in _supports(shot, n)[2:4]),
    ]  # fmt: skip


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
