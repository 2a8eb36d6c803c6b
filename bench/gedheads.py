"""`tocsin read` on every English headline of UCDP GED that stands for one coded event: is an attack read, with what toll, and where?

`python -m bench.gedheads [--part a|b|c] [--country NAME] [--limit N] [--errors read|deaths|place]` reads the headline of each event that
lists one article, where no other event lists the same headline (as `bench.headlines`, but whether or not it states a number), of
thirteen countries; Nigeria after 2015 is left to `bench.headlines --part held`. Part a was looked at while rules were written, of b
totals alone were, c was not run until all was done.

Nearly each headline stands for an event with dead, but not each says so ("refugees cross border", "security update"): no
reader reaches all. `deaths`: killed plus attackers killed are the number that the plain rule of `bench.headlines` finds in the
headline. `placed`, `place`: of the headlines that have the coded town, district or province letter for letter, a place is given; one
by that name or within 50 km (150 km for an area) of the coded point. `elsewhere`: of the towns given for other headlines, those
more than 60 km from the coded point.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bench.headlines import FILES, SHARED, is_held, of_one_article, stated
from bench.reading_incidents import main_mention, number
from tocsin.model import Document, Place, kilometres
from tocsin.read import read_document
from tocsin.read.gate import is_english

FEWEST = 5
"""Words of a headline that may tell of something."""
NEAR, AREA, AWAY = 50.0, 150.0, 60.0
_SPANISH = re.compile(
    r"\b(?:el|la|los|las|del|en|un|una|por|tras|dejan?|y|con|asesinan|matan|ejecutan|muertos?)\b", re.IGNORECASE
)
_KIND = re.compile(
    r" (?:town|village|city|district|municipality|state|province|region|county|area|township|lga|governorate|barangay|woreda|zone|division|department|sub-district)s?$"
)


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline and what is coded of its event: the names of its place, folded, and its point in degrees."""

    text: str
    published: str
    country: str
    names: tuple[str, ...]
    lat: float
    lon: float

    @property
    def part(self) -> str:
        """a, b or c, by the headline's hash."""
        return "abc"[int(sha256(self.text.encode()).hexdigest()[:6], 16) % 3]


def folded(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def is_read(text: str) -> bool:
    """Whether a headline has words enough and is in English, as far as can be told of so few."""
    strange = any(ord(c) >= 0x250 and c not in "’‘“”–—…" for c in text)
    return len(text.split()) >= FEWEST and not strange and len(_SPANISH.findall(text)) < 2 and is_english(text, "en")


def headlines(folder: Path) -> Iterator[Headline]:
    """The headlines of the three tables in a folder, in an order that a hash gives."""
    events = [e for name in FILES.values() for e in of_one_article(folder / name) if not is_held(e[0])]
    often = Counter(article[2].strip().lower() for _, article in events)
    told = [
        Headline(
            article[2].strip(), article[1], row["country"],
            tuple(_KIND.sub("", folded(row[k])).strip() for k in ("where_coordinates", "adm_2", "adm_1")),
            float(row["latitude"]), float(row["longitude"]),
        )
        for row, article in events
        if often[article[2].strip().lower()] == 1 and article[1] and is_read(article[2].strip())
    ]  # fmt: skip
    yield from sorted(told, key=lambda h: sha256(h.text.encode()).hexdigest())


def judged(headline: Headline) -> dict[str, bool]:
    """What is read of a headline against its coding: the measures that apply to it, each whether it holds."""
    name = "sha256:" + sha256(headline.text.encode()).hexdigest()
    mention = main_mention(read_document(Document(name, headline.text, None, None, headline.published, "en")))
    out = {"read": mention is not None}
    if (plain := stated(headline.text)) is not None:
        out["deaths"] = mention is not None and number(mention, "killed") + number(mention, "attackers_killed") == plain
    said = mention.first("place") if mention else None
    place = said.value if said and isinstance(said.value, Place) else None
    away = None
    if place and place.lat is not None and place.lon is not None:
        away = kilometres(place.lat, place.lon, headline.lat, headline.lon)
    town = place is not None and (place.precision or 7) <= 2
    low = folded(headline.text)
    named = [n for n in headline.names if len(n) > 3 and re.search(rf"\b{re.escape(n)}\b", low)]
    if named:
        called = folded(place.name) if place else ""
        out["placed"] = place is not None
        out["place"] = any(n in called for n in named) or (away is not None and away < (NEAR if town else AREA))
    elif town and away is not None:
        out["elsewhere"] = away > AWAY
    return out


def main() -> None:
    """Print, by country and over all, how many headlines are read and what of them is as coded."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=SHARED / "data" / "ucdp")
    parser.add_argument("--part", choices=("a", "b", "c"), default="a")
    parser.add_argument("--country")
    parser.add_argument("--limit", type=int, default=None, help="so many headlines, by their hash")
    parser.add_argument("--errors", choices=("read", "deaths", "place"), help="print the headlines of part a that fail")
    asked = parser.parse_args()
    if asked.errors and asked.part != "a":
        parser.error("--errors is for part a: the others stay unread")
    told = [h for h in headlines(asked.folder) if h.part == asked.part and asked.country in (None, h.country)]
    rows: dict[str, Counter[tuple[str, bool]]] = {}
    for headline in told[: asked.limit]:
        verdict = judged(headline)
        if asked.errors and verdict.get(asked.errors) is False:
            print(headline.country, headline.published, headline.text, sep=" | ")
        for name in (headline.country, "all"):
            rows.setdefault(name, Counter()).update([("told", True), *verdict.items()])
    print(f"{'':18}{'told':>6}" + "".join(f"{k:>14}" for k in MEASURES))
    for name, row in sorted(rows.items(), key=lambda item: (item[0] == "all", item[0])):
        shares = (f"{row[k, True]} of {row[k, True] + row[k, False]}" for k in MEASURES)
        print(f"{name[:17]:18}{row['told', True]:6}" + "".join(f"{share:>14}" for share in shares))


MEASURES = ("read", "deaths", "placed", "place", "elsewhere")


if __name__ == "__main__":
    main()
