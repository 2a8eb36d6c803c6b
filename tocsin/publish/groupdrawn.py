"""When, where and how a group attacks, as its page draws it: bars over time, areas, a still map, shares of types."""

from __future__ import annotations

from typing import Any

from tocsin.count import Filters, count
from tocsin.count.columns import Columns
from tocsin.export import wording
from tocsin.publish import atlas, figurecount
from tocsin.publish.drawing import Bar, bars


def activity(columns: Columns, asked: Filters) -> dict[str, Any]:
    """Attacks and killed over time, by month where that gives few enough bars."""
    months = [r for r in count(columns, asked, ("month",)).rows if r.key[0] != "unknown"]
    labels = [r.key[0] for r in months]
    by = "month" if labels and figurecount.months_between(labels[0], labels[-1]) <= 48 else "year"
    rows = months if by == "month" else [r for r in count(columns, asked, ("year",)).rows if r.key[0] != "unknown"]
    attacks = [Bar(r.key[0], r.attacks) for r in rows]
    killed = [Bar(r.key[0], r.killed.best or 0, r.killed.low, r.killed.high) for r in rows]
    return {"by": by, "attacks": bars(attacks, by, 110), "killed": bars(killed, by, 110)}


def areas(columns: Columns, asked: Filters) -> list[dict[str, Any]]:
    """Countries with their provinces, the most attacks first, with each one's share of the largest."""
    rows = count(columns, asked, ("country", "admin1")).rows
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        country, admin1 = row.key
        one = found.setdefault(
            country, {"name": "Country not known" if country == "unknown" else country, "attacks": 0, "provinces": []}
        )
        one["attacks"] += row.attacks
        name = "province not known" if admin1 == "unknown" else admin1.rpartition(", ")[0]
        one["provinces"].append({"name": name, "attacks": row.attacks, "killed": row.killed.best})
    ordered = sorted((o for o in found.values() if o["attacks"]), key=lambda o: (-o["attacks"], o["name"]))
    largest = max((p["attacks"] for o in ordered for p in o["provinces"]), default=1) or 1
    for one in ordered:
        for province in one["provinces"]:
            province["share"] = round(province["attacks"] / largest * 100, 1)
    return ordered


def still_map(columns: Columns, asked: Filters) -> dict[str, Any] | None:
    """The provinces with attacks as a still map."""
    counts = {}
    for row in count(columns, asked, ("admin1",)).rows:
        name, comma, country = row.key[0].rpartition(", ")
        if comma and row.attacks:
            counts[country, name] = row.attacks
    return atlas.drawn(counts)


def shares(columns: Columns, asked: Filters, by: str) -> list[dict[str, Any]]:
    rows = [r for r in count(columns, asked, (by,)).rows if r.attacks]
    most = max((r.attacks for r in rows), default=1)
    words = wording.TYPE | {"unknown": "Type not known"}
    return [
        {"name": words.get(r.key[0], r.key[0]), "attacks": r.attacks, "share": round(r.attacks / most * 100, 1)}
        for r in rows
    ]
