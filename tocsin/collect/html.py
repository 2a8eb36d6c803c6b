"""Web pages → documents: the article, its title, publisher and published date, by trafilatura."""

from __future__ import annotations

import re
from typing import Any

from tocsin.collect.captured import Captured, Origin
from tocsin.collect.decode import Unreadable, check_size
from tocsin.collect.language import language_of
from tocsin.collect.published import published as as_iso
from tocsin.model import Document, document_id, interval

# A menu or a list of links has no sentence: at least seven words and a full stop.
_PROSE = re.compile(r"(?:\S{1,40}\s{1,9}){6}\S{1,40}?[.!?…。؟]")


def from_html(raw: bytes, origin: Origin, url: str | None = None, published: str | None = None) -> Captured:
    """The article of a page. What the caller knows (url, published) goes before what the page says.

    Raises Unreadable when the page is too large or holds no article.
    """
    check_size(len(raw), advice="save its article alone")
    from trafilatura import bare_extraction  # late: half a second, and plain text needs none of it

    found: Any = bare_extraction(raw, url=url, with_metadata=True, include_comments=False, include_tables=False)
    text = (found.text or "").strip() if found else ""
    if not _PROSE.search(text):
        raise Unreadable("no article in this page", "check that it is an article, not a list or a log-in page")
    day = published
    remarks = []
    if day is None and found.date:
        try:
            day = as_iso(_as_written(found.date, raw))
        except ValueError as error:
            remarks.append(f"published: {error}; read without a date, mend the page's date if you need it")
    document = Document(
        document_id(raw),
        text,
        found.title or None,
        found.sitename or found.hostname or None,
        day,
        language_of(text),
        url or found.url or None,
    )
    return Captured(document, raw, "text/html", origin, tuple(remarks))


def _as_written(day: str, raw: bytes) -> str:
    """The published date, or the impossible day of the same month that the page writes instead of it.

    Of an impossible 2023-02-31 trafilatura keeps the month and makes it the first; a day that nobody wrote is no date.
    """
    if day.encode() in raw:
        return day
    for written in re.findall(re.escape(day[:8]).encode() + rb"\d\d(?!\d)", raw):
        try:
            interval(written.decode())
        except ValueError:
            return str(written.decode())
    return day
