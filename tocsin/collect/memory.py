"""What collecting remembers between runs: which address was fetched when, with which answer. A help, never the truth.

The ledger is the truth. An address is remembered only after its document is in the ledger, so that a run which is cut
off fetches it once more and adds it once; without this file everything is fetched anew and nothing is added twice. So
a file that cannot be opened or written (a full disk, a damaged file) stops nobody: what was to be remembered is
forgotten after this run.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple, dataclass
from pathlib import Path

NAME = "collecting.sqlite"
"""The file's name in the ledger's folder."""

_TABLES = """
CREATE TABLE IF NOT EXISTS pages(
    url TEXT PRIMARY KEY, checked TEXT NOT NULL, etag TEXT, modified TEXT, stamp TEXT, line TEXT, document TEXT, words TEXT);
CREATE INDEX IF NOT EXISTS pages_line ON pages(line);
CREATE TABLE IF NOT EXISTS robots(root TEXT PRIMARY KEY, checked REAL NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files(name TEXT PRIMARY KEY, size INTEGER NOT NULL, at INTEGER NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Page:
    """The last good answer of an address.

    `stamp` is the date that a feed or sitemap gave it then, `line` its canonical address, `document` the id of its last
    capture and `words` the digest of that capture's title, date and text: None where the page gave none.
    """

    url: str
    checked: str
    etag: str | None = None
    modified: str | None = None
    stamp: str | None = None
    line: str | None = None
    document: str | None = None
    words: str | None = None


def state_folder(ledger: str) -> Path:
    """Where manifests and what collecting remembers lie: in the ledger's folder; for a database here."""
    folder = Path("tocsin-collecting") if ledger.startswith(("postgresql:", "postgres:")) else Path(ledger)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _opened(path: Path | None) -> sqlite3.Connection:
    file = sqlite3.connect(path or ":memory:", timeout=30, check_same_thread=False, isolation_level=None)
    if path is not None:
        file.execute("PRAGMA journal_mode=WAL")
    file.execute("PRAGMA synchronous=NORMAL")  # losing the last marks costs a second fetch, no more
    file.executescript(_TABLES)
    return file


class Memory:
    """The remembered answers, in a file or (path None) for this run only. May be used by several threads."""

    def __init__(self, path: Path | None = None) -> None:
        self._lock = threading.Lock()
        try:
            self._file = _opened(path)
        except sqlite3.DatabaseError:
            self._file = _opened(None)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._lock, suppress(sqlite3.DatabaseError):
            yield

    def close(self) -> None:
        with self._lock:
            self._file.close()

    def page(self, url: str) -> Page | None:
        """What is known of an address."""
        with self._lock:
            row = self._file.execute(
                "SELECT url, checked, etag, modified, stamp, line, document, words FROM pages WHERE url = ?", (url,)
            ).fetchone()
        return Page(*row) if row else None

    def last_of(self, line: str) -> Page | None:
        """The latest answer of any address of this line that gave a document."""
        with self._lock:
            row = self._file.execute(
                "SELECT url, checked, etag, modified, stamp, line, document, words FROM pages"
                " WHERE line = ? AND document IS NOT NULL ORDER BY checked DESC LIMIT 1",
                (line,),
            ).fetchone()
        return Page(*row) if row else None

    def keep(self, pages: Iterable[Page]) -> None:
        """Remember these answers, all or none."""
        rows = [astuple(page) for page in pages]
        if not rows:
            return
        with self._writing():
            self._file.execute("BEGIN IMMEDIATE")
            try:
                self._file.executemany("INSERT OR REPLACE INTO pages VALUES (?,?,?,?,?,?,?,?)", rows)
                self._file.execute("COMMIT")
            except BaseException:
                if self._file.in_transaction:  # a full disk may have rolled it back already
                    self._file.execute("ROLLBACK")
                raise

    def robots(self, root: str) -> tuple[float, int, str] | None:
        """When a host's robots.txt was last asked for (seconds since 1970), with which status and body."""
        with self._lock:
            row = self._file.execute("SELECT checked, status, body FROM robots WHERE root = ?", (root,)).fetchone()
        return (float(row[0]), int(row[1]), str(row[2])) if row else None

    def keep_robots(self, root: str, checked: float, status: int, body: str) -> None:
        with self._writing():
            self._file.execute("INSERT OR REPLACE INTO robots VALUES (?,?,?,?)", (root, checked, status, body))

    def place_in(self, name: str, size: int) -> int:
        """How far a large file of this size was taken: how many of its records; 0 for another or an unknown file."""
        with self._lock:
            row = self._file.execute("SELECT at FROM files WHERE name = ? AND size = ?", (name, size)).fetchone()
        return int(row[0]) if row else 0

    def keep_place(self, name: str, size: int, at: int) -> None:
        with self._writing():
            self._file.execute("INSERT OR REPLACE INTO files VALUES (?,?,?)", (name, size, at))
