"""Counts in the form of a list: "Fatalities this week: 17", and "412. That is how many people the group killed in 2023"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tocsin.patterns import compiled
from tocsin.quantities import QuantityMention
from tocsin.read.build import Draft, actor_ref, statement
from tocsin.read.counts.counted import add_area, the_one_meant
from tocsin.read.counts.periods import Period, periods
from tocsin.read.counts.sumwords import DEED
from tocsin.read.findings.findings import Findings, within

_LINE = compiled(
    rf"[\W_]*(?:(?P<killed>fatalities|killed|deaths|dead|people killed|civilians killed)|(?P<wounded>wounded|injured|people (?:wounded|injured))|(?P<attacks>(?:[\w-]+ ){{0,2}}?{DEED}))(?: [^:.\n]{{2,50}})?: ?\Z"
)
"""The label of a count, up to its number."""
_HOW_MANY = compiled(
    rf"\W*(?:that|this) (?:is|was) (?:how many|the number of) (?:[\w'’-]+ ){{1,6}}?(?P<verb>killed|murdered|dead|died|wounded|injured|carried out|claimed|committed|staged|were recorded|have been recorded|lost their lives|{DEED})\b"
)
_WOUNDED = ("wounded", "injured")
_KILLED = ("killed", "murdered", "dead", "died", "lost their lives")
_END = compiled(r"\s*(?:[.,;)]|\Z|\()")
_DEEDS = compiled(rf"\b{DEED}\b")


def count_lines(findings: Findings) -> Iterator[Draft]:
    """The tallies that a text lists with a label and a time, and those whose number is a sentence of its own."""
    for start, end in findings.sentences:
        for number in within(findings.quantities, start, end)[:1]:
            label = _LINE.match(findings.lowered, start, number.start)
            if label and number.noun is None and _END.match(findings.lowered, number.end, end + 1):
                when = _time(findings, start, number.start)
                if when:
                    unit = next(u for u in ("killed", "wounded", "attacks") if label[u])
                    yield _draft(findings, (start, end), number, unit, when)
    for bare, said in pairwise(findings.sentences):
        numbers = within(findings.quantities, *bare)
        alone = len(numbers) == 1 and not findings.text[numbers[0].end : bare[1]].strip(" .!\n")
        if not alone or findings.text[bare[0] : numbers[0].start].strip():
            continue
        found = _HOW_MANY.match(findings.lowered, *said)
        when = _time(findings, *said) if found else None
        if found and when:
            verb = found["verb"]
            deeds = _DEEDS.search(found[0]) is not None and verb not in _WOUNDED
            unit = "wounded" if verb in _WOUNDED else "killed" if verb in _KILLED and not deeds else "attacks"
            yield _draft(findings, said, numbers[0], unit, when)


def _time(findings: Findings, start: int, end: int) -> Period | None:
    """The time that a count is for: a running one, or whatever date stands there."""
    told = periods(findings, start, end)
    if told:
        return told[0]
    date = next((d for d in within(findings.dates, start, end) if d.value), None)
    return Period(date.start, date.end, str(date.value), True) if date else None


def _draft(findings: Findings, sentence: tuple[int, int], number: QuantityMention, unit: str, when: Period) -> Draft:
    draft = Draft("tally", min(number.start, sentence[0]), sentence[1])
    draft.add(statement("value", number.quantity, number))
    draft.add(statement("unit", unit, number))
    if when.value:
        draft.add(statement("period", when.value, when))
    group = the_one_meant(findings.lowered, findings.groups(*sentence))
    if group:
        draft.add(statement("actor", actor_ref(findings, group, draft.first("period")), group))
    add_area(findings, draft, sentence, sentence, None)
    return draft
