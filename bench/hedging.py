"""Hedging and time: which passages about violence that did not just happen still yield a new attack.

    python -m bench.hedging [--part dev|held] [--errors]

`bench/gold/hedging.jsonl` holds short passages in our own words with gold that was made before the reader was run:
attacks that happened (`new`, also with blame and denial), and denied, hypothetical, warned-of, foiled, historical,
remembered, tried, filmed, rehearsed and metaphorical ones. `new` is how many new attacks the passage reports; `past` the
dates (ISO prefixes) of attacks told of as background; `plot` says that a planned or stopped one is told of; `who` gives a
perpetrator and how sure the passage is. Every third passage is held out: its totals are printed, its errors never.

A new attack is a mention of an accomplished attack that is dated within 60 days before publication, or not at all.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tocsin import dates
from tocsin.model import Document, Mention, document_id
from tocsin.read import read_document

GOLD = Path(__file__).with_name("gold") / "hedging.jsonl"
PUBLISHED = date(2024, 5, 15)
RECENT = timedelta(days=60)
BAR = 0.02
"""Passages without a new attack that may yield one."""


def passages(path: Path = GOLD) -> Iterator[dict[str, Any]]:
    """The passages, `held` told by their place. Raises ValueError for a line that is no passage."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        passage = json.loads(line)
        if "text" not in passage or "new" not in passage:
            raise ValueError(f"{path}, line {number + 1}: a passage needs text and new")
        yield passage | {"held": number % 3 == 2}


def one(mention: Mention, name: str) -> Any:
    """The value of the mention's first statement of a property, None where it has none."""
    return next((s.value for s in mention.statements if s.property == name), None)


def is_new(mention: Mention) -> bool:
    """Whether a mention tells of a new attack."""
    if mention.kind != "attack" or one(mention, "stage") != "accomplished":
        return False
    told = one(mention, "date")
    return told is None or dates.parse_interval(told)[1] >= PUBLISHED - RECENT


def outcome(passage: Mapping[str, Any], found: list[Mention]) -> Counter[str]:
    """What of a passage's gold is found, and what is found beside it, counted by name."""
    counts: Counter[str] = Counter()
    new = sum(is_new(m) for m in found)
    wanted = int(passage["new"])
    counts["new attacks"] = wanted
    counts["new attacks found"] = min(new, wanted)
    counts["false new attacks"] = max(0, new - wanted)
    if not wanted:
        counts["passages without"] = 1
        counts["passages without, read as new"] = int(new > 0)
    told = [str(one(m, "date") or "") for m in found if m.kind == "attack"]
    for day in passage.get("past", ()):
        counts["background"] += 1
        counts["background with its date"] += any(t.startswith(day) for t in told)
    if passage.get("plot"):
        counts["plots"] = 1
        counts["plots found"] = int(any(m.kind == "plot" for m in found))
    for name, modality in passage.get("who", ()):
        counts["perpetrators"] += 1
        said = [
            s.modality
            for m in found
            for s in m.statements
            if s.property == "perpetrator" and name.lower() in str(s.value).lower()
        ]
        counts["perpetrators named"] += bool(said)
        counts["perpetrators with their modality"] += modality in said
    return counts


def main() -> int:
    """Print the totals; 1 when more of the passages without a new attack yield one than the bar allows."""
    ask = argparse.ArgumentParser(
        prog="python -m bench.hedging", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask.add_argument("--part", choices=("dev", "held"))
    ask.add_argument("--errors", action="store_true", help="the passages that went wrong, of the open part alone")
    asked = ask.parse_args()
    missed = False
    for part in (asked.part,) if asked.part else ("dev", "held"):
        totals: Counter[str] = Counter()
        by_class: dict[str, list[int]] = {}
        for passage in passages():
            if passage["held"] is not (part == "held"):
                continue
            raw = passage["text"].encode()
            found = read_document(
                Document(document_id(raw), passage["text"], published=PUBLISHED.isoformat(), language="en")
            )
            counts = outcome(passage, found)
            totals += counts
            kind = by_class.setdefault(passage["class"], [0, 0, 0])
            wrong = counts["false new attacks"] + counts["new attacks"] - counts["new attacks found"]
            kind[0], kind[1], kind[2] = kind[0] + 1, kind[1] + (wrong > 0), kind[2] + counts["false new attacks"]
            partly = counts["background"] - counts["background with its date"] + counts["plots"] - counts["plots found"]
            partly += counts["perpetrators"] - counts["perpetrators with their modality"]
            if asked.errors and part == "dev" and (wrong or partly):
                told = [(m.kind, one(m, "stage"), one(m, "date"), one(m, "perpetrator")) for m in found]
                print(f"{passage['class']}: {passage['text']}\n    {told}")
        print(f"{part}: {sum(k[0] for k in by_class.values())} passages")
        for name, (number, wrong, false) in by_class.items():
            print(f"  {name:12}{number - wrong:3} of {number:3} with the right number of new attacks, {false} false")
        for name, of in (
            ("new attacks found", "new attacks"),
            ("passages without, read as new", "passages without"),
            ("background with its date", "background"),
            ("plots found", "plots"),
            ("perpetrators named", "perpetrators"),
            ("perpetrators with their modality", "perpetrators"),
        ):
            print(f"  {name:34}{totals[name]:4} of {totals[of]}")
        missed |= totals["passages without, read as new"] > BAR * totals["passages without"]
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
