"""Counts over a period against the ledger: what its reports count, and what it counts itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.count.check.case import shown
from tocsin.count.check.claims import Claim
from tocsin.count.check.holdings import Holdings, actors, number_in_words, places, quantities, said
from tocsin.count.check.periods import act_type, is_claimed
from tocsin.count.check.places import same
from tocsin.count.check.ranges import agree
from tocsin.count.check.records import Finding, Verdict
from tocsin.count.check.who import related
from tocsin.count.figures import Row, count
from tocsin.count.filters import FilterError, Filters
from tocsin.count.totals import Total
from tocsin.model import ActorRef, Place, Quantity, interval
from tocsin.model.events import Event, Evidence
from tocsin.read.findings.findings import Findings

SPARSE = 0.1
"""Below this share of the article's number the ledger holds too little of what was counted to say that it differs."""

SHOWN = 6
"""Counted events of which a sentence is shown; the figure's id opens all."""

Told = list[tuple[Event, Evidence, Quantity]]


def counted(findings: Findings, holdings: Holdings, claim: Claim) -> Finding:
    """The finding on a count over a period, by whichever of the two knows it: a report's own count first."""
    value = claim.mention.first("value")
    if value is None or not isinstance(value.value, Quantity):
        raise ValueError(f"{claim.mention.id}: a tally without a number")
    own = value.value
    unit = str(getattr(claim.mention.first("unit"), "value", "attacks"))
    told = _told(claim, unit, holdings.events)
    row, events, why_not = _ours(findings, holdings, claim, unit)
    ledger = _number(row, unit) if row else None
    base = Finding(
        value.span, claim.sentences[0], "tally", "value", _of_unit(own, unit),
        Verdict.UNCHECKED, why_not or "", figure=_figure(row, unit) if row and row.attacks and holdings.head else None,
    )  # fmt: skip
    agreeing = [t for t in told if agree(own, t[2])]
    also = f"the ledger itself counts {number_in_words(ledger)}" if ledger and row and row.attacks else ""
    if told:
        rests = shown([e for e, _, _ in told], [e for _, e, _ in agreeing or told])
        ids = tuple(dict.fromkeys(e.id for e, _, _ in agreeing or told))
        theirs = ", ".join(dict.fromkeys(number_in_words(q) for _, _, q in agreeing or told))
        base = replace(base, rests=rests, events=ids, ours=theirs)
        verdict, reason = Verdict.DIFFERS, f"a report counts {theirs}{_until(told)}"
        if agreeing:
            verdict, reason = Verdict.SUPPORTED, "a report counts the same"
        elif ledger and agree(own, ledger):
            verdict = Verdict.DISPUTED
        since = None if agreeing else holdings.since(told[0][0], "value") or holdings.first_public(told[0][0])
        return replace(base, verdict=verdict, reason="; ".join(r for r in (reason, also) if r), since=since)
    if row is None:
        return base
    if not row.attacks or ledger is None:
        return replace(
            base, verdict=Verdict.NOT_FOUND, reason="the ledger holds no event that this count would take in"
        )
    first = [said(e, "type", "stage", "killed")[:1] for e in events[:SHOWN]]
    base = replace(
        base,
        rests=shown(events, [e for found in first for e in found], SHOWN),
        events=tuple(row.events),
        ours=_of_unit(ledger, unit),
    )
    if agree(own, ledger):
        return replace(base, verdict=Verdict.SUPPORTED, reason=f"the ledger counts so, over {len(events):,} events")
    if ledger.point < SPARSE * own.point:
        few = f"the ledger counts only {_of_unit(ledger, unit)}: it holds too little of what was counted"
        return replace(base, verdict=Verdict.UNCHECKED, reason=few)
    since = max((d for e in events if (d := holdings.first_public(e))), default=None)
    limit = "; what it does not hold it cannot count" if _more(own, ledger) else ""
    return replace(
        base, verdict=Verdict.DIFFERS, since=since, reason=f"the ledger counts {number_in_words(ledger)}{limit}"
    )


