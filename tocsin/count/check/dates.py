"""Dates: the day, month or period that the article gives, against the reports' dates."""

from __future__ import annotations

from datetime import date

from tocsin.count.check.case import Case
from tocsin.count.check.claims import stated
from tocsin.count.check.holdings import said
from tocsin.count.check.records import Finding, Verdict
from tocsin.model import Statement, interval

Days = tuple[date, date]

NARROW = 10
"""Days up to which an interval still dates an event: a siege of four days, a night of two dates."""


def dates(case: Case) -> list[Finding]:
    """A finding for the date of the claim."""
    return [_date(case, s) for s in stated(case.claim, ["date"])]


def _date(case: Case, statement: Statement) -> Finding:
    own = interval(str(statement.value))
    reported = [(e, interval(str(e.statement.value))) for e in said(case.event, "date")]
    if not reported or case.event.date is None:
        return case.finding(statement, Verdict.NOT_FOUND, "no report of this event says when it was")
    shown = interval(case.event.date)
    agreeing = [e for e, days in reported if fits(own, days)]
    if fits(own, shown):
        return case.finding(statement, Verdict.SUPPORTED, _reports(len(agreeing)), case.event.date, agreeing)
    if agreeing:
        return case.finding(
            statement,
            Verdict.DISPUTED,
            f"{_reports(len(agreeing))}, but most reports say {case.event.date}",
            case.event.date,
            [*agreeing[:2], *(e for e, days in reported if not fits(own, days))],
            "date",
        )
    wide = [e for e, (a, b) in reported if a <= own[0] and own[1] <= b]
    if wide and (shown[1] - shown[0]).days > NARROW:
        return case.finding(
            statement, Verdict.UNCHECKED, "the reports give no exact day, only a period that holds it", case.event.date, wide
        )  # fmt: skip
    for other in case.others:
        elsewhere = [e for e in said(other, "date") if fits(own, interval(str(e.statement.value)))]
        if elsewhere and other.date and abs((interval(other.date)[0] - shown[0]).days) <= NARROW:
            return case.finding(
                statement,
                Verdict.DISPUTED,
                f"reports say {case.event.date}; those of {other.id}, which may be the same event, say this",
                case.event.date,
                [*elsewhere[:2], *(e for e, _ in reported)],
                "date",
                (other,),
            )
    if _by_night(case, statement) and _gap(own, shown) == 1:
        return case.finding(
            statement, Verdict.SUPPORTED, "a night has two dates: the reports give the other one", case.event.date,
            [e for e, _ in reported],
        )  # fmt: skip
    days = _gap(own, shown)
    return case.finding(
        statement,
        Verdict.DIFFERS,
        f"reports say {case.event.date}, {days:,} day{'' if days == 1 else 's'} apart",
        case.event.date,
        [e for e, _ in reported],
        "date",
    )


def fits(own: Days, theirs: Days) -> bool:
    """Whether the other date bears this one out: it lies within it, or is nearly as narrow and holds it."""
    a, b = own
    c, d = theirs
    if a <= c and d <= b:
        return True
    return (d - c).days <= NARROW and c <= b and a <= d


def _gap(a: Days, b: Days) -> int:
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)


def _by_night(case: Case, statement: Statement) -> bool:
    text = " ".join(case.findings.lowered[a:b] for a, b in case.claim.sentences)
    return "night" in text or any("night" in e.sentence.lower() for e in said(case.event, "date"))


def _reports(number: int) -> str:
    return "1 report says so" if number == 1 else f"{number} reports say so"
