"""A Frictionless Data Package (version 1): a folder of CSV tables with their schema, the codebook, a citation, checksums."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from tocsin.export.citation import citation_cff
from tocsin.export.material import Material
from tocsin.export.plain import about
from tocsin.export.relations import TABLES, Table
from tocsin.export.tables import safe_cell

CHECKSUMS = "SHA256SUMS"
DESCRIPTOR = "datapackage.json"

_README = """# {title}

{events:,} events from {documents:,} documents, frozen from a Tocsin ledger whose head was
`{head}` ({made}).

| file | what |
|---|---|
{files}
| codebook.json | the rules by which events were chosen: {codebook} |
| about.json | the query, the policy ({policy}), and what was left out |
| CITATION.cff | how to cite it |
| {checksums} | `sha256sum -c {checksums}` or `tocsin verify FOLDER` |

Empty is unknown, 0 is zero. Texts that a spreadsheet would run as a formula have an apostrophe before them.
{left_out}
The documents' texts are their publishers'; sentences are short quotations with their source. Each document's licence is
in documents.csv. Place names and coordinates: GeoNames (CC BY 4.0).
"""


def write(material: Material, target: Path) -> None:
    """Write the folder."""
    target.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        _write_table(table, material, target / f"{table.name}.csv")
    rules = material.rules
    codebook = json.loads(rules.rules) | {"what": rules.what, "source": rules.source}
    write_json(target / "codebook.json", codebook)
    write_json(target / "about.json", about(material))
    (target / "CITATION.cff").write_text(citation_cff(material), "utf-8", newline="\n")
    (target / "README.md").write_text(_readme(material), "utf-8", newline="\n")
    write_json(target / DESCRIPTOR, _descriptor(material, target))
    seal(target)


def seal(target: Path) -> None:
    """Write the checksums of every file of the folder, in the form of sha256sum."""
    names = sorted(p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file() and p.name != CHECKSUMS)
    lines = [f"{sha256((target / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (target / CHECKSUMS).write_text("".join(lines), "utf-8", newline="\n")


def _write_table(table: Table, material: Material, path: Path) -> None:
    names = [column.name for column in table.columns]
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, names, lineterminator="\r\n")
        writer.writeheader()
        for row in table.rows(material):
            writer.writerow({name: _cell(row.get(name)) for name in names})


def _cell(value: Any) -> Any:
    return ("true" if value else "false") if isinstance(value, bool) else safe_cell(value)


def _descriptor(material: Material, target: Path) -> dict[str, Any]:
    resources = []
    for table in TABLES:
        raw = (target / f"{table.name}.csv").read_bytes()
        resources.append(
            {
                "name": table.name,
                "path": f"{table.name}.csv",
                "profile": "tabular-data-resource",
                "description": table.what,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(raw),
                "hash": f"sha256:{sha256(raw).hexdigest()}",
                "dialect": {"lineTerminator": "\r\n"},
                "schema": _schema(table),
            }
        )
    said = about(material)
    return {
        "profile": "tabular-data-package",
        "name": "tocsin-" + ("".join(c if c.isalnum() else "-" for c in material.title.lower()).strip("-") or "events"),
        "title": material.title,
        "description": f"What published reports say, chosen by the codebook {said['codebook']}.",
        "created": material.made,
        "version": material.head[:12],
        "sources": [{"title": "GeoNames (CC BY 4.0)", "path": "https://www.geonames.org/"}],
        "tocsin": said,
        "resources": resources,
    }


def _schema(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": column.name, "reference": {"resource": column.to, "fields": "id"}}
        for column in table.columns
        if column.to
    ]
    fields = [{"name": c.name, "type": c.type, "description": c.what} for c in table.columns]
    fields[0]["constraints"] = {"required": True, "unique": True}  # type: ignore[assignment]
    return {"fields": fields, "primaryKey": "id"} | ({"foreignKeys": keys} if keys else {})


def _readme(material: Material) -> str:
    left = "\n".join(f"\n**Left out**: {line}." for line in material.withheld.lines())
    return _README.format(
        title=material.title,
        events=len(material.events),
        documents=len(material.documents),
        head=material.head,
        made=material.made,
        files="\n".join(f"| {t.name}.csv | {t.what} |" for t in TABLES),
        codebook=material.rules.what or material.rules.name,
        policy=material.filters.policy,
        checksums=CHECKSUMS,
        left_out=left + "\n" if left else "",
    )


def write_json(path: Path, value: Any) -> None:
    """A JSON file as packages have them: UTF-8, indented, one form on every system."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
