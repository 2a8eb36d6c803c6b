"""Who came to harm in one sentence: cues of fate, and the number that each of them speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from tocsin.model import Quantity
from tocsin.quantities.attackers import REFLEXIVE, are_others, how_many, self_killed, set_apart
from tocsin.quantities.cues import ADVERBS, BE, BE_AND, CUE, ENDS_CLAUSE, OWN_FATE, SOURCES, UNREAL, looks
from tocsin.quantities.foreign_tolls import tolls_abroad
from tocsin.quantities.joining import add
from tocsin.quantities.outcomes import IMAGINED, MIGHT_HAVE, outcomes, unreal_list, zeros
from tocsin.quantities.records import Casualty, What
from tocsin.quantities.sentence import Sentence, first_subject, is_attacker, look, of_people, right, subject
from tocsin.quantities.shares import share
from tocsin.quantities.singles import his_death, single
from tocsin.quantities.totals import totals
from tocsin.quantities.words import GAP, lowered

MAXIMUM = 4000
"""Characters of a sentence that are read; what is longer is no sentence."""

_SAME_VERB = re.compile(
    rf"{GAP}(?:and|or|then|and{GAP}then|and{GAP}later|before{GAP}being|and{GAP}subsequently)(?:{GAP}(?:then|later|were|was))?{GAP}\Z",
    re.IGNORECASE,
)
_AND_LATER = re.compile(rf"{GAP}(?:and|then){GAP}(?:(?:then|later|subsequently){GAP})?", re.IGNORECASE)
"""Between two active cues that speak of one number: "abducted and later killed five loggers"."""
_BEFORE_BEING = re.compile(rf"\b(?:before|after){GAP}being{GAP}(?:\w+{GAP})?\Z", re.IGNORECASE)
_AND_DIED = re.compile(
    r"(?:\b(?:and|but|then)|\b(?:where|but|and|before|;)\s(?:he|she|they|both))\s(?:(?:\w+ly|later|then|was|were|both|also|soon)\s){0,3}\Z",
    re.IGNORECASE,
)
_AND_THEN = re.compile(rf"(?:,|,?{GAP}(?:and|while)){GAP}(?:(?:another|a{GAP}further){GAP})?\Z", re.IGNORECASE)
_ELSEWHERE = re.compile(rf"(?:{GAP}(?:more|others?))?{GAP}(?:in|at|near|on|outside)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:others?|another|second|third)\b")
_HUMAN = re.compile(
    r"kill|murder|massacr|behead|execut|assassin|wound|injur|kidnap|abduct|arrest|detain|gunn|shot dead"
)
"""Verbs that nearly always speak of people."""
_HARMED = {
    **dict.fromkeys(("wounded", "injured"), "wounded"),
    **dict.fromkeys(("murdered", "slain", "slaughtered", "massacred", "beheaded", "executed"), "killed"),
    "missing": "missing",
}
_ALONG = re.compile(r",?\s(?:along|together)\swith\s|,?\salongside\s|,\sas were\s")
_DIES = re.compile(r"\s(?:(?:have|has|had|later|also|\w+ly|then)\s){0,2}(?:died|succumbed|perished)\b")
_GRAVE = re.compile(r"\b(?:critical|condition|serious|grave|life-threatening)\b")
_NOT = re.compile(r"\b(?:not|n['’]t|never) \Z")
_CONDITION = re.compile(r"in (?:an? )?\w+.*(?:condition|state)|in hospital|in intensive|fighting|with ")
_COUNTED_IN = frozenset("casualties deaths fatalities injuries dead wounded injured bodies corpses arrests".split())
"""Cues that may be the noun of the count that they speak of."""


def casualties(text: str, start: int, end: int) -> list[Casualty]:
    """What the sentence text[start:end] says of people killed, wounded, taken, arrested, missing or displaced.

    In order of their place in the sentence. "No one was hurt" is a zero; a sentence that says nothing gives nothing.
    A single person ("the mayor was shot dead") is one. A verb whose object is no person gives nothing, and neither do
    hostages who are freed or deaths that are only threatened or planned. Parts of a count ("including 12 children")
    are not given again. Of a sentence longer than `MAXIMUM` characters only the first `MAXIMUM` are read.
    """
    body = text[start : min(end, start + MAXIMUM)]
    low = lowered(body)
    abroad = tolls_abroad(body, low)
    if abroad is not None:
        return _in_place(abroad, start)
    if not looks(low):
        return []
    at = look(body)
    if ("drill" in at.low or "simulat" in at.low or "exercise" in at.low or "mock" in at.low) and IMAGINED.search(
        at.low
    ):
        return []
    found = [*totals(at), *_cued(at)]
    found = outcomes(at, [*found, *zeros(at)])
    if all(_OTHER.search(at.low, c.start, c.end) for c in found if c.what == "attackers_killed"):
        found += self_killed(at)
    return _in_place(found, start)


def _in_place(found: list[Casualty], start: int) -> list[Casualty]:
    """Each toll once, in the order of the text, with offsets into the whole text."""
    seen: set[tuple[str, Quantity, int]] = set()
    out = []
    for c in sorted(found, key=lambda c: (c.start, c.end)):
        key = (c.what, c.quantity, c.start)
        if key not in seen:
            seen.add(key)
            out.append(Casualty(c.start + start, c.end + start, c.what, c.quantity, c.cumulative))
    return out


def _cued(at: Sentence) -> list[Casualty]:
    out: list[Casualty] = []
    fates: dict[int, str] = {}
    later: list[tuple[re.Match[str], str]] = []
    last: tuple[int, str, int | None, bool] | None = None  # end, what, number, whether it stood on the left
    matches = list(CUE.finditer(at.low))
    for k, m in enumerate(matches):
        what, form, _ = SOURCES[int((m.lastgroup or "c0")[1:])]
        limit = matches[k + 1].start() if k + 1 < len(matches) else len(at.text)
        floor = matches[k - 1].end() if k else 0
        if form == "act" and _counted_noun(at, m):
            form = "state"  # "no arrests", "five bodies of"
        if form == "act" and what == "killed_or_wounded" and BE.search(at.text, max(0, m.start() - 70), m.start()):
            form = "passive"  # "was shot 12 times"
        if form == "passive":
            if not _done_to(at, m):
                continue
            form = "past"
        before = max(0, m.start() - 100)
        if form == "act" and (UNREAL.search(at.text, max(0, m.start() - 60), m.start()) or unreal_list(at, before, m)):
            continue
        if (
            form == "subject"
            and _NOT.search(at.low, max(0, m.start() - 24), m.start())
            and m[0][:3] in ("suf", "sus", "rec", "los", "die")
        ):
            continue
        if _own_noun_dies(at, m):
            continue
        if form == "past" and MIGHT_HAVE.search(at.text, max(0, m.start() - 30), m.start()):
            continue
        if (
            what == "wounded"
            and _CONDITION.match(m[0])
            and any(c.what in ("wounded", "killed_or_wounded") for c in out)
        ):
            continue
        if (form != "state" or m[0] == "missing") and _is_noun(at, m):
            if m[0].lower() in _HARMED:
                later.append((m, what))
            continue
        chosen, left, extra = _object(at, m, what, form, floor, limit)
        if extra:
            out.append(extra)
        if chosen is None and what == "killed" and last and last[2] is not None and _same_person(at, last[2], m):
            chosen, left = last[2], True
        if chosen is None and last and last[3] and _SAME_VERB.fullmatch(at.text, last[0], m.start()):
            chosen, left = last[2], True
        if chosen is None and _BEFORE_BEING.search(at.text, max(0, m.start() - 40), m.start()):
            chosen, left = first_subject(at, m.start()), True
        if chosen is None:
            if not extra:
                out.extend(single(at, m, what, form))
            last = (m.end(), what, None, False)
            continue
        if last and last[2] is None and not left and _AND_LATER.fullmatch(at.text, last[0], m.start()):
            out.append(
                Casualty(
                    at.counts[chosen].start, at.counts[chosen].end, cast(What, last[1]), at.counts[chosen].quantity
                )
            )
        if left and (more := _along(at, m.end())) is not None:  # "the chief was killed along with three aides"
            at.used.add(more)
            joint = replace(at.counts[chosen], quantity=add(at.counts[chosen].quantity, at.counts[more].quantity))
            at.counts[chosen] = joint
        at.used.add(chosen)
        if what == "killed_or_wounded" and fates.get(chosen) == "killed":  # "beheaded or shot"
            continue
        if what == "killed" and fates.get(chosen) in ("wounded", "killed_or_wounded"):  # shot, and died of it
            out = [c for c in out if c.what != fates[chosen] or c.start > m.start() or c.end < at.counts[chosen].end]
        fates[chosen] = what
        out.extend(_state(at, chosen, m, what, left))
        last = (m.end(), what, chosen, left)
    for m, what in later:  # "40 wounded soldiers", where no verb says what became of them
        held = _holding(at, m)
        if held is not None:
            at.used.add(held)
            out.append(Casualty(at.counts[held].start, at.counts[held].end, cast(What, what), at.counts[held].quantity))
    if not any(c.what == "wounded" for c in out) and _GRAVE.search(at.low):
        for i, c in enumerate(at.counts):  # "the condition of four of the injured was critical"
            if i not in at.used and c.noun in _HARMED and " of the " in at.low[c.start : c.end]:
                out.append(Casualty(c.start, c.end, "wounded", c.quantity))
    out.extend(_elsewhere(at, fates))
    out.extend(his_death(at, out))
    return out


def _counted_noun(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue, with or without its "of", ends a count: "no arrests", "five bodies of"."""
    of = m[0].endswith(" of")
    end = m.end() - 3 if of else m.end()
    return any(
        c.start < m.start()
        and i not in at.used
        and not (of and c.quantity.high == 1)
        and (c.end == end or (c.end > end and c.kind == "none"))
        for i, c in enumerate(at.counts)
    )


