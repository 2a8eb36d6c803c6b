"""The words of deeds and of those who do them, as pieces of patterns over lower-case text."""

from __future__ import annotations

MEMBERS = (
    r"(?:'s|’s|'|’)?(?:\s[(\[][^)\]]{1,60}[)\]])?(?:\s[\w-]+\s(?:faction|wing|unit|brigade|battalion)\b)?(?:\s(?:group|outfit|cadres?|ultras|terror(?= (?:group|outfit|cell|organi[sz]ation|network|militants))|movement|militants?|fighters?|gunm[ae]n|insurgents?|rebels?|terrorists?|jihadi(?:st)?s?"
    r"|extremists?|guerrill?as?|dissident|republican|paramilitar(?:y|ies)|leftist|maoist|members?|forces?|troops|operatives?|commando(?:e?s)?|suicide bombers?|bombers?|militia(?:m[ae]n)?|men|sect|suspects?|assassins?|hitm[ae]n|guards?|raiders|horsemen|warriors"
    r"|separatists?|loyalists?|sympathi[sz]ers?|affiliates?|branch|cells?|organi[sz]ation|network|elements|bandits|leaders?(?:hip)?"
    r"|islamists?|assailants?|attackers?|soldiers?|warplanes?|jets?|aircraft|drones?|army|military|cartel|gang|commanders?|intelligence|agents?|agency"
    r"|units?|squads?|teams?|brigades?|battalions?|columns?|patrols?|wing|factions?|urban|rural|mobile|masked|hooded|special|security|officers?|police|air|naval|navy|combat|fighter|helicopters?|planes?|services?|coalition|secret)){0,3}"
)
ASIDE = r"(?:,[^,.;]{1,100},)?(?:\s\([^)]{1,30}\))?"
VIOLENCE = (
    r"(?:attack(?:ed|s|ing)?|kill(?:ed|s|ing)?|slash(?:ed|es)(?! (?:\w+ )?(?:prices?|budgets?|spending|jobs|rates?|costs?|forecasts?|aid|funding|taxes))|bomb(?:ed|s|ing)?|shot|shoots?|gunned|storm(?:ed|s|ing)?|raid(?:ed|s|ing)?"
    r"|ambush(?:ed|es|ing)?|abduct(?:ed|s|ing)?|kidnap(?:ped|s|ping)?|seiz(?:ed?|es|ing)|massacr(?:ed|es|ing)|murder(?:ed|s)?"
    r"|slaughter(?:ed|s|ing)?|execut(?:ed?|es|ing)|behead(?:ed|s|ing)?|detonat(?:ed?|es|ing)|blew|opened fire|fired|targeted"
    r"|struck|strikes?|hit|hits|carr(?:y|ied|ies|ying) (?:(?:it|this|them|that|both) )?out|launch(?:ed|es|ing)|perpetrat(?:ed|es|ing)|overr[au]n|torch(?:ed|es)?"
    r"|burn(?:ed|t|s)|burn(?= (?!victim|injur|wound|rate|unit|mark|out\b)[a-z0-9])|raze|assassinate|massacre(?= (?:\d|dozens|scores|hundreds|villagers|civilians|at least)\b)|(?:re-?)?targets?(?= (?!an?\b|of\b|for\b|in\b|on\b|near\b|at\b|was\b|were\b|is\b|are\b|by\b|and\b|to\b|as\b|that\b|which\b|from\b|inside\b|practice|date|list|hit|struck|kill|wound|destroy|recruit|inflation|markets?\b)[a-z0-9])|set (?:fire|off|ablaze)|assassinat(?:ed|es|ing)|assault(?:ed|ing)|snatch(?:ed|es)|explod(?:ed|es) (?:an?|the|two|three|several) (?:\w+ ){0,2}?(?:bombs?|mines?|devices?|vans?|cars?|trucks?|grenades?|charges?)|hijack(?:ed|s|ing)?|shell(?:ed|s|ing)|shell(?= (?!hit|hits|struck|land|fell|fall|explod|kill|wound|injur|that\b|which\b|fire|casing|was\b|and\b|in\b|near\b|on\b|at\b|from\b|compan)[a-z0-9])|gun(?:s|ning)? down|stag(?:ed|es|ing)"
    r"|conduct(?:ed|s|ing)|mount(?:ed|s|ing)|rampag(?:ed|es)|stabb?(?:ed|s|ing)?|invad(?:ed|es|ing)|besieged?|bombard(?:ed|s|ing)?"
    r"|(?:hold(?:s|ing)?|held)(?! (?:[\w-]+ ){1,4}(?:responsible|accountable|liable|to account|to blame)\b)(?![,.;]|\Z)(?! (?:\w+ ){0,2}?[\d.]+ ?(?:percent|per cent|%))(?! (?:in|since|talks|elections?|an? (?:[\w-]+ )?(?:meeting|rally|summit|conference|briefing|vote|referendum|funeral|ceremony))\b)|took|taken|set off|set (?:it|them|both) off|sent (?:the |a |an |two |its |\w+ )?(?:\w+ )?(?:bombers?|attackers?|gunm[ae]n|killers?|men|fighters?|drones?|missiles?|rockets?|car)|plant(?:ed|s|ing)|plann(?:ed|ing)|plott?(?:ed|s|ing)|wounded|slit|injured|bombs|threw|hurled|lobbed"
    r"|trigger(?:ed|s|ing)(?= (?:an?|the|two|three|several) (?:[\w-]+ ){0,4}?(?:blasts?|bombs?|(?:land ?)?mines?|explosions?|devices?|ieds?)\b)|destroy(?:ed|s|ing)?|downed|laid (?:an? |the |its )?(?:\w+ )?(?:ambush|mines?|bombs?|siege)|fought (?:its|their) way|broke [^.;,]{1,40} out of|dr[oi]ve (?:an?|the) (?:\w+ ){0,2}(?:bomb|truck|lorry|car|van|vehicle)|organi[sz]ed|masterminded|ram(?:med|s)?|dispatched|cut down|blasted|hacked|raz(?:ed|es)|dismember(?:ed|s)?|decapitat(?:ed?|es)|(?:dump(?:ed|s)?|toss(?:ed|es)|(?:left|leaves?)(?= (?:[\w-]+ ){0,3}?(?:bagged|dismembered|decapitated|beheaded|severed|human)\b)) (?:[\w-]+ ){0,4}?(?:bod(?:y|ies)|corpses?|human remains|heads?|m[ae]n|wom[ae]n|males?|females?|individuals?)\b|lynch(?:ed|es)|looted|pillaged|put (?:[\w-]+ ){1,4}to death|burst in(?:to)?|swooped on|descended on"
    r"|(?:used|deployed|unleashed) (?:[\w-]+ ){0,3}?(?:chlorine|sarin|nerve (?:gas|agents?)|mustard gas|poison(?:ous)? gas|toxic gas|chemical (?:weapons?|agents?|arms)|cluster (?:bombs|munitions)|barrel bombs|napalm|white phosphorus)\b|used [^.;,]{2,50}? to (?:attack|bomb|kill|shell|ram|blow up|storm|shoot|destroy|hit|strike)|mined (?:the|an?) (?:\w+ )?(?:roads?|tracks?|bridge|paths?|highway|railway|line|approach(?:es)?)|clubbed|bludgeoned|knifed|gassed|mowed down|fought back (?:with|using) (?:[\w-]+ ){0,3}?(?:bombs?|bombers?|mines|rockets?|mortars?|snipers?|grenades?|missiles?)"
    r"|straf(?:ed|es|ing)|pound(?:ed|s|ing)|pound(?= (?!notes?\b|coins?\b|sterling|bombs?\b|shells?\b|lower|higher)[a-z0-9])|rocketed|carpet-bombed|dropp(?:ed|ing) (?:[\w,.-]+ ){0,4}?(?:bombs?|explosives|munitions)|machine-?gun(?:ned|s)?|inflict(?:ed|s) (?:[\w-]+ ){0,3}?\d+ casualties|dynamit(?:ed|es|ing)|sabotag(?:ed|es|ing)|tortur(?:ed|es|ing)|raped|mutilat(?:ed|es|ing)|beaten to death|fires? (?:on|at|into)|opens? fire"
    r"|commit(?:s|ted)? (?:the |a |an |this |that |several |these )?(?:\w+ )?(?:murders?|massacres?|attacks?|crimes?|killings?|atrocit(?:y|ies)|abuses)"
    r"|rounded up|went (?:from )?(?:house to house|door to door|bed to bed)"
    r"|(?:began|begun|resumed|stepped up|intensified|continued) (?:its |their |the )?(?:air ?strikes|attacks|bombing|bombardment|shelling|offensive|strikes))"
)
DEED = (
    r"(?:attacks?|bombings?|assaults?|raids?|ambush(?:es)?|massacres?|kidnappings?|abductions?|shootings?|killings?|siege"
    r"|suicide|blasts?|car bomb|strikes?|air ?strikes?|shelling|operation|plot|bomb|offensive|onslaught|insurgency|hijacking"
    r"|murders?|assassinations?|violence|explosions?|rocket|gunm[ae]n|bombers?|attackers?)"
)
OWN = r"(?:its|their|his|our)"
ATTACKER = (
    r"(?:man|men|gunm[ae]n|attackers?|suspects?|bombers?|assailants?|perpetrators?|he|she|they|teenagers?|drivers?|killers?|couple|brothers"
    r"|woman|knifeman|shooters?|youth|boy|pair|plotters?|\d+-year-old|student|soldier)"
)
FIRE = "shelling|shells|gunfire|artillery|rockets?|missiles?|mortars?|air ?strikes?|air raids?|bombardments?|barrel bombs|tank fire"
"""What is fired from afar."""
RESPONDED = "(?:respond(?:ed|s)|retaliate[ds]|repl(?:ied|ies)|answer(?:ed|s)|(?:hit|struck|hits|strikes) back)"
SERIES_OF = "number|string|series|wave|spate|rash|slew"
"""Nouns of several deeds told as one."""
NO_ATTACKS = "heart|panic|asthma|cyber|hacking|hacker|verbal|personal|shark"
"""What makes of an attack no act of violence."""
CLAUSE = "the|an?|that|which|who|whose|when|where|while|was|were|is|are|had|has|have|by|to|in|on|at|after|before|since|with|for|from|as|said|says"
"""Words that no name of a deed takes in: where one stands, another part of the sentence has begun."""
