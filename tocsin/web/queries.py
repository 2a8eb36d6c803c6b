"""From a request to the events that it asks for: the filters by the names of the command line and the page."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Request

from tocsin.count import Filters
from tocsin.model.events import Event
from tocsin.publish.choice import Further
from tocsin.web.loaded import Loaded
from tocsin.web.shelf import Shelf
from tocsin.web.unseen import Unseen
from tocsin.web.waiting import ready

UNSHOWN = "unknown"
"""The actor by which one asks for events that show none."""


async def asked(
    actor: Annotated[
        str | None,
        Query(description="A group by id or name, with the groups below it; `unknown` for none shown", max_length=300),
    ] = None,
    place: Annotated[
        str | None, Query(description="A country (code or name), a province or a place", max_length=300)
    ] = None,
    type: Annotated[str | None, Query(description="A type of attack, as `bombing`", max_length=300)] = None,
    stage: Annotated[str | None, Query(description="`accomplished`, `foiled` and so on", max_length=300)] = None,
    start: Annotated[str | None, Query(alias="from", description="A day, month or year", max_length=40)] = None,
    end: Annotated[str | None, Query(alias="to", description="A day, month or year, included", max_length=40)] = None,
    as_of: Annotated[
        str | None, Query(alias="as-of", description="Only what was public by then", max_length=40)
    ] = None,
    codebook: Annotated[str, Query(description="Which inclusion rule counts", max_length=40)] = "all",
    policy: Annotated[str, Query(description="How conflicting reports are settled", max_length=60)] = "majority",
) -> Filters:
    """The shared filters; an empty one is none. Raises FilterError for one that cannot be used."""
    return Filters(
        actor if actor and actor != UNSHOWN else None,
        place or None,
        type or None,
        stage or None,
        start or None,
        end or None,
        as_of or None,
        codebook or "all",
        policy or "majority",
    )


Asked = Annotated[Filters, Depends(asked)]


def further(
    kind: Annotated[
        str | None, Query(description="Kinds joined by commas, or `all`; attacks and plots if none", max_length=120)
    ] = None,
    responsibility: Annotated[
        str | None, Query(description="`claimed`, `attributed`, `suspected`, `denied` or `nobody`", max_length=40)
    ] = None,
    toll: Annotated[int | None, Query(description="At least so many killed", ge=0, le=10**9)] = None,
    grade: Annotated[
        str | None, Query(description="The best source is at least of this grade, A to E", max_length=1)
    ] = None,
    q: Annotated[str | None, Query(description="Words, all of which an event must have", max_length=300)] = None,
    actor: Annotated[str | None, Query(max_length=300)] = None,
) -> Further:
    """What views choose by beside the shared filters. Raises FilterError for what cannot be used."""
    return Further(kind or None, responsibility or None, toll, grade or None, q or None, actor == UNSHOWN)


More = Annotated[Further, Depends(further)]


def taken(request: Request, filters: Asked) -> Loaded:
    """The ledger's events under the request's policy and as of its time."""
    ready(request)
    shelf: Shelf = request.app.state.shelf
    return shelf.take(filters.policy, filters.as_of)


Taken = Annotated[Loaded, Depends(taken)]


def selected(loaded: Taken, filters: Asked, more: More, hidden: Unseen) -> list[Event]:
    """The events that pass and that whoever asks may see, newest first."""
    found = loaded.chosen(filters, more)
    return [event for event in found if hidden.isdisjoint(event.mentions)] if hidden else found


Selected = Annotated[list[Event], Depends(selected)]
