"""Documents → mentions with statements. What stands in the text comes out with its words; nothing is looked up outside."""

from tocsin.read.reader import DEFAULT, READERS, Reader, ReaderError, Summing, default_reader, read_document, reader_of

__all__ = ["DEFAULT", "READERS", "Reader", "ReaderError", "Summing", "default_reader", "read_document", "reader_of"]
