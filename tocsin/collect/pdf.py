"""PDF → documents: the text of its pages by pypdf, in a child process with limits."""

from __future__ import annotations

from typing import Any, BinaryIO

from tocsin.collect.canonical import plain_url
from tocsin.collect.captured import Captured, Origin
from tocsin.collect.child import frames, give
from tocsin.collect.decode import LARGEST_PDF, Unreadable
from tocsin.collect.language import language_of
from tocsin.collect.published import filed
from tocsin.model import Document, document_id
from tocsin.patterns import compiled

LARGEST = LARGEST_PDF

PAGES = 2000
TEXT = 10_000_000
"""Characters of a PDF's text: the most that one document may have."""

_TOO_LARGE = "split it, for example with: qpdf --split-pages=50 FILE.pdf part.pdf"
_DATE = compiled(r"D?:?(\d{4})(\d{2})(\d{2})")


def from_pdf(raw: bytes, origin: Origin, url: str | None = None, published: str | None = None) -> Captured:
    """The text of a PDF as one document. Raises Unreadable when it has none (a scan), is locked, broken or too large.

    Its own date of creation is told in the headers and not taken as published: it is when a program wrote the file.
    """
    if len(raw) > LARGEST:
        raise Unreadable(f"too large for one document (more than {LARGEST // 1_000_000} MB)", _TOO_LARGE)
    if b"%PDF-" not in raw[:1024]:
        raise Unreadable("not a PDF, whatever its name says", "check the file")
    for frame in frames("pdf", raw):
        text = frame.body.decode()
        about = frame.about
        day, known = filed(text, published)
        document = Document(
            document_id(raw),
            text,
            about["title"],
            None,
            day,
            language_of(text),
            url,
            line=plain_url(url) if url else None,
        )
        how = {"x-tocsin-pages": str(about["pages"]), "x-tocsin-created": about["created"]} | known
        remarks = tuple(about["remarks"])
        return Captured(document, raw, "application/pdf", origin, remarks, {k: v for k, v in how.items() if v})
    raise Unreadable("no text in this PDF", "a scan needs its text recognised first, for example with: ocrmypdf")


def parse(stdin: BinaryIO) -> None:
    """In the child: the text of the PDF on standard input, page by page; a broken page is left out and told."""
    import io
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(stdin.read(LARGEST + 1)))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("locked by a password", "unlock it first, for example with: qpdf --decrypt")
        count = len(reader.pages)
        meta: Any = reader.metadata
    except Unreadable:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
        ArithmeticError,
        OSError,
        NotImplementedError,
    ) as error:
        raise Unreadable(
            f"a damaged PDF ({type(error).__name__})", "open it and save it anew, or leave it out"
        ) from None
    parts: list[str] = []
    broken: list[int] = []
    size = 0
    for number in range(min(count, PAGES)):
        try:
            text = reader.pages[number].extract_text()
        except (MemoryError, KeyboardInterrupt):
            raise
        except Exception:  # a page that its maker broke: pypdf raises whatever the broken part makes Python raise
            broken.append(number + 1)
            continue
        size += len(text)
        if size > TEXT:
            raise Unreadable(f"more than {TEXT // 1_000_000} million characters of text", _TOO_LARGE)
        parts.append(text.strip())
    text = "\n\n".join(p for p in parts if p).replace("\0", "").encode("utf-8", "replace").decode()
    if not text.strip():
        raise Unreadable("no text in this PDF", "a scan needs its text recognised first, for example with: ocrmypdf")
    remarks = []
    if broken:
        remarks.append(f"{len(broken)} of {count} pages are damaged and left out ({broken[0]} the first)")
    if count > PAGES:
        remarks.append(f"only the first {PAGES} of {count} pages are taken; split it")
    give({"title": _plain(meta, "title"), "created": _created(meta), "pages": count, "remarks": remarks}, text.encode())


def _plain(meta: Any, name: str) -> str | None:
    try:
        value = getattr(meta, name, None)
    except Exception:  # as above
        return None
    text = str(value).replace("\0", "").encode("utf-8", "replace").decode().strip()[:500] if value else ""
    return text or None


def _created(meta: Any) -> str | None:
    found = _DATE.match(_plain(meta, "creation_date_raw") or "")
    return f"{found[1]}-{found[2]}-{found[3]}" if found else None
