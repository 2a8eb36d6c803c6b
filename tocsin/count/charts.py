"""Small charts as SVG, for notebooks and pages: bars with the range of each number, and the figure's id on every bar.

They need no library. A range whose upper end is unknown ends in an arrow; a number that nobody states is drawn as "?".
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from tocsin.count.frames import Frame

WIDTH, LEFT, ROW, TOP = 640, 190, 22, 34
"""Pixels: the whole width, the room for labels, a bar with its gap, and the room for the title."""

COLOURS = ("#4c6a92", "#c58b4a", "#7a9a6b", "#8d6a9f")


class Chart:
    """An SVG picture that notebooks show."""

    def __init__(self, svg: str) -> None:
        self.svg = svg

    def _repr_svg_(self) -> str:
        return self.svg


def ranges(frame: Frame, label: str, number: str, title: str) -> Chart:
    """One bar a row for a number with its range, such as `killed`: the bar ends at best, a line goes from low to high.

    `frame` is a count's: it has the columns number_low, number_best and number_high. Raises KeyError where it has not.
    """
    lows, bests, highs = (frame.column(f"{number}_{end}") for end in ("low", "best", "high"))
    scale = _scale([n for n in (*bests, *highs) if n is not None])
    figures = frame.column("figure") if "figure" in frame.names else [None] * len(frame)
    parts = []
    for row, (low, best, high) in enumerate(zip(lows, bests, highs, strict=True)):
        y = TOP + row * ROW
        if best is None:
            parts.append(f'<text x="{LEFT + 4}" y="{y + 14}" class="n">?</text>')
            continue
        end = best if high is None else high
        bar = f'<rect x="{LEFT}" y="{y + 3}" width="{best * scale:.1f}" height="14" fill="#a9bcd6"/>'
        line = f'<path d="M{LEFT + (low or 0) * scale:.1f} {y + 10}H{LEFT + end * scale:.1f}" stroke="#222"/>'
        arrow = "→" if high is None else ""
        said = _in_words(low, best, high)
        text = f'<text x="{LEFT + end * scale + 4:.1f}" y="{y + 14}" class="n">{arrow} {said}</text>'
        parts.append(f"<g><title>{escape(str(figures[row] or said))}</title>{bar}{line}{text}</g>")
    return _picture(title, frame.column(label), parts)


def stacked(frame: Frame, label: str, numbers: Sequence[str], title: str) -> Chart:
    """One bar a row, made of several whole numbers that exclude each other, with a legend. Raises KeyError for a column
    that there is not."""
    columns = [frame.column(n) for n in numbers]
    scale = _scale([sum(n or 0 for n in row) for row in zip(*columns, strict=True)])
    parts = []
    for row, values in enumerate(zip(*columns, strict=True)):
        x, y = float(LEFT), TOP + row * ROW
        for n, value in enumerate(values):
            width = (value or 0) * scale
            name = escape(f"{numbers[n].replace('_', ' ')}: {value or 0}")
            parts.append(
                f'<rect x="{x:.1f}" y="{y + 3}" width="{width:.1f}" height="14" fill="{COLOURS[n % len(COLOURS)]}">'
                f"<title>{name}</title></rect>"
            )
            x += width
        parts.append(f'<text x="{x + 4:.1f}" y="{y + 14}" class="n">{sum(v or 0 for v in values):,}</text>')
    legend = "".join(
        f'<text x="{LEFT - 100 + n * 170}" y="{TOP + len(frame) * ROW + 18}" class="n" fill="{COLOURS[n % len(COLOURS)]}">'
        f"■ {escape(name.replace('_', ' '))}</text>"
        for n, name in enumerate(numbers)
    )
    return _picture(title, frame.column(label), [*parts, legend], 26)


def _scale(values: Sequence[int]) -> float:
    """Pixels for one, with room for the number behind the longest bar."""
    return (WIDTH - LEFT - 130) / max([*values, 1])


def _in_words(low: int | None, best: int, high: int | None) -> str:
    if low == high:
        return f"{best:,}"
    return f"{best:,} ({low or 0:,}–{high:,})" if high is not None else f"{best:,} ({low or 0:,}+)"


def _picture(title: str, labels: Sequence[Any], parts: Sequence[str], foot: int = 6) -> Chart:
    names = "".join(
        f'<text x="{LEFT - 8}" y="{TOP + n * ROW + 14}" text-anchor="end">{escape(str(label))}</text>'
        for n, label in enumerate(labels)
    )
    height = TOP + len(labels) * ROW + foot
    return Chart(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="sans-serif" font-size="12"><style>.n{{font-size:11px}}</style>'
        f'<text x="8" y="18" font-weight="bold">{escape(title)}</text>{names}{"".join(parts)}</svg>'
    )
