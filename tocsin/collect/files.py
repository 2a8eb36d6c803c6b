"""Files and folders → documents, in order, one file at a time."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from tocsin.collect.captured import Captured, Item, Origin, Refused
from tocsin.collect.decode import LARGEST, LARGEST_PDF, Unreadable, check_size, plain_text
from tocsin.collect.html import from_html
from tocsin.collect.jsonl import from_jsonl, lines_of
from tocsin.collect.language import language_of
from tocsin.collect.memory import Memory
from tocsin.collect.published import filed
from tocsin.model import Document, document_id

LINES = frozenset({".jsonl", ".ndjson"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
TEXTS = frozenset({".txt", ".text", ""})
TABLES = frozenset({".csv", ".tsv"})
ARCHIVES = (".warc", ".warc.gz", ".warc.lz4", ".warc.zst", ".wacz")

_IN_FOLDERS = LINES | PAGES | TEXTS - {""} | {".pdf", ".eml", ".mbox", ".mbx"}
_OTHER = {
    ".json": ("JSON, not JSON Lines", "write one object a line, for example with: jq -c '.[]' FILE.json > FILE.jsonl"),
}
"""Endings that hold text of another kind: read as plain text they would give nonsense."""


def from_paths(
    paths: Iterable[Path], published: str | None = None, url: str | None = None, memory: Memory | None = None
) -> Iterator[Item]:
    """Every document of these files and of all readable files below these folders, by name.

    `published` and `url` hold for files that do not carry their own (text, HTML, PDF). With a memory, web archives are
    gone on with where the last run stopped.
    """
    for path in paths:
        if not os.path.isdir(path):
            yield from from_file(path, published, url, memory)
            continue
        empty = True
        for item in _from_folder(path, published, url, (), memory):
            empty = False
            yield item
        if empty:
            yield Refused(
                Origin(str(path)),
                "no text, HTML or JSON Lines file in this folder, nor PDF, mail or web archive",
                f"in folders the endings {' '.join(sorted(_IN_FOLDERS))} {' '.join(ARCHIVES)} are read; name any other file itself",
            )


def _from_folder(
    folder: Path,
    published: str | None,
    url: str | None,
    above: tuple[tuple[int, int], ...],
    memory: Memory | None,
) -> Iterator[Item]:
    """The documents below a folder. `above` are the device and inode of the folders that lead to it."""
    try:
        own = folder.stat()
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Refused(Origin(str(folder)), f"cannot be listed ({error.strerror})", "check its permissions")
        return
    here = (own.st_dev, own.st_ino)
    if here in above:  # a link to a folder that it lies in: its documents are being read already
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        known = (
            entry.suffix.lower() in _IN_FOLDERS or entry.name.lower().endswith(ARCHIVES) or entry.name == "result.json"
        )
        try:
            mode = entry.stat().st_mode
        except OSError as error:
            if known or isinstance(error, PermissionError):  # it may be a folder
                yield Refused(Origin(str(entry)), f"cannot be read ({error.strerror})", "check it and its permissions")
            continue
        if stat.S_ISDIR(mode):
            yield from _from_folder(entry, published, url, (*above, here), memory)
        elif known and stat.S_ISREG(mode):  # a pipe or a socket would be waited on for ever
            yield from from_file(entry, published, url, memory)


def from_file(
    path: Path, published: str | None = None, url: str | None = None, memory: Memory | None = None
) -> Iterator[Item]:
    """The documents of one file: by its ending lines, a table, a page, mail, PDF, a web archive, or else plain text."""
    name = path.name.lower()
    try:
        if name.endswith(ARCHIVES):
            path.stat()
            yield from _from_archive(path, memory)
            return
        with path.open("rb") as stream:
            yield from _from_stream(stream, str(path), path.suffix.lower(), published, url)
    except FileNotFoundError:
        yield Refused(Origin(str(path)), "no such file", "check the path")
    except OSError as error:
        yield Refused(Origin(str(path)), f"cannot be read ({error.strerror})", "check its permissions")


def _from_archive(path: Path, memory: Memory | None) -> Iterator[Item]:
    if path.name.lower().endswith(".wacz"):
        from tocsin.collect.wacz import from_wacz

        yield from from_wacz(path)
    else:
        from tocsin.collect.warc import from_warc

        yield from from_warc(path, memory)


def from_stdin(published: str | None = None, url: str | None = None) -> Iterator[Item]:
    """The documents of standard input: JSON Lines when it starts with `{`, a page when with `<`, else one text."""
    stream = sys.stdin.buffer
    head = stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] if hasattr(stream, "peek") else b""
    suffix = {b"{": ".jsonl", b"<": ".html"}.get(head, ".txt")
    yield from _from_stream(stream, "-", suffix, published, url)


def _from_stream(stream: BinaryIO, name: str, suffix: str, published: str | None, url: str | None) -> Iterator[Item]:
    if suffix in LINES:
        empty = True
        for item in from_jsonl(lines_of(stream), name):
            empty = False
            yield item
        if empty:
            yield Refused(Origin(name), "empty", "nothing to read; remove it or fill it")
        return
    several = _several(stream, name, suffix)
    if several is not None:
        yield from several
        return
    origin = Origin(name)
    try:
        raw = _whole(stream, suffix)
        if suffix == ".pdf" or raw.startswith(b"%PDF-"):
            from tocsin.collect.pdf import from_pdf

            yield from_pdf(raw, origin, url, published)
        elif suffix == ".eml":
            from tocsin.collect.mail import from_message

            yield from_message(raw, origin, published)
        elif suffix in PAGES:
            yield from_html(raw, origin, url, published)
        else:
            yield _from_text(raw, origin, url, published)
    except Unreadable as error:
        yield Refused(Origin(name, error.line), str(error), error.advice)


def _several(stream: BinaryIO, name: str, suffix: str) -> Iterator[Item] | None:
    """The documents of a file that holds several, by its ending; None where it is another."""
    if suffix in TABLES:
        from tocsin.collect.csvfile import from_csv

        return from_csv(stream, name)
    if suffix in (".mbox", ".mbx"):
        from tocsin.collect.mail import from_mbox

        return from_mbox(stream, name)
    if suffix == ".json" and stream.seekable():
        from tocsin.collect.telegram import from_telegram, looks_like

        head = stream.read(65536)
        stream.seek(0)
        if looks_like(head):
            return from_telegram(stream, name)
    return None


def _whole(stream: BinaryIO, suffix: str) -> bytes:
    """All bytes of a stream that is one document; no more than its limit of them are ever held. Raises Unreadable."""
    if suffix in _OTHER:
        raise Unreadable(*_OTHER[suffix])
    most = LARGEST_PDF if suffix == ".pdf" else LARGEST
    about = os.fstat(stream.fileno())
    if stat.S_ISREG(about.st_mode) and suffix != ".pdf":
        check_size(about.st_size)
    raw = stream.read(most + 1)
    if suffix != ".pdf":
        check_size(len(raw), cut=True)
    if not raw.strip():
        raise Unreadable("empty", "nothing to read; remove it or fill it")
    return raw


def _from_text(raw: bytes, origin: Origin, url: str | None, published: str | None) -> Captured:
    text = plain_text(raw)
    day, how = filed(text, published)
    document = Document(document_id(raw), text, None, None, day, language_of(text), url)
    return Captured(document, raw, "text/plain", origin, headers=how)
