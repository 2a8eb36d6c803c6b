"""Mentions under construction: drafts collect statements, and become records with ids at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.model import ActorRef, Mention, Place, Statement, Value, mention_id
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, Spanned


@dataclass(frozen=True, slots=True)
class Words:
    """A bare stretch of text."""

    start: int
    end: int


@dataclass(slots=True)
class Draft:
    """A mention being built, and the stretch of text that it takes up."""

    kind: str
    start: int
    end: int
    statements: list[Statement] = field(default_factory=list)

    def add(self, item: Statement) -> None:
        self.statements.append(item)

    def value(self, prop: str) -> Value | None:
        """The value of the first statement of a property; None where there is none."""
        return next((s.value for s in self.statements if s.property == prop), None)

    def first(self, prop: str) -> str | None:
        """The value of a date-like property as text, or None."""
        found = self.value(prop)
        return found if isinstance(found, str) else None

    def finish(self, document: str, extractor: str) -> Mention:
        signed = tuple(replace(s, extractor=extractor) for s in self.statements)
        return Mention(mention_id(document, self.kind, signed), self.kind, signed)


def statement(
    prop: str,
    value: Value,
    where: Spanned,
    modality: str = "asserted",
    speaker: str | None = None,
    confidence: float = 0.8,
) -> Statement:
    """A statement supported by the words at `where`."""
    return Statement(prop, value, (where.start, where.end), modality, speaker, confidence)


def actor_ref(findings: Findings, match: ActorMatch, date: str | None) -> ActorRef:
    """The actor that a name in the text stands for, at that time and among the text's countries, as the text names it."""
    found = actors.resolve(match.name, date or findings.document.published_day, findings.countries)
    return ActorRef(found.actor or _named_besides(findings, found.candidates), as_named(findings, match))


def _named_besides(findings: Findings, several: Sequence[str]) -> str | None:
    """Of several actors who share a name the one that the text names by another, which is its own."""
    if len(several) < 2:
        return None
    named = {a.candidates[0] for a in findings.actors if len(a.candidates) == 1 and a.candidates[0] in several}
    return named.pop() if len(named) == 1 else None


def as_named(findings: Findings, match: ActorMatch) -> str:
    """The name that stands in the text: of "its Afghan branch", resolved by a name made up of the group's, these words."""
    return match.name if match.name in findings.text else findings.text[match.start : match.end]


def place_value(toponym: Toponym) -> Place:
    """A place as the contract gives it."""
    return toponym.place
