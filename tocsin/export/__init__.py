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
from tocsin.plugins import Extended

__all__ = ["FORMATS", "ExportError", "Format", "Material", "Withheld", "gather", "write"]


class ExportError(Exception):
    """A format that does not exist or a target that cannot be written. The message names it and what to do."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export: where its function is (`file:name` in this folder, of a plug-in `package.module:name`), its
    usual file ending ("" is a folder), what it holds, and which tools open it."""

    where: str
    suffix: str
    what: str
    opened_by: str

    def load(self) -> Callable[[Material, Path], None]:
        """The function that writes it."""
        file, _, name = self.where.partition(":")
        module = file if "." in file else f"tocsin.export.{file}"
        found: Callable[[Material, Path], None] = getattr(import_module(module), name)
        return found


FORMATS: Mapping[str, Format] = Extended({
    "csv": Format("plain:as_csv", ".csv", "one row an event, safe to open in a spreadsheet", "spreadsheets, R, pandas"),
    "json": Format("plain:as_json", ".json", "events whole, with statements and sentences", "anything"),
    "jsonl": Format("plain:as_jsonl", ".jsonl", "the same, one event a line", "jq, DuckDB, pandas"),
    "geojson": Format("plain:as_geojson", ".geojson", "one feature an event; a point only where exact", "QGIS, kepler.gl, GeoPandas"),
    "geoparquet": Format("geoparquet:write", ".parquet", "the same as GeoParquet 1.1", "GeoPandas, DuckDB, QGIS"),
    "datapackage": Format("datapackage:write", "", "five tables with schema, codebook, citation and checksums", "frictionless, tocsin verify"),
    "sqlite": Format("sqlite:write", ".sqlite", "the five tables in one file, with facets and full-text search", "Datasette, sqlite3"),
    "stix": Format("stix:write", ".json", "a STIX 2.1 bundle with deterministic ids; opinions for grades and denials", "stix2, OpenCTI, MISP"),
    "ftm": Format("ftm:as_entities", ".ftm.json", "FollowTheMoney entities, one a line", "followthemoney, Aleph"),
    "ftm-statements": Format("ftm:as_statements", ".ftm.json", "the same, each value a statement with the documents that say it", "followthemoney, nomenklatura"),
    "hxl": Format("hxl:write", ".csv", "CSV with HXL hashtags", "libhxl, HDX"),
    "plover": Format("plover:write", ".jsonl", "attacks and plots in the PLOVER ontology", "NGEC's users, DuckDB"),
    "ged": Format("coded:as_ged", ".csv", "attacks in the columns of UCDP GED", "R, Stata, pandas"),
    "gtd": Format("coded:as_gtd", ".csv", "attacks in the columns of the Global Terrorism Database", "R, Stata, pandas"),
    "labelstudio": Format("labelstudio:write", ".json", "documents as tasks, the reader's values as predictions", "Label Studio"),
    "atom": Format("atom:write", ".atom", "a feed, an entry an event", "feed readers"),
}, "tocsin.exporters")  # fmt: skip


def write(format: str, material: Material, target: Path) -> None:
    """Write the material. It is there whole or not at all; what stood at the target before is replaced, except that a
    folder is never put in place of a file, nor in place of a folder that holds something else.

    Raises ExportError.
    """
    if format not in FORMATS:
        raise ExportError(f"no such format: {format!r}; there are {', '.join(FORMATS)}")
    made_before = not FORMATS[format].suffix and (target / "datapackage.json").is_file()
    if target.is_dir() and any(target.iterdir()) and not made_before:
        raise ExportError(f"{target}: is a folder with something in it; name a new file or folder")
    if target.is_file() and not FORMATS[format].suffix:
        raise ExportError(f"{target}: is a file; {format} is a folder")
    function = FORMATS[format].load()
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.absolute().parent) as folder:
            made = Path(folder) / target.name
            function(material, made)
            if target.is_dir():
                shutil.rmtree(target)
            made.replace(target)
    except OSError as error:
        raise ExportError(f"{error.filename or target}: cannot be written ({error.strerror})") from error
