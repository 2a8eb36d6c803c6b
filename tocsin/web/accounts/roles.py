"""The four roles, each of which may do what the one before it may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """viewer reads, coder judges, editor assigns and adjudicates and exports, admin keeps the accounts."""

    viewer = 1
    coder = 2
    editor = 3
    admin = 4


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever a request comes from. `token` is a read token's, which reads the API and no more.

    `session` is the session's digest, to which the proofs (CSRF tokens) of its pages are bound; empty on loopback.
    """

    name: str
    role: Role
    session: str = ""
    token: bool = False

    def may(self, role: Role) -> bool:
        """Whether this person has that role, or a higher one."""
        return self.role >= role
