"""A document's chain of custody as one page, for a lawyer: as text and as HTML that needs nothing else."""

from __future__ import annotations

from html import escape

from tocsin.ledger.custody import Capture, Custody
from tocsin.model.extract import NOTICE, kept_in

_FOUND = {
    "x-tocsin-url": "asked for",
    "x-tocsin-redirects": "led here by",
    "x-tocsin-address": "answered by network address",
    "x-tocsin-status": "HTTP status",
    "x-tocsin-record": "record in the web archive",
    "x-tocsin-published": "published date, and how it is known",
    "x-tocsin-agency": "agency, and how it is known",
    "x-tocsin-canonical": "canonical address, and how it is known",
}
Rows = list[tuple[str, str]]


def sections(found: Custody) -> list[tuple[str, Rows]]:
    """The page's sections, each a title and its rows: what text and HTML both show. Of a statement by an armed group
    neither address nor title is in it."""
    quiet = kept_in(found.document)
    d = found.document
    shown = [
        ("document", d.id),
        ("title", NOTICE if quiet else d.title or ""),
        ("publisher", d.publisher or ""),
        ("published", d.published or "not known"),
        ("address", "not shown" if quiet and d.url else d.url or ""),
        ("source", " · ".join(x for x in (d.source, d.source_kind) if x)),
        ("reliability (Admiralty)", d.reliability or ""),
        ("licence", d.licence or ""),
    ]
    out = [("What it is", [(k, v) for k, v in shown if v])]
    for number, capture in enumerate(found.captures, 1):
        title = f"Capture {number} of {len(found.captures)}" + (
            " (this document)" if capture.document.id == d.id else ""
        )
        rows = _capture(capture, quiet)
        if number > 1:
            rows.append(("what changed", _changed(found.captures[number - 2], capture)))
        out.append((title, rows))
    read = [(when, f"{who} found {n:,} {'mention' if n == 1 else 'mentions'}") for who, when, n in found.readings]
    out.append(("Read by", read or [("", "nobody yet")]))
    out.append(
        (
            "How to check it",
            [
                ("ledger's head now", found.head),
                ("batches in the chain", f"{found.batches:,}"),
                (
                    "the bytes",
                    "sha256sum captures/" + d.id.removeprefix("sha256:")[:2] + "/…: the file's name is its SHA-256",
                ),
                (
                    "the chain",
                    "tocsin verify re-reads every capture and recomputes every head; compare heads that were kept elsewhere",
                ),
            ],
        )
    )
    return out


def _capture(c: Capture, quiet: bool) -> Rows:
    rows = [
        ("captured (UTC)", c.captured),
        ("by", c.tool),
        ("SHA-256 of the raw bytes", c.sha256),
        ("size", f"{c.size:,} bytes, {c.media_type}"),
        ("bytes re-read now", "the same" if c.intact else "NOT THE SAME, OR GONE"),
        ("recorded in the ledger (UTC)", c.batch.recorded),
        ("batch", f"{c.batch.seq}, head {c.batch.head}, before it {c.batch.previous}"),
    ]
    for name, words in _FOUND.items():
        if c.headers.get(name) and not (quiet and name in ("x-tocsin-url", "x-tocsin-redirects", "x-tocsin-canonical")):
            rows.append((words, c.headers[name]))
    rows += [
        (f"header {k}", v)
        for k, v in c.headers.items()
        if not k.startswith("x-tocsin-") and not (quiet and k in ("link", "location"))
    ]
    return rows


def _changed(before: Capture, after: Capture) -> str:
    from tocsin.collect.changed import changes

    return str(changes(before.document, after.document))


def as_text(found: Custody) -> str:
    """The page for a terminal or a plain file."""
    lines = ["CHAIN OF CUSTODY", "================"]
    for title, rows in sections(found):
        lines += ["", title, "-" * len(title)]
        width = max((len(k) for k, _ in rows), default=0)
        lines += [f"{k:<{width}}  {_plain(v)}" for k, v in rows]
    return "\n".join(lines) + "\n"


def as_html(found: Custody) -> str:
    """The page as one file: no script, no picture, nothing fetched; prints on paper."""
    parts = []
    for title, rows in sections(found):
        cells = "".join(f"<tr><th scope=row>{escape(k)}<td>{escape(_plain(v))}" for k, v in rows)
        parts.append(f"<section><h2>{escape(title)}</h2><table>{cells}</table></section>")
    return _PAGE.replace("{title}", escape(f"Chain of custody: {found.document.id}")).replace(
        "{body}", "\n".join(parts)
    )


def _plain(value: str) -> str:
    """A value on one line: what a server sent may hold control characters."""
    return "".join(c if c.isprintable() else " " for c in value)[:2000]


_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; border-bottom: 1px solid #999 }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0 }
th { width: 16rem; font-weight: 600; color: #444 } td { overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
section { break-inside: avoid } @media print { body { margin: 0; font-size: 11px } }
@media (max-width: 40rem) { th, td { display: block; width: auto } }
</style></head><body><main><h1>Chain of custody</h1>
{body}
</main></body></html>
"""
