"""`tocsin read` on whole reports of local violence against the coded incident (sources of SemEval-2018 Task 5).

`python -m bench.reading_incidents [--part dev|held] [--limit N] [--errors PROPERTY]` reads each report of a coded
incident whole, with its published date, and judges one mention: the attack or plot with the most statements, the first
told of equals. A report without one is wrong on everything. Each is taken as `tocsin collect` takes a page: under its headline
where the text says little of it (a log-in, another page's teasers). A third of the incidents is held out (`bench.link.held_out`).

The coding counts everyone who was shot, the shooters too: `killed` is what the mention says of killed plus
`attackers_killed`. A coded zero is right where the mention states no number; a number is right only as coded, also for a
report that was written before a later death. `city` is right by name or within 25 km, `date` within a day.

Printed per property: the share of the reports, its 95 % interval by a bootstrap over incidents (reports of one incident
stand and fall together), the mean over incidents, and the share of those reports of which a mention is read. `--about`
says what the part is like, so that two parts can be compared without a look at their texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from statistics import mean, median
from typing import Any

import numpy as np

from bench.link import held_out
from tocsin.collect.headed import headed
from tocsin.model import Document, Mention, Place, Quantity, interval, kilometres
from tocsin.places import candidates
from tocsin.read import read_document

SHARED = Path(os.environ.get("TOCSIN_SHARED", Path(__file__).parents[1] / ".." / "shared"))
PROPERTIES = ("read", "as coded", "killed", "injured", "date", "city", "context")
NEAR = 25.0
"""Kilometres within which a town is the coded city: its suburbs."""

Json = dict[str, Any]


def pairs(folder: Path, part: str) -> Iterator[tuple[Json, Json]]:
    """Every report of a coded incident of the part, with its coding."""
    with gzip.open(folder / "incidents.jsonl.gz", "rt", encoding="utf-8") as stream:
        coded = {row["incident"]: row for row in map(json.loads, stream)}
    with gzip.open(folder / "reports.jsonl.gz", "rt", encoding="utf-8") as stream:
        for report in map(json.loads, stream):
            code = coded.get(report["incident"])
            if code and held_out(report["incident"]) == (part == "held"):
                yield report, code


def drawn(reports: Sequence[tuple[Json, Json]], limit: int | None) -> list[tuple[Json, Json]]:
    """So many of the reports, by a hash of their ids, so that everyone draws the same."""
    return sorted(reports, key=lambda p: sha256(p[0]["id"].encode()).hexdigest())[:limit]


def mention_of(report: Json) -> Mention | None:
    """The mention of a report that is judged, None where none is read."""
    text = headed(report["title"], report["text"])
    document = Document("sha256:" + report["id"], text, report["title"], None, report["published"], "en")
    return main_mention(read_document(document))


def main_mention(mentions: Sequence[Mention]) -> Mention | None:
    """The attack or plot with the most statements; of equals the one whose words come first."""
    told = [m for m in mentions if m.kind in ("attack", "plot")]
    return max(told, key=lambda m: (len(m.statements), -min(s.span[0] for s in m.statements)), default=None)


def judged(mention: Mention | None, code: Json) -> dict[str, bool]:
    """Which of `PROPERTIES` the mention gives as coded; none where there is no mention."""
    if mention is None:
        return dict.fromkeys(PROPERTIES, False)
    killed = number(mention, "killed") + number(mention, "attackers_killed") == int(code["killed"] or 0)
    injured = number(mention, "wounded") == int(code["injured"] or 0)
    return {
        "read": True,
        "as coded": killed and injured,
        "killed": killed,
        "injured": injured,
        "date": within_a_day(_said(mention, "date"), datetime.strptime(code["date"], "%B %d, %Y").date()),
        "city": is_city(_said(mention, "place"), code["city"], code["state"]),
        "context": any(s.value == "criminal" for s in mention.all("context")),
    }


def number(mention: Mention, prop: str) -> int:
    """The number that a mention gives for a toll, 0 where it gives none."""
    said = mention.first(prop)
    return said.value.point if said and isinstance(said.value, Quantity) else 0


def _said(mention: Mention, prop: str) -> object:
    said = mention.first(prop)
    return said.value if said else None


def within_a_day(value: object, day: date) -> bool:
    """Whether a date as written in a statement begins and ends within a day of the coded one."""
    if not isinstance(value, str):
        return False
    first, last = interval(value)
    return abs((first - day).days) <= 1 and abs((last - day).days) <= 1


def is_city(read: object, city: str, state: str, country: str = "US") -> bool:
    """Whether a place is the coded city, by name or as a point within `NEAR` of it."""
    if not isinstance(read, Place):
        return False
    names = [name.strip(" )").removesuffix(" (county").lower() for name in city.split(" (")]
    called = read.name.lower().removesuffix(" county")
    if any(name == called or name in called.split(", ") for name in names):
        return True
    return (
        read.precision is not None
        and read.precision <= 2
        and read.lat is not None
        and read.lon is not None
        and any(kilometres(read.lat, read.lon, *spot) <= NEAR for spot in _spots(names[0], state, country))
    )


@cache
def _spots(city: str, state: str, country: str) -> list[tuple[float, float]]:
    """Where a city of the state lies, by the gazetteer; the likeliest reading of its name."""
    found = candidates(city.title(), f"{city.title()}, {state}", countries=(country,))
    return [(t.place.lat, t.place.lon) for t in found[:1] if t.place.lat is not None and t.place.lon is not None]


def interval_over_incidents(verdicts: Sequence[tuple[str, bool]], draws: int = 1000) -> tuple[float, float]:
    """The 95 % interval of a share of reports, incidents drawn with replacement (percentile method, Efron 1979).

    `verdicts` are (incident, whether its report is right). The draws are the same in every run.
    """
    places = {incident: i for i, incident in enumerate(dict.fromkeys(incident for incident, _ in verdicts))}
    at = np.array([places[incident] for incident, _ in verdicts])
    reports = np.bincount(at)
    right = np.bincount(at, [float(good) for _, good in verdicts])
    drawn = np.random.default_rng(1).integers(0, len(places), (draws, len(places)))
    low, high = np.percentile(right[drawn].sum(1) / reports[drawn].sum(1), [2.5, 97.5])
    return float(low), float(high)


def over_incidents(verdicts: Sequence[tuple[str, bool]]) -> float:
    """The mean over incidents of the share of each incident's reports that are right."""
    by: dict[str, list[bool]] = {}
    for incident, good in verdicts:
        by.setdefault(incident, []).append(good)
    return mean(mean(goods) for goods in by.values())


