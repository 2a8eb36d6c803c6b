"""Words of violence that name no event: a rate of crime, a court's sentence, a life spent fighting, an attack in words.

"Murders were up 31 per cent", "executed for a murder of 1995 and since pardoned", "captured fighting alongside the Taliban",
"brother of the assassinated commander", "coordinated political attacks", "no evidence that any refugee has carried out an
attack". Each is asked of the word itself and what stands beside it; a scene goes when all its words are such.
"""

from __future__ import annotations

from tocsin.dates.words import MONTH_NAMES, WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.read.findings.beasts import ANY_BEAST, BEAST, BEASTS, GAME
from tocsin.read.notevents.inspace import SHOT_UP, is_of_space
from tocsin.read.notevents.vandals import is_of_paint
from tocsin.read.scenes.scene import Scene, has_a_day
from tocsin.read.words import cues
from tocsin.read.words.lexicon import Trigger

MANY = 20_000
"""Dead whom no single deed has on its account, but for one of a day that is told."""
_CRIMES = compiled(
    r"(?:murders?|homicides?|killings?|shootings?|stabbings?|assaults?|attacks?|kidnappings?|abductions?|robberies|violence)\Z"
)
_RATE_BEHIND = compiled(
    r"\s(?:rates?|figures|statistics|numbers|totals?|capital of)\b"
    r"|\s(?:and (?:related |other )?[\w-]+ )?(?:(?:in|across) [\w ]{2,25} )?(?:(?:is|are|was|were|has been|have been|had been) (?:up|down)|(?:has |have |had )?(?:rose|risen|fell|fallen|increased|decreased|jumped|dropped|doubled|tripled|soared|climbed|declined))\b(?=[^.;]{0,40}(?:%|per ?cent|compared|from|since|year|\bto \d|in (?:19|20)\d\d))"
)
_RATE_BEFORE = compiled(
    r"\b(?:rates?|percentage|statistics|levels?|decline|drop|prevalence|incidence) (?:of|in) (?:[\w-]+ )?\Z"
)
_SHARE = compiled(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|most|all|half|none) of the (?:[\w-]+ ){0,2}\Z"
)
_STAND = compiled(r"\s(?:are|is|remain|involve|involves|were never|have never|still)\b")
"""Around crimes that a list is made of: "three of the unsolved murders are in the county"."""
_KINDS_OF_CALLS = compiled(r"[\"”'’]?,?\s(?:calls|incidents|reports|complaints|cases|notifications|alerts)\b")
"""Behind "shots fired", where it names a sort of calls that are counted."""
_PUT_TO_DEATH = compiled(
    r"(?:executed|executions?|(?:was |were |be )?(?:stoned|flogged|hanged)(?: to death)?|beheaded|stoned to death)\Z"
)
_BY_LAW = compiled(
    r"\b(?:courts?|sentenced?|convicted|conviction|death (?:penalty|row|sentence)|appeals?|pardon\w*|sharia|judges?|verdicts?|guilty|innocent|wrongful\w*|retrial|acquitted|compensation)\b"
)
_THINGS = compiled(
    r"\s(?:off )?(?:(?:the|an?|his|her|their|its|this|that|any|all|our|your|what)\s)?(?:(?!in\b|at\b|on\b|near\b|of\b|for\b|from\b|by\b|and\b|after\b|during\b)[\w'’-]+\s){0,2}?(?:bills?|deals?|contracts?|plans?|measures?|proposals?|amendments?|motions?|projects?|jobs|program(?:me)?s?|tax(?:es)?|pipelines?|mergers?|mood|buzz|appetite|germs|bacteria|weeds|(?:cancer |tumou?r |brain )?cells|tumou?rs?|trees|plants|grass|crops|insects|momentum|dreams?|hopes?|funding|subsid(?:y|ies)|rally|growth|conversation|competition|trade)(?=[.,;:\"”]|\s(?:and|on|by|with|after|because|if|from|that|which|to|for|last|this|when|\d|\w+day)\b|\Z)"
)
"""What may be killed and never lived, at the end of its phrase."""
_KILLS = compiled(r"(?:kill(?:s|ed|ing)?|strangl(?:es?|ed|ing)|murder(?:s|ed|ing)?|slaughter(?:s|ed|ing)?)\Z")
_TYRES = compiled(r"\bt[iy]res? (?:(?:was|were|had been|being) )?\Z")
_OF_TYRES = compiled(r"\s(?:[\w'’-]+\s){0,3}?t[iy]res?\b")
_TOY = compiled(
    r"\b(?:pellet|bb|paintball|airsoft|air ?soft|water|toy|squirt|nerf|cap|nail|potato) (?:guns?|pistols?|rifles?)\b|\bpaintballs\b|\bslingshots?\b"
)
_GLASS = compiled(
    r"(?:\s[\w'’-]+){0,4}?\s(?:windows?|windshields?|windscreens?|street ?lights?|signs?|mailboxes|cars|birds?|statues?|tail ?lights?)\b"
)
"""What boys shoot at."""
_WHOM = compiled(r"(?:killed|slain)\Z")
_OF_THE = compiled(r"\b(?:of|for|over|bury|buried|by) the \Z")
_NO_NOUN = compiled(r"\s(?:in|and|or|from|at|on|of|lie|lay|had|has|have|were|are|said|say|who)\b|[.,;:]")
"""Around "the slain": people and no deed. Of those taken, "the kidnapped" are told of where a deed is."""
_RISKS_DEATH = compiled(
    r"\b(?:risk(?:s|ing|ed)?|fear(?:s|ed)?|afraid|about|going|likely|bound|destined|doomed|want(?:s|ed)?|ready|willing) (?:of |to )?(?:die|dying|be killed)\Z"
)
_CANNOT_SHOW = compiled(
    r"\b(?:can['’]t|cannot|couldn['’]t|could not|did not|didn['’]t|has not|hasn['’]t|failed to) (?:show|prove|demonstrate|claim)\b"
)
_ACTS = compiled(
    r"\bacts? of \Z|\barrest(?:ed|s)? (?:\w+ )?(?:for|on suspicion of) (?:an? |alleged |common |serious )*\Z"
)
_OFFENCE = compiled(r"(?:sabotage|terrorism|terror|violence|arson|piracy|assaults?)\Z")
_JAILED = compiled(r"\b(?:jail\w*|prisons?|imprison\w*|sentenced?|convict\w+|charg(?:ed|es)|trial|arrest\w*)\b")
_SWOOPED = compiled(r"(?:swooped|pounced|descended) (?:up)?on\Z")
_TORN_BY = compiled(
    r"\b(?:torn|ravaged|gripped|devastated|scarred|blighted|plagued|racked|wracked|displaced|uprooted|divided|destabili[sz]ed)\s(?:[\w'’-]+\s){0,6}?by\s(?:[\w'’-]+\s){0,2}?\Z"
)
_GOES_ON = compiled(r"\s(?:will|would|may|might|could)\b")
_OF_THOSE_FIGHTING = compiled(
    r"\b(?:factions?|groups?|forces|rebels?|fighters|militias?|soldiers|troops|men|women|youths?|allies|opposition|sides?|those|people|one|ones|foreigners|volunteers|units|brigades?|battalions?|armies|coalition|parties|organi[sz]ations?|militants|insurgents|guerrillas)\s(?:(?:that|who|which)\s(?:is|are|was|were|have been|has been|had been)\s)?(?:currently\s|still\s|also\s|already\s)?\Z"
)
"""Before "fighting against the army" that says who people are."""
_AGAINST = compiled(r"\s(?:against|for|with|alongside|under|on behalf)\b")
_ON_DUTY = compiled(r"\s(?:on|in the line of|while on) duty\b|\s(?:in action|in the line of fire)\b")
"""Behind those whom their service killed, at any time."""
_DEATH_ROW = compiled(
    r"\b(?:death row|lethal injections?|stays? of execution|electric chair|execution (?:dates?|warrants?|chamber)|death sentences? (?:was|were) commuted|put to death by the state)\b"
)
"""Words of a text about those whom courts put to death."""
_EXECUTIONS = compiled(r"\b(?:executions (?:carried out|since|in|this)|(?:number|total) of executions)\b")
_FOR_A_CRIME = compiled(
    r"\s(?:in \d{4} |last \w+ )?for (?:the )?(?:alleged )?(?:rape|murder|drugs?|treason|spying|espionage|apostasy|adultery|blasphemy|trafficking|corruption|having)\b"
)
_SENTENCED_TO = compiled(r"\b(?:sentenced|condemned|ordered|due|waiting|set|scheduled|about) to (?:be )?(?:\w+ )?\Z")
_FIGHTS = compiled(r"(?:fighting|battling)\Z")
_ALONGSIDE = compiled(r"\s(?:alongside|beside|side by side with|in the ranks of|on the side of|on behalf of)\b")
_WITH = compiled(r"\s(?:with|for|in|against)\b")
_BENT_ON = compiled(
    r"\b(?:focus(?:ed|es|ing)? on|concentrat(?:ed?|es|ing) on|aimed at|committed to|(?:contribut\w+|contribution) to|help(?:s|ed|ing)? (?:in|with)|(?:priority|progress|role|success|experience|interest|partner|ally|allies|cooperation|efforts?) (?:in|of|is|on)|engaged in|capable of|serious about|devoted to|dedicated to|keen on|insist\w* on)\s(?:\w+ly\s)?\Z"
)
"""Before "fighting" that somebody means to go on with."""
_TAKEN = compiled(
    r"\b(?:captured|caught|arrested|detained|accused of|suspected of|convicted of|charged with|after|while|admitted|years(?: of)?|been|history of|trained for)(?: while)?\s\Z"
)
_DONE_TO = compiled(r"(?:assassinated|murdered|slain|executed|martyred|beheaded)\Z")
_ITS_ARTICLE = compiled(r"\b(?:the|an?|of|his|her|their|its|late|recently)\s\Z")
_A_NOUN = compiled(
    r"\s(?!by\b|in\b|on\b|at\b|and\b|after\b|when\b|for\b|near\b|to\b|with\b|while\b|outside\b|during\b|last\b|\d)[\w'’-]+"
)
_IN_WORDS = compiled(
    r"\b(?:political|partisan|verbal|personal|rhetorical|media|twitter|online|scathing|stinging|blistering|withering|thinly veiled)\s\Z"
)
_ATTACK = compiled(r"(?:attacks?|attacked|attacking|assaults?|onslaught|bombardment)\Z")
_OPINION = compiled(
    r"\s(?:the |his |her |their |its |an? |[\w-]+['’]s )?(?:[\w-]+ ){0,2}?(?:case|decision|ruling|verdict|laws?|legislation|move|idea|theory|comments|remarks|claims|stance|deal|treaty|agreement|sanctions|strategy|polic(?:y|ies)|plans?|record|proposals?|bill|budget)\b"
)
"""Behind an attack, what only words attack."""
_OF_BEASTS = compiled(rf"\s(?:of )?(?:the |a |an |two |three |\d+ |many |some |\w+ )?{BEASTS}\b")
_BEAST_SHOT = compiled(
    rf"(?:\A|[.,;:]\s|\b(?:the|an?|two|three|four|five|six|\d+|his|her|their|our|this|family|neighbou?r['’]s)\s)(?:[\w-]+\s)?(?:{BEASTS}|{GAME})\s(?:(?:was|were|is|are|that|which|had been|has been)\s){{0,2}}\Z"
)
_BY_A_BEAST = compiled(
    rf"(?:\A[\W_]*|\b(?:an?|the|two|three|four|five|six|\d+|some|stray|wild|rogue|his|her|their|and|of|by|how|when|that|after|where|said)\s|[,;:]\s)(?:[\w-]+\s){{0,3}}?(?<!-){ANY_BEAST}\s(?:(?:that|which|has|have|had|may have|also|then|later|once|again|\w+ly)\s){{0,3}}(?:(?:\w+ed|stung|bit|hit|struck|came|went)\s(?:[\w'’-]+\s){{0,3}}?and\s(?:then\s)?)?\Z"
)
"""Before what a beast does: at the head of its clause, where no group bears its name."""
_DOES = compiled(
    r"(?:kill(?:s|ed|ing)?|attack(?:s|ed|ing)?|strangl(?:es|ed|ing)|crush(?:es|ed)|(?:stings?|stung)|stabb?(?:s|ed)|drown(?:s|ed)|charg(?:es|ed)|storm(?:s|ed)|raid(?:s|ed)|(?:seiz|grabb)ed|murder(?:s|ed)|wound(?:s|ed)|injur(?:es|ed)|str(?:ikes?|uck)|ambush(?:es|ed)|tortured|hit|wage)\b"
)
_IT = compiled(
    r"\s(?:(?:it|them|one)\b(?! (?:was|is|were|had|has))|(?:one|two|some) of the (?:animals?|beasts?|pack)\b)"
)
_BEAST_THAT = compiled(rf"\b{ANY_BEAST}\s(?:that|which|who)\s[^.;]{{3,90}}\s(?:was|were|been|being)\s(?:\w+ly\s)?\Z")
_LET = compiled(r"\b(?:may|could|can|should|must|will|to) (?:now )?be\s\Z")
_A_PACK = 300
"""Characters before "shot it" in which the beast is named."""
_SHOOTS = compiled(
    r"(?:fatally )?(?:shot(?: and killed| dead| to death)?|shooting|killed|killing|gunned down|stabb(?:ed|ing)|poison(?:ed|ing)|open(?:ed|s)? fire(?: on)?|fire[ds] (?:on|at))\Z"
)
_AT_BEASTS = compiled(
    rf"\s(?:dead |and killed )?(?:of |at |on )?(?:(?:the|an?|two|three|four|five|six|\d+|several|some|many|his|her|their|its|one) )?(?:[\w-]+['’]s? )?(?:[\w-]+ ){{0,2}}?(?:{BEASTS}|{GAME})\b(?!['’]s|[- ](?:unit|handler|owner|walker|farmer|sitter|burglar|breeder|trainer|keeper|soldier|catcher|lover|worker)s?| and)"
)
_LIFTS = compiled(r"(?:has |had |have )?blast(?:ed|s|ing)?\Z")
"""Before "off": a rocket that lifts."""
_SLAUGHTER = compiled(r"(?:slaughter(?:ed|ing|s)?|killing|killed|butchered|culled|massacre(?:d)?)\Z")
_ON_A_DAY = compiled(rf"\s(?:{WEEKDAY_NAME}|(?:{MONTH_NAMES}|jan|feb|aug|sept?|oct|nov|dec)\b|\d)")
"""Behind "was fired on": the day on which somebody lost a post."""
_STOP = compiled(r"\b(?:stop|end|halt) (?:the|this|these|all|such|any more|more|further) \Z")
"""Before what somebody wants an end of: "how we can stop the killing"."""
_NOT_ONE = compiled(
    r"\b(?:no evidence (?:that|of)|failed to (?:provide|produce|show|offer|present|find) (?:any )?(?:evidence|proof) (?:that|of)|no (?:one|aliens?|refugees?|immigrants?|foreigners?|citizens?)|none of (?:them|the|those|these)|not (?:one|a single))\b[^.;]{0,110}?\b(?:perpetrat|carried out|carry out|carrying out|commit|launch|stag|took part in|taken part in|planned)(?:t?ed|ing)?\s(?:(?:an?|any|one|such)\s)?(?:[\w-]+\s){0,2}\Z"
)
"""Before a deed of which a text says that nobody did such a thing."""
_RAID = compiled(r"(?:[\w-]+ ){0,3}raid(?:s|ed|ing)?\Z")
_POLICE = r"(?:police(?:m[ae]n)?|prosecutors?|investigators|detectives|customs|tax inspectors|(?:federal |fbi |customs |immigration )agents|(?:security|intelligence) services?|fbi|gendarmes)"
_TO_ARREST = compiled(
    rf"\s(?:involving|by|carried out by|conducted by|led by)\s(?:(?!gunm[ae]n|militants)[\w-]+,?\s){{0,4}}?{_POLICE}\b|\s(?:to|aimed at|in search of|targeting)\s(?:arrest|detain|captur|round|seiz|find|search|suspects)\w*\b"
)
_BY_POLICE = compiled(
    rf"\b(?:{_POLICE}|anti-?terror(?:ism|ist)?|counter-?terror(?:ism|ist)?|immigration|drugs?|search)\s(?:(?:also|have|has|had|later|and|then|\w+ly)\s){{0,2}}\Z"
)
"""A raid of those who search and arrest; people hurt make it a deed."""
_HARM = ("killed", "wounded", "killed_or_wounded", "attackers_killed", "hostages")
"""What a deed does to people: who was arrested in it came to no harm."""
_FORCES = compiled(
    rf"\b(?:{_POLICE}|officers?|troops|soldiers|army|security forces|special forces|forces|task force|(?:swat|warrants?|vice|drugs?|narcotics|gang|fraud|entry) (?:squads?|units?|teams?)|marshals|agents|authorities|deputies|guards)\b(?:(?!\b(?:gunm[ae]n|militants|attackers|rebels)\b)[^.;]){{0,60}}\Z"
)
_AND_ARRESTED = compiled(
    r"[^.;]{0,70}?\b(?:and|to|,|which|that) (?:\w+ly )?(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|seiz(?:ed|es|e|ing)|question(?:ed|ing)?|confiscat(?:ed|e|ing)|search(?:ed|ing)?|recover(?:ed)?|found|took|round(?:ed)? up)\b"
    r"|\s(?:about |some |more than |dozens of |several |\w+ )?(?:\w+ )?(?:houses|homes|flats|apartments|addresses|locations|premises|properties|offices|mosques)\b"
)
"""Behind a raid of those who keep the law: what they came for."""
_UNDER = compiled(r"\bunder \Z")
_FOR_WORDS = compiled(
    r"\s(?:for|over) an? \d|[^.;]{0,50}?\b(?:for|over) (?:his|her|its|their|the) (?:[\w-]+ ){0,2}?(?:remarks|comments|handling|decision|stance|plans?|failure|record|refusal|statements?|speech|tweets?|support|policy|policies|budget|reforms?|response)\b"
)
"""Behind "came under attack": for what, which is nothing that guns answer."""
_AT_THE_WHEEL = compiled(r"(?:struck|rammed|hit|drove|crashed|ploughed|plowed)\b")
_DRUNK = compiled(
    r"\bdr[iu]nk(?:en)?[- ]driv\w+|\bdrunk(?:en)? (?:motorist|man behind the wheel)|\b(?:driving )?under the influence\b|\bdui\b|\bdriving while intoxicated\b|\bover the (?:drink-drive |legal )?limit\b"
)
_BEFORE, _BEHIND = 160, 90


