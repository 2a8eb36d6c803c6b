"""Tables that look like those of hand-coded data sets: UCDP GED's columns and the Global Terrorism Database's.

Only what the ledger knows is filled in. What a coder of theirs would judge (conflict, dyad, target type, the three
criteria, doubt) is empty: a rule cannot judge it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tocsin.count.names import country_name
from tocsin.export import wording
from tocsin.export.material import Material, bare
from tocsin.export.tables import safe_cell
from tocsin.model import Place, Quantity, interval
from tocsin.model.events import Event

GED = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id "
    "dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources "
    "source_article source_office source_date source_headline source_original where_prec where_coordinates "
    "where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity "
    "date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"
).split()
"""UCDP GED 24.1, in its order."""

GTD = (
    "eventid iyear imonth iday approxdate extended country country_txt region region_txt provstate city latitude "
    "longitude specificity vicinity location summary crit1 crit2 crit3 doubtterr multiple success suicide attacktype1 "
    "attacktype1_txt targtype1 targtype1_txt corp1 target1 gname guncertain1 individual nperps claimed weaptype1_txt "
    "weapdetail nkill nkillter nwound ishostkid nhostkid addnotes scite1 scite2 scite3 dbsource"
).split()
"""The Global Terrorism Database's columns (codebook of 2021), without its second and third values."""

_ATTACK = {
    "assassination": (1, "Assassination"),
    "armed_assault": (2, "Armed Assault"),
    "bombing": (3, "Bombing/Explosion"),
    "hijacking": (4, "Hijacking"),
    "hostage_taking": (None, "Hostage Taking"),  # GTD parts barricades (5) from kidnappings (6)
    "facility_attack": (7, "Facility/Infrastructure Attack"),
    "unarmed_assault": (8, "Unarmed Assault"),
    "unknown": (9, "Unknown"),
}
_SPECIFICITY = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5, 7: 5}
"""UCDP's where_prec as GTD's specificity: both go from the exact place to the unknown."""


def as_ged(material: Material, target: Path) -> None:
    _write(target, GED, (_ged(event, material) for event in material.events if event.kind == "attack"))


def as_gtd(material: Material, target: Path) -> None:
    _write(target, GTD, (_gtd(event, material) for event in material.events if event.kind == "attack"))


def _write(target: Path, columns: list[str], rows: Iterable[Mapping[str, Any]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\r\n", restval="")
        writer.writeheader()
        writer.writerows({name: safe_cell(value) for name, value in row.items()} for row in rows)


def priogrid(place: Place) -> int | None:
    """The PRIO-GRID cell (half a degree; Tollefsen, Strand and Buhaug 2012) of a place's coordinates."""
    if place.lat is None or place.lon is None:
        return None
    row, column = min(int((place.lat + 90) * 2), 359), min(int((place.lon + 180) * 2), 719)
    return row * 720 + column + 1


def date_precision(first: date, last: date) -> int:
    """GED's date_prec: 1 a day, 2 up to six days, 3 a week, 4 up to a month, 5 longer."""
    days = (last - first).days + 1
    return next(prec for prec, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, 10**6)) if days <= most)


def deaths(event: Event) -> Quantity | None:
    """All deaths, as both data sets count them: the victims', and the attackers' where they are stated."""
    if event.killed is None or event.attackers_killed is None:
        return event.killed or event.attackers_killed
    a, b = event.killed, event.attackers_killed

    def both(x: int | None, y: int | None) -> int | None:
        return None if x is None or y is None else x + y

    return Quantity(both(a.low, b.low), a.point + b.point, both(a.high, b.high))


def _ged(event: Event, material: Material) -> dict[str, Any]:
    days = interval(event.date) if event.date else None
    place, toll = event.place, deaths(event)
    documents = event.documents
    lists = {
        "source_article": ";".join(f'"{d.publisher or ""},{(d.published or "")[:10]},{d.title or ""}"' for d in documents),
        "source_office": ";".join(d.publisher or "" for d in documents),
        "source_date": ";".join((d.published or "")[:10] for d in documents),
        "source_headline": ";".join(d.title or "" for d in documents),
    }  # fmt: skip
    row: dict[str, Any] = lists | {
        "id": event.id,
        "code_status": "Machine-read",
        "side_a_new_id": ucdp_id(event.actor),
        "side_a": _named(event, material),
        "number_of_sources": len(documents),
        "event_clarity": 1,
    }
    if place:
        row |= {
            "where_prec": place.precision,
            "where_coordinates": place.name,
            "adm_1": place.admin1,
            "latitude": place.lat,
            "longitude": place.lon,
            "geom_wkt": f"POINT ({place.lon} {place.lat})" if place.lat is not None else None,
            "priogrid_gid": priogrid(place),
            "country": country_name(place.country) if place.country else None,
        }
    if days:
        row |= {"year": days[0].year, "date_start": days[0].isoformat(), "date_end": days[1].isoformat()}
        row |= {"date_prec": date_precision(*days)}
    if toll:
        row |= {"low": toll.low, "best": toll.best, "high": toll.high}
    return row


def _gtd(event: Event, material: Material) -> dict[str, Any]:
    days = interval(event.date) if event.date else None
    place, toll = event.place, deaths(event)
    code, word = _ATTACK[event.type or "unknown"]
    exact = place is not None and (place.precision or 9) <= 3
    row: dict[str, Any] = {
        "eventid": event.id,
        "attacktype1": code,
        "attacktype1_txt": word,
        "success": None if event.stage is None else int(event.stage == "accomplished"),
        "suicide": None if event.suicide is None else int(event.suicide),
        "target1": "; ".join(event.targets),
        "weapdetail": "; ".join(event.weapons),
        "gname": _named(event, material) or "Unknown",
        "guncertain1": int(all(p.modality == "suspected" for p in event.perpetrators)) if event.perpetrators else None,
        "claimed": int(any(p.modality == "claimed" for p in event.perpetrators)),
        "nkill": toll.point if toll else None,
        "nkillter": event.attackers_killed.point if event.attackers_killed else None,
        "nwound": event.wounded.point if event.wounded else None,
        "ishostkid": 1 if event.hostages and event.hostages.point else None,
        "nhostkid": event.hostages.point if event.hostages else None,
        "summary": wording.headline(bare(event), material.names),
        "dbsource": "Tocsin",
    }
    if days:  # GTD writes 0 for a month or a day that nobody knows
        first, last = days
        row |= {"iyear": first.year, "imonth": first.month if first.month == last.month else 0}
        row |= {"iday": first.day if first == last else 0, "approxdate": event.date if first != last else None}
        row |= {"extended": int(bool(event.hostages) and (last - first).days >= 1)}
    if place:
        row |= {"country_txt": country_name(place.country) if place.country else None, "provstate": place.admin1}
        row |= {"city": place.name if exact else "Unknown", "latitude": place.lat, "longitude": place.lon}
        row |= {"specificity": _SPECIFICITY.get(place.precision or 7), "vicinity": int(place.precision == 2)}
    for number, document in enumerate(event.documents[:3], 1):
        said = [f'"{document.title}"' if document.title else "", document.publisher or "", document.published or ""]
        row[f"scite{number}"] = ", ".join(part for part in said if part)
    return row


def ucdp_id(actor: str | None) -> int | None:
    """UCDP's id of an actor of the register."""
    from tocsin.actors import register

    return register()[actor].ucdp_id if actor and actor in register() else None


def _named(event: Event, material: Material) -> str:
    return wording.actor_named(bare(event), material.names)
