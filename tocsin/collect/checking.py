"""Whether the addresses of a manifest are there, allowed, fresh, and give as much as usual."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from tocsin.collect.decode import Unreadable
from tocsin.collect.manners import Manners
from tocsin.collect.memory import Memory
from tocsin.collect.net import Web
from tocsin.collect.schedule import unusual
from tocsin.collect.sitemaps import LARGEST
from tocsin.collect.source import Source
from tocsin.collect.taking import Target, followed, targets_of

STALE = 30
"""Days without anything new after which an address is called stale."""


def check_source(source: Source, allow_private: bool = False) -> Iterator[dict[str, Any]]:
    """A row an address: source, address, role, fine, status, documents, newest, remarks."""
    web = Web(allow_private)
    manners = Manners(web, Memory(), 0.5 if allow_private else source.delay)
    try:
        for target in targets_of(source):
            yield _row(source, target, manners)
    finally:
        web.close()


def _row(source: Source, target: Target, manners: Manners) -> dict[str, Any]:
    row: dict[str, Any] = {
        "source": source.id,
        "address": target.url,
        "role": target.role,
        "fine": False,
        "remarks": [],
    }
    try:
        answer = manners.get(target.url, limit=LARGEST, delay=target.delay, obey=target.obey)
        row["status"] = answer.status
        if answer.hops:
            row["remarks"].append(f"moved to {answer.url}: mend the manifest")
        pages = followed(target, answer) or []
    except Unreadable as error:
        row["remarks"].append(str(error))
        return row
    days = sorted(d for p in pages if (d := (p.stamp or p.hint or "")[:10]))
    row |= {"documents": len(pages), "newest": days[-1] if days else None}
    if not pages:
        row["remarks"].append("nothing is announced")
    elif days:
        _judge(source, row, days, len(pages))
    row["fine"] = bool(pages) and not row["remarks"]
    return row


def _judge(source: Source, row: dict[str, Any], days: list[str], pages: int) -> None:
    try:
        first, last = (datetime.fromisoformat(d).replace(tzinfo=UTC) for d in (days[0], days[-1]))
    except ValueError:
        return
    idle = (datetime.now(UTC) - last).days
    if idle > STALE:
        row["remarks"].append(f"nothing new for {idle} days")
    elif row["role"] == "feed" and (last - first).days >= 1:
        odd = unusual(source, pages, (last - first).days + 1)
        if odd:
            row["remarks"].append(odd)
