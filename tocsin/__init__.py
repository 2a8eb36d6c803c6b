"""Tocsin: a ledger of what published reports say about political violence, every number tied to its sentence."""

__version__ = "0.1.0"
