"""In which states a report of local crime is set, so that a name that many towns bear is looked up there.

A state that is named says it; else the home of a station or a newspaper; else a county that no other state has, or the
state in which most of the report's towns and counties lie. A headline's towns count last: a name alone is that of the
largest town.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.toponym import BESIDE, THE_ONE
from tocsin.read.findings.american import speaks_american
from tocsin.read.findings.findings import Findings
from tocsin.read.localcrime.districts import is_district_of
from tocsin.read.localcrime.stations import stations

LARGE_KM = 4.0
"""Towns that reach this far have more than some 200,000 inhabitants."""
_SIDE = compiled(
    r"(?:the )?(?:(?:far|near) )?(?:north|south|east|west|north ?east|north ?west|south ?east|south ?west)(?: (?:side|end|valley))",
    re.IGNORECASE,
)


def is_american(findings: Findings) -> bool:
    """Whether a text may be of America's news: most of its places are there or nowhere, it names a state or a station, or it speaks
    as America's police do, whatever lands the gazetteer finds its streets and names in.

    The choosers of day and town learned from that news. Elsewhere a dateline is a capital, far from where it happened.
    """
    if findings.country in (None, "US"):
        return True
    here = [t for t in findings.places if t.place.country == "US" and t.role == "place"]
    if any(t.feature == "admin1" for t in here) or stations(findings.text):
        return True
    return speaks_american(findings.lowered, any(t.feature in ("city", "admin2") for t in here))


def is_a_side(spot: Toponym) -> bool:
    """Whether a name is that of a side of any town, and no state beside it says that it is a town's: "on the South Side"."""
    return _SIDE.fullmatch(spot.name) is not None and not spot.reason.startswith(BESIDE)


def told_states(findings: Findings, title: Sequence[Toponym], heard: Sequence[Toponym]) -> frozenset[str]:
    """The American states in which the report may be set: those that it and its headline name; else those of the stations and
    papers that are `heard` in either and of the headline's towns; else those of its own counties and towns; else those of
    all places of the headline, whose county may be another state's."""
    here = [t for t in findings.places if t.place.country == "US" and t.role == "place" and not is_a_side(t)]
    towns = [t for t in here if not is_district_of(t.name, here)]
    named = {
        t.place.admin1
        for t in (*findings.places, *title)
        if t.place.country == "US" and (t.feature == "admin1" or t.reason == f"{BESIDE}{t.place.admin1}")
    }
    if not any(named):
        known = [
            t
            for t in title
            if not (is_district_of(t.name, findings.places) or (len(title) == 1 and _elsewhere(t, here)))
        ]
        if heard:
            named = {t.place.admin1 for t in (*heard, *(t for t in known if t.feature == "city"))}
        else:
            named = {t.place.admin1 for t in here if _alone(t)} or _most(towns) or {t.place.admin1 for t in known}
    return frozenset(s for s in named if s)


def _elsewhere(spot: Toponym, here: Sequence[Toponym]) -> bool:
    """Whether the report itself, which says more of a name than its headline, puts it into another state."""
    return any(t.name.lower() == spot.name.lower() and t.place.admin1 != spot.place.admin1 for t in here)


def _alone(spot: Toponym) -> bool:
    """Whether a county is the only one of its name, so that it tells the state."""
    return spot.feature == "admin2" and spot.name.lower().endswith(" county") and spot.reason == THE_ONE


def _most(here: Sequence[Toponym]) -> set[str | None]:
    """The states of most of these places; a county and a large town count twice, one small town alone says nothing."""
    votes: Counter[str | None] = Counter()
    for t in {t.place.geonames_id: t for t in here if t.feature in ("city", "admin2")}.values():
        votes[t.place.admin1] += 2 if t.feature == "admin2" or t.radius_km >= LARGE_KM else 1
    most = max(votes.values(), default=0)
    return {state for state, n in votes.items() if n == most and n > 1}
