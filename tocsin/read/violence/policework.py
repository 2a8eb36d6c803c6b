"""Raids of those who keep the law, which are no attacks."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.words.lexicon import Trigger

RAIDS = compiled(r"raid(?:s|ed|ing)?\b")
_POLICE = compiled(r"\b(?:police|officers|detectives|agents|gendarmes|investigators|prosecutors|security service)\b")
_ARRESTS = compiled(r"\b(?:arrest(?:ed|s|ing)?|detain(?:ed|ing)?|in custody|rounded up)\b")


def at_work(low: str, start: int, end: int, trigger: Trigger) -> bool:
    """Whether a raid is the police's, who made arrests in it: where nobody was hurt it is no deed."""
    return bool(
        RAIDS.match(low, trigger.start) and _POLICE.search(low, start, end) and _ARRESTS.search(low, start, end)
    )
