"""The report as one page that stands by itself: no script, no outside request, nothing but the article and its findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment

from tocsin.count.check.records import MEANING, NO_TRUTH, URGENT, Finding, Report, Verdict
from tocsin.templating import environment

CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing may be loaded from anywhere; the styles stand in the page."""

SIGNS = {
    Verdict.DIFFERS: "≠",
    Verdict.DISPUTED: "⇄",
    Verdict.NOT_FOUND: "∅",
    Verdict.UNCHECKED: "?",
    Verdict.SUPPORTED: "✓",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article's text: plain, or words that findings are about, the most pressing verdict first."""

    text: str
    numbers: tuple[int, ...] = ()
    verdict: Verdict | None = None


def page(reports: Sequence[Report], made: str) -> str:
    """The page of these reports. `made` is when, in words. Everything from outside is escaped."""
    articles = [_article(n, report) for n, report in enumerate(reports, 1)]
    return _environment().get_template("page.html").render(
        articles=articles, made=made, csp=CSP, verdicts=URGENT, meaning=MEANING, signs=SIGNS, notice=NO_TRUTH
    )  # fmt: skip


def _article(number: int, report: Report) -> dict[str, Any]:
    numbered = list(enumerate(report.findings, 1))
    return {
        "number": number,
        "report": report,
        "title": report.document.title or report.document.url or "An article",
        "paragraphs": list(paragraphs(report)),
        "groups": [(v, [(n, f, _sentence(report, f)) for n, f in numbered if f.verdict is v]) for v in URGENT],
        "counts": report.counts,
    }


def paragraphs(report: Report) -> Iterator[list[Piece]]:
    """The article's paragraphs, each cut into pieces. Joined together again they are the text without its blank lines."""
    text = report.document.text
    marks = list(_marks(report.findings))
    at = 0
    while at < len(text):
        gap = text.find("\n\n", at)
        end = len(text) if gap < 0 else gap
        pieces = list(_pieces(text, at, end, marks))
        if any(p.text.strip() for p in pieces):
            yield pieces
        at = end + 2


def _pieces(text: str, start: int, end: int, marks: Sequence[tuple[int, int, tuple[int, ...], Verdict]]) -> Iterator[Piece]:  # fmt: skip
    at = start
    for a, b, numbers, verdict in marks:
        if a < start or a >= end:
            continue
        if a > at:
            yield Piece(text[at:a])
        yield Piece(text[a : min(b, end)], numbers, verdict)
        at = min(b, end)
    if at < end:
        yield Piece(text[at:end])


def _marks(findings: Sequence[Finding]) -> Iterator[tuple[int, int, tuple[int, ...], Verdict]]:
    """Stretches that findings are about, in order and without overlap: those that overlap become one."""
    group: list[tuple[int, Finding]] = []
    for number, finding in sorted(enumerate(findings, 1), key=lambda row: row[1].span):
        if group and finding.span[0] >= max(f.span[1] for _, f in group):
            yield _mark(group)
            group = []
        group.append((number, finding))
    if group:
        yield _mark(group)


def _mark(group: Sequence[tuple[int, Finding]]) -> tuple[int, int, tuple[int, ...], Verdict]:
    ranked = sorted(group, key=lambda row: (URGENT.index(row[1].verdict), row[0]))
    start, end = min(f.span[0] for _, f in group), max(f.span[1] for _, f in group)
    return start, end, tuple(n for n, _ in ranked), ranked[0][1].verdict


def _sentence(report: Report, finding: Finding) -> tuple[str, str, str]:
    """The sentence before the words in question, the words, and the sentence after them."""
    text, (start, end), (a, b) = report.document.text, finding.span, finding.sentence
    return text[min(a, start) : start], text[start:end], text[end : max(b, end)]


@cache
def _environment() -> Environment:
    made = environment("tocsin.count.check")
    made.filters["begin"] = lambda text: text[:1].upper() + text[1:]
    return made
