"""Toponyms: `convert`, `predict`, `score`; the place of an event: `events`. See `python -m bench.geo --help`."""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.geodata import convert, read_lines
from tocsin.model import kilometres
from tocsin.places import geocode_spans, locate
from tocsin.places.gazetteer import gazetteer
from tocsin.places.mentions import forced

WORST_KM = 20_038.0
"""Half the equator: what an unknown toponym counts as, and the scale of AUC (Jurgens et al. 2015; Gritta et al. 2018)."""
NEAR_KM = 161.0
"""A hundred miles, the distance within which the published results count a toponym as right."""

EXAMPLES = """examples:
  python -m bench.geo convert TR-News.xml > tr-news.jsonl
  python -m bench.geo predict tr-news.jsonl > predictions.jsonl
  python -m bench.geo score tr-news.jsonl predictions.jsonl
"""


def predict(articles: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """A line per toponym of each article. Nothing but `docid`, `text`, `published` and `toponyms` is looked at."""
    for article in articles:
        spans = [(int(s), int(e)) for s, e in article["toponyms"]]
        for (start, end), found in zip(spans, geocode_spans(article["text"], spans), strict=True):
            place = found.place if found else None
            yield {
                "docid": article["docid"],
                "start": start,
                "end": end,
                "lat": place.lat if place else None,
                "lon": place.lon if place else None,
                "geonames_id": place.geonames_id if place else None,
                "country": place.country if place else None,
                "admin1": place.admin1 if place else None,
            }


def most_populous(articles: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """The rule to beat: every toponym is the most populous place of its name."""
    g = gazetteer()
    for article in articles:
        for start, end in article["toponyms"]:
            marked = forced(article["text"], start, end, g).marked
            best = max((g.entry(m // 2) for m in marked), key=lambda e: e.population, default=None)
            yield {
                "docid": article["docid"], "start": start, "end": end, "lat": best.lat if best else None,
                "lon": best.lon if best else None, "country": best.country if best else None,
                "admin1": best.admin1 if best else None,
            }  # fmt: skip


def score(articles: list[dict[str, Any]], predictions: Iterable[dict[str, Any]]) -> dict[str, float]:
    """Accuracy within 161 km, mean and median km, country accuracy, AUC, over the toponyms with coordinates.

    Country accuracy is over those whose gold names a country; AUC is the area under the sorted ln(km + 1), scaled to
    0–1, less is better. A missing prediction counts as WORST_KM off.
    """
    read = {(str(p["docid"]), p["start"], p["end"]): p for p in predictions}
    errors, lands, firsts = [], [], []
    for article in articles:
        for gold in article["gold"]:
            if gold["lat"] is None:
                continue
            p = read.get((str(article["docid"]), gold["start"], gold["end"])) or {}
            known = p.get("lat") is not None
            errors.append(kilometres(gold["lat"], gold["lon"], p["lat"], p["lon"]) if known else WORST_KM)
            if gold.get("country"):
                lands.append(p.get("country") == gold["country"])
                if gold.get("admin1") and gold.get("feature") not in ("PCLI", "PCLS"):
                    firsts.append(known and errors[-1] <= NEAR_KM and p.get("country") == gold["country"])
    ordered = sorted(math.log(e + 1) for e in errors)
    return {
        "toponyms": len(errors),
        "within 161 km": sum(e <= NEAR_KM for e in errors) / len(errors),
        "mean km": statistics.fmean(errors),
        "median km": statistics.median(errors),
        "country": sum(lands) / len(lands),
        "below country: near and in its country": sum(firsts) / max(1, len(firsts)),
        "AUC": sum(ordered) / len(ordered) / math.log(WORST_KM + 1),
    }


def detection(articles: list[dict[str, Any]]) -> tuple[float, float, float]:
    """Precision and recall of our own detection (a mention is right if it overlaps a toponym), and MB of text a second of one processor."""
    right = read = found = total = 0
    size = 0
    begun = time.process_time()
    located = [locate(a["text"]) for a in articles]
    seconds = time.process_time() - begun
    for article, toponyms in zip(articles, located, strict=True):
        size += len(article["text"].encode())
        gold = [tuple(t) for t in article["toponyms"]]
        read += len(toponyms)
        total += len(gold)
        right += sum(any(s < t.end and t.start < e for s, e in gold) for t in toponyms)
        found += sum(any(s < t.end and t.start < e for t in toponyms) for s, e in gold)
    return right / max(1, read), found / max(1, total), size / 1e6 / seconds


def main() -> int:
    """Run one of the commands."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.geo", description=__doc__, epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("convert", help="LGL's or TR-News's XML to a line per article").add_argument("file", type=Path)
    commands.add_parser("predict", help="a line per toponym").add_argument("file", type=Path)
    scoring = commands.add_parser("score", help="figures, beside the most populous place of each name")
    scoring.add_argument("gold", type=Path, help="what `convert` printed")
    scoring.add_argument("predictions", type=Path, nargs="?", help="what `predict` printed; made anew without it")
    commands.add_parser("events", help="the place of an event: figures on the held-out fifth (see bench.geoevents)")
    options = parser.parse_args()
    if options.command == "events":
        from bench.geoevents import main as events

        return events([])
    if options.command == "convert":
        for article in convert(options.file):
            print(json.dumps(article, ensure_ascii=False))
    elif options.command == "predict":
        for line in predict(read_lines(options.file)):
            print(json.dumps(line, ensure_ascii=False))
    else:
        articles = list(read_lines(options.gold))
        ours = list(read_lines(options.predictions)) if options.predictions else list(predict(articles))
        a, b = score(articles, ours), score(articles, most_populous(articles))
        print(f"{'':42}{'Tocsin':>10}{'population':>12}")
        for name, value in a.items():
            form = ",.0f" if value > 2 else ".3f"
            print(f"{name:42}{value:>10{form}}{b[name]:>12{form}}")
        precision, recall, speed = detection(articles)
        print(f"own detection: precision {precision:.3f}, recall {recall:.3f}; {speed:.2f} MB of text a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
