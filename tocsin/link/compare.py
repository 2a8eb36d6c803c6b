"""Two mentions side by side: what agrees, what differs, what is not known. No weights here."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from tocsin.link.distance import distance_km
from tocsin.link.heads import HEADS, Finding
from tocsin.link.profile import Profile
from tocsin.link.rates import attacks_a_day
from tocsin.link.records import RECORDS
from tocsin.link.sorts import Sorts, told
from tocsin.link.words import Vector, cosine, country_words, shared, stems
from tocsin.model import Place, Quantity

NARROW = 10
"""Days up to which an interval of an event's date still dates it."""

LONG = 100
"""Days up to which a period still says something of when: a month or a season."""

FIRST_DAYS = 2
"""Days within which a toll may rise many times over: the first reports count a few."""

FEW_NAMES = 2
"""Capitalised words below which an article has too few for the lack of shared ones to say anything."""

RADIUS_KM = {1: 3.0, 2: 25.0, 3: 40.0, 4: 120.0, 5: 120.0, 6: 500.0, 7: 300.0}
"""How far the true point may lie from the coordinates, by UCDP `where_prec` (1 exact, 2 within about 25 km, 3 second
division, 4 first division, 6 country): 2 is the codebook's own figure, the others usual sizes of such divisions."""


def date(a: Profile, b: Profile) -> Finding | None:
    """The event dates: the same day, within one another, or how far apart."""
    if a.days is None or b.days is None:
        return None
    (a1, a2), (b1, b2) = a.days, b.days
    if a1 == a2 == b1 == b2:
        return "same day"
    if a1 <= b2 and b1 <= a2:
        wide = max(a2 - a1, b2 - b1)
        return "days overlap" if wide <= NARROW else "periods overlap" if wide <= LONG else None
    gap = max(a1 - b2, b1 - a2)
    return (
        "one day apart"
        if gap == 1
        else "2–3 days apart"
        if gap <= 3
        else "4–10 days apart"
        if gap <= 10
        else "far apart"
    )


def span(a: Profile, b: Profile) -> Finding | None:
    """Whether one is dated to no more than a season or a year ("the 2016 attack") and the other falls into it."""
    if a.days is None or b.days is None or date(a, b) is not None:
        return None
    return "falls into it"


def place(a: Profile, b: Profile) -> Finding | None:
    """The places: the same, one inside the other, or how far apart beyond their uncertainty.

    Where two texts each name the other's place as well, places that lie apart are no contradiction: which of the
    two is the event's, or which of its namesakes was meant, is then the doubt. Where one does, they are half of one.
    """
    found = _places(a, b)
    if a.place is None or b.place is None:
        return "named, not placed" if _names_place(a, b) or _names_place(b, a) else None
    if not isinstance(found, str) or not (found == "far apart" or found.startswith(("another", "50–150"))):
        return found
    both = _names_place(a, b, found) + _names_place(b, a, found)
    return (found, "named by one", "named by both")[both]


def _names_place(a: Profile, b: Profile, found: str | None = None) -> bool:
    """Whether the words of `a` name the place of `b`, or its country where that differs."""
    words, there = a.named, b.place
    if there is None or not words:
        return False
    if words.issuperset(stems(there.name)):
        return True
    return found == "another country" and any(words.issuperset(name) for name in country_words(there.country))


def _places(a: Profile, b: Profile) -> Finding | None:
    p, q = a.place, b.place
    if p is None or q is None:
        return None
    if p.geonames_id is not None and p.geonames_id == q.geonames_id:
        return "same country" if _precision(p) >= 6 else "same province" if _precision(p) >= 4 else "same place"
    if p.country and q.country and p.country != q.country:
        far = distance_km(p, q)
        return "near" if far is not None and far < 30 else "another country"
    if max(_precision(p), _precision(q)) >= 6:
        return "same country" if p.country and p.country == q.country else None
    if max(_precision(p), _precision(q)) >= 4:
        if p.admin1 and q.admin1:
            return "inside" if _bare(p.admin1) == _bare(q.admin1) else "another province"
        return None
    far = distance_km(p, q)
    if far is None:
        return "same place" if _bare(p.name) == _bare(q.name) else None
    beyond = far - RADIUS_KM[_precision(p)] - RADIUS_KM[_precision(q)]
    if _bare(p.name) == _bare(q.name) and beyond < 10:
        return "same place"
    return (
        "near"
        if beyond <= 5
        else "5–50 km apart"
        if beyond <= 50
        else "50–150 km apart"
        if beyond <= 150
        else "far apart"
    )


