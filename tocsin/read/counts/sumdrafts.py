"""The mention of one sum: its number, its time, whose deeds are counted and where."""

from __future__ import annotations

from dataclasses import replace

from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.build import Draft, Words, actor_ref, place_value, statement
from tocsin.read.counts.counted import add_area, add_land, the_one_meant
from tocsin.read.counts.periods import periods
from tocsin.read.counts.sumframes import Frame
from tocsin.read.counts.summands import Sum
from tocsin.read.counts.sumwords import (
    AGAINST,
    HARMED,
    OF_FIGHTERS,
    TURNS,
    UPRISING,
)
from tocsin.read.counts.warspans import war_since
from tocsin.read.findings.coreference import standing_for
from tocsin.read.findings.findings import Findings, within
from tocsin.read.parties.responsibility import responsibilities
from tocsin.read.sources.voices import said_by


def war_draft(
    findings: Findings, war: tuple[int, int], clause: tuple[int, int], sentence: tuple[int, int], toll: Sum
) -> Draft:
    """The toll of a war: of both sides, so of nobody's deeds. What else its clause tells is told beside it."""
    told = periods(findings, war[0], clause[1]) or [p for p in periods(findings, *clause) if p.adds_up]
    begins = max((m.end() for m in TURNS.finditer(findings.lowered, clause[0], war[0])), default=clause[0])
    period = told[0] if told and told[0].value else war_since(findings, clause, toll.start)
    draft = sum_draft(findings, (begins, clause[1]), sentence, toll, Frame(period or next(iter(told), None), None))
    draft.start, draft.end = war
    return draft


def actor_of(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int]) -> ActorMatch | None:
    """The group whose deeds are counted: one of the clause before one of the sentence, never those that were killed."""
    low = findings.lowered
    for start, end in (clause, sentence):
        groups = [
            a
            for a in findings.groups(start, end)
            if not (
                HARMED.search(low, max(start, a.start - 40), a.start) and OF_FIGHTERS.match(low[a.end : a.end + 30])
            )
            and not AGAINST.search(low, max(start, a.start - 40), a.start)
        ]
        if groups:
            return the_one_meant(low, groups)
    rising = UPRISING.search(low, *clause)
    return standing_for(findings.cast, *rising.span()) if rising else None


def sum_draft(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], item: Sum, frame: Frame) -> Draft:
    draft = Draft("tally", *clause)
    speaker = said_by(findings, sentence, item.start)
    modality = "reported" if speaker else "asserted"
    draft.add(statement("value", item.quantity, item, modality, speaker))
    draft.add(statement("unit", item.unit, item, modality, speaker))
    if frame.period and frame.period.value:
        draft.add(statement("period", frame.period.value, frame.period))
    if frame.actor and not _only_tells(findings, sentence, item, frame.actor, speaker):
        ref = actor_ref(findings, frame.actor, draft.first("period"))
        said = responsibilities(findings.text, findings.lowered, *sentence, [frame.actor])
        own = next((r for r in said if r.modality == "claimed"), None)
        if own:
            draft.add(statement("actor", ref, frame.actor, "claimed", own.speaker))
        else:
            draft.add(statement("actor", ref, frame.actor, "attributed" if speaker else "asserted", speaker))
    if there := _land_that_saw(findings, clause, sentence, speaker):
        draft = _without_speaker(draft)
        draft.add(statement("place", place_value(there), there))
    else:
        add_area(findings, draft, clause, sentence, speaker)
    if not any(s.property in ("place", "actor") for s in draft.statements):
        add_land(findings, draft, Words(item.start, item.end))
    return draft


_SAW = compiled(
    r"(?: (?:has|have|had|alone|also|itself|now|province|state|region|district|county)){0,3} (?:recorded|saw|seen|suffered|experienced|registered|witnessed|endured|logged)\b"
)
"""Behind a place: that deeds were done there, though it seems to count them: "Togo recorded ten attacks"."""


def _land_that_saw(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], speaker: str | None
) -> Toponym | None:
    """The place that is said to have seen what is counted, and that alone is named as if it gave the number."""
    spots = [t for t in within(findings.places, *sentence) if t.role == "place" and t.start < clause[1]]
    seen = [t for t in spots if _SAW.match(findings.lowered, t.end, sentence[1])]
    return next(
        (
            t
            for t in seen
            if speaker and findings.text[t.start : t.end] in speaker and len(speaker) < t.end - t.start + 12
        ),
        None,
    )


def _without_speaker(draft: Draft) -> Draft:
    """The same, in the text's own voice."""
    own = Draft(draft.kind, draft.start, draft.end)
    for s in draft.statements:
        own.add(replace(s, speaker=None, modality="asserted"))
    return own


_ITS_DEED = compiled(
    r"\b(?:it|they|its (?:men|fighters|members)|we)\s(?:has |had |have |also )*(?:killed|carried|attacked|claimed|staged|committed|struck|ambushed|bombed|shot)\b"
)


def _only_tells(
    findings: Findings, sentence: tuple[int, int], item: Sum, actor: ActorMatch, speaker: str | None
) -> bool:
    """Whether a group is the source of a count and not the doer: "500 people have died, according to the movement"."""
    at = findings.text.find(speaker, *sentence) if speaker and item.unit != "attacks" else -1
    told = at >= 0 and at <= actor.start and actor.end <= at + len(speaker or "")
    return told and _ITS_DEED.search(findings.lowered, *sentence) is None
