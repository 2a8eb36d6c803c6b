"""The two records of this room: a number phrase, and a toll."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tocsin.model import Quantity

Kind = Literal["count", "approximate", "range", "indefinite", "none"]
What = Literal[
    "killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed", "arrested", "missing", "displaced"
]

HARM: tuple[What, ...] = ("killed", "wounded", "killed_or_wounded")
"""What befell those who came to harm in body."""


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number phrase: where it stands, what range it gives and the head noun it counts (None: not said).

    start and end are offsets into the text, end excluded, and cover hedge, number and noun.
    """

    start: int
    end: int
    quantity: Quantity
    noun: str | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class Casualty:
    """One toll that a sentence states: what happened to how many people.

    start and end are offsets into the whole text and cover number and cue. cumulative: the number is a running total
    ("raising the toll to 139") and not only this sentence's harm. Deaths of people named as the attackers
    ("three gunmen were shot dead") are `attackers_killed`, as GTD's nkillter, and never part of `killed`; GTD's nkill,
    by its codebook, has them in. hostages are people taken, as GTD's nhostkid; those freed are none of these tolls.
    """

    start: int
    end: int
    what: What
    quantity: Quantity
    cumulative: bool = False
