"""The store: append-only tables, raw captures, a hash chain, and events as a pure view over them."""

from tocsin.ledger.errors import LedgerError
from tocsin.ledger.store import Ledger, open_ledger
from tocsin.ledger.verify import Verification, verify
from tocsin.ledger.view import resolve, view

__all__ = ["Ledger", "LedgerError", "Verification", "open_ledger", "resolve", "verify", "view"]
