"""Figures over events: filters, codebooks, counts, and the way from a figure down to its sentences."""

from tocsin.count.changes import Changes, FigureChange, changes
from tocsin.count.codebooks import CodebookError, codebook, codebook_file, codebooks
from tocsin.count.columns import Columns
from tocsin.count.figures import Row, Table, count
from tocsin.count.filters import FilterError, Filters, Selection, select
from tocsin.count.loading import Opened, columns_of, events_of, events_of_figure, open_figure
from tocsin.count.periods import previous
from tocsin.count.recipes import Figure
from tocsin.count.totals import Total

__all__ = [
    "Changes",
    "CodebookError",
    "Columns",
    "Figure",
    "FigureChange",
    "FilterError",
    "Filters",
    "Opened",
    "Row",
    "Selection",
    "Table",
    "Total",
    "changes",
    "codebook",
    "codebook_file",
    "codebooks",
    "columns_of",
    "count",
    "events_of",
    "events_of_figure",
    "open_figure",
    "previous",
    "select",
]
