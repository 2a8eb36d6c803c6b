"""What others lay at a party's door or clear it of, by the words on both sides of its name.

Beside `blamebefore` and `blamebehind`, which look at one side: here the words before and behind belong together, as in
"holds … responsible", "named … as the author", "no connection with …". They match lower-case text of one sentence.
"""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.read.words.deedwords import ATTACKER, DEED, MEMBERS, VIOLENCE

_NAME = r"(?:the\s|an?\s|its\s)?(?:(?!and\b|or\b|by\b|for\b)[\w.'’-]+\s){0,4}\Z"
_AUTHOR = r"(?:authors?|perpetrators?|culprits?|suspects?|killers?|attackers?|bombers?|party|parties|group|ones?|those|organi[sz]ers?|masterminds?)"
_END = r"(?=[.,;:]|\Z| and\b| but\b| for\b| as\b| on \w+day| at once| too\b| again\b)"
_GROUP_NOUN = r"(?<!group )(?<!groups )(?<!movement )(?<!organisation )(?<!organization )(?<!militia )(?<!faction )(?<!outfit )(?<!party )(?<!man )(?<!woman )(?<!was )(?<!is )(?<!also )(?<!body )(?<!network )(?<!gang )(?<!cell )(?<!were )(?<!are )"
_THEY = rf"(?:they|he|she|who|(?:the|both|all|these|two|three|four|five|six|\d+)(?: of)?(?: the| them)?(?: [\w-]+){{0,2}}? ?(?:{ATTACKER}|families|dead|arrested|accused|detainees|suspects|bodies|two|three|four|five|six|pair))"

