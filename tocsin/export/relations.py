"""An export as five tables: events, statements, sentences, documents, decisions. The data package and SQLite hold these.

Each column has a type, what it means, and the table that it leads to: schemas and documentation are made from here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from tocsin.export import tables
from tocsin.export.material import Material, bare
from tocsin.model.decisions import DecisionKind
from tocsin.model.events import Event, Evidence
from tocsin.model.schema import value_to_json

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """`type` is of Table Schema: string, integer, number, boolean. `to` is the table whose id it holds."""

    name: str
    type: str
    what: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table; its first column is its key."""

    name: str
    what: str
    columns: tuple[Column, ...]
    rows: Callable[[Material], Iterator[Row]]


_EVENT = {
    "id": "stable as long as the event's earliest mention is in it",
    "kind": "attack, plot, control, strength, detention, tally or warning",
    "type": "GTD attack type",
    "suicide": "whether it was a suicide attack",
    "stage": "accomplished, attempted, foiled, planned or threatened",
    "context": "political, criminal, military or unclear",
    "date": "ISO 8601 prefix or interval; its length is its precision",
    "first_day": "first day of the date",
    "last_day": "last day of the date",
    "place": "name of the place as reported",
    "admin1": "first division",
    "country": "ISO 3166-1 alpha-2",
    "lat": "WGS 84; the middle of an area where precision is 4 or more",
    "lon": "WGS 84; likewise",
    "precision": "UCDP where_prec, 1 exact to 7",
    "geonames_id": "GeoNames id of the place",
    "actor": "id of who did it by the export's policy, or of the actor that a figure is about",
    "actor_name": "that actor's name",
    "perpetrators": "everybody named, with the modality",
    "targets": "what was attacked, as reported",
    "weapons": "with what, as reported",
    "unit": "what value counts",
    "change": "of ground: seized, lost or contested",
    "period": "of a tally: the period that it covers",
    "reports": "number of documents",
    "publishers": "whose reports",
    "urls": "where the reports were published",
}
_WHOLE = {"precision", "geonames_id", "reports"}


def _event_column(name: str) -> Column:
    if name.endswith(("_low", "_best", "_high")):
        base, _, part = name.rpartition("_")
        said = "the number of a figure" if base == "value" else f"people {base.replace('_', ' ')}"
        return Column(name, "integer", f"{said}: {part}; empty is unknown, 0 is zero")
    kind = "boolean" if name == "suicide" else "number" if name in {"lat", "lon"} else "string"
    return Column(name, "integer" if name in _WHOLE else kind, _EVENT[name])


def _events(material: Material) -> Iterator[Row]:
    for event in material.events:
        yield tables.flat(bare(event), material.names)


def sentence_id(evidence: Evidence) -> str:
    """The id of a stretch of a document."""
    said = f"{evidence.document}|{evidence.sentence_span}"
    return "t-" + sha256(said.encode()).hexdigest()[:16]


def words_of(evidence: Evidence) -> str | None:
    """The words that a statement stands on; None where the sentence is kept back."""
    start, end = (at - evidence.sentence_span[0] for at in evidence.statement.span)
    return evidence.sentence[start:end] or None if start >= 0 else None


def _statements(material: Material) -> Iterator[Row]:
    for event in material.events:
        for evidence in event.statements:
            yield _statement(event, evidence)


def _statement(event: Event, evidence: Evidence) -> Row:
    said = evidence.statement
    value = value_to_json(said.value)
    number: Mapping[str, Any] = value if isinstance(value, dict) and "best" in value else {}
    return {
        "id": evidence.id,
        "event": event.id,
        "mention": evidence.mention,
        "document": evidence.document,
        "sentence": sentence_id(evidence) if evidence.sentence else None,
        "property": said.property,
        "value": value if isinstance(value, str) else json.dumps(value, ensure_ascii=False),
        "low": number.get("low"),
        "best": number.get("best"),
        "high": number.get("high"),
        "modality": said.modality,
        "speaker": said.speaker,
        "confidence": said.confidence,
        "extractor": said.extractor,
        "start": said.span[0],
        "end": said.span[1],
        "words": words_of(evidence),
    }


