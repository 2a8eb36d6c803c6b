"""Long patterns, kept compiled in the cache folder: to compile them anew takes a third of a cold start."""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from tocsin.caches import cache_folder

try:  # what `re` is made of since Python 3.11, and no promise of it: without these a pattern is compiled as ever
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _sre = None

_SEAL = 16
"""Bytes of a file's digest at its beginning."""


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile(source, flags)` gives; from the second time on, also of another process, in a tenth of the time.

    For long patterns only, of some 400 characters and more: a file is read for each. Where the cache can't be read or written, or
    Python's own parts are not as expected, it is compiled as ever.
    """
    if _sre is None:
        return re.compile(source, flags)
    name = f"{_sre.MAGIC}|{int(flags)}|{source}"
    try:
        if (content := kept(name)) is not None:
            return _built(source, *content)
    except (TypeError, ValueError, RuntimeError, OverflowError):
        pass  # of another make
    try:
        parsed = _parser.parse(source, int(flags))
        code = array("I", _compiler._code(parsed, int(flags)))
        state = parsed.state
        form = (int(flags) | state.flags, code.tobytes(), state.groups, dict(state.groupdict))
        pattern = _built(source, *form)
    except (AttributeError, TypeError, ValueError, OverflowError, RuntimeError):
        return re.compile(source, flags)  # which also says what is wrong with a wrong pattern
    keep(name, form)
    return pattern


def _built(source: str, flags: int, code: bytes, groups: int, names: dict[str, int]) -> re.Pattern[str]:
    """The pattern of a compiled form. Python checks the form itself: RuntimeError for one that is not sound."""
    by_number: list[Any] = [None] * groups
    for name, number in names.items():
        by_number[number] = name
    made: re.Pattern[str] = _sre.compile(source, flags, array("I", code).tolist(), groups - 1, names, tuple(by_number))
    return made


def kept(name: str) -> Any:
    """What `keep` wrote under this name, also in another process of the same Python; None where there is nothing, or spoilt."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = _file(name).read_bytes()
        if sha256(content[_SEAL:]).digest()[:_SEAL] == content[:_SEAL]:
            return marshal.loads(content[_SEAL:])
    return None


def keep(name: str, value: Any) -> None:
    """Writes plain data, sealed, whole or not at all; a cache that cannot be written is no reason to stop."""
    file, content = _file(name), marshal.dumps(value)
    draft = file.with_name(f".{uuid4().hex}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(sha256(content).digest()[:_SEAL] + content)
        os.replace(draft, file)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _file(name: str) -> Path:
    digest = sha256(f"{sys.implementation.cache_tag}|{name}".encode()).hexdigest()
    return cache_folder() / "patterns" / digest[:32]
