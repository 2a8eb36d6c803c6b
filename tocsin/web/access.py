"""Who may read: the one function that every page and every answer of the API depends on."""

from __future__ import annotations

from fastapi import Request


def reader(request: Request) -> None:
    """Let the request through. On loopback there is one user, and nothing to ask.

    Accounts and read tokens put a function of their own in its place, by `app.dependency_overrides[reader]`; it raises
    HTTPException 401 or 403 for whoever may not read.
    """
