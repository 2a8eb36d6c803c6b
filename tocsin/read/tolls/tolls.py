"""How many came to harm in a story: of the tolls that its scenes give, the ones that it ends with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.actors.records import STATES
from tocsin.dates.words import spelled
from tocsin.model import Quantity, Statement
from tocsin.patterns import compiled
from tocsin.quantities import HARM, casualties
from tocsin.quantities.natural import dealt
from tocsin.quantities.struck import harmed
from tocsin.read.build import statement
from tocsin.read.counts.alltold import is_of_all
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.sentences import around, number_of
from tocsin.read.localcrime.elliptic import MOST
from tocsin.read.localcrime.headcount import BRIEF, headcount
from tocsin.read.localcrime.victims import Outcome
from tocsin.read.scenes.scene import Story
from tocsin.read.tolls.further import with_further
from tocsin.read.tolls.ownside import without_own
from tocsin.read.tolls.rivaltolls import THE_GROUP, asked_toll, rival_tolls, whose
from tocsin.read.tolls.tollranks import Options, likeliest, standing

NONE = Quantity.exactly(0)
_TOLLS = ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed")


def tolls(
    findings: Findings,
    story: Story,
    local: Sequence[tuple[int, int]] = (),
    day: str | None = None,
    shared: frozenset[int] = frozenset(),
    elsewhere: frozenset[int] = frozenset(),
    taken: Sequence[tuple[int, int]] = (),
) -> list[Statement]:
    """One statement a toll, then those of other sources that give another number, none from sentences `elsewhere`.

    `local` are the sentences of a report of one local crime, read person by person; `day` its date. Where people told of at
    `taken`, parts of its sentences that tell of other stories, were weighed, none are. What stands at `shared` counts the
    dead of other stories as well (`sums`).
    """
    story = without_own(findings, story)
    found = _weighed(findings, story, local, day, taken)
    weighed, many = bool(found), findings.country != "US" and _numbers_many(story)
    if many:
        found = [o for o in found if o.count > FEW and o.count >= _told_of(story, o.what)]
    summed = {o.what for o in found if _summed_otherwise(findings, story, o)}
    found = [o for o in found if o.what not in summed]
    if findings.country != "US":
        theirs = [o for o in found if _is_their_end(story, o)]
        weighed = weighed and (not found or len(theirs) < len(found))
        found = [o for o in found if o not in theirs]
    out = [_counted(findings, o, story) for o in found]
    counted = {o.what for o in found}
    for what in _TOLLS:
        beside = what not in counted and (
            what in summed
            or (many and what != "killed_or_wounded")
            or (what == "wounded" and findings.country not in (None, "US"))
        )
        left = [(s, c) for s in story for c in s.casualties if c.what == what and c.start not in shared]
        if weighed and what != "hostages" and not beside:  # of the others only that there were none ("nobody died")
            left = [(s, c) for s, c in left if c.quantity == NONE and what not in counted]
        if told := _of_scenes(findings, story, what, left, weighed):
            out.append(told)
    out = _completed(findings, story, out, bool(local))
    for told in tuple(out):
        for r in rival_tolls(findings, story, told, elsewhere):
            out.append(statement(told.property, r.quantity, r, _by_word(findings, r.speaker), r.speaker, RIVAL))
    return out


def _weighed(
    findings: Findings,
    story: Story,
    local: Sequence[tuple[int, int]],
    day: str | None,
    taken: Sequence[tuple[int, int]],
) -> list[Outcome]:
    """What the people told of in the sentences of a report of local crime come to, none where they may be another story's."""
    apart = _only_about(story) or _of_both(findings, story) or any(s.counted_with is not None for s in story)
    found = headcount(findings, local, day) if local and not apart else []
    found = [o for o in found if not _of_all(findings, o)]
    all_told = sum(o.count for o in found if o.what in ("killed", "wounded"))
    if len(findings.sentences) <= BRIEF and (
        any(_numbered(story, o, all_told) for o in found) or _only_theirs(story, found)
    ):
        return []
    return [] if any(a <= o.words.start and o.words.end <= b for o in found for a, b in taken) else found


def _is_their_end(story: Story, outcome: Outcome) -> bool:
    """Whether somebody counted dead is an attacker by what the story says: "he was shot dead by another policeman"."""
    at = outcome.words
    return outcome.what == "killed" and any(
        c.what == "attackers_killed" and c.start < at.end and at.start < c.end for s in story for c in s.casualties
    )


def _of_all(findings: Findings, outcome: Outcome) -> bool:
    """Whether the people of an outcome are all those whom deeds that go on have cost."""
    at = outcome.words
    sentence = findings.sentences[number_of(findings.sentences, at.start)]
    return is_of_all(findings, sentence, at.start, at.end)


