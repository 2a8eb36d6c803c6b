"""How a day or a place of a report of local crime stands among the others, and to the headline: cues for the choosers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tocsin.model import distance_km, interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings

NEAR = 40.0
"""Kilometres within which two places of a report are those of one town and its quarters."""
COUNTY = 60.0
"""Kilometres within which a town may lie in a county: a crime elsewhere is no news of the station's own town."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NO_NAME = compiled(
    r"(?:streets?|roads?|avenue|lane|drive|park|side|story|colo|hall|grill|plaza|camino|north|south|east|west|northern|southern|eastern|western|(?:north|south|east|west)(?:\s?(?:side|end|valley))"
    r"|downtown|midtown|old town|north city|date|police|county|city|village|square|court|place|club|bar|church|broadway|main|union|hotel|marriott|highlands?|parkway|hwy|island)"
)
"""Words that are no town's name where they stand alone."""
_POLICE_OF = compiled(
    r"(?:['’]s)?\s(?:county\s)?(?:police|pd\b|sheriff|fire (?:department|rescue)|officers?|detectives?|homicide|mayor|city (?:council|hall))",
    re.IGNORECASE,
)


def day_standing(findings: Findings, own: Sequence[bool], order: Sequence[str], day: str) -> list[str]:
    """The cues of a day by the other days: `order` are all days told, the latest first; `own` whether each mention of
    it stands in a sentence of the story itself."""
    rank = order.index(day)
    out = [
        f"latest:{min(rank, 4)}", f"earliest:{min(len(order) - 1 - rank, 4)}", f"days:{min(len(order), 6)}",
        f"days:{min(len(order), 4)} latest:{min(rank, 3)}", f"own:{any(own)}",
    ]  # fmt: skip
    first, last = interval(day)
    out += [f"next day {gap}" for gap in (_gap(a, b) for a, b in pairwise(order) if a == day) if gap]
    out += [f"day before {gap}" for gap in (_gap(a, b) for a, b in pairwise(order) if b == day) if gap]
    title = (findings.document.title or "").lower()
    if first == last and _DAYS[first.weekday()] in title:
        out.append("weekday in title")
    elif any(d in title for d in _DAYS):
        out.append("another weekday in title")
    published = findings.document.published_day
    if published and len(published) == 10:
        ago = (date.fromisoformat(published) - last).days
        nearest = min((date.fromisoformat(published) - interval(d)[1]).days for d in order)
        out += [f"ago:{min(ago, 9)} of {min(nearest, 4)}", f"year apart:{first.year != int(published[:4])}"]
    return out


def _gap(later: str, earlier: str) -> str:
    days = (interval(later)[0] - interval(earlier)[0]).days
    return "0" if days <= 0 else "1" if days == 1 else "2-7" if days <= 7 else "8-"


def town_standing(findings: Findings, own: Sequence[bool], spots: Sequence[Toponym], at: int) -> list[str]:
    """The cues of one of the places by the others and by the headline; `own` as for a day."""
    spot = spots[at]
    name, text = spot.name.lower(), findings.lowered
    near = sum(apart(spot, other) <= NEAR for n, other in enumerate(spots) if n != at)
    cities = [t for t in spots if t.feature == "city"]
    title = (findings.document.title or "").lower()
    out = [
        f"near:{min(near, 5)}", f"near of:{near * 4 // max(1, len(spots) - 1)}", f"places:{min(len(spots), 8)}",
        f"cities:{min(len(cities), 5)} {spot.feature}", f"own:{any(own)}", f"own {spot.feature}:{any(own)}",
        f"no name:{_NO_NAME.fullmatch(name) is not None}", f"letters:{min(len(name), 5)}",
    ]  # fmt: skip
    if name in title:
        at_ = title.index(name)
        out += ["in title", f"{spot.feature} in title"]
        out.append("in title early" if at_ < max(40, len(title) // 2) else "in title late")
        out += [f"title before:{w}" for w in title[:at_].split()[-1:]] + [
            f"title after:{w}" for w in title[at_ + len(name) :].split()[:1]
        ]
    elif any(t.name.lower() in title for t in cities):
        out.append("another in title")
    said = [m.end() for m in re.finditer(re.escape(name), text)]
    police = sum(_POLICE_OF.match(text, end) is not None for end in said)
    out += [f"police:{min(police, 3)}", f"said:{min(len(said), 6)}"]
    if spot.feature == "city":
        others = max((text.count(t.name.lower()) for t in cities if t is not spot), default=0)
        out.append(
            f"said more:{'alone' if not others else 'most' if len(said) > others else 'equal' if len(said) == others else 'less'}"
        )
        county = any(t.feature == "admin2" and apart(t, spot) <= COUNTY for t in spots)
        out.append(f"in a county told:{county}")
    if spot.feature == "admin2":
        out.append(f"holds a town told:{any(apart(t, spot) <= COUNTY for t in cities)}")
    return out


_TAIL = compiled(r" (?:-|–|—|\||«|:) (?!.* (?:-|–|—|\||«) )")
"""Before the last part of a headline, where the newspaper or the station names itself."""


def headline_cues(
    findings: Findings, spot: Toponym, title: Sequence[Toponym], stations: Sequence[Toponym]
) -> list[str]:
    """How far a place lies from the places of the headline itself, from the home of who published it, and from that of the
    stations that the report names."""
    if not title and not stations:
        return ["headline names no place"]
    cut = next((m.end() for m in _TAIL.finditer((findings.document.title or ""))), 10_000)
    out = []
    for where, there in (
        ("headline", [t for t in title if t.start < cut]),
        ("home", [t for t in title if t.start >= cut]),
        ("station", stations),
    ):
        least = min((apart(spot, t) for t in there if t.feature in ("city", "admin2")), default=None)
        if least is not None:
            far = "here" if least < 2 else "near" if least < NEAR else "by" if least < 3 * NEAR else "far"
            out += [f"{where}:{far}", f"{spot.feature} {where}:{far}"]
        if there:
            out.append(f"{where} state:{any(t.place.admin1 == spot.place.admin1 for t in there)}")
    return out


def apart(one: Toponym, other: Toponym) -> float:
    far = distance_km(one.place, other.place)
    return 1e9 if far is None else far
