"""Who came to harm in one sentence: cues of fate, and the number that each of them speaks of."""

from __future__ import annotations

import re
from typing import cast

from tocsin.model import Quantity
from tocsin.quantities.attackers import REFLEXIVE, how_many, self_killed, set_apart
from tocsin.quantities.cues import ADVERBS, BE, BE_AND, CUE, SOURCES, UNREAL, looks
from tocsin.quantities.outcomes import IMAGINED, MIGHT_HAVE, outcomes, unreal_list, zeros
from tocsin.quantities.records import Casualty, What
from tocsin.quantities.sentence import Sentence, first_subject, is_attacker, look, right, subject
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
_AND_THEN = re.compile(rf"(?:,|,?{GAP}(?:and|while)){GAP}(?:(?:another|a{GAP}further){GAP})?\Z", re.IGNORECASE)
_ELSEWHERE = re.compile(rf"(?:{GAP}(?:more|others?))?{GAP}(?:in|at|near|on|outside)\b", re.IGNORECASE)
_HUMAN = re.compile(
    r"kill|murder|massacr|behead|execut|assassin|wound|injur|kidnap|abduct|arrest|detain|gunn|shot dead"
)
"""Verbs that nearly always speak of people."""
_HARMED = {"wounded": "wounded", "injured": "wounded"}
_NOT = re.compile(r"\b(?:not|n['’]t|never) \Z")
_CONDITION = re.compile(r"in (?:an? )?\w+.*condition|in hospital|in intensive|fighting")
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
    if not looks(lowered(body)):
        return []
    at = look(body)
    if ("drill" in at.low or "simulat" in at.low or "exercise" in at.low or "mock" in at.low) and IMAGINED.search(
        at.low
    ):
        return []
    found = [*totals(at), *_cued(at)]
    found = outcomes(at, [*found, *zeros(at)])
    if not any(c.what == "attackers_killed" for c in found):
        found += self_killed(at)
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
        nobody = _holding(at, m)
        if form == "act" and nobody is not None and at.counts[nobody].kind == "none":
            form = "state"  # "no arrests"
        before = max(0, m.start() - 100)
        if form == "act" and (UNREAL.search(at.text, max(0, m.start() - 60), m.start()) or unreal_list(at, before, m)):
            continue
        if (
            form == "subject"
            and _NOT.search(at.low, max(0, m.start() - 24), m.start())
            and m[0][:3] in ("suf", "sus", "rec", "los", "die")
        ):
            continue
        if form == "past" and MIGHT_HAVE.search(at.text, max(0, m.start() - 30), m.start()):
            continue
        if (
            what == "wounded"
            and _CONDITION.match(m[0])
            and any(c.what in ("wounded", "killed_or_wounded") for c in out)
        ):
            continue
        if form != "state" and _is_noun(at, m):
            if m[0].lower() in _HARMED:
                later.append((m, what))
            continue
        chosen, left, extra = _object(at, m, form, floor, limit)
        if extra:
            out.append(extra)
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
        at.used.add(chosen)
        fates[chosen] = what
        out.extend(_state(at, chosen, m, what, left))
        last = (m.end(), what, chosen, left)
    for m, what in later:  # "40 wounded soldiers", where no verb says what became of them
        held = _holding(at, m)
        if held is not None:
            at.used.add(held)
            out.append(Casualty(at.counts[held].start, at.counts[held].end, cast(What, what), at.counts[held].quantity))
    out.extend(_elsewhere(at, fates))
    out.extend(his_death(at, out))
    return out


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
    quantity = count.quantity
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
    label = "attackers_killed" if is_attacker(count) else "killed"
    return [Casualty(start, end, cast(What, label), quantity), *apart]


def _object(
    at: Sentence, m: re.Match[str], form: str, floor: int, limit: int
) -> tuple[int | None, bool, Casualty | None]:
    """Which number a cue speaks of, whether it stands on the left, and a death that "himself" adds."""
    reflexive = REFLEXIVE.match(at.text, m.end()) if form in ("past", "act") else None
    if reflexive:
        own = how_many(at, m.start(), reflexive["who"])
        extra = Casualty(m.start(), reflexive.end("who"), "attackers_killed", own)
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
    if object_ is None and not passive:  # "were lined up and shot dead"
        passive = BE_AND.search(at.text[max(0, m.start() - 70) : m.start()])
    left = subject(at, m.start(), floor, bool(passive), objects=object_ is None)
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
