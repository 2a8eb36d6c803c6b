"""Where the broadcasters sit that a report of local news names: "tells WSMV" is Nashville's news, "KMOV.com" that of St. Louis.

Such a report takes its town for granted. The station's market says in which state a county lies that fifteen states have,
and which city a neighbourhood is part of. The signs are in `data/stations.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import resources

from tocsin import places
from tocsin.patterns import compiled
from tocsin.places import Toponym

MOST = 5
"""Stations that are looked up of one report: one that lists all of a network's tells of no place."""
HOME = "the home of a station"
"""Why a town is told of that only a station's sign names."""
_SIGN = compiled(
    r"(?<![\w@#])(?:(?P<sign>[KW][A-Z]{2,3})(?:TV)?(?P<on>[-.\s]{0,2}(?:TV|\d{1,2}\b|com\b|[Nn]ews|Channel|Action|Eyewitness))?(?![\w])|(?P<low>[kw][a-z]{2,3})(?:tv)?(?:\.com| profile)\b)"
)
_WORDS = frozenset("KARE KING KION WAND WANE WAVE WEAR WEEK WINK WISH WOOD".split())
"""Signs that are words in a line of capitals: they count with what only a station has behind it, "KING 5"."""


def stations(text: str) -> list[Toponym]:
    """The towns of the stations that a text names, each on the station's first sign, in order; none where it names many."""
    found: dict[str, Toponym] = {}
    for start, end, sign in _signs(text):
        if sign not in found and (town := _town(sign)):
            found[sign] = replace(town, start=start, end=end, name=text[start:end], confidence=0.4, reason=HOME)
    return list(found.values()) if len(found) <= MOST else []


def _signs(text: str) -> Iterator[tuple[int, int, str]]:
    homes = _homes()
    for said in _SIGN.finditer(text):
        sign = (said["sign"] or said["low"]).upper()
        if sign in homes and (said["low"] or said["on"] or sign not in _WORDS):
            name = "sign" if said["sign"] else "low"
            yield said.start(name), said.end(name), sign


@cache
def _homes() -> dict[str, tuple[str, str]]:
    """Sign → the town and the state of its market."""
    lines = resources.files("tocsin.read").joinpath("data", "stations.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {sign: (town, state) for sign, town, state in rows}


@cache
def _town(sign: str) -> Toponym | None:
    town, state = _homes()[sign]
    found = places.candidates(town, f"{town}, {state}", countries=("US",))
    return next((t for t in found if t.place.admin1 == state and t.feature == "city"), None)
