"""Weights that fit into sums of 16 bits: no pair of neighbours too large, little changed, what fitted unchanged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("onnx", reason="the extra `train` is not installed")
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("spread", [10, 40, 80, 400])
def test_no_two_neighbours_are_too_large_together_and_little_changes(
    spread: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "training" / "reader"))
    from narrow import PAIR, narrowed

    made = np.random.default_rng(spread)
    old = np.clip(made.normal(0, spread, (64, 50)), -127, 127).round().astype(np.float32)
    scales = made.uniform(0.01, 2, 50).astype(np.float32)
    new, wider = narrowed(old, scales)
    assert new.dtype == np.int8
    pairs = np.abs(new.astype(int)).reshape(-1, 2, 50).sum(1)
    assert pairs.max() <= PAIR
    off = np.linalg.norm(new * wider - old * scales) / np.linalg.norm(old * scales)
    assert off < 0.015
    fits = np.abs(old).reshape(-1, 2, 50).sum(1).max(0) <= PAIR
    assert np.array_equal(new[:, fits], old[:, fits])
