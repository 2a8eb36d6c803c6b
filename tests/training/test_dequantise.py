"""The shipped network read back from int8 says what the shipped network says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the extra `train` is not installed")
pytest.importorskip("onnx", reason="the extra `train` is not installed")
pytest.importorskip("safetensors", reason="the extra `train` is not installed")
ROOT = Path(__file__).parents[2]


def test_weights_read_back_give_the_same_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "training" / "reader"))
    from dequantise import shipped_state
    from encoder import Encoder
    from net import SpanNet

    from tocsin.read.learned.network import shipped

    state = {k: torch.tensor(np.array(v)) for k, v in shipped_state(ROOT / "tocsin/read/learned/weights").items()}
    pieces, width = state["encoder.words.weight"].shape
    layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layers."))
    heads, inner = state["encoder.relative.weight"].shape[1], state["encoder.layers.0.up.bias"].shape[0]
    net = SpanNet(Encoder(pieces, width, layers, heads, inner, True, 0.0, 1e-5), width)
    net.load_state_dict(state)
    net.eval()
    network = shipped()
    ids, _ = network._pieces.cut("Gunmen killed three soldiers at a checkpoint near the town on Tuesday, police said.")
    window = np.array([[network._marks[0], *ids, network._marks[1]]], dtype=np.int64)
    with torch.no_grad():
        mine = net.parts(torch.tensor(window), torch.ones(window.shape))
    for ours, theirs in zip(mine, network._run(window), strict=True):
        a, b = ours[0].numpy().ravel(), theirs.ravel()
        assert a @ b / np.linalg.norm(a) / np.linalg.norm(b) > 0.99
