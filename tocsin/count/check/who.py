"""Who did it and by whose word: claims, attributions, suspicions, denials, and that nobody has claimed it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.count.check.case import Case, responsibility
from tocsin.count.check.claims import stated
from tocsin.count.check.holdings import actors, said
from tocsin.count.check.records import Finding, Verdict
from tocsin.count.names import lineage
from tocsin.model import ActorRef, Statement
from tocsin.model.events import Evidence

NO_CLAIM = re.compile(
    r"\b(?:no (?:group|one|organi[sz]ation|body|party|side|militants?)|nobody|none)\b[^.;]{0,30}?\b(?:has|had|have)?\s?(?:yet |so far |immediately )?"
    r"(?:claimed|taken responsibility|took responsibility|said (?:that )?it (?:was|did)|admitted|come forward)\b"
    r"|\bthere (?:was|were|has been|is) no (?:immediate )?claims?\b|\b(?:went|remains?) unclaimed\b",
    re.I,
)


def who(case: Case) -> list[Finding]:
    """A finding for each actor that the claim relates to the event, and for "no one has claimed it"."""
    found = [_either(case, s, s.value) for s in stated(case.claim, ["perpetrator"]) if isinstance(s.value, ActorRef)]
    return found + _unclaimed(case)


def _either(case: Case, statement: Statement, own: ActorRef) -> Finding:
    """The finding by the event's own reports, unless those of another event that fits nearly as well say so."""
    found = _who(case, statement, own)
    if found.verdict is not Verdict.DIFFERS:
        return found
    for other in case.others:
        theirs = _who(replace(case, event=other, others=()), statement, own)
        if theirs.verdict is Verdict.SUPPORTED:
            reason = f"{found.reason}; those of {other.id}, which may be meant, say so"
            return replace(
                found, verdict=Verdict.DISPUTED, reason=reason, events=(*found.events, other.id),
                rests=(*theirs.rests[:2], *found.rests),
            )  # fmt: skip
    return found


def _who(case: Case, statement: Statement, own: ActorRef) -> Finding:
    named = actors(said(case.event, "perpetrator", unreal=True))
    mine = [e for e, a in named if related(own, a, case.event.date)]
    others = [
        e
        for e, a in named
        if not related(own, a, case.event.date) and e.statement.modality not in ("denied", "hypothetical")
    ]
    if not named:
        return case.finding(statement, Verdict.NOT_FOUND, "no report of this event says who did it")
    by = {m: [e for e in mine if e.statement.modality == m] for m in ("claimed", "denied")}
    real = [e for e in mine if e.statement.modality not in ("denied", "hypothetical")]
    if statement.modality == "claimed":
        return _claimed(case, statement, by["claimed"], by["denied"], real, others)
    if statement.modality == "denied":
        return _denied(case, statement, by["claimed"], by["denied"], mine)
    if real and by["denied"] and not by["claimed"]:
        return _settle(
            case, statement, Verdict.DISPUTED, "some reports say so; it has denied it", [*by["denied"], *real]
        )
    if real:
        rival = [e for e in others if not any(related(_ref(e), _ref(r), case.event.date) for r in real)]
        if rival and (case.event.actor is None or not any(_ref(e).actor == case.event.actor for e in real)):
            return _settle(case, statement, Verdict.DISPUTED, "other reports name another", [*real[:2], *rival])
        return _settle(case, statement, Verdict.SUPPORTED, "reports say so", real)
    if by["denied"] and not others:
        return _settle(case, statement, Verdict.DIFFERS, "reports only say that it denied it", by["denied"])
    if others:
        if own.actor is None:
            return _settle(case, statement, Verdict.UNCHECKED, f"the register does not know {own.name}", others)
        return _settle(case, statement, Verdict.DIFFERS, "reports name another", others)
    return case.finding(statement, Verdict.NOT_FOUND, "no report of this event says who did it")


def _claimed(
    case: Case,
    statement: Statement,
    claimed: list[Evidence],
    denied: list[Evidence],
    real: list[Evidence],
    others: list[Evidence],
) -> Finding:
    if claimed:
        return _settle(case, statement, Verdict.SUPPORTED, "reports tell of its claim", claimed)
    if denied:
        return _settle(case, statement, Verdict.DIFFERS, "reports tell of its denial, and of no claim", denied)
    blamed = [e for e in real if e.statement.modality in ("attributed", "suspected")]
    if blamed:
        return _settle(case, statement, Verdict.DIFFERS, "reports tell that others name it, and of no claim", blamed)
    if real:
        return _settle(case, statement, Verdict.NOT_FOUND, "reports say that it did it; none tells of a claim", real)
    if others:
        return _settle(case, statement, Verdict.DIFFERS, "reports name another", others)
    return case.finding(statement, Verdict.NOT_FOUND, "no report of this event tells of a claim")


def _denied(
    case: Case, statement: Statement, claimed: list[Evidence], denied: list[Evidence], mine: list[Evidence]
) -> Finding:
    if claimed and denied:
        return _settle(
            case, statement, Verdict.DISPUTED, "reports tell of a denial and of a claim", [*denied, *claimed]
        )
    if denied:
        return _settle(case, statement, Verdict.SUPPORTED, "reports tell of its denial", denied)
    if claimed:
        return _settle(case, statement, Verdict.DIFFERS, "reports tell of its claim, and of no denial", claimed)
    return case.finding(statement, Verdict.NOT_FOUND, "no report of this event tells of a denial", rests=mine)


def _unclaimed(case: Case) -> list[Finding]:
    """ "No group has claimed it", where the event has been claimed by somebody, or by nobody that the ledger knows of."""
    found = []
    for start, end in case.claim.sentences:
        said_so = NO_CLAIM.search(case.findings.text, start, end)
        if not said_so:
            continue
        statement = Statement("claim", "claimed by nobody", said_so.span())
        claims = [e for e in said(case.event, "perpetrator") if e.statement.modality == "claimed"]
        if claims:
            found.append(_settle(case, statement, Verdict.DIFFERS, "reports tell of a claim", claims))
        else:
            found.append(case.finding(statement, Verdict.SUPPORTED, "the ledger knows of no claim, either"))
    return found


def _settle(case: Case, statement: Statement, verdict: Verdict, reason: str, rests: Sequence[Evidence]) -> Finding:
    ours = "; ".join(dict.fromkeys(responsibility(e.statement) for e in rests))
    dated = "perpetrators" if verdict in (Verdict.DIFFERS, Verdict.DISPUTED) else None
    return case.finding(statement, verdict, reason, ours, rests, dated)


def related(a: ActorRef, b: ActorRef, date: str | None = None) -> bool:
    """Whether both are one group, or one is a part of the other on these days; by name where the register knows neither."""
    if a.actor and b.actor:
        return a.actor in lineage(b.actor, date) or b.actor in lineage(a.actor, date)
    return a.name.casefold() == b.name.casefold()


def _ref(evidence: Evidence) -> ActorRef:
    value = evidence.statement.value
    if not isinstance(value, ActorRef):
        raise TypeError(f"{evidence.id}: a perpetrator that is no actor: {value!r}")
    return value
