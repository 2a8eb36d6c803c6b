"""Number phrases that count something: figures, words and vague amounts with their hedges and the noun they count."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from tocsin.model import Quantity
from tocsin.quantities.words import (
    COLLECTIVE,
    FIGURES,
    GAP,
    KIN,
    PERSONS,
    SINGULAR,
    SMALL,
    UNITS,
    WORDS,
    value,
    well_formed,
)

Kind = Literal["count", "approximate", "range", "indefinite", "none"]


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number phrase: where it stands, what range it gives and the head noun it counts (None: not said).

    start and end are offsets into the text, end excluded, and cover hedge, number and noun.
    """

    start: int
    end: int
    quantity: Quantity
    noun: str | None
    kind: Kind


_N = rf"(?:{FIGURES}|{WORDS})"
_HEDGES = {
    "low": rf"at{GAP}(?:the{GAP}very{GAP})?least|no{GAP}(?:fewer|less){GAP}than|not{GAP}(?:fewer|less){GAP}than|a{GAP}minimum{GAP}of"
    rf"|more{GAP}than|over|upwards?{GAP}of|in{GAP}excess{GAP}of|well{GAP}over|exceeding|above|>",
    "high": rf"up{GAP}to|as{GAP}many{GAP}as|at{GAP}most|no{GAP}more{GAP}than|not{GAP}more{GAP}than|a{GAP}maximum{GAP}of|fewer{GAP}than"
    rf"|less{GAP}than|under|below",
    "near": rf"nearly|almost|close{GAP}to|just{GAP}under|approaching|near(?:ly)?|just{GAP}short{GAP}of",
    "about": rf"about|around|approximately|approx\.?|roughly|some|an?{GAP}estimated|estimated|circa|~|somewhere{GAP}around|or{GAP}so",
    "exact": rf"exactly|a{GAP}total{GAP}of|all|another|the{GAP}other|only|just",
}
_HEDGE = "|".join(f"(?P<{name}>{words})" for name, words in _HEDGES.items())
_NAMELESS_HEDGE = "(?:" + "|".join(_HEDGES.values()) + ")"
_VAGUE = {
    rf"tens{GAP}of{GAP}thousands": 20_000,
    rf"hundreds{GAP}of{GAP}thousands": 200_000,
    rf"(?:several|many|a{GAP}few){GAP}dozens?": 36,
    rf"(?:several|many|a{GAP}few|some|couple{GAP}of){GAP}hundreds?": 300,
    rf"(?:several|many|a{GAP}few){GAP}thousands?": 3000,
    rf"(?:several|many){GAP}scores?": 60,
    r"dozens": 24,
    rf"scores(?={GAP}(?:of|more|killed|dead|were|have|injured|wounded|feared|hurt|died|missing|arrested|others))": 40,
    r"hundreds": 200,
    r"thousands": 2000,
    r"millions": 2_000_000,
    rf"tens{GAP}of(?={GAP}\w)": 20,
    r"several": 3,
    rf"a{GAP}(?:small{GAP})?(?:handful{GAP}of|handful|few)": 3,
    r"multiple|numerous": 2,
    rf"an?{GAP}(?:unknown|undisclosed|unspecified){GAP}number{GAP}of": 1,
    rf"a{GAP}number{GAP}of": 2,
}
"""Vague amounts and the least they stand for: two dozen, two score, two hundred; several is three (UCDP's reading)."""
_TWO = rf"a{GAP}pair{GAP}of|a{GAP}couple{GAP}of|a{GAP}couple|both(?={GAP}(?:of|\w+s)\b)|twin"
_NOBODY = (
    rf"no{GAP}one|no-one|nobody|none(?:{GAP}of{GAP}the{GAP}\w+)?|no{GAP}(?:(?:immediate|reported|known|civilian|confirmed|human|other|further|major|serious)"
    rf"{GAP}){{0,2}}(?:reports?{GAP}of{GAP}(?:any{GAP})?)?(?:(?:dead|deaths?|injured){GAP}or{GAP})?(?:casualties|casualty|deaths?|injur(?:ies|y)"
    rf"|fatalit(?:ies|y)|victims|wounded|dead|civilians|soldiers|people|children|police|policemen|loss{GAP}of{GAP}life|lives|hostages|arrests)"
)
_WORD = r"[^\W\d_][\w'’.-]{0,24}"
_STOP = (
    r"(?:and|or|but|in|on|at|by|to|from|for|with|as|when|after|before|while|who|which|that|was|were|is|are|be|been|have|has|had"
    r"|killed|kills|kill|killing|wounded|injured|hurt|dead|died|die|dies|missing|arrested|kidnapped|abducted|shot|said|near|during|since|the|a|an|of"
    r"|including|across|between|against|into|will|would|could|may|might|people|feared|confirmed|lay|lost|went|held|taken"
    r"|displaced|remained|remain|perished|injuring|wounding|following|because|also|still|later|earlier|ago|whose|did|not|per)"
)
_PERSON = (
    "(?:"
    + "|".join(re.escape(p) for p in sorted(PERSONS - {"dead", "injured", "wounded"}, key=len, reverse=True))
    + r")\b"
)
_ONE_PERSON = "(?:" + "|".join(re.escape(p) for p in sorted(SINGULAR, key=len, reverse=True)) + r")\b(?!['’]s?\s|-)"
_NOUN = (
    rf"(?:{GAP}(?:(?:more|other|additional|further|another){GAP}){{0,1}}(?:of{GAP}(?:the|its|his|her|their|our|these|those){GAP})?"
    rf"(?:(?!{_STOP}\b){_WORD},?{GAP}){{0,4}}?(?P<noun>{_PERSON}))"
)
_ANY_NOUN = rf"(?:{GAP}(?:of{GAP}(?:the|its|his|her|their|our|these|those){GAP})?(?:(?!{_STOP}\b){_WORD}{GAP}){{0,2}}?(?!{_STOP}\b)(?P<noun>[a-z-]{{3,20}}s\b|cattle|livestock|aircraft))"

