"""What governments say beforehand in set words: levels of alert and advice to travellers.

"Spain kept its terrorist alert at four", "the threat level is substantial", "do not travel to Borno because of kidnapping":
no verb says that anything may come, and the deed that is named beside them ("after the attack in Solingen") is only why.
The land is that of whoever sets the level, unless another place is named as the one that it is set for.
"""

from __future__ import annotations

import re

from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.speakers import after_dateline, speaker_of
from tocsin.read.findings.tidied import tidied
from tocsin.read.outlook.forebodings import at_war, subject_of
from tocsin.read.sources.voices import said_by

_SORT = r"(?:(?:(?:national|terror(?:ism|ist)?|security|threat|terror threat|counter-?terror(?:ism)?|official|current|country['’]s|overall|level (?:three|four|five|\d)|top-level|general) ){0,4})"
_LEVEL = rf"{_SORT}(?:(?:threat|alert|risk|warning|alarm) (?:level|status|assessment)s?|(?:travel (?:advice|advisory|warning|alert)|advice to travell?ers|(?:terror(?:ist|ism)? )?threat|alert|level)(?= (?:to|at) (?:the |its |an? )?(?:second[- ]|third[- ])?(?:high|severe|critical|substantial|medium|maximum|four|five|three|level|[\"“'‘]))|alert(?= (?:for|in|across) )|level of (?:\w+ )?(?:alert|threat)|(?:terror(?:ism|ist)?|security|level (?:three|four|five|\d)|vigipirate)(?: \w+)? alert|vigipirate(?: plan)?)"
_RAISED = compiled(
    rf"\b(?:raised|raises|raising|raise|increased|increases|lifted|elevated|upgraded|kept|keeps|keep|keeping|left|leaves|maintain(?:s|ed|ing)?|held|extended|declared|activated|set|put) (?:the |its |their |our |at |a |up |to )*(?:[\w'’-]+ ){{0,3}}?(?P<level>{_LEVEL})\b"
)
_STANDS = compiled(
    rf"\b(?P<level>{_LEVEL})\b(?: (?:in|for|across|on) [^.;,]{{2,40}}?)? (?:is|was|stands?|stood|remains?|remained|stays?|stayed|(?:has|had) been (?:raised|increased|lifted|kept|put|set|at)|will (?:remain|stay)|(?:was|were) (?:raised|increased|lifted))\b"
)
_ON_ALERT = compiled(
    r"(?<=[a-z] )(?:went|goes|has gone) on (?:high|maximum|heightened|full) alert\b|\b(?:put|puts|putting|placed) (?:the (?:country|capital|kingdom|nation|island|province|region|city)|[a-z]+) (?:on|under) (?:a |its )?(?:high|higher|highest|maximum|heightened|red|full|top|increased)(?: \w+)? (?:alert|alertness|vigilance)\b"
)
_ALERT = compiled("alert|level|threat status|(?:threat|risk) assess|vigipirate")
_LOWERED = compiled(r"\b(?:lower(?:ed|s|ing)?|reduc(?:ed|es|ing)|cut|downgrad\w+|eased|relax\w+|dropp?e?d?)\b")
_TERROR = compiled(
    r"\b(?:terror\w*|attack(?:s|ed|ers?)?|bomb\w*|extremis\w*|militants?|jihad\w*|islamist\w*|kidnap\w*|gunm[ae]n|insurg\w*|shootings?|shot|killings?|killed|murder\w*|massacre\w*|stabb\w+|vigipirate)\b"
)
_ELSE = compiled(
    r"\b(?:drought|flood\w*|volcan\w*|erupt\w*|storms?|hurricane|cyclone|typhoon|tornado\w*|met office|rain|snow|weather|heat\w*|fires?|wildfires?|avalanche|virus|covid\S*|flu|ebola|cholera|disease|epidemic|outbreak|health|pandemic|pollution|air quality|smog|earthquake\w*|tsunami|cyber\w*|hackers?|water|debt|credit|nuclear|terror attack drills?)\b"
)
_TRAVEL = compiled(
    r"\b(?:(?:do not|don['’]t|(?:should|must) not|not to|avoid(?:ing)?|(?:advis\w+|advice|warn\w*|caution\w*|recommend\w*) (?:[\w'’]+ ){0,4}?against|reconsider\w*|defer\w*|postpone|no longer) (?:(?:all|any|all but essential|non-essential|unnecessary|their|its|your) ){0,2}"
    r"(?:travel(?:l?ing)?|trips?|journeys?|visit(?:s|ing)?)(?: (?:to|in|near|into))?|(?:urg|advis|tell|told|ask|order|call)\w* (?:on |all )?(?:its |their |the |all )?(?:citizens|nationals|people|tourists|americans|britons|expatriates|travell?ers)(?: (?:in|from) [A-Z]?[\w' -]{2,30}?)? to (?:leave|avoid|get out of|stay (?:indoors|at home|away|inside)|remain indoors|keep away|steer clear|shelter))\b"
)
_DANGER = compiled(
    r"\b(?:terror\w*|kidnap\w*|attack(?:s|ed)?|militants?|jihad\w*|armed (?:groups?|men|conflict|bandits?)|bandit\w*|insurg\w*|extremis\w*|abduct\w*|hostage[- ]taking|gunm[ae]n|bomb\w*|al-shaba+b|boko haram|islamic state)\b"
)
_TO_GO = compiled(
    r"(?:travel(?:l?ing)?|trips?|journeys?|visit\w*|leave|avoid|out of|away from|clear of)(?: (?:to|in|near|into|from|the|all|parts of|northern|southern|eastern|western|central|towns? of|city of|capital|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|rest) of|province of|states? of|region of)){0,4}\s?\Z"
)
_GOING = compiled("travel|trip|journey|visit")
_NOBODY = compiled(r"\b(?:risk|threat|danger|fears?|reports?)\b")
"""What advice cites, which gives none."""
_BECAUSE = compiled(r"\b(?:after|following|since|in the wake of|days after|because of|due to|citing|where|amid|over)\b")
_FOR = compiled(r"\b(?:in|for|across) (?:the |all of |mainland )?\Z")

