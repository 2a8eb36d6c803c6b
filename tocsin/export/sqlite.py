"""One SQLite file: the five tables with keys, indices for facets and a full-text index, as Datasette opens it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tocsin.export.material import Material
from tocsin.export.plain import about
from tocsin.export.relations import TABLES, Table

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}

FACETS = {
    "events": ["kind", "type", "stage", "country", "actor_name", "context"],
    "statements": ["property", "modality", "extractor"],
    "documents": ["publisher", "language", "source_kind", "reliability"],
    "decisions": ["kind", "judgement", "by"],
}
"""Columns that Datasette shows as facets; each has an index."""


def write(material: Material, target: Path) -> None:
    """Write the file. Rows go in by key and pages are packed anew, so that the same material gives the same bytes."""
    with closing(sqlite3.connect(target, isolation_level=None)) as db:
        db.execute("pragma journal_mode = off")
        db.execute("pragma foreign_keys = off")  # statements come before the documents that they lead to
        db.execute("begin")
        for table in TABLES:
            db.execute(_create(table))
            names = [c.name for c in table.columns]
            marks = ", ".join("?" for _ in names)
            rows = ([row.get(name) for name in names] for row in table.rows(material))
            db.executemany(f'insert into "{table.name}" values ({marks})', rows)
            for column in [*(c.name for c in table.columns if c.to), *FACETS.get(table.name, [])]:
                db.execute(f'create index "{table.name}_{column}" on "{table.name}" ("{column}")')
        db.execute('create virtual table sentences_fts using fts5 (text, content="sentences")')
        db.execute("insert into sentences_fts (rowid, text) select rowid, text from sentences")
        db.execute("create table about (name text primary key, value text)")
        said = about(material) | {"datasette_metadata": metadata(material)}
        shown = ((k, v if isinstance(v, str) else json.dumps(v, ensure_ascii=False)) for k, v in said.items())
        db.executemany("insert into about values (?, ?)", shown)
        db.execute("commit")
        broken = db.execute("pragma foreign_key_check").fetchall()
        assert not broken, broken
        db.execute("vacuum")


def _create(table: Table) -> str:
    columns = [f'"{c.name}" {_TYPES[c.type]}{" primary key" if i == 0 else ""}' for i, c in enumerate(table.columns)]
    columns += [f'foreign key ("{c.name}") references "{c.to}" ("id")' for c in table.columns if c.to]
    return f'create table "{table.name}" ({", ".join(columns)})'


def metadata(material: Material) -> dict[str, Any]:
    """Datasette's metadata: titles, what each column means, facets. It is also in the file's table `about`."""
    tables: dict[str, Any] = {}
    for table in TABLES:
        tables[table.name] = {
            "description": table.what,
            "columns": {c.name: c.what for c in table.columns},
            "facets": FACETS.get(table.name, []),
        }
    tables["events"] |= {"sort_desc": "first_day", "label_column": "place"}
    tables["sentences"] |= {"fts_table": "sentences_fts"}
    return {"title": material.title, "databases": {"events": {"tables": tables}}}
