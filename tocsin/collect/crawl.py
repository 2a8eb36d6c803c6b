"""Addresses → documents: many hosts at once, one request at a time to each; feeds, sitemaps and lists lead on to pages."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from tocsin.collect.captured import Fetched, Origin, Passed, Refused
from tocsin.collect.decode import LARGEST, Unreadable
from tocsin.collect.manners import Manners
from tocsin.collect.memory import Memory, Page
from tocsin.collect.net import Answer, host_of
from tocsin.collect.pdf import LARGEST as LARGEST_PDF
from tocsin.collect.sitemaps import LARGEST as LARGEST_SITEMAP
from tocsin.collect.taking import Target, entries_taken, followed, taken

WORKERS = 12
"""Hosts that are fetched from at once."""

AHEAD = 24
"""Answers that may wait to be read: what bounds the memory of a run."""

SITEMAPS = 2000
"""Sitemaps of one run: an index that leads to more is left there, and told."""


@dataclass(frozen=True, slots=True)
class _Got:
    target: Target
    answer: Answer | Unreadable


def crawl(targets: Iterable[Target], manners: Manners, memory: Memory, workers: int = WORKERS) -> Iterator[Fetched]:
    """The documents of these addresses and of those that they lead to, in the order in which they arrive.

    A page that is known is asked for again only when its feed or sitemap dates it anew, or when its target says so; then
    with the conditions (ETag, Last-Modified) of the last time. The caller remembers what it has kept (`Memory.keep`).
    """
    line = _Queue(targets, memory)
    threads = [threading.Thread(target=_work, args=(line, manners, memory), daemon=True) for _ in range(workers)]
    for thread in threads:
        thread.start()
    seen: dict[str, Page] = {}
    failed: set[str] = set()
    try:
        while (got := line.next()) is not None:
            try:
                for item in _read(got, line, memory):
                    if isinstance(item, Passed) and item.page and item.page.line is None and got.target.role != "page":
                        seen[got.target.via or got.target.url] = item.page
                        item = replace(item, page=None)
                    elif isinstance(item, Refused):
                        failed.add(got.target.via or got.target.url)
                    yield item
            finally:
                line.done()
        for url, page in seen.items():
            if (
                url not in failed
            ):  # else it would answer "not changed", and what was refused would never be asked for again
                yield Passed(Origin(url), "all that it announces is seen", page)
        for url in line.left_out:
            yield Refused(Origin(url), f"more than {SITEMAPS} sitemaps in one run", "collect this sitemap by itself")
    finally:
        line.stop()
        for thread in threads:
            thread.join(timeout=0.1)


def _read(got: _Got, line: _Queue, memory: Memory) -> Iterator[Fetched]:
    target, answer = got.target, got.answer
    origin = Origin(target.url)
    if isinstance(answer, Unreadable):
        yield Refused(origin, str(answer), answer.advice)
        return
    try:
        if target.role == "feed" and target.source is not None and target.source.take == "feed":
            yield from entries_taken(target, answer, memory)
            return
        further = followed(target, answer)
        if further is None:
            yield taken(target, answer, memory)
            return
        line.put_first(further)
        why = "not changed since the last time" if answer.status == 304 else f"leads to {len(further):,} addresses"
        yield Passed(origin, why, page_of(target, answer))
    except Unreadable as error:
        yield Refused(origin, str(error), error.advice)


def _work(line: _Queue, manners: Manners, memory: Memory) -> None:
    while (target := line.take()) is not None:
        answer: Answer | Unreadable
        try:
            answer = manners.get(
                target.url,
                None if target.again else conditions(memory.page(target.url)),
                limit_of(target),
                target.delay,
                obey=target.obey,
            )
        except Unreadable as error:
            answer = error
        except Exception as error:  # a worker that dies in silence would leave its host waiting for ever
            answer = Unreadable(f"cannot be fetched ({type(error).__name__}: {str(error)[:100]})", "please report this")
        line.give(_Got(target, answer))


def page_of(target: Target, answer: Answer) -> Page:
    """What to remember of a feed, sitemap or list once all that it leads to is seen."""
    return Page(target.url, answer.fetched, answer.header("etag"), answer.header("last-modified"))


def conditions(known: Page | None) -> dict[str, str]:
    """The headers by which a server can say that nothing has changed."""
    out = {}
    if known and known.etag:
        out["If-None-Match"] = known.etag
    if known and known.modified:
        out["If-Modified-Since"] = known.modified
    return out


def limit_of(target: Target) -> int:
    """The most bytes that an answer may have."""
    if target.role == "sitemap":
        return LARGEST_SITEMAP
    return LARGEST_PDF if target.role == "auto" or target.url.lower().endswith(".pdf") else LARGEST


class _Queue:
    """What waits to be fetched, by host; what is being fetched; what waits to be read. Nothing is put in twice."""

    def __init__(self, targets: Iterable[Target], memory: Memory) -> None:
        self._memory = memory
        self._change = threading.Condition()
        self._waiting: dict[str, deque[Target]] = {}
        self._free: deque[str] = deque()
        self._seen: set[int] = set()
        self._open = 0  # targets that are waiting, being fetched or being read
        self._over = False
        self._sitemaps = 0
        self._answers: queue.Queue[_Got] = queue.Queue(AHEAD)
        self.left_out: list[str] = []
        self._put(targets, first=False)

    def put_first(self, targets: Iterable[Target]) -> None:
        """Add targets in front of their hosts' others: the pages of a sitemap come before the next sitemap."""
        self._put(list(targets)[::-1], first=True)

    def _put(self, targets: Iterable[Target], first: bool) -> None:
        with self._change:
            for target in targets:
                key = hash((target.url, target.role == "sitemap"))
                if key in self._seen or self._known(target):
                    continue
                self._seen.add(key)
                if target.role == "sitemap":
                    self._sitemaps += 1
                    if self._sitemaps > SITEMAPS:
                        self.left_out = self.left_out or [target.url]
                        continue
                host = host_of(target.url)
                if host not in self._waiting:
                    self._waiting[host] = deque()
                    self._free.append(host)
                (self._waiting[host].appendleft if first else self._waiting[host].append)(target)
                self._open += 1
            self._change.notify_all()

    def _known(self, target: Target) -> bool:
        """Whether this page was taken before and nobody says that it has changed."""
        if target.role != "page" or target.again:
            return False
        known = self._memory.page(target.url)
        return known is not None and (target.stamp is None or target.stamp == known.stamp)

    def take(self) -> Target | None:
        """In a worker: the next target of a host that nobody fetches from; None when all is over."""
        with self._change:
            while not self._over:
                if self._free:
                    host = self._free.popleft()
                    return self._waiting[host].popleft()
                self._change.wait()
            return None

    def give(self, got: _Got) -> None:
        """In a worker: hand over an answer, waiting where too many wait already, and free the host."""
        while not self._over:
            with suppress(queue.Full):
                self._answers.put(got, timeout=0.5)
                break
        with self._change:
            host = host_of(got.target.url)
            if self._waiting[host]:
                self._free.append(host)
                self._change.notify()
            else:
                del self._waiting[host]

    def next(self) -> _Got | None:
        """The next answer to read; None when there is none to come."""
        with self._change:
            if not self._open:
                return None
        return self._answers.get()

    def done(self) -> None:
        """The answer that was last given is read, and what it led to is in the queue."""
        with self._change:
            self._open -= 1

    def stop(self) -> None:
        with self._change:
            self._over = True
            self._change.notify_all()
