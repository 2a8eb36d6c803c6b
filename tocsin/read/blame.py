"""What the words to the left and right of an actor's name make of it: a claim, blame, suspicion, denial, or nothing.

All patterns read lower-case text of one sentence. `judge` asks them in the order in which they outweigh each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tocsin.patterns import compiled

_MEMBERS = (
    r"(?:'s|’s|'|’)?(?:\s(?:group|movement|militants?|fighters?|gunm[ae]n|insurgents?|rebels?|terrorists?|jihadi(?:st)?s?"
    r"|extremists?|guerrill?as?|members?|forces?|troops|operatives?|commandos?|suicide bombers?|bombers?|militia(?:m[ae]n)?"
    r"|separatists?|loyalists?|sympathi[sz]ers?|affiliates?|branch|cells?|organi[sz]ation|network|elements|bandits|leaders?(?:hip)?"
    r"|islamists?|assailants?|attackers?|soldiers?|warplanes?|jets?|aircraft|drones?|army|military|cartel|gang|commanders?|intelligence|agents?|agency"
    r"|special|security|officers?|police|air|naval|navy|combat|fighter|helicopters?|planes?|services?|coalition|secret)){0,3}"
)
_ASIDE = r"(?:,[^,.;]{1,70},)?(?:\s\([^)]{1,30}\))?"
VIOLENCE = (
    r"(?:attack(?:ed|s|ing)?|kill(?:ed|s|ing)?|bomb(?:ed|s|ing)?|shot|shoots?|gunned|storm(?:ed|s|ing)?|raid(?:ed|s|ing)?"
    r"|ambush(?:ed|es|ing)?|abduct(?:ed|s|ing)?|kidnap(?:ped|s|ping)?|seiz(?:ed|es|ing)|massacr(?:ed|es|ing)|murder(?:ed|s)?"
    r"|slaughter(?:ed|s)?|execut(?:ed|es|ing)|behead(?:ed|s|ing)?|detonat(?:ed|es|ing)|blew|opened fire|fired|targeted"
    r"|struck|strikes?|hit|hits|carr(?:ied|ies|ying) (?:(?:it|this|them|that|both) )?out|launch(?:ed|es|ing)|perpetrat(?:ed|es|ing)|overr[au]n|torch(?:ed|es)"
    r"|burn(?:ed|t|s)|set (?:fire|off|ablaze)|assassinat(?:ed|es|ing)|hijack(?:ed|s|ing)?|shell(?:ed|s|ing)|stag(?:ed|es|ing)"
    r"|conduct(?:ed|s|ing)|mount(?:ed|s|ing)|rampag(?:ed|es)|stabb?(?:ed|s|ing)?|invad(?:ed|es|ing)|besieged?|bombard(?:ed|s|ing)"
    r"|hold(?:s|ing)?|held|took|taken|set off|sent (?:the |a |an |two |its |\w+ )?(?:\w+ )?(?:bombers?|attackers?|gunm[ae]n|killers?|men|fighters?|drones?|missiles?|rockets?|car)|plant(?:ed|s|ing)|plann(?:ed|ing)|plott?(?:ed|s|ing)|wounded|slit|injured|bombs|threw|hurled|lobbed"
    r"|organi[sz]ed|masterminded|rammed|dispatched|cut down|blasted|hacked|razed|looted|pillaged|put (?:[\w-]+ ){1,4}to death|burst in(?:to)?|swooped on|descended on"
    r"|rounded up|went (?:from )?(?:house to house|door to door|bed to bed)"
    r"|(?:began|begun|resumed|stepped up|intensified|continued) (?:its |their |the )?(?:air ?strikes|bombing|bombardment|shelling|offensive|strikes))"
)
_DEED = (
    r"(?:attacks?|bombings?|assaults?|raids?|ambush(?:es)?|massacres?|kidnappings?|abductions?|shootings?|killings?|siege"
    r"|suicide|blasts?|car bomb|strikes?|air ?strikes?|shelling|operation|plot|bomb|offensive|onslaught|insurgency|hijacking"
    r"|murders?|assassinations?|violence|explosions?|rocket|gunm[ae]n|bombers?|attackers?)"
)
_OWN = r"(?:its|their|his|our)"
_ATTACKER = (
    r"(?:man|men|gunm[ae]n|attackers?|suspects?|bombers?|assailants?|perpetrators?|he|she|they|teenagers?|drivers?|killers?|couple|brothers"
    r"|woman|knifeman|shooters?|youth|boy|pair|plotters?|\d+-year-old|student|soldier)"
)

# --- words to the right of the actor -------------------------------------------------------------------------------
_R_BASED = re.compile(r"\A[-–]based\b|\A\s(?:intelligence group|monitoring group)\b")
"""Pakistan-based: the country of a group is not its government."""
_R_DENIED = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}(?:,\s(?:who|which|whose\s\w+)\s)?(?:(?!\b(?:accus|blam|suspect)\w*\b|,\s(?:who|which|whose)\b)[^.;]){{0,50}}?\b(?:(?:den(?:ied|ies|y|ying)|reject(?:ed|s)?|dismiss(?:ed|es)?|disavowed|disclaimed|disowned|distanced)"
    r"\b(?!(?: reports)? that (?:any|one|some|none|many|most)?(?: of)?(?: the| its| their| his)? ?(?:\w+ ){1,3}?(?:(?:had|has|have) been|was|were) (?:struck|hit|killed|wounded|destroyed|captured|lost|damaged|bombed|attacked|taken)\b)[^.;]{0,70}(?:responsib|involve|role|part\b|link|accus|behind|connection|attack|charge|claim|allegation|such (?:a )?statement|suggestion"
    r"|carrying|killing|bombing|both\b|them\b|any of|assault|blast|shooting|strike|hand in|itself|themselves|\bit\b|\b(?:that|this|them)\b(?=[.,;]|\Z))"
    r"|(?:called|calls|described|said|says)\b[^.;]{0,60}(?:baseless|groundless|unfounded|absurd|nonsense|fabricat\w+|\ba lie\b|\blies\b|\bfalse\b|slander))"
)
_R_NO_PART = compiled(
    rf"\A{_MEMBERS}{_ASIDE}[^.;]{{0,40}}?\b(?:(?:had|has|have|took|played|bore|bears) (?:had )?no(?:thing to do with| part| role| hand| involvement| responsibility"
    r"|(?: link| connection)s?(?=[,.;]|\Z| (?:to|with) (?:it\b|(?:the |this |that )(?:\w+ )?(?:attack|bomb|kill|blast|explosi|assault|shoot|incident|plot|raid|case|murder|massacre))))"
    r"|(?:was|were|is|are) not (?:involved|behind|responsible)|(?:did|does) not (?:carry|commit))"
)
_R_SILENT = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}[^.;]{{0,30}}?\b(?:neither|not|never|nor|without|declined to|refused to|refuses to|declines to)\b[^.;,]{{0,40}}\b(?:den(?:y|ied|ying)|comment)"
)
"""Who will not deny has neither claimed nor denied."""
_R_NOT_SELF = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}(?:\s\w+ly)?\s(?:said|says|insisted|insists|maintained|maintains|told \w+|stated)(?: (?:that|on \w+day))*\s(?:it|they|its \w+|their \w+) (?:had|have|has|did|was|were) not\b(?! (?:yet|know|say|immediately|clear))"
)
_R_TAKEN_BACK = re.compile(
    r"\b(?:it|they|the group|the movement) (?:had|has|have) (?:(?:first|earlier|initially|previously|at first|already) )?claimed\b|\b(?:retract(?:ed|s|ing)?|withdr[ae]w|took back|taken back|withdrawn) (?:its|their|the|an?) (?:\w+ )?(?:claim|statement)"
)
"""A claim that was made and is no longer stood by: both are told."""
_R_PLURAL_IT = re.compile(
    r"\A(?: \w+)?\s(?:officials|agents|authorities|sources|analysts|officers|agencies|services)\b[^.;]{0,60}\b(?:it (?:was|had|is|has)|its)\b"
)
"""Officials who say that "it was behind" speak of another."""
_R_NO_CLAIM = compiled(
    rf"\A{_MEMBERS}{_ASIDE}(?:\s\w+ly)?\s(?:has|have|had|did|does)(?: not|n't|n’t) (?:immediately |yet |so far |directly )?(?:claim|comment|said)"
    rf"|\A{_MEMBERS}\s(?:has |have |had )?never (?:claimed|admitted|acknowledged|taken|said)"
)
_R_CLAIMED = compiled(
    rf"\A{_MEMBERS}{_ASIDE}(?:(?!\b(?:said|says|reported|noted|quoted)\b)[^.;]){{0,60}}?\b(?:(?:took|takes|taken|taking|assumed?|accept(?:ed|s|ing))\b[^.;]{{0,30}}\b(?:responsib|credit)"
    r"|(?<!not )(?<!n't )(?<!n’t )(?<!without )(?:(?:has |have |had )?(?:claim(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledged|recogni[sz]ed|apologi[sz]ed)|owned up)\b[^.;]{0,50}\b(?:responsib|credit|authorship|it (?:was|had)|carrying out"
    r"|(?:an?|the|that|this|both|two|three|\w+day's|several) [^.;]{0,30}(?:attack|bomb|assault|blast|shoot|kill|abduct|kidnap|raid|ambush|massacre|murder|operation|strike|siege|deed|takeover|hit)"
    rf"|(?:it|them|both)\b|(?:it|its|his|her|their|they|he|she|we)\b[^.;]{{0,30}}\b{VIOLENCE}))"
)
_SELF = (
    r"(?:it|they|we|he|she|(?:one|two|three|four|five|six|several|some|a number|\d+) of (?:its|their|our) [\"“'‘]?[\w-]+[\"”'’]?|(?:its|their|our|one of its|one of their|two of its|some of its|the (?:group|organi[sz]ation|movement)'s)(?:\s(?!was|were|had|has)[\w-]+){1,3}?"
    r"|the (?:group|organi[sz]ation|movement|fighters|mujahide+n)|a member|one of the group's \w+|(?:an? )?[\"“'‘]?(?:soldiers?|fighters?|knights?|lions?) of the (?:caliphate|islamic state)[\"”'’]?)"
)
_SELF_ASIDE = r"(?:,[^,.;]{1,50},)?"
_HELPERS = r"(?:\s(?:had|has|have|also|then|later|recently|earlier|again|on \w+day|late \w+day|\w+ly|used [\w ]{3,25} when)){0,3}"
_SAID = r"(?:said|says|saying|boasted|announced|declared|stated|insisted|vaunted|confirmed|told|wrote|writes|posted|admitted|admits|revealed|added)"
_R_SAID_DID = compiled(
    rf"\A{_MEMBERS}{_ASIDE}(?:(?!\b(?:believ|think|thought)\w*)[^.;]){{0,60}}?\b{_SAID}\b"
    rf"(?:(?!\bthey believed?\b)[^.;]){{0,60}}?\b(?:{_SELF}{_SELF_ASIDE}{_HELPERS}\s(?:(?:was|were|stood|is|are) (?:\w+ )?(?:behind|responsible)|{VIOLENCE}|driven (?:an?|the|his|her)|(?:blown|blew) (?:up|himself|herself)|done (?:it|so|this|that)|drove an?|drove the (?:car|truck|lorry|van|vehicle|ambulance)|made a mistake|did (?:it|so|this)|acted (?:in|to|out of|because|after))\b"
    r"|(?:was|were|is) (?:(?:the )?(?:its|their|our)|the) (?:work|doing|own work)(?: of (?:its|their) \w+)?\b(?! of the)|(?:it|this|(?:the|its) \w+) (?:was|were|is|had been|came) (?:in |a |an |its |their |the |meant as |intended as )?(?:an? )?(?:act of )?(?:retaliation|revenge|reprisal|response|punishment|reply|answer|message|warning)\b(?! (?:from|of) )"
    rf"|(?:[^.;]{{0,60}}?\b)(?:was|were|are) (?:one of |two of |among |all )?{_OWN} (?:members?|fighters?|men|own|soldiers?|martyrs?|sons?)\b"
    rf"|the (?:attack|bombing|raid|killings?|assault|blast|shooting|strike|operation)s? (?:had |have )?(?:avenged|(?:was|were) (?:meant |intended )?to avenge)\b|(?:was|were|had been|have been) (?:the|its|their|our) (?:intended )?targets?\b|the (?:aim|purpose|goal)\b[^.;]{{0,25}} was|{_SELF} (?:was|were) (?:inside|holding|in control)\b|(?:was|were) (?:carried out|staged|done|conducted|executed) by (?:its|their|our|one of its|an?\s[\"“]?(?:soldier|fighter|knight))\b)"
)
"""A body's account of its own deed: between "said" and the deed stand itself, its men, or "its work"; never what was done to it."""
_R_SPOKE = compiled(
    rf"\A{_MEMBERS}\s(?:\w+\s)?(?:spokes\w+|leader|commander|statement)\b[^.;]{{0,70}}\b(?:said|told \w+)\b[^.;]{{0,60}}\b(?:claiming|taking|accepting) (?:full )?(?:responsib|credit)"
    rf"|\A{_MEMBERS}\sand\s[^.;]{{3,90}}?\bboth (?:have |had )?(?:claimed|took responsib|said (?:that )?they (?:were behind|(?:had )?carried out))"
)
"""A speaker who claims while saying, and the first of two who both claim."""
_R_SHOWED = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}[^.;]{{0,60}}?\b(?:(?:identified|named|described|hailed|mourned|called|praised|portrayed)\b[^.;]{{0,50}}\b(?:{_ATTACKER})\b[^.;]{{0,40}} as (?:one of |members of )?"
    r"(?:its|their|his|her|soldiers?|a (?:soldier|fighter|member))\b"
    rf"|(?:released|published|posted|aired|issued|showed|distributed)\b[^.;]{{0,50}}\b(?:videos?|photos?|photographs?|images?|pictures?|footage|recordings?)\b[^.;]{{0,30}}\bof (?:the |what it said (?:was|were) the )?(?:\w+ )?{_ATTACKER}\b)"
)
"""A body that shows the attackers as its own."""
_R_OWNED = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}(?:,?\s(?:through|via|in|on|by|from|whose|with|and)\s[^.;]{{2,60}}?,?)?\s(?:(?:put out|released|posted|published|showed|aired|issued)\s[^.;]{{2,60}}\sand\s)?(?:\w+\s)?(?:(?:identified|named|gave the names? of|hailed|praised|lauded|eulogi[sz]ed|called|claimed|described)\s"
    rf"(?:him|her|them|(?:its|their|the|his)\s(?:\w+\s){{0,2}}?{_ATTACKER})\b(?=[^.;]{{0,30}}\b(?:its|their|own|soldiers?|fighters?|martyrs?|hero(?:es)?|members?)\b|[,.;]|\Z)"
    rf"|(?:said|says) (?:the|its) (?:\w+ )?(?:bombers?|attackers?|gunm[ae]n|assailants?|fighters?|men)\s(?:was|were|had|is|are)\b"
    rf"|(?:said|says) (?:it|they) (?:had |have )?(?:sent|delivered|left|meant) (?:the|a|its|their) (?:\w+ )?message\b|accept(?:ed|s) responsib|owned (?:up|the)|(?:called|described|presented|portrayed)\s(?:it|this|the (?:\w+ )?{_DEED})\s(?:as\s)?(?:the\s|its\s|an?\s|their\s)?[\"“'‘]?(?:[\w-]+\s){{0,2}}?(?:answer|reply|response|revenge|retaliation|reprisal|punishment|vengeance|victory|success|message|gift)\b"
    rf"|(?:published|released|gave|posted|issued|revealed|made public|showed|named)\s[^.;,]{{0,30}}?\b{_ATTACKER}(?:'s|’s|s'|s’|'|’)\s(?:\w+\s){{0,2}}?(?:names?|noms? de guerre|photos?|photographs?|pictures?|portraits?|images?|wills?|testaments?|identit(?:y|ies)|faces?)\b"
    rf"|(?:called|described)\s(?:him|her|them|the (?:\w+ )?{_ATTACKER})[^.;]{{0,20}}[\"“'‘]?(?:a |an |the |its |one of its )?[\"“'‘]?(?:soldier|fighter|knight|lion|martyr|hero)s?\b)"
)
"""A body that hails, names or calls the attackers its own, or tells who they were."""
_R_FOUND = compiled(
    rf"\A{_MEMBERS}{_ASIDE}\s(?:was|were|is|are|has been|have been|had been)\s(?:\w+ly\s|also\s|later\s|initially\s|widely\s)?"
    r"(?:blamed|accused|held responsible|implicated|found (?:guilty|responsible)|named|identified)"
    rf"|\A{_MEMBERS}\s(?:responsible|accountable|to blame)\b|\A{_MEMBERS},\s(?:\w+ly\s)?(?:blamed|accused|held responsible|implicated)\b"
)
_R_SUSPECTED = compiled(
    rf"\A{_MEMBERS}{_ASIDE}\s(?:was|were|is|are|remains?|remained)\s(?:\w+ly\s|also\s|initially\s|widely\s|the (?:prime|main) )?(?:suspect|believed|thought"
    rf"|presumed|alleged|likely|(?:an? |the |one )(?:\w+ ){{0,2}}line of (?:the )?[ie]nquiry)|\A{_MEMBERS}{_ASIDE}\sas (?:an?|the|one) (?:\w+ )?(?:likely|probable|possible|presumed|suspected|prime|main|obvious)\b|\A{_MEMBERS}{_ASIDE}\s(?:may|might|could) (?:be|have been) (?:\w+ )?(?:behind|responsible|involved)"
)
_R_BEHIND = re.compile(
    rf"\A{_MEMBERS}{_ASIDE}(?:\s(?:alone|itself|themselves))?\s(?:was|were|is|are|has been|had been|must have been|stood)\s(?:\w+\s){{0,2}}?"
    r"(?:behind|responsible|to blame)"
    rf"|\A{_MEMBERS}{_ASIDE}(?:\s(?:has|have|had|may|might|could|must|also))*\s(?:(?:had|have|has|played|took) (?:a (?:hand|part|role) in)|was involved"
    r"|were involved|masterminded|orchestrated|organi[sz]ed|ordered the|been involved)\b"
)
_R_LINKED = re.compile(r"\A[- ](?:linked|inspired|affiliated|aligned|allied|backed|style)\b")
_R_TRACE = re.compile(
    r"\A(?:'s|’s)?(?: group(?:'s|’s)?)?\s(?:black\s)?(?:flags?|recruiters?|handlers?|sympathi[sz]ers?|supporters?)\b"
)
"""A flag in the attacker's car, a recruiter on his telephone."""
_R_DID = compiled(
    rf"\A{_MEMBERS}{_ASIDE}(?:\s(?:who|which|that|have|has|had|also|then|allegedly|reportedly|on \w+day|late \w+day|early \w+day"
    rf"|yesterday|again|armed with [a-z ]{{3,30}}|in [\w ,-]{{3,40}}?|wearing [a-z ]{{3,30}}|disguised [a-z ]{{3,30}}|riding [a-z ]{{3,30}}"
    rf"|on (?:motorcycles|motorbikes|horseback|foot)|in (?:pickup )?trucks|\w+ly)){{0,4}}\s(?<!\sthe\s)(?<!\san\s)(?<!\sa\s)(?<!\sthis\s)(?<!\sthat\s)[\"“]?{VIOLENCE}\b"
)
_R_ENDED = re.compile(
    rf"\A{_MEMBERS}(?:\s(?:have|has|had|later|then|also|on \w+day))*\s(?:killed|shot|shot dead|neutrali[sz]ed|eliminated|gunned down|overpowered|arrested)\s(?:and killed\s)?(?:all\s|both\s|\w+ of\s)?(?:of\s)?(?:the|two|three|four|five|six|\d+|a)\s(?:\w+\s)?(?:attackers?|gunm[ae]n|assailants?|bombers?|suspects?|knifeman|hostage-takers?|(?:militants|terrorists|insurgents|fighters|men) who)\b"
)
"""Forces that end an attack have not made it."""
_R_WAGED = re.compile(
    r"\A(?:'s|’s)?(?:\s(?:air force|military|army|navy|drones?|jets?|warplanes?|planes?|aircraft|troops|forces|soldiers|missiles?"
    r"|helicopters?|has|have|had|also|later|again|on \w+day|(?:special|security|intelligence|combat|fighter|air|naval) \w+|agents|commandos)){0,4}\s(?:bomb(?:ed|s)|struck|strikes?|shell(?:ed|s)|fired|launched|attacked"
    r"|kill(?:ed|s)|hit|assassinated|raided|carried out|conducted|air ?strikes?|missiles?)\b"
    r"|\A (?:began|resumed|stepped up|intensified|continued) (?:its |the )?(?:air ?strikes|bombing|bombardment|shelling|offensive|strikes)\b"
)
"""A government does violence only where its arms are named or its verb is one of war: "Nigeria attack" is a place."""
_R_DEED = re.compile(
    rf"\A(?:'s|’s)?[\s-](?:(?!the\b|an?\b|this\b|that\b|these\b|its\b|their\b|of\b|in\b|after\b|before\b|for\b|over\b|and\b|said\b|\w+ed\b)(?:\w|-)+\s){{0,2}}?{_DEED}\b(?! (?:on|against) (?:the )?(?:group|jihadists|militants)\b)"
)

