"""Dates that are no day of a story's: of what was said or decided, or of another deed that the story only names.

"On 31 July, several outlets reported him dead"; "the chief suspect in the September 11 attacks on New York".
"""

from __future__ import annotations

from tocsin.dates import DateMention
from tocsin.dates.words import MONTH_NAMES, SEASON_NAMES
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Story
from tocsin.read.setting.times import OF_A_DEED, OTHER_VERB, PUBLIC_ACT
from tocsin.read.words.lexicon import triggers

_OPENS = compiled(r"[\W_]*(?:(?:in|on|late|early|by|during|earlier)\s){0,2}\Z")
_OWNS = compiled(
    r"(?:'s|’s)\s(?:[\w-]+\s){0,2}?(?:events?|tragedy|horror|outrage|atrocity|carnage|bloodshed|deaths?|victims?|dead|incidents?)\b"
)
"""Behind a date that owns the deed in other words: "said of Thursday's events"."""
_OF_NOW = compiled(r"\bof\s\Z")
_PUBLIC = compiled(
    r"\b(?:march(?:ed|es)|rallied|gathered|demonstrated|protested|tweeted|spoke|speaks|criticised|criticized|praised|defended|met|travell?ed|returned|flew|attended|addressed|hosted|celebrated|beat|played|blamed|accused|offered|called|expressed"
    r"|appealed|paid tribute|lit|observed|imposed|lifted|rejected|defeated|welcomed|backed|slammed|blasted|dismissed|launched (?:an? )?(?:investigation|inquiry|probe|appeal|campaign)|took to the streets|were at a loss|was at a loss|stood (?:in|at|for)|walked out"
    r"|voted|passed|lawmakers|leaders|protesters|demonstrators|thousands|hundreds of (?:[\w-]+ ){0,2}?(?:people|protesters|demonstrators|marchers|mourners|students))\b"
)
"""What is done in public on a day that opens a sentence without violence: "On Monday, hundreds of peaceful protesters marched"."""
_SUBJECT = 60
"""Characters between a date that opens its sentence and the verb that it dates."""
_MEANT = compiled(
    r"\b(?:suspects? in|suspected of|wanted (?:for|over|in connection with)|blamed for|accused of|responsible for|master-?mind(?:s|ed)?(?: of| behind)?|behind"
    r"|role in|part in|since|in the wake of|in response to|in retaliation for|retaliation for|revenge for|memory of|victims of|survivors of|linked to|link(?:s)? to"
    r"|convicted (?:of|over|for)|jailed (?:for|over)|as in|like|after|following|before)\s(?:the\s)?(?:[\w'’-]+\s){0,3}?\Z"
)
"""Right before a deed that is named for something else told of."""
LONG_AGO = 30
"""Days before publication from which a deed in such words is another one than the news."""


_SINCE = compiled(r"\bsince\s(?:(?:at least|about|around|early|late|the|last)\s){0,2}\Z")
_LASTS = compiled(r"\b(?:held|holding|captive|hostages?|missing|siege|besieged|detained|surrounded)\b[^.;]*\Z")
"""What began on the day since which it lasts: "who have held the theatre since Wednesday"."""
_MEASURED = compiled(
    r"\b(?:\w+est|worst|most \w+|first|second|third|fourth|fifth|latest|only|not (?:been |seen |had )|never|no \w+)\b[^.;]{0,70}\Z"
)
_WHEN = compiled(r",?\s(?:when|in which)\b")
_HAVE_BEEN = compiled(
    r"\b(?:have|has)\s(?:also\s)?been\s(?:\w+ly\s)?(?:killed|murdered|attacked|shot|wounded|injured|kidnapped|abducted|executed|assassinated)\b"
)
"""What a count since a day tells: "since 2001 twice as many have been killed by others"."""