def _sentences(material: Material) -> Iterator[Row]:
    seen = set()
    for event in material.events:
        for evidence in event.statements:
            id = sentence_id(evidence)
            if evidence.sentence and id not in seen:
                seen.add(id)
                start, end = evidence.sentence_span
                yield {
                    "id": id,
                    "document": evidence.document,
                    "start": start,
                    "end": end,
                    "text": evidence.sentence,
                }


def _documents(material: Material) -> Iterator[Row]:
    names = [column.name for column in DOCUMENT]
    for document in material.documents.values():
        yield {name: getattr(document, name, None) for name in names}


def _decisions(material: Material) -> Iterator[Row]:
    for decision in material.decisions:
        data = decision.to_json()
        yield data | {
            "subject": " ".join(decision.subject),
            "reasons": json.dumps(data["reasons"], ensure_ascii=False),
        }


STATEMENT = (
    Column("id", "string", "a digest of what is stated and where"),
    Column("event", "string", "the event that it belongs to", "events"),
    Column("mention", "string", "the mention: what one document reports of one event"),
    Column("document", "string", "the document that says it", "documents"),
    Column(
        "sentence", "string", "the sentence that it stands in; empty where the text may not be given on", "sentences"
    ),
    Column("property", "string", "which property, as in the vocabulary"),
    Column("value", "string", "a word, a date, or a JSON object"),
    Column("low", "integer", "lowest number of a quantity"),
    Column("best", "integer", "best number of a quantity"),
    Column("high", "integer", "highest number of a quantity"),
    Column("modality", "string", "asserted, claimed, attributed, suspected, denied, reported or hypothetical"),
    Column("speaker", "string", "who says so, as written; empty is the report itself"),
    Column("confidence", "number", "0 to 1, the reader's own"),
    Column("extractor", "string", "name and version of the reader, or the person"),
    Column("start", "integer", "first character in the document's text, from 0"),
    Column("end", "integer", "the character after the last"),
    Column("words", "string", "the characters from start to end"),
)
SENTENCE = (
    Column("id", "string", "a digest of the document and the place in it"),
    Column("document", "string", "the document", "documents"),
    Column("start", "integer", "first character in the document's text, from 0"),
    Column("end", "integer", "the character after the last"),
    Column("text", "string", "the sentence, or the short extract that may be shown"),
)
DOCUMENT = (
    Column("id", "string", "SHA-256 of the captured bytes"),
    Column("title", "string", "its title"),
    Column("publisher", "string", "who published it"),
    Column("published", "string", "when, ISO 8601"),
    Column("language", "string", "ISO 639-1"),
    Column("url", "string", "where"),
    Column("source", "string", "id of the source's manifest"),
    Column("source_kind", "string", "agency, newspaper, broadcaster, official, monitor, dataset or armed_group"),
    Column("licence", "string", "SPDX id or a note"),
    Column("redistribute", "boolean", "whether its text may be given on; empty is unknown"),
    Column("reliability", "string", "Admiralty A to F"),
    Column("agency", "string", "the wire agency that it names"),
    Column("line", "string", "the address that all captures of one page share"),
)
DECISION = (
    Column("id", "string", "a digest of all that it says"),
    Column("kind", "string", ", ".join(kind.value for kind in DecisionKind)),
    Column("subject", "string", "the ids that it is about"),
    Column("judgement", "string", "positive, negative or unsure"),
    Column("by", "string", "the linker with its version, or the person"),
    Column("made", "string", "when, UTC"),
    Column("reasons", "string", "JSON list of reasons with their weights in bits"),
    Column("value", "string", "the value to show instead"),
)
TABLES = (
    Table("events", "one row an event", tuple(map(_event_column, tables.COLUMNS)), _events),
    Table("statements", "one row for each property that one document states", STATEMENT, _statements),
    Table("sentences", "the sentences that statements stand in", SENTENCE, _sentences),
    Table("documents", "the documents, without their texts", DOCUMENT, _documents),
    Table("decisions", "judgements that made these events", DECISION, _decisions),
)
