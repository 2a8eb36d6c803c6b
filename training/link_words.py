"""Count in how many texts common words stand, and write the table by which the linker knows rare words from common ones.

    python -m training.link_words --out tocsin/link/data/words.tsv

A word's share is the higher of its share among articles and its share among headlines, so that "killed" is common for
both. A word is kept when at least one text in 500 has it, and when three texts
of each of two different collections do: a table of the language, not of a collection's people.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.link import gold_of, held_out
from bench.linkdata import texts, ucdp
from tocsin.link.words import stems

LEAST = 0.002
FEWEST = 3
"""Texts of a collection that must have a word, so that it is not one story's."""

READ = 4000
"""Characters of an article that are counted, as many as the linker compares."""


def shares(collection: Iterable[str]) -> dict[str, float]:
    """The share of these texts that has each word."""
    count: Counter[str] = Counter()
    number = 0
    for text in collection:
        number += 1
        count.update(set(stems(text[:READ])))
    return {word: n / number for word, n in count.items() if n >= FEWEST}


def muc(folder: Path) -> Iterable[str]:
    """The texts of the MUC-4 development set, whose letters are all capitals."""
    for path in sorted(folder.glob("*")):
        yield from path.read_text(encoding="utf-8", errors="replace").split("\n\n\n")


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    incidents = asked.shared / "incidents" / "reports.jsonl.gz"
    gold = gold_of(incidents)
    csv.field_size_limit(10**8)
    with (asked.shared / "news" / "wikinews-2019.csv").open(encoding="utf-8", newline="") as lines:
        wikinews = [" ".join(str(v) for v in row.values()) for row in csv.DictReader(lines)]
    headlines = {r.title for name in ("ged.csv.gz", "nigeria.csv") for r in ucdp(asked.shared / "ucdp" / name)}
    found = [
        shares(f"{r.title} {r.text}" for r in texts(incidents) if not held_out(gold[r.id])),
        shares(muc(asked.shared / "muc" / "dev")),
        shares(wikinews),
        shares(headlines),
    ]
    kept = {
        word: max(part.get(word, 0.0) for part in found)
        for word in set().union(*found)
        if sum(word in part for part in found) >= 2
    }
    rows = sorted((word, share) for word, share in kept.items() if share >= LEAST)
    body = "".join(f"{word}\t{share:.4f}\n" for word, share in rows)
    asked.out.write_text("# word\tshare of texts; made by training/link_words.py\n" + body, encoding="utf-8")
    print(json.dumps({"words": len(rows)}))


if __name__ == "__main__":
    main()
