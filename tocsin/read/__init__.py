"""Documents → mentions with statements. What stands in the text comes out with its words; nothing is looked up outside."""

from tocsin.read.reader import Reader, default_reader, read_document

__all__ = ["Reader", "default_reader", "read_document"]
