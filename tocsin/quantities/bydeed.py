"""Attackers who are told by what they did and by no word for them: "a man was shot dead after he stabbed two people".

Whose death is followed by an attack of his own did not die of it as a victim. Patterns match lower-case text of one sentence.
"""

from __future__ import annotations

from dataclasses import replace

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence
from tocsin.quantities.words import ENEMIES

_ARM = r"(?:gun|pistol|rifle|weapon|knife|machete|axe|handgun|firearm|shotgun|sword|hammer|grenade|screwdriver|meat cleaver|cleaver|hatchet|box cutter|pellet gun|explosives?|bomb|petrol bomb|molotov cocktail|blade)"
_TARGET = r"(?:officers?|police(?:m[ae]n|wom[ae]n)?|soldiers?|troops|guards?|patrols?|deput(?:y|ies)|agents?|worshippers|passengers?|passers-by|bystanders|people|pedestrians|crowds?|checkpoints?|them|him|her|civilians?|students?|shoppers|customers|barriers?|gates?|posts?|stations?|commuters|tourists)"
_CAME_AT = (
    rf"(?:lung(?:ed|ing) (?:at|towards?)|charg(?:ed|ing) (?:at|towards?)|r[au]n(?:ning)? at (?:[\w-]+ ){{0,3}}?{_TARGET}\b|rush(?:ed|ing) (?:at )?(?:[\w-]+ ){{0,3}}?{_TARGET}\b|advanc(?:ed|ing) on|set(?:ting)? upon"
    rf"|(?:seiz(?:ed|ing)|grabb(?:ed|ing)|snatch(?:ed|ing)|wrest(?:ed|ing)|reach(?:ed|ing) for) (?:[\w'’-]+ ){{0,3}}?{_ARM}\b"
    rf"|(?:pointed|pointing|aimed|aiming|pulled|pulling|drew|drawing|raised|raising|brandish(?:ed|ing)|wield(?:ed|ing)|put|putting|held|holding|wav(?:ed|ing)|swung|swinging|threw|throwing|thrown|hurled|hurling|lobbed|detonated|detonating) (?:an?|the|his|her|what [\w ]{{3,20}}) (?:[\w-]+ ){{0,3}}?{_ARM}\b"
    rf"|(?:tried|trying|attempt(?:ed|ing)|threaten(?:ed|ing)) to (?:\w+ly )?(?:stab|attack|kill|shoot|ram|run over|run down|grab|seize|snatch|take|wrest|behead|blow|detonate|storm|throw|hijack|drive (?:[\w-]+ ){{0,3}}?into|open fire|set off|carry out)"
    r")"
)
_DID = (
    r"(?:attack(?:ed|ing)|stabb(?:ed|ing)|slash(?:ed|ing)|hack(?:ed|ing)|behead(?:ed|ing)|kill(?:ed|ing) (?!him|her|it|them)|open(?:ed|ing) fire|shot (?:at|dead|and)|shooting (?:at|dead)|fir(?:ed|ing) (?:at|on|into|shots?)|(?:beat|beating|punched|punching|assaulted|assaulting) (?:an?|the|two|three|his|her)|strangling|"
    rf"ramm(?:ed|ing)|(?:dr[oi]ve|driven|driving|plough(?:ed|ing)|plow(?:ed|ing)|crash(?:ed|ing)) (?:[\w-]+ ){{0,4}}?(?:at|into|through) (?:[\w-]+ ){{0,4}}?{_TARGET}\b"
    rf"|took (?:[\w-]+ ){{0,4}}?hostage|taking (?:[\w-]+ ){{0,4}}?hostage|storm(?:ed|ing)|burst(?:ing)? in|wound(?:ed|ing) (?:an?|{spelled(2, 10)}|several|at least|\d)|injur(?:ed|ing) (?:an?|two|three|four|five|six|several|at least|\d)|"
    + _CAME_AT
    + ")"
)
_ONE = r"(?:an?|the|one|another|that)\s(?:[\w-]+,?\s){0,3}?(?:m[ae]n|wom[ae]n|boy|girl|teenager|youth|person|suspect|driver|passenger|motorist|\d+-year-old(?: \w+)?|palestinian|student|pupil|inmate|individual|intruder|robber|hijacker)"
_ADVERBS = r"(?:(?:allegedly|apparently|reportedly|had|first|suddenly|then|also) ){0,3}"
_NEARER = r"\A(?:(?! (?:and|but|who|while) )[^.;\"“”]){0,60}?,? "
_AFTER_IT = compiled(
    rf"{_NEARER}(?:after|because|for|(?:moments|minutes|shortly|hours|seconds) after) (?:(?P<who>he|she|they) )?{_ADVERBS}{_DID}"
)
"""Behind a death: that it came after an attack of the one who died."""
_DURING_IT = compiled(rf"{_NEARER}(?:as|when|while) (?P<who>he|she) {_ADVERBS}{_CAME_AT}")
"""The same of a deed that is aimed at those who shoot: "when he opened fire" may be another's."""
_WHO_DID = compiled(
    rf"(?P<one>{_ONE})(?: \w+ing)?(?: (?:on )?\w+day)?,? (?:(?:who|that|whom police said|it said|they said|officials said|suspected of|accused of|allegedly|apparently|had|was|were|just|also|earlier) ){{0,5}}{_DID}"
)
"""Someone told by an attack."""
_OBJECT = compiled(
    r"\b(?:shot dead|shot and killed|fatally shot|killed|gunned down|fatally wounded|shot) (?:and killed )?\Z"
)
_ON_DUTY = compiled(
    r"\b(?:police\w*|officers?|soldiers?|troops|guards?|deput(?:y|ies)|agents?|troopers?|constables?|gendarmes?|worshippers?|victims?|civilians?|bystanders?|hostages?|passengers|villagers|residents|worshipper|priest|pastor|imam|journalist|judge|mayor)\b"
)
_IN_ARMS = compiled(r"\b(?:soldier|policem[ae]n|officer|guard|trooper|recruit|cadet|serviceman|commando)\b")
_ON_HIS_OWN = compiled(
    r"\b(?:fir(?:ed|ing) (?:at|on)|open(?:ed|ing) fire (?:at|on)|shoot(?:ing)? (?:at|dead)|shot (?:at|dead)|attack(?:ed|ing)|stabb(?:ed|ing)|turn(?:ed|ing) (?:his|her|a) (?:\w+ )?(?:gun|rifle|weapon) on)"
    r" (?:(?:the|his|her|an?|two|three|four|five|six|several|some|fellow|other|foreign|american|british|french|turkish|nato|us|u\.s\.) ){0,3}(?:americans|colleagues?|comrades?|soldiers?|troops|trainees|trainers|instructors|advis[eo]rs|officers|recruits|worshippers|passengers|tourists|civilians|them)\b"
)
"""What one of those in arms does to those whom he is with: "the Afghan soldier was shot dead after firing at the Americans"."""
_SUBJECT_WHO = compiled(
    rf"\b(?:{_ONE}|(?:both|two|three) (?:\w+ )?(?:men|women|youths|teenagers|boys|girls|brothers|people|suspects|students))(?: of \d+)?,? (?:who|that) (?:(?:had|allegedly|apparently|reportedly) ){{0,2}}{_DID}[^.;]{{0,70}}?,? (?:died|(?:was|were) (?:himself |herself |themselves |then |later |also )?(?:shot|killed|gunned))\b"
)
"""Who is told by an attack and died: "a woman who attacked a policeman with a knife was shot dead"."""
_BY_THEM = compiled(
    r"[^.;,]{0,12}? by (?:the )?(?:\w+ )?(?:gunm[ae]n|militants|rebels|insurgents|attackers?|assailants?|bandits|robbers|terrorists|fighters|unknown|unidentified|masked)\b"
)
_FEMALE = compiled(r"\b(?:wom[ae]n|girls?|she|her|wife|mother|daughter|sister)\b")
_SAVED = compiled(
    r"\b(?:tried|trying|attempt(?:ed|ing)) to (?:\w+ly )?(?:take (?:cover|pictures|photos|refuge|a)|grab (?:his|her|the) (?:son|child|daughter|baby|bag)|attack the (?:gunman|attacker|bomber))"
)
FEW = 3
"""Attackers who are told so; of more than these a number of victims is told."""


