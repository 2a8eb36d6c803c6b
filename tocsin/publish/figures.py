"""The page of one figure: the number, its range, its rule, its change and chart, and the events and sentences under it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from tocsin.count import Filters, codebook
from tocsin.count.contributing import Contribution
from tocsin.count.figures import Row
from tocsin.count.names import country_name
from tocsin.export import tables, wording
from tocsin.model import Quantity
from tocsin.model.events import Evidence
from tocsin.publish import evidence, pages
from tocsin.publish.corpus import Corpus
from tocsin.publish.drawing import Bar, bars
from tocsin.publish.figurecount import MEASURES, Counted, Figure, counted_by, number_of
from tocsin.publish.rows import split_sentence

MOST = 200
"""Events that a figure's page lists; its CSV and JSON have all of them."""

_RULES = {
    "attacks": "Counts each event once, however many reports tell of it",
    "killed": "Adds up the one number of people killed that each event shows, attackers left out",
    "wounded": "Adds up the one number of people wounded that each event shows",
}


def files(figure: Figure, corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The figure's page, its JSON and its CSV."""
    counted = counted_by(figure, corpus)
    yield f"figures/{figure.name}.html", page(figure, counted, corpus)
    yield f"figures/{figure.name}.json", tables.dump(to_json(figure, counted, corpus))
    yield f"figures/{figure.name}.csv", to_csv(figure, counted, corpus)


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
