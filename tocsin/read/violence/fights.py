"""Fights and losses of war told in a line: "violent clashes near Taiz", "army shells suburb", "troops attack village".

A headline or a brief has no second sentence that makes violence of a weak word. What its own clause says must do: how fierce
the fight is, that it breaks out or goes on, at which town it is, and that forces are in it. Matches, courts, parliaments and
crowds clash too: their words undo it, and so does a fight that is over, feared or denied.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.words import cues
from tocsin.read.words.lexicon import Trigger

BRIEF = 300
"""Characters of a text that has no other sentence to ask."""

_FIGHT = compiled(
    r"(?:(?P<sort>(?!gun\b|knife\b)[a-z]+) )?(?:clash(?:e[sd])?|fighting|battles?\b.*)\Z|(?:exchang\w+|trad(?:e|ed|es|ing)) .*|fire exchange\Z"
)
_DEED = compiled(
    r"(?:attack(?:s|ed|ing)?|raid(?:s|ed)?|storm(?:s|ed|ing)?|.* storms?|.*\b(?:re-?)?target(?:s|ed)?\b.*)\Z"
)
_NEAR = 30
"""Characters behind "target" within which the place stands that is fired at: forces target recruits as well."""
_AT_SITE = compiled(
    r"\s(?:an?|the|its|several|many|areas?|positions?|sites?|towns?|villages?|civilians?|outskirts|checkpoints?|places|points|residential|\d+|[a-z'’-]+ (?:city|town|village|camp|countryside|suburbs?|neighbou?rhood|district|with (?:missiles|rockets|shells|mortars|artillery)))\b"
)
_HARM = compiled(r"(?:killed|explosions?|blasts?|kill(?:s|ing)?|mine (?:explosions|blasts)|explod\w+)\Z")
_LOSSES = compiled(r".* (?:losses|casualties)\Z")
_FIERCE = compiled(
    r"\b(?:violent|fierce|heavy|deadly|armed|intensi?v?e|intense|bloody|sporadic|tribal|ethnic|(?:inter-?)?communal|clan|sectarian|factional|fresh|renewed|new|continue[ds]|continuous|continuing|ongoing|severe)\s(?:[a-z]+\s){0,1}\Z"
)
_BREAKS_OUT = compiled(
    r"\s(?:(?:again|still|violently|between [^.;,]{3,60}?)\s)?(?:erupt(?:s|ed)?|rag(?:e[sd]?|ing)|flar(?:e[sd]?|ing)|br(?:eaks?|oke) ?out|breaking out|resum(?:e[sd]?|ing)|continu(?:e[sd]?|ing)|intensif(?:y|ies|ied)|renew(?:ed)?|(?:was|were|are|is) (?:under ?way|reported)|reported|kill(?:s|ed)?|leaves?|left)\b"
)
_AT = compiled(
    r"\s(?:[a-z]+ )?(?:in|near|at|on|around|outside|inside|between|(?:north|south|east|west|[a-z]+(?:east|west)|outskirts|vicinity) of|over|against|across)\b"
)
_FORCES = compiled(
    r"\b(?:troops|soldiers|army|armies|military|junta|(?<!work)(?<!task )forces?|warplanes?|jets|helicopters|gunships|marines|navy|tanks|artillery|border guards|garrisons?|factions|regime|barracks|(?:army|military|border) (?:posts?|outposts?|camps?|bases?)|front ?lines?)\b"
)
"""Those who make war, and what they stand on; police and guards stand in many a quieter fight."""
_ATTACKING = compiled(
    r"(?:\A|[\s,;:“\"'‘’])(?:troops|soldiers|army|military|junta|forces|warplanes|jets|helicopters|gunships|aircraft|artillery|navy|marines|militia|regime|factions)\s(?:(?:again|also|then|have|had|re-?)\s)?\Z"
)
_IN_WAR = compiled(
    r"\b(?:killed|kills?|wounds?|wounded|injur\w+|hurt|dead|casualt\w+|losses|martyrs?|dies?|died)\b[^.;]{0,60}?\b(?:in|by|from|during|as|amid|under)\s(?:[\w'’-]+\s){0,4}?(?:shelling|shells|air ?strikes?|air ?raids?|warplanes|raids|(?:land ?)?mines? (?:explosions?|blasts?)|clash(?:es)?|fighting|battles?|bombardments?|firefights?|ambush(?:es)?|mortars?|rockets?|missiles?|(?<!heart )(?<!dog )attacks?|(?:army|military|junta|security|combat|counter-?insurgency) (?:operations?|offensives?|raids?))\b"
    r"|\bkilled by (?:the )?(?:[\w'’-]+ ){0,2}?(?:troops|soldiers|army|military|junta|regime|forces)\b"
)
"""People who came to harm in what only war has."""
_BLAST = compiled(r"(?:explosions?|blasts?)\Z")
_STRIKES = compiled(
    r"\s(?:[a-z]+\s)?(?:rocks?|rocked|hits?|shakes?|shook|strikes?|struck|targets?|targeted|rips?|ripped|in|at|near)\b"
)
"""Behind a blast, what it struck: with forces in the clause, no boiler burst there."""
_LANDMINE = compiled(
    r"\b(?:land ?mines?|mine (?:explosions|blasts)|mine (?:explosion|blast)s?(?=[^.;]*\b(?:children|child|boys?|girls?|civilians?|soldiers?|troops|fighters?|farmers?|shepherds?|villagers?|convoy|vehicle|planted|left by)\b)|mines? (?:exploded|planted|laid|left) by)\b"
)
_NOT_OF_WAR = compiled(
    r"\b(?:coal|gold|copper|miners?|pits?|colliery|gas|champions?|cups?|finals?|league|derby|season|fans|supporters|hooligans?|clubs?|coach|teams?|stewards|match|game|race|third place|title|rival unions|unions?|budgets?|pensions?|parliament\w*|senat\w+|congress\w*|westminster|courts?|courtrooms?|in court|lawyers?|judges?|ministers?|m\.?p\.?s|lawmakers?|candidates?|voters?|votes?|elections?|mayor\w*|poll|debates?|inflation|prices?|cultures?|civili[sz]ations|rights|flu|virus|cancer|disease|poverty|corruption|crime|climate|blazes?|wild ?fires?|fire ?fighters?|bills?|pay|funding|tariffs?|trade(?! (?:fire|gunfire|artillery|mortar|shell))|words|opinion|critics|films?|books?|novel|tv|show|theatre|students?|march(?:ers)?|protest\w*|demonstrat\w+|rall(?:y|ies)|rioters?|riots?|tear gas|strikers?|workers|recruits?|drills?|exercises?|manoeuvres|museum|anniversary|veterans?|memorial|personalit\w+|egos?|colou?rs|rivers?|stubble|extinguishers?|barbs|insults|accusations|blame|blows)\b"
)
"""Who else clashes and what else is fought, a mine of coal among it."""
_OVER = compiled(
    r"\b(?:no|not|without|after|ends?|ended|ending|halts?|halted|stop(?:s|ped)?|avoid\w*|avert\w*|prevent\w*|fears?|feared|fear of|fearing|risk of|threat of|if|could|may|might|would|will|to|prepar\w+ for|train\w* for|ready for|braces? for|warns? of|against|anti|flee|fled|fleeing|despite|since|until|before|years of|months of|weeks of|days of|displaced by|due to|because of|history of|amid)\s(?:(?:the|more|further|new|renewed|fresh|heavy|fierce|resumed|recent|all|any|possible)\s){0,2}(?:[a-z-]+\s){0,1}\Z"
)
"""Before a fight that is over, is only feared, or is what something else comes of."""
_OF_THOSE = compiled(
    r"\b(?:forces|troops|fighters|rebels|soldiers|men|militia|army|militants)\s(?:still\s|are\s|is\s)?\Z|\bin\s(?:[\w'’-]+\s){1,2}\Z"
)
"""Before a fight by which somebody else is told: "join local forces fighting in", "prove their worth in Palmyra fighting"."""
_MEANWHILE = compiled(r"\b(?:as|while)\s(?:[\w'’-]+\s){0,2}\Z")
_GOES_ON = compiled(r"\s(?:continue|rage)s?\b")
"""A fight that goes on while something else is told."""
_CALM = compiled(
    r"(?:\s[a-z]+){0,4}?\s(?:expected|feared|likely|possible|loom(?:s|ing)?|ends?|ended|stop(?:s|ped)?|subsid\w+|eas(?:e|es|ed)|avoided|averted|over|halted|suspended|dies down|died down|season|displaces?|displaced|forces? [a-z]+ to|sparks?|prompts?)\b"
)


def is_fight(findings: Findings, start: int, end: int, trigger: Trigger) -> bool:
    """Whether a brief text tells of a fight, of what forces do, or of harm that only war does, by the clause of `trigger`."""
    low = findings.lowered
    if len(low) >= BRIEF or _NOT_OF_WAR.search(low) or cues.MISHAPS.search(low, start, end):
        return False
    said = low[trigger.start : trigger.end]
    before = low[max(start, trigger.start - 60) : trigger.start]
    if told := _FIGHT.match(said):
        if _OVER.search(before) or _CALM.match(low, trigger.end, end):
            return False
        if (said == "fighting" and _OF_THOSE.search(before)) or (
            _MEANWHILE.search(before) and _GOES_ON.match(low, trigger.end)
        ):
            return False
        somewhere = bool(within(findings.places, start, end))
        return bool(
            _FORCES.search(low, start, end)
            or (somewhere and (told["sort"] or _FIERCE.search(before) or _BREAKS_OUT.match(low, trigger.end, end)))
            or (somewhere and said == "clashes" and _AT.match(low, trigger.end, end))
            or " rag" in said
        )
    if _DEED.match(said):
        if "target" in said and aims_at_nothing(findings, end, trigger):
            return False
        return (trigger.verb and " " in said) or _ATTACKING.search(before) is not None or _of_aircraft(low, start, end)
    if _LOSSES.match(said):
        return True
    if said in ("kill", "kills") and _ATTACKING.search(before):
        return True
    if _BLAST.match(said) and _FORCES.search(low, start, end) and _STRIKES.match(low, trigger.end, end):
        return True
    return bool(_HARM.match(said) and (_IN_WAR.search(low, start, end) or _LANDMINE.search(low, start, end)))


_AIMS = compiled(r".*\b(?:re-?)?target(?:s|ed)?\Z")


def aims_at_nothing(findings: Findings, end: int, trigger: Trigger) -> bool:
    """Whether forces target what is no place and no people: "rebels target youth vote"."""
    low = findings.lowered
    if not _AIMS.match(low[trigger.start : trigger.end]) or _AT_SITE.match(low, trigger.end):
        return False
    sites = [t.start for t in within(findings.places, trigger.end, end) if t.start - trigger.end < _NEAR]
    return not any(" in " not in low[trigger.end : at] for at in sites)


_OF_AIRCRAFT = compiled(
    r"\braids\b[^.;]{0,30}\b(?:by (?:[\w-]+ )?(?:warplanes|helicopters|jets)|targets?|targeted|targeting)\b|\b(?:warplanes|helicopters|jets)\b[^.;]{0,40}\braids\b|\braids on (?:the |areas |several )"
)


def _of_aircraft(low: str, start: int, end: int) -> bool:
    """Whether raids are those of aircraft, or on stretches of land, and none that police make."""
    return _OF_AIRCRAFT.search(low, start, end) is not None and "police" not in low
