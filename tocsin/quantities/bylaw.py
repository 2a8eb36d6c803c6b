"""People whom a court had put to death for what they did: "six men were hanged for their part in a bombing that killed 25".

They are none of those who came to harm in the deed for which they died. Who was executed by gunmen, or for what no court
judges, stays counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence

_PUT_TO_DEATH = compiled(r"\b(?:executed|hanged|put to death|guillotined|beheaded)\Z")
_FOR_A_DEED = compiled(
    r"(?: (?:(?:in|on|at|last|this|early|late|earlier|by|after)\b[^.;,]{1,40}|yesterday|today))?,? (?:for|over|after (?:being|they were|he was|having been) (?:convicted|found guilty|sentenced|condemned)[^.;]{0,30}?(?: of| for| over| in))"
    r" (?:(?:their|his|her) (?:alleged )?(?:part|role|roles|involvement|share|participation)|(?:the|an?|carrying out|plotting|planning|taking part in|organi[sz]ing|involvement in|masterminding)\s(?:[\w-]+\s){0,5}?(?:attacks?|bombings?|murders?|killings?|massacre|assassination|blasts?|raids?|siege|kidnapping|abduction|shootings?|hijacking)|murder(?:ing)?\b|killing\b)"
)
_BY_SOMEBODY = compiled(r" (?:[\w-]+ ){0,2}?by (?!hanging|firing squad|lethal|beheading|stoning|order)")


def not_by_law(at: Sentence, found: Sequence[Casualty]) -> list[Casualty]:
    """The tolls without those whom the law put to death for a deed."""
    if "execut" not in at.low and "hanged" not in at.low and "to death" not in at.low and "behead" not in at.low:
        return list(found)
    return [c for c in found if c.what not in ("killed", "attackers_killed") or not _is_by_law(at.low, c)]


_PUTS_TO_DEATH = compiled(r"(?:executed|hanged|beheaded|guillotined|put to death|put)\b")
_JUDGED = compiled(
    r"(?:,? on [a-z]+day| on \d{1,2} [a-z]+| today| yesterday)?,? (?:(?:who|that) (?:were|was|had been|have been|it had) )?(?:convicted|found guilty|condemned|sentenced)\b"
)
"""Behind those whom a state put to death: "hanged six men who had been convicted of bombing a market"."""


def _is_by_law(low: str, toll: Casualty) -> bool:
    end = toll.end
    if _PUTS_TO_DEATH.match(low, toll.start):
        return _JUDGED.match(low, end) is not None or _FOR_A_DEED.match(low, end) is not None
    return (
        _PUT_TO_DEATH.search(low, toll.start, end) is not None
        and _FOR_A_DEED.match(low, end) is not None
        and _BY_SOMEBODY.match(low, end) is None
    )
