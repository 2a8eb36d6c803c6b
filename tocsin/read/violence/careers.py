"""What a group has done in all its years, told in an aside of a sentence that tells of its deed of today: "Al-Shabaab, which has
killed thousands in a 15-year insurgency, attacked a hotel on Friday". The aside counts; the sentence does not."""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled

_ASIDE = compiled(r",\s(?:which|who|whose)\b(?:[^,;.]|(?<=\d)[,.](?=\d)){10,150},\s")
_COUNTS = compiled(
    r"\b(?:killed|killing|lives|deaths|dead|murdered|murders|slain|attacks|bombings|victims|casualties|abducted|kidnapped|kidnappings|wounded)\b"
)
_YEARS = compiled(
    rf"\b(?:in|over|during|for|across|through|throughout)\s(?:(?:the|its|their|his|more than|over|nearly|almost|about|some|around|past|last|previous|first)\s){{0,4}}(?:(?:a|an|several|many|two and a half|{spelled(2, 60)}|\d{{1,3}})\s)?(?:\w+\s)?(?:years?|decades?|months)\b"
    r"|\bsince\s(?:(?:the\s)?(?:early|mid|late|start of|beginning of|\w+)[\s-])?(?:19|20)\d\ds?\b|\bsince (?:it|he|they|the (?:group|movement))\b"
    rf"|\b(?:\d{{1,3}}|{spelled(2, 60)}|decade|decades|years)[- ](?:years?|decades?|long|old)[- ](?:(?:old|long|armed|bloody)\s)?(?:insurgency|uprising|campaign|war|rebellion|conflict|revolt|fight|struggle)\b"
)
"""Years, and no day: what was done in them is a sum."""


def career(lowered: str, start: int, end: int) -> tuple[int, int] | None:
    """The aside of lowered[start:end) that counts what a party has done in years, from its comma to behind the next; None
    where there is none."""
    for aside in _ASIDE.finditer(lowered, start, end):
        if _COUNTS.search(lowered, *aside.span()) and _YEARS.search(lowered, *aside.span()):
            return aside.span()
    return None
