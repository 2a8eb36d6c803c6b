"""How many came to harm in a story: of the tolls that its scenes give, the ones that it ends with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.model import Quantity, Statement
from tocsin.patterns import compiled
from tocsin.quantities import Casualty, casualties
from tocsin.quantities.natural import dealt
from tocsin.quantities.struck import harmed
from tocsin.quantities.words import FIGURE, HEDGE
from tocsin.read.build import statement
from tocsin.read.coreference import STATES
from tocsin.read.findings import Findings, within
from tocsin.read.further import with_further
from tocsin.read.headcount import headcount
from tocsin.read.headcues import MOST
from tocsin.read.rivaltolls import THE_GROUP, asked_toll, rival_tolls, same_source, whose
from tocsin.read.scenes import Scene, Story
from tocsin.read.sentences import around
from tocsin.read.victims import Outcome
from tocsin.read.voices import said_by

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
    """One statement a toll, then those of other sources that give another number, none from sentences `elsewhere`. `local` are the sentences of a report of one local crime, read person by person; `day` its date.
    Where people told of at `taken`, parts of its sentences that tell of other stories, were weighed, none are. What stands at `shared` counts the dead of other stories as well (`sums`)."""
    found = headcount(findings, local, day) if local and not _only_about(story) else []
    if any(a <= o.words.start and o.words.end <= b for o in found for a, b in taken):
        found = []
    weighed = bool(found)
    many = findings.country != "US" and _numbers_many(story)
    if found and many:
        found = [o for o in found if o.count > FEW and o.count >= _told_of(story, o.what)]
    summed = {o.what for o in found if _summed_otherwise(findings, story, o)}
    found = [o for o in found if o.what not in summed]
    out = [_counted(findings, o, story) for o in found]
    counted = {o.what for o in found}
    for what in _TOLLS:
        options = [(s, c) for s in story for c in s.casualties if c.what == what and c.start not in shared]
        options = [(s, c) for s, c in options if dealt(findings.lowered, s.sentence, c) and harmed(findings.lowered, c)]
        beside = what not in counted and (
            what in summed
            or (many and what != "killed_or_wounded")
            or (what == "wounded" and findings.country not in (None, "US"))
        )
        if weighed and what != "hostages" and not beside:  # of the others only that there were none ("nobody died")
            options = [(s, c) for s, c in options if c.quantity == NONE and what not in counted]
        options = _without_earlier(findings, _without_their_own(findings, story, what, options))
        options = _without_rounded(findings, options)
        if not options:
            continue
        at, (scene, best) = max(
            enumerate(options),
            key=lambda o: (
                not _boasted(findings, *o[1]),
                *_toll_rank(
                    o[1][1],
                    o[0],
                    _disputes(findings, options, o[0]) or _lower(options, o[0]),
                    _how_often(options, o[1][1]) if what == "hostages" else 0,
                ),
            ),
        )
        speaker = whose(findings, scene.sentence, best.start, best.end)
        quantity = with_further(findings, options, at) if what == "killed" and not weighed else best.quantity
        out.append(statement(what, quantity, best, _by_word(findings, speaker), speaker))
    if not local and not any(s.property == "killed" for s in out):
        out = [_dead(findings, s) for s in out]
    if not any(s.property == "wounded" for s in out):
        out = [_hurt(findings, s) for s in out]
    if not any(s.property in ("killed", "killed_or_wounded") for s in out) and (r := asked_toll(findings, story)):
        out.append(statement("killed", r.quantity, r, _by_word(findings, r.speaker), r.speaker))
    for told in tuple(out):
        for r in rival_tolls(findings, story, told, elsewhere):
            out.append(statement(told.property, r.quantity, r, _by_word(findings, r.speaker), r.speaker, RIVAL))
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


FEW = 6
"""Victims that a report of a local crime tells of one by one; for more it gives a number."""


def _only_about(story: Story) -> bool:
    """Whether the story says no more than roughly how many came to harm ("dozens", "up to 12"), so that none are counted."""
    harm = (c.quantity for s in story for c in s.casualties if c.what in ("killed", "wounded", "killed_or_wounded"))
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


_BOASTS = compiled(
    r"(?:['’]s\s\w+)?,?\s(?:[\w'’,-]+\s){0,5}?(?:said|says|claim(?:s|ed)|boast(?:s|ed)|put|spoke|told|announced|asserts|asserted)\b"
)
_AN_ENEMY = compiled(
    r"\b(?:it|they|its (?:men|fighters)|fighters|itself) (?:had )?(?:killed|wounded|slain|shot)\b|\bput\b|\bspoke of\b|\bclaimed (?:to have|that)\b"
)
"""How a group tells what it did to others."""


def _boasted(findings: Findings, scene: Scene, toll: Casualty) -> bool:
    """Whether a toll is only what an armed group says that it did: it yields to anybody else's."""
    start, low = scene.sentence[0], findings.lowered
    groups = [g for g in findings.groups(start, toll.end) if g.start < toll.start or g.end <= toll.end]
    return any(
        _BOASTS.match(low, g.end, toll.end) and _AN_ENEMY.search(low, g.end, min(toll.end, g.end + 120)) for g in groups
    )


