"""Texts that tell many things, item by item: round-ups, logs, columns of news in brief. Which they are, and where their items begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from tocsin.dates import DateMention
from tocsin.dates.covering import ROUNDUP
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.widths import LANDS
from tocsin.read.items.layout import Item
from tocsin.read.words.lexicon import triggers

LEAST = 3
"""Items that tell of violence, from which a text may be a digest; two where headings or leads name their places."""
_APART = 0.6
"""Share of those items that must be somewhere else, or on another day, than all others."""
_TITLE = 250
"""Characters of a text in which its title, the headings above its first item, says that it is a round-up."""
_MOSTLY = 0.5
"""Share of those items that bullets, numbers or names must lead: the victims or weapons of one attack are often listed."""
_OF_THE_PAGE = compiled(
    r"\b(?:javascript|twitter|facebook|instagram|browser|subscribe|sign up|newsletters?|video|click|app|cookies)\b|\A\W*(?:live |latest |breaking )*updates?\W*\Z",
    re.IGNORECASE,
)
"""Lines of a web page that are no title: "Please enable Javascript to watch this video", "UPDATE:"."""
_NAMES = 40
"""Characters of an item within which the name of the place that leads it ends."""


def digest(findings: Findings, laid: Sequence[Item], sure: bool = False) -> list[Item]:
    """The items of a text that tells many things; none of a text that does not. `sure` that these do.

    It does if at least three of its items tell of violence, most of them at places or on days of their own, and if they
    are led by bullets, numbers or names, or stand under headings that name places or a title that says "round-up". A
    paragraph without a place or a day of its own belongs to the item before.
    """
    if sure:
        return _joined(findings, laid)
    if len(laid) < 2:
        return []
    if sum(item.lead == "clock" for item in laid) * 2 > len(laid):  # a live page follows one happening
        return []
    titles = [head for head in laid[0].heads if head[0] < _TITLE and not _OF_THE_PAGE.search(findings.text, *head)]
    roundup = any(ROUNDUP.search(findings.text, *head) for head in titles)
    led = sum(_is_led(findings, item) for item in laid) >= LEAST
    if not roundup and not led and not any(item.heads[1:] for item in laid):
        return []
    if not any(triggers(findings.lowered, item.start, item.end) for item in laid):
        return []
    joined = _joined(findings, laid)
    told = [item for item in joined if triggers(findings.lowered, item.start, item.end)]
    spots = [_spot(findings, item) for item in told]
    headed = len({place.name for item in told if (place := of_headings(findings, item.heads[1:]))}) > 1
    named = sum(item.lead == "name" and _is_led(findings, item) for item in told) > 1
    parts = sum(_is_led(findings, item) for item in told)
    led = led and parts >= max(LEAST, _MOSTLY * len(told))
    if not (roundup or led or headed):
        return []
    timed = {place for place, day in spots if day}
    apart = len({s for s in spots if any(s) and (s[1] or s[0] not in timed)})
    least = LEAST - (headed or named or (roundup and led))
    return joined if apart >= max(least, _APART * len(told)) else []


def _is_led(findings: Findings, item: Item) -> bool:
    """Whether a bullet or a number leads an item, or the name of a place: "CASUALTIES." parts one report."""
    if item.lead != "name":
        return item.lead != "plain"
    return bool(within(findings.places, item.start, min(item.end, item.start + _NAMES)))


def _joined(findings: Findings, laid: Sequence[Item]) -> list[Item]:
    """The items, with paragraphs that say neither where nor when put to the one above them, and headings to what they head."""
    out: list[Item] = []
    for item in laid:
        alone = item.lead == "plain" and not _places(findings, item) and not _days(findings, item)
        if alone and out and item.heads == out[-1].heads:
            out[-1] = replace(out[-1], end=item.end)
            continue
        head = item.heads[-1] if item.heads else None
        mine = head and (not out or out[-1].heads[-1:] != (head,)) and triggers(findings.lowered, *head)
        # a headline of its own, not the title of the whole
        out.append(
            replace(item, start=head[0]) if head and mine and head[0] > (laid[0].heads or ((0, 0),))[0][0] else item
        )
    return out


_ELSEWHERE = compiled(r"(?:In|At|Near|Outside|Elsewhere|Separately|Meanwhile|Also|Further|Earlier|Later)\b")
_OPENING = 70
"""Characters of a sentence within which it says that it is about another place."""


def parted(findings: Findings, item: Item) -> list[tuple[int, int]]:
    """The spans of an item that are read by themselves: a sentence that opens with another place of its own begins one."""
    cuts = [item.start]
    first = bisect_right(findings.sentences, (item.start, len(findings.text)))
    for start, end in islice(findings.sentences, first, None):
        if end > item.end:
            break
        if not _ELSEWHERE.match(findings.text, start, end):
            continue
        before = {t.place.name for t in _places(findings, replace(item, start=cuts[-1], end=start))}
        opens = _places(findings, replace(item, start=start, end=min(end, start + _OPENING)))
        new = opens and before and opens[0].place.name not in before
        told = triggers(findings.lowered, cuts[-1], start) and triggers(findings.lowered, start, end)
        if new and told:
            cuts.append(start)
    return list(pairwise([*cuts, item.end]))


def _places(findings: Findings, item: Item) -> list[Toponym]:
    """The places of an item that are finer than a country."""
    told = within(findings.places, item.start, item.end)
    return [t for t in told if t.feature not in LANDS and t.role == "place"]


def _days(findings: Findings, item: Item) -> list[DateMention]:
    return [d for d in within(findings.dates, item.start, item.end) if d.value and len(d.value) == 10]


def _spot(findings: Findings, item: Item) -> tuple[str, str]:
    """Where an item is, by itself or by its heading, and on which day: what tells it from the others."""
    found = _places(findings, item)
    above = None if found else of_headings(findings, item.heads[1:])
    if above and above.feature not in LANDS:
        found = [above]
    days = _days(findings, item)
    return (found[0].place.name if found else "", str(days[0].value) if days else "")


def of_headings(findings: Findings, heads: Iterable[tuple[int, int]]) -> Toponym | None:
    """The place that the nearest heading names which names one: the finest, if it is but one; None where none does."""
    for start, end in reversed(list(heads)):
        told = [t for t in within(findings.places, start, end) if t.role == "place"]
        finest = [t for t in told if t.feature not in ("country", "region", "continent")] or told
        if finest:
            return finest[0] if len({t.place.name for t in finest}) == 1 else None
    return None
