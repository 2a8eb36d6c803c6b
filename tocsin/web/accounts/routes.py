"""Log-in and log-out, one's own account, and the accounts of all for those who keep them."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Form, HTTPException, Query, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Engine

from tocsin.web.accounts import limits, people, sessions
from tocsin.web.accounts.people import AccountError
from tocsin.web.accounts.proof import VISIT, person_of, proof_for, proven
from tocsin.web.accounts.roles import Person, Role
from tocsin.web.accounts.store import logged, note
from tocsin.web.desk.looks import page

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=400)]
Me = Annotated[Person, Depends(person_of)]


def admin(request: Request) -> Person:
    """Whoever keeps the accounts. Raises HTTPException 403 for others."""
    person = person_of(request)
    if not person.may(Role.admin):
        raise HTTPException(403, "this needs the role admin")
    return person


Admin = Annotated[Person, Depends(admin)]


def safe_next(given: str) -> str | None:
    """A path on this server to go on to, or None: never an address elsewhere."""
    if not given.startswith("/") or given.startswith(("//", "/\\")) or "\\" in given:
        return None
    if any(ord(c) < 33 or ord(c) == 127 for c in given):
        return None
    parts = urlsplit(given)
    return None if parts.scheme or parts.netloc else given


def _store(request: Request) -> Engine:
    store: Engine = request.app.state.store
    return store


def _from(request: Request) -> str:
    return request.client.host if request.client else ""


def _home(person: Person) -> str:
    return "/desk" if person.may(Role.coder) else "/index.html"


@router.get("/login")
def login_page(request: Request, next: Annotated[str, Query(max_length=2000)] = "") -> Response:
    person = request.scope.get("person")
    if isinstance(person, Person):
        return RedirectResponse(safe_next(next) or _home(person), 303)
    return _login(request, safe_next(next) or "", "", "")


def _login(request: Request, next: str, name: str, problem: str, status: int = 200) -> Response:
    visit = request.cookies.get(VISIT) or token_urlsafe(16)
    answer = page(
        request, "login.html", status, next=next, name=name, problem=problem, visit_proof=_visit(request, visit)
    )
    answer.set_cookie(
        VISIT, visit, httponly=True, samesite="strict", secure=request.url.scheme == "https", path="/login"
    )
    return answer


def _visit(request: Request, visit: str) -> str:
    return proof_for(request.app.state.secret, visit)


@router.post("/login", dependencies=[Depends(proven)])
def login(
    request: Request, name: Text = "", password: Text = "", next: Annotated[str, Form(max_length=2000)] = ""
) -> Response:
    store, address, name = _store(request), _from(request), name.strip()[:60]
    there = safe_next(next)
    if limits.must_wait(store, name, address):
        note(store, name, "log-in refused: too many failures", "", address)
        answer = _login(request, there or "", name, "Too many failed log-ins. Wait a quarter of an hour.", 429)
        answer.headers["Retry-After"] = str(int(limits.WINDOW))
        return answer
    if not limits.AT_ONCE.acquire(timeout=10):
        return _login(request, there or "", name, "Too many people log in at this moment. Try again.", 503)
    try:
        found = people.check(store, name, password)
    finally:
        limits.AT_ONCE.release()
    if found is None:
        limits.failed(store, name, address)
        note(store, name, "log-in failed", "", address)
        return _login(request, there or "", name, "That name and password do not go together.", 403)
    limits.succeeded(store, name, address)
    old = sessions.cookie_of(request.headers)
    if old:  # whatever session the browser brought along is not the one that is logged in
        sessions.end(store, sessions.digest_of(old))
    secret = sessions.start(store, found.name)
    note(store, found.name, "logged in", "", address)
    request.app.state.sessions.forget()
    answer = RedirectResponse(there or _home(Person(found.name, found.role)), 303)
    secure = request.url.scheme == "https"
    answer.set_cookie(
        sessions.SECURE_COOKIE if secure else sessions.COOKIE,
        secret,
        max_age=int(sessions.LONGEST),
        httponly=True,
        samesite="lax",
        secure=secure,
        path="/",
    )
    answer.delete_cookie(VISIT, path="/login")
    return answer


@router.post("/logout", dependencies=[Depends(proven)])
def logout(request: Request, me: Me) -> Response:
    sessions.end(_store(request), me.session)
    note(_store(request), me.name, "logged out", "", _from(request))
    request.app.state.sessions.forget()
    answer = RedirectResponse("/login", 303)
    for cookie in (sessions.COOKIE, sessions.SECURE_COOKIE):
        answer.delete_cookie(cookie, path="/", secure=cookie == sessions.SECURE_COOKIE)
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


# --- one's own account ---------------------------------------------------------------------------------------------


def _mine(request: Request, me: Person, status: int = 200, **said: str) -> Response:
    shown = {"problem": "", "done": "", "token": ""} | said
    return page(request, "account.html", status, tokens=sessions.tokens_of(_store(request), me.name), **shown)


@router.get("/account")
def account(request: Request, me: Me) -> Response:
    return _mine(request, me)


@router.post("/account/password", dependencies=[Depends(proven)])
def change_password(request: Request, me: Me, old: Text = "", new: Text = "", again: Text = "") -> Response:
    store, address = _store(request), _from(request)
    if limits.must_wait(store, me.name, address):
        return _mine(request, me, 429, problem="Too many failures. Wait a quarter of an hour.")
    with limits.AT_ONCE:
        right = people.check(store, me.name, old)
    if right is None:
        limits.failed(store, me.name, address)
        return _mine(request, me, 403, problem="That is not your password.")
    if new != again:
        return _mine(request, me, 400, problem="The new password was not typed twice alike.")
    try:
        people.set_password(store, me.name, new)
    except AccountError as error:
        return _mine(request, me, 400, problem=str(error))
    note(store, me.name, "changed the password", me.name, address)
    request.app.state.sessions.forget()
    return RedirectResponse("/login?next=/account", 303)


@router.post("/account/tokens", dependencies=[Depends(proven)])
def new_token(request: Request, me: Me, what: Text = "") -> Response:
    try:
        secret = sessions.make_token(_store(request), me.name, what)
    except AccountError as error:
        return _mine(request, me, 400, problem=str(error))
    note(_store(request), me.name, "made a read token", what.strip()[:100], _from(request))
    return _mine(request, me, token=secret)


@router.post("/account/tokens/revoke", dependencies=[Depends(proven)])
def revoke_token(request: Request, me: Me, id: Text = "") -> Response:
    if not sessions.revoke(_store(request), id, me.name):
        return _mine(request, me, 404, problem="There is no such token.")
    note(_store(request), me.name, "revoked a read token", id, _from(request))
    request.app.state.sessions.forget()
    return _mine(request, me, done="The token reads nothing any more.")


@router.post("/account/sessions/end", dependencies=[Depends(proven)])
def end_sessions(request: Request, me: Me) -> Response:
    number = sessions.end_others(_store(request), me.name, me.session)
    request.app.state.sessions.forget()
    note(_store(request), me.name, "ended other sessions", str(number), _from(request))
    return _mine(request, me, done="You are logged in nowhere else now.")


# --- everyone's accounts -------------------------------------------------------------------------------------------


def _all(request: Request, status: int = 200, **said: str) -> Response:
    shown = {"problem": "", "done": ""} | said
    store = _store(request)
    return page(
        request,
        "people.html",
        status,
        accounts_list=people.accounts(store),
        log=logged(store, 200),
        roles=list(Role),
        **shown,
    )


@router.get("/account/people")
def everyone(request: Request, me: Admin) -> Response:
    return _all(request)


@router.post("/account/people", dependencies=[Depends(proven)])
def change_people(
    request: Request, me: Admin, what: Text = "", name: Text = "", role: Text = "", password: Text = ""
) -> Response:
    store = _store(request)
    try:
        if what == "add":
            people.add(store, name, _role(role), password)
            done = f"{name.strip()} may log in as {role}."
        elif what == "role":
            people.set_role(store, name, _role(role))
            done = f"{name} is {role} now."
        elif what == "password":
            people.set_password(store, name, password)
            done = f"{name} has a new password."
        elif what in ("close", "open"):
            people.set_open(store, name, what == "open")
            done = f"The account of {name} is {'open' if what == 'open' else 'closed'}."
        else:
            raise AccountError("choose what to do")
    except AccountError as error:
        return _all(request, 400, problem=str(error))
    note(store, me.name, f"accounts: {what}", f"{name.strip()} {role}".strip(), _from(request))
    request.app.state.sessions.forget()
    return _all(request, done=done)


def _role(given: str) -> Role:
    if given not in Role.__members__:
        raise AccountError(f"{given!r} is no role; there are {', '.join(Role.__members__)}")
    return Role[given]
