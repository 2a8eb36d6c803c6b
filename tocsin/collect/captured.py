"""What collecting gives: captured documents, and refusals that say where and why."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.model import Document


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: a file or address, and the line in it where there are several."""

    name: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.name}:{self.line}" if self.line else self.name


@dataclass(frozen=True, slots=True)
class Captured:
    """A document and the raw bytes that it was taken from. `remarks` are values in it that were refused."""

    document: Document
    raw: bytes
    media_type: str
    origin: Origin
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Input that gave no document: where it is, what is wrong, and what to do about it."""

    origin: Origin
    problem: str
    advice: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.problem}; {self.advice}"


Item = Captured | Refused
