"""What a state did besides, in a report of a group's attack: its strikes in answer, and the end of the attackers.

"The group claimed the bombing. … The army has since launched an offensive": of the bombing the army is no author.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.sentences import number_of
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.scenes.scene import Scene

_SHOT_BY = compiled(
    r"\b(?:killed|shot(?: dead)?|died|gunned down|wounded) (?:\w+ ){0,2}?(?:in|during|after) (?:an?|the) (?:[\w-]+ ){0,3}?(?:gun ?-?fight|shoot-?out|gun ?-?battle|exchange of (?:gun)?fire|firefight|stand-?off|siege) (?:with|involving) (?:the )?(?:\w+ ){0,2}?\Z"
)


def without_answers(
    findings: Findings, story: Sequence[Scene], found: Sequence[Responsibility]
) -> list[Responsibility]:
    """The parties of a story without states that are only told to have done something further down, where a group is
    blamed for it, claims it or is told to have done it in other sentences; and without those who shot the attackers."""
    if not any(_acts(g) for g in found):
        return list(found)
    first = story[0].number
    groups = {
        number_of(findings.sentences, g.start) for g in found if g.actor.kind not in STATES and g.modality != "denied"
    }
    kept = []
    for g in found:
        number = number_of(findings.sentences, g.start)
        answers = (groups and number > first and number not in groups) or (number > first and _in_answer(findings, g))
        if not (_acts(g) and (answers or (number > first and _shot_them(findings, g)))):
            kept.append(g)
    return kept


def _acts(item: Responsibility) -> bool:
    return item.actor.kind in STATES and (
        item.modality == "asserted" or (item.modality in ("claimed", "attributed") and item.bare)
    )


def _in_answer(findings: Findings, item: Responsibility) -> bool:
    """Whether the deed that is told of the party answers the one told before: "its jets struck hideouts in reply"."""
    start, end = findings.sentences[number_of(findings.sentences, item.start)]
    return _IN_ANSWER.search(findings.lowered, start, end) is not None


_IN_ANSWER = compiled(
    r"\b(?:in|by way of) (?:(?:swift|immediate|apparent|quick|direct) )?(?:reply|response|retaliation|answer|reprisal|revenge)(?=[.,;]| to (?:it|this|that|the (?:\w+ ){0,2}(?:attack|bombing|massacre|raid|killings?|ambush|assault|shooting))\b| for (?:it|this|that|the (?:\w+ ){0,2}(?:attack|bombing|massacre|raid|killings?|ambush|assault|shooting))\b)|\bhours? (?:later|after the (?:attack|massacre|bombing)),? "
)


def _shot_them(findings: Findings, item: Responsibility) -> bool:
    """Whether the party stands there as the one with whom an attacker had his last fight."""
    return _SHOT_BY.search(findings.lowered, max(0, item.start - 80), item.start) is not None
