"""What two attacks could share by chance: the sorts of target and means, a day in one place. No weights here."""

from __future__ import annotations

import math

from tocsin.link.heads import Finding
from tocsin.link.profile import Profile
from tocsin.link.rates import attacks_a_day, nearby_a_day
from tocsin.link.sorts import Sorts, told
from tocsin.link.when import date, days_between
from tocsin.link.where import place
from tocsin.model import Place


def targets(a: Profile, b: Profile) -> Finding | None:
    """Nats told by the sorts of what was hit (a school, a train) that both tell, by whatever words."""
    return _sorts("targets", a.targets, b.targets)


def means(a: Profile, b: Profile) -> Finding | None:
    """The same of how it was done (a car bomb, knives)."""
    return _sorts("means", a.means, b.means)


def _sorts(family: str, a: Sorts, b: Sorts) -> Finding | None:
    if not a or not b:
        return None
    return told(family, a & b) if a & b else "none shared"


def chance(a: Profile, b: Profile) -> Finding | None:
    """ln of how many other attacks on such a target by such means that land sees in the days between the two, by
    `rates.py`: the fewer, the less likely that two reports tell of two."""
    lands = a.countries & b.countries
    if not lands or not (a.targets & b.targets or a.means & b.means):
        return None
    days = days_between(a, b)
    if days is None:
        return None
    often = math.log(max(attacks_a_day(country) for country in lands) * (days + 1))
    return often - told("targets", a.targets & b.targets) - told("means", a.means & b.means)


def meeting(a: Profile, b: Profile) -> Finding | None:
    """ln of how many attacks are expected around the one place in the days that the two tell, where both agree: in a quiet
    town they hardly tell of two attacks, in a war they may."""
    if a.place is None or b.place is None or place(a, b) not in ("same place", "near", "inside"):
        return None
    days = days_between(a, b)
    if days is None or date(a, b) not in ("same day", "days overlap", "one day apart"):
        return None
    return math.log(_a_day_around(a.place, b.place) * (days + 1))


def several(a: Profile, b: Profile) -> bool:
    """Whether more than one attack is expected around the place in the longer of the two times that the mentions are dated to; of
    two mentions of which one has no place, in the land of the other."""
    told = [p.place for p in (a, b) if p.place]
    if not told or a.days is None or b.days is None:
        return True
    days = 1 + max(a.days[1] - a.days[0], b.days[1] - b.days[0])
    return _a_day_around(told[0], told[-1]) * days > 1


def _a_day_around(one: Place, other: Place) -> float:
    """Attacks a day around two places that are one, by whichever knows its division."""
    there = one if one.admin1 else other
    return nearby_a_day(there.country or "", there.admin1)
