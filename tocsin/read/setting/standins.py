"""Words that stand for a place told before: "here" for the town of the dateline, "in the city", "at the same junction"."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.words import capitals
from tocsin.read.setting.spots import ROUTE, in_dateline

_HERE = compiled(r"\bhere\b(?! (?:to|for)\b)")


def here(text: str, span: tuple[int, int], places: Sequence[Toponym]) -> Toponym | None:
    """The town of the dateline, where the words at `span` say "here"."""
    first = next((t for t in places[:2] if t.role == "place" and in_dateline(text, t)), None)
    return first if first and _HERE.search(text, *span) else None


_STANDS_FOR = compiled(
    r"\b(?:attack(?:ed|ing)|storm(?:ed|ing)|entered|raided|overr[au]n|struck|seized|took|besieged|shelled|bombed) the (?P<object>city|town|village|capital|port)\b|\bat the same (?P<spot>junction|place|spot|site|hotel|market|base|checkpoint|mosque|church|school)\b|\b(?:in|of|at|near|outside|around|across|through|on|within|into|inside) the (?:same )?(?P<what>area|district|neighbou?rhood|suburb|city|town|village|capital|port|province|state|region)\b(?! (?:of|in|where|council|hall|named|called|government|police|tv|television|media|news)\b)"
    r"|\b(?:it|this|that) (?:is|was) (?:also )?the (?:same |very )?(?P<there>town|village|city) (?:in which|where)\b"
)
_LOOK_BACK = 900
"""Characters that "the city" looks back: about two paragraphs."""


def standing_for_place(lowered: str, span: tuple[int, int], places: Sequence[Toponym]) -> Toponym | None:
    """The place told before that "in the city" or "in the province" stands for, within the scene at `span`."""
    said = _STANDS_FOR.search(lowered, *span)
    if not said:
        return None
    wide = said["what"] in ("province", "state", "region")
    if said["what"] in ("area", "district", "neighbourhood", "neighborhood", "suburb") and " same " not in said[0]:
        return None
    before = [
        t
        for t in places
        if t.end <= said.start()
        and said.start() - t.end <= _LOOK_BACK
        and t.role == "place"
        and t.feature
        in (
            ("admin1", "admin2") if wide else ("city", "unknown") if said["there"] or " same " in said[0] else ("city",)
        )
        and not (said["there"] and in_dateline(lowered, t))
        and not ROUTE.search(lowered, max(0, t.start - 60), t.start)
    ]
    if said["what"] == "capital":
        before = [t for t in before if capitals().get(t.name.title()) == t.place.country] or before
    return before[-1] if before else None


THE_SAME = compiled(r"\bthe same (?:area|district|neighbou?rhood|suburb|city|town|village|province|state|region)\b")
"""What points back at a place told before and at no other."""
