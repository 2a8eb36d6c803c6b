"""Numbers that are not one event's: tallies over a period, a group's strength, people held."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tocsin.model import ActorRef, Statement
from tocsin.quantities import QuantityMention
from tocsin.read.build import Draft, Words, actor_ref, place_value, statement
from tocsin.read.coreference import STATES
from tocsin.read.findings import Findings, within
from tocsin.read.speakers import speaker_of
from tocsin.read.tallies import tallies

_DEADLY = re.compile(r"\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|lives|fatalities|massacred|murdered|slain)\b")
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


def figures(
    findings: Findings, single: frozenset[tuple[int, int]] = frozenset()
) -> tuple[list[Draft], list[tuple[int, int]]]:
    """Tallies, strengths and detentions of the document; and all words that count, in which no attack is told of."""
    sums, again = tallies(findings, single)
    out = [*sums]
    for start, end in findings.sentences:
        numbers = within(findings.quantities, start, end)
        if not numbers:
            continue
        draft = _detention(findings, start, end, numbers) or _strength(findings, start, end, numbers)
        if draft and not any(d.start < end and start < d.end for d in (*sums, *again)):
            out.append(draft)
    return out, [(d.start, d.end) for d in (*out, *again)]


def _counted(low: str, number: QuantityMention, end: int) -> str:
    """What is counted, and the words after it. A number's span holds its noun where the noun follows at once."""
    noun = f" {number.noun.lower()}" if number.noun else ""
    return noun + low[number.end : min(end, number.end + 70)]


def _near(pattern: re.Pattern[str], low: str, start: int, end: int, number: QuantityMention) -> bool:
    return bool(pattern.search(low, max(start, number.start - 60), min(end, number.end + 60)))


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
