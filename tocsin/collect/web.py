"""Web addresses → documents: pages, feeds, sitemaps, PDF; with manners, and only from public hosts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tocsin.collect.captured import Fetched, Item, Passed
from tocsin.collect.crawl import crawl
from tocsin.collect.manners import BACK_OFF, DELAY, Manners
from tocsin.collect.memory import Memory
from tocsin.collect.net import SECONDS, Web
from tocsin.collect.taking import Target


@dataclass(frozen=True, slots=True)
class Ways:
    """How to fetch: whether hosts of one's own network are let through, the pause and patience in seconds."""

    allow_private: bool = False
    delay: float = DELAY
    back_off: float = BACK_OFF
    seconds: float = SECONDS
    memory: Memory = field(default_factory=Memory)


def fetched(targets: Iterable[Target], ways: Ways) -> Iterator[Fetched]:
    """What these targets and those that they lead to give, in the order of arrival."""
    web = Web(ways.allow_private, ways.seconds)
    try:
        yield from crawl(targets, Manners(web, ways.memory, ways.delay, ways.back_off), ways.memory)
    finally:
        web.close()


def from_web(url: str, published: str | None = None, *, allow_private: bool = False) -> Iterator[Item]:
    """The documents at an address: of a page, or of all pages that a feed or sitemap announces; or a refusal."""
    target = Target(url, published=published)
    for item in fetched([target], Ways(allow_private)):
        if not isinstance(item, Passed):
            yield item