_ARTICLE = rf"(?:an?|one|another)(?:{GAP}(?!{_STOP}\b)(?:\d{{1,3}}[\s-]years?[\s-]old|{_WORD}),?){{0,4}}?{GAP}(?P<noun>{_ONE_PERSON})"
_DEFINITE = rf"(?:the|his|her|their)(?:{GAP}(?!{_STOP}\b)(?:\d{{1,3}}[\s-]years?[\s-]old|{_WORD})){{0,3}}?{GAP}(?P<noun>{_ONE_PERSON})"

_FORMS = [
    ("nobody", rf"(?:{_NOBODY})\b"),
    ("family", rf"an?{GAP}(?:{_WORD}{GAP})?(?:{'|'.join(COLLECTIVE)}){GAP}of{GAP}(?P<n>{_N})(?!\w)"),
    (
        "range",
        rf"(?:between{GAP}|from{GAP}|{_NAMELESS_HEDGE}{GAP})?(?P<a>{_N})(?:{GAP}?[-–—]{GAP}?|{GAP}(?:to|and|or){GAP})(?P<b>{_N})(?!\w|[-–.,]\d)",
    ),
    ("vague", rf"(?:(?:{_NAMELESS_HEDGE}|many){GAP})?(?P<v>{'|'.join(_VAGUE)})\b(?:{GAP}of\b)?"),
    ("two", rf"(?:{_TWO})\b"),
    ("number", rf"(?:(?:{_HEDGE}){GAP}?){{0,2}}(?P<n>{_N})(?P<plus>\+|-plus|{GAP}or{GAP}(?:more|so|fewer))?(?!\w)"),
]
_ARTICLED = ("one", _ARTICLE)
_DEFINED = ("one", _DEFINITE)