def land(a: Profile, b: Profile) -> Finding | None:
    """The countries that the texts name, where the places say nothing of each other."""
    if not a.countries or not b.countries or place(a, b) is not None:
        return None
    return "shared" if a.countries & b.countries else "different"


def actor(a: Profile, b: Profile) -> Finding | None:
    """The groups that are said to have done it: the same, of one family, or others."""
    return _groups(a, b) if a.kind == "attack" else None


def subject(a: Profile, b: Profile) -> Finding | None:
    """The group that a change of ground, a number of members or a tally is about."""
    return None if a.kind == "attack" else _groups(a, b)


def _groups(a: Profile, b: Profile) -> Finding | None:
    if not a.actors or not b.actors:
        return None
    if a.actors & b.actors:
        return "same"
    return "family" if _lineages(a.actors) & _lineages(b.actors) else "different"


def type(a: Profile, b: Profile) -> Finding | None:
    """The attack types."""
    return None if a.type is None or b.type is None else "same" if a.type == b.type else "different"


def stage(a: Profile, b: Profile) -> Finding | None:
    """Whether it was carried out: what was stopped is not what was done."""
    if a.stage is None or b.stage is None:
        return None
    return "same" if (a.stage == "accomplished") == (b.stage == "accomplished") else "different"


def killed(a: Profile, b: Profile) -> Finding | None:
    """The dead, given that tolls rise."""
    return _toll(a.killed, b.killed, a, b)


def wounded(a: Profile, b: Profile) -> Finding | None:
    """The wounded, given that tolls rise."""
    return _toll(a.wounded, b.wounded, a, b)


def value(a: Profile, b: Profile) -> Finding | None:
    """The number of a tally, an estimate of strength, or people held."""
    if a.value is None or b.value is None:
        return None
    return "same" if a.value.point == b.value.point else "different"


def said(a: Profile, b: Profile) -> Finding | None:
    """Unit, change and speaker of kinds other than attacks."""
    return None if not a.said or not b.said else "same" if a.said & b.said else "different"


def things(a: Profile, b: Profile) -> Finding | None:
    """Words of targets and weapons."""
    return None if not a.things or not b.things else "shared" if a.things & b.things else "none shared"


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
    days = _days_between(a, b)
    if days is None:
        return None
    often = math.log(max(attacks_a_day(country) for country in lands) * (days + 1))
    return often - told("targets", a.targets & b.targets) - told("means", a.means & b.means)


def _days_between(a: Profile, b: Profile) -> int | None:
    """Days between two dated events, or between the days of printing where one is not dated."""
    if a.days is not None and b.days is not None and _dated(a) and _dated(b):
        return max(0, a.days[0] - b.days[1], b.days[0] - a.days[1])
    if a.published is None or b.published is None:
        return None
    return abs(a.published - b.published)


def foretold(a: Profile, b: Profile) -> Finding | None:
    """Whether one of the two was printed before the day on which the other happened."""
    early = any(
        p.published is not None and q.days is not None and _dated(q) and p.published < q.days[0] - 1
        for p, q in ((a, b), (b, a))
    )
    return "printed before the other happened" if early else None


def ages(a: Profile, b: Profile) -> Finding | None:
    """The ages of people that both articles give."""
    return None if not a.ages or not b.ages else "shared" if a.ages & b.ages else "none shared"


def outlet(a: Profile, b: Profile) -> Finding | None:
    """Whether one outlet tells both as its news: it rarely reports one thing twice in other words, but for updates."""
    return "same" if a.main and b.main and a.publisher and a.publisher == b.publisher else None


