"""Words behind an actor's name that claim, blame, suspect, deny, or tell of a deed. They match from the end of the name on.

All patterns read lower-case text of one sentence.
"""

from __future__ import annotations

from tocsin.dates.words import DEED_NAMES, PARTS_OF_DAY
from tocsin.patterns import compiled
from tocsin.quantities.words import HEDGE
from tocsin.read.words.arms import CAME_AND, CRAFT, MEN, SHOTS, SORT
from tocsin.read.words.deedwords import ASIDE, ATTACKER, DEED, FIRE, MEMBERS, OWN, RESPONDED, SERIES_OF, VIOLENCE

BASED = compiled(
    r"\A[-–](?:based|held|controlled|occupied|run|administered|ruled|dominated|infested|besieged|ordered|commissioned|appointed|mandated)\b|\A\s(?:intelligence group|monitoring group)\b"
)
"""Pakistan-based: the country of a group is not its government; who holds a town is not who attacked it."""
DENIED = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:,\s(?:who|which|whose\s\w+)\s)?(?:(?!\b(?:accus|blam|suspect)\w*\b|,\s(?:who|which|whose)\b)[^.;]){{0,50}}?\b(?:issued (?:an?|its|their) (?:\w+ )?denial|(?:den(?:ied|ies|y|ying)|refut(?:ed|es)|reject(?:ed|s)?|dismiss(?:ed|es)?|disavowed|disclaimed|disowned|distanced)"
    r"\b(?! by\b)(?! (?:an?|the|any|all|its|their|his|this|that)? ?(?:\w+ )?(?:deadlines?|ultimatums?|offers?|proposals?|calls?|plans?|truces?|cease-?fires?|requests?|appeals?|demands?|invitations?|talks|deals?|amnesty|amnesties|resolutions?|peace|negotiations?|bids?|pleas?|orders?|elections?|results?)\b)(?!(?: reports)? that (?:any|one|some|none|many|most)?(?: of)?(?: the| its| their| his)? ?(?:\w+ ){1,5}?(?:(?:had|has|have) been|was|were) (?:struck|hit|killed|wounded|destroyed|captured|lost|damaged|bombed|attacked|taken)\b)[^.;]{0,70}(?:responsib|involve|role|part\b|link|accus|behind|connection|attack|charge|claim|allegation|such (?:a )?statement|suggestion"
    r"|blame|carrying|killing|bombing|both\b|(?:it|they|its \w+|their \w+) (?:had |have |has )?(?:\w+ )?(?:shot|killed|fired|shelled|bombed|struck|burned|seized|abducted|targeted|planted|looted|massacred|executed|attacked)\b|them\b|any of|assault|blast|shooting|strike|hand in|itself|themselves|\bit\b|\b(?:that|this|them)\b(?=[.,;]|\Z))"
    r"|(?:called|calls|described|said|says)\b[^.;]{0,60}(?:baseless|groundless|unfounded|absurd|nonsense|fabricat\w+|\ba lie\b|\blies\b|\bfalse\b|slander))"
)
NO_PART = compiled(
    rf"\A{MEMBERS}{ASIDE}[^.;]{{0,40}}?\b(?:(?:had|has|have|took|played|bore|bears) (?:had )?no(?:thing to do with| part| role| hand| involvement| responsibility"
    r"|(?: link| connection)s?(?=[,.;]|\Z| (?:to|with) (?:it\b|(?:the |this |that )(?:\w+ )?(?:attack|bomb|kill|blast|explosi|assault|shoot|incident|plot|raid|case|murder|massacre))))"
    r"|(?:was|were|is|are) not (?:\w+ )?(?:involved|behind|responsible)|(?:did|does) not (?:carry|commit))"
)
SILENT = compiled(
    rf"\A{MEMBERS}{ASIDE}[^.;]{{0,30}}?\b(?:neither|not|never|nor|without|declined to|refused to|refuses to|declines to)\b[^.;,]{{0,40}}\b(?:den(?:y|ied|ying)|comment|reject)"
)
"""Who will not deny has neither claimed nor denied."""
NOT_SELF = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:that|which)\s(?:is|are|was|were|has|have)\s[^.;,“”\"]{{3,60}}?)?(?:\s\w+ly)?\s(?:said|says|insisted|insists|maintained|maintains|told \w+|stated)(?: (?:that|on \w+day))*\s(?:(?:it|they|its \w+|their \w+) (?:had|have|has|did|was|were) not\b(?! (?:yet|know|say|immediately|clear|decided?|decide|expect|want|wish|plan|intend|believe|think|agree|accept|recogni[sz]e|see|receive|trust|rule|seen|received|agreed|accepted|changed?|reached|met|able|ready|willing|opposed|negotiat\w+|talk|surrender\w*|lay|give|given|stop\w*|aware|invited|consulted|interested|bound|attend\w*|join|sign|release|hold)\b)|(?:none|neither) of (?:its|their) (?!(?:leaders?|commanders?|demands?|conditions?|members|officials)\b)\w+ (?:had|was|were|has)\b(?! (?:been )?(?:killed|hurt|wounded|harmed|captured|injured|hit))|(?:it|this|that|the \w+) (?:was|were|had been) not (?:(?:by|from) (?:it|them)|(?:its|their) (?:work|doing|own)))"
)
TAKEN_BACK = compiled(
    r"\b(?:it|they|the group|the movement) (?:had|has|have) (?:(?:first|earlier|initially|previously|at first|already) )?claimed\b|\b(?:retract(?:ed|s|ing)?|withdr[ae]w|took back|taken back|withdrawn) (?:its|their|the|an?) (?:\w+ )?(?:claim|statement)"
)
"""A claim that was made and is no longer stood by: both are told."""
PLURAL_IT = compiled(
    r"\A(?: \w+)?\s(?:officials|agents|authorities|sources|analysts|officers|agencies|services)\b[^.;]{0,60}\b(?:it (?:was|had|is|has)|its)\b"
)
"""Officials who say that "it was behind" speak of another."""
NO_CLAIM = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s\w+ly)?\s(?:has|have|had|did|does)(?: not|n't|n’t) (?:immediately |yet |so far |directly )?(?:claim|comment|said|say (?:whether|if|that|it)\b)"
    rf"|\A{MEMBERS}\s(?:has |have |had )?never (?:claimed|admitted|acknowledged|taken|said)"
)
CLAIMED = compiled(
    rf"\A[-–]claimed\s(?:[\w-]+\s){{0,3}}?(?:{DEED})\b|"
    rf"\A{MEMBERS}\s(?:later |also |has |had )?boast(?:ed|s|ing)\s(?:of|about|that)\b(?! (?:victor|success|its strength))"
    rf"|\A{MEMBERS}{ASIDE}(?:(?!\b(?:said|says|reported|noted|quoted)\b)[^.;]){{0,60}}?\b(?:(?:took|takes|taken|taking|assumed?|confirm(?:ed|s|ing)|accept(?:ed|s|ing))\b[^.;]{{0,30}}\b(?:responsib|credit)"
    r"|(?<!not )(?<!n't )(?<!n’t )(?<!without )(?<!ever )(?:(?:has |have |had )?(?:claim(?:ed|s|ing)?(?! (?:had|has|have|was|were|is|are|would)\b)(?! that (?!(?:it|they|its|their|he|she|his|her|we|one|two|three|four|both|all|the|an?|responsib\w*)\b|(?:[\w-]+ )?(?:raid|attack|bombing|killing|ambush|shooting|assault|massacre|blast|one)(?:[.,;]|\Z)))|admit(?:ted|s|ting)?|acknowledged|recogni[sz]ed|apologi[sz]ed)|owned up)\b[^.;]{0,50}\b(?:responsib|credit|authorship|it (?:was|had)|carrying out"
    r"|(?:an?|the|that|this|both|two|three|\w+day's|several) [^.;]{0,30}(?:attack|bomb|assault|blast|shoot|kill|abduct|kidnap|raid|ambush|massacre|murder|operation|strike|siege|deed|takeover|hit)"
    rf"|to have (?:\w+ly )?{VIOLENCE}\b"
    rf"|(?:it|them|both)\b|the (?:former|latter|first|second|other)\b|(?:it|its|his|her|their|they|he|she|we)\b[^.;]{{0,30}}\b{VIOLENCE}))"
    rf"|\A{MEMBERS}\s(?:also |later |now )?claim(?:s|ed)\s(?:[\w'’.-]+\s){{0,4}}?(?:{DEED_NAMES}|kidnappings?)(?=[,.:;]|\Z|\s(?:in|on|at|that|near|which|of|as|against)\b)"
)
_SELF = (
    r"(?:it|they|we|he|she|(?:a|one|two|three) \w+ of (?:its|theirs|ours)\b|his (?:men|group|movement|fighters|forces|militia|organi[sz]ation|comrades|brigade|followers)|(?:one|two|three|four|five|six|several|some|a number|\d+) of (?:its|their|our) [\"“'‘]?[\w-]+[\"”'’]?|(?:its|their|our|one of its|one of their|two of its|some of its|the (?:group|organi[sz]ation|movement)'s)(?:\s(?!was|were|had|has)[\"“'‘]?[\w-]+[\"”'’]?){1,3}?"
    r"|the (?:group|organi[sz]ation|movement|fighters|mujahide+n)|a member|one of the group's \w+|(?:an? )?[\"“'‘]?(?:soldiers?|fighters?|knights?|lions?) of the (?:caliphate|islamic state)[\"”'’]?)"
)
_SELF_ASIDE = r"(?:,[^,.;]{1,50},)?"
_HELPERS = r"(?:\s(?:had|has|have|still|also|then|later|recently|earlier|again|on \w+day|late \w+day|\w+ly|used [\w ]{3,25} when)){0,3}"
_SAID = r"(?:said|says|say|saying|boasted|announced|declared|stated|insisted|vaunted|confirmed|told|wrote|writes|posted|admitted|admits|revealed|added|claimed|claims)"
SAID_DID = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:(?!\b(?:(?:believ|think|thought)\w*|police|army|officials?|officers?|ministry|minister|authorities|residents|witnesses|sources|prosecutors?|governor|mayor|observatory|monitors?)\b)[^.;]){{0,60}}?\b{_SAID}\b"
    rf"(?:(?!\bthey believed?\b)[^.;]){{0,60}}?\b(?:{_SELF}{_SELF_ASIDE}{_HELPERS}\s(?:(?:was|were|stood|is|are) (?:\w+ )?(?:behind|responsible)|{VIOLENCE}|(?:sent|dispatched|deployed|recruited) (?:him|her|them|the (?:\w+ ){{0,2}}?{ATTACKER})\b|(?:left|planted|laid|placed|thrown) (?:an?|the|two|three|several|its|their) (?:[\w-]+ ){{0,2}}?(?:bombs?|devices?|mines?|explosives|grenades?)\b|driven (?:an?|the|his|her)|(?:blown|blew) (?:up|himself|herself)|done (?:it|so|this|that)|drove an?|drove the (?:car|truck|lorry|van|vehicle|ambulance)|made a mistake|did (?:it|so|this)|acted (?:in|to|out of|because|after))\b"
    r"|(?:it|this|both|(?:the|both) \w+) (?:was|were|had been) (?:theirs|ours|its own|their own)\b|(?:bomb|device|mine|charge|explosives|rockets?|attack) (?:was|were|had been) (?:meant|intended|aimed) (?:for|at|to)\b(?! (?:its|their|his|our))"
    r"|(?:was|were|is) (?:(?:the )?(?:its|their|our)|the) (?:work|doing|own work)(?: of (?:its|their) \w+)?\b(?! of the)|(?:it|this|(?:the|its) \w+) (?:was|were|is|had been|came) (?:in |a |an |its |their |the |meant as |intended as )?(?:an? )?(?:act of )?(?:retaliation|revenge|reprisal|response|punishment|reply|answer|message|warning)\b(?! (?:from|of) )"
    rf"|(?:[^.;]{{0,60}}?\b)(?:was|were|are|is) [\"“'‘]?(?:one of |two of |among |all )?[\"“'‘]?{OWN} (?:so-called |own )?[\"“'‘]?(?:members?|fighters?|men|own|soldiers?|martyrs?|sons?)\b"
    rf"|the (?:attack|bombing|raid|killings?|assault|blast|shooting|strike|operation)s? (?:had |have )?(?:avenged|(?:was|were) (?:meant |intended )?to avenge)\b|(?:was|were|had been|have been) (?:the|its|their|our) (?:intended )?targets?\b|the (?:aim|purpose|goal)\b[^.;]{{0,25}} was|{_SELF} (?:was|were) (?:inside|holding|in control)\b|(?:was|were) (?:carried out|staged|done|conducted|executed) by (?:its|their|our|one of its|an?\s[\"“]?(?:soldier|fighter|knight))\b)"
)
"""A body's account of its own deed: between "said" and the deed stand itself, its men, or "its work"; never what was done to it."""
OF_WHICH_SAID = compiled(
    rf"\A{MEMBERS}\s(?:(?:has|have|had|later|since)\s){{0,2}}claim(?:s|ed)?(?=[,.;]|\Z|\s(?:on|in|to have|responsib))"
    rf"|\A{MEMBERS}\s(?:later\s)?(?:said|says)\s(?:it|they|its \w+|(?:was|were|is|had been)\s(?:in\s|an?\s|its\s|the\s|carried\s)?(?:retaliation|revenge|reprisal|response|punishment|reply|answer|message|warning|start|beginning|work|out by))\b"
)
"""Behind a name in a relative clause about the deed: "that So-and-so claimed", "which So-and-so said was revenge"."""
ASIDE_SAID = compiled(
    r"\A{MEMBERS}\ssaid,\s(?:was|were|had been)\s(?:in\s|an?\s|its\s|the\s)?(?:retaliation|revenge|reprisal|response|punishment|answer|message|warning|work)\b".replace(
        "{MEMBERS}", MEMBERS
    )
)
REVIEWS = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:said|says|confirmed|confirms|announced|acknowledged)(?:\son\s\w+day)?(?:\sthat)?\s(?:it|they))?\s(?:(?:is|was|are|were|has|had|have|been|begun|began|started|opened|launched|also|still|now|would|will|an?)\s)*(?:(?:internal|formal|full)\s)?(?:investigat|review|look(?:ing|ed)?\sinto|assess|examin|check|inquir|prob(?:e|ing))\w*"
    r"[^.;]{0,60}?\b(?:whether|if|reports?|allegations?|claims?|possibility)\b[^.;]{0,40}?\b(?:its|their|one of its|u\.?s\.?|american|coalition|israeli|russian|british|french|turkish|saudi)\s(?:[\w-]+\s){0,3}?(?:aircraft|planes?|warplanes|jets?|drones?|air ?strikes?|strikes?|bombs?|missiles?|troops|forces|soldiers|shells?|fire|shelling|bombing)\b"
)
"""Behind a state or an alliance, that it asks itself whether it did it."""
CAMPAIGN = compiled(
    rf"\A{MEMBERS}{ASIDE}\s(?:first\s)?(?:launched|began|started|opened|mounted|stepped up|entered|joined|intervened|invaded)\s(?:(?:its|their|an?|the)\s(?:[\w-]+\s){{0,3}}?(?:campaign|offensive|operations?|intervention|invasion|war|insurgency|uprising|rebellion|attacks|fight|drive|push|crackdown)\b|the (?:war|conflict|fight)\b)"
)
"""Behind a party, the campaign by which a time is told."""
SAYS = compiled(
    rf"\A{MEMBERS}(?:\s(?:\w+\s)?(?:spokes\w+|statement|commander|leader))?(?:\sfor\s[^,.;]{{2,40}})?(?:,\s[\w' ’-]{{2,40}})?,?\s(?:said|says|told|declared|announced|wrote|boasted)\b"
)
SPOKE = compiled(
    rf"\A{MEMBERS}\s(?:\w+\s)?(?:spokes\w+|leader|commander|statement)\b[^.;]{{0,70}}\b(?:said|told \w+)\b[^.;]{{0,60}}\b(?:claiming|taking|accepting) (?:full )?(?:responsib|credit)"
    rf"|\A{MEMBERS}\sand\s[^.;]{{3,90}}?\bboth (?:have |had )?(?:claimed|took responsib|said (?:that )?they (?:were behind|(?:had )?carried out))"
)
"""A speaker who claims while saying, and the first of two who both claim."""
SHOWED = compiled(
    rf"\A{MEMBERS}{ASIDE}[^.;]{{0,60}}?\b(?:(?:identified|named|described|hailed|mourned|called|praised|portrayed)\b[^.;]{{0,50}}\b(?:{ATTACKER})\b[^.;]{{0,40}} as (?:one of |members of )?"
    r"(?:its|their|his|her|soldiers?|a (?:soldier|fighter|member))\b"
    rf"|(?:released|published|posted|aired|issued|showed|distributed)\b[^.;]{{0,50}}\b(?:videos?|photos?|photographs?|images?|pictures?|footage|recordings?)\b[^.;]{{0,30}}\bof (?:the |what it said (?:was|were) the )?(?:\w+ )?{ATTACKER}\b)"
)
"""A body that shows the attackers as its own."""
OWNED = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:,?\s(?:through|via|in|on|by|from|whose|with|and)\s[^.;]{{2,60}}?,?)?\s(?:(?:put out|released|posted|published|showed|aired|issued)\s[^.;]{{2,60}}\sand\s)?(?:\w+\s)?(?:(?:identified|named|gave the names? of|hailed|praised|lauded|eulogi[sz]ed|called|claimed|described)\s"
    rf"(?:him|her|them|(?:its|their|the|his)\s(?:\w+\s){{0,2}}?{ATTACKER})\b(?=[^.;]{{0,30}}\b(?:its|their|own|soldiers?|fighters?|martyrs?|hero(?:es)?|members?)\b|[,.;]|\Z)"
    rf"|(?:said|says)(?: that)? (?:the|its|an?|one|two|three|four|five|\d+) (?:(?!of\b)\w+ ){{0,2}}?(?:bombers?|attackers?|gunm[ae]n|assailants?|fighters?|men)\s(?:was|were|had|is|are|did|carried|detonated|blew|attacked|stormed)\b(?! (?:been )?(?:killed|captured|arrested|wounded|shot|hit)\b)"
    rf"|(?:identified|named)\s(?:the\s(?:\w+\s)?{ATTACKER}\sas\b|[^.;,]{{2,50}}?\sas\s(?:the|its)\s(?:\w+\s)?(?:bombers?|attackers?|gunm[ae]n|assailants?)\b)|(?:called|described|hailed|praised)\s(?:it|this|the\s\w+)\s[^.;]{{0,40}}?\b(?:by|of)\s(?:its|their|our)\s(?:men|fighters|soldiers|mujahide+n|members|heroes)\b"
    rf"|(?:said|says) (?:it|they) (?:had |have )?(?:sent|delivered|left|meant) (?:the|a|its|their) (?:\w+ )?message\b|accept(?:ed|s) responsib|owned (?:up|the)|(?:called|described|presented|portrayed)\s(?:it|this|the (?:\w+ )?{DEED})\s(?:as\s)?(?:the\s|its\s|an?\s|their\s)?[\"“'‘]?(?:[\w-]+\s){{0,2}}?(?:answer|reply|response|revenge|retaliation|reprisal|punishment|vengeance|victory|success|message|gift)\b"
    rf"|(?:published|released|gave|posted|issued|revealed|made public|showed|named|put out|circulated|shared|aired)\s[^.;,]{{0,30}}?\b{ATTACKER}(?:'s|’s|s'|s’|'|’)\s(?:\w+\s){{0,2}}?(?:names?|noms? de guerre|photos?|photographs?|pictures?|portraits?|images?|wills?|testaments?|identit(?:y|ies)|faces?)\b"
    rf"|(?:called|described)\s(?:him|her|them|the (?:\w+ )?{ATTACKER})[^.;]{{0,20}}[\"“'‘]?(?:a |an |the |its |one of its )?[\"“'‘]?(?:soldier|fighter|knight|lion|martyr|hero)s?\b)"
)
"""A body that hails, names or calls the attackers its own, or tells who they were."""
FOUND = compiled(
    rf"\A{MEMBERS}{ASIDE}\s(?:was|were|is|are|stands?|stood|has been|have been|had been)\s(?:\w+ly\s|also\s|later\s|initially\s|widely\s)?"
    r"(?:blamed|accused|held responsible|implicated|found (?:guilty|responsible)|named|identified)"
    rf"|\A{MEMBERS}\s(?:(?:widely|again|also)\s)?(?:blamed|accused)\s(?:for|as|after|over|in|of)\b"
    rf"|\A{MEMBERS}\s(?:(?<!leader )(?<!commander )(?<!operative )(?<!official )(?<!member )responsible(?! for (?:all|any|every\w*|whatever|what(?:ever)? happens|planning|plotting|organi[sz]ing|coordinating|overseeing|recruit\w+|training|financ\w+|directing|external|foreign|operations|propaganda|media|logistics))|accountable|to blame|as (?:the|its) (?:\w+ )?(?:culprits?|perpetrators?|authors?|attackers?))\b|\A{MEMBERS},\s(?:\w+ly\s)?(?:blamed|accused|held responsible|implicated)\b(?=,|\s(?:by|for|of|in|over|as|with)\b)"
)
SUSPECTED = compiled(
    rf"\A{MEMBERS}\s(?:(?:widely|again|also)\s)?suspected\s(?:of|as|after|in|over|behind)\b(?! being)|\A{MEMBERS}\s(?:likely|probably|possibly|allegedly|apparently)\s(?:behind|responsible)\b|"
    rf"\A{MEMBERS}{ASIDE}\s(?:was|were|is|are|remains?|remained|has been|have been)\s(?:\w+ly\s|also\s|initially\s|widely\s|among the (?:\w+ )?|the (?:prime|main|first|chief|likel\w+|obvious) )?(?:suspect|believed|thought|speculated|rumou?red|assumed"
    rf"|presumed|alleged|likely|(?:an? |the |one )(?:\w+ ){{0,2}}line of (?:the )?[ie]nquiry)|\A{MEMBERS}{ASIDE}\sas (?:an?|the|one) (?:\w+ )?(?:likely|probable|possible|presumed|suspected|prime|main|obvious)\b|\A{MEMBERS}{ASIDE}\s(?:may|might|could) (?:be|have been) (?:\w+ )?(?:behind|responsible|involved)"
)
SUM = compiled(
    rf"(?:\s(?:has|have|had|also|itself))*\sclaim(?:ed|s|ing)\s(?:(?:responsibility|credit) for\s)?(?:(?:{HEDGE}|another|a further|up to|as many as|no fewer than|an estimated|a total of)\s)*"
    rf"(?:numerous|many|several|most(?: of the)?|countless|multiple|an? (?:{SERIES_OF}) of|\d{{1,3}}(?:,\d{{3}})+|\d{{2,}}|dozens of|scores of|hundreds of|a dozen|a hundred|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|twelve|eleven)\s(?:\w+\s){{0,2}}?(?:attacks|operations|bombings|ambushes|strikes|raids|incidents|assaults)\b(?![^.;]{{0,60}}\b(?:on \w+day|today|yesterday|this (?:morning|evening|week)|(?:earlier|later) in the day)\b)"
)
"""A claim of many attacks, which is none of one."""
CULPRIT = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:(?!\b(?:said|says|told|believes?|confirmed|added|announced)\b)[^.;]){{0,80}}?\b(?:is|are|was|were)\s(?:widely\s)?(?:the\s)?(?:likel(?:y|iest)|most likely|prime|main|chief|obvious|presumed|suspected|probable|alleged|apparent)\s(?:suspects?|culprits?|authors?|perpetrators?|attackers?|assailants?|organi[sz]ers?)\b"
)
CHARGED = compiled(
    rf"\A{MEMBERS}{ASIDE},?\s(?:faces?|faced|(?:is|are) facing)\s(?:(?!\bover\b)[^.;]){{0,60}}?\b(?:murder|manslaughter|killing|terror\w*|kidnapping|bombing)\b[^.;]{{0,20}}?\b(?:charges?|counts?|trial)\b|"
    rf"\A{MEMBERS}\s(?:was|were|has been|have been|is|are)\s(?:\w+ly\s)?(?:arrested|charged|convicted|jailed|sentenced|indicted|detained|on trial)\b[^.;]{{0,40}}?\b(?:over|with|of|for|in connection with)\b[^.;]{{0,60}}?\b{DEED}\b"
)
"""A member who is held or tried for the deed."""
CONDEMNED = compiled(rf"\A{MEMBERS}\s(?:for|over)\s[^.;]{{0,50}}?\b(?:{DEED}|{VIOLENCE})\b")
ARE_MEMBERS = compiled(
    r"\A['’]?s?\s(?:members?|fighters?|militants?|gunm[ae]n|rebels?|insurgents?|guerrill?as?|operatives?|followers?|supporters?|commandos?|soldiers?|men|agents?|jihadi(?:st)?s?|terrorists?|separatists?|recruits?|sympathi[sz]ers?)\b"
)
ALLEGEDLY = compiled(rf"\A{MEMBERS}\s(?:allegedly|apparently|presumably|probably|possibly)\b")
GUARDED = compiled(
    r"\b(?:probably|likely|possibly|perhaps|apparently|allegedly|believed|thought|suspected|may|might|could)\b"
)
DID_IT = compiled(
    rf"\A{MEMBERS}{ASIDE}\s(?:had\s|have\s|has\s)?(?:did|done)\s(?:it|this|that|so)\b|\A{MEMBERS}\sb(?:ore|ears?|orn)\s(?:the\s|full\s|direct\s|sole\s)?responsib"
)
CAME_AND_DID = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:who|that|which|had|have|has|on \w+day|also|then|later))*\s(?:came|come|crossed|entered|walked|found|captured|arrested|detained|handcuffed|blindfolded|herded|lured|cornered|beat|tracked|hunted|drove|driven|rode|arrived|descended|broke|burst|forced|fought|stopped|surrounded|pulled|dragged|rounded|tied|lined|marched|moved|poured|swept|landed|infiltrated|slipped|scaled|climbed|approached|overpowered|disarmed|robbed|boarded|intercepted|chased|ordered|gathered|separated|singled|knocked|went|gone|got|crept|sneaked|snuck|waded|paddled|rushed|raced|ran|rolled|opened|cut|posed|hid|waited|parked|dressed|jumped|leapt|advanced|attempted|tried|fired|used|took|seized|made|set|increased|intensified|renewed|looted|stole)\b"
    rf"[^.;,]{{0,70}}?(?:,[^.;,]{{2,60}}){{0,3}}?,?\s?\band\s(?:then\s)?{VIOLENCE}\b"
)
"""Two verbs of one subject, the second of violence: "had crossed the border and burned the village"."""
SPEAKS_FOR = compiled(r"\A(?:'s|’s)?\s(?:\w+\s){0,2}?spokes(?:m[ae]n|wom[ae]n|person)\b[^.;]{0,40}\b(?:said|says)\b")
FELL = compiled(
    rf"\A{MEMBERS}{ASIDE},?\s(?:were|was|had been|have been|has been|are|is)\s(?:\w+\s){{0,2}}?(?:killed|shot|arrested|detained|captured|wounded|injured|eliminated|neutrali[sz]ed|dead|gunned)\b"
)
"""Suspected members who came to harm or were caught."""
BEGAN = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:have|has|had|also|then|later|on \w+day|\w+ly))*\s(?:used|sent|employed|deployed)\s(?:[\w'’,-]+\s){{1,10}}?to\s(?:attack|target|hit|strike|bomb|ram|kill|ambush|shell|blow up)\s(?!(?:by|in|at)\b)[a-z0-9]|"
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:have|has|had|also|then|later|on \w+day|early \w+day|late \w+day|\w+ly))*\s(?:began|begun|begins?|opened|started|starts?|resume[sd]?|mounted|unleashed|press(?:ed|es) on with|step(?:ped|s)? up|intensif(?:ied|ies|y)|continue[sd]?|renew(?:s|ed)?|escalate[sd]?)\s(?:an?\s|the\s|its\s|their\s|new\s|fresh\s)*(?:[\w-]+\s){{0,2}}?(?:assault|offensive|attacks?|bombardment|shelling|bombing|pounding|air ?strikes|air campaign|raids?)\b"
    rf"|\A{MEMBERS}{ASIDE}(?:\s(?:have|has|had|also|then|on \w+day))*\s(?:continue[sd]?|resume[sd]?|ke(?:eps?|pt)(?: on)?|start(?:s|ed)?|began|begins?)\s(?:to\s)?(?:shell|bomb|attack|target|pound|bombard|raid|ambush|kill|strik)(?:e|ing)?\s(?!by\b|in\b)[a-z0-9]"
    rf"|\A{MEMBERS}{ASIDE}(?:\s(?:have|has|had|also|then|later|on \w+day|\w+ly))*\s{RESPONDED}(?:\s\w+ly)?\swith\s(?:[\w-]+\s){{0,5}}?(?:{FIRE})\b"
)
"""A party opens its attack: "have begun an assault"."""
BEHIND = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:\s(?:alone|itself|themselves))?\s(?:was|were|is|are|has been|had been|must have been|stood)\s(?:\w+\s){{0,2}}?"
    r"(?:behind|responsible(?! for (?:all|any|every\w*|whatever)\b)|to blame)"
    rf"|\A{MEMBERS}{ASIDE}(?:\s(?:has|have|had|may|might|could|must|also))*\s(?:(?:had|have|has|played|took) (?:(?:an?|any|some) (?:hand|part|role) in)|was involved"
    r"|were involved|participated in|joined (?:in )?(?:the|this|that) (?:\w+ ){0,2}?(?:attack|assault|raid|offensive|battle)|masterminded|orchestrated|organi[sz]ed|ordered the|been involved)\b"
)
ITS_PLACE = compiled(
    r"\A(?: (?:and|or) (?:the )?(?:[\w-]+ )?[\w-]+)?(?:['’]s)?(?:\s(?:militants?|fighters?|insurgents?|terrorists?|rebels?))?(?:\s(?:training|rear|main|local))?\s(?:bases?|camps?|hide-?outs?|positions?|targets?|strongholds?|compounds?|sites?|safe ?houses?|headquarters|bunkers?|tunnels?|depots?|convoys?|territory|weapons|vehicles?|meeting|gathering)\b"
)
"""Behind a party that is suspected of owning a place: "a raid on a suspected rebel base"."""
LINKED = compiled(r"\A[- ](?:linked|inspired|affiliated|aligned|allied|backed|style)\b")
SPEAK_ONLY = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:,? (?:based|active|operating) [^.;,]{{3,50}},?)?(?:\s(?:have|has|had|also|later|recently|last \w+|this \w+|on \w+day))*\s(?:released?|published?|posted?|issued?|aired|vow(?:ed)?|threaten(?:ed)?|call(?:ed)? (?:for|on)|warn(?:ed)?|urged?|praised?|celebrated|cheered)\b"
)
"""Behind a party, those of it who speak and do nothing: "fighters affiliated with it released a video"."""
TRACE = compiled(
    r"\A(?:'s|’s)?(?: group(?:'s|’s)?)?\s(?:black\s)?(?:flags?|recruiters?|handlers?|sympathi[sz]ers?|supporters?)\b"
)
"""A flag in the attacker's car, a recruiter on his telephone."""
DID = compiled(
    rf"\A{MEMBERS}{ASIDE}(?:,? (?:who|which))?(?:\s(?:who|which|that|have|has|had|also|then|allegedly|reportedly|(?:late |early )?on \w+day|late \w+day|early \w+day|(?:early |late |earlier )?(?:this|last|yesterday) (?:morning|evening|night|afternoon|week|month)|at (?:dawn|noon|midnight|dusk)"
    rf"|yesterday|today|tonight|meanwhile|recently|again|(?:was|were) able to|managed to|simultaneously|armed with [a-z ]{{3,30}}|in (?:(?!\b(?:but|when|while|after|where|which|who|was|were|been|is|are)\b|(?<=day )(?:an?|the|two|three|four|five|six)\b)[\w ,-]){{3,40}}?|wearing [a-z ]{{3,30}}|disguised [a-z ]{{3,30}}|riding [a-z ]{{3,30}}"
    rf"|on (?:motorcycles|motorbikes|horseback|foot)|in (?:pickup )?trucks|\w+ly)){{0,4}}\s(?<!\sthe\s)(?<!\san\s)(?<!\sa\s)(?<!\sthis\s)(?<!\sthat\s)(?<!\shis\s)(?<!\sher\s)(?<!\sits\s)(?:(?:is|are|was|were|been)\s(?:\w+ly\s)?(?=\w+ing\b))?[\"“'‘]?{VIOLENCE}\b"
)
DID_TOO = compiled(
    rf"\A{MEMBERS}\s[a-z]+s\s[^.;:]{{0,60}},\s(?:and\s)?(?:kills|burns|abducts|kidnaps|beheads|executes|shoots|injures|wounds|torches|razes|massacres|murders|slaughters|bombs)\b"
)
"""A headline's second verb: "So-and-so takes over villages, kills nine"."""
WHO_DID = compiled(
    rf"\A{MEMBERS}(?:\s\([^)]{{1,30}}\))?,?\s(?:who|that|which)\b(?! (?:was|were|is|are|had been) (?:preparing|planning|plotting|about|going|believed to be (?:preparing|planning))\b)[^.;]{{0,60}}?\b{VIOLENCE}\b"
)
"""Behind a name, what its people are said to have done by a clause that tells who they are."""
SUFFERED = compiled(
    rf"\A{MEMBERS}(?:\s\w+ly)?\s(?:killed|shot dead|shot|wounded|injured|abducted|kidnapped|ambushed|beheaded|executed|slain|murdered|slaughtered|assassinated|hanged|lynched)(?:\s(?:in|by|during|when|after|near|outside|while|as|amid|along)\b|[.,;:]|\Z)"
)
"""The passive of headlines: "Kenya police killed in ambush", "fighters shot dead near the border"."""
ENDED = compiled(
    rf"\A{MEMBERS}(?:\s(?:have|has|had|later|then|also|on \w+day))*\s(?:killed|shot|shot dead|neutrali[sz]ed|eliminated|gunned down|overpowered|arrested)\s(?:and killed\s)?(?:all\s|both\s|\w+ of\s)?(?:of\s)?(?:the|two|three|four|five|six|\d+|a)\s(?:\w+\s)?(?:attackers?|gunm[ae]n|assailants?|bombers?|suspects?|knifeman|hostage-takers?|(?:militants|terrorists|insurgents|fighters|men) who)\b"
)
"""Forces that end an attack have not made it."""
FELLED_HIM = compiled(
    rf"\A(?:{MEMBERS}|(?:[ -]{SORT}){{0,3}} (?:{MEN}|{CRAFT}))(?: (?:then|later|also|had|have|immediately|quickly|finally|eventually|\w+ly))* (?:shot|killed|gunned|overpowered|wounded|neutrali[sz]ed|opened fire on|returned fire,? killing|fired on) (?:dead |down |and killed |and wounded )?(?:him|her|them|both|all|the (?:\w+ )?(?:attackers?|gunm[ae]n|assailants?|bombers?|man|men|driver|knifeman|pair))\b"
)
"""Behind those who end what an attacker told of before has begun: "before Afghan forces shot him"."""
ENDED_HIM = compiled(
    rf"\A(?:['’]s)?(?: (?:officers?|snipers?|forces|troops|soldiers|guards|personnel))?(?: (?:on \w+day(?: (?:{PARTS_OF_DAY}))?|at the scene|there|early \w+day|late \w+day|shortly|minutes later|in [\w', -]{{2,40}}?),?){{0,3}} (?:after|as|when|while) (?:he|she|the (?:\w+ )?(?:man|attacker|gunman|assailant|knifeman|driver|suspect|teenager|woman))(?: (?:had|also|allegedly|reportedly|then|tried to|attempted to|\w+ly)){{0,4}} (?:attack|stabb?|ramm?|dr[oi]ve(?= [^.;]{{0,40}}\b(?:at|into|through|towards?)\b)|shot|shoot|open(?:ed)? fire|fir(?:ed|e)|kill|wound|lung|seiz|grabb?|wrest|took|charg|threw|throw|mow|plough|plow|hack|slash|injur|murder|detonat|blow|blew|assault)\w*\b"
)
"""Behind those who killed an attacker, what he had done: "shot dead by police after he stabbed two people"."""
WAGED = compiled(
    r"\A(?:'s|’s)?(?:\s(?:air force|military|army|navy|drones?|jets?|warplanes?|planes?|aircraft|troops|forces|soldiers|missiles?"
    r"|helicopters?|has|have|had|also|later|again|on \w+day|(?:special|security|intelligence|combat|fighter|air|naval) \w+|agents|commandos|in error|mistakenly|accidentally|reportedly|allegedly|repeatedly)){0,4}\s(?:(?:used|deployed|unleashed) (?:[\w-]+ ){0,3}?(?:chlorine|sarin|nerve (?:gas|agents?)|mustard gas|poison(?:ous)? gas|toxic gas|chemical weapons|cluster (?:bombs|munitions)|barrel bombs|napalm|white phosphorus)|gassed|bomb(?:ed|s)|shot down|(?<=agents )shot|downed|invaded|struck|strikes?|shell(?:ed|s)|fired|launched|attacked"
    r"|kill(?:ed|s)|hit|assassinated|raided|(?:sent|dispatched) (?:an? |the |its |two |three |several )?(?:(?:hit|death|assassination|murder|kill) (?:squads?|teams?|units?|m[ae]n)|hitm[ae]n|assassins?|killers?|commandos)|carried out|conducted|air ?strikes?|missiles?|shelling|bombardment|bombing)\b"
    r"|\A (?:began|resumed|stepped up|intensified|continued) (?:its |the )?(?:air ?strikes|bombing|bombardment|shelling|offensive|strikes)\b"
)
"""A government does violence only where its arms are named or its verb is one of war: "Nigeria attack" is a place."""
AT_ARMS = compiled(
    rf"\A(?:'s|’s)?(?:[ -]{SORT}){{0,3}}[ -](?:(?:{MEN}|{CRAFT}|{SHOTS}|army|military|air force|navy|agents|spies|saboteurs)(?: and (?:{SORT} )?(?:{MEN}|{CRAFT}|{SHOTS}))?){ASIDE}"
    rf"(?: (?:has|have|had|also|then|later|again|yesterday|today|early|late|repeatedly|reportedly|meanwhile|on \w+day|\w+ly))*"
    rf"{CAME_AND}"
    rf" (?:(?:{VIOLENCE}|(?:re-?)?targets?(?= (?!practice\b|of\b|for\b|in\b|on\b|near\b|at\b|was\b|were\b|is\b|by\b|and\b|date)[a-z0-9])|drop|dropp(?:ed|ing)|(?:(?:was|were) )?(?:conducting|carrying out|launching|flying) (?:[\w-]+ ){{0,5}}?(?:air ?strikes?|strikes|air raids?|raids|bombardments?|shelling|sorties)|(?<!was )(?<!were )(?:pounded|hammered|rocketed|swooped|demolished|bulldozed|ploughed|plowed|flattened|levelled|leveled|razed|strafed|unleashed|rained|wiped out|reduced|turned)|slammed into|tore (?:into|through)|ripped (?:into|through)|opened up)"
    rf"|(?:was|were|been) (?:\w+ly |also |still )?(?:bombing|pounding|shelling|attacking|striking|firing|blasting|bombarding|hitting|hammering|demolishing|destroying|killing|targeting|raiding|strafing|dropping))\b"
    r"(?!(?:(?<=killed)|(?<=shot)|(?<=wounded)|(?<=injured)|(?<=abducted)|(?<=captured)|(?<=kidnapped)) (?:in|near|outside|as|amid|along|at|on \w+day)\b)"
    r"(?! (?:by|during|when|while|after|in (?:an?|the) (?:\w+ )?(?:attack|ambush|blast|clash|crash|explosion|battle|raid|fire|shooting|bombing))\b)(?<! held)(?<! took)(?<! taken)(?<! planned)"
)
"""What the arms and the men of a state did, as any sort of them is told of: "B-52 bombers and other planes have been pounding"."""
CAME = compiled(
    rf"\A(?:'s|’s)?(?: \([^)]{{1,30}}\))?(?:[ -]{SORT}){{0,3}}(?: (?:{MEN}|{CRAFT}|police|army|military|government))?(?: and allied (?:forces|fighters|troops|militias?))?(?: (?:has|have|had|also|then|later|again|\w+ly))*"
    r" (?:charged|moved|pushed|rolled|drove|swept|entered|stormed|raided|advanced|poured|returned|thrust|searched|surrounded|broke up|dispersed|tried to (?:arrest|enter|break|disperse|storm|clear|stop)|sought to (?:arrest|enter|break|disperse)|put down|cracked down|attempted to (?:arrest|enter|break|disperse)|went to arrest|came to arrest|retreated|withdrew|pulled back|fought|battled|launched|mounted|staged|carried out|conducted)\b"
)
"""What forces do in the clause beside the dead: "shot dead as Israeli forces charged into the town"."""
OWN_RAID = compiled(
    r"\A(?:['’]s)?(?:[ -](?:led|air|special|special forces|military|commando|drone|counter-?terror(?:ism)?|covert|naval|ground|joint|helicopter|army|navy|night|cross-border|coalition)){0,3}"
    r" (?:raids?|offensives?|operations?|incursions?|invasion|air raids?|attacks?(?= (?:on|against)\b))\b(?! (?:rooms?|commanders?|cent(?:re|er)s?|to (?:find|rescue|evacuate|clear mines)|chief|base))"
)
"""Behind a people, its deed of war: "a US commando raid"; "attack" only where it says on whom: the Paris attack is a place's."""
BOMBARDED = compiled(
    rf"\A(?:['’]s)?(?:[ ]{SORT}){{0,3}} (?:bombardments?|bombings?|shelling|air ?strikes?|air campaign)\b"
)
"""Behind a people, what its guns and aircraft do: "the Russian bombardment of the city"."""
ARMS_DID = compiled(
    rf"\A(?:'s|’s)?(?:\s\w+)?\s(?:missiles?|rockets?|shells?|drones?|mortars?|artillery|gunfire|fire|guns?|bombs?|bullets?|snipers?|jets?|warplanes?|planes?|aircraft|helicopters?|gunships?|gunboats?|shelling|bombardment|air ?strikes?|strikes?|bombing)"
    rf"(?:\s(?:has|have|had|also|later|again|on \w+day|early \w+day|late \w+day|(?:of|on|in|across|over|from|into|near|around|against) [\w ]{{2,30}}))*\s(?:slammed|crashed|landed|fell|pounded|tore|ripped|flattened|levelled|{VIOLENCE})\b"
)
"""What its arms did: "a Russian missile hit", "shelling of the town killed"."""
ITS_DEED = compiled(
    rf"\A(?:'s|’s)?[\s-](?:(?!the\b|an?\b|this\b|that\b|these\b|its\b|their\b|of\b|in\b|after\b|before\b|for\b|over\b|and\b|said\b|\w+ed\b)(?:\w|-)+\s){{0,2}}?{DEED}\b(?! (?:on|against) (?:the )?(?:group|jihadists|militants)\b)(?! (?:forces?|units?|squads?|experts?|chiefs?|commanders?|arsenals?|teams?|brigades?|makers?|factor(?:y|ies)|stockpiles?|launchers?|program(?:me)?)\b)"
)
OVER_DEED = compiled(
    rf"\A{MEMBERS}(?:\s(?:guilty|on \w+day|today|yesterday|this week))*\sof\s(?:the\s|an?\s|having\s)?(?:murder|kill|bomb|attack|kidnap|massacre)\w*|"
    rf"\A[^.;]{{0,60}}\b(?:over|for|in connection with|after|in the(?! (?:wake|crackdown|\w+ crackdown|weeks|days|months|west|east|north|south|gaza))|suspected of|accused of|with|who|planning|plotting|preparing|behind)\b[^.;]{{0,50}}\b(?:{DEED}|plot\w*|plann\w+|prepar\w+)\b"
)
QUOTED_NAME = compiled(rf"\A{MEMBERS}[\"”]\s")
"""A name in quotation marks as others call it: "'Iran-backed Houthi militias' had fired"."""
PLEDGED = compiled(
    r"\A[^.;]{0,60}?\b(?:declar|pledg|swor|swear|renew|offer|announc)\w*\s(?:\w+\s){0,2}?(?:allegiance|loyalty|fealty)\b"
)
"""A message that pledges allegiance claims no deed."""
