"""Backups of a ledger in use: one tar file that is a ledger folder when unpacked, verified before it gets its name.

The desk's accounts and assignments go with a ledger in a folder (`beside`)."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import file_digest
from io import BufferedReader
from pathlib import Path
from typing import cast

from tocsin.ledger import captures
from tocsin.ledger.beside import DESK, copied, put_back
from tocsin.ledger.errors import LedgerError, plainly
from tocsin.ledger.folder import DATABASE, open_folder
from tocsin.ledger.opening import open_ledger
from tocsin.ledger.store import Ledger
from tocsin.ledger.verify import Verification, verify, verify_open

_CAPTURE = re.compile(r"captures/([0-9a-f]{2})/\1[0-9a-f]{62}\Z")


def backup(ledger: Ledger, file: str | Path) -> Verification:
    """Write all that the ledger holds at this moment to a tar file, read it back and verify it; with it, where there is
    one, the desk's file without its sessions.

    Others may read and write meanwhile; what they add is not in the backup. The file appears under its name only when
    it is complete, verified and on disk. Raises LedgerError when it exists, cannot be written, or when the ledger
    itself does not verify: a backup of a damaged ledger must not push out a sound one.
    """
    target = Path(file)
    with plainly(target), _beside(target) as work:
        if target.exists():
            raise LedgerError(f"{target}: there is a file of this name already; choose another or move it away")
        ledger.snapshot(work / DATABASE)
        desk = _desk(ledger, work)
        with open_ledger(work, create=False) as copy:
            digests = copy.raw_captures()
        tar = work / "tar"
        with tarfile.open(tar, "x") as out:
            with (work / DATABASE).open("rb") as raw:
                _add(out, DATABASE, raw)
            if desk is not None:
                with desk.open("rb") as raw:
                    _add(out, DESK, raw)
            for digest in digests:
                try:
                    raw = ledger.open_capture(digest)
                except FileNotFoundError:
                    raise LedgerError(f"{ledger.folder}: capture {digest} is lost; no backup was made") from None
                with raw:
                    _add(out, f"captures/{digest[:2]}/{digest}", raw)
        captures.sync(tar)
        found = _read_back(tar, work)
        if found.problem:
            raise LedgerError(f"{ledger.folder}: {found.problem}; no backup was made")
        if desk is not None:
            tar.chmod(0o600)  # it has password hashes in it: for the owner's eyes only
        os.replace(tar, target)
        captures.sync(target.parent)
    return found


def _desk(ledger: Ledger, work: Path) -> Path | None:
    try:
        return copied(ledger.folder, work)
    except sqlite3.Error as error:
        raise LedgerError(
            f"{ledger.folder / DESK}: {error}; no backup was made. The ledger itself is whole without this file: move it "
            "away to back up without accounts and assignments"
        ) from None


def restore(file: str | Path, folder: str | Path, replace: bool = False) -> tuple[Verification, Path | None]:
    """Put a backup in the place of a ledger, which may be in use; what was verified, and where the old one went.

    A folder without a ledger gets one. Where a ledger lies whose chain the backup's continues, it is brought up to the
    backup in one transaction that other processes see whole or not at all. A ledger that holds anything else is
    replaced only with `replace`, and is kept first: as a backup in the folder or, where it is damaged, by moving the
    whole folder aside. A PostgreSQL database is only ever filled or brought up, never replaced. Raises LedgerError for a file that is no sound backup, and when the ledger may not be replaced.
    """
    if str(folder).startswith(("postgresql:", "postgres:")):
        return _restore_to_server(Path(file), str(folder)), None
    source, target = Path(file), Path(folder)
    with plainly(target):
        target.absolute().parent.mkdir(parents=True, exist_ok=True)
    with plainly(target), _beside(target) as work:
        with plainly(source):
            _unpack(source, work / "new")
        found = verify(work / "new")
        if found.problem:
            raise LedgerError(f"{source}: not a sound backup: {found.problem}")
        kept = None
        if (target / DATABASE).exists():
            tail, kept = _kept(target, work / "new", replace)
            if tail is not None:
                _pour(work / "new", target, tail)
                put_back(work / "new" / DESK, target, replace and kept is not None)
                return verify(target), kept
        elif target.exists() and any(target.iterdir()):
            raise LedgerError(f"{target}: the folder holds something that is not a ledger; name another folder")
        if target.exists():
            target.rmdir()
        os.rename(work / "new", target)
        captures.sync(target.parent)
        return verify(target), kept


def _restore_to_server(file: Path, address: str) -> Verification:
    """Put a backup into a database that is empty, or that its chain continues, in one transaction."""
    from tocsin.ledger.postgres import PostgresLedger  # late: its driver is an extra

    with tempfile.TemporaryDirectory(prefix="tocsin-") as name, plainly(file):
        _unpack(file, Path(name) / "new")
        found = verify(Path(name) / "new")
        if found.problem:
            raise LedgerError(f"{file}: not a sound backup: {found.problem}")
        with open_ledger(address) as ledger, open_ledger(Path(name) / "new", create=False) as new:
            if not isinstance(ledger, PostgresLedger):
                raise TypeError(address)
            ledger.take_over(new)
            return verify_open(ledger)


def _kept(target: Path, backup_of: Path, replace: bool) -> tuple[str | None, Path | None]:
    """Make sure that nothing of the present ledger is lost: its head (None: it was moved aside), where it is kept."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    try:
        with open_ledger(target, create=False) as present, open_ledger(backup_of, create=False) as new:
            tail = present.head()
            if new.at(tail) is not None:
                return tail, None
            if not replace:
                raise LedgerError(f"{target}: the ledger holds what this backup does not")
            kept = target / f"before-restore-{stamp}.tar"
            return backup(present, kept).head, kept
    except LedgerError as error:
        if not replace:
            raise LedgerError(f"{error}; with --replace what is there is kept beside") from None
        aside = target.with_name(f"{target.name}.before-restore-{stamp}")
        os.rename(target, aside)
        return None, aside


