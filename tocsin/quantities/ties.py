"""How a cue and the counts around it hang together: part of a count, passive, and whose fate the next words tell."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.quantities.cues import BE, ENDS_CLAUSE, OWN_FATE
from tocsin.quantities.joining import add
from tocsin.quantities.people import PERSONS
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence, is_attacker, of_people

HARMED = {
    **dict.fromkeys(("wounded", "injured"), "wounded"),
    **dict.fromkeys(("murdered", "slain", "slaughtered", "massacred", "beheaded", "executed"), "killed"),
    "missing": "missing",
}
"""Participles that may stand before the noun of a count, and the toll that they tell."""
_COUNTED_IN = frozenset("casualties deaths fatalities injuries dead wounded injured bodies corpses arrests".split())
"""Cues that may be the noun of the count that they speak of."""
_NOUNS = (
    "death",
    "killings",
    "murders",
    "slayings",
    "assassinations",
    "executions",
    "bod",
    "corpses",
    "arrests",
    "kidnappings",
)
"""How cues begin that may be the noun of a count though they have a number or a name after them elsewhere."""
_AND_DIED = compiled(
    r"(?:\b(?:and|but|then)|\b(?:where|but|and|before|;)\s(?:he|she|they|both))\s(?:(?:\w+ly|later|then|was|were|both|also|soon)\s){0,3}\Z|\A(?:\s\w+){0,3},\s\Z",
    re.IGNORECASE,
)
_HE = compiled(r"\s(?:he|she)\s(?:\w+\s){0,3}\Z", re.IGNORECASE)
_ALONG = compiled(r",?\s(?:along|together)\swith\s|,?\salongside\s|,\sas were\s")
_WITH = compiled(r"\swith\s")
_THEIR = frozenset(("", "his ", "her ", "their ", "its ", "the "))
_ALONG_LATER = compiled(
    r"\s(?:in|by|on|at|near|outside|during|when|from|after)\s(?:(?!(?:who|that|which|and|but|he|she|they|it|said|says|along|together)\b)[\w'’-]+,?\s){1,13}?(?:along|together)\swith\s"
)
"""Behind a death and where and when it was: "was killed in a strike on Gao on Sunday along with"."""
_DIES = compiled(r"\s(?:(?:have|has|had|later|also|\w+ly|then)\s){0,2}(?:died|succumbed|perished)\b")
_OWN_FATE = frozenset(("injured", "wounded", "dead", "missing"))
_BESIDE = compiled(r"\s(?:people\s|more\s|others\s|reportedly\s|dead\s)?")
_BEING = compiled(r"\b(?:was|were|is|are)\b")


def counted_noun(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue, with or without its "of", ends a count: "no arrests", "five bodies of"."""
    of = m[0].endswith(" of")
    if not m[0].startswith(_NOUNS) or at.low[: m.start()].endswith("attempted "):
        return any(c.start < m.start() and c.end >= m.end() and c.kind == "none" for c in at.counts)
    end = m.end() - 3 if of else m.end()
    return any(
        c.start < m.start()
        and i not in at.used
        and not (of and c.quantity.high == 1)
        and (c.end == end or (c.end > end and c.kind == "none"))
        for i, c in enumerate(at.counts)
    )


