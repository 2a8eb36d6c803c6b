"""Attacks that a sentence names one after the other, each with a town or a day of its own, and tells of in no more words:
"the mosque bombing in Lahore, the Kabul hotel siege and the truck attacks in Nice and Berlin"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from tocsin.dates import DateMention
from tocsin.model import distance_km, interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities import casualties
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.widths import APART_KM, WIDE
from tocsin.read.words.deedwords import CLAUSE, SERIES_OF
from tocsin.read.words.lexicon import Trigger


class Member(NamedTuple):
    """Where an attack of a list begins, the word of violence that tells of it, its own or one that stands for it, and the
    town and the day that stand beside it."""

    start: int
    trigger: Trigger
    place: Toponym | None = None
    day: DateMention | None = None


_DEED = (
    r"(?:attack|bombing|blast|explosion|shooting|massacre|siege|assault|raid|ambush|assassination|murder|killing|stabbing|kidnapping"
    r"|abduction|hijacking|slaughter|air ?strike|strike|destruction)"
)
_ONE = compiled(rf"(?:[\w-]+\s){{0,2}}?{_DEED}(?:e?s)?\b")
_MANY = compiled(rf"(?:[\w-]+\s){{0,2}}?{_DEED}e?s\b")
_SEPARATES = compiled(r",\s(?:and\s|or\s)?|;\s(?:and\s)?|\sand\s|\sas well as\s|\sor\s|\sto\s(?=the\s)")
_NO_CLAUSE = (
    rf"(?!(?:{CLAUSE}"
    r"|(?:wor|deadli|bloodi|bigg|lat|fir)(?:est|st)|second|third)\b)"
)
_BARE_ITEM = rf"(?:(?:the|last|this|that)\s|(?P<a>an?|another)\s)?(?:(?:string|series|spate|wave|pair)\sof\s)?(?:{_NO_CLAUSE}[\w'’.-]+\s){{0,6}}\Z"
_ITEM = compiled(_BARE_ITEM)
_ITS_BEGINNING = compiled(rf"(?:(?<=\s)|(?<=\A)){_BARE_ITEM}")
"""What stands between the beginning of a named attack and its word of violence: "the racially motivated church"."""
_CHAIN = rf"[\s-](?:in|at|on|near|outside|inside|against|of|by)(?:\s(?:the|an?))?(?:\s(?!(?:near|outside|inside|against|of)\b){_NO_CLAUSE}[\w'’.-]+,?){{0,6}}?"
_WHERE = compiled(rf"(?:\s(?:(?:late |earlier )?(?:last|this)\s\w+|yesterday|today))?(?:{_CHAIN})+\s(?:the\s)?\Z")
_WHEN = compiled(rf"(?:{_CHAIN})*\s(?:(?:in|on|of)\s)?\Z")
_AND_SITE = compiled(r"(?:\s(?:at|on|of|in)(?:\s(?:the|an?))?)?")
_NAMED = compiled(rf"\b(?:the|an?)\s(?:{_NO_CLAUSE}[\w'’.-]+\s){{0,4}}\Z")
_PART = compiled(
    rf"\b(?:{SERIES_OF}|campaign|scores|dozens|such|any|all|no|more|many|several|future|further|possible|similar|regular|frequent|recent)\s(?:(?:of|in|(?!to\b)\w+)\s(?:(?!the\b)\w+\s)?)?\Z"
)
"""Before deeds that are many, and no two or three of a list."""
_NEXT = compiled(
    r"(?:,|,?\sand,?)\s(?:(?:separately|later|also|then|again|recently),?\s)?(?:(?:in|at|on|near|outside)\s)?(?:the\s)?"
)
_BESIDE = compiled(r"\s(?:(?:in|at|on|near|outside|early|late|back)\s){0,2}")
"""Between a town and the day of one attack."""
_AT = compiled(r"[\s-](?:in|at|near|outside)\s(?:the\s)?(?:cit(?:y|ies)\sof\s|towns?\sof\s)?")
_AND = compiled(
    rf"\s?(?:{_NO_CLAUSE}[\w'’.-]+\s)*?and\s(?:(?:in|at|near)\s)?(?:(?:the|an?)\s)?(?:{_NO_CLAUSE}[\w'’.-]+[\s-]){{0,8}}(?:(?:in|on)\s)?\Z"
)
_IN = compiled(r"\s(?:in|at|near)\s(?:the\s)?")


def named_in_turn(findings: Findings, start: int, end: int, found: Sequence[Trigger]) -> list[Member]:
    """The members of lists of attacks between `start` and `end`, in order, where each has its own town or day."""
    low = findings.lowered
    nouns = [t for t in found if is_noun(low, start, t)]
    if not nouns:
        return []
    out = {m.start: m for m in _each_named(findings, start, end, nouns)}
    counted = any(c.quantity.point > 1 for c in casualties(findings.text, start, end))
    for noun in nouns if not counted else ():
        begin = max((m for m in out if m <= noun.start), default=start)
        until = min([end, *(m for m in out if m > noun.start), *(t.start for t in found if t.start >= noun.end)])
        if _MANY.match(low, noun.start, noun.end + 12) and not _PART.search(
            low, max(begin, noun.start - 40), noun.start
        ):
            ways = (
                _one_by_one(findings, begin, noun, until),
                _before(findings, begin, noun),
                _behind(findings, begin, noun, until),
                _in_turn(findings, begin, noun, until),
            )
            many = next((told for way in ways if (told := list(way))), [])
            if many:
                out.pop(begin, None)
                out.update({m.start: m for m in many})
    return [out[at] for at in sorted(out)]


def is_noun(low: str, start: int, word: Trigger) -> bool:
    """Whether a word of violence names a deed: "the bombing", "killings"; "bombing" alone is what somebody does."""
    if not word.verb:
        return _ONE.match(low, word.start, word.end + 12) is not None
    deed = _ONE.match(low, word.start, word.end)
    if not deed or not _AND_SITE.fullmatch(low, deed.end(), word.end):
        return False
    return low[deed.end() - 1] == "s" or _NAMED.search(low, max(start, word.start - 60), word.start) is not None


def _each_named(findings: Findings, start: int, end: int, nouns: Sequence[Trigger]) -> Iterator[Member]:
    """Those that have a word of violence each: "the Paris attacks, the Orlando nightclub shooting"."""
    low, begin = findings.lowered, start
    told: list[Own] = []
    for n, (one, other) in enumerate(itertools.pairwise(nouns)):
        cut = next((m for m in _SEPARATES.finditer(low, one.end, other.start) if _is_item(low, m, other)), None)
        if cut is None:
            begin, told = one.end, []
            continue
        behind = nouns[n + 2].start if n + 2 < len(nouns) else end
        mine, theirs = with_its_own(findings, begin, one, cut.start()), with_its_own(findings, cut.end(), other, behind)
        begin = cut.end()
        if not (_set_apart(mine, theirs) or (told and all(_set_apart(before, theirs) for before in told))):
            continue
        if not told:
            yield _member(one, mine)
            told.append(mine)
        yield _member(other, theirs)
        told.append(theirs)


def _is_item(low: str, cut: re.Match[str], noun: Trigger) -> bool:
    """Whether an attack of its own begins behind a separator: "a bombing", "the worst attack" behind a comma explain."""
    item = _ITEM.match(low, cut.end(), noun.start)
    return item is not None and (item["a"] is None or cut[0] != ", ")


class Own(NamedTuple):
    """Where the words of a noun begin, and the towns and the days that are told with it, before it or behind it."""

    start: int
    places: list[Toponym]
    days: list[DateMention]


def _member(noun: Trigger, own: Own) -> Member:
    finest = min(own.places, key=lambda t: (t.feature in WIDE, abs(t.start - noun.start)), default=None)
    return Member(own.start, noun, finest, own.days[0] if own.days else None)


def with_its_own(findings: Findings, start: int, noun: Trigger, end: int) -> Own:
    """What belongs to a word of violence that names a deed: where its words begin, its towns and its days."""
    low = findings.lowered
    deed = _ONE.match(low, noun.start, noun.end)
    behind = deed.end() if deed else noun.end  # "shooting at a" is one word of violence with the site of it
    item = _ITS_BEGINNING.search(low, max(start, noun.start - 90), noun.start)
    first = item.start() if item else noun.start
    places = [
        t
        for t in within(findings.places, first, end)
        if t.role == "place" and (t.end <= noun.start or (t.start >= noun.end and _WHERE.match(low, behind, t.start)))
    ]
    days = [
        d
        for d in within(findings.told, first, end)
        if d.value and (d.end <= noun.start or (d.start >= noun.end and _WHEN.match(low, behind, d.start)))
    ]
    return Own(first, places, days)


def _set_apart(one: Own, other: Own) -> bool:
    """Whether two attacks stand at towns far from each other, or were on other days."""
    if one.places and other.places:
        return all(is_far(a, b) for a in one.places for b in other.places)
    return bool(one.days and other.days) and all(_then(a, b) for a in one.days for b in other.days)


def is_far(one: Toponym, other: Toponym) -> bool:
    """Whether two places are of two attacks: in two countries, in two provinces, or towns far from each other."""
    a, b = one.place, other.place
    if a.country and b.country and a.country != b.country:
        return True
    if one.feature in WIDE or other.feature in WIDE:
        return a.admin1 is not None and b.admin1 is not None and a.admin1 != b.admin1
    km = distance_km(a, b)
    if km is None:  # a town that no gazetteer has, by its name
        return a.name not in b.name and b.name not in a.name
    return km > APART_KM


def _then(one: DateMention, other: DateMention) -> bool:
    (a, b), (c, d) = interval(str(one.value)), interval(str(other.value))
    return max((c - b).days, (a - d).days) > (1 if a == b or c == d else 0)


_WHICH = r"(?=(?:in|at|near|outside|inside|on|against|targeting|hitting|of)\b)"
_ONE_OF_THEM = compiled(rf"[,:–—-]\s?(?:including\s)?one\s{_WHICH}")
_THE_NEXT = compiled(rf"\b(?:another|the other|(?<=and )one|(?<=, )one|an? (?:second|third|fourth))\s{_WHICH}")


def _one_by_one(findings: Findings, start: int, noun: Trigger, end: int) -> Iterator[Member]:
    """Attacks told one by one behind the noun: "two bombings, one in Kabul and the other in Herat". Where such a part has no
    town of its own, it is of the last one before the noun."""
    low = findings.lowered
    one = _ONE_OF_THEM.search(low, noun.end, min(end, noun.end + 60))
    if one is None:
        return
    parts = [one, *_THE_NEXT.finditer(low, one.end(), end)]
    if len(parts) < 2:
        return
    towns = [t for t in within(findings.places, start, end) if t.role == "place"]
    whole = next((t for t in reversed(towns) if t.end <= one.start()), None)
    for n, part in enumerate(parts):
        until = parts[n + 1].start() if n + 1 < len(parts) else end
        town = next((t for t in towns if part.end() <= t.start and t.end <= until), whole)
        word = replace(noun, start=part.start(), end=part.end() - 1) if n else noun
        yield Member(part.start() if n else start, word, town)


def _before(findings: Findings, start: int, noun: Trigger) -> Iterator[Member]:
    """Attacks of which only the last of their towns stands at the noun: "the Paris, Brussels and Nice attacks"."""
    low = findings.lowered
    towns = [t for t in within(findings.places, start, noun.start) if t.role == "place" and t.feature not in WIDE]
    chain = towns[-1:] if towns and low[towns[-1].end : noun.start] == " " else []
    for town in reversed(towns[:-1]):
        if not chain or not re.fullmatch(r"(?:\s\w+)?(?:,|,? and) ", low[town.end : chain[0].start]):
            break
        chain.insert(0, town)
    if len(chain) > 1 and "and" in low[chain[-2].end : chain[-1].start]:
        for n, town in enumerate(chain):
            word = noun if n == len(chain) - 1 else replace(noun, start=town.start, end=town.end)
            yield Member(town.start if n else start, word, town)


def _behind(findings: Findings, start: int, noun: Trigger, end: int) -> Iterator[Member]:
    """Attacks of which the first of their towns stands at the noun, each with its own day or all with the last one: "the
    truck attacks in Nice and Berlin", "attacks in Paris in 2015 and last year in Nice", "bombings in Aden and Mukalla last year"."""
    groups = _grouped(findings, noun, end)
    chain = [group.places[0] for group in groups if len(group.places) == 1 and len(group.days) <= 1]
    if len(chain) < 2 or len(chain) < len(groups) or any(t.feature in WIDE for t in chain):
        return
    if not all(is_far(a, b) for a, b in itertools.combinations(chain, 2)):
        return
    last = groups[-1].days
    shared = last[0] if last and last[0].start > chain[-1].start and not any(g.days for g in groups[:-1]) else None
    for n, (group, town) in enumerate(zip(groups, chain, strict=True)):
        word = replace(noun, start=town.start, end=town.end) if n else noun
        yield Member(groups[n - 1].end if n else start, word, town, next(iter(group.days), shared))


