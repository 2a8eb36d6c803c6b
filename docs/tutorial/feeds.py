"""Two feeds for the tutorial: the open half of the sample as a small news site on this machine, until Ctrl-C.

    python docs/tutorial/feeds.py --port 8123

`early.xml` is an Atom feed of each event's first report, `late.xml` an RSS feed of its later ones and of a few reports
about other things. Every text was written for the sample; the outlets are invented.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

REPORTS = Path(__file__).parent.parent.parent / "sample" / "reports" / "dev"
EVENTS = ("baga", "crocus", "garissa", "madrid")

Report = dict[str, Any]


def reports(name: str) -> list[Report]:
    """The reports of one file of the sample."""
    return [json.loads(line) for line in (REPORTS / f"{name}.jsonl").read_text("utf-8").splitlines()]


def site(base: str) -> Iterator[tuple[str, str, str]]:
    """(path, media type, content) of every page."""
    early = [reports(name)[0] for name in EVENTS]
    late = [r for name in EVENTS for r in reports(name)[1:]] + reports("other")[:3]
    yield "/robots.txt", "text/plain", "User-agent: *\nAllow: /\n"
    yield "/early.xml", "application/atom+xml", _atom(base, early)
    yield "/late.xml", "application/rss+xml", _rss(base, late)
    for report in early + late:
        yield f"/{report['id']}.html", "text/html", _page(base, report)


def _time(report: Report) -> datetime:
    at = datetime.fromisoformat(report["published"])
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _atom(base: str, found: list[Report]) -> str:
    entries = "".join(
        f"<entry><title>{escape(r['title'])}</title><id>{base}/{r['id']}.html</id>"
        f'<link href="{base}/{r["id"]}.html"/><published>{_time(r).isoformat()}</published>'
        f"<updated>{_time(r).isoformat()}</updated></entry>"
        for r in found
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Early reports</title>'
        f"<id>{base}/early.xml</id><updated>2024-04-01T00:00:00Z</updated>{entries}</feed>"
    )


def _rss(base: str, found: list[Report]) -> str:
    items = "".join(
        f"<item><title>{escape(r['title'])}</title><link>{base}/{r['id']}.html</link>"
        f"<pubDate>{format_datetime(_time(r))}</pubDate></item>"
        for r in found
    )
    head = f"<title>Later reports</title><link>{base}/</link><description>Later reports</description>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{items}</channel></rss>'


def _page(base: str, report: Report) -> str:
    paragraphs = "".join(f"<p>{escape(p)}</p>" for p in report["text"].split("\n\n"))
    title, outlet = escape(report["title"]), escape(report["publisher"])
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{_time(report).isoformat()}">'
        f'<link rel="canonical" href="{base}/{report["id"]}.html"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def server(port: int) -> ThreadingHTTPServer:
    """The site on this port of this machine; 0 takes a free one."""
    pages: dict[str, tuple[str, bytes]] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, content = pages.get(self.path, ("text/plain", b""))
            self.send_response(200 if self.path in pages else 404)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the terminal is the reader's."""

    made = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    base = f"http://127.0.0.1:{made.server_address[1]}"
    pages.update({path: (kind, content.encode()) for path, kind, content in site(base)})
    return made


def main() -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8123)
    with server(parser.parse_args().port) as made:
        print(f"early.xml and late.xml are at http://127.0.0.1:{made.server_address[1]}/; stop with Ctrl-C", flush=True)
        try:
            made.serve_forever()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
