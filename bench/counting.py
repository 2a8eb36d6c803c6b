"""Speed and exactness of counts on synthetic events, with plain SQL (and DuckDB, pandas where installed) in the same run.

Every answer is first held against SQL's: the same groups, the same numbers. Seconds are wall clock on this machine, the
best of three; `cold` reads the cache file, `warm` has its arrays in memory, `process` is the whole `tocsin count`.

    python -m bench.counting                   100,000 and 1,000,000 events
    python -m bench.counting --events 100000
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tocsin.count import Filters, count
from tocsin.count.columns import Columns, columns_of_events
from tocsin.count.kept import Kept, keeping, kept
from tocsin.count.kept.segment import arrays_of, families
from tocsin.ledger import Ledger, open_ledger
from tocsin.ledger.policies import PERPETRATOR, TOLL
from tocsin.ledger.versions import ALWAYS, TOLLS, Facts, Version
from tocsin.model import Document, Place, Quantity, document_id, words
from tocsin.model.events import Event, Perpetrator

ACTORS = (None, "islamic-state", "islamic-state-khorasan", "boko-haram", "al-shabaab", "farc", "eln", "taliban", "jnim")
COUNTRIES = ("NG", "AF", "SY", "IQ", "SO", "ML", "CO", "PK")
BARS = {100_000: 0.5, 1_000_000: 2.0}
"""Seconds that any count may take from a cold cache."""

Question = tuple[str, dict[str, str], tuple[str, ...], str | None]
QUESTIONS: tuple[Question, ...] = (
    ("all", {}, (), ""),
    ("by year", {}, ("year",), "year"),
    ("by actor and year", {}, ("actor", "year"), "actor, year"),
    ("by country and month", {}, ("country", "month"), "country, month"),
    ("by admin1", {}, ("admin1",), "admin1"),
    ("by week", {}, ("week",), None),
    ("by family and year", {}, ("family", "year"), None),
    ("by target", {}, ("target",), "target"),
    ("one country and period, by type", {"place": "NG", "start": "2018", "end": "2020"}, ("type",), "type"),
    ("one group and its branches, by province and month", {"actor": "islamic-state"}, ("province", "month"), None),
    ("gtd, by country", {"codebook": "gtd"}, ("country",), None),
)
"""Name, filters, groups, and the groups in SQL: None where plain SQL has no such thing (calendar weeks, affiliations over
time, codebooks), so that only Tocsin is timed."""

SQL_FILTERS = {"one country and period, by type": "AND country = 'NG' AND first BETWEEN 736695 AND 737790"}
"""2018-01-01 to 2020-12-31 as proleptic ordinals."""


def synthetic(number: int, seed: int = 7) -> list[Event]:
    """Made-up events: eleven years, 8 countries, 5,000 towns, a fifth of the tolls unknown, a third open upwards."""
    chance = random.Random(seed)
    towns = [Place(f"town {n}", n + 1, 1.0, 2.0, COUNTRIES[n % 8], f"division {n % 160}", 1) for n in range(5000)]
    claims = {a: (Perpetrator(a, a, "claimed", (), 1),) for a in ACTORS if a}
    others = {a: (Perpetrator(a, a, "attributed", (), 1),) for a in ACTORS if a}

    def toll() -> Quantity | None:
        roll = chance.random()
        number = int(chance.expovariate(0.2))
        return None if roll < 0.2 else Quantity(number, None, None) if roll < 0.5 else Quantity.exactly(number)

    found = []
    for n in range(number):
        actor = chance.choice(ACTORS)
        said = () if actor is None else (claims if chance.random() < 0.4 else others)[actor]
        date = f"{chance.randint(2014, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        found.append(
            Event(
                f"e-{n:016x}", "attack", chance.choice(words()["type"]), None, chance.choice(words()["stage"][:3]),
                chance.choice(words()["context"]), date, chance.choice(towns), toll(), toll(), None, None, None, said, actor,
                (f"target {chance.randint(0, 2000)}",), ("rifle",),
            )
        )  # fmt: skip
    return found


def table_of(events: Sequence[Event]) -> sqlite3.Connection:
    """The same events as one plain table of an SQLite in memory. Tolls are (low, point, high or NULL), NULL for unknown."""
    db = sqlite3.connect(":memory:")
    ends = ", ".join(f"{q}_{e} INTEGER" for q in ("killed", "wounded") for e in ("low", "point", "high"))
    db.execute(f"CREATE TABLE events (kind, stage, context, type, actor, country, admin1, year, month, target, first INTEGER, {ends})")  # fmt: skip

    def triple(q: Quantity | None) -> tuple[int | None, ...]:
        return (q.low or 0, q.point, q.high) if q else (None, None, None)

    from tocsin.model import interval

    db.executemany(
        f"INSERT INTO events VALUES ({','.join('?' * 17)})",
        (
            (
                e.kind, e.stage, e.context, e.type, e.actor or "unknown", e.place.country, f"{e.place.admin1}, {e.place.country}",
                e.date[:4], e.date[:7], e.targets[0], interval(e.date)[0].toordinal(), *triple(e.killed), *triple(e.wounded),
            )
            for e in events
            if e.date and e.place
        ),
    )  # fmt: skip
    return db


def sql_of(name: str, groups: str) -> str:
    """The question as SQL, under the rules of the codebook `tocsin`."""
    sums = ", ".join(
        f"sum({q}_low), sum({q}_point), CASE WHEN sum({q}_point IS NOT NULL AND {q}_high IS NULL) = 0 THEN sum({q}_high) END, "
        f"sum(CASE WHEN {q}_point IS NULL THEN 1 ELSE 0 END)"
        for q in ("killed", "wounded")
    )
    keep = "stage IN ('accomplished', 'attempted') AND context IN ('political', 'military', 'unclear')"
    chosen = f"{groups}, " if groups else ""
    tail = f"GROUP BY {groups}" if groups else ""
    return f"SELECT {chosen} count(*), {sums} FROM events WHERE kind = 'attack' AND {keep} {SQL_FILTERS.get(name, '')} {tail}"


def answer(columns: Columns, question: Question) -> list[tuple[Any, ...]]:
    """Tocsin's answer in the shape of SQL's rows."""
    from tocsin.count.names import country_code

    _, filters, by, _ = question
    table = count(columns, Filters(**filters), by, "0" * 16)  # type: ignore[arg-type]
    rows = []
    for row in [r for r in table.rows if r.attacks] if by else [table.total]:  # SQL has no row for foiled plots alone
        key = [country_code(k) if name == "country" else k for name, k in zip(by, row.key, strict=True)]
        tolls = [list(t.to_json().values()) for t in (row.killed, row.wounded)]
        rows.append((*key, row.attacks, *tolls[0], *tolls[1]))
    return rows


def best(run: Callable[[], object], times: int = 3) -> float:
    """Seconds of the fastest run."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        found.append(time.perf_counter() - start)
    return min(found)


