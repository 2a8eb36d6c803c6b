"""One answer of the web → a document, or the pages that it leads to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tocsin.collect import feeds, sitemaps
from tocsin.collect.agencies import agency_of
from tocsin.collect.canonical import joined, plain_url
from tocsin.collect.captured import Captured, Fetched, Origin, Passed
from tocsin.collect.changed import words_of
from tocsin.collect.decode import Unreadable, plain_text, storable
from tocsin.collect.html import from_html
from tocsin.collect.language import language_of
from tocsin.collect.mail import html_words
from tocsin.collect.memory import Memory, Page
from tocsin.collect.net import Answer, host_of
from tocsin.collect.pdf import from_pdf
from tocsin.collect.sourced import sourced
from tocsin.model import Document, document_id

if TYPE_CHECKING:
    from tocsin.collect.source import Source

_LINK = re.compile(rb"<a\s[^<>]{0,2000}?href\s{0,5}=\s{0,5}[\"']?([^\"'\s<>]{1,2000})", re.IGNORECASE)
LINKS = 500
"""Links of a list that are followed."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address to fetch, and what is expected there: `page`, `feed`, `sitemap`, `list`, or `auto` (look and see).

    `stamp` and `hint` are the dates that a feed or sitemap gave it (last change, publication), `since` the day before
    which its pages are left out, `via` the feed or sitemap that led here, `again` whether it is asked for although it is known, `source` its manifest.
    """

    url: str
    role: str = "auto"
    source: Source | None = None
    published: str | None = None
    stamp: str | None = None
    hint: str | None = None
    since: date | None = None
    again: bool = False
    delay: float | None = None
    depth: int = 0
    via: str | None = None

    @property
    def obey(self) -> bool:
        """Whether robots.txt is asked: not for a feed whose publisher offers it to programs and nothing else."""
        return not (self.role == "feed" and self.source is not None and self.source.robots == "feed_only")


def targets_of(
    source: Source, since: date | None = None, again: bool = False, delay: float | None = None
) -> Iterator[Target]:
    """Where a source announces what is new."""
    pause = source.delay if delay is None else delay
    for role, addresses in (("feed", source.feeds), ("sitemap", source.sitemaps), ("list", source.lists)):
        for address in addresses:
            yield Target(address, role, source, since=since, again=again, delay=pause)


def followed(target: Target, answer: Answer) -> list[Target] | None:
    """The targets that an answer leads to; None when it is a document itself. Raises Unreadable."""
    if answer.status == 304:
        return [] if target.role in ("feed", "sitemap", "list") else None
    if answer.status != 200:
        raise Unreadable(f"HTTP {answer.status}", "it is gone" if answer.status in (404, 410) else "check the address")
    if target.role == "page":
        return None
    auto = target.role == "auto"
    if target.role == "sitemap" or (auto and sitemaps.looks_like(answer.body)):
        return [t for t in _of_sitemap(target, answer) if _wanted(t, target)]
    if target.role == "feed" or (auto and feeds.looks_like(answer.body)):
        return _of_feed(target, answer)
    if target.role == "list":
        return _of_list(target, answer)
    return None


def _of_feed(target: Target, answer: Answer) -> list[Target]:
    made = [_page(target, e.url, e.stamp, e.published) for e in feeds.from_feed(answer.body, answer.url)]
    return [t for t in made if _wanted(t, target)]


def entries_taken(target: Target, answer: Answer, memory: Memory) -> Iterator[Fetched]:
    """The documents that a feed itself carries, for a source whose manifest says `take: feed`. Raises Unreadable."""
    if answer.status != 200:
        raise Unreadable(f"HTTP {answer.status}", "check the address")
    for entry in feeds.from_feed(answer.body, answer.url):
        page = _page(target, entry.url, entry.stamp, entry.published)
        known = memory.page(page.url)
        if not _wanted(page, target) or (known and known.stamp == entry.stamp and not target.again):
            continue
        raw = json.dumps(asdict(entry), ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
        text = html_words(entry.content or "") or entry.title or ""
        if not text.strip() or not storable(text):
            continue
        day = (entry.published or "")[:10] or None
        agency, by = agency_of(text)
        document = Document(
            document_id(raw), text, entry.title, None, day, language_of(text), page.url, agency=agency, line=page.url
        )
        if target.source is not None:
            document = sourced(document, target.source)
        how = {
            "x-tocsin-url": target.url,
            "x-tocsin-address": answer.address,
            "x-tocsin-canonical": f"{page.url}; feed",
        }
        if day:
            how["x-tocsin-published"] = f"{entry.published}; feed"
        if agency:
            how["x-tocsin-agency"] = f"{agency}; {by}"
        remembered = Page(page.url, answer.fetched, None, None, entry.stamp, page.url, document.id, words_of(document))
        last = memory.last_of(page.url)
        if last is not None and last.words == remembered.words:
            yield Passed(
                Origin(page.url), "says the same as the last time", replace(remembered, document=last.document)
            )
            continue
        before = last.document if last is not None and last.document != document.id else None
        yield Captured(
            document, raw, "application/json", Origin(page.url), (), how, answer.fetched, page=remembered, before=before
        )


def _of_sitemap(target: Target, answer: Answer) -> Iterator[Target]:
    listed = sitemaps.from_sitemap(answer.body)
    for entry in sorted(listed, key=lambda e: e.stamp or "", reverse=True) if any(e.index for e in listed) else listed:
        if not entry.index:
            yield _page(target, entry.url, entry.stamp, entry.published)
        elif target.depth < 3 and not (target.since and entry.stamp and entry.stamp[:10] < target.since.isoformat()):
            yield replace(
                target,
                via=target.via or target.url,
                url=joined(answer.url, entry.url),
                role="sitemap",
                stamp=entry.stamp,
                depth=target.depth + 1,
            )


def _of_list(target: Target, answer: Answer) -> list[Target]:
    from html import unescape

    found = dict.fromkeys(
        joined(answer.url, unescape(link.decode("utf-8", "replace"))) for link in _LINK.findall(answer.body)
    )
    pages = [_page(target, url, None, None) for url in found if url.startswith(("http://", "https://"))]
    return [p for p in pages if _wanted(p, target) and host_of(p.url) == host_of(answer.url)][:LINKS]


def _page(target: Target, url: str, stamp: str | None, published: str | None) -> Target:
    return replace(target, url=plain_url(url), role="page", stamp=stamp, hint=published, via=target.via or target.url)


def _wanted(page: Target, target: Target) -> bool:
    if page.role == "page" and target.source is not None and not target.source.takes(page.url):
        return False
    day = (page.stamp or page.hint or "")[:10]
    return not (target.since and day and day < target.since.isoformat())


def taken(target: Target, answer: Answer, memory: Memory) -> Fetched:
    """The document that an answer is. Raises Unreadable.

    A capture that says the same as the last one of its page is passed over: pages change their advertising at every
    visit.
    """
    origin = Origin(target.url)
    known = memory.page(target.url)
    remembered = Page(target.url, answer.fetched, answer.header("etag"), answer.header("last-modified"), target.stamp)
    if answer.status == 304 and known is not None:
        same = replace(known, checked=answer.fetched, stamp=target.stamp or known.stamp)
        return Passed(origin, "not changed since the last time", same)
    try:
        item = _document(target, answer, origin)
    except Unreadable as error:
        if "no article" in str(error) and target.role == "page":
            return Passed(origin, "no article in this page", remembered)
        raise
    if target.source is not None:
        item = replace(item, document=sourced(item.document, target.source))
    words, line = words_of(item.document), item.document.line
    last = memory.last_of(line) if line else None
    remembered = replace(remembered, line=line, document=item.document.id, words=words)
    if last is not None and last.words == words:
        return Passed(origin, "says the same as the last time", replace(remembered, document=last.document))
    headers = dict(answer.headers) | dict(item.headers) | _how(target, answer)
    before = last.document if last is not None and last.document != item.document.id else None
    return replace(item, headers=headers, captured=answer.fetched, page=remembered, before=before)


def _document(target: Target, answer: Answer, origin: Origin) -> Captured:
    if answer.body.startswith(b"%PDF-"):
        return from_pdf(answer.body, origin, answer.url, target.published or (target.hint or "")[:10] or None)
    kind = answer.media_type
    if kind == "text/plain":
        text = plain_text(answer.body)
        day = target.published or (target.hint or "")[:10] or None
        document = Document(
            document_id(answer.body), text, None, None, day, language_of(text), answer.url, line=plain_url(answer.url)
        )
        return Captured(document, answer.body, kind, origin)
    if kind and kind not in (
        "text/html",
        "application/xhtml+xml",
        "application/xml",
        "text/xml",
        "application/octet-stream",
    ):
        raise Unreadable(f"{kind[:60]}, not a page, a text or a PDF", "save it and convert it to text")
    charset = re.search(r"charset=[\"']?([\w-]{2,40})", answer.header("content-type") or "", re.IGNORECASE)
    return from_html(answer.body, origin, answer.url, target.published, target.hint, charset[1] if charset else None)


def _how(target: Target, answer: Answer) -> dict[str, str]:
    found = {
        "x-tocsin-url": target.url,
        "x-tocsin-final": answer.url,
        "x-tocsin-status": str(answer.status),
        "x-tocsin-address": answer.address,
        "x-tocsin-redirects": " ".join(answer.hops),
    }
    return {k: v for k, v in found.items() if v}
