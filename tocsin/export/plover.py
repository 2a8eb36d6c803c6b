"""PLOVER: one event a line in the ontology of the Open Event Data Alliance, with the field names that NGEC writes.

Violence is ASSAULT, what was only planned or threatened is THREATEN; a mode is given only where one of PLOVER's is
meant beyond doubt. Kinds that are no interaction of two parties (strength, tally …) are left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tocsin.export import wording
from tocsin.export.material import Material, bare
from tocsin.model.events import Event
from tocsin.model.schema import value_to_json


def write(material: Material, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for event in material.events:
            if event.kind in {"attack", "plot"}:
                print(json.dumps(_record(event, material), ensure_ascii=False), file=out)


def mode(event: Event) -> str | None:
    """The mode of ASSAULT that an attack's type means; None where it could be several."""
    if event.suicide:
        return "suicide-attack"
    return {"assassination": "assassinate", "bombing": "explosives"}.get(event.type or "")


def _record(event: Event, material: Material) -> dict[str, Any]:
    done = event.kind == "attack" and event.stage not in {"planned", "threatened"}
    published = sorted(d.published for d in event.documents if d.published)
    return {
        "id": event.id,
        "event_type": "ASSAULT" if done else "THREATEN",
        "event_mode": mode(event) if done else None,
        "context": {"military": ["military"], "criminal": ["crime"]}.get(event.context or "", []),
        "pub_date": published[0][:10] if published else None,
        "event_date": event.date,
        "attributes": {
            "ACTOR": [
                {"text": p.name, "wiki": None, "id": p.actor, "modality": p.modality}
                for p in event.perpetrators
                if p.modality != "denied"
            ],
            "RECIP": [{"text": target} for target in event.targets],
            "LOC": [{"text": event.place.name}] if event.place else [],
            "DATE": [{"text": event.date}] if event.date else [],
        },
        "geolocated": value_to_json(event.place) if event.place else None,
        "fatalities": value_to_json(event.killed) if event.killed else None,
        "injuries": value_to_json(event.wounded) if event.wounded else None,
        "headline": wording.headline(bare(event), material.names),
        "sources": [{"id": d.id, "publisher": d.publisher, "url": d.url} for d in event.documents],
    }
