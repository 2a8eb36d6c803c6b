"""How we behave towards a host: what its robots.txt allows, one request at a time with a pause, and back off when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from tocsin.collect import robots
from tocsin.collect.decode import LARGEST, Unreadable
from tocsin.collect.memory import Memory
from tocsin.collect.net import Answer, NoAnswer, Web, host_of

DELAY = 1.0
"""Seconds between two requests to one host, where it asks for no more."""

LONGEST_DELAY = 60.0
"""A crawl-delay beyond this counts as this: a run would not end."""

PATIENCE = 90.0
"""Seconds that a run waits for a host that asks to be left alone; for longer, the host waits for the next run."""

TRIES = 3
BACK_OFF = 5.0
"""Seconds before the second try where the host does not say how long to wait; twice as long before the third."""

SILENT = 4
"""Addresses of one host without an answer, one after the other, after which it is left alone for this run."""

ROBOTS_DAY = 86_400.0
"""Seconds that a robots.txt is remembered (RFC 9309 asks for no more than a day)."""


class NotNow(Unreadable):
    """The host asks to be left alone for longer than a run waits."""


@dataclass(slots=True)
class _Host:
    """What is known of a host in this run."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    rules: robots.Robots | None = None
    next: float = 0.0  # of `now()`
    closed: float = 0.0  # not before this
    silent: int = 0  # addresses without an answer, one after the other


class Manners:
    """Fetches with manners. `now` and `sleep` are the clock, so that a test needs no waiting."""

    def __init__(
        self,
        web: Web,
        memory: Memory,
        delay: float = DELAY,
        back_off: float = BACK_OFF,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._web, self._memory, self._delay, self._back_off = web, memory, delay, back_off
        self._now, self._sleep = now, sleep
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def get(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        limit: int = LARGEST,
        delay: float | None = None,
        obey: bool = True,
    ) -> Answer:
        """The answer of this address, fetched in its host's turn; a redirect to another host is fetched in that one's.

        `delay` is this source's own pause. `obey` False leaves robots.txt out: only for addresses that a publisher offers
        to programs by itself. Raises Unreadable as `Web.get` does, when robots.txt asks not to fetch it, and NotNow.
        """
        host = self._host(host_of(url))
        with host.lock:
            pause = self._delay if delay is None else delay
            if obey:
                rules = self._rules(host, host_of(url))
                if not rules.allows(url):
                    raise Unreadable("robots.txt asks not to fetch it", "save the page by hand if you may use it")
                pause = max(pause, min(rules.delay or 0.0, LONGEST_DELAY))
            for attempt in range(TRIES):
                self._wait(host, url)
                try:
                    answer = self._fetched(url, headers, limit, obey)
                except NoAnswer:
                    host.next = self._now() + pause
                    host.silent += 1
                    if host.silent >= SILENT:
                        host.closed = self._now() + 3600.0
                    raise
                host.next, host.silent = self._now() + pause, 0
                if answer.status not in (429, 500, 502, 503, 504):
                    return answer
                asked = retry_after(answer.header("retry-after"), self._now())
                wait = asked if asked is not None else pause + self._back_off * 2**attempt
                if wait > PATIENCE or attempt == TRIES - 1:
                    if answer.status not in (429, 503):
                        return answer
                    host.closed = self._now() + wait
                    break
                host.next = self._now() + wait
            raise self._not_now(host, url)

    def _fetched(self, url: str, headers: Mapping[str, str] | None, limit: int, obey: bool) -> Answer:
        answer = self._web.get(url, headers, limit)
        away = host_of(answer.url)
        if obey and away != host_of(url):
            other = self._host(away)
            if not self._rules(other, away).allows(answer.url):
                raise Unreadable(f"redirected to {away}, whose robots.txt asks not to fetch it", "save it by hand")
        elif obey and answer.hops:
            rules = self._host(away).rules
            if rules is not None and not rules.allows(answer.url):
                raise Unreadable("redirected to where robots.txt asks not to fetch", "save it by hand")
        return answer

    def sitemaps(self, root: str) -> tuple[str, ...]:
        """The sitemaps that a host's robots.txt names."""
        host = self._host(root)
        with host.lock:
            return self._rules(host, root).sitemaps

    def _host(self, root: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(root, _Host())

    def _wait(self, host: _Host, url: str) -> None:
        now = self._now()
        if host.closed > now:
            raise self._not_now(host, url)
        if host.next > now:
            self._sleep(host.next - now)

    def _not_now(self, host: _Host, url: str) -> NotNow:
        until = datetime.fromtimestamp(min(host.closed, 4e9), UTC).isoformat(timespec="minutes")
        why = "does not answer; it is left alone" if host.silent >= SILENT else "asks to be left alone"
        return NotNow(f"{host_of(url)} {why} until {until}", "run the same command again then")

    def _rules(self, host: _Host, root: str) -> robots.Robots:
        """A host's rules: without a file everything is allowed, with one that fails to come nothing (RFC 9309, 2.3.1)."""
        if host.rules is None:
            known = self._memory.robots(root)
            if known is None or not 0 <= self._now() - known[0] < ROBOTS_DAY:
                known = self._asked(root)
                if known[1] < 500:
                    self._memory.keep_robots(root, *known)
            status, body = known[1:]
            if status >= 500:
                host.rules = robots.NOTHING
            else:
                host.rules = robots.parse(body) if status < 300 else robots.EVERYTHING
        return host.rules

    def _asked(self, root: str) -> tuple[float, int, str]:
        try:
            answer = self._web.get(f"{root}/robots.txt", limit=LARGEST)
        except NoAnswer:
            return self._now(), 599, ""
        return self._now(), answer.status, answer.body[: robots.LARGEST].decode("utf-8", "replace")


def retry_after(value: str | None, now: float) -> float | None:
    """The seconds that a Retry-After header asks for (a number, or an HTTP date); None where it asks for nothing clear."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return min(float(value.strip()[:12]), 1e9)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
