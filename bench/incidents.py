"""Killed, injured, date and city of whole news reports against the coded incident (sources of SemEval-2018 Task 5).

`python -m bench.incidents [--split dev|test] [--errors N] [--limit N]` reads the reports of the incidents that were coded and
prints, for each property, the share of reports where a mention of the report gives the coded value. A third of the
incidents, by hash, is held out (`test`). A report is right on a property when one of its attack mentions, the one that
agrees best, is; "first" counts only the first mention.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from tocsin.model import Document, Mention, Place, Quantity, interval
from tocsin.read import read_document

SHARED = Path(os.environ.get("TOCSIN_SHARED", Path(__file__).parents[1] / ".." / "shared"))
PROPERTIES = ("killed", "injured", "date", "city", "context")


def held_out(incident: str) -> bool:
    """Whether the incident belongs to the held-out third."""
    return int(sha256(incident.encode()).hexdigest(), 16) % 3 == 0


def pairs(folder: Path, split: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every report of a coded incident of the split, with its coding."""
    with gzip.open(folder / "incidents.jsonl.gz", "rt", encoding="utf-8") as stream:
        coded = {row["incident"]: row for row in map(json.loads, stream)}
    with gzip.open(folder / "reports.jsonl.gz", "rt", encoding="utf-8") as stream:
        for report in map(json.loads, stream):
            code = coded.get(report["incident"])
            if code and held_out(report["incident"]) == (split == "test"):
                yield report, code


def judged(mention: Mention, code: dict[str, Any]) -> dict[str, bool]:
    """Which coded properties this mention gives. A coded zero is also right when the mention states no number."""
    day = datetime.strptime(code["date"], "%B %d, %Y").date()
    return {
        "killed": _number(mention, "killed") == int(code["killed"] or 0),
        "injured": _number(mention, "wounded") == int(code["injured"] or 0),
        "date": _date_within_a_day(mention, day),
        "city": _city(mention, code["city"]),
        "context": any(s.value == "criminal" for s in mention.all("context")),
    }


def _number(mention: Mention, prop: str) -> int:
    said = mention.first(prop)
    return said.value.point if said and isinstance(said.value, Quantity) else 0


def _date_within_a_day(mention: Mention, day: date) -> bool:
    said = mention.first("date")
    if not said or not isinstance(said.value, str):
        return False
    first, last = interval(said.value)
    return abs((first - day).days) <= 1 and abs((last - day).days) <= 1


def _city(mention: Mention, city: str) -> bool:
    said = mention.first("place")
    plain = city.split(" (")[0].lower()
    return bool(said and isinstance(said.value, Place) and plain in said.value.name.lower())


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=SHARED / "data" / "incidents")
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--limit", type=int, default=None, help="the first so many reports")
    parser.add_argument(
        "--errors", default=None, metavar="PROPERTY", help="print the dev reports wrong on this property"
    )
    args = parser.parse_args()
    if args.errors and args.split == "test":
        parser.error("--errors is for dev: the held-out third stays unread")
    n = read = 0
    best = dict.fromkeys(PROPERTIES, 0)
    first = dict.fromkeys(PROPERTIES, 0)
    for report, code in pairs(args.folder, args.split):
        if args.limit is not None and n >= args.limit:
            break
        n += 1
        document = Document("sha256:" + report["id"], report["text"], report["title"], None, report["published"], "en")
        found = [judged(m, code) for m in read_document(document) if m.kind in ("attack", "plot")]
        read += bool(found)
        for prop in PROPERTIES:
            best[prop] += bool(found) and max(found, key=lambda j: sum(j.values()))[prop]
            first[prop] += bool(found) and found[0][prop]
            if args.errors == prop and not (found and max(found, key=lambda j: sum(j.values()))[prop]):
                print(report["id"], report["published"], code, report["title"], sep=" | ")
    print(f"{args.split}: {n} reports, {read / max(1, n):.3f} with a mention")
    print(f"{'':10}{'best mention':>14}{'first mention':>15}")
    for prop in PROPERTIES:
        print(f"{prop:10}{best[prop] / max(1, n):14.3f}{first[prop] / max(1, n):15.3f}")


if __name__ == "__main__":
    main()
