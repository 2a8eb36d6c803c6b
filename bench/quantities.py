"""Numbers and tolls in context: the share read exactly right, by kind, and the speed of reading.

    python -m bench.quantities [--errors]

The suite is `bench/gold/quantities.jsonl`, made by hand; its format stands in `bench/gold/quantities.md`. A number is
right when the mentions that touch its phrase are one, with the expected range, or none where nothing is counted. A
sentence is right when all its tolls are, and no others. A third of the suite, by the hash of the id, is held out: only
totals are printed for it. `--errors` lists the misses of the tuned part.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Any

from tocsin.model import Quantity
from tocsin.quantities import casualties, find
from tocsin.read.layout.sentences import split

GOLD = Path(__file__).parent / "gold" / "quantities.jsonl"
REPORTS = Path(__file__).parents[1] / "sample" / "reports" / "dev"
TOTAL = "_total"
"""What a running total's key ends in: "raising the toll to 139" is `killed_total`."""

FIRST = 962
"""The last number of the suite's first part, so that a figure can be set beside those from before it grew."""

Tolls = Counter[tuple[str, Quantity]]
Answer = Tolls | tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One phrase or sentence: what it asks and the right answer, a range for each number or the tolls as a bag."""

    id: str
    kind: str
    language: str
    text: str
    phrase: tuple[int, int] | None
    expected: Answer

    @property
    def asks(self) -> str:
        """Whether it asks for a number or for all tolls of a sentence."""
        return "sentences" if self.phrase is None else "numbers"

    @property
    def first(self) -> bool:
        """Whether it belongs to the first part of the suite."""
        return int(self.id.rpartition("-")[2]) <= FIRST

    @property
    def held_out(self) -> bool:
        """A third of the suite: nothing is tuned on it."""
        return int(sha1(self.id.encode()).hexdigest(), 16) % 3 == 0


def load(path: Path = GOLD) -> list[Item]:
    """The suite. Raises ValueError where a phrase does not stand in its text exactly once or a range is none."""
    return [_item(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _item(row: dict[str, Any]) -> Item:
    if row["asks"] == "casualties":
        bag: Tolls = Counter()
        for what, ranges in row["expect"].items():
            for low, best, high in ranges if isinstance(ranges[0], list) else [ranges]:
                bag[what, Quantity(low, best, high)] += 1
        return Item(row["id"], row["kind"], row["lang"], row["text"], None, bag)
    if row["text"].count(row["phrase"]) != 1:
        raise ValueError(f"{row['id']}: the phrase is to stand in the text exactly once")
    start = row["text"].index(row["phrase"])
    number = () if row["expect"] is None else (Quantity(*row["expect"]),)
    return Item(row["id"], row["kind"], row["lang"], row["text"], (start, start + len(row["phrase"])), number)


def answer(item: Item) -> Answer:
    """What the reader says: the ranges of the mentions that touch the phrase, or the tolls of the text."""
    if item.phrase is None:
        tolls = casualties(item.text, 0, len(item.text))
        return Counter((c.what + TOTAL * c.cumulative, c.quantity) for c in tolls)
    start, end = item.phrase
    return tuple(m.quantity for m in find(item.text) if m.start < end and start < m.end)


def tolls_found(items: Sequence[Item]) -> tuple[float, float]:
    """Precision and recall over single tolls, of which a sentence may have several. 1.0 where there is none."""
    found = stated = read = 0
    for item in items:
        said = answer(item)
        if isinstance(item.expected, Counter) and isinstance(said, Counter):
            found += (said & item.expected).total()
            read += said.total()
            stated += item.expected.total()
    return (found / read if read else 1.0), (found / stated if stated else 1.0)


def speeds(texts: Sequence[str], rounds: int = 3) -> dict[str, float]:
    """Megabytes of text (a character is a byte) a processor second: `find`, and `casualties` sentence by sentence.

    The best of some rounds, after one that is not counted and builds what is built at first use.
    """
    sentences = [(text, start, end) for text in texts for start, end in split(text)]

    def tolls() -> None:
        for text, start, end in sentences:
            casualties(text, start, end)

    def numbers() -> None:
        for text in texts:
            find(text)

    out = {}
    for name, work in (("find", numbers), ("casualties", tolls)):
        seconds = []
        for _ in range(rounds + 1):
            begun = time.process_time()
            work()
            seconds.append(time.process_time() - begun)
        out[name] = sum(map(len, texts)) / 1e6 / max(1e-9, min(seconds[1:]))
    return out


def _rows(item: Item) -> tuple[str, ...]:
    """The rows of the table that an item counts in."""
    abroad = ("tolls abroad",) if item.phrase is None and item.language != "en" else ()
    return ("all", item.kind, item.asks, *abroad, *(("first part",) if item.first else ()))


def _share(right: int, of: int) -> str:
    return f"{right:>4} / {of:<4} {right / of:.3f}" if of else f"{'—':>16}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.quantities", description=__doc__.split("\n")[0])
    parser.add_argument("--errors", action="store_true", help="list the misses of the tuned part")
    wanted = parser.parse_args(arguments)
    items = load()
    right = {item.id: answer(item) == item.expected for item in items}
    print(f"{'':<14}{'tuned':>18}{'held out':>20}")
    for kind in [*dict.fromkeys(i.kind for i in items), "numbers", "sentences", "tolls abroad", "first part", "all"]:
        row = ""
        for held in (False, True):
            some = [right[i.id] for i in items if i.held_out == held and kind in _rows(i)]
            row += f"  {_share(sum(some), len(some)):<18}"
        print(f"{kind:<14}{row}")
    for held, name in ((False, "tuned"), (True, "held out")):
        precision, recall = tolls_found([i for i in items if i.held_out == held])
        print(f"each toll, {name}: precision {precision:.3f}, recall {recall:.3f}")
    if wanted.errors:
        for item in items:
            if not item.held_out and not right[item.id]:
                print(f"\n{item.id} {item.kind}: {item.text}\n  expected {_words(item.expected)}")
                print(f"  read     {_words(answer(item))}")
    texts = [json.loads(line)["text"] for path in sorted(REPORTS.glob("*.jsonl")) for line in path.open("rb")]
    for name, speed in speeds(texts).items():
        print(f"{name:<14}{speed:8.2f} MB/s")


def _words(said: Answer) -> str:
    pairs = said.elements() if isinstance(said, Counter) else [("number", quantity) for quantity in said]
    return "; ".join(f"{what} {q.low}/{q.best}/{q.high}" for what, q in pairs) or "nothing"


if __name__ == "__main__":
    main()
