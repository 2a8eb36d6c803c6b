"""Some events whole, with their statements and reasons, from the records of their families alone."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.count.kept.graph import key_of
from tocsin.count.kept.keeping import kept
from tocsin.ledger import Ledger, view
from tocsin.ledger.arrivals import documents_at
from tocsin.ledger.asof import seen_by
from tocsin.ledger.pieces import pieces
from tocsin.model import DecisionKind
from tocsin.model.events import Event


def events_named(ledger: Ledger, ids: Iterable[str], policy: str, as_of: str | None) -> list[Event]:
    """The events with these ids, as the pure view of the whole ledger shows them, in its order.

    Reasons also name pairs that were judged apart, whose other mention is in another family: those are read too.
    """
    wanted = set(ids)
    held = kept(ledger)
    families = held.families_of(key_of("m-" + id.removeprefix("e-")) for id in wanted)
    with ledger.reading() as connection:
        rows = held.contents(families)
        decided = pieces(connection, (), (r for f in rows for r in f[2]), held.seq).decisions
        beside = {i for d in decided.values() if d.kind is DecisionKind.SAME_EVENT for i in d.subject}
        rows = held.contents(families | held.families_of(key_of(i) for i in beside))
        found = pieces(connection, (r for f in rows for r in f[1]), (r for f in rows for r in f[2]), held.seq)
    seen = [id for id in found.documents if seen_by(as_of, found.public[id], found.public[id])]
    documents = documents_at(ledger, seen).values()
    return [
        e for e in view(documents, found.mentions.values(), found.decisions.values(), policy, as_of) if e.id in wanted
    ]
