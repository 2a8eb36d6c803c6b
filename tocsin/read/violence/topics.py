"""What a text is about as a whole: it decides for weak words of violence that no sentence decides."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.quantities import casualties
from tocsin.read.findings.beasts import ANY_BEAST
from tocsin.read.findings.findings import Findings
from tocsin.read.violence.gunshots import headline_of, tells_of_gunshots
from tocsin.read.words import cues
from tocsin.read.words.lexicon import triggers

STAGE = compiled(
    r"\b(?:critics|(?<!the )(?<!crime )(?<!on )(?<!at )scenes?(?! of the (?:shooting|crime|attack|blast))|nominated|tells the story|starring|premiere|opera|soprano|tenor|first act|last act|second act|audience|ballet|comedy|drama"
    r"|theatre|theater|conductor|composer|novelist|bestseller|box office|directed by|screen)\b"
)
MARKETS = compiled(
    r"\b(?:shares|stocks|stock market|index|traders?|investors?|brokers?|bonds?|currency|dollars? a (?:tonne|barrel|share)|per cent|percent|prices?|markets?"
    r"|earnings|short sellers?|futures|copper|bullish|bearish|quarterly|analysts)\b"
)
ANIMALS = compiled(
    r"\b(?:leopards?|lions?|lioness(?:es)?|tigers?(?<!tamil tigers)|elephants?|crocodiles?|sharks?|bears?|wolves|wolf|grizzl(?:y|ies)|cougars?|coyotes?|pit ?bulls?|boars?|deer|moose|elk|kangaroos?|badgers?|dogs?|snakes?|hippos?|bees|hornets|rangers|wildlife|zoo|animal (?:control|services|resource|shelter))\b"
)
NETWORKS = compiled(
    r"\b(?:hack(?:ers?|ed|ing)|cyber\w*|servers?|ransomware|malware|data breach|(?:customer|personal|user) data|phishing|passwords?|network outage|online accounts?)\b"
)
DRILLS = compiled(
    r"\b(?:exercises?|drills?|mock|simulat(?:ed|ion|ing)|dummy|blanks|practi[sc](?:ed|es|ing) (?:what|how|for)|scenario|role[- ]play\w*|starter pistol|fake blood|(?:with|of|by) paint(?:balls?)?|manoeuvres|maneuvers|war games?|rehears(?:al|ed))\b"
)
GUNS = compiled(
    r"\b(?:shootings?|(?:was|were|been|being|accidentally|fatally) shot|shot (?:and|to death|dead|him|her|them|himself|herself|an?|his|in the)|gun ?-?shots?|gunfire|guns?|handguns?|pistols?|rifles?|shotguns?|firearms?"
    r"|bullets?|shots? (?:were |was |rang )?(?:fired|out)|opened fire|murder-suicide|homicides?)\b"
)
POLICE = compiled(
    r"\b(?:police|sheriff|deput(?:y|ies)|officers?|detectives?|investigators|troopers|911|coroner|medical examiner|hospital|homicide|paramedics|charged|arrested)\b"
)
_BEAST_SHOT = compiled(
    rf"\bsh(?:ot|oots?|ooting)\b(?:\s(?:at|dead|to death|and killed|and wounded)){{0,2}}\s(?:(?:the|an?|one|two|both|three|several|of|that|his|her|their)\s){{0,3}}(?:[\w'’-]+\s){{0,2}}?{ANY_BEAST}\b"
    rf"|\b{ANY_BEAST}\b[^.;]{{0,90}}\b(?:(?:was|were|been|being|be) (?:\w+ly )?shot\b|and (?:\w+ly )?shot (?:it|one|them)\b)"
)
_SOMEBODY = r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|bab(?:y|ies)|toddlers?|students?|teen\w*|victims?|officers?|deput(?:y|ies)|people|persons?|hunters?|hikers?|rangers?|guards?|owners?|suspects?|neighbou?rs?|him|her|himself|herself|\d+-year-olds?)"
_SOMEBODY_SHOT = compiled(
    rf"\bsh(?:ot|oots?|ooting)\b(?:\s(?:at|dead|to death|and killed|and wounded)){{0,2}}\s(?:(?:the|an?|two|three|his|her|their|another)\s)?(?:[\w-]+\s){{0,2}}?{_SOMEBODY}\b|\b{_SOMEBODY}\b[^.;]{{0,40}}\b(?:was|were|been|being|accidentally|fatally) (?:\w+ly )?shot\b"
    rf"|\b(?:struck|hit|grazed|wounded|killed)\s(?:(?:the|an?|two|three|his|her|their|another)\s)?(?:[\w-]+\s){{0,2}}?{_SOMEBODY}\b|\b{_SOMEBODY}\b[^.;]{{0,40}}\b(?:struck|hit|grazed|wounded) by (?:an? |the |stray )*(?:bullets?|gunfire|shots?)\b"
    r"|\b(?:gunm[ae]n|gun ?-?shot wounds?|opened fire|murder\w*|homicides?|poachers)\b"
)
BRIEF = 300
"""Characters of a headline or a short dispatch: one word must do there for what an article says in many."""
LENGTHY = 600
"""Words of a text in which one sign of arms beside people who were killed is too little to go by."""
_ARMS = compiled(
    r"\b(?:explosions?|explosives?|blasts?|bombs?|bombings?|missiles?|rockets?|grenades?|mortars?|shells?|shrapnel|rifles?|machetes?|kalashnikovs?|gunfire|bullets?"
    r"|terror\w*|massacres?|slaughter(?:ed)?|bloodbath|carnage|rampage|extremis\w+|insurgen\w+|jihad\w*|armed|ambush\w*|attack(?:s|ed|ers?)?|siege|shot|shoot(?:ing)?|shootings?"
    r"|stabb\w+|knif(?:e|ed)|knives|beheaded|hostages?|kidnap\w+|abduct\w+|assassin\w*|killings?|murder(?:ed|s)?|gunned)\b"
)
_DEED = compiled(
    r"\b(?:bomb(?:s|ed|ers?|ings?)?|blasts?|explosions?|gunm[ae]n|terror\w*|massacres?|(?<!heart )(?<!shark )(?<!cyber )attack(?:s|ed|ers?)?|hostages?)\b"
)
"""Words of a headline over a report of an attack."""
FLAMES = compiled(
    r"\b(?:(?:house|boat|flat|apartment|kitchen|basement|factory|warehouse|electrical|accidental) (?:fire|blaze)|caught fire|fire ?fighters|smoke inhalation|fire department|fire brigade"
    r"|surger(?:y|ies)|patients?|illness|cancer|vaccin\w+|infect(?:ed|ions?)|drunk(?:en)? driv\w+|motorists?|drivers?\b(?= (?:lost|was|were) )|doctors found|natural causes|overdosed?|suicide prevention)\b"
)
"""Deaths of other kinds that the list of mishaps leaves open."""
_MURDER = compiled(
    r"\b(?:murder(?:s|ed|ers?|ing|ous)?(?! (?:myster|rate|capital))\w*|homicides?|killers?(?! (?:whale|app|instinct|bees|heels|blow))|slayings?|foul play|stabb(?:ed|ing)|strang(?:led|ling|ulation)|bludgeon(?:ed|ing)|beaten to death)\b"
)
_SLAIN = compiled(r"\b(?:killed|killing|death|died|dead|body|bodies|remains|victims?|murder(?:ed|ing))\b")
"""Words of a text about a murder and the case that is made of it, and of whom it was done to."""
_CASE = compiled(
    r"\b(?:(suspects?)|(post-?mortem|autopsy|coroner|medical examiner|dna|forensic)|((?:body|remains) (?:was|were|been|had been) (?:found|discovered)|found (?:dead|murdered|slain))"
    r"|(charged with|(?:on|stand) trial|(?:the|a) jury|pleaded|convicted|the trial of)|(killed|(?:the|her|his) killing))\b"
)
"""What else a report of such a case speaks of, one group each: a suspect, a post-mortem, a body, a court, the killing."""
_INQUIRY = compiled(
    r"\bmurder (?:investigation|inquiry|enquiry|probe|hunt|charge)\b|\b(?:criminal case|investigation|inquiry|case) (?:on|over|into|of) (?:the |a )?(?:suspected )?murder\b|\btreat(?:ed|ing)\b[^.;]{0,60}\bas (?:a )?(?:murder|homicide)\b|\bdied violently\b"
)
"""Words of the police that make a case of one murder, however often it is named."""
_FOUND_DEAD = compiled(
    r"\bfound dead\b|\b(?:body|remains)\b[^.;]{0,60}\b(?:found|discovered)\b|\bfound (?:an? |the |his |her )?(?:[\w'’-]+ ){0,3}(?:body|remains)\b"
)
_EXAMINED = compiled(r"\b(?:post-? ?mortem|autopsy|pathologist|medical examiner|coroner|forensic)\b")
_MARKS = compiled(
    r"\b(?:bruis(?:es|ing)|constriction|strang\w+|(?:marks|cuts|injuries|wounds) (?:on|to) (?:her|his|the) (?:face|head|neck|throat|body|chest)|(?:head|neck|facial) (?:injuries|wounds)|sexual(?:ly)? assault(?:ed)?|raped|naked|unclothed|half-dressed|bound|gagged)\b"
)
_HELD = compiled(
    r"\b(?:questioned by (?:the )?(?:police|detectives)|in connection with (?:the|her|his) death|suspicious death|death as suspicious|foul play (?:is|was) (?:not ruled out|suspected))\b"
)
_OTHERWISE = compiled(
    r"\b(?:fall|fell|accident\w*|drown\w*|suicide|took (?:his|her) own life|overdose|natural causes|illness|hypothermia|crash\w*|no foul play|misadventure)\b"
)
_COURT = compiled(r"\b(?:jury|the trial of|court|prosecut\w+|investigative committee|gard(?:a[íi]?|aí)|constabulary)\b")
_JUDGED = compiled(r"\b(?:sentenced|jailed|convicted|charged|arrested|pleaded|indicted|on trial|denies)\b")
_A_WORK = compiled(
    r"\b(?:films?|movies?|novels?|series|dramas?|plays?|thrillers?|episodes?|documentar(?:y|ies)|books?|musical|show)\b"
)
OTHER_TOPICS = ((MARKETS, 4), (ANIMALS, 2), (NETWORKS, 2), (DRILLS, 3))
"""What else a text with words of violence may be about, and how many of its words make that a topic."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text is about as a whole. `game` is sport, stage, markets, animals, computers or drills: nothing to read.

    `local` is a case for the police in which somebody used a gun, by intent or by accident; `murder` one of somebody killed.
    """

    violent: bool
    game: bool
    mishap: bool
    local: bool = False
    murder: bool = False


def topic_of(findings: Findings) -> Topic:
    """Look over the whole text once."""
    low = findings.lowered
    words = max(1, low.count(" "))
    sure = 0
    for start, end in findings.sentences:
        for trigger in triggers(low, start, end):
            quiet = cues.PEACEFUL.search(low, max(start, trigger.start - 30), min(end, trigger.end + 30))
            sure += trigger.sure and not quiet
    attackers = sum(1 for _ in cues.ATTACKERS.finditer(low))
    attackers += sum(a.kind not in STATES for a in findings.actors)
    attackers += 2 * bool(cues.OWNED.search(low))
    mishaps = sum(1 for _ in cues.MISHAPS.finditer(low))
    crime = (_of_local_crime(low) or _heads_gunshots(findings)) and not _is_of_a_beast_shot(findings.beastly)
    murders = _murders(low)
    return Topic(
        violent=crime
        or sure + attackers >= 2
        or (sure >= 1 and words < 150)
        or (not mishaps and (len(low) < BRIEF and cues.STRIFE.search(low) is not None) and _kills(findings))
        or (not mishaps and words < LENGTHY and _speaks_of_arms(low, sure + attackers) and _kills(findings))
        or (not mishaps and words < LENGTHY and _heads_a_deed(findings.document.title)),
        game=_of_something_else(low, findings.beastly, sure + attackers)
        and not (crime and DRILLS.search(low) is None)
        and not (murders >= 2 and _leads_with_a_case(low)),
        mishap=mishaps >= 2 and mishaps > sure + attackers and not crime,
        local=crime and not _of_a_war(findings),
        murder=0 < murders >= mishaps - sure - attackers,
    )


def _heads_a_deed(title: str | None) -> bool:
    """Whether the headline, which says what a text is about, names an attack or who makes one."""
    return bool(title) and _DEED.search(str(title).lower()) is not None


def _speaks_of_arms(low: str, signs: int) -> bool:
    """Whether a text that is no longer than an article names arms or attacks in two ways, or in one where it is short.

    Other causes of death take as much away.
    """
    named = len({m[0].rstrip("s") for m in _ARMS.finditer(low)}) + signs
    return named - sum(1 for _ in FLAMES.finditer(low)) >= (1 if len(low) < 3 * BRIEF else 2)


def _of_local_crime(low: str) -> bool:
    """Whether the text tells of guns twice or more, once where it is short, and of police or a hospital."""
    guns = [m[0] for m in GUNS.finditer(low)]
    if "no foul play" in low and len(guns) < 3:
        return False
    if POLICE.search(low) is None:
        return len(guns) >= 3 and len(set(guns)) >= 2
    return len(guns) >= (1 if len(low) < 2 * BRIEF else 2)


def _is_of_a_beast_shot(beastly: str) -> bool:
    """Whether a text speaks of beasts three times or more, one of which was shot, and of nobody else who was."""
    return (
        _BEAST_SHOT.search(beastly) is not None
        and _SOMEBODY_SHOT.search(beastly) is None
        and len(ANIMALS.findall(beastly)) > 2
    )


_AT_WAR = frozenset({"jihadist", "rebel", "separatist", "left", "nationalist", "religious", "militia"})
"""Kinds of groups whose deeds are no local crime."""


def _of_a_war(findings: Findings) -> bool:
    """Whether a text about another land than America names a group of armed men who fight for more than money."""
    return findings.country not in (None, "US") and any(a.kind in _AT_WAR for a in findings.actors)


def _heads_gunshots(findings: Findings) -> bool:
    """Whether the headline of a report tells that somebody was shot, and its text of shots: in a text about America or no land,
    and about no armed group, since what is told of a local crime is told of one crime."""
    if findings.country not in (None, "US") or any(a.kind not in STATES for a in findings.actors):
        return False
    low = findings.lowered
    return _SHOT.search(low) is not None and tells_of_gunshots(headline_of(findings.document.title, low))


_SHOT = compiled(r"\b(?:sho(?:ts?|ots|oting)|gun ?-?shots?|gunfire|guns?|drive-by|shoot-?out|gunfight|bullets?)\b")


def _murders(low: str) -> int:
    """How often a text names a murder that the police or a court look into: twice or more, or once where it is short or
    speaks of three other things that such a case has."""
    named = len(_MURDER.findall(low))
    if not named and _was_done_to_death(low):
        return 1
    if not named or not (POLICE.search(low) or _COURT.search(low)) or not _SLAIN.search(low):
        return 0
    enough = (
        named >= 2
        or len(low) < 2 * BRIEF
        or _INQUIRY.search(low) is not None
        or len({m.lastindex for m in _CASE.finditer(low)}) >= 3
    )
    return named if enough else 0


def _was_done_to_death(low: str) -> bool:
    """Whether a text that names no murder tells of a body, an examination and marks of violence on it of two kinds, or of
    one and of somebody held: and of no other way to die."""
    if not (_FOUND_DEAD.search(low) and _EXAMINED.search(low)) or _OTHERWISE.search(low):
        return False
    marks = len({m[0].split()[0] for m in _MARKS.finditer(low)})
    return marks >= (1 if _HELD.search(low) else 2)


def _leads_with_a_case(low: str) -> bool:
    """Whether a text begins with somebody who is tried for a murder, be he an actor or a footballer, and with no work."""
    lead = low[:BRIEF]
    return all(said.search(lead) for said in (_MURDER, _JUDGED)) and _A_WORK.search(lead) is None


def _kills(findings: Findings) -> bool:
    return any(
        c.what in ("killed", "attackers_killed") and c.quantity.point
        for start, end in findings.sentences
        for c in casualties(findings.text, start, end)
    )


def _of_something_else(low: str, beastly: str, signs: int) -> bool:
    """Whether words of another topic outweigh the signs of violence; `beastly` is the text with no beasts but real ones."""
    games = sum(1 for pattern in (cues.SPORT, cues.STAGECRAFT, STAGE) for _ in pattern.finditer(low))
    if games >= 4 and games > 2 * signs:
        return True
    return any(
        len(pattern.findall(beastly if pattern is ANIMALS else low)) >= max(enough, signs + 1)
        for pattern, enough in OTHER_TOPICS
    )
