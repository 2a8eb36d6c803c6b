"""Small networks of one hidden layer beside a linear one, several of a kind, whose mean is the answer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.floating]


class Judge:
    """The networks of a file, those whose arrays' names begin with `prefix`. Features (rows, features) → scores (rows).

    Raises ValueError where they were made for another number of features.
    """

    def __init__(self, path: Path, features: int, prefix: str = "") -> None:
        with np.load(path) as stored:
            self._inner, self._inner_bias = stored[prefix + "inner"], stored[prefix + "inner_bias"]
            self._outer, self._linear = stored[prefix + "outer"], stored[prefix + "linear"]
            self._bias = stored[prefix + "bias"]
        if self._linear.shape[1] != features:
            raise ValueError(f"{path}: made for {self._linear.shape[1]} features, this version has {features}")

    def __call__(self, rows: Vector) -> Vector:
        hidden = np.maximum(np.einsum("pf,nfh->nph", rows, self._inner) + self._inner_bias[:, None], 0)
        scores = np.einsum("nph,nh->np", hidden, self._outer) + self._linear @ rows.T + self._bias[:, None]
        mean: Vector = scores.mean(axis=0)
        return mean
