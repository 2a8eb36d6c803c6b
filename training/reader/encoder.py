"""A plain transformer encoder that takes the weights of MiniLM (BERT-shaped) or MPNet, the first layers of it.

Devlin et al. 2019; Song et al. 2020 (MPNet: relative position bias in buckets, positions from 2, no segment vector).
Keeping only the lower layers loses little in tasks on words (Sajjad et al. 2023, "On the effect of dropping layers").
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn


class Layer(nn.Module):
    """One layer, norms after the sums, as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float, eps: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps), nn.LayerNorm(width, eps)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(w // self.heads) + bias
        mixed = scores.softmax(-1) @ v
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, t, w))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """ids (batch, pieces), mask (batch, pieces; 1 = a piece) → (batch, pieces, width)."""

    def __init__(
        self, pieces: int, width: int, layers: int, heads: int, inner: int, relative: bool, dropout: float, eps: float
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, width)
        self.places = nn.Embedding(512, width)
        self.norm = nn.LayerNorm(width, eps)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout, eps) for _ in range(layers))
        self.relative = nn.Embedding(32, heads) if relative else None

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        t = ids.shape[1]
        x = self.drop(self.norm(self.words(ids) + self.places.weight[:t]))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        if self.relative is not None:
            near = torch.arange(t)
            bias = bias + self.relative(buckets(near[:, None] - near[None, :])).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(distance: Tensor) -> Tensor:
    """Place of the asking piece less that of the asked → one of 32 buckets: 16 a side, the first 8 exact, the others logarithmic to 128 (Raffel 2020)."""
    side = (distance < 0).long() * 16
    far = distance.abs()
    log = 8 + (torch.log(far.clamp(min=1).float() / 8) / math.log(128 / 8) * 8).long().clamp(max=7)
    return side + torch.where(far < 8, far, log)


def load(folder: Path, layers: int, keep: list[int], dropout: float = 0.1) -> Encoder:
    """The encoder of a folder with config.json and model.safetensors, its vocabulary cut to the ids `keep`.

    Raises KeyError where the file lacks a weight, ValueError for another kind of model.
    """
    config = json.loads((folder / "config.json").read_text())
    kind = config["model_type"]
    if kind not in ("bert", "mpnet"):
        raise ValueError(f"{folder}: a {kind} model; bert and mpnet are understood")
    weights = {
        k.removeprefix("bert.").removeprefix("mpnet."): v for k, v in load_file(folder / "model.safetensors").items()
    }
    width, heads = config["hidden_size"], config["num_attention_heads"]
    encoder = Encoder(
        len(keep), width, layers, heads, config["intermediate_size"], kind == "mpnet", dropout, config["layer_norm_eps"]
    )
    words = weights["embeddings.word_embeddings.weight"][keep]
    first = 2 if kind == "mpnet" else 0
    places = weights["embeddings.position_embeddings.weight"][first : first + 512].clone()
    if kind == "bert":
        places += weights["embeddings.token_type_embeddings.weight"][0]
    state = {
        "words.weight": words,
        "places.weight": places,
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    if kind == "mpnet":
        state["relative.weight"] = weights["encoder.relative_attention_bias.weight"]
        names = ("attention.attn.q", "attention.attn.k", "attention.attn.v", "attention.attn.o", "attention.LayerNorm")
    else:
        own = "attention.self."
        names = (own + "query", own + "key", own + "value", "attention.output.dense", "attention.output.LayerNorm")
    for i in range(layers):
        old = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            q, k, v, out, norm = (weights[f"{old}{name}.{part}"] for name in names)
            state[f"layers.{i}.qkv.{part}"] = torch.cat([q, k, v])
            state[f"layers.{i}.out.{part}"], state[f"layers.{i}.norm1.{part}"] = out, norm
            state[f"layers.{i}.up.{part}"] = weights[f"{old}intermediate.dense.{part}"]
            state[f"layers.{i}.down.{part}"] = weights[f"{old}output.dense.{part}"]
            state[f"layers.{i}.norm2.{part}"] = weights[f"{old}output.LayerNorm.{part}"]
    encoder.load_state_dict(state)
    return encoder
