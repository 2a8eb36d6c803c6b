"""Event location: of the places in a sentence, those where a given verb's event happened, against hand-made labels.

    python -m bench.geoevents [--data ../shared/data/geo/event_location.json.gz] [--errors N]

The labels are Halterman's (2019, "Linking events and locations in political text"). Rows of one sentence and verb are
one row here, its gold the union of what its annotators marked. A fifth of the sentences (SHA-1 mod 5 = 0) is held out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Any

import numpy as np

from tocsin.places import locate
from tocsin.places.event import LIKELY, event_place, rank_spans
from tocsin.places.eventnames import Known, names

DATA = Path("../shared/data/geo/event_location.json.gz")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, the span of its verb, and the spans where the verb's event happened (maybe none)."""

    text: str
    verb: Span
    gold: tuple[Span, ...]


def load(path: Path) -> list[Row]:
    """One row for each (sentence, verb). Raises OSError or ValueError when the file is missing or another."""
    rows: dict[tuple[str, Span], set[Span]] = {}
    for item in json.loads(gzip.decompress(path.read_bytes())):
        marked = list(spans(item))
        verbs = [span for label, span in marked if label == "VERB"]
        if len(verbs) == 1:
            gold = {span for label, span in marked if label == "LOCATION"}
            rows.setdefault((item["text"], verbs[0]), set()).update(gold)
    return [Row(text, verb, tuple(sorted(gold))) for (text, verb), gold in rows.items()]


def spans(item: dict[str, Any]) -> Iterator[tuple[str, Span]]:
    """The labelled spans in characters. A fifth of the file's locations give token numbers in place of characters."""
    for span in item.get("spans", ()):
        start, end = span["start"], span["end"]
        if span["label"] == "LOCATION" and (start, end) == (span.get("token_start"), span.get("token_end")):
            start, end = item["tokens"][start]["start"], item["tokens"][end]["end"]
        if start < end:
            yield span["label"], (start, end)


def held_out(text: str) -> bool:
    """Whether a sentence belongs to the held-out fifth."""
    return int(sha1(text.encode()).hexdigest(), 16) % 5 == 0


def candidates(text: str) -> list[Known]:
    """The product's own candidates: places that it finds, and other names."""
    return names(text, [Known(t.start, t.end, t.feature, t.role) for t in locate(text)])


def with_gold(own: Sequence[Known], gold: Sequence[Span]) -> list[Known]:
    """Candidates with the labelled spans of the sentence (of any of its verbs) in place of those that overlap them."""
    out = [k for k in own if not any(overlap((k.start, k.end), g) for g in gold)]
    taken: list[Span] = []
    for g in sorted(set(gold), key=lambda g: g[0] - g[1]):
        if not any(overlap(g, t) for t in taken):
            taken.append(g)
            known = next((k for k in own if overlap((k.start, k.end), g)), None)
            out.append(Known(*g, known.feature if known else "unknown", known.role if known else "place"))
    return sorted(out, key=lambda k: k.start)


def overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


Chooser = Callable[[Row, Sequence[Known]], list[Known]]


def ranked(row: Row, spans: Sequence[Known]) -> list[Known]:
    """What the product says: spans above its bar, likeliest first."""
    scores = rank_spans(row.text, row.verb, spans).tolist()
    return [k for s, k in sorted(zip(scores, spans, strict=True), key=lambda p: -p[0]) if s > LIKELY]


def forced(row: Row, spans: Sequence[Known]) -> list[Known]:
    """The likeliest span, however unlikely."""
    return [spans[int(rank_spans(row.text, row.verb, spans).argmax())]] if spans else []


def nearest(row: Row, spans: Sequence[Known]) -> list[Known]:
    """The baseline: the span with the fewest characters between it and the verb."""
    return sorted(spans, key=lambda k: max(k.start - row.verb[1], row.verb[0] - k.end))[:1]


def nearest_known(row: Row, spans: Sequence[Known]) -> list[Known]:
    """The same among places that the gazetteer knows, where there is one."""
    places = [k for k in spans if k.feature != "unknown" and k.role == "place"]
    return nearest(row, places or spans)


