"""The downloads: CSV that is safe to open in a spreadsheet, GeoJSON (RFC 7946) and plain JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from tocsin.export import wording

COLUMNS = (
    "id kind type suicide stage context date first_day last_day place admin1 country lat lon precision geonames_id "
    "killed_low killed_best killed_high wounded_low wounded_best wounded_high "
    "killed_or_wounded_low killed_or_wounded_best killed_or_wounded_high hostages_low hostages_best hostages_high "
    "attackers_killed_low attackers_killed_best attackers_killed_high actor actor_name perpetrators targets weapons "
    "value_low value_best value_high unit change period reports publishers urls"
).split()

_QUANTITIES = ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed", "value")

# Spreadsheets run a cell that starts with one of these (OWASP, "CSV injection"), also behind blanks or control
# characters, and in the full-width forms that they fold.
_FORMULA = re.compile(r"[\s\x00-\x1f\ufeff]*[=+\-@＝＋－＠|%]|[\t\r\n]")

# UCDP where_prec up to which coordinates say where it was; beyond, they are a province's or country's middle.
POINT_PRECISION = 3


def flat(event: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """One event's JSON as a row of COLUMNS; None is unknown."""
    place = event.get("place") or {}
    documents = event.get("documents") or []
    days = wording.days(event.get("date"))
    cells: dict[str, Any] = {
        name: event.get(name) for name in ("id", "kind", "type", "suicide", "stage", "context", "date", "period")
    }
    cells |= {"first_day": days[0] if days else None, "last_day": days[1] if days else None}
    cells |= {"place": place.get("name"), "unit": event.get("unit"), "change": event.get("change")}
    cells |= {name: place.get(name) for name in ("admin1", "country", "lat", "lon", "precision", "geonames_id")}
    for name in _QUANTITIES:
        value = event.get(name)
        for part in ("low", "best", "high"):
            cells[f"{name}_{part}"] = value.get(part) if isinstance(value, Mapping) else None
    actor = event.get("actor")
    cells["actor"] = actor.get("actor") if isinstance(actor, Mapping) else actor
    cells["actor_name"] = wording.actor_named(event, names) or None
    cells["perpetrators"] = _joined(
        f"{wording.actor(p, names)} ({p.get('modality')})" for p in event.get("perpetrators") or ()
    )
    cells["targets"] = _joined(event.get("targets") or ())
    cells["weapons"] = _joined(event.get("weapons") or ())
    cells["reports"] = len(documents)
    cells["publishers"] = _joined(dict.fromkeys(d.get("publisher") or "" for d in documents))
    cells["urls"] = _joined(dict.fromkeys(d.get("url") or "" for d in documents))
    return {column: cells.get(column) for column in COLUMNS}


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(part for part in parts if part) or None


def safe_cell(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        text = value.replace("\x00", "")
        return f"'{text}" if _FORMULA.match(text) else text
    return value


def to_csv(events: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> str:
    """RFC 4180 with a header line; unknown is an empty cell, zero is 0."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for event in events:
        writer.writerow({key: safe_cell(value) for key, value in flat(event, names).items()})
    return out.getvalue()


def to_geojson(events: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> str:
    """A FeatureCollection of all events.

    Only an event known at least to its district (where_prec 1–3) has a Point; one known to a province or a country
    has a null geometry, and the middle of that area as the properties lat and lon.
    """
    features = [
        {
            "type": "Feature",
            "id": event["id"],
            "geometry": geometry(event.get("place") or {}),
            "properties": flat(event, names) | {"title": wording.headline(event, names)},
        }
        for event in events
    ]
    return dump({"type": "FeatureCollection", "features": features})


def geometry(place: Mapping[str, Any]) -> dict[str, Any] | None:
    """The point of a place that is known at least to its district, else None."""
    precision = place.get("precision")
    if place.get("lat") is None or place.get("lon") is None or precision is None or precision > POINT_PRECISION:
        return None
    return {"type": "Point", "coordinates": [place["lon"], place["lat"]]}


def to_json(events: Iterable[Mapping[str, Any]], about: Mapping[str, Any]) -> str:
    """Everything that the ledger says of the events, with the statements and their sentences."""
    return dump({"about": dict(about), "events": list(events)})


def dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False, allow_nan=False) + "\n"


def as_script(name: str, value: Any) -> str:
    """A classic script that sets one global from one JSON text: pages opened from disk cannot fetch.

    The text is a string literal of a script file of its own, never inside HTML.
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return f"window.{name}=JSON.parse({json.dumps(text)});\n"
