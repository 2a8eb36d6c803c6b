"""Number phrases that count something: figures, words and vague amounts with their hedges and the noun they count."""

from __future__ import annotations

import re
from functools import cache

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities import foreign
from tocsin.quantities.joining import join
from tocsin.quantities.lexicons import folded
from tocsin.quantities.people import PERSONS
from tocsin.quantities.phrases import ANOTHER, ANY_NOUN, ARTICLED, DEFINED, FORMS, NOUN, SEVERAL, VAGUE
from tocsin.quantities.records import Kind, QuantityMention
from tocsin.quantities.words import GAP, SCALES, SMALL, UNITS, lowered, value, well_formed

_HEADS = frozenset(
    "no none nobody a an between from at more over up upwards upward in well exceeding above as under below fewer less nearly near"
    " almost close just approaching about around approx approximately roughly some estimated circa somewhere exactly all"
    " neither without did does had has didn another only tens hundreds several many dozens scores thousands millions multiple numerous both twin half not family group crew squad gang team".split()
) | frozenset(SMALL)
"""What a number phrase begins with, if not with a figure: looking words up spares the alternation most of a text."""
_DEFINITE_HEADS = frozenset(("the", "his", "her", "their"))
_LED_BY = re.compile(r"(?:[\w$€£#№/:]|\d[.,-]|[A-Za-z]-|[.,]\d)\Z")


_LEADS = {
    "nobody": r"(?:neither|zero|no|no-?one|nobody|none|not|without|did|does|had|has|didn)\b",
    "one": r"(?:an?|one|another|the|his|her|their)\b",
}
"""How the longest forms begin: the scan only looks for the form to try, and these would take long to compile twice."""


def _alternation(forms: list[tuple[str, str]]) -> re.Pattern[str]:
    nameless = [re.sub(r"\(\?P<\w+>", "(?:", _LEADS.get(name, source)) for name, source in forms]
    return compiled("|".join(f"(?P<f{i}>{source})" for i, source in enumerate(nameless)))


_PLAIN = [*FORMS, ARTICLED]
_FULL = [*FORMS, ARTICLED, DEFINED, ANOTHER]


@cache
def _scans(definite: bool) -> tuple[re.Pattern[str], list[tuple[str, str]]]:
    """The forms as one pattern, and the list of them. Compiled when first used: together they take a third of a second."""
    forms = _FULL if definite else _PLAIN
    return _alternation(forms), forms


@cache
def _each(source: str) -> re.Pattern[str]:
    """A form for text in lower case: without regard to case it would take twice the time to compile."""
    return compiled(source)


_AFTER = compiled(NOUN, re.IGNORECASE)
_AFTER_ANY = compiled(ANY_NOUN, re.IGNORECASE)

