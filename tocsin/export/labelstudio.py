"""Label Studio: each document a task, what the reader found as predictions, so that people check rather than start.

Only texts that may be given on are in it. Offsets are characters, as in the ledger.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from tocsin.export.material import Material
from tocsin.model.events import Evidence
from tocsin.model.schema import kinds, value_to_json


def interface() -> str:
    """The labelling interface that fits the tasks: paste it into the project's settings."""
    names = sorted({prop for kind in kinds().values() for prop in kind.properties})
    labels = "\n".join(f'    <Label value="{name}"/>' for name in names)
    return f'<View>\n  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n  <Text name="text" value="$text"/>\n</View>\n'


def write(material: Material, target: Path) -> None:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for event in material.events:
        for evidence in event.statements:
            found[evidence.document].append(evidence)
    tasks = [_task(material, id, found[id]) for id in material.documents if material.quotable(id)]
    target.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")


def _task(material: Material, id: str, found: list[Evidence]) -> dict[str, Any]:
    document = material.documents[id]
    result = [
        {
            "id": evidence.id,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": evidence.statement.span[0],
                "end": evidence.statement.span[1],
                "text": document.text[slice(*evidence.statement.span)],
                "labels": [evidence.statement.property],
            },
            "score": evidence.statement.confidence,
            "meta": {
                "mention": evidence.mention,
                "value": value_to_json(evidence.statement.value),
                "modality": evidence.statement.modality,
                "speaker": evidence.statement.speaker,
            },
        }
        for evidence in sorted(found, key=lambda e: (e.statement.span, e.id))
    ]
    version = found[0].statement.extractor if found else ""
    data = {"text": document.text, "document": id, "title": document.title, "published": document.published}
    return {"data": data, "predictions": [{"model_version": version, "result": result}]}
