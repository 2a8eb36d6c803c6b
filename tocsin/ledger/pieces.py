"""Records read in bulk by the numbers of their rows: what the versions of some events are computed from.

Documents come without their texts: nothing that a version holds depends on one. A reading that a later one replaced has
no mentions here. Numbers of rows stand in the SQL itself: they are whole numbers, and engines limit how many values can
be bound.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from tocsin.ledger import schema
from tocsin.ledger.rows import value_of
from tocsin.model import Decision, DecisionKind, Document, Judgement, Mention, Statement

AT_ONCE = 2_000
"""Rows in one question."""


class Pieces(NamedTuple):
    """Documents and when they became public, by id; (document, mention) and decisions by the numbers of their rows."""

    documents: dict[str, Document]
    public: dict[str, str]
    mentions: dict[int, tuple[str, Mention]]
    decisions: dict[int, Decision]


def pieces(connection: Connection, mentions: Iterable[int], decisions: Iterable[int], until: int) -> Pieces:
    """The mentions in these rows, of those that are in the latest reading of their document up to batch `until`, with
    their documents, and the decisions in these rows."""
    found = Pieces({}, {}, {}, {})
    for some in _parts(mentions):
        kept = _mentions(connection, some, until, found)
        said = _statements(connection, kept)
        for row, (document, id, kind) in kept.items():
            found.mentions[row] = document, Mention(id, kind, tuple(said.get(row, ())))
    for some in _parts(decisions):
        query = (
            f'SELECT "row", kind, subject, judgement, "by", made, reasons, value FROM decisions WHERE "row" IN ({some})'
        )
        for row, kind, subject, judgement, by, made, reasons, value in _rows(connection, query):
            found.decisions[row] = Decision(
                DecisionKind(kind), tuple(json.loads(subject)), Judgement(judgement), by, made,
                tuple((text, weight) for text, weight in json.loads(reasons)), value,
            )  # fmt: skip
    people_s = {d.subject[1] for d in found.decisions.values() if d.kind is DecisionKind.MENTION}
    _documents(connection, people_s - found.documents.keys(), found)
    return found


def _mentions(connection: Connection, rows: str, until: int, found: Pieces) -> dict[int, tuple[str, str, str]]:
    """(document, id, kind) of mentions in latest readings, by row; their documents go into `found`."""
    query = (
        'SELECT m."row", m.id, m.kind, d.id, d.publisher, d.published, c.captured, d.source_kind, '
        f'(SELECT max(l."row") FROM readings l WHERE l.document = r.document AND l.batch <= {until}) = r."row" '
        'FROM mentions m JOIN readings r ON r."row" = m.reading JOIN documents d ON d.id = r.document '
        f'JOIN captures c ON c.document = d.id WHERE m."row" IN ({rows}) ORDER BY m."row"'
    )
    kept = {}
    for row, id, kind, document, publisher, published, captured, source_kind, latest in _rows(connection, query):
        if not latest:
            continue
        kept[row] = (document, id, kind)
        if document not in found.documents:
            found.documents[document] = Document(
                document, "", None, publisher, published, source_kind=source_kind or None
            )  # fmt: skip
            found.public[document] = published or captured
        elif not published:
            found.public[document] = min(found.public[document], captured)
    return kept


def _documents(connection: Connection, ids: Iterable[str], found: Pieces) -> None:
    """Put these documents into `found`: those in which a person found what the reader missed."""
    d, c = schema.documents.c, schema.captures.c
    query = select(d.id, d.publisher, d.published, c.captured, d.source_kind).join(schema.captures, c.document == d.id)
    for id in sorted(ids):
        for _, publisher, published, captured, kind in connection.execute(query.where(d.id == id)):
            held = found.public.get(id, captured)
            found.documents[id] = Document(id, "", None, publisher, published, source_kind=kind or None)
            found.public[id] = published or min(held, captured)


def _statements(connection: Connection, kept: dict[int, tuple[str, str, str]]) -> dict[int, list[Statement]]:
    said: dict[int, list[Statement]] = defaultdict(list)
    if not kept:
        return said
    query = (
        'SELECT mention, property, value, start, "end", modality, speaker, confidence, extractor FROM statements '
        f'WHERE mention IN ({",".join(map(str, kept))}) ORDER BY "row"'
    )
    for mention, prop, value, start, end, modality, speaker, confidence, extractor in _rows(connection, query):
        kind = kept[mention][2]
        said[mention].append(
            Statement(prop, value_of(kind, prop, value), (start, end), modality, speaker, confidence, extractor)
        )
    return said


def _rows(connection: Connection, query: str) -> Sequence[Any]:
    return connection.exec_driver_sql(query).fetchall()


def _parts(rows: Iterable[int]) -> Iterator[str]:
    wanted = sorted({int(row) for row in rows})
    for start in range(0, len(wanted), AT_ONCE):
        yield ",".join(map(str, wanted[start : start + AT_ONCE]))
