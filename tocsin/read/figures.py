"""Numbers that are not one event's: tallies over a period, a group's strength, people held."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tocsin.dates import DateMention
from tocsin.model import ActorRef, Statement
from tocsin.quantities import QuantityMention
from tocsin.read.build import Draft, Words, actor_ref, place_value, statement
from tocsin.read.coreference import STATES
from tocsin.read.cues import MISHAPS
from tocsin.read.findings import Findings, within
from tocsin.read.speakers import speaker_of

_ATTACKS = re.compile(
    r"\A\s(?:(?!(?:were|was|have|had|has|died|killed|wounded|in|by|people|civilians)\b)(?:\w|-)+\s){0,4}?(?:attacks|bombings|assaults|incidents|raids|ambushes|kidnappings|abductions|killings|shootings"
    r"|strikes|air ?strikes|operations|assassinations|explosions|blasts|massacres|terrorist acts|attack|murders|homicides)\b"
)
_PEOPLE = re.compile(
    r"\A\s(?:(?:\w|-)+\s){0,3}?(?:people|civilians?|deaths?|dead|lives|fatalities|victims|persons|soldiers|troops|casualties"
    r"|lives|others|men|women|children|police\w*|killings|murders|nigerians|syrians|iraqis|afghans|pakistanis|colombians|residents)\b"
)
_DEADLY = re.compile(r"\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|lives|fatalities|massacred|murdered|slain)\b")
_HURT = re.compile(r"\b(?:wound(?:ed|ing|s)|injur(?:ed|ing|ies))\b")
_PERIOD = re.compile(
    r"\b(?:in the (?:\w+ ){1,2}(?:months|years|weeks) to|since|(?:in|over|during|within|for) the (?:past|last|previous|first|second|twelve|six|three|\d+|same|whole)|(?:so far )?this (?:year|month"
    r"|week)|last (?:year|month|week)|in (?:the (?:month|year) of|19\d\d|20\d\d|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)|between|from \w+ (?:\d{4} )?to|(?:year|month|decade)s?[- ]long|annual(?:ly)?|per (?:year"
    r"|month)|a year|each year|over (?:\w+ ){1,3}(?:years|months|weeks)|in (?:\w+ ){1,2}(?:years|months|weeks)|quarter|half of"
    r"|during \d{4}|throughout|to date|campaign|insurgency|conflict|(?:twelve|12) months)\b"
)
_ADDS_UP = re.compile(
    r"\b(?:since (?:the (?:start|beginning|group|insurgency|conflict|war|launch)|(?:[a-z]+ )?(?:19|20)\d\d|then|it|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)|(?:in|over|during|within|for) the (?:past|last|previous) (?:\w+ )?(?:years|months|weeks"
    r"|decades?)|(?:so far )?this (?:year|month)|insurgency|conflict|campaign|in all|altogether|between \w+ (?:\d{4} )?and|to date|each year|a year"
    r"|annually|(?:year|month|decade)s?[- ]long|over (?:\w+ ){1,3}(?:years|months)|in (?:two|three|four|five|six|ten|twelve|\d+) (?:years|months)|in the (?:\w+ ){1,2}(?:months|years|weeks) to|over (?:\w+ )?(?:decades|years)"
    r"|from \w+ (?:\d{4} )?to|(?:in|over|during) the (?:first|second|third|fourth|final) (?:\w+ ){1,2}of (?:19|20)\d\d|in (?:19|20)\d\d alone)\b"
)
"""Words of a running count: without them a number of dead beside a past date is one event's."""
_ONE_EVENT = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this morning|last night|overnight)\b"
)
_SINCE_ANOTHER = re.compile(r"\bsince [^,.;]{3,24}, when\b")
"""Dates an older event ("not since February 2003, when …"), no count."""
_FIGHTERS = re.compile(
    r"\A\s?(?:-strong\b|strong\b|under arms|(?:(?:\w|-)+\s){0,4}?(?:fighters|members|militants|combatants|men|guerrill?as|rebels|insurgents"
    r"|gunmen|jihadis(?:ts)?|soldiers|troops|recruits|operatives|followers|terrorists|warriors|cadres|militiamen)\b)"
)
_PUT_AT = re.compile(
    r"\b(?:puts? \S+(?: \S+)? at|numbers?|numbered|numbering|(?:ranks|strength|membership|numbers)[^.;]{0,40}? (?:at|to|of))"
    r"(?: (?:about|some|around|roughly|nearly|between|up to|at least|an estimated|as many as|no more than))?\s\Z"
)
"""Words after which a bare number is the size of a group ("numbers some 2,200")."""
_STRENGTH = re.compile(
    r"\b(?:has|have|had|having|commands?|commanded|fields?|fielded|boasts?|numbers?|numbered|numbering|with|estimated?|estimates"
    r"|strength|strong|made up of|consists? of|consisted of|comprises?|ranks|size|counted|counts|believed to (?:have|number)|core of|put \w+ at|still has|thought"
    r" to (?:have|number)|put(?:s)? (?:its|the)|remain(?:s|ing|ed)?|active|under arms|ranks|grown to|shrunk to|swollen to|down to|thought to|force of|loyal to|belong(?:s|ing)? to|recruited)\b"
)
_NOT_STRENGTH = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|died|dead|arrest(?:ed|s)?|captur(?:ed|ing)|surrender(?:ed|s)?|detain(?:ed|ees)?|attacked|stormed|deployed"
    r"|wounded|injured|prison(?:ers)?|jail(?:ed)?|executed|released|freed|raided|custody|camps?)\b"
)
_HELD = re.compile(
    r"\b(?:held|holds?|holding|detained|detainees|imprisoned|jailed|prisoners?|in (?:prison|jail|custody|detention|camps?)|inmates"
    r"|incarcerated|behind bars|hous(?:es|ed|ing)|interned|locked up|captivity|being held|home to|sit|sits|languish\w*|guard(?:s|ed|ing))\b"
)
_IS_HELD = re.compile(
    r"\b(?:held|detained|imprisoned|jailed|interned|in (?:\w+ ){0,3}(?:prisons?|jails?|custody|camps?|detention))\b"
)
_KEPT = re.compile(
    r"\b(?:held|holds?|holding|detained|detainees|imprisoned|jailed|prisoners?|inmates|interned|captivity|(?:prison|jail|custody|detention)s?)\b"
)
_FACILITY = re.compile(
    r"\b(?:[A-Z][\w'’-]+\s){0,3}(?:[Pp]risons?|camps?|jails?|detention (?:cent(?:er|re)s?|facilit(?:y|ies))|penitentiary)\b"
)
_DETAINED_NOUN = re.compile(
    r"\A\s(?:(?:\w|-)+\s){0,5}?(?:people|fighters|prisoners|detainees|members|militants|suspects|men|women|children|inmates|relatives"
    r"|families|foreigners|nationals|residents|jihadis(?:ts)?|boys|minors|individuals|persons|suspected|others|terrorists)\b"
)
_THERE = re.compile(r"\b(?:(?:in|across|throughout|around) the (?:country|nation)|nationwide|countrywide)\b")
_ESCAPED = re.compile(r"\b(?:escap|broke|fled|freed)")
_HOSTAGES = re.compile(r"\b(?:hostages?|kidnap\w*|abduct\w*|captives?|arrested|gunmen)\b")


