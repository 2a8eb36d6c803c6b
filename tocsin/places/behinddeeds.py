"""Towns that the gazetteer lacks, by the deed whose clause ends in them ("seven were killed the next day in Mabuo, where …")
or by what stands behind their name ("in the Nugegoda suburb"); and names of which it knows only a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tocsin.patterns import compiled
from tocsin.places.toponym import Toponym
from tocsin.places.words import demonyms, stoplist

_WORD = r"[A-Z][a-zà-ÿ’'-]+(?:-[A-Z][a-zà-ÿ’'-]+)*"
_NAME = rf"(?:(?:El|Al|Las?|Los|San|Santa|St|Saint|New|Old|Upper|Lower|Umm?|Abu|Ain|Beit|Deir|Tel|Tal|Bir|Wadi|Khan) )?{_WORD}(?: {_WORD}){{0,2}}"
_AT = compiled(
    r" (?=[A-Z])(?:(?<=\bin )|(?<=\bnear )|(?<=\boutside )|(?<=\bat ))"
    rf"(?P<name>{_NAME})(?=[.;]|,(?! [A-Z])| (?:by|on|when|where|before|after|as|early|late|overnight|yesterday|today|last|this|and|but|while|killing|wounding|injuring|in (?=[a-z]|January|February|March|April|May|June|July|August|September|October|November|December))\b|\Z)"
)
"""A name in capitals behind where it stands, with which its clause, or all that it says of the place, ends."""
_DEED = compiled(
    r"\b(?:kill(?:ed|ing|s)?|died|dead|wound(?:ed|ing)|injur(?:ed|ing)|hurt|slaughtered|massacred?|behead(?:ed|ing)|abduct(?:ed|ing)|kidnap(?:ped|ping)?|snatched|ambush(?:ed|es)?|attack(?:ed|ing|s)?|raid(?:ed|s)?|shot|shooting|gunned|stabb(?:ed|ing)|hacked|executed|murder(?:ed|s)?|assassinated|bomb(?:ed|ing|ings)?|blast|explo(?:ded|sion)|clash(?:ed|es)?|shell(?:ed|ing)|strikes?|struck|opened fire|blew|detonated|blown|gunm[ae]n|torched|burned)\b"
)
NO_TOWN = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Spring|Summer|Autumn|Winter|Ramadan|Christmas|Easter"
    r"|Operation|Parliament|Congress|President|General|Prime|Islam|Article|Chapter|Room|Interstate|Highway|Route|Judge|Justice|God)"
)
"""Words in capitals that are no town where a name may stand."""
_NO_TOWN = compiled(
    rf"(?:{NO_TOWN}|Eid|Ashura|Muharram"
    r"|Minister|Christianity|English|Arabic|French|Russian|Hamas|Hezbollah|Taliban|Twitter|Facebook|Telegram|Mr|Mrs|Dr|Ms|Lt|Col|Gen|Sgt|Capt|Maj|World|Phase|Camp|Fort|Allah|Muslims?|Christians?|Jews?|Earth|Heaven|Covid|Boeing|Airbus|Toyota|Humvees?)\b"
)
_A_BUILDING = compiled(
    r"\b(?:Hospital|Clinic|Mosque|Church|Cathedral|University|College|School|Academy|Institute|Street|Road|Avenue|Lane|Drive|Boulevard|Walk|Grove|Close|Place|Terrace|Gardens|Way|Row|Crescent|Square|Park|Hotel|Camp|Base|Barracks|Airport|Market|Mall|Club|Prison|Jail|Stadium|Arena|Station|Bridge|Highway|Museum|Cent(?:er|re)|Theat(?:er|re)|Sea|Ocean|Gulf|Strait|River|Lake|Court|Parliament|Palace|Embassy|House|Temple|Synagogue|Party|Army|Front|Force|Forces|Police|War|Operation|Day|Week|Eve|Union|Council|Committee|Ministry|Department|Agency|Company|Corps|Brigade|Battalion|Muslims?|Christians?)\b"
)
_AIMED = compiled(r"\b(?:shot|shots|fired?|firing|shooting|aim\w*|pointed|pointing|struck|stones?|rockets?) at \Z")
_FIRST = compiled(rf"(?:\A|(?<=[.!?] )|(?<=\n))(?:In|At|Near) (?P<name>{_NAME}), (?=[a-z])")
"""A name with which a sentence opens as the place of what it tells: "In Zeneme-Kolofata, a bomb wounded two"."""
_IN_THE = compiled(
    rf"\b(?:in|at|near|outside|inside|from|of|around|into) the (?P<name>{_NAME}) "
    r"(?:suburb|quarter|estate|neighbou?rhood|sector|sub-?district|township|locality|village|settlement|sub-?county|sub-?prefecture|commune|favela|slum|refugee camp)s?\b(?!-| of [A-Z])"
)
"""A part of a town or of a district: "in the Nugegoda suburb"."""
_OF_PEOPLE = compiled(
    r"(?:Muslim|Christian|Jewish|Armenian|Old|Latin|Islamic|Sunni|Shi['’]?(?:a|ite)|Alawite|Druze|Kurdish|Arab|Hindu|Sikh|Chinese|European|Asian|African|Roma|Northern|Southern|Eastern|Western|Central|North|South|East|West|Upper|Lower|First|Second|Third|Fourth|Latino|Black|White|Catholic|Protestant|Loyalist|Nationalist|Diplomatic|Defi?ance)\b"
)
_DETERMINED = compiled(
    r"(?:The|This|That|These|Those|An?|His|Her|Its|Our|Their|My|Your|One|Two|Three|Many|Some|All|Both|Each|Any|No)\b"
)
_AS_A_PLACE = 110
"""Characters before a name within which a deed of its sentence may stand."""
_STOP = compiled(r"[.!?;]\s|\n")


def parts_of_towns(text: str, found: Sequence[Toponym]) -> Iterator[re.Match[str]]:
    """The names that the word behind them calls a part of a town or a district, and that no known place explains."""
    words, peoples = stoplist()["words"], demonyms()
    for said in _IN_THE.finditer(text):
        start, end = said.span("name")
        first = said["name"].split()[0]
        if first in words or first in peoples or _NO_TOWN.match(first) or _OF_PEOPLE.match(first):
            continue
        if not any(t.start < end and start < t.end for t in found):
            yield said


def behind_deeds(text: str, found: Sequence[Toponym]) -> Iterator[re.Match[str]]:
    """The names that stand behind the deed of a clause as where it was done, and that no known place explains."""
    words = stoplist()["words"]
    for said in (*_AT.finditer(text), *_FIRST.finditer(text)):
        start, end = said.span("name")
        if name_is_cut(text, start, end):
            continue
        if any(t.start < end and start < t.end for t in found):
            continue
        name = said["name"]
        if text.startswith("at ", start - 3) and (" " in name or _AIMED.search(text, max(0, start - 16), start)):
            continue  # "shot at Barnes", "killed at Carter Holt"
        if name in words or _DETERMINED.match(name) or _NO_TOWN.match(name) or _A_BUILDING.search(name):
            continue
        if said.re is _FIRST:
            stop = _STOP.search(text, end, end + _AS_A_PLACE)
            if _DEED.search(text, end, stop.start() if stop else end + _AS_A_PLACE):
                yield said
            continue
        before = max(0, start - _AS_A_PLACE)
        clause = [m.end() for m in _STOP.finditer(text, before, start)]
        if _DEED.search(text, clause[-1] if clause else before, start):
            yield said


def name_is_cut(text: str, start: int, end: int) -> bool:
    """Whether a name is no more than the shortened first word of another: the "Mt" of "Mt. Olivet"."""
    return text[start:end] in _SHORTENED and text.startswith(".", end)


_SHORTENED = frozenset(("Mt", "Ft", "St", "Pt", "Ste"))
_VILLAGE_OF = compiled(rf"\b(?:village|hamlet|settlement)s? of (?P<name>{_WORD}(?: {_WORD}){{1,2}})")
_NAMES_VILLAGE = compiled(
    rf"\b(?:in|at|near|of|on|from|outside|into|attacked|stormed|raided|invaded|overran|torched|ransacked|entered) (?P<name>{_WORD}(?: {_WORD}){{1,2}}) (?:village|hamlet)\b"
)


def whole_names(text: str, found: list[Toponym]) -> list[Toponym]:
    """The toponyms without those that are only a part of a village's name: "the village of Thayet Thapin" is in no Thayet."""
    if " village" not in text and " hamlet" not in text and " settlement" not in text:
        return found
    spans = [m.span("name") for pattern in (_VILLAGE_OF, _NAMES_VILLAGE) for m in pattern.finditer(text)]
    return [t for t in found if not _is_a_part(text, t, spans)] if spans else found


def _is_a_part(text: str, t: Toponym, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a toponym lies in one of the spans and fills none."""
    if t.role != "place" or t.feature == "country" or _NO_TOWN.match(text, t.end + 1):
        return False
    return any(a <= t.start and t.end <= b and (a, b) != (t.start, t.end) for a, b in spans)
