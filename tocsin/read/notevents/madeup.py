"""Violence of lies, works, lives, old wars, matches and debates, where the sentence says so beside its words.

"A false report that gunmen had stormed a cinema", "whose thriller "The Hostage" opens with the bombing of a cafe", "a veteran
of the battle, died on Saturday aged 91", "the 1864 raid", "ambushed the nominee with questions", "beat Central 68-54".
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.scenes.scene import Scene, has_a_day
from tocsin.read.words.lexicon import Trigger

_LIE = compiled(
    r"\b(?:false (?:police )?(?:reports?|alarms?|claims?|accounts?|statements?)|hoax(?:es)?(?: \w+)?|prank(?:s| calls?)?|swatting|fabricated|invented|lied|(?:made|making) up (?:a|the) (?:story|tale|claim))\b[^.;]{0,70}?\b(?:that|about|of|which|saying|telling)\b[^.;]{0,60}\Z"
)
_WORK = r"(?:films?|movies?|thrillers?|novels?|books?|plays?|dramas?|series|sitcom|games?|episodes?|operas?|musicals?|short stor(?:y|ies)|comics?|memoirs?|podcasts?|miniseries|debut|sequel|blockbuster)"
_IN_A_WORK = compiled(
    rf"\b{_WORK},?\s[\"“‘'][^\"”\n]{{2,60}}[\"”’'],?\s(?:which\s|that\s)?(?:opens?|begins?|starts?|ends?|tells?|follows|centres?|centers?|depicts?|shows?|sees|features?|imagines?|has|is about|(?!in\b|on\b|at\b|was\b|were\b|by\b)\w+s? (?:seize|storm|take|kidnap|kill|bomb|shoot))\b[^.;]*\Z"
    rf"|\A[\W_]*in (?:the|a|his|her|their) (?:new |latest |[\w-]+ ){{0,3}}{_WORK}\b[^.;]*\Z|\b{_WORK}\s(?:about|on)\s(?:an?|two|three|his own|her own)\s[^.;]{{3,60}}\s(?:who|that|which|whose)\s(?:\w+\s){{0,3}}?\Z|\bin [\w .’']{{3,30}}['’]s (?:new |latest |first |debut )?(?:\w+ )?[\"“][^\"”\n]{{2,50}}[\"”],?\s[^.;]*\Z|\b(?:movie|film|book|theat(?:re|er)|tv|game|album) review\W[^.;]*\Z"
)
_TITLED = compiled(r"\A[\W_]*in [\"“‘'](?!the\s\w+\s(?:of|case))[^\"”\n]{2,50}[\"”’'],?\s[^.;]*\Z")
_WORKS = compiled(
    r"\b(?:films?|movies?|thrillers?|novels?|novelists?|(?:her|his|the|new|first|second|third|latest|debut|comic) books?|memoirs?|dramas?|series(?! of)|sitcoms?|video ?games?|the new game|episodes?|operas?|musicals?|sequels?|blockbusters?|seasons?(?= (?:finale|premiere|opener|finds|sees|begins|opens|ends|brings|starts|picks up))|season (?:one|two|three|four|five)|finale"
    r"|viewers|readers|directed by|director['’]s|sopranos?|tenors?|chorus|chapter (?:\d|one|two|three|four|five|six)|on (?:every )?page|screenplay|box office|rated (?:r|pg)|running time|filming|heroines?|critics (?:liked|loved|hated|called|praised)|channel \d|premieres?|the (?:author|writer|playwright)|crime (?:writer|novelist)|actors?|actress(?:es)?|audiences?|stars? as|trilogy|fiction|story ?lines?|plot ?lines?|screenplays?|protagonists?|suspenseful|whodunn?its?)\b"
)
"""Words of a text about a work: three kinds of them, or two where it is brief."""
_PRESENT = compiled(
    r"(?:[\w-]+ ){0,3}?(?:kills?|shoots?|stabs?|seizes?|storms?|takes?(?: [\w-]+){0,5}? (?:hostages?|captive)|kidnaps?|abducts?|robs?|burns?|fires?|opens? fire|blows? up|go(?:es)? off|explodes?|strangles?|poisons?|slaughters?|holds?(?: [\w-]+){0,5}? hostages?)\b(?! (?:were|was|have|had))"
)
_CRIME = compiled(r"(?:murders?|killings?|massacres?|bombings?|kidnappings?|shootings?|stabbings?|killing spree)\Z")
"""A deed as a noun, which a text full of words of works and with no day tells of a work."""
_FINITE = compiled(
    r"\b(?:(?:is|are|gets?|has been|have been|has|have) (?:\w+ly )?|(?<!\w)(?:hunts|finds|sees|has|follows|plays|meets|loses|saves|flees|tells|opens|ends|begins|stars|shows|imagines|lets) (?:[\w'’,-]+ ){0,9}?|(?:plans?|plots?|wants|tries|decides|prepares?|threatens?|vows?|sets out) to (?:[\w'’-]+ ){0,5}?)\Z"
)
"""Before a deed that a work tells as it is: present or perfect, or behind such a verb."""
_ITS_PEOPLE = compiled(
    r"\A[\W_]*(?:(?:her|his|our|their)\s(?:[\w-]+\s){0,2}?(?:hero|heroine|detective|sleuth|narrator|protagonist|villain|leading (?:man|lady))|the (?:novel|film|book|play|story|opera|series|show|game)['’]s (?:[\w-]+\s){0,2}?\w+)\b[^.;]*\Z"
)
_OF_RECORD = compiled(
    r"\b(?:yesterday|(?:last|on|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day|police (?:said|say|have|were|are)|officials said|according to police|hospital|in (?:19|20)\d\d|witnesses)\b"
)
_CALLED_SO = compiled(
    rf"\b(?:his|her|their|debut|first|second|third|latest|best-?selling|acclaimed|\d{{4}}) (?:[\w-]+ )?{_WORK},\s(?:an?|the)\s(?:[\w'’-]+\s){{0,4}}\Z"
)
"""Before a word in the name of a work."""
_BY_PEN = compiled(
    r"\b(?:novelists?|writers?|authors?|playwrights?|screenwriters?|storytellers?)\b[^.;]{0,40}?,?\s(?:who\s)?(?:(?:has|have|had|once|cheerfully|gleefully)\s){0,2}\Z"
)
_ON_PAPER = compiled(
    r"(?:\s[\w'’-]+){0,7}?,?\s(?:on paper|in (?:his|her|their|\d+|\w+) (?:books?|novels?|stories|pages|plays|series|scripts?)|characters?\b)"
)
_YEAR = compiled(r"\b(?:19|20)\d\d\b")
_LIFE = compiled(
    r"\b(?:veterans? of|fought (?:in|at|through)|served (?:in|at|during|through)|(?:who )?(?:survived|lived through|escaped|treated the victims of)|(?:was|were) (?:twice )?wounded (?:\w+ )?(?:in|at|during))\s(?:the\s|an?\s|both\s|two\s)?(?:[\w'’-]+\s){0,6}?\Z"
)
_TOLD_FALSELY = compiled(
    r"\b(?:told|tells|telling|assured|persuaded|claim(?:ed|s|ing)|said|saying|boasted|wrote)\b[^.;]{0,60}?\b(?:that|of|how)\b[^.;]{0,80}\Z"
)
_A_LIAR = compiled(
    r"\b(?:pos(?:ed|es|ing) as|pretend(?:ed|ing|s) (?:to|that)|falsely|faked|feigned|(?:he|she|they) (?:had )?(?:never (?:served|been|fought)|made it (?:all )?up|invented (?:it|the))|made up (?:the|a|his|her) (?:story|tale|attack)|(?:later |then |has |had )*(?:admitted|confessed) (?:that )?(?:(?:to )?(?:lying|inventing|making)|(?:he|she|they) (?:had )?(?:lied|shot (?:him|her)self|made|invented))|false (?:police )?report|con(?:m[ae]n| artist)|impost[eo]rs?|fantasist|stolen valou?r)\b"
)
"""Who says of himself what never was: a text that calls him so, and his words."""
_AGED = compiled(
    r"(?:,\s|\baged?\s|\bage of\s|\b(?:he|she) (?:was|is)\s|\bat\s)(?:[6789]\d|10\d)\b(?![-:,]?\d)(?! (?:people|years|per|miles|km|killed))"
)
_DIED = compiled(r"\b(?:died|dies|passed away|has died|passed peacefully|went to be with)\b")
_NOT_AT_PEACE = compiled(
    r"\b(?:(?:was|were|been|found|being) (?:\w+ly )?(?:shot|stabbed|killed|murdered|beaten|attacked|poisoned|slain)|gunm[ae]n|suspects?|arrest\w*|homicides?|attackers?|assailants?|died (?:\w+ )?(?:of|from) (?:[\w-]+ )?(?:wounds|injuries|gunshots?)|wounds that|killing|bomb(?:ing)? on)\b"
)
_HARMS = compiled(
    r"\b(?:shot|shoot\w*|gun\w*|bomb\w*|blast\w*|explo\w+|attack\w*|kill\w*|stab\w*|murder(?!ers)\w*|massacr\w*|wound\w*|beat\w*|raid\w*|rockets?|missiles?|shell\w*|strikes?|assault\w*|strangl\w*|grenades?|fir(?:ed|ing))\b"
)
_HEAD = 400
"""Characters in which a notice of a death says who died and how old."""
_LONG_AGO = compiled(
    r"\b(?:the|an?|in|of|'s|during|since|from|until)\s(?:(?:early|late|mid-?)\s)?1[0-8]\d\d\b(?!\s(?:blo?c?k|hours|hrs|gmt|utc|local|people|persons|men|women|children|troops|soldiers|fighters|militants|police|dead|victims|members|villagers|families|homes|houses|civilians|students|workers|miles|feet|acres)\b)"
)
_RECENT = compiled(r"\b(?:19|20)\d\d\b|\byesterday\b|\btoday\b")
_VERBALLY = compiled(
    r"(?:\s[\w'’-]+){0,5}?\s(?:verbally|with (?:(?:\w+ ){0,2}questions|criticism|jokes|insults|tweets|a (?:lawsuit|motion|phone call|visit))|in (?:an?|his|her|their) (?:\w+ )?(?:tweets?|tweetstorm|editorial|column|op-ed|song|blog|facebook post))\b"
)
_SAID_SO = compiled(
    r"\b(?:tweet(?:ed|s)?|retweeted|remarks?|comments?|joked?|quipped|blog(?:ged)?|posted)\b[^.;]{0,70}?\b(?:what (?:was|is) )?(?:apparently |clearly |plainly |widely seen as )?an? (?:\w+ )?\Z"
)
_CALLED = compiled(
    r"\b(?:call(?:ed|s|ing)|describ(?:ed|es) (?:it|this|that|the \w+) as|branded|termed|deemed|dubbed)\s(?:it|this|that|them|the \w+)?\s?(?:an?|as an?)\s(?:\w+\s)?\Z"
)
_NATURAL = compiled(
    r"\b(?:died|death (?:was )?(?:due|owing)|dead) (?:of|from|to) (?:an? |the )?(?:\w+ )?(?:heart attack|heart failure|stroke|natural causes|cancer|pneumonia|illness|overdose|aneurysm|seizure|asthma|fall|drowning|hypothermia)\b"
)
_IN_A_WORLD_WAR = compiled(
    r"\s(?:in action )?(?:in|during) (?:the )?(?:first|second|two|both|great) (?:world )?wars?\b|\s(?:in action )?(?:in|during) world wars?\b"
)
_BACKSTABBED = compiled(r"\s(?:me|us|him|her|them|you|the \w+|his \w+|my \w+|our \w+)?\s?in the back\b")
_WITH_BLOOD = compiled(
    r"\b(?:hospital\w*|wound(?:s|ed)?|kni(?:fe|ves)|blade|blood\w*|surgery|ambulance|paramedics|stab wounds?|detectives?|suspects?|assailants?|attackers?|gunm[ae]n|(?:died|dead) (?:of|from|at|in|on)|charged with (?:murder|attempted|assault|wounding))\b"
)
_TO_A_THING = compiled(
    r"(?:\s(?:hostage|captive|prisoner))?\s(?:to|by)\s(?:(?:its|their|his|her|our|the|a|an|this|that|\d+|these|those|such)\s)?(?:own\s)?(?:[\w'’-]+\s){0,2}?(?:success|fear|past|ideology|polic(?:y|ies)|politics|politicians?|members|minority|lobby|lobbies|unions?|banks?|markets?|railways?|rail(?:roads?|lines?)|weather|paperwork|bureaucra\w+|budget|debts?|creditors|interests?|history|memor(?:y|ies)|cars|traffic|technology|prices|oil|greed|agenda|demands|process|rules?|system|whims?|emotions?|vote|deal|lawmakers|legislators|senators|republicans|democrats|tories|developers?|special interests)\b"
)
"""Behind "held hostage", by what no captor is."""
_LIFELESS = compiled(
    r"\b(?:trade|industry|language|song|songs|art|music|english|french|grammar|joke|truth|hope|hopes|dream|dreams|economy|business|fishery|market|town centre|downtown|(?<=\bthe )neighbou?rhood|village life|culture|democracy|career|game|show|musical|play|opera|bill|budget|plan|project|deal)\s(?:has|have|had|is|was|were|being|been|\s)*\Z"
)
"""The subject of "has been murdered": no living thing."""
_MURDERED = compiled(
    r"(?:(?:been|being|was|were) )?(?:murdered|massacred|slaughtered|strangled|assassinated|crucified|killed)\Z"
)
_NO_BOMB = compiled(
    r"\b(?:price|smoke|paint|time|tax|debt|demographic|population|media|political|seed|stink|cherry|love|photo|water|calorie|sugar|methane|carbon|pension)[ -]\Z"
)
_REVIEWED = compiled(
    r"(?:massacred|slaughtered|savaged|attacked|crucified|killed|murdered|bombarded|ambushed|assaulted)\b"
)
_REVIEWERS = compiled(
    r"\b(?:critics|reviewers|the press|columnists|pundits|commentators|tabloids|audiences)\s(?:(?:have|had|has|\w+ly)\s)?\Z"
)
_IN_THE_FOOT = compiled(r"(?:and )?(?:shot|shoot(?:s|ing)?) (?:him|her|it|them|our|your)sel(?:f|ves) in the foot\b")
_SHOT_DOWN = compiled(
    r"(?:and )?(?:shot|shoot(?:s|ing)?) down(?: (?!(?:an?|after|amid|during|over|when|in|on|by|for|as|while|with|at|and|near|outside|following|from|because)\b)[\w'’-]+){0,5} (?:theor(?:y|ies)|ideas?|arguments?|claims?|suggestions?|excuses?|objections?|hopes)\b"
)
"""What is shot down in a debate."""
_HURT_FOOT = compiled(r"\b(?:hospital|police|guns?|pistol|rifle|handgun|deputies|surgery|holster|accidental\w*)\b")
_TO_COME = compiled(r"\b(?:going to|gonna|bound to|sure to|about to|will|is likely to) (?:(?:get|be|end up) )?\Z")
_CHARGED = compiled(r"\b(?:murder|manslaughter|homicide) (?:charges?|case|inquiry|investigation)\b")
_EFFIGY = compiled(r"(?:\s\w+){0,3}?\sin effigy\b")
_SPOKEN = compiled(
    r"(?:attack(?:s|ed|ing)?|assault(?:s|ed)?|ambush(?:ed|es)?|bombarded|hit|clash(?:ed|es)?|onslaught)\Z"
)
_PLAYERS_SAY = compiled(
    r"(?:attack(?:s|ed|ing)?|assault(?:s|ed)?|ambush(?:ed|es)?|bombarded|hit|clash(?:ed|es)?|onslaught|punched|knocked out|fired|shot|shelled|massacred?|slaughtered|five wounded|battled?|fought|stormed|seized)\b"
)
_SCORE = compiled(
    r"\b(?:beat|beats|beating|defeat(?:ed|s|ing)?|downed|edged|routed|topped|past|over|to|won|win|lost|bombed|destroyed|crushed|thrashed|hammered|buried|blew out|fell to|held off|outlasted|victory|lead|led|rally)\b[^.;]{0,60}?\b\d{1,3}[-–]\d{1,3}\b(?![-–]\d)"
)
_PLAYED = compiled(
    r"\b(?:guards?|forwards?|inning\w*|three-point|home runs?|quarter|half|points|goals?|assists|rebounds|overtime|season|coach|team|league|struck out|pitcher|wickets?|tries|set|sets|match|game|playoffs?|captain|props?|hooker|scrum|freshm[ae]n|sophomores?|seniors|knocked out (?:in|of)|squad|fixtures?|opponents?|suspended for (?:striking|a))\b"
)
_VICTIMS = compiled(
    r"\b(?:police|hospital|died|dead|gunm[ae]n|(?:was|were|people|fans|and|been) wounded|wounded (?:in|by)|gunned down|shot (?:dead|and|to death|outside)|stabbed|arrest\w*|killing \w+ people|civilians)\b"
)


_NEXT = 120
"""Characters behind a sentence in which a notice of a death says how old somebody was."""
_BRIEF = 900
"""Characters of a text that tells of one match."""
_MATCH = 6
"""Words of play that make a longer one a report of a match."""


def _is_notice_of_a_death(lowered: str) -> bool:
    """Whether a text begins with somebody who died old, and of nobody's hand."""
    head = lowered[:_HEAD]
    return (
        _DIED.search(head) is not None
        and _AGED.search(lowered, 0, len(head) + _NEXT) is not None
        and _NOT_AT_PEACE.search(head) is None
    )


