"""Numbers in words and figures, and the nouns that are counted: vocabulary and its values, no decisions."""

from __future__ import annotations

import re

GAP = r"(?:[\s\u00a0]{1,4})"

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SMALL = {word: n for n, word in enumerate(_UNITS.split())} | {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "dozen": 12,
    "score": 20,
    "lakh": 100_000,
    "crore": 10_000_000,
}
_SMALL = "(?:" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
_SCALE = "(?:hundred|thousand|million|billion|dozen|lakh|crore)"
WORDS = (
    rf"(?:half[\s-]a[\s-](?:million|dozen)|half[\s-]dozen|(?:{_SMALL}|an?(?={GAP}{_SCALE}\b))"
    rf"(?:(?:[\s-]{{1,2}}|{GAP}and{GAP})(?:{_SMALL}|{_SCALE})\b){{0,8}})\b"
)
FIGURES = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}(?!,?\d)|\d{{1,3}}(?:[\u00a0\u202f ]\d{{3}}){{1,2}}(?![\d,])|\d{{1,9}}(?:\.\d{{1,3}})?"
    rf"(?:{GAP}(?:hundred|thousand|million|billion|dozen|lakh|crore)\b)?)"
)


def value(words: str) -> int:
    """The number that figures or English number words stand for: "1.5 million", "two hundred and six", "6 500".

    Raises ValueError when it is no whole number.
    """
    low = words.lower().replace("-", " ").strip()
    if low in ("half a million", "half million"):
        return 500_000
    if low in ("half a dozen", "half dozen"):
        return 6
    found = re.fullmatch(r"([\d.,\s\u00a0\u202f]+?)\s*([a-z]+)?", low)
    if found and found[1][:1].isdigit():
        digits = re.sub(r"[,\s\u00a0\u202f]", "", found[1])
        if "." in digits and not found[2]:
            raise ValueError(f"not a whole number: {words!r}")
        return round(float(digits) * SCALES[found[2]]) if found[2] else int(digits)
    total = group = 0
    for word in low.split():
        if word in ("a", "an"):
            group += 1
        elif word in SMALL:
            group += SMALL[word]
        elif word in ("hundred", "dozen"):
            group = max(group, 1) * SCALES[word]
        elif word in SCALES:
            total += max(group, 1) * SCALES[word]
            group = 0
        elif word != "and":
            raise ValueError(f"not a number word: {word!r} in {words!r}")
    return total + group


def well_formed(words: str) -> bool:
    """Whether number words make one number: "twenty one" does, "one two" and "five forty" do not."""
    parts = words.lower().replace("-", " ").split()
    for a, b in zip(parts, parts[1:], strict=False):
        if a in SMALL and b in SMALL and not (SMALL[a] >= 20 and 1 <= SMALL[b] <= 9):
            return False
        if a == "and" and b in SMALL and not any(p in SCALES for p in parts[: parts.index("and")]):
            return False
    return True


