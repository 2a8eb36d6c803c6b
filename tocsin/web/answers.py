"""How answers are sent: with a tag, so that a reader who has the same already gets nothing, and in the reader's language of packing."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from fastapi import Request, Response

from tocsin.web.loaded import Loaded, Script


def tagged(request: Request, content: str | bytes, media_type: str, headers: dict[str, str] | None = None) -> Response:
    """The content, or nothing when the reader's copy (by its ETag) is the same."""
    raw = content.encode() if isinstance(content, str) else content
    return _answer(request, raw, media_type, sha256(raw).hexdigest()[:32], headers)


def as_json(request: Request, data: Any, headers: dict[str, str] | None = None) -> Response:
    """The data as JSON, tagged."""
    return tagged(request, text_of(data), "application/json", headers)


def text_of(data: Any) -> str:
    """The data as JSON, in as few letters as it takes."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def kept(request: Request, loaded: Loaded, media_type: str, make: Callable[[Loaded], str]) -> Response:
    """What `make` gives, tagged and packed: worked out once for these events."""
    return _packed(request, loaded.answer(f"{request.url.path}?{request.url.query}", make), media_type)


def script(request: Request, made: Script) -> Response:
    """A script that was packed when it was made: packing many megabytes for every reader would keep them all waiting."""
    return _packed(request, made, "text/javascript")


def _packed(request: Request, made: Script, media_type: str) -> Response:
    packs = "gzip" in request.headers.get("accept-encoding", "")
    headers = {"Vary": "Accept-Encoding"} | (
        {"Content-Encoding": "gzip"} if packs else {"Content-Encoding": "identity"}
    )
    return _answer(request, made.packed if packs else made.raw, media_type, made.tag, headers)


def _answer(request: Request, raw: bytes, media_type: str, tag: str, headers: dict[str, str] | None) -> Response:
    sent = {"ETag": f'"{tag}"', "Cache-Control": "no-cache"} | (headers or {})
    held = [t.strip().removeprefix("W/") for t in request.headers.get("if-none-match", "").split(",")]
    if sent["ETag"] in held:
        return Response(status_code=304, headers={k: v for k, v in sent.items() if k != "Content-Encoding"})
    return Response(raw, media_type=media_type, headers=sent)
