"""The store: append-only tables, raw captures, a hash chain, and events as a pure view over them."""

from tocsin.ledger.compare import EventChange, State, ValueChange, compare, state
from tocsin.ledger.errors import LedgerError
from tocsin.ledger.history import Step, history
from tocsin.ledger.opening import open_ledger
from tocsin.ledger.store import Ledger
from tocsin.ledger.verify import Verification, verify
from tocsin.ledger.view import resolve, view

__all__ = [
    "EventChange",
    "Ledger",
    "LedgerError",
    "State",
    "Step",
    "ValueChange",
    "Verification",
    "compare",
    "history",
    "open_ledger",
    "resolve",
    "state",
    "verify",
    "view",
]
