"""What a reader is: a document in, mentions out."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from tocsin.model import Document, Mention


class Reader(Protocol):
    """Turns a document into the mentions that it reports. `name` is the extractor signed under every statement."""

    @property
    def name(self) -> str: ...

    def reads(self, document: Document) -> bool: ...

    def read(self, document: Document) -> list[Mention]: ...


@cache
def default_reader() -> Reader:
    """The reader that `tocsin read` and `tocsin collect` use."""
    from tocsin.read.rules import RuleReader  # late, so that naming the protocol costs no start-up time

    return RuleReader()


def read_document(document: Document) -> list[Mention]:
    """What the document reports, by the default reader."""
    return default_reader().read(document)