# --- words to the left of the actor --------------------------------------------------------------------------------
_NAMED = r"(?:the\s|its\s|an?\s)?(?:[\w.'’-]+\s){0,6}\Z"
_L_CLAIM = re.compile(
    rf"\b(?:claimed|claim of responsibility|claim|(?:responsibility|credit)[^.;]{{0,40}}(?:claimed|taken))\s(?:\w+ly\s|on \w+day\s)?(?:by|from)\s{_NAMED}"
    rf"|\b(?:said|says|claim(?:ed|s))\b[^.;]{{0,80}}\b(?:together|jointly|in (?:cooperation|coordination|collaboration)) with\s{_NAMED}"
    r"|\bgroups? (?:have |had |has )?claimed [^.;:]{0,30}:\s[^.;]{0,100}\Z"
    r"|\b(?:messages?|statements?|communiqu[eé]s?|leaflets?|notes?|letters?|posts?|flyers?|declarations?|pamphlets?)\b[^.;]{0,90}?\b(?:signed|was signed|were signed|is signed|in the name of|issued|put out)(?:,? (?:by|as|with the name of))?\s(?:the\s|a\s)?[\"“'‘]?\Z"
    r"|\bclaim(?:ed|s)?[^.;]{0,40} by\s(?:the\s|a\s)?(?:(?:local|regional|somali|afghan)\s)?(?:affiliate|branch|wing|faction|arm) of\s(?:the\s)?\Z"
)
_L_SOLDIER = re.compile(
    r"\b(?:said|says|statement|claimed|amaq|called|described|named|calling|describing|told)\b[^.;]{0,90}?(?:\ban?\s[\"“'‘]?(?:soldier|fighter|lion|warrior|knight)|[\"“'‘](?:one of the )?(?:soldier|fighter|lion|warrior|knight)s?|\bsoldiers|\bone of the [\"“'‘]?(?:fighters|soldiers)) of (?:the\s)?\Z"
)
_L_OWN_QUOTE = re.compile(
    r"[“\"](?=[^\"”]*\b(?:we|our|us)\b)[^\"”]*\b(?:did|attack\w*|carried|carry|kill\w*|target\w*|struck|strike|aveng\w+|revenge|punish\w*|bomb\w*|operation|mujahid\w+|martyr\w*|message|retaliat\w+|responsib\w+)\b[^\"”]*"
    r"[\"”],?\s(?:said|says|declared|boasted|announced|wrote|added|read)\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}\Z"
)
"""A quotation in which the group speaks of what it did, before its name: "we did it to avenge …," said so-and-so's spokesman."""
_L_CLAIMED_FOR = re.compile(
    r"\b(?:claim(?:ed)?|responsibility|said (?:that )?(?:he|she|they) (?:was |were |had )?act(?:ed|ing))\b[^.;]{0,40}\b(?:on behalf of|in the name of|for)\s(?:the\s)?\Z"
)
_L_BLAMED = re.compile(
    rf"\b(?:blam(?:ed|es|ing)|pinned|attribut(?:ed?|es|ing)|ascrib(?:ed?|es|ing)|trac(?:ed|es|ing)|point(?:ed|s|ing)?(?: the finger)?)\b[^.;]{{0,70}}?\b(?:on|to|at)\s{_NAMED}"
    rf"|\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|implicat(?:ed|es|ing)|blame)\s(?!by\b){_NAMED}"
    rf"|\b(?:this|it|that|the (?:attack|bombing|massacre|killings?|assault|deed|crime|outrage))\s(?:was|is)\s(?:an?|the)\s(?:\w+\s)?(?:act|work|deed|doing|handiwork|crime)\s(?:of|by)\s{_NAMED}"
    rf"|\b(?:whom?|which) [^.;,]{{2,40}} (?:called|described as|identified as|said were)\s(?:\w+\s){{0,2}}?(?:members?|followers?|supporters?|terrorists?|fighters?|militants?) of {_NAMED}"
)
_L_SEES = re.compile(
    r"\bsees?\s(?:the\s)?(?:hand|work) of\s(?:the\s)?\Z"
    r"|\b(?:confess(?:ed|es)?|admitted|told (?:police|investigators|interrogators|the court))\b[^.;]{0,60}\b(?:act(?:ed|ing)|work(?:ed|ing)|on (?:the )?(?:orders?|instructions?|behalf)|(?:sent|hired|recruited|trained|paid|instructed) by)\b(?: (?:for|of|by|on behalf of|in the name of|on orders? from|from))?\s(?:the\s)?\Z"
)
_L_TRACED = re.compile(
    rf"\b(?:have|has|had)?\s?(?:tied|linked|traced|connected)\s(?:the\s)?(?:\w+\s){{0,3}}?(?:{_DEED}|{_ATTACKER})\b[^.;]{{0,30}}\sto\s{_NAMED}"
)
"""Those who investigate have "tied the bombers to" it."""
_L_SUSPECTED = re.compile(
    rf"\b(?:suspected(?! of\b)|alleged|presumed|suspected to be|(?:believed|thought|said) to (?:be|have been|belong|come)(?: from| to| part of)?|likely|apparently"
    rf"|suspected of (?:belonging|having links|links|ties) to|suspicion (?:has |had |immediately |quickly |soon )?(?:(?:in|among) the \w+ )?(?:fell|fallen|falls|turned|focused|centred|centered|is|lies|rests|rested) (?:on|to|with|upon)|(?:hallmarks?|fingerprints?|signature|(?:all|many) (?:of )?the (?:marks|signs)|stamp) of|prime suspects?"
    rf"|(?<!group )(?<!network )(?<!cell )(?<!movement )inspired by|loyal to|sympathi[sz]ers? of)\s{_NAMED}"
    rf"|\b(?:they|he|she|we|officials?|police|authorities|sources|investigators|government|analysts|experts) suspect(?:s|ed)?\s(?:that\s)?{_NAMED}"
    rf"|\b(?:(?:prime|main|chief|likely|likeliest|first|obvious) suspects?|line of (?:the )?[ie]nquiry|likely (?:culprit|author|perpetrator)s?)\s(?:was|were|is|are)\s{_NAMED}"
    r"|\b(?!(?:the|two|three|four|main|prime|these|those|other|of|more|all|some|as|both|any)\b)\w+ suspects\s(?:that\s)?(?:the\s)?\Z"
    r"|\b(?:bears?|bore|bearing|has|had|carr(?:ies|ied)) (?:all )?(?:the )?(?:\w+ )?(?:hallmarks?|signature|fingerprints?|stamp|marks?) of\s(?:the\s|an?\s)?\Z|\bbears?\s(?:the\s)?\Z|\bbore\s(?:the\s)?\Z"
)
_L_TIES = re.compile(
    r"(?<!agency )(?<!outlet )(?<!media )(?<!channel )(?<!website )(?<!account )\b(?:linked to|links to|ties to|tied to|affiliated (?:to|with)|contacts? with|in touch with|connected (?:to|with))\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}\Z"
)
_L_SWORN = re.compile(
    rf"\b{_ATTACKER}\b[^.;]{{0,60}}\b(?:pledged|swore|sworn|declared|pledging|swearing|declaring|professed)\s(?:\w+\s){{0,2}}(?:allegiance|loyalty|oath)(?:\s\w+){{0,2}} to\s(?:the\s)?(?:\w+\s)?\Z"
    r"|\b(?:attack|bombing|shooting|set off|plot\w*|plan\w*|strike)\b[^.;]{0,120} in (?:the name|support) of\s(?:the\s)?\Z"
)
"""A man who swore allegiance; a group that did so is only a branch."""
_L_BY = compiled(
    rf"(?:{_DEED}|{VIOLENCE}|killed|carried out|staged|claimed|done|committed|perpetrated|orchestrated|hostage|work|act|sent|ordered|commissioned)"
    rf"(?:(?!\b(?:which|who|used|held|controlled|run|seen|reported|condemned|welcomed|backed|supported|visited|guarded|patrolled)\b)[^.;]){{0,60}}?\b(?:by|at the hands of)\s(?:the\s|an?\s|\d+\s|two\s|three\s|four\s|five\s)?(?:[\w'’-]+\s){{0,3}}?\Z"
)
_L_WORK_OF = re.compile(
    r"\b(?:work of|belong(?:s|ed|ing)? to|belong(?:s|ed|ing)? to (?:the|an?) (?:[\w-]+ ){1,4}?(?:group|outfit|organi[sz]ation|network|faction|militia|cell),|(?<!\bthe )(?<!them )(?<!whom )(?<!including )members? of|(?<!young )men of|fighters? (?:of|from)|gunm[ae]n (?:of|from)|militants? (?:of|from)|terrorists (?:of|from)|rebels (?:of|from)|(?:they|he|she|gunm[ae]n|attackers|men) (?:was|were) (?:from|with|part of))\s(?:the\s)?\Z"
)
_L_ARRESTED = re.compile(
    r"\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|charged|accused|accusing|convicted|jailed|sentenced|indicted|capture[ds]?|picked up)\b[^.;]{0,60}\b(?:members?|cell|operatives?|militants?|belong(?:s|ed|ing)?|sympathi[sz]ers?|supporters?|suspects?|associates?|leaders?|commanders?)\s(?:of|to|from)\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}\Z"
)
_R_OVER_DEED = re.compile(
    rf"\A[^.;]{{0,60}}\b(?:over|for|in connection with|after|in the|suspected of|accused of|with|who|planning|plotting|preparing|behind)\b[^.;]{{0,50}}\b(?:{_DEED}|plot\w*|plann\w+|prepar\w+)\b"
)
_L_STOPPED = re.compile(
    r"\b(?:foiled|thwarted|disrupted|prevented|broke up|stopped|uncovered)\b[^.;]{0,120}\b(?:members?|cell|operatives?|militants?|network)\s(?:of|from|linked to|affiliated (?:to|with))\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}\Z"
    r"|\b(?:foiled|thwarted|disrupted|prevented|broke up|stopped|uncovered)\b[^.;]{0,30}\b(?:an?|the|two|three|several)\s(?:\w+\s){0,2}\Z"
)
_L_PLANNED_FOR = re.compile(
    r"\b(?:accused|suspected) of (?:planning|plotting|preparing)\b[^.;]{0,80}\b(?:on behalf of|for|in the name of|in support of|ordered by|directed by)\s(?:the\s)?\Z"
    r"|\b(?:planned|plotted|planning|plotting|wanted)\b[^.;]{0,80}\b(?:on behalf of|in the name of|in support of|ordered by|directed by)\s(?:the\s)?\Z"
)
_L_SUGGESTED = re.compile(
    r"\b(?:suggest(?:ed|s|ing)?|hint(?:ed|s|ing)?|impl(?:ied|ies|ying)|suspect(?:ed|s)?|(?:believe|believes|believed|think|thinks|thought|fear|fears|feared)(?: that)?|likely|probabl[ey]|possibl[ey]|apparently)\b[^.;]{0,60}\Z"
)
_L_OPEN = re.compile(
    r"\b(?:whether|unclear|too (?:early|soon)|not (?:yet |immediately )?(?:clear|known|certain|say)|(?:could|would) not say|no (?:evidence|indication|signs?|links?|proof|known links?)(?: so far)?|(?:looking|looked) into|examin(?:ed|ing)|investigating)\b(?:(?!\b(?:and|but)\b)[^.;]){0,80}\Z"
)
"""What is open is neither suspicion nor denial."""
_L_NOT = re.compile(
    r"\b(?:not (?:the work|carried out|linked|behind|believe|think|responsible)|ruled? out|unlikely|(?<!\bno )doubt(?:ed|s)?)(?:(?!\b(?:and|but)\b)[^.;]){0,60}\Z"
)
_L_QUOTED_NAME = re.compile(r"(?:\A|\s)[\"“](?:[\w-]+\s){0,3}\Z")
_R_QUOTED_NAME = re.compile(rf"\A{_MEMBERS}[\"”]\s")
"""A name in quotation marks as others call it: "'Iran-backed Houthi militias' had fired"."""
_L_APPOSED = re.compile(
    r"\b(?:group|organi[sz]ation|faction|movement|militia|network|branch|wing|affiliate|rebels|guerrill?as),\s(?:the\s)?\Z"
)
"""A name that stands between commas behind its kind: "a local group, So-and-so, was behind it"."""
_L_INSIDE = re.compile(
    r",\s(?:which|who|that|whose)\s[^,]{0,120}\Z|,\san?\s(?!(?:[\w-]+\s){0,3}(?:spokes|leader|commander|member|official|chief))[^,]{0,60}\Z"
)
"""A name inside a relative clause or an aside that ends behind it: the verbs after the comma are another's."""
_L_RELATIVE = re.compile(r",\s(?:which|whom|whose|where)\s[^,;.]{0,60}\Z")
"""A name inside a relative clause that goes on behind it: "…, which India sees as a cover of …, first took credit"."""
_L_ENDED = re.compile(
    r"\b(?:attackers?|gunm[ae]n|bombers?|assailants?|suspects?|militants?|he|they|knifeman|kidnappers?)\b[^.;,]{0,30}\b(?:was|were) (?:later |then |also )?(?:shot|killed|shot dead|overpowered|arrested|gunned down)\b[^.;]{0,20}\bby (?:the )?(?:\w+ )?\Z"
)
"""The attacker's own end, by the hand of guards."""
_L_APART = re.compile(
    r"\b(?:split (?:off )?from|broke (?:away|ranks|off) (?:from|with)|splinter(?:ed)? (?:group |faction )?(?:from|of)|offshoot of|breakaway (?:faction |group )?(?:of|from)|rivals?(?: of)?|allegiance to"
    r"|defeat(?:ed|ing)?|once|formerly|former|late|joined?|joining|leader of|head of|founder of|wing of|militants? (?:like|such as)|fought|fighting|fight|against|predecessor of|ex-|rival to)\s(?:the\s|an?\s)?\Z"
)
"""A name beside another's: what it split from, fights, or once was."""
_L_VICTIM_OF = re.compile(
    r"\b(?:kill(?:ed|s|ing)?|shot dead|arrest(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed|es|ing)|neutrali[sz](?:ed|es|ing)|wound(?:ed|ing)|detain(?:ed|s|ing)?)\s(?:[\w,-]+\s){0,4}?"
    r"(?:members?|fighters?|militants?|commanders?|leaders?|operatives?|figures?|suspects?|men) (?:of|from) (?:the )?\Z"
)
_L_VICTIM = re.compile(
    r"\b(?:kill(?:ed|s|ing)?|shot dead|arrest(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed|es|ing)|neutrali[sz](?:ed|es|ing)"
    r"|target(?:ed|s|ing)?|attack(?:s|ed|ing)? (?:on|against)|raids? (?:on|against)|strikes? (?:on|against)|operations? against"
    r"|offensive against|fight(?:ing)? (?:against )?|battl(?:e|ing) (?:against )?|war (?:on|against)|clash(?:es|ed)? with"
    r"|bomb(?:ed|ing|s)|detain(?:ed|s|ing)?|repel(?:led|s)?|ambush(?:ed|es)|destroy(?:ed|s|ing)?|hit|struck)"
    r"\s(?:an?\s|the\s|some\s|at least\s|about\s|over\s|more than\s|up to\s|suspected\s|alleged\s)*(?:[\d,]+\s|\w+\s){0,2}?\Z"
)