def about(reports: Sequence[tuple[Json, Json]]) -> str:
    """What a part of the reports is like, in one line of totals."""
    told = len({code["incident"] for _, code in reports})
    harmed = [int(c["killed"] or 0) + int(c["injured"] or 0) for _, c in reports]
    late = [
        (date.fromisoformat(r["published"][:10]) - datetime.strptime(c["date"], "%B %d, %Y").date()).days
        for r, c in reports
        if len(r["published"] or "") >= 10
    ]
    sizes = [len(r["text"]) for r, _ in reports]
    return (
        f"{len(reports) / told:.2f} reports an incident; characters: median {median(sizes):.0f}, below 600 in "
        f"{mean(n < 600 for n in sizes):.3f}, above 5,000 in {mean(n > 5000 for n in sizes):.3f}; killed and injured: two "
        f"or more {mean(n > 1 for n in harmed):.3f}, four or more {mean(n > 3 for n in harmed):.3f}; published more than "
        f"2 days later {mean(n > 2 for n in late):.3f}, more than 30 {mean(n > 30 for n in late):.3f}"
    )


def main() -> None:
    """Print the share of reports that are right on each property."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=SHARED / "data" / "incidents")
    parser.add_argument("--part", choices=("dev", "held"), default="dev")
    parser.add_argument("--limit", type=int, default=None, help="so many reports, by a hash of their ids")
    parser.add_argument("--errors", choices=PROPERTIES, help="name the dev reports that are wrong on this property")
    parser.add_argument("--about", action="store_true", help="say what the part is like, and read nothing")
    asked = parser.parse_args()
    if asked.errors and asked.part == "held":
        parser.error("--errors is for dev: the held-out third stays unread")
    reports = drawn(list(pairs(asked.folder, asked.part)), asked.limit)
    print(f"{asked.part}: {len(reports)} reports of {len({c['incident'] for _, c in reports})} incidents")
    if asked.about:
        print(about(reports))
        return
    verdicts: list[dict[str, bool]] = []
    for report, code in reports:
        mention = mention_of(report)
        verdicts.append(judged(mention, code))
        if asked.errors and not verdicts[-1][asked.errors]:
            print(json.dumps({"id": report["id"], "coded": code, "read": said(mention)}))
    print(table([code["incident"] for _, code in reports], verdicts))


def table(incidents: Sequence[str], verdicts: Sequence[dict[str, bool]]) -> str:
    """A line per property: the share of the reports, its interval, the mean over incidents, the share of those read."""
    lines = ["              share   95 %            incidents  of those read"]
    for name in PROPERTIES:
        told = [(incident, verdict[name]) for incident, verdict in zip(incidents, verdicts, strict=True)]
        low, high = interval_over_incidents(told)
        read = [verdict[name] for verdict in verdicts if verdict["read"]]
        lines.append(
            f"{name:10}{mean(good for _, good in told):9.3f}   {low:.3f} to {high:.3f}  {over_incidents(told):9.3f}  "
            f"{mean(read) if read else 0:13.3f}"
        )
    return "\n".join(lines)


def said(mention: Mention | None) -> Json | None:
    """What is judged of a mention, in short."""
    if mention is None:
        return None
    date, place = mention.first("date"), mention.first("place")
    return {
        **{name: number(mention, name) for name in ("killed", "attackers_killed", "wounded", "killed_or_wounded")},
        "date": date.value if date else None,
        "place": place.value.name if place and isinstance(place.value, Place) else None,
        "context": [s.value for s in mention.all("context")],
    }


if __name__ == "__main__":
    main()