def done_to(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue that is also an active verb is passive here: "were shot", "five people shot in a bar"."""
    return (
        BE.search(at.text, max(0, m.start() - 70), m.start()) is not None
        or ENDS_CLAUSE.match(at.low, m.end()) is not None
    )


def along(at: Sentence, position: int) -> int | None:
    """The count of those who shared the fate told by a verb that ends at position: "along with three aides"."""
    m = _ALONG.match(at.low, position) or _along_later(at, position)
    with_ = None if m else _WITH.match(at.low, position)
    for i, c in enumerate(at.counts):
        if i in at.used or not of_people(at, c) or is_attacker(c):
            continue
        if m and c.start >= m.end() and at.low[m.end() : c.start] in _THEIR:
            return i
        if with_ and c.start == with_.end() and c.quantity.point > 1 and c.noun in PERSONS - _OWN_FATE:
            return i
    return None


def _along_later(at: Sentence, position: int) -> re.Match[str] | None:
    """The same words behind where and when it was."""
    if "along with" not in at.low and "together with" not in at.low:
        return None
    return _ALONG_LATER.match(at.low, position)


def with_those_along(at: Sentence, position: int, told: list[Casualty]) -> list[Casualty]:
    """One person told of without a number, with those who shared the fate: "the governor was killed along with four guards"."""
    if len(told) != 1 or told[0].what not in ("killed", "wounded", "hostages"):
        return told
    more = along(at, position)
    if more is None:
        return told
    at.used.add(more)
    return [replace(told[0], quantity=add(told[0].quantity, at.counts[more].quantity))]


def attackers_along(at: Sentence, position: int) -> int | None:
    """The count of attackers who shared the fate of others: "four soldiers were killed, along with 12 attackers"."""
    m = _ALONG.match(at.low, position)
    for i, c in enumerate(at.counts):
        if m and c.start == m.end() and i not in at.used and is_attacker(c):
            return i
    return None


_OTHERS_TOO = compiled(r"\s(?:(?:the|a|an|its|his|their)\s)?(?:[\w'’.-]+\s){1,8}?and\s(?:at least\s)?\Z")
_NO_MORE = compiled(
    r"\b(?:himself|herself|themselves|itself|of|in|at|on|from|for|by|with|to|who|that|near|after|when|wounded|injured|was|were|had)\b|[,;:]"
)
_A_NAME_AND = compiled(
    r"(?:\A|[.;,]\s|\b(?:that|when|where|killed)\s)(?:[\w'’-]+\s){0,4}?[A-Z][\w'’-]+\s[A-Z][\w'’-]+\sand\s(?:at least\s)?\Z"
)


def with_the_named(at: Sentence, chosen: int, m: re.Match[str], left: bool) -> bool:
    """Whether somebody named stands beside the others who are counted: "killed the governor and 20 others"."""
    count = at.counts[chosen]
    if count.noun not in ("others", "other people") or count.quantity.point < 1:
        return False
    if left:
        return chosen == 0 and _A_NAME_AND.search(at.text, 0, count.start) is not None
    between = _OTHERS_TOO.fullmatch(at.text, m.end(), count.start)
    if not between or _NO_MORE.search(between[0].lower()) or between[0].count(" ") > 9:
        return False
    return not any(m.end() <= c.start < count.start for c in at.counts)


def own_noun_dies(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue is the noun of those who then died: "three more injured succumbed"."""
    return m[0] in HARMED and _DIES.match(at.low, m.end()) is not None


def same_person(at: Sentence, chosen: int, m: re.Match[str]) -> bool:
    """Whether those just spoken of then died: "was shot twice and died", "were taken to a clinic, where they died"."""
    between = at.text[at.counts[chosen].end : m.start()]
    if at.counts[chosen].quantity.point > 1 and _HE.search(between):
        return False  # "wounding 17 before he was shot dead"
    return (
        len(between) < 160
        and not any(at.counts[chosen].end < c.start < m.start() for c in at.counts)
        and _AND_DIED.search(between) is not None
    )


def is_noun(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue is part of a count and no verb: "nine kidnapped children", but not "12 wounded"."""
    return (m[0].lower() not in _COUNTED_IN and _within(at, m)) or (_within(at, m) and not _last_word(at, m))


def _within(at: Sentence, m: re.Match[str]) -> bool:
    return any(c.start <= m.start() and m.end() <= c.end for c in at.counts)


def _last_word(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue is the noun of a count: "12 wounded", but not "one of the wounded"."""
    return any(
        c.start <= m.start() and m.end() == c.end and " of the " not in at.low[c.start : c.end] for c in at.counts
    )


def holding(at: Sentence, m: re.Match[str]) -> int | None:
    """The free count that a cue is part of."""
    for i, c in enumerate(at.counts):
        if c.start <= m.start() and m.end() <= c.end and i not in at.used:
            return i
    return None


def has_own_fate(at: Sentence, m: re.Match[str], i: int) -> bool:
    """Whether another fate follows a number: "7 killed 1 injured", "the owner killed, four guests wounded"."""
    count = at.counts[i]
    lead = at.text[m.end() : count.start]
    fate = OWN_FATE.match(at.low, count.end)
    if "," in lead:
        return fate is not None or count.noun in _OWN_FATE
    beside = any(c.end <= m.start() and _BESIDE.fullmatch(at.low, c.end, m.start()) for c in at.counts[:i])
    return beside and (count.noun in _OWN_FATE or (fate is not None and not _BEING.search(fate[0])))