def _told(claim: Claim, unit: str, events: Sequence[Event]) -> Told:
    """The reports' own counts of the same: of one unit, of one group, place and period as far as both say."""
    group = claim.value("actor", ActorRef)
    where = claim.value("place", Place)
    period = claim.mention.first("period")
    days = str(period.value) if period else None
    out: Told = []
    for event in events:
        if event.kind == "tally" and event.about.get("unit") != unit:
            continue
        if event.kind not in ("tally", "attack") or (event.kind == "attack" and not _since(event, period)):
            continue
        groups = [a for _, a in actors(said(event, "actor", "perpetrator"))]
        spots = [p for _, p in places(said(event, "place"))]
        if group and groups and not any(related(group, a, days) for a in groups):
            continue
        if where and spots and not any(same(where, p) or same(p, where) for p in spots):
            continue
        shared = bool(group and groups) + bool(where and spots)
        spans = [interval(str(e.statement.value)) for e in said(event, "period", "date")]
        if period and spans:
            a, b = interval(str(period.value))
            if not any(a <= d and c <= b for c, d in spans):
                continue
            shared += any(a.year == c.year for c, _ in spans)
        if shared >= 2 or (shared and not (group and where)):
            out += [(event, e, q) for e, q in quantities(said(event, "value" if event.kind == "tally" else unit))]
    return out


def _since(event: Event, period: object) -> bool:
    """Whether an event of kind attack is a running count that a reader took for one attack: its date is where the
    claim's period begins, and its sentence says "since"."""
    value = getattr(period, "value", None)
    if not isinstance(value, str) or event.date is None or len(event.date) >= 10:
        return False
    begins = value.partition("/")[0]
    return event.date == begins and any("since" in e.sentence.lower() for e in said(event, "killed"))


def _ours(
    findings: Findings, holdings: Holdings, claim: Claim, unit: str
) -> tuple[Row | None, list[Event], str | None]:
    """The ledger's own count under the same filters, the events in it, and why there is none."""
    group = claim.value("actor", ActorRef)
    where = claim.value("place", Place)
    period = claim.mention.first("period")
    if period is None:
        return None, [], "no period that could be resolved to days: give --published, the article's day"
    if not group and not where:
        return None, [], "neither a group nor a place is named whose events could be counted"
    if group and group.actor is None:
        return None, [], f"the register of groups does not know {group.name}"
    first, last = interval(str(period.value))
    claimed = is_claimed(findings, claim)
    given = holdings.filters
    filters = {
        "actor": group.actor if group else None,
        "place": _place_filter(where) if where else None,
        "type": act_type(findings, claim) if unit == "attacks" else None,
        "start": first.isoformat(),
        "end": last.isoformat(),
        "as_of": given.as_of,
        "codebook": "claims" if claimed and given.codebook == "tocsin" else given.codebook,
        "policy": f"claims+{given.policy.partition('+')[2] or 'ucdp'}" if claimed else given.policy,
    }
    try:
        query = Filters(**filters)  # type: ignore[arg-type]  # each is a text or None, as its field wants it
        every, columns = holdings.under(query.policy)
        row = count(columns, query, (), holdings.head, unit == "killed_or_wounded").total
    except FilterError as error:
        return None, [], f"the ledger cannot count it: {error}"
    inside = set(row.events)
    return row, [e for e in every if e.id in inside], None


def _place_filter(place: Place) -> str:
    return place.country if (place.precision or 0) >= 6 and place.country else place.name


def _figure(row: Row, unit: str) -> str:
    """The figure's id, with the number of it that the article states."""
    return row.figure + {"killed": ".killed", "wounded": ".wounded", "killed_or_wounded": ".casualties"}.get(unit, "")


def _of_unit(number: Quantity, unit: str) -> str:
    words = {"killed_or_wounded": "killed or wounded", "attacks": "attack" if number.point == 1 else "attacks"}
    return f"{number_in_words(number)} {words.get(unit, unit)}"


def _number(row: Row, unit: str) -> Quantity | None:
    if unit == "attacks":
        return Quantity.exactly(row.attacks)
    if unit == "killed_or_wounded":
        return _range(row.casualties) if row.casualties else None
    return _range(row.killed if unit == "killed" else row.wounded)


def _range(total: Total) -> Quantity | None:
    if total.best is None:
        return None
    return Quantity(total.low, total.best, total.high if total.high is None or total.high >= total.best else None)


def _more(own: Quantity, ledger: Quantity) -> bool:
    return own.point > ledger.point


def _until(told: Told) -> str:
    days = [interval(str(e.statement.value))[1] for event, _, _ in told for e in said(event, "period")]
    return f" (to {max(days)})" if days else ""
