"""Web pages by address: public hosts only, robots.txt honoured, small and in time, or a clear refusal."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpx

from tocsin import __version__
from tocsin.collect.captured import Item, Origin, Refused
from tocsin.collect.decode import LARGEST, Unreadable
from tocsin.collect.html import from_html

AGENT = f"tocsin/{__version__} (+reads published reports; honours robots.txt)"
REDIRECTS = 5
TIMEOUT = httpx.Timeout(20.0, connect=10.0)


def from_web(url: str, published: str | None = None, *, allow_private: bool = False) -> Iterator[Item]:
    """The article at an address, or a refusal. `allow_private` lets hosts of one's own network through (for tests)."""
    origin = Origin(url)
    try:
        raw, final = _fetch(url, allow_private)
        yield from_html(raw, origin, final, published)
    except Unreadable as error:
        yield Refused(origin, str(error), error.advice)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        yield Refused(origin, f"cannot be fetched ({error or type(error).__name__})", "check the address and try again")


def _fetch(url: str, allow_private: bool) -> tuple[bytes, str]:
    with httpx.Client(timeout=TIMEOUT, headers={"User-Agent": AGENT}, follow_redirects=False) as client:
        for _ in range(REDIRECTS + 1):
            _check_host(url, allow_private)
            if not _robots(_root(url), allow_private).can_fetch(AGENT, url):
                raise Unreadable("robots.txt asks not to fetch it", "save the page by hand if you may use it")
            with client.stream("GET", url) as response:
                if response.is_redirect:
                    url = urljoin(url, response.headers.get("location", ""))
                    continue
                if response.status_code != 200:
                    raise Unreadable(f"HTTP {response.status_code}", "check the address")
                body = bytearray()
                for chunk in response.iter_bytes():
                    body += chunk
                    if len(body) > LARGEST:
                        raise Unreadable(f"larger than {LARGEST // 1_000_000} MB", "save and cut it by hand")
                return bytes(body), url
    raise Unreadable(f"more than {REDIRECTS} redirects", "give the final address")


def _check_host(url: str, allow_private: bool) -> None:
    """Every address that the host name stands for must be public: a page must not reach into the user's network."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Unreadable(f"not a web address: {url}", "give one that starts with https://")
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))
    except OSError as error:
        raise Unreadable(f"no such host: {parts.hostname} ({error})", "check the address and the connection") from None
    if allow_private:
        return
    for entry in found:
        if not ipaddress.ip_address(entry[4][0]).is_global:
            raise Unreadable(f"{parts.hostname} is an address of a private network", "save the page as a file")


def _root(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@cache
def _robots(root: str, allow_private: bool) -> RobotFileParser:
    """The host's robots.txt; a host without one allows everything, one that fails to answer allows nothing (RFC 9309)."""
    rules = RobotFileParser()
    _check_host(root, allow_private)
    try:
        answer = httpx.get(f"{root}/robots.txt", timeout=TIMEOUT, headers={"User-Agent": AGENT})
    except httpx.HTTPError:
        rules.disallow_all = True  # type: ignore[attr-defined]  # typeshed lacks it
        return rules
    if answer.status_code >= 500:
        rules.disallow_all = True  # type: ignore[attr-defined]  # typeshed lacks it
    elif answer.status_code >= 400:
        rules.allow_all = True  # type: ignore[attr-defined]  # typeshed lacks it
    else:
        rules.parse(answer.text.splitlines())
    return rules