_R_PLEDGED = re.compile(
    r"\A[^.;]{0,60}?\b(?:declar|pledg|swor|swear|renew|offer|announc)\w*\s(?:\w+\s){0,2}?(?:allegiance|loyalty|fealty)\b"
)
"""A message that pledges allegiance claims no deed."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a sentence relates an actor to violence; `own_word` where the actor itself speaks.

    `loose` ones rest on a bare verb or noun beside the name, which is not enough for a country.
    """

    modality: str
    confidence: float
    own_word: bool = False
    loose: bool = False


def judge(left: str, right: str) -> list[Judgement]:
    """The judgements of one name, by the words before and after it: none, one, or a blame beside its denial."""
    out = []
    if _R_BASED.match(right):
        return []
    if right[:3].lstrip(",.!? ").startswith(('"', "”")):  # what follows a quotation is another's
        right = right[1:] if _L_QUOTED_NAME.search(left) and right[:2] in ('" ', "” ") else ""
    elif _R_QUOTED_NAME.match(right) and _L_QUOTED_NAME.search(left):
        right = right.replace('"', "", 1).replace("”", "", 1)
    if right.startswith(", ") and _L_APPOSED.search(left):
        right = right[1:]
    if right.startswith(",") and _L_INSIDE.search(left):
        right = ""
    elif "," in right and _L_RELATIVE.search(left):
        right = right[: right.index(",")]
    if (
        (_L_BLAMED.search(left) or _L_SEES.search(left) or _L_TRACED.search(left)) and not _L_ARRESTED.search(left)
    ) or _R_FOUND.match(right):
        out.append(Judgement("attributed", 0.85))
    if _R_SILENT.match(right):
        return out
    if _R_DENIED.match(right) or _R_NO_PART.match(right) or _R_NOT_SELF.match(right):
        out.append(Judgement("denied", 0.85, own_word=True))
        return [*out, Judgement("claimed", 0.7, own_word=True)] if _R_TAKEN_BACK.search(right) else out
    if out or _R_NO_CLAIM.match(right):
        return out
    if _L_SWORN.search(left):
        return [Judgement("suspected", 0.7)]
    if _claims(left, right):
        return [Judgement("claimed", 0.9, own_word=True)]
    if _L_OPEN.search(left):
        return []
    if _L_NOT.search(left):
        return [Judgement("denied", 0.5)]
    return _said_of(left, right)


