"""The counting verbs from Python: `tocsin.open(ledger)` gives what the command line gives, as frames."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from tocsin.count.codebooks import codebook_file
from tocsin.count.columns import Columns
from tocsin.count.contributing import contribution, split_measure
from tocsin.count.evidence import evidence_rows, opened_event
from tocsin.count.explain import differences
from tocsin.count.filters import FilterError, Filters
from tocsin.count.flat import flat
from tocsin.count.frames import Frame
from tocsin.count.loading import columns_of, events_of, open_figure, selected
from tocsin.count.responsibility import responsibility
from tocsin.count.series import series
from tocsin.count.tables import cells, counts, lines_of
from tocsin.count.tallies import tallies
from tocsin.ledger import Ledger, open_ledger, resolve
from tocsin.model.events import Event

NAMES = {"from_": "start", "to": "end"}
"""Filters that have another name in Python than on the command line, where `from` is no word of the language's own."""


def open_book(ledger: str | Path) -> Book:
    """The ledger in this folder or at this address, to be asked. Raises LedgerError when there is none."""
    return Book(open_ledger(ledger, create=False))


class Book:
    """An open ledger and the questions that can be asked of it. Use it in a `with` statement or `close` it.

    Filters are those of the command line, as keywords: actor, place, type, stage, target, weapon, from_, to, as_of,
    codebook, policy. Each question raises FilterError for a filter that cannot be used, and LedgerError for a ledger that
    holds nothing.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._kept: tuple[tuple[str, str, str | None], Columns] | None = None

    def __enter__(self) -> Book:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the ledger back."""
        self.ledger.close()

    @property
    def head(self) -> str:
        """The hash of the ledger's last batch."""
        return self.ledger.head()

    def count(
        self,
        by: str | Sequence[str] = (),
        *,
        versus: str | None = None,
        codebooks: Sequence[str] = (),
        casualties: bool = False,
        total: bool = True,
        **filters: str | None,
    ) -> Frame:
        """Figures by groups, one line a group and a total, every end of every range in a column of its own.

        `by` is a list of groupings or text with commas; `versus` is previous or year; `codebooks` counts under several
        side by side; `casualties` also adds killed and wounded up. The column `figure` holds ids for `why`.
        """
        asked, head = _filters(filters), self.head
        groups = [g.strip() for g in by.split(",") if g.strip()] if isinstance(by, str) else list(by)
        books = [_codebook(name) for name in codebooks]
        tables = counts(
            self._columns(asked), asked, groups, head, codebooks=books, versus=versus, casualties=casualties
        )
        lines = lines_of(tables)
        kept = lines if total or not groups else lines[: -len(tables)]
        return Frame([cells(line, versus is not None) for line in kept])

    def events(self, **filters: str | None) -> Frame:
        """The events that pass, one flat line each; codebook `all` unless another is named."""
        asked = _filters({"codebook": "all"} | filters)
        return Frame([flat(e) for e in selected(self.ledger, asked).events])

    def why(self, what: str, **filters: str | None) -> Frame:
        """The statements that a figure (`f-…`), one number of it (`f-….killed`) or an event (`e-…`) rests on.

        Each line has the value, the sentence, the span, the document and the hash of its capture; of one number, only
        the statements that carry it.
        """
        if not what.startswith("f-"):
            event = resolve(events_of(self.ledger, _filters(filters)), what)
            if event is None:
                raise FilterError(f"no such event: {what}")
            return self._evidence([event], None)
        id, measure = split_measure(what)
        found = open_figure(self.ledger, id)
        return self._evidence(found.foiled if measure == "foiled" else found.events, measure)

    def explain(self, codebooks: Sequence[str], **filters: str | None) -> Frame:
        """The events on which codebooks differ, one line an event and codebook, with the clause that decided."""
        asked = _filters(filters)
        found = differences(self._columns(asked), asked, [_codebook(name) for name in codebooks])
        return Frame([{"event": d.event} | row for d in found for row in d.rows()])

    def responsibility(self, by: str | None = None, **filters: str | None) -> Frame:
        """For each group (and month or year) how many attacks it claims, are laid to it, both, denied and contested."""
        asked = _filters(filters)
        accounts, _ = responsibility(events_of(self.ledger, asked), asked, by, self.head)
        lists = ("claimed", "attributed", "both", "denied", "contested")
        return Frame(
            [
                {"period": a.period, "group": a.group}
                | {n: len(getattr(a, n)) for n in lists}
                | {"killed_own_word": a.killed.own if a.killed.events else None}
                | {"killed_independent": a.killed.independent if a.killed.events else None}
                | {f"{n}_figure": id for n, id in a.figures.items()}
                for a in accounts
            ]
        )

    def series(self, kind: str, **filters: str | None) -> Frame:
        """Strength, detention or control over time, one line an estimate; `tally`: tallies beside the ledger's own sum."""
        asked = _filters(filters)
        events = events_of(self.ledger, asked)
        if kind == "tally":
            return Frame(
                [
                    _of_reading(c.tally.to_json(), c.tally.group, c.tally.time)
                    | {"own_best": c.own.best if c.own else None, "share": c.share, "figure": c.figure, "note": c.why}
                    for c in tallies(events, asked, self.head)
                ]
            )
        return Frame(
            [
                _of_reading(e.first.to_json(), e.first.group, e.first.time) | {"repeated": len(e.repeated)}
                for e in series(events, asked, kind)
            ]
        )

    def _columns(self, filters: Filters) -> Columns:
        """The columns of the ledger as it is now, kept between questions under the same rules."""
        key = (self.head, filters.policy, filters.as_of)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, columns_of(self.ledger, filters))
        return self._kept[1]

    def _evidence(self, events: Sequence[Event], measure: str | None) -> Frame:
        rows = []
        for event in events:
            found = evidence_rows(opened_event(self.ledger, event))
            if measure:
                carried = {s.id for s in contribution(event, measure).carried_by}
                found = [row for row in found if row["statement"] in carried]
            rows += found
        return Frame(rows)


def _filters(given: dict[str, Any]) -> Filters:
    names = {NAMES.get(name, name): value for name, value in given.items()}
    if isinstance(names.get("codebook"), str | Path):
        names["codebook"] = _codebook(names["codebook"])
    try:
        return Filters(**names)
    except TypeError:
        known = "actor, place, type, stage, target, weapon, from_, to, as_of, codebook, policy"
        strange = [n for n in given if NAMES.get(n, n) not in Filters.__dataclass_fields__]
        raise FilterError(f"no such filter: {', '.join(strange)}; there are {known}") from None


def _codebook(name: str | Path) -> str:
    return codebook_file(name).pinned if str(name).lower().endswith((".yaml", ".yml")) else str(name)


def _of_reading(data: dict[str, Any], group: str | None, time: str) -> dict[str, Any]:
    value = data["value"]
    ends = value if isinstance(value, dict) else {"low": None, "best": None, "high": None}
    return {
        "group": group,
        "time": time or None,
        "stated_date": data["date"],
        "change": None if isinstance(value, dict) else value,
        **ends,
        "detail": data["detail"],
        "place": data["place"]["name"] if data["place"] else None,
        "speaker": data["speaker"],
        "publisher": data["document"]["publisher"],
        "published": data["document"]["published"],
        "event": data["event"],
        "sentence": " ".join(data["statement"]["sentence"].split()),
    }
