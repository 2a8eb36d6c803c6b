"""What a reader is: a document in, mentions out; and the readers that there are, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, runtime_checkable

from tocsin.model import Document, Mention
from tocsin.plugins import Extended


class ReaderError(Exception):
    """A reader cannot do its work, for a reason that the user can mend; the message says what and how."""


class Reader(Protocol):
    """Turns a document into the mentions that it reports. `name` is the extractor signed under every statement.

    `read` raises ReaderError for a document that it could not read; others can be read all the same.
    """

    @property
    def name(self) -> str: ...

    def reads(self, document: Document) -> bool: ...

    def read(self, document: Document) -> list[Mention]: ...


@runtime_checkable
class Summing(Protocol):
    """A reader with something to say after a batch, in one line."""

    def summary(self) -> str: ...


READERS: Mapping[str, str | Callable[[], Reader]] = Extended(
    {
        "learned": "tocsin.read.learned.reader:LearnedReader",
        "rules": "tocsin.read.rules:RuleReader",
        "llm": "tocsin.read.llm.reader:LlmReader",
    },
    "tocsin.readers",
)
"""Name of a reader → the class that makes it, without arguments; loaded when it is asked for."""

DEFAULT = "learned"


@cache
def reader_of(name: str) -> Reader:
    """The reader of this name. Raises ReaderError for a name that there is not, or for what the reader lacks."""
    if name not in READERS:
        raise ReaderError(f"no reader is called {name!r}; there are {', '.join(READERS)}")
    maker = READERS[name]
    if isinstance(maker, str):
        module, _, attribute = maker.partition(":")
        maker = getattr(import_module(module), attribute)
    made: Reader = maker()
    return made


def default_reader() -> Reader:
    """The reader that `tocsin read` and `tocsin collect` use when no other is asked for."""
    return reader_of(DEFAULT)


def read_document(document: Document) -> list[Mention]:
    """What the document reports, by the default reader."""
    return default_reader().read(document)