def measure(rows: Sequence[Row], spans: Sequence[Sequence[Known]], choose: Chooser) -> dict[str, float]:
    """Figures of one chooser over rows:

    - `first`: of the rows with a location, those whose first span chosen overlaps one of the row's locations;
    - `same`: the same where the two must have the same characters, a possessive or article aside;
    - `all rows`: of all rows, those that are `first` right, or rightly without any;
    - `precision`, `recall`, `f1`: over words of the spans chosen and of the locations.
    """
    located = first = same = right = 0
    both = chosen_words = gold_words = 0
    for row, known in zip(rows, spans, strict=True):
        chosen = choose(row, known)
        hit = bool(chosen) and any(overlap((chosen[0].start, chosen[0].end), g) for g in row.gold)
        right += hit if row.gold else not chosen
        if row.gold:
            located += 1
            first += hit
            same += bool(chosen) and any(
                trimmed(row.text, (chosen[0].start, chosen[0].end)) == trimmed(row.text, g) for g in row.gold
            )
        said, gold = words(row.text, [(k.start, k.end) for k in chosen]), words(row.text, row.gold)
        both, chosen_words, gold_words = both + len(said & gold), chosen_words + len(said), gold_words + len(gold)
    p, r = both / max(chosen_words, 1), both / max(gold_words, 1)
    return {
        "first": first / max(located, 1),
        "same": same / max(located, 1),
        "all rows": right / max(len(rows), 1),
        "precision": p,
        "recall": r,
        "f1": 2 * p * r / max(p + r, 1e-9),
    }


_TRIM = re.compile(r"^(?:the|al|el|ad|as|ash|at|an|ar|az)[ -]|[’']s?$|[.,]$", re.IGNORECASE)


def trimmed(text: str, span: Span) -> str:
    return _TRIM.sub("", text[span[0] : span[1]].strip()).casefold()


def words(text: str, marked: Sequence[Span]) -> set[int]:
    """Where the words of spans start."""
    return {s + m.start() for s, e in marked for m in re.finditer(r"\w+", text[s:e])}


def score(path: Path = DATA) -> dict[str, dict[str, float]]:
    """Figures on the held-out fifth, by chooser, with the product's own candidates and with the gold ones given."""
    every = load(path)
    rows = [row for row in every if held_out(row.text)]
    places: dict[str, list[Span]] = {}
    for row in rows:
        places.setdefault(row.text, []).extend(row.gold)
    found = {text: candidates(text) for text in places}
    own = [found[row.text] for row in rows]
    given = [with_gold(found[row.text], places[row.text]) for row in rows]
    only = [
        [k for k in g if any(overlap((k.start, k.end), p) for p in places[r.text])]
        for r, g in zip(rows, given, strict=True)
    ]
    located = [i for i, row in enumerate(rows) if row.gold]
    return {
        "rows": {"rows": len(rows), "with a location": len(located)},
        "coverage": {
            "first": float(
                np.mean([any(overlap((k.start, k.end), g) for k in own[i] for g in rows[i].gold) for i in located])
            )
        },
        "nearest name": measure(rows, own, nearest),
        "nearest place": measure(rows, own, nearest_known),
        "likeliest": measure(rows, own, forced),
        "likely": measure(rows, own, ranked),
        "nearest name, gold names among candidates": measure(rows, given, nearest),
        "likeliest, gold names among candidates": measure(rows, given, forced),
        "likely, gold names among candidates": measure(rows, given, ranked),
        "likeliest, gold names the only candidates": measure(rows, only, forced),
        "event_place, of the places found": measure(rows, own, placed),
    }


def placed(row: Row, spans: Sequence[Known]) -> list[Known]:
    """What the reader gets: one resolved place or none."""
    found = event_place(row.text, row.verb, locate(row.text))
    return [Known(found.start, found.end, found.feature, found.role)] if found else []


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--errors", type=int, default=0, help="of the training part, so many rows whose first is wrong")
    options = parser.parse_args(arguments)
    if not options.data.is_file():
        print(f"{options.data}: no such file", file=sys.stderr)
        return 2
    if options.errors:
        errors(options.data, options.errors)
        return 0
    for name, figures in score(options.data).items():
        shown = "  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in figures.items())
        print(f"{name + ':':44}{shown}")
    return 0


def errors(path: Path, n: int) -> None:
    """Print rows of the training part that go wrong; the held-out part stays unread."""
    for row in load(path):
        if n and row.gold and not held_out(row.text):
            chosen = forced(row, candidates(row.text))
            if not any(overlap((k.start, k.end), g) for k in chosen for g in row.gold):
                n -= 1
                gold = [row.text[s:e] for s, e in row.gold]
                print(
                    f"{[row.text[k.start : k.end] for k in chosen]} for {gold} ({row.text[slice(*row.verb)]}): {row.text}"
                )


if __name__ == "__main__":
    raise SystemExit(main())
