"""Figures: counts over events, by groups, each with an id that can be counted again and walked down to its sentences."""

from __future__ import annotations

import base64
import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tocsin.count.filters import FilterError, Filters, Selection, select
from tocsin.count.names import country_name, lineage
from tocsin.model import Quantity, interval
from tocsin.model.events import Event

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over events. `low` is certain; `best` adds each event's one number; `high` is None where some event's upper
    bound is unknown. `unknown` counts the events that state no number: they are in no sum, and where no event states
    one, all three are None."""

    low: int | None
    best: int | None
    high: int | None
    unknown: int

    def to_json(self) -> dict[str, int | None]:
        return {"low": self.low, "best": self.best, "high": self.high, "unknown": self.unknown}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its group, its sums, the ids of its events, its figure id.

    `killed_or_wounded` sums only the events whose reports do not tell the two apart: it is never killed plus wounded.
    """

    key: tuple[str, ...]
    attacks: int
    killed: Total
    wounded: Total
    killed_or_wounded: Total
    events: tuple[str, ...]
    figure: str

    def to_json(self) -> dict[str, Any]:
        return {
            "key": list(self.key),
            "attacks": self.attacks,
            "killed": self.killed.to_json(),
            "wounded": self.wounded.to_json(),
            "killed_or_wounded": self.killed_or_wounded.to_json(),
            "events": list(self.events),
            "figure": self.figure,
        }


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a count, the total of all its events, and how many events were left out for want of a date."""

    by: tuple[str, ...]
    rows: tuple[Row, ...]
    total: Row
    undated: int

    def to_json(self) -> dict[str, Any]:
        return {
            "by": list(self.by),
            "rows": [r.to_json() for r in self.rows],
            "total": self.total.to_json(),
            "undated": self.undated,
        }


def total(quantities: Sequence[Quantity | None]) -> Total:
    """Add ranges up: lows to lows (an unknown low is at least 0), points to points, highs to highs while all are known."""
    stated = [q for q in quantities if q is not None]
    if quantities and not stated:
        return Total(None, None, None, len(quantities))
    highs = [q.high for q in stated]
    return Total(
        sum(q.low or 0 for q in stated),
        sum(q.point for q in stated),
        None if any(h is None for h in highs) else sum(h for h in highs if h is not None),
        len(quantities) - len(stated),
    )


def _begins(event: Event) -> date | None:
    return interval(event.date)[0] if event.date else None


def _month(event: Event) -> list[str]:
    """The month in which the event's date begins; unknown for a date that is a whole year or longer."""
    if event.date is None or len(event.date.partition("/")[0]) < 7:
        return [UNKNOWN]
    return [event.date[:7]]


def _week(event: Event) -> list[str]:
    """The ISO 8601 week of a date that is known to the day."""
    begins = _begins(event)
    if begins is None or len(event.date or "") < 10:
        return [UNKNOWN]
    year, week, _ = begins.isocalendar()
    return [f"{year}-W{week:02d}"]


def _where(event: Event, part: Callable[[Any], str | None]) -> list[str]:
    return [(part(event.place) if event.place else None) or UNKNOWN]


GROUPS: Mapping[str, Callable[[Event], list[str]]] = {
    "actor": lambda e: [e.actor or UNKNOWN],
    "family": lambda e: sorted(lineage(e.actor)) if e.actor else [UNKNOWN],
    "country": lambda e: _where(e, lambda p: country_name(p.country) if p.country else None),
    "admin1": lambda e: _where(e, lambda p: f"{p.admin1}, {p.country}" if p.admin1 else None),
    "place": lambda e: _where(e, lambda p: p.name),
    "type": lambda e: [e.type or UNKNOWN],
    "stage": lambda e: [e.stage or UNKNOWN],
    "context": lambda e: [e.context or UNKNOWN],
    "week": _week,
    "month": _month,
    "year": lambda e: [e.date[:4] if e.date else UNKNOWN],
    "weapon": lambda e: sorted({w.casefold() for w in e.weapons}) or [UNKNOWN],
    "target": lambda e: sorted({t.casefold() for t in e.targets}) or [UNKNOWN],
}
"""How events are grouped. An event with several weapons or targets counts under each, and once in the total."""


VIOLENCE = ("attack", "plot")
"""The kinds of event that figures count, whatever the codebook: a tally or a change of ground is no attack."""


