"""Is anything lost, doubled or left half done when the machine dies? `kill -9` at random moments of collect and link.

python -m bench.kill [--kills 50] [--seed N]

A pile of made-up reports grows by a few files at a time; `tocsin collect` and `tocsin link` run on it in a process of
their own, which is killed at a moment drawn over the time that the command takes (now and then it is through before).
Just before the kill another process looks at the ledger: all that it sees there was acknowledged. After the kill, with no
repair: that head is still in the chain, `tocsin verify` finds nothing, no document, reading or decision is there twice.
Every 50 kills the commands run to their end, and the ledger must hold what one holds that was never disturbed. Prints
the seed and the counts; exit code 1 when anything is wrong.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from tocsin.ledger import LedgerError, open_ledger, verify, view

FILES = 6
"""How many reports the pile grows by before each command."""

ROUND = 50
"""Kills before the ledger is completed, compared and begun anew."""

PLACES = "Kabul Maiduguri Mosul Marawi Goma Aden Gao Pemba Sirte Zamboanga".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def grow(pile: Path, draw: random.Random) -> None:
    """Put more reports on the pile; some tell of the same attack in other words, some of nothing."""
    first = len(list(pile.iterdir()))
    for number in range(first, first + FILES):
        place, day, toll = draw.choice(PLACES), draw.choice(DAYS), draw.randrange(2, 60)
        text = draw.choice(
            [
                f"A bomb killed at least {toll} people at a market in {place} on {day}, the police said.",
                f"{toll} people were killed and {toll + 7} wounded on {day} when gunmen attacked a village near {place}.",
                f"The toll of {day}'s bombing in {place} rose to {toll}, officials said.",
                f"The football club of {place} won its match on {day} by {toll % 5} goals to none.",
            ]
        )
        (pile / f"{number:06}.txt").write_text(f"{text}\n\nReport number {number}.\n", encoding="utf-8")


def command(verb: str, pile: Path, ledger: Path) -> int:
    """Start a verb of the command line in a process of its own; its number. Everything is loaded already."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 2)
        if verb == "collect":
            from tocsin.cli.collect import collect

            collect([str(pile)], str(ledger), "2021-08-27")
        else:
            from tocsin.cli.link import link

            link(str(ledger))
        code = 0
    finally:
        os._exit(code)  # as a process ends: nothing of the parent's is closed or flushed a second time


def finish(verb: str, pile: Path, ledger: Path) -> float:
    """Run a verb to its end; the seconds that it took."""
    start = time.perf_counter()
    _, status = os.waitpid(command(verb, pile, ledger), 0)
    if status:
        raise SystemExit(f"{verb} ended with {status} although nobody killed it")
    return time.perf_counter() - start


def seen(ledger: Path) -> str:
    """The head that another process sees now; empty where there is none yet."""
    try:
        with closing(sqlite3.connect(f"file:{ledger / 'ledger.sqlite'}?mode=ro", uri=True, timeout=5)) as other:
            row = other.execute("SELECT head FROM batches ORDER BY seq DESC LIMIT 1").fetchone()
            return row[0] if row else ""
    except sqlite3.Error:
        return ""


def wrongs(ledger: Path, acknowledged: str) -> list[str]:
    """What is wrong with the ledger after a kill."""
    if not (ledger / "ledger.sqlite").exists():
        return ["the ledger is gone"] if acknowledged else []
    try:
        problem = verify(ledger).problem
        with open_ledger(ledger, create=False) as book:
            found = [problem] if problem else []
            if acknowledged and book.at(acknowledged) is None:
                found.append(f"the acknowledged head {acknowledged[:16]} is gone")
            texts = Counter(d.text for d in book.documents())
            found += [f"twice: {text[:60]!r}" for text, n in texts.items() if n > 1]
            mentions = Counter((document, m.id) for document, m in book.mentions())
            found += [f"mention twice: {m}" for m, n in mentions.items() if n > 1]
            judged: dict[tuple[str, ...], str] = {}
            for d in book.decisions():
                if judged.get(d.subject) == d.judgement.value:
                    found.append(f"decided twice: {d.subject}")
                judged[d.subject] = d.judgement.value
            return found
    except LedgerError as error:
        return [str(error)]


