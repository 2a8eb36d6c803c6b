"""Weigh the words of violence, and write the table by which the gate tells reports of it from other news.

    python -m training.gate [--shared ../shared] [--out tocsin/read/data/gate.tsv] [--seed 1]

1. Words and pairs of words are kept when they are commoner in relevant texts than in other news in three of four groups
   of collections (MUC, UCDP, incidents, modern news), so that no collection's places, people or habits are learned;
   names are left out. Words of `training/gate_words.txt` are kept in any case and never weigh less than `LEAST`.
2. Logistic regression without negative weights. A relevant text is represented by the stretch that has most evidence
   under the weights so far, any other text by all of its stretches (multiple-instance learning, as in Andrews et al.
   2002, "Support vector machines for multiple-instance learning", NIPS 15).
3. The thresholds, for articles by MUC and incidents and for short texts by UCDP's headlines, are those that `RECALL` of
   the relevant texts reach when their weights were learned on the other three quarters of the texts.

Held-out texts (`bench.gatedata`) are never looked at.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.gatedata import Labelled, everything
from tocsin.read.gate import FEWEST, SHORT, stretches, words_of

Feature = str | tuple[str, str]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RECALL = 0.996
"""Share of the relevant texts of MUC, of incidents and of UCDP that reach the threshold; 0.99 is promised."""

RATIO = 1.0
"""Log ratio of rates above which a word is commoner in a group; three of four groups must have it."""

LEAST = 1.2
"""Weight of a word of the list that the training texts say nothing of."""

PENALTY = 3e-4
ROUNDS = 4
STEPS = 150
FOLDS = 4
GROUPS = ("muc", "ucdp", "incidents", "news")
IMPORTANCE = {"muc": 1.0, "ucdp": 0.3, "incidents": 0.5, "trnews": 3.0, "wikinews": 3.0, "sample": 3.0}
"""Weight of a relevant text of each collection: the small ones are the most like what will be read."""
OTHERS = {"muc": 0.02, "lgl": 4.0, "trnews": 4.0, "wikinews": 4.0, "sample": 4.0}
"""Weight of an irrelevant text; those of MUC are about the same topic, so they hardly count."""


@dataclass(frozen=True, slots=True)
class Stretches:
    """Every stretch of every text as a row of feature numbers: `features[starts[i]:starts[i + 1]]` is row i."""

    features: Ints
    starts: Ints
    texts: Ints
    lengths: Floats

    def evidence(self, weights: Floats) -> Floats:
        """The evidence of each stretch, as `tocsin.read.gate.evidence` weighs it."""
        sums = np.concatenate([[0.0], np.cumsum(weights[self.features])])
        found: Floats = (sums[self.starts[1:]] - sums[self.starts[:-1]]) / self.lengths
        return found


def group(text: Labelled) -> str:
    return text.collection if text.collection in GROUPS else "news"


def features(words: Sequence[str]) -> Iterator[Feature]:
    yield from words
    yield from pairwise(words)


def listed(path: Path) -> set[Feature]:
    """The words and pairs of the hand-made list: words between spaces, pairs between bars."""
    found: set[Feature] = set()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        for part in line.split("|") if "|" in line else line.split():
            first, _, second = part.strip().partition(" ")
            found.add((first, second) if second else first)
    return found


def names(texts: Sequence[Labelled]) -> set[str]:
    """Words that are mostly written with a capital inside sentences: names, which tell of a place or a person."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        if text.collection in ("muc", "ucdp"):  # no capitals, and capitals on every word
            continue
        for before, word in pairwise(text.text.split()):
            bare = word.strip("\"'“”‘’().,;:!?[]")
            if bare.isalpha() and before[-1].isalnum():
                (capital if bare[0].isupper() else small)[bare.lower()] += 1
    return {word for word, n in capital.items() if n > 2 * small[word]}


def telling(texts: Sequence[Labelled], words: Sequence[Sequence[str]]) -> list[Feature]:
    """The features that are commoner in reports of violence than in other news, whatever the collection."""
    counts: dict[str, Counter[Feature]] = {name: Counter() for name in (*GROUPS, "others")}
    for text, its in zip(texts, words, strict=True):
        if text.relevant:
            counts[group(text)].update(features(its))
        elif text.collection != "muc":
            counts["others"].update(features(its))
    size = {name: sum(n for f, n in c.items() if isinstance(f, str)) for name, c in counts.items()}
    often = {name: {f for f, n in counts[name].items() if n >= (2 if name == "news" else 4)} for name in GROUPS}
    wide = [f for f in set().union(*often.values()) if sum(f in often[name] for name in GROUPS) >= 2]
    named = names(texts)

    def third_ratio(feature: Feature) -> float:
        usual = np.log((counts["others"][feature] + 0.5) / size["others"])
        ratios = sorted(np.log((counts[name][feature] + 0.05) / size[name]) - usual for name in GROUPS)
        return float(ratios[1])

    return [
        f for f in wide if not named & ({f} if isinstance(f, str) else set(f)) and third_ratio(f) > RATIO
    ]  # fmt: skip