def peers(db: sqlite3.Connection, folder: Path) -> dict[str, Callable[[str], object]]:
    """Engines by name, each a function of an SQL question: SQLite, and DuckDB over Parquet where it is installed."""
    found: dict[str, Callable[[str], object]] = {"sqlite": lambda sql: db.execute(sql).fetchall()}
    try:
        duckdb, pandas = import_module("duckdb"), import_module("pandas")
    except ImportError:
        return found
    frame = pandas.read_sql("SELECT * FROM events", db).convert_dtypes()
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.register("frame", frame)
    path = folder / "events.parquet"
    connection.execute(f"COPY frame TO '{path}' (FORMAT parquet)")
    found["duckdb"] = lambda sql: connection.execute(sql.replace("FROM events", f"FROM '{path}'")).fetchall()
    return found


def facts_of(event: Event) -> Facts:
    """The event as every policy shows it: all alike."""
    return Facts(
        event, (event.actor,) * len(PERPETRATOR.own), tuple((getattr(event, t),) * len(TOLL.own) for t in TOLLS)
    )


def keep(ledger: Ledger, arrays: dict[str, Any]) -> None:
    """Put the events beside the ledger as if they had been computed from it."""
    with ledger.reading() as connection:
        seq, head = ledger.tail(connection)
    keeping._written(ledger, Kept(seq, head, (arrays,), (frozenset(),), 1), [None])


def measure(number: int, folder: Path) -> bool:
    """Measure one size and print it; whether every answer was exact and within the bar."""
    events = synthetic(number)
    start = time.perf_counter()
    columns = columns_of_events(events)
    built = time.perf_counter() - start
    arrays = arrays_of([(0, Version("", ALWAYS, facts_of(e))) for e in events]) | families([], [])
    db = table_of(events)
    del events
    engines = peers(db, folder)
    with open_ledger(folder / f"ledger-{number}") as ledger:
        raw = b"A page."
        ledger.add_document(Document(document_id(raw), "A page."), raw, tool="bench", media_type="text/plain")
        keep(ledger, arrays)
        (path,) = (ledger.folder / "cache").glob("*.npz")
        print(f"\n{number:,} events; columns made in {built:.1f} s, {path.stat().st_size / 1e6:.0f} MB on disk")
        print(f"{'question':<52}{'groups':>8}{'cold':>8}{'warm':>8}" + "".join(f"{n:>9}{'ratio':>7}" for n in engines))
        good, slowest = True, 0.0
        for question in QUESTIONS:
            rows = answer(columns, question)
            cold = best(lambda q=question: answer(_loaded(ledger), q))  # type: ignore[misc]
            warm = best(lambda q=question: answer(columns, q))  # type: ignore[misc]
            slowest = max(slowest, cold)
            line = f"{question[0]:<52}{len(rows):>8,}{cold:>8.3f}{warm:>8.3f}"
            if question[3] is not None:
                sql = sql_of(question[0], question[3])
                exact = sorted(rows) == sorted(db.execute(sql).fetchall())
                good &= exact
                for run in engines.values():
                    seconds = best(lambda run=run, sql=sql: run(sql))  # type: ignore[misc]
                    line += f"{seconds:>9.3f}{cold / seconds:>6.2f}x"
                line += "" if exact else "  NOT EXACT"
            print(line, flush=True)
        bar = BARS.get(number)
        words = [sys.executable, "-m", "tocsin", "count", "--by", "actor,year", "--ledger", str(ledger.folder)]
        whole = best(lambda: subprocess.run(words, check=True, capture_output=True))
    within = bar is None or slowest <= bar
    print(f"slowest from a cold cache {slowest:.3f} s" + (f" (bar {bar} s)" if bar else "") + f"; process {whole:.2f} s; "
          f"answers {'exact' if good else 'NOT exact'}")  # fmt: skip
    return good and within


def _loaded(ledger: Any) -> Columns:
    keeping._LATEST.clear()  # as a new process begins
    return kept(ledger).columns()


def main() -> int:
    """Exit code 1: an answer was wrong, or slower than the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=list(BARS))
    numbers = parser.parse_args().events
    with tempfile.TemporaryDirectory() as folder:
        good = [measure(n, Path(folder)) for n in numbers]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
