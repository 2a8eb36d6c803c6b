"""The page of one report: its captured text with the words lit that support each statement.

The whole text is shown on the server, to whoever may read the ledger; on a published site only where its source lets it
be given on. Elsewhere the sentences that support a value stand with gaps between them. Of a statement by an armed group
neither shows more than the short extracts of `tocsin.model.extract`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from tocsin.export import wording
from tocsin.model import Document
from tocsin.model.events import Evidence
from tocsin.model.extract import NOTICE, kept_in, neutral_document
from tocsin.publish import evidence, pages
from tocsin.publish.corpus import Corpus
from tocsin.publish.evidence import name_of

AROUND = 240
"""Characters of a statement's sentence that a page of extracts shows at most on each side of its words."""


def files(corpus: Corpus, texts: bool = False) -> Iterator[tuple[str, str]]:
    """The page of each document that an event rests on."""
    for id, document in corpus.documents.items():
        if id in corpus.citing:
            yield f"documents/{name_of(id)}.html", page(document, corpus, texts)


def page(document: Document, corpus: Corpus, texts: bool = False) -> str:
    """The document's page as HTML; `texts` asks for the whole text."""
    said = sorted(
        (
            (s, event)
            for event in corpus.citing.get(document.id, ())
            for s in event.statements
            if s.document == document.id
        ),
        key=lambda pair: (pair[0].statement.span, pair[0].id),
    )
    statements = [s for s, _ in said]
    whole = (texts or document.redistribute is True) and not kept_in(document)
    shown = neutral_document(document)
    listed = [
        {
            "id": s.id,
            "label": wording.PROPERTY.get(s.statement.property, s.statement.property),
            "value": wording.plain(s.statement.property, s.to_json()["value"], corpus.names),
            "modality": s.statement.modality,
            "modality_word": evidence.MODALITY.get(s.statement.modality, s.statement.modality),
            "speaker": s.statement.speaker,
            "title": corpus.called(event),
        }
        for s, event in said
    ]
    by_event: dict[str, list[dict[str, Any]]] = {}
    for one, (_, event) in zip(listed, said, strict=True):
        by_event.setdefault(event.id, []).append(one)
    return pages.render(
        "document.html",
        corpus,
        root="../",
        source=evidence.source(_ref(shown), corpus.documents) | {"url": evidence.safe_url(shown.url)},
        document=document,
        digest=name_of(document.id),
        grade=document.reliability,
        whole=whole,
        notice=NOTICE if kept_in(document) else None,
        passages=whole_text(document.text, statements) if whole else extracts(document, statements),
        by_event=by_event,
        captures=corpus.captures(document.id),
    )


def _ref(document: Document) -> dict[str, Any]:
    return {name: getattr(document, name) for name in ("id", "title", "publisher", "published", "url")}


def whole_text(text: str, statements: Sequence[Evidence]) -> list[list[dict[str, Any]]]:
    """The text's paragraphs as stretches: {text, ids, starts}. `ids` are the statements whose words a stretch belongs to,
    `starts` those that begin with it."""
    spans = [(s.statement.span, s.id) for s in statements]
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(_stretches(text, at, at + len(line), spans))
        at += len(line) + 1
    return paragraphs


def extracts(document: Document, statements: Sequence[Evidence]) -> list[list[dict[str, Any]]]:
    """The sentences that support a statement, joined where they touch, as stretches like those of `whole_text`.

    The sentences come from the view, which cuts those of armed groups; so a stretch never shows more than they have.
    """
    spans = [(s.statement.span, s.id) for s in statements]
    shown: list[list[int]] = []
    for s in sorted(statements, key=lambda s: s.sentence_span):
        start, end = s.sentence_span
        if not kept_in(document):
            start, end = max(start, s.statement.span[0] - AROUND), min(end, s.statement.span[1] + AROUND)
        if end <= start:
            continue
        if shown and start <= shown[-1][1] + 1:
            shown[-1][1] = max(shown[-1][1], end)
        else:
            shown.append([start, end])
    if kept_in(document):
        shown = shown[:1]  # several extracts beside each other would be most of a short statement
    return [_stretches(document.text, start, end, spans) for start, end in shown]


def _stretches(text: str, first: int, last: int, spans: Sequence[tuple[tuple[int, int], str]]) -> list[dict[str, Any]]:
    inside = [(max(a, first), min(b, last), id) for (a, b), id in spans if a < last and first < b]
    cuts = sorted({first, last, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    return [
        {
            "text": text[a:b],
            "ids": [id for s, e, id in inside if s <= a and b <= e],
            "starts": [id for s, _, id in inside if s == a and any(span[0] == a for span, i in spans if i == id)],
        }
        for a, b in pairwise(cuts)
    ]
