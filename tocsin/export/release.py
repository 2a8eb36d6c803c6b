"""A release: a data package with a version, what changed since the last one, and metadata ready for a DOI."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from tocsin.export import ExportError, datapackage
from tocsin.export.changes import Comparison, as_markdown, compare_packages, read_package
from tocsin.export.citation import citation_cff, datacite, zenodo
from tocsin.export.datapackage import write_json
from tocsin.export.material import Material
from tocsin.export.verify import is_package, problems

VERSION = "release.json"
"""The file that makes a data package a release: its version, and which one came before."""


def release(material: Material, target: Path, version: str, previous: Path | None = None) -> Comparison | None:
    """Write the release into a new folder, and return what changed since the previous one.

    A release is never written over. Raises ExportError for a target that exists, and for a previous one that is no
    release, was changed since, or has this very version.
    """
    if target.exists():
        raise ExportError(f"{target}: is there already; a release is never written over, name a new folder")
    found, before = None, ""
    if previous is not None:
        before = _version(previous)
        if before == version:
            raise ExportError(f"{previous}: is version {version} itself; give this one another by --version")
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.absolute().parent) as folder:
            made = Path(folder) / target.name
            datapackage.write(material, made)
            if previous is not None:
                found = compare_packages(read_package(previous), read_package(made))
                (made / "CHANGES.md").write_text(as_markdown(found, version, before), "utf-8", newline="\n")
                write_json(made / "changes.json", {"from": before, "to": version} | found.to_json())
            (made / "CITATION.cff").write_text(citation_cff(material, version), "utf-8", newline="\n")
            write_json(made / ".zenodo.json", zenodo(material, version))
            write_json(made / "datacite.json", datacite(material, version))
            write_json(made / VERSION, {"version": version, "previous": before or None, "ledger_head": material.head})
            datapackage.seal(made)
            shutil.move(made, target)
    except OSError as error:
        raise ExportError(f"{error.filename or target}: cannot be written ({error.strerror})") from error
    return found


def _version(folder: Path) -> str:
    if not is_package(folder) or not (folder / VERSION).is_file():
        raise ExportError(f"{folder}: is no release; name a folder that `tocsin release` made")
    wrong = next(problems(folder), None)
    if wrong:
        raise ExportError(f"{folder}: {wrong}; compare with an unchanged copy")
    return str(json.loads((folder / VERSION).read_text("utf-8"))["version"])
