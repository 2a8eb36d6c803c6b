"""An Atom feed (RFC 4287): an entry for each event, in words of ours, with its reports as links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from tocsin.export import wording
from tocsin.export.material import Material, bare
from tocsin.export.plain import about
from tocsin.export.values import address, utc

_DROPPED = {code: None for code in range(32) if code not in (9, 10, 13)} | {0xFFFE: None, 0xFFFF: None}


def write(material: Material, target: Path) -> None:
    """Write the feed."""
    events = [bare(event) for event in material.events]
    note = "; ".join([f"Codebook {material.rules.pinned}", *about(material)["left_out"]])
    target.write_text(feed(events, material.names, material.title, material.made, note), "utf-8", newline="\n")


def feed(
    events: Iterable[Mapping[str, Any]],
    names: Mapping[str, str],
    title: str,
    updated: str,
    subtitle: str = "",
    home: str = "",
    itself: str = "",
) -> str:
    """The feed of these events' JSON. `updated` is an ISO 8601 time; an entry's own is the day of its last report.

    `home` is the address, with a slash at its end, of the site that has the events' pages, `itself` the feed's own.
    """
    shown = sorted(events, key=lambda e: (_updated(e, updated), e["id"]), reverse=True)
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_text(title)}</title>",
        f"<id>tag:tocsin.example,2024:{_text(_slug(title))}</id>",
        f"<updated>{utc(updated)}</updated>",
        "<author><name>Tocsin</name></author>",
        f"<subtitle>{_text(subtitle)}</subtitle>",
        *([f'<link rel="self" href={quoteattr(itself)}/>'] if itself else []),
    ]
    return "\n".join([*head, *(_entry(event, names, updated, home) for event in shown), "</feed>\n"])


def _entry(event: Mapping[str, Any], names: Mapping[str, str], updated: str, home: str) -> str:
    lines = [
        "<entry>",
        f"<title>{_text(wording.headline(event, names))}</title>",
        f"<id>tag:tocsin.example,2024:{_text(event['id'])}</id>",
        f"<updated>{_updated(event, updated)}</updated>",
        f"<category term={quoteattr(str(event['kind']))}/>",
        f"<summary>{_text(_summary(event, names))}</summary>",
    ]
    if home:
        page = quoteattr(f"{home}events/{event['id']}.html")
        lines.append(f'<link rel="alternate" type="text/html" href={page}/>')
    for document in event.get("documents") or ():
        if url := address(document.get("url")):
            lines.append(f'<link rel="via" href={quoteattr(url)}/>')
    return "\n".join([*lines, "</entry>"])


def _summary(event: Mapping[str, Any], names: Mapping[str, str]) -> str:
    parts = [wording.day(event.get("date") or event.get("period"))]
    for name, word in (("killed", "killed"), ("wounded", "wounded"), ("hostages", "taken hostage")):
        if event.get(name):
            parts.append(f"{wording.quantity(event[name])} {word}")
    for named in event.get("perpetrators") or ():
        parts.append(f"{wording.actor(named, names)}: {named['modality']}")
    reports = len(event.get("documents") or ())
    parts.append(f"{reports} report{'s' if reports != 1 else ''}")
    return "; ".join(part for part in parts if part)


def _updated(event: Mapping[str, Any], otherwise: str) -> str:
    days = [utc(str(d["published"])) for d in event.get("documents") or () if d.get("published")]
    return max(days, default=utc(otherwise))


def _slug(text: str) -> str:
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in text.lower())


def _text(value: str) -> str:
    return escape(value.translate(_DROPPED))
