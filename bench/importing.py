"""Does a dataset come out as it went in? UCDP tables imported, exported again and compared in every shared column.

python -m bench.importing nigeria.csv syria.csv ged.csv.gz

Three comparisons, each by the event's id: the rows written back (`tocsin import ucdp --back`), every column as text; the
statements of the mentions (date, place, tolls, sides), every column that the vocabulary has, as values; and the ledger's
events in GED's columns (`tocsin export ged`), every column that both tables fill. Prints, a column, how many cells are
equal, and the first that is not; exit code 1 when a row is lost, or a cell of the first two comparisons differs.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tocsin.collect.datasets import FORMATS
from tocsin.collect.datasets.countries import country
from tocsin.collect.datasets.row import days
from tocsin.count import Filters
from tocsin.export import coded
from tocsin.export.material import gather
from tocsin.ledger import Ledger, open_ledger
from tocsin.model import ActorRef, Mention, Place, Quantity

Table = dict[str, dict[str, str]]


def table(path: Path) -> Table:
    """The rows of a file by their ids."""
    raw = gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # noqa: SIM115
    with raw, io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:  # type: ignore[arg-type]
        return {row["id"]: row for row in csv.DictReader(text)}


def cells(mention: Mention) -> Iterator[tuple[str, str]]:
    """GED's columns from the statements alone."""
    for said in mention.statements:
        value = said.value
        if said.property == "place" and isinstance(value, Place):
            yield from (
                ("latitude", str(value.lat)), ("longitude", str(value.lon)), ("adm_1", value.admin1 or ""),
                ("where_prec", str(value.precision)), ("country", value.country or ""), ("where_coordinates", value.name),
            )  # fmt: skip
        elif said.property == "killed" and isinstance(value, Quantity):
            yield from (("low", str(value.low)), ("best", str(value.best)), ("high", str(value.high)))
        elif said.property == "date":
            yield ("date_start", str(value))
        elif said.property in ("perpetrator", "target"):
            yield ("sides", value.name if isinstance(value, ActorRef) else str(value))


def expected(row: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """The same columns from a row of the dataset."""

    def number(column: str) -> str:
        return str(int(float(row[column])))

    low, best, high = (int(float(row[c])) for c in ("low", "best", "high"))
    out = Counter(
        {
            ("latitude", str(float(row["latitude"]))): 1,
            ("longitude", str(float(row["longitude"]))): 1,
            ("where_prec", number("where_prec")): 1,
            ("adm_1", row["adm_1"].strip()): 1,
            ("country", country(row["country"]) or "?"): 1,
            ("where_coordinates", (row["where_coordinates"] or row["adm_1"]).strip()): 1,
            ("date_start", days(row["date_start"], row["date_end"]) or "?"): 1,
            ("best", number("best")): 1,
        }
    )
    if low <= best <= high:  # a range out of order is no range: the ledger keeps the best number, and says so
        out |= Counter({("low", str(low)): 1, ("high", str(high)): 1})
    else:
        out |= Counter({("low", "None"): 1, ("high", "None"): 1})
    for side in ("side_a", "side_b"):
        if row[side].strip():
            out[("sides", row[side].strip())] += 1
    return out


def same(a: str, b: str) -> bool:
    """Whether two cells say the same: as text, or as numbers (`15.0` and `15`)."""
    if a.strip() == b.strip():
        return True
    try:
        return abs(float(a) - float(b)) < 1e-9
    except ValueError:
        return False


def compare(name: str, ours: Table, theirs: Table, exact: bool, leave: frozenset[str] = frozenset()) -> int:
    """Print how many cells are equal in every shared column; the number of cells and rows that are not."""
    columns = [c for c in next(iter(theirs.values())) if c in next(iter(ours.values())) and c not in leave]
    wrong = Counter[str]()
    first: dict[str, str] = {}
    for id, row in theirs.items():
        if id not in ours:
            wrong["rows"] += 1
            continue
        for column in columns:
            a, b = ours[id][column], row[column]
            if not (a == b if exact else same(a, b)):
                wrong[column] += 1
                first.setdefault(column, f"{id}: {a!r}, not {b!r}")
    total = len(theirs) * len(columns)
    bad = sum(wrong.values())
    print(f"  {name}: {len(theirs):,} rows, {len(columns)} shared columns, {total - bad:,} of {total:,} cells equal")
    for column, number in wrong.most_common():
        print(f"    {column}: {number:,} differ{', first ' + first[column] if column in first else ''}")
    return bad


def statements(book: Ledger, theirs: Table) -> int:
    """Print whether the mentions' statements hold what the rows say."""
    source = {d.id: d.source_id or "" for d in book.documents()}
    wrong: Counter[str] = Counter()
    first: dict[str, str] = {}
    seen = 0
    for document, mention in book.mentions():
        seen += 1
        want, have = expected(theirs[source[document]]), Counter(cells(mention))
        for column, value in (want - have) + (have - want):
            wrong[column] += 1
            first.setdefault(column, f"{source[document]}: {value!r}")
    wrong["rows"] += len(theirs) - seen
    print(f"  statements: {seen:,} mentions of {len(theirs):,} rows, {sum(wrong.values()):,} values differ")
    for column, number in wrong.most_common():
        if number:
            print(f"    {column}: {number:,}, first {first.get(column)}")
    return sum(wrong.values())


def as_events(book: Ledger, folder: Path) -> Table:
    """The ledger's events in GED's columns, by the dataset's ids."""
    material = gather(book, Filters(codebook="all"))
    target = folder / "events.csv"
    coded.as_ged(material, target)
    own = {e.id: material.documents[e.documents[0].id].source_id or "" for e in material.events if e.documents}
    return {own[id]: row for id, row in table(target).items()}


def main() -> int:
    """Import, export and compare each file."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.importing", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    csv.field_size_limit(10**8)
    bad = 0
    from tocsin.cli.importing import import_

    for path in options.files:
        theirs = table(path)
        with tempfile.TemporaryDirectory() as folder:
            ledger, again = str(Path(folder, "ledger")), Path(folder, "back.csv")
            begun = time.perf_counter()
            import_("ucdp", [path], ledger, None)
            took = time.perf_counter() - begun
            import_("ucdp", None, ledger, again)
            print(
                f"{path.name}: {len(theirs):,} rows imported in {took:.0f} s ({len(theirs) / took:,.0f} a second), format {FORMATS['ucdp'].name}"
            )
            bad += compare("rows written back", table(again), theirs, exact=True)
            with open_ledger(ledger, create=False) as book:
                bad += statements(book, theirs)
                left = frozenset(
                    "id source_article source_office source_date source_headline number_of_sources event_clarity code_status relid side_a side_a_new_id".split()
                )
                events = as_events(book, Path(folder))
                filled = {c for row in events.values() for c, v in row.items() if v}
                compare(
                    "events in GED's columns",
                    events,
                    theirs,
                    exact=False,
                    leave=left | (next(iter(theirs.values())).keys() - filled),
                )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
