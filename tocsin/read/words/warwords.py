"""Words of wars, for their tolls: what lasts and kills, what it is said to have cost, and since when."""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE

WAR = (
    r"(?:(?<!world )(?<!great )(?<!cold )(?<!trade )(?<!price )(?<!culture )(?<!bidding )(?<!star )wars?(?! (?:of words|crimes?|veterans?|film|memorial|on (?!drugs|terror|the cartels|cartels|gangs)))"
    r"|conflicts?|insurgenc(?:y|ies)|insurrection|rebellion|genocide|ethnic cleansing|bloodshed|feuds?|intifada|crackdown|drug crackdown|(?:death|hit|murder) squads)"
)
"""What lasts and kills, however many."""
STRIFE = (
    r"(?:fighting|(?<!domestic )(?<!gun )violence|clashes|hostilities|uprising|(?<!prison )(?<!prisoners’ )revolt|revolution|unrest|turmoil|troubles|purges?|pogroms?|campaign|offensive|onslaught|upsurge"
    r"|(?:police|military|security|army|anti-[\w-]+|counter[\w-]+) (?:operations|raids)|battles?|siege|(?:air ?strikes|bombing) campaign)"
)
"""What may be over in a day."""
OF_WAR = compiled(rf"\b{WAR}\b")
_ANY = rf"(?P<war>{WAR})\b|(?P<strife>{STRIFE})\b"
_HEDGE = r"(?:(?:more|fewer|less) than |at least |at most |as many as |up to |well over |an estimated |about |around |over |nearly |almost |some |roughly |close to |the (?:deaths?|lives) of |the )*"
_SAY = r"(?:[\w.-]+ ){0,4}?(?:says?|said|estimates?|estimated|believes?|believed|put|reckons?|calculates?)"
_HAVE = r"(?:(?:has|have|had|is|are|was|were|thought|believed|estimated|reported|said|reportedly|to|have|so far|already|also|now|since|alone|itself|that|which)\s)*"
AT_WORK = compiled(
    rf"\b(?:{_ANY})(?:,? (?:which|that|in which))?(?: (?:against|between|in|with|over|on|of|among|across|for|by|since|pitting|raging) (?:(?!\b(?:after|when|where|while|as|who)\b)[^.;,]){{2,60}}?)?(?:, (?!(?:a|an|the) )[^.;,]{{3,70}},)?"
    rf"(?: {_SAY})? {_HAVE}(?:killed|kills|claimed|claims|costs?|taken|took|left|leaving|leaves|seen|saw|led to|resulted in|caused|brought)\s{_HEDGE}\Z"
)
"""A war that has killed so many, up to the number."""
_THE = r"(?:the|an?|this|that|these|those|its|his|her|their|our|every|both|any|continuing|ongoing|recent|renewed|[\w-]+['’]s?|(?:police|military|security|army|anti-[\w-]+|counter[\w-]+)(?= (?:operations|raids)))"
IN_IT = compiled(
    rf"(?:(?!\b(?:and|but|when|after|while|as|who|led|sparked|prompted|triggered|caused|to)\b)[^.;,])*?\b(?:in|during|by|from|under|because of|as a result of|over|amid)\s(?:{_THE}\s(?:(?!\b(?:in|at|near|of|after|when|led|sparked|prompted|triggered|caused|to)\b)[\w'’-]+\s){{0,5}}?)?(?:(?:(?:[\w-]+ )?years|decades|half[- ]century|months|a century|a decade) of (?:[\w-]+ )?)?(?:{_ANY})"
)
"""Behind a toll: the war in which it was."""
IN_WHICH = compiled(rf"\b(?:{_ANY})[^.;,]{{0,60}},? (?:in|during) which,? {_HEDGE}\Z")
_N_YEARS = rf"(?:\d{{1,2}}|{spelled(2, 12)}|fifteen|twenty|thirty|several|many|the|his|her|their)[- ](?:years|decades)(?! (?:ago|later|earlier|before|after|old))"
YEARS_IN_WHICH = compiled(
    rf"\b(?P<war>{_N_YEARS}|rule|reign|tenure|presidency|dictatorship|(?:military )?regime|junta)\b[^.;,]{{0,60}},? (?:in|during|under) which,? {_HEDGE}\Z"
)
_BEGAN = r"(?:began|begun|start(?:ed)?|erupted|broke out|was launched|launched|flared(?: up)?|escalated|resumed|came to power|took (?:office|power|over)|seized power|declared war|invaded|took up arms|rose up|ordered)"
SINCE_IT_BEGAN = compiled(
    rf"\bsince (?:(?:[^.;,]{{0,60}}?\b(?:{_ANY})\b[^.;,]{{0,50}}? {_BEGAN}|[^.;,]{{2,50}}? (?:came to power|took (?:office|power)|seized power|declared war|invaded|took up arms|rose up|(?:launched|began|started|stepped up|ordered) (?:its|his|her|their|an?|the) (?:[\w-]+ ){{0,3}}?(?:{WAR}|(?P<begun>{STRIFE})))))\b"
)
"""How long a toll has run, told by what began then."""
TOLL_OF_A_WAR = compiled(
    rf"\b(?:death toll|toll|number of (?:the )?(?:dead|deaths|people killed|victims|civilian deaths))\b(?: (?:of|from|in|for) [^.;,]{{0,40}}?)?(?:{_ANY})(?: (?:in|between|against|with) [^.;,]{{2,40}}?)? (?:to|at|is|was|has reached|reached|stands? at|stood at|exceed(?:s|ed)|passed|has passed|has risen to|put at|estimated at) (?:now )?{_HEDGE}\Z"
)
_SIDE = (
    r"(?:(?:government|army|military|coalition|force|security force|mission|country|nation|kingdom|alliance)['’]?s?)"
)
TOLL_OF_AN_ARMY = compiled(
    rf"\b(?:rais(?:e[sd]?|ing)|br(?:ings?|ought|inging)|pushe[sd]|pushing|takes?|took|taking) (?:(?:the|its|their) )?(?:(?:[\w-]+ )?{_SIDE} (?:(?:total|overall|own|military) )*(?:death )?(?:toll|losses|dead|fatalities)(?: [^.;,]{{0,40}})?|[\w-]+['’]s? (?:(?:total|overall|own|military) )*(?:death )?(?:toll|losses|dead|fatalities) (?:in|since|over|during) [^.;,]{{2,40}}) to (?:at least |about |some |more than |nearly )?\Z"
)
"""The losses of an army or a land, to which one attack adds: never that attack's own toll."""
OF_A_DEED = compiled(
    r"\b(?:attack|bombing|blast|explosion|shooting|massacre|strike|raid|crash|ambush|assault|disaster|day|city|town|hospital|week|incident)['’]s?\b"
)
STILL_GROWS = compiled(
    r"\b(?:have|has) (?:so far |already |reportedly |also |since |now )*(?:been |died|killed|claimed|lost|left|cost|seen|taken|led|resulted)|\b(?:have|has) died\b"
)
NOT_OF_NEWS = compiled(
    r"\b(?:whales|elephants|rhinos|animals|cattle|dogs|birds|wolves|bears|fish|tigers|lions|film|novel|movie|video game|vietnam war|korean war|american civil war|peloponnesian|napoleonic|crimean war|boer war|(?:18|17|16)\d\d|19[0-4]\d|wounded knee)\b"
)
"""What is no news of a war that the reader is asked about: beasts, stories, and wars of long ago."""
LOST = compiled(
    rf"\b(?:has|have|had) (?:already |now |so far |also )?lost (?:(?:{HEDGE}) )?(?:\d|[a-z]+(?:-[a-z]+)? )[^.;,]{{0,25}}\b(?:soldiers|troops|men|policemen|officers|fighters|servicemen|peacekeepers) (?:there |alone )?(?:in (?!an?\b)|since |during |over )"
)
"""An army that has lost so many."""
