"""Captures as WACZ 1.1.1: one zip file that web archives' players open, with every byte, header and hash.

WARC 1.1 records of what the server sent (the body as it was decoded), a CDXJ index, the list of pages, a data package
with the digest of each file. What did not come from the web (files, rows) is a `resource` record.
"""

from __future__ import annotations

import gzip
import io
import json
import tempfile
import zipfile
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha1, sha256
from pathlib import Path
from typing import IO
from uuid import NAMESPACE_URL, uuid5

from tocsin.ledger.custody import Capture
from tocsin.ledger.store import Ledger
from tocsin.model.extract import NOTICE, kept_in

VERSION = "1.1.1"
SPEC = "https://specs.webrecorder.net/wacz/1.1.1/"
_WEB = ("http://", "https://")
_NOT_OURS = ("content-encoding", "transfer-encoding", "content-length")


@dataclass(slots=True)
class _Entry:
    """A record's place in the archive, for the index and the list of pages."""

    url: str
    when: str
    offset: int
    length: int
    digest: str
    capture: Capture


def write_wacz(ledger: Ledger, captures: Iterable[Capture], target: Path, software: str) -> int:
    """Write the captures as one WACZ; how many. The same captures give the same bytes. Raises OSError.

    The archive is evidence and holds whole texts, those of armed groups too: it is for whom the evidence is for, and is
    never part of a page or an export.
    """
    entries: list[_Entry] = []
    with tempfile.TemporaryFile() as archive, zipfile.ZipFile(target, "w") as out:
        archive.write(_packed(_warcinfo(software)))
        for capture in captures:
            with ledger.open_capture(capture.sha256) as stream:
                raw = stream.read()
            record, url, digest = _record(capture, raw)
            packed = _packed(record)
            entries.append(
                _Entry(
                    url,
                    capture.captured,
                    archive.tell(),
                    len(packed),
                    digest,
                    replace(capture, headers={"x-tocsin-status": capture.headers.get("x-tocsin-status", "200")}),
                )
            )
            archive.write(packed)
        archive.seek(0)
        resources = [_put(out, "archive/data.warc.gz", archive)]
        index = "".join(sorted(_cdxj(e) for e in entries)).encode()
        resources.append(_put(out, "indexes/index.cdxj", io.BytesIO(index)))
        head = {"format": "json-pages-1.0", "id": "pages", "title": "Captures"}
        lines = [json.dumps(head), *(json.dumps(_page(e), ensure_ascii=False) for e in entries)]
        resources.append(_put(out, "pages/pages.jsonl", io.BytesIO("\n".join([*lines, ""]).encode())))
        package = {
            "profile": "data-package",
            "wacz_version": VERSION,
            "created": max((e.when for e in entries), default="1970-01-01T00:00:00Z"),
            "software": software,
            "resources": resources,
        }
        described = _put(out, "datapackage.json", io.BytesIO(json.dumps(package, indent=2).encode()))
        digests = {"path": "datapackage.json", "hash": described["hash"]}
        _put(out, "datapackage-digest.json", io.BytesIO(json.dumps(digests).encode()))
    return len(entries)


def _put(out: zipfile.ZipFile, name: str, body: IO[bytes]) -> dict[str, object]:
    """Write a file into the zip with a fixed date; its line in the data package."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_STORED if name.endswith(".gz") else zipfile.ZIP_DEFLATED
    digest, size = sha256(), 0
    with out.open(info, "w", force_zip64=True) as member:
        while chunk := body.read(1 << 20):
            member.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    return {"name": Path(name).name, "path": name, "hash": f"sha256:{digest.hexdigest()}", "bytes": size}


def _warcinfo(software: str) -> bytes:
    body = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
    return _block(
        [("WARC-Type", "warcinfo"), ("WARC-Date", "1970-01-01T00:00:00Z"), ("Content-Type", "application/warc-fields")],
        body,
    )


def _record(capture: Capture, raw: bytes) -> tuple[bytes, str, str]:
    """The record of a capture, its address and the digest of its payload."""
    url = capture.headers.get("x-tocsin-final") or capture.document.url or ""
    digest = "sha256:" + sha256(raw).hexdigest()
    fields = [("WARC-Date", _stamp(capture.captured)), ("WARC-Payload-Digest", digest)]
    if url.startswith(_WEB) and capture.headers.get("x-tocsin-status"):
        kept = [(k, v) for k, v in capture.headers.items() if not k.startswith("x-tocsin-")]
        sent = [(f"x-archive-orig-{k}" if k in _NOT_OURS else k, " ".join(v.split())) for k, v in kept]
        head = "".join(f"{k}: {v}\r\n" for k, v in [*sent, ("content-length", str(len(raw)))])
        block = f"HTTP/1.1 {capture.headers['x-tocsin-status']} OK\r\n{head}\r\n".encode("utf-8", "replace") + raw
        fields += [("WARC-Type", "response"), ("Content-Type", "application/http; msgtype=response")]
        if capture.headers.get("x-tocsin-address"):
            fields.append(("WARC-IP-Address", capture.headers["x-tocsin-address"]))
    else:
        url = url if url.startswith(_WEB) else f"urn:sha256:{capture.sha256}"
        block = raw
        fields += [("WARC-Type", "resource"), ("Content-Type", capture.media_type)]
    fields.append(("WARC-Target-URI", url))
    return _block(fields, block), url, digest


def _block(fields: list[tuple[str, str]], body: bytes) -> bytes:
    identity = uuid5(NAMESPACE_URL, repr(sorted(fields)) + sha256(body).hexdigest())
    block = "sha1:" + b32encode(sha1(body, usedforsecurity=False).digest()).decode()
    rows = [
        ("WARC-Record-ID", f"<urn:uuid:{identity}>"),
        *fields,
        ("WARC-Block-Digest", block),
        ("Content-Length", str(len(body))),
    ]
    head = "WARC/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in rows) + "\r\n"
    return head.encode("utf-8", "replace") + body + b"\r\n\r\n"


def _packed(record: bytes) -> bytes:
    return gzip.compress(record, mtime=0)


def _stamp(captured: str) -> str:
    return datetime.fromisoformat(captured).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _cdxj(e: _Entry) -> str:
    when = datetime.fromisoformat(e.when).astimezone(UTC).strftime("%Y%m%d%H%M%S")
    about = {
        "url": e.url,
        "mime": e.capture.media_type,
        "status": e.capture.headers.get("x-tocsin-status", "200"),
        "digest": e.digest,
        "length": str(e.length),
        "offset": str(e.offset),
        "filename": "data.warc.gz",
    }
    return f"{_surt(e.url)} {when} {json.dumps(about)}\n"


def _surt(url: str) -> str:
    """The address with its host turned round, as indexes sort it."""
    scheme, _, rest = url.partition("://")
    if not rest or scheme not in ("http", "https"):
        return url.lower()
    host, slash, path = rest.partition("/")
    name, _, port = host.lower().partition(":")
    turned = name if name.replace(".", "").isdecimal() else ",".join(reversed(name.removeprefix("www.").split(".")))
    return f"{turned}{':' + port if port else ''}){slash or '/'}{path}".lower().replace(" ", "%20")


def _page(e: _Entry) -> dict[str, str]:
    d = e.capture.document
    return {
        "id": e.capture.sha256[:16],
        "url": e.url,
        "ts": _stamp(e.when),
        "title": NOTICE if kept_in(d) else d.title or e.url,
    }
