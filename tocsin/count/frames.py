"""Rows with the same columns, as data frames of whichever library is installed. Tocsin itself needs none of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib import import_module
from typing import Any, overload


class Frame(Sequence[Mapping[str, Any]]):
    """A table as a sequence of rows; None is unknown. In a notebook it shows itself.

    `to_pandas`, `to_polars` and `to_arrow` raise ImportError, saying what to install, where the library is missing.
    """

    def __init__(self, rows: Sequence[Mapping[str, Any]], names: Sequence[str] | None = None) -> None:
        self.rows = list(rows)
        self.names = list(names) if names is not None else list(dict.fromkeys(n for row in self.rows for n in row))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Frame: ...
    def __getitem__(self, index: int | slice) -> Mapping[str, Any] | Frame:
        return Frame(self.rows[index], self.names) if isinstance(index, slice) else self.rows[index]

    def column(self, name: str) -> list[Any]:
        """The values of one column. Raises KeyError, naming the columns that there are."""
        if name not in self.names:
            raise KeyError(f"no column {name!r}; there are {', '.join(self.names)}")
        return [row.get(name) for row in self.rows]

    def only(self, *names: str) -> Frame:
        """The same rows with these columns, in this order. Raises KeyError as `column` does."""
        for name in names:
            self.column(name)
        return Frame([{n: row.get(n) for n in names} for row in self.rows], names)

    def to_pandas(self) -> Any:
        """A pandas.DataFrame with nullable types: an unknown number is <NA>, and whole numbers stay whole."""
        return _library("pandas").DataFrame(self.rows, columns=self.names).convert_dtypes()

    def to_polars(self) -> Any:
        """A polars.DataFrame; an unknown number is null."""
        return _library("polars").DataFrame(self._columns(), infer_schema_length=None)

    def to_arrow(self) -> Any:
        """A pyarrow.Table; an unknown number is null."""
        return _library("pyarrow").table(self._columns())

    def _columns(self) -> dict[str, list[Any]]:
        return {name: self.column(name) for name in self.names}

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(n.replace('_', ' '))}</th>" for n in self.names)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(_shown(row.get(n)))}</td>" for n in self.names) + "</tr>"
            for row in self.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def __repr__(self) -> str:
        cells = [self.names, *([_shown(row.get(n)) for n in self.names] for row in self.rows)]
        widths = [max(len(line[n]) for line in cells) for n in range(len(self.names))]
        return "\n".join("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() for line in cells)


def _shown(value: Any) -> str:
    return (
        "" if value is None else f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
    )


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise ImportError(f"{name} is not installed; `pip install {name}`, or use the rows as they are") from None
