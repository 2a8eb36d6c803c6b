"""Of which of a text's stories each claim, blame, suspicion and denial speaks, and what of it is told on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.parties.homeforces import is_police, is_unnamed
from tocsin.read.parties.judgements import judgements
from tocsin.read.parties.latecomers import without_latecomers
from tocsin.read.parties.othersdeeds import without_answers
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.parties.settled import by_a_state, settled
from tocsin.read.parties.whosestory import stories_of
from tocsin.read.scenes.scene import Story
from tocsin.read.words.lexicon import triggers


def guilt_of(
    findings: Findings, stories: Sequence[Story], candidates: Sequence[ActorMatch]
) -> list[list[Responsibility]]:
    """Per story, who is said to have done it. A sentence without a scene of its own speaks of the story before it."""
    out: list[list[Responsibility]] = [[] for _ in stories]
    for number, items in judgements(findings, candidates):
        for item, about in (half for whole in items for half in _halves(findings, number, whole)):
            for place in stories_of(findings, stories, number, item, out, about):
                out[place].append(item)
        for place, item in _both_deny(findings, findings.sentences[number], out):
            out[place].append(item)
    out = [[g for g in found if not _denies_for_nobody(findings, g, found)] for found in out]
    for place, story in enumerate(stories):  # those who stop a plot are not its authors
        if all(s.stage != "accomplished" for s in story):
            out[place] = [g for g in out[place] if not (by_a_state(g) and g.modality == "claimed")]
    return [
        settled(findings, without_latecomers(findings, story, without_answers(findings, story, found)))
        for story, found in zip(stories, out, strict=True)
    ]


def _denies_for_nobody(findings: Findings, item: Responsibility, found: Sequence[Responsibility]) -> bool:
    """Whether officials, or forces without their land's name, deny what nobody has laid at the door of a state that may be theirs."""
    official = _OFFICE.search(findings.lowered, item.actor.start, item.actor.end)
    if item.modality != "denied" or not (official or is_unnamed(item.actor) or is_police(item.actor)):
        return False
    return not any(
        g is not item and g.modality in _LAID and set(g.actor.candidates) & set(item.actor.candidates) for g in found
    )


_OFFICE = compiled(r"\b(?:president|premier|minister|ambassador|leader)\b")
_LAID = ("attributed", "suspected", "asserted")


_DENIED_IT = compiled(
    r"[\"“]?(?P<who>both(?: (?:groups|sides|organi[sz]ations|countries|governments|movements|of them))?|all (?:three|of them)|they)(?: (?:have|has|had|later|also|quickly|immediately|\w+ly)){0,2} (?:den(?:y|ied)|reject(?:ed)?|dismiss(?:ed)?) (?:it|this|that|any|all|the (?:accusations?|charges?|allegations?|claims?)|involvement|responsibility|having|being|carrying)\b"
)


def _both_deny(
    findings: Findings, sentence: tuple[int, int], told: Sequence[Sequence[Responsibility]]
) -> list[tuple[int, Responsibility]]:
    """For "both deny it": a denial of each of those blamed last, by the words that deny."""
    denied = _DENIED_IT.match(findings.lowered, *sentence)
    blamed = [(i, g) for i, found in enumerate(told) for g in found if g.modality in ("attributed", "suspected")]
    if not denied or not blamed:
        return []
    latest = max(g.start for _, g in blamed)
    return [
        (i, replace(g, modality="denied", speaker=g.actor.name, start=denied.start(), end=denied.end()))
        for i, g in blamed
        if latest - g.start < 120 and g.end <= sentence[0]
    ]


_BUT_NOT = compiled(
    r",?\s(?:but|and|while|yet)\s(?:(?:has|have|had|also|later|it|they)\s)*(?:den(?:ied|ies|y|ying)|reject(?:ed|s|ing)?|disown(?:ed|s|ing)?|disavow(?:ed|s|ing)?)\s(?=[^.;]{0,40}\b(?:attack|bomb|blast|raid|massacre|kill|shoot|assault|explosion|murder|ambush|other|second|first|latter|former|involve|role|part|hand|responsib)\w*)"
)
_CLAIMS = compiled(r"[^.;]{0,60}\b(?:claim(?:ed|s)|said|says|admitted|admits|took|acknowledg\w+|owned up)\b")


def _halves(
    findings: Findings, number: int, item: Responsibility
) -> list[tuple[Responsibility, tuple[int, int] | None]]:
    """A denial behind a claim as two: "claimed the bombing but denied killing the farmers", each with its own words."""
    _, end = findings.sentences[number]
    if item.modality != "denied" or item.speaker != item.actor.name:
        return [(item, None)]
    cut = _BUT_NOT.search(findings.lowered, item.end, end)
    if not cut or not _CLAIMS.match(findings.lowered, item.end, cut.start()):
        return [(item, None)]
    before, behind = (item.end, cut.start()), (cut.start(), end)
    if _BUT_NOT.search(findings.lowered, cut.end(), end) or not triggers(findings.lowered, *before):
        return [(item, None)]
    return [(replace(item, modality="claimed"), before), (item, behind)]
