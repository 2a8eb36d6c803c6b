"""Words of ground that changes hands: gained, lost, fought over; what they need beside them, and what they are no news of."""

from __future__ import annotations

from tocsin.dates.words import MONTH_NAMES, WEEKDAY_NAME, spelled
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE_WORDS

GAIN = compiled(
    r"\b(?:seiz(?:ed|es|ing|ure of)|captur(?:ed|es|ing|e of)|(?:took|taken|takes|taking|gain(?:ed|s|ing)?|wrest(?:ed)?|assumed|in|won) (?:full |"
    r"effective |partial |complete )?control (?:of|over)|overr[au]n(?:ning)?|occup(?:y|ied|ies|ying)|conquer(?:ed|s)|took over|taken over"
    r"|(?:managed|able|went on) to (?:seize|capture|overrun|occupy|conquer|take over|take (?:full )?control of)|(?:flags?|banners?) (?:now |again |once more )?(?:(?:is|are|was|were) )?(?:now |again |once more )?(?:flying|flies|fly|flew|fluttering|fluttered|waving|waves|hoisted|raised) (?:over|above)|(?:hoisted|plant(?:ed|s)) (?:its|their|the|a) (?:[\w-]+ )?(?:flag|banner)|advanced into|swept into|entered and held|(?<!-)held (?:the )?(?:town|city|village|district)|raised (?:its|their"
    r"|the|a) (?:\w+ )?flag|controls?|now (?:holds?|controls?)|stormed into and held|fell to|fallen (?:to|(?:back )?into the hands of)|fall (?:of|to)|falls to|entered|(?:still |now )?holds?|(?<!-)held (?:the|most|parts|large)|remains? in (?:the hands of )?(?:rebel|insurgent|militant|jihadist|separatist)\w*(?: hands| control)?|remains? under(?= (?:the )?[a-z][\w-]+(?:[.,;]|\Z| (?:since|and|today)\b))(?! (?:siege|blockade|attack|fire|threat|pressure|water))|took the|in (?:full |firm |complete )?control of|(?:is|are|was|were|remains?|(?:has|have) been|now) (?:(?:now|still|firmly|entirely|largely|again|back) )*(?:in the hands of|under (?:the )?(?:\w+ )?(?:control|rule) of)|expanded into|(?:moved|pushed) into(?! (?:an?|the) )|fell (?:(?:on|late on|early on) \w+ |overnight |yesterday |again |back )?(?:to|into the hands of)|(?:has|have)(?: \w+)? (?:controlled|held)(?! onto)|had(?: \w+)? (?:controlled|held)(?=[^.;]{0,60}\bsince\b)|controlled(?=[^.;]{0,60}\bsince\b)|moved into the (?:\w+ ){0,2}(?:city|town|village|district|province)(?: of)?|(?:rolled|marched|walked|poured|swept|drove|rode|stormed) into(?! (?:an?|the) )|(?:rolled|marched|poured|swept|stormed) into the (?:town|city|village|port) of|(?:gained|has|have|won) a foothold in|(?:extended|expanded) (?:its|their) (?:control|rule|presence) (?:to|into|over)|(?:established|entrenched) (?:itself|themselves) in|(?:has|have) (?:run|ruled|governed|administered)(?=[^.;]{2,60}\bsince\b)|(?:govern|rule|administer|dominate)s?(?= [^.;]{2,60})|took possession of|secured(?! (?:an?|the release|funding|support)\b))\b"
)
RETAKE = compiled(
    r"\b(?:re(?:took|taken|take|takes|taking|captur(?:ed|es|ing|e)|gain(?:ed|s|ing)? (?:full )?control|claim(?:ed)?|conquered)|cleared(?=[^.;]{0,60}\bof (?:the )?(?:\w+ )?(?:insurgents|rebels|militants|terrorists|fighters|jihadis|jihadists|gunmen)\b)|liberat(?:ed|es|ing"
    r"|ion)|(?:drove|driven|drive) [^.;]{0,50}?\bout\b|(?:pushed|push|forced|expelled|ousted|flushed|routed|dislodged|cleared|chased|threw|thrown|evict(?:ed|ing)?) [^.;]{0,50}?\b(?:out|from|back)|(?:chased|thrown|forced|pushed|expelled|ousted|flushed|routed|driven|evicted|dislodged) (?:out of|from)|routed (?:the )?[^.;]{2,40}? (?:in|at)(?= )|forced (?:the )?[^.;]{2,40}? to (?:leave|abandon|give up|quit)|(?:took|taken|takes) back|regain(?:ed|s|ing)?(?= (?:parts|most|half|all|much|the|[a-z]))"
    r"|freed|won back|(?:drove|driven|drive) (?!from|into|to|away|a |his|her|their)[^.;,]{3,40}? from|no longer (?:holds?|controls?|(?:is|are) in control of)(?! (?:any|an?|one)\b)|recover(?:ed|s|ing) (?!bodies|the bod|weapons|from)|wrested|lost (?:control|the (?:\w+ )?(?:town|city|cities|village|port|district|base|province|region|capital)s?|its last|their last|ground)|lost(?= (?!their|his|her|its|li|\d)[\w' -]{3,30},? (?:its|the|their) (?:last|main|biggest) )|loss of(?! (?:[\w-]+ ){0,2}li(?:ves|fe)\b)|lost(?= it\b)|lost(?= [a-z][\w'-]{2,30}(?: [a-z][\w'-]{2,30})? (?:to|in|after|on|when|during)\b)|(?:has|have|had) lost(?= [a-z][\w' -]{2,30}(?:[:;,.]| to\b))|lost (?:all|most|both|two|three|four|five|several)(?: of (?:it|them))?(?=[^.;,]{0,30}[:,])|withdr[ae]w(?:n|al)? from|withdrawn from|withdrawing from|(?:gave|given|giving) (?:it )?up|(?:fled|(?<!are )(?<!were )(?<!is )(?<!was )(?<!be )(?<!been )left(?! (?:dozens|scores|hundreds|thousands|many|several|some|at least|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|in|behind|by|to|for|at|on|from|out|dead|with|without|as|over|off)\b))(?! (?:[\w-]+ )?[\w-]+['’]s\b)(?= (?:the (?:town|city|village|port) of |the )?[a-z][\w'-]+(?: [a-z][\w'-]+)?(?: (?:on|in|after|last|early|late|this|without|at|to)\b|,|\.|$))"
    r"|pull(?:ed|ing) (?:back |out )(?:of|from)|retreat(?:ed|ing)? from|abandoned)\b"
)
CONTEST = compiled(
    r"\b(?:battl(?:e|ed|es|ing) for|fight(?:ing)? for (?!his|her|their|its|li[fv])(?:control of)?|contest(?:ed|ing)|besieg(?:ed|es|ing)|laid siege|lay siege|siege of|encircl(?:ed|es|ing)|surround(?:ed|s|ing)(?= (?!the (?:building|house|hotel|school|compound|area)))|blockad(?:ed|es|ing)|(?:has|have|had) cut off|(?:imposed|maintain(?:s|ed)?|enforc(?:es|ed)) (?:a|its|their) (?:blockade|siege) (?:on|of|around)|fight(?:ing)? over|under (?:siege|blockade)|street battles|(?:fighting|battles?|clashes) (?:[^.;,]{1,50} )?for (?:the )?control of)\b"
)
NOT_GROUND = compiled(
    r"\b(?:hostages?|girls|boys|pupils|students|passengers|villagers|women|children|workers|drivers|cattle|access to|the (?:situation|internet|traffic|supply|flow|movement|narrative|media|process|match|game)|supplies|traffic|prices|talks|elections?|a (?:rally|meeting|funeral)|suspects?|weapons|fire ?arms|arms cache|drugs|cocaine|heroin|cash|assets|tusks|ship|tanker|vessel|ballot|microphone|power of|opportunity|responsible|accountable|to account|the (?:scene|site|perimeter|crime scene))\b"
)
MEN_WERE = compiled(
    r"\b(?:rebels|fighters|militants|insurgents|soldiers|troops|men|women|children|people|prisoners|migrants|refugees|pirates|gunmen|suspects?|dozens|hundreds|who|they|he|she|[a-z]{4,}(?:eans|ians|ese))"
    r"(?: (?:also|all|later|released|pardoned|aboard|among|of|in|from|the|them|those|now|many) ?)*(?: (?:have|had|has))? (?:was|were|been|being)(?: \w+){0,2}? \Z"
)
"""Right before "captured" and the like in the passive: people, who are no ground."""
NOT_TAKEN = compiled(
    r"\A(?: from (?:their|his|her|an?|school|the (?:school|dormitor)\w*)\b)|\A(?: an?| the| its| their| two| three| several)(?: [\w-]+){0,2}? (?:camp|hide-?out|lair|safe house|workshop|post|outpost|barracks|checkpoint|school|prison|hotel|police station|position)s?\b"
)
INDOORS = compiled(
    r"\A (?:an?|his|her|two|several) (?:(?!of\b)[\w’'-]+ ){0,3}?(?:base|compound|building|house|home|office|mosque|church|hospital|airport|market|embassy|consulate|courtroom|court|room|gate|palace|bank|shop|store|restaurant|mall|museum|nightclub|synagogue|temple|barracks|university|college|premises|vehicle|bus|train)s?\b"
)
"""What gunmen walk into without holding ground."""
"""What follows "seized" of people, and "overran" of a post: no ground changes hands."""
FIGHTERS = compiled(
    r"\b(?:(?:islamist|jihadist|rebel|taliban|maoist|separatist|extremist|armed|tuareg|houthi|kurdish)\s)?(?:insurgents|rebels?|militants|fighters|jihadis(?:ts)?"
    r"|guerrill?as|separatists|gunmen|islamists|extremists|militia(?:s|men)?|paramilitaries)\b"
)
GANGS = compiled(
    r"\b(?:(?:armed|criminal|street|powerful|allied) )?gangs\b(?= (?:(?:now|still|already|also|have|who|that|effectively) ){0,2}(?:controls?|holds?|rules?|overran|seized|took over|taken over|dominate|captured)\b)"
)
"""Gangs where they hold ground, as a side of those who do."""
TROOPS = compiled(
    r"\b(?:(?:government|security|pro-government|army|coalition|regime|special|allied|armed|joint|[a-z]{3,12}(?:an|ese|ish|i|ian)) )?(?:forces|troops|soldiers|army|military)\b|(?<!anti-)\b(?:junta|regime)\b"
)
THE_STATE = compiled(
    r"(?<=\bby )the (?:\w+ )?(?:government|state|regime|authorities)\b(?! (?:forces|troops|army|soldiers|of))"
)
"""The state where it is said to have taken ground: "was recaptured by the state"."""
SCENE = compiled(r" the (?:area|scene|region|spot|vicinity|neighbou?rhood|location|country|site)\b(?! of)")
"""What those flee who have done a deed, and lose no ground by it."""
UNDER_FIRE = compiled(
    r"\b(?:offensive|advanc\w+|recaptur\w+|retak\w+|retook|liberat\w+|operations? (?:by|began)|air ?strikes|pushed|ceded|abandon\w+)\b"
)
TAKES = compiled(
    r"overr[au]n|siege|storm(?:ed|ing)|fighting|clash|offensive|surround|encircl|besieg|blockad|(?:\w+ )?(?:moved|swept|rolled|poured|marched|entered|advanced|pushed)\b"
)
STATE_OF = compiled(r"under (?:siege|blockade)|(?:seiz|captur|occup|overr|liberat|retak|recover)")
"""Said of a place named before: "the port, overrun in August", "Marawi liberated"."""
NO_OBJECT = compiled(
    r"\Z|\W*(?:[,.;:)]|\s(?:by|in|on|from|since|after|last|late|early|during|with|for|at|when|and|but)\b)"
)
NAME_BEFORE = compiled(r"(?<![\w.])(?!(?:The|A|An|In|On|But|And|When|After|Since|Last|Its|Their)\s)[A-Z][\w-]*\s\Z")
OWN_LOSS = compiled(r"(?:(?:has|have|had) )?lost|loss|withdr|pull|retreat|abandon|no longer|gave|giv|fled|left")
"""Losses of the one who is the subject; others are what is done to it."""
HOLDS = compiled(
    r"(?:(?:has|have|had) (?:\w+ )?)?(?:still |now )?(?:holds?|held|controlled)\b|controls?\Z|in control|(?:govern|rule|administer|dominate)"
)
"""Of a government that still holds a town nothing has changed."""
OF_MEN = compiled(
    rf"\s(?:(?:{HEDGE_WORDS}|roughly|an|estimated|as|many|between|still|[\d.,-]+|and|thousand|hundreds?|thousands?|dozens?|of|its|their|the)\s)*"
    r"(?:[\w-]+\s){0,2}?(?:fighters|men|members|combatants|troops|militants|people|prisoners|hostages|captives|detainees|suspects|soldiers|women|children|families|inmates)\b"
)
"""Behind "holds": men and prisoners are no ground."""
WHOM = compiled(
    r"\b(?:whom|(?:soldiers?|men|women|hostages?|prisoners?|captives?|people|workers?|pilots?|policemen|sailors|aid workers|nuns?|priests?|engineers?|tourists?|journalists?)(?: that| who)?)\s(?:it|they|he|the \w+)\s(?:(?:has|have|had|was|were)\s)?(?:been\s)?\Z"
)
"""Before "held" of those who were taken: "twelve soldiers whom it had held"."""
OF_EVENTS = compiled(
    r"\s[^.;,]{2,60}?\b(?:production|trade|exports?|revenues?|economy|budget|traffic|smuggling|market|finances|spending|arsenal|stockpiles?)\b|\s(?:an?|the|its|their|his|her|another|new|regular|secret|public|local|fresh|further)?\s?(?:[\w-]+\s){0,3}?\b(?:congress(?:es)?|conferences?|parades?|talks|meetings?|elections?|rall(?:y|ies)|ceremon(?:y|ies)|funerals?|exercises?|drills?|briefings?|negotiations|discussions|courts?|trials?|prayers|celebrations?|hearings?|vigils?|protests?|polls?|vote|referendum|summit|session|inquiry|exhibition|festival|service|seats?|office|shares?|views?|out|back|on|up|hands)\b"
)
"""Behind "holds": what takes place is no ground."""
RAISED = compiled(
    r"\b(?:lift|br(?:eak|oke)|end|rais)(?:s|n|ed|ing|ken)?\s(?:the|a|its|their|this)\s(?:[\w-]+\s){0,2}\Z"
)
"""Before a siege that is over: "lifted the siege of"."""
FREED_MEN = compiled(
    r"\s(?:in|from|by|after|under|at|on|as|during|when|last|without|(?:[\w-]+\s){0,4}(?:hostages?|prisoners?|captives?|girls|pupils|men|women|people|detainees|commanders|fighters|workers|students))\b"
)
"""Behind "freed": people are no ground."""
UNREAL = compiled(
    r"\b(?:could|can|cannot|would|will|should|might|(?<!\d )may(?! and\b)|if|tried to|try to|failed to|attempt(?:ed|s)? to|plan(?:s|ned)? to|want(?:s|ed)? to|hop(?:es|ed|ing) to|aim(?:s|ed)? to|trying to|vow(?:ed|s|ing)? to|(?:seek(?:s|ing)?|sought|struggl(?:ed|es|ing)|press(?:ed|es|ing)? on|battl(?:ed|es|ing)|work(?:s|ed|ing)|eager|ready|determined|prepar(?:ed|es|ing)|bid|effort|attempt|push|drive|campaign|battle|(?<!successful )(?:offensive|operations?|assault)|goal (?:is|was)|aim (?:is|was)|mission) to|never|not|no longer|denied (?:having )?)\s(?:\w+\s)?\Z"
)
TOOK = compiled(r"(?<![-\w])(?:took|taken?|takes|taking|held|has held|lost)\b(?: back\b)?")
"""Words of change only where a place stands right behind them, or before them with "which"."""
BY_SOMEBODY = compiled(r" (?:\w+ ){0,4}?(?:by|from)\b")
AT_ONCE = compiled(
    rf"(?: (?:(?:large |big |some |other )?(?:parts|swathes|chunks|stretches|tracts) of|(?:most|much|half|all|nearly all|almost all) of))?(?: (?:(?:{spelled(2, 12)}|several|many|other|all|more|of|\d+|it|them) ){{0,3}}(?:[\w-]+ )?(?:towns|villages|districts|provinces|regions|counties|cities|places|bases|ports|localities|settlements|it|them|ground)(?: in [\w ]{{3,30}})?[,:–—])? (?:the )?(?:(?!(?:in|at|from|near|of|by|on|to|for|with|after|onto)\b)[\w-]+ ){{0,2}}?(?:(?:town|city|village|port|district|region|province|area)s? of )?"
)
PARTS_OF = compiled(
    r"(?:\b|\A )(?:(?:large|big|some|other|the|whole|several|many|two|three|four|most|much|of|half|a|two|thirds) ){0,4}(?:parts|towns|villages|districts|provinces|cities|areas|regions|territory|ground|swathes|stretches|settlements|tracts|chunks|land|third|half|quarter)\b[^.;,]{0,40}? (?:of|in|across)(?: the)?(?: (?:far |the )?(?:north|south|east|west|centr|border|coast)[\w-]*){0,2} \Z"
    r"|\b(?:much|most|all|half|almost all|nearly all) of (?:the )?(?:far )?(?:north|south|east|west|centr)[\w-]* \Z"
)
"""Before a country of which a part is taken: "two provinces in northern Mozambique"."""
OFFICE_OF = compiled(
    r"\b(?:mayor|governor|prefect|bishop|archbishop|emir|sultan|chief|head|administrator|king|deputy|commissioner|residents?|natives?) (?:of|for|from) (?:the )?\Z"
)
"""Before the name of a place that says who speaks: "the mayor of Gao"."""
TOWNS_OF = compiled(r"\b(?:districts|towns|villages|cities|provinces|areas|settlements|counties) (?:of|in) (?:the )?\Z")
"""Before the land in which a list of places lies: "two districts of Cabo Delgado, Macomia and Quissanga"."""
FELL = compiled(
    r"\bfell\b(?! (?:to|into|from|by|on (?:the|its|their|a)|in (?:love|value)|ill|asleep|apart|short|behind|victim)\b)"
)
LAST_HOLD = compiled(
    r"\b(?:last|main|biggest|former|only|strongest|final) (?:\w+ )?(?:stronghold|bastion|redoubt|village|town|city|pocket|enclave|position|holdout|territory|that)\b"
)
"""What a group has left: when it falls, the group loses it."""
WHICH = compiled(r",? (?:(?:an?|the) [\w ]{3,40}?(?: that| which)?|which|that)(?: the| its| suspected| \w+ist){0,2} ")
"""Between a place and those who take it: "Guzamala, which the insurgents took"."""
IS_WHAT = compiled(
    r",? (?:(?:is|was) )?(?:the|an?) (?:[\w-]+ ){0,4}?(?:city|town|village|port|district|province|enclave|base|island|settlement|capital)(?: that| which)? (?:the )?(?:(?!\b(?:was|were|is|are|where|when|and|in|of|who)\b)[\w’'-]+ ){1,4}?(?:(?:has|had|have|now|since|again|recently|first) )*"
)
"""Between a place and the verb of those who took it: "Gwoza is the hill town Nigeria recaptured"."""
OF = compiled(r" (?:of (?:\w+ ){0,2}|in )?")
AND = compiled(r",? and (?:the )?(?:(?:town|city|village|port|district)s? of )?|, ")
_DAY = rf"(?:(?:as (?:early|late) as|back|again|only|already|in|on|since|by|at|from|early|late|mid-?|last|next|this|the (?:same|next|following)|(?:a|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?) (?:later|earlier|ago|before|after)|{WEEKDAY_NAME}|{MONTH_NAMES}|spring|summer|autumn|winter|week|month|year|\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}}|morning|night|evening|and|of|the) ?)+"
_ONE_MORE = r"(?:,? and,? |, |; )(?:out of |from )?"
_OF_TOWN = r"(?:the )?(?:(?:town|city|village|port|district)s? of )?"
AND_THEN = compiled(
    rf"{AND.pattern}|(?:,? {_DAY}|,? after [\w ]{{1,20}}?)?(?:,? {_DAY})?{_ONE_MORE}(?:{_DAY}, )?{_OF_TOWN}"
)
"""Between places of a list, each of which may have its own day: "Mosul in July 2017, Raqqa three months later"."""
HELPED = compiled(r"\b(?:backed|supported|aided|helped|joined|accompanied|assisted|led|trained) by (?:[\w-]+ ){0,3}\Z")
"""Before those who only help the one who takes ground: "forces backed by militias"."""
FOUGHT = compiled(
    r"\b(?:battling|fighting|against|facing|opposing|hunting|pursuing|targeting|chasing)\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
"""Before those whom the one who takes ground fights."""
ADJECTIVES = ("-held", "-controlled", "-run", "-ruled", "-besieged", "-occupied")
"""Right behind a group that is no more than part of an adjective: "into ISIL-held Mosul"."""
BESIDE = compiled(
    r"(?:,)? (?:and|with|alongside|together with) (?:the |its |their |allied |local |clan |tribal |some )*(?:[\w-]+ ){0,2}"
)
"""Between two who take ground together; the first is the one."""
OPENS = compiled(r"(?:\A|[,;:]\s|\band )(?:also )?\Z")
WENT = compiled(
    r"\A(?:['’]s? \w+)? (?:had |have |has |were |was )?(?:withdr[ae]wn?|fled|left|pulled out|pulled back|retreated|abandoned|gave up|given up|melted away|slipped away|moved out|driven out|forced out)\b"
)
"""Behind a group: that it went away."""
_PART_OF = r"(?:part|half|side|sector|bank|outskirts|edge|suburb|district|neighbou?rhood|quarter|third|centre|center)s?"
_A_SIDE = r"(?:\w+ern|east|west|north|south|central|old|inner)"
THE_TOWN = compiled(
    r" it\b(?! (?:is|was|has|had|would|could|will)\b)"
    rf"|(?: of)?(?: (?:most|much|half|all|parts|large parts|a part) of)? (?:the |a )?{_A_SIDE}(?:(?:-| and )\w+(?:ern)?)?(?: {_PART_OF})? of (?:the|that) (?:city|town|village|province|region)\b|(?: of)? its {_A_SIDE} {_PART_OF}\b|(?: of)? (?:the|a) {_A_SIDE} {_PART_OF}(?= (?:of it|since|last|in (?!the\b)|on|after|,)|[,.;]|\Z)"
    rf"|(?: (?:several|some|many|dozens of|a number of|two|three|four|five|six|\d+|more|new|large))? (?:[\w-]+ )?(?:buildings|streets|blocks|positions|areas|neighbou?rhoods|districts|villages|checkpoints|hilltops|hills|points) (?:in|of|across|around) (?:the|that) (?:area|city|town|village|district|neighbou?rhood|province|region|camp)\b(?! (?:of|around|near))"
    r"|(?: (?:most|much|half|all|parts|large parts|a part) of)? (?:the|that) (?:whole |entire |strategic |border |coastal |\w+ern )?(?:town|city|port|village|district|area|province|region|capital)\b(?! of)"
)
A_TOWN = compiled(rf"\b(?:town|city|port|village)\Z|{_PART_OF}\Z")
THE_PLACE = compiled(
    r"(?:\A|[.;:,\"“”]\s|\b(?:and|but|when|after|before|while|where|as|that|since) )[\W_]*(?P<which>(?:the|that|this) (?:whole |entire |strategic |border |coastal |ancient |\w+ern |key |former |desert |hill |port |oil |neighbou?ring )*(?:city|town|port|village|district|area|province|region|capital|base|island|enclave|suburb|neighbou?rhood|camp|airport|airfield|(?:border )?crossing|both)|both (?:the )?(?:cities|towns|ports|villages|districts|areas|provinces|sites|bases|places)|(?<!\w )it)"
    r"(?: itself)?(?: (?:has|have|had))?(?: (?:later|then|now|also|finally|eventually|itself|since|first|only|\w+ly))* \Z"
)
"""Before what befell a place that is not named but was told of just before: "the district was", "both sites were", "it"."""
OF_A_QUARTER = compiled(
    r"\b(?:neighbou?rhoods|districts|suburbs|quarters)\s(?:(?:that|which) (?:were|had been|have been)\s)?\Z"
)
"""Right before "recaptured by": parts of the town told of last."""
TOWNS_TAKEN = compiled(
    r"(?:re)?(?:captured|taken|conquered|seized|gained|claimed)|liberated|overrun|freed|occupied|cleared|lost"
)
LEADERS = compiled(
    r"(?:['’]s?)? (?:top |senior |many |\w+ )?(?:leaders?|commanders?|chiefs?|officials?|families|wives|relatives|defectors|deserters)\b"
)
"""Right behind a group: those of its people who hold no ground."""
AWAY = compiled(r"[,.;]|\b(?:in|from|to|near|when|after|before|since|and|by|while)\b")
BACK_TO = compiled(
    r"\b(?:towns?|cit(?:y|ies)|villages?|ground|territory|areas?|places?|districts?|provinces?|bases?|capital|last|all|in [\w-]+) (?:that|which|where) (?:it|they)(?: \w+)? \Z"
)
"""Told of the ground in passing: "the last town that it held"."""
PLACE_FIRST = compiled(r"f[ae]ll|is\b|are\b|was\b|were\b|remains?\b|ha(?:s|ve) been\b|now (?:in the|under)")
"""Words of change whose subject is the place: "fell to", "is in the hands of"."""
PASSIVE = compiled(r"\b(?:was|were|been|is|are|being)\s(?:\w+\s)?\Z")
TAKEN_FROM = compiled(
    r"\b(?:(?:back )?from|from the hands of|of|held by|controlled by|in the hands of|stronghold of)\s(?:the\s|suspected\s)?(?:[\w-]+\s){0,2}\Z"
)
"""Between ground and the group that had held it: "took the town from", "a stronghold of"."""
BY = compiled(r"\bby\s(?:the\s|suspected\s)?(?:\w+\s){0,2}\Z")

WAS = compiled(r"\b(?:was|were|been)\s(?:\w+\s)?\Z")
RIGHT_BEFORE = compiled(
    r"(?:'s|’s)? (?:itself |also |finally |then |now |since |has |have |had |all |both |first |\w+ly )*(?:was|were|been) (?:\w+ )?"
)
"""Between a place and the passive of which it is the subject."""
TOO = compiled(
    r" (?:followed|came next|fell (?=on|in|a |two|three|the|\d)|(?:did|is|are|was|were|has|have|had) (?:so|too|as well)|as well|too)\b"
)
SO_DID = compiled(r"\bso (?:is|are|was|were|did|has|have|had) (?:the (?:town|village)s? of )?\Z")
"""What says of a place the same as of the one before."""
OPENS_WITH = compiled(
    r"\W*(?:and |but |then |later )?(?:the )?(?:(?:town|city|village|port|district|base)s? of |base known as )?"
)