def _pour(new: Path, target: Path, tail: str) -> None:
    """Bring a ledger in use to the state of another one, if its head is still this one. Captures first: more of them
    than the rows name do no harm, fewer would."""
    for path in (new / "captures").glob("??/*"):
        place = captures.path_of(target / "captures", path.name)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(path, place)
        captures.sync(place.parent)
    with open_folder(target, create=False) as present:
        present.overwrite(new / DATABASE, tail)


def _read_back(tar: Path, work: Path) -> Verification:
    """Verify a backup from its own bytes: captures as they lie in it, the database once its bytes are compared."""
    with tarfile.open(tar) as inside:
        members = {m.name: m for m in inside}

        def opened(name: str) -> BufferedReader:
            raw = inside.extractfile(members[name]) if name in members else None
            if raw is None:
                raise FileNotFoundError(f"{name} is not in the backup")
            return cast(BufferedReader, raw)

        with opened(DATABASE) as kept, (work / DATABASE).open("rb") as written:
            if file_digest(kept, "sha256").digest() != file_digest(written, "sha256").digest():
                raise LedgerError(f"{tar}: the disk did not keep what was written to it; use another one")
        with open_ledger(work, create=False) as copy:
            return verify_open(copy, lambda digest: opened(f"captures/{digest[:2]}/{digest}"))


def _unpack(tar: Path, folder: Path) -> None:
    """Unpack a backup: the database and captures, nothing else and nowhere else."""
    folder.mkdir()
    try:
        with tarfile.open(tar) as inside:
            for member in inside:
                if not member.isfile() or not (member.name in (DATABASE, DESK) or _CAPTURE.match(member.name)):
                    raise LedgerError(f"{tar}: not a backup of a ledger: it holds {member.name!r}")
                raw = inside.extractfile(member)
                path = folder / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("xb") as out:
                    shutil.copyfileobj(raw, out, 1 << 20)  # type: ignore[arg-type]  # a file always opens
                    out.flush()
                    os.fsync(out.fileno())
                path.chmod(_mode(member.name))
    except tarfile.TarError as error:
        raise LedgerError(f"{tar}: not a whole backup of a ledger: {error}") from None
    if not (folder / DATABASE).exists():
        raise LedgerError(f"{tar}: not a backup of a ledger: there is no {DATABASE} in it")


def _add(tar: tarfile.TarFile, name: str, raw: BufferedReader) -> None:
    """Add the rest of an open file. Times and owners are left out: the same ledger gives the same backup."""
    info = tarfile.TarInfo(name)
    start = raw.tell()
    info.size = raw.seek(0, os.SEEK_END) - start
    raw.seek(start)
    info.mode = _mode(name)
    tar.addfile(info, raw)


def _mode(name: str) -> int:
    return {DATABASE: 0o644, DESK: 0o600}.get(name, 0o444)


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A folder on the same disk as the target, gone at the end with whatever is left in it."""
    work = Path(tempfile.mkdtemp(dir=target.absolute().parent, prefix=".tocsin-"))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
