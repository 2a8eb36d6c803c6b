"""The towns of a report of local crime beyond those that its places give: namesakes in its state, and names passed over.

The reading of places is made for the news of the world: it leaves "Jackson police" and "in Houston on Sunday" out where a
name may be a person's or a word, and takes the larger of two towns. A local report speaks of one American town and its
county, so that more is tried here; a chooser (`local`) decides. A report that names streets and no town leaves the town to
its headline, where the newspaper or the station often names itself: the words are then those of the street.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from tocsin import places
from tocsin.dates.words import WEEKDAY_WRITTEN
from tocsin.model import Place
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.toponym import BESIDE
from tocsin.places.unknown import placed
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.namesof import names_a_street, names_a_thing
from tocsin.read.localcrime.papers import papers
from tocsin.read.localcrime.standing import COUNTY, NEAR, apart
from tocsin.read.localcrime.whichstate import is_a_side

MOST = 14
"""Names that are looked up of one report, the first told first: hard texts stay cheap."""
SAID_IN = 400
"""Characters of a headline that are read for its state."""
_NAME = r"(?:(?:St|Mt|Ft)\. )?[A-Z][a-z][\w’'-]+(?: [A-Z][a-z][\w-]+){0,2}"
_NO_TOWN = compiled(
    r"(?:(?:The|This|That|These|Those|A|An|No|Two|Three|Four|Five|Six|One|Another|He|She|It|They|We|And|But|When|While|After|Before|Both|Channel|News|Anyone|According|Local|State|City|County|Metro|Police|Deputies|Officers?|Sheriff(?:['’]s)?|Investigators"
    r"|Detectives|Authorities|Hospital|Medical|University|Memorial|General|North|South|East|West|Northeast|Northwest|Southeast|Southwest|Interstate|Highway|Facebook|Twitter|Friends|Family|Neighbors|Mr|Mrs|Sgt|Lt|Capt|Chief|Officer|Detective|January|February|March"
    rf"|April|May|June|July|August|September|October|November|December|{WEEKDAY_WRITTEN}|Jan|Feb|Sept|Oct|Nov|Dec)\b(?! (?:Paul|Louis|Bay|Orange|Chicago|Memphis|Valley|Point)\b))"
)
_TITLES = compiled(
    r"\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Chief|Officer|Deputy|Sheriff|Detective|Mayor|Judge|Attorney|Spokes\w+|Cpl|Maj|Rev|Pastor|Trooper|Coroner|Commissioner|Inspector)\.?\s\Z"
)
_IN = compiled(
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round)(?: of)? (?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Nn]orth(?:east|west)|[Ss]outh(?:east|west)|[Cc]entral|[Dd]owntown|[Rr]ural|[Ss]uburban|N\.?W\.?|S\.?W\.?|N\.?E\.?|S\.?E\.?|the) )?(?P<name>{_NAME})"
    rf"(?=[,.;]|\s(?:on|early|late|last|around|about|at|after|when|just|that|who|where|by|and|is|was|shortly|over|has|have|area|yesterday|{WEEKDAY_WRITTEN})\b|\s*\n|\s*\Z)"
)
_OF_TOWN = compiled(
    rf"(?<![\w.’'-])(?P<name>{_NAME})(?:['’]s)? (?:(?:[Cc]ity |[Cc]ounty )?[Pp]olice|PD\b|[Ff]ire(?:fighters| Department| Rescue| Chief)|[Mm]an\b|[Ww]oman\b|[Tt]een|[Bb]oy\b|[Gg]irl\b|home\b|house\b|apartments?\b|neighbou?rhood|residents?\b|nightclub|motel|officers?\b|detectives\b|High School|(?:(?:fatal|deadly|mass|double|triple|quadruple|accidental|drive-by|overnight) )?(?:shootings?|homicide|murders?|slayings?|killings?|standoff|drive-by)\b)"
)
_DATELINE = compiled(
    r"(?:\A|\n)\s*(?P<name>[A-Z][A-Za-z.’'-]+(?: [A-Z][A-Za-z.’'-]+){0,3})(?:, (?P<state>[A-Z][\w.]{1,12}\.?))?(?: ?\([^)\n]{2,40}\))? ?(?:--|[-–—]|>>|:) "
)
_ALONE = compiled(rf"(?<![\w.’'-])(?P<name>{_NAME}), (?P<state>[A-Z]{{2}}|[A-Z][a-z]{{2,4}}\.|[A-Z]\.[A-Z]\.)(?=\W)")
_PATTERNS = (_IN, _OF_TOWN, _DATELINE, _ALONE)
_TWO_IN_ONE = compiled(
    r"(?<![\w.’'-])(?P<name>[A-Z][a-z]{2,})-[A-Z][a-z]{2,}(?= (?:County )?(?:Metro(?:politan)? |Regional )?(?:[Pp]olice|PD\b|[Ff]ire|[Oo]fficers|[Dd]etectives|home\b|house\b|apartments?\b))"
)
"""A city and its county that share their police: "Savannah-Chatham Metropolitan Police"."""
_THE_DISTRICT = compiled(r"(?<![\w.])(?:D\.C\.|DC\b(?!-))")
_STREET = compiled(
    r"(?<![\w.’'-])(?:(?:\d[\d-]{0,9} )?block of )?(?:(?:[NSEW]|[NS][EW])\.? |(?:North|South|East|West|North(?:east|west)|South(?:east|west)) )?(?:[A-Z][\w’'.-]{1,30}|\d{1,4}(?:st|nd|rd|th))(?: [A-Z][\w’'-]{1,30}){0,2} "
    r"(?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b\.?|Drive|Dr\b\.|Boulevard|Blvd\b\.?|Lane|Ln\b|Court|Circle|Terrace|Parkway|Pkwy|Highway|Hwy\b|Way\b|Pike|Streets|Avenues|Roads)(?!\w)"
)
_QUARTER = compiled(
    r"\bthe city(?:['’]s [\w -]{3,16}? side)?\b|\b(?:north|south|east|west|north(?:east|west)|south(?:east|west))(?:ern)? ?side\b|\b(?:in|of) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} (?:area|neighbou?rhood|subdivision|apartments?|complex)\b|\bdowntown\b|\bcity (?:police|officers)\b",
)
"""How a report tells of a part of a town that it takes for granted."""


def more_towns(findings: Findings, states: frozenset[str]) -> list[tuple[Toponym, str]]:
    """The further towns that a report may be about, each with why: "namesake", "passed over", "unlisted", "district" or
    "two in one"."""
    known = [t for t in findings.places if t.role == "place"]
    counties = [t for t in known if t.feature == "admin2" and t.place.admin1 in states]
    out: list[tuple[Toponym, str]] = list(_in_other_words(findings, states))
    if states:
        odd = [t for t in known if t.feature in ("city", "admin2", "unknown") and t.place.admin1 not in states]
        for name in list(dict.fromkeys(t.name for t in odd))[:MOST]:
            twin = _in_states(name, states, counties)
            if twin:
                out += [
                    (replace(twin, start=t.start, end=t.end, name=t.name, confidence=0.5), "namesake")
                    for t in odd
                    if t.name == name
                ]
    found: dict[str, Toponym | None] = {}
    for start, end, state in _names(findings, known):
        name = findings.text[start:end]
        if name not in found:
            if len(found) >= MOST:
                continue
            found[name] = _in_states(name, states, counties) if states else _best(name)
        town = found[name]
        if town:
            out.append((replace(town, start=start, end=end, name=name, confidence=0.5), "passed over"))
        elif state and (there := _state(state)):
            place = Place(name, country=there.place.country, admin1=there.place.admin1)
            out.append((Toponym(start, end, name, "place", place, "unknown", 0.0, "in no list", 0.5), "unlisted"))
        elif _LED.search(findings.text, max(0, start - 14), start) and (
            here := placed(findings.text, start, end, known)
        ):
            out.append((here, "unlisted"))
    return out


_SHORT_COUNTY = compiled(rf"(?<![\w.’'-])(?P<name>{_NAME}|[A-Z]{{3,}}(?: [A-Z]{{3,}})?) (?:Co\b\.?(?=[ ,’'])|CO\b\.)")
_TOWNSHIP = compiled(
    rf"(?<![\w.’'-])(?P<name>{_NAME}|[A-Z]{{3,}}(?: [A-Z]{{3,}})?) (?:Township|TOWNSHIP|Twp\b\.?|TWP\b\.?)"
)


def divisions(findings: Findings, states: frozenset[str], known: Sequence[Toponym]) -> list[tuple[Toponym, str]]:
    """Counties told in short ("Lauderdale Co. deputies") and townships, which bear the names of towns elsewhere: in the states
    told, else a county that is the only one of its name, and a township of no list beside the places told."""
    out = []
    for said in islice(_SHORT_COUNTY.finditer(findings.text), MOST):
        name = f"{said['name'].title() if said['name'].isupper() else said['name']} County"
        found = [t for t in _american(name) if t.feature == "admin2"]
        fitting = [t for t in found if t.place.admin1 in states] if states else found if len(found) == 1 else []
        if fitting:
            out.append(
                (replace(fitting[0], start=said.start(), end=said.end(), name=said[0], confidence=0.5), "short county")
            )
    for said in islice(_TOWNSHIP.finditer(findings.text), MOST):
        at = said.start(), said.end()
        beside = [t for t in known if t.place.admin1 in states and not (t.start < at[1] and at[0] < t.end)]
        town = next(
            (t for t in _american(said["name"]) if t.feature == "city" and any(apart(t, b) < NEAR for b in beside)),
            None,
        )
        fit = (
            replace(town, start=at[0], end=at[1], name=said[0], place=replace(town.place, name=said[0]), confidence=0.5)
            if town
            else placed(findings.text, *at, beside)
        )
        if fit:
            out.append((fit, "township"))
    return out


_LED = compiled(r"\bin (?:rural |the )?\Z", re.IGNORECASE)


def _in_other_words(findings: Findings, states: frozenset[str]) -> Iterator[tuple[Toponym, str]]:
    """Washington, where the report speaks of the District; the city of a police that is named after it and its county."""
    for said in _THE_DISTRICT.finditer(findings.text):
        if capital := _washington():
            yield replace(capital, start=said.start(), end=said.end()), "district"
    for said in islice(_TWO_IN_ONE.finditer(findings.text), MOST):
        town = _in_states(said["name"], states) if states else _best(said["name"])
        if town and town.feature == "city":
            yield (
                replace(town, start=said.start("name"), end=said.end("name"), name=said["name"], confidence=0.5),
                "two in one",
            )


def papers_of(text: str) -> list[Toponym]:
    """The towns whose newspapers a text names, each on the town in the paper's name."""
    found = ((start, end, _best(text[start:end])) for start, end in papers(text))
    return [
        replace(t, start=start, end=end, name=text[start:end], confidence=0.4)
        for start, end, t in found
        if t and t.feature == "city"
    ]


