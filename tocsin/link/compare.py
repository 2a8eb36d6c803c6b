"""Two mentions side by side: what agrees, what differs, what is not known. No weights here."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache

from tocsin.link.coincidence import chance, means, meeting, targets
from tocsin.link.heads import HEADS, Finding
from tocsin.link.profile import Profile
from tocsin.link.records import RECORDS
from tocsin.link.when import date, foretold, published, published_heads, span
from tocsin.link.where import ground, land, place
from tocsin.link.words import Vector, cosine, shared
from tocsin.model import Quantity

FIRST_DAYS = 2
"""Days within which a toll may rise many times over: the first reports count a few."""

MANY = 4
"""Dead from which on a report that tells of one may tell of one of them."""

FEW_NAMES = 2
"""Capitalised words below which an article has too few for the lack of shared ones to say anything."""


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
    return _toll(*_dead(a, b), a, b)


def grown(a: Profile, b: Profile) -> Finding | None:
    """ln of how many times as many dead the later report has as the earlier one, one added to both; None where they are equal."""
    x, y = _dead(a, b)
    if x is None or y is None or x.point == y.point:
        return None
    earlier, later = _in_order(x.point, y.point, a, b)
    return math.log((later + 1) / (earlier + 1))


def victim(a: Profile, b: Profile) -> Finding | None:
    """Whether one tells of one dead and the other of many: it may tell of one of them, whose story it is."""
    x, y = _dead(a, b)
    if x is None or y is None or min(x.point, y.point) != 1 or max(x.point, y.point) < MANY:
        return None
    return "one of many"


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


def ages(a: Profile, b: Profile) -> Finding | None:
    """The ages of people that both articles give."""
    return None if not a.ages or not b.ages else "shared" if a.ages & b.ages else "none shared"


def outlet(a: Profile, b: Profile) -> Finding | None:
    """Whether one outlet tells both as its news: it rarely reports one thing twice in other words, but for updates."""
    return "same" if a.main and b.main and a.publisher and a.publisher == b.publisher else None


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
    for f in (date, span, place, ground, actor, subject, type, stage, killed, grown, victim, wounded, value, said, things, land, targets, means, chance, meeting, foretold, ages, outlet, published, published_heads, headline, only_headline,
              article, lead, names, rare_words, rare_heads, contained, full_names, told_there, passage)
}  # fmt: skip


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


def _dead(a: Profile, b: Profile) -> tuple[Quantity | None, Quantity | None]:
    """The two numbers of dead that are compared: where sources differ within a text, those that are nearest to each other."""
    if not (a.tolls or b.tolls) or a.killed is None or b.killed is None:
        return a.killed, b.killed
    both = [(x, y) for x in a.tolls or (a.killed,) for y in b.tolls or (b.killed,)]
    return min(both, key=lambda xy: (abs(math.log((xy[0].point + 1) / (xy[1].point + 1))), xy[0].point + xy[1].point))


def _toll(x: Quantity | None, y: Quantity | None, a: Profile, b: Profile) -> Finding | None:
    if x is None or y is None:
        return None
    m, n = x.point, y.point
    if m == n:
        return "same, above 3" if m > 3 else "same"
    if _within(x, n) or _within(y, m):
        return "compatible"
    earlier, later = _in_order(m, n, a, b)
    ratio = (later + 1) / (earlier + 1)
    if ratio >= 1:
        if ratio <= 2.5:
            return "risen"
        early = a.published is not None and b.published is not None and abs(a.published - b.published) <= FIRST_DAYS
        return "far higher, within days" if early else "far higher"
    return "fallen a little" if ratio >= 0.75 else "fallen"


def _in_order(m: int, n: int, a: Profile, b: Profile) -> tuple[int, int]:
    """The number of the earlier report and that of the later; of one day's, the lower first."""
    if a.published == b.published:
        return min(m, n), max(m, n)
    return (m, n) if (a.published or 0) <= (b.published or 0) else (n, m)


def _within(range_: Quantity, number: int) -> bool:
    """Whether an open or closed range takes in the number; an open end counts up to three times the point."""
    low = range_.low if range_.low is not None else range_.point
    high = range_.high if range_.high is not None else 3 * range_.point
    return low <= number <= high
