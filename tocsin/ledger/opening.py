"""Opening a ledger: a folder of files, or the address of a database."""

from __future__ import annotations

from pathlib import Path

from tocsin.ledger.folder import open_folder
from tocsin.ledger.store import Ledger


def open_ledger(path: str | Path, create: bool = True) -> Ledger:
    """Open the ledger in this folder, or at this address (`postgresql://user@host/database`), or make one there.

    Raises LedgerError when there is none and `create` is False, when the folder or database holds something else or a
    ledger of a newer version, or when it cannot be opened.
    """
    if str(path).startswith(("postgresql:", "postgres:")):
        from tocsin.ledger.postgres import open_postgres  # late: its driver is an extra

        return open_postgres(str(path), create)
    return open_folder(Path(path), create)
