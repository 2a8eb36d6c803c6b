"""The store: append-only tables, raw captures, a hash chain, and events as a pure view over them."""

from tocsin.ledger.errors import LedgerError
from tocsin.ledger.store import Ledger, open_ledger
from tocsin.ledger.view import view

__all__ = ["Ledger", "LedgerError", "open_ledger", "view"]
