"""Who says it: the source that a sentence names for what it reports."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from tocsin.dates.words import MONTH_NAMES, PARTS_OF_DAY, WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.quantities.words import FIGURE, SMALL, one_of
from tocsin.read.findings.saying import AT_LAST, BEFORE_OTHERS, BESIDE, LAST_OF_ALL, NEEDED
from tocsin.read.findings.saying import NAME as _NAME

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
_NUMBER = one_of(
    [*SMALL, "hundred", "dozen", "dozens", "hundreds", "several", "another", "and", "a", "an", "of", "more", "the"]
)
_VAGUE = compiled(
    r"(?:it|he|she|they|who|which|that|and|but|there|we|i|one|some|both|all|none|neither|others?|many|few|most|no ?one(?: \w+)?|nobody(?: \w+)?|\d[\d,]*|this"
    rf"|(?:{_NUMBER}(?:[\s-]|\Z))+)\Z",
    re.I,
)
"""What names nobody: pronouns, numbers."""

# "Two weeks ago the embassy warned": the time before the subject is not part of it.
_WHEN = compiled(
    rf"\A.{{0,40}}?\b(?:ago|earlier|later|{WEEKDAY_NAME}|yesterday|today|week|month|night|morning|evening|\d{{4}})\b,?\s+(?=[A-Z]|the\b|an?\b|local\b|police\b|officials\b)",
    re.I,
)
_ON_A_DAY = compiled(
    r"\A(?:(?-i:\d\d\s+(?=[A-Z]))|(?:on|in|during|since|by|until|throughout)\s(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    r"(?:\s\d{1,2}(?:st|nd|rd|th)?)?,?\s+(?=[A-Z]|the\b|an?\b|our\b|its\b|local\b|police\b|officials\b|residents\b|witnesses\b))",
    re.I,
)
"""A day of the calendar, or the rest of a clock time, before a subject: "on 24 August the army"."""
_DATELINE = compiled(
    r"\A(?:[A-Z](?:[^\n.;:\"“]|(?<=\b[A-Z][a-z]{2})\.|(?<=\bSept)\.){1,60}?(?:\([A-Za-z .]{2,30}\)\s?)?(?:\s?[—–]\s?|\s-{1,2}\s)|(?:[A-Z'’/ -]{3,30}|[A-Z][a-z]+|[A-Z][^\n.;:\"“]{2,50}\([A-Za-z .]{2,30}\)): (?=[A-Z])|(?:[^\n.]{0,40}\.\s)?/[A-Z]+/\.?\s"
    r"|\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|GMT|UTC|[A-Z]{3,4})\b)?[:.]?\s(?=\D))"
)
"""Where and for whom a report was written, at the head of its first sentence; the clock time of an entry of a live report."""
_ADVERBS = frozenset(
    "further finally eventually publicly officially privately separately reluctantly therefore initially meanwhile later also earlier quickly immediately previously repeatedly reportedly then still now has have had been is are was were".split()
)
_CLAUSES = frozenset("which who that whose where when because although though if as".split())
_OPEN = frozenset("a an the of in with at for to from by on than some about and or his her its their more".split())
"""What no source ends with: the word behind it is no verb: "fielded an estimated 2,000"."""
_ACTED = compiled(
    r"\A(?P<who>(?:[\w'’.-]+ ){0,4}?[\w'’.-]+) (?:(?:have|has|had) )?(?:charged|arrested|accused|detained|named|released|sentenced|jailed|identified) .* (?:who|whom|that|which) (?:they|he|she|it)\Z"
)
"""A source that did something to those of whom it speaks: "prosecutors have charged two men who they say …"."""
_REST_OF_NUMBER = compiled(r"\d{3}\s")
"""The end of a number that a comma cuts: "10,000 prisoners are guarded by"."""
_NEVER = compiled(r"\b(?:was|were|been|be|is|are) (?:never|not)\Z")
"""What is said of a thing: "half of the bodies were never found"."""
_ASIDE = compiled(
    r"\A.*(?<!known)(?<!same)(?<!such)(?<!serves)(?<!served)(?<!described) (?:as|while) (?=[A-Z]|the\b|an?\b|officials\b|police\b)"
)
"""A clause before the source's own: "militants seize two districts as UN warns"."""
_LEADS = (
    "But ",
    "And ",
    "However ",
    "Meanwhile ",
    "Earlier ",
    "Later ",
    "but ",
    "and ",
    "while ",
    "said ",
    "In what ",
    "in what ",
    "saying ",
    "that ",
    "so ",
    "as ",
    "As ",
    "'",
    "‘",
)
_IN_A_STATEMENT = compiled(
    r"\A(?:in|at) an? (?:[\w-]+ ){0,3}?(?:statement|interview|video|message|letter|report|post|communiqu[eé]|briefing|note|release|conference|broadcast|speech|address|telegram|tweet|bulletin|recording|audio|sermon|memo|telephone call)"
    r"(?: (?:seen|obtained|read|reviewed|carried|broadcast|published|released|issued|given|quoted|received|sent|posted|made) (?:by |to |on |in )?(?:this (?:news)?paper|us|our \w+|the [\w ]+?agency|the [A-Z]\w+|[A-Z][\w-]+(?: [A-Z][\w-]+)?|state \w+|local \w+|online)?)?"
    r"(?: (?:to|on|with) (?:the |local |state )?[A-Z]\w+(?: [A-Z]\w+)?)?(?: (?:on|late on|late|early on) \w+day)?,? (?=\S)",
    re.I,
)
"""Where it was said, before the source without a comma: "in a statement on Friday the army"."""
_ON_DAY = compiled(
    rf"(?: (?:in a statement|in an interview|by telephone|by phone|on (?:state|national) \w+))?(?:(?: (?:on|late|early|late on|early on))? {WEEKDAY_NAME}(?: (?:{PARTS_OF_DAY}))?| yesterday| today| at the time| at first| last (?:week|month|year|night))\Z",
    re.I,
)
"""When it was said, behind the source."""
_PAPER_OF = compiled(
    r"\A(?:an?|the|another|one) (?:(?:joint|written|brief|short|press|official|later|separate|second|first|new|online|internal|video|audio) )*(?:statement|communiqu[eé]|press release|message|note|letter|bulletin) (?:by|from|of|issued by|released by|put out by|signed by|attributed to) ",
    re.I,
)
"""A statement by somebody is that somebody's word."""

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
_AT_FIRST = compiled(
    r"\A(?:in|on|at|from|after|during|for|by|within|since|under|over)\s(?:the|an?|its|his|her|their|that|this)\s(?:[\w-]+\s){1,3}?(?=(?:the|an?)\s\w+|(?:he|she|it|they)\Z)",
    re.I,
)
"""An adverbial without a comma before its subject: "from the first hour the government"."""
_WHICH_THEY = compiled(
    r"\A[^,]* (?:(?:for|in|of|to|on|by|from) which|that|which|whom) (?=[A-Z]|(?:the|an?) |officials\b|police\b|authorities\b|prosecutors\b|witnesses\b|residents\b)"
)
"""A thing of which a source says something: "a massacre for which officials"."""
_AND_SAID = compiled(
    r"(?P<who>\A(?=[A-Z]|the |an? |local |police |officials |prosecutors )(?:[\w'’.-]+ ){1,6}?)(?:\w{3,}ed|told|took|gave|met|held|went|came|made|played|sent|put|caught) .*\band\Z"
)
"""A subject with a verb before the one of speech: "police arrested a man and"."""


