"""Do the parsers stand any input? Broken and hostile files by the million, each within ten seconds and without a crash.

python -m bench.collecting_fuzz [--inputs 1000000] [--seed 1] [--only html,pdf]

Good examples of every format are mutated by a seeded generator (bytes flipped, cut, doubled, spliced with hostile pieces)
and given to the parser in this process. A parser may refuse with its own error and nothing else. Prints, a parser, the
inputs, documents and refusals, the slowest input, and each failure with the seed that makes it again; exit code 1 when
there is any.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import random
import signal
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from tocsin.collect import (
    agencies,
    canonical,
    csvfile,
    dated,
    feeds,
    html,
    jsonl,
    mail,
    pdf,
    robots,
    sitemaps,
    source,
    telegram,
    warc,
)
from tocsin.collect.captured import Origin
from tocsin.collect.decode import Unreadable
from tocsin.collect.published import published

SECONDS = 10
HOSTILE = [
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"<" * 200, b"<div>" * 300, b"]]>", b"<![CDATA[", b"<!--", b"&amp;" * 50, b"&#x0;", b"&#xD800;",
    b"%00%ff%", b"=" * 100, b'"' * 50, b"\r\n\r\n", b"9" * 400, b"-1", b"1e999", b"{" * 200, b"[" * 200, b"\\ud800", b"../" * 20,
    b"javascript:alert(1)", b"http://[::1", b"http://a:99999/", b"2023-02-31", b"31/02/2024", b"Content-Type: multipart/mixed; boundary=a\n\n--a\n",
    b"=?utf-8?b?/////?=", b"=?x?q?=FF?=", b"<!ENTITY a 'b'>", b"<!DOCTYPE x [", b"\xf0\x9f\x92\xa5" * 9, "ق".encode() * 40, b"\x1f\x8b\x08", b"%PDF-1.7",
    b"endobj", b"stream\n", b"/Kids [1 0 R]", b"WARC/1.1\r\n", b"Content-Length: 99999999999\r\n", b"datePublished", b"(Reuters) - ", b"*" * 60, b"$", b"(a+)+",
]  # fmt: skip
ARTICLE = b"".join(
    b"<p>%s</p>" % s
    for s in (
        b"Police closed the bridge on Tuesday after an explosion was heard near its northern end, officials said.",
        b"Traffic was sent over the older bridge two kilometres upstream, where queues lasted until the evening.",
        b"Engineers will look at the pillars on Wednesday and decide when lorries may cross the river again.",
    )
)
PAGE = (
    b'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bridge</title><link rel="canonical" href="/a">'
    b'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-26T08:00:00Z","author":[{"name":"AFP"}],'
    b'"headline":"Bridge"}</script><meta property="article:published_time" content="2024-03-26"></head><body><article><h1>Bridge</h1>'
    b'<time datetime="2024-03-26" pubdate>26 March</time><p class="byline date">Published 26 March 2024, updated 27 March</p>'
    + ARTICLE
    + b"</article></body></html>"
)
RSS = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>A</title><link>https://example.org/a</link><pubDate>Tue, 26 Mar 2024 '
    b"08:00:00 GMT</pubDate><description>D</description></item></channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>A</title><link href="https://example.org/a"/><id>x</id>'
    b"<updated>2024-03-26T08:00:00Z</updated><content type='html'>&lt;p&gt;x&lt;/p&gt;</content></entry></feed>"
)
SITEMAP = (
    b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/a'
    b"</loc><lastmod>2024-03-26</lastmod><news:news><news:publication_date>2024-03-26</news:publication_date></news:news></url></urlset>"
)
ROBOTS = b"User-agent: *\nDisallow: /a/*.html$\nAllow: /a/b\nCrawl-delay: 3\nSitemap: https://example.org/s.xml\n\nUser-agent: tocsin\nDisallow: /x\n"
EML = (
    b"From: The Desk <desk@example.org>\r\nSubject: =?utf-8?q?Br=C3=BCcke?=\r\nDate: Tue, 26 Mar 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe bridge was closed.\r\n--b\r\n"
    b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The bridge =\r\nwas closed.</p>\r\n--b--\r\n"
)
CHANNEL = json.dumps(
    {"name": "N", "type": "public_channel", "id": 1, "messages": [
        {"id": 1, "type": "message", "date": "2024-03-26T08:00:00", "date_unixtime": "1711440000", "text": ["a", {"type": "bold", "text": "b"}]}]}
).encode()  # fmt: skip
TABLE = b'id,title,text,date,url\n1,Bridge,The bridge was closed.,2024-03-26,https://example.org/a\n2,Road,"A, road",26/03/2024,\n'
LINES = b'{"text": "The bridge was closed.", "published": "2024-03-26", "id": 3, "source_kind": "newspaper"}\n{"text": "B", "url": null}\n'
WARC = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2024-03-26T08:00:00Z\r\nWARC-Record-ID: "
    b"<urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
)
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>x</html>"


def a_pdf(words: str = "The bridge was closed on Tuesday.") -> bytes:
    """A small sound PDF of one page."""
    content = f"BT /F 12 Tf 10 50 Td ({words}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    return bytes(out + b"trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF\n" % table)


MANIFEST = Path(source.__file__).with_name("sources").joinpath("dawn.yaml").read_bytes()
DATES = b"2024-03-26T08:00:00Z|Tue, 26 Mar 2024|Published: March 26, 2024 7:24PM EST | Updated 27 March|26.03.2024|1711440000|20240326|le 26 mars 2024"
ADDRESS = b"https://www.example.org/2024/03/26/a?utm_source=x&id=3#top"


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _each_date(raw: bytes) -> None:
    for part in _text(raw).split("|")[:6]:
        try:
            published(part)
        except ValueError:
            dated.choose([("meta", part)], part, part, raw)


def _pdf(raw: bytes) -> None:
    with redirect_stdout(io.TextIOWrapper(io.BytesIO())):
        pdf.parse(io.BytesIO(raw))


def _warc(raw: bytes) -> None:
    with redirect_stdout(io.TextIOWrapper(io.BytesIO())):
        warc.records(io.BytesIO(raw), 0, 0)


def _manifest(raw: bytes) -> None:
    try:
        source.parse(_text(raw), "x")
    except source.SourceError as error:
        raise Unreadable(str(error), "") from None


PARSERS: dict[str, tuple[list[bytes], Callable[[bytes], Any], float]] = {
    "robots": ([ROBOTS], lambda raw: robots.parse(_text(raw)).allows(_text(raw[-60:])), 0.2),
    "dates": ([DATES, *DATES.split(b"|")], _each_date, 0.2),
    "addresses": ([ADDRESS], lambda raw: canonical.canonical(_text(raw), {"link": _text(raw[::-1])}), 0.15),
    "agencies": (
        [b"KABUL (Reuters) - The bridge.\nSource: AFP"],
        lambda raw: agencies.agency_of(_text(raw), (_text(raw[:80]),)),
        0.1,
    ),
    "lines": ([LINES], lambda raw: list(jsonl.from_jsonl(jsonl.lines_of(io.BytesIO(raw)), "x")), 0.1),
    "table": ([TABLE], lambda raw: list(csvfile.from_csv(io.BytesIO(raw), "x.csv")), 0.06),
    "sitemap": ([SITEMAP], sitemaps.from_sitemap, 0.06),
    "message": ([EML], lambda raw: mail.from_message(raw, Origin("x")), 0.05),
    "box": ([b"From a\n" + EML + b"\nFrom b\n" + EML], lambda raw: list(mail.from_mbox(io.BytesIO(raw), "x")), 0.02),
    "channel": ([CHANNEL], lambda raw: list(telegram.from_telegram(io.BytesIO(raw), "x")), 0.06),
    "feed": (
        [RSS, ATOM],
        lambda raw: feeds.read(raw, "https://example.org/f") if not feeds._ENTITY.search(raw) else None,
        0.01,
    ),
    "archive": ([WARC % (len(_HTTP), _HTTP)], _warc, 0.02),
    "pdf": ([a_pdf()], _pdf, 0.01),
    "html": (
        [PAGE],
        lambda raw: html.extract(raw, "https://example.org/a", None, None) if not html.heavy(raw) else None,
        0.004,
    ),
    "manifest": ([MANIFEST], _manifest, 0.002),
}
"""Parser → its good examples, the call, and its share of the inputs: cheap parsers take most of them."""


def mutated(examples: list[bytes], draw: random.Random) -> bytes:
    """An example with one to eight things wrong."""
    raw = bytearray(draw.choice(examples))
    for _ in range(draw.choice((1, 1, 2, 3, 5, 8))):
        at = draw.randrange(len(raw) + 1)
        end = min(len(raw), at + draw.choice((1, 2, 8, 64)))
        step = draw.randrange(8)
        if step == 0 and raw:
            raw[at % len(raw)] = draw.randrange(256)
        elif step == 1:
            del raw[at:end]
        elif step == 2:
            raw[at:at] = raw[at:end] * draw.choice((1, 2, 40))
        elif step == 3:
            raw[at:end] = draw.randbytes(draw.choice((1, 4, 32)))
        elif step == 4:
            raw = raw[:at]
        elif step == 5:
            other = draw.choice(examples)
            raw[at:at] = other[draw.randrange(len(other)) :]
        else:
            raw[at:at] = draw.choice(HOSTILE)
    return bytes(raw[:300_000])


def _late(*_: object) -> None:
    raise TimeoutError(f"longer than {SECONDS} seconds")


def main() -> int:
    """Feed every parser its share."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.collecting_fuzz",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, _late)
    chosen = options.only.split(",") if options.only else list(PARSERS)
    failures = total = 0
    share_of_all = sum(PARSERS[name][2] for name in chosen)
    for name in chosen:
        examples, call, share = PARSERS[name]
        number = round(options.inputs * share / share_of_all)
        refused, slowest, begun = 0, 0.0, time.perf_counter()
        for n in range(number):
            seed = f"{name}-{options.seed}-{n}"
            raw = mutated(examples, random.Random(seed))
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
            start = time.process_time()
            try:
                call(raw)
            except Unreadable:
                refused += 1
            except BaseException as error:
                if isinstance(error, KeyboardInterrupt):
                    raise
                failures += 1
                print(f"  {seed}: {type(error).__name__}: {str(error)[:200]}", flush=True)
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            slowest = max(slowest, time.process_time() - start)
        total += number
        took = time.perf_counter() - begun
        print(
            f"{name}: {number:,} inputs, {refused:,} refused, slowest {slowest:.2f} s of processor, {took:.0f} s in all",
            flush=True,
        )
    print(f"{total:,} inputs, {failures:,} crashes or hangs")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
