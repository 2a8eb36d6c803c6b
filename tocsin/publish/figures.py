"""The page of one figure: the number, its range, its rule, its change and chart, and the events and sentences under it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from tocsin.count import Filters, codebook, count
from tocsin.count.columns import Columns, columns_of_events
from tocsin.count.contributing import Contribution, contribution
from tocsin.count.figures import Row
from tocsin.count.names import country_name
from tocsin.count.periods import previous
from tocsin.export import tables, wording
from tocsin.model import Quantity
from tocsin.model.events import Evidence
from tocsin.publish import evidence, pages
from tocsin.publish.choice import Further, choose
from tocsin.publish.corpus import Corpus
from tocsin.publish.drawing import Bar, bars
from tocsin.publish.rows import split_sentence

MEASURES = {"attacks": "attacks", "killed": "people killed", "wounded": "people wounded"}
MOST = 200
"""Events that a figure's page lists; its CSV and JSON have all of them."""

_FILE = re.compile(r"[\w .,()'’-]{1,120}")
"""Names that a file can have everywhere; a group whose name is none has no page of its own figures on a static site."""

_RULES = {
    "attacks": "Counts each event once, however many reports tell of it",
    "killed": "Adds up the one number of people killed that each event shows, attackers left out",
    "wounded": "Adds up the one number of people wounded that each event shows",
}


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


