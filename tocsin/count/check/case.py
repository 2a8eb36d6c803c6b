"""A claim beside the event that it is about, and the small things that every comparison of the two needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.count.check.claims import Claim
from tocsin.count.check.holdings import Holdings, in_words
from tocsin.count.check.records import Finding, Rest, Verdict
from tocsin.model import Statement
from tocsin.model.events import Event, Evidence
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.sentences import around

MOST = 4
"""Sentences shown for one verdict; `tocsin why` shows all."""


@dataclass(frozen=True, slots=True)
class Case:
    """A claim of the article, the event that it is about, and others that fit nearly as well."""

    findings: Findings
    holdings: Holdings
    claim: Claim
    event: Event
    others: tuple[Event, ...] = ()

    def finding(
        self,
        statement: Statement,
        verdict: Verdict,
        reason: str,
        ours: str | None = None,
        rests: Iterable[Evidence] = (),
        dated: str | None = None,
        events: tuple[Event, ...] = (),
    ) -> Finding:
        """A finding on one statement of the claim. `dated` is the property whose last change gives its `since`."""
        return Finding(
            statement.span,
            around(self.findings.sentences, *statement.span),
            self.claim.kind,
            statement.property,
            stated_in_words(statement),
            verdict,
            reason,
            ours,
            self.holdings.since(self.event, dated) if dated else None,
            tuple(e.id for e in (self.event, *events)),
            None,
            shown((self.event, *events), rests),
        )


def stated_in_words(statement: Statement) -> str:
    """What a statement says in a few words: `97`, `claimed by al-shabaab`, `2013-09-21`."""
    return responsibility(statement) if statement.property == "perpetrator" else in_words(statement.value)


def responsibility(statement: Statement) -> str:
    """Who, and by whose word: `claimed by al-shabaab`, `attributed to eta by officials`, `denied by jnim`."""
    who = in_words(statement.value)
    if statement.modality in ("claimed", "denied"):
        return f"{statement.modality} by {who}"
    by = f" by {statement.speaker}" if statement.speaker and statement.modality in ("attributed", "suspected") else ""
    return f"{statement.modality} to {who}{by}" if statement.modality == "attributed" else (
        f"suspected: {who}{by}" if statement.modality == "suspected" else f"by {who}"
    )  # fmt: skip


def shown(events: Iterable[Event], evidence: Iterable[Evidence], most: int = MOST) -> tuple[Rest, ...]:
    """The sentences of these statements, each sentence once, no more than `most`."""
    documents = {d.id: d for e in events for d in e.documents}
    home = {m: e.id for e in events for m in e.mentions}
    rests: dict[tuple[str, str], Rest] = {}
    for e in evidence:
        document = documents.get(e.document)
        words = " ".join(e.sentence.split())
        rests.setdefault(
            (e.document, words),
            Rest(
                stated_in_words(e.statement),
                words,
                home.get(e.mention, ""),
                e.id,
                e.document,
                document.publisher if document else None,
                document.published if document else None,
                document.url if document else None,
            ),
        )
    return tuple(rests.values())[:most]
