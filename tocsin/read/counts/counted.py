"""What a counted number is about: what follows it, the area that it covers, and the clause that it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.dates import DateMention
from tocsin.dates.words import NUMBERS
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities import QuantityMention
from tocsin.read.build import Draft, Words, place_value, statement
from tocsin.read.findings.findings import Findings, Spanned, within
from tocsin.read.setting.spots import in_dateline

_CUT = compiled(
    r";\s|,\s(?=(?:while|whereas|but|bringing|taking|raising|and brought) )|\s[–—]\s|\s(?=(?:while|whereas) )"
)
_THERE = compiled(r"\b(?:(?:in|across|throughout|around) the (?:country|nation)|nationwide|countrywide)\b")
_THE_AREA = compiled(
    r"\b(?:in|into|across|around|throughout|on) the (?:(?P<town>city|town)|province|region|state|governorate)\b(?! (?:of|\w+ ?hall|centre|center))"
)
_STOP = compiled(r"[,;:.()]")
_WHERE = compiled(r"\b(?:in|across|throughout|of|within|inside|around|at|over|on)(?: the)?(?: [\w-]+){0,2} \Z")
_BESIDE = 4
"""Characters between a number and the date that it is for: " in "."""
_DESCRIBES = compiled(
    r"(?:['’]s)?[ -](?:[\w-]+ ){0,2}?(?:affiliate|branch|offshoot|ally|franchise|linked|allied|faction|splinter group),? (?:the )?"
)
_ORIGIN = compiled(
    r"\b(?:from|(?:outlawed|banned|prohibited|proscribed|forbidden) in|(?:natives|citizens|nationals) of|(?:origins?|roots|(?:based|formed|founded|born|rooted|headquartered)) in|(?:neighbou?ring|bordering)|border (?:in|to|into|with)|of them (?:in|from)|including (?:[\d,]+|[a-z-]+) in|including (?:[\d,]+|[a-z-]+) in [^.;]{0,60} (?:[\d,]+|[a-z-]+) in|half of (?:them|those) [^.;]{0,30}) ?(?:the )?\Z"
)
IN = (" in ", " in the ")
"""Between a count and the place that it is for: "412 in Nigeria"."""
_HAS_ITS_OWN = compiled(r" \((?:about |some |nearly )?\d|,? with (?:about |some |nearly |only )?\d")
"""Behind a place that has a count of its own: "in Nigeria (412)"."""
_BODY = r"(?:think[- ]?tank|institut(?:e|ion)|university|research (?:group|centre|center|house)|(?:conflict |rights )?monitor(?:ing (?:group|project|service))?|observatory|watchdog|consultancy|(?:security |risk )firm|foundation|charity|news(?:paper| agency)|daily|broadcaster)s?"
_BASE_OF = compiled(
    rf"[- ](?:based|backed|led|trained|allied|made|funded|supported|born)\b|(?:['’]s)?(?: [\w-]+){{0,2}}? {_BODY}\b",
    re.I,
)
_BODY_IN = compiled(rf"\b{_BODY},? (?:\w+ )?in (?:the )?\Z", re.I)
"""A town where those who count have their seat: "a Washington think tank", "an institute in Oslo"."""

_ASIDE = compiled(r",\s(?:which|who|whose|with)\b(?:[^,;]|(?<=\d),(?=\d))*,")


def asides(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """The relative clauses between commas inside [start, end): what they name is not the subject of the verb after them."""
    return [m.span() for m in _ASIDE.finditer(low, start, end)]


def narrowed(low: str, clause: tuple[int, int], at: int) -> tuple[int, int]:
    """The aside of a clause in which a place lies, or else the clause."""
    return next((a for a in asides(low, *clause) if a[0] <= at < a[1]), clause)


def clauses(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that count apart, each with the span that it takes up."""
    yield from pairwise([start, *(m.end() for m in _CUT.finditer(low, start, end)), end])


def counted(low: str, number: QuantityMention, end: int) -> str:
    """What is counted, and the words after it. A number's span holds its noun where the noun follows at once."""
    noun = f" {number.noun.lower()}" if number.noun else ""
    return noun + low[number.end : min(end, number.end + 80)]