def _numbered(story: Story, outcome: Outcome, all_told: int) -> bool:
    """Whether the words of somebody counted singly are told of a number of people, or of the attackers: "three guards were shot",
    "the gunman who killed five was shot dead". A number to which all those counted come is told of them."""
    at = outcome.words
    return outcome.what in ("killed", "wounded") and any(
        c.start < at.end
        and at.start < c.end
        and (
            (c.what == "attackers_killed" and outcome.what == "wounded")
            or (c.what in ("killed", "killed_or_wounded") and outcome.count < c.quantity.point != all_told)
        )
        for s in story
        for c in s.casualties
    )


def _only_theirs(story: Story, found: Sequence[Outcome]) -> bool:
    """Whether of the people counted singly none but attackers are dead, where the story numbers dead of theirs."""
    theirs = bool(found) and all(o.what == "attackers_killed" for o in found)
    return theirs and any(c.what == "killed" and c.quantity.point for s in story for c in s.casualties)


def _of_scenes(findings: Findings, story: Story, what: str, told: Options, weighed: bool) -> Statement | None:
    """The toll that the scenes of a story end with, with further dead that are told in turn."""
    low = findings.lowered
    left = [(s, c) for s, c in told if dealt(low, s.sentence, c) and harmed(low, c)]
    options = standing(findings, story, what, left)
    if not options:
        return None
    at = likeliest(findings, what, options)
    scene, best = options[at]
    speaker = whose(findings, scene.sentence, best.start, best.end)
    quantity = with_further(findings, options, at) if what == "killed" and not weighed else best.quantity
    return statement(what, quantity, best, _by_word(findings, speaker), speaker)


def _completed(findings: Findings, story: Story, out: list[Statement], local: bool) -> list[Statement]:
    """The tolls, those of people who were shot as dead or wounded where no other is, and that which somebody was asked for."""
    if not local and findings.country != "US" and not any(s.property == "killed" for s in out):
        out = [_dead(findings, s) for s in out]
    if not any(s.property == "wounded" for s in out):
        out = [_hurt(findings, s) for s in out]
    if not local:
        out = _stabbed(findings, story, out)
    if not any(s.property in ("killed", "killed_or_wounded") for s in out) and (r := asked_toll(findings, story)):
        out = [*out, statement("killed", r.quantity, r, _by_word(findings, r.speaker), r.speaker)]
    return out


_SHOT = compiled(r"\bshot\b(?! and (?:wounded|injured))|\bhacked and shot\b")
_MANY = 5
"""Of so many who "were shot" by attackers the reports of development gold mean the dead, 10 times of 10."""


def _dead(findings: Findings, told: Statement) -> Statement:
    """The toll; where it only says that many were shot, as one of dead."""
    many = told.property == "killed_or_wounded" and isinstance(told.value, Quantity) and (told.value.best or 0) >= _MANY
    if many and _SHOT.search(findings.lowered, told.span[0], told.span[1] + 1):
        return replace(told, property="killed", confidence=RIVAL)
    return told


_IN_A_LIMB = compiled(
    r",?\s(?:\w+\s){0,2}?in (?:the|his|her|their|both|one|an?) (?:\w+ )?(?:legs?|arms?|hands?|foot|feet|shoulders?|thighs?|knees?|ankles?|wrists?|buttocks?|elbows?|calf|calves|fingers?|hips?)\b(?! and (?:the )?(?:head|chest|neck|stomach|abdomen|back|torso))"
)
"""Behind who was shot: where nobody dies of it."""


def _hurt(findings: Findings, told: Statement) -> Statement:
    """The toll; of those shot in a leg or an arm as one of wounded."""
    if told.property == "killed_or_wounded" and told.span and _IN_A_LIMB.match(findings.lowered, told.span[1]):
        return replace(told, property="wounded", confidence=RIVAL)
    return told


_STABBED = compiled(r"\b(?:stabbed|knifed|slashed)\b")
_TO_DEATH = compiled(r"\b(?:stabbed|knifed|slashed|hacked) (?:[\w'’-]+ ){0,4}?to death\b|\bfatal(?:ly)?\b|\bmurder\w*")


_KILLING = compiled(rf"\bkilling (?:at least |about |some )?(?:{spelled(1, 20)}|\d|dozens|several)")


def _stabbed(findings: Findings, story: Story, out: list[Statement]) -> list[Statement]:
    """The tolls; where nobody of those attacked died, those who were stabbed as wounded, in place of the fewer told of singly."""
    if any(s.property == "killed" for s in out) or any(
        _TO_DEATH.search(findings.lowered, *scene.sentence) for scene in story
    ):
        return out
    told = next((s for s in out if s.property == "killed_or_wounded"), None)
    if told is not None and _KILLING.search(findings.lowered, *around(findings.sentences, *told.span)):
        return out
    if told is None or not isinstance(told.value, Quantity) or not _STABBED.search(findings.lowered, *told.span):
        return out
    hurt = [s.value.point for s in out if s.property == "wounded" and isinstance(s.value, Quantity)]
    if max(hurt, default=0) > told.value.point:
        return out
    return [
        replace(s, property="wounded", confidence=RIVAL) if s is told else s for s in out if s.property != "wounded"
    ]


