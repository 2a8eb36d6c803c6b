"""What arms of war do, told by a whole clause: "drone hits market", "stepped on a mine", "taken by armed men".

Of drones, shells, mines and vans the single words are those of fields, beaches, pits and streets. Patterns are for
lower-case text.
"""

from __future__ import annotations

from tocsin.patterns import compiled

_STRUCK = (
    r"\b(?:(?:drones?|missiles?|rockets?|(?:mortar |artillery )?shells?|(?:glide|guided|aerial|cluster) bombs?|(?:war)?planes?|jets|iskanders?|shaheds?) (?:had |have |has |also |again )?"
    r"(?:hits?|struck|strikes?|target(?:s|ed)|(?:landed|lands|fell) (?:on|in|at|near)|(?:slammed|crashed|smashed|plough?ed|flew|plunged) (?:in)?(?:to|through))"
    r" (?!(?:an? |the )?(?:tree|power line|plane|passenger plane|airliner|helicopter|spectator|guest|bird|runway|storm|turbulence)s?\b|speed|record|target price)"
)
_SET_OFF = (
    r"(?:hit|struck|ran over|drove over|stepped on|trod on|run over|running over|triggered) (?:an? |the )?(?:[a-z-]+ )?(?:land ?mines?|mines?|ieds?|improvised|explosive|roadside)\b"
    r"|(?:(?:land ?)?mines?|ieds?|devices?|explosives) (?:[a-z-]+ ){0,4}(?:went off|goes off|detonated|exploded)\b"
)
_TAKEN = r"(?:(?:taken|seized|led|dragged|whisked) (?:away |off )?(?:[\w'’-]+ ){0,3}?by (?:[\w-]+ )?(?:armed|masked|gunm[ae]n|bandits)|(?:armed men|bandits) (?:[\w-]+ ){0,2}?(?:took|seized|whisked|stormed|raided))\b)"
_BY_ARMS = compiled(rf"{_STRUCK}|{_SET_OFF}|{_TAKEN}")
_HARM = compiled(r"\b(?:killed|died|dead|deaths?|wounded|injured|hurt)\b")
_BY_BODY = compiled(
    r"\bbl(?:e|o)w(?:s|ing)? (?:him|her|them)sel(?:f|ves) up\b|\bran (?:him |her |them |people |pedestrians )?(?:down|over) with (?:an?|his|her) (?:[a-z]+ ){0,2}(?:van|car|truck|lorry|pick-?up)\b"
)
"""What somebody did with his own body or his car, which is violence only where people came to harm."""


def by_arms(low: str, start: int, end: int) -> bool:
    """Whether low[start:end) tells of what arms did, or of a bomber or a driver who harmed somebody."""
    if _BY_BODY.search(low, start, end) and _HARM.search(low, start, end):
        return True
    return _BY_ARMS.search(low, start, end) is not None
