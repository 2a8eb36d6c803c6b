"""Numbers that look like sums and are none: the dead of one deed with a year, charges in court, people killed or gone away.

"Since the attacks of November 2015 left 130 dead" tells of those attacks and not of a count that runs since; "clashes with
the police in 1987 left 400 dead" is one event; "charged with multiple murders" counts nothing; "150,000 teachers have been
killed or have fled" does not say how many were killed.
"""

from __future__ import annotations

from tocsin.dates.words import MONTH_NAMES, spelled
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE_WORDS

_VERB = r"(?:left|leaving|killed|killing|claimed|claiming|slaughtered|massacred|cost|wounded|injured)"
_HEDGE = rf"(?:(?:{HEDGE_WORDS}|as|many|between|an|estimated|the|lives|of|close|roughly)\s)*"
_SINCE_A_DEED = compiled(
    rf"\bsince\s(?!(?:\w+\s)?(?:19|20)\d\d\b)(?:the\s|an?\s|last\s)?(?:[\w'’-]+\s){{0,3}}?(?:attacks?|bombings?|blasts?|explosions?|shootings?|massacre|siege|assault|raid|gunm[ae]n|bombs?|bombers?|jihadis(?:ts)?|militants|terrorists)\b(?:(?!\b(?:have|has)\b)[^.;,]){{0,70}}?\b(?:which |that )?{_VERB}\s{_HEDGE}\Z"
)
"""Before a toll that is that of the deed since which time is counted."""
_ONE_DEED = compiled(
    rf"\b(?:crackdown|clashes between [^.;,]{{3,60}}?|massacre|truck[- ]bombing|bombing|car bomb|bomb|shooting|raid|siege|stampede|ambush|explosion|blast|attack)\b[^.;]{{0,60}}?,?\s(?:which |that )?{_VERB}\s{_HEDGE}\Z"
)
"""Before the toll of one deed with a year: the deed is the subject of the verb."""
_OR_GONE = compiled(
    r"(?:[^.;,]{0,25}?\s)?or\s(?:have\s|had\s|were\s|been\s|has\s|otherwise\s|simply\s|forcibly\s)*(?:fled|displaced|missing|left|detained|arrested|quit|resigned|gone|uprooted|disappeared|jailed|abducted|forced|captured)\b"
)
_CHARGES = compiled(
    r"\b(?:charged|charges|indicted|accused|convicted|suspected|guilty|counts?|wanted)\b[^.;]{0,40}?\b(?:with|of|for|in|on)\s(?:[\w-]+\s){0,2}?\Z"
)
_SEVERAL = compiled(r"(?:multiple|several|numerous|many|various)\b")

_DEEDS = r"(?:attacks?|bombings?|blasts?|explosions?|shootings?|massacre|siege|assault|raid|bombs?|hijacking|kidnapping|hostage[- ]taking|storming|ambush)"
_FOR_INSTANCE = compiled(
    rf"\b(?:among (?:them|these|those)|including|such as|like|one of them|the worst of them)\b[^.;]{{0,40}}?\b{_DEEDS}\b[^.;]{{0,90}}?\b(?:in which|which left|that left|with)\s{_HEDGE}\Z"
)
"""Before the toll of one of several deeds that a count only names: "four attacks, among them the siege in which two died"."""
_WITH_ITS_DEAD = compiled(
    rf"\bsince\s(?:the\s|an?\s|last\s)?(?:[\w'’-]+\s){{0,3}}?{_DEEDS}\b[^.;]{{0,70}}?,\swith\s{_HEDGE}\Z"
)
_KILLING_OF = r"(?:killings?|murders?|massacres?|slaughter|executions?|deaths?) of"
_IN_COURT = compiled(
    rf"\b(?:jailed|imprisoned|convicted|sentenced|condemned|found guilty|pleaded guilty|guilty|on trial|conspir(?:ed|ing)|tried|acquitted|charged|indicted)\b[^.;]{{0,60}}?\b(?:{_KILLING_OF}|killing|massacring|murdering|slaughtering)\s{_HEDGE}\Z"
)
"""Before the dead of the deed for which somebody stood in court."""
_AFTER_IT = compiled(
    rf"\b(?:last (?:week|month|year)|in (?:{MONTH_NAMES}|(?:19|20)\d\d)),? (?:after|following|when) (?:an?|the|twin|two|three|four|five) (?:[\w-]+ ){{0,3}}?(?:{_DEEDS}|bombers|gunmen)\b[^.;]{{0,90}}?\s(?:that |which )?{_VERB}\s{_HEDGE}\Z"
)
"""Before the toll of deeds that an act followed: "a state of emergency last month after two bombings killed 45"."""
_THAT_ONE = compiled(rf"\b{_KILLING_OF}\s{_HEDGE}\Z")
_WHEN = compiled(r"[^.;,]{0,50}?,?\swhen\s")
_NEAR = 70
"""Characters behind a toll, beyond its clause, in which it may be told when that was."""
_OVER_TIME = compiled(
    rf"[^.;]{{0,80}}?\b(?:between|since|over (?:the|a|two|three|four|five|six|seven|ten|several)|from (?:19|20)\d\d|during|in the (?:past|last|19|20)|across|in (?:{spelled(2, 10)}|several|separate|various) )\b"
)
"""Behind a toll: it was not that of one day."""
_VOWED = compiled(
    rf"\b(?:pledg|promis|vow|threaten|swor|want|plann)\w*\b[^.;]{{0,100}}?\b(?:by|to|of)\s(?:kill|killing|slaughter|slaughtering|execute|executing)\s{_HEDGE}\Z"
)
"""Before the dead that somebody only promised."""


def is_of_one_deed(low: str, start: int, toll: int, *, running: bool) -> bool:
    """Whether the number at `toll` in the clause that begins at `start` is one deed's; `running`: a time since is told."""
    if _SINCE_A_DEED.search(low, max(start, toll - 170), toll):
        return True
    return not running and _ONE_DEED.search(low, max(start, toll - 150), toll) is not None


def is_no_count(low: str, start: int, end: int, number: tuple[int, int]) -> bool:
    """Whether a number counts no deeds and no dead: charges in court, or people killed or gone away."""
    if _OR_GONE.match(low, number[1], end):
        return True
    if _is_one_deeds(low, start, end, number):
        return True
    charged = _CHARGES.search(low, max(start, number[0] - 70), number[0])
    return charged is not None and _SEVERAL.match(low, number[0]) is not None


_FIGURE = compiled(
    rf"(?<![\w,.])(?:\d|(?:dozens|scores|hundreds|thousands|tens|{spelled(2, 12)}|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b)"
)
"""Where the number of a toll begins, whose words may begin with the verb."""


def _is_one_deeds(low: str, start: int, end: int, number: tuple[int, int]) -> bool:
    """Whether the words around a number say that it is the toll of a single deed, or only a promise."""
    first = _FIGURE.search(low, *number)
    lead = max(start, number[0] - 190), first.start() if first else number[0]
    if _FOR_INSTANCE.search(low, *lead) or _WITH_ITS_DEAD.search(low, *lead) or _VOWED.search(low, *lead):
        return True
    if _AFTER_IT.search(low, *lead):
        return True
    if _OVER_TIME.match(low, number[1], end):
        return False
    if _IN_COURT.search(low, *lead):
        return True
    return _THAT_ONE.search(low, *lead) is not None and _WHEN.match(low, number[1], number[1] + _NEAR) is not None
