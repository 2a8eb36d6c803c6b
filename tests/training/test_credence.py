"""The weights of confidence: what the fit says of a row is what the reader says of it."""

from pathlib import Path

import numpy as np

from tocsin.read.learned.credence import JUDGED
from training.reader.belief import fit
from training.reader.credence import PENALTY, STEPS, Design, Row


def made_up(number: int) -> list[Row]:
    """Rows of which the near ones, and those whose vector points up, are mostly right."""
    rng = np.random.default_rng(11)
    out = []
    for n in range(number):
        near, vector = bool(rng.integers(2)), rng.normal(size=6).astype(np.float32)
        name = JUDGED[n % len(JUDGED)]
        right = bool(rng.random() < 1 / (1 + np.exp(-(3 * near - 1.5 + 2 * vector[0]))))
        out.append(Row("made-up", name, right, [f"near:{near}", f"is {name}"], None if n % 50 == 0 else vector))
    return out


def test_saved_weights_say_what_the_design_says(tmp_path: Path) -> None:
    data = made_up(800)
    design = Design(data)
    x, right = design(data), np.array([r.right for r in data], float)
    w = fit(x, right, np.ones(len(data)), PENALTY, STEPS)
    design.save(w, tmp_path / "credence.npz")
    with np.load(tmp_path / "credence.npz") as stored:
        weights = dict(zip(stored["cues"].tolist(), stored["weights"].tolist(), strict=True))
        along, bias = dict(zip(JUDGED, stored["along"], strict=True)), float(stored["bias"])
    expected = x @ w[:-1] + w[-1]
    for row, odds in zip(data, expected, strict=True):
        if row.vector is not None:
            got = bias + sum(weights.get(c, 0.0) + weights.get(f"{row.property} {c}", 0.0) for c in set(row.cues))
            assert abs(got + float(along[row.property] @ row.vector) - odds) < 1e-3
    guess = expected > 0
    assert (guess == (right > 0)).mean() > 0.75
