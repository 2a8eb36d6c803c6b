"""The check of a data package: are its files those that were sealed, and does every row lead where it says?"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from tocsin.export.datapackage import CHECKSUMS, DESCRIPTOR
from tocsin.export.relations import TABLES

Rows = list[dict[str, str]]


def is_package(folder: Path) -> bool:
    """Whether the folder is a data package rather than a ledger."""
    return (folder / DESCRIPTOR).is_file()


def problems(folder: Path) -> Iterator[str]:
    """What does not fit, in the order in which it is found; nothing when all does."""
    broken = False
    for problem in _files(folder):
        broken = True
        yield problem
    if broken:
        return
    tables: dict[str, Rows] = {}
    for table in TABLES:
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            tables[table.name] = list(reader)
        names = [c.name for c in table.columns]
        if reader.fieldnames != names:
            yield f"{table.name}.csv: its columns are not those of a Tocsin package"
            return
    yield from _references(tables)
    yield from _words(tables)


def _files(folder: Path) -> Iterator[str]:
    try:
        listed = dict(_listed((folder / CHECKSUMS).read_text("utf-8")))
        described: dict[str, Any] = json.loads((folder / DESCRIPTOR).read_text("utf-8"))
    except (OSError, ValueError) as error:
        yield f"{folder}: {CHECKSUMS} or {DESCRIPTOR} cannot be read: {error}"
        return
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {CHECKSUMS}
    yield from (f"{name}: is missing" for name in sorted(listed.keys() - there))
    yield from (f"{name}: was put in from outside" for name in sorted(there - listed.keys()))
    for name in sorted(listed.keys() & there):
        found = sha256((folder / name).read_bytes()).hexdigest()
        if found != listed[name]:
            yield f"{name}: was changed: it now hashes to {found}"
    said = {r.get("path"): str(r.get("hash", "")).removeprefix("sha256:") for r in described.get("resources", ())}
    yield from (f"{path}: {DESCRIPTOR} gives another hash" for path, hash in said.items() if listed.get(path) != hash)


def _listed(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        digest, _, name = line.partition("  ")
        if len(digest) != 64 or not name or name.startswith("/") or ".." in name.split("/"):
            raise ValueError(f"not a line of sha256sum: {line[:80]!r}")
        yield name, digest


def _references(tables: dict[str, Rows]) -> Iterator[str]:
    ids = {name: {row["id"] for row in rows} for name, rows in tables.items()}
    for table in TABLES:
        if len(ids[table.name]) < len(tables[table.name]):
            yield f"{table.name}.csv: an id is there twice"
        for column in table.columns:
            for row in tables[table.name] if column.to else ():
                if row[column.name] and row[column.name] not in ids[column.to or ""]:
                    yield f"{table.name}.csv: {row['id']} leads to {column.name} {row[column.name]}, which is not there"


def _words(tables: dict[str, Rows]) -> Iterator[str]:
    """Every statement's words stand in its sentence where its span says."""
    sentences = {row["id"]: row for row in tables["sentences"]}
    for row in tables["statements"]:
        sentence = sentences.get(row["sentence"])
        if sentence is None or not row["words"]:
            continue
        start = int(row["start"]) - int(sentence["start"])
        text, words = _plain(sentence), _plain(row, "words", int(row["end"]) - int(row["start"]))
        if not words or text[start : start + len(words)] != words:
            yield f"statements.csv: the words of {row['id']} do not stand in its sentence"


def _plain(row: dict[str, str], name: str = "text", length: int | None = None) -> str:
    """A text without the apostrophe that keeps spreadsheets from running it."""
    length = int(row["end"]) - int(row["start"]) if length is None else length
    return row[name][1:] if len(row[name]) == length + 1 and row[name].startswith("'") else row[name]
