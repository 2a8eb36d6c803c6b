"""What looks like blame, a claim or a tie and is none of a deed of violence, by the words on both sides of a name.

An accusation has a complement, which says of what: "accused Pakistan of not doing enough" lays no attack at its door. The
word "claim" is a noun as well, a number of attacks that a group owns up to is no deed, and a tie that is denied is no tie.
Patterns match lower-case text of one sentence; `left` ends at the name and `right` starts behind it.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.notevents.habits import is_habit_of
from tocsin.read.words.deedwords import DEED, MEMBERS, SERIES_OF

_ACCUSED = r"\b(?:accus(?:ed?|es|ing)|blam(?:ed?|es|ing)|fault(?:ed|s|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|charg(?:ed|es|ing)|denounc(?:ed|es|ing)|condemn(?:ed|s|ing))\s"
_OTHERS = compiled(_ACCUSED + r"(?!by\b)(?:[\w.'’-]+,?\s){0,8}\Z")
"""Before a name that is accused, alone or beside others."""
_NO_DEED = compiled(
    rf"\A{MEMBERS}(?:,?\s(?:and|or)\s(?:the\s|its\s)?(?:[\w'’-]+\s){{0,3}}?(?:[\w'’-]+))?\s(?:itself\s|\w+ly\s)?(?:of|for)\s(?:\w+ly\s)?(?:not\b|never\b|having (?:(?:failed|allowed|ignored|refused|done (?:nothing|little|too little))\b|[\"“]|an?\s(?!hand|part|role|direct|key|leading)|no |links?\b|ties\b|\w+er )"
    r"|(?:its|their|his|her)\s(?:[\w-]+\s){0,2}?(?:response|reaction|handling|coverage|silence|stance|record|statements?|remarks|comments)\b"
    r"|(?:label|describ|brand|compar|handl|equat|respond|react)\w*ing\b|(?:fail|foil|scuttl|derail|block|delay|stall|obstruct|hinder|imped|hamper|thwart|undermin|violat|breach|break(?:ing)? (?:the|a|its|their) (?:\w+ )?(?:truce|ceasefire|cease-fire|deal|agreement|accord|promise|word|law))\w*"
    r"|(?:harbou?r|shelter|protect|shield(?! itself)|support|back|arm|equip|train|fund|financ|bankroll|sponsor|aid|assist|abet|help|host|supply|smuggl|traffick|tolerat|appeas|encourag|incit|stok|foment|fuel|fan|provok|exploit|manipulat|politici[sz]|profit|benefit)(?:p?ing|t?ing)\b"
    r"|(?:allow|let|leav|giv|provid|offer|grant|send(?=ing (?:money|arms|weapons|aid))|turn(?=ing (?:a blind eye|its back|their back))|look(?=ing (?:the other way|away))|ignor|neglect|refus|den|withhold|hid|conceal|cover|l|mislead|spread|exaggerat|downplay|play(?=ing)|seek|want|demand|impos|interfer|meddl|spy|hack|rig|steal|loot|recruit|radicali[sz]|forc|conscript|escalat|rais|heighten|increas|worsen|do(?=ing (?:nothing|little|too little|not enough)))(?:l|t|p)?(?:y)?ing\b"
    r"|using\s(?:[\w'’-]+\s){0,5}?(?:as (?:human )?shields?|as (?:cover|bases?|bargaining)|soil|territory|land|borders?|money|funds|civilians|the (?:ceasefire|truce|talks|crisis|attack|tragedy)|them\b|it to\b)"
    r"|being (?:\w+ )?(?:soft|slow|weak|complicit|corrupt|a member|members|part|close|too|behind the (?:times|unrest|protests))\b"
    r"|trying to (?:\w+ )?(?:influence|block|derail|sabotage|divide|undermine|silence|exploit|cover|hide|rig|stop|delay|blackmail)\b"
    r"|(?:a |the |its |their |his )?(?:\w+ )?(?:failures?|lapses?|inaction|lack|complicity|hypocrisy|incompetence|neglect|delays?|economic|policies|policy|rhetoric|mismanagement|corruption|crisis|famine|shortages?|breakdown|collapse|stalemate|deadlock|rise of|spread of)\b)"
)
"""Behind the accused, of what: something left undone, a word broken, help given, no violence."""
_WHEN = compiled(
    r"\A\s(?:on \w+day|yesterday|today|this \w+|last \w+|again|repeatedly|in (?:\d{4}|an? [\w-]+))(?=\s(?:of|for)\b)"
)
"""Between the accused and of what."""
_OF_THAT_DEED = compiled(
    rf"\A{MEMBERS}(?:,?\s(?:and|or)\s(?:the\s|its\s)?(?:[\w'’-]+\s){{0,3}}?(?:[\w'’-]+))?\s(?:of|for)\s(?:having\s)?(?:support|back|fund|financ|bankroll|sponsor|aid|assist|abet|arm|help|encourag|incit)(?:p?ing|t?ing|ed)\s(?:the|this|that|last\s[\w'’]+|\w+day['’]s)\s(?:[\w-]+\s){{0,3}}?(?:attackers|gunmen|bombers?|killers|assailants|perpetrators|attack|bombing|raid|massacre|killings?|shooting|assault|siege|ambush|blast|murder|assassination|kidnapping|hijacking)\b"
)
"""Behind the accused, that they stood behind the very deed that is told of."""
_OF_DOING = compiled(
    rf"\A{MEMBERS}(?:\s(?:officials?|media|authorities|government|leaders?|diplomats?))?(?:,?\s(?:and|or)\s(?:the\s|its\s)?(?:[\w'’-]+\s){{0,2}}?(?:[\w'’-]+))?\s(?:of|for)\s[\"“]?(?:\w+ly\s)?(?!(?:kill|bomb|shoot|attack|massacr|murder|slaughter|behead|abduct|kidnap|shell|storm|raid|ambush|invad|besieg|bombard|tortur|mutilat|lynch|loot|stabb|hack|blast|terrori[sz]|butcher|destroy|sabotag|pillag|plunder|mow|ransack|be|hav|carry|launch|plant|plan|plot|order|organi[sz]|mastermind|direct|conduct|stag|execut|target|fir|hold|seiz|tak|orchestrat|perpetrat|commit|us|send|sett|burn|assassinat|poison|detonat|strik|hitt|participat|work|play|caus|rap|ramm|driv|hijack|down|blow|bring|gun|deploy|dispatch|hir|recruit|pay|arrang|prepar|stir|pursu)\w*ing\b)\w+ing\b(?!(?:(?!\b(?:after|when|since|following|while)\b)[^.;]){{0,70}}\b(?:{DEED}|bloodshed|deaths?|kill\w*|bomb\w*)\b)"
)
"""Behind the accused, of what deed, none of violence and about none: "of trying to conceal something"."""
_NO_TIES = compiled(
    r"\b(?:no|any|without|den(?:y|ies|ied|ying)(?: having)?|never had|cut|sever(?:ed|s|ing)?|broke(?:n)?(?: off)?|reject(?:ed|s)?|dismiss(?:ed|es)?|lack(?:ed|s)?|neither)\s(?:[\w-]+\s){0,2}?(?:links?|ties|contacts?|connections?|affiliations?)\s(?:to|with)\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}\Z"
    r"|\bden(?:y|ies|ied|ying)\s(?:ever\s)?(?:being|having been|belonging to|membership of|that (?:he|she|they) (?:was|were|is|are))\s(?:an?\s)?(?:(?:active\s)?members?\s)?(?:of\s)?(?:the\s)?(?:[\w'’-]+\s){0,2}\Z"
)
"""Before a group that somebody has nothing to do with."""
_MANY_CLAIMED = compiled(
    r"\b(?:some|many|most|several|a number) of (?:the|its|their|these|such|those|his) (?:[\w'’-]+\s){0,3}?(?:attacks|bombings|killings|raids|strikes|operations|massacres)\b[^.;:]{0,40}?\s(?:(?:were|are|have been|had been|also)\s){1,3}claimed (?:\w+ly )?by\s(?:the\s)?(?:[\w.'’-]+\s){0,4}\Z|"
    rf"(?<!the )(?<!these )(?<!those )(?<!both )(?<!all )\b(?:{spelled(2, 12)}|\d{{1,3}}|dozens of|scores of|hundreds of|several|many|most|numerous|previous|earlier|past|recent|other|similar"
    rf"|(?:{SERIES_OF}|campaign|surge|succession|spree) of)\s(?:[\w-]+\s){{0,3}}?(?:attacks|bombings|killings|blasts|shootings|kidnappings|abductions|assaults|raids|ambushes|massacres|explosions|strikes|assassinations|murders)\b[^.;:]{{0,60}}?,?\s(?:(?:were|was|are|have been|had been|has been|all|also|later)\s){{0,3}}claimed (?:\w+ly )?by\s(?:the\s|its\s|an?\s)?(?:[\w.'’-]+,?\s){{0,6}}\Z"
)
"""Before a name to which many attacks are ascribed in passing."""
_MOSTLY_ITS = compiled(
    r"\b(?:targeted|hit|struck|attacked|shaken|rocked) (?:in|by) (?!(?:twin|double|two|three|four|both|the|these)\b)(?:[\w-]+ ){0,3}?(?:attacks|bombings|killings|raids|assaults|strikes|ambushes) (?:\w+ly )?(?:blamed on|claimed by|attributed to|by)\s(?:the\s)?(?:[\w.'’-]+\s){0,3}\Z|"
    r"\b(?:usually|often|mostly|frequently|routinely|commonly|regularly|typically|(?:most|many|some|several)(?: of (?:them|which|those))?)\s(?:(?:being|are|were|is|was|been|has been|have been)\s)?(?:blamed on|attributed to|ascribed to|claimed by|carried out by)\s(?:the\s|an?\s|suspected\s)*(?:[\w.'’-]+\s){0,4}\Z"
)
"""Before a name that has done what is done there time and again: "blasts usually blamed on"."""
_SO_OFTEN = compiled(
    r"\b(?:number|frequency|rate|scale|pace|intensity|rise|increase|surge|spike|upsurge|uptick|decline|drop|fall)\s(?:of|in)\s(?:the\s|suspected\s|such\s|deadly\s)*(?P<deeds>(?:[\w-]+\s){0,4}?(?:attacks|bombings|killings|raids|ambushes|kidnappings|abductions|strikes|assaults|murders|assassinations|shootings|clashes)\b[^.;,]{0,60}|(?:[\w-]+\s){1,4}(?:and|or)\s(?:the\s)?)?\Z"
)
"""Before a party of which it is told how often it strikes."""
_LATEST_SINCE = compiled(
    r"\b(?:latest|first|worst|deadliest|bloodiest|biggest|most serious|string|series|spate|wave|surge|rise|increase|escalat\w+|multiplied|risen|surged)\b[^.;]{0,60}\bsince\s(?:the\s|its\s|forces of\s)?(?:[\w-]+\s){0,2}\Z"
)
_BEGAN_THEN = compiled(
    r"\A(?:['’]s)?(?: (?:forces|troops|army|military|government|fighters|warplanes|jets))?(?: (?:had|has|first))? (?:launched|began|started|conducted|carried out|mounted|opened|stepped up|resumed|ended|signed|pulled|withdrew|sent|deployed|seized|took|entered|invaded|intervened)\b"
)
"""Behind a party, what it did at the time from which other attacks are counted."""
_STRIKES = compiled(
    r"\A(?:['’]s)?(?:\s[\w-]+){0,2}?\s(?:attacks|bombings|killings|raids|ambushes|kidnappings|abductions|strikes|assaults|murders|assassinations|shootings)\b"
)
_OTHER = rf"(?:similar|other|previous|earlier|past|such|prior|comparable|recent|many|most|several|numerous|countless|various|dozens of|scores of|hundreds of|an? (?:\w+ )?(?:{SERIES_OF}|campaign) of)"
_DEEDS = r"(?:[\w-]+\s){0,3}?(?:attacks|bombings|killings|raids|ambushes|kidnappings|abductions|strikes|assaults|murders|assassinations|shootings|massacres|blasts|explosions|atrocities|incidents)"
_NO_DAY = r"(?![^.;]{0,50}\b(?:on \w+day|today|yesterday|overnight|that (?:killed|left)|which (?:killed|left)|including (?:the|this|that|\w+day))\b)"
_FOR_OTHERS = compiled(
    rf"\A{MEMBERS}(?:\s(?:has|have|had|been|was|were|is|are|also|often|frequently|repeatedly|usually|blamed|accused|held|responsible|behind|\w+ly)){{0,5}}?\s(?:for|of|in|over)\s(?:(?:carrying out|staging|being behind|involvement in|having carried out|responsibility for)\s)?(?:the\s)?{_OTHER}\s{_DEEDS}\b{_NO_DAY}"
    rf"|\A{MEMBERS}, (?:which|whom) (?!(?:has|have|had|is|was|are|were)\b)[^.;,]{{2,40}}? (?:blames?|blamed|accuses?|accused) (?:for|of) (?:carrying out )?(?:the\s)?{_OTHER}\s{_DEEDS}\b"
)
"""Behind those who are blamed for deeds of which none is the one told of: "has been blamed for similar attacks"."""
_OTHERS_BLAMED = compiled(
    rf"(?<!this and )(?<!the )(?<!these )(?<!those )\b{_OTHER}\s{_DEEDS}\b(?:(?!\b(?:this|it|the latest|including|on \w+day|yesterday|today|killed|left)\b)[^.;:]){{0,60}}?\b(?:(?:(?:have|has|had|were|was|are|been|usually|often|typically|frequently|generally|mostly|also)\s){{1,4}}(?:blamed|attributed|pinned|ascribed)\s(?:on|to)|by)\s(?:the\s)?(?:[\w'’-]+\s(?:and\s|or\s)?(?:the\s)?){{0,4}}\Z"
)
"""Before those to whom deeds are laid of which none is the one told of, or by whom such are told: "similar killings by"."""
_BLAME = compiled(r"\b(?:blam|accus|held? responsible|attribut|pinned|ascrib)\w*")
_BY_OTHERS = compiled(rf"\b(?:similar|other|previous|earlier|past|prior|comparable)\s{_DEEDS}\s")
_ONE_OF_THEM = compiled(
    r"\A(?:\s[\w-]+)?,?\s(?:including|among them|notably)\s(?:the|an?|that|last|\w+day['’]s)\s(?:[\w'’-]+\s){0,4}?(?:murder|killing|assassination|bombing|shooting|massacre|attack|kidnapping|abduction|raid|ambush)\b"
)
"""Behind a party to which many deeds are laid, the one of them that is told: "other attacks by it, including the murder of"."""
_NO_CLAIM = compiled(
    r"\b(?:no|any|without|not)\s(?:\w+\s){0,2}?(?:claims?|responsibility|word)\b[^.;]{0,40}\bfor\s(?:the\s)?\Z"
)
_A_DEED = compiled(rf"\A(?:['’]s)?\s(?:[\w-]+\s){{0,2}}?{DEED}\b")
_NONE_MADE = compiled(r"\b(?:no|any|without an?y?)\s(?:\w+\s){0,2}?claims?(?: of responsib\w+)?\b")
_NOBODY = compiled(
    r"[^.;]{0,60}?\b(?:no ?one|nobody|no (?:\w+ )?(?:group|organi[sz]ation|party|side|militants?))\b[^.;]{0,30}\b(?:claim|t(?:ook|aken)|admit)"
)
"""Behind a name that stands in the title of another piece: nobody has claimed it."""
_CLAIMS_OF = compiled(
    r"\A(?:['’]s)?\sclaims?\s(?:of|about|for|to)\s(?!(?:full\s|the\s)?responsib|have\b|be\s(?:behind|responsible))"
)
"""The noun behind a name, of what it says of itself: "the army's claims of accuracy"."""
_OWN_CLAIM = compiled(r"(?:\b(?:no|any)|[a-z]{2}['’]s)\sclaims?\b(?! of responsib)")
"""Another's claim, or none."""
_FORGED = compiled(
    r"\b(?:supposed(?:ly)?|alleged(?:ly)?|purported(?:ly)?|ostensibl[ey]|apparently)\b[^.;]{0,120}\b(?:hoax|fakes?|forger(?:y|ies)|forged|bogus)\b"
)
"""A claim that is told to be none: "supposedly claimed …, a hoax"."""
_CLAIM = compiled(
    r"\b(?:claimed|claiming|admit\w*|acknowledg\w*|recogni[sz]ed|apologi[sz]ed|owned up|boast\w*|took|takes|taken|taking|assumed?|confirm\w*|accept\w*|signed|credit|claims? of responsib|claims (?:the|an?|it|that|both|to)\b)"
)
_ANOTHER_DID = compiled(
    rf"\A{MEMBERS}(?:['’]s)?(?:\s[\w'’-]+){{0,4}}?\sclaim(?:s|ed)?\s(?:that\s)?(?!(?:it|they|he|she|we|its|their|his|her|responsib\w+|credit|the|this|that|both)\b)(?:[\w'’-]+\s){{1,4}}?(?:was|were|is|are|had been|has been)\s(?:\w+ly\s)?(?:responsible|behind|to blame)\b"
)
"""Behind a name, who claims that another did it: "the army claims So-and-so was responsible"."""
_DOWNED = compiled(
    rf"\A{MEMBERS}[^.;]{{0,70}}?\b(?:(?:shot|brought|knocked|taken?|took) down|downed|intercepted|destroyed|neutrali[sz]ed)\s(?=(?:(?!on\b)[\w-]+\s){{0,4}}(?:missiles?|drones?|rockets?|uavs?|projectiles?)\b)"
)
"""Behind a name, what it stopped in the air."""
_PRAISED = compiled(
    rf"\A{MEMBERS}[^.;]{{0,80}}?\s(?:praised|welcomed|hailed|applauded|lauded|commended|celebrated)\s(?:the|this|that|both|\w+day['’]s|yesterday['’]s|today['’]s)\b"
)
_PRAISING = compiled(
    r"\b(?:praised|welcomed|hailed|applauded|lauded|commended|celebrated)\s[^.;,]{2,60},\s(?:which|that)\s(?:the\s)?(?:[\w'’-]+\s){0,2}\Z"
)
_EARLIER = compiled(
    r"\b(?:earlier this (?:year|month)|last (?:year|month)|previously|in the past|(?:in|since) (?:19|20)\d\d)\b[^.;]{0,40}\Z"
)
_A_SERIES = compiled(
    r"\A[^.;]{0,60}\b(?:an? (?:series|string|wave|number|spate|campaign) of|several|dozens of|scores of|many|numerous) (?:[\w-]+ ){0,3}(?:attacks|bombings|killings|blasts|shootings|explosions)\b"
)
"""A claim of many deeds before the one that is told: "earlier this year it said it carried out a series of attacks"."""
_OWN_PART = compiled(
    r"\b(?:claim|responsib|its own|own (?:men|members|fighters)|(?:one|two|both|member|members|fighter|fighters|son|sons|soldiers?|operatives?) of (?:its|our)|its (?:men|members|fighters|wing|operatives?|brigades?|soldiers|martyrs?)|was behind|carried out by it)"
)
"""Who praises a deed, even as an answer to an enemy's, says of itself no more: "hailed the shooting, which it said was a response"."""
_OBJECT = compiled(
    r"\b(?:kill(?:ed|s|ing)?|captur(?:ed|es|ing)|wound(?:ed|ing)|arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|eliminat(?:ed|es|ing)|neutrali[sz](?:ed|es|ing)|target(?:ed|s|ing)?)\s(?:[\w,-]+\s){0,4}?(?:members?|fighters?|militants?|commanders?|leaders?|operatives?|figures?|suspects?|men|positions?|targets?) (?:of|from) (?:the )?\Z"
)
_GOES_ON = compiled(r"\A\s?,?\s(?:but|and|before|while|then)\b")


