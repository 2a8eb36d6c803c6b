"""Firsts and superlatives: "the deadliest attack in Kenya since 1998", "the first bombing in the city for 15 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tocsin.count.check.case import shown
from tocsin.count.check.claims import VIOLENT, Claim
from tocsin.count.check.holdings import Holdings, number_in_words, said
from tocsin.count.check.places import same
from tocsin.count.check.records import Finding, Verdict
from tocsin.count.filters import Filters, select
from tocsin.model import Place, interval
from tocsin.model.events import Event, Evidence
from tocsin.model.extract import neutral_extract
from tocsin.quantities import find
from tocsin.read.findings.findings import Findings, dated, within

_NOUN = (
    r"(?:attacks?|bombings?|shootings?|massacres?|assaults?|raids?|blasts?|explosions?|killings?|violence|siege|car bomb"
    r"|suicide bombings?|ambush(?:es)?|kidnappings?|abductions?|acts? of terror(?:ism)?|terror(?:ist)? attacks?|incidents?|bloodshed|day)"
)
_MOST = re.compile(
    rf"\b(?P<word>deadliest|worst|bloodiest|most deadly|first)\s(?:(?!since\b)[\w'’-]+\s){{0,4}}?(?P<noun>{_NOUN})\b(?P<rest>[^.;]{{0,90}})",
    re.I,
)
_SINCE = re.compile(r"\bsince\s(?P<when>[^.;,]{3,40})")
_FOR = re.compile(
    r"\b(?:for|in|for more than|in more than|in over|in nearly|for nearly)\s(?P<n>(?:\w+|\d+))\s(?P<unit>years?|decades?|months?)\b"
    r"|\bin (?P<one>a) (?P<unit1>decade|year)\b"
)
_LOCAL = re.compile(r"\b(?:the|this) (?:[\w-]+ )?(?:capital|city|town|village|port|state|province|region|district)\b")
_YEARS = {"year": 1.0, "decade": 10.0, "month": 1 / 12}


@dataclass(frozen=True, slots=True)
class Superlative:
    """A superlative as written: its words, its kind, where it holds and from when on. None is not said.

    `local` is whether it holds for "the capital" or "the city" without a name: where the event was. `anchor` are the days
    that "since" names, on which something must then have been worse.
    """

    span: tuple[int, int]
    sentence: tuple[int, int]
    first: bool
    where: Place | None
    after: date | None
    local: bool = False
    anchor: tuple[date, date] | None = None


def superlatives(findings: Findings) -> Iterator[Superlative]:
    """Every superlative of the article whose words reach back in time ("since …", "for … years") or name a place."""
    for start, end in findings.sentences:
        for found in _MOST.finditer(findings.text, start, end):
            rest = (found.start("rest"), found.end("rest"))
            since = _SINCE.search(findings.text, *rest)
            back = _FOR.search(findings.text, *rest)
            if not since and not back:
                continue
            stop = (since or back).end() if (since or back) else rest[1]  # type: ignore[union-attr]
            where = next((t.place for t in within(findings.places, found.start(), stop) if t.role == "place"), None)
            anchor = _since(findings, since) if since else None
            after = anchor[1] if anchor else _ago(findings, back)
            local = where is None and _LOCAL.search(findings.text, found.start(), stop) is not None
            yield Superlative(
                (found.start(), stop), (start, end), found["word"].lower() == "first", where, after, local, anchor
            )


def _since(findings: Findings, since: re.Match[str]) -> tuple[date, date] | None:
    """The first and last day of what "since" names."""
    dates = [d for d in within(findings.dates, since.start(), since.end()) if d.value]
    if dates:
        return interval(str(dates[0].value).partition("/")[0])
    year = re.search(r"\b(?:1[89]|20)\d\d\b", since["when"])
    return interval(year[0]) if year else None


def _ago(findings: Findings, back: re.Match[str] | None) -> date | None:
    """The day so many years before the article's; None where the article has no day."""
    published = findings.document.published_day
    if back is None or published is None:
        return None
    unit = (back["unit"] or back["unit1"]).rstrip("s").lower()
    number = (
        1
        if back["one"] or back["n"] in ("a", "one")
        else next((q.quantity.point for q in find(f"{back['n']} people")), None)
    )
    if number is None:
        return None
    return interval(published)[0] - timedelta(days=round(number * _YEARS[unit] * 365.25))


