"""Made-up ledgers of any size from a seeded generator, written in bulk: the ground for `bench.ledger`.

Half of the events have one report, some have up to nine; reports come with the noise of real ones (a day off, the month
alone, no toll, another toll, a parent group, a claim beside an attribution). The decisions are a linker's, one positive a
further report and some negatives, and in one event of a hundred a person's: a statement withdrawn, a value put in place of
another, a mention out of scope, a decision taken back. The chain is a whole one. All documents share one raw capture, so
that a million of them make one small file and not a million.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

from tocsin.ledger import open_ledger
from tocsin.ledger.chain import head_of
from tocsin.ledger.rows import as_json, document_row, statement_rows
from tocsin.ledger.schema import ADDED
from tocsin.model import (
    ActorRef,
    Decision,
    DecisionKind,
    Document,
    Judgement,
    Mention,
    Place,
    Quantity,
    Statement,
    document_id,
    mention_id,
    same_event,
    withdrawal,
    words,
)
from tocsin.model.events import statement_id

REPORTS = (1, 1, 1, 1, 2, 2, 3, 4, 6)
"""How many reports an event gets, one of these by chance."""

ACTORS = ("islamic-state", "islamic-state-khorasan", "boko-haram", "al-shabaab", "farc", "eln", "taliban", "jnim")
COUNTRIES = ("NG", "AF", "SY", "IQ", "SO", "ML", "CO", "PK")
FIRST = date(2014, 1, 1)
DAYS = 11 * 365
RAW = b"One page that stands for all captures of a made-up ledger."
WHEN = "2025-01-01T00:00:00+00:00"
BATCH = 20_000
"""Mentions a batch."""

Story = tuple[list[tuple[Document, Mention]], list[Decision]]


def stories(seed: int) -> Iterator[Story]:
    """Events without end: their reports in the order of publication, and the decisions about them."""
    chance = random.Random(seed)
    towns = [
        Place(f"town {n}", n + 1, 1.0, 2.0, COUNTRIES[n % 8], f"division {n % 160}", 1 + n % 4) for n in range(5000)
    ]
    number = 0
    while True:
        number += 1
        yield _story(number, chance, towns)


def _story(number: int, chance: random.Random, towns: list[Place]) -> Story:
    day = FIRST + timedelta(days=chance.randrange(DAYS))
    town, actor = chance.choice(towns), chance.choice(ACTORS)
    kind, toll = chance.choice(words()["type"]), int(chance.expovariate(0.2))
    found = []
    delay = 0
    for n in range(chance.choice(REPORTS)):
        delay += int(chance.expovariate(0.7))
        published = (day + timedelta(days=1 + delay)).isoformat()
        text = f"Report {number}/{n}: at least {toll + n} people were killed in {town.name} on {day}, officials said."
        document = Document(
            "sha256:" + sha256(f"{number}/{n}".encode()).hexdigest(), text, f"Report {number}", f"Outlet {chance.randrange(400)}",
            published, "en", f"https://example.org/{number}/{n}",
        )  # fmt: skip
        found.append((document, _mention(document, chance, day, town, actor, kind, toll + n)))
    return found, list(_decisions([m for _, m in found], chance, number))


def _mention(
    document: Document, chance: random.Random, day: date, town: Place, actor: str, kind: str, toll: int
) -> Mention:
    told = day + timedelta(days=chance.choice((0, 0, 0, 0, 0, 0, -1, 1)))
    values: list[tuple[str, Any, str]] = [("type", kind if chance.random() < 0.8 else "unknown", "asserted")]
    values.append(("date", told.isoformat() if chance.random() < 0.9 else told.isoformat()[:7], "asserted"))
    if chance.random() < 0.85:
        values.append(("place", town, "asserted"))
    if chance.random() < 0.6:
        values.append(("perpetrator", ActorRef(actor, actor), chance.choice(("claimed", "attributed", "suspected"))))
    if chance.random() < 0.8:
        values.append(
            ("killed", Quantity.exactly(toll) if chance.random() < 0.7 else Quantity(toll, toll, None), "asserted")
        )
    if chance.random() < 0.3:
        values.append(("target", f"target {chance.randrange(2000)}", "asserted"))
    said = [
        Statement(name, value, (7 + n, 20 + n), modality, None, 0.9, "made/1")
        for n, (name, value, modality) in enumerate(values)
    ]
    return Mention(mention_id(document.id, "attack", said), "attack", tuple(said))


def _decisions(mentions: list[Mention], chance: random.Random, number: int) -> Iterator[Decision]:
    def person(kind: DecisionKind, subject: tuple[str, ...], value: str | None = None) -> Decision:
        made = f"2024-0{1 + number % 9}-15T10:00:00+00:00"
        return Decision(kind, subject, Judgement.NEGATIVE if value is None else Judgement.POSITIVE, "analyst", made, (), value)  # fmt: skip

    for a, b in pairwise(mentions):
        reasons = (("day", 4.0), ("place", 3.0 + chance.random()))
        yield same_event(a.id, b.id, Judgement.POSITIVE, "tocsin-link/0.1", WHEN, reasons)
    if len(mentions) > 2 and chance.random() < 0.1:
        yield same_event(mentions[0].id, mentions[2].id, Judgement.NEGATIVE, "tocsin-link/0.1", WHEN, (("toll", -2.0),))
    if number % 100 == 0:
        first = mentions[0]
        which = number // 100 % 4
        if which == 0:
            yield person(DecisionKind.STATEMENT, (statement_id(first.id, first.statements[-1]),))
        elif which == 1:
            yield person(DecisionKind.VALUE, (first.id, "killed"), as_json(Quantity.exactly(7).to_json()))
        else:
            out = person(DecisionKind.SCOPE, (first.id,))
            yield out
            if which == 3:
                yield withdrawal(out, "analyst", "2024-11-01T10:00:00+00:00")


def make(folder: Path, mentions: int, seed: int = 1) -> None:
    """A ledger of this many mentions in a new folder. Raises FileExistsError where there is one."""
    if folder.exists():
        raise FileExistsError(folder)
    with open_ledger(folder) as ledger:
        ledger.add_document(Document(document_id(RAW), RAW.decode()), RAW, captured=WHEN, tool="made", media_type="text/plain")  # fmt: skip
        previous = ledger.head()
    with closing(sqlite3.connect(folder / "ledger.sqlite", isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA cache_size = -400000")
        _Writer(db, previous).write(stories(seed), mentions)
    open_ledger(folder).close()


class _Writer:
    """Rows in bulk, batch by batch, numbered as the ledger numbers them."""

    def __init__(self, db: sqlite3.Connection, head: str) -> None:
        self.db, self.head, self.seq = db, head, 1
        self.last = {"documents": 1, "captures": 1, "readings": 0, "mentions": 0, "statements": 0, "decisions": 0}
        self.digest = sha256(RAW).hexdigest()

    def write(self, found: Iterator[Story], mentions: int) -> None:
        while mentions > 0:
            rows: dict[str, list[dict[str, Any]]] = {name: [] for name in self.last}
            told: list[tuple[Document, Mention]] = []
            made: list[Decision] = []
            while len(told) < min(BATCH, mentions):
                reports, decisions = next(found)
                told += reports
                made += decisions
            random.Random(self.seq).shuffle(told)  # reports of one event come between those of others
            for document, mention in told:
                self._report(rows, document, mention)
            for d in made:
                data = d.to_json()
                data |= {"subject": as_json(data["subject"]), "reasons": as_json(data["reasons"])}
                self._row(rows, "decisions", data)
            mentions -= len(rows["mentions"])
            self._batch(rows)

    def _report(self, rows: dict[str, list[dict[str, Any]]], document: Document, mention: Mention) -> None:
        self._row(rows, "documents", document_row(document, 0))
        about = {"document": document.id, "sha256": self.digest, "size": len(RAW), "captured": WHEN}
        self._row(rows, "captures", about | {"tool": "made", "media_type": "text/plain", "headers": "{}"})
        reading = self._row(rows, "readings", {"document": document.id, "extractor": "made/1"})
        key = self._row(rows, "mentions", {"reading": reading, "id": mention.id, "kind": mention.kind})
        for row in statement_rows(mention, 0, key):
            self._row(rows, "statements", row)

    def _row(self, rows: dict[str, list[dict[str, Any]]], table: str, values: dict[str, Any]) -> int:
        self.last[table] += 1
        rows[table].append({"row": self.last[table]} | {k: v for k, v in values.items() if k != "batch"})
        return self.last[table]

    def _batch(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        self.seq += 1
        chained = (
            (table, {k: v for k, v in row.items() if v is not None or k not in ADDED})
            for table, found in rows.items()
            for row in found
        )
        head = head_of(self.head, WHEN, "made", chained)
        self.db.execute("BEGIN IMMEDIATE")
        self.db.execute("PRAGMA defer_foreign_keys = ON")
        for table, found in rows.items():
            if found:
                names = [*found[0], "batch"]
                columns = ", ".join(f'"{n}"' for n in names)
                marks = ", ".join("?" * len(names))
                self.db.executemany(
                    f'INSERT INTO "{table}" ({columns}) VALUES ({marks})',
                    ([*row.values(), self.seq] for row in found),
                )
        self.db.execute("INSERT INTO batches VALUES (?, ?, ?, ?, ?)", (self.seq, self.head, head, WHEN, "made"))
        self.db.execute("COMMIT")
        self.head = head
