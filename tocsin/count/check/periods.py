"""Counts over a period as an article states them: "two attacks in Kenya in 2014", "1,100 attacks in the past 12 months"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tocsin.actors.records import STATES
from tocsin.count.check.claims import NAME, VIOLENT, Claim
from tocsin.model import Mention, Statement, from_days, interval, mention_id
from tocsin.quantities import casualties, find
from tocsin.read.build import actor_ref
from tocsin.read.findings.findings import Findings, within

LONG = 10
"""Days from which on a date is a period over which acts are counted."""

_ACTS = re.compile(
    r"\s?(?:(?!(?:were|was|have|had|has|died|killed|wounded|in|by|people|of)\b)[\w-]+\s){0,4}?"
    r"(?P<act>attacks|bombings|suicide bombings|assaults|raids|ambushes|kidnappings|abductions|shootings|strikes"
    r"|assassinations|massacres|operations|incidents)\b"
)
TYPES = {
    "bombings": "bombing",
    "suicide bombings": "bombing",
    "kidnappings": "hostage_taking",
    "abductions": "hostage_taking",
    "assassinations": "assassination",
}
"""Acts that are one attack type; the others may be of any."""

_RUN_UP = re.compile(
    r"\bthe (?P<n>[\w-]+) (?P<unit>year|month)s? (?:up )?(?:to|until|ending (?:in|on)) (?:the (?:end|middle|start) of )?\Z"
)
_HARM = re.compile(
    r"\b(?:kill(?:ed|ing)?|dead|died|deaths)\b[^.;]{0,12}\b(?:or|and)\b[^.;]{0,12}\b(?:wound(?:ed|ing)?|injur(?:ed|ies|ing)|hurt)\b"
)
_CLAIMED = re.compile(r"\bclaim(?:ed|s)\b(?! responsibility for the)")


def with_counts(findings: Findings, found: Sequence[Claim]) -> list[Claim]:
    """The claims with those counts over a period that the reader did not take for one.

    A count of acts by number and period takes the place of an attack that was read from the same words.
    """
    counting = {s for c in found if c.kind == "tally" and _unit(c) == "attacks" for s in c.sentences}
    out = [_with_period(findings, c) for c in found]
    for sentence in findings.sentences:
        if sentence in counting:
            continue
        count = _count(findings, *sentence)
        if count:
            out = [c for c in out if not _the_same_words(c, sentence)] + [Claim(count, (sentence,))]
    out = [_of_harm(findings, c) for c in out]
    sums = [c for c in out if c.kind == "tally"]
    told = [value.span for c in sums if (value := c.mention.first("value"))]
    out += [toll for c in sums for toll in _tolls_beside(findings, c, told)]
    return sorted(out, key=lambda c: (c.start, c.mention.id))


def _unit(claim: Claim) -> str:
    stated = claim.mention.first("unit")
    return str(stated.value) if stated else ""


def _tolls_beside(findings: Findings, claim: Claim, told: Sequence[tuple[int, int]]) -> list[Claim]:
    """The dead and wounded that a sentence counts beside the attacks ("1,100 attacks, which killed 3,000"), each a claim
    of the same group, place and period; those in words that are `told` already are left."""
    value = claim.mention.first("value")
    if value is None:
        return []
    out = []
    for c in casualties(findings.text, *claim.sentences[0]):
        if c.what not in ("killed", "wounded", "killed_or_wounded") or (
            any(c.start < b and a < c.end for a, b in told)
        ):
            continue
        kept = [s for s in claim.mention.statements if s.property in ("actor", "place", "period")]
        at = (c.start, c.end)
        said = (
            Statement("value", c.quantity, at, extractor=NAME), Statement("unit", c.what, at, extractor=NAME), *kept
        )  # fmt: skip
        out.append(Claim(Mention(mention_id(findings.document.id, "tally", said), "tally", said), claim.sentences))
    return out


def _with_period(findings: Findings, claim: Claim) -> Claim:
    """A tally with the whole of "the two years to April 2015", of which a reader may have taken the end only; and with
    the period of its sentence, where it has none."""
    if claim.kind != "tally":
        return claim
    period = _period(findings, *claim.sentences[0])
    if period is None:
        return claim
    kept = [s for s in claim.mention.statements if s.property != "period"]
    old = claim.mention.first("period")
    if old and not (period.span[0] <= old.span[0] and old.span[1] <= period.span[1]):
        return claim
    value = old.value if old and old.span == period.span else period.value
    stated = Statement("period", value, period.span, extractor=NAME)
    return replace(claim, mention=replace(claim.mention, statements=(*kept, stated)))


def _count(findings: Findings, start: int, end: int) -> Mention | None:
    period = _period(findings, start, end)
    if period is None:
        return None
    for number in within(findings.quantities, start, end):
        noun = f" {number.noun.lower()}" if number.noun else ""
        acts = _ACTS.match(noun + findings.lowered[number.end : min(end, number.end + 70)])
        if not acts or number.quantity.point < 2:
            continue
        span = (number.start, number.end)
        said = [
            Statement("value", number.quantity, span, extractor=NAME),
            Statement("unit", "attacks", span, extractor=NAME),
            Statement("period", period.value, period.span, extractor=NAME),
        ]
        group = next((a for a in within(findings.cast, start, end) if a.kind not in STATES), None)
        if group:
            who = actor_ref(findings, group, period.value)
            said.append(Statement("actor", who, (group.start, group.end), extractor=NAME))
        where = next((t for t in within(findings.places, start, end) if t.role == "place"), None)
        if where:
            said.append(Statement("place", where.place, (where.start, where.end), extractor=NAME))
        return Mention(mention_id(findings.document.id, "tally", said), "tally", tuple(said))
    return None


@dataclass(frozen=True, slots=True)
class Period:
    """A period as resolved, and the words that state it."""

    value: str
    span: tuple[int, int]


def _period(findings: Findings, start: int, end: int) -> Period | None:
    """The first period of the sentence that is long enough to count acts over."""
    for spoken in within(findings.dates, start, end):
        if not spoken.value:
            continue
        first, last = interval(spoken.value)
        run_up = _RUN_UP.search(findings.lowered, max(start, spoken.start - 40), spoken.start)
        if run_up:
            number = next((q.quantity.point for q in find(f"{run_up['n']} people")), 1)
            months = number * {"year": 12, "month": 1}[run_up["unit"]]
            return Period(from_days(_months_before(last, months), last), (run_up.start(), spoken.end))
        if (last - first).days >= LONG:
            return Period(spoken.value, (spoken.start, spoken.end))
    return None


def _months_before(last: date, months: int) -> date:
    """The first day of the so many months that end on this day, counted from the day after it."""
    after = last + timedelta(days=1)
    index = after.year * 12 + after.month - 1 - months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(after.day, monthrange(year, month)[1]))


def _the_same_words(claim: Claim, sentence: tuple[int, int]) -> bool:
    """Whether the claim is an attack that was read from the sentence of a count, and has no day of its own."""
    if claim.kind not in VIOLENT or claim.sentences != (sentence,):
        return False
    date = claim.mention.first("date")
    first, last = interval(str(date.value)) if date else (None, None)
    return first is None or last is None or (last - first).days >= LONG


def _of_harm(findings: Findings, claim: Claim) -> Claim:
    """A tally of people "killed or wounded" under its own unit, whichever word the reader took."""
    value = claim.mention.first("value")
    if claim.kind != "tally" or value is None:
        return claim
    start, end = claim.sentences[0]
    both = _HARM.search(findings.lowered, max(start, value.span[0] - 20), min(end, value.span[1] + 60))
    if not both:
        return claim
    statements = tuple(
        replace(s, value="killed_or_wounded") if s.property == "unit" else s for s in claim.mention.statements
    )
    return replace(claim, mention=replace(claim.mention, statements=statements))


def is_claimed(findings: Findings, claim: Claim) -> bool:
    """Whether the count is of acts that a group itself has claimed ("attacks claimed by")."""
    return any(_CLAIMED.search(findings.lowered, *s) for s in claim.sentences)


def act_type(findings: Findings, claim: Claim) -> str | None:
    """The attack type that is counted, where the noun names one."""
    value = claim.mention.first("value")
    if value is None:
        return None
    acts = _ACTS.search(findings.lowered, *value.span) or _ACTS.match(findings.lowered, value.span[1])
    return TYPES.get(acts["act"]) if acts else None
