"""A ledger in a folder: SQLite, raw captures as files beside it, and the seal of the database file at rest."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from io import BufferedReader
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.pool import PoolProxiedConnection

from tocsin.ledger import captures as files
from tocsin.ledger import schema, sqlite, store
from tocsin.ledger.chain import GENESIS
from tocsin.ledger.errors import LedgerError, plainly
from tocsin.ledger.seal import NAME as SEAL
from tocsin.ledger.seal import write_seal
from tocsin.ledger.store import Ledger

DATABASE = "ledger.sqlite"
"""The name of the database in a ledger's folder."""

_OPEN: Counter[Path] = Counter()
"""How many ledgers this process has open on each database file: a file is sealed when the last one is closed."""

_LOCK = threading.Lock()


def _key(folder: Path) -> Path:
    return (folder / DATABASE).resolve()


def at_rest(folder: Path) -> bool:
    """Whether this process has no ledger open here, so that it may read the database file as a file."""
    return not _OPEN[_key(folder)]


def open_folder(folder: Path, create: bool) -> FolderLedger:
    """Open the ledger in this folder, or make one there. Raises LedgerError as `open_ledger` does."""
    database = folder / DATABASE
    with plainly(folder):
        fresh = not database.exists()
        if fresh and not create:
            raise LedgerError(f"{folder}: no ledger here; make one with `tocsin collect`, or name another by --ledger")
        if fresh:
            folder.mkdir(parents=True, exist_ok=True)
        engine = sqlite.connect(database, store.BUSY_SECONDS)
        try:
            sqlite.prepare(engine, folder)
        except BaseException:
            engine.dispose()
            raise
    with _LOCK:
        _OPEN[_key(folder)] += 1
    return FolderLedger(folder, engine)


class FolderLedger(Ledger):
    """A ledger of files. The last one that this process closes after writing seals the database file."""

    in_folder = True

    def __init__(self, folder: Path, engine: Engine, until: int | None = None) -> None:
        super().__init__(folder, engine, until)
        self._open = until is None

    @property
    def address(self) -> str:
        return str(self.folder)

    def close(self) -> None:
        """Give the file back, and seal it if it was written to. The ledger can't be used afterwards."""
        self._engine.dispose()
        if not self._open:
            return
        self._open = False
        with _LOCK:
            _OPEN[_key(self.folder)] -= 1
            if self._wrote and at_rest(self.folder):
                seal(self.folder)

    def _keep(self, connection: Connection, raw: bytes) -> str:
        return files.keep(self.folder / "captures", raw)

    def keep_ahead(self, raws: Iterable[bytes]) -> None:
        with plainly(self.folder), ThreadPoolExecutor(16) as pool:
            for _ in pool.map(lambda raw: files.keep(self.folder / "captures", raw), raws):
                pass

    def open_capture(self, digest: str) -> BufferedReader:
        return files.path_of(self.folder / "captures", digest).open("rb")

    def guards(self, connection: Connection) -> Iterator[str]:
        sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
        if sound != "ok":
            yield f"ledger.sqlite is damaged: {sound}"
        there = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
        for table in (schema.batches, *schema.CHAINED):
            for verb in ("update", "delete"):
                if f"{table.name}_no_{verb}" not in there:
                    yield f"{table.name}: the trigger that refuses {verb.upper()} is gone"

    def snapshot(self, target: Path) -> None:
        with plainly(target), closing(sqlite3.connect(target)) as copy, closing(self._engine.raw_connection()) as raw:
            _sqlite(raw).backup(copy)

    def overwrite(self, source: Path, head: str) -> None:
        """Make the database the one in this file, if its head is this one: for all processes at once or not at all.

        Raises LedgerError, with nothing changed, when another process has written since the caller saw this head, and
        when one holds the database for too long.
        """
        until = time.monotonic() + store.BUSY_SECONDS
        seen = False

        def progress(status: int, _remaining: int, _total: int) -> None:
            nonlocal seen
            if status == sqlite3.SQLITE_OK and not seen:  # from the first page on, nobody else can write
                if self.head() != head:
                    raise LedgerError(f"{self.folder}: another process has written to it just now; try again")
                seen = True
            elif status != sqlite3.SQLITE_OK and time.monotonic() > until:
                raise LedgerError(f"{self.folder}: another process is using it and did not finish in time; try again")

        with (
            plainly(self.folder),
            closing(sqlite3.connect(source)) as new,
            closing(sqlite3.connect(self.folder / DATABASE, timeout=1.0)) as old,
        ):
            (self.folder / SEAL).unlink(missing_ok=True)  # the same rows may come to lie otherwise in the file
            new.backup(old, pages=1, progress=progress)
        self._wrote = True


def seal(folder: Path) -> None:
    """Seal the database file, where that can be done now: a ledger without a seal is as good, only less closely watched.

    The caller sees to it that this process has no ledger open here (`at_rest`).
    """
    with suppress(OSError, sqlite3.Error):
        query = "SELECT head FROM batches ORDER BY seq DESC LIMIT 1"
        write_seal(folder / DATABASE, lambda c: (c.execute(query).fetchone() or (GENESIS,))[0])


def _sqlite(raw: PoolProxiedConnection) -> sqlite3.Connection:
    found = raw.driver_connection
    if not isinstance(found, sqlite3.Connection):
        raise TypeError(f"not a connection to SQLite: {found!r}")
    return found
