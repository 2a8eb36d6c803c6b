"""From a request to the events that it asks for: the filters by the names of the command line and the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query, Request

from tocsin.count import Filters
from tocsin.publish.choice import VIOLENCE, choose
from tocsin.publish.rows import matches, row
from tocsin.web.loaded import Loaded, Shelf

Text = Annotated[str | None, Query(max_length=300)]


def asked(
    actor: Text = None,
    place: Text = None,
    type: Text = None,
    stage: Text = None,
    start: Annotated[str | None, Query(alias="from", max_length=40)] = None,
    end: Annotated[str | None, Query(alias="to", max_length=40)] = None,
    as_of: Annotated[str | None, Query(alias="as-of", max_length=40)] = None,
    codebook: Annotated[str, Query(max_length=40)] = "all",
    policy: Annotated[str, Query(max_length=60)] = "majority",
) -> Filters:
    """The shared filters; an empty one is none. Raises FilterError for one that cannot be used."""
    return Filters(
        actor or None,
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


def taken(request: Request, filters: Asked) -> Loaded:
    """The ledger's events under the request's policy and as of its time."""
    shelf: Shelf = request.app.state.shelf
    return shelf.take(filters.policy, filters.as_of)


Taken = Annotated[Loaded, Depends(taken)]


def selected(
    loaded: Taken,
    filters: Asked,
    kind: Annotated[str | None, Query(description="Kinds, joined by commas; all; attacks and plots if none")] = None,
    q: Annotated[str | None, Query(description="Words, all of which an event must have", max_length=300)] = None,
) -> list[Mapping[str, Any]]:
    """The JSON of the events that pass, newest first."""
    kinds = None if kind == "all" else kind.split(",") if kind else VIOLENCE
    data = [loaded.data[event.id] for event in choose(loaded.events, filters, kinds)]
    return [event for event in data if matches(row(event, loaded.names), q)] if q else data


Selected = Annotated[list[Mapping[str, Any]], Depends(selected)]


def rules_of(filters: Filters) -> str:
    """The query that leads to the same policy and time; empty for the defaults."""
    given = {"as-of": filters.as_of, "policy": filters.policy if filters.policy != "majority" else None}
    text = urlencode({name: value for name, value in given.items() if value})
    return f"?{text}" if text else ""
