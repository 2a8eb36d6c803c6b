"""Who was shot and how many, in the short grammar of headlines: "Five shot, one fatally", "Man, woman shot outside bar",
"Father shoots son". Numbers stand alone there, verbs without their helpers, persons without articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.dates.words import TO_TWELVE
from tocsin.patterns import compiled

MOST = 60
"""A number of people above this is no count of one local crime's victims."""
NUMBERS = dict(TO_TWELVE) | {str(n): n for n in range(1, MOST)}
_N = rf"(?<![\w,.:/$-])(?P<n>{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_ONE = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child|toddler|baby|infant|youth|juvenile|student|officer|deputy|trooper|mother|father|mom|dad"
    r"|son|daughter|brother|sister|wife|husband|girlfriend|boyfriend|friend|cousin|nephew|niece|(?:step)?(?:son|daughter)|grand(?:mother|father|son|daughter)"
    r"|driver|passenger|bystander|clerk|neighbor|intruder|hunter|(?:\d{1,2}|[a-z]+)-(?:year|month)-old)"
)
_SPARE = r"(?! (?:clocks?|puts?|glass\w*|at (?:him|her|them|police|officers|an? |the )|on (?:goal|target|camera|film|location)|down\b))"
_BARE = compiled(rf"{_N} (?:more |others? )?shot\b{_SPARE}")
"""A number that counts people by itself: "five shot"."""
_GROUP = compiled(
    rf"{_N} (?:[\w'’.-]+ ){{0,2}}?(?:people|persons|men|women|boys|girls|teens|teenagers|children|kids|students|officers|deputies|friends|brothers|sisters) "
    r"(?:\w+ly )?shot (?=(?:after|following|overnight|as|when|by|before|amid|early|near)\b)"
)
_UP_TO = compiled(rf"\b(?:as many as|up to) {_N} (?:people )?(?:were )?(?:shot|wounded|injured|hurt)\b")
_FATALLY = compiled(rf"\bshot\b[^.;]{{0,60}}?, {_N} (?:of (?:them|whom) )?fatally\b")
_TWO = compiled(
    rf"\b(?:{_ONE}(?:, | and | & )(?:an? )?(?:\d{{1,2}}-year-old )?{_ONE} (?:\w+ly )?(?:shot|wounded|injured)|couple (?:found )?(?:\w+ly )?shot)\b(?! (?:and killed|dead|to death))"
)
_TWO_DEAD = compiled(
    rf"\b(?:{_ONE}(?:, | and | & )(?:an? )?{_ONE} (?:shot (?:and killed|dead|to death)|found dead|killed)|couple (?:found )?(?:shot (?:and killed|dead|to death)|dead|killed))\b"
)
_DIED = compiled(
    r"\bshot(?: in the [\w ]{3,12})?, killed\b|\bfatal gun ?-?shot wounds?\b|\bshooting (?:leaves|left) (?:an? )?[\w' -]{3,25} dead\b"
)
_STRUCK = compiled(
    rf"\b(?:struck|hit|wounded|injured) by (?:an? |stray )*(?:gun ?-?shots?|gunfire|bullets?)\b|\bshooting (?:hospitali[sz]es|injures|wounds|hurts) (?:an? )?(?:[\w'’-]+ )?{_ONE}\b"
    rf"|\b(?:accidentally )?shoots (?:(?:his|her|an?|own) )?(?:[\w'’-]+ )?(?:{_ONE}|self)\b|\bshooting of (?:(?:an?|his|her|the) )?(?:[\w'’-]+ ){{0,2}}?{_ONE}\b|\b(?:after|for|of|in|with) (?:\w+ly )?shooting (?:(?:his|her) )?(?:[\w'’-]+ )?{_ONE}\b"
)


def told_briefly(low: str, start: int, end: int) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """How many came to harm, how ("killed" or "shot") and the words that say so; 0 stands for one person who is told singly."""
    if "sho" not in (words := low[start:end]) and not any(
        w in words for w in ("gun", "couple", "bullet", "as many", "up to")
    ):
        return
    for pattern in (_UP_TO, _GROUP, _BARE):
        if (said := pattern.search(low, start, end)) and (
            pattern is not _BARE or _stands_alone(low, start, said.start())
        ):
            yield NUMBERS[said["n"]], "shot", said.span()
            break
    else:
        if two := _TWO.search(low, start, end):
            yield 2, "shot", two.span()
        elif one := _STRUCK.search(low, start, end):
            yield 0, "shot", one.span()
    if few := _FATALLY.search(low, start, end):
        yield NUMBERS[few["n"]], "killed", few.span("n")
    elif both := _TWO_DEAD.search(low, start, end):
        yield 2, "killed", both.span()
    elif died := _DIED.search(low, start, end):
        yield 0, "killed", died.span()


def _stands_alone(low: str, start: int, at: int) -> bool:
    """Whether a number opens its line, or stands behind a colon, a comma or "police say": no noun before it owns it."""
    before = low[max(start, at - 12) : at].rstrip()
    return not before or before.endswith((":", ",", ";", "\n", "at least", "|", "-", "–", "—"))
