"""The gate on texts that nothing was tuned on: how many reports of violence pass it, how much other news, and how fast.

    python -m bench.gate [--shared ../shared]

Relevant: MUC tst1 and tst2, UCDP headlines of Nigeria after 2015 that state a number of deaths, the third of the
incidents, TR-News test, the sample's test half. Others: a third of LGL and of Wikinews, TR-News test, the sample's. Totals
only. The bar is 0.99 of the relevant texts together.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.gatedata import Labelled, everything
from tocsin.read.gate import worth_reading

BAR = 0.99


def passed(texts: Sequence[Labelled]) -> dict[tuple[bool, str], tuple[int, int]]:
    """(relevant, collection) → how many pass the gate, of how many."""
    found: dict[tuple[bool, str], tuple[int, int]] = {}
    for text in texts:
        key = (text.relevant, text.collection)
        right, number = found.get(key, (0, 0))
        found[key] = (right + worth_reading(text.text), number + 1)
    return found


def main() -> int:
    """Print the shares, and the speed; 1 when the bar is missed."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.gate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("TOCSIN_SHARED", "../shared")))
    asked = parser.parse_args()
    texts = [text for text in everything(asked.shared) if text.held]
    worth_reading("")  # the table is read once
    begun = time.perf_counter()
    found = passed(texts)
    seconds = time.perf_counter() - begun
    for (relevant, collection), (right, number) in sorted(found.items(), key=lambda item: (not item[0][0], item[0][1])):
        print(f"{'relevant' if relevant else 'others':9}{collection:10}{right / number:8.4f} of {number:,} pass")
    counts = [n for (relevant, _), n in found.items() if relevant]
    share = sum(right for right, _ in counts) / sum(number for _, number in counts)
    # MUC's other messages were drawn for the same words as the relevant ones: they are no sample of the world's news
    news = [n for (relevant, name), n in found.items() if not relevant and name in ("lgl", "wikinews", "trnews")]
    other = sum(right for right, _ in news) / sum(number for _, number in news)
    size = sum(len(text.text) for text in texts)
    print(f"relevant, all {share:.4f} (bar {BAR}); other news {other:.3f} of {sum(n for _, n in news)}")
    print(f"{len(texts) / seconds:,.0f} texts a second, {size / seconds / 1e6:.1f} million characters")
    return 0 if share >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
