"""One row of a dataset as a text: a line a column, so that each value has words that it stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from tocsin.actors import resolve
from tocsin.model import ActorRef, Place, Quantity, Statement, Value, from_days
from tocsin.patterns import compiled

_LINE = compiled(r"([^\n:]{1,80}): ?(.*)")


@dataclass(slots=True)
class Row:
    """A row while it is turned into statements. `values` are its cells by column, as written."""

    values: Mapping[str, str]
    speaker: str
    extractor: str
    text: str = ""
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Lay the text out: `column: value`, empty cells left out; a line break in a cell is written as a blank."""
        parts, at = [], 0
        for column, value in self.values.items():
            shown = " ".join(value.split("\n")).replace("\r", " ")
            if not shown.strip():
                continue
            start = at + len(column) + 2
            self.spans[column] = (start, start + len(shown))
            parts.append(f"{column}: {shown}")
            at = start + len(shown) + 1
        self.text = "\n".join(parts)

    def get(self, column: str) -> str:
        """A cell without blanks around it; empty where the row has none."""
        return (self.values.get(column) or "").strip()

    def number(self, column: str) -> int | None:
        """A cell as a whole number (`15.0` too); None where it is empty, no number or negative (a dataset's "unknown")."""
        try:
            value = float(self.get(column))
        except ValueError:
            return None
        return int(value) if value == int(value) and value >= 0 else None

    def decimal(self, column: str) -> float | None:
        try:
            value = float(self.get(column))
        except ValueError:
            return None
        return value if value == value and abs(value) < 1e9 else None

    def say(
        self,
        prop: str,
        value: Value | None,
        column: str,
        modality: str = "asserted",
        speaker: str | None = None,
        confidence: float = 1.0,
        until: str | None = None,
    ) -> None:
        """State a property on the words of a column (to those of `until`); nothing where value or words are missing."""
        if value is None or column not in self.spans:
            return
        span = self.spans[column]
        if until is not None and until in self.spans:
            other = self.spans[until]
            span = (min(span[0], other[0]), max(span[1], other[1]))
        self.statements.append(
            Statement(prop, value, span, modality, speaker or self.speaker, confidence, self.extractor)
        )

    def quantity(self, low: int | None, best: int | None, high: int | None) -> Quantity | None:
        """A range; of one whose ends are out of order only the best number, and a remark."""
        try:
            return Quantity(low, best, high)
        except ValueError as error:
            if best is None:
                return None
            self.remarks.append(str(error))
            return Quantity(None, best, None)

    def place(
        self, name: str, lat: str, lon: str, country: str | None, admin1: str, precision: int | None
    ) -> Place | None:
        """The place of the row, from its columns; None where it has no name."""
        named = self.get(name) or self.get(admin1)
        if not named:
            return None
        a, b = self.decimal(lat), self.decimal(lon)
        if a is None or b is None or not (-90 <= a <= 90 and -180 <= b <= 180):
            a = b = None
        return Place(named, None, a, b, country, self.get(admin1) or None, precision)


def days(first: str, last: str) -> str | None:
    """The date value from the first to the last day (ISO 8601); None where one is no day."""
    try:
        a, b = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    except ValueError:
        return None
    return from_days(a, b) if a <= b else None


def around(first: str, plus: int) -> str | None:
    """The days from this one to `plus` days later."""
    try:
        a = date.fromisoformat(first[:10])
    except ValueError:
        return None
    return from_days(a, a + timedelta(days=plus))


@lru_cache(maxsize=100_000)
def actor(name: str, when: str | None, country: str | None) -> ActorRef:
    """The actor that a dataset's name stands for at that time and in that country."""
    found = resolve(name, when, frozenset({country}) if country else frozenset())
    return ActorRef(found.actor, name)


def cells(text: str) -> dict[str, str]:
    """The cells of a row's text, as `Row` laid them out. Empty cells are not in it."""
    found = (_LINE.fullmatch(line) for line in text.split("\n"))
    return {m[1]: m[2] for m in found if m}
