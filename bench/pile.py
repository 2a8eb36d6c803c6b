"""The main job on a real pile: documents a second, peak memory, mentions, events, and results drawn for a person to judge.

examples:
  python -m bench.pile TR-News.xml
  python -m bench.pile nigeria.csv --seed 7 --draw 10

An XML corpus of toponyms gives whole articles, a UCDP CSV gives headlines (every article that an event lists, once).
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.geodata import convert
from bench.linkdata import articles
from tocsin.count import Filters, events_of
from tocsin.ledger import open_ledger


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The pile as `tocsin collect` takes it, without anything of the gold."""
    if path.suffix == ".xml":
        for article in convert(path):
            yield {"id": article["docid"], "published": article["published"], "text": article["text"]}
        return
    seen = set()
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            for n, (outlet, day, headline) in enumerate(articles(row["source_article"])):
                if (outlet, day, headline) not in seen:
                    seen.add((outlet, day, headline))
                    yield {"id": f"{number}-{n}", "publisher": outlet, "published": day, "text": headline}


def main() -> int:
    """Collect and link the pile in a temporary ledger, and print what came out."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.pile", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--draw", type=int, default=10, help="how many mentions to draw")
    options = parser.parse_args()
    from tocsin.cli import app

    csv.field_size_limit(10**8)
    with tempfile.TemporaryDirectory() as folder:
        pile, ledger = Path(folder, "pile.jsonl"), str(Path(folder, "ledger"))
        with pile.open("w", encoding="utf-8") as out:
            documents = [out.write(json.dumps(row, ensure_ascii=False) + "\n") for row in rows(options.file)]
        texts = {json.loads(line)["text"]: json.loads(line) for line in pile.read_text("utf-8").splitlines()}
        seconds = {}
        for verb, words in (("collect", [str(pile)]), ("link", [])):
            begun = time.perf_counter()
            app([verb, *words, "--ledger", ledger], standalone_mode=False)
            seconds[verb] = time.perf_counter() - begun
        with open_ledger(ledger, create=False) as book:
            events = list(events_of(book, Filters(codebook="all")))
    told = [(e, m) for e in events for m in e.to_json()["statements"]]
    mentions = sum(len(e.mentions) for e in events)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(documents):,} documents ({len(texts):,} different) collected at {len(documents) / seconds['collect']:,.1f} a "
        f"second, linked in {seconds['link']:.1f} s; peak memory {peak:,.0f} MB\n"
        f"{mentions:,} mentions, {len(events):,} events, {len(told):,} statements\n"
    )
    for event in random.Random(options.seed).sample(events, min(options.draw, len(events))):
        data = event.to_json()
        where = data["place"]["name"] if data["place"] else None
        who = [p.get("actor") or p.get("name") for p in data["perpetrators"]]
        print(f"- {data.get('kind')} {data.get('type')} {data.get('stage')} {data.get('date')} {where} killed {data.get('killed')} "
              f"wounded {data.get('wounded')} by {who} value {data.get('value')}")  # fmt: skip
        for document in data["documents"][:3]:
            sentence = next((s.get("sentence") for s in data["statements"] if s["document"] == document["id"]), None)
            print(f"    {document['published']}: {sentence or document['title']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
