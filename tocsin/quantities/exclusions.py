"""Numbers that count nothing: measures, dates, times of day, ages, and numbers in names."""

from __future__ import annotations

import re

from tocsin.dates.words import SEASON_NAMES, WERE_HARMED
from tocsin.patterns import compiled
from tocsin.quantities.people import person_like
from tocsin.quantities.phrases import ANY_NOUN, NOUN
from tocsin.quantities.words import GAP, UNITS

AFTER = compiled(NOUN, re.IGNORECASE)
AFTER_ANY = compiled(ANY_NOUN, re.IGNORECASE)
OF_THE_HARMED = compiled(
    rf"{GAP}of{GAP}(?:the|those){GAP}(?:\w{{1,12}}{GAP})?(?P<noun>wounded|injured|missing|kidnapped|abducted)\b(?!{GAP}(?!was\b|is\b|has\b)\w+s\b)",
    re.IGNORECASE,
)
_NOT_COUNTED = compiled(
    rf"(?:{GAP}?|-)(?!(?:days?|nights?|hour|shift|mine){GAP}(?:labou?rers?|watchm[ae]n|guards?|workers?|nurses?|students|scholars|visitors|trippers|fishermen|porters|staff|clerks)\b)(?:{UNITS})\b|{GAP}?%|['’]s?\b|:\d|\.\d|/\d|-(?:year|month|week|day|hour|minute|km|mile|foot|metre|meter|mm|kg"
    rf"|pound|ton|storey|story|inch|caliber|point|member|man|seat|strong|page|vehicle)|(?:st|nd|rd|th)\b|{GAP}(?:square|cubic){GAP}"
    rf"|[-–]\d|{GAP}(?:million|billion|thousand){GAP}(?:dollars|euros|rupees|pesos|pounds|naira)"
    rf"|(?:{GAP}|-)block\b|-(?-i:[A-Z]{{3,}}\b)|(?:{GAP}(?:and|to|or|-){GAP}\d{{1,2}}){{1,3}}(?:{GAP}|-)years?(?:{GAP}|-)(?:old|of{GAP}age)\b",
    re.IGNORECASE,
)
"""Behind a number: a unit, a part of a name, a street's block, letters of a telephone number, further ages."""
_IN_BRACKETS = compiled(r"\[\d{1,3}\]")
"""The number of a note: "was found dead.[9] The man"."""
_ADDRESS = compiled(
    r"\s(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?(?:[A-Z][\w'’-]+\s){1,3}(?:St|Ave|Rd|Dr|Blvd|Ln|Ct|Pl|Hwy|Street|Avenue|Road|Drive|Boulevard|Lane|Court|Place|Way"
    r"|Circle|Terrace|Highway|Parkway|Line|Trail|Pike|Square)\b(?!\.?\s(?:[\w'’-]+\s)?[a-z]+s\b)"
)
"""Behind the number of a house: "at 524 Canal St.". People of a street are counted: "12 Main Street traders"."""
_AGES = compiled(
    r"\b(?:aged?|ages)\s(?:(?:of|between|from)\s)?(?:\d{1,3}(?:,\s|,?\s(?:and|to|or)\s))*\Z|,\sboth\s\Z", re.IGNORECASE
)
"""Before an age: "between the ages of 27 and 45", "aged 25, 32 and 51", ", both 16,"."""
_OF_A_ROW = compiled(r"\b(?:image|photo|picture|slide|video|page)s?\s(?:\d{1,3}\s(?:of|/)\s)?\Z", re.IGNORECASE)
"""Before the number of a picture among others: "Photo 4 of 11"."""
_MONTH_NAME = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DATE_AFTER = compiled(
    rf"(?:{GAP}?(?:and|or|to|-|–|,){GAP}?\d{{1,2}})?(?:st|nd|rd|th)?{GAP}(?:of{GAP})?{_MONTH_NAME}(?![a-z])",
    re.IGNORECASE,
)
NOT_BEFORE = compiled(
    rf"(?:\b{_MONTH_NAME}|\b(?:aged?|ages|no\.|number|room|article|section|chapter|highway|route|flight|page|version|grade|class|line|district"
    rf"|zone|unit|brigade|battalion|division|regiment|phase|day|week|year|apollo|boeing|airbus|channel|terminal|gate|building|block|apartment|apt"
    rf"|apartment|camp|resolution|item|interstate|exit|lot|model|psalm|verse|(?<!the )(?<!this )(?<!its )group|us|u\.s\.|hwy|season|episode|level|tel|phone|call|dial|code|house|plot|ward|sector|suite))\s?$",
    re.IGNORECASE,
)
_OF_TIME = compiled(r"\b(?:day|week|year)\s\Z", re.IGNORECASE)
"""A word that ends a phrase of time as often as it takes a number: "this year 212 people"."""
_MONTH = compiled(rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?{GAP})?\b{_MONTH_NAME}\s\Z", re.IGNORECASE)
_THEY_NUMBER = compiled(
    r"\b(?:dead|wounded|injured|missing|victims|killed|who|may|might|could|to|they|themselves|people|(?!bus|gas|class|address|series|plus|this)[a-z]{3,}s)\s(?:now\s|still\s)?number\s\Z|\bthe\s(?:dead|wounded|injured|missing|victims|slain)\sof\s[^.;:,]{2,60}\snumber\s\Z",
    re.IGNORECASE,
)
"""Where "number" is a verb."""
_THOUSANDS = compiled(r"\d{1,3},\d{3}")
_YEARISH = compiled(r"(?:19[0-9]\d|20[0-4]\d)\Z")