def published(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + days between two articles' publications), where it has to stand in for a day that is not known."""
    return _between(a, b) if a.article and b.article else None


def published_heads(a: Profile, b: Profile) -> Finding | None:
    """The same where one of the two is only a headline, whose words tell less and whose date so tells more."""
    return None if a.article and b.article else _between(a, b)


def _between(a: Profile, b: Profile) -> Finding | None:
    if a.published is None or b.published is None or not (a.main and b.main) or (_dated(a) and _dated(b)):
        return None
    return math.log1p(abs(a.published - b.published))


def headline(a: Profile, b: Profile) -> Finding | None:
    """Cosine of the headlines' words, where the articles can be compared as well."""
    return _alike(a.title, b.title) if a.article and b.article else None


def only_headline(a: Profile, b: Profile) -> Finding | None:
    """Cosine of the headlines' words, where one of the two has no more than that."""
    return None if a.article and b.article else _alike(a.title, b.title)


def article(a: Profile, b: Profile) -> Finding | None:
    """Cosine of the articles' words, both mentions being what their articles are about."""
    return _alike(a.article, b.article)


def names(a: Profile, b: Profile) -> Finding | None:
    """Cosine of the articles' capitalised words, where both have some."""
    return cosine(a.names, b.names) if min(len(a.names), len(b.names)) >= FEW_NAMES else None


def lead(a: Profile, b: Profile) -> Finding | None:
    """Cosine of the words of the articles' headlines and beginnings."""
    return _alike(a.lead, b.lead)


def rare_words(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + how much the rare words tell that both share), of whole articles."""
    return math.log1p(shared(a.rare, b.rare)) if a.article and b.article else None


def rare_heads(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + how much the rare words tell that both share), where one of the two is only a headline."""
    if not (a.main and b.main) or (a.article and b.article):
        return None
    return math.log1p(shared(a.rare, b.rare))


def contained(a: Profile, b: Profile) -> Finding | None:
    """The share of what the rare words of one text tell that the other has too: a flash says little, but of one thing."""
    if not (a.article and b.article) or not a.rare or not b.rare:
        return None
    return shared(a.rare, b.rare) / min(sum(a.rare.values()), sum(b.rare.values()))


def full_names(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + how much the names of two words tell that both share): people, streets, schools."""
    return math.log1p(shared(a.full_names, b.full_names)) if a.full_names and b.full_names else None


def told_there(a: Profile, b: Profile) -> Finding | None:
    """The share of the words around a mention in passing that the article which is about something has as well."""
    if a.main == b.main:
        return None
    passing, main = (a, b) if b.main else (b, a)
    if not main.article or not passing.rare:
        return None
    return shared(passing.rare, main.rare) / sum(passing.rare.values())


def passage(a: Profile, b: Profile) -> Finding | None:
    """Cosine of the words around the statements, where one of the mentions is not its article's main one."""
    return None if a.main and b.main else _alike(a.words, b.words)


COMPARISONS: Mapping[str, Callable[[Profile, Profile], Finding | None]] = HEADS | RECORDS | {
    f.__name__: f
    for f in (date, span, place, actor, subject, type, stage, killed, wounded, value, said, things, land, targets, means, chance, foretold, ages, outlet, published, published_heads, headline, only_headline,
              article, lead, names, rare_words, rare_heads, contained, full_names, told_there, passage)
}  # fmt: skip


def _dated(profile: Profile) -> bool:
    return profile.days is not None and profile.days[1] - profile.days[0] <= NARROW


def _precision(place: Place) -> int:
    return place.precision or (1 if place.lat is not None else 6)


@lru_cache(maxsize=100_000)
def _bare(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _alike(a: Vector, b: Vector) -> float | None:
    return cosine(a, b) if a and b else None


def _lineages(actors: frozenset[str]) -> frozenset[str]:
    """The actors and the groups above them."""
    if len(actors) == 1:
        return _lineage(next(iter(actors)))
    return frozenset(above for actor in actors for above in _lineage(actor))


@cache
def _lineage(actor: str) -> frozenset[str]:
    from tocsin.actors import register

    try:
        return frozenset({actor, *register().ancestors(actor)})
    except KeyError:  # an actor that a later register has dropped
        return frozenset({actor})


def _toll(x: Quantity | None, y: Quantity | None, a: Profile, b: Profile) -> Finding | None:
    if x is None or y is None:
        return None
    m, n = x.point, y.point
    if m == n:
        return "same, above 3" if m > 3 else "same"
    if _within(x, n) or _within(y, m):
        return "compatible"
    earlier, later = (m, n) if (a.published or 0) <= (b.published or 0) else (n, m)
    if a.published == b.published:
        earlier, later = min(m, n), max(m, n)
    ratio = (later + 1) / (earlier + 1)
    if ratio >= 1:
        if ratio <= 2.5:
            return "risen"
        early = a.published is not None and b.published is not None and abs(a.published - b.published) <= FIRST_DAYS
        return "far higher, within days" if early else "far higher"
    return "fallen a little" if ratio >= 0.75 else "fallen"


def _within(range_: Quantity, number: int) -> bool:
    """Whether an open or closed range takes in the number; an open end counts up to three times the point."""
    low = range_.low if range_.low is not None else range_.point
    high = range_.high if range_.high is not None else 3 * range_.point
    return low <= number <= high