def is_made_up(lowered: str, scene: Scene) -> bool:
    """Whether all words of violence of a scene tell of a lie, a work, a life, a war of old, a match or a debate."""
    start, end = scene.sentence
    if _PLAYED.search(
        lowered, start, end
    ):  # few sentences speak of a match: only for these is the whole text looked through
        whole = len(lowered) <= _BRIEF or len(_PLAYED.findall(lowered)) >= _MATCH
        if _SCORE.search(lowered, *((0, len(lowered)) if whole else (start, end))):
            return _VICTIMS.search(lowered, start, end) is None
    if _is_notice_of_a_death(lowered):
        if scene.bare and _HARMS.search(lowered, start, end) is None:
            return True
        if all(_LIFE.search(lowered[start : t.start][-120:]) for t in scene.triggers):
            return True
    return all(_is_none(lowered, scene, t) for t in scene.triggers)


def _is_of_a_work(lowered: str, scene: Scene, trigger: Trigger, before: str) -> bool:
    """Whether a text about a work tells a deed as works are told, without a day, or a writer "killed" on paper."""
    if _ON_PAPER.match(lowered, trigger.end) and _BY_PEN.search(before):
        return True
    if _CALLED_SO.search(before):
        return True
    if _ITS_PEOPLE.search(before) and _WORKS.search(lowered):
        return True
    kinds = {m[0].rstrip("s") for m in _WORKS.finditer(lowered)}
    if (
        _CRIME.match(lowered, trigger.start, trigger.end)
        and scene.date is None
        and len(kinds) >= (3 if len(lowered) <= _BRIEF else 5)
        and not _OF_RECORD.search(lowered, *scene.sentence)
    ):
        return True
    present = _PRESENT.fullmatch(lowered, trigger.start, trigger.end) or _FINITE.search(before)
    if not present or has_a_day(scene):
        return False
    return len(kinds) >= (2 if len(lowered) <= _BRIEF else 4) and not _OF_RECORD.search(lowered, *scene.sentence)