_A_YEAR_BEHIND = compiled(
    rf"\b(?:{_MONTH_NAME}(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?,?|in|since|until|till|early|mid|late|year|(?:{SEASON_NAMES}|start|end|beginning)(?:\sof)?)[\s-]\Z",
    re.IGNORECASE,
)
"""Before four figures that are a year whatever follows: "in May 2016 gunmen killed four", "May 4, 2016 Man shot"."""


_IN_A_MONTH = compiled(r"\b(?:in|last|this|since|by|during)\s\Z", re.IGNORECASE)
_HARMED_AT_ONCE = compiled(rf"\s(?:[\w'’-]+\s){{1,3}}{WERE_HARMED}", re.IGNORECASE)
_PERSON_OF = compiled(r"\b(?:[Aa]n?|[Aa]nother|[Tt]he)\s(?:[\w'’-]+\s){0,4}?(?P<noun>[a-z]+)\sof\s\Z")
_OF_AN_AGE = compiled(r"[,.;)]|\s(?:was|is|has|had|who|died|whose|in|at|on|from|outside|inside|and)\b|\Z")


def _behind_a_date(text: str, start: int, end: int, digits: str) -> bool:
    """Whether a number behind a month is of people and no day: "on 16 March eight people", "in March eight people"."""
    month = _MONTH.search(text, max(0, start - 18), start)
    if not month:
        return False
    if _IN_A_MONTH.search(text, max(0, month.start() - 10), month.start()) and _HARMED_AT_ONCE.match(text, end):
        return True  # "last December 14 fishermen were killed", "in May eleven Frenchmen were shot"
    if not AFTER.match(text, end):
        return False
    return bool(month["day"]) or not digits.isdigit() or int(digits) > 31


def counts_nothing(text: str, start: int, end: int, digits: str) -> bool:
    """Whether a number at [start, end) is a measure, a date, a name or an age and counts nothing."""
    if _NOT_COUNTED.match(text, end) or _DATE_AFTER.match(text, end):
        return True
    if _IN_BRACKETS.match(text, start - 1) or _OF_A_ROW.search(text, max(0, start - 18), start):
        return True
    if digits.isdigit() and (
        _ADDRESS.match(text, end) or (_AGES.search(text, max(0, start - 40), start) and not AFTER.match(text, end))
    ):
        return True
    before = text[max(0, start - 14) : start]
    if NOT_BEFORE.search(before) and not (
        (_OF_TIME.search(before) and AFTER.match(text, end))
        or _behind_a_date(text, start, end, digits)
        or _THEY_NUMBER.search(text, max(0, start - 80), start)
    ):
        return True
    # "at 12" is a time of day, but "the toll stood at 12" and "at 12 sites" are counts
    if (
        re.search(r"\bat\s$", before, re.IGNORECASE)
        and not _THOUSANDS.match(digits)
        and (not digits.isdigit() or int(digits) <= 24)
        and not re.search(
            r"\b(?:toll|number|stands?|stood|put|puts|putting|dead|killed|wounded|hurt|injured|estimated)\b",
            text[max(0, start - 50) : start],
            re.IGNORECASE,
        )
        and not any(noun.match(text, end) for noun in (AFTER, OF_THE_HARMED, AFTER_ANY))
    ):
        return True
    if _YEARISH.match(digits) and (
        not AFTER.match(text, end) or _A_YEAR_BEHIND.search(text, max(0, start - 24), start)
    ):
        return True
    # "a film maker of 55 was killed" tells an age, "a convoy of 55" counts
    if digits.isdigit() and 15 < int(digits) < 100 and _OF_AN_AGE.match(text, end):
        led = _PERSON_OF.search(text, max(0, start - 40), start)
        if led and person_like(led["noun"].lower()):
            return True
    # ", 45," after a name is an age, and so are ", 4 and 6,"
    return bool(
        re.search(r"[A-Za-z]\.?,\s?(?:\d{1,2},? and )?$", before)
        and re.match(r"[,;]\s|\)|\s?(?:--|[–—])|\.(?:\s*\Z|\[\d)|,? and \d{1,2}[,.]|\sall\b", text[end : end + 9])
        and digits.isdigit()
        and int(digits) < 100
    )
