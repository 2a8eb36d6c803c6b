"""HXL: CSV whose second row says by hashtags what each column is (Humanitarian Exchange Language 1.1)."""

from __future__ import annotations

import csv
from pathlib import Path

from tocsin.export import tables
from tocsin.export.material import Material, bare

COLUMNS = {
    "id": ("Event", "#event+id"),
    "kind": ("Kind", "#event+kind"),
    "type": ("Attack type", "#event+type"),
    "stage": ("Stage", "#event+stage"),
    "first_day": ("First day", "#date+start"),
    "last_day": ("Last day", "#date+end"),
    "country": ("Country", "#country+code+v_iso2"),
    "admin1": ("First division", "#adm1+name"),
    "place": ("Place", "#loc+name"),
    "geonames_id": ("GeoNames", "#loc+code+v_geonames"),
    "lat": ("Latitude", "#geo+lat"),
    "lon": ("Longitude", "#geo+lon"),
    "precision": ("Precision (UCDP where_prec)", "#geo+precision"),
    "killed_low": ("Killed, low", "#affected+killed+min"),
    "killed_best": ("Killed, best", "#affected+killed+best"),
    "killed_high": ("Killed, high", "#affected+killed+max"),
    "wounded_low": ("Wounded, low", "#affected+injured+min"),
    "wounded_best": ("Wounded, best", "#affected+injured+best"),
    "wounded_high": ("Wounded, high", "#affected+injured+max"),
    "hostages_best": ("Hostages, best", "#affected+abducted+best"),
    "actor": ("Actor", "#group+actor+code"),
    "actor_name": ("Actor's name", "#group+actor+name"),
    "targets": ("Targets", "#item+target"),
    "reports": ("Reports", "#meta+reports+num"),
    "publishers": ("Publishers", "#meta+source"),
    "urls": ("Addresses", "#meta+url"),
}
"""Column of the flat row → header and hashtag."""


def write(material: Material, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(header for header, _ in COLUMNS.values())
        writer.writerow(tag for _, tag in COLUMNS.values())
        for event in material.events:
            row = tables.flat(bare(event), material.names)
            writer.writerow(tables.safe_cell(row[name]) for name in COLUMNS)
