"""The dead whom witnesses say they buried or counted: "we buried 32 of them today", "residents have counted 40 people"."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.quantities.joining import is_person
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence, is_attacker

_WE_BURIED = compiled(
    r"\b(?:we|i|they|residents|villagers|locals|people|survivors|families|relatives|elders)\s(?:(?:have|had)\s)?(?:already\s|just\s)?buried"
    r"(?:\s(?:today|yesterday|so far|on \w+day|this (?:morning|afternoon)))?\s\Z"
)
_OF_THEM = compiled(
    r"\s(?:of (?:them|us|our (?:people|own|dead)|the (?:dead|victims|bodies)|those killed)|(?:so far|today|yesterday)\b)"
)


def buried(at: Sentence, found: Sequence[Casualty]) -> list[Casualty]:
    """The toll of those who were buried, where the sentence gives no other one."""
    if "buried" not in at.low or any(c.what == "killed" for c in found):
        return []
    return [
        Casualty(count.start, count.end, "killed", count.quantity)
        for count in at.counts
        if _WE_BURIED.search(at.low, max(0, count.start - 70), count.start)
        and not is_attacker(count)
        and (is_person(count) or (count.noun is None and _OF_THEM.match(at.low, count.end)))
    ][:1]
