"""A made-up news site: pages in ten layouts that real sites have, with their published dates, feeds, sitemaps and traps.

Served from a process of its own on 127.0.0.1, together with a server that misbehaves. Everything follows from a seed.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

WHO = "Police|Officials|The mayor|Residents|A spokeswoman|The army|Witnesses|The ministry|Doctors|The governor".split(
    "|"
)
DID = "closed|opened|searched|inspected|left|reached|guarded|rebuilt|crossed|photographed".split("|")
WHAT = "the old bridge|a market|two villages|the northern road|a school|the harbour|the bus station|a warehouse|the town hall|the mill".split(
    "|"
)
WHEN = "on Tuesday|at dawn|late in the evening|after the storm|before noon|on the second day|over the weekend|during the night".split(
    "|"
)
MORE = "and said more would follow|while traffic was sent another way|although nobody had asked for it|as the council had decided|and the work went on".split(
    "|"
)
MONTHS = "January February March April May June July August September October November December".split()
SITEMAP = 50
"""Pages of one sitemap."""

AGENCIES = (None, None, "Reuters", "AFP", "AP")


@dataclass(frozen=True, slots=True)
class Made:
    """A page: its path, its bytes, the day on which it says that it was published, its layout, the agency it credits."""

    path: str
    raw: bytes
    published: str
    layout: str
    agency: str | None


def pages(number: int, seed: int = 1) -> Iterator[Made]:
    """The pages of the site, the layouts in turn."""
    layouts = list(LAYOUTS)
    for n in range(number):
        draw = random.Random(f"{seed}-{n}")
        yield _page(n, layouts[n % len(layouts)], draw)


def _page(n: int, layout: str, draw: random.Random) -> Made:
    day = date(2016, 1, 1) + timedelta(days=draw.randrange(3000))
    agency = draw.choice(AGENCIES)
    paragraphs = [_paragraph(draw) for _ in range(draw.randrange(5, 14))]
    if agency and draw.random() < 0.7:
        paragraphs[0] = f"RIVERTON ({agency}) - {paragraphs[0]}"
    title = f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHAT)} ({n})"
    path, head, above, below = LAYOUTS[layout](n, day, agency, title, draw)
    body = "".join(f"<p>{p}</p>\n" for p in paragraphs)
    related = "".join(
        f'<li><a href="/x/{draw.randrange(10**6)}">{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHAT)}</a> <span class="rel-stamp">{_day(draw)}</span></li>'
        for _ in range(12)
    )
    menu = "".join(
        f'<li class="menu-item"><a href="/{w}">{w.title()}</a></li>'
        for w in "world politics sport culture weather science money travel".split()
    )
    raw = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Riverton Post</title>
<meta name="viewport" content="width=device-width"><meta property="og:site_name" content="The Riverton Post">{head}
<style>{"body{margin:0} .a{color:#333}" * 40}</style><script>window.data = {json.dumps([draw.random() for _ in range(60)])};</script></head>
<body class="single"><header><nav><ul>{menu}</ul></nav></header><main><article class="story">
<h1>{title}</h1>{above}<div class="body">{body}</div>{below}</article>
<aside class="related"><h2>More</h2><ul>{related}</ul></aside></main>
<section class="comments"><p><time datetime="{(day + timedelta(days=3)).isoformat()}">later</time> A reader wrote.</p></section>
<footer><p>© 2015-2026 The Riverton Post. All rights reserved.</p></footer></body></html>"""
    credited = agency if agency and re.search(rf"\b{agency}\b", raw) else None
    return Made(path, raw.encode(), day.isoformat(), layout, credited)


def _paragraph(draw: random.Random) -> str:
    return " ".join(
        f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHAT)} {draw.choice(WHEN)}, {draw.choice(MORE)}."
        for _ in range(draw.randrange(2, 6))
    )


def _day(draw: random.Random) -> str:
    d = date(2016, 1, 1) + timedelta(days=draw.randrange(3500))
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"


Parts = tuple[str, str, str, str]


def _json_ld(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    later = day + timedelta(days=draw.randrange(1, 9))
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": f"{day}T0{draw.randrange(10)}:15:00+03:00",
            "dateModified": f"{later}T10:00:00Z", "author": {"@type": "Organization", "name": agency or "The Riverton Post"}}  # fmt: skip
    return (
        f"/news/{n}",
        f'<script type="application/ld+json">{json.dumps(data)}</script>',
        f'<p class="meta">Updated {later.day} {MONTHS[later.month - 1]} {later.year}</p>',
        "",
    )


