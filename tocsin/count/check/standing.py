"""Numbers that are no attack's: how many members a group has, how many people are held; and who holds which ground."""

from __future__ import annotations

from datetime import date

from tocsin.count.check.case import Case
from tocsin.count.check.claims import Claim
from tocsin.count.check.holdings import Holdings, actors, in_words, number_in_words, places, quantities, said
from tocsin.count.check.places import same
from tocsin.count.check.ranges import agree
from tocsin.count.check.records import Finding, Verdict
from tocsin.count.check.who import related
from tocsin.link.words import general, shared, stems
from tocsin.model import ActorRef, Document, Place, Quantity, Statement, interval
from tocsin.model.events import Event, Evidence
from tocsin.read.findings.findings import Findings

PASSAGE = 300
"""Characters before a sentence that tell what "there" and "the group" in it mean."""

ENOUGH = {"strength": 1.5, "detention": 3.0, "control": 2.0}
"""Points from which on a report is taken to be about the same. A group has one size, but people are held in many places:
the group alone does not say which of them are meant."""


def standing(findings: Findings, holdings: Holdings, claim: Claim) -> Finding | None:
    """The finding on a strength or a number of people held, or on a change of ground. None where it says too little."""
    main = claim.mention.first("change" if claim.kind == "control" else "value")
    if main is None:
        return None
    options = [(_fit(findings, holdings, claim, e), e) for e in holdings.events if e.kind == claim.kind]
    fitting = sorted(((s, e) for s, e in options if s >= ENOUGH[claim.kind]), key=lambda row: (-row[0], row[1].id))
    if not fitting:
        return Finding(
            main.span, claim.sentences[0], claim.kind, main.property, _says(claim, main), Verdict.NOT_FOUND,
            "the ledger holds no report of it",
        )  # fmt: skip
    near = [e for s, e in fitting if s >= fitting[0][0] - 1.0]
    if claim.kind == "control":
        told = [_ground(Case(findings, holdings, claim, e), main) for e in near]
        return next((f for f in told if f.verdict is Verdict.SUPPORTED), told[0])
    day = _day(claim, findings.document)
    near.sort(key=lambda e: (abs((_event_day(holdings, e) - day).days) if day else 0, e.id))
    return _value(Case(findings, holdings, claim, near[0], tuple(near[1:])), main)


def _value(case: Case, main: Statement) -> Finding:
    own = main.value
    if not isinstance(own, Quantity):
        raise TypeError(f"{case.claim.mention.id}: a value that is no number")
    reported = quantities(said(case.event, "value"))
    words = ", ".join(dict.fromkeys(number_in_words(q) for _, q in reported))
    agreeing = [e for e, q in reported if agree(own, q)]
    if agreeing:
        return case.finding(main, Verdict.SUPPORTED, "a report gives it", words, agreeing)
    for other in case.others:
        elsewhere = [e for e, q in quantities(said(other, "value")) if agree(own, q)]
        if elsewhere:
            reason = f"one report gives it, another {words}"
            rests = [*elsewhere, *(e for e, _ in reported)]
            return case.finding(main, Verdict.DISPUTED, reason, words, rests, "value", (other,))
    return case.finding(main, Verdict.DIFFERS, f"the report gives {words}", words, [e for e, _ in reported], "value")


def _ground(case: Case, main: Statement) -> Finding:
    rests: list[Evidence] = said(case.event, "change")
    theirs = [str(e.statement.value) for e in rests]
    ours = case.claim.value("actor", ActorRef)
    groups = [a for _, a in actors(said(case.event, "actor"))]
    whose = not (ours and groups) or any(related(ours, a, case.event.date) for a in groups)
    words = f"{', '.join(dict.fromkeys(theirs))} by {', '.join(dict.fromkeys(in_words(a) for a in groups)) or 'a force not named'}"
    if main.value in theirs and whose:
        return case.finding(main, Verdict.SUPPORTED, "a report says so", words, rests)
    reason = f"the nearest report is of another change: {words}"  # ground changes hands more than once
    return case.finding(main, Verdict.NOT_FOUND, reason, words, rests)


def _fit(findings: Findings, holdings: Holdings, claim: Claim, event: Event) -> float:
    """Points for what both share: the group 2, the place 2, the facility or the words around up to 2; a contradiction 3
    against."""
    score = 0.0
    group, where = claim.value("actor", ActorRef), claim.value("place", Place)
    groups = [a for _, a in actors(said(event, "actor"))]
    if group and groups:
        alike = (
            any(a.actor == group.actor for a in groups)
            if group.actor
            else any(related(group, a, event.date) for a in groups)
        )
        score += 2 if alike else -3  # the whole and a branch of it have sizes of their own
    spots = [p for _, p in places(said(event, "place"))]
    if where and spots:
        alike = any(same(where, p) or same(p, where) for p in spots)
        score += 2 if alike else -3 if claim.kind == "control" else 0
    own = claim.mention.first("value")
    if own and isinstance(own.value, Quantity):
        numbers = [q for _, q in quantities(said(event, "value"))]
        score += 0.5 * any(agree(own.value, q) for q in numbers)
    own_words = " ".join(findings.text[max(0, a - PASSAGE) : b] for a, b in claim.sentences)
    words = [w for w in stems(own_words) if not w.isdigit()]
    around = [w for e in event.statements for w in stems(_passage(holdings, e)) if not w.isdigit()]
    score += min(2.0, 0.25 * shared(general().telling(words), general().telling(around)))
    if claim.kind == "control":
        days, theirs = claim.mention.first("date"), said(event, "date")
        if days and theirs:
            a, b = interval(str(days.value))
            spans = [interval(str(e.statement.value)) for e in theirs]
            score += 1 if any(c <= b and a <= d for c, d in spans) else -2
    return score


def _passage(holdings: Holdings, evidence: Evidence) -> str:
    document = holdings.texts.get(evidence.document)
    if document is None:
        return evidence.sentence
    start, end = evidence.sentence_span
    return f"{document.title or ''} {document.text[max(0, start - PASSAGE) : end]}"


def _says(claim: Claim, main: Statement) -> str:
    who = claim.value("actor", ActorRef)
    return f"{in_words(main.value)}{f' ({in_words(who)})' if who else ''}"


def _day(claim: Claim, document: Document) -> date | None:
    """The time that the claim's number is for: its own date, or the article's."""
    given = claim.mention.first("date")
    text = str(given.value) if given else document.published_day
    return interval(text)[0] if text else None


def _event_day(holdings: Holdings, event: Event) -> date:
    """When the number was reported: dates beside it may be those of a founding."""
    return interval((holdings.first_public(event) or "0001-01-01")[:10])[0]
