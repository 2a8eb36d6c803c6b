"""ACLED: a row is one event; battles, explosions and violence against civilians are attacks, changes of ground control.

Protests, riots and other developments are kept as documents without a mention. `fatalities` is one cautious number; its
0 also stands for "nobody says", so that it is left unknown. Codebook: ACLED 2023.
"""

from __future__ import annotations

from datetime import datetime

from tocsin.collect.datasets.countries import country
from tocsin.collect.datasets.row import Row, actor, around, days
from tocsin.model import Quantity

KEY = "event_id_cnty"
NEEDS = ("event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "fatalities", "latitude", "longitude")
TYPES = {
    "shelling/artillery/missile attack": "bombing",
    "remote explosive/landmine/ied": "bombing",
    "suicide bomb": "bombing",
    "grenade": "bombing",
    "air/drone strike": "bombing",
    "chemical weapon": "bombing",
    "armed clash": "armed_assault",
    "attack": "armed_assault",
    "government regains territory": "armed_assault",
    "non-state actor overtakes territory": "armed_assault",
    "abduction/forced disappearance": "hostage_taking",
    "sexual violence": "unarmed_assault",
}
_ATTACKS = ("battles", "explosions/remote violence", "violence against civilians")


def state(row: Row) -> str | None:
    """State what a row says; the kind of its mention, None where it is no violence and no change of ground."""
    event, sub = row.get("event_type").casefold(), row.get("sub_event_type").casefold()
    when = _date(row)
    where = country(row.get("iso"), "number") or country(row.get("country"))
    ground = sub == "non-violent transfer of territory"
    if event not in _ATTACKS and not ground:
        return None
    row.say("date", when, "event_date")
    precision = {1: 1, 2: 3, 3: 4}.get(row.number("geo_precision") or 0)
    row.say("place", row.place("location", "latitude", "longitude", where, "admin1", precision), "location")
    if ground:
        row.say("actor", actor(row.get("actor1"), when, where) if row.get("actor1") else None, "actor1")
        row.say("change", "seized", "sub_event_type")
        return "control"
    row.say("type", TYPES.get(sub), "sub_event_type")
    row.say("stage", "accomplished", "event_type")
    if sub == "suicide bomb":
        row.say("suicide", True, "sub_event_type")
    dead = row.number("fatalities")
    if dead:
        row.say("killed", Quantity(None, dead, None), "fatalities")
    fight = event == "battles"
    for column in ("actor1", "actor2") if fight else ("actor1",):
        if row.get(column) and not row.get(column).casefold().startswith("unidentified"):
            row.say(
                "perpetrator",
                actor(_bare(row.get(column)), when, where),
                column,
                "reported" if fight else "asserted",
                confidence=0.5 if fight else 1.0,
            )
    if not fight and row.get("actor2"):
        row.say("target", row.get("actor2"), "actor2")
    return "attack"


def _date(row: Row) -> str | None:
    written = row.get("event_date")
    for form in ("%Y-%m-%d", "%d %B %Y", "%d-%B-%Y", "%d/%m/%Y"):
        try:
            day = datetime.strptime(written, form).date().isoformat()
        except ValueError:
            continue
        precision = row.number("time_precision")
        return day[:7] if precision == 3 else around(day, 6) if precision == 2 else days(day, day)
    return None


def _bare(name: str) -> str:
    """An actor's name without the years and the country that ACLED adds: "Military Forces of Mali (2020-2021)"."""
    return name.partition(" (")[0] if name.partition(" (")[2][:4].isdecimal() else name


def title(row: Row) -> str | None:
    return None


def line(row: Row) -> str:
    return f"acled:{row.get('event_id_cnty')}"
