"""The plain forms: CSV, JSON, JSON Lines and GeoJSON, as the published page offers them for download, too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tocsin import __version__
from tocsin.export import tables
from tocsin.export.material import Material, bare


def about(material: Material) -> dict[str, Any]:
    """What an export says of itself: the query, the rules, the ledger's head, and what was left out and why."""
    return {
        "title": material.title,
        "events": len(material.events),
        "documents": len(material.documents),
        "filters": material.filters.to_json(),
        "codebook": material.rules.pinned,
        "policy": material.filters.policy,
        "ledger_head": material.head,
        "recorded": material.made,
        "left_out": material.withheld.lines(),
        "tool": f"tocsin/{__version__}",
    }


def as_csv(material: Material, target: Path) -> None:
    target.write_text(tables.to_csv(map(bare, material.events), material.names), "utf-8", newline="")


def as_json(material: Material, target: Path) -> None:
    target.write_text(
        tables.to_json((event.to_json() for event in material.events), about(material)), "utf-8", newline="\n"
    )


def as_jsonl(material: Material, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for event in material.events:
            print(json.dumps(event.to_json(), ensure_ascii=False), file=out)


def as_geojson(material: Material, target: Path) -> None:
    target.write_text(tables.to_geojson(map(bare, material.events), material.names), "utf-8", newline="\n")
