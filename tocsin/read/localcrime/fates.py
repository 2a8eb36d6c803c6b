"""What the sentences of a report of local crime say of people: who died, was wounded or shot, one by one or in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from tocsin.dates.words import spelled
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.quantities import casualties
from tocsin.quantities.natural import dealt
from tocsin.quantities.struck import OF_A_THING, harmed
from tocsin.quantities.words import CONDITIONS
from tocsin.read.findings.findings import Findings, within
from tocsin.read.localcrime.elliptic import NUMBERS, told_briefly
from tocsin.read.localcrime.joined import joined
from tocsin.read.notevents.habits import UNTIL_NOW
from tocsin.read.words.cues import MISHAPS

DEAD = ("killed", "attackers_killed")
"""The fates of those who died, whoever they were."""
APART = timedelta(days=4)
"""A crime dated earlier than this before the day of the report's own is another one."""
_ONES = rf"(?:{spelled(1, 12)}|\d{{1,2}}|both|several|multiple)"
_SEVERAL = {w: n for w, n in NUMBERS.items() if n > 1}
_PERSON = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child(?:ren)?|toddlers?|bab(?:y|ies)|infants?|youths?|juveniles?|males?|females?"
    r"|persons?|people|victims?|suspects?|officers?|deput(?:y|ies)|students?|mothers?|fathers?|sons?|daughters?|brothers?|sisters?|wife|husband"
    r"|girlfriends?|boyfriends?|friends?|drivers?|passengers?|bystanders?|residents?|teens?|kids?|cousins?|uncles?|aunts?|nephews?|nieces?"
    r"|grand(?:mother|father|son|daughter)s?|hunters?|owners?|clerks?|employees?|guards?|troopers?|gunm[ae]n|shooters?|robbers?|intruders?|\d{1,2}-(?:year|month)-olds?|he|she|they|him|her)"
)
_DEAD = compiled(
    r"\b(?:dead (?:from|after|and|at|inside|in|on|outside|following)|mourning the loss|(?:left|leaves|leaving) [^.;]{0,50}?\bdead|pronounced (?:\w+ )?(?:dead|deceased)|died|dies|(?:is|are|was|were|found|left|leaves|shot|leaving) (?:\w+ ){0,2}dead(?! end)|succumbed|did(?: not|n['’]t) survive"
    r"|fatally (?:shot|wound|injur|struck|shoot)\w*|fatal shooting|(?:was|were|been|is) (?:\w+ )?(?:killed|murdered|slain)|(?:shot|shoots?|shooting) and kill\w*|(?:shot|stabbed) to death"
    r"|(?:his|her|their) (?:tragic )?death|lost (?:his|her|their) li(?:fe|ves)|(?:took|taken) (?:his|her|their) own li(?:fe|ves)|killed (?:him|her|them)sel(?:f|ves)|deadly shooting|shooting death|(?:shooting|deadly) that killed|killed in|death (?:of|as) an?\b)"
)
_NOT_HERE = compiled(
    r"\b(?:if|could have|would have|might have|attempted murder|attempted homicide|nearly|almost|could(?:['’]ve| have)|let me die|lifeless|where someone|overdos\w+|motorcyclist|horse|dog|not (?:be )?(?:fatal|life)|no one (?:was|else)|nobody|non-?fatal|year (?:ago|earlier)|years (?:ago|earlier)|last year|so far this year|homicide (?:unit|detectives|division|squad|bureau|investigators)|murder (?:unit|squad))\b"
)
_SHOT = compiled(
    r"\b(?:(?:was|were|been|being|got|gets?|is|are|him|her|found|accidentally|also|and) (?:\w+ ){0,2}(?:shot|struck|grazed|wounded|injured|hit)(?! by a (?:car|vehicle|truck))|gun ?-?shot (?:wounds?|injur(?:y|ies))|bullet wounds?"
    r"|shot (?:in the|himself|herself|themselves|multiple|several|twice|once|at least|by|while|during|outside|inside|at an?|an?\b|his|her|the)|shoots? (?:himself|herself|self|an?\b|his|her)|shooting (?:victim|of an?)"
    rf"|(?:injured|wounded|hurt|hospitalized|wounding|injuring)|graze wound|(?:{CONDITIONS}) (?:but \w+ )?condition|life-threatening|expected to (?:survive|recover|live|be ok\w*|make)"
    rf"|(?:struck|hit) (?:(?:an?|the|his|her|another) (?:[\w-]+ ){{0,3}}?{_PERSON}\b(?!['’]s)|him\b|her\b|in the))"
)
_HIT = compiled(
    rf"(?<![\w,.:/$-])(?P<n>{'|'.join(_SEVERAL)}) (?:[\w-]+ ){{0,2}}?(?:people|persons|men|women|boys|girls|teens|teenagers|children|kids|victims|males|females|students)\b"
    r"[^.;]{0,40}?\b(?:(?:was|were|been|being|and) (?:hit|struck|grazed|hospitalized|shot)|shot(?=[,.;]| (?:in|at|on|near|outside|inside|during|while|early|late|multiple)\b)|injured|hurt|gun ?-?shot|gunshots|(?:to|in) (?:the|an?|area|local) (?:\w+ )?hospitals?)\b"
)
"""People told by number and hit, in words that the reading of single tolls leaves out."""
_HISTORY = compiled(
    r"\b(?:so far this year|this year|last year|years? ago|months? ago|(?:in|since) (?:19|20)\d\d|previous(?:ly)?|earlier this (?:month|week)|another shooting|unrelated|separate (?:shooting|incident)"
    r"|statistics|according to the (?:cdc|gun violence archive)|nationwide|in \d{4},? there)\b"
)
_TIPS = compiled(r"\b(?:tips?|crime ?stoppers|anyone with information|call police)\b")
_NEW = compiled(r"\b(?:an?|another)(?:\s|\Z)")
_AGE = compiled(r"\b(\d{1,2})[- ](?:year|month)s?[- ]old|(?:, |aged? |\()(\d{1,2})(?:,|\)|\b)")
_SEX = (
    ("m", compiled(r"\b(?:man|boy|male|father|son|brother|husband|boyfriend|uncle|nephew|grandfather|grandson|he|him)\b")),
    ("f", compiled(r"\b(?:woman|girl|female|mother|daughter|sister|wife|girlfriend|aunt|niece|grandmother|granddaughter|she)\b")),
)  # fmt: skip
_OTHER = compiled(r"\b(?:another|others?|also|second|third|fourth|fifth|sixth)\b")
_OWN_HAND = compiled(r"\b(?:shot|shoots?|shooting) (?:and \w+ )?(?:him|her)self\b")
_LIVES = compiled(
    r"\b(?:stable(?: but \w+)?,? condition|(?:good|fair|guarded) condition|non-?\s?life|(?:not|isn't) (?:\w+ ){0,2}life|expected to (?:survive|recover|live|make|be ok)|recovering|released from|will survive|(?:is|are) alive|survived)"
)
_THINGS = compiled(r"\)|\b(?:wounds?|times|(?<!fatally )shots?|rounds?|bullets?)\Z")
"""A number of wounds or shots, or one in brackets, counts nobody."""
_AGES = compiled(r"\b(?:ages?|aged)\b[^.;]{0,30}\Z|\(\w*\s?\Z")


