"""The desk's pages and parts of pages, from Jinja templates that escape everything: reports' texts are hostile input."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from tocsin.export import wording
from tocsin.publish.evidence import safe_url
from tocsin.templating import environment
from tocsin.web.accounts.proof import page_proof
from tocsin.web.accounts.roles import Person


@cache
def _environment() -> Environment:
    made = environment("tocsin.web.desk")
    made.filters["quantity"] = lambda q: wording.quantity(q.to_json() if q is not None else None)
    made.filters["day"] = wording.day
    made.filters["safe_url"] = safe_url
    return made


def part(template: str, /, **shown: Any) -> str:
    """A template's HTML."""
    return _environment().get_template(template).render(**shown)


def page(request: Request, template: str, status: int = 200, /, **shown: Any) -> HTMLResponse:
    """A whole page for whoever asks, with the token that its writes need."""
    person = request.scope.get("person")
    about = {
        "person": person if isinstance(person, Person) else None,
        "accounts": request.app.state.rules.accounts,
        "proof": page_proof(request),
        "title": request.app.state.title,
    }
    return HTMLResponse(part(template, **about, **shown), status)


@cache
def static_files() -> dict[str, bytes]:
    """The desk's scripts and styles by name."""
    folder = resources.files("tocsin.web.desk").joinpath("static")
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.is_file()}
