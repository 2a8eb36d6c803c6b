"""The desk's own picture of the ledger: the queue and what people have said of each mention, kept up as decisions arrive."""

from __future__ import annotations

import threading
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tocsin.export import wording
from tocsin.export.naming import names_of
from tocsin.ledger import Ledger
from tocsin.ledger.arrivals import documents_at, mentions_at
from tocsin.ledger.asof import by_machine
from tocsin.ledger.clusters import standing
from tocsin.ledger.growing import Growing, staying
from tocsin.model import Decision, DecisionKind, Document, Mention
from tocsin.model.additions import ADDED, added
from tocsin.model.events import Event
from tocsin.web.desk.ranking import Rank, ranks

SCOPE = "scope"
"""The part of a mention that a coder's last word is about: it ends the review of a mention."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention in the queue."""

    mention: str
    event: str
    document: str
    title: str
    when: str
    publisher: str
    published: str
    rank: Rank


class Board:
    """The queue, and people's decisions by mention. Safe to use from several threads."""

    def __init__(self, ledger: Ledger, grown: Growing | None = None) -> None:
        self.ledger = ledger
        self.grown = grown or Growing(ledger)
        self._read = -1  # how far in its journal
        self.entries: dict[str, Entry] = {}
        self.names: dict[str, str] = {}
        self._order: list[tuple[float, str]] = []
        self._made: dict[str, list[Decision]] = defaultdict(list)
        self._about: dict[str, frozenset[str]] = {}
        self._acts: dict[tuple[str, str], list[Decision]] = defaultdict(list)
        self.reviewed: dict[str, dict[str, bool]] = {}
        """Who has finished with each mention that anyone has, and whether blind."""
        self.finished: Counter[str] = Counter()
        """How many mentions each person has finished with."""
        self._lock = threading.RLock()

    def refresh(self) -> None:
        """Take in what arrived in the ledger since the last call."""
        with self._lock, self.grown.lock:
            self.grown.catch_up()
            first, self._read, after = self._read < 0, len(self.grown.journal), max(self._read, 0)
            growths = self.grown.journal[after:]
            for growth in growths:
                self._hear(d for d in growth.decisions if not by_machine(d) and d.id not in self._about)
            new = {e.id for g in growths for e in g.new} & self.grown.events.keys()
            if first or len(new) > 1000:
                with staying(len(self.grown.events)):
                    self.names |= names_of(self.grown.events.values())
                    self._fill()
                return
            changed = [self.grown.events[id] for id in sorted(new)]
            self.names |= names_of(changed)
            for event in changed:
                self._place(event)
            for m in [m for g in growths for e in g.gone for m in self._of_gone(e)]:
                self._drop(m)

    def _of_gone(self, event: str) -> list[str]:
        first = "m-" + event.removeprefix("e-")  # an event's id is that of its smallest mention
        return [m for m in (first,) if m not in self.grown.document]

    def _fill(self) -> None:
        self.entries = {e.mention: e for event in self.grown.events.values() for e in self._entries(event)}
        self._order = sorted((-e.rank.expected, e.mention) for e in self.entries.values())

    def _place(self, event: Event) -> None:
        for entry in self._entries(event):
            self._drop(entry.mention)
            self.entries[entry.mention] = entry
            insort(self._order, (-entry.rank.expected, entry.mention))

    def _drop(self, mention: str) -> None:
        old = self.entries.pop(mention, None)
        if old is not None:
            del self._order[bisect_left(self._order, (-old.rank.expected, mention))]

    def _entries(self, event: Event) -> Iterator[Entry]:
        refs = {d.id: d for d in event.documents}
        title, when = headline(event, self.names), wording.day(event.date)
        for mention, rank in ranks(event).items():
            ref = refs.get(self.grown.document.get(mention, ""))
            if ref is not None:
                yield Entry(
                    mention, event.id, ref.id, title, when, ref.publisher or "", (ref.published or "")[:10], rank
                )

    def _hear(self, decisions: Iterable[Decision]) -> None:
        """Keep people's decisions under the mentions that they are about."""
        heard = list(decisions)
        self.grown.owners(d.subject[0] for d in heard if d.kind is DecisionKind.STATEMENT)
        for d in heard:
            if d.kind is DecisionKind.SAME_EVENT:
                about = frozenset(d.subject)
            elif d.kind is DecisionKind.STATEMENT:
                about = frozenset(self.grown.owners(d.subject))
            elif d.kind is DecisionKind.WITHDRAWAL:
                about = self._about.get(d.subject[0], frozenset())
            else:
                about = frozenset(d.subject[:1])
            self._about[d.id] = about
            self._acts[(d.by, d.made)].append(d)
            for mention in about:
                self._made[mention].append(d)
        for mention in {m for d in heard for m in self._about[d.id]}:
            self.finished.subtract(self.reviewed.pop(mention, {}).keys())
            if coders := self._coders(mention):
                self.reviewed[mention] = coders
                self.finished.update(coders.keys())

    # --- asking ------------------------------------------------------------------------------------------------

    def queue(self) -> list[Entry]:
        """Every mention, the one to look at first first."""
        with self._lock:
            return [self.entries[m] for _, m in self._order]

    def first(self, wanted: Callable[[str], bool]) -> str | None:
        """The first mention of the queue that is wanted."""
        with self._lock:
            return next((m for _, m in self._order if wanted(m)), None)

    def decisions(self, mention: str) -> list[Decision]:
        """What people decided about a mention, in the order of arrival, without what was withdrawn."""
        with self._lock:
            return standing(self._made.get(mention, ()))

    def all_decisions(self, mention: str) -> list[Decision]:
        """What people decided about a mention, withdrawn or not, with the withdrawals."""
        with self._lock:
            return list(self._made.get(mention, ()))

    def last_act(self, mention: str, by: str) -> list[Decision]:
        """A person's latest act on a mention that stands: all that they decided at one instant, also on other mentions."""
        with self._lock:
            mine = [d for d in self.decisions(mention) if d.by == by and d.kind is not DecisionKind.WITHDRAWAL]
            if not mine:
                return []
            made = max(d.made for d in mine)
            return [d for d in self._acts[(by, made)] if all(d in self.decisions(m) for m in self._about[d.id])]

    def touched(self) -> list[str]:
        """The mentions about which any person decided anything."""
        with self._lock:
            return list(self._made)

    def coders(self, mention: str) -> dict[str, bool]:
        """Who has finished with a mention, and whether blind."""
        return self.reviewed.get(mention, {})

    def coders_before(self, mention: str, settled: tuple[str, float]) -> dict[str, bool]:
        """The same, but for those who only settled between others: whose decisions have this reason."""
        return self._coders(mention, settled)

    def _coders(self, mention: str, but: tuple[str, float] | None = None) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for d in self.decisions(mention):
            if but in d.reasons:
                continue
            if d.kind is DecisionKind.SCOPE:
                found[d.by] = False
            elif d.kind is DecisionKind.CODING and d.subject[1] == SCOPE:
                found.setdefault(d.by, True)
        return found

    def event_of(self, mention: str) -> Event | None:
        """The event that a mention is part of; None for one that is out of scope, or unknown."""
        with self._lock:
            return self.grown.events.get(self.grown.home.get(mention, ""))

    def of_document(self, document: str) -> list[str]:
        """The mentions of one document that are part of an event."""
        with self._lock:
            found = list(mentions_at(self.ledger, [document]))
            added = [m for m in self._made if m.startswith(ADDED) and self.grown.document.get(m) == document]
            return [m for m in (*(m.id for _, m in found), *added) if m in self.grown.home]

    def read(self, mention: str) -> tuple[Document, Mention] | None:
        """A mention as its reader, or whoever added it, left it, with its document."""
        with self._lock:
            document = self.grown.document.get(mention)
        if document is None:
            return None
        if mention.startswith(ADDED):
            found = [added(d) for d in self.all_decisions(mention) if d.kind is DecisionKind.MENTION][-1:]
        else:
            found = [m for _, m in mentions_at(self.ledger, [document]) if m.id == mention]
        return (documents_at(self.ledger, [document])[document], found[0]) if found else None


def headline(event: Event, names: Mapping[str, str]) -> str:
    """What an event is called, in words of ours."""
    shown: dict[str, Any] = {
        "kind": event.kind,
        "type": event.type,
        "suicide": event.suicide,
        "stage": event.stage,
        "place": event.place.to_json() if event.place else None,
        "actor": event.actor,
        **event.about,
    }
    return wording.headline(shown, names)
