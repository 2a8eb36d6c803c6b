"""The ledger's events under one set of rules as pages ask for them, with the answers that were given once."""

from __future__ import annotations

import gzip
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from fastapi import HTTPException

from tocsin.count import Filters
from tocsin.ledger.growing import Growth, staying
from tocsin.model.events import Event
from tocsin.publish import front
from tocsin.publish.choice import Further, choose, searched
from tocsin.publish.corpus import Corpus
from tocsin.publish.packing import LEADS
from tocsin.publish.renewing import renewed

PREPARED = 24
"""Answers that are made ready for events before anybody asks for them: those that were asked for last."""

CHOICES = 64
"""Answers of filters that are kept for each set of events: pages of one answer follow each other."""


@dataclass(frozen=True)
class Script:
    """A script of the index page as it is sent: its bytes, the same packed, and the tag that tells it from others."""

    raw: bytes
    packed: bytes
    tag: str

    @classmethod
    def of(cls, text: str) -> Script:
        """The script with this text."""
        raw = text.encode()
        return cls(raw, gzip.compress(raw, 5, mtime=0), sha256(raw).hexdigest()[:32])


@dataclass
class _Answer:
    """An answer, how it is made, and whether any reader asked for it since the events are these."""

    make: Callable[[Loaded], str]
    made: Script | None = None
    asked: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True)
class Loaded:
    """The events under one policy and as of one time, with what pages need beside them."""

    corpus: Corpus
    _chosen: OrderedDict[tuple[Filters, Further], list[Event]] = field(default_factory=OrderedDict)
    _answers: OrderedDict[str, _Answer] = field(default_factory=OrderedDict)
    _leads: dict[int, tuple[Sequence[Event], Script]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, question: str, make: Callable[[Loaded], str]) -> Script:
        """The answer to a question: worked out once, by one reader while the others wait, and again for the events that
        come after these, before anybody asks."""
        with self._lock:
            held = self._answers.setdefault(question, _Answer(make))
            self._answers.move_to_end(question)
            while len(self._answers) > CHOICES:
                self._answers.popitem(last=False)
        with held.lock:
            held.asked = True
            if held.made is None:
                held.made = Script.of(make(self))
            return held.made

    def _prepare(self, before: Loaded) -> None:
        """Answer what readers asked of the events before."""
        with before._lock:
            asked = [(q, a.make) for q, a in reversed(before._answers.items()) if a.asked][:PREPARED]
        for question, make in reversed(asked):
            with suppress(ValueError, KeyError, HTTPException):  # whoever asks again is told
                self.answer(question, make)
                self._answers[question].asked = False

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

    def script(self, name: str) -> Script | None:
        """What the index page draws from, by name: `events.js`, `leads-0.js` and so on. None for what there is not."""
        if name == "events.js":
            return self._packed
        number = name.removeprefix("leads-").removesuffix(".js")
        if not number.isdecimal() or int(number) >= front.files_of_leads(self.corpus):
            return None
        n = int(number)
        some = self.events[n * LEADS : (n + 1) * LEADS]
        held = self._leads.get(n)
        if held is None or len(held[0]) != len(some) or any(a is not b for a, b in zip(held[0], some, strict=True)):
            held = self._leads[n] = (some, Script.of(front.leads_script(self.corpus, n)))
        return held[1]

    @cached_property
    def _packed(self) -> Script:
        with self._lock:
            if "_packed" in vars(self):  # another reader was first
                return self._packed
            fresh = 0 if "packed" in vars(self.corpus) else len(self.events)
            with staying(fresh):
                made = vars(self)["_packed"] = Script.of(front.events_script(self.corpus))
            return made

    @cached_property
    def _words(self) -> dict[str, tuple[Event, str]]:
        """The words of the events that were searched, by their ids."""
        return {}

    def _searched(self, event: Event) -> str:
        held = self._words.get(event.id)
        if held is None or held[0] is not event:
            held = self._words[event.id] = (event, searched(self.corpus.row(event)))
        return held[1]

    def chosen(self, filters: Filters, further: Further) -> list[Event]:
        """The events that pass. Raises FilterError as `choose` does."""
        key = (filters, further)
        with self._lock:
            if key in self._chosen:
                self._chosen.move_to_end(key)
                return self._chosen[key]
        found = choose(self.events, filters, further, self._searched, self.corpus.columns)
        with self._lock:
            self._chosen[key] = found
            while len(self._chosen) > CHOICES:
                self._chosen.popitem(last=False)
        return found

    def renewed(self, growths: Sequence[Growth], head: str) -> Loaded:
        """These events after more came to the ledger: of what readers asked before, only that is made anew which that
        touches."""
        new: dict[str, Event] = {}
        gone: set[str] = set()
        for growth in growths:
            gone |= growth.gone
            for id in growth.gone:
                new.pop(id, None)
            new |= {event.id: event for event in growth.new}
        made = Loaded(renewed(self.corpus, gone - new.keys(), list(new.values()), head), _leads=dict(self._leads))
        vars(made)["_words"] = self._words
        if "_packed" in vars(self):
            made._packed  # noqa: B018
        made._prepare(self)
        return made
