"""The Global Terrorism Database: a row is one attack, accomplished or attempted.

`nkill` counts the attackers, `nkillter` them alone: `killed` is the difference where both are known. 0 for a month or a
day, and -9 or -99 for a number, are unknown. Codebook: START 2021.
"""

from __future__ import annotations

from tocsin.collect.datasets.countries import country
from tocsin.collect.datasets.row import Row, actor
from tocsin.model import Quantity

KEY = "eventid"
NEEDS = ("eventid", "iyear", "imonth", "iday", "country_txt", "attacktype1_txt", "gname", "nkill")
TYPES = {
    "assassination": "assassination",
    "armed assault": "armed_assault",
    "bombing/explosion": "bombing",
    "hijacking": "hijacking",
    "hostage taking (barricade incident)": "hostage_taking",
    "hostage taking (kidnapping)": "hostage_taking",
    "facility/infrastructure attack": "facility_attack",
    "unarmed assault": "unarmed_assault",
    "unknown": "unknown",
}


def state(row: Row) -> str | None:
    """State what a row says; the kind of its mention."""
    when = _date(row)
    where = country(row.get("country_txt"))
    row.say("date", when, "iyear", until="iday" if row.number("iday") else "imonth" if row.number("imonth") else None)
    specificity = row.number("specificity")
    named = "city" if row.get("city") and row.get("city").casefold() != "unknown" else "provstate"
    row.say(
        "place",
        row.place(
            named,
            "latitude",
            "longitude",
            where,
            "provstate",
            specificity if specificity and specificity <= 5 else None,
        ),
        named,
    )
    row.say("type", TYPES.get(row.get("attacktype1_txt").casefold()), "attacktype1_txt")
    success = row.number("success")
    if success is not None:
        row.say("stage", "accomplished" if success else "attempted", "success")
    if row.number("suicide") is not None:
        row.say("suicide", row.number("suicide") == 1, "suicide")
    _tolls(row)
    _who(row, when, where)
    for column in ("target1", "target2", "target3"):
        if row.get(column):
            row.say("target", row.get(column), column)
    if row.get("weaptype1_txt") and row.get("weaptype1_txt") != "Unknown":
        row.say("weapon", row.get("weaptype1_txt"), "weaptype1_txt")
    return "attack"


def _date(row: Row) -> str | None:
    year, month, day = row.number("iyear"), row.number("imonth"), row.number("iday")
    if not year:
        return None
    return f"{year:04d}" + (f"-{month:02d}" + (f"-{day:02d}" if day else "") if month else "")


def _tolls(row: Row) -> None:
    killed, own, wounded, own_wounded = (row.number(c) for c in ("nkill", "nkillter", "nwound", "nwoundte"))
    if killed is not None:
        row.say("killed", Quantity.exactly(max(0, killed - (own or 0))), "nkill", until="nkillter" if own else None)
    if own is not None:
        row.say("attackers_killed", Quantity.exactly(own), "nkillter")
    if wounded is not None:
        row.say(
            "wounded",
            Quantity.exactly(max(0, wounded - (own_wounded or 0))),
            "nwound",
            until="nwoundte" if own_wounded else None,
        )
    hostages = row.number("nhostkid")
    if row.number("ishostkid") == 1 and hostages:
        row.say("hostages", Quantity.exactly(hostages), "nhostkid")


def _who(row: Row, when: str | None, where: str | None) -> None:
    for number in ("", "2", "3"):
        column, name = f"gname{number}", row.get(f"gname{number}")
        if not name or name.casefold() == "unknown":
            continue
        doubt = row.number(f"guncertain{number or 1}") == 1
        row.say(
            "perpetrator",
            actor(name, when, where),
            column,
            "suspected" if doubt else "asserted",
            confidence=0.6 if doubt else 1.0,
        )
        if row.number("claimed" if not number else f"claim{number}") == 1:
            row.say("perpetrator", actor(name, when, where), column, "claimed", speaker=name)


def title(row: Row) -> str | None:
    return None


def line(row: Row) -> str:
    return f"gtd:{row.get('eventid')}"