def _graph(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    data = {"@graph": [{"@type": "WebSite", "url": "/"}, {"@type": "WebPage", "datePublished": f"{day - timedelta(days=400)}T00:00:00Z"},
                       {"@type": ["Article", "BlogPosting"], "datePublished": f"{day}T08:00:00", "headline": title}]}  # fmt: skip
    return f"/story/{n}.html", f'<script type="application/ld+json">{json.dumps(data)}</script>', "", ""


def _open_graph(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    later = day + timedelta(days=2)
    head = f'<meta property="article:modified_time" content="{later}T09:00:00Z"><meta property="article:published_time" content="{day}T09:00:00Z"><meta name="author" content="{agency or "A. Writer"}">'
    return f"/a/{n}?id={n}", head, "", ""


def _dublin(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    return (
        f"/dc/{n}",
        f'<meta name="DC.date.issued" content="{day}"><meta name="last-modified" content="{day + timedelta(days=30)}">',
        "",
        "",
    )


def _microdata(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    return (
        f"/m/{n}",
        "",
        f'<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="datePublished" content="{day}">{day.day} {MONTHS[day.month - 1]}</span></div>',
        "",
    )


def _time(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    later = day + timedelta(days=1)
    return (
        f"/t/{n}",
        "",
        f'<div class="entry-meta"><time class="entry-date published" datetime="{day}T07:00:00+00:00">{day.day} {MONTHS[day.month - 1]} {day.year}</time> <time class="updated" datetime="{later}T07:00:00+00:00">x</time></div>',
        "",
    )


def _byline(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    later = day + timedelta(days=5)
    words = draw.choice(
        [
            f"By {agency or 'A. Writer'} | Published: {MONTHS[day.month - 1]} {day.day}, {day.year} | Updated: {MONTHS[later.month - 1]} {later.day}, {later.year}",
            f"Posted on {day.day} {MONTHS[day.month - 1]} {day.year}",
            f"{MONTHS[day.month - 1][:3]}. {day.day}, {day.year} 7:24 p.m.",
            f"Last updated {later.day} {MONTHS[later.month - 1]} {later.year}. First published {day.day} {MONTHS[day.month - 1]} {day.year}",
        ]
    )
    return f"/b/{n}", "", f'<p class="byline-date">{words}</p>', ""


def _address(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    return f"/{day.year}/{day.month:02d}/{day.day:02d}/story-{n}", "", "", ""


def _old_table(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    return (
        f"/old/{n}.asp",
        f'<meta name="date" content="{day.strftime("%Y%m%d")}">',
        '<table><tr><td class="small">Home &gt; News</td></tr></table>',
        "",
    )


def _below(n: int, day: date, agency: str | None, title: str, draw: random.Random) -> Parts:
    credit = f"<p>© {agency}</p>" if agency else ""
    return f"/c/{n}", "", "", f'<div class="post-date">{day.isoformat()}</div>{credit}'


LAYOUTS: dict[str, Callable[[int, date, str | None, str, random.Random], Parts]] = {
    "json-ld": _json_ld, "graph": _graph, "open graph": _open_graph, "dublin core": _dublin, "microdata": _microdata, "time": _time,
    "byline": _byline, "address": _address, "meta date": _old_table, "below": _below,
}  # fmt: skip


def _serve(number: int, seed: int, ready: Any) -> None:
    """In the server's process: the site and the server that misbehaves, until it is ended."""
    import threading

    made = {p.path: p.raw for p in pages(number, seed)}
    paths = list(made)

    class Site(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            base = f"http://{self.headers.get('Host')}"
            body, kind = made.get(self.path), "text/html; charset=utf-8"
            if body is None and self.path == "/robots.txt":
                body, kind = f"User-agent: *\nDisallow: /admin\nSitemap: {base}/sitemap.xml\n".encode(), "text/plain"
            elif body is None and self.path == "/sitemap.xml":
                parts = "".join(f"<sitemap><loc>{base}/s{n}.xml</loc></sitemap>" for n in range(0, len(paths), SITEMAP))
                body, kind = (
                    f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>'.encode(),
                    "application/xml",
                )
            elif body is None and self.path.startswith("/s") and self.path.endswith(".xml"):
                start = int(self.path[2:-4])
                urls = "".join(f"<url><loc>{base}{p}</loc></url>" for p in paths[start : start + SITEMAP])
                body, kind = (
                    f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode(),
                    "application/xml",
                )
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    class Bad(Site):
        def do_GET(self) -> None:
            if self.path == "/robots.txt":
                self.send_error(404)
            elif self.path == "/feed.xml":
                base = f"http://{self.headers.get('Host')}"
                items = "".join(
                    f"<item><link>{base}/{w}</link></item>"
                    for w in ("500", "404", "empty", "cut", "bomb", "loop", "slow", "list")
                )
                self._answer(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
            elif self.path == "/500":
                self.send_error(500)
            elif self.path == "/empty":
                self._answer(b"")
            elif self.path == "/cut":
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<html>")
                self.close_connection = True
            elif self.path == "/bomb":
                import gzip

                self.send_response(200)
                body = gzip.compress(bytes(60_000_000))
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            elif self.path == "/loop":
                self.send_response(302)
                self.send_header("Location", "/loop")
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif self.path == "/slow":
                for _ in range(600):
                    self.wfile.write(b"H")
                    self.wfile.flush()
                    time.sleep(0.1)
            else:
                self.send_error(404)

        def _answer(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    site, bad = Server(("127.0.0.1", 0), Site), Server(("127.0.0.1", 0), Bad)
    threading.Thread(target=bad.serve_forever, daemon=True).start()
    ready.put((site.server_port, bad.server_port))
    site.serve_forever()


@contextmanager
def serving(number: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """The addresses of the site and of the server that misbehaves, while they are served from a process of their own."""
    context = multiprocessing.get_context("spawn")
    ready = context.Queue()
    process = context.Process(target=_serve, args=(number, seed, ready), daemon=True)
    process.start()
    try:
        site, bad = ready.get(timeout=300)
        yield f"http://127.0.0.1:{site}", f"http://127.0.0.1:{bad}"
    finally:
        process.terminate()
        process.join()
