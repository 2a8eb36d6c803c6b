"""The server under load: readers and coders at once on a made-up ledger, on this machine's own address only.

    python -m bench.load                                100 readers and 8 coders for 60 s, 100,000 events
    python -m bench.load --events 2000 --seconds 10     a quick look

Starts `tocsin serve --accounts` on a free port, waits until it answers, and stops it. A reader asks for a page of the
mix below, waits (exponential, mean `--think` seconds), and asks again; a coder takes the next report, accepts a value,
finishes it, and waits likewise. Prints one JSON line: times of reads and writes (ms), errors, and how many of the
decisions that the server acknowledged the ledger does not hold (`lost`). Nothing runs longer than `--seconds` and the
server's start; no more than readers + coders requests are under way at a time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bench.loadledger import fill
from tocsin.ledger import open_ledger
from tocsin.web.accounts import people, sessions
from tocsin.web.accounts.roles import Role
from tocsin.web.accounts.store import open_store

MIX = (
    (20, "/index.html"), (4, "/data/events.js"), (20, "/api/events?place=NG&type=bombing&limit=20"), (10, "/api/events?actor=boko-haram&limit=50"),
    (30, "event"), (8, "/figures/attacks.html?place=NG"), (6, "/api/figures?by=country"), (6, "/groups/index.html"),
)  # fmt: skip
"""Weight and address of what readers ask for; `event` is the page of one event, another each time."""

IDLE = 4.0
"""Seconds after which a browser opens another connection: the server closes those that are idle for 5."""

START = 900.0
"""Seconds that the server may take to have the ledger in memory."""


@dataclass
class Seen:
    """What came out: times in seconds by what was asked, statuses that were none of 200, 303 and 304, acknowledged acts."""

    reads: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    writes: list[float] = field(default_factory=list)
    wrong: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    done: list[tuple[str, str]] = field(default_factory=list)


class Browser:
    """One connection, kept open, with one session's cookie; what it has already is not sent to it again."""

    def __init__(self, port: int, cookie: str) -> None:
        self.port, self.cookie = port, cookie
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._asked = 0.0
        self._tags: dict[str, str] = {}

    async def ask(
        self, method: str, path: str, body: bytes = b"", proof: str = ""
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body. Raises OSError when the server goes away."""
        if self._streams is None or time.monotonic() - self._asked > IDLE:
            self.close()
            self._streams = await asyncio.open_connection("127.0.0.1", self.port, limit=2**24)
        self._asked = time.monotonic()
        reader, writer = self._streams
        extra = (
            f"content-type: application/json\r\ncontent-length: {len(body)}\r\nx-csrf-token: {proof}\r\n"
            if body
            else ""
        )
        extra += f"if-none-match: {self._tags[path]}\r\n" if method == "GET" and path in self._tags else ""
        extra += "accept-encoding: gzip\r\n" if path.endswith(".js") else ""
        head = f"{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{self.port}\r\ncookie: tocsin_session={self.cookie}\r\n{extra}\r\n"
        writer.write(head.encode() + body)
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)}
        status = int(first.split()[1])
        if "etag" in headers:
            self._tags[path] = headers["etag"]
        if headers.get("transfer-encoding") == "chunked":
            found = b""
            while size := int(await reader.readline(), 16):
                found += await reader.readexactly(size)
                await reader.readline()
            await reader.readline()
            return status, headers, found
        return status, headers, await reader.readexactly(int(headers.get("content-length", 0)))

    def close(self) -> None:
        if self._streams:
            self._streams[1].close()
            self._streams = None


async def read(
    browser: Browser, events: list[str], seen: Seen, until: float, think: float, chance: random.Random
) -> None:
    """A reader, until the time is up."""
    await asyncio.sleep(chance.random() * think)
    while time.monotonic() < until:
        path = chance.choices([p for _, p in MIX], [w for w, _ in MIX])[0]
        address = f"/events/{chance.choice(events)}.html" if path == "event" else path
        await timed(browser, seen, seen.reads[path], "GET", address)
        await asyncio.sleep(chance.expovariate(1 / think))


async def code(browser: Browser, name: str, seen: Seen, until: float, think: float, chance: random.Random) -> None:
    """A coder, until the time is up."""
    await asyncio.sleep(chance.random() * think)
    while time.monotonic() < until:
        _, headers, _ = await timed(browser, seen, seen.reads["/desk/next"], "GET", "/desk/next")
        there = headers.get("location", "")
        if not there.startswith("/desk/m/"):
            seen.wrong["nothing to code"] += 1
            return
        _, _, raw = await timed(browser, seen, seen.reads["/desk/m"], "GET", there)
        page, mention = raw.decode(), there.rsplit("/", 1)[1]
        proof = re.search(r'name="proof" content="([0-9a-f]+)"', page)
        statement = re.search(r'data-statement="(s-[0-9a-f]{16})"', page)
        if not proof or not statement:
            seen.wrong["a page without its token"] += 1
            continue
        for body in ({"act": "accept", "statement": statement[1]}, {"act": "finish"}):
            status, _, _ = await timed(browser, seen, seen.writes, "POST", there, json.dumps(body).encode(), proof[1])
            if status == 200:
                seen.done.append((name, mention if body["act"] == "finish" else statement[1]))
        await asyncio.sleep(chance.expovariate(1 / think))


async def timed(
    browser: Browser, seen: Seen, times: list[float], method: str, path: str, body: bytes = b"", proof: str = ""
) -> tuple[int, dict[str, str], bytes]:
    began = time.perf_counter()
    try:
        answer = await browser.ask(method, path, body, proof)
    except (OSError, asyncio.IncompleteReadError) as error:
        browser.close()
        seen.wrong[type(error).__name__] += 1
        return 0, {}, b""
    times.append(time.perf_counter() - began)
    if answer[0] not in (200, 303, 304):
        seen.wrong[f"{answer[0]} {path.split('?')[0][:20]}"] += 1
    return answer


async def load(
    port: int, readers: list[str], coders: dict[str, str], events: list[str], seconds: float, think: float
) -> Seen:
    """All of them at once for so many seconds. `readers` are cookies, `coders` cookies by name."""
    seen, until = Seen(), time.monotonic() + seconds
    browsers = [Browser(port, c) for c in (*readers, *coders.values())]
    tasks = [read(b, events, seen, until, think, random.Random(n)) for n, b in enumerate(browsers[: len(readers)])]
    tasks += [
        code(b, name, seen, until, 2 * think, random.Random(-n - 1))
        for n, (b, name) in enumerate(zip(browsers[len(readers) :], coders, strict=True))
    ]
    await asyncio.gather(*tasks)
    for b in browsers:
        b.close()
    return seen


def lost(folder: Path, done: list[tuple[str, str]]) -> int:
    """How many of the acts that the server acknowledged have no decision in the ledger."""
    with open_ledger(folder, create=False) as ledger:
        held = {(d.by, d.subject[0]) for d in ledger.decisions()}
    return sum(act not in held for act in done)


def cpu_of(pid: int) -> float:
    """Seconds of processor time that a process has used (Linux; elsewhere 0). On a machine that others use too it tells
    more than the times do."""
    try:
        parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def quantiles(times: list[float]) -> dict[str, float]:
    """Number, median, 95th and 99th percentile, worst; in milliseconds."""
    if not times:
        return {"n": 0}
    cuts = statistics.quantiles(times, n=100) if len(times) > 1 else times * 99
    shown = {"p50": statistics.median(times), "p95": cuts[94], "p99": cuts[98], "worst": max(times)}
    return {"n": len(times)} | {name: round(1000 * t, 1) for name, t in shown.items()}


def main() -> None:
    """Make the ledger, start the server, load it, stop it, and print what came out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--readers", type=int, default=100)
    parser.add_argument("--coders", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--think", type=float, default=2.0, help="mean seconds between a reader's requests")
    parser.add_argument("--folder", type=Path, help="a ledger of bench.loadledger to use, which gets decisions added")
    asked = parser.parse_args()
    if asked.readers + asked.coders > 500 or asked.seconds > 600:
        parser.error("at most 500 readers and coders for 600 s")
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or Path(scratch) / "ledger"
        if not (folder / "ledger.sqlite").exists():
            fill(folder, asked.events)
        store = open_store(folder)
        names = {f"coder {n}": Role.coder for n in range(asked.coders)} | {"reader": Role.viewer, "admin": Role.admin}
        for name, role in names.items():
            if people.account(store, name) is None:
                people.add(store, name, role, f"bench: {os.urandom(12).hex()}")
        coders = {f"coder {n}": sessions.start(store, f"coder {n}") for n in range(asked.coders)}
        readers = [sessions.start(store, "reader") for _ in range(asked.readers)]
        command = [sys.executable, "-m", "tocsin", "serve", "--accounts", "--port", "0", "--ledger", str(folder)]
        server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ)
        try:
            assert server.stderr
            said = next((x for x in server.stderr if "://" in x and "Ctrl-C" in x), "")  # others may come before it
            port = urlsplit(said.split()[1]).port or 0 if said else 0
            if not port:
                raise SystemExit("the server did not start")
            began = time.monotonic()
            total, events = asyncio.run(warmed(port, readers[0], next(iter(coders.values()), readers[0])))
            ready = time.monotonic() - began
            before = cpu_of(server.pid)
            seen = asyncio.run(load(port, readers, coders, events, asked.seconds, asked.think))
            used = cpu_of(server.pid) - before
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(60)
        reads = [t for times in seen.reads.values() for t in times]
        print(
            json.dumps(
                {"events": total, "readers": asked.readers, "coders": asked.coders, "seconds": asked.seconds,
                 "think_s": asked.think, "ready_s": round(ready, 1), "reads_ms": quantiles(reads),
                 "writes_ms": quantiles(seen.writes), "acknowledged": len(seen.done), "lost": lost(folder, seen.done),
                 "wrong": dict(seen.wrong), "by_page_ms": {p: quantiles(t) for p, t in seen.reads.items()},
                 "load_average": os.getloadavg()[0], "server_cpu_s": round(used, 1),
                 "server_cpu_ms_a_request": round(1000 * used / max(1, len(reads) + len(seen.writes)), 1)}
            )
        )  # fmt: skip


async def warmed(port: int, reader: str, coder: str) -> tuple[int, list[str]]:
    """Ask once for each thing, so that the ledger is in memory; the number of events, and the ids of some."""
    browser, desk = Browser(port, reader), Browser(port, coder)
    for _ in range(300):  # the address is printed before the server listens
        try:
            await browser.ask("GET", "/login")
            break
        except OSError:
            await asyncio.sleep(0.2)
    total, found = 0, list[str]()
    for wanted in ["/api/events?limit=1000", *(p for _, p in MIX if p != "event")]:
        status, _, raw = await asyncio.wait_for(browser.ask("GET", wanted), START)
        if status != 200:
            raise SystemExit(f"{wanted}: {status} {raw[:200]!r}")
        if not found:
            answer = json.loads(raw)
            total, found = answer["total"], [e["id"] for e in answer["events"]]
    await asyncio.wait_for(desk.ask("GET", "/desk/next"), START)
    browser.close()
    desk.close()
    return total, found


if __name__ == "__main__":
    main()