def no_blame(left: str, right: str) -> bool:
    """Whether what the name is accused of is no deed of violence."""
    right = _WHEN.sub("", right, count=1)
    if of_others(left, right):
        return True
    return bool(
        _OTHERS.search(left) and not _OF_THAT_DEED.match(right) and (_NO_DEED.match(right) or _OF_DOING.match(right))
    )


def of_others(left: str, right: str) -> bool:
    """Whether the name is blamed for other deeds than any that is told of: "similar attacks have been blamed on the Front"."""
    if _ONE_OF_THEM.match(right):
        return False
    if (_BLAME.search(left[-90:]) or _BLAME.search(right[:90])) and _FOR_OTHERS.match(right):
        return True
    return bool((_BLAME.search(left) or _BY_OTHERS.search(left)) and _OTHERS_BLAMED.search(left))


def no_ties(left: str) -> bool:
    """Whether the name stands in a tie that is denied."""
    return _NO_TIES.search(left) is not None


def no_claim(left: str, right: str) -> bool:
    """Whether no claim of one deed by the name is told, though a word of claiming stands near."""
    if (_PRAISED.match(right) or _PRAISING.search(left)) and not _OWN_PART.search(right):
        return True
    if _EARLIER.search(left) and _A_SERIES.search(right[:160]):
        return True
    if many_claimed(left) or _NOBODY.match(right) or (_NO_CLAIM.search(left) and _A_DEED.match(right)):
        return True
    if _OBJECT.search(left) and _GOES_ON.match(right):
        return True  # "killed 14 members of the group, but admitted": who admits is the one who killed
    if _DOWNED.match(right):
        return True
    if _ANOTHER_DID.match(right) or _CLAIMS_OF.match(right) or _FORGED.search(right):
        return True
    right = _NONE_MADE.sub(" no claim", right)
    return bool(_OWN_CLAIM.search(right) and not _CLAIM.search(right))


def so_often(left: str, right: str) -> bool:
    """Whether only the number of the party's attacks is told of, none of them: "the high number of its attacks"."""
    if is_habit_of(right):
        return True
    if _BEGAN_THEN.match(right) and _LATEST_SINCE.search(left):
        return True
    found = _SO_OFTEN.search(left)
    return found is not None and (found["deeds"] is not None or _STRIKES.match(right) is not None)


def many_claimed(left: str) -> bool:
    """Whether the name is told as the claimant of many attacks, none of which is told."""
    return _MANY_CLAIMED.search(left) is not None or _MOSTLY_ITS.search(left) is not None
