"""Small documents, mentions and ledgers that the tests of the later rooms share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tocsin.ledger import Ledger, open_ledger
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Statement, document_id, mention_id

KABUL = Place("Kabul", 1138958, 34.53, 69.17, "AF", "Kabul", 1)
MAZAR = Place("Mazar-e Sharif", 1133616, 36.71, 67.11, "AF", "Balkh", 1)


def document(text: str, publisher: str = "Outlet A", published: str | None = "2021-08-27") -> Document:
    return Document(document_id(f"{publisher}|{text}".encode()), text, text[:40], publisher, published, "en")


def said(
    prop: str, value: Any, text: str, words: str, modality: str = "asserted", speaker: str | None = None
) -> Statement:
    start = text.index(words)
    return Statement(prop, value, (start, start + len(words)), modality, speaker, 0.9, "hand/1")


def attack(doc: Document, kind: str = "attack", **values: Any) -> Mention:
    """A mention whose statements all stand on the whole text. `perpetrator` may be (actor, modality)."""
    statements = []
    for prop, value in values.items():
        modality = "asserted"
        if prop == "perpetrator" and isinstance(value, tuple):
            value, modality = ActorRef(value[0], value[0]), value[1]
        if isinstance(value, int) and not isinstance(value, bool):
            value = Quantity.exactly(value)
        statements.append(Statement(prop, value, (0, len(doc.text)), modality, None, 0.9, "hand/1"))
    return Mention(mention_id(doc.id, kind, statements), kind, tuple(statements))


def filled(folder: str | Path, found: Mapping[Document, list[Mention]]) -> Ledger:
    ledger = open_ledger(folder)
    with ledger.batch():
        for doc, mentions in found.items():
            raw = f"{doc.publisher}|{doc.text}".encode()
            ledger.add_document(doc, raw, captured="2021-09-01T00:00:00Z", tool="test", media_type="text/plain")
            ledger.add_reading(doc.id, "hand/1", mentions)
    return ledger
