"""Raw captures: files named by the SHA-256 of their bytes, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path


def path_of(folder: Path, digest: str) -> Path:
    """Where the bytes with this digest lie: `ab/abcdef…`."""
    return folder / digest[:2] / digest


def put(path: Path, raw: bytes, mode: int) -> None:
    """Write a file whole or not at all: it has its name only once it is complete and on disk. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(raw)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def keep(folder: Path, raw: bytes) -> str:
    """Store the bytes and return their digest. Bytes already there are not written again.

    The file appears under its name only when it is complete and on disk. Raises OSError.
    """
    digest = sha256(raw).hexdigest()
    target = path_of(folder, digest)
    if target.exists() and target.stat().st_size == len(raw):
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    put(target, raw, 0o444)
    sync(target.parent)
    return digest


def sync(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder."""
    if os.name == "nt" and path.is_dir():  # Windows keeps no handle on folders
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
