"""The words that dates are made of: months, weekdays, seasons, small numbers, units; as regex parts and values."""

from __future__ import annotations

GAP = r"(?:[\s\u00a0]{1,4})"
"""White space inside a date: bounded, so that a page of blanks stays linear."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
MONTH_NAMES = "january|february|march|april|may|june|july|august|september|october|november|december"
MONTHS_WRITTEN = "January|February|March|April|May|June|July|August|September|October|November|December"
"""For patterns that look at the text as written."""
SHORT_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
FULL_MONTH = rf"(?:{MONTH_NAMES})\b"
MONTH = rf"(?:{FULL_MONTH}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"

WEEKDAYS = {
    day: i for i, day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
DAY_STEMS = "mon|tues|wednes|thurs|fri|satur|sun"
WEEKDAY_NAME = rf"(?:{DAY_STEMS})day"
WEEKDAY_WRITTEN = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY = rf"{WEEKDAY_NAME}\b"
SHORT_WEEKDAY = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?"

PARTS_OF_DAY = "morning|afternoon|evening|night"

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month, of the northern half of the globe: where the south is meant, the text has to say so."""
SEASON_NAMES = "spring|summer|autumn|fall|winter"
SEASON = rf"(?:{SEASON_NAMES})\b"

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS = {word: n for n, word in enumerate(_SMALL.split())} | {
    "a": 1,
    "an": 1,
    "half-dozen": 6,
    "dozen": 12,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
TO_TWELVE = {word: n for word, n in NUMBERS.items() if word in _SMALL.split()[1:13]}
"""One to twelve, the numbers that are mostly written out."""
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"


def spelled(first: int, last: int) -> str:
    """The numbers from `first` to `last`, at most twenty, as words of a pattern: "two|three|four"."""
    return "|".join(_SMALL.split()[first : last + 1])


DEED_NAMES = "attacks?|bombings?|blasts?|explosions?|shootings?|killings?|assaults?|raids?|ambush(?:es)?|massacres?"
"""Nouns by which deeds are called, and the days on which they were done."""
HARMED_SO_MANY = (
    r"\s(?:killed|injured|wounded)\s(?:up to|at least|more than|over|nearly|almost|about|around|some|as many as|an?|the|his|her|their|its|him|them|only|just|several|dozens|scores|hundreds"
    rf"|thousands|both|all|many|\d|{spelled(1, 12)}|\w+teen|{TENS})"
)
"""What a deed did, behind the day or the year that names it, which then counts nobody: "the bombing in 1998 killed 29"."""
WERE_HARMED = r"(?:(?:was|were|have been|had been|are)\s)?(?:killed|died|shot|wounded|injured|hurt|abducted|kidnapped|lost|taken|murdered|massacred|beheaded)\b"
"""Behind people whose number stands right behind a month: "last December 14 fishermen were killed"."""
NUMBER = rf"(?:\d{{1,3}}|{spelled(1, 19)}|{TENS}|a{GAP}hundred)\b"
FEW = rf"(?:a{GAP}few|several|a{GAP}couple{GAP}of|a{GAP}couple|many|some|a{GAP}number{GAP}of)\b"
"""Vague amounts and, in FEW_RANGE, how many of a unit they stand for."""
FEW_RANGE = {"couple": (2, 3), "few": (2, 5), "several": (3, 7), "many": (5, 20), "some": (2, 7), "number": (2, 7)}

UNIT = r"(?:minute|hour|night|day|week|fortnight|month|year|decade|century)"
YEAR = r"(?:1[89]\d\d|20\d\d)(?![\d])"

PEOPLE = (
    r"(?:people|persons|civilians|soldiers|troops|fighters|militants|rebels|women|men|children|villagers|residents"
    r"|refugees|migrants|police|policemen|officers|members|students|girls|boys|others|prisoners|inmates|hostages"
    r"|victims|casualties|passengers|deaths|dead|killed|injured|wounded|families|houses|homes|buildings|dollars|euros"
    r"|pounds|tons|tonnes|barrels|km|kilometers|kilometres|miles|metres|meters|feet|kg|rounds|gmt|hours|percent"
    r"|per" + GAP + r"cent|workers|protesters|employees|guerrillas|terrorists|detainees|pesos|rifles|votes|jobs)\b"
)
"""Nouns that make a number before them an amount and not a year."""


ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
        " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        1,
    )
}
ORDINAL = rf"(?:{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\b"


def ordinal(words: str) -> int:
    """The value of what ORDINAL matched."""
    word = words.lower()
    return ORDINALS.get(word) or int(word.rstrip("sthndr"))


def number(words: str) -> int:
    """The value of what NUMBER matched."""
    word = words.split()[-1].lower()
    return int(word) if word.isdecimal() else NUMBERS[word]


def weekday(name: str) -> int:
    """0 to 6 from Monday, of what WEEKDAY or SHORT_WEEKDAY matched."""
    return next(i for day, i in WEEKDAYS.items() if day.startswith(name[:3].lower()))


def month(name: str) -> int:
    """1 to 12, of what MONTH matched."""
    return MONTHS[name.lower().rstrip(".")]
