"""The ledger's events as the server holds them: computed once for each set of rules, then kept up with the ledger."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from tocsin.count import Filters
from tocsin.ledger import Ledger, LedgerError
from tocsin.ledger.growing import Growing, staying
from tocsin.model.events import Event
from tocsin.publish.corpus import Corpus, newest_first, open_corpus
from tocsin.web import records
from tocsin.web.loaded import Loaded

KEPT = 4
"""Sets of events in memory: each is as large as the ledger."""

LARGE = 5000
"""Events from which on readers do not wait for them to be renewed, and see them as they were."""

PAUSE = 4.0
"""Seconds between one renewal and the next: what comes in between is renewed together."""

REST = 3.0
"""How much longer than a renewal itself the pause after it is at least."""


class Shelf:
    """Loaded events by policy and as-of time, shared by the server's threads; the oldest go first.

    After new decisions and reports only what they touch is computed anew. In a large ledger readers do not wait for
    that: they get the events as they last were while the new ones are made ready beside them.
    """

    def __init__(self, ledger: Ledger, title: str = "Events") -> None:
        self.ledger, self.title = ledger, title
        self._lock, self._starting = threading.Lock(), threading.Lock()
        self._kept: OrderedDict[tuple[str, str | None], _Held] = OrderedDict()
        self._growing: dict[str, Growing] = {}
        self._renewing: set[tuple[str, str | None]] = set()
        self._start = False

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
            self._renew_beside(key, held)
            return held.loaded
        with self._lock:  # one thread computes, the others wait for its result instead of computing it again
            held = self._kept.get(key)
            if held is None or held.loaded.head != head:
                self._kept[key] = held = self._made(filters, held)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return held.loaded

    def start(self, tell: Callable[[str], None]) -> None:
        """Read a large ledger now, beside, and say when it is ready, so that no reader is the first to wait for all."""
        number = self.ledger.size()["mentions"]
        if number <= LARGE:
            return

        def work() -> None:
            began = time.monotonic()
            try:
                loaded = self.take()
                tell(f"{len(loaded.events):,} events are ready after {time.monotonic() - began:.0f} s")
                loaded.script("events.js")
                tell(f"the map is ready after {time.monotonic() - began:.0f} s")
            except LedgerError as error:
                tell(str(error))
            finally:
                self._start = False

        self._start = True
        tell(f"reading {number:,} mentions; pages come when that is done, browsers are told how far it is")
        threading.Thread(target=work, daemon=True, name="starting").start()

    def starting(self) -> float | None:
        """How much of reading the ledger is done, 0 to 1; None when it is ready, or small, or was not begun."""
        if not self._start or ("majority", None) in self._kept:
            return None
        return 0.95 * self.growing().share

    def latest(self, loaded: Loaded, mention: str) -> Event | None:
        """The event of a mention as the ledger has it at this moment, so that whoever judged it sees that at once."""
        filters = loaded.filters
        if filters.as_of is None and loaded.head != self.ledger.head():
            grown = self.growing(filters.policy)
            with grown.lock:
                grown.catch_up()
                return grown.events.get(grown.home.get(mention, ""))
        return loaded.corpus.home.get(mention)

    def nudge(self) -> None:
        """Something came to the ledger: what is in memory of a large one is made ready now, not when a reader comes."""
        for key, held in list(self._kept.items()):
            if key[1] is None and len(held.loaded.events) > LARGE:
                self._renew_beside(key, held)

    def _renew_beside(self, key: tuple[str, str | None], held: _Held) -> None:
        """Make the new events ready in a thread of its own, one at a time, and not more than a part of the time."""
        with self._starting:
            if key in self._renewing:
                return
            self._renewing.add(key)

        def work() -> None:
            try:
                time.sleep(max(0.0, held.ready + max(PAUSE, REST * held.seconds) - time.monotonic()))
                began = time.monotonic()
                made = self._made(held.loaded.filters, held)
                self._kept[key] = replace(made, seconds=time.monotonic() - began, ready=time.monotonic())
            finally:
                self._renewing.discard(key)

        threading.Thread(target=work, daemon=True, name="renewing").start()

    def _made(self, filters: Filters, held: _Held | None) -> _Held:
        if filters.as_of is not None:
            began = time.monotonic()
            loaded = Loaded(open_corpus(self.ledger, filters, self.title, live=True))
            return _Held(loaded, time.monotonic() - began, time.monotonic(), 0)
        grown = self.growing(filters.policy)
        with grown.lock:
            grown.catch_up()
            came = grown.journal[held.read :] if held else []
            events, head, read = [] if held else list(grown.events.values()), grown.head, len(grown.journal)
        if held is not None:
            return _Held(held.loaded.renewed(came, head), 0.0, time.monotonic(), read)
        return _Held(self._whole(filters, grown, events, head), 0.0, time.monotonic(), read)

    def _whole(self, filters: Filters, grown: Growing, events: list[Event], head: str) -> Loaded:
        with staying(len(events)):
            corpus = Corpus(
                sorted(events, key=newest_first),
                records.Documents(self.ledger),
                self.title,
                filters,
                head,
                True,
                records.mentions(grown),
                records.decided(grown),
                self.ledger.captures,
                records.public(self.ledger),
            )
            if len(events) > LARGE:  # once, rather than by every reader who comes first to a page that needs it
                corpus.home, corpus.columns, corpus.of_group, corpus.citing, corpus.keys  # noqa: B018
        return Loaded(corpus)


@dataclass(frozen=True)
class _Held:
    """Loaded events, the seconds that they took to renew, when they were ready, and how far they are in the journal."""

    loaded: Loaded
    seconds: float
    ready: float
    read: int
