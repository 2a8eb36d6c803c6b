"""Sessions and read tokens: random, kept as digests only, and found again behind a request's headers."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from secrets import token_hex, token_urlsafe

from sqlalchemy import Engine, delete, insert, select, update
from starlette.datastructures import Headers

from tocsin.web.accounts.people import AccountError
from tocsin.web.accounts.roles import Person, Role
from tocsin.web.accounts.store import now, people, sessions, tokens

COOKIE, SECURE_COOKIE = "tocsin_session", "__Host-tocsin_session"
"""By http and by https; a browser takes a `__Host-` cookie from https alone, and for this host alone."""

IDLE = 12 * 3600.0
"""Seconds without a request after which a session ends."""

LONGEST = 7 * 86400.0
"""Seconds after which a session ends in any case."""

REMEMBERED = 2.0
"""Seconds for which a session is not looked up again, and so for which one that another process ended may last."""

PREFIX = "toc_"

Find = Callable[[str], Person | None]


def digest_of(secret: str) -> str:
    """What is kept of a cookie or a token: it has 256 random bits, so that a plain digest is enough."""
    return sha256(secret.encode()).hexdigest()


def start(store: Engine, name: str) -> str:
    """Start a session; its cookie's value, which is kept nowhere."""
    secret = token_urlsafe(32)
    at = time.time()
    with store.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.made < at - LONGEST))
        connection.execute(insert(sessions), {"digest": digest_of(secret), "name": name, "made": at, "used": at})
    return secret


def end(store: Engine, digest: str) -> None:
    """End a session."""
    with store.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.digest == digest))


def end_others(store: Engine, name: str, but: str = "") -> int:
    """End a person's sessions but one; how many."""
    with store.begin() as connection:
        found = connection.execute(delete(sessions).where(sessions.c.name == name, sessions.c.digest != but))
        return int(found.rowcount)


@dataclass(frozen=True, slots=True)
class Token:
    """A read token, without its secret."""

    id: str
    name: str
    what: str
    made: str
    revoked: str | None


def make_token(store: Engine, name: str, what: str) -> str:
    """A new read token for this person's tools; it is shown once and kept as a digest. `what` says what it is for."""
    what = what.strip()[:100]
    if not what:
        raise AccountError("say what the token is for, so that it can be told from others")
    secret = PREFIX + token_urlsafe(32)
    row = {"digest": digest_of(secret), "id": "t-" + token_hex(4), "name": name, "what": what, "made": now()}
    with store.begin() as connection:
        connection.execute(insert(tokens), row)
    return secret


def tokens_of(store: Engine, name: str | None = None) -> list[Token]:
    """A person's read tokens, or all."""
    query = select(tokens).order_by(tokens.c.made)
    with store.connect() as connection:
        rows = connection.execute(query if name is None else query.where(tokens.c.name == name))
        return [Token(r.id, r.name, r.what, r.made, r.revoked) for r in rows]


def revoke(store: Engine, id: str, name: str | None = None) -> bool:
    """Revoke a read token, of this person only if one is named. False if there is none that holds."""
    t = tokens.c
    wanted = update(tokens).where(t.id == id, t.revoked.is_(None)).values(revoked=now())
    with store.begin() as connection:
        return bool(connection.execute(wanted if name is None else wanted.where(t.name == name)).rowcount)


class Sessions:
    """Finds the person behind a request. What it found it remembers for a moment, and forgets when told to."""

    def __init__(self, store: Engine) -> None:
        self.store = store
        self._known: dict[str, tuple[float, Person]] = {}

    def identify(self, headers: Headers) -> Person | None:
        """The person whose session or read token stands in these headers, or None."""
        kind, _, secret = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            return self._remembered(digest_of(secret.strip()), self._of_token)
        cookie = cookie_of(headers)
        return self._remembered(digest_of(cookie), self._of_session) if cookie else None

    def forget(self) -> None:
        """Look everyone up anew: after a log-out, or a change of someone's role."""
        self._known.clear()

    def _remembered(self, digest: str, find: Find) -> Person | None:
        at = time.monotonic()
        known = self._known.get(digest)
        if known and known[0] > at:
            return known[1]
        found = find(digest)
        self._known.pop(digest, None)
        if found:
            if len(self._known) > 5000:
                self._known.clear()
            self._known[digest] = (at + REMEMBERED, found)
        return found

    def _of_session(self, digest: str) -> Person | None:
        s, p, at = sessions.c, people.c, time.time()
        query = (
            select(s.used, s.made, p.name, p.role)
            .join(people, p.name == s.name)
            .where(s.digest == digest, p.open.is_(True))
        )
        with self.store.connect() as connection:
            row = connection.execute(query).first()
        if row is None or at - row.used > IDLE or at - row.made > LONGEST:
            return None
        if at - row.used > 60:
            with self.store.begin() as connection:
                connection.execute(update(sessions).where(s.digest == digest).values(used=at))
        return Person(row.name, Role[row.role], digest)

    def _of_token(self, digest: str) -> Person | None:
        t, p = tokens.c, people.c
        query = (
            select(p.name, p.role)
            .join(people, p.name == t.name)
            .where(t.digest == digest, t.revoked.is_(None), p.open.is_(True))
        )
        with self.store.connect() as connection:
            row = connection.execute(query).first()
        return Person(row.name, Role.viewer, "", True) if row else None


def cookie_of(headers: Headers) -> str | None:
    """The session's cookie among these headers."""
    for given in headers.getlist("cookie"):
        try:
            found = SimpleCookie(given)
        except CookieError:
            continue
        for name in (SECURE_COOKIE, COOKIE):
            if name in found:
                return found[name].value
    return None
