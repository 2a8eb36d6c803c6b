"""What a page says of itself in its markup: JSON-LD, meta elements, microdata. Read once from its tree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tocsin.patterns import compiled

ARTICLES = compiled(
    r"Article|BlogPosting|Report|LiveBlog|Newscast|AnalysisNews|OpinionNews|PressRelease|WebPage|VideoObject|NewsMedia"
)
_DATES = {
    name: rank
    for rank, names in enumerate(
        (
            "article:published_time og:article:published_time og:published_time article.published datepublished",
            "parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created citation_publication_date"
            " cxenseparse:recs:publishtime publication_date pubdate publishdate publish_date publish-date article_date_original"
            " originalpublicationdate published_at ptime displaydate article:published bt:pubdate rnews:datepublished",
            "date dc.date dcterms.date pub_date publisheddate datecreated",
        )
    )
    for name in names.split()
}
_UNPUBLISHED = compiled(r"modif|updat|expire|live|event|birth|copyright|comment|related", re.IGNORECASE)
_PUBLISHED = compiled(
    r"publi|posted|byline|dateline|entry-date|post-date|article-?_?date|story-?_?date|timestamp|created|pubdate|\bdate\b|\btime\b|meta",
    re.IGNORECASE,
)

_BESIDE = compiled(r"comment|related|sidebar|footer|recommend|promo|widget|teaser|most-read|popular", re.IGNORECASE)


@dataclass(slots=True)
class Stated:
    """Dates by how they were stated, best first; authors; the page's own addresses; its title and publisher."""

    dates: list[tuple[str, str]] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    addresses: dict[str, str | None] = field(default_factory=dict)
    title: str | None = None
    publisher: str | None = None
    language: str | None = None


def stated(tree: Any) -> Stated:
    """Everything that the markup of an lxml tree states about its article. Never raises for what a page may hold."""
    found = Stated()
    nodes = list(_json_ld(tree))
    for node in nodes:
        _from_json_ld(node, found)
    _from_meta(tree, found)
    _from_elements(tree, found)
    for link in tree.iterfind(".//link[@rel]"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            found.addresses.setdefault("link", link.get("href"))
    return found


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects about articles in the page's JSON-LD, those of articles before those of pages and videos."""
    objects: list[dict[str, Any]] = []
    for script in tree.iterfind(".//script[@type]"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > 500_000:
            continue
        text = script.text.strip().removeprefix("<![CDATA[").removesuffix("]]>").removesuffix(";")
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting, seen = [data], 0
        while waiting and seen < 2000:
            seen += 1
            item = waiting.pop()
            if isinstance(item, list):
                waiting += reversed(item[:200])
            elif isinstance(item, dict):
                kinds = item.get("@type")
                names = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds or "")
                if ARTICLES.search(names):
                    objects.append(item | {"@type": names})
                waiting += [
                    v
                    for k, v in item.items()
                    if k in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart")
                    and isinstance(v, dict | list)
                ]
    yield from sorted(objects, key=lambda o: not re.search(r"Article|Posting|Report|LiveBlog", o["@type"]))


def _from_json_ld(node: dict[str, Any], found: Stated) -> None:
    article = re.search(r"Article|Posting|Report|LiveBlog", node["@type"])
    for key, by in (
        ("datePublished", "json-ld"),
        ("dateCreated", "json-ld-created"),
        ("uploadDate", "json-ld-created"),
    ):
        if isinstance(node.get(key), str):
            found.dates.append((by if article else "json-ld-page", node[key]))
    if not article:
        return
    for author in _listed(node.get("author")):
        name = author.get("name") if isinstance(author, dict) else author
        found.authors += [n for n in _listed(name) if isinstance(n, str)]
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        found.publisher = found.publisher or publisher["name"].strip() or None
    if isinstance(node.get("headline"), str):
        found.title = found.title or node["headline"].strip() or None
    page = node.get("mainEntityOfPage")
    for address in (page.get("@id") if isinstance(page, dict) else page, node.get("url")):
        if isinstance(address, str) and address.startswith("http"):
            found.addresses.setdefault("json-ld", address)


def _listed(value: Any) -> list[Any]:
    return value[:20] if isinstance(value, list) else [] if value is None else [value]


def _from_meta(tree: Any, found: Stated) -> None:
    ranked: list[tuple[int, str]] = []
    for meta in tree.iterfind(".//meta[@content]"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if not content or not name:
            continue
        if name in _DATES:
            ranked.append((_DATES[name], content))
        elif name in ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"):
            found.authors.append(content)
        elif name == "og:url":
            found.addresses.setdefault("og", content)
    found.dates += [("meta", content) for _, content in sorted(ranked, key=lambda r: r[0])]


def _from_elements(tree: Any, found: Stated) -> None:
    """Dates in elements that are made for them: microdata, `time`, and lines whose class or id speaks of publication."""
    later: list[tuple[str, str]] = []
    for element in tree.iterfind(".//*[@itemprop]"):
        if (element.get("itemprop") or "").lower() == "datepublished" and element.tag != "meta":
            value = element.get("content") or element.get("datetime") or element.text_content()
            found.dates.append(("microdata", value.strip()[:120]))
    for element in tree.iter("time"):
        value = (element.get("datetime") or element.text_content() or "").strip()[:120]
        names = _names(element) + " " + _names(element.getparent())
        if not value or _beside(element) or _UNPUBLISHED.search(names):
            continue
        if re.search(r"\b(?:updated|modified)\b", _before(element), re.I):
            continue
        sure = element.get("pubdate") is not None or re.search(r"publi|posted|entry-date", names, re.I)
        (found.dates if sure else later).append(("time" if sure else "byline", value))
    for element in tree.xpath(
        "(.//*[self::span or self::p or self::div or self::li or self::small or self::abbr or self::em or self::td][@class or @id])[position() < 3000]"
    ):
        names = _names(element)
        if len(element) > 8 or not _PUBLISHED.search(names) or _UNPUBLISHED.search(names):
            continue
        title = element.get("title") or element.get("data-date") or element.get("data-time") or ""
        text = " ".join(f"{title} {element.text_content()}".split())
        if 6 <= len(text) <= 160 and re.search(r"\d", text) and not _beside(element):
            later.append(("byline", text))
    found.dates += later


def _beside(element: Any) -> bool:
    """Whether an element stands beside the article: among comments, related stories, in the page's foot or menu."""
    above = element.getparent()
    while above is not None:
        if above.tag in ("aside", "footer", "nav") or _BESIDE.search(_names(above)):
            return True
        if above.tag in ("article", "main", "body"):
            return False
        above = above.getparent()
    return False


def _names(element: Any) -> str:
    return "" if element is None else f"{element.get('class') or ''} {element.get('id') or ''}"


def _before(element: Any) -> str:
    """The words just before an element."""
    previous = element.getprevious()
    if previous is not None:
        return (previous.tail or previous.text or "")[-40:]
    parent = element.getparent()
    return ((parent.text if parent is not None else "") or "")[-40:]
