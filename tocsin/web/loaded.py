"""The ledger's events as the server holds them: computed once for each state of the ledger and each set of rules."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tocsin.count import Filters, events_of
from tocsin.export.naming import families_of, names_of
from tocsin.ledger import Ledger
from tocsin.model.events import Event
from tocsin.model.records import Document
from tocsin.publish.site import as_json, counted_by, newest_first

KEPT = 4  # sets of events in memory: each is as large as the ledger


@dataclass(frozen=True, slots=True)
class Loaded:
    """The events under one policy and as of one time, newest first, with what the pages need beside them."""

    head: str
    filters: Filters
    events: Sequence[Event]
    data: Mapping[str, Mapping[str, Any]]
    documents: Mapping[str, Document]
    names: Mapping[str, str]
    families: Mapping[str, Sequence[str]]
    counted: Mapping[str, Sequence[str]]


class Shelf:
    """Loaded events by ledger head, policy and as-of time, shared by the server's threads; the oldest go first."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, str, str | None], Loaded] = OrderedDict()

    def take(self, policy: str = "majority", as_of: str | None = None) -> Loaded:
        """The events under these rules, of the ledger as it is now. An empty ledger has none.

        Raises FilterError for rules that do not exist and LedgerError when the ledger cannot be read.
        """
        filters = Filters(policy=policy, as_of=as_of, codebook="all")
        with self._lock:  # one thread computes, the others wait for its result instead of computing it again
            key = (self.ledger.head(), policy, as_of)
            if key not in self._kept:
                self._kept[key] = self._load(key[0], filters)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]

    def _load(self, head: str, filters: Filters) -> Loaded:
        documents = {d.id: d for d in self.ledger.documents(filters.as_of)}
        found = events_of(self.ledger, filters) if documents else []
        data = {event.id: as_json(event) for event in found}
        events = sorted(found, key=lambda event: newest_first(data[event.id]))
        return Loaded(
            head, filters, events, data, documents, names_of(events), families_of(events), counted_by(events)
        )  # fmt: skip
