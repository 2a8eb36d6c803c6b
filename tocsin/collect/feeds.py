"""Atom and RSS feeds → the pages that they announce, with the dates that they give them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from tocsin.collect.child import frames, give
from tocsin.collect.decode import LARGEST, Unreadable

ENTRIES = 5000
"""Entries of a feed that are taken: feeds announce what is new."""

HEAVY = 60_000
"""Opening brackets beyond which a feed is read in a child."""

_ENTITY = re.compile(rb"<!ENTITY|<!ATTLIST", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that a feed announces. `stamp` is the latest date given, `content` the text that the feed itself carries."""

    url: str
    title: str | None
    published: str | None
    stamp: str | None
    content: str | None


def looks_like(raw: bytes) -> bool:
    """Whether bytes are a feed: its root element is within their beginning."""
    return re.search(rb"<(?:rss|feed|rdf:RDF)[\s>]", _head(raw)) is not None


def from_feed(raw: bytes, url: str) -> list[Entry]:
    """What a feed announces, in its order. Relative links are taken from `url`. Raises Unreadable.

    A feed that declares entities of its own is refused: they can hold files of this machine, or gigabytes.
    """
    if _ENTITY.search(raw.replace(b"\0", b"")):
        raise Unreadable("a feed that declares entities of its own", "it is no ordinary feed; leave it out")
    if raw.count(b"<") <= HEAVY:
        return read(raw, url)
    return [Entry(**{k: v for k, v in f.about.items() if k != "size"}) for f in frames("feed", raw, url)]


def parse(stdin: BinaryIO, url: str) -> None:
    """In the child: the entries of the feed on standard input."""
    from dataclasses import asdict

    for entry in read(stdin.read(LARGEST), url):
        give(asdict(entry))


def read(raw: bytes, url: str) -> list[Entry]:
    """The entries of a feed, in this process."""
    import feedparser  # late: files and pages need none of it

    try:
        found = feedparser.parse(raw, response_headers={"content-location": url}, sanitize_html=False)
    except Exception as error:  # it raises what its many lenient parsers make it raise
        raise Unreadable(f"a feed that cannot be read ({type(error).__name__})", "check the address") from None
    entries = []
    for entry in found.entries[:ENTRIES]:
        link = entry.get("link") or (entry.get("id") if str(entry.get("id", "")).startswith("http") else None)
        if not isinstance(link, str) or not link.startswith(("http://", "https://")):
            continue
        published = _day(entry.get("published_parsed"))
        updated = _day(entry["updated_parsed"]) if dict.__contains__(entry, "updated_parsed") else None
        title = entry.get("title")
        entries.append(
            Entry(
                link.strip(),
                title.strip() if isinstance(title, str) else None,
                published,
                updated or published,
                _content(entry),
            )
        )
    if not entries and not found.get("version"):
        raise Unreadable("not a feed", "check the address")
    return entries


def _content(entry: Any) -> str | None:
    for part in entry.get("content") or ():
        value = part.get("value")
        if isinstance(value, str) and value.strip():
            return value
    summary = entry.get("summary")
    return summary if isinstance(summary, str) and summary.strip() else None


def _day(parsed: Any) -> str | None:
    """feedparser gives dates in UTC."""
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if parsed else None
    except (ValueError, OverflowError, TypeError, OSError):
        return None


def _head(raw: bytes) -> bytes:
    head = raw[:4096]
    return head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0<" in head else head
