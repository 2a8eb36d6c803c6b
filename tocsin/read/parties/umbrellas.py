"""Rebels and coalitions told of without a name: "the rebels" of a land whose rebels the register has under one name, and
"the coalition" of which the text has told by its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.actors.registry import days
from tocsin.patterns import compiled
from tocsin.places.words import demonyms, national
from tocsin.read.findings.findings import Findings
from tocsin.read.parties.homeforces import free, land_of

_REBELS = compiled(
    r"\b(?:(?:armed |syrian )?(?:rebel|opposition|insurgent|anti-government|anti-regime) (?:fighters|groups|forces|factions|gunmen|militants|troops|brigades|units|commanders)|(?:urban )?guerrill?as|guerrilla (?:fighters|units|columns|forces)|rebels|insurgents|(?:(?<!\bof the )(?<=\bthe )|(?<=\bagainst )|(?<=\band )|(?<=\bby )|(?<![\w-] ))factions|(?:rebel|insurgent)(?= (?:shelling|shells|rockets?|mortars?|fire|artillery|attacks?|assaults?|offensives?|raids?|ambush|bombardments?|snipers?)\b))\b(?![-’'])"
)
_OF_A_SORT = compiled(
    r"(?:\b(?:houthi|kurdish|shia|shiite|separatist|pro-\w+|maoist|tuareg|islamic state|communist|marxist|left-wing|leftist|former|ex|iraqi|turkish|hutu|tutsi|foreign|other)[ -]|['’]s |-)\Z"
)
"""Before rebels who are of a sort of their own."""
_COALITION = compiled(
    r"\b(?:the |allied |a )?coalition(?: (?:forces|troops|warplanes|jets|aircraft|planes|air force|helicopters|drones|soldiers))?\b(?! (?:government|partners?|talks|parties|party|of|for|agreement|cabinet|deal|ally|allies|rule|spokes\w+|officials?|commanders?)\b|[-’'])"
)
_POLITICS = compiled(
    r"\b(?:ruling|governing|opposition|syrian|national|centre|center|left|right|rights|grand|party)[ -]\Z"
)


@cache
def umbrella(land: str, day: str | None) -> ActorMatch | None:
    """The one name under which the register has the rebels of a land on a day ("Syrian rebels"); its span means nothing."""
    register = actors.register()
    found = {}
    for people in (word for word, where in demonyms().items() if where == land and word in national()):
        name = f"{people} rebels"
        one = actors.resolve(name, day, (land,)).actor
        actor = register.get(one) if one else None
        own = actor and actor.countries == (land,) and any(a.text == name for a in actor.aliases)
        if actor and own and actor.lifetime.meets(days(day)):
            found[actor.id] = ActorMatch(0, 0, name, (actor.id,), actor.kind)
    return next(iter(found.values())) if len(found) == 1 else None


def rebels_at_home(findings: Findings, start: int, end: int, known: Sequence[ActorMatch]) -> list[ActorMatch]:
    """Rebels without a name in the sentence text[start:end), as those of its land where they have one name for all."""
    low = findings.lowered
    said = [
        m.span()
        for m in _REBELS.finditer(low, start, end)
        if not _OF_A_SORT.search(low, max(start, m.start() - 24), m.start())
    ]
    land = land_of(findings, start, end) if (said := free(said, known)) else None
    one = umbrella(land, str(findings.document.published_day or "") or None) if land else None
    return [ActorMatch(a, b, one.name, one.candidates, one.kind) for a, b in said] if one else []


def coalitions(findings: Findings, start: int, end: int, known: Sequence[ActorMatch]) -> list[ActorMatch]:
    """Coalitions without a name in the sentence text[start:end), as the one that the text names."""
    low = findings.lowered
    said = [
        m.span()
        for m in _COALITION.finditer(low, start, end)
        if not _POLITICS.search(low, max(start, m.start() - 16), m.start())
    ]
    if not (said := free(said, known)):
        return []
    named = {a.candidates: a for a in findings.actors if "coalition" in low[a.start : a.end] and len(a.candidates) == 1}
    if len(named) != 1:
        return []
    one = next(iter(named.values()))
    return [ActorMatch(a, b, one.name, one.candidates, one.kind) for a, b in said]
