"""What lies beside a ledger in its folder and is none of its chain: people, assignments, the desk's log; kept with it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tocsin.ledger import captures

DESK = "desk.sqlite"
"""Accounts, read tokens, assignments and the log of the review desk (`web/accounts/store.py`)."""

PASSING = ("desk_sessions", "desk_attempts")
"""Tables that no backup has: who is logged in at the moment, and who failed to."""


def copied(folder: Path, work: Path) -> Path | None:
    """A copy of the desk's file in `work`, as it is at this moment; None where there is none. Raises sqlite3.Error for
    one that is damaged."""
    source, target = folder / DESK, work / DESK
    if not source.exists():
        return None
    with closing(_opened(source)) as there, closing(sqlite3.connect(target)) as here:
        there.backup(here)
        for name in PASSING:
            if here.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone():
                here.execute(f"DELETE FROM {name}")  # the names are ours
        here.commit()
        here.execute("PRAGMA journal_mode = DELETE")
        here.execute("VACUUM")
        if here.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError(f"{source} is damaged")
    target.chmod(0o600)
    return target


def put_back(source: Path, folder: Path, replace: bool) -> None:
    """Put the desk's file of a backup into a ledger's folder. One that is there already stays, and the backup's is laid
    beside it; with `replace` it is overwritten, also under a server that has it open."""
    if not source.exists():
        return
    target = folder / DESK
    source.chmod(0o600)
    if not target.exists():
        os.replace(source, target)
    elif replace:
        with closing(_opened(source)) as there, closing(sqlite3.connect(target, timeout=30)) as here:
            there.backup(here)
    else:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        os.replace(source, folder / f"desk.from-backup-{stamp}.sqlite")
    captures.sync(folder)


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30)
