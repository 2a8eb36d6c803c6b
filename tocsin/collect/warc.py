"""Web archives (WARC, also compressed) → documents: each archived page as its server sent it, by FastWARC in a child."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from tocsin.collect.captured import Captured, Item, Origin, Refused
from tocsin.collect.child import Frame, frames, give
from tocsin.collect.decode import LARGEST, Unreadable
from tocsin.collect.html import from_html
from tocsin.collect.memory import Memory
from tocsin.collect.pdf import from_pdf

ENDINGS = (".warc", ".warc.gz", ".warc.lz4", ".warc.zst")
_PAGES = ("text/html", "application/xhtml+xml")


def from_warc(path: Path, memory: Memory | None = None) -> Iterator[Item]:
    """The pages and PDF files among an archive's responses, in its order; other records are passed over in silence.

    With a memory, a run that was cut off goes on behind the last record that is known to be kept (`Memory.keep_place`).
    """
    name, size = str(path.resolve()), path.stat().st_size
    skip = memory.place_in(name, size) if memory else 0
    try:
        with path.open("rb") as file:
            for frame in frames("warc", file, str(skip)):
                for item in from_record(frame, str(path)):
                    yield (
                        replace(item, place=(name, size, frame.about["number"])) if isinstance(item, Captured) else item
                    )
    except Unreadable as error:
        yield Refused(Origin(str(path)), f"{error}, here or further on", error.advice)
    except OSError as error:
        yield Refused(Origin(str(path)), f"cannot be read ({error.strerror})", "check its permissions")


def from_record(frame: Frame, name: str) -> Iterator[Item]:
    """The document of one archived answer; a page without an article gives nothing: an archive is full of lists."""
    about = frame.about
    origin = Origin(name, about["number"])
    try:
        if about["type"] in _PAGES:
            item = from_html(frame.body, origin, about["url"], encoding=about["charset"])
        else:
            item = from_pdf(frame.body, origin, about["url"])
    except Unreadable as error:
        if "no article" not in str(error):
            yield Refused(origin, f"{about['url']}: {error}", error.advice)
        return
    headers = {**about["headers"], **item.headers, "x-tocsin-url": about["url"], "x-tocsin-record": about["id"] or ""}
    yield replace(item, headers=headers, captured=about["date"])


def parse(stdin: BinaryIO, skip: str = "0") -> None:
    """In the child: the responses of the archive on standard input that hold a page or a PDF."""
    records(stdin, int(skip), 0)


def records(stream: Any, skip: int, number: int) -> int:
    """Give the responses of one archive; numbers go on from `number`. The number of records that were looked at."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType, is_http

    try:
        for record in ArchiveIterator(
            stream,
            record_types=WarcRecordType.response,
            func_filter=is_http,
            max_content_length=4 * LARGEST,
            auto_decode="transfer",
        ):
            number += 1
            if number <= skip:
                continue
            http = record.http_headers
            if http is None or http.status_code != 200:
                continue
            kind = (record.http_content_type or "").lower()
            if kind not in _PAGES and kind != "application/pdf":
                continue
            headers = {k.lower()[:200]: v[:4000] for k, v in http.astuples()[:100]}
            body = _payload(record.reader, headers.get("content-encoding", "").strip().lower())
            if body is None:
                continue
            when = record.record_date
            about = {
                "number": number,
                "url": (record.headers.get("WARC-Target-URI") or "").strip("<>"),
                "id": record.record_id,
                "date": when.isoformat().replace("+00:00", "Z") if when else None,
                "type": kind,
                "charset": record.http_charset,
                "headers": headers,
            }
            give(about, body)
    except (OSError, ValueError, EOFError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise Unreadable(
            f"a damaged archive behind record {number} ({str(error)[:100] or type(error).__name__})",
            "fetch it again; what came before is kept",
        ) from None
    return number


def _payload(reader: Any, encoding: str) -> bytes | None:
    """The body of an answer, unpacked within the limit; None where it is empty, too large or broken."""
    from fastwarc.stream_io import BrotliReader, ZstdReader

    try:
        raw: bytes = reader.read(LARGEST + 1)
        if not raw or len(raw) > LARGEST:
            return None
        if encoding in ("gzip", "x-gzip", "deflate") and raw[:1] != b"<":  # many archives keep the header and unpack
            raw = zlib.decompressobj(47).decompress(raw, LARGEST + 1)
        elif encoding == "zstd" and raw.startswith(b"\x28\xb5\x2f\xfd"):
            raw = ZstdReader(io.BytesIO(raw)).read(LARGEST + 1)
        elif encoding == "br" and raw.lstrip()[:1] != b"<":
            raw = BrotliReader(io.BytesIO(raw)).read(LARGEST + 1)
    except (OSError, ValueError, zlib.error):
        return None
    return raw if raw and len(raw) <= LARGEST else None
