"""Small networks of one hidden layer beside a linear one: how they are made, and how they are written to a file."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

HIDDEN = 24


class Judge(nn.Module):
    """One hidden layer beside a linear one; features are set to mean 0 and deviation 1 where both are given."""

    def __init__(self, features: int, hidden: int = HIDDEN, scale: tuple[torch.Tensor, torch.Tensor] | None = None):
        super().__init__()
        self.inner, self.outer = nn.Linear(features, hidden), nn.Linear(hidden, 1)
        self.linear, self.drop = nn.Linear(features, 1), nn.Dropout(0.2)
        self.mean, self.deviation = scale or (torch.zeros(features), torch.ones(features))

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        rows = (rows - self.mean) / self.deviation
        return (self.outer(self.drop(torch.relu(self.inner(rows)))) + self.linear(rows))[:, 0]


def arrays(judges: Sequence[Judge], prefix: str = "") -> dict[str, npt.NDArray[np.float32]]:
    """The networks as `tocsin.read.learned.judge` reads them, means and deviations moved into the weights."""
    told: dict[str, list[npt.NDArray[np.float32]]] = {}
    with torch.no_grad():
        for judge in judges:
            inner, linear = judge.inner.weight / judge.deviation, judge.linear.weight[0] / judge.deviation
            parts = {
                "inner": inner.T,
                "inner_bias": judge.inner.bias - inner @ judge.mean,
                "outer": judge.outer.weight[0],
                "linear": linear,
                "bias": judge.outer.bias[0] + judge.linear.bias[0] - linear @ judge.mean,
            }
            for name, value in parts.items():
                told.setdefault(prefix + name, []).append(value.numpy())
    return {name: np.stack(values) for name, values in told.items()}
