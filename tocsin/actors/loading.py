"""The data files of the register, read once: parsed YAML is kept in the cache, since YAML takes long to read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from tocsin import __version__
from tocsin.actors.records import Actor, ActorDataError, actor_from
from tocsin.caches import once
from tocsin.yamltext import parsed

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
    rows = once(f"actors|{LAYOUT}|{_fingerprint()}", _rows)
    return [actor_from(entry, file) for file, entry in rows]


def _rows() -> Any:
    """File and entry of each actor as plain data, days as text."""
    return json.loads(json.dumps([list(pair) for pair in entries_in(data_folder())], default=str))


def _files(folder: Traversable | Path) -> list[Traversable]:
    return sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)


def _parsed(file: Traversable) -> list[Any]:
    import yaml

    try:
        found = parsed(file.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ActorDataError(f"{file.name}: not YAML: {' '.join(str(error).split())}") from None
    if found is None:
        return []
    if not isinstance(found, list):
        raise ActorDataError(f"{file.name}: not a list of actors")
    return found


def named_from(make: Callable[[], Any]) -> Any:
    """Plain data that is made of the register's data files by the code of this package, from the cache when it fits both."""
    digest = sha256(f"{__version__}|{_fingerprint()}".encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return once(f"names|{digest.hexdigest()}", make)


@cache
def _fingerprint() -> str:
    digest = sha256(str(LAYOUT).encode())
    for file in _files(data_folder()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]
