"""Charts as numbers for the templates: positions in per cent of the width, so that they fit a phone and a sheet of paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tocsin.export import wording

MOST_LABELS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label (a year or month as ISO), its number and the ends of its range (None: not drawn, open)."""

    label: str
    value: int
    low: int | None = None
    high: int | None = None


def bars(given: Sequence[Bar], by: str, height: int = 180) -> dict[str, Any] | None:
    """A chart of bars over time, gaps filled with empty periods; None without a bar.

    x and width are per cent, y and heights are pixels of `height`. A range is a line from low to high; without a known
    high it ends in an arrow (`open`).
    """
    if not given:
        return None
    filled = _filled(given, by)
    top = nice(max(max(bar.high or 0, bar.value) for bar in filled))
    step = 100 / len(filled)
    every = -(-len(filled) // MOST_LABELS)
    drawn = []
    for n, bar in enumerate(filled):
        y = height * (1 - bar.value / top)
        drawn.append(
            {
                "x": round(n * step + step * 0.08, 3),
                "middle": round(n * step + step / 2, 3),
                "width": round(step * 0.84, 3),
                "y": round(y, 1),
                "height": round(height - y, 1),
                "value": bar.value,
                "low": None if bar.low is None or not bar.value else round(height * (1 - bar.low / top), 1),
                "high": None if bar.high is None or not bar.value else round(height * (1 - bar.high / top), 1),
                "open": bar.low is not None and bar.high is None and bar.value > 0,
                "label": wording.day(bar.label) if by == "month" else bar.label,
                "short": _short(bar.label, by) if n % every == 0 else "",
            }
        )
    rules = [
        {"y": round(height * (1 - share), 1), "value": wording.number(round(top * share))}
        for share in ((0.5, 1) if top % 2 == 0 else (1,))
    ]
    return {"bars": drawn, "height": height, "rules": rules, "top": top}


def nice(most: int) -> int:
    """A round number at or above the largest."""
    unit = 1
    while unit * 10 <= most:
        unit *= 10
    return next(unit * step for step in (1, 2, 4, 5, 10) if unit * step >= most) if most else 1


def _filled(given: Sequence[Bar], by: str) -> list[Bar]:
    known = {bar.label: bar for bar in given}
    labels = sorted(known)
    if by == "year":
        years = range(int(labels[0]), int(labels[-1]) + 1)
        return [known.get(f"{y:04d}", Bar(f"{y:04d}", 0)) for y in years]
    first, last = (int(label[:4]) * 12 + int(label[5:7]) - 1 for label in (labels[0], labels[-1]))
    months = [f"{m // 12:04d}-{m % 12 + 1:02d}" for m in range(first, last + 1)]
    return [known.get(month, Bar(month, 0)) for month in months]


def _short(label: str, by: str) -> str:
    return label if by == "year" else f"{wording.day(label)[:3]} {label[2:4]}"
