"""The names of places that the gazetteer knows, in lower case: for texts whose capitals tell nothing."""

from __future__ import annotations

from functools import cache

from tocsin.places.gazetteer import Entry, gazetteer
from tocsin.places.words import demonyms

_FORMER = {"ussr": "RU", "soviet union": "RU", "west germany": "DE", "east germany": "DE", "czechoslovakia": "CZ"}
_ALSO = {"united states": "US", "u.s.": "US"}
_SMALL = frozenset(
    "the a an of in on at to for from by with and or but that which who this these it its is are was were be been has have"
    " had not all also their his her he she they we as after before when where there near two three one san santa el la los"
    " las de del".split()
)
_BEGINS_A_NAME = frozenset("san santa el la los las".split())


def land(name: str) -> str | None:
    """The country (ISO 3166) of this name in lower case."""
    return lands().get(name)


def may_be_a_name(name: str) -> bool:
    """Whether words are more than those that names are joined by."""
    words = name.split()
    return (
        len(name) >= 4
        and not any(c in name for c in ",.;:()[]")
        and (words[0] not in _SMALL or words[0] in _BEGINS_A_NAME)
        and words[-1] not in _SMALL
    )


@cache
def entry_of(name: str, country: str) -> Entry | None:
    """The place of this name in a country."""
    return next((e for e in gazetteer().lookup(name.title()) if e.country == country and e.feature != "country"), None)


@cache
def lands() -> dict[str, str]:
    """The country of each name of one, those that states have had among them."""
    book = gazetteer()
    return {book.entry(i).name.lower(): code for code, i in book.lands.items()} | _FORMER | _ALSO


@cache
def peoples() -> dict[str, str]:
    """The country of each word for its people."""
    return {word.lower(): code for word, code in demonyms().items()}
