"""GeoParquet 1.1: one row an event, geometry as WKB. Written by DuckDB, which is in every installation."""

from __future__ import annotations

import json
import struct
import tempfile
from pathlib import Path

import duckdb

from tocsin.export import tables
from tocsin.export.material import Material, bare
from tocsin.export.plain import about
from tocsin.export.relations import TABLES

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}

_GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},  # no crs: OGC:CRS84, longitude first
}


def point(lon: float, lat: float) -> bytes:
    """A point as little-endian well-known binary."""
    return struct.pack("<BIdd", 1, 1, lon, lat)


def write(material: Material, target: Path) -> None:
    """Write the file. As in the GeoJSON, only what is known at least to its district has a point."""
    columns = TABLES[0].columns
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(config={"threads": 1}) as db:
        lines = Path(folder) / "events.jsonl"  # row by row by parameters takes a hundred times as long
        with lines.open("w", encoding="utf-8") as out:
            for event in material.events:
                data = bare(event)
                geometry = tables.geometry(data.get("place") or {})
                row = tables.flat(data, material.names)
                row["geometry"] = point(*geometry["coordinates"]).hex() if geometry else None
                print(json.dumps(row, ensure_ascii=False), file=out)
        kinds = ", ".join(f"{_quoted(c.name)}: '{_TYPES[c.type]}'" for c in columns) + ", 'geometry': 'VARCHAR'"
        names = ", ".join(f'"{c.name}"' for c in columns)
        read = f"read_json({_quoted(str(lines))}, format = 'newline_delimited', columns = {{{kinds}}})"
        db.execute(f"create table events as select {names}, unhex(geometry) as geometry from {read}")
        notes = {"geo": json.dumps(_GEO), "tocsin": json.dumps(about(material), ensure_ascii=False)}
        said = ", ".join(f"{name}: {_quoted(text)}" for name, text in notes.items())
        path = _quoted(str(target))
        db.execute(f"copy events to {path} (format parquet, compression zstd, kv_metadata {{{said}}})")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
