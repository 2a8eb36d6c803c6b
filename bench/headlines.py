"""`tocsin read` on headlines of UCDP GED that state a number of deaths, against the deaths that were coded.

`python -m bench.headlines [nigeria|syria|ged] [--part dev|held] [--limit N] [--errors]` reads the headline of each
event that lists one article, where no other event lists the same headline. A headline states a number of deaths when a
number (digits but no year, or a word below a hundred) stands at most three words from a word of death; the rule is
independent of the reader. Right is a number (killed plus `attackers_killed`, as UCDP counts all sides) that is the
coded best or lies within low and high. Nigeria after 2015 is held out. `plain` is the first number that the rule itself
finds: what a headline's figure is worth as an answer to the coding, whoever reads it. `ceiling` takes whichever of the
headline's numbers, or of their sums, agrees: no reader of headlines alone comes above it. Most of what is left is coded far
below its headline, since UCDP parts an article's dead among several places and days.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from bench.linkdata import articles, opened
from bench.reading_incidents import main_mention, number
from tocsin.model import Document
from tocsin.read import read_document

SHARED = Path(os.environ.get("TOCSIN_SHARED", Path(__file__).parents[1] / ".." / "shared"))
FILES = {"nigeria": "nigeria.csv", "syria": "syria.csv", "ged": "ged.csv.gz"}

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = (
    {w: n for n, w in enumerate(_ONES, 1)}
    | {w: 10 * n for n, w in enumerate(_TENS, 2)}
    | {f"{t}-{w}": 10 * n + k for n, t in enumerate(_TENS, 2) for k, w in enumerate(_ONES[:9], 1)}
    | {"dozen": 12}
)
_NUMBER = rf"(?<!update )(?P<number>(?!(?:19|20)\d\d\b)\d[\d,]*|{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
_DEATH = r"(?:kill(?:s|ed|ing)?|dead|die[sd]?|dying|deaths?|slain|slaughter(?:s|ed)?|massacred?|murder(?:s|ed)?|lives)"
_NOT = r"(?!(?:st|nd|rd|th)?\W(?:year|month|day|hour|week|km|cow|house|vehicle|attack|blast|bomb|suspect\w* arrested|arrested))"
_STATED = (
    re.compile(rf"(?<![\w,.-]){_NUMBER}\b{_NOT}(?:[ -][\w'’/-]+){{0,3}}?[ -]{_DEATH}\b", re.IGNORECASE),
    re.compile(rf"\b{_DEATH}(?: [\w'’-]+){{0,3}}? {_NUMBER}\b{_NOT}", re.IGNORECASE),
)
_ANY = re.compile(rf"(?<![\w,.-]){_NUMBER}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One headline of one event, and the deaths coded for it."""

    headline: str
    published: str
    low: int
    best: int
    high: int

    def holds(self, deaths: int) -> bool:
        """Whether a number of deaths agrees with the coding."""
        return deaths == self.best or self.low <= deaths <= self.high


def stated(headline: str) -> int | None:
    """The number of deaths that a headline states by the plain rule, None where it states none."""
    found = min((m for p in _STATED if (m := p.search(headline))), key=lambda m: m.start("number"), default=None)
    if found is None:
        return None
    word = found["number"].lower().replace(",", "")
    return int(word) if word.isdigit() else _VALUES[word]


def numbers(headline: str) -> list[int]:
    """Every number that a headline states, of whatever."""
    words = (m["number"].lower().replace(",", "") for m in _ANY.finditer(headline))
    return [int(word) if word.isdigit() else _VALUES[word] for word in words]


def reachable(row: Row) -> bool:
    """Whether a number of the headline, or the sum of some of them, agrees with the coding."""
    given = numbers(row.headline)[:8]
    return any(row.holds(sum(some)) for k in range(1, len(given) + 1) for some in combinations(given, k))


def of_one_article(path: Path) -> Iterator[tuple[dict[str, str], tuple[str, str, str]]]:
    """The rows of a UCDP GED table that list one article, each with its outlet, day and headline."""
    with opened(path) as lines:
        for row in csv.DictReader(lines):
            listed = articles(row["source_article"])
            if len(listed) == 1:
                yield row, listed[0]


def is_held(row: dict[str, str]) -> bool:
    """Whether a row is of the part that is held out: Nigeria after 2015."""
    return row["country"] == "Nigeria" and float(row["year"]) > 2015


def rows(path: Path, part: str) -> Iterator[Row]:
    """The events of a UCDP GED table with one article whose headline is no other event's, in the part asked for."""
    events = list(of_one_article(path))
    often = Counter(article for _, article in events)
    for row, article in events:
        if often[article] == 1 and is_held(row) == (part == "held"):
            low, best, high = (int(float(row[name])) for name in ("low", "best", "high"))
            yield Row(article[2], article[1], low, best, high)


def main() -> None:
    """Print how many headlines state a number, and for how many the reader's agrees with the coding."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=FILES, nargs="?", default="nigeria")
    parser.add_argument("--folder", type=Path, default=SHARED / "data" / "ucdp")
    parser.add_argument("--part", choices=("dev", "held"), default="dev")
    parser.add_argument("--limit", type=int, default=None, help="so many headlines, by their hash")
    parser.add_argument("--errors", action="store_true", help="print the dev headlines that are read wrong")
    asked = parser.parse_args()
    if asked.errors and asked.part == "held":
        parser.error("--errors is for dev: the held-out headlines stay unread")
    told = [
        (r, n) for r in rows(asked.folder / FILES[asked.table], asked.part) if (n := stated(r.headline)) is not None
    ]
    told.sort(key=lambda t: sha256(t[0].headline.encode()).hexdigest())
    right: Counter[str] = Counter()
    for row, plain in told[: asked.limit]:
        name = "sha256:" + sha256(row.headline.encode()).hexdigest()
        mention = main_mention(read_document(Document(name, row.headline, None, None, row.published, "en")))
        deaths = number(mention, "killed") + number(mention, "attackers_killed") if mention else None
        right["read"] += mention is not None
        right["deaths"] += deaths is not None and row.holds(deaths)
        right["same"] += deaths == plain
        right["plain"] += row.holds(plain)
        right["ceiling"] += reachable(row)
        if asked.errors and deaths != plain:
            print(deaths, plain, f"{row.low}-{row.best}-{row.high}", row.headline, sep=" | ")
    n = len(told[: asked.limit])
    print(f"{asked.table} {asked.part}: {n} headlines state a number of deaths")
    for name, what in (
        ("read", "with an attack read"),
        ("deaths", "deaths as coded or within low and high"),
        ("plain", "the same of the number that the plain rule finds"),
        ("ceiling", "the same of whichever of the headline's numbers or their sums agrees"),
        ("same", "deaths read are the number that the plain rule finds"),
    ):
        print(f"{right[name] / max(1, n):8.3f}  {what}")


if __name__ == "__main__":
    main()