ATTRIBUTED = (
    (rf"\b(?:held|holds?|deem(?:ed|s)|declared|found|finds|show(?:ed|s|n)?|proved|proves?)\s{_NAME}", rf"\A{MEMBERS}\s(?:to be |to have been |fully |directly )?(?:responsible|liable|behind|guilty|to blame|accountable)\b(?! for (?:all|any|every\w*|whatever|what(?:ever)? happens|events|the (?:security|safety|fate|lives))\b)"),
    (rf"(?<=[a-z] ){_GROUP_NOUN}\bnam(?:ed|es)\s{_NAME}", rf"\A{MEMBERS}(?: as [^.;]{{0,30}}\b{_AUTHOR}\b|(?=[.,;]|\Z| at once\b| on \w+day\b))"),
    (rf"\b(?:spoke|speaks) of\s{_NAME}", rf"\A{MEMBERS}(?=[.,;]|\Z)"),
    (r"\b(?:saw|sees?|seen|recogni[sz]ed|recogni[sz]es|detect(?:ed|s))\s(?:in (?:it|this|the \w+) )?(?:the )?(?:hands?|work|handiwork|fingerprints?) of\s(?:the\s)?\Z", r""),
    (r"\b(?:saw|sees?|seen|recogni[sz]ed|recogni[sz]es|detect(?:ed|s))\s(?:in (?:it|this|the \w+) )?(?:the )?(?:[\w-]+ )?\Z", r"\A(?:'s|’s)\s(?:\w+\s)?(?:hands?|handiwork|work|fingerprints?)\b"),
    (rf"(?<!because )(?<!since )\b{_THEY}\s(?:had |have |all |both |was |were |has )*(?:belong(?:s|ed)? to|been (?:with|of|in|sent by|trained by|hired by|paid by)|(?:sent|hired|trained|paid|recruited|ordered|instructed) by|act(?:ed|ing) (?:for|on behalf of|on (?:the )?(?:orders?|instructions?) (?:of|from))|work(?:ed|ing) for|fought for)\s(?:an?\s|the\s)?(?:(?:[\w-]+\s){{0,2}}?(?:cell|network|wing|branch|unit)\sof\s)?{_NAME}", r""),
    (r"(?<!institutions )(?<!offices )(?<!office )(?<!buildings )(?<!building )(?<!houses )(?<!house )(?<!home )(?<!homes )(?<!accounts )(?<!assets )(?<!property )(?<!land )(?<!schools )(?<!company )(?<!companies )(?<!positions )(?<!bases )(?<!camps )(?<!camp )(?<!warehouse )(?<!depot )(?<!base )\bbelong(?:s|ed|ing)? to\s(?:an?\s|the\s)(?:[\w-]+\s){0,1}?(?:(?:cell|network|wing|branch|unit)\sof\s(?:the\s)?)?\Z", r""),
    (rf"\b(?:named|identified|described)\s(?:an?|the|one|two)\s(?:[\w-]+\s){{1,3}}(?:trained|sent|recruited|hired|paid|armed) by\s{_NAME}", rf"\A[^.;]{{0,40}} as\s(?:the|one of the|its)\s(?:\w+\s)?{_AUTHOR}\b"),
    (rf"\b(?:lays?|laid|put) (?:it|this|that|the \w+|blame|the blame) (?:squarely )?(?:at the (?:door|feet) of|on|with)\s{_NAME}", r""),
    (r"\b(?:said|says|insist\w*|maintain\w*|told \w+|believes?|argue[ds]?|stated|repeated|claim\w*|add(?:ed|s)|suggest\w*|hint\w*|impl(?:y|ies|ied)|alleg\w*)\b[^.;]{0,60}?\s(?:the\s)?\Z", rf"\A{MEMBERS}(?:, an? [^,.;]{{3,60}},)?\s(?:had\s|have\s|has\s|also\s)*(?:ordered|paid for|commissioned|financed|organi[sz]ed|directed|masterminded|arranged|sponsored|planned) (?:it|this|both|them|the (?:\w+ )?{DEED})\b|\A{MEMBERS}\s(?:itself\s)?(?:had\s|have\s|has\s|also\s)*(?:gave|given|issued) (?:the |them the )?(?:orders?|instructions?|commands?)\b|\A{MEMBERS}\s(?:had\s|have\s|has\s)*(?:lay|lies|stood) behind\b|\A{MEMBERS}\s(?:had\s|have\s|has\s)*sent (?:the|a|both|that) (?:\w+ )?(?:trucks?|lorry|cars?|vans?|vehicles?|drones?|men|boats?|{ATTACKER})\b"),
    (rf"\b(?:rockets?|missiles?|drones?|shells?|bombs?|mines?|mortars?|projectiles?) (?:of|from|belonging to)\s{_NAME}", rf"\A{MEMBERS}\s?(?:that )?(?:(?:had|has|which) )*(?:misfired|hit|struck|fell|landed|killed|exploded|gone astray|went astray|blew)\b"),
    (r"\b(?:rockets?|shells?|missiles?|shots|fire|gunfire|shelling|mortars?|bullets?|drones?|shell)\b[^.;,]{0,30}?\b(?:came|come|was|were|been)(?: fired| launched)? from (?:the |an? )?(?:[\w-]+ )?\Z", r"\A(?:['’]s|['’])?\s(?:side|positions?|lines?|area|direction|territory)\b"),
    (rf"\bblam(?:ed|es|ing)\s(?:an?|the)\s(?:\w+\s){{0,2}}(?:rockets?|missiles?|drones?|shells?|bombs?|mines?) of\s{_NAME}", r""),
    (rf"\b(?:{ATTACKER}|killers|raiders)\s(?:was|were|are|is)\s(?:the\s)?\Z", r"\A['’]s(?=[.,;]|\Z)"),
    (rf"\b(?:tied|linked|connected|traced)\s(?:[\w-]+ (?:hunters|men|fighters|members|militias?|commanders?) of\s)?{_NAME}", rf"\A{MEMBERS} (?:back )?to (?:it|them|both|the (?:\w+ )?{DEED}|this|that)\b"),
    (r"\b(?:rul(?:ed|es|ing)|found|finds|held|concluded|decided)\b[^.;]{0,30}? that\s(?:the\s)?\Z", rf"\A{MEMBERS}\s(?:was|were|is|are|had|had been)\s(?:\w+ )?(?:liable|guilty|at fault|accountable|responsible|behind)\b"),
    (r"\b(?:said|says?|reported|found|estimates?|documented)\b[^.;]{0,40}?\s(?:the\s)?\Z", rf"\A{MEMBERS} and (?:(?!(?:the|that|it|they|he|she|its|their|who|which)\b)[\w-]+\s){{1,3}}?(?:had|have|has) (?:\w+ly )?{VIOLENCE}\b"),
    (rf"\b{_THEY}\s(?:wore|were wearing|wearing|were dressed in|dressed in|had)\s(?:the\s)?(?:uniforms?|fatigues|insignia|headbands|colou?rs|flags?) of\s{_NAME}", r""),
    (rf"\b(?:introduced|identified|described|spoke of|presented) themselves (?:as|to be)(?: members of| fighters of| men of| from)?\s{_NAME}|\b(?:said|told \w+)(?: that)? they (?:were|belonged|came) (?:to|from|of|members of)\s{_NAME}", r""),
    (r"", rf"\A{MEMBERS}(?:, (?:the|an?) [^,.;]{{3,60}}?)?,? (?:which|whom|that) (?:he|she|it|they|officials|(?:the )?\w+(?: \w+)?) (?:also |has |have |had )?(?:blam(?:es?|ed)|accus(?:es?|ed)) (?:for|of) (?:the|this|that|both|last|\w+day['’]s) (?:[\w'’-]+ ){{0,3}}?{DEED}\b"),
    (r"", rf"\A{MEMBERS}, (?:which|whom) (?:he|she|it|they|officials|(?:the )?\w+(?: \w+)?) (?:also |has |have |had )?(?:blam(?:es?|ed)|accus(?:es?|ed)|h[eo]lds? responsible)\b"),
    (r"\b(?:said|says|told \w+|believes?|insist(?:ed|s))(?: that)? (?:they|the (?:attackers|gunmen|killers|raiders|assailants|men)) (?:were|are|had been) \Z", r"\A(?: (?:fighters|militants|rebels|insurgents|terrorists|members|men|people))?(?=[.,;]|\Z)"),
    (rf"\bno doubt (?:about|of|over|as to) the (?:part|role|hand|guilt|involvement|responsibility) of\s{_NAME}|\bput (?:it|this|that|the (?:\w+ )?{DEED}) down to\s{_NAME}", r""),
    (rf"\b(?:masterminds?|(?:men|man|brains?|one|planner|organi[sz]er)(?: behind| of)? (?:it|the (?:\w+ )?{DEED}))\b[^.;]{{0,50}}?,? (?:the|an?) (?:[\w-]+ )?(?:leader|commander|member|chief|fighter|emir|operative|head) of\s{_NAME}", r""),
    (rf"\bnam(?:ed|es)\b[^.;]{{2,50}}?, (?:the|an?) (?:[\w-]+ )?(?:leader|commander|member|chief|fighter|emir|operative|head) of\s{_NAME}", rf"\A{MEMBERS}, as (?:the|one of the|its) (?:mastermind|planner|organi[sz]er|man|{_AUTHOR})"),
    (rf"\A\W*(?:standing )?(?:behind|responsible for) (?:it|this|that|both|the (?:\w+ )?{DEED})\b[^.;]{{0,30}}?\s(?:was|were|stands?|stood|is|are)\s(?:the\s)?\Z", r""),
    (rf"\b(?:cell|network|pair|{ATTACKER})\s(?:had )?(?:took|takes?|taken|received|got|had) (?:its|their|his|her) (?:orders?|instructions?|training) from\s{_NAME}|\bcarried out (?:it|this|that|the (?:\w+ )?{DEED}) (?:for|on behalf of|in the name of|on the orders of)\s{_NAME}", r""),
    (rf"\b(?:arrested|held|charged|detained|sought|wanted|jailed) (?:over|for|in connection with|after) [^.;]{{3,50}} (?:was|were|is|are) (?:an? )?(?:[\w-]+ )?(?:members?|fighters?|commanders?|leaders?|operatives?) of\s{_NAME}", r""),
    (rf"\b(?:{DEED}|{ATTACKER})\b(?:\s(?:of|in|on|at|near)\s[^.;,]{{2,50}}?)?\s(?:was|were|is|are|had been|has been|have been)\s(?:\w+ly )?(?:backed|supported|financed|funded|sponsored|aided|directed|ordered|planned|guided) (?:and \w+ )?by\s(?:elements of |members of |officers of )?{_NAME}", r""),
    (r"\b(?:tribunal|court|judges?|jury)\b[^.;]{0,40}?\b(?:convicted|found guilty|sentenced|indicted) (?:an?|two|three|four|five|six|seven|several) (?:[\w-]+ )?(?:members?|operatives?|fighters?|commanders?|militants?|agents?) of (?:the )?\Z", r"\A(?=[.,;]|\Z| (?:for|of|over|in absentia|to))"),
    (r"\b(?:said|says|told|believes?|alleg\w+|found)\b[^.;]{0,60}?\b(?:had|has|was|were|have) (?:been )?(?:recruited|radicali[sz]ed|directed|guided|instructed|dispatched|sent) by (?:the )?\Z", r"\A(?=[.,;]|\Z| (?:and|to|on|in|via|over|through|for|group|militants?)\b)"),
    (rf"\b{_THEY}\s(?:had |have )?(?:owed|pledged|sworn|swore) (?:their |his )?(?:allegiance|loyalty) to\s{_NAME}", r"\A(?=[.,;\s(]|\Z)"),
    (r"\b(?:it|this|that) had been\s(?:the\s)?\Z", rf"\A{MEMBERS}(?=[,.;]|\Z)"),
)  # fmt: skip
SUSPECTED = (
    (r"\b(?:hint(?:ed|s) at|allud(?:ed|es) to|suggest(?:ed|s)|suspect(?:ed|s)|(?:saw|sees?) (?:signs of|evidence of)) (?:the )?\Z", r"\A(?:['’]s|['’])?\s(?:hidden )?(?:hand|involvement|role|part)\b(?! (?:of|in (?:the )?(?:peace|talks|negotiations|mediation)))"),
    (r"\b(?:it|this|that|he|they) (?:may|might|could) (?:well |also |just as (?:well|easily) )?have been (?:done by |carried out by |the work of )?(?:the )?(?:[\w-]+ ){0,2}\Z", rf"\A{MEMBERS}(?=[.,;]|\Z| or\b)"),
    (rf"\b(?:officials?|police|investigators?|authorities|services|detectives|suspicions?|prosecutors?)\s(?:are\s|is\s|were\s|was\s)?(?:\w+ly\s)?(?:looking|looks?|looked)\s(?:closely\s)?(?:at|towards?)\s{_NAME}", r""),
    (rf"\bmethods? (?:was|is|were|are) (?:that|those) of\s{_NAME}", r""),
    (rf"\b(?:believ(?:ed|es?)|consider(?:ed|s)?|thinks?|thought|reckons?|regard(?:ed|s)?)\s{_NAME}", rf"\A{MEMBERS}\s(?:to be |to have been |as |is |was )?(?:(?:the |an? )?(?:\w+ )?(?:likely|likelier|likeliest|most likely|main|prime|probable|chief|possible)?\s?(?:{_AUTHOR})\b|responsible\b|behind\b|most likely\b|to blame\b)"),
    (r"\b(?:believ(?:ed|es?)|consider(?:ed|s)?|thinks?|thought)\s(?:it|them|the group|him|her)\s\Z", r"\A(?:to be |to have been )(?:responsible|behind)\b"),
    (rf"\b(?:not|cannot|can['’]?t|couldn['’]?t|didn['’]?t|haven['’]?t|hasn['’]?t|refused to|declined to) (?:yet )?rul(?:e|ed) out (?:the )?(?:possibility|possible|involvement|role|hand|part|that)\b[^.;,]{{0,40}}?\b(?:by|of|that)\s{_NAME}", r""),
    (rf"\blean(?:ed|s|t)? (?:towards?|to)\s{_NAME}", r""),
    (rf"\bputs?\s{_NAME}", rf"\A{MEMBERS}\s(?:first|at the top|on top|high|among the suspects)\b"),
    (r"", rf"\A{MEMBERS}\s(?:may|might|could) (?:well )?have (?:done|acted|had a hand|been (?:behind|responsible|involved)|{VIOLENCE})\b"),
    (rf"\b(?:suspicions?|suspicion) (?:in [\w-]+(?: [\w-]+)? |also |now |first |quickly |immediately )?(?:centres?|centers?|falls|fell|points?|rests?|turned) (?:on|to|at|towards?)\s{_NAME}|\b(?:main|prime|chief|first|likely|likeliest) suspects? (?:was|were|is|are) (?:members of )?{_NAME}", r""),
    (r"", rf"\A{MEMBERS}\s(?:appear(?:s|ed)?|seem(?:s|ed)?) to (?:be |have been )?(?:behind|responsible|have (?:done|{VIOLENCE}))"),
    (r"", rf"\A{MEMBERS}\s(?:is|was|are|were|remains?|came|comes|fell|stands?)\s(?:also\s)?under suspicion\b"),
    (rf"\b(?:{ATTACKER}|militants|raiders|killers)\s(?:had\s)?(?:probably|likely|apparently|possibly|presumably)\s(?:come|came|were|was|been)\s(?:from|of|sent by|part of)\s{_NAME}", r""),
    (r"\b(?:assum(?:ed|es?)|presum(?:ed|es?)|suspect(?:ed|s)?)(?: that)?\s(?:the\s)?\Z", rf"\A{MEMBERS}\s(?:had\s|has\s|have\s)?(?:was|were|been|is|are)\s(?:\w+\s)?(?:behind|responsible|involved)\b|\A{MEMBERS}\s(?:had\s|has\s|have\s)?(?:did|done|{VIOLENCE})\b"),
)  # fmt: skip
CLEARED = (
    (r"", rf"\A{MEMBERS}(?:, (?:which|who)[^,.;]{{3,70}},)?\s(?:was|were|is|are) not (?:thought|believed|suspected|considered|seen) to (?:be|have been) (?:involved|behind|responsible)\b"),
    (rf"\b(?:(?:(?:there|it) (?:is|was|were|are)|saw|sees?|found|finds?) (?:absolutely |definitely |clearly )?(?:no|not any)|doubt(?:s|ed)? (?:that )?[^.;]{{0,25}}\bany|without any) (?:\w+ )?(?:connections?|links?|ties?|involvement|contacts?)\s(?:with|to|of|by|whatever with|whatsoever with)\s{_NAME}", r""),
    (r"\b(?:said|says|insist\w*|maintain\w*)(?: that)? (?:it|this|that) (?:was|is|were|had) not (?:been )?(?:the (?:work|doing|deed) of )?(?:the )?\Z", rf"\A{MEMBERS}{_END}|\A[.,;]"),
    (r"\b(?:was|were|is|are) not\s[\"“'‘]?(?:the work of |an? |the )(?:the )?\Z", rf"\A{MEMBERS}\s(?:\w+\s)?{DEED}\b|\A{MEMBERS}(?=[.,;]|\Z)"),
    (r"", rf"\A{MEMBERS}\s(?:(?:could|can) not|couldn['’]t|cannot) (?:possibly )?have (?:done|been|{VIOLENCE})\b"),
)  # fmt: skip
UNBELIEVED = (
    (r"\b(?:reject(?:ed|s)|dismiss(?:ed|es)|disput(?:ed|es)|doubt(?:ed|s)?|contradict(?:ed|s)?|question(?:ed|s)|(?:did|does|do) not believe)\s(?:the\s)?(?:claims? (?:of responsibility )?(?:by|of|from) (?:the )?)?\Z", rf"\A{MEMBERS}\s(?:\w+\s)?claims?\b(?: of responsib| to (?:have|be)|[.,;]|\Z| as | and )"),
    (r"\b(?:reject(?:ed|s)|dismiss(?:ed|es)|disput(?:ed|es)|doubt(?:ed|s)?|contradict(?:ed|s)?|question(?:ed|s)|(?:did|does|do) not believe)\s(?:the\s)?claims? (?:of responsibility )?(?:by|of|from) (?:the )?\Z", rf"\A{MEMBERS}(?=[.,;]|\Z| as | and )"),
    (r"\b(?:call(?:ed|s)|describ(?:ed|es))\s(?:the\s)?\Z", rf"\A{MEMBERS}\sclaims?(?: of responsib\w+)? (?:as )?(?:an? )?(?:\w+ )?(?:false|untrue|lie|propaganda|baseless|nonsense|boast|empty|not credible|bogus|opportunistic)\b"),
)  # fmt: skip
"""A claim that another does not believe: it was made, and it is denied."""
HELPED = compiled(
    r"\b(?:of|for|over)\s(?:\w+ly\s)?(?:help|shelter|support|back|arm|fund|financ|harbou?r|aid|tolerat|protect|encourag|let|fail|incit|negotiat|talk|allow|host|sid|ignor|collaborat|ties|links|be(?:ing)? (?:close|soft|linked))\w*\s(?!with the (?:bomb|attack))[^.;]{0,30}\Z"
)
"""Before a party that another is accused of helping."""


def _both(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((compiled(left), compiled(right)) for left, right in pairs)


_TABLES = {
    "attributed": _both(ATTRIBUTED),
    "suspected": _both(SUSPECTED),
    "denied": _both(CLEARED),
    "unbelieved": _both(UNBELIEVED),
}


def imputed(sort: str, left: str, right: str) -> bool:
    """Whether the words on both sides of a name say so: "attributed", "suspected", "denied" or "unbelieved"."""
    return any(before.search(left) and behind.search(right) for before, behind in _TABLES[sort])
