"""Whether a headline tells that somebody was shot: then one word of guns makes a report of local crime.

A page behind a log-in keeps its headline and loses its body ("Four teens shot after party in St. Louis", then an invitation
to newsletters); a short item names the gun once. Sport and film shoot without hitting a person, and are told apart by what
stands before and behind "shot".
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.quantities.words import SMALL, one_of

LONGEST = 200
"""Characters of a first line that may be a headline."""
_PERSON = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|toddlers?|bab(?:y|ies)|infants?|teen(?:age(?:r|d)?)?s?|youths?|juveniles?|kids?|students?"
    r"|(?:year|month)-olds?|people|persons?|bystanders?|off-duty|officers?|deput(?:y|ies)|troopers?|victims?|suspects?|gunm[ae]n|intruders?|robbers?|hunters?|drivers?|passengers?"
    r"|clerks?|neighbors?|residents?|father|mother|dad|mom|sons?|daughters?|brothers?|sisters?|wife|husband|girlfriend|boyfriend|cousins?|friends?|couple|grand(?:father|mother|son|daughter))"
)
_SHOT = compiled(
    rf"(?:\b{_PERSON}(?: \d{{1,2}},?)?|(?<![\w,.:$-])(?:\d{{1,2}}|{one_of(SMALL)}))\b[^.;:|\n]{{0,50}}?\b(?:shot|gunned down|shoots|shooting (?:at|by|of))\b"
    rf"(?! (?:clocks?|puts?|glass\w*|on (?:goal|target|camera|film|video|location)|wide|over|par|under|an? \d|\d|(?:[\w-]+ )(?:over|under|below|points?|birdies)\b|up\b(?! (?:a|the|his|her|in|at)\b)))|\baccidentally sho(?:ots?|t)\b|\bsho(?:ots?|t) (?:him|her|them)sel(?:f|ves)\b"
)
"""Somebody, or a number of people, who is shot or shoots."""
_GUNS = compiled(
    r"\b(?:drive-by|shoot-?outs?|gunfights?|gunfire|gun ?-?shots?(?: wounds?)?|bullets?|murder-suicide|(?:accidental|fatal|deadly|double|triple|quadruple|officer-involved|mass|party|house|club|nightclub|school|church|street|overnight|weekend|park|domestic|hunting|home|apartment|workplace) shootings?"
    r"|shootings?|shot dead|shot to death|with (?:a|his|her) (?:shotgun|handgun|rifle|pistol|gun))\b"
)
_HARM = compiled(
    rf"\b(?:killed|kills?|dead|dies?|died|deadly|fatal(?:ly)?|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt|hit|struck|hospitali[sz](?:ed|es)|condition|slain|victims?|deaths?|murder\w*|suicide|suspects?|charged|arrest(?:ed|s)?|indicted|guilty|sentenced|police|sheriff|deput(?:y|ies)|officers?|accidental(?:ly)?|investigat\w+|{_PERSON})\b"
)
_NO_CRIME = compiled(
    r"\b(?:films?|movies?|scenes?|photo\w*|goals?|penalty|basketball(?! player)|nba|nhl|golf\w*|putts?|birdie|vaccin\w*|flu shots?|booster|shoot (?:for|the breeze)|shooting stars?|range|trap shooting|archery|olympi\w+|biathlon|soldiers?|troops|army|rebels?|militants?|insurgents?|taliban|jihad\w*)\b"
)
"""Sport, film and medicine, and what soldiers and rebels do to each other."""


def tells_of_gunshots(headline: str) -> bool:
    """Whether a headline, in small letters, tells that somebody was shot or that shots did harm."""
    if _NO_CRIME.search(headline):
        return False
    if _SHOT.search(headline):
        return True
    return _GUNS.search(headline) is not None and _HARM.search(headline) is not None


def headline_of(title: str | None, low: str) -> str:
    """The headline of a text, in small letters: its title, or a first line that stands alone and ends like none of prose."""
    if title:
        return title.lower()
    first, _, rest = low.lstrip()[: LONGEST + 1].partition("\n")
    return "" if len(first) > LONGEST or (rest and first.rstrip().endswith((".", ","))) else first


def shot_on_top(title: str | None, low: str) -> int:
    """Where the headline ends that stands on top of a text (`tocsin.collect.headed`), if it tells that somebody was shot; else 0."""
    headline = (title or "").strip().lower()
    return len(headline) if headline and low.startswith(headline) and tells_of_gunshots(headline) else 0
