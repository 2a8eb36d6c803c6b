"""A made-up ledger of any size for the benches of the server: one report an event, some with a second, written in bulk.

    python -m bench.loadledger FOLDER --events 100000

The rows are those that collect, read and link would leave, in one batch of the chain; the raw captures are named and not
written, so that `tocsin verify` finds them missing.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from tocsin.ledger import open_ledger, schema
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Statement, mention_id, same_event
from tocsin.model.decisions import Decision, Judgement
from tocsin.model.events import statement_id

MADE = "2024-01-01T00:00:00+00:00"
LINKER = "tocsin-link/bench"
GROUPS = ("islamic-state", "boko-haram", "al-shabaab", "al-qaeda", "islamic-state-khorasan", None, None)
TYPES = ("bombing", "armed_assault", "assassination", "hostage_taking", "facility_attack")
TOWNS = tuple(
    Place(f"Town {n}", n + 1, -20 + n % 50 + n % 7 / 10, n % 90 + n % 11 / 10, ("NG", "AF", "SY", "IQ", "SO", "ML")[n % 6],
          f"Province {n % 40}", 1)
    for n in range(2000)
)  # fmt: skip


def reports(number: int, chance: random.Random) -> Iterator[list[tuple[Document, Mention]]]:
    """For each made-up event its reports: one, or for every fourth two."""
    for n in range(number):
        town, group, kind = chance.choice(TOWNS), chance.choice(GROUPS), chance.choice(TYPES)
        day = f"{chance.randint(2014, 2023)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        killed = min(int(chance.expovariate(0.2)), 300)
        found = []
        for again in range(2 if n % 4 == 0 else 1):
            toll = killed + again * chance.randint(0, 3)
            said = f"A {kind.replace('_', ' ')} in {town.name} on {day} killed {toll} people, officials said."
            who = f" {group} claimed it." if group else ""
            text = f"{said}{who} This was report {again + 1} of event {n} by outlet {n % 200}."
            id = "sha256:" + sha256(text.encode()).hexdigest()
            document = Document(
                id, text, f"Report {n}.{again}", f"Outlet {n % 200}", day, "en", f"https://news.example/{n}/{again}"
            )
            parts: list[tuple[str, Any, str]] = [
                ("type", kind, kind.replace("_", " ")), ("stage", "accomplished", "killed"), ("context", "political", "officials"),
                ("date", day, day), ("place", town, town.name), ("killed", Quantity.exactly(toll), f"{toll} people"),
            ]  # fmt: skip
            if group:
                parts.append(("perpetrator", ActorRef(group, group), group))
            statements = tuple(
                Statement(p, v, (text.index(w), text.index(w) + len(w)), "claimed" if p == "perpetrator" else "asserted",
                          None, chance.choice((0.6, 0.8, 0.95)), "bench/1")
                for p, v, w in parts
            )  # fmt: skip
            found.append((document, Mention(mention_id(id, "attack", statements), "attack", statements)))
        yield found


def fill(folder: Path, events: int, seed: int = 5) -> None:
    """Write the ledger."""
    ledger = open_ledger(folder)
    rows: dict[str, list[dict[str, Any]]] = {t.name: [] for t in schema.CHAINED}
    with ledger.batch("bench"):
        connection, batch = ledger._local.connection, ledger._local.seq

        def flush() -> None:
            for table in schema.CHAINED:
                if rows[table.name]:
                    connection.execute(insert(table), rows[table.name])
                    rows[table.name].clear()

        number = 0
        for found in reports(events, random.Random(seed)):
            for document, mention in found:
                number += 1
                _add(rows, batch, number, document, mention)
            if len(found) == 2:
                (_, a), (_, b) = found
                _decide(
                    rows,
                    batch,
                    same_event(a.id, b.id, Judgement.POSITIVE, LINKER, MADE, (("same day", 4.0), ("same place", 5.5))),
                )
            if number % 5000 < 2:
                flush()
        flush()
    ledger.close()


def _add(rows: Mapping[str, list[dict[str, Any]]], batch: int, key: int, document: Document, mention: Mention) -> None:
    data = document.to_json()
    rows["documents"].append(
        {c.name: data.get(c.name) for c in schema.documents.columns if c.name not in ("row", "batch")}
        | {"batch": batch}
    )
    rows["captures"].append(
        {"batch": batch, "document": document.id, "sha256": document.id.removeprefix("sha256:"), "size": len(document.text),
         "captured": MADE, "tool": "bench", "media_type": "text/plain", "headers": "{}"}
    )  # fmt: skip
    rows["readings"].append({"row": key, "batch": batch, "document": document.id, "extractor": "bench/1"})
    rows["mentions"].append({"row": key, "batch": batch, "reading": key, "id": mention.id, "kind": mention.kind})
    for s in mention.statements:
        said = s.to_json()
        start, end = said.pop("span")
        rows["statements"].append(
            said
            | {
                "value": json.dumps(said["value"]),
                "id": statement_id(mention.id, s),
                "batch": batch,
                "mention": key,
                "start": start,
                "end": end,
            }
        )


def _decide(rows: Mapping[str, list[dict[str, Any]]], batch: int, decision: Decision) -> None:
    data = decision.to_json()
    rows["decisions"].append(
        data | {"subject": json.dumps(data["subject"]), "reasons": json.dumps(data["reasons"]), "batch": batch}
    )


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=100_000)
    asked = parser.parse_args()
    fill(asked.folder, asked.events)


if __name__ == "__main__":
    main()
