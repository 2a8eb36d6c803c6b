"""Rules for years, decades and ranges of years."""

from __future__ import annotations

import re

from tocsin.dates import spans
from tocsin.dates.spans import Context, Found
from tocsin.dates.stated import (
    BETWEEN,
    MARK,
    TO,
    mark_of,
)
from tocsin.dates.words import GAP, HARMED_SO_MANY, PEOPLE, YEAR
from tocsin.patterns import compiled

_M = re.Match[str]
_DEED = r"(?:attack|bombing|blast|explosion|shooting|killing|assault|raid|ambush|massacre|kidnapping|stabbing|strike|siege|coup|war|conflict|protest|riot|crash|fire|quake|earthquake|flood)(?:s|es)?\b"
"""A happening that a year before it names: "the 2015 attack killed nine" counts no attacks."""
_AMOUNT = compiled(rf"[\s-]+(?:{PEOPLE}|(?:(?!{_DEED})[a-z]+{GAP})?{PEOPLE})|\s?%|,\d|[\s-](?i:block)\b")
_YEAR_LEADS = compiled(
    r"(?:\b(?:in|since|of|by|until|till|from|during|before|after|the|and|or|between|through|circa|year|years|a|an|its"
    r"|his|their|for|late|early|mid|as|back to|dates? to|as in|around|than|this|both|to)[\s-]{1,3}|[(\[/–—-]\s?|[a-z],\s)$"
)
_OF_A_DEED = compiled(
    r"\s(?:(?!and\b|or\b|in\b|of\b|on\b|by\b)[a-z-]+\s){0,2}?(?:attack|bombing|bomb|blast|explosion|shooting|killing|murder|assassination|assault|raid|ambush|massacre|kidnapping|abduction|hijacking|stabbing|siege|coup|war|riots?|crash|earthquake|invasion|uprising)\b"
)
_SORT_OF = compiled(r"(?:\b(?:the|an?|this|that|its|their|his)\s(?:[a-z-]+\s){1,2}|['’]s\s(?:[a-z-]+\s)?)$")
"""Before the year of one deed, what sort it was or whose: "a deadly 2001 attack", "the city's 1998 bombing"."""
_VERB = compiled(HARMED_SO_MANY)
"""Behind a year, whose deed it tells of: "the bombing in 1998 killed 29" counts nobody."""
_IN = compiled(r"\b(?:in|of|since|during)\s\Z")
_MONEY = compiled(r"[$€£#№]\s?$|\b(?:some|about|around|nearly|almost|over|least|most|than|only|total of|up to)\s$")
_NO_AMOUNT = compiled(r"(?:^|[.!?\n][\"”’)]?\s+|\b[Bb]ack\s)(?:In|Since|During|in)\s$")
_DETERMINED = compiled(r"\s(?:the|its|their|his|an?|these|those|this|that)\s")
"""A sentence that opens with "In 2012" counts no rebels, and nobody counts "2012 the rebels"."""
_ABOUT = compiled(r"\baround\s$|\b(?:in|since|from)\s(?:about|around)\s$")


def year_only(at: Context, m: _M) -> Found | None:
    """A year by itself, where the words around it allow no amount: in 2004, the 2004 siege, (2004)."""
    y, before, after = int(m["y"]), at.before(m.start(), 24), at.after(m.end(), 40)
    mark = m["part"]
    limit = at.published.year + 40 if at.published else 2100
    if y > limit or (y < 1900 and not mark and not re.search(r"\bin\s$", before)):
        return None
    opens = not before.strip() or before.endswith("\n")
    if not mark:
        hedged = _ABOUT.search(before) and re.match(r"[,.;:)]|$", after)  # "around 2010." counts nothing
        if (
            (
                _AMOUNT.match(after)
                and not (_VERB.match(after) and _IN.search(before))
                and not _DETERMINED.match(after)
                and not _opens_with_a_year(at, m.start())
            )
            or (_MONEY.search(before) and not hedged)
            or (before[-1:] in "-/." and before[-2:-1].isdigit())
        ):
            return None
        names = _SORT_OF.search(before) and _OF_A_DEED.match(after)
        leads = names or _YEAR_LEADS.search(before)
        if not leads and not (opens and re.match(r":|\s[A-Z]", at.text[m.end() : m.end() + 2])):
            return None
        if re.search(
            r"\b(?:toll|total|number|rose|risen|raising|rising|brings?|up)\b.{0,18}\b(?:to|of|from|by)\s$", before
        ):
            return None
    days = spans.year(y)
    return Found(spans.part(days, mark_of(mark)) if mark else days, "absolute", 0.95)


