"""The desk's addresses: the queue, a mention's page, what is done there, and what its form suggests."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from tocsin.web.accounts.proof import person_of, proven
from tocsin.web.accounts.roles import Person, Role
from tocsin.web.accounts.store import note
from tocsin.web.desk import doubling, suggesting
from tocsin.web.desk.acts import ActError
from tocsin.web.desk.board import Board
from tocsin.web.desk.looks import page, part, static_files
from tocsin.web.desk.shown import Shown
from tocsin.web.desk.working import TABS, Desk

router = APIRouter(prefix="/desk")

MentionId = Annotated[str, Path(pattern=r"^m-[A-Za-z0-9-]{1,80}$")]
Digest = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
StatementId = Annotated[str, Field(pattern=r"^s-[0-9a-f]{16}$")]


def needs(role: Role) -> Callable[[Request], Person]:
    """A dependency that lets through whoever has this role. Raises HTTPException 403 for others."""

    def person(request: Request) -> Person:
        found = person_of(request)
        if not found.may(role):
            raise HTTPException(403, f"this needs the role {role.name}; you have {found.role.name}")
        return found

    return person


Coder = Annotated[Person, Depends(needs(Role.coder))]
Editor = Annotated[Person, Depends(needs(Role.editor))]


def desk_of(request: Request) -> Desk:
    """The desk, with what arrived in the ledger since the last request."""
    request.app.state.ready(request)
    desk: Desk = request.app.state.desk
    desk.board.refresh()
    return desk


AtDesk = Annotated[Desk, Depends(desk_of)]


class Act(BaseModel):
    """What a person does at a mention."""

    act: Literal["accept", "reject", "unsure", "correct", "finish", "out", "unclear", "merge", "split", "apart", "undo"]
    statement: StatementId | None = None
    property: Annotated[str | None, Field(max_length=40)] = None
    value: Any = None
    span: tuple[int, int] | None = None
    modality: Annotated[str | None, Field(max_length=20)] = None
    speaker: Annotated[str | None, Field(max_length=300)] = None
    stated: bool = True
    other: Annotated[str | None, Field(pattern=r"^m-[A-Za-z0-9-]{1,80}$")] = None


class Missed(BaseModel):
    """A mention that the reader missed: its kind, the value that it begins with, and the words for it."""

    kind: Annotated[str, Field(max_length=20)]
    value: Any
    span: tuple[int, int]
    modality: Annotated[str | None, Field(max_length=20)] = None


@router.get("", include_in_schema=False)
def queue(
    request: Request,
    desk: AtDesk,
    person: Coder,
    tab: Annotated[str, Query(pattern="^[a-z]{1,20}$")] = "open",
    q: Annotated[str, Query(max_length=200)] = "",
    at: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    shown = desk.listed(person, tab if tab in TABS else "open", q, at)
    return page(request, "queue.html", tabs=TABS, q=q, **shown)


@router.get("/next", include_in_schema=False)
def next_one(desk: AtDesk, person: Coder, after: Annotated[str, Query(max_length=100)] = "") -> Response:
    found = desk.next_for(person, after)
    return RedirectResponse(f"/desk/m/{found}" if found else "/desk?tab=done", 303)


@router.get("/m/{mention}", include_in_schema=False)
def mention(request: Request, desk: AtDesk, person: Coder, mention: MentionId) -> Response:
    shown = _shown(desk, person, mention)
    return page(request, "mention.html", **shown.to_page())


@router.post("/m/{mention}", dependencies=[Depends(proven)], tags=["desk"])
def act(desk: AtDesk, person: Coder, mention: MentionId, act: Act) -> dict[str, Any]:
    """Judge a statement, a mention or a pair of mentions. Each answer is the page's parts as they are then."""
    try:
        said = desk.do(person, mention, act.model_dump())
    except KeyError:
        raise HTTPException(404, f"no mention {mention} in this ledger") from None
    except ActError as error:
        raise HTTPException(409, str(error)) from None
    shown = _shown(desk, person, mention).to_page()
    ended = act.act in ("finish", "out", "unclear")
    return {
        "said": said,
        "next": "/desk/next?after=" + mention if ended else None,
        "text": part("text.html", **shown),
        "record": part("record.html", **shown),
    }


@router.get("/d/{digest}", include_in_schema=False)
def document(request: Request, desk: AtDesk, person: Coder, digest: Digest) -> Response:
    """The report at the desk: by its first mention, where one was read; else its text alone, to add what was missed."""
    told = desk.board.of_document(f"sha256:{digest}")
    if told:
        return RedirectResponse(f"/desk/m/{told[0]}", 303)
    try:
        return page(request, "mention.html", **desk.show_document(person, f"sha256:{digest}").to_page())
    except KeyError:
        raise HTTPException(404, "no such report in this ledger") from None


