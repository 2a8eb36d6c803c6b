"""The ledger's events as the server holds them: computed once for each state of the ledger and each set of rules."""

from __future__ import annotations

import gc
import gzip
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from tocsin.count import Filters
from tocsin.ledger import Ledger
from tocsin.ledger.growing import Growing
from tocsin.model.events import Event
from tocsin.publish import front
from tocsin.publish.choice import Further, choose, searched
from tocsin.publish.corpus import Corpus, open_corpus, renewed

KEPT = 4
"""Sets of events in memory: each is as large as the ledger."""

LARGE = 5000
"""Events from which on readers do not wait for them to be renewed, and see them as they were."""

REST = 3.0
"""How much longer the pause after a renewal is than the renewal itself."""

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
    _answers: OrderedDict[str, tuple[list[Script], threading.Lock]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def answering(self, key: str) -> Iterator[list[Script]]:
        """The answer to one question, in a list that is empty as long as nobody has worked it out: by one at a time."""
        with self._lock:
            held, lock = self._answers.setdefault(key, ([], threading.Lock()))
            self._answers.move_to_end(key)
            while len(self._answers) > CHOICES:
                self._answers.popitem(last=False)
        with lock:
            yield held

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

    def warm(self, before: Loaded) -> None:
        """Work out beforehand what readers asked of the events before, so that none of them waits for it."""
        for name in set(vars(before.corpus)) & {"by_id", "home", "columns", "titles", "citing", "of_group", "decided"}:
            getattr(self.corpus, name)
        for name in set(vars(before)) & {"scripts", "_searched"}:
            getattr(self, name)

    def json(self, event: Event) -> dict[str, Any]:
        """An event as the API gives it."""
        return event.to_json()


class Shelf:
    """Loaded events by policy and as-of time, shared by the server's threads; the oldest go first.

    After new decisions only what they touch is computed anew. Where even that takes long, as in a large ledger, readers
    get the events as they last were while the new ones are made ready beside them.
    """

    def __init__(self, ledger: Ledger, title: str = "Events") -> None:
        self.ledger, self.title = ledger, title
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, str | None], _Held] = OrderedDict()
        self._growing: dict[str, Growing] = {}

    def growing(self, policy: str = "majority") -> Growing:
        """The events under this policy as they are kept up; the desk shares them."""
        return self._growing.setdefault(policy, Growing(self.ledger, policy))

    def take(self, policy: str = "majority", as_of: str | None = None) -> Loaded:
        """The events under these rules, of the ledger as it is now, or, in a large one, as it was a moment ago.

        An empty ledger has none. Raises FilterError for rules that do not exist and LedgerError when the ledger cannot
        be read.
        """
        filters = Filters(policy=policy, as_of=as_of, codebook="all")
        key, head = (policy, as_of), self.ledger.head()
        held = self._kept.get(key)
        if held is not None and held.loaded.head == head:
            return held.loaded
        if held is not None and len(held.loaded.events) > LARGE:
            self._renew_beside(key, filters, held)
            return held.loaded
        with self._lock:  # one thread computes, the others wait for its result instead of computing it again
            held = self._kept.get(key)
            if held is None or held.loaded.head != head:
                self._kept[key] = held = self._made(filters, held)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return held.loaded

    def _renew_beside(self, key: tuple[str, str | None], filters: Filters, held: _Held) -> None:
        """Make the new events ready in a thread of its own, one at a time, and not more than a part of the time."""
        if time.monotonic() < held.ready + REST * held.seconds or not self._lock.acquire(blocking=False):
            return

        def work() -> None:
            try:
                if self._kept.get(key) is held:
                    made = self._made(filters, held)
                    made.loaded.warm(held.loaded)
                    self._kept[key] = replace(made, seconds=time.monotonic() - began, ready=time.monotonic())
            finally:
                self._lock.release()

        began = time.monotonic()
        threading.Thread(target=work, daemon=True, name="renewing").start()

    def _made(self, filters: Filters, held: _Held | None) -> _Held:
        began = time.monotonic()
        if filters.as_of is not None:
            loaded = Loaded(open_corpus(self.ledger, filters, self.title, live=True))
            return _Held(loaded, time.monotonic() - began, time.monotonic(), 0)
        grown = self.growing(filters.policy)
        with grown.lock:
            first = grown.seq < 0
            grown.catch_up()
            came = grown.journal[held.read :] if held else []
            events, head, read = list(grown.events.values()), grown.head, len(grown.journal)
        if held is None or first or any(g.read for g in came):
            loaded = Loaded(open_corpus(self.ledger, filters, self.title, True, events, head))
            if len(events) > LARGE:  # once, rather than by every reader who comes first to a page that needs it
                loaded.corpus.home, loaded.corpus.titles, loaded.corpus.columns, loaded.corpus.of_group  # noqa: B018
                gc.freeze()  # what stays for as long as the server runs: walking it all stops every reader for seconds
            return _Held(loaded, 0.0 if held is None else time.monotonic() - began, time.monotonic(), read)
        old = held.loaded.corpus
        changed = [e for e in events if old.by_id.get(e.id) is not e]
        decisions = [d for g in came for d in g.decisions]
        loaded = Loaded(renewed(old, events, changed, decisions, head))
        return _Held(loaded, time.monotonic() - began, time.monotonic(), read)


@dataclass(frozen=True)
class _Held:
    """Loaded events, the seconds that they took to renew, when they were ready, and how far they are in the journal."""

    loaded: Loaded
    seconds: float
    ready: float
    read: int
