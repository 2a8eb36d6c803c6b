"""Parties that a story owes only to its length: another one's deed told sentences after it has been said who did it.

Of parties that are only told to have done something ("the rebels shelled the road"), beyond the first sentences of a story
that has named another one before, three in four did something else that was taken for the same event. Blame, claims and
suspicion are about the deed that was told, and so is a sentence that speaks of "the attack".
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.findings.coreference import STATES
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.sentences import number_of
from tocsin.read.parties.enough import COLLECTIVE
from tocsin.read.parties.ownword import same
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.scenes.scene import Scene

NEAR = 2
"""Sentences from the first one of a story in which it may still be told who else took part."""
_THAT_DEED = compiled(
    r"\b(?:the|this|that|these|those|both|same|\w+day['’]s) (?:(?!first|last|worst|deadliest|previous|earlier)[\w'’-]+ ){0,3}?(?:attack(?:er)?|assault|raid|offensive|bombing|massacre|ambush|killing|operation|battle|siege|shooting|strike|clash(?:e)?|fighting|shelling)s?\b"
    r"|\b(?:also|as well|too|together|jointly|alongside|in turn|responded|retaliated|returned fire|fought back)\b"
)
"""A word for the deed that was told, or of one who did it with another or against it."""


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
    if not item.bare or item.modality not in ("asserted", "attributed") or number - first <= NEAR:
        return False
    told = any(
        n < number and g.modality != "denied" and g.actor.kind != COLLECTIVE and not same(g.actor, item.actor)
        for g, n in zip(found, numbers, strict=True)
    )
    return told and _THAT_DEED.search(findings.lowered, *findings.sentences[number]) is None
