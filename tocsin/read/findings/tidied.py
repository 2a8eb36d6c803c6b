"""A source in its bare words: "but on 24 August the army also" is "the army", and "it" or "10,000" is nobody."""

from __future__ import annotations

import re

from tocsin.dates.words import MONTH_NAMES, PARTS_OF_DAY, WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.quantities.words import SMALL, one_of

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
