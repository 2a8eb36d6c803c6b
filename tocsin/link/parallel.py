"""The same work on several cores: a function over ranges of indices, its answers in order."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from typing import Any

from numpy.typing import NDArray

CHUNK = 20_000
"""Indices that a process takes at a time."""

_work: Callable[[range], NDArray[Any]] | None = None


def spread(work: Callable[[range], NDArray[Any]], number: int, jobs: int) -> list[NDArray[Any]]:
    """What `work` gives for each stretch of 0 … number - 1, in that order.

    With several `jobs` the processes are forks, which see all that this one has without a copy being sent to them; where
    the system cannot fork, or one stretch is all there is, the work is done here.
    """
    global _work
    chunks = [range(start, min(start + CHUNK, number)) for start in range(0, number, CHUNK)]
    if jobs < 2 or len(chunks) < 2 or not hasattr(os, "fork"):
        return [work(chunk) for chunk in chunks]
    _work = work
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            return pool.map(_do, chunks, chunksize=1)
    finally:
        _work = None


def _do(chunk: range) -> NDArray[Any]:
    assert _work is not None
    return _work(chunk)
