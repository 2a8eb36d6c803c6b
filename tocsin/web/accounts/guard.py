"""Before every request: its host, its origin, its size, who it comes from; after it: the security headers."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tocsin.web.accounts.headers import HEADERS, HTTPS
from tocsin.web.accounts.roles import Person, Role

LOOPBACK = ("127.0.0.1", "localhost", "::1")

WORK = ("/desk", "/account", "/login", "/logout")
"""Where people work, which a read token does not reach."""

LARGEST = 256 * 1024
"""Bytes of a request's body: a correction is a few hundred."""

OPEN = ("/login", "/static/", "/robots.txt")
"""What is answered to those who have not logged in."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")

Identify = Callable[[Headers], Person | None]


@dataclass(frozen=True, slots=True)
class Rules:
    """How this server is reached. `hosts` are the names that it answers to; with `addresses` also any bare IP address.

    `accounts` is whether people log in; without, everyone who gets through is the one user of this machine.
    """

    hosts: tuple[str, ...] = LOOPBACK
    addresses: bool = False
    accounts: bool = False


class Guard:
    """The outermost layer of the server. `identify` finds the person behind a request by its headers, or None."""

    def __init__(self, app: ASGIApp, rules: Rules, identify: Identify) -> None:
        self.app, self.rules, self.identify = app, rules, identify

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":  # no page opens a socket
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        dressed = _dressed(send, secure=scope.get("scheme") == "https")
        problem = self._problem(scope, headers)
        if problem:
            await _answer(dressed, *problem)
            return
        person = self.identify(headers)
        scope["person"] = person
        path = str(scope["path"])
        if person is None and not _open(path):
            await self._ask(scope, headers, dressed)
            return
        if person and person.token and not (scope["method"] in SAFE and not path.startswith(WORK)):
            await _answer(dressed, 403, "a read token reads pages, the API and downloads, and no more")
            return
        await self.app(scope, _bounded(receive), dressed)

    def _problem(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        """What stands against a request, whoever sent it."""
        host = host_of(headers.get("host", ""))
        if not self._known(host):
            return 400, "this server does not answer to that name"
        if not self.rules.accounts and any(name in headers for name in FORWARDED):
            return 403, "a server without accounts answers this machine only, not through a proxy; see docs/accounts.md"
        if scope["method"] not in SAFE:
            site, origin = headers.get("sec-fetch-site"), headers.get("origin")
            # Under our referrer policy browsers send the origin of a form as "null": then they must say whose it is.
            own = (
                origin is None
                or urlsplit(origin).netloc == headers.get("host")
                or (origin, site) == ("null", "same-origin")
            )
            if not own or site not in (None, "same-origin", "none"):
                return 403, "a write must come from this server's own pages"
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > LARGEST:
            return 413, f"more than {LARGEST // 1024} kB"
        return None

    def _known(self, host: str) -> bool:
        if host in self.rules.hosts:
            return True
        # A page of another site reaches this server under a name of its own (DNS rebinding), never under an address.
        return self.rules.addresses and _address(host)

    async def _ask(self, scope: Scope, headers: Headers, send: Send) -> None:
        wants = headers.get("accept", "")
        if scope["method"] == "GET" and "text/html" in wants and not str(scope["path"]).startswith("/api/"):
            query = scope.get("query_string", b"").decode("latin-1")
            there = quote(str(scope["path"]) + (f"?{query}" if query else ""), safe="")
            await _answer(send, 303, "log in first", {"location": f"/login?next={there}"})
        else:
            await _answer(send, 401, "log in first", {"www-authenticate": "Bearer"})


def host_of(given: str) -> str:
    """The host of a Host header, without its port and brackets, in small letters."""
    text = given.strip().lower()
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text.rpartition(":")[0] if ":" in text else text


def _address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _open(path: str) -> bool:
    return any(path == p or (p.endswith("/") and path.startswith(p)) for p in OPEN)


def _dressed(send: Send, secure: bool) -> Send:
    """The same `send`, with the security headers on every answer."""

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            if secure:
                headers.update(HTTPS)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return dressed


def _bounded(receive: Receive) -> Receive:
    """The same `receive`, which ends a body that grows too long although no length was announced."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        return {"type": "http.disconnect"} if taken > LARGEST else message

    return bounded


async def _answer(send: Send, status: int, detail: str, extra: Mapping[str, str] | None = None) -> None:
    body = json.dumps({"detail": detail}).encode()
    headers = {"content-type": "application/json", "content-length": str(len(body)), **(extra or {})}
    raw = [(k.encode("latin-1"), v.encode("latin-1")) for k, v in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": body})


def only_user(name: str) -> Identify:
    """Everyone who gets through is this one user, who may do all: the rule on loopback."""
    person = Person(name, Role.admin)
    return lambda _: person


def rules_for(host: str, names: Iterable[str] = (), accounts: bool = False) -> Rules:
    """The rules of a server that listens on this address and is reached by these names as well."""
    hosts = tuple(dict.fromkeys((*LOOPBACK, *(n.lower() for n in names))))
    if host in LOOPBACK:
        return Rules(hosts, False, accounts)
    return Rules((*hosts, host.lower()), True, True)
