"""Tocsin: a ledger of what published reports say about political violence, every number tied to its sentence.

import tocsin

with tocsin.open("tocsin-ledger") as book:
    table = book.count(by="actor,year", from_="2014", to="2024")
"""

from __future__ import annotations

TYPE_CHECKING = False  # the module typing is slow to import, and --help is to be quick
if TYPE_CHECKING:
    from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "open":  # late: the version alone has to be had without the rest of the house
        from tocsin.count.book import open_book

        return open_book
    raise AttributeError(f"module 'tocsin' has no attribute {name!r}")
