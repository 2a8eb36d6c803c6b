"""Events kept up with a ledger: computed whole once, then only those that newly arrived decisions and reports touch."""

from __future__ import annotations

import gc
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from tocsin.ledger.arrivals import arrivals, decisions_at, decisions_named, documents_at, mentions_at, owners_of
from tocsin.ledger.asof import by_machine
from tocsin.ledger.store import Ledger
from tocsin.ledger.view import view
from tocsin.model import Decision, DecisionKind, Judgement
from tocsin.model.additions import ADDED, added
from tocsin.model.events import Event, statement_id

WHOLE = 0.2
"""Share of all mentions from which on everything is computed anew at once."""


READING = 0.45
"""Share of the first computation that reading the mentions takes."""

MANY = 5000
"""Records from which on what is made to stay is worth hiding from the garbage collector."""


@contextmanager
def staying(number: int) -> Iterator[None]:
    """Make what stays for as long as the process runs, so many records of it, out of the garbage collector's sight.

    It would walk everything again and again while millions of records are made, and find nothing, which is most of the
    time that takes; and it would walk them later, which stops every thread for a second or more.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
        if number > MANY:
            gc.freeze()
    finally:
        if on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Growth:
    """Ids of events that are no more, events that are new or may have changed, and the decisions and the documents newly
    read that did it."""

    gone: frozenset[str]
    new: tuple[Event, ...]
    decisions: tuple[Decision, ...] = ()
    read: tuple[str, ...] = ()


class Growing:
    """The events of a ledger under one policy, by id. `catch_up` brings them to the ledger's head.

    Groups are only ever joined along positive judgements, so that the view of all mentions to which the positive
    judgements, standing or not, lead from a changed one is, event by event, the view of the whole ledger.

    Several may share one, each with its own place in `journal`: they hold `lock` while they catch up and look.
    """

    def __init__(self, ledger: Ledger, policy: str = "majority") -> None:
        self.ledger, self.policy = ledger, policy
        self.head, self.seq = "", -1
        self.lock = threading.RLock()
        self.share = 0.0
        """How much of the first computation is done, roughly."""
        self.journal: list[Growth] = []
        """What `catch_up` gave, in order, but for the events of the first call."""
        self.events: dict[str, Event] = {}
        self.document: dict[str, str] = {}
        """The document of each mention of a latest reading."""
        self.home: dict[str, str] = {}
        """The event of each mention; those out of scope have none."""
        self.owner: dict[str, str] = {}
        """The mentions of statements that were looked up: whoever knows more may add them, and saves a search."""
        self._held: dict[str, list[str]] = defaultdict(list)  # document → its mentions
        self._beside: dict[str, set[str]] = defaultdict(set)
        self._pairs: dict[str, set[str]] = defaultdict(set)  # mention → those with which it was judged, in any way
        self._rows: dict[str, list[int]] = defaultdict(list)  # mention or statement → rows of decisions
        self._about: dict[str, tuple[str, ...]] = {}  # a person's decision → what it bears on, for its withdrawal

    def catch_up(self) -> Growth:
        """What is gone and new since the last call; the first call computes everything."""
        with self.lock:
            first = self.seq < 0
            growth = self._catch_up()
            if growth.new or growth.gone or growth.decisions or growth.read:
                self.journal.append(replace(growth, new=()) if first else growth)
            return growth

    def _catch_up(self) -> Growth:
        if self.seq < 0:
            return self._whole()
        came = arrivals(self.ledger, self.seq)
        if came.seq == self.seq:
            return Growth(frozenset(), ())
        touched = {id for row, decision in came.decisions for id in self._note(row, decision)}
        read = mentions_at(self.ledger, came.read)
        moved = {m for d in came.read for m in self._held.pop(d, ())}
        for m in moved:
            del self.document[m]
        for document, mention in read:
            self._keep(document, mention.id)
            moved.add(mention.id)
        # What was judged of a mention before it came, or now that it went, shows among the reasons of the other.
        shaken = moved | {m for m in touched if m.startswith(ADDED)}
        touched |= moved | {b for a in shaken for b in self._pairs.get(a, ())}
        reached = self._reached(self.owners(touched))
        if len(reached) > max(200, WHOLE * len(self.document)):
            return replace(self._whole(), decisions=tuple(d for _, d in came.decisions), read=came.read)
        self.head, self.seq = came.head, came.seq
        return replace(self._renew(reached), decisions=tuple(d for _, d in came.decisions), read=came.read)

    def _whole(self) -> Growth:
        number = self.ledger.size()["mentions"]
        with staying(number):
            return self._whole_anew(number)

    def _whole_anew(self, number: int) -> Growth:
        old = frozenset(self.events)
        for held in (self.home, self._held, self._beside, self._pairs, self._rows, self._about, self.document):
            held.clear()
        came = arrivals(self.ledger)
        for row, decision in came.decisions:
            self._note(row, decision)
        read = []
        for n, (document, mention) in enumerate(self.ledger.mentions()):
            read.append((document, mention))
            self._keep(document, mention.id)
            self.share = READING * n / (number or 1)
        found = view(self.ledger.documents(), read, (d for _, d in came.decisions), self.policy)
        self.events = {e.id: e for e in found}
        self.home = {m: e.id for e in found for m in e.mentions}
        self.head, self.seq, self.share = came.head, came.seq, 1.0
        return Growth(old - self.events.keys(), tuple(found), tuple(d for _, d in came.decisions))

    def _keep(self, document: str, mention: str) -> None:
        self.document[mention] = document
        if not mention.startswith(ADDED):  # another reading of the document takes nothing back that a person added
            self._held[document].append(mention)

    def _note(self, row: int, decision: Decision) -> tuple[str, ...]:
        """Remember where a decision stands; the mentions and statements that it bears on."""
        if decision.kind is DecisionKind.CODING:
            return ()
        subject = decision.subject
        about = subject[:1]
        if decision.kind is DecisionKind.MENTION:
            self.document[subject[0]] = subject[1]
            self.owner |= {statement_id(subject[0], s): subject[0] for s in added(decision).statements}
        if decision.kind is DecisionKind.SAME_EVENT:
            about = subject
            for a, b in (subject, subject[::-1]):
                self._pairs[a].add(b)
                if decision.judgement is Judgement.POSITIVE:
                    self._beside[a].add(b)
        elif decision.kind is DecisionKind.WITHDRAWAL:
            about = self._about.get(subject[0]) or self._machine_s(subject[0])
        if not by_machine(decision):
            self._about[decision.id] = about
        for id in about:
            self._rows[id].append(row)
        return about

    def _machine_s(self, id: str) -> tuple[str, ...]:
        found = decisions_named(self.ledger, [id])
        if not found or found[0].kind is DecisionKind.WITHDRAWAL:
            return ()
        return found[0].subject if found[0].kind is DecisionKind.SAME_EVENT else found[0].subject[:1]

    def rows_about(self, id: str) -> list[int]:
        """The rows of decisions that bear on a mention or a statement."""
        return list(self._rows.get(id, ()))

    def decided(self) -> list[str]:
        """The mentions and statements about which anything was decided."""
        return list(self._rows)

    def owners(self, ids: Iterable[str]) -> set[str]:
        """The mentions among these ids, and those of the statements among them."""
        said = {id for id in ids if id.startswith("s-")}
        unknown = said - self.owner.keys()
        if unknown:
            self.owner |= owners_of(self.ledger, unknown)
        return (set(ids) - said) | {self.owner[s] for s in said if s in self.owner}

    def _said(self, mention: str) -> set[str]:
        """The statements of a mention that a person added."""
        made = decisions_at(self.ledger, self._rows.get(mention, ()))
        return {statement_id(mention, s) for d in made if d.kind is DecisionKind.MENTION for s in added(d).statements}

    def _reached(self, mentions: set[str]) -> set[str]:
        found, waiting = set(mentions), list(mentions)
        while waiting:
            here = waiting.pop()
            event = self.events.get(self.home.get(here, ""))
            new = (self._beside.get(here, set()) | set(event.mentions if event else ())) - found
            found |= new
            waiting += new
        return found

    def _renew(self, reached: set[str]) -> Growth:
        # Those judged together with a reached one are read too: the view names them among its reasons.
        wanted = reached | {b for a in reached for b in self._pairs.get(a, ())}
        documents = {self.document[m] for m in wanted if m in self.document}
        read = [(d, m) for d, m in mentions_at(self.ledger, documents) if m.id in wanted]
        ids = wanted | {statement_id(m.id, s) for _, m in read for s in m.statements}
        ids |= {s for m in wanted if m.startswith(ADDED) for s in self._said(m)}
        made = decisions_at(self.ledger, (row for id in ids for row in self._rows.get(id, ())))
        found = tuple(
            event
            for event in view(documents_at(self.ledger, documents).values(), read, made, self.policy)
            if not reached.isdisjoint(event.mentions)
        )
        gone = {self.home.pop(m) for m in reached if m in self.home}
        for id in gone:
            del self.events[id]
        for event in found:
            self.events[event.id] = event
            self.home |= dict.fromkeys(event.mentions, event.id)
        return Growth(frozenset(gone - {e.id for e in found}), found)