class Group(NamedTuple):
    """What stands between two commas or "and"s behind a noun, nothing but towns and days, and where it ends."""

    places: list[Toponym]
    days: list[DateMention]
    end: int


def _grouped(findings: Findings, noun: Trigger, end: int) -> list[Group]:
    """The towns and days behind a noun as far as nothing else stands between them; none where no "and" does."""
    low, out, joined, at = findings.lowered, list[Group](), False, noun.end
    towns = [t for t in within(findings.places, noun.end, end) if t.role == "place"]
    days = [d for d in within(findings.told, noun.end, end) if d.value]
    marks: list[Toponym | DateMention] = [*towns, *days]
    for mark in sorted(marks, key=lambda m: m.start):
        if not out:
            if not _AT.fullmatch(low, at, mark.start):
                break
            out.append(Group([], [], at))
        elif _NEXT.fullmatch(low, at, mark.start):
            joined = joined or "and" in low[at : mark.start]
            out.append(Group([], [], at))
        elif not _BESIDE.fullmatch(low, at, mark.start):
            break
        at = mark.end
        if isinstance(mark, Toponym):
            out[-1].places.append(mark)
        else:
            out[-1].days.append(mark)
        out[-1] = out[-1]._replace(end=at)
    return out if joined else []


def _in_turn(findings: Findings, start: int, noun: Trigger, end: int) -> Iterator[Member]:
    """Two of which each has its day behind it: "the murders of a judge in May and an editor in March 2015", "the attacks in
    Lahore in 2009 and last year in Quetta"."""
    low = findings.lowered
    days = [d for d in within(findings.told, noun.end, end) if d.value]
    towns = [t for t in within(findings.places, noun.end, end) if t.role == "place"]
    for one, other in itertools.pairwise(days):
        gap = _AND.fullmatch(low, one.end, other.start)
        if gap and _then(one, other) and _WHEN.match(low, noun.end, one.start):
            cut = low.index("and ", one.end, other.start)
            here = next((t for t in towns if t.end <= one.start and _WHERE.match(low, noun.end, t.start)), None)
            there = next((t for t in towns if one.end <= t.start and t.end <= other.start), None) or next(
                (t for t in towns if t.start > other.end and _IN.fullmatch(low, other.end, t.start)), None
            )
            words = (cut + 4, other.start - 1) if cut + 4 < other.start - 1 else (other.start, other.end)
            yield Member(start, noun, here, one)
            yield Member(cut, replace(noun, start=words[0], end=words[1]), there, other)
            return
