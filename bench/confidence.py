"""Whether the reader's confidence can be relied on: python -m bench.confidence --split NAME [--news FILE] [--lee DIR] [--shared DIR]

Reads a split of `bench.trnews` and holds the confidence of each statement against whether it is right. Prints how many pairs
of a right and a wrong statement are in order (the area under the curve; 0.5 is chance), for each property too, and by
tenths of confidence how many are right: of a reader that knows itself, nine of ten at 0.9.
"""

from __future__ import annotations

import argparse
import itertools
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from bench import facts, trnews
from bench.goldspans import GOLD, load_gold, with_words
from tocsin.read.learned.credence import JUDGED

EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

Judged = tuple[str, float, bool]
"""A statement's property, its confidence, and whether it is right."""


def judged(text: str, gold: Sequence[facts.Json], read: Sequence[facts.Json]) -> Iterator[tuple[int, int, bool]]:
    """(mention, statement, right) of every statement that counts: none for optional gold, no party without an id, nothing
    unknown."""
    mates = {j: i for i, j in facts.pair(text, gold, read).items()}
    for j, mention in enumerate(read):
        own = gold[mates[j]] if j in mates else None
        if own is not None and own.get("optional"):
            continue
        known = list(facts.facts(own)) if own is not None else []
        for k, one in enumerate(mention["statements"]):
            name, value = one["property"], one["value"]
            if name == "perpetrator" and not facts.has_an_id(value):
                continue
            if name in JUDGED and value != "unknown":
                yield j, k, any(facts.states({name: [one]}, fact) for fact in known if fact[0] == name)


def in_order(chances: np.ndarray, right: np.ndarray) -> float:
    """The share of pairs of a right and a wrong one in which the right one is surer; of equals a half. NaN without such pairs."""
    good, bad = chances[right > 0], chances[right == 0]
    if not len(good) or not len(bad):
        return float("nan")
    return float(((good[:, None] > bad[None]) + 0.5 * (good[:, None] == bad[None])).mean())


def told_of(found: Sequence[Judged]) -> None:
    """Print order, by property too, and the share right by confidence."""
    chances = np.array([c for _, c, _ in found])
    right = np.array([r for _, _, r in found], float)
    print(
        f"{len(found)} statements, {right.mean():.3f} right; in order {in_order(chances, right):.3f}; squared error {((chances - right) ** 2).mean():.3f}"
    )
    for name in JUDGED:
        own = np.array([p == name for p, _, _ in found])
        if own.any():
            print(
                f"  {name}: {int(own.sum())}, {right[own].mean():.2f} right, in order {in_order(chances[own], right[own]):.2f}"
            )
    for low, high in itertools.pairwise(EDGES):
        own = (chances >= low) & (chances < high)
        if own.any():
            print(f"  confidence {low:.1f} to {min(high, 1):.1f}: {int(own.sum())}, {right[own].mean():.2f} right")


def of_split(articles: Iterable[trnews.Article], name: str) -> Iterator[Judged]:
    """Every statement read in the articles of a split."""
    gold = load_gold(GOLD / trnews.FILES[name])
    for article in articles:
        docid, text = str(article["docid"]), str(article["text"])
        if docid not in gold:
            continue
        read = trnews.read(article)
        for j, k, good in judged(text, with_words(text, gold[docid]), read):
            one = read[j]["statements"][k]
            yield one["property"], one["confidence"], good


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=sorted(trnews.FILES), required=True, nargs="+")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("TOCSIN_SHARED", "../shared")))
    parser.add_argument("--news", type=Path, default=trnews.NEWS, help="NewsArticles.csv, for the splits news…")
    parser.add_argument(
        "--lee", type=Path, default=trnews.LEE, help="the folder of the Lee corpus, for the splits lee…"
    )
    asked = parser.parse_args()
    where = trnews.corpora(asked.shared, asked.news, asked.lee)
    try:
        found = [one for name in asked.split for one in of_split(trnews.articles_of(name, where), name)]
    except ValueError as error:
        parser.exit(1, f"{error}\n")
    told_of(found)


if __name__ == "__main__":
    main()
