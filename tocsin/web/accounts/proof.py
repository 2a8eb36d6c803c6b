"""The proof that a write comes from one of the server's own pages: a token bound to the session (against CSRF)."""

from __future__ import annotations

import hmac
from hashlib import sha256
from secrets import token_hex

from fastapi import HTTPException, Request

from tocsin.web.accounts.roles import Person

VISIT = "tocsin_visit"
"""The cookie of those who have not logged in yet."""

HEADER = "x-csrf-token"
FIELD = "csrf"


def proof_for(secret: bytes, session: str, salt: str | None = None) -> str:
    """A token of a session's pages; whoever can't read them can't know it.

    It is another one on every page, so that its letters cannot be guessed from the lengths of compressed answers.
    """
    salt = salt or token_hex(16)
    return salt + hmac.new(secret, f"proof {salt} {session}".encode(), sha256).hexdigest()


def proves(secret: bytes, session: str, given: str) -> bool:
    """Whether this is a token of that session."""
    return hmac.compare_digest(given.encode(), proof_for(secret, session, given[:32] or "-").encode())


def person_of(request: Request) -> Person:
    """Whoever the guard found behind the request. Raises HTTPException 401 where it is nobody."""
    person = request.scope.get("person")
    if not isinstance(person, Person):
        raise HTTPException(401, "log in first")
    return person


def session_of(request: Request) -> str:
    """What the tokens of this request's pages are bound to: its session, or the visit before the log-in."""
    person = request.scope.get("person")
    return person.session if isinstance(person, Person) else str(request.cookies.get(VISIT, ""))


def page_proof(request: Request) -> str:
    """The token to put into a page that is sent as the answer to this request."""
    return proof_for(request.app.state.secret, session_of(request))


async def proven(request: Request) -> None:
    """Let a write through only with its page's token, in the header or the form. Raises HTTPException 403."""
    given = request.headers.get(HEADER)
    if given is None and request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        given = str((await request.form()).get(FIELD) or "")
    if not given or not proves(request.app.state.secret, session_of(request), given):
        raise HTTPException(403, "this page is too old; load it again, and what you did can be done again")
