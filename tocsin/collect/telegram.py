"""Exports of public channels by Telegram Desktop (result.json) → documents, one a post. Only channels, never chats."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO

from tocsin.collect.captured import Captured, Item, Origin, Refused
from tocsin.collect.decode import storable
from tocsin.collect.language import language_of
from tocsin.model import Document, document_id

LARGEST = 500_000_000
"""Bytes of an export. It is one JSON object and has to be read as a whole."""

_CHANNELS = ("public_channel", "public_supergroup")


def from_telegram(stream: BinaryIO, name: str) -> Iterator[Item]:
    """The posts of a public channel's export, in order; service messages and posts without words are passed over.

    The members of public groups write as private persons: their names are not taken. A post that was edited has the
    day of its first publication; the edit is told in the headers. Channels that are not public are refused.
    """
    origin = Origin(name)
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        yield Refused(origin, f"larger than {LARGEST // 1_000_000} MB", "export fewer months at a time")
        return
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError) as error:
        yield Refused(origin, f"not JSON ({str(error)[:80]})", "export the channel again")
        return
    channels = _channels(data)
    if not channels:
        yield Refused(origin, "no channel in this export", "export a public channel from Telegram Desktop as JSON")
    for channel in channels:
        kind, title = channel.get("type"), channel.get("name")
        if kind not in _CHANNELS:
            yield Refused(
                origin,
                f"a {str(kind).replace('_', ' ')[:40]}, not a public channel",
                "only what is public is collected",
            )
            continue
        for number, message in enumerate(channel["messages"], 1):
            if isinstance(message, dict) and message.get("type") == "message":
                item = _post(
                    message, title if isinstance(title, str) else None, channel.get("id"), Origin(name, number)
                )
                if item:
                    yield item


def looks_like(head: bytes) -> bool:
    """Whether the beginning of a JSON file is that of an export by Telegram Desktop."""
    return b'"messages"' in head or (b'"chats"' in head and b'"about"' in head)


def _channels(data: Any) -> list[dict[str, Any]]:
    if not isinstance(data, dict):
        return []
    found = [data] if isinstance(data.get("messages"), list) else []
    chats = data.get("chats")
    if isinstance(chats, dict) and isinstance(chats.get("list"), list):
        found += [c for c in chats["list"] if isinstance(c, dict) and isinstance(c.get("messages"), list)]
    return found


def _post(message: dict[str, Any], title: str | None, channel: object, origin: Origin) -> Item | None:
    text = _words(message.get("text"))
    if not text.strip():
        return None
    if not storable(text) or (title is not None and not storable(title)):
        return Refused(origin, "its text holds half a character or a NUL", "export the channel again")
    day, remarks = _day(message)
    raw = json.dumps(message, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    identity = f"{channel}/{message.get('id')}"
    document = Document(
        document_id(raw),
        text,
        None,
        title,
        day,
        language_of(text),
        None,
        identity,
        line=f"telegram:{identity}",
    )
    how = {"x-tocsin-edited": message["edited"]} if isinstance(message.get("edited"), str) else {}
    if isinstance(message.get("forwarded_from"), str):
        how["x-tocsin-forwarded"] = "yes"
    return Captured(document, raw, "application/json", origin, remarks, how)


def _words(text: Any) -> str:
    """The words of a post: a text, or pieces of text, some of them marked."""
    if isinstance(text, str):
        return text
    if not isinstance(text, list):
        return ""
    pieces = (p if isinstance(p, str) else p.get("text") if isinstance(p, dict) else "" for p in text)
    return "".join(p for p in pieces if isinstance(p, str))


def _day(message: dict[str, Any]) -> tuple[str | None, tuple[str, ...]]:
    stamp = message.get("date_unixtime")
    try:
        if isinstance(stamp, str | int) and not isinstance(stamp, bool):
            return datetime.fromtimestamp(int(stamp), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), ()
        written = message.get("date")
        if isinstance(written, str):
            return datetime.fromisoformat(written).isoformat(timespec="seconds"), ()
    except (ValueError, OverflowError, OSError):
        pass
    return None, ("published: no date that can be read; read without a date",)
