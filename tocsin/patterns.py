"""Patterns, kept compiled in the cache folder: to compile them anew would take half of a cold start."""

from __future__ import annotations

import re
from array import array
from typing import Any

from tocsin.caches import keep, kept

try:  # what `re` is made of since Python 3.11, and no promise of it: without these a pattern is compiled as ever
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _sre = None


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile(source, flags)` gives; from the second time on, also of another process, in a fifth of the time or less.

    For patterns of the code, which are always the same: each leaves a file. Where the cache can't be read or written, or Python's
    own parts are not as expected, it is compiled as ever.
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
