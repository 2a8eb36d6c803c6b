"""Which mentions and decisions must be looked at together: those that positive judgements, standing or not, join.

Groups are only ever joined along positive judgements, so that the versions of the events of one such *family* depend on
its own records alone. Mentions are known by 64 bits of their ids. Should two ids agree in these, two families are looked
at as one, which costs time and changes nothing.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from sqlalchemy import Connection, select

from tocsin.ledger import Ledger
from tocsin.ledger.arrivals import owners_of
from tocsin.ledger.schema import decisions
from tocsin.model import DecisionKind, Judgement

_ID = re.compile(r"[a-z]-[0-9a-f]{16}\Z")


def key_of(id: str) -> int:
    """64 bits of an id: of the ledger's own ids the digest itself, with the first letter mixed in."""
    if _ID.match(id):
        return int(id[2:], 16) ^ ord(id[0])
    return int.from_bytes(blake2b(id.encode(), digest_size=8).digest())


@dataclass(slots=True)
class Joined:
    """Families of keys by union and find, the rows of mentions of each key, and the rows of decisions about each."""

    parent: dict[int, int] = field(default_factory=dict)
    mentions: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    decisions: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def find(self, key: int) -> int:
        """The key that stands for this one's family."""
        parent = self.parent
        root = parent.setdefault(key, key)
        if root == key:
            return key
        while (above := parent[root]) != root:
            parent[key] = above
            key, root = root, above
        return root

    def join(self, keys: Iterable[int]) -> None:
        """Make the families of these keys one."""
        roots = [self.find(k) for k in keys]
        for other in roots[1:]:
            self.parent[self.find(other)] = self.find(roots[0])


Named = Mapping[str, tuple[str, ...]]
"""For the id of each decision that another one withdraws: what it is about, as ids."""


def note(joined: Joined, rows: Iterable[tuple[int, str, str, str, str]], ledger: Ledger, owners: Named) -> None:
    """Put decisions (row, id, kind, subject as JSON, judgement) into their families.

    `owners` gives, for a statement, the mention that it is of, and for a withdrawn decision what that is about.
    """
    positive, same, coding = Judgement.POSITIVE.value, DecisionKind.SAME_EVENT.value, DecisionKind.CODING.value
    whole = (DecisionKind.STATEMENT.value, DecisionKind.WITHDRAWAL.value)
    for row, id, kind, subject, judgement in rows:
        if kind == coding:
            continue
        ids = json.loads(subject)
        keys = [key_of(i) for i in (ids if kind == same else ids[:1])]
        if kind in whole:
            keys += [key_of(i) for i in owners.get(ids[0], ())]
        if (own := key_of(id)) in joined.parent or id in owners:  # a withdrawal names it
            keys.append(own)
            joined.join(keys)
        elif kind != same or judgement == positive:
            joined.join(keys)
        for key in keys:
            joined.find(key)
            joined.decisions[key].append(row)


def owners(ledger: Ledger, connection: Connection, rows: Iterable[tuple[int, str, str, str, str]]) -> Named:
    """What statements and withdrawn decisions among the subjects of these decisions belong to, by their ids."""
    said: set[str] = set()
    withdrawn: set[str] = set()
    for _, _, kind, subject, _ in rows:
        if kind == DecisionKind.STATEMENT.value:
            said.add(json.loads(subject)[0])
        elif kind == DecisionKind.WITHDRAWAL.value:
            withdrawn.add(json.loads(subject)[0])
    found: dict[str, tuple[str, ...]] = {}
    seen: set[str] = set()
    while withdrawn - seen:  # a withdrawal may be withdrawn itself
        wanted = withdrawn - seen
        seen |= wanted
        for id, kind, subject in _decisions(connection, wanted):
            ids = json.loads(subject)
            found[id] = tuple(ids if kind == DecisionKind.SAME_EVENT.value else ids[:1])
            if kind == DecisionKind.STATEMENT.value:
                said.add(ids[0])
            elif kind == DecisionKind.WITHDRAWAL.value:
                withdrawn.add(ids[0])
        for id in wanted - found.keys():
            found[id] = ()  # not here yet: its own id waits for it
    found |= {s: (m,) for s, m in owners_of(ledger, said).items()}
    for id in withdrawn:  # through the statement to its mention, through a withdrawal to what that one withdraws
        reached = list(found.get(id, ()))
        for at in reached:
            reached += [i for i in found.get(at, ()) if i not in reached]
        found[id] = tuple(reached)
    return found


def _decisions(connection: Connection, ids: set[str]) -> Iterable[tuple[str, str, str]]:
    c = decisions.c
    wanted = sorted(ids)
    for start in range(0, len(wanted), 400):
        query = select(c.id, c.kind, c.subject).where(c.id.in_(wanted[start : start + 400]))
        for row in connection.execute(query):
            yield row[0], row[1], row[2]
