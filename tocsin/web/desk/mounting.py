"""The desk and the accounts put on the server's application: their routes first, the guard around everything last."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI

from tocsin.ledger import Ledger
from tocsin.web.accounts.guard import Guard, Rules, only_user
from tocsin.web.accounts.store import open_store, secret_of
from tocsin.web.desk import routes
from tocsin.web.desk.working import Desk


def mount(app: FastAPI, ledger_path: str | Path, ledger: Ledger, rules: Rules, user: str) -> None:
    """Add the routes of the desk, and what they need, to the application."""
    store = open_store(ledger_path)
    app.state.rules, app.state.store, app.state.secret = rules, store, secret_of(store)
    app.state.user = user
    app.state.desk = Desk(ledger, store)
    app.include_router(routes.static)
    app.include_router(routes.router)


def guarded(app: FastAPI) -> None:
    """Put the guard around the application, outside of everything added before."""
    app.add_middleware(Guard, rules=app.state.rules, identify=only_user(app.state.user))
