"""GeoParquet 1.1: one row an event, geometry as WKB. Written by DuckDB, which is in every installation."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import duckdb

from tocsin.export import tables
from tocsin.export.material import Material
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
    rows: list[list[Any]] = []
    for event in material.events:
        data = event.to_json()
        flat = tables.flat(data, material.names)
        geometry = tables.geometry(data.get("place") or {})
        rows.append([flat[c.name] for c in columns] + [point(*geometry["coordinates"]) if geometry else None])
    with duckdb.connect(config={"threads": 1}) as db:
        kinds = ", ".join(f'"{c.name}" {_TYPES[c.type]}' for c in columns)
        db.execute(f"create table events ({kinds}, geometry BLOB)")
        if rows:
            db.executemany(f"insert into events values ({', '.join('?' for _ in rows[0])})", rows)
        notes = {"geo": json.dumps(_GEO), "tocsin": json.dumps(about(material), ensure_ascii=False)}
        said = ", ".join(f"{name}: {_quoted(text)}" for name, text in notes.items())
        path = _quoted(str(target))
        db.execute(f"copy events to {path} (format parquet, compression zstd, kv_metadata {{{said}}})")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
