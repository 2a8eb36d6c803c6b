"""Existing datasets as documents with statements: each row is one document, its dataset the speaker, its licence kept."""

from tocsin.collect.datasets.reading import FORMATS, Coded, Format, rows_of

__all__ = ["FORMATS", "Coded", "Format", "rows_of"]
