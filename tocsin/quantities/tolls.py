"""Who came to harm in one sentence: cues of fate, and the number that each of them speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from tocsin.model import Quantity
from tocsin.quantities.counts import scan
from tocsin.quantities.cues import ADVERBS, BE, BOUNDARY, BRINGS, CUE, GAP_RIGHT, LOOKS, SOURCES, TOLL
from tocsin.quantities.joining import INCLUDED, is_person, join
from tocsin.quantities.people import ATTACKERS, PERSONS, SINGULAR
from tocsin.quantities.records import Casualty, QuantityMention, What
from tocsin.quantities.words import GAP


@dataclass(slots=True)
class _Sentence:
    text: str
    counts: list[QuantityMention]
    used: set[int]


_REFLEXIVE = re.compile(
    rf"{GAP}(?P<who>himself|herself|themselves|itself)(?P<more>{GAP}(?:and|along{GAP}with|as{GAP}well{GAP}as){GAP})?",
    re.IGNORECASE,
)
_HIM_AND = re.compile(rf"{GAP}(?:him|her|the{GAP}\w+)(?P<more>{GAP}and{GAP})\Z", re.IGNORECASE)
_NAME = re.compile(r"(?:\s(?:[a-z]+\s){0,4}?)?(?:(?:[A-Z][\w.'-]+)\s){1,4}[A-Z][\w'-]+")
_SAME_VERB = re.compile(
    rf"{GAP}(?:and|or|then|and{GAP}then|and{GAP}later|before{GAP}being|and{GAP}subsequently)(?:{GAP}(?:then|later|were|was))?{GAP}\Z",
    re.IGNORECASE,
)
_BARE = "|".join(sorted((re.escape(p) for p in SINGULAR), key=len, reverse=True))
_BARE_OBJECT = re.compile(
    rf"(?:{GAP}[A-Za-z-]+){{0,2}}?{GAP}(?P<noun>{_BARE})\b(?!{GAP}(?:bomb|attack))", re.IGNORECASE
)
_BARE_SUBJECT = re.compile(
    rf"(?:^|[\n:;,.]\s?|\b(?:a|an|the|his|her|their|as|and|when|former|senior|top|local)\s)(?:[\w'’.-]+\s){{0,5}}?(?P<noun>{_BARE})(?:['’]s)?(?:,[^,]{{2,80}},)?\s?\Z",
    re.IGNORECASE,
)
_ONE_SUBJECT = re.compile(
    r"(?P<head>[A-Za-z][\w'’.-]*),?(?:\s\([^)]{1,40}\))?(?:,[^,;]{2,80},)?\s(?:\w{1,12}\s){0,2}?(?:was|is|has been|had been|being|got)\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)
_NO_PERSON = frozenset(
    "it that this which what bill family group team convoy village town city everyone everybody dog cattle animal plan "
    "deal vehicle building half crowd there unit army police "
    "people population".split()
)
_PRONOUNS = frozenset("he she who man himself herself whom".split())
_DEATH = re.compile(
    rf"\b(?:his|her|whose){GAP}(?:own{GAP})?(?:death|murder|killing|assassination|execution)\b", re.IGNORECASE
)


def casualties(text: str, start: int, end: int) -> list[Casualty]:
    """What the sentence text[start:end] says of people killed, wounded, taken, arrested, missing or displaced.

    In order of their place in the sentence. "No one was hurt" is a zero; a sentence that says nothing gives nothing.
    A single person ("the mayor was shot dead") is one. A verb whose object is no person gives nothing.
    """
    body = text[start : min(end, start + 4000)]
    if not LOOKS.search(body):
        return []
    at = _Sentence(body, _counts(body), set())
    found = [*_tolls(at), *_cued(at)]
    seen: set[tuple[str, Quantity, int]] = set()
    out = []
    for c in sorted(found, key=lambda c: (c.start, c.end)):
        key = (c.what, c.quantity, c.start)
        if key not in seen:
            seen.add(key)
            out.append(Casualty(c.start + start, c.end + start, c.what, c.quantity, c.cumulative))
    return out


def _counts(body: str) -> list[QuantityMention]:
    raw = scan(body, definite=True)
    groups: list[list[QuantityMention]] = [[]]
    for mention in raw:  # attackers and others are never added up
        if groups[-1] and ((groups[-1][-1].noun in ATTACKERS) != (mention.noun in ATTACKERS)):
            groups.append([])
        groups[-1].append(mention)
    return [m for group in groups for m in join(body, group)]


def _tolls(at: _Sentence) -> list[Casualty]:
    out = []
    for m in TOLL.finditer(at.text):
        number = _count_at(at, m.end())
        if number is None:
            continue
        said = (m["of"] or m["kind"] or "").lower()
        what = (
            "wounded"
            if said in ("wounded", "injured", "injury")
            else said
            if said in ("hostages", "missing", "displaced")
            else "killed"
        )
        if said in ("casualty", "casualties"):
            what = "killed_or_wounded"
        at.used.add(number)
        count = at.counts[number]
        out.append(Casualty(m.start(), count.end, cast(What, what), count.quantity, True))
    for m in BRINGS.finditer(at.text):
        number = _count_at(at, m.end())
        if number is None or number in at.used:
            continue
        tail = at.text[at.counts[number].end : at.counts[number].end + 60]
        cue = re.match(
            rf"[^.;]{{0,12}}\bthe{GAP}(?:total{GAP}|overall{GAP})?(?:death{GAP}toll|number{GAP}of{GAP}(?:people{GAP}|those{GAP})?(killed|dead|deaths|wounded|injured|victims))",
            tail,
            re.IGNORECASE,
        )
        if cue:
            at.used.add(number)
            what = "wounded" if (cue[1] or "").lower() in ("wounded", "injured") else "killed"
            out.append(
                Casualty(
                    m.start(), at.counts[number].end + cue.end(), cast(What, what), at.counts[number].quantity, True
                )
            )
    return out


def _count_at(at: _Sentence, position: int) -> int | None:
    """The number that starts at a position, or after a word or two that may stand before it."""
    for i, count in enumerate(at.counts):
        if count.start >= position:
            gap = at.text[position : count.start]
            return i if re.fullmatch(r"\s?(?:(?:a|total|of|now|the|to|at)\s){0,4}", gap) else None
        if count.start >= position - 12 and count.end > position:
            return i
    return None


def _cued(at: _Sentence) -> list[Casualty]:
    out: list[Casualty] = []
    last: tuple[int, str, int | None, bool] | None = None  # end, what, number, whether it stood on the left
    matches = list(CUE.finditer(at.text))
    for k, m in enumerate(matches):
        what, form, _ = SOURCES[int((m.lastgroup or "c0")[1:])]
        limit = matches[k + 1].start() if k + 1 < len(matches) else len(at.text)
        floor = matches[k - 1].end() if k else 0
        if (
            any(
                c.start <= m.start() and m.end() <= c.end
                for c in at.counts
                if c.noun not in ("dead", "wounded", "injured") or c.kind == "none"
            )
            and form != "state"
        ) and not _inside(at, m.start(), m.end()):
            continue
        chosen, left, extra = _object(at, m, form, floor, limit)
        shared = last and last[3] and _SAME_VERB.fullmatch(at.text[last[0] : m.start()])
        if chosen is None and shared and last:
            chosen, left = last[2], True
        if chosen is None:
            one = _single(at, m, what, form, floor, limit)
            if one:
                out.extend(one)
            elif extra:
                out.append(extra)
            last = (m.end(), what, None, False)
            continue
        at.used.add(chosen)
        count = at.counts[chosen]
        if extra:
            out.append(extra)
        out.extend(_state(at, count, m, what))
        last = (m.end(), what, chosen, left)
    out.extend(_his_death(at, out))
    return out


def _inside(at: _Sentence, start: int, end: int) -> bool:
    return at.text[start:end].lower() in (
        "casualties",
        "deaths",
        "fatalities",
        "injuries",
        "dead",
        "wounded",
        "injured",
    )


def _state(at: _Sentence, count: QuantityMention, m: re.Match[str], what: str) -> list[Casualty]:
    start, end = min(count.start, m.start()), max(count.end, m.end())
    quantity = count.quantity
    if what == "killed" and count.noun in ATTACKERS:
        return [Casualty(start, end, "attackers_killed", quantity)]
    if count.kind == "none":
        said = at.text[start : min(len(at.text), end + 24)].lower()
        if what == "killed_or_wounded" or (
            what == "killed"
            and re.search(r"(?:killed|dead|deaths?|died) (?:or|and|nor) (?:\w+ )?(?:wounded|injur|hurt)", said)
        ):
            return [Casualty(start, end, "killed", quantity), Casualty(start, end, "wounded", quantity)]
    tail = at.text[count.end : count.end + 60]
    attacker = re.match(
        rf",?{GAP}(?:including|and|along{GAP}with){GAP}(?:the|an?|one|both){GAP}(?:\w+{GAP}){{0,2}}?(?P<who>attackers?|bombers?|gunm[ae]n|assailants?|shooters?)\b",
        tail,
        re.IGNORECASE,
    )
    if what == "killed" and attacker:
        out = [Casualty(count.end, count.end + attacker.end(), "attackers_killed", Quantity.exactly(1))]
        if "includ" in attacker[0].lower() and quantity.low == quantity.high and quantity.best:
            quantity = Quantity.exactly(quantity.best - 1)
        return [Casualty(start, end, "killed", quantity), *out]
    return [Casualty(start, end, cast(What, what), quantity)]


def _object(
    at: _Sentence, m: re.Match[str], form: str, floor: int, limit: int
) -> tuple[int | None, bool, Casualty | None]:
    """Which number a cue speaks of, whether it stands on the left, and a death that "himself" adds."""
    reflexive = _REFLEXIVE.match(at.text, m.end()) if form in ("past", "act") else None
    if reflexive:
        who = reflexive["who"].lower()
        own = Quantity.exactly(1)
        if who == "themselves":
            before = [c for c in at.counts if c.end <= m.start()]
            own = before[-1].quantity if before else Quantity(2, None, None)
        extra = Casualty(m.start(), reflexive.end("who"), "attackers_killed", own)
        right = _right(at, reflexive.end(), reflexive.end(), limit) if reflexive["more"] else None
        return right, False, extra
    if form == "act":
        return _right(at, m.end(), m.end(), limit), False, None
    if form in ("state", "subject"):
        held = next(
            (i for i, c in enumerate(at.counts) if c.start <= m.start() and m.end() <= c.end and i not in at.used), None
        )
        if held is not None:
            return held, True, None
        return _left(at, m.start(), floor, form == "subject"), True, None
    passive = BE.search(at.text[max(0, m.start() - 70) : m.start()])
    right = None if passive else _right(at, m.end(), m.end(), limit)
    left = _left(at, m.start(), floor, bool(passive))
    if left is not None and (right is None or passive):
        return left, True, None
    if (
        left is not None
        and right is not None
        and at.counts[left].noun not in ATTACKERS
        and _adjacent(at, left, m)
        and not _directly(at, m.end(), right)
    ):
        return left, True, None
    return right, False, None


def _adjacent(at: _Sentence, number: int, m: re.Match[str]) -> bool:
    return ADVERBS.fullmatch(at.text[at.counts[number].end : m.start()]) is not None


def _directly(at: _Sentence, position: int, number: int) -> bool:
    return not at.text[position : at.counts[number].start].strip()


def _right(at: _Sentence, position: int, since: int, limit: int) -> int | None:
    for i, count in enumerate(at.counts):
        if count.start < since or i in at.used:
            continue
        gap = at.text[position : count.start]
        if len(gap) > 60 or not GAP_RIGHT.fullmatch(gap) or count.start > limit + 24:
            return None
        if count.noun is not None and not is_person(count) and count.kind != "none":
            return None
        if INCLUDED.search(gap[-24:]):
            return None
        return i
    return None


def _left(at: _Sentence, position: int, floor: int, verb: bool) -> int | None:
    """The nearest number before a cue whose people it can speak of: right before it, or the subject of its verb."""
    candidates = [
        i for i, c in enumerate(at.counts) if c.end <= position and c.start >= floor - 40 and i not in at.used
    ]
    for i in reversed(candidates):
        count = at.counts[i]
        if count.noun is not None and not is_person(count):
            continue
        gap = at.text[count.end : position]
        near = ADVERBS.fullmatch(gap) is not None
        if _is_part(at, i) and not (near and not verb):
            continue
        if near:
            return i
        if not verb or len(gap) > 160 or count.end < floor:
            return None
        clause = re.sub(r",[^,]{0,90},", " ", gap)
        if BOUNDARY.search(clause) or CUE.search(clause):
            continue
        if re.search(
            r"\b(?:attacked|opened|stormed|fired|bombed|detonated|exploded|hit|struck|raided|blew)\b",
            clause,
            re.IGNORECASE,
        ):
            return None
        return i
    return None


def _is_part(at: _Sentence, i: int) -> bool:
    """Whether a number is part of the one before it: "12 people, including two children"; "five of the 12"."""
    return INCLUDED.search(at.text[max(0, at.counts[i].start - 24) : at.counts[i].start]) is not None


def _single(at: _Sentence, m: re.Match[str], what: str, form: str, floor: int, limit: int) -> list[Casualty]:
    """One person without a number: "the mayor was shot dead", "gunned down a judge", "bomb kills policeman"."""
    if what not in ("killed", "wounded", "hostages", "arrested") or form == "state":
        return []
    one = Quantity.exactly(1)
    before, after = at.text[max(0, m.start() - 160) : m.start()], at.text[m.end() : m.end() + 70]
    passive = form == "past" and BE.search(before[-70:])
    label = cast(What, what)
    if passive or form == "subject":
        head = (
            _ONE_SUBJECT.search(before)
            if passive
            else re.search(r"(?P<head>[A-Za-z][\w'’.-]*)(?:,[^,;]{2,80},)?\s(?:later\s)?\Z", before)
        )
        if not head:
            return []
        word = head["head"].lower()
        if passive and re.search(r"\b(?:were|are)\b[^,;]{0,40}\Z", before[-60:]):
            return []
        named = head["head"][0].isupper() and word not in PERSONS and not at.text.isupper() and form != "subject"
        if form == "subject" and not at.text.isupper() and m[0].lower().strip() in ("die", "dying", "perish"):
            return []
        if word in _NO_PERSON or not (
            word in SINGULAR or word in _PRONOUNS or (named and what != "arrested" and _full_name(before, head))
        ):
            return []
        if re.search(r"\b(?:fear(?:ed|s)? (?:he|she)|if (?:he|she))\b", before[-40:], re.IGNORECASE):
            return []
        attacker = what == "killed" and word in ATTACKERS
        span = max(0, m.start() - 160) + head.start("head")
        return [Casualty(span, m.end(), "attackers_killed" if attacker else label, one)]
    if form == "act" or (form == "past" and not passive):
        bare = _BARE_OBJECT.match(after)
        if (
            bare
            and not re.match(
                r"(?i)\s(?:in|by|on|at|after|when|as|with|during|near|for|and|from|to|of|while|since)\b", after
            )
            and bare["noun"].lower() in SINGULAR
        ):
            attacker = what == "killed" and bare["noun"].lower() in ATTACKERS
            return [Casualty(m.start(), m.end() + bare.end(), "attackers_killed" if attacker else label, one)]
        name = _NAME.match(after)
        if (
            name
            and what in ("killed", "hostages")
            and not at.text.isupper()
            and not name[0]
            .lower()
            .startswith((" in ", " on ", " by ", " at ", " near ", " from ", " during ", " with ", " as ", " when "))
        ):
            return [Casualty(m.start(), m.end() + name.end(), label, one)]
    if form == "past" and not passive:
        bare_subject = _BARE_SUBJECT.search(before)
        if (
            bare_subject
            and m.start() - 160 <= bare_subject.start("noun") + m.start()
            and re.match(
                r"\s*(?:$|[.,;]|(?:in|by|on|at|after|when|as|with|during|near|outside|while|and)\b)",
                after,
                re.IGNORECASE,
            )
        ):
            span = max(0, m.start() - 160) + bare_subject.start("noun")
            attacker = what == "killed" and bare_subject["noun"].lower() in ATTACKERS
            return [Casualty(span, m.end(), "attackers_killed" if attacker else label, one)]
    return []


def _full_name(before: str, head: re.Match[str]) -> bool:
    """Whether the subject looks like a person's name: two capitalised words or a title before it."""
    lead = before[: head.end("head")]
    return re.search(
        r"(?:\b[A-Z][\w'’.-]+\s|\b(?:al|el|bin|ibn|de|del|van|abu)[\s-])[A-Z][\w'’.-]+\Z", lead
    ) is not None and not re.search(r"\b(?:the|in|at|of)\s(?:[A-Z][\w'’.-]+\s){0,2}[A-Z][\w'’.-]+\Z", lead)


def _his_death(at: _Sentence, found: list[Casualty]) -> list[Casualty]:
    if any(c.what == "killed" for c in found):
        return []
    return [Casualty(m.start(), m.end(), "killed", Quantity.exactly(1)) for m in _DEATH.finditer(at.text)][:1]
