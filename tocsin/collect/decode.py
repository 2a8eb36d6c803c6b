"""Bytes → text, or a plain word on why not."""

from __future__ import annotations

LARGEST = 50_000_000
"""Bytes of one document. A book is one megabyte; what is larger is a dump of many documents."""


class Unreadable(ValueError):
    """Bytes that are no document. `line` is where it shows, `advice` what to do."""

    def __init__(self, problem: str, advice: str, line: int | None = None) -> None:
        super().__init__(problem)
        self.advice = advice
        self.line = line


def plain_text(raw: bytes) -> str:
    """The text of bytes in UTF-8 (with or without a byte order mark) or UTF-16 with one. Raises Unreadable."""
    if len(raw) > LARGEST:
        raise Unreadable(
            f"too large for one document ({len(raw) / 1e6:.0f} MB; the most is {LARGEST / 1e6:.0f} MB)",
            "split it, or give one document a line as JSON Lines",
        )
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return _decoded(raw, encoding)
    if b"\0" in raw[:65536]:
        raise Unreadable("a binary file, not text", "convert it to text, HTML or JSON Lines first")
    text = _decoded(raw, "utf-8")
    if not text.strip():
        raise Unreadable("empty", "nothing to read; remove it or fill it")
    return text


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"not {encoding.upper()} at byte {error.start} (0x{raw[error.start]:02x})",
            "convert it to UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8",
            line,
        ) from None
