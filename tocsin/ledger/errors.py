"""What can go wrong with the store, in words that say what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError


class LedgerError(Exception):
    """The ledger could not do what was asked. The message names the ledger and what to do."""


_BY_CODE = {
    sqlite3.SQLITE_BUSY: "another process is writing to it and did not finish in time; try again when it has",
    sqlite3.SQLITE_LOCKED: "another process is writing to it and did not finish in time; try again when it has",
    sqlite3.SQLITE_READONLY: "it cannot be written to; check the permissions of the folder and of the file system",
    sqlite3.SQLITE_FULL: "the disk is full; make room and run the same command again, nothing is left half done",
    sqlite3.SQLITE_NOTADB: "ledger.sqlite is not a Tocsin ledger",
    sqlite3.SQLITE_CORRUPT: "ledger.sqlite is damaged; restore it from a backup (`tocsin verify` says where it breaks)",
    sqlite3.SQLITE_CANTOPEN: "ledger.sqlite cannot be opened; check that the folder exists and may be written to",
    sqlite3.SQLITE_IOERR: "the disk is full or reported an error; make room and try again, nothing is left half done",
}
_BY_STATE = {
    "55P03": "another process is writing to it and did not finish in time; try again when it has",
    "53100": "the server's disk is full; make room and run the same command again, nothing is left half done",
    "25006": "it cannot be written to: the server allows this user, or this copy, to read only",
    "42501": "it cannot be used: the server gives this user too few rights",
    "57P01": "the server was shut down; run the same command again, nothing is left half done",
}
"""PostgreSQL's SQLSTATE codes (its manual, appendix A)."""

_BY_ERRNO = {
    errno.ENOSPC: _BY_CODE[sqlite3.SQLITE_FULL],
    errno.EDQUOT: "your disk quota is used up; make room and run the same command again, nothing is left half done",
    errno.EROFS: _BY_CODE[sqlite3.SQLITE_READONLY],
    errno.EACCES: _BY_CODE[sqlite3.SQLITE_READONLY],
    errno.EPERM: _BY_CODE[sqlite3.SQLITE_READONLY],
    errno.ENOTDIR: "its path leads through something that is not a folder",
}


@contextmanager
def plainly(where: Path) -> Iterator[None]:
    """Turn what the database or the disk reports into a LedgerError that names the ledger."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        found = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(found, "sqlite_errorcode", None)
        text = _BY_CODE.get(code & 0xFF) if isinstance(code, int) else None
        text = text or _BY_STATE.get(str(getattr(found, "sqlstate", None)))
        raise LedgerError(f"{where}: {text or found}") from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema, and Python cannot read the quotation
        raise LedgerError(f"{where}: {_BY_CODE[sqlite3.SQLITE_CORRUPT]}") from error
    except OSError as error:
        raise LedgerError(f"{where}: {_BY_ERRNO.get(error.errno or 0) or error.strerror or error}") from error
