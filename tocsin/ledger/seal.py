"""The seal: the hash of the database file at rest, so that a change in bytes that no row uses is found too.

Rows are covered by the chain; the free space of pages, counters and indices of the file are not. When the last writer
closes the ledger it writes `ledger.seal`: the head and the file's size and SHA-256 at that head. SQLite changes the file
only to take in committed batches, each of which moves the head: a file that differs under the same head was changed from
outside. A seal of an earlier head, after a crash, says nothing of the bytes; its head must still be in the chain.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from tocsin.ledger.captures import put

NAME = "ledger.seal"


class SealError(Exception):
    """The seal itself is damaged."""


@dataclass(frozen=True, slots=True)
class Seal:
    """The ledger's head, and the size (bytes) and SHA-256 of the database file at that head."""

    head: str
    size: int
    sha256: str

    def to_bytes(self) -> bytes:
        """One line that ends with the hash of what stands before it."""
        text = f"{self.head} {self.size} {self.sha256}"
        return f"{text} {sha256(text.encode()).hexdigest()}\n".encode()


def read_seal(folder: Path) -> Seal | None:
    """The seal in this folder; None where there is none. Raises SealError for one that was changed, and OSError."""
    try:
        raw = (folder / NAME).read_bytes()
    except FileNotFoundError:
        return None
    try:
        head, size, digest, _ = raw.decode("ascii").split()
        seal = Seal(head, int(size), digest)
    except ValueError:
        raise SealError(f"{NAME} was changed") from None
    if seal.to_bytes() != raw:
        raise SealError(f"{NAME} was changed")
    return seal


def write_seal(database: Path, head: Callable[[sqlite3.Connection], str]) -> bool:
    """Seal the database file. False, and nothing written, when another process is at work on it: that one will.

    Only for a process that holds no other connection to this file: closing a file that SQLite has open elsewhere in the
    process would drop SQLite's locks. Raises OSError and sqlite3.Error.
    """
    with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                return False
            raise
        with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as other:
            busy, frames, done = other.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        if busy or frames != done:
            return False  # a reader still needs the file as it was
        seal = Seal(head(lock), *measure(database))
    put(database.with_name(NAME), seal.to_bytes(), 0o644)
    return True


def measure(database: Path) -> tuple[int, str]:
    """The file's size in bytes and its SHA-256. See `write_seal` on when it may be called."""
    with database.open("rb") as raw:
        return os.fstat(raw.fileno()).st_size, file_digest(raw, "sha256").hexdigest()
