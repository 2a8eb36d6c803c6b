"""A server with accounts on a small ledger, and people who log in to it as a browser does."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tocsin.web.accounts.guard import Rules
from tocsin.web.accounts.people import add
from tocsin.web.accounts.roles import Role
from tocsin.web.accounts.store import open_store
from tocsin.web.app import create_app

SECRET = "seven plain turnips in a row"
PEOPLE = {"Vera": Role.viewer, "Carla": Role.coder, "Colin": Role.coder, "Edda": Role.editor, "Ada": Role.admin}


def peopled(folder: Path) -> FastAPI:
    """The application, with one account of each role (two coders)."""
    store = open_store(folder)
    for name, role in PEOPLE.items():
        add(store, name, role, SECRET)
    return create_app(folder, rules=Rules(accounts=True))


def routes(app: FastAPI) -> list[tuple[str, str]]:
    """(method, path) of everything that the application answers, with made-up ids in its paths."""
    found, waiting = [], list(app.routes)
    while waiting:
        route = waiting.pop()
        inner = getattr(route, "original_router", None) or getattr(route, "routes", None)
        if inner is not None:
            waiting += getattr(inner, "routes", inner)
            continue
        path = re.sub(r"\{[^}]*\}", "m-1", route.path)
        found += [(method, path) for method in getattr(route, "methods", None) or {"GET"}]
    return sorted(set(found))


def visitor(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://127.0.0.1:8765", follow_redirects=False)


def proof_in(answer: httpx.Response) -> str:
    """The token of the page's own forms."""
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', answer.text) or re.search(
        r'name="proof" content="([0-9a-f]+)"', answer.text
    )
    assert found, answer.text[:300]
    return found[1]


def log_in(client: TestClient, name: str, password: str = SECRET, next: str = "") -> httpx.Response:
    form = client.get("/login")
    data = {"name": name, "password": password, "next": next, "csrf": proof_in(form)}
    return client.post("/login", data=data)


def logged_in(app: FastAPI, name: str) -> TestClient:
    client = visitor(app)
    assert log_in(client, name).status_code == 303
    return client
