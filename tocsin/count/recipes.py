"""A figure's id: its whole recipe in one word, so that the same figure can be counted again at any time."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tocsin import __version__
from tocsin.count.choosing import choose
from tocsin.count.codebooks import codebook
from tocsin.count.columns import Array, Columns, columns_of_events
from tocsin.count.filters import FilterError, Filters
from tocsin.count.grouping import GROUPS, grouped
from tocsin.model.events import Event

LAYOUT = 2
"""The layout of ids, which they begin with."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's recipe: the query, the group within it, the head of the ledger that it was counted on, the version of
    Tocsin that counted, and a digest of the numbers that came out (empty: none was kept).

    The query's policy and codebook are always written out, the codebook with its version, or with all its rules where
    it is the user's own: defaults and newest versions may change, the figure does not.
    """

    filters: Filters
    group: tuple[tuple[str, str], ...]
    head: str
    numbers: str = ""
    version: str = __version__

    @property
    def id(self) -> str:
        query = self.filters.to_json() | {
            "codebook": codebook(self.filters.codebook).pinned,
            "policy": self.filters.policy,
        }
        recipe = [LAYOUT, query, [list(g) for g in self.group], self.head[:16], self.numbers, self.version]
        packed = zlib.compress(json.dumps(recipe, sort_keys=True, separators=(",", ":")).encode(), 9)
        return "f-" + base64.urlsafe_b64encode(packed).decode().rstrip("=")

    @classmethod
    def parse(cls, id: str) -> Figure:
        """The recipe in a figure id. Raises FilterError for an id that is not one."""
        body = id.removeprefix("f-")
        try:
            packed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
            layout, filters, group, head, numbers, version = json.loads(
                zlib.decompressobj().decompress(packed, 100_000)
            )
            if layout != LAYOUT:
                raise FilterError(f"a figure's id of layout {layout}, which this version of Tocsin cannot read: {id}")
            found = tuple((str(n), str(v)) for n, v in group)
            query = Filters(**filters)
        except FilterError:
            raise
        except (ValueError, TypeError, zlib.error):
            raise FilterError(f"not a figure's id: {id}; copy it whole from the output of `tocsin count`") from None
        if any(name not in GROUPS for name, _ in found):
            raise FilterError(f"not a figure's id: {id}; it groups by what cannot be grouped by")
        return cls(query, found, str(head), str(numbers), str(version))

    def members(self, columns: Columns) -> tuple[Array, Array]:
        """The places of the events that the figure counts, and of the plots that it counts as foiled."""
        choice = choose(columns, self.filters)
        return tuple(self._in_group(columns, np.flatnonzero(m)) for m in (choice.counted, choice.foiled))  # type: ignore[return-value]

    def _in_group(self, columns: Columns, at: Array) -> Array:
        found = grouped(columns, at, [name for name, _ in self.group])
        wanted = tuple(value for _, value in self.group)
        if wanted not in found.keys:
            return at[:0]
        inside = np.flatnonzero(found.group == found.keys.index(wanted))
        members: Array = at[inside if found.owner is None else found.owner[inside]]
        return members

    def events(self, events: Sequence[Event]) -> list[Event]:
        """The events that the figure counts, among the events of its ledger at its head."""
        counted, _ = self.members(columns_of_events(events))
        return [events[i] for i in counted.tolist()]

    def at(self, head: str) -> Figure:
        """The same query on another state of the ledger."""
        return replace(self, head=head, numbers="")
