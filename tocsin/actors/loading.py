"""The data files of the register, read once: parsed YAML is kept as JSON in the cache, since YAML takes long to read."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from tocsin.actors.records import Actor, ActorDataError, actor_from
from tocsin.caches import cache_folder

LAYOUT = 1
"""Raise it when the cached form changes, so that no older cache is read."""


def data_folder() -> Traversable:
    """The register's own data files."""
    return resources.files("tocsin.actors").joinpath("data")


def actors_in(folder: Traversable | Path) -> list[Actor]:
    """All actors of a folder of data files, read afresh, in the order of files and entries.

    Raises ActorDataError for a file that is no list of actors.
    """
    return [actor_from(entry, file) for file, entry in entries_in(folder)]


def entries_in(folder: Traversable | Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The entries of a folder's data files as they are written, each with the name of its file."""
    for file in _files(folder):
        for entry in _parsed(file):
            if not isinstance(entry, dict):
                raise ActorDataError(f"{file.name}: not an actor: {entry!r}")
            yield file.name, entry


def known_actors() -> list[Actor]:
    """The register's actors, from the cache when it fits the data files."""
    cached = cache_folder() / f"actors-{_fingerprint()}.json"
    try:
        rows = json.loads(cached.read_text("utf-8"))
    except (OSError, ValueError):
        rows = [list(pair) for pair in entries_in(data_folder())]
        _keep(rows, cached)
    return [actor_from(entry, file) for file, entry in rows]


def _files(folder: Traversable | Path) -> list[Traversable]:
    return sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)


def _parsed(file: Traversable) -> list[Any]:
    import yaml

    try:
        found = yaml.load(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ActorDataError(f"{file.name}: not YAML: {' '.join(str(error).split())}") from None
    if found is None:
        return []
    if not isinstance(found, list):
        raise ActorDataError(f"{file.name}: not a list of actors")
    return found


def _fingerprint() -> str:
    digest = sha256(str(LAYOUT).encode())
    for file in _files(data_folder()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def _keep(rows: list[list[Any]], path: Path) -> None:
    """Write the cache whole or not at all. A folder that cannot be written costs time, nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix="actors-", suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(rows, out, ensure_ascii=False, default=str)
        os.replace(name, path)
    except OSError:
        pass