def files(figure: Figure, corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The figure's page, its JSON and its CSV."""
    counted = counted_by(figure, corpus)
    yield f"figures/{figure.name}.html", page(figure, counted, corpus)
    yield f"figures/{figure.name}.json", tables.dump(to_json(figure, counted, corpus))
    yield f"figures/{figure.name}.csv", to_csv(figure, counted, corpus)


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


def subject(figure: Figure, corpus: Corpus) -> str:
    """What the figure counts, in words: "attacks by Islamic State in Nigeria, 2023 – 2024"."""
    asked, further = figure.filters, figure.further
    words = MEASURES[figure.measure]
    if figure.measure == "attacks" and asked.codebook == "all" and further.kinds == ("attack", "plot"):
        words = "attacks and plots"
    if further.kind in ("attack", "plot"):
        words = f"{further.kind}s" if figure.measure == "attacks" else f"{words} in {further.kind}s"
    if asked.type:
        words += f", {wording.TYPE.get(asked.type, asked.type).lower()}"
    if asked.stage:
        words += f", {asked.stage}"
    if further.unshown:
        words += " with no group shown"
    if asked.actor:
        words += f" by {corpus.names.get(asked.actor, asked.actor)}"
    if asked.place:
        words += f" in {country_name(asked.place)}"
    if asked.start or asked.end:
        words += f", {_period(asked)}"
    return words


def _period(asked: Filters) -> str:
    """The period in words, whole months and years as such."""
    first, last = asked.period
    if first and last and first.day == 1 and (last + timedelta(days=1)).day == 1:
        whole = first.month == 1 and last.month == 12
        start, end = (f"{d.year:04d}" if whole else f"{d.year:04d}-{d.month:02d}" for d in (first, last))
        return wording.day(start) if start == end else f"{wording.day(start)} – {wording.day(end)}"
    start, end = wording.day(asked.start), wording.day(asked.end)
    if start and end:
        return start if start == end else f"{start} – {end}"
    return f"from {start}" if start else f"to {end}"


def rule(figure: Figure, counted: Counted) -> str:
    """How the number was counted, in one sentence."""
    asked, book = figure.filters, codebook(figure.filters.codebook)
    parts = [_RULES[figure.measure]]
    if asked.codebook != "all":
        parts.append(f"what counts follows the codebook “{book.name}@{book.version}”")
    if figure.measure != "attacks":
        parts.append("the range adds up the lowest and the highest numbers that reports support")
    parts.append(f"conflicting reports are settled by the policy “{asked.policy}”")
    if asked.as_of:
        parts.append(f"only what was public by {wording.day(asked.as_of[:10])} counts")
    return "; ".join(parts) + "."


def page(figure: Figure, counted: Counted, corpus: Corpus) -> str:
    """The figure's page as HTML."""
    query = _query(figure)
    return pages.render(
        "figure.html",
        corpus,
        root="../",
        figure=figure,
        number=number_of(counted.row, figure.measure),
        subject=subject(figure, corpus),
        rule=rule(figure, counted),
        range=range_words(counted.row, figure.measure),
        silent=0 if figure.measure == "attacks" else getattr(counted.row, figure.measure).unknown,
        change=_change_words(figure, counted),
        drawn=bars([Bar(row.key[0], *_ends(row, figure.measure)) for row in counted.over], counted.by),
        by=counted.by,
        unit="events" if figure.measure == "attacks" else figure.measure,
        parts=[_part(part, figure.measure, corpus) for part in counted.parts[:MOST]],
        events=len(counted.parts),
        id=counted.row.figure if not figure.further.to_json() else None,
        twin=f"{figure.name}.{{}}" + (f"?{query}" if corpus.live and query else ""),
        index=f"index.html?{query}" if query else "index.html",
    )


def _query(figure: Figure) -> str:
    asked = figure.filters
    extra = {n: v for n, v in figure.further.to_json().items() if n != "unshown"}
    given = {"actor": "unknown" if figure.further.unshown else asked.actor, "place": asked.place, "type": asked.type, "stage": asked.stage, "from": asked.start,
             "to": asked.end, "codebook": asked.codebook if asked.codebook != "all" else None, "as-of": asked.as_of,
             "policy": asked.policy if asked.policy != "majority" else None, **extra}  # fmt: skip
    return urlencode({name: value for name, value in given.items() if value not in (None, "")})


def _ends(row: Row, measure: str) -> tuple[int, int | None, int | None]:
    if measure == "attacks":
        return row.attacks, None, None
    total = getattr(row, measure)
    return total.best or 0, total.low, total.high


def range_words(row: Row, measure: str) -> str:
    """The range of a row's sum in words; empty where there is none."""
    if measure == "attacks":
        return ""
    total = getattr(row, measure)
    if total.best is None:
        return ""
    if total.high is None:
        return f"at least {wording.number(total.low)}; no upper end is known"
    if total.low == total.high:
        return "all reports give one number"
    return f"{wording.number(total.low)} to {wording.number(total.high)}"


def _change_words(figure: Figure, counted: Counted) -> dict[str, Any] | None:
    if counted.change is None:
        return None
    now, before, asked, earlier = counted.change
    new, old = number_of(now, figure.measure) or 0, number_of(before, figure.measure) or 0
    share = f"{abs(new - old) / old:.0%}" if old else None
    word = "no change" if new == old else ("up" if new > old else "down") + (f" {share}" if share else "")
    return {"now": new, "before": old, "word": word, "period": _period(asked), "earlier": _period(earlier)}


def _part(part: Contribution, measure: str, corpus: Corpus) -> dict[str, Any]:
    """An event of the list: what it brings to the number, and the words that carry that."""
    data = part.event.to_json()
    carried = part.carried_by or part.event.statements
    best = min(carried, key=lambda s: _rank(s, part), default=None)
    refs = {d["id"]: d for d in data["documents"]}
    return {
        "id": part.event.id,
        "title": corpus.called(part.event),
        "when": wording.day(part.event.date),
        "who": wording.actor_named(data, corpus.names),
        "value": wording.quantity(part.value.to_json()) if part.value and measure != "attacks" else "",
        "stated": part.value is not None,
        "reports": len(part.event.documents),
        "lead": split_sentence(best.to_json()) if best else None,
        "statement": best.id if best else None,
        "source": evidence.source(refs[best.document], corpus.documents) if best else None,
    }


def _rank(said: Evidence, part: Contribution) -> tuple[bool, int]:
    """Whose sentence stands for the event: one that gives the very number, then what tells most."""
    prop, value = said.statement.property, said.statement.value
    gives = isinstance(value, Quantity) and part.value is not None and value.point == part.value.point
    return (not gives, _TELLING.index(prop) if prop in _TELLING else len(_TELLING))


_TELLING = ("killed", "wounded", "type", "stage", "target", "weapon", "perpetrator", "place", "date")


def to_json(figure: Figure, counted: Counted, corpus: Corpus) -> dict[str, Any]:
    """The figure with its rule, its numbers over time and every event's part."""
    row = counted.row
    return {
        "about": corpus.about(),
        "measure": figure.measure,
        "subject": subject(figure, corpus),
        "rule": rule(figure, counted),
        "filters": figure.filters.to_json() | figure.further.to_json(),
        "value": row.attacks if figure.measure == "attacks" else getattr(row, figure.measure).to_json(),
        "change": _change_words(figure, counted),
        "by": counted.by,
        "over_time": [
            {
                counted.by: r.key[0],
                "value": r.attacks if figure.measure == "attacks" else getattr(r, figure.measure).to_json(),
            }
            for r in counted.over
        ],
        "figure": row.figure if not figure.further.to_json() else None,
        "events": [part.to_json() for part in counted.parts],
    }


def to_csv(figure: Figure, counted: Counted, corpus: Corpus) -> str:
    """One line an event: what it brings to the number, and the statements that carry it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["event", "date", "title", "low", "best", "high", "statements"])
    for part in counted.parts:
        value = part.value.to_json() if part.value else {"low": None, "best": None, "high": None}
        cells = [
            part.event.id,
            part.event.date,
            corpus.called(part.event),
            *value.values(),
            "; ".join(s.id for s in part.carried_by),
        ]
        writer.writerow([tables.safe_cell(cell) for cell in cells])
    return out.getvalue()
