"""A web server on this machine whose every answer a test decides, and pages to serve."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SENTENCES = (
    "Police closed the bridge on Tuesday after an explosion was heard near its northern end, officials said.",
    "Traffic was sent over the older bridge two kilometres upstream, where queues lasted until the evening.",
    "Engineers will look at the pillars on Wednesday and decide when lorries may cross the river again.",
    "Nobody was hurt, the mayor told reporters, and the cause of the noise was not known by nightfall.",
)


def page(
    title: str = "Bridge closed after blast", head: str = "", body: str = "", words: tuple[str, ...] = SENTENCES
) -> bytes:
    """A page with an article."""
    text = "".join(f"<p>{w}</p>" for w in words)
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body><nav><a href=/>Home</a></nav>"
        f"<article><h1>{title}</h1>{body}{text}</article><footer>All rights reserved</footer></body></html>"
    ).encode()


def rss(entries: list[tuple[str, str]], base: str) -> bytes:
    """A feed of (path, date in RFC 822)."""
    items = "".join(
        f"<item><title>T {p}</title><link>{base}{p}</link><pubDate>{d}</pubDate><description>Short.</description></item>"
        for p, d in entries
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><link>{base}</link>{items}</channel></rss>'.encode()


@dataclass
class Site:
    """What is served: path → bytes, or a function of the handler. `asked` counts requests, `headers` keeps the last."""

    base: str = ""
    pages: dict[str, Any] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    extra: dict[str, dict[str, str]] = field(default_factory=dict)


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path
            site.asked[path] += 1
            site.headers[path] = {k.lower(): v for k, v in self.headers.items()}
            found = site.pages.get(path)
            if callable(found):
                found(self)
                return
            status = 200 if found is not None else 404
            extra = site.extra.get(path, {})
            etag = extra.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                self.answer(304, b"", extra)
                return
            kind = site.kinds.get(path, "application/xml" if path.endswith(".xml") else "text/html; charset=utf-8")
            self.answer(status, found or b"gone", {"Content-Type": kind} | extra)

        def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@contextmanager
def serving(pages: dict[str, Any] | None = None) -> Iterator[Site]:
    """Serve on 127.0.0.1 until the block ends."""
    site = Site(pages=dict(pages or {}))

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:  # a client that hangs up is what some tests are about
            pass

    server = Server(("127.0.0.1", 0), _handler(site))
    site.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def redirect(to: str, status: int = 302) -> Callable[[Any], None]:
    """An answer that leads elsewhere."""
    return lambda handler: handler.answer(status, b"", {"Location": to})