def told_by_deed(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The tolls of a sentence, the deaths of those whose attack is told in it taken for attackers'."""
    if not any(c.what == "killed" for c in found):
        return found
    return [
        replace(c, what="attackers_killed")
        if c.what == "killed" and (_by_deed(at.low, c) or _in_their_fight(at.low, c) or _who_came(at.low, c))
        else c
        for c in found
    ]


_ON_THEIR_SIDE = r"(?:suspects?|assailants?|fugitives?|culprits?|attackers?|raiders?|intruders?|hostage[- ]takers?|kidnappers?|abductors?|hijackers?|would-be \w+|(?:elder|younger|older|eldest|youngest) (?:brother|of the (?:two )?brothers)|(?:alleged|presumed) \w+)"
_IN_A_GUNFIGHT = compiled(
    r"\A[^.;,]{0,20}? (?:in|during) (?:an?|the) (?:\w+ ){0,2}?(?:gun ?-?fight|shoot ?-?out|gun ?-?battle|exchange of (?:gun)?fire|firefight|stand-?off) with (?:the )?(?:\w+ ){0,2}?(?:police\w*|officers?|soldiers|troops|security|commandos|agents|deputies|guards|gendarmes)\b"
)
_ONE_OF_THEM = compiled(rf"\b(?:the|both|two|one|three|all|a|his|their) (?:[\w-]+ ){{0,3}}?{_ON_THEIR_SIDE}\b")
_OF_THEM = compiled(
    rf"\A(?:{spelled(1, 10)}|some|several|most|all(?: \w+)?|both|\d+) of the (?:\w+ )?(?:raiders|attackers|assailants|gunmen|bombers|hostage-?takers|kidnappers|hijackers|assassins|shooters|intruders)\b"
)


_GUARDS = r"(?:police\w*|officers?|guards?|soldiers?|troops|commandos|security forces|special forces|marines|deputies|agents|gendarmes|snipers?)"
_THE_LOT = compiled(
    rf"\b{_GUARDS} (?:\w+ ){{0,3}}?(?:killed|shot dead|shot and killed|gunned down|opened fire(?: at the scene)?,? killing) (?:him|her|them(?: all)?|(?:all|both)(?: of them| three| four| five| six| seven| eight| nine| ten)?)(?=[.,;]| (?:during|in|after|at|before|when|on|within|and)\b|\Z)"
)
"""Those of whom the sentence spoke, killed by guards: "killed six guests before guards killed all four"."""
_TOLD_OF = compiled(
    r"\b(?:gunm[ae]n|attack(?:ers?|ed)?|assailants?|raiders?|militants?|knifem[ae]n|bombers?|suspects?|hostage-takers?|opened fire|stabbed)\b"
)


def _in_their_fight(low: str, dead: Casualty) -> bool:
    """Whether the dead are some of the attackers, whom guards shot, or suspects who died in a fight with them."""
    words = low[dead.start : dead.end]
    if _OF_THEM.match(words):
        return True
    for lot in _THE_LOT.finditer(low):
        if lot.start() <= dead.start < lot.end() and _TOLD_OF.search(low.replace("opened fire, killing", "")):
            return True
    return bool(_ONE_OF_THEM.search(words) and _IN_A_GUNFIGHT.match(low[dead.end :]))


_FIGHTERS = rf"(?:{ENEMIES}|gunmen|suspects|attackers|assailants)"
_THE_DEED = r"(?:attack(?! on them)|ambush|raid|assault|massacre|bombing|shooting|siege|killings?|hijacking|kidnapping|storming)"
_CAME = compiled(
    rf"\b{_FIGHTERS} (?:(?:who|that) (?:had )?(?:{_DID}|waylaid|ambushed|massacred|raided|overran|seized|burst|bombed|stormed)|(?:who (?:had )?(?:took|taken) part|involved|who were involved|who participated|suspected of (?:involvement|taking part)) in (?:[\w'’-]+ ){{1,4}}?{_THE_DEED}\b|behind (?:[\w'’-]+ ){{1,4}}?{_THE_DEED}\b)"
)
"""Fighters told by an attack of theirs, which is the one that is told of: "killed the 19 militants who waylaid a bus"."""
_CLAUSE = 8
"""Characters at most between the dead and a clause on what they did."""


def _who_came(low: str, dead: Casualty) -> bool:
    """Whether the dead are fighters of whom a clause says that they had attacked."""
    if not _OBJECT_OF.match(low, dead.start):
        return False
    came = _CAME.search(low, dead.start)
    return came is not None and came.start() <= dead.end + _CLAUSE and dead.start <= came.start()


_OBJECT_OF = compiled(r"(?:shot dead|shot and killed|killed|killing|kill|gunned down|neutrali[sz]ed|eliminated)\b")


def _by_deed(low: str, dead: Casualty) -> bool:
    if dead.quantity.best is None or not 0 < dead.quantity.best <= FEW or dead.cumulative or _SAVED.search(low):
        return False
    for who in _WHO_DID.finditer(low, max(0, dead.start - 20)):
        if who.start("one") <= dead.end and dead.start <= who.end("one") and _OBJECT.search(low, 0, who.start("one")):
            return True
    for who in _SUBJECT_WHO.finditer(low) if " who " in low or " that " in low else ():
        if who.start() <= dead.start and dead.end <= who.end() + 8 and not _BY_THEM.match(low, dead.end):
            return True
    rest = low[dead.end :]
    deed = _AFTER_IT.match(rest) or _DURING_IT.match(rest)
    words = low[dead.start : dead.end]
    if not deed or (
        _ON_DUTY.search(words)
        and not (_IN_ARMS.search(words) and _ON_HIS_OWN.search(rest, deed.start(), deed.end() + 60))
    ):
        return False
    if _OBJECT_OF.match(low, dead.start) and _by_the_attacker(low, dead, deed["who"]):
        return False
    if deed["who"] in (None, "they"):
        return deed["who"] is None or dead.quantity.best > 1
    return (deed["who"] == "he") != bool(_FEMALE.search(words))


_BY_GUARDS = compiled(rf"\b{_GUARDS}\s(?:\w+\s){{0,3}}\Z")
_ATTACKER = compiled(
    r"\b(?:gunm[ae]n|attackers?|assailants?|militants?|knifem[ae]n|bombers?|shooters?|opened fire|took (?:[\w-]+ ){0,3}?hostages?|stormed)\b"
)


def _by_the_attacker(low: str, dead: Casualty, who: str | None) -> bool:
    """Whether those who kill are the ones who attacked, and no guards: "a gunman killed two people after firing at policemen"."""
    before = low[max(0, dead.start - 160) : dead.start]
    if _BY_GUARDS.search(before):
        return False
    return who is None or _ATTACKER.search(before) is not None
