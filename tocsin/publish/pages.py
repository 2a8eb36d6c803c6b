"""The HTML pages, from Jinja templates that escape everything: reports' texts are hostile input."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from tocsin.export import wording
from tocsin.model.records import Document
from tocsin.publish import evidence
from tocsin.publish.rows import lead, row

# Nothing but the page's own files, and the map's worker, which MapLibre starts from a blob: URL, or on disk a data: URL, of the page's own script.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src blob: data:; "
    "connect-src blob:; base-uri 'none'; form-action 'none'; object-src 'none'"
)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tocsin.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["csp"] = CSP
    environment.filters["quantity"] = wording.quantity
    return environment


def index(about: Mapping[str, Any], rules: str = "") -> str:
    """The page with the map, the timeline, the filters and the list; the events come in `data/events.js`.

    `rules` is the query (`?policy=claims`) with which a server computes those events.
    """
    return _environment().get_template("index.html").render(about=about, rules=rules, root="")


def event(
    data: Mapping[str, Any],
    documents: Mapping[str, Document],
    names: Mapping[str, str],
    about: Mapping[str, Any],
) -> str:
    """The page of one event (its JSON): what is said of it, by whom, when, and why its reports are one event."""
    sources = [evidence.source(ref, documents) for ref in data.get("documents") or ()]
    sources.sort(key=lambda s: (s["published"] or "9", s["publisher"] or "", s["id"]))
    by_id = {s["id"]: s for s in sources}
    publisher_of = {
        s["mention"]: by_id.get(s["document"], {}).get("publisher") or "unnamed publisher"
        for s in data.get("statements") or ()
    }
    properties = evidence.properties(data, documents, names)
    return (
        _environment()
        .get_template("event.html")
        .render(
            about=about,
            root="../",
            row=row(data, names),
            event=data,
            kind=wording.KIND.get(str(data["kind"]), data["kind"]),
            lead=lead(data),
            precision=wording.PRECISION.get((data.get("place") or {}).get("precision")),
            properties=properties,
            toll=evidence.toll(properties),
            sources=sources,
            reasons=evidence.reasons(data, publisher_of),
        )
    )
