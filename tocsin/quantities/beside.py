"""Persons who are no number phrase but stand in a list with people who are: a name, "him", an unknown noun.

"Rafik al-Hariri and 21 others", "him and three of his sons", "a conservationist and two guides". Alone they are left to
the reading of single persons; beside a count they are one more. What only says where or whose somebody was ("a woman on
the street and a man in a shop") does not part a list.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.joining import is_person
from tocsin.quantities.people import ATTACKERS, KIN, PERSONS, SINGULAR, person_like
from tocsin.quantities.records import QuantityMention
from tocsin.quantities.words import FIGURES, WORDS, value

_ONE = Quantity.exactly(1)
_CAPITAL = r"(?:(?:[Aa]l|[Ee]l|[Uu]l|[Bb]in|[Bb]en|[Ii]bn|[Aa]bu|[Dd]e|[Dd]el|[Dd]a|[Vv]an|[Vv]on)[\s-])?[A-Z](?:[\w'’-]*[^\W\d_]|\.)"
_TITLES = (
    "inspector|sub-inspector|constable|colonel|captain|major|general|lieutenant|sergeant|corporal|private|brigadier|admiral|commander|sheikh|sheik|imam|mullah|governor|mayor|president|minister|senator"
    "|judge|justice|chief|father|sister|brother|bishop|pastor|reverend|rabbi|prince|princess|king|queen|doctor|dr|mr|mrs|ms|professor|ambassador|consul|sir|hajji|haji|maulana|mufti|ustaz|comrade"
    "|lt|col|gen|capt|sgt|maj|cpl|cst|insp|supt|superintendent|deputy|officer|agent|don|señor|sub|vice|prime|police|army|staff|first|second"
)
_NAMED = compiled(rf"(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,5}})(?P<age>,\s\d{{1,2}}(?=,|\s))?")
_JOINED = compiled(
    r"(?:,\s(?:an?|the|his|her|their)?\s?[^,;.\d]{2,60},)?(?:,?\s(?:and|as well as|along with|together with|plus)\s|,\s)(?:(?:his|her|their|at least|also)\s)?\Z"
)
"""Between a name and the next count: an aside in commas, and what joins a list."""
_NO_NAME = compiled(
    r"\b(?:State|Front|Army|Movement|Forces?|Union|Brigades?|Council|League|Association|Command|Committee|Organi[sz]ation|Group|Network|Party|City|River|Street|Road|Avenue|Province|District|County|Hotel"
    r"|Mosque|Church|School|University|College|Hospital|Airport|Base|Camp|Prison|Court|Embassy|Ministry|Police|Bank|Company|News|Times|Republic|Kingdom|Nations|States|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Shabaab|Haram|Qaeda|Taliban|The|A|An|In|On|At|By|But|And|When|After|It|He|She|They|This|That|There|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b"
)
_PLACED = compiled(
    r"\b(?:in|at|near|from|to|of|by|against|with|for|outside|around|between|across|the|on|than|said|says|told)\s\Z",
    re.I,
)
"""Before a name that is no member of the list: a place, a group, or whoever did it."""
_OPENS = compiled(
    r"(?:\A|[.;:,\"“‘]\s?|\b(?:that|when|where|and|while|as|killed|killing|kills|kidnapped|abducted|wounded|wounding|murdered|assassinated|injured|executed|of|dead|leader|chief|['’]s)\s)\Z"
)
_HE_IS = compiled(r"(?:an?|the)\s", re.I)
_OFFICE = compiled(
    r"(?:(?:the|a|its|their|former|local|senior|deputy|opposition|tribal|police|army|party|religious|village|district|union|rebel|military|community|clan)\s){0,3}(?:[a-z-]{3,}|[A-Za-z]+['’]s?)\s\Z"
)
"""An office before a name: "the party leader", "the party's"."""
_HIM = compiled(r"(?<=\s)(?P<who>him|her)(?=,?\s(?:and|as well as|along with|together with)\s)")
_UNKNOWN = compiled(
    r"\b(?:an?|the|his|her|their)\s(?:[a-z][\w-]*\s){0,2}?(?P<noun>[a-zé-]{4,}(?:é|er|or|ist|ian|eer|ee|(?:assist|attend|serv|inform|combat|account|consult|particip|occup|inhabit|immigr|merch|celebr|ten)ant|yst|smith|wright|herd|man|woman|boy|girl|maid|master|keeper))\b(?=,?\s(?:and|as well as)\s|,\s|[.;]|\s(?:was|were|in|at|on|by|when|after|from|of)\b|\s*\Z)",
    re.I,
)
_AUX = r"(?!(?:was|were|who|that|which|when|after|and|is|are|had|has|said)\b)"
_PHRASE = compiled(
    rf"(?P<phrase>\s(?:of|from|for)(?:\s{_AUX}[\w'’-]+){{1,5}}?|\s(?:in|at|on|near|inside|outside|behind|with|under|beside)\s(?:the|an?|his|her|its|their)(?:\s{_AUX}[a-z'’-]+){{1,3}}?)"
    r"(?:,?\s(?:and|as well as|along with)|,)\s(?:(?:his|her|their|its|the)\s)?"
)
"""What says where or whose somebody was, between two members of a list; no place that has a name."""
_JOINT = compiled(r"(?:,?\s?(?:and|as well as|along with)|,)\s(?:(?:his|her|their|its|the)\s)?")
_ONE_MORE_WORD = compiled(r"\s(?P<noun>[a-z-]{3,20})\b(?!['’])")
_A_SOURCE = compiled(r"\b(?:to|by|from|said|told)\s\Z")
_TITLE_CASE = 0.6
"""The share of words with a capital above which a line is a headline, whose capitals tell no names."""
_OF_THINGS = compiled(r"\b(?:of|from|for|at)\sthe\s[A-Z]\w+\s[a-z]\Z")
_WINDOW = 90


def with_persons_beside(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts of people of a sentence with those persons that stand in a list beside them."""
    counts = _strong(text, counts)
    if not any(_people(c) for c in counts):
        return counts
    counts = _with_kin(text, _with_owned(text, counts))
    out = _with_unknown(text, [_whole_noun(text, c) for c in counts if not _only_whose(text, c)])
    out = _with_named(text, out)
    return _over_phrases(text, out)