def _claims(left: str, right: str) -> bool:
    if _R_PLURAL_IT.match(right) or _R_PLEDGED.match(right):
        return False
    return bool(
        _R_CLAIMED.match(right)
        or _R_SPOKE.match(right)
        or _R_SAID_DID.match(right)
        or _R_SHOWED.match(right)
        or _L_CLAIM.search(left)
        or _L_CLAIMED_FOR.search(left)
        or _L_SOLDIER.search(left)
        or _L_OWN_QUOTE.search(left)
        or _R_OWNED.match(right)
    )


def _said_of(left: str, right: str) -> list[Judgement]:
    """What others say of the actor, the guarded words first."""
    if _R_SUSPECTED.match(right) or (_L_SUSPECTED.search(left) and not _R_LINKED.match(right)):
        return [Judgement("suspected", 0.75)]
    if _L_PLANNED_FOR.search(left):
        return [Judgement("attributed", 0.7)]
    if (_L_ARRESTED.search(left) and _R_OVER_DEED.match(right)) or (
        _L_STOPPED.search(left) and not _L_TIES.search(left)
    ):
        return [Judgement("attributed", 0.7)]
    if _L_TIES.search(left) and not _R_DID.match(right):
        return [Judgement("suspected", 0.7)]
    guarded = "suspected" if _L_SUGGESTED.search(left) else "asserted"
    if _R_BEHIND.match(right):
        return [Judgement(guarded, 0.8)]
    if _L_APART.search(left):
        return []
    if (_L_VICTIM.search(left) or _L_VICTIM_OF.search(left)) and not _R_DID.match(right):
        return []
    if _R_ENDED.match(right) or _L_ENDED.search(left):
        return []
    if _L_BY.search(left) or _L_WORK_OF.search(left):
        return [Judgement(guarded, 0.75)]
    if _R_DID.match(right):
        return [Judgement(guarded, 0.75, loose=not _R_WAGED.match(right))]
    if _R_TRACE.match(right) and re.search(rf"\b{_ATTACKER}\b", left + right):
        return [Judgement("suspected", 0.5)]
    if _R_DEED.match(right):
        return [Judgement(guarded, 0.65, loose=not _R_WAGED.match(right))]
    return []
