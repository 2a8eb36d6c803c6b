"""Words of sums: what is counted, since when a count runs, what it goes on with, and what makes a number one event's."""

from __future__ import annotations

from tocsin.dates.words import NUMBERS
from tocsin.patterns import compiled
from tocsin.quantities.words import ENEMIES, HEDGE
from tocsin.read.findings.saying import ANNOUNCED

HOW_OFTEN = {word: n for word, n in NUMBERS.items() if 3 <= n <= 50 and "dozen" not in word}
DEED = (
    r"(?:attacks|bombings|assaults|incidents|raids|ambushes|kidnappings|abductions|killings|shootings|strikes|air ?strikes|operations"
    r"|assassinations|explosions|blasts|massacres|(?:terrorist|violent|hostile) acts|acts of (?:\w+ )?(?:terror|terrorism|violence)|plots|murders|homicides|executions|beheadings|stabbings|hijackings|clashes|firefights|gun ?battles)"
)
SOME_DEED = compiled(rf"\b{DEED}\b")
DEEDS = compiled(
    rf"\A\s(?:(?!(?:were|was|have|had|has|died|killed|wounded|in|by|from|people|civilians|casualties|deaths|victims|troops|soldiers|of)\b)(?:\w|-)+,?\s){{0,6}}?(?:{DEED}|claims of responsibility|(?:episodes|instances|cases|bouts) of (?:[\w-]+ ){{0,2}}?(?:shelling|bombardment|bombing|shooting|gunfire|fire|kidnapping|abduction|armed attack)s?)\b"
)
A_DEED = compiled(
    r"\b(?:the|a|an|that|this|one|single|his|her|\w+['’]s)\s(?:(?!\b(?:of|in|by|on|at|and)\b)[\w-]+\s){0,4}?(?:attack|bombing|assault|raid|ambush|massacre|shooting|(?:air)?strike|siege|explosion|blast|crash|battle|hijacking|bomb|offensive)\b"
)
AT_A_HOUSE = compiled(
    r"\b(?:at|in|inside|outside|on)\s(?:an?|the|its)\s(?:[\w'’-]+\s){0,3}?(?:schools?|hotel|mosque|church|cathedral|synagogue|temple|market|station|airport|base|barracks|hospital|university|college|nightclub|concert|theatre|theater|bus|train|plane|mall|restaurant|cafe|stadium|wedding|funeral|rally|prison|camp|embassy|beach|resort)\b"
)
"""One place of people, where one deed was done."""
_APART = r"(?:other|separate|various|different|unrelated|scattered|sporadic|sectarian|numerous|multiple|almost daily|daily|near-daily)"
_DEEDS = rf"(?:{DEED}|(?:[\w-]+\s)?fighting|violence|bomb and gun attacks|unrest|fire ?fights|skirmishes|battles)"
OF_SEVERAL = compiled(
    rf"\b{_APART} (?!(?:two|three|twin)\b)(?:[\w-]+,? ){{0,3}}?{_DEEDS}\b|\b(?:in|by|from|during) (?:[\w-]+,? ){{0,2}}?(?:[\w-]+ (?:and|or) [\w-]+|deadly|almost daily|gun|bomb|revenge|targeted|tit-for-tat|hit-and-run|drive-by) {DEED}\b"
)
"""Deeds of no number, which are told apart from each other or from the report's own."""
IN_DEEDS = compiled(
    rf"\b(?:killed|died|dead|murdered|slain|wounded|injured|deaths?)\b[^.;,]{{0,30}}? (?:in|by|from|during) (?:[\w-]+ ){{0,2}}?(?:acts of (?:\w+ )?(?:terror|terrorism|violence)|terrorism|violence|{DEED})\b"
)
"""A toll of deeds of no number: of a month or more it is a sum."""
AT_LARGE = compiled(
    r"(?: (?:people|civilians|persons|israelis|soldiers|others))?(?: (?:were|had been|have been|was))?(?: (?:killed|murdered|slain|died|lost their lives))? in (?:(?!the\b|two\b|three\b|twin\b|coordinated\b|simultaneous\b)[\w-]+ ){0,2}?(?:attacks|bombings|shootings|stabbings|mass shootings|knife attacks|ramming attacks)\b(?! (?:on|at|against|by|claimed)\b)"
)
"""Behind a toll: attacks of which none is meant."""
NOT_BESIDE = compiled(r"[,;:]|\b(?:and|when|after|while|than|but|which|who|that)\b")
IN_SEVERAL = compiled(
    rf"(?:(?!\b(?:when|after|as|while|in an?|in the)\b)[^.;,])*?,? (?:in|by|from|during) (?:at least |several |some |what [\w ]+ called )?{_APART} (?!(?:two|three|twin)\b)(?:[\w-]+,? ){{0,3}}?{_DEEDS}\b"
)
"""Behind a toll: deeds told apart."""
SEVERAL_LEFT = compiled(
    rf"\b{_APART} (?!(?:two|three|twin)\b)(?:[\w-]+,? ){{0,3}}?{_DEEDS}\b(?:(?!\b(?:when|after|while)\b)[^.;,]){{0,60}}? (?:(?:has|have|had|also) )*(?:left|leaving|killed|killing|claimed|claiming) (?:(?:{HEDGE}|up to|as many as|another|the lives of) )*\Z"
)
"""Before a toll: deeds told apart, which left it."""
AT_ONCE = compiled(
    r"\b(?:twin|coordinated|simultaneous|near-simultaneous|synchroni[sz]ed|pair of|back-to-back|multi-pronged)\b"
    r"|\bthe (?:two|three|double) (?:[\w-]+ ){0,2}?(?:bombings|blasts|explosions|bombs|attacks|shootings|massacres) (?:in|at|on|near|outside) [^.;]{3,60}?\bin which\b"
)
"""Deeds that make up one attack."""
SHARE = compiled(r"\b(?:one|two|three|four|nine) (?:in|out of|of) (?:every )?\Z")
THE_LAST = compiled(
    r"\b(?:the (?:last|latest|most recent|first|worst|deadliest)(?: of (?:them|these))?|most recently|the last one) (?:on|in|of|was) \Z"
)
"""Before the day of one deed out of many that were counted."""
SPEECH_DAY = compiled(
    rf"\b(?:{ANNOUNCED}|told (?:[\w-]+ ){{1,6}}|published|released|added|issued|stated|statement|report|briefing|figures|data|study|counted|tweeted|speech|interview)(?: (?:\w+ ){{0,3}})?(?:on|late|early)?\s?\Z"
)
DAY_OF_SPEECH = compiled(
    rf"\A,? (?:(?!\b(?:killed|after|in|when)\b)[\w'’-]+ ){{0,7}}?(?:{ANNOUNCED}|published|released|told|put|puts|counted)\b"
)
COMPARED = compiled(
    r"(?:\bagainst|\bcompared (?:with|to)|\bversus|\b(?:up|down|risen|fallen|drop|rise|fall|decrease|increase) from|\bthan(?: the)?|\bas against)\s\Z"
)
CONTINUES = compiled(
    r"\A[\W_]*(?:(?:they|these|together they|all|the attacks) (?:left|killed|claimed|cost|caused|resulted)\b|(?:of )?(?:these|those|them|in (?:them|these|those|all|total|the same|that))\b|(?:in )?(?:the|such|these|those|its|their) (?:\w+ )?(?:attacks|incidents|raids|bombings|operations|assaults|violence|strikes|claims|figures?|period|toll|number|victims)\b|(?:a total|in total|in all|altogether|together)\b|among (?:the|those)"
    r"|[^.;]{0,60}\b(?:in|of|by) (?:them|these|those)\b|[^.;]{0,60}\b(?:in|during|from) (?:the|these|those|such|its|their) (?:attacks|raids|bombings|operations|assaults|strikes|incidents)\b|[^.;]{0,110}\b(?:in|for|over|during) (?:the|those|these) same (?:\w+ )?(?:time|period|months|weeks|years|span)\b|(?:in|over|during) (?:the|those|these) (?:two|three|four|five|six|nine|ten|twelve) (?:weeks|months|years|days)\b(?! (?:to|ending|ended|before|after|since)))"
)
THE_SAME_TIME = compiled(
    r"\b(?:in|for|over|during) (?:the|those|these) (?:same (?:\w+ )?(?:time|period|months|weeks|years|span)|(?:two|three|four|five|six|nine|ten|twelve) (?:weeks|months|years))\b"
)
UPRISING = compiled(
    rf"\b(?:the|its|their) (?:[\w-]+ )?(?:insurgency|rebellion|insurrection|uprising)\b|\b(?:its|their) (?:\w+ )?{DEED}\b"
)
RUNNING_TOLL = compiled(
    r"\b(?:puts?|estimates?|estimated) [^.;]{0,60}\b(?:dead|deaths|killed|losses|fatalities|toll)\b[^.;]{0,50} at \Z|\b(?:toll|dead|deaths|killed|victims|fatalities)\b[^.;]{0,40}\bsince\b[^.;]{0,60}\b(?:reach(?:ed|es)|stands?|stood|risen|rose|grown|grew|passed|exceeds?|climbed|is|was)(?: at| to)? (?:now |at )?\Z"
)
"""A toll that has grown since a time: "the number of dead since January has risen to"."""
TIMES = compiled(rf"\b(?P<n>\d{{1,3}}|{'|'.join(sorted(HOW_OFTEN, key=len, reverse=True))}) times\b")
STRUCK = compiled(
    r"\b(?:attack(?:ed)?|raid(?:ed)?|struck|strike|bombed|shelled|hit|stormed|ambushed|targeted|fired (?:on|at|upon)|shot at)\b[^.;,]{0,40}\Z"
)
"""Before "eleven times": so many attacks."""
BARE_TOLL = compiled(
    rf"(?:(?:{HEDGE}) )?(?:\d[\d,]*|[a-z-]+(?: [a-z]+)?) (?:people|civilians|soldiers|policemen|villagers|persons) (?:died|were killed|were murdered|lost their lives)(?: and [^.;,]{{1,40}} (?:were )?(?:wounded|injured|hurt))?[.]?"
)
"""A sentence of nothing but a toll, right behind a tally."""
VIOLENT = compiled(
    r"\b(?:attack\w*|raid\w*|bomb\w*|kill\w*|murder\w*|insurgen\w+|militants?|gunmen|fighting|clash\w*|violence|shell\w+|rebel\w*|jihad\w*|bandits?|terror\w*|abduct\w*|offences)\b"
)
SO_FAR = compiled(
    r"\b(?:have|has) (?:so far |already |also |since )?(?:been (?:killed|murdered|wounded|injured|shot|slain)|died|killed|murdered|lost their lives|left|claimed)\b"
)
"""A toll that is still running, when the sentence before says since when."""
SOME_DEEDS = compiled(
    rf"\W*(?:[\w-]+\s){{1,3}}?{DEED}\s(?:were|have been|had been|took place|failed|succeeded|followed|have (?:since )?(?:gone ahead|taken place|occurred|succeeded|followed))\b"
)
RECORDED = compiled(
    rf"\b(?:documented|recorded|verified|registered|counted|logged|tallied|tracked|confirmed) (?:(?:{HEDGE}|the|numbers? of|as many as|up to|a total of) )*(?:\d|(?:deaths?|killings?|murders?) of|[a-z-]+ (?:deaths|killings))"
    r"|, (?:[\w-]+ ){0,3}?(?:figures|data|statistics|records) (?:show|showed|say|said|indicate|indicated|suggest|reveal)\b|\baccording to (?:an? |the )?(?:[\w-]+ ){0,3}?(?:figures|data|statistics|tally|records)\b"
)
OF_MILITANTS = compiled(rf"(?:[^.;,]|(?<=\d),(?=\d)){{0,25}}\b(?:{ENEMIES})\b")
"""What armies count: those whom they killed in a month."""
CHANGED = r"(?:rose|fell|grew|climbed|dropped|increased|decreased|jumped|declined|went (?:up|down)|risen|fallen|grown|up|down|soared|shot up|sank)"
GREW = compiled(
    rf"\b{DEED}\b[^.;]{{0,60}}\b{CHANGED}\b[^.;]{{0,45}}\bto (?:(?:{HEDGE}) )?\Z"
    rf"|\b(?:increase|rise|drop|fall|decrease|surge|decline) in (?:[\w-]+ ){{0,2}}?{DEED}\b[^.;:]{{0,40}}?(?:\s?[-–—:(]\s?|, (?:with|from) )(?:(?:{HEDGE}) )?\Z"
)
MORE_DEAD = compiled(
    rf"\b(?:deaths|fatalities|(?:number|toll) of (?:deaths|dead|those killed|people killed))\b[^.;]{{0,60}}\b{CHANGED}\b[^.;]{{0,45}}\bto (?:(?:{HEDGE}) )?\Z"
)
DONE_AWAY = compiled(
    r"[^.;,]{0,30}?\s(?:have been|had been|has been|were|was)\s(?:\w+ly\s)?[\"“']?(?:eliminated|neutrali[sz]ed|liquidated|taken out|put out of action|dispatched|sent to hell)\b"
)
PUT_OUT = compiled(r"\bput(?:ting)?\s(?:more than\s|some\s|about\s|over\s)?\Z")
OUT_OF_ACTION = compiled(r"[^.;,]{0,20}?\sout of action\b")
"""What armies call killing."""
TOLL_OF_ALL = compiled(
    rf"(?:\bin [^.;,]{{3,25}},? the (?:death )?(?:toll|number of (?:the )?dead)|\b(?:toll|number of (?:the )?dead) for the (?:whole |entire )?(?:country|province|region|year|month|quarter))\b[^.;,]{{0,45}}?\b(?:stood at|stands at|was|reached|came to|is) (?:(?:{HEDGE}) )?(?=\d|\Z)"
)
"""The toll of a month or of a whole land: "in January the toll stood at"."""
DEATHS = compiled(r"\A (?:[\w-]+ ){0,2}?(?:deaths|fatalities)\b")
JOINED = compiled(rf"\s?(?:[\w-]+\s){{0,3}}(?:{DEED})?,? and (?:about |some |nearly |around )?")
NO_VIOLENCE = compiled(
    r"\b(?:traffic|road|rail|car|work(?:place)?) accidents?\b|\b(?:sweeps?|campaigns?|program(?:me)?s?|audits?|inspections?|drives?) target(?:ed|s|ing)?\b|\bin the (?:first|second) half\b(?! of)|\bearthquakes\b|\b(?:unions?|workers|teachers|nurses|doctors|pilots|staff)\b[^.;]{0,40}\bstrikes\b"
    r"|\b(?:taken?|took|taking) (?:their|his|her) (?:own )?lives\b|\bsuicides?\b(?![- ](?:bomb|attack|vest|belt|blast|mission|car|truck|vehicle|squad|assault|strike|raid|explosion|cell))|\bby (?:fraud|flu|cancer|hackers|burglars|thieves|scams?|malaria|hunger)\b"
    r"|\bnever (?:actually |really )?(?:happened|took place)\b|\bmurder myster(?:y|ies)\b|\bwhodunn?its?\b|\bheart (?:attacks?|disease|failure)\b|\b(?:strokes?|cardiac arrests?|abortions?)\b|\b(?:fraud|swatting|hoax(?:es)?|pranks?|fireworks|overdoses?|ransomware)\b|\bflew (?:more than |over |some )?\d+ (?:combat |night )?(?:raids|missions|sorties)\b"
)
"""Deaths without an attacker, strikes of those who work, swindles, and what one airman flew."""
OF_NOBODY = compiled(
    r"\b(?:famines?|smog|blight|fog|epidemics?|hurricanes?|died trying|starv(?:ed|ing|ation)|malnourish\w*|drown(?:ed|ing)|capsized?|cholera|ebola|measles|diseases|cyclones?|floods?|flooding|landslides?|avalanches?|heat ?waves?|tsunami|deport\w*|death row|death penalty|put to death)\b"
    r"|\b(?:factory|hotel|nightclub|house|forest|bush|hostel) fires?\b|\bfire deaths\b|\b(?:traffic|road|roadway|highway|motor(?:ing|ist|cycle)?|motor vehicle|vehicle|boating|car crash|crash|drugs?|overdose|pedestrian|workplace|cyclist|covid(?:-19)?) (?:deaths?|fatalities|crashes)\b|\b(?:a|the) fire (?:in|at|that)\b[^.;]{3,120}\b(?:killed|claimed)\b|\b(?:lost their lives|died|deaths|dead|perished) at sea\b|\b(?:refugees|migrants|asylum seekers) (?:have |had )?(?:died|perished|lost their lives)\b|\b(?:hack(?:ing|er)|cyber)[ -]?attacks\b|\b(?:died|crossed|died while|cross|crossing)(?: \w+)? (?:in |crossing )?the(?: \w+)? (?:mediterranean|aegean|english channel|rio grande|desert|sahara)\b"
)
"""Sums of dead whom no attacker killed, or whom a court did: neither a tally nor, told in one number, an attack."""
OF_BEASTS = compiled(
    r"\b(?:sharks?|crocodiles?|crocs|alligators?|dogs|bears|wolves|lions|tigers|leopards|elephants|hippos|snakes|cobras|bulls|cows|bees|hornets|wasps|mosquitoes|coyotes|chimp(?:anzee)?s|jellyfish|monkeys)\s(?:(?:have|has|had|that|which|also|\w+ly)\s){0,3}(?:kill|attack|maul|bit|bitten|gore|trample|injur)\w*"
)
"""Beasts as those who do what is counted."""
EXECUTIONS = compiled(r"\bexecutions?\b|\bput (?:[\w,-]+ ){1,4}to death\b")
BY_LAW = compiled(
    r"\b(?:death row|death penalty|lethal injections?|capital punishment|inmates?|death sentences?|(?:frozen|halt\w*|suspend\w*|resum\w*) (?:all )?executions)\b"
)
"""What a text about courts speaks of, whose executions no group has on its account."""
NEUTRAL = compiled(
    r"\b(?:died|dies|die|deaths|death toll|toll|dead|fatalities|lives|lost their lives|(?:such |similar |fatal |these )?incidents)\b"
)
"""What is counted, in words that say of no violence."""
TARGETS = compiled(
    rf"\b(?:attack(?:ed|ing)|struck|fired (?:at|on)|hit|target(?:ed|ing)|bombed|raided|burnt|burned|torched|shelled|stormed|ambushed)\s(?:(?:{HEDGE}) )?\Z"
)
"""What makes a count of things one of attacks: "fired at 90 ships since November"."""
DESTROYED = compiled(
    rf"\b(?:destroy(?:ed|ing)|hit|struck|wiped out|demolished|eliminated)\s(?:(?:{HEDGE}|as many as|a total of) )?\Z"
)
OF_ENEMIES = compiled(
    r"\A (?:of )?(?:[\w'’-]+ ){0,3}?(?:facilities|targets|objectives|positions|hideouts|strongholds|bases|camps|command posts|installations|depots|hide-?outs|bunkers|outposts|warehouses)\b"
)
"""What armies count of their strikes: "destroyed 890 terrorist objectives"."""
HARMED = compiled(r"\b(?:killed|arrested|captured|eliminated|neutrali[sz]ed|dead|detained)\s(?:[\w,-]+\s){0,3}\Z")
OF_FIGHTERS = compiled(
    r"\A(?:['’]s)?\s?(?:\w+ )?(?:fighters|militants|members|insurgents|terrorists|rebels|operatives|commanders)\b"
)
IN_A_LAND = compiled(r"(?: and [^.;,]{2,30}?)?,? (?:in|across|throughout) (?:the )?(?=\w)")
NO_MERE_YEAR = compiled(
    r"\b(?:attack\w*|bomb\w*|blasts?|explo\w+|gunm[ae]n|shooting|storm\w*|massacre\w*|crash\w*|raid\w*|ambush\w*|siege|when|after|by|including)\b"
)
"""What makes of the dead of a year in a land those of a deed."""
A_PART_BEGINS = compiled(r"[,;:\"“”]\s|\b(?:claiming|saying|that|said|says) ")
"""Where what is told before a toll ends: "called for an end of attacks, claiming"."""
AGAINST = compiled(r"\b(?:against|on|at|targeting|fighting|battling|hunting|pounding)\s(?:the\s)?(?:[\w-]+\s){0,2}\Z")
"""Before those who are attacked: "has conducted more than 19,000 air strikes against"."""
SET_AGAINST = compiled(
    r"[^.;]{0,60}?(?:, | \(|\s)(?:(?:up|down) from|compared (?:with|to)|against|(?:a|an) (?:rise|fall|drop|increase|decrease) (?:of|from)) (?:just |only |some |about |as many as |more than |the )?\d"
)
"""Behind a toll: that of another year or month, beside which a toll is a sum."""
AT_ITS_PEAK = compiled(
    rf"\b(?:peak(?:s|ed|ing)?|height|highest|record (?:year|high)|(?:worst|deadliest|bloodiest) year)\b[^.;]{{0,40}}? in (?:19|20)\d\d,? (?:when|with) (?:(?:{HEDGE}) )?\Z"
)
"""Before the toll of the worst year of many."""
TURNS = compiled(r",? (?:when|where|while|after|as|because|although|though|but|until) ")
"""Where another thing is told in the same clause."""
