"""Events kept beside the ledger as columns, every version of each over time, and brought up by what newly arrives."""

from tocsin.count.kept.keeping import Kept, kept
from tocsin.count.kept.opening import events_named
from tocsin.count.kept.proving import difference

__all__ = ["Kept", "difference", "events_named", "kept"]
