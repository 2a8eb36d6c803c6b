"""Where what is compiled once and may be deleted at any time is kept: gazetteer, actors' names, columns of a remote ledger."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """$TOCSIN_CACHE, else $XDG_CACHE_HOME/tocsin, else ~/.cache/tocsin."""
    own = os.environ.get("TOCSIN_CACHE")
    return Path(own) if own else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tocsin"
