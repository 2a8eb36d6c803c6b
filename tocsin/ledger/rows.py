"""Records and rows: how documents, mentions and decisions lie in the tables, and which row of the chain is the last."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.engine import Row

from tocsin.ledger import schema
from tocsin.ledger.chain import GENESIS
from tocsin.model import ABOUT_SOURCE, Decision, Document, Mention, Statement, Value
from tocsin.model.additions import added
from tocsin.model.events import statement_id
from tocsin.model.schema import value_from_json


class Batch(NamedTuple):
    """One link of the chain: its number, the head before, its head, when it was recorded (UTC) and by whom or what."""

    seq: int
    previous: str
    head: str
    recorded: str
    tool: str


class Subjects(NamedTuple):
    """What decisions can be about, in any reading: documents, the document and kind of each mention, the mention of
    each statement, all by id."""

    documents: frozenset[str]
    document: Mapping[str, str]
    kind: Mapping[str, str]
    mention: Mapping[str, str]

    def with_addition(self, decision: Decision) -> Subjects:
        """The same with the mention that a decision adds, and its statements. Raises SchemaError as `added` does."""
        mention = added(decision)
        said = {statement_id(mention.id, s): mention.id for s in mention.statements}
        return Subjects(
            self.documents,
            {**self.document, mention.id: decision.subject[1]},
            {**self.kind, mention.id: mention.kind},
            {**self.mention, **said},
        )


def tail(connection: Connection, until: int | None = None) -> tuple[int, str]:
    """The number and the head of the last batch, of those up to `until`."""
    b = schema.batches.c
    query = select(b.seq, b.head).order_by(b.seq.desc()).limit(1)
    row = connection.execute(query if until is None else query.where(b.seq <= until)).first()
    return (row.seq, row.head) if row else (0, GENESIS)


def as_json(value: Any) -> str:
    """The value as it stands in a column of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def statement_rows(mention: Mention, batch: int, key: int) -> Iterator[dict[str, Any]]:
    """The rows of a mention's statements. `key` is the mention's own row."""
    for s in mention.statements:
        data = s.to_json()
        start, end = data.pop("span")
        data |= {"value": as_json(data["value"]), "id": statement_id(mention.id, s), "batch": batch, "mention": key}
        yield data | {"start": start, "end": end}


def document_row(document: Document, batch: int) -> dict[str, Any]:
    """The row of a document."""
    return dict.fromkeys(("source_id", *ABOUT_SOURCE)) | document.to_json() | {"batch": batch}


def document_of(row: Row[Any]) -> Document:
    """The document of a row of `documents`."""
    return Document.from_json(row._asdict())


def decision_of(row: Any) -> Decision:
    """A decision from its row, as a mapping."""
    return Decision.from_json(
        dict(row) | {"subject": json.loads(row["subject"]), "reasons": json.loads(row["reasons"])}
    )


def mention_of(rows: list[Any]) -> Mention:
    """One mention from its joined rows: four columns of the mention, then the statement's."""
    _, _, id, kind, *_ = rows[0]
    said = (row[4:] for row in rows)
    return Mention(id, kind, tuple(_statement(kind, s) for s in said if s[_ID] is not None))


def _statement(kind: str, row: Sequence[Any]) -> Statement:
    prop, value, start, end, modality, speaker, confidence, extractor = (row[at] for at in _SAID)
    return Statement(prop, value_of(kind, prop, value), (start, end), modality, speaker, confidence, extractor)


@lru_cache(maxsize=100_000)
def value_of(kind: str, prop: str, text: str) -> Value:
    """The value of a statement from its column: the same text is the same value, so that it is made once."""
    return value_from_json(kind, prop, json.loads(text))


_COLUMNS = [c.name for c in schema.statements.columns]
_ID = _COLUMNS.index("id")
_SAID = [
    _COLUMNS.index(name)
    for name in ("property", "value", "start", "end", "modality", "speaker", "confidence", "extractor")
]
