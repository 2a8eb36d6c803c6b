"""UCDP GED and its Candidate events: a row is one event of organised violence.

The codebook counts all deaths of an event together and names two parties, of which none is called the attacker except
in one-sided violence (type 3). So `killed` is their low, best and high over everybody, and of a fight (types 1 and 2)
both parties stand as reported. Codebook: Sundberg and Melander 2013; Högbladh, UCDP GED Codebook.
"""

from __future__ import annotations

from tocsin.collect.datasets.countries import country
from tocsin.collect.datasets.row import Row, actor, days

KEY = "id"
NEEDS = ("id", "type_of_violence", "date_start", "date_end", "latitude", "longitude", "best")


def state(row: Row) -> str | None:
    """State what a row says; the kind of its mention."""
    when = days(row.get("date_start"), row.get("date_end"))
    where = country(row.get("country"))
    row.say("date", when, "date_start", until="date_end")
    precision = row.number("where_prec")
    place = row.place(
        "where_coordinates",
        "latitude",
        "longitude",
        where,
        "adm_1",
        precision if precision and 1 <= precision <= 7 else None,
    )
    row.say("place", place, "where_coordinates" if row.get("where_coordinates") else "adm_1")
    row.say("killed", row.quantity(row.number("low"), row.number("best"), row.number("high")), "best")
    if (row.number("best") or 0) > 0:
        row.say("stage", "accomplished", "best")
    one_sided = row.number("type_of_violence") == 3
    for side in ("side_a",) if one_sided else ("side_a", "side_b"):
        name = row.get(side)
        if name:
            row.say(
                "perpetrator",
                actor(name, when, where),
                side,
                "asserted" if one_sided else "reported",
                confidence=1.0 if one_sided else 0.5,
            )
    if one_sided and row.get("side_b"):
        row.say("target", row.get("side_b"), "side_b")
    return "attack"


def title(row: Row) -> str | None:
    return row.get("source_headline")[:300] or None


def line(row: Row) -> str:
    """A later release, or the yearly one after the candidate, is a new capture of the same event."""
    return f"ucdp:{row.get('relid') or row.get('id').removesuffix('.0')}"
