"""What the correction form offers while one types: places of the gazetteer, actors of the register, other events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz import fuzz, process

from tocsin.export import wording
from tocsin.publish.rows import fold
from tocsin.web.desk.board import Entry

MOST = 8


def places(wanted: str, countries: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Places of this name, the likeliest first, each with `shown` in words and its `value` as a statement's."""
    from tocsin.places.gazetteer import gazetteer

    found = sorted(gazetteer().lookup(wanted.strip()), key=lambda e: (e.country not in countries, -e.population))
    shown = []
    for entry in found[:MOST]:
        value = entry.place(wanted.strip()).to_json()
        shown.append({"shown": wording.place(value), "value": value})
    return [*shown, {"shown": f"{wanted.strip()} (not in the gazetteer)", "value": {"name": wanted.strip()}}]


def actors(wanted: str) -> list[dict[str, Any]]:
    """Actors whose names come near, with `shown` and `value`; last the name as written."""
    from tocsin.actors import register

    known = register()
    names = {name: a.id for a in known.all() for name in (a.name, *(alias.text for alias in a.aliases))}
    close = process.extract(
        wanted, list(names), scorer=fuzz.WRatio, processor=str.casefold, limit=4 * MOST, score_cutoff=60
    )
    ids = list(dict.fromkeys(names[name] for name, *_ in close))[:MOST]
    shown = [{"shown": known[i].name, "value": {"actor": i, "name": known[i].name}} for i in ids]
    return [
        *shown,
        {"shown": f"{wanted.strip()} (not in the register)", "value": {"actor": None, "name": wanted.strip()}},
    ]


def events(entries: Iterable[Entry], wanted: str, but: str) -> list[dict[str, Any]]:
    """Mentions of other events whose title, place, day or publisher has every word, with the event's id."""
    needles = fold(wanted).split()
    found = []
    for e in entries:
        if e.event == but:
            continue
        text = fold(f"{e.title} {e.when} {e.publisher} {e.published} {e.event} {e.mention}")
        if all(n in text for n in needles):
            found.append(
                {"mention": e.mention, "event": e.event, "title": e.title, "when": e.when, "from": e.publisher}
            )
            if len(found) == MOST:
                break
    return found
