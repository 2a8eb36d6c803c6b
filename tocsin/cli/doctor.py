"""`tocsin doctor`: is everything there that Tocsin needs, and what to do where it is not."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

import typer

from tocsin.cli import querying as q

Finding = tuple[str, str, str]
"""ok, note or bad; what was looked at; what was found, and what to do."""

SENTENCE = "At least 14 people were killed when gunmen raided a market in Gao on 5 March 2024, officials said."
"""What the reader is tried on: our own words."""

EXTRAS = {
    "psycopg": "a ledger in PostgreSQL: pip install 'tocsin[postgres]'",
    "followthemoney": "loading the FollowTheMoney export back: pip install 'tocsin[interop]'",
    "datasette": "looking at the SQLite export: pip install datasette",
}


def doctor(ledger: q.LedgerOption = "tocsin-ledger") -> None:
    """Try what Tocsin needs: Python, packages, cache, gazetteer, reader, ledger, plug-ins. Nothing is changed.

    Prints a line for each; ends with 1 where something is broken, and says what to do. Example:

        tocsin doctor --ledger my-ledger
    """
    worst = False
    for state, what, found in _findings(ledger):
        print(f"{state:<5} {what:<12} {found}", flush=True)
        worst |= state == "bad"
    if worst:
        raise typer.Exit(1)


def _findings(ledger: str) -> Iterator[Finding]:
    yield _python()
    checks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("packages", _packages),
        ("SQLite", _sqlite),
        ("cache", _cache),
        ("gazetteer", _gazetteer),
        ("actors", _actors),
        ("reader", _reader),
        ("network", _network),
        ("ledger", lambda: _ledger(ledger)),
        ("plug-ins", _plugins),
        ("extras", _extras),
    )
    for what, check in checks:
        try:
            yield from check()
        except Exception as error:  # whatever is broken, the other checks are made
            yield "bad", what, f"{type(error).__name__}: {error}"


def _python() -> Finding:
    from tocsin import __file__, __version__

    shown = f"{platform.python_version()} on {platform.platform(terse=True)}; Tocsin {__version__} in {Path(__file__).parent}"
    return ("ok" if sys.version_info >= (3, 11) else "bad"), "Python", shown


def _packages() -> Iterator[Finding]:
    missing = []
    try:
        needed = [r for r in distribution("tocsin").requires or () if "extra ==" not in r]
    except PackageNotFoundError:
        yield (
            "note",
            "packages",
            "Tocsin runs from a folder and is not installed; plug-ins and completion need pip install",
        )
        return
    for requirement in needed:
        name = requirement.partition(";")[0].strip()
        for mark in "<>=!~[ ":
            name = name.partition(mark)[0]
        try:
            distribution(name)
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        yield "bad", "packages", f"{', '.join(missing)}: not installed; pip install --upgrade tocsin"
    else:
        yield "ok", "packages", f"{len(needed)} direct dependencies are there"


def _sqlite() -> Iterator[Finding]:
    with sqlite3.connect(":memory:") as db:
        full_text = any("FTS5" in row[0] for row in db.execute("pragma compile_options"))
    note = "" if full_text else "; without FTS5 `tocsin export sqlite` does not work: use another build of Python"
    yield ("ok" if full_text else "note"), "SQLite", f"{sqlite3.sqlite_version}{note}"


def _cache() -> Iterator[Finding]:
    from tocsin.caches import cache_folder

    folder = cache_folder()
    at = next(p for p in (folder, *folder.parents) if p.exists())
    if not os.access(at, os.W_OK):
        yield "bad", "cache", f"{folder} cannot be written; set TOCSIN_CACHE to a folder that can"
        return
    free = shutil.disk_usage(at).free
    state = "ok" if free > 200e6 else "bad"
    yield (
        state,
        "cache",
        f"{folder}; {free / 1e9:.1f} GB free" + ("" if state == "ok" else "; make room, 200 MB are needed"),
    )


def _gazetteer() -> Iterator[Finding]:
    from tocsin.places import locate

    found = locate("Gao, Mali")
    right = bool(found) and found[0].place.country == "ML"
    yield (
        ("ok" if right else "bad"),
        "gazetteer",
        "finds Gao in Mali" if right else "does not find Gao in Mali; delete the cache folder",
    )


def _actors() -> Iterator[Finding]:
    from tocsin.actors import register

    yield "ok", "actors", f"{sum(1 for _ in register()):,} in the register"


def _reader() -> Iterator[Finding]:
    from tocsin.model import Document, document_id
    from tocsin.read import default_reader

    reader = default_reader()
    found = reader.read(Document(document_id(SENTENCE.encode()), SENTENCE, published="2024-03-06", language="en"))
    killed = [s.value for m in found for s in m.all("killed")]
    right = len(found) == 1 and [getattr(v, "low", None) for v in killed] == [14]
    yield (
        ("ok" if right else "bad"),
        "reader",
        f"{reader.name} "
        + (
            "reads a sentence as it should"
            if right
            else "misreads the sentence that it is tried on; install Tocsin anew"
        ),
    )


def _network() -> Iterator[Finding]:
    from tocsin.read.learned.network import shipped

    odds = shipped().read(SENTENCE)[1]["attack"]
    right = odds > 0  # where a processor's sums overflow it sees no attack, and the reader leaves half of a text out
    shown = f"sees an attack in a sentence (log-odds {odds:.1f})"
    wrong = f"{shown}: this processor or onnxruntime calculates wrongly; update onnxruntime and tell us the processor"
    yield ("ok" if right else "bad"), "network", shown if right else wrong


def _ledger(ledger: str) -> Iterator[Finding]:
    from tocsin.ledger import LedgerError, open_ledger

    if "://" not in ledger and not Path(ledger).exists():
        yield "note", "ledger", f"none at {ledger}; `tocsin collect` makes one"
        return
    try:
        with open_ledger(ledger, create=False) as book:
            size = book.size()
    except LedgerError as error:
        yield "bad", "ledger", str(error)
        return
    held = ", ".join(
        f"{number:,} {what}" for what, number in size.items() if what in {"documents", "mentions", "decisions"}
    )
    yield "ok", "ledger", f"{ledger}: {held}; `tocsin verify` checks every byte"


def _plugins() -> Iterator[Finding]:
    from tocsin.plugins import POINTS, PluginError, distribution, found, load

    points = [(group, name, point) for group in POINTS for name, point in sorted(found(group).items())]
    for group, name, point in points:
        try:
            load(group, name)
        except PluginError as error:
            yield "bad", "plug-in", f"{error}; update or remove it"
        else:
            yield "ok", "plug-in", f"{name} ({group.removeprefix('tocsin.')}) of {distribution(point)}"
    if not points:
        yield "note", "plug-ins", "none are installed"


def _extras() -> Iterator[Finding]:
    for module, what in EXTRAS.items():
        if find_spec(module) is None:
            yield "note", module, f"not installed; it is for {what}"
        else:
            yield "ok", module, "installed"
    if os.environ.get("TOCSIN_LLM_URL"):
        yield "note", "LLM", f"TOCSIN_LLM_URL is set: `--reader llm` sends texts to {os.environ['TOCSIN_LLM_URL']}"