_NOT_COUNTED = re.compile(
    rf"(?:{GAP}?|-)(?:{UNITS})\b|{GAP}?%|['’]s?\b|:\d|\.\d|/\d|-(?:year|month|week|day|hour|minute|km|mile|foot|metre|meter|mm|kg"
    rf"|pound|ton|storey|story|inch|caliber|point|member|man|seat|strong|page|vehicle)|(?:st|nd|rd|th)\b|{GAP}(?:square|cubic){GAP}"
    rf"|[-–]\d|{GAP}(?:million|billion|thousand){GAP}(?:dollars|euros|rupees|pesos|pounds|naira)",
    re.IGNORECASE,
)
_OF_THE_HARMED = re.compile(
    rf"{GAP}of{GAP}(?:the|those){GAP}(?:\w{{1,12}}{GAP})?(?P<noun>wounded|injured|missing|kidnapped|abducted)\b(?!{GAP}(?!was\b|is\b|has\b)\w+s\b)",
    re.IGNORECASE,
)
_AND_ALSO = re.compile(
    rf"(?:,{GAP}[a-z]+s)?{GAP}and{GAP}{SEVERAL}(?={GAP}(?:dead|were|have|had|are|in|at|on|from|who|by|as|hostage|to|during|after|between)\b|[.,;]|\Z)",
    re.IGNORECASE,
)
"""What one number counts together with the noun before: "49 students and teachers"."""
_MEASURE = re.compile(rf"{GAP}(?:of{GAP})?(?:{UNITS})\b", re.IGNORECASE)
_MONTH_NAME = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DATE_AFTER = re.compile(
    rf"(?:{GAP}?(?:and|or|to|-|–|,){GAP}?\d{{1,2}})?(?:st|nd|rd|th)?{GAP}(?:of{GAP})?{_MONTH_NAME}(?![a-z])",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    rf"(?:\b{_MONTH_NAME}|\b(?:aged?|ages|no\.|number|room|article|section|chapter|highway|route|flight|page|version|grade|class|line|district"
    rf"|zone|unit|brigade|battalion|division|regiment|phase|day|week|year|apollo|boeing|airbus|channel|terminal|gate|building|block|apartment|apt"
    rf"|apartment|camp|resolution|item|interstate|exit|lot|model|psalm|verse|group|us|u\.s\.|hwy|season|episode|level|tel|phone|call|dial|code|house|plot|ward|sector|suite))\s?$",
    re.IGNORECASE,
)
_OF_TIME = re.compile(r"\b(?:day|week|year)\s\Z", re.IGNORECASE)
"""A word that ends a phrase of time as often as it takes a number: "this year 212 people"."""
_YEARISH = re.compile(r"(?:19[0-9]\d|20[0-4]\d)\Z")
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|of|by|until|from|to|during|before|after|early|late|mid|the|and|[a-z]+),?\s$", re.IGNORECASE
)


def scan(text: str, definite: bool = False) -> list[QuantityMention]:
    """All number phrases of a text, each by itself, in order.

    With `definite`, one person named by "the", "his" or "her" and a noun ("the mayor") counts as one too.
    """
    out: list[QuantityMention] = []
    pattern, forms = _scans(definite)
    position = 0
    lower = lowered(text)
    foreign_heads = foreign.heads()
    for word in _TOKEN.finditer(text):
        start, head = word.start(), word[0]
        if start < position:
            continue
        low = head.lower() if head.isascii() else folded(head)
        if (
            low[:1] == "و" and low not in foreign_heads and low[1:] in foreign_heads
        ):  # Arabic writes "and" onto the number
            start, low = start + 1, low[1:]
        figure = head[0].isdecimal()
        abroad = low in foreign_heads or (figure and _follows_foreign(text, start))
        if not (figure or abroad or low in _HEADS or (definite and low in _DEFINITE_HEADS)):
            continue
        if _LED_BY.search(text[max(0, start - 2) : start]) and text[start - 1] != "و":
            continue
        if abroad:
            settled, mention = foreign.match(text, start)
            if mention:
                out.append(mention)
                position = mention.end
            if settled:
                continue
        hit = pattern.match(lower, start)
        if not hit:
            continue
        for name, source in forms[int((hit.lastgroup or "f0")[1:]) :]:
            m = _each(source).match(lower, start)
            mention = _judge(text, name, m) if m else None
            if mention:
                out.append(mention)
                position = mention.end
                break
    return out


_TOKEN = re.compile(r"و(?=\d)|\d[\d.,:/]*\w*|\w+(?:\u200c\w+)*")
_NEXT = re.compile(r"[\d.,\u066b\u066c]{1,16}[\s\u00a0\u202f]{1,4}([^\W\d_]+(?:\u200c[^\W\d_]+)*)")


def _follows_foreign(text: str, start: int) -> bool:
    """Whether a word of another language follows figures: a scale, a noun for people or a unit."""
    following = _NEXT.match(text, start)
    return following is not None and folded(following[1]) in foreign.tails()


