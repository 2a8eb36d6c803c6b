"""Newsletters and press releases: one message (.eml) or a box of them (.mbox) → documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime
from typing import Any, BinaryIO

from tocsin.collect.agencies import agency_of
from tocsin.collect.captured import Captured, Item, Origin, Refused
from tocsin.collect.decode import LARGEST, Unreadable, check_size
from tocsin.collect.language import language_of
from tocsin.model import Document, document_id
from tocsin.patterns import compiled

_FROM = re.compile(rb"From [^\r\n]{0,998}\r?\n\Z")
_PARTS = 200
_BLOCK = compiled(r"(?is)<(?:script|style|head|title)\b.*?(?:</(?:script|style|head|title)>|\Z)")
_BREAK = compiled(r"(?i)<(?:br|/p|/div|/tr|/li|/h[1-6]|/blockquote|/table)\b[^<>]{0,500}>")
_TAG = compiled(r"<[^<>]{0,20000}>")


def from_message(raw: bytes, origin: Origin, published: str | None = None) -> Captured:
    """The text of one message: its plain part, else its HTML part. Attachments are left out. Raises Unreadable.

    Addresses of people are not kept: the publisher is the sender's name or the domain, never a mailbox.
    """
    check_size(len(raw), advice="save its text alone")
    try:
        message = message_from_bytes(raw, policy=policy.default)
        text = _text(message)
    except Unreadable:
        raise
    except (RecursionError, MemoryError):
        raise Unreadable("nested too deeply", "save its text alone") from None
    except Exception as error:  # the parser of headers raises whatever a broken one makes it raise
        raise Unreadable(f"a damaged message ({type(error).__name__})", "open it and save it anew") from None
    if not text.strip():
        raise Unreadable("no text in this message", "save what is attached, and collect that")
    day, remarks = _date(message)
    publisher = _sender(message)
    document = Document(
        document_id(raw),
        text,
        _header(message, "subject"),
        publisher,
        published or day,
        language_of(text),
        _archived(message),
        _header(message, "message-id"),
        agency=agency_of(text)[0],
    )
    return Captured(document, raw, "message/rfc822", origin, remarks)


def from_mbox(stream: BinaryIO, name: str) -> Iterator[Item]:
    """The messages of a box, one at a time; one that cannot be read is named by its number."""
    number, size = 0, 0
    lines: list[bytes] = []
    begun = False
    for line in iter(lambda: stream.readline(LARGEST), b""):
        if _FROM.match(line) and (not begun or not lines or lines[-1].strip() == b""):
            if begun:
                number += 1
                yield _one(lines, size, name, number)
            begun, lines, size = True, [], 0
            continue
        if not begun:
            if line.strip():
                yield Refused(Origin(name), "not a box of messages", 'an mbox file begins with "From "')
                return
            continue
        size += len(line)
        if size <= LARGEST:
            lines.append(line[1:] if re.match(rb">+From ", line) else line)
    if begun:
        yield _one(lines, size, name, number + 1)
    else:
        yield Refused(Origin(name), "empty", "nothing to read; remove it or fill it")


def _one(lines: list[bytes], size: int, name: str, number: int) -> Item:
    origin = Origin(name, number)
    try:
        check_size(size, advice="save its text alone")
        return from_message(b"".join(lines), origin)
    except Unreadable as error:
        return Refused(origin, str(error), error.advice)


def _text(message: Message[Any, Any]) -> str:
    plain: list[str] = []
    pages: list[str] = []
    for number, part in enumerate(message.walk()):
        if number > _PARTS:
            raise Unreadable(f"more than {_PARTS} parts", "save its text alone")
        if part.is_multipart() or not isinstance(part, EmailMessage) or part.get_content_disposition() == "attachment":
            continue
        if part.get_content_type() == "text/plain":
            plain.append(_content(part))
        elif part.get_content_type() == "text/html":
            pages.append(_content(part))
    text = "\n\n".join(t for t in plain if t.strip())
    if not text.strip() and pages:
        text = "\n\n".join(html_words(page) for page in pages)
    return text.replace("\r\n", "\n").replace("\0", "").encode("utf-8", "replace").decode()


def _content(part: EmailMessage) -> str:
    try:
        found = part.get_content()
    except (LookupError, ValueError, KeyError, AssertionError):  # an encoding that does not exist
        payload = part.get_payload(decode=True)
        found = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else str(payload)
    return found if isinstance(found, str) else ""


def html_words(page: str) -> str:
    """The words of a piece of HTML, a line a block: newsletters and feeds have no article that trafilatura would find."""
    from html import unescape

    text = unescape(_TAG.sub(" ", _BREAK.sub("\n", _BLOCK.sub(" ", page))))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _date(message: Message[Any, Any]) -> tuple[str | None, tuple[str, ...]]:
    written = _header(message, "date")
    if not written:
        return None, ()
    try:
        return parsedate_to_datetime(written).date().isoformat(), ()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None, (f"published: no date in {written[:60]!r}; read without a date",)


def _sender(message: Message[Any, Any]) -> str | None:
    from email.utils import parseaddr

    name, address = parseaddr(_header(message, "from") or "")
    return name.strip() or address.rpartition("@")[2] or None


def _archived(message: Message[Any, Any]) -> str | None:
    found = re.search(r"https?://[^\s<>]{3,2000}", _header(message, "archived-at") or "")
    return found[0] if found else None


def _header(message: Message[Any, Any], name: str) -> str | None:
    try:
        value = message.get(name)
    except Exception:  # as above
        return None
    text = " ".join(str(value).split()).replace("\0", "").encode("utf-8", "replace").decode()[:1000] if value else ""
    return text or None
