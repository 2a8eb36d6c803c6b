"""Reports read once for the trainers of the linker: reading takes long, so it is kept in a file where one is given."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

from bench.linkdata import Report
from bench.linkrun import Read, read


def read_once(reports: Sequence[Report], store: Path | None) -> Read:
    """What was read of these reports; the file, our own of an earlier run, is taken for theirs where it is there."""
    if store and store.exists():
        kept: Read = pickle.loads(store.read_bytes())
        return kept
    done = read(reports)
    if store:
        store.write_bytes(pickle.dumps(done))
    return done
