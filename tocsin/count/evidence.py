"""An event opened down to its captures: every statement with its sentence, its document and the hashes of the raw bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tocsin.ledger import Ledger
from tocsin.model.events import Event


def opened_event(ledger: Ledger, event: Event) -> dict[str, Any]:
    """The event's JSON, with the SHA-256 of the captures of each of its documents."""
    return event.to_json() | {"captures": {d.id: [c["sha256"] for c in ledger.captures(d.id)] for d in event.documents}}


def evidence_rows(opened: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A flat row for each statement of an opened event."""
    documents = {d["id"]: d for d in opened["documents"]}
    return [
        {
            "event": opened["id"],
            "statement": s["id"],
            "property": s["property"],
            "value": json.dumps(s["value"], ensure_ascii=False),
            "modality": s["modality"],
            "speaker": s["speaker"],
            "sentence": " ".join(s["sentence"].split()),
            "start": s["span"][0],
            "end": s["span"][1],
            "document": s["document"],
            "publisher": documents[s["document"]]["publisher"],
            "published": documents[s["document"]]["published"],
            "capture": " ".join(opened["captures"][s["document"]]),
        }
        for s in opened["statements"]
    ]
