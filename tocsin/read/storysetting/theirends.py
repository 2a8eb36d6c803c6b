"""Where those who attacked met their end: "who killed two in Liege was shot dead by police in Spa" is no attack at Spa.

The place of the last word of violence is the attacker's then, where his sentence tells before it of those whom he killed and
of another town.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities import HARM
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.widths import COARSE
from tocsin.read.layout.sentences import around
from tocsin.read.scenes.scene import Story
from tocsin.read.stories.agreement import same_place

_GUARDS = r"(?:(?:[\w-]+\s){0,3}?(?:police(?:m[ae]n)?|officers?|soldiers?|troops|security forces|special forces|guards?|commandos|snipers?|gendarmes|marines|agents?|deputies))"
_END = compiled(
    rf"\b(?:(?:was|were|been)\s(?:\w+\s){{0,2}}?(?:shot(?:\sdead|\sand\skilled)?|killed|gunned\sdown|arrested|captured|caught|detained|seized|found|tracked\sdown)(?:\sdead)?(?:\s(?:by|in\sa\s(?:shoot-?out|gun\s?(?:fight|battle))\swith)\s{_GUARDS})?"
    rf"|died\sin\sa\s(?:shoot-?out|gun\s?(?:fight|battle))\swith\s{_GUARDS})\s(?:[a-z0-9'’-]+\s){{0,6}}?(?:in|at|near|outside)\s(?:the\s)?(?:[\w-]+\s){{0,3}}?\Z"
)
"""Right before the place of an end that those who keep the law made, or an arrest."""
_KILLED = compiled(r"\b(?:killed|gunned\sdown|shot)\b")
_BY_GUARDS = compiled(rf"\b(?:by|with)\s{_GUARDS}\b")
_REACH = 160
"""Characters before a place in which the end is told."""
_BEFORE = compiled(r"\b(?:in|at|near|outside|into|on)\s(?:an?\s|the\s)?(?:[\w-]+\s){0,4}?\Z")


def not_their_end(findings: Findings, story: Story, chosen: Toponym | None) -> Toponym | None:
    """The place chosen for a story, or the town where its victims were killed, if the chosen one is where their killer ended."""
    if chosen is None or "\n" in chosen.name or not any(s.start <= chosen.start < s.sentence[1] for s in story):
        return chosen
    low = findings.lowered
    sentence = around(findings.sentences, chosen.start, chosen.end)
    told = _END.search(low, max(sentence[0], chosen.start - _REACH), chosen.start)
    if told is None or (_KILLED.search(told[0]) and not _BY_GUARDS.search(told[0])):
        return chosen
    victims = [c for s in story for c in s.casualties if c.what in HARM]
    if not any(sentence[0] <= c.start and c.end <= told.start() and c.quantity.point for c in victims):
        return chosen
    towns = [
        t
        for t in within(findings.places, sentence[0], told.start())
        if t.role == "place"
        and t.feature not in COARSE
        and same_place(t, chosen) < 1
        and _BEFORE.search(low, max(sentence[0], t.start - 50), t.start)
    ]
    return towns[-1] if towns else chosen
