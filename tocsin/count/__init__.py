"""Figures over events: filters, codebooks, counts, and the way from a figure down to its sentences."""

from tocsin.count.changes import Changes, FigureChange, changes
from tocsin.count.codebooks import CodebookError, codebook, codebook_file, codebooks
from tocsin.count.figures import Figure, Row, Table, Total, count, previous
from tocsin.count.filters import FilterError, Filters, Selection, select
from tocsin.count.loading import events_of, events_of_figure

__all__ = [
    "Changes",
    "CodebookError",
    "Figure",
    "FigureChange",
    "FilterError",
    "Filters",
    "Row",
    "Selection",
    "Table",
    "Total",
    "changes",
    "codebook",
    "codebook_file",
    "codebooks",
    "count",
    "events_of",
    "events_of_figure",
    "previous",
    "select",
]
