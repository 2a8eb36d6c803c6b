"""Number phrases that count something: figures, words and vague amounts with their hedges and the noun they count."""

from __future__ import annotations

import re
from functools import cache

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities import foreign
from tocsin.quantities.exclusions import AFTER, AFTER_ANY, NOT_BEFORE, OF_THE_HARMED, counts_nothing
from tocsin.quantities.joining import join
from tocsin.quantities.lexicons import folded
from tocsin.quantities.people import PERSONS
from tocsin.quantities.phrases import ANOTHER, ARTICLED, DEFINED, FORMS, SEVERAL, VAGUE
from tocsin.quantities.records import Kind, QuantityMention
from tocsin.quantities.words import GAP, SCALES, SMALL, UNITS, lowered, number, value, well_formed

_HEADS = frozenset(
    "no none nobody a an between from at more over up upwards upward in well exceeding above as under below fewer less nearly near maybe"
    " almost close just approaching about around perhaps approx approximately roughly some estimated circa somewhere exactly all"
    " neither without did does had has didn another only tens hundreds several many dozens scores thousands millions multiple numerous both twin half not family group crew squad gang team".split()
) | frozenset(SMALL)
"""What a number phrase begins with, if not with a figure: looking words up spares the alternation most of a text."""
_DEFINITE_HEADS = frozenset(("the", "his", "her", "their", "my", "our"))
_LED_BY = compiled(r"(?:[\w$€£#№/:]|\d[.,-]|[A-Za-z]-|[.,]\d)\Z")


