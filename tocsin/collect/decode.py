"""Bytes → text, or a plain word on why not."""

from __future__ import annotations

LARGEST = 10_000_000
"""Bytes of one document. A book is one megabyte; what is larger is a dump of many documents."""

LARGEST_PDF = 100_000_000
"""Bytes of a PDF: most of them are pictures."""

_BINARY = "a binary file, not text"
_CONVERT = "convert it to text, HTML or JSON Lines first"
_SPLIT = (
    "split it where one document ends, for example with: split -C 5M --additional-suffix=.txt FILE part-"
    "; or give one document a line as JSON Lines, which may be of any length"
)


class Unreadable(ValueError):
    """Bytes that are no document. `line` is where it shows, `advice` what to do."""

    def __init__(self, problem: str, advice: str, line: int | None = None) -> None:
        super().__init__(problem)
        self.advice = advice
        self.line = line


def check_size(size: int, cut: bool = False, advice: str = _SPLIT) -> None:
    """Raise Unreadable when this many bytes are too many for one document; `cut` says that there were even more."""
    if size > LARGEST:
        found = (
            f"more than {LARGEST / 1e6:.0f} MB" if cut else f"{size / 1e6:.0f} MB; the most is {LARGEST / 1e6:.0f} MB"
        )
        raise Unreadable(f"too large for one document ({found})", advice)


def plain_text(raw: bytes) -> str:
    """The text of bytes in UTF-8 (with or without a byte order mark) or UTF-16 with one. Raises Unreadable."""
    check_size(len(raw))
    encoding = "utf-8"
    for mark, marked in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            encoding = marked
    if encoding == "utf-8" and b"\0" in raw:
        raise Unreadable(_BINARY, _CONVERT)
    text = _decoded(raw, encoding)
    if "\0" in text:
        raise Unreadable(_BINARY, _CONVERT)
    if not text.strip():
        raise Unreadable("empty", "nothing to read; remove it or fill it")
    return text


def storable(text: str) -> bool:
    """Whether JSON escapes left only characters in it: no half of a pair (`\\ud83d`), no NUL (`\\u0000`)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"not {encoding.removesuffix('-sig').upper()} at byte {error.start} (0x{raw[error.start]:02x})",
            "convert it to UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8",
            line,
        ) from None
