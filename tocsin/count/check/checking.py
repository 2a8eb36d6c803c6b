"""The check of one article: read it, find what its statements are about, and set each against the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.count.check.apart import set_apart
from tocsin.count.check.candidates import Candidate
from tocsin.count.check.case import Case, stated_in_words
from tocsin.count.check.claims import TOLLS, VIOLENT, Claim, read_claims, stated, with_details
from tocsin.count.check.counting import counted
from tocsin.count.check.dates import dates
from tocsin.count.check.holdings import Holdings, in_words
from tocsin.count.check.matching import Match, match
from tocsin.count.check.periods import with_counts
from tocsin.count.check.places import places
from tocsin.count.check.records import Finding, Report, Verdict
from tocsin.count.check.standing import standing
from tocsin.count.check.superlatives import superlative, superlatives
from tocsin.count.check.tolls import tolls
from tocsin.count.check.who import who
from tocsin.count.codebooks import codebook
from tocsin.model import Document
from tocsin.model.events import Event
from tocsin.quantities import QuantityMention
from tocsin.read import Reader
from tocsin.read.findings.findings import Findings, dated
from tocsin.read.layout.sentences import around

NO_DATE = "no date of publication is known: relative dates (“Friday”, “the past year”) could not be checked"


def check(document: Document, reader: Reader, holdings: Holdings) -> Report:
    """Every figure and every statement about attacks in the article, set against the ledger, in the order of its text.

    Pure. The article itself is left out of the ledger, should it be in it. What could not be checked is in the report
    with its reason; a text without any statement gives a report without findings.
    """
    held = holdings.without(document)
    document = dated(document)
    findings = Findings(document)
    candidates = [Candidate(e) for e in held.events]
    found: list[Finding] = []
    about: list[tuple[Claim, Event | None]] = []
    told = set_apart(findings, read_claims(document, reader, findings))
    stating = with_details(findings, with_counts(findings, told))
    matches = match([c for c in stating if c.kind in VIOLENT], candidates, document.text)
    for claim in stating:
        if claim.kind == "tally":
            found.append(counted(findings, held, claim))
        elif claim.kind in VIOLENT:
            matched = matches[claim.mention.id]
            about.append((claim, None if matched.unclear else matched.event))
            found += _attack(findings, held, claim, matched)
        elif claim.kind == "warning":
            found.append(_warning(findings, claim))
        else:
            one = standing(findings, held, claim)
            found += [one] if one else []
    for said_so in superlatives(findings):
        home = _told_of(said_so.sentence, about)
        found.append(superlative(said_so, home[0] if home else None, home[1] if home else None, findings, held))
    found += _left(findings, found)
    found.sort(key=lambda f: (f.span, f.property, f.kind))
    remarks = [] if document.published else [NO_DATE]
    if document.title and document.title.strip() not in document.text:
        remarks.append("the headline is not a part of the text, and was not checked")
    if held is not holdings:
        remarks.append("the ledger holds this article; it was left out, so that it cannot support itself")
    rules = codebook(holdings.filters.codebook)
    outside = {e.id for _, e in about if e is not None and rules.against(e)}
    if outside:
        remarks.append(
            f"codebook {rules.name} leaves out {', '.join(sorted(outside))}: compared all the same, but in no count"
        )
    return Report(document, tuple(found), holdings.head, holdings.filters.to_json(), tuple(remarks))


def _attack(findings: Findings, holdings: Holdings, claim: Claim, matched: Match) -> list[Finding]:
    if matched.event is None or matched.unclear:
        return _unmatched(findings, claim, matched)
    case = Case(findings, holdings, claim, matched.event, matched.others)
    return [*tolls(case), *dates(case), *places(case), *who(case), *_stage(case)]


def _unmatched(findings: Findings, claim: Claim, matched: Match) -> list[Finding]:
    """Each detail of a claim that no event of the ledger fits, or that two fit alike."""
    events: Sequence[Event] = ()
    if matched.unclear and matched.event:
        events = (matched.event, *matched.others)
        verdict, reason = Verdict.UNCHECKED, "several events of the ledger fit it alike"
    elif not claim.read:
        verdict, reason = Verdict.UNCHECKED, "the sentence was not read as a report of an attack of its own"
    else:
        verdict, reason = Verdict.NOT_FOUND, "no event of the ledger fits it"
        if matched.nearest:
            near = matched.nearest
            where = f", {near.place.name}" if near.place else ""
            reason += f"; the nearest is {near.id} ({near.date or 'no date'}{where})"
    return [
        Finding(
            s.span, around(findings.sentences, *s.span), claim.kind, s.property, stated_in_words(s), verdict, reason,
            events=tuple(e.id for e in events),
        )
        for s in stated(claim, [*TOLLS, "date", "place", "perpetrator"])
    ]  # fmt: skip


def _stage(case: Case) -> list[Finding]:
    """Whether it was done at all: what the reports call foiled is no attack, and the other way round."""
    stage = case.claim.mention.first("stage")
    theirs = case.event.stage
    if stage is None or theirs is None or (stage.value == "accomplished") == (theirs == "accomplished"):
        return []
    rests = [e for e in case.event.statements if e.statement.property == "stage"]
    return [case.finding(stage, Verdict.DIFFERS, "reports say otherwise", theirs, rests, "stage")]


def _warning(findings: Findings, claim: Claim) -> Finding:
    first = claim.mention.statements[0]
    return Finding(
        first.span, claim.sentences[0], "warning", first.property, f"a warning: {in_words(first.value)}",
        Verdict.UNCHECKED, "it speaks of what may come, which no report bears out",
    )  # fmt: skip


def _told_of(
    sentence: tuple[int, int], about: Sequence[tuple[Claim, Event | None]]
) -> tuple[Claim, Event | None] | None:
    """The attack that a superlative is said of: that of its own sentence, or the one told last before it."""
    here = [row for row in about if sentence in row[0].sentences]
    before = [row for row in about if row[0].start < sentence[0]]
    return here[0] if here else before[-1] if before else None


def _left(findings: Findings, found: Sequence[Finding]) -> list[Finding]:
    """The figures of the text that no statement took up, so that nobody takes silence for a check."""
    taken = [f.span for f in found] + [(d.start, d.end) for d in findings.dates]
    return [
        Finding(
            (q.start, q.end), around(findings.sentences, q.start, q.end), "number", "number", in_words(q.quantity),
            Verdict.UNCHECKED, "no statement about an attack, a group's strength, people held or a count was read from it",
        )
        for q in findings.quantities
        if _is_figure(findings.text, q) and not any(a < q.end and q.start < b for a, b in taken)
    ]  # fmt: skip


def _is_figure(text: str, number: QuantityMention) -> bool:
    """Whether the words are a figure to a reader: digits, a number of something; not "nobody", "a bomber", "the two"."""
    if any(c.isdigit() for c in text[number.start : number.end]):
        return True
    return number.quantity.point >= 2 and (number.noun is not None or number.quantity.point >= 10)