def superlative(
    said_so: Superlative, claim: Claim | None, event: Event | None, findings: Findings, holdings: Holdings
) -> Finding:
    """The finding on a superlative of the claim's event. The ledger can disprove one; it proves none."""
    words = " ".join(findings.text[slice(*said_so.span)].split())

    def finding(verdict: Verdict, reason: str, ours: str | None = None, events: Sequence[Event] = (), rests: Sequence[Evidence] = (), since: str | None = None) -> Finding:  # fmt: skip
        ids = tuple(e.id for e in events)
        return Finding(
            said_so.span, said_so.sentence, claim.kind if claim else "attack", "superlative", words, verdict, reason,
            ours, since, ids, None, shown(events, rests),
        )  # fmt: skip

    if event is None or event.date is None:
        return finding(Verdict.UNCHECKED, "the event that it is said of is not in the ledger, or has no date there")
    if said_so.after is None:
        return finding(Verdict.UNCHECKED, "since when could not be resolved to a day")
    if said_so.where is None and event.place is None:
        return finding(Verdict.UNCHECKED, "no place is named within which to look")
    begins = interval(event.date)[0]
    where = said_so.where or (event.place if said_so.local else _country_of(event))
    there = [
        e
        for e in select(
            holdings.events, Filters(codebook=holdings.filters.codebook, policy=holdings.filters.policy)
        ).events
        if e.id != event.id
        and e.kind in VIOLENT
        and e.stage in (None, "accomplished")
        and e.date is not None
        and e.place is not None
        and where is not None
        and same(where, e.place)
    ]
    within_reach = [e for e in there if said_so.after < interval(str(e.date))[0] < begins]
    if said_so.first:
        against = within_reach
    else:
        toll = event.killed.point if event.killed else None
        if toll is None:
            return finding(Verdict.UNCHECKED, "no report says how many were killed in it", events=[event])
        against = [e for e in within_reach if e.killed and e.killed.point > toll]
    if against:
        other = against[-1]
        killed = f", {number_in_words(other.killed)} killed" if other.killed else ""
        place = other.place.name if other.place else "somewhere"
        return finding(
            Verdict.DIFFERS, "an event in between speaks against it", f"{other.date}, {place}{killed}", [other, event],
            said(other, "killed", "type")[:2], holdings.first_public(other),
        )  # fmt: skip
    repeated = _reported(said_so, event, holdings)
    if repeated:
        return finding(
            Verdict.SUPPORTED, "a report of the event says so, and no event of the ledger speaks against it",
            None, [event], repeated,
        )  # fmt: skip
    back = [e for e in there if said_so.anchor and _on(e, said_so.anchor) and _as_bad(e, event, said_so.first)]
    if back:
        killed = f", {number_in_words(back[0].killed)} killed" if back[0].killed else ""
        return finding(
            Verdict.SUPPORTED,
            "the event that it looks back to is in the ledger, and none that it holds in between speaks against it",
            f"{back[0].date}{killed}",
            [event, back[0]],
            said(back[0], "killed", "type")[:2],
        )
    if within_reach:
        return finding(
            Verdict.SUPPORTED,
            f"none of the {len(within_reach)} events that the ledger holds there in that time was deadlier; what it does not hold it cannot weigh",
            None,
            [event, *within_reach[:3]],
            [e for other in within_reach[:3] for e in said(other, "killed", "type")[:1]],
        )
    return finding(
        Verdict.UNCHECKED, "the ledger holds no other event there in that time, so it cannot tell", events=[event]
    )


def _country_of(event: Event) -> Place | None:
    """The country of the event, as a place that holds all of its towns."""
    place = event.place
    return Place(place.country, country=place.country, precision=6) if place and place.country else place


def _reported(said_so: Superlative, event: Event, holdings: Holdings) -> list[Evidence]:
    """A sentence in a report of the event that says as much of it: as wide a place, and as far back or farther."""
    for ref in event.documents:
        document = holdings.texts.get(ref.id)
        own = [e for e in event.statements if e.document == ref.id]
        if document is None or not _MOST.search(document.text):
            continue
        findings = Findings(dated(document))
        for theirs in superlatives(findings):
            number = findings.sentences.index(theirs.sentence)
            near = findings.sentences[max(0, number - 1) : number + 1]
            beside = [e for e in own if any(a <= e.statement.span[0] < b for a, b in near)]
            where = said_so.where or (event.place if said_so.local else _country_of(event))
            wide = where is None or (same(theirs.where, where) if theirs.where else said_so.local or not theirs.local)
            if beside and wide and theirs.first == said_so.first and _as_far(theirs.after, said_so.after):
                e = beside[0]
                words, span = neutral_extract(document, theirs.span, theirs.sentence)
                return [replace(e, sentence=words, sentence_span=span)]
    return []


def _as_far(theirs: date | None, ours: date | None) -> bool:
    return theirs is not None and ours is not None and theirs <= ours


def _on(event: Event, days: tuple[date, date]) -> bool:
    begins = interval(str(event.date))[0]
    return days[0] <= begins <= days[1]


def _as_bad(other: Event, event: Event, first: bool) -> bool:
    """Whether the earlier event can be what a superlative looks back to: for "the deadliest", one that killed as many."""
    return first or bool(other.killed and event.killed and other.killed.point >= event.killed.point)
