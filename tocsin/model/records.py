"""Documents, statements, mentions: what was published, and what it reports. Immutable, no I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from tocsin.model.schema import value_from_json, value_to_json
from tocsin.model.values import Value

SOURCE_KINDS = ("agency", "newspaper", "broadcaster", "official", "monitor", "dataset", "armed_group")
"""What a source may be."""

RELIABILITY = ("A", "B", "C", "D", "E", "F")
"""How reliable a source is: the letters of the Admiralty scale, from completely reliable to cannot be judged."""

ABOUT_SOURCE = ("source", "source_kind", "licence", "redistribute", "reliability", "agency", "line")
"""The fields of a document that say where it is from and what may be done with it: left out of JSON where unknown."""


@dataclass(frozen=True, slots=True)
class Document:
    """One published text. `id` is `sha256:` and the digest of the raw bytes that it was taken from.

    `text` is what readers read: spans count its characters. `published` is an ISO 8601 date or time. `language`
    is ISO 639-1. `source_id` is the id that the input gave it, kept so that users can join results to their own
    rows. `source` is the id of the source's manifest, `source_kind` one of `SOURCE_KINDS`, `licence` an SPDX id or a
    short note, `redistribute` whether the text may be given on, `reliability` one of `RELIABILITY`, `agency` the news
    agency that the text names as its own source, `line` the canonical address that all captures of one page share.
    None is unknown. Raises ValueError for a kind or a letter that does not exist.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    source_id: str | None = None
    source: str | None = None
    source_kind: str | None = None
    licence: str | None = None
    redistribute: bool | None = None
    reliability: str | None = None
    agency: str | None = None
    line: str | None = None

    def __post_init__(self) -> None:
        if self.source_kind is not None and self.source_kind not in SOURCE_KINDS:
            raise ValueError(f"source_kind is one of {', '.join(SOURCE_KINDS)}, not {self.source_kind!r}")
        if self.reliability is not None and self.reliability not in RELIABILITY:
            raise ValueError(f"reliability is a letter from A to F, not {self.reliability!r}")

    def to_json(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "title": self.title,
            "publisher": self.publisher,
            "published": self.published,
            "language": self.language,
            "url": self.url,
        }
        if self.source_id is not None:
            data["source_id"] = self.source_id
        return data | about_source(self) | {"text": self.text}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Document:
        names = ("title", "publisher", "published", "language", "url", "source_id", *ABOUT_SOURCE)
        return cls(data["id"], data["text"], *(data.get(name) for name in names))

    @property
    def published_day(self) -> str | None:
        """The published date without its time of day: the anchor of relative dates."""
        return self.published[:10] if self.published else None


def about_source(of: object) -> dict[str, Any]:
    """The known fields of `ABOUT_SOURCE` of a document, or of a reference to one."""
    return {name: value for name in ABOUT_SOURCE if (value := getattr(of, name)) is not None}


def document_id(raw: bytes) -> str:
    """The id of a document captured as these bytes."""
    return "sha256:" + sha256(raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Statement:
    """One property of one mention, and the words that support it.

    `span` is [start, end) in the document's text. `speaker` is who said it, as written, or None for the report
    itself. `confidence` is 0 to 1. `extractor` is the name and version of the reader, or who coded it by hand.
    """

    property: str
    value: Value
    span: tuple[int, int]
    modality: str = "asserted"
    speaker: str | None = None
    confidence: float = 1.0
    extractor: str = ""

    def __post_init__(self) -> None:
        start, end = self.span
        if not 0 <= start < end:
            raise ValueError(f"{self.property}: a span needs 0 <= start < end, not {self.span}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"{self.property}: confidence is 0 to 1, not {self.confidence}")

    def to_json(self) -> dict[str, Any]:
        return {
            "property": self.property,
            "value": value_to_json(self.value),
            "span": list(self.span),
            "modality": self.modality,
            "speaker": self.speaker,
            "confidence": self.confidence,
            "extractor": self.extractor,
        }

    @classmethod
    def from_json(cls, kind: str, data: Mapping[str, Any]) -> Statement:
        """Read back a statement of a mention of this kind. Raises SchemaError for a property it does not have."""
        start, end = data["span"]
        return cls(
            data["property"],
            value_from_json(kind, data["property"], data["value"]),
            (start, end),
            data.get("modality", "asserted"),
            data.get("speaker"),
            data.get("confidence", 1.0),
            data.get("extractor", ""),
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing that one document reports, as statements. The id is the same whenever the same is read again."""

    id: str
    kind: str
    statements: tuple[Statement, ...] = field(default=())

    def all(self, prop: str) -> list[Statement]:
        """Every statement of this property, in order."""
        return [s for s in self.statements if s.property == prop]

    def first(self, prop: str) -> Statement | None:
        """The first statement of this property, or None."""
        return next((s for s in self.statements if s.property == prop), None)

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id, "kind": self.kind, "statements": [s.to_json() for s in self.statements]}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Mention:
        kind = data["kind"]
        return cls(data["id"], kind, tuple(Statement.from_json(kind, s) for s in data["statements"]))


def mention_id(document: str, kind: str, statements: Iterable[Statement]) -> str:
    """A short id that depends on the document, the kind and where the mention stands, never on its place in a list."""
    spans = sorted({s.span for s in statements})
    return "m-" + sha256(f"{document}|{kind}|{spans}".encode()).hexdigest()[:16]
