"""Untrusted PDF, archives and odd pages are taken apart in a child process with little memory and time.

The parent starts `python -m tocsin.collect.childwork KIND`, gives it the file as standard input, and reads frames: one line
of JSON with the length of the bytes that follow. A child that crashes, swells, loops or falls silent is ended, and what
it had given by then stays.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from tocsin.collect.decode import Unreadable


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take: bytes of address space, seconds of processor, seconds of silence, bytes of one frame."""

    memory: int
    cpu: int
    silence: float
    frame: int


LIMITS = {
    "pdf": Limits(1_200_000_000, 60, 90.0, 50_000_000),
    "feed": Limits(1_500_000_000, 60, 75.0, 20_000_000),
    "page": Limits(1_500_000_000, 30, 45.0, 50_000_000),
    "warc": Limits(1_200_000_000, 1_000_000, 120.0, 50_000_000),
    "wacz": Limits(1_200_000_000, 1_000_000, 120.0, 50_000_000),
}
"""By kind. A web archive may be as long as it likes, as long as it goes on giving records."""

HEADER = 12_000_000
"""Bytes of a frame's line of JSON."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One thing that a child gave: what it says of it, and its bytes."""

    about: dict[str, Any]
    body: bytes


def frames(kind: str, source: IO[bytes] | bytes, *words: str, limits: Limits | None = None) -> Iterator[Frame]:
    """What a child of this kind gives for a file (from its current place on) or for bytes.

    Raises Unreadable, after the frames that came, when the child finds fault with the file or is ended by its limits.
    """
    bounds = limits or LIMITS[kind]
    with _as_file(source) as stdin, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "tocsin.collect.childwork", kind, str(bounds.memory), str(bounds.cpu), *words],
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={
                k: v for k, v in os.environ.items() if not k.upper().endswith(("_KEY", "_TOKEN", "_SECRET", "PASSWORD"))
            },
        )
        assert process.stdout is not None
        watch = _Watch(process, bounds.silence)
        try:
            yield from _read(process.stdout, bounds.frame, watch)
        finally:
            watch.stop()
            process.stdout.close()
            if process.poll() is None:
                process.kill()
            process.wait()
        _judge(process.returncode, watch.fired, bounds, errors)


def _as_file(source: IO[bytes] | bytes) -> IO[bytes]:
    if not isinstance(source, bytes):
        return os.fdopen(os.dup(source.fileno()), "rb", buffering=0)
    file = tempfile.TemporaryFile()  # noqa: SIM115  the caller closes it
    file.write(source)
    file.seek(0)
    return file


def _read(out: IO[bytes], most: int, watch: _Watch) -> Iterator[Frame]:
    while line := out.readline(HEADER):
        try:
            about = json.loads(line)
            size = int(about["size"])
        except (ValueError, KeyError, TypeError):
            raise Unreadable("taken apart wrongly", "please report the file") from None
        if not 0 <= size <= most:
            raise Unreadable("taken apart wrongly", "please report the file")
        body = out.read(size)
        if len(body) < size:
            return  # the child was ended in the middle: its exit code tells
        watch.alive()
        if "problem" in about:
            raise Unreadable(str(about["problem"])[:300], str(about.get("advice", ""))[:300])
        yield Frame(about, body)
        watch.alive()


def _judge(code: int | None, silent: bool, bounds: Limits, errors: IO[bytes]) -> None:
    if silent:
        raise Unreadable(
            f"nothing came of it within {bounds.silence:.0f} seconds", "it is broken, or made to be slow; leave it out"
        )
    if code:
        errors.seek(0)
        said = errors.read(200_000).decode("utf-8", "replace").strip().splitlines()
        if code == -24 or (code == -9 and not said):
            raise Unreadable(f"it takes more than {bounds.cpu} seconds to read", "it is broken, or made to be slow")
        if said and said[-1].startswith("MemoryError"):
            raise Unreadable(f"it takes more than {bounds.memory // 1_000_000} MB to read", "it is made to be large")
        raise Unreadable("its parser broke off", "it is damaged; open it and save it anew, or leave it out")


class _Watch:
    """Ends a process that has been silent for too long."""

    def __init__(self, process: subprocess.Popen[bytes], silence: float) -> None:
        self._process, self._silence, self.fired = process, silence, False
        self._heard = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while True:
            if self._heard.wait(self._silence):
                self._heard.clear()
                if self._over:
                    return
                continue
            self.fired = True
            self._process.kill()
            return

    def alive(self) -> None:
        self._heard.set()

    def stop(self) -> None:
        self._over = True
        self._heard.set()


def give(about: dict[str, Any], body: bytes = b"") -> None:
    """In the child: hand one thing to the parent."""
    out = sys.stdout.buffer
    out.write(json.dumps(about | {"size": len(body)}).encode() + b"\n")
    out.write(body)
    out.flush()