@router.post("/d/{digest}", dependencies=[Depends(proven)], tags=["desk"])
def add(desk: AtDesk, person: Coder, digest: Digest, said: Missed) -> dict[str, Any]:
    """Add a mention that the reader missed in this report; the answer says where it is judged further."""
    try:
        mention = desk.add(person, f"sha256:{digest}", said.kind, said.value, said.span, said.modality)
    except KeyError:
        raise HTTPException(404, "no such report in this ledger") from None
    except ActError as error:
        raise HTTPException(409, str(error)) from None
    return {"mention": mention, "next": f"/desk/m/{mention}"}


@router.get("/agreement", include_in_schema=False)
def agreement(
    request: Request, desk: AtDesk, person: Coder, done: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    return page(request, "agreement.html", **desk.agreed(person), done=done)


@router.post("/give", dependencies=[Depends(proven)], include_in_schema=False)
def give(
    desk: AtDesk,
    person: Editor,
    coder: Annotated[str, Form(max_length=60)],
    what: Annotated[Literal["next", "blind", "again"], Form()],
    number: Annotated[int, Form(ge=1, le=doubling.MOST)] = 10,
) -> Response:
    if coder not in desk.people():
        raise HTTPException(400, f"{coder}: there is nobody of that name who may review")
    given = doubling.give(desk.board, desk.store, coder, number, what, person.name)
    note(desk.store, person.name, f"gave {given} reports ({what})", coder)
    said = f"{given} given to {coder}" if given else "There is nothing of that kind to give"
    return RedirectResponse(f"/desk/agreement?done={quote(said)}", 303)


@router.get("/settle/{mention}", include_in_schema=False)
def settle_page(request: Request, desk: AtDesk, person: Editor, mention: MentionId) -> Response:
    return page(request, "settle.html", **_settling(desk, person, mention), problem="")


@router.post("/settle/{mention}", dependencies=[Depends(proven)], include_in_schema=False)
async def settle(request: Request, desk: AtDesk, person: Editor, mention: MentionId) -> Response:
    form = await request.form()
    chosen = {name: str(value) for name, value in form.items()}

    def work() -> Response:
        try:
            desk.settle(person, mention, chosen)
        except KeyError:
            raise HTTPException(404, f"no mention {mention} in this ledger") from None
        except ActError as error:
            return page(request, "settle.html", 409, **_settling(desk, person, mention), problem=str(error))
        following = desk.next_to_settle(mention)
        return RedirectResponse(f"/desk/settle/{following}" if following else "/desk/agreement?done=Settled", 303)

    return await run_in_threadpool(work)


@router.get("/corrections.jsonl", include_in_schema=False)
def corrections_file(desk: AtDesk, person: Editor) -> Response:
    lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in desk.corrections())
    headers = {"Content-Disposition": 'attachment; filename="corrections.jsonl"'}
    return Response(lines, media_type="application/x-ndjson", headers=headers)


def _settling(desk: Desk, person: Person, mention: str) -> dict[str, Any]:
    try:
        return desk.to_settle(person, mention)
    except KeyError:
        raise HTTPException(404, f"no mention {mention} that two people have coded") from None


@router.get("/places", tags=["desk"])
def places(person: Coder, q: Annotated[str, Query(min_length=1, max_length=80)]) -> list[dict[str, Any]]:
    """Places of the gazetteer with this name."""
    return suggesting.places(q) if q.strip() else []


@router.get("/actors", tags=["desk"])
def actors(person: Coder, q: Annotated[str, Query(min_length=1, max_length=80)]) -> list[dict[str, Any]]:
    """Actors of the register whose names come near."""
    return suggesting.actors(q) if q.strip() else []


@router.get("/events", tags=["desk"])
def events(
    desk: AtDesk,
    person: Coder,
    q: Annotated[str, Query(min_length=1, max_length=80)],
    but: Annotated[str, Query(max_length=100)] = "",
) -> list[dict[str, Any]]:
    """Mentions of other events that have all these words."""
    board: Board = desk.board
    return suggesting.events(board.queue(), q, but) if q.strip() else []


static = APIRouter(include_in_schema=False)


@static.get("/static/desk/{name}")
def desk_file(name: Annotated[str, Path(pattern=r"^[a-z]+\.(js|css)$")]) -> Response:
    files = static_files()
    if name not in files:
        raise HTTPException(404, "no such file")
    kind = "text/javascript" if name.endswith(".js") else mimetypes.guess_type(name)[0]
    return Response(files[name], media_type=kind, headers={"Cache-Control": "no-cache"})


def _shown(desk: Desk, person: Person, mention: str) -> Shown:
    try:
        return desk.show(person, mention)
    except KeyError:
        raise HTTPException(404, f"no mention {mention} in this ledger") from None
