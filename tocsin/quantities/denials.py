"""Tolls that a sentence only takes back: "the army denied that 30 of its men had been killed", "rejected reports of 12 deaths".

A denial of having done it takes nothing back: "they denied that they had killed the six nurses" leaves six dead.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence

_HEARD = r"(?:(?:the|any|all|such|earlier|media|local|social|unconfirmed|rebel|opposition|foreign)\s){0,3}(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accounts?|assertions?|statements?|stories|word|news|talk)"
_DENIED = compiled(
    rf"\b(?:(?:den(?:y|ies|ied|ying)|refut(?:ed|es|ing)|dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|disput(?:ed|es|ing)?|contradict(?:ed|s|ing)?|debunk(?:ed|s|ing)?)\s(?:as\s(?:false|untrue|lies|propaganda)\s)?(?:(?:on\s\w+day\s)?that|{_HEARD}(?:\s(?:by|from|in|on)\s(?:[\w'’-]+\s?){{1,4}}?)?\s?(?:that|of|about|saying))"
    rf"|no\struth\s(?:in|to)\s{_HEARD}\s(?:that|of)|(?:not\s(?:true|correct|the\scase)|untrue|false|incorrect)\sthat|(?:falsely|wrongly|mistakenly)\s(?:claimed|said|reported|announced|stated)\s(?:that)?|contrary\sto\s{_HEARD}\s(?:that|of)|false\s{_HEARD}\s(?:that|of)|hoax\sthat)\s"
)
_NEXT = compiled(r"[,;]|\b(?:but|saying|while|and\s(?:said|put|spoke|insisted))\b")
_WOULD = compiled(r"\b(?:could|would|might)\s(?:easily\s|also\s|well\s)?\Z")
_SOONEST = 30
"""Characters between the denial and the number that it takes back: a verb of its own brings those who did not do it."""


def standing(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The tolls that the sentence lets stand."""
    if not found:
        return found
    spans = []
    for m in _DENIED.finditer(at.low):
        end = _NEXT.search(at.low, m.end())
        spans.append((m.end(), end.start() if end else len(at.low)))
    numbers = {c.start for c in at.counts}
    return [
        c
        for c in found
        if not (any(a <= c.start < min(b, a + _SOONEST) for a, b in spans) and c.start in numbers)
        and not _only_would_have(at, c)
    ]


def _only_would_have(at: Sentence, c: Casualty) -> bool:
    """Whether the dead only would have died: "had it gone off, dozens would have died"."""
    have = at.low.rfind("have ", c.start, c.end)
    return have > 0 and _WOULD.search(at.low, max(0, have - 24), have) is not None