def counted(events: Sequence[Event], filters: Filters) -> Selection:
    """The events that a figure with these filters counts. Raises FilterError as `select` does."""
    return select([e for e in events if e.kind in VIOLENCE], filters)


def count(events: Sequence[Event], filters: Filters, by: Sequence[str] = (), head: str = "") -> Table:
    """Count the events that pass the filters. `head` is the ledger's, for the figures' ids.

    Raises FilterError for a grouping that doesn't exist, and as `select` does.
    """
    for name in by:
        if name not in GROUPS:
            raise FilterError(f"cannot count by {name!r}; it is one of {', '.join(GROUPS)}")
    selected = counted(events, filters)
    groups: dict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in selected.events:
        for key in _keys(event, by):
            groups[key].append(event)
    timed = any(name in ("week", "month", "year") for name in by)
    rows = [_row(key, found, filters, by, head) for key, found in groups.items()] if by else []
    rows.sort(key=(lambda r: r.key) if timed else (lambda r: (-r.attacks, r.key)))
    return Table(tuple(by), tuple(rows), _row((), selected.events, filters, (), head), selected.undated)


def _keys(event: Event, by: Sequence[str]) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [()]
    for name in by:
        keys = [(*key, value) for key in keys for value in GROUPS[name](event)]
    return keys


def _row(key: tuple[str, ...], events: Sequence[Event], filters: Filters, by: Sequence[str], head: str) -> Row:
    return Row(
        key,
        len(events),
        total([e.killed for e in events]),
        total([e.wounded for e in events]),
        _apart([e for e in events if e.killed is None and e.wounded is None]),
        tuple(e.id for e in events),
        Figure(filters, tuple(zip(by, key, strict=True)), head).id,
    )


def _apart(events: Sequence[Event]) -> Total:
    """Casualties that no report tells apart; events that state none at all are not "unknown" here."""
    return total([e.killed_or_wounded for e in events if e.killed_or_wounded is not None])


def previous(filters: Filters, versus: str = "previous") -> Filters:
    """The same query for the period before: as many days (`previous`), or the same days a year earlier (`year`).

    Whole months are set against as many whole months. Raises FilterError without both ends of a period.
    """
    first, last = filters.period
    if first is None or last is None:
        raise FilterError("to compare with an earlier period, give both --from and --to")
    if versus == "year":
        start, end = _year_earlier(first), _year_earlier(last + timedelta(days=1)) - timedelta(days=1)
    elif versus == "previous":
        end = first - timedelta(days=1)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        whole = first.day == 1 and (last + timedelta(days=1)).day == 1
        start = _months_earlier(first, months) if whole else end - (last - first)
    else:
        raise FilterError(f"cannot compare with {versus!r}; it is previous or year")
    changed = {"start": start.isoformat(), "end": end.isoformat()}
    return Filters(**(filters.to_json() | changed))


def _months_earlier(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)


def _year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return date(day.year - 1, 2, 28)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's recipe: the query, the group within it, and the head of the ledger that it was counted on."""

    filters: Filters
    group: tuple[tuple[str, str], ...]
    head: str

    @property
    def id(self) -> str:
        recipe = [self.filters.to_json(), [list(g) for g in self.group], self.head[:16]]
        packed = zlib.compress(json.dumps(recipe, sort_keys=True, separators=(",", ":")).encode(), 9)
        return "f-" + base64.urlsafe_b64encode(packed).decode().rstrip("=")

    @classmethod
    def parse(cls, id: str) -> Figure:
        """The recipe in a figure id. Raises FilterError for an id that is not one."""
        body = id.removeprefix("f-")
        try:
            packed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
            filters, group, head = json.loads(zlib.decompressobj().decompress(packed, 100_000))
            return cls(Filters(**filters), tuple((str(n), str(v)) for n, v in group), str(head))
        except (ValueError, TypeError, zlib.error):
            raise FilterError(f"not a figure's id: {id}; copy it whole from the output of `tocsin count`") from None

    def events(self, events: Sequence[Event]) -> list[Event]:
        """The events that the figure counts, among the events of its ledger at its head."""
        names = [name for name, _ in self.group]
        for name in names:
            if name not in GROUPS:
                raise FilterError(f"not a figure's id: it groups by {name!r}")
        key = tuple(value for _, value in self.group)
        return [e for e in counted(events, self.filters).events if key in _keys(e, names)]
