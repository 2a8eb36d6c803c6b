"""Cars driven into crowds: whether the driver meant it, where no arms or groups are told of."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.words.lexicon import Trigger

_CROWD = r"(?:crowds?|pedestrians|shoppers|revell?ers|worshippers|marchers|soldiers|police officers|mourners|strikers|fans|supporters|protesters|demonstrators|tourists|people|children|(?:christmas |street |beer |music |folk )?(?:markets?|festivals?)|(?:carnival |pride |christmas |easter )?parades?|processions?|march|demonstrations?|rall(?:y|ies)|vigils?|(?:bus )?queues?(?! of (?:cars|vehicles|traffic|lorries|trucks))|stalls|bus stops?|terraces?)"
_INTO = compiled(
    rf"\b(?:ramm?(?:ed|ing|s)|plough(?:ed|s)|plow(?:ed|s)|drove|driven|drives|driving|steered|crashed|smashed|hurtled|raced|accelerated|mow(?:ed|s))\s(?:[\w'’-]+\s){{0,7}}?(?:{_CROWD})\b"
)
"""A trigger that tells of people who stand close, and not of a wall or of traffic."""
_MISHAP = (
    r"(?:drunk|drunken|drink[- ]driv\w*|los(?:t|ing) control|heart attack|seizure|epilep\w*|faint(?:ed|ing)|passed out|black(?:ed|ing) out|unconscious|f[ae]ll(?:en|ing)? asleep|medical (?:episode|emergency|condition|problem)"
    r"|brakes? (?:had )?fail\w*|brake failure|faulty brakes|pedals?|ruled out (?:an|any) (?:attack|intent)|no (?:sign|indication|evidence) (?:of an attack|that it was (?:deliberate|intentional|an attack))|accidentally|learner driver|rally (?:car|driver|stage)|grand prix|drag rac\w+|stunt \w+)"
)
_UNMEANT = compiled(rf"\b{_MISHAP}\b")
_DOUBTED = compiled(
    rf"\b(?:{_MISHAP}|out of control|accident\w*|elderly|pensioner|(?:7|8|9)\d-year-old|aged (?:7|8|9)\d|skidd\w+|swerv\w+|collid\w+|collision|another (?:car|vehicle)|unintention\w*|hit-and-run|careless\w*|dangerous driving|cyclist)\b"
)
_MEANT = compiled(
    r"\b(?:deliberate\w*|intentional\w*|on purpose|terror(?:ist|ists|ism)?(?! (?:ruled|was ruled|is not))|attempted murder|murder(?:s|ed|ing)?|ramm(?:ed|ing)|islamic state|jihad\w*|islamis\w*|extremis\w*|shout(?:ed|ing)|knife|knives|gun)\b"
)
_UNMEANT_NEAR = 400
"""Characters before and behind in which a report says that it was a mishap."""


def drives_at_people(low: str, trigger: Trigger) -> bool:
    """Whether a vehicle was driven where people stand, with no word of drink, illness, brakes or lost control around it."""
    into = trigger.type == "unarmed_assault" and _INTO.match(low, trigger.start) is not None
    return into and _DOUBTED.search(low, *_around(low, trigger.start, trigger.end)) is None


def lost_control(low: str, start: int, end: int) -> bool:
    """Whether a sentence tells of a vehicle that went into people, and the words around it that its driver was drunk or ill or
    its brakes failed, and nothing that it was meant."""
    into = _INTO.search(low, start, end)
    if into is None:
        return False
    near = _around(low, *into.span())
    return _UNMEANT.search(low, *near) is not None and _MEANT.search(low, *near) is None


def _around(low: str, start: int, end: int) -> tuple[int, int]:
    return max(0, start - _UNMEANT_NEAR), min(len(low), end + _UNMEANT_NEAR)
