"""Who is to look at which mention, and who of two codes it blind: the desk's own notes, not part of the ledger."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Engine, delete, insert, select

from tocsin.web.accounts.store import assignments, now


def assign(store: Engine, mentions: Iterable[str], coder: str, by: str, blind: bool = False) -> int:
    """Give mentions to a coder; the number of those that they did not have yet."""
    t = assignments.c
    with store.begin() as connection:
        had = set(connection.execute(select(t.mention).where(t.coder == coder)).scalars())
        new = [m for m in dict.fromkeys(mentions) if m not in had]
        if new:
            made = now()
            rows = [{"mention": m, "coder": coder, "blind": blind, "by": by, "made": made} for m in new]
            connection.execute(insert(assignments), rows)
    return len(new)


def unassign(store: Engine, mention: str, coder: str) -> None:
    """Take a mention from a coder again."""
    t = assignments.c
    with store.begin() as connection:
        connection.execute(delete(assignments).where(t.mention == mention, t.coder == coder))


def assigned(store: Engine) -> dict[str, dict[str, bool]]:
    """Coders by mention, and whether each codes it blind; in the order of assignment."""
    found: dict[str, dict[str, bool]] = {}
    with store.connect() as connection:
        for row in connection.execute(select(assignments).order_by(assignments.c.row)):
            found.setdefault(row.mention, {})[row.coder] = bool(row.blind)
    return found


def blind_of(store: Engine, coder: str) -> set[str]:
    """The mentions that this coder was given to code blind, finished or not."""
    t = assignments.c
    with store.connect() as connection:
        return set(connection.execute(select(t.mention).where(t.coder == coder, t.blind.is_(True))).scalars())


def is_blind(store: Engine, mention: str, coder: str) -> bool:
    """Whether this coder codes this mention blind."""
    t = assignments.c
    with store.connect() as connection:
        query = select(t.blind).where(t.mention == mention, t.coder == coder)
        return bool(connection.execute(query).scalar())
