"""The pages, the scripts and the downloads that they link to: the published site's files, made when asked for."""

from __future__ import annotations

import mimetypes
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Request, Response
from fastapi.responses import RedirectResponse

from tocsin.export import tables
from tocsin.model import Document
from tocsin.model.events import Event
from tocsin.publish import documents, events, figurecount, figures, groups, pages
from tocsin.web.answers import kept, script, tagged
from tocsin.web.loaded import Loaded
from tocsin.web.queries import Asked, More, Selected, Taken
from tocsin.web.shelf import Shelf
from tocsin.web.unseen import unseen, visible

router = APIRouter(include_in_schema=False)

EventId = Annotated[str, Path(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$")]
Name = Annotated[str, Path(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$")]


@router.get("/")
def root(request: Request) -> Response:
    query = request.url.query
    return RedirectResponse(f"/index.html?{query}" if query else "/index.html")


@router.get("/index.html")
def index(request: Request, loaded: Taken) -> Response:
    page = pages.render("index.html", loaded.corpus, root="")
    return tagged(request, page, "text/html")


@router.get("/data/{name}.js")
def data(request: Request, name: Name, loaded: Taken) -> Response:
    made = loaded.script(f"{name}.js")
    if made is None:
        raise HTTPException(404, "no such file")
    return script(request, made)


@router.get("/data/events.csv")
def as_csv(request: Request, found: Selected, loaded: Taken) -> Response:
    return tagged(request, tables.to_csv((e.to_json() for e in found), loaded.corpus.names), "text/csv")


@router.get("/data/events.geojson")
def as_geojson(request: Request, found: Selected, loaded: Taken) -> Response:
    made = tables.to_geojson((e.to_json() for e in found), loaded.corpus.names)
    return tagged(request, made, "application/geo+json")


@router.get("/data/events.json")
def as_json(request: Request, found: Selected, loaded: Taken, filters: Asked, more: More) -> Response:
    shown = loaded.corpus.about() | {"events": len(found), "filters": filters.to_json() | more.to_json()}
    return tagged(request, tables.to_json([e.to_json() for e in found], shown), "application/json")


def event_of(request: Request, loaded: Loaded, id: str) -> Event:
    """The event with this id, also of one that was merged into another since, as it is at this moment. Raises 404 where
    there is none."""
    shelf: Shelf = request.app.state.shelf
    found = shelf.latest(loaded, "m-" + id.removeprefix("e-")) or loaded.corpus.by_id.get(id)
    if found is None:
        raise HTTPException(404, f"no event {id} in this ledger")
    return visible(found, unseen(request))


def document_of(request: Request, loaded: Loaded, digest: str) -> Document:
    """The report with this SHA-256. Raises 404 where there is none, 403 for whoever is to code an event that cites it blind."""
    found = loaded.corpus.documents.get(f"sha256:{digest}")
    if found is None:
        raise HTTPException(404, "no such report in this ledger")
    hidden = unseen(request)
    for event in loaded.corpus.citing.get(found.id, ()):
        visible(event, hidden)
    return found


@router.get("/events/{id}.html")
def event(request: Request, id: EventId, loaded: Taken) -> Response:
    return tagged(request, events.page(event_of(request, loaded, id), loaded.corpus), "text/html")


@router.get("/events/{id}.json")
def event_json(request: Request, id: EventId, loaded: Taken) -> Response:
    return tagged(request, tables.dump(event_of(request, loaded, id).to_json()), "application/json")


@router.get("/documents/{digest}.html")
def document(request: Request, digest: Name, loaded: Taken) -> Response:
    found = document_of(request, loaded, digest)
    return tagged(request, documents.page(found, loaded.corpus, texts=True), "text/html")


@router.get("/groups/index.html")
def group_list(request: Request, loaded: Taken) -> Response:
    return kept(request, loaded, "text/html", lambda now: groups.index(now.corpus))


@router.get("/groups/index.json")
def group_list_json(request: Request, loaded: Taken) -> Response:
    def made(now: Loaded) -> str:
        return tables.dump({"about": now.corpus.about()} | groups.both(now.corpus))

    return kept(request, loaded, "application/json", made)


@router.get("/groups/{id}.html")
def group(request: Request, id: Name, loaded: Taken) -> Response:
    return kept(request, loaded, "text/html", lambda now: groups.page(named(now, id), now.corpus))


@router.get("/groups/{id}.json")
def group_json(request: Request, id: Name, loaded: Taken) -> Response:
    return kept(
        request, loaded, "application/json", lambda now: tables.dump(groups.to_json(named(now, id), now.corpus))
    )


def named(loaded: Loaded, id: str) -> str:
    """The id, when an event names this group. Raises 404 otherwise."""
    if id not in loaded.corpus.of_group:
        raise HTTPException(404, f"no event names a group {id}")
    return id


@router.get("/figures/{measure}.{form}")
def figure(request: Request, measure: Name, form: str, loaded: Taken, filters: Asked, more: More) -> Response:
    if measure not in figurecount.MEASURES or form not in ("html", "json", "csv"):
        raise HTTPException(404, f"no such figure; there are {', '.join(figurecount.MEASURES)} as html, json and csv")
    wanted = figurecount.Figure(measure, measure, filters, more)

    def made(now: Loaded) -> str:
        counted = figurecount.counted_by(wanted, now.corpus)
        if form == "html":
            return figures.page(wanted, counted, now.corpus)
        if form == "csv":
            return figures.to_csv(wanted, counted, now.corpus)
        return tables.dump(figures.to_json(wanted, counted, now.corpus))

    kinds = {"html": "text/html", "csv": "text/csv", "json": "application/json"}
    return kept(request, loaded, kinds[form], made)


@router.get("/static/{name:path}")
def static(request: Request, name: str) -> Response:
    files: dict[str, bytes] = request.app.state.static  # by name, so that no path leads out of the package
    if name not in files:
        raise HTTPException(404, "no such file")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return tagged(request, files[name], "text/javascript" if name.endswith(".js") else kind)
