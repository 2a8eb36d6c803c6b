"""Web pages → documents: the article by trafilatura; published date, agency and canonical address found and graded."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from tocsin.collect.agencies import agency_of
from tocsin.collect.canonical import canonical
from tocsin.collect.captured import Captured, Origin
from tocsin.collect.child import frames, give
from tocsin.collect.dated import Dated, choose
from tocsin.collect.decode import LARGEST, Unreadable, check_size
from tocsin.collect.headed import headed
from tocsin.collect.language import language_of
from tocsin.collect.stated import stated
from tocsin.model import Document, document_id
from tocsin.patterns import compiled

# A menu or a list of links has no sentence: at least seven words and a full stop.
_PROSE = compiled(r"(?:\S{1,40}\s{1,9}){6}\S{1,40}?[.!?…。؟।۔]")

HEAVY = 12_000
"""Opening brackets of a page beyond which it is read in a child: parsing time grows with the square of some of them."""

_LONG_TAG = re.compile(rb"<[^<>]{20000,}")
_LABELS = compiled(
    r"utf-?(?:16|32)(?:-?[lb]e)?|(?:iso-?)?8859-?\d{1,2}|iso_?8859[-_]\d{1,2}|windows-?\d{3,4}|cp-?\d{3,4}|koi8-?[rut]|gb(?:k|2312|18030)"
    r"|big5(?:-?hkscs)?|euc-?(?:jp|kr|tw)|shift[-_]?jis|sjis|tis-?620|iso-?2022-?\w\w|mac\w{0,10}|latin-?\d|us-ascii|ascii",
    re.IGNORECASE,
)
"""Encodings of pages. Python knows others that are no encodings of pages, and some take time in the square of the length."""

_WESTERN = compiled(r"iso[-_]?8859[-_]?1|latin-?1|us-ascii|ascii|windows-?1252|cp-?1252", re.IGNORECASE)
"""Labels that browsers read as windows-1252, and that stand on pages of any encoding."""

_SCRIPT = compiled(r"[぀-ヿ㐀-鿿฀-๿ក-៿က-႟]{12,}")
"""Writing without spaces between words: twelve letters in a row are prose."""


@dataclass(frozen=True, slots=True)
class Article:
    """What a page holds. `dated`, `agency_by` and `line_by` say how the values are known."""

    text: str
    title: str | None
    publisher: str | None
    dated: Dated
    agency: str | None
    agency_by: str | None
    line: str | None
    line_by: str | None
    stated_url: str | None


def from_html(
    raw: bytes,
    origin: Origin,
    url: str | None = None,
    published: str | None = None,
    hint: str | None = None,
    encoding: str | None = None,
) -> Captured:
    """The article of a page. What the caller knows (url, published) goes before what the page says.

    `hint` is the date that a feed or sitemap gives the page, `encoding` the one that the server declares. Raises
    Unreadable when the page is too large or holds no article.
    """
    check_size(len(raw), advice="save its article alone")
    if heavy(raw):
        article = _in_child(raw, url, hint, encoding)
    else:
        article = extract(raw, url, hint, encoding)
    remarks = []
    day = published
    if day is None:
        day = article.dated.day
        if article.dated.problem:
            remarks.append(
                f"published: {article.dated.problem}; read without a date, mend the page's date if you need it"
            )
    document = Document(
        document_id(raw),
        article.text,
        article.title,
        article.publisher,
        day,
        language_of(article.text),
        url or article.stated_url,
        agency=article.agency,
        line=article.line,
    )
    how = {
        "x-tocsin-published": "given"
        if published
        else article.dated.by and f"{article.dated.written}; {article.dated.by}",
        "x-tocsin-agency": article.agency and f"{article.agency}; {article.agency_by}",
        "x-tocsin-canonical": article.line and f"{article.line}; {article.line_by}",
    }
    return Captured(document, raw, "text/html", origin, tuple(remarks), {k: v for k, v in how.items() if v})


def heavy(raw: bytes) -> bool:
    """Whether a page has so many elements or attributes that it could be made to be slow."""
    return raw.count(b"<") > HEAVY or any(tag[0].count(b"=") > 1000 for tag in _LONG_TAG.finditer(raw))


def extract(raw: bytes, url: str | None, hint: str | None, encoding: str | None) -> Article:
    """The article of a page, in this process. Raises Unreadable when there is none."""
    from trafilatura import bare_extraction  # late: half a second, and plain text needs none of it
    from trafilatura.utils import load_html

    tree: Any = load_html(_decoded(raw, encoding))
    if tree is None:
        raise Unreadable("no page", "check that it is HTML")
    said = stated(tree)
    dated = choose(said.dates, url, hint, raw)
    found: Any = bare_extraction(
        tree,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"original_date": True, "extensive_search": dated.by is None, "max_date": None},
    )
    text = (found.text or "").strip() if found else ""
    if not _PROSE.search(text) and not _SCRIPT.search(text):
        raise Unreadable("no article in this page", "check that it is an article, not a list or a log-in page")
    if dated.by is None and not dated.problem and found.date:
        dated = choose([("guess", found.date)], None, None, raw)
    line, line_by = canonical(url, said.addresses)
    agency, agency_by = agency_of(text, tuple(said.authors))
    title = found.title or said.title or None
    return Article(
        headed(title, text),
        title,
        found.sitename or said.publisher or found.hostname or None,
        dated,
        agency,
        agency_by,
        line,
        line_by,
        found.url or None,
    )


def _decoded(raw: bytes, declared: str | None) -> bytes | str:
    """The page as text where its declared encoding is true of it, else its bytes: trafilatura then finds the encoding."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(name, "replace")
    try:
        return raw.decode("utf-8")  # what is valid UTF-8 is UTF-8, whatever its label says
    except UnicodeDecodeError:
        pass
    inside = re.search(rb"charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w-]{2,40})", raw[:4096], re.IGNORECASE)
    for label in (declared, inside[1].decode("ascii", "replace") if inside else None):
        if not label or not _LABELS.fullmatch(label):
            continue
        western = bool(_WESTERN.fullmatch(label))
        try:
            text = raw.decode("windows-1252" if western else label)
        except (LookupError, UnicodeDecodeError):
            continue
        if not western or not _mojibake(text):
            return text
    return raw


def _mojibake(text: str) -> bool:
    """Whether text read as a western one can be none: nearly a third of its letters are accented."""
    accented = sum("À" <= c <= "ÿ" for c in text)
    return accented > 0.3 * (accented + len(re.findall(r"[a-z]", re.sub(r"<[^<>]{0,2000}>", "", text), re.IGNORECASE)))


def _in_child(raw: bytes, url: str | None, hint: str | None, encoding: str | None) -> Article:
    for frame in frames("page", raw, url or "", hint or "", encoding or ""):
        about = {k: v for k, v in frame.about.items() if k != "size"}
        dated = Dated(**about.pop("dated"))
        return replace(Article(text=frame.body.decode(), dated=dated, **about))
    raise Unreadable("no article in this page", "check that it is an article, not a list or a log-in page")


def parse(stdin: BinaryIO, url: str = "", hint: str = "", encoding: str = "") -> None:
    """In the child: the article of the page on standard input."""
    from dataclasses import asdict

    article = asdict(extract(stdin.read(LARGEST), url or None, hint or None, encoding or None))
    give({k: v for k, v in article.items() if k != "text"}, article["text"].encode())
