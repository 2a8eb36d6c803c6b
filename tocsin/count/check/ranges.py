"""Two numbers side by side: whether the range that an article states and the range that a report states can be one."""

from __future__ import annotations

from tocsin.model import Quantity

OPEN = 1.25
"""How far an open end ("at least 48", "more than 50") is taken to reach, as a share of its number. Writers who know of
twice as many do not say "at least": a floor far below the number is no support for it."""

ROUND = 0.1
"""How far a rounded number ("about 250", "nearly 5,000") may lie from the exact one, as a share of it."""

VAGUE = 4.0
"""How far a word for a number ("dozens", "hundreds") reaches above its least."""


def bounds(quantity: Quantity) -> tuple[float, float]:
    """The least and the greatest number that a reader would take the words to allow, both included."""
    low, best, high = quantity.low, quantity.best, quantity.high
    if low is not None and high is not None:
        return low, high
    if low is not None:
        return low, max(low + 1, low * VAGUE if best is None else best * OPEN)
    if high is not None and best is not None:  # "nearly 250"
        return high * (1 - ROUND), high
    if high is not None:  # "up to 250": anything below it
        return 0, high
    number = quantity.point
    return number * (1 - ROUND), number * (1 + ROUND)


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether some number fits both. "At least 48" and 48 do, "at least 48" and 86 do not."""
    (a1, a2), (b1, b2) = bounds(a), bounds(b)
    return a1 <= b2 and b1 <= a2


def inside(quantity: Quantity, low: int, high: int | None) -> bool:
    """Whether the number lies between two others, which reports give; an open top reaches as far as in `bounds`."""
    a1, a2 = bounds(quantity)
    return a1 <= (high if high is not None else low * OPEN) and low <= a2
