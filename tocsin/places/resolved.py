"""A mention, and the place chosen for it → the toponym that the caller gets: its point, radius, role and reason."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tocsin.model import Place
from tocsin.places.gazetteer import Entry, Gazetteer
from tocsin.places.mentions import Mention
from tocsin.places.roles import beside_an_office, near, of_a_branch, offset, on_a_road, shifted, speaks
from tocsin.places.toponym import Toponym
from tocsin.places.weighed import Weighed, confidence, reason
from tocsin.places.words import capitals, offices


class Chosen(NamedTuple):
    """The place of a name, why it is the one, and how likely."""

    entry: Entry
    reason: str
    confidence: float


def chosen_for(w: Weighed, n: int, row: int, g: Gazetteer) -> Chosen:
    """The place in a row of the weighed, as that of the name `n`."""
    return Chosen(g.entry(int(w.pool.place[row])), reason(w, n, row, g), round(confidence(w, n, row), 3))


def toponym_of(text: str, mention: Mention, chosen: Chosen, g: Gazetteer, plain: bool = False) -> Toponym:
    """The toponym of a mention. `plain`: the named place itself, whatever distance phrase goes before it."""
    entry, why, sureness = chosen
    place, radius, start = entry.place(mention.name), entry.radius_km, mention.start
    role = "place"
    if not plain and of_a_branch(text, mention.end):
        role = "metonym"
    elif not plain:
        off = offset(text, mention.start) if entry.feature != "country" else None
        if off and off.bearing is not None:
            lat, lon = shifted(entry.lat, entry.lon, off.km, off.bearing)
            start, radius = off.start, max(3.0, 0.2 * off.km)
            place = Place(text[start : mention.end], None, round(lat, 5), round(lon, 5), entry.country, entry.admin1, 2)
            why += f"; {off.km:.0f} km off {entry.name}"
        elif off or (
            entry.feature in ("city", "landmark")
            and (near(text, mention.start) is not None or on_a_road(text, mention.end))
        ):
            radius = max(radius, off.km * 1.2 if off else radius + 10)
            place = replace(place, precision=max(2, place.precision or 2))
        elif (entry.feature == "country" or mention.name in capitals()) and speaks(text, mention.start, mention.end):
            role = "metonym"
            if entry.feature != "country" and entry.index != (seat := _capital(mention, g) or entry).index:
                entry, place, radius = seat, seat.place(mention.name), seat.radius_km
                why = f"speaks as the capital of {entry.country}"
    return Toponym(start, mention.end, text[start : mention.end], role, place, entry.feature, radius, why, sureness)


def standing(text: str, mention: Mention, g: Gazetteer) -> Toponym:
    """The toponym of a word that stands for a country ("Nigerian") or for its government ("the Kremlin")."""
    entry = g.entry(g.lands[mention.stands_for or ""])
    if mention.name in offices() and beside_an_office(text, mention.start) and (seat := _seat(entry.country or "", g)):
        why = f"{mention.name} in {seat.name}"
        return Toponym(
            mention.start, mention.end, mention.name, "place", replace(seat.place(mention.name), precision=2), seat.feature,
            seat.radius_km, why, 1.0,
        )  # fmt: skip
    role = "metonym" if mention.name in offices() else "demonym"
    return Toponym(
        mention.start, mention.end, mention.name, role, entry.place(mention.name), entry.feature, entry.radius_km,
        f"“{mention.name}” stands for {entry.name}", 1.0,
    )  # fmt: skip


def _seat(country: str, g: Gazetteer) -> Entry | None:
    """The capital of a country."""
    names = (name for name, code in capitals().items() if code == country)
    return next((e for name in names for e in g.lookup(name) if g.capital[e.index] and e.country == country), None)


def _capital(mention: Mention, g: Gazetteer) -> Entry | None:
    """The capital that a name is in news text: "Washington said" is never a town of that name in England."""
    entries = (g.entry(m // 2) for m in mention.marked if g.capital[m // 2])
    return next((e for e in entries if e.country == capitals()[mention.name]), None)
