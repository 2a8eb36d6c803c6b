"""Counts of people that belong together: lists added up, kin, and parts that are not added."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.people import KIN, SINGULAR, person_like
from tocsin.quantities.records import Kind, QuantityMention
from tocsin.quantities.words import GAP


def add(a: Quantity, b: Quantity) -> Quantity:
    """The sum of two ranges: a bound is known where both give it; where none is, the sum of their points is the best."""
    low = a.low + b.low if a.low is not None and b.low is not None else None
    high = a.high + b.high if a.high is not None and b.high is not None else None
    best = a.best + b.best if a.best is not None and b.best is not None else None
    if low is None and best is None and high is None:
        best = a.point + b.point
    return Quantity(low, best, high)


_JOIN = compiled(
    rf",?{GAP}(?:and|as{GAP}well{GAP}as|along{GAP}with|plus|together{GAP}with)(?:{GAP}also)?{GAP}(?:(?:his|her|their|its|all|the){GAP})?",
    re.IGNORECASE,
)
_TWO_SORTS = compiled(
    rf"{GAP}(?:and|or){GAP}(?P<noun>[a-z-]{{3,20}}),?{GAP}(?:and|as{GAP}well{GAP}as){GAP}", re.IGNORECASE
)
"""Between the counts of "37 policemen and soldiers and eleven civilians"."""
_ELLIPTIC = compiled(rf"(?:{GAP}[A-Z][A-Za-z.]+){{1,2}}{GAP}and{GAP}")
"""Between the counts of "four Kenyan and two Dutch soldiers"."""
_ASIDE = compiled(rf",{GAP}(?:including|among{GAP}them|of{GAP}whom)(?:{GAP}the)?{GAP}", re.IGNORECASE)
_AS_DID = compiled(r"\b(?:as|so)\s(?:was|were|did|had)\s(?:the\s)?\Z")
"""Before those who only share the fate of others: "twenty cadets were killed, as was the driver, and 68 were hurt"."""
AMONG_THEM = compiled(r"[^,;.]{0,60}\s(?:among (?:them|whom)|included)\b", re.IGNORECASE)
"""What follows a list that is part of the number before it: "89 people, 31 women and five children among them"."""
_AFTER_ASIDE = compiled(rf",{GAP}(?:and|as{GAP}well{GAP}as){GAP}", re.IGNORECASE)
_BOTH = compiled(r",\sboth\s")
_PAIR = compiled(r"both\b|(?:the\s)?\w+\svictims\b", re.IGNORECASE)
_COMMA = compiled(rf",{GAP}(?:(?:his|her|their|its|the){GAP})?")
_KIN_TAIL = compiled(
    rf",?{GAP}and{GAP}(?:(?:his|her|their)(?:{GAP}[a-z-]{{2,12}}){{0,2}}?{GAP}(?:{KIN})|(?:son|daughter|child|baby|wife|husband|grandson|granddaughter|mother|father|brother|sister)(?!{GAP}of\b))\b",
    re.IGNORECASE,
)
_FATE = compiled(
    rf",?{GAP}(?:(?:were|was|are|is|have{GAP}been|has{GAP}been|others|more|people){GAP}){{0,3}}(?:(?:seriously|slightly|critically|badly){GAP})?(?P<fate>killed|dead|died|wounded|injured|hurt|missing|arrested|kidnapped|abducted)\b",
    re.IGNORECASE,
)
_OWN_FATE = compiled(
    rf"(?:{GAP}(?:people|others|more))?{GAP}(?:was|were|are|is|(?:have|has|had){GAP}been|had|suffered|sustained){GAP}(?:\w+ly{GAP})?(?:wounded|injured|hurt|hospitali[sz]ed|missing|in{GAP}hospital|injuries|wounds)\b",
    re.IGNORECASE,
)
"""Behind people of whom another verb tells than of those counted before."""
_OF_THE_DEAD = frozenset(("bodies", "corpses", "dead", "deaths", "fatalities"))
_WOUNDED = compiled(r"\b(?:wounded|injured|hurt)\b")
_DEEDS = compiled(
    r"\b(?:attacks|shootings|bombings|blasts|explosions|strikes|air ?strikes|raids|ambushes|stabbings|incidents)\b"
)
_THERE = compiled(r"\s(?:in|at|near|on|outside)\s")
_ANOTHER_DID = compiled(
    r"\s(?:in|at|near|on|outside|inside)\s(?:[\w'’-]+\s){1,6}?(?:killed|wounded|injured|left|claimed|took|hit|struck|exploded|went off|targeted)\b(?!\sby\b)"
)
"""Behind "another" that is a bomb or an attack: what it did."""
_UNDONE = compiled(r"\b(?:kill|wound|injur|abduct|kidnap|arrest|detain|murder|shot|took|seiz|leav|left)", re.IGNORECASE)
_SPEAKS = compiled(
    r"(?:\s(?:from|in|of|for|at|with)\s(?:the\s)?[\w'’-]+(?:\s[\w'’-]+)?)?(?:\s(?:later|also|then))?\s(?:said|says|told|put|claimed|confirmed|added|reported|warned|spoke|counted)\b(?! to\b)"
)
"""Behind those who speak and are no more of the same."""
_ACCUSED = compiled(r"\b(?:accused|suspected|convicted|guilty) of (?:[\w-]+ ){1,4}\Z")
"""Before the victims of one who then speaks: "a man accused of killing his wife and two sons told police"."""
INCLUDED = compiled(
    rf"(?:\bincluding|\bamong{GAP}(?:them|whom)|\b(?:of|among){GAP}(?:whom|them|which),?(?:{GAP}at{GAP}least)?|\bthem|\bcounting|\bof{GAP}the|\bincludes?|\bincl\.)[:,]?{GAP}?(?:the{GAP})?$",
    re.IGNORECASE,
)
"""What stands before a number that is part of the one before it: "21, including 12 children"."""


def is_person(mention: QuantityMention) -> bool:
    """Whether a phrase counts people by a noun that says so."""
    return mention.noun is not None and person_like(mention.noun)


def join(text: str, mentions: list[QuantityMention], then: QuantityMention | None = None) -> list[QuantityMention]:
    """Adds up counts of people that are joined into one: "two employees and three other people" is five.

    `then` are those who end the list and are not added up: "four civilians, two policemen and three gunmen".
    """
    out: list[QuantityMention] = []
    chain = [*mentions, then] if then else mentions
    i = 0
    while i < len(mentions):
        total = mentions[i]
        j = i + 1
        named: int | None = None  # where a list after a comma begins
        if shares_a_fate(text, 0, total.start):
            out.append(total)
            i = j
            continue
        included = bool(INCLUDED.search(text[max(0, total.start - 24) : total.start]))
        while j < len(mentions) and (is_person(total) or total.noun is None) and total.kind in ("count", "approximate"):
            nxt = mentions[j]
            between = text[total.end : nxt.start]
            if then and j + 1 == len(mentions) and is_person(total):
                aside = _aside_before(text, between, nxt.end, then.start)
                if aside:  # "five people, including two policemen, and the two gunmen"
                    total, j = replace(total, end=aside), j + 1
                    break
            if _ASIDE.fullmatch(between) and j + 1 < len(mentions) and is_person(total):
                beyond = mentions[j + 1]  # "14 soldiers, among them two officers, and 32 militants"
                if (
                    _AFTER_ASIDE.fullmatch(text, nxt.end, beyond.start)
                    and is_person(beyond)
                    and not _FATE.match(text, nxt.end)
                ):
                    nxt, between, j = beyond, " and ", j + 1
            listed = (
                _COMMA.fullmatch(between)
                and not AMONG_THEM.match(text, nxt.end)
                and _ends_in_and(
                    text, chain, j, _UNDONE.search(text, text.rfind(";", 0, total.start) + 1, total.start) is None
                )
            )
            after_aside = _BOTH.search(text, total.start, total.end) and _AFTER_ASIDE.fullmatch(between)
            sorts = _TWO_SORTS.fullmatch(between)
            mixed = sorts is not None and is_person(total) and person_like(sorts["noun"].lower())
            elliptic = total.noun is None and _ELLIPTIC.fullmatch(between)
            if (
                not (_JOIN.fullmatch(between) or listed or elliptic or after_aside or mixed)
                or not is_person(nxt)
                or nxt.kind == "none"
                or _FATE.match(text, total.end)
            ):
                break
            if total.noun is None and (not is_person(nxt) or total.kind != "count"):
                break
            if total.noun is None and not elliptic and _OWN_FATE.match(text, nxt.end):
                break  # "the toll rose to 16 and 30 others were wounded"
            if _SPEAKS.match(text, nxt.end) and not _ACCUSED.search(text, 0, total.start):
                break  # "they had buried 30, and a lawmaker said 50 had died"
            if total.noun in _OF_THE_DEAD and _WOUNDED.search(text, nxt.start, nxt.end):
                break  # "nine bodies and 47 wounded people"
            if nxt.noun == "another" and _DEEDS.search(text, 0, total.start) and _THERE.match(text, nxt.end):
                break  # "four shootings, one in Gilroy, killing three, and another in Dayton"
            if nxt.noun == "another" and _ANOTHER_DID.match(text, nxt.end):
                break  # "a bomb in Jamundi killed three people and another in Cali killed two"
            if nxt.noun in ("injuries", "deaths", "fatalities", "casualties", "injured", "wounded", "dead"):
                break
            if listed and named is None:
                named = j
            noun = total.noun if total.noun == nxt.noun else "people"
            total = QuantityMention(
                total.start, nxt.end, add(total.quantity, nxt.quantity), noun, _wider(total.kind, nxt.kind)
            )
            j += 1
        if (
            named is not None
            and _PAIR.match(text, mentions[i].start)
            and total.quantity.low == total.quantity.high == 2 * (mentions[i].quantity.high or 0)
        ):
            total = replace(total, quantity=mentions[i].quantity)  # "both victims, a woman and her son"
        if named is not None and _is_who_they_are(text, mentions[i], total):
            total = replace(total, quantity=mentions[i].quantity)
        kin = _KIN_TAIL.match(text, total.end)
        if kin and total.noun in SINGULAR and not included:
            total = replace(total, end=kin.end(), quantity=add(total.quantity, Quantity.exactly(1)), noun="people")
        out.append(total)
        i = j
    return out


def _aside_before(text: str, between: str, end: int, then: int) -> int | None:
    """Where an aside ends that tells some of those counted before, and behind which those at `then` are told."""
    if _ASIDE.fullmatch(between):
        return end if _AFTER_ASIDE.fullmatch(text, end, then) else None
    among = AMONG_THEM.match(text, end) if _COMMA.fullmatch(between) else None
    return among.end() if among and _AFTER_ASIDE.fullmatch(text, among.end(), then) else None


def shares_a_fate(text: str, start: int, at: int) -> bool:
    """Whether those counted at `at` are only said to share the fate of others, by words of text[start:at)."""
    return _AS_DID.search(text, max(start, at - 12), at) is not None


_ANYBODY = frozenset(
    "people persons civilians others victims individuals residents locals foreigners passengers villagers".split()
)


def _is_who_they_are(text: str, first: QuantityMention, total: QuantityMention) -> bool:
    """Whether a list tells who the people before it are, and is as many: "two civilians, a woman and a teenager, died"; behind a
    verb it may end the clause: "killed at least five people, two guards and three clerks"."""
    ends = text.startswith(",", total.end) or (first.noun in _PEOPLE and _CLAUSE_ENDS.match(text, total.end))
    if first.noun not in _ANYBODY or not ends or first.quantity.high not in (None, first.quantity.low):
        return False
    return total.quantity.point == 2 * first.quantity.point


_PEOPLE = frozenset({"people", "persons", "civilians", "victims"})
_CLAUSE_ENDS = compiled(r"\s?(?:[.;:]|\Z)|\s(?:in|on|at|when|near|outside|before|after|as|while)\b")


def _wider(a: Kind, b: Kind) -> Kind:
    return a if a == b else "indefinite" if "indefinite" in (a, b) else "approximate"


def _ends_in_and(text: str, mentions: list[QuantityMention], j: int, subject: bool) -> bool:
    """Whether a list that goes on with commas at mentions[j] ends in "and" and another count of people.

    subject: no verb of harm stands before the list, so that one after it speaks of all of it.
    """
    while j + 1 < len(mentions) and is_person(mentions[j]):
        between = text[mentions[j].end : mentions[j + 1].start]
        if _JOIN.fullmatch(between):
            return is_person(mentions[j + 1]) and (subject or not _FATE.match(text, mentions[j + 1].end))
        if not _COMMA.fullmatch(between):
            return False
        j += 1
    return False
