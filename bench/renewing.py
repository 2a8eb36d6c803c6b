"""What the server's start and each decision after it cost, in seconds of the processor, on a made-up ledger.

    python -m bench.renewing --events 100000
    python -m bench.renewing --folder LEDGER        a ledger of bench.loadledger, which gets a few decisions added

Prints one JSON line: reading the ledger (`read_s`), the rest that lists need (`lists_s`), the map's script (`map_s`), the
desk's queue (`queue_s`); then, over `--decisions` decisions one after the other, the median and the worst time until
lists, figures and the map hold what was decided (`renewal_s`).
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.loadledger import fill
from tocsin.ledger import open_ledger
from tocsin.model import Decision, DecisionKind, Judgement
from tocsin.web.desk.board import Board
from tocsin.web.shelf import Shelf


def timed(work: Callable[[], Any]) -> float:
    """Seconds of the processor."""
    began = time.process_time()
    work()
    return round(time.process_time() - began, 2)


def main() -> None:
    """Make the ledger, read it as the server does, decide, and print what that took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--decisions", type=int, default=10)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or Path(scratch) / "ledger"
        if not (folder / "ledger.sqlite").exists():
            fill(folder, asked.events)
        with open_ledger(folder, create=False) as ledger:
            shelf = Shelf(ledger)
            grown = shelf.growing()
            line: dict[str, Any] = {"read_s": timed(grown.catch_up), "lists_s": timed(shelf.take)}
            loaded = shelf.take()
            line |= {"map_s": timed(lambda: loaded.script("events.js"))}
            line |= {"queue_s": timed(Board(ledger, grown).refresh)}
            spent = []
            for n in range(asked.decisions):
                mention = loaded.events[n * len(loaded.events) // asked.decisions].mentions[0]
                made = f"2024-02-01T00:{n // 60 % 60:02d}:{n % 60:02d}+00:00"
                judgement = (Judgement.NEGATIVE, Judgement.POSITIVE)[n % 2]
                ledger.add_decisions(
                    [Decision(DecisionKind.SCOPE, (mention,), judgement, f"bench {time.time()}", made)]
                )
                seen, began = len(grown.journal), time.process_time()
                grown.catch_up()
                loaded = loaded.renewed(grown.journal[seen:], grown.head)
                spent.append(time.process_time() - began)
            line |= {"renewal_s": {"median": round(statistics.median(spent), 2), "worst": round(max(spent), 2)}}
            print(json.dumps({"events": len(loaded.events)} | line))


if __name__ == "__main__":
    main()