@dataclass(frozen=True, slots=True)
class Fate:
    """What one sentence says of people: how many, whether counted by a number word, and who, as far as told."""

    count: int
    what: str
    counted: bool
    new: bool
    other: bool
    lives: bool
    sex: str | None
    age: str | None
    sentence: int
    start: int
    end: int


def fates_told(findings: Findings, sentences: Sequence[tuple[int, int]], day: str | None) -> list[Fate]:
    """What these sentences say of people, in order.

    `day` is when it was, as far as known: what is dated more than `APART` days before it is another crime.
    """
    return [
        f
        for n, span in enumerate(sentences)
        if not _of_another_day(findings, span, day)
        for f in _fates(findings, n, *span)
    ]


def _of_another_day(findings: Findings, span: tuple[int, int], day: str | None) -> bool:
    if day is None:
        return False
    first = interval(day)[0]
    dates = [interval(d.value) for d in within(findings.dates, *span) if d.value]
    return bool(dates) and all(b < first - APART for _, b in dates)


def _fates(findings: Findings, number: int, start: int, end: int) -> Iterator[Fate]:
    low = findings.lowered
    if _HISTORY.search(low, start, end) or _TIPS.search(low, start, end) or UNTIL_NOW.match(low, start, end):
        return
    seen: set[str] = set()
    lives = _LIVES.search(low, start, end) is not None
    told = [c for c in casualties(findings.text, start, end) if harmed(low, c) and dealt(low, (start, end), c)]
    own = [c for c in told if c.what == "attackers_killed"]
    for c in told:
        if c.what == "killed" and any(o.start < c.end and c.start < o.end for o in own):
            continue  # one verb: "wounded her son before she killed herself"
        what = {"killed_or_wounded": "shot"}.get(c.what, c.what)
        if what not in ("killed", "attackers_killed", "shot", "wounded") or not c.quantity.point:
            continue
        words = low[c.start : c.end]
        if what == "attackers_killed" and _OWN_HAND.search(words) and not _DEAD.search(low, start, end):
            what = "shot"
        lead = low[max(start, c.start - 40) : c.start]
        counted = c.quantity.point > 1 or re.match(rf"(?:at least |about )?{_ONES}\b(?!-)", words) is not None
        if counted and (c.quantity.best is None or _AGES.search(lead) or _THINGS.search(words)):
            continue
        seen.add(what)
        new = _NEW.search(words) is not None or _NEW.search(lead[-9:]) is not None
        yield Fate(
            c.quantity.point, what, counted, new, _OTHER.search(words) is not None or lead.endswith("another "), lives and what != "killed",
            _sex(words), _age(low[c.start : min(end, c.end + 12)]), number, c.start, c.end,
        )  # fmt: skip
    for n, what, at in joined(findings.text, start, end):
        if any(c.quantity.point == n and c.start < at[1] and at[0] < c.end for c in told):
            continue
        seen.add(what)
        yield Fate(n, what, True, False, False, lives and what == "shot", None, None, number, *at)
    hit = _HIT.search(low, start, end)
    if hit and not {"shot", "wounded"} & seen and not _AGES.search(low[max(start, hit.start() - 40) : hit.start()]):
        seen.add("shot")
        yield Fate(_SEVERAL[hit["n"]], "shot", True, False, False, lives, None, None, number, *hit.span())
    for n, what, at in told_briefly(low, start, end):
        if what in seen or (what == "shot" and "wounded" in seen):
            continue
        seen.add(what)
        if n:
            yield Fate(n, what, True, False, False, lives and what == "shot", None, None, number, *at)
        else:
            age, sex = _age(low[max(start, at[0] - 20) : at[1]]), _sex(low[max(start, at[0] - 20) : at[1]])
            yield Fate(1, what, False, True, False, lives and what == "shot", sex, age, number, *at)
    dead = _DEAD.search(low, start, end)
    if dead and MISHAPS.search(low, start, end):
        dead = None
    if dead and not {"killed", "attackers_killed"} & seen and not _NOT_HERE.search(low, start, end):
        yield _single(low, number, start, end, dead, "killed", False)
        seen.add("killed")
    shot = _SHOT.search(low, start, end)
    if (
        shot
        and shot[0].endswith(("hit", "struck"))
        and OF_A_THING.search(low, start, shot.end() - len(shot[0].split()[-1]))
    ):
        shot = None  # their car was hit
    none = any(not c.quantity.point and shot and c.start < shot.end() and shot.start() < c.end for c in told)
    if shot and not none and not seen - {"attackers_killed"}:
        yield _single(low, number, start, end, shot, "shot", lives)


