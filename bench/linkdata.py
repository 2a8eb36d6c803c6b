"""The reports of the linking bench: headlines of UCDP GED rows, and whole texts of incidents."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import IO

from tocsin.collect.headed import headed

csv.field_size_limit(10**8)

_ARTICLE = re.compile(r"\A([^\"]{0,200}?),\s?(\d{4}-\d{2}-\d{2}),(.*)\Z", re.S)
_OLD_ARTICLE = re.compile(r"([^\";]{1,60}?)\s{0,3}(\d{4}-\d{2}-\d{2})\s{0,3}\"([^\"]{1,400})")


@dataclass(frozen=True, slots=True)
class Report:
    """One report to be linked. `id` is never looked at by a linker; `published` is an ISO date or empty."""

    id: str
    title: str
    outlet: str
    published: str
    text: str

    @property
    def gold(self) -> str:
        """The event that the name of a UCDP report carries; only scorers may ask."""
        return self.id.rpartition(":")[0]


def articles(cell: str) -> list[tuple[str, str, str]]:
    """(outlet, date, headline) of each article that a `source_article` cell lists; those without a date are left out."""
    found = []
    for part in re.split(r"\"\s{0,3};\s{0,3}\"", cell.strip().strip('"')):
        match = _ARTICLE.match(part.strip())
        if match:
            found.append((match[1].strip(), match[2], " ".join(match[3].split())))
    if not found:
        found = [(m[1].strip(), m[2], " ".join(m[3].split())) for m in _OLD_ARTICLE.finditer(cell)]
    return [article for article in found if article[2]]


def iso_day(value: str) -> str:
    """The value where it begins with a real ISO date, else nothing: tables have days such as 31 September."""
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return ""
    return value


def ucdp(path: Path) -> list[Report]:
    """The articles of every event that lists two or more, and as many articles of events that list one.

    The single ones are drawn by a hash of their event's id, so that everyone draws the same.
    """
    with opened(path) as lines:
        return _drawn(csv.DictReader(lines))


def by_country(path: Path) -> dict[str, list[Report]]:
    """The same for each country of a table by itself."""
    rows: dict[str, list[dict[str, str]]] = {}
    with opened(path) as lines:
        for row in csv.DictReader(lines):
            rows.setdefault(row["country"], []).append(row)
    return {country: _drawn(inside) for country, inside in rows.items()}


def _drawn(rows: Iterable[dict[str, str]]) -> list[Report]:
    several, single = [], []
    for row in rows:
        event = row["id"].removesuffix(".0")
        listed = [
            Report(f"{event}:{n}", headline, outlet, iso_day(day), headline)
            for n, (outlet, day, headline) in enumerate(articles(row["source_article"]))
        ]
        if len(listed) >= 2:
            several += listed
        else:
            single += listed
    single.sort(key=lambda r: sha256(r.id.encode()).hexdigest())
    return sorted(several + single[: len(several)], key=lambda r: r.id)


def texts(path: Path) -> Iterator[Report]:
    """Reports from JSON Lines of id, title, published, text, each as `tocsin collect` takes a page: under its headline where
    the text says little of it. Raises ValueError that names a line it cannot use."""
    with opened(path) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                data = json.loads(line)
                title = data.get("title") or ""
                yield Report(str(data["id"]), title, data.get("publisher") or "",
                             iso_day(str(data.get("published") or "")), headed(title, data.get("text") or ""))  # fmt: skip
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise ValueError(f"{path}:{number}: not a report (id, title, published, text): {error}") from None


LENGTHS = (0, 25, 50, 100, 0x7FFFFFFF)
"""Words that a report is cut to where short reports are measured, one of these by a hash; 0 is the headline alone."""


def shortened(report: Report) -> Report:
    """The report cut at the end of the sentence in which its last word falls: what a flash or a brief would be."""
    words = LENGTHS[int(sha256(f"cut:{report.id}".encode()).hexdigest(), 16) % len(LENGTHS)]
    found = list(re.finditer(r"\S+", report.text))
    if not words or len(found) <= words:
        return report if words else replace(report, text=report.title)
    end = re.compile(r"[.!?][\"”']?(?=\s)").search(report.text, found[words - 1].end() - 1)
    return replace(report, text=report.text[: end.end() if end else found[words - 1].end()])


def some(reports: Iterable[Report], event: Callable[[Report], str], limit: int) -> list[Report]:
    """About so many reports: those of whole events, drawn by a hash of the event. A report id stands once."""
    members: dict[str, list[Report]] = {}
    for report in {r.id: r for r in reports}.values():
        members.setdefault(event(report), []).append(report)
    chosen: list[Report] = []
    for name in sorted(members, key=lambda name: sha256(f"some:{name}".encode()).hexdigest()):
        if len(chosen) >= limit:
            break
        chosen += members[name]
    return chosen


def opened(path: Path) -> IO[str]:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8", newline="")
    return path.open(encoding="utf-8", newline="")