_HEADS = frozenset(
    "no none nobody a an between from at more over up upwards upward in well exceeding above as under below fewer less nearly near"
    " almost close just approaching about around approx approximately roughly some estimated circa somewhere exactly all"
    " another only tens hundreds several many dozens scores thousands millions multiple numerous both twin half not".split()
) | frozenset(SMALL)
"""What a number phrase begins with, if not with a figure: looking words up spares the alternation most of a text."""
_DEFINITE_HEADS = frozenset(("the", "his", "her", "their"))
_LED_BY = re.compile(r"(?:[\w$€£#№/:]|\d[.,-]|[A-Za-z]-|[.,]\d)\Z")


def _alternation(forms: list[tuple[str, str]]) -> re.Pattern[str]:
    nameless = [re.sub(r"\(\?P<\w+>", "(?:", source) for _, source in forms]
    return re.compile("|".join(f"(?P<f{i}>{source})" for i, source in enumerate(nameless)), re.IGNORECASE)


_PLAIN = [*_FORMS, _ARTICLED]
_FULL = [*_FORMS, _ARTICLED, _DEFINED]
_SCANS = {False: (_alternation(_PLAIN), _PLAIN), True: (_alternation(_FULL), _FULL)}
_EACH = {source: re.compile(source, re.IGNORECASE) for _, source in _FULL}
_AFTER = re.compile(_NOUN, re.IGNORECASE)
_AFTER_ANY = re.compile(_ANY_NOUN, re.IGNORECASE)

_NOT_COUNTED = re.compile(
    rf"(?:{GAP}?|-)(?:{UNITS})\b|{GAP}?%|['’]s?\b|:\d|\.\d|/\d|-(?:year|month|week|day|hour|minute|km|mile|foot|metre|meter|mm|kg"
    rf"|pound|ton|storey|story|inch|caliber|point|member|man|seat|strong|page|vehicle)|(?:st|nd|rd|th)\b|{GAP}(?:square|cubic){GAP}"
    rf"|[-–]\d|{GAP}(?:million|billion|thousand){GAP}(?:dollars|euros|rupees|pesos|pounds|naira)",
    re.IGNORECASE,
)
_MONTH_NAME = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DATE_AFTER = re.compile(rf"{GAP}(?:of{GAP})?{_MONTH_NAME}(?![a-z])", re.IGNORECASE)
_NOT_BEFORE = re.compile(
    rf"(?:\b{_MONTH_NAME}|\b(?:aged?|ages|no\.|number|room|article|section|chapter|highway|route|flight|page|version|grade|class|line|district"
    rf"|zone|unit|brigade|battalion|division|regiment|phase|day|week|year|apollo|boeing|airbus|channel|terminal|gate|building|block|apartment|apt"
    rf"|apartment|camp|at|resolution|item|interstate|exit|lot|model|psalm|verse|group|us|u\.s\.|hwy|season|episode|level|tel|phone|call|dial|code))\s?$",
    re.IGNORECASE,
)
_YEARISH = re.compile(r"(?:19[0-9]\d|20[0-4]\d)\Z")
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|of|by|until|from|to|during|before|after|early|late|mid|the|and|[a-z]+),?\s$", re.IGNORECASE
)


def scan(text: str, definite: bool = False) -> list[QuantityMention]:
    """All number phrases of a text, each by itself, in order.

    With `definite`, one person named by "the", "his" or "her" and a noun ("the mayor") counts as one too.
    """
    out: list[QuantityMention] = []
    pattern, forms = _SCANS[definite]
    position = 0
    for word in _TOKEN.finditer(text):
        start, head = word.start(), word[0]
        if start < position or not (
            head[0].isdecimal() or (low := head.lower()) in _HEADS or (definite and low in _DEFINITE_HEADS)
        ):
            continue
        if _LED_BY.search(text[max(0, start - 2) : start]):
            continue
        hit = pattern.match(text, start)
        if not hit:
            continue
        for name, source in forms[int((hit.lastgroup or "f0")[1:]) :]:
            m = _EACH[source].match(text, start)
            mention = _judge(text, name, m) if m else None
            if mention:
                out.append(mention)
                position = mention.end
                break
    return out


_TOKEN = re.compile(r"\d[\d.,:/]*\w*|\w+")


