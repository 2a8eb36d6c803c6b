"""Is a document lost or doubled when collecting dies? `kill -9` at random moments of collecting a site, then going on.

python -m bench.collecting_kill [--kills 100] [--seed N] [--pages 400]

`collect` runs on a made-up site (sitemaps of ten layouts, bench.collectingsite) and on a WARC of other pages, in a process
that is killed at a random moment. After every kill, with no repair: the ledger verifies, and no document or line stands in
it twice. At the end the command runs through once, and the ledger must hold the documents that an undisturbed one holds,
no more and no fewer. When a ledger is complete before the kills are, a new one is begun. Exit code 1 when anything is wrong.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.collecting import archive
from bench.collectingsite import pages, serving
from tocsin.ledger import open_ledger, verify


def start(sources: list[str], ledger: Path) -> int:
    """Start `tocsin collect` in a process of its own; its number."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        from tocsin.cli.collect import collect

        collect(sources, str(ledger), None, None, False, None, False, 0.0, True, False)
        code = 0
    except BaseException as error:
        code = getattr(error, "exit_code", 1)
    finally:
        os._exit(code)


def held(ledger: Path) -> Counter[str]:
    """The documents of a ledger, by id."""
    if not (ledger / "ledger.sqlite").exists():
        return Counter()
    with open_ledger(ledger, create=False) as book:
        return Counter(d.id for d in book.documents())


def wrongs(ledger: Path) -> list[str]:
    """What is wrong with a ledger after a kill."""
    if not (ledger / "ledger.sqlite").exists():
        return []
    problem = verify(ledger).problem
    doubled = [id for id, n in held(ledger).items() if n > 1]
    return ([problem] if problem else []) + [f"{len(doubled)} documents twice"] * bool(doubled)


def main() -> int:
    """Kill, look, go on."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.collecting_kill",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--pages", type=int, default=400)
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    draw = random.Random(options.seed)
    problems: list[str] = []
    killed = ledgers = 0
    import tocsin.cli.collect
    import tocsin.cli.keeping
    import tocsin.collect.html
    import tocsin.collect.web  # noqa: F401  loaded before the fork, so that a kill meets work and not imports

    with serving(options.pages, 5) as (site, _), tempfile.TemporaryDirectory() as folder:
        warc = Path(folder, "pages.warc.gz")
        archive(warc, pages(options.pages, 6))
        sources = [f"{site}/sitemap.xml", str(warc)]
        begun = time.perf_counter()
        _, status = os.waitpid(start(sources, Path(folder, "undisturbed")), 0)
        takes = time.perf_counter() - begun
        expected = held(Path(folder, "undisturbed"))
        print(f"undisturbed: {sum(expected.values())} documents in {takes:.0f} s", flush=True)
        if status or sum(expected.values()) < 1.9 * options.pages:
            problems.append(f"the undisturbed run ended with {status} and {sum(expected.values())} documents")
        while killed < options.kills and not problems:
            ledgers += 1
            ledger = Path(folder, f"ledger-{ledgers}")
            while killed < options.kills:
                child = start(sources, ledger)
                time.sleep(draw.uniform(0.0, takes / 6))
                os.kill(child, signal.SIGKILL)
                _, status = os.waitpid(child, 0)
                if not os.WIFSIGNALED(status):
                    break  # it was through before
                killed += 1
                problems += [f"kill {killed}: {w}" for w in wrongs(ledger)]
            _, status = os.waitpid(start(sources, ledger), 0)
            if status:
                problems.append(f"the last run ended with {status}")
            missing, more = expected - held(ledger), held(ledger) - expected
            if missing or more:
                problems.append(f"{sum(missing.values())} documents missing, {sum(more.values())} too many")
            print(f"{killed} kills, {ledgers} ledgers, {len(problems)} problems", flush=True)
    for problem in problems:
        print("wrong:", problem)
    print(f"{killed} kills in {ledgers} ledgers of {sum(expected.values())} documents: {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
