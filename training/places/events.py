"""Fit the event locator of `tocsin.places`: python -m training.places.events [--folds 4] [--out event.npz] [--data FILE]

Reads only the training part of `bench.geoevents`. For each (sentence, verb) the names of the sentence and "nowhere"
compete; the loss is the log loss of each name being a place of the event, and of the right ones winning.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np

from bench.geoevents import DATA, candidates, held_out, load, overlap
from tocsin.places.eventcues import cues

HIDDEN = 24
SEEN = 12
"""A cue needs so many training names to get a weight."""
RARE, TIMES = {"where:0"}, 8


def examples(rows):
    """Per row: the cues of its candidates, and which of them are right."""
    known, out = {}, []
    for row in rows:
        if row.text not in known:
            known[row.text] = candidates(row.text)
        spans = known[row.text]
        if spans:
            right = [any(overlap((k.start, k.end), g) for g in row.gold) for k in spans]
            shared, own = cues(row.text, row.verb, spans)
            out.append(([shared + cue for cue in own], np.array(right, np.float32), bool(row.gold)))
    return out


def repeated(data):
    """The examples, those of rare and sure constructions ("in Gao, where gunmen shot …") several times."""
    return data + [d for d in data if any(cue in RARE for row in d[0] for cue in row) for _ in range(TIMES - 1)]


def vocabulary(data):
    counts = Counter(cue for rows, _, _ in data for row in rows for cue in set(row))
    return {cue: i for i, (cue, n) in enumerate(sorted(counts.items(), key=lambda c: (-c[1], c[0]))) if n >= SEEN}


def matrix(data, vocab):
    """All candidates as rows of 0/1, with the bounds of each example."""
    bounds = np.cumsum([0, *(len(y) for _, y, _ in data)])
    x = np.zeros((bounds[-1], len(vocab)), np.uint8)
    i = 0
    for rows, _, _ in data:
        for row in rows:
            x[i, [vocab[c] for c in row if c in vocab]] = 1
            i += 1
    return x, bounds


def fit(data, vocab, seed=0, epochs=18, decay=2e-5, listwise=0.5, drop=0.15, batch=128):
    """Minibatch Adam; weights of a one-layer network with a linear path past it."""
    rng = np.random.default_rng(seed)
    x, bounds = matrix(data, vocab)
    y = np.concatenate([d[1] for d in data])
    w = {
        "w1": rng.normal(0, 0.15, (len(vocab), HIDDEN)).astype(np.float32),
        "b1": np.zeros(HIDDEN, np.float32),
        "w2": rng.normal(0, 1 / np.sqrt(HIDDEN), HIDDEN).astype(np.float32),
        "w": np.zeros(len(vocab), np.float32),
        "b": np.zeros(1, np.float32),
    }
    m, v = ({k: np.zeros_like(a) for k, a in w.items()} for _ in range(2))
    steps, step = epochs * -(-len(data) // batch), 0
    for _ in range(epochs):
        order = rng.permutation(len(data))
        for low in range(0, len(data), batch):
            step += 1
            chosen = order[low : low + batch]
            index = np.concatenate([np.arange(bounds[c], bounds[c + 1]) for c in chosen])
            owner = np.repeat(np.arange(len(chosen)), [bounds[c + 1] - bounds[c] for c in chosen])
            xs = x[index].astype(np.float32)
            xs *= rng.random(xs.shape, dtype=np.float32) > drop
            ys = y[index]
            pre = xs @ w["w1"] + w["b1"]
            mask = (pre > 0) * (rng.random(pre.shape) > 0.2) / 0.8
            hidden = pre * mask
            s = hidden @ w["w2"] + xs @ w["w"] + w["b"]
            grad = (1 - listwise) * (1 / (1 + np.exp(-s)) - ys)
            if listwise:
                grad += listwise * _listwise(s, ys, owner, len(chosen))
            grad /= len(chosen)
            gh = np.outer(grad, w["w2"]) * mask
            g = {
                "w1": xs.T @ gh,
                "b1": gh.sum(0),
                "w2": hidden.T @ grad,
                "w": xs.T @ grad,
                "b": grad.sum(keepdims=True),
            }
            rate = 0.004 * (0.5 + 0.5 * np.cos(np.pi * step / steps))
            for k in w:
                m[k] = 0.9 * m[k] + 0.1 * g[k]
                v[k] = 0.999 * v[k] + 0.001 * g[k] ** 2
                w[k] -= rate * (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
                if k in ("w1", "w"):
                    w[k] -= rate * decay * 500 * w[k]
    return w


def _listwise(s, y, owner, n):
    """Gradient of the log loss of a softmax over each example's names and "nowhere" (score 0)."""
    e = np.exp(np.clip(s, -30, 30))
    total = np.bincount(owner, e, n) + 1
    right = np.bincount(owner, e * y, n)
    none = np.bincount(owner, y, n) == 0
    right = np.where(none, 1, right)
    return e / total[owner] - np.where(none[owner], 0, e * y / right[owner])


def predict(data, vocab, w):
    x, bounds = matrix(data, vocab)
    s = np.concatenate(
        [
            np.maximum(part @ w["w1"] + w["b1"], 0) @ w["w2"] + part @ w["w"] + w["b"]
            for part in (x[i : i + 4096].astype(np.float32) for i in range(0, len(x), 4096))
        ]
    )
    return [s[a:b] for a, b in pairwise(bounds)]


def report(label, data, scores):
    located = [(s, y) for (_, y, g), s in zip(data, scores, strict=True) if g]
    top = np.mean([y[s.argmax()] for s, y in located])
    cover = np.mean([y.max() for _, y in located])
    every = np.mean([y[s.argmax()] if s.max() > 0 else not g for (_, y, g), s in zip(data, scores, strict=True)])
    tp = sum(y[s > 0].sum() for (_, y, _), s in zip(data, scores, strict=True))
    p, r = tp / sum((s > 0).sum() for s in scores), tp / sum(y.sum() for _, y, _ in data)
    print(f"{label}: first {top:.4f} (of {cover:.4f} covered), with none {every:.4f}, P {p:.3f} R {r:.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    started = time.process_time()
    data = examples([row for row in load(options.data) if not held_out(row.text)])
    print(f"{len(data)} rows, {sum(len(d[1]) for d in data)} names, {time.process_time() - started:.0f} s", flush=True)
    if options.folds:
        scores = [None] * len(data)
        for fold in range(options.folds):
            part = repeated([d for i, d in enumerate(data) if i * options.folds // len(data) != fold])
            rest = [i for i in range(len(data)) if i * options.folds // len(data) == fold]
            vocab = vocabulary(part)
            found = predict([data[i] for i in rest], vocab, fit(part, vocab))
            for i, s in zip(rest, found, strict=True):
                scores[i] = s
        report("cross-validated", data, scores)
    vocab = vocabulary(repeated(data))
    w = fit(repeated(data), vocab)
    report("training", data, predict(data, vocab, w))
    print(f"{len(vocab)} cues, {time.process_time() - started:.0f} s of CPU")
    if options.out:
        np.savez_compressed(
            options.out,
            cues=np.array(list(vocab)),
            rows=np.column_stack([w["w"], w["w1"]]).astype(np.float16),
            constant=np.concatenate([w["b"], w["b1"]]),
            w2=w["w2"],
        )


if __name__ == "__main__":
    main()
