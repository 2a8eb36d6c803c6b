"""Is anything lost, doubled or left half done when the machine dies? `kill -9` at random moments of four verbs.

python -m bench.kill [--kills 100] [--seed N] [--progress FILE]

A pile of made-up reports grows by a few files at a time. `tocsin collect`, the reader (reading all anew under another
name), a reviewer who decides and takes decisions back, and `tocsin link` run on it, each in a process of its own, which is
killed at a moment drawn over the time that the verb takes (now and then it is through before). Just before the kill
another process looks at the ledger, and the reviewer has told which decisions were taken: all of that was acknowledged.
After the kill, with no repair: that head is still in the chain, every such decision is there, `tocsin verify` finds
nothing, no document, reading or decision is there twice. Every 40 kills the verbs run to their end, and the ledger must
hold what one holds that was never disturbed. Prints the seed and the counts; exit code 1 when anything is wrong. With
--progress each round of 40 is noted in a file, and the same command goes on after the last one that is there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tocsin.ledger import LedgerError, open_ledger, verify, view
from tocsin.model import Decision, DecisionKind, Judgement, same_event
from tocsin.model.decisions import withdrawal
from tocsin.model.events import statement_id

FILES = 4
"""How many reports the pile grows by before each command."""

ROUND = 40
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


def command(verb: str, folder: Path, ledger: Path, told: int | None = None) -> int:
    """Start a verb in a process of its own; its number. Everything is loaded already.

    The reviewer writes to the file descriptor `told` the id of each decision once the ledger has taken it.
    """
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 2)
        VERBS[verb](folder, ledger, told)
        code = 0
    finally:
        os._exit(code)  # as a process ends: nothing of the parent's is closed or flushed a second time


def _collect(folder: Path, ledger: Path, _told: int | None) -> None:
    from tocsin.cli.collect import collect

    collect([str(folder / "pile")], str(ledger), "2021-08-27")


def _read(folder: Path, ledger: Path, _told: int | None) -> None:
    from tocsin.read import default_reader

    reader = default_reader()
    name = (folder / "reader").read_text()
    with open_ledger(ledger, create=False) as book:
        for document in book.unread(name):
            book.add_reading(document.id, name, reader.read(document))


def _review(folder: Path, ledger: Path, told: int | None) -> None:
    with open_ledger(ledger, create=False) as book:
        for line in (folder / "plan").read_text().splitlines():
            decision = Decision.from_json(json.loads(line))
            book.add_decisions([decision])
            if told is not None:
                os.write(told, f"{decision.id}\n".encode())


def _link(folder: Path, ledger: Path, _told: int | None) -> None:
    from tocsin.cli.link import link

    link(str(ledger))


VERBS = {"collect": _collect, "read": _read, "review": _review, "link": _link}


def plan(folder: Path, ledger: Path, draw: random.Random, at: int) -> None:
    """Add what a reviewer wants to decide to the plan: pairs, statements, scope, and now and then to take one back."""
    with open_ledger(ledger, create=False) as book:
        mentions = [m for _, m in book.mentions() if m.statements]
    made: list[Decision] = []
    for n in range(FILES):
        when = f"2021-09-01T00:00:{at % 60:02d}.{at:06d}{n}"
        kind = draw.randrange(4)
        if kind == 0 and len(mentions) > 1:
            a, b = draw.sample(sorted(m.id for m in mentions), 2)
            made.append(same_event(a, b, draw.choice(list(Judgement)), "a reviewer", when))
        elif kind == 1 and mentions:
            m = draw.choice(mentions)
            said = statement_id(m.id, draw.choice(m.statements))
            made.append(Decision(DecisionKind.STATEMENT, (said,), Judgement.NEGATIVE, "a reviewer", when))
        elif kind == 2 and mentions:
            made.append(
                Decision(DecisionKind.SCOPE, (draw.choice(mentions).id,), Judgement.NEGATIVE, "a reviewer", when)
            )
        elif made:
            made.append(withdrawal(draw.choice(made), "a reviewer", when))
    with (folder / "plan").open("a") as out:
        out.writelines(json.dumps(d.to_json()) + "\n" for d in made)


def finish(verb: str, folder: Path, ledger: Path) -> float:
    """Run a verb to its end; the seconds that it took."""
    start = time.perf_counter()
    _, status = os.waitpid(command(verb, folder, ledger), 0)
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


def wrongs(ledger: Path, acknowledged: str, taken: Sequence[str] = ()) -> list[str]:
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
            judged: dict[tuple[object, ...], str] = {}
            ids = Counter(d.id for d in book.decisions())
            found += [f"decision twice: {d}" for d, n in ids.items() if n > 1]
            found += [f"the acknowledged decision {d} is gone" for d in taken if d not in ids]
            for d in book.decisions():
                if d.by != "a reviewer" and judged.get((d.kind, d.subject)) == d.judgement.value:
                    found.append(f"decided twice: {d.subject}")
                judged[d.kind, d.subject] = d.judgement.value
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


def warm(folder: Path) -> None:
    """Load the reader and the linker here, once, so that the processes that are killed are at their work."""
    from tocsin.cli.collect import collect
    from tocsin.cli.link import link

    (folder / "pile").mkdir(parents=True)
    grow(folder / "pile", random.Random(0))
    collect([str(folder / "pile")], str(folder / "ledger"), "2021-08-27")
    link(str(folder / "ledger"))


def killed_once(verb: str, folder: Path, ledger: Path, moment: float) -> tuple[bool, float, list[str]]:
    """Run a verb and kill it at this moment: whether it was still running, its seconds, what is wrong afterwards."""
    ears, mouth = os.pipe()
    os.set_blocking(ears, False)
    start = time.perf_counter()
    child = command(verb, folder, ledger, mouth)
    time.sleep(moment)
    taken = _heard(ears)
    acknowledged = seen(ledger)
    os.kill(child, signal.SIGKILL)  # a process that ended is not gone before it is waited for
    _, status = os.waitpid(child, 0)
    os.close(mouth)
    taken += _heard(ears)
    os.close(ears)
    problems = wrongs(ledger, acknowledged, taken)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        problems.append(f"{verb} ended with {os.WEXITSTATUS(status)} by itself")
    return os.WIFSIGNALED(status), time.perf_counter() - start, problems


def _heard(ears: int) -> list[str]:
    """The ids that were told whole so far."""
    try:
        return [line.decode() for line in os.read(ears, 1 << 20).splitlines(keepends=False) if len(line) == 18]
    except BlockingIOError:
        return []


def round_of(folder: Path, kills: int, draw: random.Random) -> tuple[Counter[str], list[str]]:
    """Kill so many times, then complete and compare: kills by verb, and what was wrong."""
    ledger = folder / "ledger"
    (folder / "pile").mkdir(parents=True)
    (folder / "plan").touch()
    takes = {"collect": 0.5, "read": 0.3, "review": 0.2, "link": 0.2}
    killed: Counter[str] = Counter()
    problems: list[str] = []
    turn = 0
    while sum(killed.values()) < kills:
        turn += 1
        grow(folder / "pile", draw)
        (folder / "reader").write_text(f"another-reader/{turn // 4}")
        for verb in takes:
            if verb != "collect":
                if not (ledger / "ledger.sqlite").exists():
                    continue
                if verb == "review":
                    plan(folder, ledger, draw, turn)
            was_killed, took, wrong = killed_once(verb, folder, ledger, draw.uniform(0, 1.1 * takes[verb]))
            killed[verb] += was_killed
            if not was_killed:
                takes[verb] = 0.5 * takes[verb] + 0.5 * took
            problems += [f"kill {sum(killed.values())} ({verb}): {w}" for w in wrong]
        if draw.random() < 0.3:  # else a verb of this length would never come to its later parts
            takes = {verb: finish(verb, folder, ledger) for verb in takes}
    for book in (ledger, folder / "undisturbed"):
        for verb in takes:
            finish(verb, folder, book)
    problems += wrongs(ledger, "")
    names = ("documents", "mentions", "captures", "events")
    pairs = zip(names, contents(ledger), contents(folder / "undisturbed"), strict=True)
    return killed, problems + [f"{what} differ from an undisturbed ledger's" for what, a, b in pairs if a != b]


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=None, help="drawn and printed where it is not given")
    parser.add_argument("--progress", type=Path, help="a file to note finished rounds in, and to go on from")
    chosen = parser.parse_args()
    done = [json.loads(line) for line in chosen.progress.read_text().splitlines()] if (
        chosen.progress and chosen.progress.exists()
    ) else []  # fmt: skip
    seed = chosen.seed if chosen.seed is not None else done[0]["seed"] if done else int.from_bytes(os.urandom(4))
    print(f"seed {seed}", flush=True)
    killed: Counter[str] = Counter()
    problems: list[str] = []
    seconds = 0.0
    for entry in done:
        killed.update(entry["killed"])
        problems += entry["wrong"]
        seconds += entry["seconds"]
    number = len(done)
    with tempfile.TemporaryDirectory() as name:
        warm(Path(name) / "warm")
        while sum(killed.values()) < chosen.kills:
            number += 1
            start = time.perf_counter()
            folder = Path(name) / f"{number}"
            least = min(ROUND, chosen.kills - sum(killed.values()))
            now, wrong = round_of(folder, least, random.Random(f"{seed}/{number}"))
            killed.update(now)
            problems += wrong
            seconds += (took := time.perf_counter() - start)
            shutil.rmtree(folder)
            if chosen.progress:
                entry = {"seed": seed, "round": number, "killed": now, "wrong": wrong, "seconds": took}
                with chosen.progress.open("a") as out:
                    print(json.dumps(entry), file=out)
            print(f"{sum(killed.values())}/{chosen.kills}", end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr)
    print(f"{sum(killed.values())} kills ({', '.join(f'{v} {n}' for v, n in sorted(killed.items()))})")
    print(f"{len(problems)} wrong after a kill; {number} ledgers completed and compared with undisturbed ones")
    print(f"{seconds:.1f} s")
    for problem in problems:
        print("wrong:", problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