def _judge(text: str, name: str, m: re.Match[str]) -> QuantityMention | None:
    if name == "nobody":
        noun = m[0].split()[-1].lower()
        return QuantityMention(m.start(), m.end(), Quantity.exactly(0), noun if noun in PERSONS else None, "none")
    if name == "one":
        lead = m[0].split(None, 1)[0].lower()
        return QuantityMention(m.start(), m.end(), Quantity.exactly(1), m["noun"].lower(), "count") if lead else None
    if name == "two":
        if m[0].lower() == "both" and not _AFTER.match(text, m.end()):
            return None
        return _with_noun(text, m.start(), m.end(), Quantity.exactly(2), "count")
    if name == "vague":
        low = next(n for words, n in _VAGUE.items() if re.fullmatch(words.split("(?=")[0], m["v"], re.IGNORECASE))
        end = m.end()
        if re.match(rf"{GAP}(?:of{GAP})?(?:{UNITS})\b", text[end : end + 24], re.IGNORECASE):
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
    if _NOT_BEFORE.search(before):
        # "at 12" is a time of day or a place in a list, but "the toll stood at 12" is a count
        return not (
            re.search(r"\bat\s$", before, re.IGNORECASE)
            and re.search(r"\b(?:toll|number|stands?|stood|put)\b", text[max(0, start - 50) : start], re.IGNORECASE)
        )
    if _YEARISH.match(digits) and not _AFTER.match(text, end):
        return True
    # ", 45," after a name is an age
    return bool(
        re.search(r"[a-z], $", before)
        and re.match(r",\s|\)|\.\s*\Z", text[end : end + 2])
        and digits.isdigit()
        and int(digits) < 100
        and re.search(r"[A-Z][a-z]+, $", before)
    )


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
            rf"{GAP}(?:was|were|is|has|had|more|other|killed|dead|died|injured|wounded|hurt|of\b|missing|person)",
            text[m.end() : m.end() + 14],
            re.IGNORECASE,
        )
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
    if re.search(r"(?:hundred|thousand|million)\s*$", m["b"], re.IGNORECASE) and a < 1000 <= b:
        scale = b // max(1, value(m["b"].split()[0])) if m["b"][0].isdigit() else 1
        a = a * scale if a * scale < b else a
    if (
        not a < b
        or b > 10**10
        or _excluded(text, m.start("a"), m.end("b"), m["b"])
        or _NOT_BEFORE.search(text[max(0, m.start() - 14) : m.start()])
    ):
        return None
    if joined in ("to",) and not between and not _AFTER.match(text, m.end()) and not _AFTER_ANY.match(text, m.end()):
        return None
    return _with_noun(text, m.start(), m.end(), Quantity(a, None, b), "range")


def _with_noun(text: str, start: int, end: int, quantity: Quantity, kind: Kind) -> QuantityMention:
    person = _AFTER.match(text, end)
    if person:
        return QuantityMention(start, person.end(), quantity, person["noun"].lower(), kind)
    thing = _AFTER_ANY.match(text, end)
    if thing:
        return QuantityMention(start, thing.end(), quantity, thing["noun"].lower(), kind)
    return QuantityMention(start, end, quantity, None, kind)


def add(a: Quantity, b: Quantity) -> Quantity:
    """The sum of two ranges. A bound is known where both give it; the point falls back on each one's own point."""
    low = (
        (a.low if a.low is not None else 0) + (b.low if b.low is not None else 0)
        if a.low is not None or b.low is not None
        else None
    )
    high = a.high + b.high if a.high is not None and b.high is not None else None
    best = a.best + b.best if a.best is not None and b.best is not None else None
    if low is None and best is None and high is None:
        best = a.point + b.point
    if best is not None and low is not None:
        low = min(low, best)
    return Quantity(low, best, high)


