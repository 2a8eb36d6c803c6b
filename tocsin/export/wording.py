"""Values as people read them: numbers with their ranges, dates, places, headlines. Plain text; callers escape it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tocsin.count.names import country_name
from tocsin.model.dates import interval

KIND = {
    "attack": "Attack",
    "plot": "Plot",
    "control": "Control",
    "strength": "Strength",
    "detention": "Detention",
    "tally": "Tally",
    "warning": "Warning",
}
TYPE = {
    "assassination": "Assassination",
    "armed_assault": "Armed assault",
    "bombing": "Bombing",
    "hijacking": "Hijacking",
    "hostage_taking": "Hostage taking",
    "facility_attack": "Attack on a facility",
    "unarmed_assault": "Unarmed assault",
    "unknown": "Attack",
}
PROPERTY = {
    "type": "Type",
    "suicide": "Suicide attack",
    "stage": "Stage",
    "context": "Context",
    "date": "Date",
    "place": "Place",
    "killed": "Killed",
    "wounded": "Wounded",
    "killed_or_wounded": "Killed or wounded",
    "hostages": "Hostages",
    "attackers_killed": "Attackers killed",
    "perpetrator": "Responsibility",
    "target": "Target",
    "weapon": "Weapon",
    "actor": "Actor",
    "change": "Change",
    "value": "Number",
    "unit": "Unit",
    "period": "Period",
    "facility": "Facility",
    "speaker": "Who says so",
    "horizon": "For when",
}
UNIT = {
    "attacks": "attacks",
    "killed": "killed",
    "wounded": "wounded",
    "killed_or_wounded": "killed or wounded",
    "members": "members",
}
# UCDP GED's where_prec in words, but for 1, the place itself; None is a place whose precision nobody stated.
PRECISION: Mapping[int | None, str] = {
    2: "within about 25 km of the place",
    3: "known to the district",
    4: "known to the province",
    5: "known to a wider area or a stretch of road or river",
    6: "known to the country",
    7: "at sea or in the air",
    None: "of unstated precision",
}
_MONTHS = ("January February March April May June July August September October November December").split()


def number(value: int) -> str:
    return f"{value:,}"


def quantity(value: Mapping[str, Any] | None) -> str:
    """A range in words: "139 or more", "12 (10–15)", "up to 250"; empty for unknown."""
    if not value:
        return ""
    low, best, high = value.get("low"), value.get("best"), value.get("high")
    if best is None:
        if low is not None and high is not None:
            return f"{number(low)}–{number(high)}" if low != high else number(low)
        if low is not None:
            return f"{number(low)} or more"
        return f"up to {number(high)}" if high is not None else ""
    if low is None and high is None:
        return f"about {number(best)}"
    if low == best == high:
        return number(best)
    if high is None:
        return f"{number(best)} or more" if low == best else f"{number(best)} ({number(low or 0)} or more)"
    if low is None:
        return f"up to {number(best)}" if best == high else f"{number(best)} (up to {number(high)})"
    return f"{number(best)} ({number(low)}–{number(high)})"


def day(value: str | None) -> str:
    """A date value in words, as precise as it is: "22 March 2024", "September 2022", "March 2023 – March 2024"."""
    if not value:
        return ""
    head, slash, tail = value.partition("/")
    return f"{_prefix(head)} – {_prefix(tail)}" if slash else _prefix(head)


def _prefix(value: str) -> str:
    parts = value[:10].split("-")
    try:
        if len(parts) == 3:
            return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
        if len(parts) == 2:
            return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    except (ValueError, IndexError):
        return value
    return value


def days(value: str | None) -> tuple[str, str] | None:
    """The first and last ISO day of a date value; None when there is none or it is not a date."""
    if not value:
        return None
    try:
        first, last = interval(value)
    except ValueError:
        return None
    return first.isoformat(), last.isoformat()


def country(code: str | None) -> str:
    return country_name(code) if code else ""


def place(value: Mapping[str, Any] | None) -> str:
    """A place with its province and country, none of them twice: "Maiduguri, Borno State, Nigeria"."""
    if not value:
        return ""
    parts: list[str] = []
    for part in (_calm(value.get("name")), value.get("admin1"), country(value.get("country"))):
        if part and part.casefold() not in {p.casefold() for p in parts}:
            parts.append(part)
    return ", ".join(parts)


def _calm(name: str | None) -> str | None:
    """A place's name from a dateline without its capitals: KRASNOGORSK is Krasnogorsk, the UAE stays."""
    return name.title() if name and name.isupper() and len(name) > 4 else name


def actor(value: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """An actor's name in the register, else the name as written."""
    known = value.get("actor")
    return names.get(known, value.get("name") or known) if known else str(value.get("name") or "")


def plain(prop: str, value: Any, names: Mapping[str, str]) -> str:
    """Any property's value in words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        if "best" in value:
            return quantity(value)
        return place(value) if "lat" in value else actor(value, names)
    if prop in {"date", "period", "horizon"}:
        return day(str(value))
    if prop == "type":
        return "Type not known" if value == "unknown" else TYPE.get(str(value), str(value))
    if prop == "unit":
        return UNIT.get(str(value), str(value))
    return str(value)


def headline(event: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """What an event is called: what and where, in words of ours only, never a report's title."""
    where = place(event.get("place"))
    said = what(event, names)
    return f"{said} in {where}" if where and event.get("kind") != "control" else said


def what(event: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """The headline without its place, but for a change of ground, which is about one."""
    kind = str(event.get("kind"))
    if kind in {"attack", "plot"}:
        return _violence(event, kind)
    where = place(event.get("place"))
    who = actor_named(event, names)
    amount = quantity(event.get("value")) if isinstance(event.get("value"), Mapping) else ""
    if kind == "control":
        change = {"seized": "gains", "lost": "loses", "contested": "fights over"}.get(str(event.get("change")), "and")
        return f"{who or 'A group'} {change} {where or 'ground'}"
    if kind == "strength":
        return f"Strength of {who or 'a group'}" + (f": {amount}" if amount else "")
    if kind == "detention":
        return f"People held{f' of {who}' if who else ''}" + (f": {amount}" if amount else "")
    if kind == "tally":
        unit = UNIT.get(str(event.get("unit")), "")
        return f"A count{f' for {who}' if who else ''}" + (f": {amount} {unit}".rstrip() if amount else "")
    return f"{KIND.get(kind, kind.capitalize())}{f' of {who}' if who else ''}"


def _violence(event: Mapping[str, Any], kind: str) -> str:
    what = TYPE.get(str(event.get("type")), KIND[kind])
    if kind == "plot" and what == "Attack":
        what = "Plot"
    if event.get("suicide") and what in {"Bombing", "Attack"}:
        what = f"Suicide {what.lower()}"
    stage = event.get("stage")
    if stage in {"attempted", "foiled", "planned", "threatened"}:
        return f"{str(stage).capitalize()} {what[0].lower()}{what[1:]}"
    return what


def actor_named(event: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """The actor that the event shows: the policy's answer, or a non-violent kind's own actor; else empty."""
    shown, written = event.get("actor"), event.get("actor_name")
    if isinstance(shown, Mapping):
        return actor(shown, names)
    if not shown:
        return str(written or "")
    if shown in names:
        return names[shown]
    for named in event.get("perpetrators") or ():
        if shown in (named.get("actor"), named.get("name")):
            return str(named.get("name") or shown)
    return str(written or shown)
