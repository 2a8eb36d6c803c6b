"""What forces told of without their land did where they begin the line: "troops kill 30 insurgents in Yobe".

Elsewhere such forces answer most attacks that they are told of beside. Here the line has no deed but theirs: they are its
subject, those who died are no attackers of whom it has told, and nothing is repelled, foiled or avenged. Patterns match
lower-case text of one sentence.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE

_BEGINS = compiled(
    r"(?:\A|\A[a-z][\w .'’,-]{1,40}: )[\"“'‘]?(?:(?:update \d+|title|breaking|news|watch|exclusive)\W{1,3})?(?:the |in [\w .'’-]{2,30}, )?\Z"
)
"""Before those who begin a line: its start, behind the place or the paper that heads it."""
_SOME = rf"(?:(?:{HEDGE}|some|another|a further|up to|more|the|an?|\d[\d,]*|{spelled(2, 20)}|dozens of|scores of|hundreds of|several|many) ){{0,3}}"
_SORT = r"(?:(?!(?:and|or|in|by|at|on|who|after|as|when|of|to|for|with|from|would-be|attack|attacking|second|third|last|lone|remaining|fleeing)\b)[\w'’-]+ ){0,4}?"
_UNARMED = (
    r"(?:civilians?|villagers?|residents?|locals|farmers?|fishermen|herders|herdsmen|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen(?:ager)?s?|youths?|students?|pupils|teachers?|people|persons?|traders?|merchants?|monks?|priests?|pastors?|worshippers|patients"
    r"|refugees|migrants|journalists?|reporters?|activists?|protest[eo]rs?|demonstrators?|mourners|marchers|couple|famil(?:y|ies)|citizens?|workers|miners|drivers?|motorists?|motorcyclists?|passengers|doctors?|medics?|nurses?|prisoners|detainees|captives|elders?|bystanders?|babies|baby|infants?|toddler|mother|father|elderly)"
)
_FOES = r"(?:rebels?|insurgents?|militants?|guerrill?as?|fighters?|jihadis(?:ts)?|islamists?|extremists?|separatists?|bandits?|terrorists?|partisans?|members?|militiam[ae]n|commanders?|leaders?|communists?|maoists?|naxal\w*|reds|kidnappers|gangsters?|gang|cultists?|robbers?|hitm[ae]n|suspects|outlaws|[a-z-]+s(?= (?:in|near|on|during|at|outside|along|around)\b|\Z))"
_KILL = r"(?:kill(?:s|ed)?|shoots?(?: dead| down)?|shot dead|gun(?:s|ned)? down|slay|slays|slew|slain|massacre[ds]?|execute[ds]?|behead(?:s|ed)?|murder(?:s|ed)?|slaughter(?:s|ed)?|neutrali[sz]e[sd]?|eliminate[sd]?)"
_HELPERS = r"(?: (?:have|has|had|also|again|reportedly|allegedly|then|on \w+day|late \w+day|early \w+day|this week))*"
_KILLED = rf"\A{_HELPERS}(?: (?:ambush(?:es|ed)?|storm(?:s|ed)?|raid(?:s|ed)?|capture[sd]?|detains?|loots? and|tortures?)(?: [^.;,]{{2,40}}?)?,? and)? {_KILL}(?:,? (?:and )?(?:rob|burn|behead|wound|injure|torture|capture|arrest)s?(?:ed|d)?)? "
_FOES_FELL = compiled(_KILLED + rf"{_SOME}{_SORT}{_FOES}\b(?! who\b| that\b)")
_PEOPLE_FELL = compiled(_KILLED + rf"{_SOME}{_SORT}{_UNARMED}\b(?! who (?:had|tried|attacked|stabbed|shot|opened)\b)")
_FIRE_KILLED = compiled(
    r"\A (?:(?:air|drone|artillery|mortar|rocket|missile|night|ground|tank|helicopter) )?(?:fire|shelling|shells?|gunfire|artillery|rockets?|missiles?|mortars?|bombs?|air ?strikes?|strikes?|air raids?|raids?|bombardments?|bombings?|attacks?|offensives?|assaults?|operations?|ambush(?:es)?)(?: (?:on|in|at|near|against|of) [^.;,]{2,50}?)? (?:kill(?:s|ed)?|wound(?:s|ed)?|injure[sd]?|claim(?:s|ed)? (?=[\w-]+ (?:lives|dead))|lea(?:ves?|ft) [^.;]{1,40}?\b(?:dead|casualties|wounded|injured|homeless))\b(?! (?:in|by)\b)"
)
"""Their fire or raid, as the subject of what it did."""
_BURNED = compiled(
    rf"\A{_HELPERS} (?:torch(?:es|ed)?|burn(?:s|ed|t)?(?: down)?|raze[sd]?|loots?(?: and \w+)?|looted(?: and \w+)?|set(?:s)? (?:fire to|ablaze)|torture[sd]?|rape[sd]?|drops?(?= (?:[\w-]+ ){{0,3}}bombs)|massacre[ds]?|open(?:s|ed)? fire (?:on|at)|fire[sd]? (?:on|at|into)) (?!an? (?:effigy|flag))(?!(?:\w+ ){{0,2}}(?:attackers?|gunm[ae]n|bombers?|militants|rebels|insurgents|car|vehicle)\b)[a-z0-9]"
)
"""What nobody does in answer to an attacker at hand."""
_ANSWERED = compiled(
    r"\b(?:after|following|repel\w*|repuls\w+|foil\w*|thwart\w*|avert\w*|prevent\w*|respond\w*|response|retaliat\w+|aveng\w+|revenge|rescu\w+|free[ds]?|freeing|hostages?|suicide|would-be|attackers?|bombers?|assailants?|ambushed|under attack|siege|standoff|him|them|during an? (?:\w+ )?(?:attack|robbery)|bomb(?:ing)? suspects?)\b"
)
"""Words of what was done before by others."""


def opens(text: str, start: int) -> bool:
    """Whether a line that begins at `start` is the text's first, or the first under its title."""
    return start == 0 or (start < _TITLE and text[:start].rstrip()[-1:] not in '.!?;"”')


_TITLE = 250
"""Characters of a title, at most."""


def did_on_a_line(left: str, right: str, first: bool) -> bool:
    """Whether forces between these words begin a line whose deed is theirs; that they killed armed men is one only where
    the line is the text's `first`: further down they answer what was told."""
    if not _BEGINS.search(left):
        return False
    if _PEOPLE_FELL.match(right) or _BURNED.match(right):
        return True
    if found := _FIRE_KILLED.match(right):
        return _ANSWERED.search(found[0]) is None
    return first and _FOES_FELL.match(right) is not None and _ANSWERED.search(right) is None
