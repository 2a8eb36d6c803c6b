"""Who goes on speaking: "it said", "he added", a quotation that runs on, and "that is the governor's figure" behind a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tocsin.patterns import compiled
from tocsin.quantities.words import FIGURE
from tocsin.read.findings.saying import WHO
from tocsin.read.findings.speakers import after_dateline, speaker_of
from tocsin.read.findings.tidied import tidied

BACK = 2
"""Sentences before its own in which the one who goes on speaking is looked for."""

_VERBS = (
    r"(?:said|says?|told|tells?|announced|confirmed|confirms|reported|reports|stated|states|added|adds|declared|wrote|writes|noted|notes|explained|revealed|recalled|recalls|testified|insisted|insists|alleged|alleges?|maintained|maintains|estimated|estimates?|acknowledged"
    r"|admitted|admits?|conceded|argued|argues|asserted|claimed|claims?|pointed out|points out|stressed|indicated|concluded|concludes?|found|finds?|calculated|believed?|believes|thinks?|reckons?|counted|counts|recorded|documented|documents|records|lists?|listed|put|puts|spoke of|speaks of"
    r"|blamed|blames?|accused|accuses?|suspected|suspects?|attributed|attributes?|named|held|identified|pointed|described|describes|cited|cites|gave|gives|warned|warns|held)"
)
_SAYS = r"(?:said|says?|told|announced|confirmed|confirms|reported|stated|added|adds|declared|wrote|writes|noted|notes|explained|recalled|insisted|claimed|estimates?|estimated|believes?|concluded|found|alleged|continued|went on)"
_PAPER = r"(?:statement|communiqu[eé]|letter|post|message|press release|release|bulletin|document|report|study|survey|findings|indictment|complaint|filing|charge sheet|affidavit|verdict|judge?ment)"
_ONE = rf"(?P<one>it|he|she|they|(?:the|this|that) (?:same )?(?:{_PAPER}|source|official|officer|spokes(?:man|woman|person)|speaker|commander|general|colonel|minister|governor|mayor|doctor|diplomat|group|body|agency|organi[sz]ation|panel|team|ministry|monitor|watchdog|inquiry|authors|paper|investigators|experts))"
_AUX = r"(?:(?:has|have|had|also|later|further|then|now|therefore|moreover|\w+ly)\s){0,3}"
_GOES_ON = compiled(
    rf"(?:\A|\A[^\"“”.;]{{0,60}},\s|;\s|\b(?:and|but|while)\s|[\"”’]\s)(?:in (?:all|total),?\s|besides,?\s|in addition,?\s|overall,?\s)?{_ONE}\s{_AUX}{_VERBS}\b|[,\"”’]\s{{0,2}}{_ONE.replace('one>', 'last>')}\s{_AUX}{_SAYS}\b|[,\"”’]\s{{0,2}}(?:said|says|adds|added)\s(?P<after>he|she|they)\b",
    re.I,
)
_ISSUED = compiled(
    rf"\A(?:[^,;:\"“”]{{2,40}},\s)?{WHO}(?:,\s[^,;\d]{{3,60}},)?\s{_AUX}(?:published|released|issued|presented|put out|put forward|unveiled|launched|submitted|wrote|completed|investigated|interviewed|visited|looked (?:at|into)|examined|analysed|analyzed|held a (?:press|news) conference|spoke|briefed|addressed|appeared before|testified|gave (?:a|an|evidence|details|the)|responded|reacted|commented|confirmed|condemned|denied|rejected|disputed|dismissed|disagree[sd]?|contradict(?:ed|s)|faulted|faults|questioned|challenged)\b"
)
"""One who made something public, or spoke up, and is quoted in the next sentence."""
_PAPER_BY = compiled(
    rf"\b{_PAPER} (?:by|from|of|published by|released by|issued by|compiled by|written by) {WHO}(?=[,.;:]|\s(?:said|says|tells?|speaks?|found|describes|published|released|into|on|about|that|which|gives|lists|puts|has|was|is)\b|\s*\Z)"
)
_THAT_IS = compiled(
    rf"\A[\"“]?(?:that|this|those|the (?:{FIGURE}|claim|account|version)s?|so at least)\b\s?(?:(?:is|was|are|were|at least is|comes?|came|would be)\s)?(?:(?:also |only |merely )?(?:the |their |its )?(?:[\w-]+ )?(?:{FIGURE}|account|version|estimate|word|claim|tally)s? (?:of|from|given by|provided by|released by|put out by|by)|from|what|by the account of|according to|given by|how(?=[^.;]{{2,60}}\b(?:says?|puts?|tells?|told|counts?|remembers?|saw)\b))\s{WHO}(?=[,.;:]|\s(?:say|says|said|tells?|told|puts?|claims?|saw it|remembers?|itself|themselves)\b|\s*\Z)",
    re.I,
)
_QUOTES = compiled(r"[\"“”]")


def carried(text: str, sentences: Sequence[tuple[int, int]], number: int, part: tuple[int, int], at: int) -> str | None:
    """The source of what stands at `at` in a part that names none, of the sentence of that number: as written where it was
    named, in the sentences before for one who goes on speaking, or right behind for "that is the governor's figure"."""
    words = text[part[0] : part[1]]
    on = _GOES_ON.search(words)
    if on:
        one = (on["one"] or on["last"] or on["after"]).lower()
        return named_before(text, sentences, number, one in ("he", "she"))
    if _in_quotes(text, sentences, number, at):
        return _quoted(text, sentences, number)
    if number + 1 < len(sentences):
        told = _THAT_IS.match(text[slice(*sentences[number + 1])])
        return tidied(told["who"]) if told else None
    return None


_STANDS_FOR = compiled(rf"(?:the|this|that) (?:same )?{_PAPER}|the (?:source|official|spokes\w+)", re.I)


def goes_on(speaker: str) -> bool:
    """Whether a source is only an expression for one that was named before: "the statement", "the official"."""
    return _STANDS_FOR.fullmatch(speaker) is not None


def named_before(text: str, sentences: Sequence[tuple[int, int]], number: int, of_person: bool = False) -> str | None:
    """The last source that the sentences before a sentence name; for a person, the one by title of whom they tell."""
    for back in range(number - 1, max(-1, number - 1 - BACK), -1):
        who = named_in(text, *sentences[back]) or (_person_in(text, *sentences[back]) if of_person else None)
        if who:
            return who
    return None


_TITLE = (
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]inister|[Gg]overnor|[Mm]ayor|[Gg]eneral|[Cc]olonel|[Cc]hief|[Bb]ishop|[Ss]pokes(?:man|woman|person)|[Cc]ommander|[Ss]ecretary|[Cc]ommissioner|[Pp]rosecutor|[Aa]mbassador|[Dd]irector|[Hh]ead|[Ll]eader"
    r"|[Oo]fficial|[Oo]fficer|[Tt]eacher|[Ss]hopkeeper|[Aa]nalyst|[Rr]esearcher|[Dd]octor|[Pp]riest|[Ss]enator|[Dd]eputy|[Jj]udge|[Cc]hancellor|[Kk]ing|[Ee]nvoy|[Ii]nspector|[Ww]arden|[Ee]lder|[Ff]armer)"
)
_PERSON = compiled(
    rf"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Tt]heir|[A-Z][\w-]+(?:['’]s)?) )?(?:[\w'’-]+ ){{0,3}}?{_TITLE}\b(?: of (?:the )?[\w-]+(?: [A-Z][\w-]+)?)?(?:,? [A-Z][\w'’.-]+){{0,4}})(?=,| [a-z])"
)
"""A person by title who is the subject of a sentence: whom "he" means in the next one."""


def _person_in(text: str, start: int, end: int) -> str | None:
    found = _PERSON.match(text, after_dateline(text, start, end), end)
    return tidied(found["who"]) if found else None


@lru_cache(maxsize=512)
def named_in(text: str, start: int, end: int) -> str | None:
    """Who is speaking at the end of a sentence: its source, who made something public in it, or whose paper it tells of."""
    who = speaker_of(text, start, end)
    words = text[start:end]
    if who and not goes_on(who):
        return who
    for pattern in (_PAPER_BY, _ISSUED):
        found = pattern.search(words)
        if found and (named := tidied(found["who"])):
            return named
    return who


def _in_quotes(text: str, sentences: Sequence[tuple[int, int]], number: int, at: int) -> bool:
    """Whether a place lies within a quotation that began in its paragraph."""
    start = max(text.rfind("\n", 0, at), sentences[max(0, number - 4)][0] - 1) + 1
    marks = [m[0] for m in _QUOTES.finditer(text, start, at)]
    if not marks:
        return False
    return marks[-1] == "“" or (marks[-1] == '"' and marks.count('"') % 2 == 1)


def _quoted(text: str, sentences: Sequence[tuple[int, int]], number: int) -> str | None:
    """The one whose quotation runs over a sentence: named where it ends, or where it began."""
    for ahead in range(number, min(number + 3, len(sentences))):
        start, end = sentences[ahead]
        if ahead > number and not _in_quotes(text, sentences, ahead, start + 1) and text[start] not in '"“':
            break
        if who := speaker_of(text, start, end):
            return who
        if _QUOTES.search(text, start + 1, end):
            break
    return named_before(text, sentences, number)
