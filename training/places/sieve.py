"""Fit the sieve of `tocsin.places` on LGL: python training/places/sieve.py LGL.xml [--folds 5] [--out sieve.npz]

A mention is right if it overlaps a toponym of the corpus. Prints precision, recall and F1 of the mentions kept.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from bench.geodata import convert
from tocsin.places.document import gather
from tocsin.places.gazetteer import gazetteer
from tocsin.places.mentions import scan
from tocsin.places.ranker import pool, rank, weights
from tocsin.places.sieve import traits

HIDDEN = 16


def examples(path: Path):
    """Per text: traits of the mentions that aren't demonyms, labels, and how many toponyms there are to find."""
    g = gazetteer()
    out = []
    for article in convert(path):
        gold = [tuple(t) for t in article["toponyms"]]
        mentions = scan(article["text"], g)
        if not mentions:
            continue
        names, belongs = gather(article["text"], mentions, g)
        p = pool(names, g)
        if not len(p.place):
            continue
        x = traits(article["text"], mentions, belongs, p, rank(p, weights()))
        y = np.array([any(s < m.end and m.start < e for s, e in gold) for m in mentions], np.float32)
        free = np.array([m.stands_for is None for m in mentions])
        other = [
            g_
            for g_ in gold
            if any(s < g_[1] and g_[0] < e for s, e in [(m.start, m.end) for m in mentions if m.stands_for])
        ]
        out.append((x[free], y[free], len(gold) - len(other)))
    return out


def fit(data, seed=0, steps=600, decay=1e-3):
    """Full-batch Adam on the log loss."""
    rng = np.random.default_rng(seed)
    x, y = np.concatenate([d[0] for d in data]), np.concatenate([d[1] for d in data])
    mean, scale = x.mean(0), x.std(0) + 1e-3
    z = (x - mean) / scale
    w = {
        "w1": rng.normal(0, 1 / np.sqrt(z.shape[1]), (z.shape[1], HIDDEN)),
        "b1": np.zeros(HIDDEN),
        "w2": rng.normal(0, 1 / np.sqrt(HIDDEN), HIDDEN),
        "b2": np.zeros(1),
    }
    m, v = ({k: np.zeros_like(a) for k, a in w.items()} for _ in range(2))
    for step in range(1, steps + 1):
        drop = (rng.random((1, HIDDEN)) > 0.1) / 0.9
        pre = z @ w["w1"] + w["b1"]
        hidden = np.maximum(pre, 0) * drop
        grad = (1 / (1 + np.exp(-(hidden @ w["w2"] + w["b2"]))) - y) / len(y)
        gh = np.outer(grad, w["w2"]) * (pre > 0) * drop
        g = {
            "w2": hidden.T @ grad + decay * w["w2"],
            "w1": z.T @ gh + decay * w["w1"],
            "b1": gh.sum(0),
            "b2": grad.sum(keepdims=True),
        }
        rate = 0.02 * (0.5 + 0.5 * np.cos(np.pi * step / steps))
        for k in w:
            m[k] = 0.9 * m[k] + 0.1 * g[k]
            v[k] = 0.999 * v[k] + 0.001 * g[k] ** 2
            w[k] -= rate * (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
    return {"mean": mean, "scale": scale, **w}


def counts(data, w, threshold=0.5):
    """Right, kept, to find."""
    right = kept = gold = 0
    for x, y, n in data:
        keep = np.maximum(((x - w["mean"]) / w["scale"]) @ w["w1"] + w["b1"], 0) @ w["w2"] + w["b2"] > np.log(
            threshold / (1 - threshold)
        )
        right, kept, gold = right + y[keep].sum(), kept + keep.sum(), gold + n
    return np.array([right, kept, gold])


def line(label, c):
    p, r = c[0] / c[1], c[0] / c[2]
    print(f"{label}: precision {p:.3f} recall {r:.3f} F1 {2 * p * r / (p + r):.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--also", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    data = examples(options.corpus)
    if options.folds:
        c = np.zeros(3)
        for fold in range(options.folds):
            w = fit([d for i, d in enumerate(data) if i % options.folds != fold])
            c += counts([d for i, d in enumerate(data) if i % options.folds == fold], w)
        line("cross-validated", c)
    w = fit(data)
    if options.also:
        line(options.also.name, counts(examples(options.also), w))
    if options.out:
        np.savez_compressed(options.out, **{k: np.asarray(v, np.float32) for k, v in w.items()})


if __name__ == "__main__":
    main()
