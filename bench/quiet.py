"""Texts of our own that report no event, and texts about local violence: is nothing read there, and something here?

    python -m bench.quiet [--part dev|held] [--batch 1|2|3|4] [--errors]

`bench/gold/quiet.jsonl`: accidents, disasters, sport, politics, films, court cases and the like in words of violence;
every mention read there is one too many. `bench/gold/local.jsonl`: one act of local violence each, as blotters,
broadcasters, tabloids and court reporters tell it, with everybody killed and wounded (attackers too, as the incidents of
`bench.reading_incidents` are coded), the day and the town. Both were written before they were read. Every third text is
held out: its totals are printed, its errors never. The second batch was written when the reader had been mended on the
first one.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bench.reading_incidents import is_city, main_mention, number, said, within_a_day
from tocsin.model import Document, Mention, document_id
from tocsin.read import read_document

GOLD = Path(__file__).with_name("gold")
PROPERTIES = ("read", "killed", "wounded", "date", "town")


def texts(name: str, part: str, batch: int | None = None) -> Iterator[dict[str, Any]]:
    """The texts of `quiet` or `local` that belong to a part, of one batch or of both; every third is held out."""
    for place, line in enumerate(GOLD.joinpath(f"{name}.jsonl").read_text("utf-8").splitlines()):
        row = json.loads(line)
        if (place % 3 == 2) == (part == "held") and batch in (None, row["batch"]):
            yield row


def read(row: dict[str, Any]) -> list[Mention]:
    """The reader's mentions of one text."""
    text = row["text"]
    return read_document(Document(document_id(text.encode()), text, None, None, row["published"], "en"))


def judged(row: dict[str, Any], mention: Mention | None) -> dict[str, bool]:
    """Which of `PROPERTIES` the mention of a local text gives right; none without a mention."""
    if mention is None:
        return dict.fromkeys(PROPERTIES, False)
    told, place = mention.first("date"), mention.first("place")
    city, _, state = row["town"].partition(", ")
    return {
        "read": True,
        "killed": number(mention, "killed") + number(mention, "attackers_killed") == row["killed"],
        "wounded": number(mention, "wounded") == row["wounded"],
        "date": within_a_day(told.value if told else None, date.fromisoformat(row["date"])),
        "town": is_city(place.value if place else None, city, state, row["country"]),
    }


def main() -> None:
    """Print how many quiet texts yield a mention, and how much of the local texts is right."""
    ask = argparse.ArgumentParser(
        prog="python -m bench.quiet", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask.add_argument("--part", choices=("dev", "held"), default="dev")
    ask.add_argument("--batch", type=int, choices=(1, 2, 3, 4))
    ask.add_argument("--errors", action="store_true", help="name what was read or missed, of the open part alone")
    asked = ask.parse_args()
    if asked.errors and asked.part == "held":
        ask.error("--errors is for dev: the held-out third stays unread")
    quiet = list(texts("quiet", asked.part, asked.batch))
    loud = 0
    for row in quiet:
        if found := read(row):
            loud += 1
            if asked.errors:
                print(row["id"], row["class"], [(m.kind, said(m)) for m in found])
    verdicts = []
    for row in (local := list(texts("local", asked.part, asked.batch))):
        mention = main_mention(read(row))
        verdicts.append(judged(row, mention))
        if asked.errors and not all(verdicts[-1].values()):
            wrong = [name for name, right in verdicts[-1].items() if not right]
            print(row["id"], row["style"], "wrong:", *wrong, "read:", said(mention))
    print(f"{asked.part}: a mention in {loud} of {len(quiet)} quiet texts")
    right = ", ".join(f"{name} {sum(v[name] for v in verdicts)}" for name in PROPERTIES)
    print(f"{asked.part}: of {len(local)} texts about local violence {right}")


if __name__ == "__main__":
    main()
