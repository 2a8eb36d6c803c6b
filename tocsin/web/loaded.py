"""The ledger's events as the server holds them: computed once for each state of the ledger and each set of rules."""

from __future__ import annotations

import gzip
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from tocsin.count import Filters
from tocsin.ledger import Ledger
from tocsin.model.events import Event
from tocsin.publish import front
from tocsin.publish.choice import Further, choose, searched
from tocsin.publish.corpus import Corpus, open_corpus

KEPT = 4
"""Sets of events in memory: each is as large as the ledger."""

CHOICES = 64
"""Answers of filters that are kept for each set of events: pages of one answer follow each other."""


@dataclass(frozen=True)
class Script:
    """A script of the index page as it is sent: its bytes, the same packed, and the tag that tells it from others."""

    raw: bytes
    packed: bytes
    tag: str


@dataclass(frozen=True)
class Loaded:
    """The events under one policy and as of one time, with what pages need beside them."""

    corpus: Corpus
    _chosen: OrderedDict[tuple[Filters, Further], list[Event]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def head(self) -> str:
        """The state of the ledger that the events were computed from."""
        return self.corpus.head

    @property
    def filters(self) -> Filters:
        return self.corpus.filters

    @property
    def events(self) -> Sequence[Event]:
        return self.corpus.events

    @cached_property
    def scripts(self) -> Mapping[str, Script]:
        """What the index page draws from, by name."""
        with self._lock:
            made = {}
            for name, text in front.scripts(self.corpus):
                raw = text.encode()
                made[name] = Script(raw, gzip.compress(raw, 5, mtime=0), sha256(raw).hexdigest()[:32])
            return made

    @cached_property
    def _searched(self) -> dict[str, str]:
        return {shown["id"]: searched(shown) for shown in front.rows_of(self.corpus)}

    def chosen(self, filters: Filters, further: Further) -> list[Event]:
        """The events that pass. Raises FilterError as `choose` does."""
        key = (filters, further)
        with self._lock:
            if key in self._chosen:
                self._chosen.move_to_end(key)
                return self._chosen[key]
        found = choose(self.events, filters, further, lambda event: self._searched[event.id])
        with self._lock:
            self._chosen[key] = found
            while len(self._chosen) > CHOICES:
                self._chosen.popitem(last=False)
        return found

    def json(self, event: Event) -> dict[str, Any]:
        """An event as the API gives it."""
        return event.to_json()


class Shelf:
    """Loaded events by ledger head, policy and as-of time, shared by the server's threads; the oldest go first."""

    def __init__(self, ledger: Ledger, title: str = "Events") -> None:
        self.ledger, self.title = ledger, title
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
                self._kept[key] = Loaded(open_corpus(self.ledger, filters, self.title, live=True))
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]