def names_no_event(lowered: str, scene: Scene) -> bool:
    """Whether all words of violence of a scene tell of nothing that happened on some day; `lowered`: the text in lower case."""
    exact = has_a_day(scene)
    if not exact and any(c.quantity.point >= MANY for c in scene.casualties):
        return True
    return all(_is_none(lowered, scene, t, exact) for t in scene.triggers)


def _is_none(lowered: str, scene: Scene, trigger: Trigger, exact: bool) -> bool:
    start, end = scene.sentence
    said = lowered[trigger.start : trigger.end]
    before = lowered[max(start, trigger.start - _BEFORE) : trigger.start]
    behind = lowered[trigger.end : min(end, trigger.end + _BEHIND)]
    hurt = any(
        c.what in _HARM and c.quantity.point and not trigger.start <= c.start < trigger.end for c in scene.casualties
    )
    if _CRIMES.match(said) and not exact and (_RATE_BEHIND.match(behind) or _RATE_BEFORE.search(before)):
        return True
    if _CRIMES.match(said) and not exact and _SHARE.search(before) and _STAND.match(behind):
        return True
    if said == "shots fired" and not hurt and not exact and _KINDS_OF_CALLS.match(behind):
        return True
    if _PUT_TO_DEATH.match(said) and (_SENTENCED_TO.search(before) or _is_by_law(lowered, scene, behind)):
        return True
    if said.startswith("kill") and _EXECUTIONS.search(lowered, start, trigger.start) and _DEATH_ROW.search(lowered):
        return True
    if scene.bare and (_RISKS_DEATH.search(said) or _CANNOT_SHOW.search(said)):
        return True
    if (
        _OFFENCE.match(said)
        and not behind.startswith((" on ", " of ", " against "))
        and _ACTS.search(before)
        and _JAILED.search(lowered, start, end)
    ):
        return True
    if _SWOOPED.match(said) and not hurt and _FORCES.search(before):
        return True
    if _KILLS.match(said) and _THINGS.match(behind):
        return True
    if said.endswith("slashed") and (_OF_TYRES.match(behind) or _TYRES.search(before)):
        return True
    if not hurt and _GLASS.match(behind) and _TOY.search(lowered, start, end):
        return True
    if _WHOM.match(said) and not hurt and _OF_THE.search(before) and _NO_NOUN.match(behind):
        return True
    if said == "killed" and not hurt and not exact and _ON_DUTY.match(behind):
        return True
    if _FIGHTS.match(said) and not hurt and not exact:
        if _TORN_BY.search(before) or _GOES_ON.match(behind):
            return True
        if _OF_THOSE_FIGHTING.search(before) and _AGAINST.match(behind):
            return True
        return bool(
            _BENT_ON.search(before) or _ALONGSIDE.match(behind) or (_WITH.match(behind) and _TAKEN.search(before))
        )
    if _DONE_TO.match(said) and not hurt and _ITS_ARTICLE.search(before) and _A_NOUN.match(behind):
        return True
    if _ATTACK.match(said) and not hurt and (_IN_WORDS.search(before) or cues.ON_NOBODY.match(behind)):
        return True
    if _ATTACK.match(said) and not hurt and _OPINION.match(behind):
        return True
    if _ATTACK.match(said) and not hurt and is_of_paint(lowered, start, end):
        return True
    if _RAID.match(said) and not hurt and (_TO_ARREST.match(behind) or _BY_POLICE.search(before)):
        return True
    if _RAID.match(said) and not hurt and _FORCES.search(before) and _AND_ARRESTED.match(behind):
        return True
    if _ATTACK.match(said) and not hurt and _UNDER.search(before) and _FOR_WORDS.match(behind):
        return True
    if _AT_THE_WHEEL.match(said) and _DRUNK.search(lowered):
        return True
    if _LIFTS.match(said) and behind.startswith(" off"):
        return True
    if _SLAUGHTER.match(said) and _OF_BEASTS.match(behind):
        return True
    if said.endswith("fired on") and _ON_A_DAY.match(behind):
        return True
    if _STOP.search(before) and _CRIMES.match(said):
        return True
    if (
        (_SHOOTS.match(said) or (_ATTACK.match(said) and not hurt))
        and (_AT_BEASTS.match(behind) or _BEAST_SHOT.search(before))
        and not cues.ATTACKERS.search(lowered, start, end)
    ):
        return True
    if not hurt and SHOT_UP.match(said) and is_of_space(lowered):
        return True
    if BEAST.search(lowered, max(0, start - _A_PACK), end) and _is_of_beasts(lowered, start, trigger, before, behind):
        return True
    return not hurt and not exact and _NOT_ONE.search(before) is not None


def _is_of_beasts(lowered: str, start: int, trigger: Trigger, before: str, behind: str) -> bool:
    """Whether a beast does what a trigger tells, or it is done to one that was named before."""
    if _DOES.match(lowered, trigger.start) and _BY_A_BEAST.search(before):
        return True
    if _SHOOTS.match(lowered, trigger.start, trigger.end) or lowered.startswith("stabbed", trigger.start):
        if _BEAST_THAT.search(before) or (_LET.search(before) and BEAST.search(before)):
            return True
        named = BEAST.search(lowered, max(0, start - _A_PACK), trigger.start)
        return named is not None and _IT.match(behind) is not None
    return False


def _is_by_law(lowered: str, scene: Scene, behind: str) -> bool:
    """Whether somebody was put to death by a court: no attackers are told of, and the text or the sentence speaks of courts."""
    start, end = scene.sentence
    if cues.ATTACKERS.search(lowered, start, end):
        return False
    if _FOR_A_CRIME.match(behind) or _BY_LAW.search(lowered, start, end) or _DEATH_ROW.search(lowered):
        return True
    return len({m[0] for m in _BY_LAW.finditer(lowered)}) > 2 and not cues.ATTACKERS.search(lowered)
