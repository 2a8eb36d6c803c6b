"""Which of a ledger's events a query counts, over columns: the same answers as `filters.select` gives event by event."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tocsin.count.codebooks import codebook
from tocsin.count.columns import Array, ColumnFacts, Columns
from tocsin.count.filters import Filters, wanted_actor, wanted_place
from tocsin.count.lines import under
from tocsin.count.names import country_name
from tocsin.model import Place

VIOLENCE = ("attack", "plot")
"""The kinds of event that figures count, whatever the codebook: a tally or a change of ground is no attack."""

OUTCOME = frozenset({"kind", "stage"})
"""The fields that a foiled plot is not asked for: what makes it one keeps it out of most codebooks."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`counted`: events that pass the filters and the codebook. `foiled`: stopped plots and attacks that pass the filters
    and those clauses of the codebook that do not ask for kind or stage. Both are masks over all events. `undated` events
    pass all but the period, because nobody states their date."""

    counted: Array
    foiled: Array
    undated: int


def choose(columns: Columns, filters: Filters) -> Choice:
    """The events that a figure counts. Raises FilterError for an actor or place that nobody knows, with the nearest."""
    facts = ColumnFacts(columns)
    rules = codebook(filters.codebook)
    asked = _all(columns, [facts.among("kind", VIOLENCE)[0], *_filters(columns, facts, filters)])
    rest = rules.without(OUTCOME)
    shared = _all(columns, [asked, *(c.passes(facts) for c in rest)])
    counted = _all(columns, [shared, *(c.passes(facts) for c in rules.clauses if c not in rest)])
    foiled = shared & facts.among("stage", ["foiled"])[0]
    if filters.period == (None, None):
        return Choice(counted, foiled, 0)
    within = _within(columns, filters)
    undated = int(np.count_nonzero(counted & ~(columns["first"] > 0)))
    return Choice(counted & within, foiled & within, undated)


def passing(columns: Columns, filters: Filters) -> Array:
    """A mask of the events that pass every filter and the codebook, as `filters.select` lets them through.

    Raises FilterError as `choose` does.
    """
    facts = ColumnFacts(columns)
    held = _all(
        columns, [*_filters(columns, facts, filters), *(c.passes(facts) for c in codebook(filters.codebook).clauses)]
    )
    return held if filters.period == (None, None) else held & _within(columns, filters)


def _within(columns: Columns, filters: Filters) -> Array:
    """A mask of the events of known date that begin in the period."""
    begins = columns["first"]
    first, last = filters.period
    within = begins > 0
    if first:
        within &= begins >= first.toordinal()
    if last:
        within &= begins <= last.toordinal()
    return within


def near(columns: Columns, filters: Filters) -> Array:
    """A mask of the events that may pass: all that pass the filters and are in the period or have no known date.

    No codebook is asked, and no kind. Raises FilterError as `choose` does.
    """
    held = _all(columns, _filters(columns, ColumnFacts(columns), filters))
    begins = columns["first"]
    first, last = filters.period
    within = np.ones(columns.size, bool)
    if first:
        within &= begins >= first.toordinal()
    if last:
        within &= begins <= last.toordinal()
    found: Array = held & (within | (begins == 0))
    return found


def _all(columns: Columns, masks: list[Array]) -> Array:
    held = np.ones(columns.size, bool)
    for mask in masks:
        held &= mask
    return held


def _filters(columns: Columns, facts: ColumnFacts, filters: Filters) -> list[Array]:
    masks = []
    if filters.actor is not None:
        masks.append(under(columns, wanted_actor(filters.actor, columns.named)))
    if filters.place is not None:
        masks.append(_inside(columns, filters.place))
    for name in ("type", "stage"):
        if wanted := getattr(filters, name):
            masks.append(facts.among(name, [wanted])[0])
    for name in ("target", "weapon"):
        if (word := getattr(filters, name)) is not None:
            masks.append(facts.among(name, [w for w in columns.words(name) if word.casefold() in w])[0])
    return masks


def _inside(columns: Columns, wanted: str) -> Array:
    names, areas, countries = columns.words("place"), columns.words("admin1"), columns.words("country")
    known = [Place(n) for n in names] + [Place(a.rpartition(", ")[0]) for a in areas]
    known += [Place(c, country=c) for c in countries]
    keys = wanted_place(wanted, known)
    by_name = [n.casefold() in keys for n in names]
    by_area = [a.rpartition(", ")[0].casefold() in keys for a in areas]
    by_country = [not keys.isdisjoint({c.casefold(), country_name(c).casefold()}) for c in countries]
    tables = [np.array([*table, False], bool) for table in (by_name, by_area, by_country)]
    found: Array = tables[0][columns["place"]] | tables[1][columns["admin1"]] | tables[2][columns["country"]]
    return found
