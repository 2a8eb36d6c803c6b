"""The ledger's records behind the events, read when a page needs them: none of them is held in memory for good."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import func, select

from tocsin.ledger import Ledger, schema
from tocsin.ledger.arrivals import decisions_at, documents_at, mentions_at
from tocsin.ledger.growing import Growing
from tocsin.model import Decision, Document, Mention

T = TypeVar("T")

KEPT = 2000
"""Records of one kind that stay in memory, those asked for last."""


class Records(Mapping[str, T]):
    """Records by id, read one by one by `read`, which gives None for what there is not. Those that may change are not
    `kept`."""

    def __init__(self, read: Callable[[str], T | None], ids: Callable[[], Sequence[str]], kept: bool = True) -> None:
        self._read, self._ids, self._keeps = read, ids, kept
        self._held: OrderedDict[str, T] = OrderedDict()

    def __getitem__(self, id: str) -> T:
        try:
            return self._held[id]
        except KeyError:
            pass
        found = self._read(id)
        if found is None:
            raise KeyError(id)
        if self._keeps:
            self._held[id] = found
            while len(self._held) > KEPT:
                self._held.popitem(last=False)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids())

    def __len__(self) -> int:
        return len(self._ids())


class Documents(Records[Document]):
    """The ledger's documents: captures never change."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        super().__init__(lambda id: documents_at(ledger, [id]).get(id), self._all)

    def _all(self) -> Sequence[str]:
        with self._ledger.reading() as connection:
            return list(connection.execute(select(schema.documents.c.id)).scalars())

    def __len__(self) -> int:
        with self._ledger.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(schema.documents)).scalar() or 0)


def mentions(grown: Growing) -> Mapping[str, tuple[str, Mention]]:
    """(document id, mention) of every mention of a latest reading, by its id."""

    def read(id: str) -> tuple[str, Mention] | None:
        document = grown.document.get(id)
        found = mentions_at(grown.ledger, [document]) if document else ()
        return next(((d, m) for d, m in found if m.id == id), None)

    return Records(read, lambda: list(grown.document), kept=False)


def decided(grown: Growing) -> Mapping[str, Sequence[Decision]]:
    """The decisions about each mention and statement, with the withdrawals of such, by its id."""

    def read(id: str) -> Sequence[Decision] | None:
        rows = grown.rows_about(id)
        return decisions_at(grown.ledger, rows) if rows else None

    return Records(read, grown.decided, kept=False)


def public(ledger: Ledger) -> Mapping[str, str]:
    """When each document became public."""

    def read(id: str) -> str | None:
        return ledger.public([id]).get(id)

    return Records(read, lambda: list(ledger.public()))
