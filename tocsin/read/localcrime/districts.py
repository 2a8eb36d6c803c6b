"""Neighbourhoods that local news tells without their city: "Woodlawn" in the news of Chicago's police is none of New York.

The names are in `data/districts.tsv`. Many cities and small towns bear them, so that a name is read only as part of a city
that something else in the report speaks for: the city itself, its state, a station, or a second neighbourhood of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from tocsin import places
from tocsin.patterns import compiled
from tocsin.places import Toponym

City = tuple[str, str]

_SHORT_FOR: dict[str, City] = {
    "KC": ("Kansas City", "Missouri"), "KCMO": ("Kansas City", "Missouri"), "KCPD": ("Kansas City", "Missouri"),
    "KCK": ("Kansas City", "Kansas"), "NYPD": ("New York City", "New York"), "NYC": ("New York City", "New York"),
    "LAPD": ("Los Angeles", "California"), "L.A": ("Los Angeles", "California"), "SFPD": ("San Francisco", "California"),
    "NOPD": ("New Orleans", "Louisiana"), "NOLA": ("New Orleans", "Louisiana"), "Philly": ("Philadelphia", "Pennsylvania"),
    "IMPD": ("Indianapolis", "Indiana"), "Indy": ("Indianapolis", "Indiana"), "CMPD": ("Charlotte", "North Carolina"),
    "MNPD": ("Nashville", "Tennessee"), "LVMPD": ("Las Vegas", "Nevada"), "Vegas": ("Las Vegas", "Nevada"),
    "LMPD": ("Louisville", "Kentucky"), "SLMPD": ("Saint Louis", "Missouri"), "OKC": ("Oklahoma City", "Oklahoma"),
    "SLC": ("Salt Lake City", "Utah"), "SAPD": ("San Antonio", "Texas"), "ATL": ("Atlanta", "Georgia"),
}  # fmt: skip
"""Cities and their police by the short names that stand for no other."""
_WORD = compiled(r"(?<![\w’'-])[A-Z\d][\w’'.-]*")
_CALLED = compiled(r" (?:[Nn]eighbou?rhood|[Ss]ection|[Dd]istrict)\b")


def districts(text: str, states: Collection[str], told: Sequence[Toponym]) -> list[tuple[Toponym, str]]:
    """The cities whose neighbourhoods or short names a report tells, each on the words of the neighbourhood, with what
    speaks for it: "city", "state", "second" for another neighbourhood, "short" for a short name. `told` are the places of
    report and headline."""
    found: dict[City, list[tuple[int, int, str]]] = defaultdict(list)
    for start, end, name in _names(text):
        for city in _bearers()[name]:
            found[city].append((start, end, name))
    cities = {(t.name.lower(), t.place.admin1) for t in told} | {(t.place.name.lower(), t.place.admin1) for t in told}
    out = []
    for city, spans in found.items():
        town = _town(city)
        if town is None:
            continue
        known = any(t.place.geonames_id == town.place.geonames_id for t in told) or (city[0].lower(), city[1]) in cities
        many = len({name for _, _, name in spans}) > 1
        by = _for_it(text, city, known, city[1] in states, many, spans)
        if by:
            out += [(_on(town, text, a, b), by) for a, b, _ in spans]
    for said in _WORD.finditer(text):
        if (short := _SHORT_FOR.get(said[0].rstrip(".").removesuffix("’s").removesuffix("'s"))) and (
            town := _town(short)
        ):
            out.append((_on(town, text, said.start(), said.end()), "short"))
    return sorted(out, key=lambda found: found[0].start)


def _for_it(
    text: str, city: City, known: bool, in_state: bool, many: bool, spans: Sequence[tuple[int, int, str]]
) -> str | None:
    """What speaks for a city in a report that names its neighbourhoods; None where nothing does."""
    if known:
        return "city"
    if any(sign in text for sign in _signs()[city]):
        return "sign"
    if in_state:
        return "state"
    if many:
        return "second"
    called = any(len(_bearers()[name]) == 1 and _CALLED.match(text, end) for _, end, name in spans)
    return "called" if called else None


def bears(name: str) -> bool:
    """Whether a neighbourhood of the register bears this name."""
    return name.lower() in _bearers()


def is_district_of(name: str, told: Sequence[Toponym]) -> bool:
    """Whether one of the cities that are told has a neighbourhood of this name."""
    cities = _bearers().get(name.lower(), ())
    return any((t.place.name, t.place.admin1) in cities for t in told)


def _on(town: Toponym, text: str, start: int, end: int) -> Toponym:
    return replace(town, start=start, end=end, name=text[start:end], confidence=0.5)


def _names(text: str) -> Iterator[tuple[int, int, str]]:
    """Where neighbourhoods of the register are named, the longest name at each place."""
    first, after = _first_words(), 0
    for word in _WORD.finditer(text):
        start, low = word.start(), word[0].lower()
        if start < after:
            continue
        for name in first.get(low, ()) or first.get(low.rstrip(".,"), ()):
            end = start + len(name)
            if text[start:end].lower() == name and not text[end : end + 1].isalnum():
                after = end
                yield start, end, name
                break


@cache
def _bearers() -> dict[str, list[City]]:
    """Name in lower case → the cities that have such a neighbourhood."""
    out: dict[str, list[City]] = defaultdict(list)
    for city, state, names, *_ in _rows():
        for name in names.split("; "):
            out[name.lower()].append((city, state))
    return out


@cache
def _signs() -> dict[City, list[str]]:
    """City → the names by which a report shows that it is of this city."""
    out: dict[City, list[str]] = defaultdict(list)
    for city, state, _, *signs in _rows():
        out[city, state] += signs[0].split("; ") if signs else ()
    return out


@cache
def _rows() -> list[list[str]]:
    lines = resources.files("tocsin.read").joinpath("data", "districts.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def _first_words() -> dict[str, list[str]]:
    """First word → the names that begin with it, the longest first."""
    out: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_bearers(), key=len, reverse=True):
        out[name.split()[0]].append(name)
    return out


@cache
def _town(city: City) -> Toponym | None:
    name, state = city
    found = places.candidates(name, f"{name}, {state}", countries=("US",))
    return next((t for t in found if t.place.admin1 == state and t.feature == "city"), None)
