"""Somebody's tally beside the ledger's own sum for the same group, place and period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tocsin.count.columns import columns_of_events
from tocsin.count.figures import count
from tocsin.count.filters import FilterError, Filters
from tocsin.count.series import Reading, chosen, readings
from tocsin.count.sums import asked_place
from tocsin.count.totals import Total
from tocsin.model import Quantity
from tocsin.model.events import Event

MEASURE = {"attacks": "attacks", "killed": "killed", "wounded": "wounded", "killed_or_wounded": "casualties"}
"""The number of a count that a tally's unit is set against."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A tally and the ledger's own sum. `own` is None, and `why` says why, where the two cannot be set side by side.

    `share` is the ledger's one number by the tally's: how much of what was counted the ledger has found in reports.
    """

    tally: Reading
    own: Total | None
    figure: str | None
    why: str | None

    @property
    def share(self) -> float | None:
        theirs = self.tally.value.point if isinstance(self.tally.value, Quantity) else 0
        return self.own.best / theirs if self.own and self.own.best is not None and theirs else None

    def to_json(self) -> dict[str, Any]:
        data = {"kind": "tally", "group": self.tally.group} | self.tally.to_json()
        own = self.own.to_json() if self.own else None
        return data | {"own": own, "share": self.share, "figure": self.figure, "why": self.why}


def tallies(events: Sequence[Event], filters: Filters, head: str = "") -> list[Compared]:
    """The tallies that pass the filters' actor, place and period, each beside the ledger's own sum under the filters'
    codebook and policy. Raises FilterError for an actor or place that no tally knows."""
    columns = columns_of_events(events)
    found = chosen([r for e in events if e.kind == "tally" for r in readings(e)], filters)
    compared = []
    for tally in sorted(found, key=lambda r: (r.group or "~", r.time, r.document.id)):
        measure = MEASURE.get(tally.detail or "")
        missing = "what it counts" if measure is None else "its period" if tally.date is None else None
        if tally.group is None and tally.place is None:
            missing = "of whom or where"
        if measure is None or tally.date is None or missing:
            compared.append(Compared(tally, None, None, f"the report does not say {missing}"))
            continue
        start, _, end = tally.date.partition("/")
        asked = replace(
            filters,
            actor=tally.group,
            place=asked_place(tally.place),
            start=start,
            end=end or start,
            type=None,
            stage=None,
        )
        try:
            row = count(columns, asked, (), head, casualties=True).total
        except FilterError as error:
            compared.append(Compared(tally, None, None, str(error)))
            continue
        own = Total(row.attacks, row.attacks, row.attacks, 0) if measure == "attacks" else getattr(row, measure)
        compared.append(Compared(tally, own, f"{row.figure}.{measure}", None))
    return compared
