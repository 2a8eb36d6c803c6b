"""Who came to harm in one sentence: cues of fate, and the number that each of them speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import cast

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.attackers import are_others, self_killed, set_apart
from tocsin.quantities.buried import buried
from tocsin.quantities.bydeed import told_by_deed
from tocsin.quantities.bylaw import not_by_law
from tocsin.quantities.companions import with_companions
from tocsin.quantities.cues import BE, CUE, SOURCES, UNREAL, looks
from tocsin.quantities.denials import standing
from tocsin.quantities.ellipses import as_did, elsewhere
from tocsin.quantities.foreign_tolls import tolls_abroad
from tocsin.quantities.joining import add
from tocsin.quantities.named import named
from tocsin.quantities.objects import object_of
from tocsin.quantities.ordinals import by_ordinals
from tocsin.quantities.outcomes import IMAGINED, MIGHT_HAVE, outcomes, unreal_list, zeros
from tocsin.quantities.parted import survived, wholes, without_echoes
from tocsin.quantities.records import Casualty, What
from tocsin.quantities.sentence import Sentence, first_subject, is_attacker, look
from tocsin.quantities.shares import share
from tocsin.quantities.singles import his_death, single
from tocsin.quantities.thenkilled import is_his_end, is_their_end, taken_and_killed
from tocsin.quantities.ties import (
    HARMED,
    along,
    attackers_along,
    counted_noun,
    done_to,
    holding,
    is_noun,
    own_noun_dies,
    same_person,
    with_the_named,
    with_those_along,
)
from tocsin.quantities.totals import summed_up, totals
from tocsin.quantities.twosides import sides_apart
from tocsin.quantities.words import GAP, lowered

MAXIMUM = 4000
"""Characters of a sentence that are read; what is longer is no sentence."""

_SAME_VERB = compiled(
    rf"{GAP}(?:and|or|then|and{GAP}then|and{GAP}later|before{GAP}being|and{GAP}subsequently)(?:{GAP}(?:then|later|were|was))?{GAP}\Z",
    re.IGNORECASE,
)
_AND_LATER = compiled(rf"{GAP}(?:and|then){GAP}(?:(?:then|later|subsequently){GAP})?", re.IGNORECASE)
"""Between two active cues that speak of one number: "abducted and later killed five loggers"."""
_BEFORE_BEING = compiled(rf"\b(?:before|after){GAP}being{GAP}(?:\w+{GAP})?\Z", re.IGNORECASE)
_OTHER = compiled(r"\b(?:others?|another|second|third)\b")
_GRAVE = compiled(r"\b(?:critical|condition|serious|grave|life-threatening)\b")
_NOT = compiled(r"\b(?:not|n['’]t|never) \Z")
_IF = compiled(r"(?<!\bas )\bif\b[^.;:\"“”]{0,90}\b(?:is|are|gets?)\s(?:\w+\s)?\Z")
"""Before harm that is only threatened: "if any of its members are harmed"."""
_CONDITION = compiled(
    r"in (?:an? )?\w+.*(?:condition|state)|in hospital|in intensive|fighting|with |treated for|being treated"
)


def casualties(text: str, start: int, end: int) -> list[Casualty]:
    """What the sentence text[start:end] says of people killed, wounded, taken, arrested, missing or displaced.

    In order of their place in the sentence. "No one was hurt" is a zero; a sentence that says nothing gives nothing.
    A single person ("the mayor was shot dead") is one. A verb whose object is no person gives nothing, and neither do
    hostages who are freed or deaths that are only threatened or planned. Parts of a count ("including 12 children")
    are not given again. Of a sentence longer than `MAXIMUM` characters only the first `MAXIMUM` are read.
    """
    return list(_told(text, start, end))


@lru_cache(maxsize=512)
def _told(text: str, start: int, end: int) -> tuple[Casualty, ...]:
    """Kept, since scenes, sums and the people of a report ask for the same sentences."""
    return tuple(_read(text, start, end))


def _read(text: str, start: int, end: int) -> list[Casualty]:
    body = text[start : min(end, start + MAXIMUM)]
    low = lowered(body)
    abroad = tolls_abroad(body, low)
    if abroad is not None:
        return _in_place(abroad, start)
    if not looks(low):
        return []
    whole, body, low = wholes(body, low)
    at = look(body)
    if any(word in at.low for word in ("drill", "simulat", "exercise", "mock")) and IMAGINED.search(at.low):
        return []
    found = summed_up(low, without_echoes([*totals(at), *_cued(at)], [*whole, *survived(low)]))
    found = not_by_law(at, outcomes(at, [*found, *zeros(at)]))
    found = standing(at, [*found, *named(at, found)])
    found += buried(at, found)
    if all(_OTHER.search(at.low, c.start, c.end) for c in found if c.what == "attackers_killed"):
        found += self_killed(at)
    found = taken_and_killed(at, told_by_deed(at, sides_apart(at, found)))
    return _in_place(by_ordinals(at, with_companions(at, found)), start)


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
        if form == "act" and counted_noun(at, m):
            form = "state"  # "no arrests", "five bodies of"
        if form == "act" and what == "killed_or_wounded" and BE.search(at.text, max(0, m.start() - 70), m.start()):
            form = "passive"  # "was shot 12 times"
        if form == "passive" and not done_to(at, m):
            continue
        form = "past" if form == "passive" else form
        unreal = UNREAL.search(at.text, max(0, m.start() - 60), m.start()) if form == "act" else None
        if unreal or (form == "act" and unreal_list(at, max(0, m.start() - 100), m)):
            continue
        unsaid = form == "subject" and m[0][:3] in ("suf", "sus", "rec", "los", "die")
        if unsaid and _NOT.search(at.low, max(0, m.start() - 24), m.start()):
            continue
        if own_noun_dies(at, m) or at.low.endswith("attempted ", 0, m.start()):
            continue
        supposed = what in ("killed", "wounded") and _IF.search(at.low, max(0, m.start() - 110), m.start())
        if form == "past" and (supposed or MIGHT_HAVE.search(at.text, max(0, m.start() - 30), m.start())):
            continue
        if (
            what == "wounded"
            and _CONDITION.match(m[0])
            and (not m[0].startswith("treated") or not _counted_between(at, floor, m.start()))
            and any(c.what in ("wounded", "killed_or_wounded") for c in out)
        ):
            continue
        if (form != "state" or m[0] == "missing") and is_noun(at, m):
            if m[0].lower() in HARMED:
                later.append((m, what))
            continue
        if what in ("killed", "killed_or_wounded") and is_his_end(at, m):
            out.append(Casualty(m.start(), m.end(), "attackers_killed", Quantity.exactly(1)))
            continue
        chosen, left, extra = object_of(at, m, what, form, floor, limit)
        if extra:
            out.append(extra)
        passive = form == "subject" or (form == "past" and done_to(at, m))
        if (
            chosen is None
            and passive
            and what == "killed"
            and last
            and last[2] is not None
            and same_person(at, last[2], m)
        ):
            chosen, left = last[2], True
        if chosen is None and last and last[3] and _SAME_VERB.fullmatch(at.text, last[0], m.start()):
            chosen, left = last[2], True
        if chosen is None and _BEFORE_BEING.search(at.text, max(0, m.start() - 40), m.start()):
            chosen, left = first_subject(at, m.start()), True
        if chosen is None:
            if not extra:
                out.extend(with_those_along(at, m.end(), single(at, m, what, form)))
            last = (m.end(), what, None, False)
            continue
        if left and form == "past" and is_their_end(at, m, fates.get(chosen)):
            continue
        if last and last[2] is None and not left and _AND_LATER.fullmatch(at.text, last[0], m.start()):
            out.append(
                Casualty(
                    at.counts[chosen].start, at.counts[chosen].end, cast(What, last[1]), at.counts[chosen].quantity
                )
            )
        if left and (more := along(at, m.end())) is not None:  # "the chief was killed along with three aides"
            at.used.add(more)
            theirs = at.counts[more]
            if is_attacker(at.counts[chosen]):  # "a bomber was killed along with four civilians"
                out.append(Casualty(theirs.start, theirs.end, cast(What, what), theirs.quantity))
            else:
                at.counts[chosen] = replace(
                    at.counts[chosen], quantity=add(at.counts[chosen].quantity, theirs.quantity)
                )
        if left and what == "killed" and (slain := attackers_along(at, m.end())) is not None:
            at.used.add(slain)
            dead = at.counts[slain]
            out.append(Casualty(dead.start, dead.end, "attackers_killed", dead.quantity))
        if with_the_named(at, chosen, m, left):
            joint = replace(at.counts[chosen], quantity=add(at.counts[chosen].quantity, Quantity.exactly(1)))
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
        held = holding(at, m)
        if held is not None:
            at.used.add(held)
            out.append(Casualty(at.counts[held].start, at.counts[held].end, cast(What, what), at.counts[held].quantity))
    if not any(c.what == "wounded" for c in out) and _GRAVE.search(at.low):
        for i, c in enumerate(at.counts):  # "the condition of four of the injured was critical"
            if i not in at.used and c.noun in HARMED and " of the " in at.low[c.start : c.end]:
                out.append(Casualty(c.start, c.end, "wounded", c.quantity))
    out.extend(elsewhere(at, fates))
    out.extend(as_did(at))
    out.extend(his_death(at, out))
    return out


def _counted_between(at: Sentence, start: int, end: int) -> bool:
    return any(start <= c.start < end and i not in at.used for i, c in enumerate(at.counts))


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
