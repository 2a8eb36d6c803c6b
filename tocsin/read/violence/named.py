"""Deeds that are named: by whom they befell, or by the town and the day that they are known by.

"The murder of the exiled writer", "the 2008 attacks in Mumbai", "last year's attack on a mall in Nairobi", "the Utoya
massacre": such words are no figure of speech and more than the name of a crime in a charge, whatever a text is about. A bare
"attack" needs its day or its town right beside it, since words, markets and teams attack as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import WIDE
from tocsin.read.violence.lists import is_noun, with_its_own
from tocsin.read.words import cues
from tocsin.read.words.deedwords import CLAUSE
from tocsin.read.words.lexicon import Trigger

_DONE_TO = compiled(
    r"(?:(?:murder|manslaughter|assassination|kidnapping|abduction|beheading|lynching|slaying)s?|(?:killings?|executions?|stabbings?|shootings?)(?=\s(?:dead\s)?of\b)|murdering|assassinating|kidnapping|abducting|beheading)\b"
)
"""Deeds that somebody does to somebody on purpose, with whom behind them."""
_NEGLIGENT = compiled(
    r"\b(?:negligen\w+|vehicular|corporate|driving|drivers?|crash|safety|surgeons?|an(?:a)?esthet\w+|patients?|midwi\w+|captain|ferry|crew)\b"
)
"""What a text of manslaughter speaks of where nobody raised a hand."""
_SOMEBODY = compiled(r"\s(?:of\s)?")
_A_STORY = compiled(
    r"\b(?:stars?|starring|starred|novels?|films?|movies?|plays?|thrillers?|series|drama|bestseller|legend|myth|shakespeare|painting|opera|book|documentar(?:y|ies)|exhibition|album|in the (?:bible|gospels?)|mystery)\b"
)
_GRAVE = compiled(
    r"\b(?:bombings?|massacres?|shootings?|siege|stabbings?|killings|murders|hijackings?|beheadings?|hostage[ -]taking|assassinations?|shelling|bombardment|atrocit(?:y|ies)|suicide attacks?|terror(?:ist)? attacks?)\b"
)
"""Names of deeds that nothing but violence has."""
_ATTACK = compiled(
    r"(?:attacks?|assaults?|raids?|blasts?|explosions?|strikes?|ambush(?:es)?|killing|kidnappings?|abductions?)\b"
)
_NAMES = compiled(rf"(?:['’]s)?\s(?:(?!(?:{CLAUSE}|and|or)\b)[\w'’-]+\s){{0,3}}\Z")
_THE = compiled(
    r"\b(?:the|that|this|those|these|['’]s|19\d\d|20\d\d|recent|deadly|bloody|brutal|twin)\s(?:[\w'’-]+\s){0,2}?\Z"
)
_NEW = compiled(
    r"\b(?:recent|deadly|bloody|brutal|twin|fatal|latest|(?:last|this) (?:week|month|year|[a-z]+day)['’]s|infamous|deadliest|horrific)\s(?:[\w-]+\s){0,2}?\Z"
)

_OF_A_SIDE = compiled(
    r"\b(?:side|team|club|part(?:y|ies)|opposition|champions|strikers?|ministers?|senators?|presidents?|candidates?|critics?|premier|chancellor|bishop|pope|editor|columnist)['’]s?\s(?:[\w-]+\s){0,2}\Z"
)
"""Before the attack of those who attack in words or in a match."""


_YEAR = 4
"""Letters of a date that is a year."""


def befell(low: str, trigger: Trigger, tolls: Sequence[Casualty]) -> bool:
    """Whether a word of violence says to whom it was done on purpose: "the murder of his wife", "kidnapping a banker"."""
    if not _DONE_TO.match(low, trigger.start):
        return False
    if low.startswith("manslaughter", trigger.start) and (
        _NEGLIGENT.search(low) or any(c.quantity.point > 2 for c in tolls)
    ):
        return False
    behind = _SOMEBODY.match(low, trigger.end)
    return behind is not None and any(
        c.start <= trigger.start < c.end and c.end > behind.end() and c.quantity.point and c.what in _HARM
        for c in tolls
    )


_HARM = ("killed", "wounded", "killed_or_wounded", "hostages")


def by_town(findings: Findings, start: int, end: int, trigger: Trigger) -> bool:
    """Whether a word of violence stands in the name of a deed: with its town right before it, or its town and its day; or,
    where nothing else has such a name, with its day or year right before it."""
    low = findings.lowered
    grave, attack = _GRAVE.search(low, trigger.start, trigger.end), _ATTACK.search(low, trigger.start, trigger.end)
    if not (grave or attack) or (trigger.verb and not is_noun(low, start, trigger)):
        return False
    if cues.ON_NOBODY.match(low, trigger.end) or _A_STORY.search(low, start, end):
        return False
    if not grave and (
        _OF_A_SIDE.search(low, max(start, trigger.start - 60), trigger.start) or cues.SPORT.search(low, start, end)
    ):
        return False
    own = with_its_own(findings, start, trigger, end)
    if low[trigger.end - 1] == "s" and trigger.start == start and all(len(str(d.value)) == _YEAR for d in own.days):
        return False  # "Attacks in Kabul in 2018" heads a list of them
    towns = [t for t in own.places if t.feature not in WIDE]
    if any(
        t.end <= trigger.start and _NAMES.match(low, t.end, trigger.start) and _THE.search(low, start, t.start)
        for t in towns
    ):
        return True
    if grave and any(d.end <= trigger.start and low[d.end : trigger.start].isspace() for d in own.days):
        return True
    if not own.places or not (own.days or _NEW.search(low, start, trigger.start)):
        return False
    return bool(towns or grave or any(len(str(d.value)) == 10 for d in own.days))
