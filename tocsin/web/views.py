"""The pages, the scripts and the downloads that they link to: the published page's files, made when asked for."""

from __future__ import annotations

import mimetypes
from hashlib import sha256
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Request, Response
from fastapi.responses import RedirectResponse

from tocsin.export import tables
from tocsin.ledger.view import resolve
from tocsin.publish import pages
from tocsin.publish.site import about_page, index_script
from tocsin.web.access import reader
from tocsin.web.loaded import Loaded
from tocsin.web.queries import Asked, Selected, Taken, rules_of

router = APIRouter(include_in_schema=False, dependencies=[Depends(reader)])

EventId = Annotated[str, Path(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$")]


def tagged(request: Request, content: str | bytes, media_type: str) -> Response:
    """The content, or nothing when the reader's copy (by its ETag) is the same."""
    raw = content.encode() if isinstance(content, str) else content
    headers = {"ETag": f'"{sha256(raw).hexdigest()[:32]}"', "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(raw, media_type=media_type, headers=headers)


def about(request: Request, loaded: Loaded) -> dict[str, Any]:
    """What the page says of itself."""
    return about_page(
        len(loaded.events),
        title=request.app.state.title,
        as_of=loaded.filters.as_of,
        policy=loaded.filters.policy,
        codebook=None,
        documents=len(loaded.documents),
        live=True,
    )


@router.get("/")
def root(request: Request) -> Response:
    query = request.url.query
    return RedirectResponse(f"/index.html?{query}" if query else "/index.html")


@router.get("/index.html")
def index(request: Request, loaded: Taken, filters: Asked) -> Response:
    return tagged(request, pages.index(about(request, loaded), rules_of(filters)), "text/html")


@router.get("/data/events.js")
def script(request: Request, loaded: Taken) -> Response:
    rows = [loaded.data[event.id] for event in loaded.events]
    made = index_script(rows, loaded.names, about(request, loaded), loaded.families, loaded.counted)
    return tagged(request, made, "text/javascript")


@router.get("/data/events.csv")
def as_csv(request: Request, events: Selected, loaded: Taken) -> Response:
    return tagged(request, tables.to_csv(events, loaded.names), "text/csv")


@router.get("/data/events.geojson")
def as_geojson(request: Request, events: Selected, loaded: Taken) -> Response:
    return tagged(request, tables.to_geojson(events, loaded.names), "application/geo+json")


@router.get("/data/events.json")
def as_json(request: Request, events: Selected, loaded: Taken, filters: Asked) -> Response:
    shown = about(request, loaded) | {"events": len(events), "filters": filters.to_json()}
    return tagged(request, tables.to_json(events, shown), "application/json")


@router.get("/events/{id}.html")
def event(request: Request, id: EventId, loaded: Taken) -> Response:
    found = resolve(loaded.events, id)
    if found is None:
        raise HTTPException(404, f"no event {id} in this ledger")
    data = loaded.data[found.id]
    page = pages.event(data, loaded.documents, loaded.names, about(request, loaded))
    return tagged(request, page, "text/html")


@router.get("/events/{id}.json")
def event_json(request: Request, id: EventId, loaded: Taken) -> Response:
    found = resolve(loaded.events, id)
    if found is None:
        raise HTTPException(404, f"no event {id} in this ledger")
    return tagged(request, tables.dump(loaded.data[found.id]), "application/json")


@router.get("/static/{name:path}")
def static(request: Request, name: str) -> Response:
    files: dict[str, bytes] = request.app.state.static  # by name, so that no path leads out of the package
    if name not in files:
        raise HTTPException(404, "no such file")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return tagged(request, files[name], "text/javascript" if name.endswith(".js") else kind)