def _opens_with_a_year(at: Context, start: int) -> bool:
    return _NO_AMOUNT.search(at.text[max(0, start - 16) : start]) is not None


def year_range(at: Context, m: _M) -> Found | None:
    """2004-2007, 1996–2001, from 2004 to 2007, the winter of 2014-15, between 2004 and 2007."""
    a = int(m["y1"])
    b = int(m["y2"]) if len(m["y2"]) == 4 else a // 100 * 100 + int(m["y2"])
    if len(m["y2"]) == 2 and (_DASH_ONLY.search(m[0]) is None or b <= a):
        return None
    both = re.search(r"(?:and|or)\s+\d+$", m[0], re.IGNORECASE) and m[0][0].isdecimal()
    if both and b != a + 1:
        return None  # "in 2010 and 2014" are two years
    if not a < b <= 2150 or _AMOUNT.match(at.after(m.end(), 40)) or _MONEY.search(at.before(m.start(), 24)):
        return None
    return Found(spans.year(a, b), "period", 0.95)


_DASH_ONLY = compiled(r"\d[-–—/]\d")


def month_number(at: Context, m: _M) -> Found | None:
    """2024-03."""
    number = int(m["m"])
    return Found(spans.month(int(m["y"]), number), "absolute", 0.9) if 1 <= number <= 12 else None


_NTH = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twentie": 20, "twenty-first": 21}


def century(at: Context, m: _M) -> Found | None:
    """The 20th century is 1901–2000; the early, mid or late part of it a third."""
    word = m["nth"].lower()
    n = int(word.rstrip("sthndr")) if word[0].isdecimal() else _NTH[word.removesuffix("th")]
    if not 1 <= n <= 21 or _BUILT.match(at.after(m.end(), 24)):
        return None
    days = spans.year(100 * n - 99, 100 * n)
    return Found(spans.part(days, mark_of(m["part"])) if m["part"] else days, "period", 0.9)


_BUILT = compiled(
    r"[\s-](?:[a-z]+\s)?(?:buildings?|houses?|churches|church|forts?|mansions?|castles?|palaces?|mosques?|temples?|shrines?|cathedrals?|monasteries|monastery|chapels?|synagogues?|cottages?|monuments?|statues?|fortress(?:es)?|citadels?)\b"
)
"""What stands since the century named before it: "inside the 19th century building" tells no time."""
_TENS_WORDS = "twenties thirties forties fifties sixties seventies eighties nineties noughties"
_TENS = {w: 10 * n for n, w in enumerate(_TENS_WORDS.split(), 2)}


def decade(at: Context, m: _M) -> Found | None:
    """The 1990s, early 2000s, the '80s, the late seventies. "The 1800s" are the hundred years."""
    if m["owns"] and len(m["y"]) == 4 and not re.match(r"the\b", m[0], re.IGNORECASE):
        return None  # "2010's wave of car bombs" was that year's
    if m["tens"]:
        first = 1900 + _TENS[m["tens"].lower()]
    else:
        digits = int(m["y"].lstrip("'’"))
        first = digits if digits > 99 else 1900 + digits if digits >= 30 else 2000 + digits
    length = 100 if first in (1500, 1600, 1700, 1800, 1900) else 10
    if (
        re.search(r"\b(?:his|her|their|my|in)\s(?:early|mid|late)?[\s-]?$", at.before(m.start(), 12))
        and len(m["y"] or "") != 4
    ):
        return None  # "in his thirties" is an age
    days = spans.year(first, first + length - 1)
    return Found(spans.part(days, mark_of(m["part"])) if m["part"] else days, "period", 0.9)


RULES = [
    (rf"{BETWEEN}(?P<y1>{YEAR}){TO}(?P<y2>{YEAR}|\d\d(?!\d|[-–]\d|:))", year_range),
    (r"(?P<y>20\d\d|19\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d-])", month_number),
    (
        rf"(?:the{GAP})?(?:{MARK}(?:the{GAP})?)?(?:(?P<y>1[5-9]\d0|20\d0|['’]?[2-9]0)(?:s|(?P<owns>['’]s))\b|(?P<tens>twenties|thirties|forties|fifties"
        rf"|sixties|seventies|eighties|nineties|noughties)\b)",
        decade,
    ),
    (
        rf"(?:the{GAP})?(?:{MARK}(?:the{GAP})?)?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?:seventeen|eighteen|nineteen|twentie)th|twenty-first)"
        rf"(?:{GAP}|-)century\b",
        century,
    ),
    (rf"(?:{MARK})?(?P<y>{YEAR})(?!['’]?s\w|[-–/]\d|,\d{{3}}|\.\d)", year_only),
]
