"""People counted by their place in a row: "a ninth victim has died" makes nine dead, "and a third badly hurt" one wounded."""

from __future__ import annotations

from tocsin.dates.words import ORDINALS
from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence

_LATER = "|".join(list(ORDINALS)[1:])
_NTH = rf"(?:(?P<word>{_LATER})|(?P<digits>[2-9]|[1-9]\d)(?:st|nd|rd|th))"
_VICTIMS = (
    r"(?:victim|person|man|woman|child|boy|girl|soldier|policeman|police officer|officer|guard|worker|villager|civilian|teenager|pupil|student|worshipper|tourist|passenger|miner"
    r"|trooper|constable|marine|pilgrim|protester|resident|driver|patient|casualty|of the (?:wounded|injured))"
)
_DIED = compiled(
    rf"\b(?:an?|the)\s{_NTH}\s(?:[a-z]+\s)?{_VICTIMS}\s(?:(?:of|in|from)\s[^.,;]{{3,60}}?\s)?(?:has\s(?:since\s|now\s|also\s)?died|(?:later\s|since\s)?died\s(?:in\shospital|of|from|on|overnight|later|yesterday|today)|(?:has\s)?succumbed|died\b(?=[.,;]))"
)
"""Somebody who dies after others did: who he is in the row is how many they are."""
_IN_CUSTODY = compiled(r"[^.;]{0,40}\b(?:custody|prison|jail|captivity|clashes|fighting)\b")
_HURT = compiled(
    rf"(?:\b(?:and|while)|,)\s(?P<one>another|a\s(?:further\s)?(?:{_LATER})|one\smore)\s(?:(?:badly|severely|seriously|critically|gravely|slightly|lightly)\s)?(?:wounded|injured|hurt)\b(?!\s(?:man|woman|person|people|soldier|himself|herself))"
)
_LEFT = compiled(
    rf"\b(?:left|leaving)\s(?P<one>another|an?\s(?:further\s)?(?:{_LATER}))\s(?:(?:[a-z]+)\s){{0,2}}?(?:wounded|injured|hurt)\b"
)


def by_ordinals(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The tolls of a sentence with those that an ordinal tells, which take the place of one person of the same words."""
    if "th " not in at.low and "d " not in at.low and "another" not in at.low:
        return found
    out = found
    for m in _DIED.finditer(at.low):
        if _IN_CUSTODY.match(at.low, m.end()):
            continue
        nth = int(m["digits"]) if m["digits"] else ORDINALS[m["word"]]
        out = [
            c
            for c in out
            if not (c.what == "killed" and c.quantity.point == 1 and c.start < m.end() and m.start() < c.end)
        ]
        if not any(c.what == "killed" for c in out):
            out = [*out, Casualty(m.start(), m.end(), "killed", Quantity.exactly(nth), True)]
    told = {c.what for c in out}
    hurt = _HURT.search(at.low) or _LEFT.search(at.low)
    if hurt and "killed" in told and not told & {"wounded", "killed_or_wounded"}:
        out = [*out, Casualty(hurt.start("one"), hurt.end(), "wounded", Quantity.exactly(1))]
    return out
