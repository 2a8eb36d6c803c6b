"""The encoder as onnxruntime runs it, kept as it comes out of onnxruntime's own preparing, which takes a third of a second.

Any processor multiplies it whole: those without VNNI (AMD before 2022, Intel before 2019) sum the products of two bytes in 16
bits, which large weights overflow, and `training/reader/narrow.py` left no two neighbours so large. Of an encoder that it did
not make, the network would see next to nothing on such processors.
"""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from tocsin.caches import cache_folder

_KEPT = 2
"""Prepared encoders that stay in the cache: 57 MB each, one for each installation in use."""
APART = ["SkipLayerNormFusion"]
"""What onnxruntime is not to do: sums and their normalising as one step take it eight times as long as one after the other,
a fifteenth of the whole."""
_ERRORS = 3
"""Of onnxruntime's levels of messages: that a prepared file suits this machine only is known."""


def session_of(encoder: Path, threads: int) -> Any:
    """A session of an ONNX file, from the second time on by the prepared file in the cache; the same numbers either way.

    A prepared file is made for one encoder, onnxruntime and kind of processor. Where none can be written or read, the encoder is
    prepared as ever.
    """
    import onnxruntime  # 40 ms to load: only those who read pay for it

    def options() -> Any:
        out = onnxruntime.SessionOptions()
        out.intra_op_num_threads = threads
        out.log_severity_level = _ERRORS
        return out

    def session(file: Path, how: Any) -> Any:
        return onnxruntime.InferenceSession(
            str(file), how, providers=["CPUExecutionProvider"], disabled_optimizers=APART
        )

    prepared = _prepared(encoder, onnxruntime.__version__)
    if prepared.is_file():
        with suppress(Exception):  # onnxruntime raises classes of its own for a file that is cut
            return session(prepared, options())
    draft = prepared.with_name(f".{uuid4().hex}.onnx")
    keeping = options()
    keeping.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    keeping.optimized_model_filepath = str(draft)
    try:
        prepared.parent.mkdir(parents=True, exist_ok=True)
        made = session(encoder, keeping)
        os.replace(draft, prepared)
        _tidy(prepared.parent)
    except Exception:  # a full disk, a folder that cannot be written: onnxruntime raises classes of its own
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        return session(encoder, options())
    return made


def _prepared(encoder: Path, version: str) -> Path:
    about = encoder.stat()
    of_what = (
        encoder.resolve(),
        about.st_size,
        about.st_mtime_ns,
        version,
        platform.machine(),
        platform.processor(),
        *APART,
    )
    return cache_folder() / "networks" / f"{sha256(repr(of_what).encode()).hexdigest()[:16]}.onnx"


def _tidy(folder: Path) -> None:
    """Only the newest stay: each new version of the package or of onnxruntime leaves one behind."""
    made = sorted(folder.glob("*.onnx"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in made[_KEPT:]:
        file.unlink(missing_ok=True)
