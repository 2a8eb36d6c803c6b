"""Candidates for place names in a text: capitalised words that the gazetteer knows, and words that stand for countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tocsin.patterns import compiled
from tocsin.places.articles import HYPHENS, without_article
from tocsin.places.gazetteer import Gazetteer
from tocsin.places.names import key
from tocsin.places.words import abbreviations, demonyms, offices, stoplist

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚḤṢṬʻʿ"
_WORD = compiled(
    rf"(?<![\w@#.])(?:(?:[Aa][lnrstdz]|[Aa]sh|[Aa]dh|[Ee][lndrstz]|[Uu][lmr]|[dDlL])[-–’'‘])?"
    rf"(?:(?:[A-Z]\.){{2,4}}|[{_UPPER}][\w]*(?:[-–’'‘ʼʻ][\w]+)*)"
)
_GAPS = frozenset(
    " |\u00a0|-|–|. | of | of the | de | del | de la | de los | de las | la | el | al | az | ez | ez-| ed | di | da | do | dos | du"
    " | des | van | von | der | am | an der | im | upon | on | sur | sous | le | les | and | i | y | e | al-| el-| ash-| as-| az-| ad-"
    " | ar-| an-| at-|-al-|-e-|-i-|-ez-|-az-|-el-| e-| i-|-ud-|-ul-| ul | ud | ki | ka | bin | es ".split("|")
) | {" ", "-", " de la "}
_LONGEST = 5
_REMEMBERED = 30_000
_POSSESSIVE = compiled(r"[’'‘](?:s|S)?$")
_COMPOUND = compiled(
    r"^(.+?)[-–](?:based|born|backed|led|controlled|held|occupied|administered|ruled|run|bound|area|trained|linked|"
    r"allied|friendly|funded|sponsored|supported|made|style|wide|year|old|[a-z]+ed|[a-z]+ing)$"
)
_JOINED = compiled(r"^([^\W\d_]{3,})[-–]([^\W\d_]{3,})$")
_SHORT = {"St", "Ft", "Mt", "Pt", "Ste", "Sto", "Sta", "N", "S"}
"""Words whose period is part of the name ("St. Louis"). After others, ". " ends a sentence."""


@dataclass(slots=True)
class Mention:
    """A name at [start, end) with the places that bear it, as `Gazetteer.named` marks them.

    `stands_for` is the country that a demonym or an office stands for; such mentions are context and roles, no places.
    """

    start: int
    end: int
    name: str
    marked: tuple[int, ...]
    stands_for: str | None = None
    given: bool = False
    words: int = 1

    @property
    def doubtful(self) -> bool:
        """Whether the name alone is more often a word or a person: such a name says little about where the text is."""
        return not self.given and self.words == 1 and self.name in _doubtful()


@cache
def _doubtful() -> frozenset[str]:
    lists = stoplist()
    return lists["words"] | lists["given_names"] | lists["surnames"] | lists.get("only_after_preposition", frozenset())


def scan(text: str, gazetteer: Gazetteer) -> list[Mention]:
    """Every capitalised name that the gazetteer, the demonyms or the offices know, in order, longest first."""
    found: list[Mention] = []
    for run in _runs(text):
        i = 0
        while i < len(run):
            for j in range(min(len(run), i + _LONGEST), i, -1):
                mention = _site(text, run[i][0], run[j - 1][1], gazetteer) or _known(
                    text, run[i][0], run[j - 1][1], gazetteer
                )
                if mention:
                    mention = _waters(text, mention, gazetteer) or mention
                    mention.words = j - i
                    found.append(mention)
                    break
            else:
                found += _parts(text, *run[i], gazetteer)
                j = i + 1
            i = j
    return found


_SORT = compiled(
    r" (?:[a-z]{3,10} )?(?:airport|academy|arena|bar|barracks|base|beach|bridge|café|cafe|camp|cathedral|centre|center|church|club|college"
    r"|complex|crossing|festival|hall|headquarters|hospital|hotel|house|junction|mall|market|monastery|mosque|museum|nightclub|park|prison"
    r"|school|shrine|square|station|street|supermarket|synagogue|temple|terminal|theater|theatre|university)\b"
)


def _site(text: str, start: int, end: int, gazetteer: Gazetteer) -> Mention | None:
    """A curated site whose sort news writes small: "the Pulse nightclub", "the Erawan shrine", "Lido beach"."""
    sort = _SORT.match(text, end)
    if not sort:
        return None
    if any(gazetteer.is_landmark(m // 2) for m in gazetteer.named(key(text[start:end]))):
        return None  # known by the name alone: "the Zaatari camp"
    marked = tuple(m for m in gazetteer.named(key(text[start : sort.end()])) if gazetteer.is_landmark(m // 2))
    return Mention(start, sort.end(), text[start : sort.end()], marked) if marked else None


_RIVER_AFTER = compiled(r" (?:river|delta|basin)\b")
_RIVER_BEFORE = compiled(r"\briver \Z")
_THE_RIVER = compiled(r"\b(?:on|along|across|down|up|off|of|over|cross(?:ed|es|ing)?) the \Z")
_ALONE = compiled(r"[,.;:)]| (?:near|at|in|to|from|by|when|and|was|were|into|between)\b|\Z")
_ARTICLELESS = frozenset(("Niger", "Jordan", "Senegal", "Gambia"))
"""Countries that bear the name of their river: with an article the river is meant."""


def _waters(text: str, mention: Mention, gazetteer: Gazetteer) -> Mention | None:
    """The river or its delta where a country's name is part of its name: "the Niger river", "down the Niger near Bamba"."""
    before = text[max(0, mention.start - 20) : mention.start]
    end, said = mention.end, mention.name + " River"
    if after := _RIVER_AFTER.match(text, mention.end):
        end = after.end()
        said = text[mention.start : end]
    elif not _RIVER_BEFORE.search(before) and not (
        mention.name in _ARTICLELESS and _THE_RIVER.search(before) and _ALONE.match(text, mention.end)
    ):
        return None
    if mention.stands_for or not any(m // 2 in gazetteer.lands.values() for m in mention.marked):
        return None
    marked = gazetteer.named(key(said))
    return Mention(mention.start, end, text[mention.start : end], marked) if marked else None


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Capitalised words that may form one name."""
    run: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if run:
            gap = text[run[-1][1] : start]
            before = text[run[-1][0] : run[-1][1]]
            if gap not in _GAPS or (gap == ". " and before not in _SHORT) or len(run) > 40:
                yield run
                run = []
        run.append((start, end))
    if run:
        yield run


def _known(text: str, start: int, end: int, gazetteer: Gazetteer) -> Mention | None:
    name = text[start:end]
    if "’" in name or "'" in name or "‘" in name:
        bare = _POSSESSIVE.sub("", name)
        end -= len(name) - len(bare)
        name = bare
    marked, stands_for = _meaning(name, gazetteer)
    if not marked and not stands_for and len(name) == 3 and name.isupper() and not text[:start].strip():
        marked = gazetteer.named(key(name)) if _DATELINE.match(text, end) else ()
    if not marked and not stands_for and name[2:3] in HYPHENS:
        marked = without_article(text, start, end, name, gazetteer)
    return Mention(start, end, name, marked, stands_for) if marked or stands_for else None


@lru_cache(_REMEMBERED)
def _meaning(name: str, gazetteer: Gazetteer) -> tuple[tuple[int, ...], str | None]:
    """The places of a name, or the country that it stands for. News repeats its names: most are asked for often."""
    stands_for = demonyms().get(name) or offices().get(name)
    return ((), stands_for) if stands_for else (_places(name, gazetteer), None)


def _places(name: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    if name in _NEVER:
        return ()
    name_key = key(name)
    if len(name_key) < 3 and name not in _SHORT_COUNTRIES:
        return ()
    if name.isupper() and len(name) <= 3 and name not in _SHORT_COUNTRIES and "." not in name:
        return ()
    return gazetteer.named(name_key)


_DATELINE = compiled(r"(?:, [A-Z][a-z]+)*(?: ?\([^()\n]{2,30}\))? ?(?:[-–—]|, [A-Z][a-z]{2,8}\.? \d)")
"""What follows the town of three letters at a text's very beginning: "JOS - ", "GAO, Mali (Agency) - "."""
_SHORT_COUNTRIES = {"US", "UK", "USA", "UAE", "DRC", "CAR", "PNG", "U.S", "U.K", "U.S.", "U.K.", "U.S.A.", "U.A.E."}
_NEVER = {
    "ISIS",
    "ISIL",
    "NATO",
    "ASIO",
    "EU",
    "I",
    "The",
    "He",
    "She",
    "It",
    "In",
    "On",
    "At",
    "A",
    "An",
    "Of",
    "And",
    "But",
    "To",
    "Us",
    "Uk",
    "North",
    "South",
    "East",
    "West",
    "Northern",
    "Southern",
    "Eastern",
    "Western",
    "Central",
    "Nord",
    "Sud",
    "Est",
    "Ouest",
}
"""Never a place by itself: Cameroon's North and Uganda's Western are called "North Region", "Western Region" in English."""


def _parts(text: str, start: int, end: int, gazetteer: Gazetteer) -> list[Mention]:
    """Names inside a compound word: "Moscow-based", "India-Pakistan"."""
    word = text[start:end]
    compound = _COMPOUND.match(word)
    if compound:
        mention = _known(text, start, start + compound.end(1), gazetteer)
        return [mention] if mention else []
    joined = _JOINED.match(word)
    if not joined:
        return []
    pair = [_known(text, start + joined.start(n), start + joined.end(n), gazetteer) for n in (1, 2)]
    return [m for m in pair if m] if all(pair) else []


def forced(text: str, start: int, end: int, gazetteer: Gazetteer) -> Mention:
    """A mention at a span that someone else found. It has no candidate only if nothing like it is known.

    A span that cuts a word in two is read as the whole word; the mention keeps the span as given.
    """
    name = _POSSESSIVE.sub("", _whole(text, start, end))
    division = abbreviations().get(name) or abbreviations().get(name.replace(". ", "."))
    if division and (name.endswith(".") or name.isupper()):
        marked = tuple(m for m in gazetteer.named(key(division[1])) if _is(gazetteer, m, division[0]))
        if marked:
            return Mention(start, end, name, marked, None, given=True)
    stands_for = demonyms().get(name) or offices().get(name)
    if stands_for in gazetteer.lands:
        return Mention(start, end, name, (gazetteer.lands[stands_for] * 2 + 1,), None, given=True)
    marked = gazetteer.named(key(name))
    for shorter in _shorter(name):
        if marked:
            break
        marked = gazetteer.named(key(shorter))
    return Mention(start, end, name, marked or gazetteer.resembling(name), None, given=True, words=len(name.split()))


def _whole(text: str, start: int, end: int) -> str:
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    name = text[start:end].strip(' \t\n,;:!?()[]"“”')
    dotted = "." in name[:-1] or name in abbreviations() or name.split(" ")[-1] in ("St.", "Ft.", "Mt.")
    return name if dotted else name.rstrip(".")


def _is(gazetteer: Gazetteer, marked: int, country: str) -> bool:
    i = marked // 2
    return gazetteer.feature[i] == 2 and gazetteer.countries[int(gazetteer.country[i])] == country


_LONG_FORMS = ((" Co.", " County"), (" Twp.", " Township"), ("St. ", "Saint "), ("Ft. ", "Fort "), ("Mt. ", "Mount "))
_CUT = compiled(
    r"^(?:(?:the|city|town|village|port|province|state|county|district|region|republic|island|downtown|central|"
    r"northern|southern|eastern|western|north|south|east|west|greater|upper|lower|mid|old|new)(?: of)? )+|"
    r"(?: (?:province|state|county|district|region|area|city|town|village|governorate|township|parish|island|islands|"
    r"valley|republic|metro|metropolitan|suburbs?))+$",
    re.IGNORECASE,
)


def _shorter(name: str) -> Iterator[str]:
    for short, long in _LONG_FORMS:
        if short in name:
            yield name.replace(short, long)
    bare = _CUT.sub("", name)
    if bare and bare != name:
        yield bare
    if "-" in name:
        yield name.split("-")[0]
    if "," in name:
        yield name.split(",")[0]