RIVAL = 0.6
"""How sure a number is that another source sets beside the one told first: policies take the surest of a report."""


def _by_word(findings: Findings, speaker: str | None) -> str:
    """The modality of a toll: a group's word on what it did is a claim."""
    if speaker is None:
        return "asserted"
    if _THE_GROUP.fullmatch(speaker):
        return "claimed"
    own = (a.name for a in findings.actors if a.kind not in STATES and a.name in speaker)
    return "claimed" if any(_ITS_MOUTH.match(speaker[: speaker.index(name)]) for name in own) else "reported"


_THE_GROUP = compiled(THE_GROUP, re.IGNORECASE)
_ITS_MOUTH = compiled(
    r"(?:the |an? )?(?:[\w-]+-(?:linked|allied|affiliated) )?(?:(?:militant |rebel |jihadist |islamist |insurgent |armed )?(?:group|movement) )?(?:(?:\w+ )?(?:spokes\w+|leaders?|commanders?|fighters) (?:of|for) (?:the )?)?\Z",
    re.I,
)
"""What may stand before the name of a group where it speaks for itself; a ministry run by it, or its critics, do not."""


_BOTH = compiled(r"\b(?:killed|dead|kill(?:s|ing)?)(?: (?:and|or|and/or)|/)\s?(?:wound|injur|hurt)")


def _of_both(findings: Findings, story: Story) -> bool:
    """Whether the story numbers dead and wounded together and no others, "46 killed and wounded": no person tells which."""
    tolls = [c for s in story for c in s.casualties if c.what in HARM]
    return bool(tolls) and all(
        c.what == "killed_or_wounded" and _BOTH.search(findings.lowered, max(0, c.start - 30), c.end + 30)
        for c in tolls
    )


FEW = 6
"""Victims that a report of a local crime tells of one by one; for more it gives a number."""


def _only_about(story: Story) -> bool:
    """Whether the story says no more than roughly how many came to harm ("dozens", "up to 12"), so that none are counted."""
    harm = (c.quantity for s in story for c in s.casualties if c.what in HARM)
    return any((q.best is None and q.point > FEW) or q.point > MOST for q in harm)


def _numbers_many(story: Story) -> bool:
    """Whether the story gives a number of dead or wounded that is no local crime's: people told of singly do not lower it.

    What weighs the people of a report learned from America's news, and is believed there about crimes of any size.
    """
    return any(c.quantity.point > FEW for s in story for c in s.casualties if c.what in ("killed", "wounded"))


def _summed_otherwise(findings: Findings, story: Story, outcome: Outcome) -> bool:
    """Whether the lead sums up the dead in a larger number than the people told of singly, "an IT worker went on a stabbing
    spree, killing four": what weighs people learned from America's reports, which seldom do."""
    if outcome.what != "killed" or findings.country in (None, "US") or story[0].number > 1:
        return False
    lead = [c.quantity for c in story[0].casualties if c.what == "killed" and not c.cumulative]
    return len(lead) == 1 and lead[0].best is not None and max(1, outcome.count) < lead[0].best <= FEW


def _told_of(story: Story, what: str) -> int:
    return max((c.quantity.point for s in story for c in s.casualties if c.what == what), default=0)


def _counted(findings: Findings, outcome: Outcome, story: Story) -> Statement:
    """A count of persons; where a phrase of the story gives that very number, with the phrase's range ("nearly 45").

    Words that themselves give a number of many ("twenty-nine people died") are no one person's.
    """
    told = [c for s in story for c in s.casualties if c.what == outcome.what]
    risen = (c.quantity for c in told if c.cumulative and c.start < outcome.words.end and outcome.words.start < c.end)
    given = (c.quantity for c in told)
    many = (
        c.quantity for c in casualties(findings.text, outcome.words.start, outcome.words.end) if c.what == outcome.what
    )
    quantity = (
        next(risen, None)
        or next((q for q in many if q.point > FEW), None)
        or next((q for q in given if q.point == outcome.count), Quantity.exactly(outcome.count))
    )
    at = outcome.words.start
    speaker = whose(findings, around(findings.sentences, at, outcome.words.end), at, outcome.words.end)
    modality = "reported" if speaker else "asserted"
    return statement(outcome.what, quantity, outcome.words, modality, speaker, 0.7)