def figures(findings: Findings) -> list[Draft]:
    """Tallies, strengths and detentions of the document, each with the sentence that it takes up."""
    out = []
    for start, end in findings.sentences:
        numbers = within(findings.quantities, start, end)
        if not numbers:
            continue
        draft = (
            _tally(findings, start, end, numbers)
            or _detention(findings, start, end, numbers)
            or _strength(findings, start, end, numbers)
        )
        if draft:
            out.append(draft)
    return out


def _tally(findings: Findings, start: int, end: int, numbers: Iterable[QuantityMention]) -> Draft | None:
    low = findings.lowered
    period = _PERIOD.search(low, start, end)
    if not period or _ONE_EVENT.search(low, start, end) or _SINCE_ANOTHER.search(low, start, end):
        return None
    spoken = [d for d in within(findings.dates, start, end) if d.value]
    dates = [d for d in spoken if _is_long(d)]
    of_a_day = len(dates) < len(spoken)
    for number in numbers:
        after = _counted(low, number, end)
        unit = None
        if number.quantity.point >= 5 and _ATTACKS.match(after):
            unit = "attacks"
        elif (
            number.quantity.point >= 10
            and (_PEOPLE.match(after) or number.noun)
            and _near(_DEADLY, low, start, end, number)
        ):
            unit = (
                "killed_or_wounded" if re.search(r"killed (?:or|and) (?:wounded|injured)", low[start:end]) else "killed"
            )
        elif number.quantity.point >= 10 and _HURT.search(after):
            unit = "wounded"
        adds_up = _ADDS_UP.search(low, start, end) or (
            number.quantity.point >= 100 and _whole_year(dates) and not MISHAPS.search(low, start, end)
        )
        if unit and (unit == "attacks" or (adds_up and not of_a_day)):
            draft = Draft("tally", start, end)
            draft.add(statement("value", number.quantity, number))
            draft.add(statement("unit", unit, number))
            _add_actor(findings, draft, start, end)
            if dates:
                draft.add(statement("period", _period(findings, dates[0]), dates[0]))
            _add_place(findings, draft, start, end)
            return draft
    return None


