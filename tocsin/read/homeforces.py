"""Forces told of without a land's name, as those of the land that is spoken of: "government forces shelled the town"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.read.findings import Findings, within

_FORCES = re.compile(
    r"\b(?:(?:government|regime|state security|security|pro-government|army|military|state) (?:forces|troops|soldiers|warplanes|jets|aircraft|helicopters|gunships|snipers)"
    r"|(?<=the )(?:army|military|air force)|(?<![\w-] )(?:soldiers|troops|warplanes))\b(?![-’'])"
)
_NOT_HOME = re.compile(r"(?:\b(?:former|ex|retired|foreign|coalition|allied|rebel|un|nato)[ -]|-|['’]s )(?:\w+ )?\Z")
_NOT_AT_ARMS = re.compile(
    r" (?:chiefs?|posts?|headquarters|vehicles?|cars?|vans?|trucks?|checkpoints?|barracks|academy|college|school|recruits|custody|source|spokes\w+|statement|commissioner|commander|report|data|bases?|outposts?|hospital|officials?|line|cordon|council|coup|rule|junta|court|tribunal)\b"
)

_NAMED_SO = " forces"
"""What the name of such forces has behind that of their government; no name in a text is like it."""


def is_unnamed(actor: ActorMatch) -> bool:
    """Whether an actor is forces told of without their land."""
    return actor.kind == "government" and actor.name.startswith("Government of ") and actor.name.endswith(_NAMED_SO)


def at_home(findings: Findings, start: int, end: int, known: Sequence[ActorMatch]) -> list[ActorMatch]:
    """Such forces in the sentence text[start:end), each as the government of the land: that of the sentence's places where
    they have one, else the text's."""
    low = findings.lowered
    out = []
    for found in _FORCES.finditer(low, start, end):
        a, b = found.span()
        if any(x.start < b and a < x.end + 1 for x in known) or _NOT_AT_ARMS.match(low, b):
            continue
        if _NOT_HOME.search(low, max(start, a - 24), a):
            continue
        lands = {t.place.country for t in within(findings.places, start, end) if t.role == "place" and t.place.country}
        land = lands.pop() if len(lands) == 1 else findings.country
        home = actors.register().government(land) if land else None
        if home:
            out.append(ActorMatch(a, b, home.name + _NAMED_SO, (home.id,), "government"))
    return out