def left_to_headline(findings: Findings, title: Sequence[Toponym], told: Sequence[Toponym]) -> list[Toponym]:
    """The towns of the headline that the report names nowhere, each on the words of the first street or quarter told."""
    text, headline = findings.text, (findings.document.title or "")[:SAID_IN]
    words = (_STREET.search(text) or _QUARTER.search(text)) if title else None
    if not words:
        return []
    new: dict[object, Toponym] = {}
    for t in title:
        known = any(t.place.geonames_id == o.place.geonames_id or t.name.lower() == o.name.lower() for o in told)
        if t.feature == "city" and not known and not names_a_street(headline, t) and not names_a_thing(headline, t):
            new.setdefault(t.place.geonames_id, replace(t, start=words.start(), end=words.end(), confidence=0.5))
    return list(new.values())


def of_headline(findings: Findings, signs: Sequence[Toponym]) -> list[Toponym]:
    """The American places of the headline, which often ends with the town of the newspaper or the station; a station that it
    names by its sign (`signs`) stands for its town."""
    title = (findings.document.title or "")[:SAID_IN]
    named = [t for t in places.locate(title) if t.place.country == "US" and not is_a_side(t)] if title else []
    return named + [t for t in signs if all(o.end <= t.start or t.end <= o.start for o in named)]


