"""The prepared encoder in the cache: the same numbers, done without where it cannot be written, made anew where it is spoilt."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from tocsin.read.learned.session import APART, session_of

ENCODER = Path(__file__).parents[2] / "tocsin/read/learned/weights/encoder.onnx"
IDS = np.arange(200, 260, dtype=np.int64)[None]


def numbers(session) -> list[np.ndarray]:
    return session.run(None, {"ids": IDS})


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path))
    return tmp_path / "networks"


def test_prepared_spoilt_and_without_a_cache_it_gives_the_same(cache, monkeypatch):
    first = numbers(session_of(ENCODER, 1))
    (kept,) = cache.iterdir()
    second = numbers(session_of(ENCODER, 1))
    kept.write_bytes(kept.read_bytes()[:1000])
    third = numbers(session_of(ENCODER, 1))
    (cache.parent / "file").write_text("no folder")
    monkeypatch.setenv("TOCSIN_CACHE", str(cache.parent / "file"))
    without = numbers(session_of(ENCODER, 1))
    for other in (second, third, without):
        assert all(np.array_equal(a, b) for a, b in zip(first, other, strict=True))


def test_sums_are_whole_on_every_processor():
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry(
        "session.x64quantprecision", "1"
    )  # onnxruntime's slower kernel, which can't overflow
    exact = onnxruntime.InferenceSession(
        str(ENCODER), options, providers=["CPUExecutionProvider"], disabled_optimizers=APART
    )
    assert all(np.array_equal(a, b) for a, b in zip(numbers(session_of(ENCODER, 1)), numbers(exact), strict=True))


def test_only_the_newest_prepared_encoders_stay(cache):
    cache.mkdir()
    for n in range(4):
        (cache / f"old{n}.onnx").write_bytes(b"x")
    session_of(ENCODER, 1)
    assert len(list(cache.glob("*.onnx"))) == 2
