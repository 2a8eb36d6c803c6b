"""A trained network → the three files that ship: `encoder.onnx` (int8), `scorer.npz`, `vocabulary.txt`.

    python training/reader/quantise.py OUT/state.pt TARGET --encoder FOLDER --vocabulary kept.txt --composed composed.jsonl

Weights of matrices and of word pieces become int8 with a scale each, no two neighbours so large that a processor without VNNI
could not add their products up (`narrow.py`); what passes between layers is quantised as it
comes (dynamic quantisation). A few features of what passes are far larger than the others and would take the whole
scale: their size is moved into the weights first (SmoothQuant, Xiao et al. 2023), as measured on composed text.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from encoder import load
from narrow import narrow
from net import SpanNet
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from vocabulary import pieces_of

from tocsin.read.learned.network import WINDOW
from tocsin.read.learned.wordpiece import WordPieces

PARTS = ("up",)
"""Which linear layers are smoothed: the others' inputs are even enough (measured on the network's outputs)."""
SHARE = 0.5
"""How much of a feature's size moves into the weights (Xiao et al. 2023, alpha)."""


class Exported(nn.Module):
    """The network with ids alone as its input: one window, no padding."""

    def __init__(self, net: SpanNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        return self.net.parts(ids, torch.ones_like(ids))


class Smoothed(nn.Module):
    """A linear layer whose input is divided, feature by feature, by what its weights are multiplied by."""

    def __init__(self, linear: nn.Linear, largest: Tensor, share: float) -> None:
        super().__init__()
        scale = (largest.clamp(min=1e-5) ** share / linear.weight.abs().amax(0).clamp(min=1e-5) ** (1 - share)).clamp(
            min=1e-3
        )
        self.inverse = nn.Parameter(1 / scale)
        self.linear = nn.Linear(linear.in_features, linear.out_features)
        self.linear.weight = nn.Parameter(linear.weight * scale)
        self.linear.bias = linear.bias

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x * self.inverse)


def smooth(net: SpanNet, windows: list[Tensor], parts: tuple[str, ...] = PARTS, share: float = SHARE) -> None:
    """Smooths the named linear layers of every layer, by the largest inputs that the windows of ids give them."""
    largest: dict[nn.Module, Tensor] = {}

    def note(module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        size = inputs[0].detach().abs().flatten(0, -2).amax(0)
        largest[module] = torch.maximum(largest.get(module, size), size)

    hooks = [getattr(layer, part).register_forward_pre_hook(note) for layer in net.encoder.layers for part in parts]
    with torch.no_grad():
        for ids in windows:
            net.parts(ids, torch.ones_like(ids))
    for hook in hooks:
        hook.remove()
    for layer in net.encoder.layers:
        for part in parts:
            linear = getattr(layer, part)
            setattr(layer, part, Smoothed(linear, largest[linear], share))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("state", type=Path)
    ask.add_argument("target", type=Path)
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--composed", type=Path, required=True)
    ask.add_argument("--ship", type=Path, help="a shorter vocabulary to ship, of pieces of --vocabulary")
    ask.add_argument("--layers", type=int, default=6)
    ask.add_argument("--vocabulary", type=Path, required=True)
    given = ask.parse_args()
    vocabulary = pieces_of(given.vocabulary)
    encoder = load(given.encoder, given.layers, list(range(len(vocabulary))))
    net = SpanNet(encoder, encoder.words.embedding_dim)
    net.load_state_dict(torch.load(given.state, weights_only=True)["net"])
    net.eval()
    if given.ship:
        shorter = pieces_of(given.ship)
        at = {v: i for i, v in enumerate(vocabulary)}
        net.encoder.words.weight = nn.Parameter(net.encoder.words.weight[[at[v] for v in shorter]])
        vocabulary = shorter
    pieces = WordPieces(vocabulary)
    marks = pieces.ids["[CLS]"], pieces.ids["[SEP]"]
    with given.composed.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(40), lines, strict=False)]
    smooth(net, [torch.tensor([[marks[0], *pieces.cut(t)[0][:WINDOW], marks[1]]]) for t in texts])
    given.target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            Exported(net),
            (torch.ones(1, 64, dtype=torch.long),),
            str(whole),
            input_names=["ids"],
            output_names=["first", "last", "about", "types"],
            dynamic_axes={"ids": {1: "pieces"}, "first": {1: "pieces"}, "last": {1: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(str(whole), str(given.target / "encoder.onnx"), per_channel=True, weight_type=QuantType.QInt8)
    narrow(given.target / "encoder.onnx", given.target / "encoder.onnx")
    np.savez(
        given.target / "scorer.npz",
        length=net.length.weight.detach().numpy(),
        score=net.score.weight.detach().numpy().T,
        bias=net.score.bias.detach().numpy(),
    )
    (given.target / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    for path in sorted(given.target.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
