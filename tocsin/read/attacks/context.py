"""The frame of an attack, and what it was aimed at and done with: words looked for in its own scenes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tocsin.actors import ActorMatch
from tocsin.actors.records import CRIMINALS, STATES
from tocsin.patterns import compiled
from tocsin.read.build import Words
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import Story
from tocsin.read.words import cues

_CRIME = compiled(
    r"\b(?:robber(?:y|ies|s)|burglar\w*|gang(?:s|sters?|-related)?|cartels?|drug(?:s| (?:traffick|deal|gang|cartel|lord)\w*)|murder charges?"
    r"|homicide|domestic (?:dispute|violence)|charged with (?:murder|attempted|assault)|first-degree|second-degree|argument|altercation|feud|murder-suicide"
    r"|ransom|extortion|police (?:department|chief|officers?|spokes\w+|say|said|are|were|responded)|sheriff|suspects?|detectives?|deput(?:y|ies)|county|neighbou?rs|ex-(?:wife|husband|girlfriend"
    r"|boyfriend)|parking lot|apartments?|convenience store|drive-by|sicarios?|narco\w*|carjack\w*|mafia|accidental(?:ly)?|handgun|gunshot wounds?|911|crime ?stoppers|jail|bond|felony|[0-9]+ block of)\b"
)
_WAR = compiled(
    r"\b(?:air ?strikes?|shelling|artillery|front ?line|troops|offensive|battles?|ceasefire|cease-fire|warplanes?|army|soldiers|barrel bombs?"
    r"|coalition|regime forces|rebels?|clashes|bombardment|military operation|drone strikes?|security forces)\b"
)
_POLITICS = compiled(
    r"\b(?:terror(?:ism|ists?)?|militants?|insurgen\w+|jihad\w*|extremis\w+|islamic state|separatis\w+|guerrill?as?|political|elections?|embassy"
    r"|prime minister|minister|parliament|mosque|synagogue|shrine|hate crime|far-right|neo-nazi|white supremac\w*|caliphate|claimed responsibility"
    r"|assassinat\w+|suicide bomb\w*|rebels?|militia\w*|sectarian|religious|paramilitar\w+|death squads?)\b"
)
_OFFICE = compiled(r"\b(?:president|church(?:es)?)\b")
"""Words of politics and faith that reports of crime hold as well: they count where no word of crime stands."""
_TARGET = compiled(
    r"\b(?:(?:police|military|army|bus|train|metro|subway|railway|gas|power|radio|television|tv|polling|fire|petrol) (?:stations?|bases?|posts?|checkpoints?"
    r"|barracks|camps?|headquarters|convoys?|patrols?|academ(?:y|ies)|plants?|vehicles?|trains?)|(?:concert|town|city|wedding|sports) halls?|checkpoints?"
    r"|mosques?|church(?:es)?|synagogues?|temples?|shrines?|cathedrals?|monaster(?:y|ies)|schools?|universit(?:y|ies)|colleges?|hospitals?|clinics?"
    r"|embass(?:y|ies)|consulates?|hotels?|restaurants?|caf[eé]s?|markets?|malls?|shopping (?:cent(?:er|re)s?|malls?)|supermarkets?|nightclubs?|clubs?"
    r"|bars?|cinemas?|theat(?:er|re)s?|airports?|stadiums?|villages?|convoys?|patrols?|buses|pipelines?|oil (?:fields?|facilit(?:y|ies))|prisons?|barracks"
    r"|ministr(?:y|ies)|courthouses?|parliament|newspapers?|offices?|banks?|pylons?|bridges?|promenade|casino|resorts?|beach(?:es)?|parades?|funerals?"
    r"|weddings?|processions?|rall(?:y|ies)|mosque|camp|pilgrims?|worshippers?|shoppers|tourists|journalists?|aid workers?|commuters|students"
    r"|schoolgirls|schoolchildren|soldiers|police officers?|policemen|civilians|villagers|farmers|miners|ambassador|governor|mayor|minister|judge"
    r"|president|senator|candidate|peacekeepers?|refugees)\b"
)


def context_of(
    findings: Findings, story: Story, named: Sequence[ActorMatch], local: bool = False
) -> tuple[str, Words | None]:
    """Political, criminal, military or unclear, and the words that decided it.

    In a report of local crime an exchange of fire is no battle, and words of crime outweigh those of politics.
    """
    if any(a.kind in CRIMINALS for a in named):
        first = next(a for a in named if a.kind in CRIMINALS)
        return "criminal", Words(first.start, first.end)
    if not local and any(t.context == "military" for s in story for t in s.triggers):
        trigger = next(t for s in story for t in s.triggers if t.context == "military")
        return "military", Words(trigger.start, trigger.end)
    groups = [a for a in named if a.kind not in STATES]
    if groups:
        return "political", Words(groups[0].start, groups[0].end)
    told = {name: _first(pattern, findings.lowered, story) for name, pattern in _FRAMES}
    if told["political"] and told["criminal"] and _times(_CRIME, findings) > 2 * _times(_POLITICS, findings):
        return "criminal", told["criminal"]
    order = (
        ("criminal", "political")
        if local and _times(_CRIME, findings) > _times(_POLITICS, findings)
        else ("political", "criminal")
    )
    for name in (*order, "military", "office"):
        if found := told[name]:
            return "political" if name == "office" else name, found
    for name, pattern in (("political", _POLITICS), ("criminal", _CRIME)):
        if name == "political" and local and findings.country == "US":
            continue  # what an American page has beside its report: "Election 2016 in four minutes"
        anywhere = pattern.search(findings.lowered)
        if anywhere and (name == "criminal" or _times(_CRIME, findings) <= 2 * _times(_POLITICS, findings)):
            return name, Words(*anywhere.span())
    return "unclear", None


_FRAMES = (("political", _POLITICS), ("criminal", _CRIME), ("military", _WAR), ("office", _OFFICE))


def _times(pattern: re.Pattern[str], findings: Findings) -> int:
    """How many different words of a frame the text holds."""
    return len({m[0] for m in pattern.finditer(findings.lowered)})


def targets_of(findings: Findings, story: Story) -> list[Words]:
    """What was attacked, as written: at most three different words from the story's scenes, first told first."""
    return _distinct(_TARGET, findings.lowered, story, 3)


def weapons_of(findings: Findings, story: Story) -> list[Words]:
    """What it was done with, as written: at most two different words."""
    return _distinct(cues.WEAPONS, findings.lowered, story, 2)


def _first(pattern: re.Pattern[str], low: str, story: Story) -> Words | None:
    for scene in story:
        found = pattern.search(low, *scene.sentence)
        if found:
            return Words(*found.span())
    return None


def _distinct(pattern: re.Pattern[str], low: str, story: Story, most: int) -> list[Words]:
    out: list[Words] = []
    seen: set[str] = set()
    for start, end in _ranges(story):
        for found in pattern.finditer(low, start, end):
            stem = found[0].rstrip("s")
            if stem not in seen and len(out) < most:
                seen.add(stem)
                out.append(Words(*found.span()))
    return out


def _ranges(story: Story) -> Iterable[tuple[int, int]]:
    return ((scene.start, scene.end) for scene in story)