def only_since(low: str, story: Story, sentence: tuple[int, int], date: DateMention, named: bool) -> bool:
    """Whether a date only says since when: "since August 2014" in a clause that is none of the story's, or what a deed is
    measured by, "the deadliest blast since 2003". A date that names a deed (`named`), or tells when it was, is none."""
    if named or _WHEN.match(low, date.end):
        return False
    since = _SINCE.search(low, max(sentence[0], date.start - 40), date.start)
    if since is None or _LASTS.search(low, max(sentence[0], since.start() - 90), since.start()):
        return False
    if not any(s.start <= date.start < s.end for s in story):
        return True
    if _HAVE_BEEN.search(low, *sentence):
        return True
    return _MEASURED.search(low, max(sentence[0], since.start() - 90), since.start()) is not None


def of_words(low: str, sentence: tuple[int, int], date: DateMention) -> bool:
    """Whether a date in a sentence without violence is that of something said or decided: the last verb before it, or the
    first behind it where it opens the sentence."""
    if triggers(low, *sentence) or _OWNS.match(low, date.end):
        return False
    if _OF_NOW.search(low, max(sentence[0], date.start - 4), date.start) and low.startswith("today", date.start):
        return True
    if _OPENS.match(low, sentence[0], date.start):
        limit = min(sentence[1], date.end + _SUBJECT)
        return OTHER_VERB.search(low, date.end, limit) is not None or _PUBLIC.search(low, date.end, limit) is not None
    floor = max(sentence[0], date.start - 80)
    return OTHER_VERB.search(low, floor, date.start) is not None


_OF_A_YEAR = compiled(
    rf"\b(?!(?:{SEASON_NAMES}|end|beginning|start|middle|half|quarter|months?|weeks?|days?|night|morning|course|most|rest|much|part|all|events?|war|violence|bloodshed|horrors?|{MONTH_NAMES})\b)"
    r"(?!\w*(?:attack|bomb|blast|explosion|shooting|killing|assault|raid|ambush|massacre|kidnap|abduct|murder|strike|siege|assassin|riot|uprising|coup|genocide|crisis))[a-z-]{3,}\sof\s\Z"
)


def of_a_years_thing(low: str, start: int, date: DateMention) -> bool:
    """Whether a year belongs to a thing that is no deed: "the biggest loser of 2017", "the election of 2004"."""
    bare = low[date.start : date.end].isdigit()
    return bare and _OF_A_YEAR.search(low, max(start, date.start - 40), date.start) is not None


def of_public_act(low: str, sentence: tuple[int, int], date: DateMention) -> bool:
    """Whether a date is that of what was said or done in public, in a sentence that may name violence as well: the verb stands
    before it with no word of violence between, or behind it before any."""
    floor = max(sentence[0], date.start - 80)
    acts = [m.end() for m in PUBLIC_ACT.finditer(low, floor, date.start)]
    if acts:
        return not triggers(low, acts[-1], date.start) and not _CLAUSE.search(low, acts[-1], date.start)
    if not _OPENS.match(low, sentence[0], date.start):
        return False
    act = PUBLIC_ACT.search(low, date.end, min(sentence[1], date.end + _SUBJECT))
    return act is not None and not triggers(low, date.end, act.start())


_CLAUSE = compiled(r"[;:]|,\s(?:and|but|when|while|where|which|who|after)\b|\b(?:when|while|where|which|who|that)\b")


def names_anothers_deed(findings: Findings, story: Story, date: DateMention) -> bool:
    """Whether a date is part of the name of an old deed that is told of only in connection with something else, and of which
    no clause of the story tells."""
    low, published = findings.lowered, findings.document.published_day
    deed = OF_A_DEED.match(low, date.end, date.end + 60)
    if deed is None or published is None or date.value is None:
        return False
    if (interval(published)[0] - interval(date.value)[1]).days < LONG_AGO:
        return False
    if any(date.start <= s.head.start < deed.end() or s.start <= date.start < s.end for s in story):
        return False
    return _MEANT.search(low, max(0, date.start - 60), date.start) is not None