_PUTS = compiled(r"\b(?:puts?|gave|gives)\b")


def _disputes(findings: Findings, options: Sequence[tuple[Scene, Casualty]], at: int) -> bool:
    """Whether a source only sets a total beside the number that another source gave right before: no toll has risen."""
    scene, toll = options[at]
    if (
        not toll.cumulative
        or not at
        or not _PUTS.search(findings.lowered, max(scene.sentence[0], toll.start - 40), toll.end)
    ):
        return False
    before, number = options[at - 1]
    if scene.number - before.number > 2:
        return False
    first, then = (said_by(findings, s.sentence, c.start) for s, c in ((before, number), (scene, toll)))
    return first is not None and then is not None and not same_source(first, then)


_EARLIER = compiled(
    r"\b(?:earlier|previous|initial|first|provisional|preliminary|original|prior|up|down|rose|risen|raised) (?:reported )?(?:(?:death )?toll|figure|count|estimate|number|report)?s?\s?(?:of|from|that|put it at)?\s(?:at least |some |about |more than )?\Z"
    rf"|\b(?:revis|correct|lower|reduc)\w* (?:downwards? |down )?(?:an?|the|its|their) (?:[\w-]+ )?(?:death )?(?:{FIGURE}|estimate) (?:of|from) (?:at least |some |about |more than )?\Z"
)
"""Before a number that no longer holds: "up from 12", "an earlier toll of 27"."""
_FIGHTERS = compiled(
    r"\b(?:militants?|fighters?|insurgents?|terrorists?|extremists?|jihadis(?:ts?)?|rebels?|suspects?|attackers?|members)\b"
)


def _without_earlier(findings: Findings, options: Sequence[tuple[Scene, Casualty]]) -> list[tuple[Scene, Casualty]]:
    """The tolls without the numbers that the text takes back; all where nothing would be left."""
    kept = []
    for scene, toll in options:
        number = next((q.start for q in within(findings.quantities, toll.start, toll.end)), toll.start)
        if not _EARLIER.search(findings.lowered, max(scene.sentence[0], number - 60), number):
            kept.append((scene, toll))
    return kept or list(options)


_ROUNDED = compiled(rf"\b(?:{HEDGE}) (?:a|half a|two|three) dozen\b|\b(?:dozens|scores)\b")
_TIMES = 3


def _without_rounded(findings: Findings, options: Sequence[tuple[Scene, Casualty]]) -> list[tuple[Scene, Casualty]]:
    """The tolls without those in dozens of which another one tells the number: "more than a dozen … at least 16"."""
    exact = [c.quantity.point for _, c in options if not _ROUNDED.search(findings.lowered, c.start, c.end)]
    return [
        (s, c)
        for s, c in options
        if not (
            _ROUNDED.search(findings.lowered, c.start, c.end)
            and any(c.quantity.point <= n <= _TIMES * c.quantity.point for n in exact)
        )
    ]


def _without_their_own(
    findings: Findings, story: Story, what: str, options: Sequence[tuple[Scene, Casualty]]
) -> list[tuple[Scene, Casualty]]:
    """The dead of a story without fighters who are told once more as those who blew themselves up."""
    if what != "killed":
        return list(options)
    own = {c.quantity.point for s in story for c in s.casualties if c.what == "attackers_killed"}
    return [
        (s, c)
        for s, c in options
        if not (c.quantity.point > 1 and c.quantity.point in own and _FIGHTERS.search(findings.lowered, c.start, c.end))
    ]


def _lower(options: Sequence[tuple[Scene, Casualty]], at: int) -> bool:
    """Whether a running total is below a number that was told before it, which then is another source's."""
    toll = options[at][1]
    return toll.cumulative and any(
        (c.quantity.best or c.quantity.low or 0) > toll.quantity.point for _, c in options[:at] if not c.cumulative
    )


def _how_often(options: Sequence[tuple[Scene, Casualty]], toll: Casualty) -> int:
    """How many tolls of a story give the number of this one: of captives parts are told as often as the whole."""
    return sum(c.quantity.point == toll.quantity.point for _, c in options)


def _toll_rank(toll: Casualty, position: int, disputed: bool, often: int = 0) -> tuple[bool, bool, int, int, int]:
    """Risen totals first, then known numbers before "dozens", then larger groups told early; captives by how often."""
    known = toll.quantity.best is not None
    return (
        toll.cumulative and not disputed,
        known,
        often,
        -position if toll.quantity.point > 1 else -position - 100,
        toll.quantity.point,
    )
