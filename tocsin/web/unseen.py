"""What a coder is not shown of the published pages while they code blind: the events whose reports they have yet to judge."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Request

from tocsin.model.events import Event
from tocsin.web.accounts.roles import Person, Role
from tocsin.web.desk.working import Desk


def unseen(request: Request) -> frozenset[str]:
    """The mentions that whoever asks is to code blind and has not finished with. Editors see everything."""
    person = request.scope.get("person")
    desk: Desk | None = getattr(request.app.state, "desk", None)
    if desk is None or not isinstance(person, Person) or not person.may(Role.coder) or person.may(Role.editor):
        return frozenset()
    return desk.blind_for(person.name)


Unseen = Annotated[frozenset[str], Depends(unseen)]


def visible(event: Event, hidden: frozenset[str]) -> Event:
    """The event. Raises HTTPException 403 for one that says what others decided of a report that is to be coded blind."""
    if not hidden.isdisjoint(event.mentions):
        raise HTTPException(
            403, "you code a report of this event blind: this page opens when you have finished with it"
        )
    return event
