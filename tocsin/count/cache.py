"""Columns kept beside the ledger, so that a count need not compute every event anew.

A cache is known by the ledger's head, the policy, the as-of time and the rules by which events are computed. When any of
them changes it is not used, so it is never the truth: `tocsin why` reads the ledger itself. It may be deleted at any time.
"""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path

import numpy as np

from tocsin.count.columns import Columns
from tocsin.ledger import Ledger
from tocsin.places.compile import cache_folder
from tocsin.plugins import stamp

KEPT = 8
"""So many caches of one ledger are kept; the one used longest ago goes first."""

RULES = (
    ("tocsin.model", ("events.py", "values.py", "dates.py", "corrections.py")),
    ("tocsin.ledger", ("view.py", "policies.py", "clusters.py", "asof.py")),
    ("tocsin.count", ("columns.py", "facts.py")),
)
"""The files that decide what events a ledger shows: a cache made under others is not used."""


def load(ledger: Ledger, policy: str, as_of: str | None) -> Columns | None:
    """The kept columns of the ledger at its head under these rules, or None."""
    key = _key(ledger.head(), policy, as_of)
    path = _path(ledger, key)
    try:
        with np.load(path, allow_pickle=False) as file:
            about = json.loads(str(file["about"]))
            if about.get("key") != key:
                return None
            # all of it, though a count needs a part: reading holds each array against its checksum
            found = Columns({name: file[name] for name in file.files if name != "about"}, int(about["size"]))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    with suppress(OSError):
        os.utime(path)
    return found


def keep(ledger: Ledger, policy: str, as_of: str | None, columns: Columns) -> None:
    """Keep the columns for the next count, whole or not at all. Where the folder cannot be written, nothing is kept."""
    key = _key(ledger.head(), policy, as_of)
    path = _path(ledger, key)
    arrays = dict(columns.items()) | {"about": np.array(json.dumps({"key": key, "size": columns.size}))}
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez(file, **arrays)  # type: ignore[arg-type]
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        others = sorted(path.parent.glob("events-*.npz"), key=lambda p: p.stat().st_mtime)
        for old in others[:-KEPT]:
            old.unlink(missing_ok=True)


def _path(ledger: Ledger, key: str) -> Path:
    """Beside the ledger; for one in a database server, among Tocsin's other caches."""
    folder = Path(ledger.folder) if ledger.in_folder else cache_folder() / "count"
    return folder / "cache" / f"events-{key[:32]}.npz"


def _key(head: str, policy: str, as_of: str | None) -> str:
    who, _, toll = policy.partition("+")
    others = [stamp("tocsin.policies", who), stamp("tocsin.tolls", toll)]
    return sha256(json.dumps([head, policy, as_of, _rules(), *others]).encode()).hexdigest()


@cache
def _rules() -> str:
    digest = sha256()
    for package, names in RULES:
        for name in names:
            digest.update(resources.files(package).joinpath(name).read_bytes())
    return digest.hexdigest()
