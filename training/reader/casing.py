"""Words that are written small: python -m training.reader.casing TEXT.jsonl[.gz]… [--least 3] > tocsin/read/data/smallwords.txt

Reads running English text in ordinary letters (rows with a `text` as JSON Lines, as a JSON list or as CSV) and prints the
words that mostly stand small where they do not open a sentence. `tocsin.read.layout.casing` gives a text in capitals
its letters back by them; only single words go out.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections import Counter
from pathlib import Path

_WORD = re.compile(r"(?<=[a-z,;] )[A-Za-z][A-Za-z'’]*")


def texts(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as stream:
        if path.name.endswith(".csv"):
            csv.field_size_limit(10_000_000)
            yield from (row["text"] for row in csv.DictReader(stream))
        elif path.name.removesuffix(".gz").endswith(".json"):
            yield from (row["text"] for row in json.load(stream))
        else:
            yield from (json.loads(line).get("text", "") for line in stream)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--least", type=int, default=3, help="how often a word must stand there")
    asked = parser.parse_args()
    small, every = Counter(), Counter()
    for path in asked.files:
        for text in texts(path):
            for word in _WORD.findall(text):
                plain = word.lower().replace("’", "'").removesuffix("'s")
                every[plain] += 1
                small[plain] += word[0].islower()
    print("\n".join(sorted(w for w, n in every.items() if n >= asked.least and small[w] >= 0.5 * n)))


if __name__ == "__main__":
    main()
