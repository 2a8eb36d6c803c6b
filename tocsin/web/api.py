"""The API: events, figures, groups and reports as JSON by the shared filters, in pages, and an Atom feed of any filter."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from tocsin.count import count
from tocsin.count.grouping import GROUPS
from tocsin.count.periods import previous
from tocsin.export import atom
from tocsin.model.extract import kept_in, neutral_document
from tocsin.publish import groups as group_pages
from tocsin.web.answers import as_json, kept, tagged, text_of
from tocsin.web.loaded import Loaded
from tocsin.web.queries import Asked, More, Selected, Taken
from tocsin.web.views import EventId, Name, document_of, event_of, named

WRONG: dict[int | str, dict[str, Any]] = {400: {"description": "A filter that cannot be used; the answer says why"}}
MISSING: dict[int | str, dict[str, Any]] = {404: {"description": "There is no such thing in this ledger"}}

router = APIRouter(prefix="/api", responses=WRONG)

MOST = 1000
"""Events of one answer."""

NEWEST = 50
"""Entries of a feed."""


@router.get("/events")
def events(
    request: Request,
    found: Selected,
    loaded: Taken,
    filters: Asked,
    more: More,
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 100,
) -> Response:
    """Events that pass the filters, newest first, with every statement and its sentence.

    `total` counts all of them; `head` is the state of the ledger that they were computed from. Where more follow, a
    `Link` header with `rel="next"` leads on.
    """
    headers = {}
    if offset + limit < len(found):
        query = urlencode([(k, v) for k, v in request.query_params.multi_items() if k not in ("offset", "limit")])
        rest = urlencode({"offset": offset + limit, "limit": limit})
        headers["Link"] = f'</api/events?{query + "&" if query else ""}{rest}>; rel="next"'
    answer = {
        "total": len(found),
        "offset": offset,
        "filters": filters.to_json() | more.to_json(),
        "head": loaded.head,
        "events": [event.to_json() for event in found[offset : offset + limit]],
    }
    return as_json(request, answer, headers)


@router.get("/events.atom", response_class=Response, responses={200: {"content": {"application/atom+xml": {}}}})
def feed(request: Request, found: Selected, loaded: Taken) -> Response:
    """The newest events that pass the filters as an Atom feed: what each is called, its sentence, and its page."""
    shown = [event.to_json() for event in found[:NEWEST]]
    latest = max((str(d["published"]) for e in shown for d in e["documents"] if d["published"]), default="1970-01-01")
    wanted = ", ".join(f"{name} {value}" for name, value in request.query_params.items())
    title = f"{loaded.corpus.title}: {wanted}" if wanted else loaded.corpus.title
    home = str(request.base_url)
    made = atom.feed(shown, loaded.corpus.names, title, latest, wanted, home, str(request.url))
    return tagged(request, made, "application/atom+xml")


@router.get("/events/{id}", responses=MISSING)
def event(request: Request, id: EventId, loaded: Taken) -> Response:
    """One event. The id of an event that was merged into another leads to that one."""
    return as_json(request, event_of(request, loaded, id).to_json())


@router.get("/figures")
def figures(
    request: Request,
    loaded: Taken,
    filters: Asked,
    by: Annotated[
        str | None, Query(description="Groupings joined by commas: " + ", ".join(GROUPS), max_length=120)
    ] = None,
    versus: Annotated[
        str | None, Query(description="`previous` or `year`: the period to set it against", max_length=20)
    ] = None,
) -> Response:
    """Attacks, claims, foiled plots, killed, wounded and hostages with their ranges, as `tocsin count` gives them.

    Every row has the ids of its events and a figure id that `tocsin why` opens. `codebook` is `all` unless given.
    """
    groupings = [name for name in (by or "").split(",") if name]

    def made(now: Loaded) -> str:
        answer: dict[str, Any] = {"filters": filters.to_json(), "head": now.head}
        answer["table"] = count(now.corpus.columns, filters, groupings, now.head).to_json()
        if versus:
            earlier = previous(filters, versus)
            answer["versus"] = count(now.corpus.columns, earlier, groupings, now.head).to_json()
            answer["versus_filters"] = earlier.to_json()
        return text_of(answer)

    return kept(request, loaded, "application/json", made)


@router.get("/groups")
def groups(request: Request, loaded: Taken) -> Response:
    """Every group that an event names: those of the register with the attacks and killed that each is shown for, and those
    `unlisted` there with how often each is named."""

    def made(now: Loaded) -> str:
        return text_of({"head": now.head} | group_pages.both(now.corpus))

    return kept(request, loaded, "application/json", made)


@router.get("/groups/{id}", responses=MISSING)
def group(request: Request, id: Name, loaded: Taken) -> Response:
    """One group: family, names, activity, responsibility, and the series of its strength, people held and ground."""
    return as_json(request, group_pages.to_json(named(loaded, id), loaded.corpus))


@router.get("/documents/{digest}", responses=MISSING)
def document(request: Request, digest: Name, loaded: Taken) -> Response:
    """A report by the SHA-256 of its capture: where it is from, its captures, the events that rest on it, and its text.

    A statement by an armed group comes without text, title and address.
    """
    found = document_of(request, loaded, digest)
    shown = neutral_document(found).to_json() | {
        "kept_in": kept_in(found),
        "captures": list(loaded.corpus.captures(found.id)),
        "events": [event.id for event in loaded.corpus.citing.get(found.id, ())],
    }
    return as_json(request, shown)
