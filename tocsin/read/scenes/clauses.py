"""Deeds that the clauses of one sentence tell, each with a town of its own: "gunmen killed a judge in Palermo, while a bomb
wrecked a police car in Catania". Of two clauses with two towns far from each other no deed is one, unless the second goes
on with the people of the first: "was seized in Kano and shot in Kaduna"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tocsin.dates import DateMention
from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.saying import SPOKE
from tocsin.read.findings.widths import APART_KM, FAR_KM, WIDE, apart
from tocsin.read.violence.lists import Member, is_far
from tocsin.read.words.lexicon import Trigger, triggers

_TURN = compiled(
    r",?\s(?:and|while|whereas|but|as)\s|;\s(?:and\s)?|,?(?<!\bhour)(?<!\bhours)(?<!\bday)(?<!\bdays)(?<!\bweek)(?<!\bweeks)(?<!\bmonth)(?<!\bmonths)(?<!\byear)(?<!\byears)\s(?=after\s)"
)
"""Where another clause begins. "Two weeks after" dates a deed, and is looked at elsewhere."""
_TOGETHER = compiled(r"\b(?:in all|altogether|in total|between them|combined)\b")
"""Words of a toll that several deeds share."""
_SUFFERED = compiled(r"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s)?(?!(?:\w+ing)\b)\w+(?:\s\w+)?\Z")
"""The end of a deed that was done to the subject of its clause."""
_GOES_ON = compiled(r"(?:(?:then|later|also|subsequently|has|had|have|was|were|been|being|again|reportedly|both)\s)*")
"""Between the beginning of a clause and its verb, where the subject is that of the clause before."""
_OF_THE_SAME = compiled(
    r"\b(?:he|she|they|it|who|which|that|the (?:attackers?|gunm[ae]n|assailants?|bombers?|suspects?|killers?|shooters?|two|three|pair|men|man|woman|others?|victims?|latter|same|rest)|one|two|three|others?|some|another|police|officers)\s(?:(?:of (?:them|whom)|then|later|also|had|has|have|was|were|been|being)\s)*\Z"
)
"""Before a deed whose doers or victims were told before, or who stop the deed: "and police shot the attacker in Lod"."""
_THE_SAME = compiled(r"\b(?:the|this|that|these|those|its|their|his|her)\s(?:[\w-]+\s)?\Z")
"""Before the name of a deed that was told before: "arrested two men over the attack"."""
_TO_THE_SAME = compiled(
    r"(?:\sdown)?\s(?:dead\s)?(?:him|her|them|it|both|the (?:attackers?|gunm[ae]n|assailants?|bombers?|suspects?|pair|men|man|victims?))\b"
)
_NO_OBJECT = compiled(r"\s(?:in|at|near|outside|on|by|after|when|while|from|dead (?:in|at|near|outside|on|by))\b|[,.;]")
_STANDS_IN = compiled(
    r"\b(?:in|at|near|outside|on|of|around|hits?|struck|strikes?|bomb(?:ed|s)?|shell(?:ed|s)?|attack(?:ed|s)?|storm(?:ed|s)?|raid(?:ed|s)?|target(?:ed|s)?|bombard(?:ed|s)?|pound(?:ed|s)?)\s(?:[\w'’-]+\s){0,4}?\Z"
)
_DOERS = compiled(
    r"(?:[a-z-]+ )?(?:drones?|war ?planes?|jets?|aircraft|planes?|gunships?|bombers?|helicopters?|apaches?|artillery|gunners|warships?|air force|mobs?|crowds?|gangs?|youths|gunm[ae]n|rebels|militants|insurgents|fighters)\b"
)
"""A word of violence that holds its doers: "warplanes bombed"."""
_OF_A_COURT = compiled(
    r"[\W_]*(?:an?|the)\s(?:[\w-]+\s){0,3}?(?:court|jury|tribunal)\s(?:in|at|of)\s(?:[\w'’-]+\s){0,2}\Z"
)
"""From the beginning of a sentence to the town of the court that is its subject."""
_SPEECH = compiled(rf"\b(?:{SPOKE}|reported|according)\b")


_ALSO_HURT = compiled(
    rf"(?:at least |about |some |another |nearly )?(?:{spelled(1, 20)}|\d+|several|dozens|scores|many)(?: (?!(?:were|was|had|have)\b)[\w'’-]+){{0,2}}? (?:(?:was|were|had been|have been) )?(?:\w+ly )?(?:wounded|injured|hurt)\b"
)
_FELL = compiled(r"\b(?:killed|dead|died|slain|martyred|murdered)\Z")
"""Around a turn between the dead and the wounded of one deed: "nine were killed and six injured in an ambush"."""


class Turn(NamedTuple):
    """A deed that a later clause tells, the word that tells of that before it, and the town of that."""

    member: Member
    before: Trigger
    there: Toponym


def told_in_turn(findings: Findings, start: int, end: int, found: Sequence[Trigger]) -> Iterator[Turn]:
    """The later of the deeds that clauses of [start, end) tell, each at its own town. In such a sentence words that tell a
    detail as often as a deed tell deeds as well: "burned a bus in Tibu and dynamited a pylon near Tumaco"."""
    low = findings.lowered
    if not found or _TURN.search(low, start, end) is None or _TOGETHER.search(low, start, end):
        return
    towns = [t for t in within(findings.places, start, end) if _is_a_site(low, start, t)]
    if len({t.place.name for t in towns}) < 2:
        return
    words, begin = triggers(low, start, end, spare=True), start
    turns = [*_TURN.finditer(low, start, end)]
    for n, turn in enumerate(turns):
        at = turn.end()
        until = next((t.start() for t in turns[n + 1 :] if any(at <= x.start < t.start() for x in words)), end)
        before = [t for t in words if begin <= t.start and t.end <= turn.start()]
        deed = next((t for t in words if at <= t.start < until), None)
        here = [t for t in towns if begin <= t.start and t.end <= turn.start()]
        there = [t for t in towns if at <= t.start and t.end <= until]
        if (
            not (before and deed and here and there) or there[0].start == at
        ):  # "in Aden and Mukalla" are two towns of one clause
            continue
        apart = is_far if turn[0].strip() == "as" else _apart
        if not all(apart(a, b) for a in here for b in there) or not _is_of(before, here):
            continue
        if _ALSO_HURT.match(low, at) and _FELL.search(low, begin, turn.start()):
            continue
        if not _is_told_anew(low, at, deed, until, _SUFFERED.search(low, begin, before[-1].end) is not None):
            continue
        days = [d for d in within(findings.told, at, until) if d.value]
        day = next(iter(days), None) or _shared(findings, start, end, turn[0])
        yield Turn(Member(at, deed, there[0], day), before[0], here[0])
        begin = at


def _shared(findings: Findings, start: int, end: int, turn: str) -> DateMention | None:
    """The one day of the sentence, which its clauses share; what came before ("after …") has its own."""
    days = [d for d in within(findings.told, start, end) if d.value]
    return days[0] if len(days) == 1 and turn.strip(" ,") else None


def _is_a_site(low: str, start: int, town: Toponym) -> bool:
    """Whether something was done in a town: it stands behind a word of place, and not behind a court."""
    return (
        town.role == "place"
        and town.feature not in ("country", "continent")
        and not _OF_A_COURT.match(low, start, town.start)
        and _STANDS_IN.search(low, max(start, town.start - 60), town.start) is not None
    )


def _is_of(deeds: Sequence[Trigger], towns: Sequence[Toponym]) -> bool:
    """Whether one of the deeds was done at the towns: one that stands before a town, or is told of by a sure word or a verb."""
    return any(t.sure or t.verb or any(t.end <= town.start for town in towns) for t in deeds)


def _apart(one: Toponym, other: Toponym) -> bool:
    """Whether two places are two by the map; of what no map has nothing is known."""
    if one.feature in WIDE or other.feature in WIDE:
        return is_far(one, other) or apart(one.place, other.place, APART_KM)
    return apart(one.place, other.place, FAR_KM)


def _is_told_anew(low: str, at: int, deed: Trigger, until: int, suffered: bool) -> bool:
    """Whether a clause tells of a deed to others than the clause before: by a subject of its own, or with an object. Who
    `suffered` the deed of that clause suffers this one as well: "was seized in Kano and shot dead in Kaduna"."""
    if not deed.sure and _SPEECH.search(low, at, until):
        return False
    if not deed.verb and _THE_SAME.search(low, at, deed.start) and not low.startswith(" of ", deed.end):
        return False
    if _OF_THE_SAME.search(low, at, deed.start) or _TO_THE_SAME.match(low, deed.end):
        return False
    if deed.verb and not _DOERS.match(low, deed.start) and _GOES_ON.fullmatch(low, at, deed.start):
        said = low[deed.start : deed.end]
        held = " " in said and not said.endswith(("dead", "down", "death"))  # "fired mortars" holds its object
        return not suffered and not low.startswith("after", at) and (held or _NO_OBJECT.match(low, deed.end) is None)
    return True


def with_words(found: Sequence[Trigger], more: Sequence[Trigger]) -> list[Trigger]:
    """The words of violence with more of them, which stand for those that they overlap."""
    kept = [t for t in found if all(t.end <= m.start or m.end <= t.start for m in more)]
    return sorted({*kept, *more}, key=lambda t: t.start)
