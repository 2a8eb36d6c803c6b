"""Counts over a period as an article states them: "two attacks in Kenya in 2014", "1,100 attacks in the past 12 months"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.count.check.claims import NAME, TOLLS, VIOLENT, Claim
from tocsin.dates import DateMention
from tocsin.model import Mention, Statement, interval, mention_id
from tocsin.read.build import actor_ref
from tocsin.read.coreference import STATES
from tocsin.read.findings import Findings, within

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

_HARM = re.compile(
    r"\b(?:kill(?:ed|ing)?|dead|died|deaths)\b[^.;]{0,12}\b(?:or|and)\b[^.;]{0,12}\b(?:wound(?:ed|ing)?|injur(?:ed|ies|ing)|hurt)\b"
)
_CLAIMED = re.compile(r"\bclaim(?:ed|s)\b(?! responsibility for the)")


def with_counts(findings: Findings, found: Sequence[Claim]) -> list[Claim]:
    """The claims with those counts over a period that the reader did not take for one.

    A count of acts by number and period takes the place of an attack that was read from the same words.
    """
    counting = {s for c in found if c.kind == "tally" for s in c.sentences}
    out = list(found)
    for sentence in findings.sentences:
        if sentence in counting:
            continue
        count = _count(findings, *sentence)
        if count:
            out = [c for c in out if not _the_same_words(c, sentence)] + [Claim(count, (sentence,))]
    return sorted((_of_harm(findings, c) for c in out), key=lambda c: (c.start, c.mention.id))


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
            Statement("period", str(period.value), (period.start, period.end), extractor=NAME),
        ]
        group = next((a for a in within(findings.cast, start, end) if a.kind not in STATES), None)
        if group:
            who = actor_ref(findings, group, str(period.value))
            said.append(Statement("actor", who, (group.start, group.end), extractor=NAME))
        where = next((t for t in within(findings.places, start, end) if t.role == "place"), None)
        if where:
            said.append(Statement("place", where.place, (where.start, where.end), extractor=NAME))
        return Mention(mention_id(findings.document.id, "tally", said), "tally", tuple(said))
    return None


def _period(findings: Findings, start: int, end: int) -> DateMention | None:
    long = []
    for date in within(findings.dates, start, end):
        if date.value:
            first, last = interval(date.value)
            if (last - first).days >= LONG:
                long.append(date)
    return long[0] if long else None


def _the_same_words(claim: Claim, sentence: tuple[int, int]) -> bool:
    tolls = any(s.property in TOLLS for s in (*claim.mention.statements, *claim.extra))
    return claim.kind in VIOLENT and claim.sentences == (sentence,) and not tolls


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
