"""A codebook and two policies: what counts, who did it, and how many."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.ledger.policies import Said
from tocsin.model import ActorRef, Quantity

DEADLY = {
    "codebook": "deadly",
    "version": 1,
    "what": "Attacks in which at least one person is said to have died.",
    "source": "an example",
    "clauses": [
        {"name": "attack", "that": {"kind": "attack"}, "why": "only violence that was done"},
        {"name": "deadly", "that": {"killed": {"at_least": 1}}, "why": "someone died"},
    ],
}


def first_named(said: Sequence[Said]) -> str | None:
    """The group that the earliest report names, whoever says so."""
    for s in sorted(said, key=lambda s: s.key):
        if isinstance(s.statement.value, ActorRef) and s.statement.modality not in {"denied", "hypothetical"}:
            return s.statement.value.actor
    return None


def lowest(said: Sequence[Said]) -> Quantity | None:
    """The lowest toll that any report gives."""
    values = [s.statement.value for s in sorted(said, key=lambda s: s.key)]
    return min((v for v in values if isinstance(v, Quantity)), key=lambda q: q.point, default=None)
