"""Exports: what a query finds, in the forms that other tools open. One file a format, all of them in this table.

A format is a function of the material and the path to write. It may write a file or a folder, and nothing else; the
same material gives the same bytes.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from tocsin.export.material import Material, Withheld, gather

__all__ = ["FORMATS", "ExportError", "Format", "Material", "Withheld", "gather", "write"]


class ExportError(Exception):
    """A format that does not exist or a target that cannot be written. The message names it and what to do."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export: where its function is (`file:name` in this folder), its usual file ending ("" is a folder),
    what it holds, and which tools open it."""

    where: str
    suffix: str
    what: str
    opened_by: str

    def load(self) -> Callable[[Material, Path], None]:
        """The function that writes it."""
        file, _, name = self.where.partition(":")
        found: Callable[[Material, Path], None] = getattr(import_module(f"tocsin.export.{file}"), name)
        return found


FORMATS: dict[str, Format] = {
    "csv": Format("plain:as_csv", ".csv", "one row an event, safe to open in a spreadsheet", "spreadsheets, R, pandas"),
    "json": Format("plain:as_json", ".json", "events whole, with statements and sentences", "anything"),
    "jsonl": Format("plain:as_jsonl", ".jsonl", "the same, one event a line", "jq, DuckDB, pandas"),
    "geojson": Format("plain:as_geojson", ".geojson", "one feature an event; a point only where exact", "QGIS, kepler.gl, GeoPandas"),
}  # fmt: skip


def formats() -> Mapping[str, Format]:
    """Every format that there is, by its name."""
    return FORMATS


def write(format: str, material: Material, target: Path) -> None:
    """Write the material. It is there whole or not at all; what stood at the target before is replaced, except that a
    folder is never put in place of a file, nor in place of a folder that holds something else.

    Raises ExportError.
    """
    known = formats()
    if format not in known:
        raise ExportError(f"no such format: {format!r}; there are {', '.join(known)}")
    made_before = not known[format].suffix and (target / "datapackage.json").is_file()
    if target.is_dir() and any(target.iterdir()) and not made_before:
        raise ExportError(f"{target}: is a folder with something in it; name a new file or folder")
    if target.is_file() and not known[format].suffix:
        raise ExportError(f"{target}: is a file; {format} is a folder")
    function = known[format].load()
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.absolute().parent) as folder:
            made = Path(folder) / target.name
            function(material, made)
            if target.is_dir():
                shutil.rmtree(target)
            made.replace(target)
    except OSError as error:
        raise ExportError(f"{error.filename or target}: cannot be written ({error.strerror})") from error