def _judge(text: str, name: str, m: re.Match[str]) -> QuantityMention | None:
    if name == "another":
        return QuantityMention(m.start(), m.end(), Quantity.exactly(1), "another", "count")
    if name == "nobody":
        noun = m[0].split()[-1].lower()
        return QuantityMention(m.start(), m.end(), Quantity.exactly(0), noun if noun in PERSONS else None, "none")
    if name == "one":
        lead = m[0].split(None, 1)[0].lower()
        return QuantityMention(m.start(), m.end(), Quantity.exactly(1), m["noun"].lower(), "count") if lead else None
    if name == "two":
        if _MEASURE.match(text, m.end()):
            return None
        found = _with_noun(text, m.start(), m.end(), Quantity.exactly(2), "count")
        if m[0].lower() == "both" and found.noun not in PERSONS:
            return (
                QuantityMention(m.start(), m.end(), found.quantity, None, "count")
                if _BOTH_DO.match(text, m.end())
                else None
            )
        if found.noun is None and m[0].lower().endswith(("couple", "parents")):
            return QuantityMention(m.start(), m.end(), found.quantity, "people", "count")
        return found
    if name == "vague":
        low = next(n for words, n in VAGUE.items() if re.fullmatch(words.split("(?=")[0], m["v"], re.IGNORECASE))
        end = m.end()
        if _MEASURE.match(text, end):
            return None
        return _with_noun(text, m.start(), end, Quantity(low, None, None), "indefinite")
    if name == "family":
        return _of_people(text, m)
    return _range(text, m) if name == "range" else _number(text, m)


def _of_people(text: str, m: re.Match[str]) -> QuantityMention | None:
    if not well_formed(m["n"]):
        return None
    try:
        n = value(m["n"])
    except ValueError:
        return None
    return QuantityMention(m.start(), m.end(), Quantity.exactly(n), "people", "count") if n < 100 else None


def _excluded(text: str, start: int, end: int, digits: str) -> bool:
    """Whether a number at [start, end) is a measure, a date, a name or an age and counts nothing."""
    if _NOT_COUNTED.match(text, end) or _DATE_AFTER.match(text, end):
        return True
    before = text[max(0, start - 14) : start]
    if _NOT_BEFORE.search(before) and not (_OF_TIME.search(before) and _AFTER.match(text, end)):
        return True
    # "at 12" is a time of day, but "the toll stood at 12" and "at 12 sites" are counts
    if (
        re.search(r"\bat\s$", before, re.IGNORECASE)
        and (not digits.isdigit() or int(digits) <= 24)
        and not re.search(r"\b(?:toll|number|stands?|stood|put)\b", text[max(0, start - 50) : start], re.IGNORECASE)
        and _with_noun(text, start, end, Quantity.exactly(1), "count").noun is None
    ):
        return True
    if _YEARISH.match(digits) and not _AFTER.match(text, end):
        return True
    # ", 45," after a name is an age, and so are ", 4 and 6,"
    return bool(
        re.search(r"[A-Za-z]\.?, (?:\d{1,2},? and )?$", before)
        and re.match(r",\s|\)|\.\s*\Z|,? and \d{1,2}[,.]", text[end : end + 9])
        and digits.isdigit()
        and int(digits) < 100
    )


_BOTH_DO = re.compile(
    rf"{GAP}(?:were|are|died|had|have|suffered|sustained|remain|survived|succumbed|later|hit|shot|killed|wounded|injured|dead|arrested)\b",
    re.IGNORECASE,
)
_NO_SCORE = 20
"""From which on a range without a noun may count people: less is the score of a match."""
_PUT_AT = re.compile(r"\b(?:have|has|had|numbers?|numbered|at|of|about|some)\s$", re.IGNORECASE)
_OBJECT_OF = re.compile(r"\b(?:kill|wound|injur|hurt|abduct|kidnap|arrest|detain|leav)\w*\s$", re.IGNORECASE)