_LEADS = {
    "nobody": r"(?:neither|zero|no|no-?one|nobody|none|not|without|did|does|had|has|didn)\b",
    "one": r"(?:an?|one|another|the|his|her|their|my|our)\b",
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


_AND_ALSO = compiled(
    rf"(?:,{GAP}[a-z]+s)?{GAP}and{GAP}{SEVERAL}(?={GAP}(?:dead|were|have|had|are|in|at|on|from|who|by|as|hostage|to|during|after|between)\b|[.,;]|\Z)",
    re.IGNORECASE,
)
"""What one number counts together with the noun before: "49 students and teachers"."""
_MEASURE = compiled(rf"{GAP}(?:of{GAP})?(?:{UNITS})\b", re.IGNORECASE)


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


_TOKEN = compiled(r"و(?=\d)|\d[\d.,:/]*\w*|\w+(?:\u200c\w+)*")
_BODY = compiled(
    r"\s(?:Party|Army|Front|Movement|Forces?|Union|Brigades?|Council|State|League|Association|Command|Committee|Organi[sz]ation|Group|Network|Corps|Guard|Congress|Alliance|Coalition|Fund|Club)\b"
)
"""Behind a person who is only part of a body's name: "the Communist Party"."""
_DEEDS = compiled(
    r"\s(?:deaths|casualties|fatalities|killings|murders|shootings|stabbings|abductions|kidnappings|arrests|victims)\b"
)
"""Behind a person who only says whose deaths are told: "the civilian deaths"."""
_NEXT = compiled(r"[\d.,\u066b\u066c]{1,16}[\s\u00a0\u202f]{1,4}([^\W\d_]+(?:\u200c[^\W\d_]+)*)")


def _follows_foreign(text: str, start: int) -> bool:
    """Whether a word of another language follows figures: a scale, a noun for people or a unit."""
    following = _NEXT.match(text, start)
    return following is not None and folded(following[1]) in foreign.tails()


def _judge(text: str, name: str, m: re.Match[str]) -> QuantityMention | None:
    if name == "another":
        if text.startswith(",", m.end()) and text[max(0, m.start() - 3) : m.start()].lower() == "in ":
            return None  # "in the other, a policeman was killed": the other of two attacks
        return QuantityMention(m.start(), m.end(), Quantity.exactly(1), "another", "count")
    if name == "nobody":
        noun = m[0].split()[-1].lower()
        return QuantityMention(m.start(), m.end(), Quantity.exactly(0), noun if noun in PERSONS else None, "none")
    if name == "one":
        if _BODY.match(text, m.end()) or _DEEDS.match(text, m.end()):
            return None
        lead = m[0].split(None, 1)[0].lower()
        return (
            QuantityMention(
                m.start(), m.end(), Quantity.exactly(1), _PERSON_OF.get(m["noun"].lower(), m["noun"].lower()), "count"
            )
            if lead
            else None
        )
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
        if found.noun is None and m[0].lower().endswith(("couple", "parents", "the pair", "the duo")):
            return QuantityMention(m.start(), m.end(), found.quantity, "people", "count")
        return found
    if name == "vague":
        low = next(n for words, n in _vague() if words.fullmatch(m["v"]))
        end = m.end()
        if _MEASURE.match(text, end):
            return None
        return _with_noun(text, m.start(), end, Quantity(low, None, None), "indefinite")
    if name == "family":
        return _of_people(m)
    return _range(text, m) if name == "range" else _number(text, m)


@cache
def _vague() -> list[tuple[re.Pattern[str], int]]:
    """Words for no exact number, and what they are at the least."""
    return [(compiled(words.split("(?=")[0], re.IGNORECASE), least) for words, least in VAGUE.items()]


def _of_people(m: re.Match[str]) -> QuantityMention | None:
    if not well_formed(m["n"]):
        return None
    try:
        n = value(m["n"])
    except ValueError:
        return None
    return QuantityMention(m.start(), m.end(), Quantity.exactly(n), "people", "count") if n < 100 else None


_BOTH_DO = compiled(
    rf"{GAP}(?:were|are|died|had|have|suffered|sustained|remain|survived|succumbed|later|hit|shot|killed|wounded|injured|dead|arrested)\b",
    re.IGNORECASE,
)
_NO_SCORE = 20
"""From which on a range without a noun may count people: less is the score of a match."""
_PUT_AT = compiled(r"\b(?:have|has|had|numbers?|numbered|at|of|about|some)\s$", re.IGNORECASE)
_OBJECT_OF = compiled(r"\b(?:kill|wound|injur|hurt|abduct|kidnap|arrest|detain|leav)\w*\s$", re.IGNORECASE)


def _number(text: str, m: re.Match[str]) -> QuantityMention | None:
    words = m["n"]
    n = number(words)
    if n is None or counts_nothing(text, m.start("n"), m.end("n"), words):
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
    elif m["about"] or plus.endswith(("so", "odd")):
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
    before = text[max(0, m.start() - 14) : m.start()]
    counted = between and before.lower().endswith("number ")  # "the rebels number between 400 and 500"
    scale = SCALES.get(m["b"].lower().replace("-", " ").split()[-1], 1)
    if scale > 12 and a < scale <= b and a * scale < b:  # "one to two thousand"
        a *= scale
    if (
        not a < b
        or b > 10**10
        or counts_nothing(text, m.start() if between and not counted else m.start("a"), m.end("b"), m["b"])
        or (NOT_BEFORE.search(before) and not counted)
    ):
        return None
    bare = joined == "to" and not between and not AFTER.match(text, m.end()) and not AFTER_ANY.match(text, m.end())
    if bare and (a < _NO_SCORE or not _PUT_AT.search(text[max(0, m.start() - 10) : m.start()])):
        return None
    return _with_noun(text, m.start(), m.end(), Quantity(a, None, b), "range")


_PERSON_OF = {"head": "chief"}
"""What a noun that means a person only in its phrase stands for: "the head of the council"."""


def _with_noun(text: str, start: int, end: int, quantity: Quantity, kind: Kind) -> QuantityMention:
    person = AFTER.match(text, end)
    if person:
        listed = _AND_ALSO.match(text, person.end()) if person["noun"].endswith(("s", "S", "en")) else None
        return QuantityMention(start, listed.end() if listed else person.end(), quantity, person["noun"].lower(), kind)
    harmed = OF_THE_HARMED.match(text, end)
    if harmed:
        return QuantityMention(start, harmed.end(), quantity, harmed["noun"].lower(), kind)
    thing = AFTER_ANY.match(text, end)
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
