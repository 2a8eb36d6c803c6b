"""Date expressions in context: the share resolved rightly, beside `dateparser`, and the speed of reading.

    python -m bench.dates [--errors]

The suite is `bench/gold/dates.jsonl`, its conventions `bench/gold/dates.md`. A third of it, by the hash of the id, is
held out: only totals are printed for it. `--errors` lists the misses of the tuned part.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha1
from pathlib import Path
from typing import Any

from tocsin.dates import find
from tocsin.model.dates import interval

GOLD = Path(__file__).parent / "gold" / "dates.jsonl"
REPORTS = Path(__file__).parents[1] / "sample" / "reports" / "dev"

Days = tuple[date, date]
Hit = tuple[int, int, Days | None]
"""Start and end of an expression in the text, and its first and last day; None where it is marked as unknown."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date expression, or what only looks like one, in its text; days is None where no day can be told."""

    id: str
    text: str
    published: str
    start: int
    end: int
    days: Days | None
    locale: str | None

    @property
    def held_out(self) -> bool:
        """A third of the suite: nothing is tuned on it."""
        return int(sha1(self.id.encode()).hexdigest(), 16) % 3 == 0


def load(path: Path = GOLD) -> list[Phrase]:
    """The suite. Raises ValueError where a phrase does not stand in its text exactly once or a value is no date."""
    phrases = []
    for line in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        if row["text"].count(row["phrase"]) != 1:
            raise ValueError(f"{row['id']}: the phrase is to stand in the text exactly once")
        start = row["text"].index(row["phrase"])
        days = None if row["value"] is None else interval(row["value"])
        end = start + len(row["phrase"])
        phrases.append(Phrase(row["id"], row["text"], row["published"], start, end, days, row.get("locale")))
    return phrases


def answer(phrase: Phrase, hits: Iterable[Hit]) -> Hit | None:
    """The hit that shares the most characters with the phrase; of equals the first. None where none shares any."""
    best, most = None, 0
    for hit in hits:
        shared = min(hit[1], phrase.end) - max(hit[0], phrase.start)
        if shared > most:
            best, most = hit, shared
    return best


def exact(phrase: Phrase, hits: list[Hit]) -> bool:
    """Exactly the days of the gold; where it has none, no hit on the phrase claims any."""
    if phrase.days is None:
        return all(h[2] is None or h[1] <= phrase.start or h[0] >= phrase.end for h in hits)
    best = answer(phrase, hits)
    return best is not None and best[2] == phrase.days


def inside(phrase: Phrase, hits: list[Hit]) -> bool:
    """The same, but any days within those of the gold will do: kind to a parser that only knows single days."""
    best = answer(phrase, hits)
    if phrase.days is None or best is None or best[2] is None:
        return exact(phrase, hits)
    return phrase.days[0] <= best[2][0] <= best[2][1] <= phrase.days[1]


def ours(phrase: Phrase) -> list[Hit]:
    """What `tocsin.dates.find` makes of the text."""
    found = find(phrase.text, phrase.published, phrase.locale)
    return [(m.start, m.end, interval(m.value) if m.value else None) for m in found]


def _settings(phrase: Phrase) -> dict[str, Any]:
    base = datetime.fromisoformat(phrase.published).replace(hour=12)
    order = "MDY" if phrase.locale in (None, "en-US") else "DMY"
    return {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": order}


def searched(phrase: Phrase) -> list[Hit]:
    """What `dateparser.search` finds in the text, as tocsin.dates.find has to."""
    from dateparser.search import search_dates

    hits: list[Hit] = []
    for words, when in search_dates(phrase.text, languages=["en"], settings=_settings(phrase)) or []:
        start = phrase.text.find(words, hits[-1][1] if hits else 0)
        if start >= 0:
            hits.append((start, start + len(words), (when.date(), when.date())))
    return hits


def parsed(phrase: Phrase) -> list[Hit]:
    """What `dateparser.parse` makes of the phrase when somebody else has found it: an easier task."""
    import dateparser

    words = phrase.text[phrase.start : phrase.end]
    when = dateparser.parse(words, languages=["en"], settings=_settings(phrase))
    return [(phrase.start, phrase.end, (when.date(), when.date()))] if when else []


def row(name: str, phrases: list[Phrase], hits: Callable[[Phrase], list[Hit]]) -> str:
    """Shares of a reader on both parts, and its seconds of one processor."""
    begun = time.process_time()
    all_hits = [(p, hits(p)) for p in phrases]
    seconds = time.process_time() - begun
    cells = [f"{name:<34}"]
    for held_out in (False, True):
        part = [(p, h) for p, h in all_hits if p.held_out is held_out]
        cells += [f"{sum(rule(p, h) for p, h in part) / len(part):>8.3f}" for rule in (exact, inside)]
    return " ".join([*cells, f"{seconds:>8.2f}"])


def readers() -> list[tuple[str, Callable[[Phrase], list[Hit]]]]:
    """Names and functions of what is compared: dateparser only where it is installed (trafilatura brings it)."""
    try:
        import dateparser
    except ImportError:
        print("dateparser is not installed; to compare: pip install dateparser")
        return [("tocsin.dates.find", ours)]
    version = f"dateparser {dateparser.__version__}"
    return [("tocsin.dates.find", ours), (f"{version}, search_dates", searched), (f"{version}, given phrase", parsed)]


def speed(megabytes: float = 1.0) -> float:
    """Megabytes of UTF-8 a second, of `find` on the shipped reports, one after the other until there are enough."""
    lines = [line for path in sorted(REPORTS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    once = "\n\n".join(json.loads(line)["text"] for line in lines)
    text = "\n\n".join([once] * (1 + int(megabytes * 1e6 / len(once))))
    find("warm on Friday", "2024-03-22")
    begun = time.process_time()
    find(text, "2024-03-22")
    return len(text.encode()) / 1e6 / (time.process_time() - begun)


def main() -> None:
    """Print the table; with --errors, the misses of the tuned part before it."""
    parser = argparse.ArgumentParser(prog="python -m bench.dates", description=__doc__.split("\n")[0])
    parser.add_argument("--errors", action="store_true", help="list the misses of the tuned part")
    options = parser.parse_args()
    phrases = load()
    if options.errors:
        for p in (p for p in phrases if not p.held_out and not exact(p, ours(p))):
            best = answer(p, ours(p))
            said = "nothing" if best is None else f"{p.text[best[0] : best[1]]!r} {_shown(best[2])}"
            marked = f"{p.text[: p.start]}[{p.text[p.start : p.end]}]{p.text[p.end :]}"
            print(f"{p.id} {p.published} {marked}\n    gold {_shown(p.days)}, read {said}")
    held = sum(p.held_out for p in phrases)
    print(f"{len(phrases)} phrases, {sum(p.days is None for p in phrases)} of them no dates; {held} held out\n")
    print(
        f"{'':<34} {'tuned':>17} {'held out':>17}\n{'':<34} " + f"{'exact':>8} {'inside':>8} " * 2 + f"{'seconds':>8}"
    )
    single = [p for p in phrases if p.days and p.days[0] == p.days[1]]
    for title, part in (("all", phrases), (f"the {len(single)} single days", single)):
        print(title)
        for name, hits in readers():
            print(row(f"  {name}", part, hits))
    print(f"\nfind: {speed():.2f} MB/s on one processor")


def _shown(days: Days | None) -> str:
    return "no day" if days is None else "/".join(sorted({d.isoformat() for d in days}))


if __name__ == "__main__":
    main()