def without_time(subject: str) -> str:
    """The words of a subject without a time that stands before it."""
    return _AT_FIRST.sub("", _ON_A_DAY.sub("", _WHEN.sub("", " ".join(subject.split()))))


def without_last(words: list[str], trailing: frozenset[str]) -> list[str]:
    """The words up to the last that is none of these: a subject without the auxiliaries and adverbs of its verb."""
    while words and words[-1].lower() in trailing:
        words = words[:-1]
    return words


_END = compiled(r"(?:,|(?<=[a-z]{3}|[A-Z]{3})\.)\Z")
"""What ends a sentence or a clause behind a source: no "Jr." and no "Inc."."""


_WHO_SPOKE = compiled(
    rf",? who (?:had |has |also |later )?(?:said|told|spoke|put|gave|declined|did not|asked|wished)\b.*\Z|\s(?:on|in)\s(?:{MONTH_NAMES}|{WEEKDAY_NAME})\b.*\Z",
    re.I,
)
"""What says of a source that, or when, it spoke: "Kalonda, who said 13 people were killed", "the army on Friday"."""
_NO_SUBJECT = compiled(r"(?:by an?|was|were|is|are|has|have|had|been|be|being)\s", re.I)
"""What begins no subject: the end of a passive."""


def tidied(who: str) -> str | None:
    """The words of a source without what leads to it or hangs behind it; None where they name nobody."""
    who = _END.sub("", " ".join(who.split()))
    for lead in _LEADS:
        who = who.removeprefix(lead)
    who = _PAPER_OF.sub("", _ON_DAY.sub("", _IN_A_STATEMENT.sub("", who)))
    who = _WHICH_THEY.sub("", _ACTED.sub(r"\g<who>", _ASIDE.sub("", without_time(who))))
    words = without_last((did["who"] if (did := _AND_SAID.match(who)) else who).split(), _ADVERBS)
    who = _WHO_SPOKE.sub("", " ".join(words))
    if _NO_SUBJECT.match(who):
        return None
    who = who.removeprefix("by ")
    words = who.split()
    if (
        not 1 <= len(words) <= (14 if "," in who else 10)
        or _NEVER.search(who)
        or _VAGUE.match(who)
        or words[0].lower() in _CLAUSES
        or words[-1].lower() in _CLAUSES
        or _REST_OF_NUMBER.match(who)
        or words[-1].lower() in _OPEN
        or words[-1].strip("'‘’,.").replace(",", "").isdigit()
        or "after" in words
        or "before" in words
        or not any(c.isalpha() for c in who)
    ):
        return None
    return who
