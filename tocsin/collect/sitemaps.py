"""Sitemaps, indexes of sitemaps and news sitemaps → addresses with the dates that they give them."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from typing import Any

from tocsin.collect.decode import Unreadable

LARGEST = 52_428_800
"""Bytes of a sitemap, unpacked (sitemaps.org: 50 MB and 50,000 addresses)."""

ADDRESSES = 50_000


@dataclass(frozen=True, slots=True)
class Listed:
    """An address in a sitemap: of a page, or (`index`) of another sitemap. `published` is a news sitemap's date."""

    url: str
    stamp: str | None
    published: str | None
    index: bool


def looks_like(raw: bytes) -> bool:
    """Whether bytes are a sitemap."""
    return raw[:2] == b"\x1f\x8b" or re.search(rb"<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]", raw[:4096]) is not None


def from_sitemap(raw: bytes) -> list[Listed]:
    """The addresses of a sitemap, in its order: XML, or one a line; also packed with gzip. Raises Unreadable.

    No entity is looked up, nothing is fetched, and a bomb is packed out no further than a sitemap may be large.
    """
    if raw[:2] == b"\x1f\x8b":
        try:
            raw = zlib.decompressobj(47).decompress(raw, LARGEST + 1)
        except zlib.error as error:
            raise Unreadable(f"a damaged sitemap ({error})", "try again later") from None
    if len(raw) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // 1_000_000} MB", "sitemaps are no larger; leave it out")
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<":
        lines = (line.strip() for line in raw.decode("utf-8", "replace").splitlines())
        return [Listed(line, None, None, False) for line in lines if line.startswith(("http://", "https://"))][
            :ADDRESSES
        ]
    return _read(raw)


def _read(raw: bytes) -> list[Listed]:
    from lxml import etree

    found: list[Listed] = []
    fields: dict[str, str] = {}
    try:
        steps: Any = etree.iterparse(
            io.BytesIO(raw),
            events=("end",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            recover=True,
        )
        for _, element in steps:
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name in ("loc", "lastmod", "publication_date"):
                parent = element.getparent()
                above = etree.QName(parent).localname if parent is not None and isinstance(parent.tag, str) else ""
                if above in ("url", "sitemap", "news"):  # not the loc of an image
                    fields.setdefault(name, (element.text or "").strip()[:4000])
            elif name in ("url", "sitemap"):
                url = fields.get("loc", "")
                if url.startswith(("http://", "https://")):
                    published = fields.get("publication_date") or None
                    found.append(Listed(url, fields.get("lastmod") or published, published, name == "sitemap"))
                fields = {}
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
                if len(found) >= ADDRESSES:
                    break
    except (etree.LxmlError, ValueError) as error:
        if not found:
            raise Unreadable(f"a damaged sitemap ({str(error)[:100]})", "try again later") from None
    return found
