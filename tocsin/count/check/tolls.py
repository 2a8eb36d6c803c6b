"""Tolls: killed, wounded, taken hostage, against what each report of the event says."""

from __future__ import annotations

import re

from tocsin.count.check.case import Case
from tocsin.count.check.claims import TOLLS, stated
from tocsin.count.check.holdings import number_in_words, quantities, said
from tocsin.count.check.ranges import agree, bounds
from tocsin.count.check.records import Finding, Verdict
from tocsin.model import Quantity, Statement
from tocsin.model.events import Evidence

APART = 2.0
"""Tolls farther apart than this, as a ratio, bear out no number between them that no report gives."""

Reported = list[tuple[Evidence, Quantity]]


def tolls(case: Case) -> list[Finding]:
    """A finding for each toll of the claim."""
    return [_toll(case, s, s.value) for s in stated(case.claim, TOLLS) if isinstance(s.value, Quantity)]


def _toll(case: Case, statement: Statement, ours: Quantity) -> Finding:
    prop = statement.property
    reported = quantities(said(case.event, prop))
    shown: Quantity | None = getattr(case.event, prop)
    if not reported or shown is None:
        return case.finding(
            statement, Verdict.NOT_FOUND, f"no report of this event says how many were {prop.replace('_', ' ')}"
        )
    main = next((q for _, q in reported if q.point == shown.point), shown)
    agreeing = [(e, q) for e, q in reported if agree(ours, q)]
    apart = [(e, q) for e, q in reported if not agree(ours, q)]
    words = number_in_words(shown)
    if agree(ours, main):
        besides = f"; other reports give {_listed(apart)}" if apart else ""
        return case.finding(
            statement, Verdict.SUPPORTED, f"{_reports(agreeing)} it{besides}", words, [e for e, _ in agreeing]
        )
    if agreeing:
        return case.finding(
            statement,
            Verdict.DISPUTED,
            f"{_reports(agreeing)} it, but the policy takes {words}: reports give {_listed(apart)}",
            words,
            [e for e, _ in [*agreeing[:2], *reversed(apart)]],
            prop,
        )
    low = min(bounds(q)[0] for _, q in reported)
    if _may_be_part(case, statement, ours) or (statement in case.claim.extra and bounds(ours)[1] < low):
        return case.finding(
            statement, Verdict.UNCHECKED, "this may be a part of the toll, and the ledger keeps only the whole", words
        )
    if _between(bounds(ours), [bounds(q) for _, q in reported]):
        return case.finding(
            statement,
            Verdict.SUPPORTED,
            f"no report gives this number, but it lies within theirs: {_listed(reported)}",
            words,
            [e for e, _ in reported],
        )
    for other in case.others:
        elsewhere = [e for e, q in quantities(said(other, prop)) if agree(ours, q)]
        if elsewhere:
            return case.finding(
                statement,
                Verdict.DISPUTED,
                f"reports of this event give {_listed(reported)}; those of {other.id}, which may be the same, give it",
                words,
                [*elsewhere[:2], *(e for e, _ in apart)],
                prop,
                (other,),
            )
    return case.finding(
        statement, Verdict.DIFFERS, f"reports give {_listed(reported)}", words, [e for e, _ in apart], prop
    )


def _between(ours: tuple[float, float], reported: list[tuple[float, float]]) -> bool:
    """Whether two reports give a little less and a little more, and not a first guess and the last count."""
    below = max((b for _, b in reported if b <= ours[0]), default=None)
    above = min((a for a, _ in reported if ours[1] <= a), default=None)
    return below is not None and above is not None and above <= below * APART


_OF_THEM = re.compile(
    r"\s?(?:\w+\s)?(?:of (?:the (?:victims|dead|wounded|injured|killed|casualties)|them|those|whom)|among them)\b", re.I
)
_OF_THEM_BEFORE = re.compile(r"\bof (?:the (?:victims|dead|wounded|injured|killed)|them|those|whom),?\s\Z", re.I)


def _may_be_part(case: Case, statement: Statement, own: Quantity) -> bool:
    """Whether the claim states a larger toll of the same kind as well, or the words say that it is of a whole."""
    larger = [s for s in stated(case.claim, [statement.property]) if isinstance(s.value, Quantity)]
    if any(bounds(s.value)[0] > bounds(own)[1] for s in larger if isinstance(s.value, Quantity)):
        return True
    start, end = statement.span
    text = case.findings.text
    return bool(
        _OF_THEM.search(text, start, min(len(text), end + 30))
        or _OF_THEM_BEFORE.search(text[max(0, start - 30) : start])
    )


def _listed(reported: Reported) -> str:
    """The different numbers in the order of their reports, in words."""
    return ", ".join(dict.fromkeys(number_in_words(q) for _, q in reported))


def _reports(agreeing: Reported) -> str:
    number = len({e.document for e, _ in agreeing})
    return "1 report gives" if number == 1 else f"{number} reports give"
