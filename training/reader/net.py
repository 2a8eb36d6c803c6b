"""The network: an encoder, and a small scorer of stretches of words on top of it."""

from __future__ import annotations

import torch
from encoder import Encoder
from torch import Tensor, nn

from tocsin.read.learned.candidates import LONGEST
from tocsin.read.learned.network import OUTPUTS, TYPES

HIDDEN = 256


class SpanNet(nn.Module):
    """ids, mask (1, pieces) and spans (stretches, 3: first piece, last piece, words) → scores (stretches, OUTPUTS).

    A stretch is what its first and its last piece say together, how long it is, and what the whole window is about.
    """

    def __init__(self, encoder: Encoder, width: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.first, self.last = nn.Linear(width, HIDDEN), nn.Linear(width, HIDDEN)
        self.length = nn.Embedding(LONGEST + 1, HIDDEN)
        self.topic, self.about = nn.Linear(width, 64), nn.Linear(64, HIDDEN)
        self.score = nn.Linear(HIDDEN, OUTPUTS)
        self.types = nn.Linear(64, len(TYPES))
        self.drop = nn.Dropout(0.2)
        nn.init.normal_(self.length.weight, std=0.02)
        nn.init.constant_(self.score.bias, -4.0)

    def parts(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """What a stretch may begin with and end with (batch, pieces, HIDDEN), the topic's part, scores of types."""
        x = self.drop(self.encoder(ids, mask))
        topic = self.topic(x).masked_fill(mask[..., None] == 0, -1e4).amax(1).relu()
        return self.first(x), self.last(x), self.about(topic), self.types(topic)

    def spans(self, first: Tensor, last: Tensor, about: Tensor, spans: Tensor) -> Tensor:
        """Scores of the stretches of one window: (stretches, OUTPUTS)."""
        z = first[spans[:, 0]] + last[spans[:, 1]] + self.length(spans[:, 2]) + about
        return self.score(self.drop(nn.functional.gelu(z)))


def soft_maximum(scores: Tensor, string: Tensor, strings: int) -> Tensor:
    """Scores of places → of strings: log of the sum of exponentials over each string's places."""
    top = torch.full((strings, scores.shape[1]), -1e4, dtype=scores.dtype)
    where = string[:, None].expand_as(scores)
    top = top.scatter_reduce(0, where, scores.detach(), "amax")
    total = torch.zeros_like(top).scatter_add(0, where, (scores - top[string]).exp())
    return total.clamp(min=1e-9).log() + top
