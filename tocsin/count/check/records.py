"""What a check finds: one finding for each thing that the article states, and the report of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tocsin.model import Document


class Verdict(StrEnum):
    """How a statement stands against the ledger. None of them says that a text is true."""

    SUPPORTED = "supported"
    DIFFERS = "differs"
    DISPUTED = "disputed"
    NOT_FOUND = "not found"
    UNCHECKED = "could not check"


MEANING: Mapping[Verdict, str] = {
    Verdict.SUPPORTED: "reports in the ledger say the same",
    Verdict.DIFFERS: "reports in the ledger say something else",
    Verdict.DISPUTED: "reports in the ledger disagree with each other on it",
    Verdict.NOT_FOUND: "the ledger holds nothing on it",
    Verdict.UNCHECKED: "this could not be set against the ledger",
}


URGENT = (Verdict.DIFFERS, Verdict.DISPUTED, Verdict.NOT_FOUND, Verdict.UNCHECKED, Verdict.SUPPORTED)
"""The verdicts in the order in which a person should look at them."""

NO_TRUTH = (
    "A verdict tells what the reports in this ledger say. It does not make a statement true or false, and what no report "
    "in it tells is not known to it."
)


@dataclass(frozen=True, slots=True)
class Rest:
    """A sentence that a verdict rests on: what it says in a few words, and where it stands."""

    says: str
    sentence: str
    event: str
    statement: str
    document: str
    publisher: str | None
    published: str | None
    url: str | None

    def to_json(self) -> dict[str, str | None]:
        return {
            "says": self.says,
            "sentence": self.sentence,
            "event": self.event,
            "statement": self.statement,
            "document": self.document,
            "publisher": self.publisher,
            "published": self.published,
            "url": self.url,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the article states, set against the ledger.

    `span` is the words and `sentence` the sentence, [start, end) in the article's text. `property` is one of the
    vocabulary (`killed`, `date`, `place`, `perpetrator`, `stage`, `value` …), `superlative`, or `number` for a figure that
    no statement took up. `says` and `ours` are the two values in words; `since` is when the ledger came to say ours.
    `events` and `figure` are ids that `tocsin why` opens. `reason` says why, and what limits the verdict.
    """

    span: tuple[int, int]
    sentence: tuple[int, int]
    kind: str
    property: str
    says: str
    verdict: Verdict
    reason: str
    ours: str | None = None
    since: str | None = None
    events: tuple[str, ...] = ()
    figure: str | None = None
    rests: tuple[Rest, ...] = ()

    def to_json(self, text: str) -> dict[str, Any]:
        return {
            "verdict": self.verdict.value,
            "kind": self.kind,
            "property": self.property,
            "words": text[slice(*self.span)],
            "span": list(self.span),
            "sentence": text[slice(*self.sentence)],
            "sentence_span": list(self.sentence),
            "says": self.says,
            "ours": self.ours,
            "since": self.since,
            "reason": self.reason,
            "events": list(self.events),
            "figure": self.figure,
            "rests_on": [r.to_json() for r in self.rests],
        }


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one article in the order of its text, the ledger's head and the filters that they hold for."""

    document: Document
    findings: tuple[Finding, ...]
    head: str
    filters: Mapping[str, str]
    remarks: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many findings have each verdict, those with none included."""
        found = Counter(f.verdict for f in self.findings)
        return {v.value: found[v] for v in Verdict}

    def to_json(self) -> dict[str, Any]:
        article = self.document.to_json()
        del article["text"]
        return {
            "document": article,
            "head": self.head,
            "filters": dict(self.filters),
            "counts": self.counts,
            "remarks": list(self.remarks),
            "findings": [f.to_json(self.document.text) for f in self.findings],
        }