def _period(findings: Findings, date: DateMention) -> str:
    """A date as a period: "since 2015" runs to the month of the report."""
    value, published = str(date.value), findings.document.published_day
    since = re.search(
        r"\bsince (?:[\w' -]{3,60} (?:in|of) )?\Z", findings.lowered[max(0, date.start - 75) : date.start]
    )
    if since and published and "/" not in value and value < str(published):
        return f"{value}/{str(published)[:7]}"
    return value


def _counted(low: str, number: QuantityMention, end: int) -> str:
    """What is counted, and the words after it. A number's span holds its noun where the noun follows at once."""
    noun = f" {number.noun.lower()}" if number.noun else ""
    return noun + low[number.end : min(end, number.end + 70)]


def _near(pattern: re.Pattern[str], low: str, start: int, end: int, number: QuantityMention) -> bool:
    return bool(pattern.search(low, max(start, number.start - 60), min(end, number.end + 60)))


def _whole_year(dates: Iterable[DateMention]) -> bool:
    """Whether a bare year is told: hundreds of dead in a year are a sum."""
    return any(len(str(d.value)) == 4 for d in dates)


def _is_long(date: DateMention) -> bool:
    """A period, not a day: `2016`, `2016-12`, or an interval."""
    return date.value is not None and (len(date.value) < 10 or "/" in date.value)


def _strength(findings: Findings, start: int, end: int, numbers: Iterable[QuantityMention]) -> Draft | None:
    low = findings.lowered
    groups = [a for a in within(findings.cast, start, end) if a.kind not in STATES]
    named = bool(groups) or re.search(r"\bthe (?:group|organi[sz]ation|militia|movement|insurgency)\b", low[start:end])
    if not named or not _STRENGTH.search(low, start, end) or _NOT_STRENGTH.search(low, start, end):
        return None
    for number in numbers:
        counted = _FIGHTERS.match(_counted(low, number, end))
        put_at = _PUT_AT.search(low, max(start, number.start - 70), number.start)
        if number.quantity.point >= 20 and (counted or put_at):
            draft = Draft("strength", start, end)
            draft.add(statement("value", number.quantity, number))
            draft.add(statement("unit", "members", number))
            _add_actor(findings, draft, start, end)
            _add_date_and_place(findings, draft, start, end)
            return draft
    return None


def _detention(findings: Findings, start: int, end: int, numbers: Iterable[QuantityMention]) -> Draft | None:
    low = findings.lowered
    if not _HELD.search(low, start, end) or _HOSTAGES.search(low, start, end):
        return None
    if not _KEPT.search(low, start, end) and not _FACILITY.search(findings.text, start, end):
        return None
    facility = _FACILITY.search(findings.text, start, end)
    for number in numbers:
        counted = _DETAINED_NOUN.match(_counted(low, number, end))
        men = re.match(r"\sof (?:the group's|its|their) (?:men|fighters|members)", low[number.end : number.end + 40])
        if number.quantity.point >= 25 and (counted or men) and (facility or within(findings.cast, start, end)):
            if (
                (_DEADLY.search(low, start, end) and not _IS_HELD.search(low, number.end, min(end, number.end + 70)))
                or _near(_DEADLY, low, start, end, number)
                or _near(re.compile(r"\bescap|broke|fled|freed"), low, start, end, number)
            ):
                continue
            draft = Draft("detention", start, end)
            draft.add(statement("value", number.quantity, number))
            if facility:
                draft.add(Statement("facility", facility[0].strip(), (facility.start(), facility.end())))
            _add_actor(findings, draft, start, end)
            _add_date_and_place(findings, draft, start, end)
            return draft
    return None


def _add_actor(findings: Findings, draft: Draft, start: int, end: int) -> None:
    for match in within(findings.cast, start, end):
        if match.kind not in STATES:
            ref: ActorRef = actor_ref(findings, match, draft.first("date") or draft.first("period"))
            draft.add(statement("actor", ref, match, speaker=speaker_of(findings.text, start, end)))
            return


def _add_place(findings: Findings, draft: Draft, start: int, end: int) -> None:
    found = [t for t in within(findings.places, start, end) if t.role == "place"]
    if found:
        draft.add(statement("place", place_value(found[0]), found[0]))
        return
    there = _THERE.search(findings.lowered, start, end)
    lands = [t for t in findings.places if t.feature == "country" and t.place.country]
    if there and lands:
        country = Counter(t.place.country for t in lands).most_common(1)[0][0]
        spoken = next(t for t in lands if t.place.country == country)
        draft.add(statement("place", place_value(spoken), Words(there.start(), there.end()), confidence=0.5))


def _add_date_and_place(findings: Findings, draft: Draft, start: int, end: int) -> None:
    dates = [d for d in within(findings.dates, start, end) if d.value]
    if dates:
        draft.add(statement("date", str(dates[0].value), dates[0]))
    _add_place(findings, draft, start, end)
