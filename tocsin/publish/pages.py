"""HTML from Jinja templates that escape everything: reports' texts are hostile input."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment

from tocsin.count import Filters
from tocsin.export import wording
from tocsin.publish.corpus import Corpus
from tocsin.templating import environment

# Nothing but the page's own files, and the map's worker, which MapLibre starts from a blob: URL, or on disk a data: URL, of the page's own script.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src blob: data:; "
    "connect-src blob:; base-uri 'none'; form-action 'none'; object-src 'none'"
)


@cache
def _environment() -> Environment:
    made = environment("tocsin.publish")
    made.globals["csp"] = CSP
    made.filters["quantity"] = wording.quantity
    made.filters["number"] = wording.number
    made.filters["day"] = wording.day
    return made


def render(template: str, corpus: Corpus, **given: Any) -> str:
    """A page of this corpus: `root` is the way up to the index page, `rules` the query that links have to carry."""
    given.setdefault("rules", rules_of(corpus))
    return _environment().get_template(template).render(about=corpus.about(), **given)


def rules_of(corpus: Corpus) -> str:
    """The query that leads to the same policy and time on a server; empty for the defaults, and for a static site."""
    return query_of(corpus.filters) if corpus.live else ""


def query_of(filters: Filters) -> str:
    """Policy and time of these filters as a query with its question mark; empty for the defaults."""
    given = {"as-of": filters.as_of, "policy": filters.policy if filters.policy != "majority" else None}
    text = urlencode({name: value for name, value in given.items() if value})
    return f"?{text}" if text else ""
