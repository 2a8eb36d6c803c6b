"""One address fetched over HTTP: to checked and pinned hosts, within a size and a time, redirects followed by hand."""

from __future__ import annotations

import ssl
import threading
import time
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from tocsin import __version__
from tocsin.collect.addresses import Resolve, checked, resolve
from tocsin.collect.decode import LARGEST, Unreadable

AGENT = f"tocsin/{__version__} (+reads published reports; honours robots.txt)"
REDIRECTS = 5
SECONDS = 60.0
"""How long one address may take in all, headers, body and redirects: a server that trickles is cut off then."""

PAUSE = 20.0
"""Seconds between two parts of an answer."""

CONNECT = 10.0
ENCODINGS = ("gzip", "deflate", "identity", "")
_LEFT = threading.local()


class NoAnswer(Unreadable):
    """No complete answer came: a matter of the network or the server, not of the address."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: final address, status, headers in their order (names in lower case), the body decoded.

    `hops` are the addresses that led here, `address` the network address that answered, `fetched` the UTC time.
    """

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    address: str
    hops: tuple[str, ...]
    fetched: str

    def header(self, name: str) -> str | None:
        """The first header of this name, or None."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def media_type(self) -> str:
        """The declared type without its parameters, in lower case; empty where none is declared."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()


class Web:
    """A pool of connections. May be used by several threads, each of which fetches one address at a time."""

    def __init__(self, allow_private: bool = False, seconds: float = SECONDS, look_up: Resolve = resolve) -> None:
        self.allow_private = allow_private
        self.seconds = seconds
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=32,
            keepalive_expiry=15.0,
            network_backend=_Backend(allow_private, look_up),
        )

    def close(self) -> None:
        self._pool.close()

    def get(self, url: str, headers: Mapping[str, str] | None = None, limit: int = LARGEST) -> Answer:
        """The answer at this address, of whatever status, behind its redirects.

        Raises Unreadable for an address that may not be fetched, an answer that is too large, too slow or in an
        encoding that was not asked for, and where no answer comes.
        """
        _LEFT.until = time.monotonic() + self.seconds
        hops: list[str] = []
        for _ in range(REDIRECTS + 1):
            answer = self._once(checked_url(url), headers or {}, limit, tuple(hops))
            target = answer.header("location")
            if answer.status not in (301, 302, 303, 307, 308) or target is None:
                return answer
            hops.append(url)
            try:
                url = urljoin(url, target)
            except ValueError:
                raise Unreadable(f"redirected to no address: {target[:80]!r}", "give the final address") from None
        raise Unreadable(f"more than {REDIRECTS} redirects", "give the final address")

    def _once(self, url: str, headers: Mapping[str, str], limit: int, hops: tuple[str, ...]) -> Answer:
        sent: dict[bytes | str, bytes | str] = {"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "*/*"}
        sent.update(headers.items())
        timeouts = {"timeout": {"connect": CONNECT, "read": PAUSE, "write": PAUSE, "pool": PAUSE}}
        try:
            target = httpx.URL(url)  # percent-encodes, and writes names of hosts in ASCII
            with self._pool.stream("GET", str(target), headers=sent, extensions=timeouts) as response:
                got = tuple((k.decode("latin-1").lower(), v.decode("latin-1")) for k, v in response.headers)
                stream = response.extensions.get("network_stream")
                peer = stream.get_extra_info("server_addr") if stream is not None else None
                body = b"" if 300 <= response.status < 400 else _body(response.iter_stream(), got, limit)
        except httpcore.TimeoutException:
            raise NoAnswer(
                f"no complete answer within {self.seconds:.0f} seconds", "try again later, or save the page as a file"
            ) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
            said = str(error) or type(error).__name__
            raise NoAnswer(f"cannot be fetched ({said})", "check the address and try again") from None
        except (httpx.InvalidURL, UnicodeError, ValueError) as error:
            if isinstance(error, Unreadable):
                raise
            raise Unreadable(f"not a web address: {url!r} ({error})", "give one that starts with https://") from None
        except ssl.SSLError as error:
            raise Unreadable(f"its certificate does not hold ({error.reason})", "check the address") from None
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return Answer(url, response.status, got, body, str(peer[0]) if peer else "", hops, now)


def checked_url(url: str) -> str:
    """The address without its fragment. Raises Unreadable when it is none of the web's, or carries a name or password."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Unreadable(f"not a web address: {url!r} ({error})", "give one that starts with https://") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or (port is not None and not 0 < port < 65536):
        raise Unreadable(f"not a web address: {url!r}", "give one that starts with https://")
    if parts.username or parts.password:
        raise Unreadable("the address carries a log-in", "only what is public is collected; leave the log-in out")
    return url.partition("#")[0]


def _body(chunks: Iterable[bytes], headers: Iterable[tuple[str, str]], limit: int) -> bytes:
    """The body, decoded here so that no more than the limit is ever unpacked: a bomb of a few bytes holds gigabytes."""
    encoding = next((v.strip().lower() for k, v in headers if k == "content-encoding"), "")
    if encoding not in ENCODINGS:
        raise Unreadable(f"sent in an encoding that was not asked for ({encoding[:40]})", "save the page as a file")
    packed = encoding in ("gzip", "deflate")
    unpack = zlib.decompressobj(47) if packed else None
    body, wire = bytearray(), 0
    for chunk in chunks:
        wire += len(chunk)
        if wire > limit:
            raise _too_large(limit)
        if unpack is None:
            body += chunk
            continue
        try:
            body += _unpacked(unpack, chunk, limit - len(body) + 1)
        except zlib.error as error:
            if encoding != "deflate" or body:
                raise Unreadable(f"its compression is broken ({error})", "try again, or save the page") from None
            unpack = zlib.decompressobj(-15)  # deflate without its frame, as some servers send it
            body += _unpacked(unpack, chunk, limit + 1)
        if len(body) > limit:
            raise _too_large(limit)
    if unpack is not None and body and not unpack.eof:
        raise NoAnswer("the answer was cut off", "try again later")
    return bytes(body)


def _unpacked(unpack: Any, chunk: bytes, room: int) -> bytes:
    out: bytes = unpack.decompress(chunk, room)
    return out


def _too_large(limit: int) -> Unreadable:
    return Unreadable(f"larger than {limit // 1_000_000} MB", "save it and cut it by hand")


class _Backend(httpcore.NetworkBackend):
    """Connects to the very addresses that were checked, so that a name cannot point elsewhere a moment later."""

    def __init__(self, allow_private: bool, look_up: Resolve) -> None:
        self._allow_private = allow_private
        self._look_up = look_up
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = checked(host, port, self._allow_private, self._look_up)
        failed: Exception | None = None
        for address in addresses[:4]:
            try:
                stream = self._plain.connect_tcp(address, port, _left(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
                continue
            return _Timed(stream)
        raise failed or httpcore.ConnectError(f"{host} does not answer")

    def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.NetworkStream:
        raise httpcore.ConnectError("no address of the web")

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class _Timed(httpcore.NetworkStream):
    """A stream on which every wait ends at the deadline of the address being fetched."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        try:
            return self._stream.get_extra_info(info)
        except OSError:  # the other side has closed already
            return None


def _left(timeout: float | None) -> float:
    left = getattr(_LEFT, "until", time.monotonic() + SECONDS) - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for this address is used up")
    return min(left, PAUSE if timeout is None else timeout)


def host_of(url: str) -> str:
    """Scheme, host and port: what robots.txt and politeness hold for. What is no address stands for itself."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.scheme}://{parts.netloc.lower()}"
