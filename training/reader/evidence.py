"""Fit the weights of `tocsin.read.learned.evidence`: python -m training.reader.evidence [--shared DIR]

Two headings of the network, the clearest type of incident and the clearest perpetrator, weighed by a logistic regression
over texts that pass the gate: development gold with a required attack against development gold with none, and our own
dispatches about mishaps. Prints the weights, and how many of each collection a fit on the others would believe.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import numpy as np

from bench import trnews, wire
from bench.goldspans import GOLD, load_gold
from bench.sampledata import labelled
from tocsin.read.gate import worth_reading
from tocsin.read.layout.casing import in_ordinary_letters
from tocsin.read.learned.evidence import features
from tocsin.read.witness import BELIEVED, DOUBTED

PENALTY = 0.01


def texts(shared):
    """(collection, text, gold mentions) of all that is for development."""
    for name, articles in (
        ("tr-news", trnews.split(trnews.load(shared / "data/geo/tr-news.xml"))[0]),
        ("lgl", trnews.load(shared / "data/geo/lgl.xml")),
        ("wikinews", trnews.load_wikinews(shared / "data/news/wikinews-2019.csv")),
    ):
        gold = load_gold(GOLD / f"{name}-dev.jsonl")
        for article in articles:
            if article["docid"] in gold:
                yield name, article["text"], gold[article["docid"]]
    for document, gold in labelled("dev"):
        yield "sample", document.text, gold
    for half in ("dev", "fresh"):
        for row in wire.dispatches(half):
            yield f"wire {half}", row["text"], row["mentions"]


def fit(x, y):
    """Weights by Newton's method, with a square penalty."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (p - y) / len(y) + PENALTY * w
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x / len(y) + PENALTY * np.eye(len(w)), slope)
    return w


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("TOCSIN_SHARED", "../shared")))
    asked = parser.parse_args()
    rows, told, names = [], [], []
    for name, text, gold in texts(asked.shared):
        firm = any(m["kind"] == "attack" and not m.get("optional") for m in gold)
        if (firm or not gold) and worth_reading(text):
            kind, who, _, _ = features(in_ordinary_letters(text))
            rows.append((kind, who, 1.0))
            told.append(firm)
            names.append(name)
    x, y, of = np.array(rows), np.array(told, float), np.array(names)
    print(f"{len(y)} texts; type, perpetrator, bias: {np.round(fit(x, y), 2)}")
    for name in sorted(set(names)):
        odds = x[of == name] @ fit(x[of != name], y[of != name])
        for kind, here in (("with an attack", odds[y[of == name] == 1]), ("without", odds[y[of == name] == 0])):
            if len(here):
                print(
                    f"{name:12} {kind:15} {len(here):3}: believed {np.mean(here >= BELIEVED):.2f}, doubted {np.mean(here < DOUBTED):.2f}"
                )


if __name__ == "__main__":
    main()
