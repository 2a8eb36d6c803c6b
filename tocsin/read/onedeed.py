"""Numbers that look like sums and are none: the dead of one deed with a year, charges in court, people killed or gone away.

"Since the attacks of November 2015 left 130 dead" tells of those attacks and not of a count that runs since; "clashes with
the police in 1987 left 400 dead" is one event; "charged with multiple murders" counts nothing; "150,000 teachers have been
killed or have fled" does not say how many were killed.
"""

from __future__ import annotations

from tocsin.patterns import compiled

_VERB = r"(?:left|leaving|killed|killing|claimed|claiming|slaughtered|massacred|cost|wounded|injured)"
_HEDGE = r"(?:(?:at|least|about|some|around|nearly|almost|more|than|over|up|to|as|many|between|an|estimated|the|lives|of|close|roughly)\s)*"
_SINCE_A_DEED = compiled(
    rf"\bsince\s(?!(?:\w+\s)?(?:19|20)\d\d\b)(?:the\s|an?\s|last\s)?(?:[\w'’-]+\s){{0,3}}?(?:attacks?|bombings?|blasts?|explosions?|shootings?|massacre|siege|assault|raid|gunm[ae]n|bombs?|bombers?|jihadis(?:ts)?|militants|terrorists)\b(?:(?!\b(?:have|has)\b)[^.;,]){{0,70}}?\b(?:which |that )?{_VERB}\s{_HEDGE}\Z"
)
"""Before a toll that is that of the deed since which time is counted."""
_ONE_DEED = compiled(
    rf"\b(?:crackdown|clashes between [^.;,]{{3,60}}?|massacre|truck[- ]bombing|bombing|car bomb|bomb|shooting|raid|siege|stampede|ambush|explosion|blast)\b[^.;]{{0,60}}?,?\s(?:which |that )?{_VERB}\s{_HEDGE}\Z"
)
"""Before the toll of one deed with a year: the deed is the subject of the verb."""
_OR_GONE = compiled(
    r"(?:[^.;,]{0,25}?\s)?or\s(?:have\s|had\s|were\s|been\s|has\s|otherwise\s|simply\s|forcibly\s)*(?:fled|displaced|missing|left|detained|arrested|quit|resigned|gone|uprooted|disappeared|jailed|abducted|forced|captured)\b"
)
_CHARGES = compiled(
    r"\b(?:charged|charges|indicted|accused|convicted|suspected|guilty|counts?|wanted)\b[^.;]{0,40}?\b(?:with|of|for|in|on)\s(?:[\w-]+\s){0,2}?\Z"
)
_SEVERAL = compiled(r"(?:multiple|several|numerous|many|various)\b")


def is_of_one_deed(low: str, start: int, toll: int, *, running: bool) -> bool:
    """Whether the number at `toll` in the clause that begins at `start` is one deed's; `running`: a time since is told."""
    if _SINCE_A_DEED.search(low, max(start, toll - 170), toll):
        return True
    return not running and _ONE_DEED.search(low, max(start, toll - 150), toll) is not None


def is_no_count(low: str, start: int, end: int, number: tuple[int, int]) -> bool:
    """Whether a number counts no deeds and no dead: charges in court, or people killed or gone away."""
    if _OR_GONE.match(low, number[1], end):
        return True
    charged = _CHARGES.search(low, max(start, number[0] - 70), number[0])
    return charged is not None and _SEVERAL.match(low, number[0]) is not None
