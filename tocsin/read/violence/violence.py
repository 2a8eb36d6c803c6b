"""Whether a word of violence is violence, by the words around it and by what the text is about as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tocsin.actors.records import STATES
from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.quantities import Casualty
from tocsin.read.findings.findings import Findings, within
from tocsin.read.violence.drivers import drives_at_people
from tocsin.read.violence.fights import aims_at_nothing, is_fight
from tocsin.read.violence.intent import is_meant
from tocsin.read.violence.named import befell, by_town
from tocsin.read.violence.stages import SENTENCED, names_a_foiled_attack, speaks_of_plot
from tocsin.read.violence.topics import Topic
from tocsin.read.words import cues
from tocsin.read.words.lexicon import Trigger

_OBJECT = compiled(
    rf"\s(?:dead\s)?(?:(?:an?|the|his|her|their|at least|more than|about|dozens|{spelled(2, 12)})\b|\d|[A-Z][\w'’-])"
)

_RAID = compiled(r"raid(?:s|ed)?\b")
_SEARCHED = compiled(
    r"\b(?:police(?! (?:station|post|base|academy|convoy|checkpoint|camp)s?\b)|prosecutors?|detectives|federal agents|investigators|officers|gendarmes|carabinieri|customs|tax)\b[^.;]{0,80}\Z"
)
"""Before a raid that is a search of houses by those who keep the law."""
_BY_HAND = compiled(
    r"(?:(?:was|were|been|being) )?(?:shot(?: and (?:killed|wounded|injured)| dead| to death)|fatally shot|stabbed|gunned down|murdered|beheaded)\b|gunm[ae]n\b"
)
"""Beside fireworks: no rocket does so."""
_FOUND = compiled(r"found (?:dead|slain)\b")
"""Of the dead who are found some were ill: a murder only where the text is about one."""
_VERDICT = compiled(
    rf"\b(?:{SENTENCED}|found guilty|admit(?:ted|s) (?:that|having|planning|plotting)|(?:go|goes|went|on|stands?|stood|faces?) (?:on )?trial)\b"
)


def is_violence(
    findings: Findings, topic: Topic, start: int, end: int, trigger: Trigger, tolls: Sequence[Casualty]
) -> bool:
    """Whether the words around a trigger, and the text as a whole, make it violence."""
    return _is_by_words(findings, topic, start, end, trigger, tolls) or (
        not topic.game
        and (befell(findings.lowered, trigger, tolls) or by_town(findings, start, end, trigger))
        and not _is_peaceful(findings.lowered, start, end, trigger)
        and not cues.AVENGED.search(findings.lowered, max(start, trigger.start - 60), trigger.start)
    )


def _is_peaceful(low: str, start: int, end: int, trigger: Trigger) -> bool:
    found = cues.PEACEFUL.search(low, max(start, trigger.start - 30), min(end, trigger.end + 30))
    return found is not None and not (found[0].startswith("fire") and _BY_HAND.match(low, trigger.start))


def _is_by_words(
    findings: Findings, topic: Topic, start: int, end: int, trigger: Trigger, tolls: Sequence[Casualty]
) -> bool:
    low = findings.lowered
    if _is_peaceful(low, start, end, trigger):
        return False
    if cues.REMEMBERED.search(low, max(start, trigger.start - 60), trigger.start) and not tolls:
        return False
    if (
        cues.CHARGE.search(low, max(start, trigger.start - 60), trigger.start)
        and not _done_to(findings, trigger, end)
        and not befell(low, trigger, tolls)
    ):
        return False
    if (
        not tolls
        and cues.OFFENCE.fullmatch(low, trigger.start, trigger.end)
        and cues.CHARGED_WITH.search(low, max(start, trigger.start - 60), trigger.start)
    ):
        return False
    if cues.AVENGED.search(low, max(start, trigger.start - 60), trigger.start) and not any(
        c.quantity.point > 1 for c in tolls
    ):
        return False
    if not tolls and _RAID.match(low, trigger.start) and _is_a_search(low, start, trigger.start):
        return False
    if not topic.murder and _FOUND.match(low, trigger.start):
        return False
    if topic.game or (not tolls and _is_a_trial(low, start, end, trigger)):
        return False
    if trigger.sure or _is_of_a_day(low, start, trigger):
        return not (topic.mishap and cues.MISHAPS.search(low, start, end))
    enters = cues.ENTERS.match(low, trigger.start) is not None
    if topic.local and trigger.type == "armed_assault" and not enters:
        return True
    if names_a_foiled_attack(low, end, (trigger.start, trigger.end)):
        return cues.MISHAPS.search(low, start, end) is None
    if (cues.LAW.search(low, start, end) or _VERDICT.search(low, start, end)) and speaks_of_plot(low, start, end):
        return cues.MISHAPS.search(low, start, end) is None
    if _AIMED.match(low, trigger.start):
        return of_plotters(findings) and cues.MISHAPS.search(low, start, end) is None
    if is_meant(low, start, end, (trigger.start, trigger.end), True) and of_plotters(findings):
        return cues.MISHAPS.search(low, start, end) is None
    if aims_at_nothing(findings, end, trigger):
        return False
    armed = (
        cues.ATTACKERS.search(low, start, end) is not None
        or _weapon_besides(low, start, end, trigger)
        or any(a.kind not in STATES for a in within(findings.actors, start, end))
    )
    mishap = cues.MISHAPS.search(low, start, end) is not None
    if armed and not mishap:
        return True
    if topic.local and enters:
        return False
    forces = trigger.verb and cues.FORCES.search(low, start, end) is not None
    if forces and tolls and not mishap:
        return True
    quiet = topic.mishap or mishap
    if tolls and not quiet and not trigger.kills and (trigger.type in _OF_MEN or drives_at_people(low, trigger)):
        return True
    return (topic.violent and not quiet) or is_fight(findings, start, end, trigger)


_OF_MEN = ("armed_assault", "hostage_taking", "hijacking", "unknown")
"""Types of violence that nothing but people does."""
_STRIKES = compiled(r"strikes?\b|fire\b|fighting\b")


def _is_of_a_day(low: str, start: int, trigger: Trigger) -> bool:
    """Whether a day owns the deed, and it is none that workers or flames do as well: "the May 1 strike"."""
    owned = cues.OF_A_DAY.search(low, max(start, trigger.start - 60), trigger.start)
    return owned is not None and (owned[0].rstrip().endswith(("'s", "’s")) or not _STRIKES.match(low, trigger.start))


def _is_a_search(low: str, start: int, at: int) -> bool:
    """Whether the police are told of right before a raid, and no attacker between them and it."""
    said = _SEARCHED.search(low, max(start, at - 100), at)
    return said is not None and cues.ATTACKERS.search(low, said.start(), at) is None


_AIMED = compiled(
    r"(?:had|have|has|with) (?:[\w'’-]+ ){1,12}in (?:its|their|his|her) sights|(?:(?!to\b)\w+) to (?:hit|strike)\b"
)
"""What plotters were to hit, in words that fit a match or a vote as well."""
_CAUGHT = compiled(
    rf"\b(?:arrest(?:ed|s)|detain(?:ed|s)|in custody|charged with|pleaded guilty|sentenced|jailed|convicted|on trial|raided|picked up|in jail|(?:were|was) (?:seized|caught|captured)|held (?:an?|{spelled(2, 10)}|\d+))\b"
)
_ARMED = compiled(
    r"\b(?:terror\w*|jihad\w*|extremis\w*|militants?|islamists?|neo-nazis?|far-right|explosives?|bombs?|detonators?|grenades?|rifles?|guns?|firearms|knives|machetes?|massacre|guerrill?as?|separatists?)\b"
)


def of_plotters(findings: Findings) -> bool:
    """Whether the text tells of people who were caught and of arms or armed groups: what was meant there was violence."""
    caught, armed = _caught_and_armed(findings.lowered)
    return caught and (armed or any(a.kind not in STATES for a in findings.actors))


@lru_cache(maxsize=64)
def _caught_and_armed(lowered: str) -> tuple[bool, bool]:
    """Kept, since a text is asked for each word of violence in it."""
    return _CAUGHT.search(lowered) is not None, len({m[0] for m in _ARMED.finditer(lowered)}) > 1


def _is_a_trial(low: str, start: int, end: int, trigger: Trigger) -> bool:
    """Whether a missile was launched at nothing, in a text about trials of missiles."""
    return (
        cues.LAUNCHED.match(low, trigger.start) is not None
        and cues.AIMED.search(low, start, end) is None
        and cues.TRIAL.search(low) is not None
    )


def _done_to(findings: Findings, trigger: Trigger, end: int) -> bool:
    """Whether a charge says to whom it was done: "accused of killing two guards", and not only the name of the crime."""
    said = findings.lowered[trigger.start : trigger.end]
    if " " in said and said.split()[0].endswith("ing"):  # "beating his neighbour to death" names him itself
        return True
    doing = said.endswith("ing")
    return doing and _OBJECT.match(findings.text, trigger.end, end) is not None


def _weapon_besides(low: str, start: int, end: int, trigger: Trigger) -> bool:
    return any(m.end() <= trigger.start or m.start() >= trigger.end for m in cues.WEAPONS.finditer(low, start, end))


_A_FACT = compiled(
    r"\b(?:after|since|following|in the wake of|(?:who|which|that) (?:was|were|had|has|have|killed|attacked|bombed|carried|launched|shot|stabbed|left|took|drove|blew|ploughed|rammed|stormed))\b"
)
"""Between a word of possibility and violence: what follows has happened, whatever may come of it ("warned of the man who was behind the attack")."""
_EITHER = compiled(r"\bwhether \Z")


def is_hypothetical(low: str, start: int, trigger: Trigger, told_of: bool) -> bool:
    """Whether the deed is only possible. Beside victims only a modal verb right before it says so."""
    before = low[max(start, trigger.start - 55) : trigger.start]
    if told_of:
        return cues.MODAL.search(before) is not None
    if cues.NEGATED.search(before[-25:]):
        return True
    last = max((m.end() for m in cues.UNREAL.finditer(before)), default=None)
    if last is None or _A_FACT.search(before, last):
        return False
    doing = low[trigger.start : trigger.end].split()[0].endswith("ing")
    return not (doing and _EITHER.search(before))  # "attacks, whether storming hotels or bombing markets"
