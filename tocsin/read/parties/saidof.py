"""What others say of the bearer of a name by the words before and behind it: suspicion, blame, a deed, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tocsin.patterns import compiled
from tocsin.read.parties import blamebefore as before
from tocsin.read.parties import blamebehind as behind
from tocsin.read.parties.captors import captor
from tocsin.read.parties.innocent import no_ties
from tocsin.read.parties.participles import ARMS, GROUP
from tocsin.read.words.deedwords import ATTACKER

_UNDER_FLAGS = compiled(
    r"\b(?:militants|fighters|insurgents|jihadis(?:ts)?|rebels|raiders)\s(?:[^.;,]{3,40}\s(?:and|while)\s)?(?:carrying|waving|flying|bearing|brandishing|hoisting|raising|carried|waved|flew|bore|hoisted|raised|under|with)\s(?:the\s|an?\s)?(?:black\s|\w+\s)?\Z"
)
"""Before a group whose flag those carry who strike."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a sentence relates an actor to violence; `own_word` where the actor itself speaks.

    `loose` ones rest on a bare verb or noun beside the name, which is not enough for a country.
    """

    modality: str
    confidence: float
    own_word: bool = False
    loose: bool = False


def did(right: str) -> bool:
    """Whether the words behind a name say that its bearer did it."""
    return bool(behind.BEHIND.match(right) or behind.DID_IT.match(right) or behind.DID.match(right))


def said_of(left: str, right: str) -> list[Judgement]:
    """What others say of the actor, the guarded words first."""
    accused = _accused(left, right)
    if accused is not None:
        return accused
    guarded = "suspected" if before.SUGGESTED.search(left) else "asserted"
    if found := _named_as_doer(left, right, guarded):
        return [found]
    if captor(left, right):
        return [Judgement(guarded, 0.75)]
    if _befell(left, right):
        return []
    if (
        (before.BY.search(left) and not before.OTHERWISE_BY.search(left) and not before.AVENGED_BY.search(left))
        or before.UNDER_FIRE.search(left)
        or before.WORK_OF.search(left)
    ):
        return [Judgement(guarded, 0.75)]
    return _by_its_deed(left, right, guarded)


def _accused(left: str, right: str) -> list[Judgement] | None:
    """What is said of those who are suspected, sought, arrested or tied to somebody; None where nothing is."""
    if before.OF_THEIRS.search(left) and behind.SPEAK_ONLY.match(right):
        return []
    if (before.WORK_OF.search(left) and no_ties(left)) or (before.ALLIED.search(left) and behind.DID.match(right)):
        return []
    if (
        behind.SUSPECTED.match(right)
        or behind.CULPRIT.match(right)
        or (
            before.SUSPECTED.search(left)
            and not behind.LINKED.match(right)
            and not behind.ITS_PLACE.match(right)
            and not behind.FELL.match(right)
            and not (
                (before.SUFFERS.search(left) or before.FELL_SUSPECTED.search(left)) and not behind.DID.match(right)
            )
        )
    ):
        return [Judgement("suspected", 0.75)]
    if behind.CHARGED.match(right):
        return [Judgement("attributed", 0.7)]
    if before.PLANNED_FOR.search(left):
        return [Judgement("attributed", 0.7)]
    if (before.ARRESTED.search(left) and behind.OVER_DEED.match(right)) or (
        before.STOPPED.search(left) and not before.TIES.search(left)
    ):
        return [Judgement("attributed", 0.7)]
    if before.ARRESTED.search(left) and not behind.DID.match(right):
        return []
    if before.TIES.search(left) and not behind.DID.match(right):
        return [] if no_ties(left) else [Judgement("suspected", 0.7)]
    if before.MANNER_OF.search(left):
        return []
    return None


def _named_as_doer(left: str, right: str, guarded: str) -> Judgement | None:
    """The judgement of a party of which a sentence says that it did it, or that those who did are of it."""
    if found := behind.BEHIND.match(right) or behind.DID_IT.match(right):
        return Judgement("suspected" if behind.GUARDED.search(found[0]) else guarded, 0.8)
    if behind.ARE_MEMBERS.match(right) and (before.MEMBERS_ARE.search(left) or before.WHO_DID_ARE.search(left)):
        return Judgement("suspected" if before.GUARDED.search(left) else guarded, 0.75)
    if before.DRAWN_FROM.search(left):
        return Judgement(guarded, 0.7)
    if before.THEY_DID.search(left) and right[:1] in (",", ".", ";", ""):
        return Judgement(guarded, 0.6)
    return None


def _befell(left: str, right: str) -> bool:
    """Whether the deed befell the party, or the party ended it."""
    if before.DEAD_MEMBER.search(left) and not behind.DID.match(right):
        return True
    if before.APART.search(left) or before.ON_THEM.search(left) or before.HELD_BY.search(left):
        return True
    if before.FELLED.search(left) and not behind.WHO_DID.match(right):
        return True
    if (before.VICTIM.search(left) or before.VICTIM_OF.search(left)) and not behind.DID.match(right.split(" and ")[0]):
        return True
    if behind.ENDED.match(right) or behind.ENDED_HIM.match(right) or before.ENDED.search(left):
        return True
    return bool(behind.FELLED_HIM.match(right) and before.AN_ATTACKER.search(left))


def _by_its_deed(left: str, right: str, guarded: str) -> list[Judgement]:
    """What a party did by the verb or the noun beside its name."""
    if behind.SUFFERED.match(right) and not before.WHOM.search(left):
        return []
    if behind.ALLEGEDLY.match(right):
        guarded = "suspected"
    if before.LEANT_ON.search(left) or (before.SINCE.search(left) and behind.CAMPAIGN.match(right)):
        return []
    if before.ANSWER_TO.search(left):
        return []
    if behind.AT_ARMS.match(right) or before.ON_ORDERS.search(left):
        return [Judgement(guarded, 0.75)]
    if (
        behind.DID.match(right)
        or behind.CAME_AND_DID.match(right)
        or (before.FIRST.match(left) and behind.DID_TOO.match(right))
    ):
        if behind.OWN_RAID.match(right) and before.IN_ANSWER.search(left):
            return []
        return [Judgement(guarded, 0.75, loose=not (behind.WAGED.match(right) or behind.OWN_RAID.match(right)))]
    if GROUP.match(right) and not before.IN_ANSWER.search(left):
        return [Judgement(guarded, 0.75, loose=not ARMS.match(right))]
    if before.DEAD_AS.search(left) and behind.CAME.match(right):
        return [Judgement(guarded, 0.6)]
    if before.FELL_FIGHTING.search(left):
        return [Judgement(guarded, 0.65)]
    if behind.BEGAN.match(right):
        return [Judgement(guarded, 0.7)]
    if behind.ARMS_DID.match(right):
        return [Judgement(guarded, 0.7)]
    if behind.TRACE.match(right) and (re.search(rf"\b{ATTACKER}\b", left + right) or _UNDER_FLAGS.search(left)):
        return [Judgement("suspected", 0.5)]
    if (behind.ITS_DEED.match(right) or behind.BOMBARDED.match(right)) and not before.IN_ANSWER.search(left):
        return [Judgement(guarded, 0.65, loose=not (behind.WAGED.match(right) or behind.OWN_RAID.match(right)))]
    return []
