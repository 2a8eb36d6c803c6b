"""The shipped network → a `state.pt` to go on from, near enough to the one that it was made of.

    python training/reader/dequantise.py tocsin/read/learned/weights OUT/state.pt --encoder FOLDER [--keep 1.0]

What training leaves still (word pieces, positions, lowest layers) is taken from the encoder as it was; the rest is read
back from int8, its smoothing undone. With `--keep` below 1 the encoder's layers are that share of the shipped ones and
for the rest the encoder's as it was before training (Wortsman et al. 2022, "Robust fine-tuning"): a start that has
forgotten some of what it had by heart.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from encoder import load
from net import SpanNet
from onnx import numpy_helper
from train import marks_as_encoder
from vocabulary import pieces_of

STILL = ("encoder.words", "encoder.places", "encoder.norm", "encoder.relative")
STILL_LAYERS = 2
"""Parts of the encoder, and its lowest layers, that training left as they were."""


def shipped_state(folder: Path) -> dict[str, np.ndarray]:
    """Parameter name → array, of all that the shipped files hold."""
    graph = onnx.load(str(folder / "encoder.onnx")).graph
    stored = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    weights = {
        name.removeprefix("net."): value for name, value in stored.items() if name.endswith((".weight", ".bias"))
    }
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        name = node.input[1].removesuffix("_quantized")
        zero = stored[name + "_zero_point"].astype(np.float32)
        matrix = (stored[name + "_quantized"].astype(np.float32) - zero) * stored[name + "_scale"]
        where = node.name.removeprefix("/").rsplit("/", 1)[0].replace("/", ".")
        inverse = stored.get(f"net.{where.removesuffix('.linear')}.inverse")
        weights[where.removesuffix(".linear") + ".weight"] = matrix.T if inverse is None else matrix.T * inverse
    for name in ("encoder.words.weight", "encoder.relative.weight"):
        old = f"net.{name}"
        zero = stored[old + "_zero_point"].astype(np.float32)
        weights[name] = (stored[old + "_quantized"].astype(np.float32) - zero) * stored[old + "_scale"]
    weights = {name.replace(".up.linear.", ".up."): value for name, value in weights.items()}
    with np.load(folder / "scorer.npz", allow_pickle=False) as scorer:
        weights |= {"length.weight": scorer["length"], "score.weight": scorer["score"].T, "score.bias": scorer["bias"]}
    return weights


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("shipped", type=Path)
    ask.add_argument("state", type=Path)
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--layers", type=int, default=6)
    ask.add_argument("--keep", type=float, default=1.0)
    given = ask.parse_args()
    encoder = load(
        given.encoder, given.layers, marks_as_encoder(pieces_of(given.shipped / "vocabulary.txt"), given.encoder)
    )
    net = SpanNet(encoder, encoder.words.embedding_dim)
    state = net.state_dict()
    still = (*STILL, *(f"encoder.layers.{i}." for i in range(STILL_LAYERS)))
    taken = shipped_state(given.shipped)
    for name in state:
        if name.startswith(still):
            continue
        new = torch.from_numpy(np.array(taken[name], np.float32))
        state[name] = torch.lerp(state[name], new, given.keep) if name.startswith("encoder.") else new
    given.state.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"net": state}, given.state)
    print(f"{given.state}: {len(state)} arrays")


if __name__ == "__main__":
    main()