_YEAR = 365
_NEAR = 400
"""Characters before advice to travellers in which its danger may be told, where an armed group is."""


class Told:
    """Words of advice, who gives it, and the place that it is for, where told."""

    __slots__ = ("place", "speaker", "words")

    def __init__(self, words: re.Match[str], speaker: str | None, place: Toponym | None) -> None:
        self.words, self.speaker, self.place = words, speaker, place


def advice(findings: Findings, start: int, end: int) -> Told | None:
    """The level of alert, or the advice to travellers, that the sentence [start, end) tells; None where it tells none."""
    return _alert(findings, start, end) or _travel(findings, start, end)


def advised_before(lowered: str, start: int, at: int) -> bool:
    """Whether advice to travellers stands in lowered[start:at), so that the violence at `at` is why it is given."""
    return _TRAVEL.search(lowered, start, at) is not None


def _alert(findings: Findings, start: int, end: int) -> Told | None:
    low = findings.lowered
    start = after_dateline(findings.text, start, end)
    if not _ALERT.search(low, start, end) or _ELSE.search(low, start, end):
        return None
    told = _RAISED.search(low, start, end)
    words = told or _ON_ALERT.search(low, start, end) or _STANDS.search(low, start, end)
    if not words or _LOWERED.search(low, start, words.end()):
        return None
    if not _TERROR.search(low, max(start - 200, 0), end):
        return None
    if _is_long_past(findings, start, end):
        return None
    who = None if words.re is _STANDS else subject_of(findings.text, start, words.start())
    who = who or _has_decided(findings, start, words)
    said = said_by(findings, (start, end), words.start()) or speaker_of(findings.text, start, end)
    who = said if said and (who is None or _is_a_land(findings, start, end, who)) else who
    why = _BECAUSE.search(low, words.end(), end)
    spots = [t for t in within(findings.places, start, why.start() if why else end) if t.role in ("place", "demonym")]
    meant = [t for t in spots if t.role == "place" and _FOR.search(findings.text, max(start, t.start - 20), t.start)]
    place = next(iter(meant or spots), None)
    return Told(words, who, place) if who or place else None


_DECIDES = compiled(
    r"\s(?:has |have |had )?(?:decided|agreed|said (?:it|he|she|they) would|announced (?:it|he|she|they) would|promised|chose|would|will|is to|was to)(?: to)?\s\Z"
)


def _has_decided(findings: Findings, start: int, words: re.Match[str]) -> str | None:
    """The subject of "decided to maintain"."""
    decides = _DECIDES.search(findings.text, start, words.start())
    return subject_of(findings.text, start, decides.start()) if decides else None


def _is_long_past(findings: Findings, start: int, end: int) -> bool:
    """Whether a sentence dates its level more than a year before the report."""
    published = findings.document.published_day
    days = [d for d in within(findings.dates, start, end) if d.value is not None]
    if published is None or not days:
        return False
    now = interval(str(published))[0]
    return all((now - interval(str(d.value))[1]).days > _YEAR for d in days)


def _is_a_land(findings: Findings, start: int, end: int, who: str) -> bool:
    """Whether a subject is a country and no more: whoever speaks for it is then the one who says so."""
    return any(findings.text[t.start : t.end] == who for t in within(findings.places, start, end))


def _travel(findings: Findings, start: int, end: int) -> Told | None:
    low = findings.lowered
    words = _TRAVEL.search(low, start, end)
    if not words or _ELSE.search(low, start, end):
        return None
    before = max(0, start - _NEAR) if _GOING.search(words[0]) and at_war(findings, end) else start
    if not _DANGER.search(low, before, end):
        return None
    who = _adviser(findings, start, words) or said_by(findings, (start, end), words.start())
    if who and _NOBODY.search(who):
        who = speaker_of(findings.text, start, end)
    spots = [t for t in within(findings.places, start, end) if t.role == "place"]
    told = [t for t in spots if t.start > words.start() and _TO_GO.search(low, start, t.start)]
    if not told and (inside := [t for t in spots if re.search(r"\bin (?:the )?\Z", findings.text[start : t.start])]):
        told = [t for t in inside if t.start < words.end() + 40 and findings.text[t.start : t.end] not in (who or "")]
    if not (told or (who and _GOING.search(words[0]))):
        return None
    return Told(words, who, told[0] if told else None)


_ADVISES = compiled(
    r"\s(?:(?:has|have|had|is|are|was|also|again) ){0,2}(?:told|tells|urged|urges|asked|warned|warns|warning|advised|advises|advising|advice|renewed|repeated|updated|reissued|issued|recommended|recommends|orders|ordered|cautioned)\b"
)


def _adviser(findings: Findings, start: int, words: re.Match[str]) -> str | None:
    """The subject of the first verb of advice before, or at, the words."""
    verb = _ADVISES.search(findings.lowered, start, words.end())
    if not verb or verb.start() > words.start() + 1:
        return None
    return subject_of(findings.text, start, verb.start() + 1) or tidied(findings.text[start : verb.start()])