_STRONG = compiled(
    rf"\b(?:an?|the|its|their|one|another)\s(?P<n>{FIGURES}|{WORDS})-(?:man|men|member|strong|person|woman|soldier)\s(?:[a-z]+\s){{0,2}}?(?:patrol|crew|team|squad|unit|group|convoy|column|party|garrison|section|platoon|post|detachment|family|delegation|mission|force|band)\b"
    r"|\b(?:an?|the)\s(?:[a-z]+\s)?(?P<few>trio|quartet|quintet|sextet)\b(?:\sof\s(?:[a-z]+\s){0,2}?[a-z]+s\b)?|(?P<born>\b[Tt]riplets)\b",
    re.IGNORECASE,
)
_FEW = {"trio": 3, "quartet": 4, "quintet": 5, "sextet": 6}


def _strong(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts with bodies that are told by their strength: "an eight-man patrol", "a trio of hunters"."""
    out = list(counts)
    for m in _STRONG.finditer(text):
        try:
            n = value(m["n"]) if m["n"] else 3 if m["born"] else _FEW[m["few"].lower()]
        except (ValueError, KeyError):
            continue
        out = [c for c in out if c.end <= m.start() or m.end() <= c.start]
        out.append(QuantityMention(m.start(), m.end(), Quantity.exactly(n), "people", "count"))
        out.sort(key=lambda c: c.start)
    return out


def _only_whose(text: str, c: QuantityMention) -> bool:
    """Whether a people's name only says whose a thing is: "of the French embassy"."""
    named = c.noun is not None and text[c.end - len(c.noun) : c.end][:1].isupper()
    return (
        named
        and text.startswith("the ", c.start)
        and _OF_THINGS.search(text, max(0, c.start - 6), c.end + 2) is not None
    )


def _whole_noun(text: str, c: QuantityMention) -> QuantityMention:
    """A single person whose noun is only half of it: "an Algerian policeman"."""
    further = _ONE_MORE_WORD.match(text, c.end) if c.quantity == _ONE and c.noun in SINGULAR else None
    if further and further["noun"] in SINGULAR and further["noun"] not in ATTACKERS:
        return replace(c, end=further.end(), noun=further["noun"])
    return c


def _free(counts: list[QuantityMention], start: int, end: int) -> bool:
    return all(c.end <= start or end <= c.start for c in counts)


def _next(counts: list[QuantityMention], at: int) -> QuantityMention | None:
    return next((c for c in counts if c.start >= at), None)


def _people(c: QuantityMention | None) -> bool:
    return (
        c is not None
        and c.kind != "none"
        and c.noun not in ATTACKERS
        and (is_person(c) or c.noun in ("others", "another"))
    )


def _with_named(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    out = list(counts)
    words = text.split()
    if sum(w[:1].isupper() for w in words) > _TITLE_CASE * len(words):
        return out
    for m in reversed([*_NAMED.finditer(text), *_HIM.finditer(text)]):
        start, end = m.span()
        if not _free(out, start, end):
            lead = next((c for c in out if c.start <= start < c.end), None)  # "Governor Abdul Hadi"
            if (
                lead is not None
                and lead.quantity == _ONE
                and is_person(lead)
                and lead.end < end
                and _free(out, lead.end, end)
            ):
                out[out.index(lead)] = replace(lead, end=end)
            continue
        before = next((c for c in reversed(out) if c.end <= start), None)
        titled = (
            before is not None
            and before.quantity == _ONE
            and is_person(before)
            and text[before.end : start] in (" ", ", ")
        )
        beyond = _next(out, end)
        joined = (
            beyond is not None
            and _people(beyond)
            and beyond.start - end < _WINDOW
            and _JOINED.fullmatch(text, end, beyond.start)
        )
        if beyond is not None and beyond.quantity == _ONE and text[end : beyond.start] == ", " and not titled:
            further = _next(out, beyond.end)  # "Abdul Karim, a tribal elder, and four of his sons": the elder is he
            if (
                further is not None
                and _people(further)
                and _HE_IS.match(text, beyond.start)
                and _JOINT.fullmatch(text, beyond.end, further.start)
            ):
                if m.re is _NAMED and _is_name(text, m):
                    out[out.index(beyond)] = replace(beyond, start=start)
                continue
        if titled and before is not None:
            if joined or text[end : end + 2] == ", ":
                out[out.index(before)] = replace(before, end=end)
            continue
        if not joined or beyond is None:
            continue
        if m.re is _NAMED and not _is_name(text, m):
            continue
        office = _OFFICE.search(text, max(0, start - 40), start)
        led = office[0].split()[-1].lower() if office else ""
        led_by = led in SINGULAR or led == "leader" or led.endswith(("'s", "’s"))
        first = office.start() if office and led_by and _free(out, office.start(), start) else start
        out.append(QuantityMention(first, end, _ONE, "person", "count"))
        out.sort(key=lambda c: c.start)
    return out


def _is_name(text: str, m: re.Match[str]) -> bool:
    """Whether capitalised words name a person: a title before or in them, or two words where a name may stand."""
    name, before = m["name"], text[max(0, m.start() - 24) : m.start()]
    if _NO_NAME.search(name):
        return False
    words = name.lower().split()
    if words[0].rstrip(".") in _TITLES.split("|") and len(words) > 1:
        return True
    led = before.split()[-1].lower() if before.split() else ""
    if led in SINGULAR or led in ("leader", "politician"):
        return True
    if len(words) < 2 or _PLACED.search(before):
        return False
    return _OPENS.search(before) is not None


def _with_unknown(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """One more where a noun that is in no list, but sounds like somebody, stands beside a count of people."""
    out = list(counts)
    for m in _UNKNOWN.finditer(text):
        noun = m["noun"].lower()
        if noun in PERSONS or noun in ATTACKERS or not _free(out, *m.span()):
            continue
        if not (
            person_like(noun)
            or noun.endswith(("é", "ist", "ant", "yst", "smith", "wright", "herd", "keeper", "master"))
        ):
            continue
        before = next((c for c in reversed(out) if c.end <= m.start()), None)
        beyond = _next(out, m.end())
        behind = _people(before) and before is not None and _joins(text, before.end, m.start())
        ahead = _people(beyond) and beyond is not None and _joins(text, m.end(), beyond.start)
        if behind or ahead:
            out.append(QuantityMention(m.start(), m.end(), _ONE, "person", "count"))
            out.sort(key=lambda c: c.start)
    return out


_OWNED = compiled(
    r"(?:\b[A-Z][\w.-]*|\b[Tt]he\s[a-z]+)['’]s\s(?:(?!and\b|of\b)[a-z-]+\s){0,3}?(?P<noun>[a-z-]{4,})\b(?=,?\s(?:and|as well as|along with)\s)"
)
"""Somebody told by his land or body, first of a list: "Kenya's former finance minister and his driver"."""


def _with_owned(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """One more for an official who is told by whose he is, and stands before others who are counted."""
    out = list(counts)
    for m in _OWNED.finditer(text):
        if m["noun"] not in SINGULAR or m["noun"] in ATTACKERS or not _free(out, *m.span()):
            continue
        if not _OPENS.search(
            text[max(0, m.start() - 24) : m.start()].replace("- ", ", ").replace("— ", ", ").replace("– ", ", ")
        ):
            continue
        beyond = _next(out, m.end())
        if beyond is not None and _people(beyond) and _joins(text, m.end(), beyond.start):
            out.append(QuantityMention(m.start(), m.end(), _ONE, m["noun"], "count"))
            out.sort(key=lambda c: c.start)
    return out


_KIN = compiled(rf",\s(?P<noun>{KIN})\b(?=,\s|,?\sand\s)")


def _with_kin(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """One more for a relative in the midst of a list of them: "their mother, father and three sisters"."""
    out = list(counts)
    for m in _KIN.finditer(text):
        before = next((c for c in reversed(out) if c.end == m.start()), None)
        if before is not None and is_person(before) and _free(out, m.start("noun"), m.end()):
            out.append(QuantityMention(m.start("noun"), m.end(), _ONE, m["noun"], "count"))
            out.sort(key=lambda c: c.start)
    return out


def _joins(text: str, start: int, end: int) -> bool:
    return (_JOINT.fullmatch(text, start, end) or _PHRASE.fullmatch(text, start, end)) is not None


def _over_phrases(text: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts, each single person's end put behind the words that say where or whose they were."""
    out = list(counts)
    for i, (one, other) in enumerate(pairwise(counts)):
        if _A_SOURCE.search(text, max(0, one.start - 16), one.start):
            continue
        if one.quantity != _ONE or not _people(one) or not _people(other) or other.start - one.end > _WINDOW:
            continue
        phrase = _PHRASE.fullmatch(text, one.end, other.start)
        if phrase:
            out[i] = replace(one, end=phrase.end("phrase"))
    return out
