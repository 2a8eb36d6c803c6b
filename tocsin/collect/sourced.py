"""What a source's manifest says of its documents, put on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tocsin.model import Document

if TYPE_CHECKING:
    from tocsin.collect.source import Source


def sourced(document: Document, source: Source) -> Document:
    """The document with its source's publisher, kind, licence, grade and, where it is an agency's own, the agency."""
    return replace(
        document,
        publisher=source.publisher,
        source=source.id,
        source_kind=source.kind,
        licence=source.licence,
        redistribute=source.redistribute,
        reliability=source.reliability.grade,
        agency=document.agency or (source.wire if source.kind == "agency" else None),
    )
