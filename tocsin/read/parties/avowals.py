"""What a party says of its own part, behind its name: that it did it, ordered it, or had none in it.

Beside `blamebehind`, which has the plain forms. Built from the pieces of a clause: who speaks for the party, how it speaks,
and what it owns up to or rejects. They match lower-case text of one sentence from the end of the name on.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.words.deedwords import ATTACKER, DEED, MEMBERS, VIOLENCE

_ASIDE = r"(?:,[^.;]{1,70}?,(?=\s(?:\w+\s){0,3}?\w+(?:ed|s|t|d|n|y)\b)|\s\([^)]{1,30}\))?"
_MOUTH = (
    r"(?:\s(?:[\w-]+\s){0,2}?(?:spokes\w+|leaders?|commanders?|chiefs?|emir|statement|lawyers?|negotiators?|envoys?|representatives?"
    r"|officials?|media (?:arm|wing|office)|channels?|(?:news|propaganda) (?:agency|outlet|arm)|mouthpiece|website|radio|television))?"
)
WHO = rf"\A{MEMBERS}{_MOUTH}{_ASIDE}"
"""The party's own people and those who speak for it."""
_STILL = (
    r"(?:,?\s(?:has|have|had|did|does|also|later|then|first|earlier|again|now|still|since|at once|once more|likewise|itself|themselves|too|in turn|for (?:its|their) part"
    r"|on \w+day|late \w+day|(?:this|last|earlier this) (?:week|month|year)|always|soon|\w+ly),?){0,4}"
)
_SPEAKS = (
    r"(?:said|says?|declared?s?|announced|announces|boast(?:ed|s)|insist(?:ed|s)|maintain(?:ed|s)|writes|wrote|confirm(?:ed|s)|admit(?:ted|s)|stat(?:ed|es)|acknowledged|added"
    r"|told [^.;,“”\"]{2,40}?|(?:was|were) (?:quick|first|the first|swift|eager) to (?:say|announce|declare|boast)"
    r"|(?:sent|issued|released|posted|published|put out) [^.;]{2,50}? (?:saying|according to which|in which|which said|that said))"
)
_TO = r"(?:\s(?:on \w+day|in [^.;,]{2,40}|through [^.;,]{2,30}|via [^.;,]{2,30}|by [^.;,]{2,20}))?,?(?:\sthat)?\s"
_ITS = r"(?:its|their|his|our)"
_MEN = r"(?:men|fighters?|soldiers?|commandos|members?|people|forces|militants?|martyrs?|mujahide+n|units?|brigades?|wing|leaders?(?:hip)?|gunm[ae]n|cells?|bombers?|warriors|heroes)"
_I = rf"(?:(?:it|they|we)(?: and (?:the )?[\w'’-]+(?: [\w'’-]+)?)?|he|(?:(?:{spelled(1, 7)}|some|several|all|both|a number|\d+) of )?{_ITS} (?:\w+ )?{_MEN}|a (?:member|fighter|soldier) of {_ITS}s?)"
_HAD = r"(?:\s(?:had|has|have|also|indeed|itself|themselves|then|together|jointly))*"
_THE_DEED = rf"(?:(?:the|this|that|these|those|both|all|each|all three)\s(?:(?!\w+ed\b)[\w'’-]+\s){{0,3}}?{DEED}|it|this|that|both|all (?:three|of them))"
_DONE = (
    rf"(?:{VIOLENCE}|(?:gave|given|issued) (?:the )?(?:orders?|commands?|instructions?)|ordered (?:the|this|that|both|these) (?:\w+ ){{0,2}}{DEED}"
    rf"|sent (?:{_ITS}|an?|the|two|three|four|five|\d+) (?:[\w-]+ )?{_MEN}|(?:taken|took) part in (?:the|this|that|both)\b|(?:taken|took) part(?=[.,;]|\Z)|chosen the target|did(?: so| it| this| that)?(?=[.,;]|\Z)|done (?:so|it|this|that)|(?:been|stood|were|was) behind"
    r"|meant to (?:kill|hit|strike)|aimed (?:at|for)|(?:was|were) (?:jointly |together |alone |\w+ly )?(?:to blame|responsible|at fault)|kept its word|blown (?:up|themselves|himself|herself)|blew (?:up|themselves|himself|herself)|bears? (?:the |full )?responsib)"
)
_NOT_THEM = r"(?!\s(?:an? )?(?:inquiry|investigation|withdrawal|ceasefire|truce|talks|condolences|aid|help|letter|delegation)\b)"
AVOWED = compiled(
    rf"{WHO}{_STILL}\s{_SPEAKS}{_TO}(?:"
    rf"{_I}{_HAD}\s{_DONE}\b{_NOT_THEM}"
    rf"|{_THE_DEED}(?:\s(?:on|in|at|against|near)\s[^.;,]{{2,30}}?)?(?:\s(?:was|were|is|are|had|have|has|been|also|too|all))+\s(?:the\s)?(?:{_ITS}(?:\sown)?\s(?:work|doing|deed|handiwork|operation|answer|reply|revenge)|work of {_ITS}\b|ordered by {_ITS}\b|(?:carried out|done|staged|conducted|planned|launched) (?:jointly|together|on {_ITS}|by (?:\w+ (?:\w+ )?of )?{_ITS}\b|by [\"“'‘]?(?:an? )?[\"“'‘]?(?:soldiers?|fighters?|knights?|lions?) of the)"
    r"|an? (?:legitimate|justified|heroic|blessed|successful)\b(?! (?:\w+ )?(?:force|party|movement|body|government|organi[sz]ation|group|part|army|state|member|representative|leader)\b))"
    rf"|(?:the|both|all|these|its|\w+) (?:\w+ )?(?:{ATTACKER}|brothers)(?:\s(?:was|were|is|are|had|have|been|both|all))+\s(?:{_ITS}\s(?:own\s)?{_MEN}\b|[\"“'‘]{_MEN}[\"”'’]))"
    rf"|{WHO}{_STILL}\s(?:said|says?) so(?:\s(?:too|as well|of {_ITS} own|again))?(?=[.,;]|\Z)"
    rf"|{WHO}{_STILL}\s(?:says?|said|insists?|insisted)(?: that)? (?:it|they) (?:did|has|have|had)(?: so| it)?(?=[.,;]|\Z)"
    rf"|{WHO}{_STILL}\s(?:repeat(?:ed|s)?|renew(?:ed|s)?|reiterat(?:ed|es)|st(?:ands?|ood) by|confirm(?:ed|s)) (?:its|their|his|the) (?:\w+ )?claim\b"
    rf"|{WHO}{_STILL}\s(?:call(?:ed|s)|describ(?:ed|es)|hail(?:ed|s)|defend(?:ed|s)|justif(?:ied|ies)) {_THE_DEED}(?: as)?\s(?:{_ITS} own(?! doing of)|an? (?:legitimate|justified|heroic|blessed|lawful) )"
    rf"|{WHO}{_STILL}\s(?:announc(?:ed|es)) (?:the|this|that|both)\s(?:\w+ )?(?:{DEED})\b(?=[^.;]{{0,25}} (?:on|through|via|in|by) (?:its|their|a|an|the)\b|[.,;]|\Z| at once| itself)"
    rf"|{WHO}{_STILL}\s{_SPEAKS}{_TO}(?:its|their|the) (?:real |intended |main |only )?targets? (?:was|were|had been)\b"
    rf"|{WHO}{_STILL}\s(?:boast(?:ed|s)|brag(?:ged|s)) (?:of|about) (?:{_THE_DEED}|having)\b|{WHO}{_STILL}\sclaim(?:ed|s)? (?:him|her|them|(?:the|both) (?:\w+ )?{ATTACKER}) as\b|{WHO}{_STILL}\sclaim(?:ed|s)? (?:the|that|this) (?:other |first |second |latter |former |later |earlier )?ones?\b"
    rf"|{WHO}{_STILL}\sadmit(?:ted|s) (?:to )?(?:having )?(?:kill|shoot|bomb|fir|plant|attack|execut|abduct|carry|sett|burn|hold|tak|murder|ambush)\w*\b|{WHO}\s(?:was|were|is|are) (?:later )?to claim\b"
    rf"|{WHO}{_STILL}\s(?:expressed (?:its |their )?regrets?|apologi[sz]ed) (?:for|over|to) [^.;]{{3,50}}\b(?:killed|hurt|wounded|hit) (?:by|in) (?:its|their)\b|{WHO}{_STILL}\sapologi[sz]ed (?:for|over) (?:the|its|any|these) (?:\w+ )?(?:deaths?|killings?|bombing|attack|mistake|error|victims)\b"
    rf"|{WHO}{_STILL}\s(?:put|lent) (?:its|their) name to\b|{WHO}{_STILL}\s(?:was|were) (?:the )?first to (?:put (?:its|their) name to|claim)\b|{WHO}{_STILL}\s(?:made|make|offered) no apolog(?:y|ies) for\b"
    rf"|{WHO}{_STILL}\s(?:took|takes|taken|accept(?:ed|s)) the blame\b"
    rf"|{WHO}{_STILL}\s(?:named|identified) the (?:\w+ )?{ATTACKER} (?:who|that) (?:died|did|carried|blew|were killed|was killed)\b"
    rf"|{WHO}{_STILL}\s(?:released|published|posted|showed|aired|issued|put out) (?:an? |the |its )?(?:\w+ )?(?:films?|videos?|footage|pictures?|photos?|recordings?|tapes?) (?:of|in which|showing)\s(?:[\w-]+ ){{0,3}}?{ATTACKER}\b[^.;]{{0,40}}\b(?:on (?:his|her|their) way|swear\w*|pledg\w*|before|preparing|their last|his last)"
    rf"|{WHO}{_STILL}\sclaim(?:ed|s)? (?:the|both|all|these|those) (?!victor|right|lives|life|territor|town as|city as|area|land|power|throne|support|credit of|presiden)(?:[\w'’-]+ ){{1,3}}(?:on (?:\w+day|telegram)|within|through|in an?|via|and the|at once|too|as well|hours? later|the (?:next|following|same) day)\b"
)
"""A party owns up to a deed."""
SIGNED = compiled(
    r"\bclaim(?:ed)?\s(?:in|through|via|on)\s[^.;,]{2,40}?\s(?:by|from|of)\s(?:the\s)?\Z"
    r"|\b(?:notes?|letters?|leaflets?|flyers?|placards?|banners?|pamphlets?|messages?)\b[^.;]{0,40}\b(?:said|read|declared|boasted|announced)(?: that)?\s(?:the\s)?\Z"
)
"""Before a party in whose name a statement is made, or that a note found beside the dead names as the doer."""
_CHARGE = r"(?:(?:the|this|that|these|those|any|all|such|both)\s(?:[\w-]+\s){0,2}?(?:accusations?|charges?|claims?|allegations?|suggestions?|reports?|versions?|blame|confessions?|verdicts?|ruling|statements?|assertions?|idea|story|account)|that|this|it|them)"
_WRONG = r"(?:pretexts?|laughable|ridiculous|absurd|false|untrue|baseless|groundless|unfounded|lies?|nonsense|slander\w*|propaganda|fabricat\w+|staged|a joke|invent\w+|fiction|malicious|cynical|misplaced|a trick|a forgery|forged|rubbish|wrong|unacceptable|a fairy tale|a smear|smears|defamat\w+|hasty|outrageous)"
DISAVOWED = compiled(
    rf"{WHO}{_STILL}\s(?:call(?:ed|s)?|describ(?:ed|es)|brand(?:ed|s)|dismiss(?:ed|es)?|reject(?:ed|s)?|den(?:ied|ies)|condemn(?:ed|s)) {_CHARGE}(?: as)? (?:\w+ )?[\"“'‘]?(?:an? |the |mere |pure |\w+ly )?(?:[\w-]+ ){{0,2}}?{_WRONG}\b"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s)|replied|answered)(?: that)? (?:{_CHARGE}|to (?:link|tie|blame|connect)[^.;]{{3,50}})(?:\s(?:was|were|is|are|would be|had been))\s[\"“'‘]?(?:[\w-]+ ){{0,2}}?{_WRONG}\b"
    rf"|{WHO}{_STILL}\s(?:dismiss(?:ed|es)?|reject(?:ed|s)?) (?:{_CHARGE}|responsib\w+|involvement)(?=[.,;:]|\Z| as\b| out of hand| outright| too\b| on \w+day| at once| and )"
    rf"|{WHO}{_STILL}\s(?:den(?:ied|ies|y)|rejected (?:claims|reports|suggestions)) (?:having |that (?:its|their|his) (?:\w+ )?(?:{_MEN}) (?:were|was|are|had been) (?:anywhere|there|near|present|in the (?:area|town|city|village))|(?:shelling|shooting|bombing|firing|attacking|killing|planting|sending|burning|targeting|abducting|being)\b)"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s)|wrote)(?:\s(?:on|in|through|via|by|to) [^.;,]{{2,40}}?)?(?: that)? (?:it|they|he|she) (?:knew|knows|know) nothing (?:of|about)\b|{WHO}{_STILL}\s(?:said|says?|denied|denies|disclaim(?:ed|s))(?: that)?(?: (?:it|they) (?:had|has|have))?(?: no| any| all)? knowledge of (?:the|this|that|it|any)\b"
    rf"|{WHO}[^.;]{{0,120}}?\band (?:that )?(?:it|they) (?:had|has|have) nothing to do with\b|{WHO}[^.;]{{0,110}}?\band (?:has |have )?(?:den(?:ied|ies|y)|reject(?:ed|s)) (?:any|all|having|being|involvement|responsib\w+|it\b|that it|carrying)"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s)|maintain(?:ed|s))(?: that)? (?:it|they|{_ITS} (?:\w+ )?{_MEN}) (?:do|does|did|would|will) not (?:target|kill|attack|bomb|harm|shoot|hit|fire|abduct|kidnap|plant)\b"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s)|maintain(?:ed|s))(?: that)? (?:{_THE_DEED}|the (?:bomb|mine|rockets?)) (?:was|were|had been) (?:planted|laid|fired|staged|done|carried out|committed|the work|the doing)\s?(?:by|of) (?:others|some(?:one|body) else|{_ITS} enemies|(?:the )?(?:army|government|police|enemy|state)(?: itself)?)\b"
    rf"|{WHO}{_STILL}\s(?:den(?:ied|ies|y))(?:,[^,.;]{{2,40}},)? (?:on \w+day )?(?:having\b|that (?:any|one|some|none) of (?:its|their) \w+ (?:had|have|was|were)\b(?! (?:been )?(?:killed|hit|hurt|wounded|captured|struck|destroyed|damaged|bombed|attacked|taken|lost))|that (?:it|they) (?:had|has|have|was|were)\b(?! (?:been |suffered |lost )))"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s))(?: that)? no (?:rockets?|shots?|missiles?|shells?|mortars?) (?:had been|were|was|has been) fired\b"
    rf"|{WHO}{_STILL}\s(?:maintain(?:ed|s) (?:its|their) innocence|protest(?:ed|s) (?:its|their) innocence|wash(?:ed|es) (?:its|their) hands of|would not accept (?:the )?(?:blame|responsib))"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s)|maintain(?:ed|s))(?: that)? (?:it|they|{_ITS} \w+) (?:would|could) never (?:{VIOLENCE}|bomb|kill|harm|attack|target|shoot|do)\b"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s)|maintain(?:ed|s)|wrote)(?: that)? (?:it|they|{_ITS} \w+) (?:ha[sd]|have) no (?:ties|links?|connections?|contacts?|relations?) (?:to|with) (?:the |those |them\b|these |that )(?:\w+ )?(?:{ATTACKER}|{DEED}|culprits|group|outfit)?"
    rf"|{WHO}[^.;]{{0,60}}?\b(?:and|,) (?:said|says?|insist(?:ed|s)|maintain(?:ed|s))(?: that)? (?:it|they|{_ITS} (?:\w+ )?{_MEN}) (?:was|were|had) not\b(?! (?:been )?(?:killed|hurt|wounded|captured))"
    rf"|{WHO}{_STILL}\s(?:said|says?|insist(?:ed|s)|maintain(?:ed|s))(?: that)? (?:it|they|he|the (?:group|movement|organi[sz]ation|militia|front|party|cartel|gang|government|army)) (?:had|did|was|were) not (?:bomb\w*|shell\w*|fire\w*|kill\w*|do|done|conduct\w*|launch\w*|order\w*|carr\w+|plant\w*|sen[dt]|attack\w*|involved|behind|responsible)\b"
    rf"|{WHO}{_STILL}\s(?:said|says?)(?: that)? (?:it|this|that|{_THE_DEED}) (?:was|were|had) not (?:been )?(?:theirs|{_ITS} (?:work|doing|men))\b"
    rf"|{WHO},? (?:who|which) (?:den(?:y|ies|ied)|rejects?|rejected) (?:involvement|responsib\w+|it\b|(?:any|all|the|this|that) (?:[\w-]+ ){{0,2}}?(?:accusations?|charges?|claims?|allegations?|involvement|responsib\w+|blame|suggestions?|reports?|link|role|part|hand|connection|attack|bombing|killings?)|(?:any|all|this|that)(?=[.,;]|\Z))"
)
"""A party rejects a deed that is laid at its door, or takes back what it claimed."""
RETRACTED = compiled(
    rf"{WHO}{_STILL}\s(?:took back|taken back|withdr[ae]w|withdrawn|retract(?:ed|s)|disown(?:ed|s)|revok(?:ed|es)|recant(?:ed|s)|delet(?:ed|es)) (?:its|their|the|that|this|his) (?:\w+ )?(?:claim|message|statement|post|confession)\b"
)
"""A claim taken back; what a state takes back is some other statement."""
CLAIMED_AND_RETRACTED = compiled(
    rf"{WHO}[^.;]{{0,30}}?\bclaim(?:ed|s)? [^.;]{{3,110}}?,?\s(?:and|but|then|before|only to|and then|but later|but then)\s(?:(?:later|then|it|they|had|has|have|also|soon)\s){{0,3}}(?:took (?:it|that|this|the claim) back|withdr[ae]w(?:ing|n)?|retract(?:ed|ing)?|disown(?:ed|ing)?|revok(?:ed|ing)|recant(?:ed|ing)?|delet(?:ed|ing))\b(?! (?:from|to)\b)"
)
"""A claim that is made and taken back in one breath."""
