"""Fit how far scenes are believed: python -m training.reader.belief [--shared DIR] [--out belief.npz]

Violence that was done: the scenes of gold attacks and plots in development gold, and those of the coded incidents that are
for training (`--incidents` reports of them, three scenes each). Not: every word of violence, read as such or not, in
development texts without an event and in the open part of `bench.quiet`. What is held out is not read. Prints, by
cross-validation that keeps a document together, how many documents with an event a threshold would lose, and how many
texts without one it would leave.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench import hedging, quiet, trnews, wire
from bench.goldspans import GOLD, load_gold, with_words
from bench.reading_incidents import drawn, pairs
from bench.sampledata import SAMPLE, labelled
from tocsin.model import Document, document_id
from tocsin.quantities import casualties
from tocsin.read.findings.findings import Findings
from tocsin.read.gate import worth_reading
from tocsin.read.layout.casing import in_ordinary_letters
from tocsin.read.learned.belief import JUDGED, WEIGHTS, of_scene, of_text, vectors
from tocsin.read.learned.evidence import evidence
from tocsin.read.learned.excerpt import excerpt_of
from tocsin.read.learned.network import shipped
from tocsin.read.rules import RuleReader
from tocsin.read.words.lexicon import triggers
from training.reader.joining import event_of

SEEN, PENALTY, STEPS, RATE = 4, 0.003, 150, 0.05
"""A cue needs so many scenes to get a weight; the square penalty on a weight; steps and rate of Adam."""
BREADTH = 4.0
"""The length of the network's own vector beside a cue's 1, once its numbers have mean 0 and deviation 1."""
SHARES = {"incidents": 0.5}
QUIET = 2.5
"""Weights of a scene by its collection, and of one without violence; others count once."""
MOST, FIRST = 3, 12
"""Scenes of a coded report that are learned from; sentences of a text without a scene that are looked at."""
LOST = (0.002, 0.004, 0.006, 0.01, 0.02)


class Row(NamedTuple):
    """A word of violence: its document, collection, whether it was done, whether the reader reads it now behind the gate."""

    document: str
    collection: str
    done: bool
    read: bool
    vector: np.ndarray
    cues: list[str]


def texts(shared: Path, incidents: int) -> Iterator[tuple[str, str, str, str | None, list[dict]]]:
    """(collection, name, text, published, gold): all that is for development, gold empty where nothing is to be read."""
    lgl = trnews.load(shared / "data/geo/lgl.xml")
    for articles, name in (
        (trnews.split(trnews.load(shared / "data/geo/tr-news.xml"))[0], "tr-news-dev"),
        (lgl, "lgl-dev"),
        (lgl, "lgl-more"),
        (trnews.load_wikinews(shared / "data/news/wikinews-2019.csv"), "wikinews-dev"),
    ):
        gold = load_gold(GOLD / f"{name}.jsonl")
        for article in articles:
            if article["docid"] in gold:
                told = with_words(article["text"], gold[article["docid"]])
                yield name, article["docid"], article["text"], article["published"], told
    for folder in (SAMPLE, GOLD / "accounts", GOLD / "dispatches"):
        for document, gold in labelled("dev", folder):
            yield folder.name, document.id, document.text, document.published, gold
    for half in ("dev", "fresh", "fifth", "sixth", "seventh", "eighth"):
        for row in wire.dispatches(half):
            yield "wire", row["id"], row["text"], row["published"], row["mentions"]
    for row in quiet.texts("quiet", "dev"):
        yield "quiet", row["id"], row["text"], row["published"], []
    for row in quiet.texts("local", "dev"):
        yield "local", row["id"], row["text"], row["published"], [whole(row["text"])]
    for row in hedging.passages():
        if not row["held"]:
            told = [whole(row["text"])] if row["new"] or row.get("past") or row.get("plot") else []
            yield "hedging", row["text"], row["text"], hedging.PUBLISHED.isoformat(), told
    for report, code in drawn(list(pairs(shared / "data/incidents", "dev")), incidents):
        yield "incidents", code["incident"], report["text"], report["published"], [whole(report["text"])]


def whole(text: str) -> dict:
    """Gold for a text of which every scene tells of its event."""
    return {"kind": "attack", "anchor": text}


def rows(shared: Path, incidents: int) -> Iterator[Row]:
    """Every word of violence that teaches."""
    reader = RuleReader(None, witness=evidence)
    for collection, name, written, published, gold in texts(shared, incidents):
        firm = [g for g in gold if g["kind"] in ("attack", "plot") and not g.get("optional")]
        if gold and not firm:
            continue
        text = in_ordinary_letters(written)
        findings = Findings(Document(document_id(text.encode()), text, None, None, published, "en"))
        told = reader.told(findings)
        read = told.scenes if told else []
        if gold:
            simple = gold[0]["anchor"] == written
            spots = [
                (s.sentence, s.number, s.head, s.casualties, True)
                for s in read
                if simple or event_of(written, s, gold) is not None
            ]
            spots = spots[:MOST] if collection == "incidents" else spots
        else:
            spots = [(s.sentence, s.number, s.head, s.casualties, True) for s in read]
            taken = {s.head.start for s in read}
            for number, span in enumerate(findings.sentences):
                for one in triggers(findings.lowered, *span):
                    if one.start not in taken and len({s[1] for s in spots} | {number}) <= FIRST:
                        spots.append((span, number, one, casualties(text, *span), False))
        if not spots:
            continue
        passes = worth_reading(written)
        # the network reads the sentences of what the reader sees; only where it sees nothing those of the other words
        spans = sorted({s.sentence for s in read} or {s[0] for s in spots})
        excerpt, starts, begins = excerpt_of(text, spans)
        spots = [s for s in spots if s[0] in begins]
        points = [s[2].start + begins[s[0]] for s in spots]
        moved = [(span[0] + begins[span], span[1] + begins[span]) for span, *_ in spots]
        looked = shipped().look(excerpt, points, starts)
        for (span, number, head, tolls, seen), vector in zip(spots, vectors(points, moved, looked), strict=True):
            if vector is not None:
                told_cues = [*of_text(findings.lowered), *of_scene(findings, span, number, head, tolls)]
                yield Row(f"{collection} {name}", collection, bool(gold), seen and passes, vector, told_cues)


def design(data: list[Row]) -> tuple[np.ndarray, list[str], np.ndarray, np.ndarray]:
    """A row of numbers for every word: its vector at mean 0 and deviation 1, then its cues as 0 and 1; the cues' names."""
    counts = Counter(cue for row in data for cue in set(row.cues))
    names = sorted(cue for cue, n in counts.items() if n >= SEEN)
    at = {cue: i for i, cue in enumerate(names)}
    of_all = np.array([row.vector for row in data], np.float32)
    mean, deviation = of_all.mean(0), of_all.std(0) + 1e-6
    told = np.zeros((len(data), len(names)), np.float32)
    for i, row in enumerate(data):
        told[i, [at[c] for c in row.cues if c in at]] = 1
    scale = deviation * np.sqrt(of_all.shape[1]) / BREADTH
    scale[-JUDGED:] = deviation[-JUDGED:]
    return np.concatenate([(of_all - mean) / scale, told], axis=1), names, mean, scale


