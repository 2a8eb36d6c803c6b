"""Times and addresses as feeds, STIX and FollowTheMoney accept them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit

from tocsin.model import interval


def utc(value: str) -> str:
    """An ISO 8601 prefix or time in UTC to the millisecond; a day, month or year stands for its first moment."""
    if len(value) <= 10:
        return f"{interval(value)[0].isoformat()}T00:00:00.000Z"
    at = datetime.fromisoformat(value)
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?", re.IGNORECASE)


def address(url: str | None) -> str | None:
    """A web address as RFC 3986 has it, what it does not allow percent-encoded; None for anything else."""
    try:
        parts = urlsplit(url or "")
        host = parts.netloc.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        return None
    path, query, fragment = (quote(p, safe="/:@!$&'()*+,;=-._~%?") for p in (parts.path, parts.query, parts.fragment))
    return f"{parts.scheme}://{host}{path}" + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
