"""The desk and the accounts put on the server's application: their routes first, the guard around everything last."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exception_handlers import http_exception_handler
from starlette.exceptions import HTTPException

from tocsin.ledger import Ledger
from tocsin.web.accounts import routes as accounts
from tocsin.web.accounts.guard import WORK, Guard, Rules, only_user
from tocsin.web.accounts.sessions import Sessions
from tocsin.web.accounts.store import open_store, secret_of
from tocsin.web.desk import routes
from tocsin.web.desk.looks import page
from tocsin.web.desk.working import Desk


def mount(app: FastAPI, ledger_path: str | Path, ledger: Ledger, rules: Rules, user: str) -> None:
    """Add the routes of the desk and the accounts, and what they need, to the application."""
    store = open_store(ledger_path)
    app.state.rules, app.state.store, app.state.secret = rules, store, secret_of(store)
    app.state.user, app.state.sessions = user, Sessions(store)
    app.state.desk = Desk(ledger, store, user, app.state.shelf.growing(), app.state.shelf.nudge)
    app.include_router(routes.static)
    app.include_router(routes.router)
    if rules.accounts:
        app.include_router(accounts.router)
    app.add_exception_handler(HTTPException, _in_words)


def guarded(app: FastAPI) -> None:
    """Put the guard around the application, outside of everything added before."""
    identify = app.state.sessions.identify if app.state.rules.accounts else only_user(app.state.user)
    app.add_middleware(Guard, rules=app.state.rules, identify=identify)


async def _in_words(request: Request, error: Exception) -> Response:
    """What went wrong, as a page for those who look at one, else as JSON."""
    if not isinstance(error, HTTPException):
        raise error
    looks = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    if looks and (request.url.path.startswith(WORK) or error.status_code == 403):
        return page(request, "wrong.html", error.status_code, status=error.status_code, detail=str(error.detail))
    return await http_exception_handler(request, error)
