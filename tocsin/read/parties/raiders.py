"""Whose raid it was in which picked troops fell: they are sent to raid, and whoever sent them made it.

"A commando was killed in a raid on a camp", "the mission, in which a Navy SEAL died".
"""

from __future__ import annotations

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.places.words import demonyms
from tocsin.read.findings.findings import Findings
from tocsin.read.parties.responsibility import Responsibility

_PICKED = compiled(
    r"(?:(?P<who>U\.S\.|US|[A-Z][a-z]+) )?(?:(?:[Ee]lite|[Aa]rmy|Marine|Delta Force|(?P<navy>U\.S\. Navy|US Navy|Navy)) )?"
    r"(?:S(?:EAL|eal)S?s?\b|[Cc]ommandos?\b|[Ss]pecial (?:[Ff]orces|[Oo]perations|[Oo]ps) (?:soldiers?|troops|operators?|members?|officers?|servicem[ae]n)\b)"
)
_FELL = r"(?:killed|dead|died|slain|deaths?|lost (?:his|her|their) li(?:fe|ves)|fell|fallen)"
_BEFORE = compiled(rf"\b{_FELL}\b(?: of)?(?: (?:an?|the|one|two|three|its|their|another|decorated|American))*\s\Z")
_BEHIND = compiled(rf"[^.;]{{0,70}}?\b{_FELL}\b")
_RAID = compiled(
    r"\b(?:raids?|missions?|operations?)\b(?! (?:on|against|at) (?:its|their|his|the|an?) (?:[\w-]+ )?(?:base|barracks|post|outpost|convoy|checkpoint|garrison|patrol|headquarters|embassy)\b)(?! (?:rooms?|cent(?:re|er)s?)\b)"
)
_BY_OTHERS = compiled(r"\b(?:ambush\w*|raid(?:ed)? by|attack(?:ed)? by|accident|crash\w*|training|exercises?)\b")


def raiders(findings: Findings, start: int, end: int) -> list[Responsibility]:
    """The states whose picked troops fell in a raid of theirs, in the sentence text[start:end)."""
    text = findings.text
    if not (raid := _RAID.search(text, start, end)) or _BY_OTHERS.search(findings.lowered, start, end):
        return []
    out = []
    for found in _PICKED.finditer(text, start, end):
        a, b = found.span()
        if not (_BEFORE.search(findings.lowered[max(start, a - 60) : a]) or _BEHIND.match(findings.lowered, b, end)):
            continue
        who = found["who"] or ""
        seal = "seal" in found[0].lower()
        land = "US" if seal or who in ("US", "U.S.", "American") else demonyms().get(who)
        state = actors.register().government(land) if land else None
        if state and abs(raid.start() - a) < 200:
            match = ActorMatch(a, b, state.name, (state.id,), "government")
            out.append(Responsibility(match, "asserted", None, a, b, 0.65))
    return out
