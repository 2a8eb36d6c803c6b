"""Where what is made once and may be deleted at any time is kept: gazetteer, compiled patterns, parsed files, columns of a remote ledger."""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

_SEAL = 16
"""Bytes of a file's digest at its beginning."""
_UNUSED = 60 * 24 * 3600.0
"""Seconds after which a file that nobody read goes: those of earlier versions of the package."""


def cache_folder() -> Path:
    """$TOCSIN_CACHE, else $XDG_CACHE_HOME/tocsin, else ~/.cache/tocsin."""
    own = os.environ.get("TOCSIN_CACHE")
    return Path(own) if own else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tocsin"


def kept(name: str) -> Any:
    """What `keep` wrote under this name, also in another process of the same Python; None where there is nothing, or spoilt."""
    with suppress(OSError, ValueError, EOFError, TypeError), open(_file(name), "rb", buffering=0) as file:
        content = file.read()
        if sha256(content[_SEAL:]).digest()[:_SEAL] == content[:_SEAL]:
            return marshal.loads(content[_SEAL:])
    return None


def keep(name: str, value: Any) -> None:
    """Writes plain data, sealed, whole or not at all; a cache that cannot be written is no reason to stop.

    The name says all that the data depend on, or they would be found when they no longer hold. Raises ValueError for what is
    no plain data.
    """
    file, content = Path(_file(name)), marshal.dumps(value)
    draft = file.with_name(f".{uuid4().hex}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(sha256(content).digest()[:_SEAL] + content)
        os.replace(draft, file)
        if file.name.endswith("00"):  # one in 256: a new version of the package writes more than a thousand
            _tidy(file.parent)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def once(name: str, make: Callable[[], Any]) -> Any:
    """What is kept under a name, else what `make` gives, kept from now on where it is plain data."""
    if (known := kept(name)) is not None:
        return known
    made = make()
    with suppress(ValueError):  # no plain data: made anew each time
        keep(name, made)
    return made


def _tidy(folder: Path) -> None:
    """Removes what was not used for long; what is needed after all is made anew."""
    for file in folder.iterdir():
        with suppress(OSError):
            about = file.stat()
            if max(about.st_atime, about.st_mtime) < time.time() - _UNUSED:
                file.unlink()


def _file(name: str) -> str:
    digest = sha256(f"{sys.implementation.cache_tag}|{name}".encode()).hexdigest()
    return f"{cache_folder()}/kept/{digest[:32]}"
