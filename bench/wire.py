"""Facts of event mentions in short dispatches of our own writing about well-documented attacks, gold made before reading.

    python -m bench.wire [--half dev|held|fresh|fifth|fifth-held|sixth|seventh|seventh-held|eighth|eighth-held|ninth|ninth-held|tenth|tenth-held|eleventh|eleventh-held|whose|whose-held|roundup|roundup-held|plots|plots-held] [--errors]

The dispatches (`bench/gold/wire-*.jsonl`) are written in the styles of agencies, broadcasters, governments and aid bodies;
what they tell follows the public record, some background figures are simplified. `held`, `fifth-held`,
`seventh-held`, `eighth-held`, `ninth-held`, `tenth-held`, `eleventh-held`, `whose-held`, `roundup-held` and `plots-held` are not read while
tuning; of `fresh`, `fifth`, `eighth`, `ninth`, `tenth`, `eleventh` and `plots`, batches written later in many styles, the figures at first sight stand in
docs/status.md. The texts of `tenth` have no known day of publication.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from bench.facts import Score, measure
from tocsin.model import Document, document_id
from tocsin.read import read_document

GOLD = Path(__file__).parent / "gold"
HALVES = (
    "dev",
    "held",
    "fresh",
    "fifth",
    "fifth-held",
    "sixth",
    "seventh",
    "seventh-held",
    "eighth",
    "eighth-held",
    "ninth",
    "ninth-held",
    "tenth",
    "tenth-held",
    "eleventh",
    "eleventh-held",
    "whose",
    "whose-held",
    "roundup",
    "roundup-held",
    "plots",
    "plots-held",
)
UNREAD = (
    "held",
    "fifth-held",
    "sixth",
    "seventh-held",
    "eighth-held",
    "ninth-held",
    "tenth-held",
    "eleventh-held",
    "whose-held",
    "roundup-held",
    "plots-held",
)


def dispatches(half: str) -> list[dict[str, Any]]:
    """The dispatches of a half: id, published (ISO day), text, mentions."""
    lines = (GOLD / f"wire-{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The reader's mentions of one dispatch."""
    text = row["text"]
    document = Document(document_id(text.encode()), text, None, None, row["published"], "en")
    return [mention.to_json() for mention in read_document(document)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, default="dev")
    parser.add_argument(
        "--errors", action="store_true", help="name what was missed, by dispatch; not for what is held out"
    )
    asked = parser.parse_args()
    if asked.errors and asked.half in UNREAD:
        parser.error(f"--errors is not for {asked.half}: it stays unread")
    total = Score()
    rows = dispatches(asked.half)
    for row in rows:
        mentions = read(row)
        total.add(row["text"], row["mentions"], mentions)
        if asked.errors and (missed := measure([(row["text"], row["mentions"], mentions)]).missed):
            print(row["id"], missed)
    print(f"{asked.half}: {len(rows)} dispatches")
    for name, n in (("mentions", total.mentions), ("facts", total.facts), *total.properties.items()):
        print(
            f"{name:12} P {n.precision:.3f} R {n.recall:.3f} F {n.f1:.3f} (right {n.right}, read {n.read}, gold {n.gold})"
        )
    print(f"modality of the perpetrators named: {total.modality_accuracy:.3f} of {total.modalities.total()}")


if __name__ == "__main__":
    main()