def _number(text: str, m: re.Match[str]) -> QuantityMention | None:
    words = m["n"]
    if not words[0].isdigit() and not well_formed(words):
        return None
    if _excluded(text, m.start("n"), m.end("n"), words):
        return None
    try:
        n = value(words)
    except (ValueError, KeyError):
        return None
    if n > 10**10 or (len(words) > 1 and words[0] == "0"):
        return None
    plus = (m["plus"] or "").lower()
    kind: Kind = "approximate"
    if m["low"] or plus in ("+", "-plus") or plus.endswith("more"):
        quantity = Quantity(n, n, None)
    elif m["high"] or plus.endswith("fewer"):
        quantity = Quantity(None, None, n)
    elif m["near"]:
        quantity = Quantity(None, n, n)
    elif m["about"] or plus.endswith("so"):
        quantity = Quantity(None, n, None)
    else:
        quantity, kind = Quantity.exactly(n), "count"
    found = _with_noun(text, m.start(), m.end(), quantity, kind)
    if (
        words.lower() == "one"
        and found.noun is None
        and not re.match(
            rf"{GAP}(?:was|were|is|has|had|fatally|critically|succumbed|escaped|survived|remains|later|dies|suffered|sustained|more|other|killed|dead|died|injured|wounded|hurt|of\b|missing|person|\w+{GAP}and{GAP}(?:two|three|four|five|six|\d)\b)",
            text[m.end() : m.end() + 40],
            re.IGNORECASE,
        )
        and not _OBJECT_OF.search(text[max(0, m.start() - 16) : m.start()])
    ):
        return None  # "one" as a pronoun counts nothing
    return found


def _range(text: str, m: re.Match[str]) -> QuantityMention | None:
    if not all(words[0].isdigit() or well_formed(words) for words in (m["a"], m["b"])):
        return None
    joined = text[m.end("a") : m.start("b")].strip().lower()
    between = m[0].lower().startswith(("between", "from"))
    if joined == "and" and not between:
        return None
    if joined in "-–—" and (m.end("a") + 1 != m.start("b")) and not m["a"][0].isdigit():
        return None
    try:
        a, b = value(m["a"]), value(m["b"])
    except (ValueError, KeyError):
        return None
    scale = SCALES.get(m["b"].lower().replace("-", " ").split()[-1], 1)
    if scale > 12 and a < scale <= b and a * scale < b:  # "one to two thousand"
        a *= scale
    if (
        not a < b
        or b > 10**10
        or _excluded(text, m.start() if between else m.start("a"), m.end("b"), m["b"])
        or _NOT_BEFORE.search(text[max(0, m.start() - 14) : m.start()])
    ):
        return None
    bare = joined == "to" and not between and not _AFTER.match(text, m.end()) and not _AFTER_ANY.match(text, m.end())
    if bare and (a < _NO_SCORE or not _PUT_AT.search(text[max(0, m.start() - 10) : m.start()])):
        return None
    return _with_noun(text, m.start(), m.end(), Quantity(a, None, b), "range")


def _with_noun(text: str, start: int, end: int, quantity: Quantity, kind: Kind) -> QuantityMention:
    person = _AFTER.match(text, end)
    if person:
        listed = _AND_ALSO.match(text, person.end()) if person["noun"].endswith(("s", "S", "en")) else None
        return QuantityMention(start, listed.end() if listed else person.end(), quantity, person["noun"].lower(), kind)
    harmed = _OF_THE_HARMED.match(text, end)
    if harmed:
        return QuantityMention(start, harmed.end(), quantity, harmed["noun"].lower(), kind)
    thing = _AFTER_ANY.match(text, end)
    if thing:
        return QuantityMention(start, thing.end(), quantity, thing["noun"].lower(), kind)
    return QuantityMention(start, end, quantity, None, kind)


def find(text: str) -> list[QuantityMention]:
    """All number phrases of a text that count something, in order; people joined by "and" are added up.

    "At least 139" is 139/139/unknown, "nearly 250" unknown/250/250, "about 30" unknown/30/unknown, "up to 60"
    unknown/unknown/60, "dozens" 24/unknown/unknown, "10 to 15" 10/unknown/15, "nobody" 0/0/0: the low, best and high
    of UCDP GED; how a phrase becomes the three is Tocsin's own convention. English, and the number words of Arabic,
    Persian, Russian, French and Spanish. Measures, money, ages, dates, times,
    scores, ordinals and numbers in names are left out.
    """
    return join(text, scan(text))
