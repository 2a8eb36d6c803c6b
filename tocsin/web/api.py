"""The API: events as JSON by the shared filters, in pages."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query

from tocsin.ledger.view import resolve
from tocsin.web.access import reader
from tocsin.web.queries import Asked, Selected, Taken
from tocsin.web.views import EventId

router = APIRouter(prefix="/api", dependencies=[Depends(reader)])

MOST = 1000  # events of one answer


@router.get("/events")
def events(
    found: Selected,
    loaded: Taken,
    filters: Asked,
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 100,
) -> dict[str, Any]:
    """Events that pass the filters, newest first, with every statement and its sentence.

    `total` counts all of them; `head` is the state of the ledger that they were computed from.
    """
    return {
        "total": len(found),
        "offset": offset,
        "filters": filters.to_json(),
        "head": loaded.head,
        "events": found[offset : offset + limit],
    }


@router.get("/events/{id}", responses={404: {"description": "The ledger has no such event"}})
def event(id: EventId, loaded: Taken) -> dict[str, Any]:
    """One event. The id of an event that was merged into another leads to that one."""
    found = resolve(loaded.events, id)
    if found is None:
        raise HTTPException(404, f"no event {id} in this ledger")
    return dict(loaded.data[found.id])