def nearest_date(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> DateMention | None:
    """The date of a clause that stands nearest to a number in it, those left out that another number has right behind it:
    of "from 425 in 2018 to 2,000" the second has no date."""
    others = [q for q in within(findings.quantities, *clause) if q.start != number.start]
    dates = [
        d
        for d in within(findings.dates, *clause)
        if d.value and not any(q.start < d.start <= q.end + _BESIDE for q in others)
    ]
    return min(dates, key=lambda d: abs(d.start - number.start), default=None)


def the_one_meant(low: str, groups: list[ActorMatch]) -> ActorMatch | None:
    """The first group, or the one that it only describes: "the al-Qaeda affiliate AQIM"."""
    if len(groups) > 1 and _DESCRIBES.fullmatch(low[groups[0].end : groups[1].start]):
        return groups[1]
    return groups[0] if groups else None


def add_area(
    findings: Findings, draft: Draft, clause: tuple[int, int], sentence: tuple[int, int], speaker: str | None
) -> None:
    """Give a draft the area of its count: named in its clause or sentence, but not in the name of the one who counts."""
    low = findings.lowered
    at = findings.text.find(speaker, *sentence) if speaker else -1
    told = (at, at + len(speaker or "")) if at >= 0 else (0, 0)
    groups = [a for a in within(findings.actors, *sentence) if a.kind not in STATES]
    other = _other_counts(findings, clause, sentence)
    own = draft.statements[0].span if draft.statements else None
    rest = [q for q in within(findings.quantities, *sentence) if not own or q.end <= own[0] or own[1] <= q.start]
    for start, end in (clause, sentence):
        spots = [
            t
            for t in within(findings.places, start, end)
            if t.role == "place"
            and not any(a <= t.start < b for a, b in other)
            and low[t.start : t.end] not in NUMBERS
            and not told[0] <= t.start < told[1]
            and not any(a.start <= t.start < a.end or low[a.end : t.start] == " of " for a in groups)
            and not in_dateline(findings.text, t)
            and not _ORIGIN.search(low, max(start, t.start - 50), t.start)
            and not _BASE_OF.match(low, t.end)
            and not _HAS_ITS_OWN.match(low, t.end)
            and not any(low[q.end : t.start] in IN for q in rest)
            and not _BODY_IN.search(low, max(start, t.start - 50), t.start)
        ]
        inside = [t for t in spots if _WHERE.search(low, max(start, t.start - 40), t.start)] or spots
        if inside:
            behind = [t for t in inside if own and own[1] <= t.start and not _STOP.search(low, own[1], t.start)]
            spot = _finest(behind[0] if behind else inside[0], spots)
            draft.add(statement("place", place_value(spot), spot))
            return
    told_of = _told_of(findings, sentence)
    if told_of:
        draft.add(statement("place", place_value(told_of[1]), told_of[0], confidence=0.5))
        return
    there = _THERE.search(low, *sentence)
    lands = [t for t in findings.places if t.feature == "country" and t.place.country]
    if there and lands:
        country = Counter(t.place.country for t in lands).most_common(1)[0][0]
        spoken = next(t for t in lands if t.place.country == country)
        draft.add(statement("place", place_value(spoken), Words(there.start(), there.end()), confidence=0.5))


def _told_of(findings: Findings, sentence: tuple[int, int]) -> tuple[Words, Toponym] | None:
    """The words for a town or province of which a sentence gives no name, with the one that was told of last."""
    for found in _THE_AREA.finditer(findings.lowered, *sentence):
        kinds = ("city",) if found["town"] else ("admin1", "admin2")
        named = [t for t in findings.places if t.end <= found.start() and t.role == "place" and t.feature in kinds]
        if named:
            return Words(*found.span()), named[-1]
    return None


def add_land(findings: Findings, draft: Draft, about: Spanned, by_name: bool = False) -> None:
    """Give a draft without an area the land that the text is about: the one in which most of its places lie, or twice as many
    as in any other. `by_name`: as long as the text names it, and not its people alone."""
    if draft.value("place") is not None:
        return
    often = Counter(t.place.country for t in findings.places if t.place.country)
    country = findings.country
    others = max((n for c, n in often.items() if c != country), default=0)
    if country is None or (often[country] * 2 <= often.total() and often[country] < max(4, 2 * others)):
        return
    spoken = [t for t in findings.places if t.feature == "country" and t.place.country == country]
    spoken = [t for t in spoken if not by_name or t.role != "demonym"]
    if spoken:
        draft.add(statement("place", place_value(spoken[0]), about, confidence=0.5))


def _other_counts(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int]) -> list[tuple[int, int]]:
    """The other clauses of a sentence that count something themselves: what they name is theirs."""
    return [
        c
        for c in clauses(findings.lowered, *sentence)
        if not (c[0] <= clause[0] and clause[1] <= c[1]) and within(findings.quantities, *c)
    ]


def groups_of(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int]) -> list[ActorMatch]:
    """The groups that a clause that counts may be about: its own, else those of its sentence that no other count has."""
    other = _other_counts(findings, clause, sentence)
    return findings.groups(*clause) or [
        a for a in findings.groups(*sentence) if not any(start <= a.start < end for start, end in other)
    ]


def _finest(spot: Toponym, spots: list[Toponym]) -> Toponym:
    """Of "Niger's Tillaberi region" the region, where a country is named right before it."""
    if spot.feature != "country":
        return spot
    return next((t for t in spots if 0 < t.start - spot.end < 12 and t.place.country == spot.place.country), spot)