def rows(words: Sequence[Sequence[str]], number: dict[Feature, int]) -> Stretches:
    found: list[list[int]] = []
    texts: list[int] = []
    lengths: list[int] = []
    for text, its in enumerate(words):
        for start, end in stretches(len(its)):
            some = its[start:end]
            found.append([number[f] for f in features(some) if f in number])
            texts.append(text)
            lengths.append(max(end - start, FEWEST))
    starts = np.concatenate([[0], np.cumsum([len(row) for row in found])])
    flat = np.array([n for row in found for n in row], dtype=np.int64)
    return Stretches(flat, starts.astype(np.int64), np.array(texts), np.sqrt(np.array(lengths, dtype=np.float64)))


def best(evidence: Floats, texts: Ints, number: int) -> Floats:
    """The evidence of each text: that of its best stretch."""
    found = np.zeros(number)
    np.maximum.at(found, texts, evidence)
    return found


def learn(data: Stretches, relevant: NDArray[np.bool_], importance: Floats, floor: Floats) -> tuple[Floats, float]:
    """Weights of the features, none below its floor, and the bias: Adam on the penalised log loss."""
    number = len(relevant)
    weights, bias = floor.copy(), -2.0
    row_of = np.repeat(np.arange(len(data.texts)), np.diff(data.starts))
    several = np.bincount(data.texts, minlength=number)
    for _ in range(ROUNDS):
        evidence = data.evidence(weights)
        leading = evidence >= best(evidence, data.texts, number)[data.texts] - 1e-12
        share = importance / np.where(relevant, 1.0, np.sqrt(several))
        used = np.where(relevant[data.texts] & ~leading, 0.0, share[data.texts])
        used /= used.sum()
        first, second = np.zeros(len(weights) + 1), np.zeros(len(weights) + 1)
        for step in range(1, STEPS + 1):
            slope = used * (1 / (1 + np.exp(-(data.evidence(weights) + bias))) - relevant[data.texts])
            pull = np.bincount(data.features, (slope / data.lengths)[row_of], minlength=len(weights))
            gradient = np.append(pull + PENALTY * weights / np.sqrt(len(weights)), slope.sum())
            first = 0.9 * first + 0.1 * gradient
            second = 0.999 * second + 0.001 * gradient**2
            move = 0.1 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-7)
            weights, bias = np.maximum(weights - move[:-1], floor), bias - float(move[-1])
    return weights, bias


def crossed(texts: Sequence[Labelled], data: Stretches, importance: Floats, floor: Floats, seed: int) -> Floats:
    """The margin (evidence and bias) of each text under weights learned without its fold."""
    relevant = np.array([t.relevant for t in texts])
    fold = np.array([int(sha256(f"{seed}:{t.id}".encode()).hexdigest(), 16) % FOLDS for t in texts])
    margin = np.zeros(len(texts))
    for one in range(FOLDS):
        weights, bias = learn(data, relevant, np.where(fold == one, 0.0, importance), floor)
        margin[fold == one] = (best(data.evidence(weights), data.texts, len(texts)) + bias)[fold == one]
    return margin


def reached(texts: Sequence[Labelled], margin: Floats, collection: str) -> float:
    """The margin that `RECALL` of the collection's relevant texts reach."""
    own = [m for m, t in zip(margin, texts, strict=True) if t.relevant and t.collection == collection]
    return float(np.quantile(own, 1 - RECALL))


def main() -> None:
    """Write the table, and print what it does to the texts of other folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, default=Path("tocsin/read/data/gate.tsv"))
    parser.add_argument("--seed", type=int, default=1, help="draws the folds")
    asked = parser.parse_args()
    texts = [text for text in everything(asked.shared) if not text.held]
    words = [words_of(text.text) for text in texts]
    hand = listed(Path(__file__).with_name("gate_words.txt"))
    kept = sorted({*telling(texts, words), *hand}, key=lambda f: f if isinstance(f, str) else " ".join(f))
    data = rows(words, {f: i for i, f in enumerate(kept)})
    relevant = np.array([t.relevant for t in texts])
    importance = np.array([(IMPORTANCE if t.relevant else OTHERS)[t.collection] for t in texts])
    floor = np.array([LEAST if f in hand else 0.0 for f in kept])
    margin = crossed(texts, data, importance, floor, asked.seed)
    needed = [min(reached(texts, margin, name) for name in part) for part in (("muc", "incidents"), ("ucdp",))]
    weights, bias = learn(data, relevant, importance, floor)
    lines = [
        f"{f if isinstance(f, str) else ' '.join(f)}\t{w:.3f}" for f, w in zip(kept, weights, strict=True) if w >= 0.01
    ]
    long, short = (n - bias for n in needed)
    asked.out.write_text(f"\t{long:.3f}\t{short:.3f}\n" + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} words and pairs; evidence needed {long:.3f}, in a short text {short:.3f}")
    brief = np.array([len(its) < SHORT for its in words])
    passed = margin >= np.where(brief, needed[1], needed[0])
    for collection, right in sorted({(t.collection, t.relevant) for t in texts}, key=lambda k: (not k[1], k[0])):
        own = np.array([(t.collection, t.relevant) == (collection, right) for t in texts])
        told = f"{passed[own].mean():.3f} of {own.sum()} pass, by the other folds"
        print(f"{'relevant' if right else 'others':9}{collection:10} {told}")


if __name__ == "__main__":
    main()
