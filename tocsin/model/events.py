"""Events: what the view shows when mentions are grouped. Computed, never stored as truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from tocsin.model.records import ABOUT_SOURCE, Document, Statement, about_source
from tocsin.model.schema import value_to_json
from tocsin.model.values import Place, Quantity


def statement_id(mention: str, statement: Statement) -> str:
    """A digest of a statement and the mention that it belongs to: the same whenever the same is read again."""
    s = statement
    said = [mention, s.property, repr(value_to_json(s.value)), list(s.span), s.modality, s.speaker, s.extractor]
    return "s-" + sha256(repr(said).encode()).hexdigest()[:16]


def event_id(mentions: frozenset[str] | tuple[str, ...]) -> str:
    """The id of the event of these mentions: its smallest mention's, so that merging and splitting keep ids."""
    return "e-" + min(mentions).removeprefix("m-")


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """One actor named for an event in one modality, by whom, and in how many statements."""

    actor: str | None
    name: str
    modality: str
    speakers: tuple[str, ...]
    statements: int

    def to_json(self) -> dict[str, Any]:
        return {
            "actor": self.actor,
            "name": self.name,
            "modality": self.modality,
            "speakers": list(self.speakers),
            "statements": self.statements,
        }


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document that reports the event, without its text: fields as in `Document`."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    source: str | None = None
    source_kind: str | None = None
    licence: str | None = None
    redistribute: bool | None = None
    reliability: str | None = None
    agency: str | None = None
    line: str | None = None

    @classmethod
    def of(cls, d: Document) -> DocumentRef:
        return cls(d.id, d.title, d.publisher, d.published, d.url, *(getattr(d, name) for name in ABOUT_SOURCE))

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "title": self.title,
            "publisher": self.publisher,
            "published": self.published,
            "url": self.url,
        } | about_source(self)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement with its ids and the sentence of the document that it stands in. Spans count in the document."""

    id: str
    mention: str
    document: str
    statement: Statement
    sentence: str
    sentence_span: tuple[int, int]

    def to_json(self) -> dict[str, Any]:
        ids = {"id": self.id, "mention": self.mention, "document": self.document}
        return (
            ids
            | self.statement.to_json()
            | {
                "sentence": self.sentence,
                "sentence_span": list(self.sentence_span),
            }
        )


def by_hand(evidence: Evidence) -> str | None:
    """The person whose value this is, put in place of a reader's or added; programs sign with a name and a version."""
    signed = evidence.statement.extractor
    return signed if signed and "/" not in signed else None


@dataclass(frozen=True, slots=True)
class Reason:
    """A same-event decision in force between two mentions of the event. Weights are bits of evidence."""

    mentions: tuple[str, str]
    judgement: str
    weight: float
    by: str
    reasons: tuple[tuple[str, float], ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "mentions": list(self.mentions),
            "judgement": self.judgement,
            "weight": self.weight,
            "by": self.by,
            "reasons": [[text, bits] for text, bits in self.reasons],
        }


@dataclass(frozen=True, slots=True)
class Event:
    """One event as a policy shows it. None is unknown, never zero.

    `actor` is the actor id that the policy answers for with its name; `perpetrators` keeps every claim,
    attribution and denial. `about` holds the properties of kinds other than attack and plot (actor's name,
    value, unit, period, change, facility, speaker, horizon) as plain JSON.
    """

    id: str
    kind: str
    type: str | None = None
    suicide: bool | None = None
    stage: str | None = None
    context: str | None = None
    date: str | None = None
    place: Place | None = None
    killed: Quantity | None = None
    wounded: Quantity | None = None
    killed_or_wounded: Quantity | None = None
    hostages: Quantity | None = None
    attackers_killed: Quantity | None = None
    perpetrators: tuple[Perpetrator, ...] = ()
    actor: str | None = None
    targets: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)
    mentions: tuple[str, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    statements: tuple[Evidence, ...] = ()
    reasons: tuple[Reason, ...] = ()

    def to_json(self) -> dict[str, Any]:
        def plain(value: Place | Quantity | None) -> Any:
            return value.to_json() if value is not None else None

        shown: dict[str, Any] = {
            "id": self.id,
            "kind": self.kind,
            "type": self.type,
            "suicide": self.suicide,
            "stage": self.stage,
            "context": self.context,
            "date": self.date,
            "place": plain(self.place),
            "killed": plain(self.killed),
            "wounded": plain(self.wounded),
            "killed_or_wounded": plain(self.killed_or_wounded),
            "hostages": plain(self.hostages),
            "attackers_killed": plain(self.attackers_killed),
            "perpetrators": [p.to_json() for p in self.perpetrators],
            "actor": self.actor,
            "targets": list(self.targets),
            "weapons": list(self.weapons),
        }
        shown |= dict(self.about)
        return shown | {
            "mentions": list(self.mentions),
            "documents": [d.to_json() for d in self.documents],
            "statements": [s.to_json() for s in self.statements],
            "reasons": [r.to_json() for r in self.reasons],
        }
