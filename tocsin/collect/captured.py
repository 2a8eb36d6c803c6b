"""What collecting gives: captured documents, and refusals that say where and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tocsin.collect.memory import Page
from tocsin.model import Document


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: a file or address, and the line (or record, or message) in it where there are several."""

    name: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.name}:{self.line}" if self.line else self.name


@dataclass(frozen=True, slots=True)
class Captured:
    """A document and the raw bytes that it was taken from. `remarks` are values in it that were refused.

    `headers` are what the server sent, and under `x-tocsin-…` what collecting found: how the published date, the agency
    and the canonical address are known, the addresses that led here. `captured` is the UTC time of the capture where it is
    not now. `page` is what to remember of the address once the document is in the ledger. `before` is the id of the
    document that the last capture of the same page gave, where this one says something else. `place` is
    how far a web archive is taken with it: its name, size and the number of the record.
    """

    document: Document
    raw: bytes
    media_type: str
    origin: Origin
    remarks: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    captured: str | None = None
    page: Page | None = None
    before: str | None = None
    place: tuple[str, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Input that gave no document: where it is, what is wrong, and what to do about it."""

    origin: Origin
    problem: str
    advice: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.problem}; {self.advice}"


@dataclass(frozen=True, slots=True)
class Passed:
    """Something that was looked at and gave nothing new, with what to remember of it."""

    origin: Origin
    why: str
    page: Page | None = None


Item = Captured | Refused
"""What files give."""

Fetched = Captured | Refused | Passed
"""What the web gives."""
