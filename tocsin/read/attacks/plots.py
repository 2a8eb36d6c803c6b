"""Plots: who was caught planning, as a description and never by name, and where the deed was to be, not where they were caught."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Story
from tocsin.read.setting.spots import of_another_thing
from tocsin.read.sources.voices import said_by
from tocsin.read.violence.stages import SENTENCED

_COUNT = rf"(?:an?|{spelled(1, 12)}|several|\d{{1,2}})"
_AT_HEAD = r"(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|" + _COUNT[3:]
_NOUNS = (
    r"(?:men|man|women|woman|teenagers?|brothers|sisters|couple|youths?|students?|boys?|girls?|minors?|nationals?|citizens?|residents?|suspects|people|persons|cousins|soldiers?"
    r"|refugees?|asylum[- ]seekers?|militants?|extremists?|islamists?|jihadis?t?s?|neo-nazis?|supporters?|sympathi[sz]ers?|converts?|siblings|officers?|members|\d{1,2}-year-olds?)"
)
_PERSON = rf"(?:{_NOUNS}|[A-Z][a-z]{{2,}}(?:s|is|ans?|ese|i|ish)(?!\s(?:[\w-]+\s)?{_NOUNS}\b))"
_WHO = rf"(?P<who>{_COUNT}\s(?:(?!\b(?:and|of|in|on|at|for|who)\b)[\w-]+\s){{0,4}}?{_PERSON}(?:\s(?:of|from)\s(?:[A-Z][\w-]+)(?:\s(?:origin|descent|nationality))?)?)\b"
_CAUGHT = r"(?:arrest(?:ed|s)?|detain(?:ed|s)?|charg(?:ed|es)|sentenced|convicted|jailed|held|indicted|accused|apprehended|seized|captured|imprisoned|remanded|tried|found guilty|picked up|stopped|shot dead|taken into custody)"
_OBJECT = compiled(
    rf"\b(?:arrested|arrests|detained|detains|charged|sentenced|sentences|convicted|jailed|indicted|accuses?|accused|apprehended|held|picked up|captured|arrest of|trial of|sentences? (?:of [^.;]{{2,40}} )?(?:to|on)|years (?:in (?:prison|jail) )?(?:each )?for|(?:plot|plan|attempt|bid|scheme|conspiracy) by)\s(?:and\s\w+\s)?{_WHO}"
)
_SUBJECT = compiled(
    rf"\b{_WHO.replace(_COUNT, _AT_HEAD)}[^.;]{{0,90}}?\s(?:(?:was|were|has been|have been|had been|is|are)\s(?:also\s|later\s)?(?:being\s)?{_CAUGHT}|(?:was|were|has been|have been) (?:given|handed|sent to|locked up|put on trial|caught|acquitted)|got (?:[\w-]+ ){{0,3}}years|received (?:[\w-]+ ){{0,4}}years|(?:go|goes|went) on trial|(?:faces?|faced|stands?|stood) trial|pleaded guilty|admitted)\b"
)
_GUILTY = compiled(
    rf"\b(?:sentenced|convicted|jailed|found [\w ]{{0,30}}guilty|pleaded guilty|admitted|imprisoned|{SENTENCED})\b"
)
_CAUGHT_IN = compiled(
    r"\b(?:arrest|detain|seiz|catch|caught|captur|apprehend|pick(?:ed|ing) up|round(?:ed|ing) up)\w*\s(?:(?!plan|plot|to\b)[\w-]+\s){0,5}?(?:in|at|near)(?: the)?\s(?:[\w'’-]+(?:,| and)\s){0,3}\Z"
)
"""Before the place where people were caught: "after detaining them in Lyon and"."""
_AT = compiled(r"\b(?:in|at|near|outside|on|of|to|against|from)(?: the)?(?: [\w'’-]+){0,4} \Z")


@dataclass(frozen=True, slots=True)
class Plotter:
    """People who are said to have planned: the words for them, how sure the text is, by whose word."""

    start: int
    end: int
    modality: str
    speaker: str | None


_MOST = 2
"""Who is caught for one plot, by how many names they are told."""


def plotters(findings: Findings, story: Story) -> list[Plotter]:
    """Those caught or tried for what the story tells of; `asserted` where they were found guilty, else `suspected`."""
    out: list[Plotter] = []
    told = sorted({s.sentence for s in story})
    following = [(s, e) for s, e in findings.sentences if told and s >= told[-1][1]][:1]
    for start, end in (*told, *following):
        for pattern in (_OBJECT, _SUBJECT):
            if (start, end) in following:  # "A resident of the town was arrested."
                found = _SUBJECT.match(findings.text, start, end) if pattern is _SUBJECT else None
            else:
                found = pattern.search(findings.text, start, end)
            if not found or any(p.start < found.end("who") and found.start("who") < p.end for p in out):
                continue
            a, b = found.span("who")
            if any(x.start < b and a < x.end and x.start <= a for x in within(findings.actors, start, end)):
                continue
            guilty = _GUILTY.search(findings.lowered, start, end)
            speaker = said_by(findings, (start, end), a)
            modality = (
                "asserted" if guilty else "attributed" if found[0].endswith(f"by {found['who']}") else "suspected"
            )
            out.append(Plotter(a, b, modality, None if guilty else speaker))
            break
    return out[:_MOST]


def planned_place(findings: Findings, story: Story) -> Toponym | None:
    """Where it was to be: the first place told behind the words for the deed, if any is."""
    for scene in story:
        if scene.stage == "accomplished":
            continue
        for spot in within(findings.places, scene.head.end, scene.end):
            if of_another_thing(findings.lowered, scene.start, spot) or _CAUGHT_IN.search(
                findings.lowered, scene.head.end, spot.start
            ):
                continue
            if spot.role == "place" and _AT.search(
                findings.text[max(scene.head.end - 3, spot.start - 60) : spot.start]
            ):
                return spot
    return None