def _is_none(lowered: str, scene: Scene, trigger: Trigger) -> bool:
    start, end = scene.sentence
    before = lowered[start : trigger.start]
    if _LIE.search(before):
        return True
    if _IN_A_WORK.search(before) and not _YEAR.search(lowered, start, end):
        return True
    if _TOLD_FALSELY.search(before) and _A_LIAR.search(lowered):
        return True
    if _TITLED.search(before) and not _OF_RECORD.search(lowered, start, end):
        return True
    if _is_of_a_work(lowered, scene, trigger, before):
        return True
    if _LIFE.search(before[-90:]) and _DIED.search(lowered, start, end) and _AGED.search(lowered, start, end + _NEXT):
        return True
    if _LONG_AGO.search(lowered, start, end) and not _RECENT.search(lowered, start, end):
        return True
    if _NATURAL.search(lowered, start, end) and _CHARGED.search(lowered, start, end):
        return True
    if _IN_A_WORLD_WAR.match(lowered, trigger.end) or _EFFIGY.match(lowered, trigger.end) or _TO_COME.search(before):
        return True
    if _BACKSTABBED.match(lowered, trigger.end) and not (has_a_day(scene) or _WITH_BLOOD.search(lowered)):
        return True
    if lowered.startswith(("taken", "held", "took", "hostage", "holding"), trigger.start) and (
        _TO_A_THING.match(lowered, trigger.end)
    ):
        return True
    if lowered.startswith("bomb", trigger.start) and _NO_BOMB.search(before):
        return True
    if _REVIEWED.match(lowered, trigger.start) and _REVIEWERS.search(before):
        return True
    if _IN_THE_FOOT.match(lowered, trigger.start) and _HURT_FOOT.search(lowered) is None:
        return True
    if _SHOT_DOWN.match(lowered, trigger.start, end):
        return True
    if _MURDERED.match(lowered, trigger.start, trigger.end) and _LIFELESS.search(before):
        return True
    if (
        len(lowered) <= _BRIEF
        and _PLAYERS_SAY.match(lowered, trigger.start)
        and not _VICTIMS.search(lowered)
        and len({m[0] for m in _PLAYED.finditer(lowered)}) >= 2
    ):
        return True
    if not _SPOKEN.match(lowered, trigger.start, trigger.end) or _VICTIMS.search(lowered, start, end):
        return False
    return (
        _VERBALLY.match(lowered, trigger.end, end) is not None
        or _CALLED.search(before) is not None
        or _SAID_SO.search(before) is not None
    )