_INDEFINITE = compiled(rf"\b(?:an?|another) (?:[\w-]+ ){{0,4}}?{_PERSON}\b")
_DEFINITE = compiled(rf"\b(?:the |his |her |their )?(?:[\w-]+ ){{0,1}}?{_PERSON}\b")


def _single(low: str, number: int, start: int, end: int, cue: re.Match[str], what: str, lives: bool) -> Fate:
    """One person of whom a cue speaks, new where the words beside it bring in somebody."""
    near = [
        m
        for m in _INDEFINITE.finditer(low, max(start, cue.start() - 110), min(end, cue.end() + 60))
        if not low.startswith("by ", max(0, m.start() - 3))  # "shot by another boy" tells who shot
    ]
    if near:
        who = min(near, key=lambda m: abs(m.start() - cue.start()))
        first, last = min(who.start(), cue.start()), max(who.end(), cue.end())
        return Fate(
            1,
            what,
            False,
            True,
            _OTHER.search(who[0]) is not None,
            lives,
            _sex(who[0]),
            _age(who[0]),
            number,
            first,
            last,
        )
    before = low[max(start, cue.start() - 60) : cue.start()]
    named = [m[0] for m in _DEFINITE.finditer(before)][-1:]
    other = any(_OTHER.search(n) for n in named)
    return Fate(
        1, what, False, other, other, lives, _sex(named[0]) if named else None, _age(before), number, *cue.span()
    )


def _sex(words: str) -> str | None:
    return next((name for name, pattern in _SEX if pattern.search(words)), None)


def _age(words: str) -> str | None:
    found = _AGE.search(words)
    return (found[1] or found[2]) if found else None
