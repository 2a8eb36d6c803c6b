"""The main job on the shipped sample, command by command: collect, link, count, why, publish. Run by `make demo`."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

SAMPLE = Path(__file__).parent
TOCSIN = [sys.executable, "-m", "tocsin"]


def main() -> None:
    """Build the demo ledger and page anew in the given folder, and print what came out. The page's path comes last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("demo"))
    folder = parser.parse_args().folder
    ledger, page = folder / "ledger", folder / "page"
    if folder.exists():
        shutil.rmtree(folder)
    started = time.monotonic()

    run("collect", str(SAMPLE / "reports"), "--ledger", str(ledger))
    run("link", "--ledger", str(ledger))
    show(
        "events by actor, with the ranges of killed and wounded",
        "count",
        "--by",
        "actor",
        "--ledger",
        str(ledger),
        lines=14,
    )
    listed = capture("events", "--ledger", str(ledger), "--format", "json").splitlines()
    events = [json.loads(line) for line in listed]
    shown = open_half()
    best = max(events, key=lambda e: (sum(d["url"] in shown for d in e["documents"]), e["id"]))
    show("one event, down to its sentences", "why", best["id"], "--ledger", str(ledger), lines=40)
    run("publish", str(page), "--ledger", str(ledger), "--title", "Tocsin: the shipped sample")

    documents = {d["id"] for e in events for d in e["documents"]}
    mentions = sum(len(e["mentions"]) for e in events)
    print(
        f"\n{len(documents)} documents that report something, {mentions} mentions, {len(events)} events, "
        f"in {time.monotonic() - started:.0f} s. Now open the page in a browser:\n{(page / 'index.html').resolve()}"
    )


def open_half() -> set[str]:
    """Addresses of the reports that anyone may look at: the other half measures the reader, and stays unread."""
    files = sorted((SAMPLE / "reports" / "dev").glob("*.jsonl"))
    return {json.loads(line)["url"] for file in files for line in file.read_text("utf-8").splitlines()}


def run(*words: str) -> None:
    """Print and run a command."""
    print(f"\n$ tocsin {' '.join(words)}", flush=True)
    subprocess.run([*TOCSIN, *words], check=True)


def show(what: str, *words: str, lines: int | None = None) -> None:
    """Print and run a command, with what it shows and no more than the given lines of it."""
    print(f"\n# {what}\n$ tocsin {' '.join(words)}", flush=True)
    out = capture(*words).splitlines()
    print("\n".join(out[:lines]))
    if lines is not None and len(out) > lines:
        print(f"… {len(out) - lines} lines more")


def capture(*words: str) -> str:
    """The output of a command."""
    return subprocess.run([*TOCSIN, *words], check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
