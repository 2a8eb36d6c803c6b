"""Who says it: the source that a sentence names for what it reports."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from tocsin.patterns import compiled
from tocsin.quantities.words import FIGURE
from tocsin.read.findings.saying import AT_LAST, BEFORE_OTHERS, BESIDE, LAST_OF_ALL, NEEDED
from tocsin.read.findings.saying import NAME as _NAME
from tocsin.read.findings.tidied import tidied

_SAY = r"(?:said|says?|told|announced|confirmed|reported|stated|added|declared)"
_ACCORDING = compiled(
    rf"\baccording to (?P<who>{_NAME}{{3,80}}?)(?=[,.;:\"“”\n]|\Z| \d| (?:who|which|said|there|it|had|has|have|was|were|is|are|and (?:has|have|was|were))\b|(?<!\bof)(?<!\bby)(?<!\bfrom)(?<!\bin)(?<!\bat)(?<!\bfor)(?<!\bto)(?<!\band)(?<!\bwith)(?<!\bnear)(?<!\bthe) (?:(?:the|an|a)(?! (?-i:[A-Z]))|at least|some|about|more than|nearly|around|up to|gunmen|rebels|militants|fighters|on \w+day)\b)",
    re.I,
)
_QUOTED = compiled(rf"\b(?:quoted|cited) (?P<who>{_NAME}{{3,80}}?) as saying\b")
_NAMED_AFTER = compiled(
    rf"[,\"”’]\s{{0,3}}{_SAY} (?P<who>(?:[A-Z][\w'’.-]+\s){{1,4}}?(?=[A-Z][\w'’-]+,)[A-Z][\w'’-]+|(?:a|an|the) (?:[\w'’-]+\s){{0,4}}(?:spokes\w+|officials?|ministers?|ministry|commander|police|army|military|governor|mayor|president|government|authorities|prosecutors?|investigators))\b"
)
"""The source after its verb: "…, said Omar Khan, a police spokesman"."""
_BODY_AFTER = compiled(
    r"[,\"”’]\s{0,3}(?:said|says) (?P<who>(?:the |a |an )?[A-Z][\w'’-]+(?:\s(?:of|for|and|on|the|[A-Z][\w'’-]+)){1,6})(?=[.,;]|\Z)"
)
"""A body after its verb: "…, says the Institute for Peace"."""
_AFTER = compiled(
    rf"[,\"”’]\s{{0,3}}(?P<who>(?:[A-Z]|the |a |an |local |police|officials|witnesses|security|military|army|residents|authorities|medics|hospital|state )(?:{_NAME}){{1,70}}?) {_SAY}\b"
)
_SPEAKS = (
    rf"(?:have |has |had |also |later |quickly |now |initially |first |\w+ly )?(?:{_SAY}|believes?|blamed?(?! (?:on|by)\b)|blames|accuses?|accused(?! of\b)|attributed?|attributes|suspects?(?= (?:(?:that|it|its|the|an?|he|she|they|both)\b|[A-Z]|\w+ (?:members|fighters|militants|gunmen|rebels|separatists|insurgents)|\w{{3,}}(?:ists|ants|men|ers|els|play)\b))|indicated|acknowledged"
    rf"|suggest(?:s|ed)?|conclude[sd]?|alleges?|alleged(?= (?:that|it|the|he|she|they))|insist(?:s|ed)?|estimate[sd]?(?! (?:of|vary|range|at\b))|assess(?:es|ed)|reckons?|thinks?(?! tank)|counts?(?= (?:[\d,.]+ |\w+ )?\w+s\b)|(?:raised|revised|lowered|corrected|cut|increased)(?= [^.;]{{0,60}}\b(?:{FIGURE}|dead)\b)|counted|recorded|documented|registered|calculated|tallied|pointed (?:to|at|the finger)|points (?:to|at)|called|calls|puts? (?=[^,.;]{{3,70}} at )|rejects?|rejected|sees? (?=(?:the )?(?:hand|work|signature) of)|found that|(?:ruled|established|determined|accepted|confirmed)(?: (?:on|in) \w+)? that|holds? (?=[^,.;]{{2,60}} responsible)|held (?=[^,.;]{{2,60}} responsible)|maintains?|claims? that|(?:identified|identifies|named|described|describes) (?=[^.,;]{{2,80}} as )|(?:linked|links|tied|traced|connected) (?=(?:the|both|all|two|three|it|him|her|them) [^.,;]{{0,60}}to )|pinned (?=[^.,;]{{2,60}} on )|(?:put|laid|lays|puts|placed) (?=(?:the |all |full )?(?:blame|responsibility))|implicat(?:ed|es) (?=(?:the )?[A-Z])|charged that|condemn(?:ed|s) (?=[^.,;]{{2,50}} (?:for|over) )|fear(?:s|ed)? that|den(?:ied|ies|y) that|ruled? out|rules out|(?:cleared|absolved|exonerated) (?=[^.,;]{{2,50}} of )|(?:is|are|was|were) (?:certain|sure|convinced|confident)(?: that)?)\b"
)
"""The verb of one who says, blames, counts or finds, with what must follow it."""
_SPEAKING = compiled(rf" {_SPEAKS}")
_BREAK = compiled(rf"(?!{_NAME})(?s:.)")
"""What no source goes over."""
_SHORTEST, _LONGEST = 3, 80
"""Letters of a source that stands before its verb."""
_RELATIVE = compiled(
    r"\b(?:which|that|whom|who) (?P<who>(?:the |an? )?(?:[\w'’.-]+ ){0,4}?[\w'’-]+) (?:has |have |had |later )?(?:(?:blames?|blamed|attribut(?:ed|es)|pinned) (?:on|to)|(?:identified|described|named) as)\b"
)
"""The source within a relative clause: "an attack that the army blamed on …"."""
_RECORDS = compiled(
    r"(?P<who>\b(?:[Oo]ur|[Tt]he|[Ii]ts|[A-Z][\w-]+(?:['’]s)?)(?: [\w-]+){0,3} (?:database|count|tally|tracker|figures|data|records|statistics|dataset|archive|estimate|list|register))(?='s\b| (?:has|have|had|shows?|lists?|records?|puts?|gives?|is that)\b)"
)
"""A count that speaks for those who keep it: "our database has 171 deaths"."""
_TRAILING = compiled(
    rf", (?P<who>{_NAME}{{3,70}}?) (?:have |has |had )?(?:said|says?|concluded?|believes?|reported|estimates?|announced|alleges?|insists?|thinks?(?! tank)|replied|calculates?|reckons?|notes|noted|finds?|found|counts|counted|assess(?:es|ed)|agreed|shows?)\b"
)
_PASSIVE = compiled(
    r"\b(?:was|were|been|being|is|are|be|neither|not)(?: (?:\w+ly|first|also|later|immediately|since|widely|yet))?\Z"
)
"""Who "was accused" does not speak."""
_LAST = compiled(
    rf"[,\"”’]\s(?P<who>{_NAME}{{3,70}}?) (?:have |has |had |also |later )?(?:said|says?|concluded?|reported|announced|estimates?|told \w+|added|notes|noted|finds?|found|counts|counted|calculates?|believes?)(?: (?:on |late |early )?(?:\w+day|{_NAME}{{2,30}}))?[.\"”’]?\s*\Z"
)

_DATELINE = compiled(
    r"\A(?:[A-Z](?:[^\n.;:\"“]|(?<=\b[A-Z][a-z]{2})\.|(?<=\bSept)\.){1,60}?(?:\([A-Za-z .]{2,30}\)\s?)?(?:\s?[—–]\s?|\s-{1,2}\s)|(?:[A-Z'’/ -]{3,30}|[A-Z][a-z]+|[A-Z][^\n.;:\"“]{2,50}\([A-Za-z .]{2,30}\)): (?=[A-Z])|(?:[^\n.]{0,40}\.\s)?/[A-Z]+/\.?\s"
    r"|\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|GMT|UTC|[A-Z]{3,4})\b)?[:.]?\s(?=\D))"
)
"""Where and for whom a report was written, at the head of its first sentence; the clock time of an entry of a live report."""

_IN_ORDER = (
    *BEFORE_OTHERS,
    _ACCORDING,
    _QUOTED,
    _NAMED_AFTER,
    _BODY_AFTER,
    *BESIDE,
    _AFTER,
    _TRAILING,
    _RELATIVE,
    None,
    _RECORDS,
    *AT_LAST,
)
"""None stands for `_before`."""


@lru_cache(maxsize=512)
def speaker_of(text: str, start: int, end: int) -> str | None:
    """The named source of the sentence text[start:end), as written, or None where it names none."""
    part = text[after_dateline(text, start, end) : end]
    for pattern in _IN_ORDER:
        for named in _before(part) if pattern is None else _by_form(pattern, part):
            who = tidied(named)
            if who and not _PASSIVE.search(named):
                return who
    return None


def _by_form(pattern: re.Pattern[str], part: str) -> Iterator[str]:
    """The sources that stand in one form of saying it."""
    if (needed := NEEDED.get(pattern)) is None or needed.search(part):
        for found in pattern.finditer(part):
            yield next(g for g in found.groups() if g)


def _before(part: str) -> Iterator[str]:
    """What stands before each verb of speech, as far back as a source may reach and to the end of the one before.

    What one pattern of a source and its verb would find; but that would look for the verb from every letter of the sentence.
    """
    breaks = None
    free = start = 0
    while verb := _SPEAKING.search(part, start):
        if breaks is None:
            breaks = [m.end() for m in _BREAK.finditer(part)]
        near = bisect_right(breaks, verb.start())
        first = max(free, breaks[near - 1] if near else 0, verb.start() - _LONGEST)
        if verb.start() - first < _SHORTEST:
            start = verb.start() + 1
            continue
        yield part[first : verb.start()]
        free = start = verb.end()


_BLAMES = (
    r"(?:saw|sees?|detect(?:ed|s)|recogni[sz]es|names|spoke of|speaks of|lays?|puts?|finds|thinks?|leans?|considers?|regards?|holds?|points|maintains?|insists?|accuses?|blames?|attributes?|identifies|doubts?|says|rejects?|dismisses|denies|calls?"
    r"|(?:nam|laid|put|found|rul|convict|sentenc|charg|indict|thought|lean|consider|regard|assum|presum|believ|held|deem|point|insist|maintain|identif|doubt|said|reject|dismiss|den|call|recogni[sz]|suspect|accus|blam|attribut)(?:i?ed)?"
    r"(?= (?:that|the|an?|it|him|them|this|both|all|its|their|no|any|two|three|four|five|some|towards?|responsibility|[A-Z]))|believes?|assumes?|presumes?|suspects?(?= (?:that|the|an?|it|him|them|both|[A-Z])))"
)
_BLAMER = compiled(
    rf"(?:\A|[;:]\s|, (?:and|but|while|although|though) |\b(?:but|while) )(?P<who>{_NAME}{{3,80}}?)(?:, {_NAME}{{3,110}},)?(?: (?:has|have|had|also|later|then|now|still|first|at first|at once|again|once more|initially|immediately|quickly|\w+ly))* {_BLAMES}\b"
)


def blamer(text: str, start: int, end: int) -> str | None:
    """Who blames, suspects, convicts or clears in text[start:end), as written: the subject before the verb; None for a
    pronoun or where there is no such verb."""
    start = after_dateline(text, start, end)
    for found in _BLAMER.finditer(text[start:end]):
        who = tidied(found["who"])
        if who and not _PASSIVE.search(found["who"]) and not _UNFINISHED.search(who):
            return who
    return None


def speaks_last(text: str, start: int, end: int) -> str | None:
    """The source at the very end of text[start:end): "…, two officials said on Monday"."""
    part = text[max(start, end - 140) : end]
    found = _LAST.search(part) or LAST_OF_ALL.search(part)
    return tidied(next(g for g in found.groups() if g)) if found else None


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the sentence text[start:end) begins behind its dateline, for the first of a text or of a paragraph."""
    if start and text[start - 1] != "\n":
        return start
    dateline = _DATELINE.match(text[start : min(end, start + 90)])
    return start + dateline.end() if dateline else start


_UNFINISHED = compiled(
    r"\b(?:by|of|in|from|an?|the|for|with|were|was|is|are|been|to|and)\Z|['’]s\Z|\b(?:killed|died|wounded)\b", re.I
)
"""Words at the end of what is no subject."""