_REGULAR = (
    "person civilian soldier trooper fighter militant rebel insurgent terrorist jihadist extremist islamist attacker assailant "
    "bomber shooter hijacker villager resident refugee migrant officer policeofficer member student pupil teacher girl "
    "boy prisoner inmate hostage victim passenger worker protester protestor demonstrator employee guerrilla detainee "
    "suspect doctor nurse journalist reporter photographer cameraman driver judge lawyer prosecutor mayor governor "
    "minister senator deputy lawmaker politician candidate leader commander general colonel captain major lieutenant "
    "sergeant corporal bodyguard guard peasant farmer herder herdsman trader merchant shopkeeper vendor pilgrim worshipper "
    "worshiper priest bishop nun monk imam cleric preacher missionary pastor peacekeeper ranger marine sailor pilot "
    "paratrooper commando gendarme constable agent official diplomat ambassador consul tourist traveler traveller "
    "foreigner national citizen american israeli palestinian syrian iraqi afghan pakistani indian nigerian russian "
    "ukrainian somali kenyan egyptian turk kurd yemeni libyan malian christian muslim hindu jew shiite sunni "
    "yazidi copt adult teenager teen youth youngster toddler baby infant brother sister son daughter father mother "
    "parent husband wife uncle aunt cousin nephew niece grandmother grandfather relative neighbor neighbour friend "
    "colleague customer patient bystander pedestrian passer-by motorist engineer technician contractor volunteer "
    "activist aid-worker aidworker rescuer firefighter medic paramedic clerk secretary manager director banker "
    "businessman executive professor scientist artist singer player athlete fan spectator concertgoer reveler reveller "
    "shopper diner guest staffer crewmember crewman survivor settler recruit cadet conscript reservist veteran "
    "combatant mercenary informer informant collaborator smuggler trafficker gangster criminal robber bandit kidnapper "
    "gangmember pirate operative supporter sympathizer follower loyalist separatist nationalist miner fisherman "
    "sheikh elder chief warlord spy nanny maid cook waiter mechanic butcher baker imam muezzin human individual life "
    "head servant councilor councillor magistrate ex-president president premier monk devotee schoolgirl schoolboy "
    "schoolchild orphan widow homeowner occupant commuter cyclist motorcyclist biker gunner sniper trainee instructor "
    "jawan personnel casualty fatality death body corpse conspirator accomplice ringleader mastermind perpetrator "
    "evacuee asylum-seeker expat expatriate laborer labourer railwayman legislator representative vice-president "
    "congressman mp policeman policewoman serviceman servicewoman gunman woman man child infantryman airman "
    "countryman workman tribesman clergyman statesman spokesman layman seaman watchman craftsman militiaman "
    "chairman nobleman clansman hitman triggerman cameraman newsman taxi-driver adolescent dissident exile intellectual "
    "unionist communist leftist peasant rightist mayor-elect jesuit salvadoran colombian peruvian guatemalan nicaraguan "
    "chilean spaniard french briton german italian turk iranian saudi jordanian lebanese student-leader delegate"
)
_PLURALS = {
    "person": "people persons",
    "child": "children",
    "schoolchild": "schoolchildren",
    "wife": "wives",
    "life": "lives",
    "personnel": "personnel",
    "body": "bodies",
    "baby": "babies",
    "casualty": "casualties",
    "fatality": "fatalities",
    "deputy": "deputies",
    "secretary": "secretaries",
    "mercenary": "mercenaries",
    "missionary": "missionaries",
    "passer-by": "passers-by passersby",
    "nanny": "nannies",
    "spy": "spies",
    "lebanese": "lebanese",
}


def _plural(noun: str) -> list[str]:
    if noun in _PLURALS:
        return _PLURALS[noun].split()
    if noun.endswith("man") and noun not in ("human", "german"):
        return [noun[:-3] + "men"]
    return [noun + ("es" if noun.endswith(("s", "ch", "sh")) else "s")]


SINGULAR = frozenset(_REGULAR.split()) - {"personnel", "life", "head"} | {"passerby", "someone", "somebody"}
PLURAL = frozenset(p for noun in _REGULAR.split() for p in _plural(noun)) | frozenset(
    "others police troops folk folks crew cops staff youths forces personnel gendarmerie family families "
    "palestinians israelis them injuries wounded dead injured dignitaries clergy".split()
)
PERSONS = SINGULAR | PLURAL
ATTACKERS = frozenset(
    "attacker attackers assailant assailants gunman gunmen bomber bombers shooter shooters hijacker hijackers "
    "perpetrator perpetrators hostage-taker hostage-takers hitman hitmen knifeman".split()
)
"""Nouns that name those who did it by what they did: their deaths are not the toll of their act."""

KIN = (
    "wife|husband|son|daughter|brother|sister|father|mother|child|baby|driver|bodyguard|girlfriend|boyfriend|fiancee|"
    "partner|uncle|aunt|cousin|nephew|niece|friend|colleague|secretary|assistant|companion|grandson|granddaughter|"
    "grandmother|grandfather|interpreter|aide|deputy|chauffeur|escort|guard|maid|nephew|stepson|stepdaughter|mistress"
)
COLLECTIVE = frozenset("family group team crew squad pair trio couple gang party".split())

UNITS = (
    r"(?:%|per"
    + GAP
    + r"?cent|percentage|percent|pct|km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|cm|mm|millimet(?:er|re)s?|centimet(?:er|re)s?"
    r"|miles?|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|square|sq|kg|kgs|kilos?|kilograms?|grams?|pounds?|lbs?|ounces?"
    r"|tons?|tonnes?|metric|lit(?:er|re)s?|gallons?|barrels?|degrees?|mph|kph|knots|watts?|megawatts?|mw|volts?|calib(?:er|re)"
    r"|seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies)"
    r"|dollars?|euros?|cents?|pesos?|rupees?|rubles?|roubles?|naira|shillings?|yen|yuan|francs?|marks|usd|eur|gbp|dinars?|dirhams?"
    r"|liras?|riyals?|afghanis?|pounds?|colones?|intis?|sols?|am|pm|a\.m|p\.m|o['’]clock|gmt|utc|est|edt|local|times|points?|goals?|runs?|wickets?"
    r"|rounds|degrees|pages?|percentages?|cell|mhz|gb|mb|th|st|nd|rd)"
)
