"""The shipped encoder with weights that every processor multiplies whole, as near to what they were as that can be.

    python training/reader/narrow.py ENCODER.onnx TARGET.onnx

Processors without VNNI multiply two neighbouring inputs (a byte each, up to 255) by two weights and add them up in 16 bits. Where
the two weights of such a pair come to more than `PAIR`, the sum may not fit; onnxruntime has a slower kernel for such processors
that is whole with any weights and takes a third longer. Few pairs are so large, since a column's scale is that of its largest
weight: those few are made smaller, or the column's scale wider, whichever changes the column less.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

PAIR = 128
"""What two weights may come to: 255 x 128 = 32,640 is below 2^15."""
WIDER = (1.0, 1.03, 1.06, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5, 1.6, 1.75, 2.0)
"""With a scale twice as wide every pair fits."""


def narrowed(weights: np.ndarray, scales: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Bytes (inputs, outputs) and a scale for each output → the same, no two neighbouring inputs' weights of an output beyond
    `PAIR` together.

    Each output takes that of its scale made larger by `WIDER` with which its weights change least, squared and summed.
    """
    wanted = weights * scales
    least, best, chosen = np.full(scales.shape, np.inf), np.zeros_like(weights), scales.copy()
    for wider in WIDER:
        tried = scales * np.float32(wider)
        fitted = _fitted(np.round(wanted / tried).astype(np.int32))
        change = ((fitted * tried - wanted) ** 2).sum(0)
        better = change < least
        least[better], chosen[better] = change[better], tried[better]
        best[:, better] = fitted[:, better]
    return best.astype(np.int8), chosen


def _fitted(weights: np.ndarray) -> np.ndarray:
    """What is too much in a pair is taken off both alike, the smaller going to zero at the most: the nearest that fits."""
    pairs = weights.reshape(-1, 2, weights.shape[1])
    size = np.abs(pairs)
    excess = np.maximum(size.sum(1) - PAIR, 0)
    off = np.minimum(-(-excess // 2), size.min(1))  # off the smaller
    larger = size[:, :1] >= size[:, 1:]
    less = np.where(np.concatenate([larger, ~larger], 1), (excess - off)[:, None], off[:, None])
    return (np.sign(pairs) * (size - less)).reshape(weights.shape)


def narrow(encoder: Path, target: Path) -> None:
    """Writes `encoder` with all its matrices `narrowed`, and prints how far each is off."""
    model = onnx.load(str(encoder))
    stored = {i.name: i for i in model.graph.initializer}
    for node in model.graph.node:
        name = node.input[1] if node.op_type == "MatMulInteger" else ""
        if name in stored:
            of_scales = name.removesuffix("_quantized") + "_scale"
            old, scales = (numpy_helper.to_array(stored[n]).astype(np.float32) for n in (name, of_scales))
            new, wider = narrowed(old, scales)
            stored[name].CopyFrom(numpy_helper.from_array(new, name))
            stored[of_scales].CopyFrom(numpy_helper.from_array(wider, of_scales))
            off = np.linalg.norm(new * wider - old * scales) / np.linalg.norm(old * scales)
            print(f"{node.name}: {off:.2%} off, scales {np.mean(wider / scales):.2f} times as wide")
    onnx.save(model, str(target))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("encoder", type=Path)
    ask.add_argument("target", type=Path)
    given = ask.parse_args()
    narrow(given.encoder, given.target)


if __name__ == "__main__":
    main()