def contents(ledger: Path) -> tuple[object, ...]:
    """All that a ledger holds but for times: documents, mentions, captures, and which mentions are one event."""
    with open_ledger(ledger, create=False) as book:
        documents = sorted((d.to_json().items() for d in book.documents()), key=repr)
        mentions = sorted((document, repr(m)) for document, m in book.mentions())
        events = view(book.documents(), book.mentions(), book.decisions())
        return repr(documents), mentions, book.raw_captures(), sorted(e.mentions for e in events)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}", flush=True)
    draw = random.Random(chosen.seed)
    started = time.perf_counter()
    killed: Counter[str] = Counter()
    problems: list[str] = []
    compared = 0
    with tempfile.TemporaryDirectory() as name:
        warm(Path(name) / "warm", draw)
        number = 0
        while sum(killed.values()) < chosen.kills:
            number += 1
            goal = min(chosen.kills, sum(killed.values()) + ROUND)
            problems += round_of(Path(name) / f"{number}", goal, killed, draw)
            compared += 1
            if sys.stderr.isatty():
                print(f"\r{sum(killed.values())}/{chosen.kills}", end="", file=sys.stderr)
    print(f"{sum(killed.values())} kills ({', '.join(f'{v} {n}' for v, n in sorted(killed.items()))})")
    print(f"{len(problems)} wrong after a kill; {compared} ledgers completed and compared with undisturbed ones")
    print(f"{time.perf_counter() - started:.1f} s")
    for problem in problems:
        print("wrong:", problem)
    sys.exit(1 if problems else 0)


def warm(folder: Path, draw: random.Random) -> None:
    """Load the reader and the linker here, once, so that the processes that are killed are at their work."""
    from tocsin.cli.collect import collect
    from tocsin.cli.link import link

    (folder / "pile").mkdir(parents=True)
    grow(folder / "pile", draw)
    collect([str(folder / "pile")], str(folder / "ledger"), "2021-08-27")
    link(str(folder / "ledger"))


def round_of(folder: Path, goal: int, killed: Counter[str], draw: random.Random) -> list[str]:
    """Kill until the goal is reached, then complete and compare; what was wrong."""
    pile, ledger = folder / "pile", folder / "ledger"
    pile.mkdir(parents=True)
    takes = {"collect": 0.5, "link": 0.2}
    problems = []
    while sum(killed.values()) < goal:
        grow(pile, draw)
        for verb in ("collect", "link"):
            if verb == "link" and not (ledger / "ledger.sqlite").exists():
                continue
            moment = draw.uniform(0, 1.1 * takes[verb])
            start = time.perf_counter()
            child = command(verb, pile, ledger)
            time.sleep(moment)
            acknowledged = seen(ledger)
            os.kill(child, signal.SIGKILL)  # a process that ended is not gone before it is waited for
            _, status = os.waitpid(child, 0)
            if os.WIFSIGNALED(status):
                killed[verb] += 1
            elif os.WEXITSTATUS(status):
                problems.append(f"{verb} ended with {os.WEXITSTATUS(status)} by itself")
            else:
                takes[verb] = 0.5 * takes[verb] + 0.5 * (time.perf_counter() - start)
            problems += [f"kill {sum(killed.values())} ({verb}): {w}" for w in wrongs(ledger, acknowledged)]
        if draw.random() < 0.3:  # else a command of this length would never come to its later parts
            takes = {verb: finish(verb, pile, ledger) for verb in takes}
    for verb in takes:
        finish(verb, pile, ledger)
    finish("collect", pile, folder / "undisturbed")
    finish("link", pile, folder / "undisturbed")
    problems += wrongs(ledger, "")
    names = ("documents", "mentions", "captures", "events")
    pairs = zip(names, contents(ledger), contents(folder / "undisturbed"), strict=True)
    return problems + [f"{what} differ from an undisturbed ledger's" for what, a, b in pairs if a != b]


if __name__ == "__main__":
    main()
