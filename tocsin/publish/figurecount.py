"""What a figure's page counts: the number, what each event brings to it, the same over time, and its change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tocsin.count import Filters, count
from tocsin.count.columns import Columns, columns_of_events
from tocsin.count.contributing import Contribution, contribution
from tocsin.count.figures import Row
from tocsin.count.periods import previous
from tocsin.export import wording
from tocsin.publish.choice import Further, choose
from tocsin.publish.corpus import Corpus

MEASURES = {"attacks": "attacks", "killed": "people killed", "wounded": "people wounded"}

_FILE = re.compile(r"[\w .,()'’-]{1,120}")
"""Names that a file can have everywhere; a group whose name is none has no page of its own figures on a static site."""


@dataclass(frozen=True)
class Figure:
    """What a page of a figure is asked for: `name` is the page's file name without its ending."""

    name: str
    measure: str
    filters: Filters
    further: Further = field(default_factory=Further)


def published(corpus: Corpus) -> Iterator[Figure]:
    """The figures that a static site has pages for: of everything, and of each group, country and type that it holds."""
    if not corpus.events:
        return
    families = sorted({id for event in corpus.events if event.actor for id in corpus.families.get(event.actor, ())})
    countries = sorted({e.place.country for e in corpus.events if e.place and e.place.country})
    types = sorted({e.type for e in corpus.events if e.type})
    for measure in MEASURES:
        yield Figure(measure, measure, corpus.filters)
        for name, values in (("actor", families), ("place", countries), ("type", types)):
            for value in values:
                asked = replace(corpus.filters, **{name: value})
                file = f"{measure}.{name}.{value}"
                if _FILE.fullmatch(file):
                    yield Figure(file, measure, asked)


@dataclass(frozen=True)
class Counted:
    """A figure's row, what each of its events brings to it (the most first), the same number over time, and its change.

    `change` is (row now, row before, filters now, filters before) or None where the period cannot be told.
    """

    row: Row
    parts: Sequence[Contribution]
    over: Sequence[Row]
    by: str
    change: tuple[Row, Row, Filters, Filters] | None


def counted_by(figure: Figure, corpus: Corpus) -> Counted:
    """Count the figure on the corpus. Raises FilterError as `tocsin.count` does."""
    asked, columns, events = figure.filters, corpus.columns, corpus.events
    if figure.further.to_json():
        events = choose(corpus.events, asked, figure.further, columns=corpus.columns)
        columns = columns_of_events(events)
    total = count(columns, asked, (), corpus.head).total
    chosen = [corpus.by_id[id] for id in total.events]
    parts = _most_first([contribution(event, figure.measure) for event in chosen])
    days = sorted(d for date in {event.date for event in chosen} if (d := wording.days(date)))
    by = "year" if not days or months_between(days[0][0], days[-1][1]) > 48 else "month"
    over = [row for row in count(columns, asked, (by,), corpus.head).rows if row.key[0] != "unknown"]
    return Counted(total, parts, over, by, _change(columns, asked, days, corpus.head))


def _most_first(parts: list[Contribution]) -> list[Contribution]:
    """The largest first; of the same size the newest, then by id."""
    parts.sort(key=lambda part: part.event.id)
    parts.sort(key=lambda part: part.event.date or "", reverse=True)
    parts.sort(key=lambda part: -(part.value.point if part.value else -1))
    return parts


def months_between(first: str, last: str) -> int:
    """Months from one ISO day or month to another."""
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])


def _change(
    columns: Columns, asked: Filters, days: Sequence[tuple[str, str]], head: str
) -> tuple[Row, Row, Filters, Filters] | None:
    """Against the period before; without a period, the last twelve months that have events against the twelve before."""
    now = asked
    if not (asked.start and asked.end):
        if not days or asked.start or asked.end:
            return None
        last = date.fromisoformat(max(end for _, end in days))
        year, month = (last.year - 1, last.month + 1) if last.month < 12 else (last.year, 1)
        now = replace(asked, start=f"{year:04d}-{month:02d}", end=f"{last.year:04d}-{last.month:02d}")
    before = previous(now)
    return count(columns, now, (), head).total, count(columns, before, (), head).total, now, before


def number_of(row: Row, measure: str) -> int | None:
    """The one number of a row: attacks, or the best sum of a quantity; None where no event states any."""
    return row.attacks if measure == "attacks" else getattr(row, measure).best