def fit(x: np.ndarray, done: np.ndarray, weight: np.ndarray, square: float = PENALTY, steps: int = STEPS) -> np.ndarray:
    """Weights of a logistic regression by full-batch Adam, the last of them the bias, which has no penalty."""
    x = np.concatenate([x, np.ones((len(x), 1), np.float32)], axis=1)
    w, m, v = (np.zeros(x.shape[1], np.float64) for _ in range(3))
    penalty = np.full(len(w), square)
    penalty[-1] = 0
    for step in range(1, steps + 1):
        p = 1 / (1 + np.exp(-np.clip(x @ w.astype(x.dtype), -30, 30)))  # of x's type, or all of x is copied each time
        g = (weight * (p - done) / weight.sum()).astype(x.dtype) @ x + penalty * w
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w -= RATE * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return w


def told_of(data: list[Row], odds: np.ndarray) -> None:
    """Print what thresholds would lose and leave, of documents of which the reader tells something now."""
    best: dict[tuple[str, str, bool], float] = {}
    for row, n in zip(data, odds, strict=True):
        if row.read:
            key = (row.document, row.collection, row.done)
            best[key] = max(n, best.get(key, -np.inf))
    events = sorted(n for (_, _, done), n in best.items() if done)
    calm = [(collection, n) for (_, collection, done), n in best.items() if not done]
    print(f"{len(events)} documents with an event, {len(calm)} without one in which the reader tells of some")
    done = np.array([row.done for row in data])
    for share in LOST:
        least = events[int(share * len(events))]
        left = Counter(name for name, n in calm if n >= least)
        lost = np.mean(odds[done] < least)
        print(f"  lost {share}: odds {least:6.2f}, scenes lost {lost:.3f}; left {sum(left.values())}: {dict(left)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("TOCSIN_SHARED", "../shared")))
    parser.add_argument("--incidents", type=int, default=1300, help="reports of coded incidents to learn from")
    parser.add_argument("--folds", type=int, default=5, help="0 leaves out the cross-validation")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    data = list(rows(asked.shared, asked.incidents))

    x, names, mean, scale = design(data)
    done = np.array([row.done for row in data], float)
    weight = np.array([SHARES.get(row.collection, 1.0) if row.done else QUIET for row in data])
    print(f"{len(data)} words of violence, {int(done.sum())} done; {len(names)} cues")
    if asked.folds:
        fold = np.array([int(sha256(row.document.encode()).hexdigest(), 16) % asked.folds for row in data])
        odds = np.zeros(len(data))
        for k in range(asked.folds):
            w = fit(x[fold != k], done[fold != k], weight[fold != k])
            odds[fold == k] = x[fold == k] @ w[:-1] + w[-1]
        told_of(data, odds)
    w = fit(x, done, weight)
    along = (w[: len(mean)] / scale).astype(np.float32)
    np.savez_compressed(
        asked.out,
        cues=np.array(names),
        weights=w[len(mean) : -1].astype(np.float32),
        along=along,
        bias=w[-1] - along @ mean,
    )
    print(f"written to {asked.out}")


if __name__ == "__main__":
    main()