def _done_to(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue that is also an active verb is passive here: "were shot", "five people shot in a bar"."""
    return (
        BE.search(at.text, max(0, m.start() - 70), m.start()) is not None
        or ENDS_CLAUSE.match(at.low, m.end()) is not None
    )


def _along(at: Sentence, position: int) -> int | None:
    """The count of those who shared the fate told by a verb that ends at position: "along with three aides"."""
    m = _ALONG.match(at.low, position)
    for i, c in enumerate(at.counts):
        if m and c.start == m.end() and i not in at.used and of_people(at, c) and not is_attacker(c):
            return i
    return None


def _own_noun_dies(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue is the noun of those who then died: "three more injured succumbed"."""
    return m[0] in _HARMED and _DIES.match(at.low, m.end()) is not None


def _same_person(at: Sentence, chosen: int, m: re.Match[str]) -> bool:
    """Whether those just spoken of then died: "was shot twice and died", "were taken to a clinic, where they died"."""
    between = at.text[at.counts[chosen].end : m.start()]
    return (
        len(between) < 160
        and not any(at.counts[chosen].end < c.start < m.start() for c in at.counts)
        and _AND_DIED.search(between) is not None
    )


def _is_noun(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue is part of a count and no verb: "nine kidnapped children", but not "12 wounded"."""
    return (m[0].lower() not in _COUNTED_IN and _within(at, m)) or (_within(at, m) and not _last_word(at, m))


def _within(at: Sentence, m: re.Match[str]) -> bool:
    return any(c.start <= m.start() and m.end() <= c.end for c in at.counts)


def _last_word(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a cue is the noun of a count: "12 wounded", but not "one of the wounded"."""
    return any(
        c.start <= m.start() and m.end() == c.end and " of the " not in at.low[c.start : c.end] for c in at.counts
    )


def _holding(at: Sentence, m: re.Match[str]) -> int | None:
    """The free count that a cue is part of."""
    for i, c in enumerate(at.counts):
        if c.start <= m.start() and m.end() <= c.end and i not in at.used:
            return i
    return None


def _elsewhere(at: Sentence, fates: dict[int, str]) -> list[Casualty]:
    """Counts that share the verb of the one before them: "four were killed in the north and six in the south"."""
    out = []
    for i, count in enumerate(at.counts[1:], 1):
        if i in at.used or i - 1 not in fates or count.noun not in (None, "others") or count.kind == "none":
            continue
        gap = at.text[at.counts[i - 1].end : count.start]
        if len(gap) < 90 and _AND_THEN.search(gap) and _ELSEWHERE.match(at.text, count.end):
            out.append(Casualty(count.start, count.end, cast(What, fates[i - 1]), count.quantity))
            fates[i] = fates[i - 1]
    return out


def _state(at: Sentence, chosen: int, m: re.Match[str], what: str, left: bool) -> list[Casualty]:
    count = at.counts[chosen]
    start, end = min(count.start, m.start()), max(count.end, m.end())
    quantity = (share(at, chosen) if left and m.start() >= count.end and count.noun else None) or count.quantity
    if count.kind == "none":
        said = at.text[start : min(len(at.text), end + 24)].lower()
        if what == "killed_or_wounded" or (
            what == "killed"
            and re.search(r"(?:killed|dead|deaths?|died) (?:or|and|nor) (?:\w+ )?(?:wounded|injur|hurt)", said)
        ):
            return [Casualty(start, end, "killed", quantity), Casualty(start, end, "wounded", quantity)]
    if what != "killed":
        return [Casualty(start, end, cast(What, what), quantity)]
    quantity, apart = set_apart(at, chosen, quantity, left)
    label = "attackers_killed" if is_attacker(count) or (left and are_others(at, chosen)) else "killed"
    return [Casualty(start, end, cast(What, label), quantity), *apart]


def _object(
    at: Sentence, m: re.Match[str], what: str, form: str, floor: int, limit: int
) -> tuple[int | None, bool, Casualty | None]:
    """Which number a cue speaks of, whether it stands on the left, and a death that "himself" adds."""
    reflexive = REFLEXIVE.match(at.text, m.end()) if form in ("past", "act") else None
    if reflexive:
        own = how_many(at, m.start(), reflexive["who"])
        extra = Casualty(m.start(), reflexive.end("who"), "attackers_killed", own) if what == "killed" else None
        further = right(at, reflexive.end(), limit, shared=False) if reflexive["more"] else None
        return further, False, extra
    human = _HUMAN.match(m[0]) is not None
    if form == "act":
        return right(at, m.end(), limit, human=human), False, None
    if form in ("state", "subject"):
        held = _holding(at, m)
        if held is not None:
            return held, True, None
        stated = form == "subject" or BE.search(at.text[max(0, m.start() - 70) : m.start()]) is not None
        return subject(at, m.start(), floor, stated), True, None
    passive = BE.search(at.text[max(0, m.start() - 70) : m.start()])
    held = _holding(at, m)
    if held is not None:
        return held, True, None
    object_ = None if passive else right(at, m.end(), limit, human=human)
    if object_ is not None and _has_own_fate(at, m, object_):
        object_ = None
    if object_ is None and not passive:  # "were lined up and shot dead"
        passive = BE_AND.search(at.text[max(0, m.start() - 70) : m.start()])
    left = subject(at, m.start(), floor, bool(passive), objects=object_ is None)
    if left is None and object_ is None and not passive and ENDS_CLAUSE.match(at.low, m.end()):
        left = subject(at, m.start(), floor, True, reduced=True)
    if left is not None and (object_ is None or passive):
        return left, True, None
    if (
        left is not None
        and object_ is not None
        and not is_attacker(at.counts[left])
        and ADVERBS.fullmatch(at.text, at.counts[left].end, m.start())
        and at.text[m.end() : at.counts[object_].start].strip()
    ):
        return left, True, None
    return object_, False, None


def _has_own_fate(at: Sentence, m: re.Match[str], i: int) -> bool:
    """Whether another fate follows a number: "7 killed 1 injured", "the owner killed, four guests wounded"."""
    count = at.counts[i]
    lead = at.text[m.end() : count.start]
    fate = OWN_FATE.match(at.low, count.end)
    if "," in lead:
        return fate is not None or count.noun in _OWN_FATE
    beside = any(c.end <= m.start() and _BESIDE.fullmatch(at.low, c.end, m.start()) for c in at.counts[:i])
    return beside and (count.noun in _OWN_FATE or (fate is not None and not _BEING.search(fate[0])))


_OWN_FATE = frozenset(("injured", "wounded", "dead", "missing"))
_BESIDE = re.compile(r"\s(?:people\s|more\s|others\s|reportedly\s|dead\s)?")
_BEING = re.compile(r"\b(?:was|were|is|are)\b")