def _names(findings: Findings, known: Sequence[Toponym]) -> Iterator[tuple[int, int, str]]:
    """Where names stand that may be a town's and are no place that is known, in order, each with the state told after it."""
    text = findings.text
    spans: dict[tuple[int, int], str] = {}
    for pattern in _PATTERNS:
        for m in pattern.finditer(text):
            span = m.start("name"), m.end("name")
            spans[span] = spans.get(span) or m.groupdict().get("state") or ""
    for (start, end), state in sorted(spans.items()):
        if _NO_TOWN.match(text, start, end) or _TITLES.search(text, max(0, start - 14), start):
            continue
        if any(t.start < end and start < t.end for t in known):
            continue
        yield start, end, state


def at_home(title: Sequence[Toponym], states: frozenset[str], counties: Sequence[Toponym]) -> list[Toponym]:
    """The places of a headline, those that lie in none of the report's states put to a namesake there, if there is one."""
    out = []
    for t in title:
        odd = t.feature in ("city", "admin2") and t.place.admin1 not in states and not t.reason.startswith(BESIDE)
        twin = _in_states(t.name, states, counties) if odd and states else None
        out.append(replace(twin, start=t.start, end=t.end, name=t.name, confidence=t.confidence) if twin else t)
    return out


def _in_states(name: str, states: frozenset[str], counties: Sequence[Toponym] = ()) -> Toponym | None:
    """The likeliest American town or county of this name in these states, one in or by these counties before others."""
    found = _american(name)
    fitting = [t for t in found if t.place.admin1 in states]
    if not fitting and (full := _in_full(name)) != name:
        fitting = [t for t in _american(full) if t.place.admin1 in states]
    return next((t for t in fitting if any(apart(t, c) <= COUNTY for c in counties)), fitting[0] if fitting else None)


_SHORT = {"St.": "Saint", "Mt.": "Mount", "Ft.": "Fort", "Twp.": "Township"}


def _in_full(name: str) -> str:
    """The name with its short words in full: "Mt. Pleasant" is Mount Pleasant."""
    return " ".join(_SHORT.get(word, word) for word in name.split())


def _best(name: str) -> Toponym | None:
    found = _american(name)
    return found[0] if found and found[0].confidence >= 0.5 else None


def _american(name: str) -> list[Toponym]:
    return [
        t
        for t in places.candidates(name, countries=("US",))
        if t.place.country == "US" and t.feature in ("city", "admin2")
    ]


@cache
def _state(name: str) -> Toponym | None:
    """The American state of this name or abbreviation."""
    found = [t for t in places.candidates(name, countries=("US",)) if t.place.country == "US" and t.feature == "admin1"]
    return found[0] if found else None


@cache
def _washington() -> Toponym | None:
    return next((t for t in _american("Washington") if t.place.admin1 == "District of Columbia"), None)
