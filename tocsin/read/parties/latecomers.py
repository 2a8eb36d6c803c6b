"""Parties that a story owes only to its length: another one's deed told sentences after it has been said who did it.

Of parties that are only told to have done something ("the rebels shelled the road"), beyond the first sentences of a story
that has named another one before, three in four did something else that was taken for the same event. Blame, claims and
suspicion are about the deed that was told, and so is a sentence that speaks of "the attack".
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.sentences import number_of
from tocsin.read.parties.enough import COLLECTIVE
from tocsin.read.parties.ownword import same
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.parties.settled import by_a_state
from tocsin.read.scenes.scene import Scene
from tocsin.read.words.deedwords import MEMBERS, VIOLENCE

NEAR = 2
"""Sentences from the first one of a story in which it may still be told who else took part."""
_THAT_DEED = compiled(
    r"\b(?:the|this|that|these|those|both|same|\w+day['’]s) (?:(?!first|last|worst|deadliest|previous|earlier)[\w'’-]+ ){0,3}?(?:attack(?:er)?|assault|raid|offensive|bombing|massacre|ambush|killing|operation|battle|siege|shooting|strike|clash(?:e)?|fighting|shelling)s?\b"
    r"|\b(?:also|as well|too|together|jointly|alongside|in turn|responded|retaliated|returned fire|fought back)\b"
)
"""A word for the deed that was told, or of one who did it with another or against it."""


_WHO_HAD = compiled(rf"{MEMBERS}, (?:who|which) had (?:(?:also|earlier|previously|just|\w+ly) )*{VIOLENCE}\b")
"""Behind a party, an older deed by which it is told: "the Taliban, who had attacked the base, said"."""
_THEY_WERE = compiled(
    r"\b(?:they|the (?:dead|victims|men)|(?:all|most|many|some|\w+) of (?:them|the dead)|those (?:killed|hit|targeted)) (?:were|had been) (?:all |both |mostly )?(?:terrorists?|members?|fighters?|militants?|operatives?|gunmen|rebels|insurgents) (?:of|from|belonging to) (?:the )?\Z"
)
"""Before the party of which a state says that those whom it killed were."""


def without_latecomers(
    findings: Findings, story: Sequence[Scene], found: Sequence[Responsibility]
) -> list[Responsibility]:
    """What is said of who did a story's deed, without parties that are only told to have done something further down, and
    without mere descriptions ("Kurdish militants") where a group is named."""
    first = min(scene.number for scene in story)
    numbers = [number_of(findings.sentences, g.start) for g in found]
    named = any(g.modality != "denied" and g.actor.kind not in (*STATES, COLLECTIVE) for g in found)
    return [
        g
        for g, number in zip(found, numbers, strict=True)
        if not _late(findings, g, number, first, found, numbers)
        and not (
            named
            and g.actor.kind == COLLECTIVE
            and (g.bare or (g.modality == "suspected" and g.actor.name[:1].islower()))
        )
    ]


def _late(
    findings: Findings,
    item: Responsibility,
    number: int,
    first: int,
    found: Sequence[Responsibility],
    numbers: Sequence[int],
) -> bool:
    if item.modality not in ("asserted", "attributed"):
        return False
    others = [
        g
        for g, n in zip(found, numbers, strict=True)
        if n < number and g.modality != "denied" and g.actor.kind != COLLECTIVE and not same(g.actor, item.actor)
    ]
    low = findings.lowered
    if any(by_a_state(g) for g in others) and _THEY_WERE.search(low, max(0, item.start - 90), item.start):
        return True
    if item.bare and others and _WHO_HAD.match(low, item.end):
        return True
    if not item.bare or number - first <= NEAR:
        return False
    return bool(others) and _THAT_DEED.search(findings.lowered, *findings.sentences[number]) is None