_JOIN = re.compile(
    rf",?{GAP}(?:and|as{GAP}well{GAP}as|along{GAP}with|plus|together{GAP}with)(?:{GAP}also)?{GAP}", re.IGNORECASE
)
_COMMA = re.compile(rf",{GAP}")
_KIN_TAIL = re.compile(
    rf",?{GAP}and{GAP}(?:his|her|their)(?:{GAP}[a-z-]{{2,12}}){{0,2}}?{GAP}(?:{KIN})\b", re.IGNORECASE
)
_FATE = re.compile(
    rf",?{GAP}(?:(?:were|was|are|is|have{GAP}been|has{GAP}been|others|more|people){GAP}){{0,3}}(?:(?:seriously|slightly|critically|badly){GAP})?(?P<fate>killed|dead|died|wounded|injured|hurt|missing|arrested|kidnapped|abducted)\b",
    re.IGNORECASE,
)
INCLUDED = re.compile(
    rf"(?:\bincluding|\bamong{GAP}(?:them|whom)|\b(?:of|among){GAP}(?:whom|them|which),?(?:{GAP}at{GAP}least)?|\bthem|\bcounting|\bof{GAP}the|\bincludes?|\bincl\.)[:,]?{GAP}?(?:the{GAP})?$",
    re.IGNORECASE,
)
"""What stands before a number that is part of the one before it: "21, including 12 children"."""


def is_person(mention: QuantityMention) -> bool:
    """Whether a phrase counts people by a noun that says so."""
    return mention.noun in PERSONS


def join(text: str, mentions: list[QuantityMention]) -> list[QuantityMention]:
    """Adds up counts of people that are joined into one: "two employees and three other people" is five."""
    out: list[QuantityMention] = []
    i = 0
    while i < len(mentions):
        total = mentions[i]
        j = i + 1
        included = bool(INCLUDED.search(text[max(0, total.start - 24) : total.start]))
        while j < len(mentions) and (is_person(total) or total.noun is None) and total.kind in ("count", "approximate"):
            nxt = mentions[j]
            between = text[total.end : nxt.start]
            listed = _COMMA.fullmatch(between) and _ends_in_and(text, mentions, j)
            if (
                not (_JOIN.fullmatch(between) or listed)
                or not is_person(nxt)
                or nxt.kind == "none"
                or _FATE.match(text, total.end)
            ):
                break
            if total.noun is None and (not is_person(nxt) or total.kind != "count"):
                break
            if nxt.noun in ("injuries", "deaths", "fatalities", "casualties", "injured", "wounded", "dead"):
                break
            noun = total.noun if total.noun == nxt.noun else "people"
            total = QuantityMention(
                total.start, nxt.end, add(total.quantity, nxt.quantity), noun, _wider(total.kind, nxt.kind)
            )
            j += 1
        kin = _KIN_TAIL.match(text, total.end)
        if kin and total.noun in SINGULAR and not included:
            total = replace(total, end=kin.end(), quantity=add(total.quantity, Quantity.exactly(1)), noun="people")
        out.append(total)
        i = j
    return out


def _wider(a: Kind, b: Kind) -> Kind:
    return a if a == b else "indefinite" if "indefinite" in (a, b) else "approximate"


def _ends_in_and(text: str, mentions: list[QuantityMention], j: int) -> bool:
    """Whether a list that goes on with commas at mentions[j] ends in "and" and another count of people."""
    while j + 1 < len(mentions) and is_person(mentions[j]):
        between = text[mentions[j].end : mentions[j + 1].start]
        if _JOIN.fullmatch(between):
            return is_person(mentions[j + 1]) and not _FATE.match(text, mentions[j + 1].end)
        if not _COMMA.fullmatch(between):
            return False
        j += 1
    return False


def find(text: str) -> list[QuantityMention]:
    """All number phrases of a text that count something, in order; people joined by "and" are added up.

    "At least 139" is 139/139/unknown, "nearly 250" unknown/250/250, "about 30" unknown/30/unknown, "up to 60"
    unknown/unknown/60, "dozens" 24/unknown/unknown, "10 to 15" 10/unknown/15 (a range without a preferred number has
    no best, as UCDP GED reads it, whose best is then the low), "nobody" 0/0/0. Measures, money, ages, dates, times,
    scores, ordinals and numbers in names are left out.
    """
    return join(text, scan(text))
