"""Words of people held: prisons and camps, who is held and by whom, arrests, and who is held by nobody."""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.quantities.words import ENEMIES, HEDGE, HEDGE_WORDS

DEADLY = compiled(r"\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|lives|fatalities|massacred|murdered|slain)\b")
PERISHED = compiled(
    r"\A (?:[\w-]+ ){0,3}?(?:inmates|prisoners|detainees|people|captives|men|women|internees)(?: (?:there|had|have|who))*(?: (?:perished|died|lost their lives)|,? (?:were|was|are (?:thought|believed) to have been|have been|had been) (?:later |then )?(?:killed|murdered|executed|massacred|gassed|shot|put to death))\b"
)
"""Behind a number of people held: that they died, which no count of people held is."""
HELD = compiled(
    r"\b(?:held|holds?|holding|await(?:s|ed|ing)?|on remand|keeps?|kept|detains?|fill(?:s|ed)?|detained|detainees|imprisoned|jailed|prisoners?|in (?:[\w'’-]+ ){0,3}(?:prisons?|jails?|custody|detention|camps?)|inmates"
    r"|incarcerated|behind bars|hous(?:es|ed|ing)|interned|locked up|captivity|being held|crammed in(?:to)?|home to|sits?|languish\w*|guard(?:s|ed|ing)|lives? in|living in|remain(?:s|ed)? in)\b"
)
IS_HELD = compiled(
    r"\b(?:held|detained|imprisoned|jailed|interned|locked up|(?:are|were|being|still) kept|in (?:[\w'’-]+ ){0,3}(?:prisons?|jails?|custody|camps?|detention))\b"
)
AND = compiled(
    rf",? and (?=(?:{HEDGE}|another|roughly|up to|a further|as many as) [\d])"
    r"|,? (?:along|together) with (?=(?:[a-z]+ ){0,3}\d)"
)
"""Where a second count begins: "9,000 are held in prisons and another 43,000 people live in the camps"."""
SIT = compiled(
    r"\A(?: of (?:them|these|those|its \w+))? (?:(?:still|now|also) )?(?:sit|languish|(?:are|were|remain) (?:(?:still|now|being) )?(?:held|detained|kept|jailed|imprisoned|interned|in (?:\w+ )?(?:prisons?|jails?|custody|detention)))\b"
)
"""Behind a number without a noun, where the people were named before: "another 9,000 sit in prisons"."""
HOLDING = compiled(
    rf"\b(?:holds?|held|holding|detains?|detained|keeps?|guards?|guarding|jails?|jailed|imprisoned|interned)\s(?:(?:{HEDGE}|roughly|up to|another|a further|an estimated|as many as|between|still)\s)*\Z"
)
BEHIND_BARS = compiled(
    r"\b(?:(?:are|were|is|was|being|been|remain(?:s|ed)?|still) (?:\w+ )?(?:held|detained|imprisoned|jailed|interned|locked up|kept|guarded|crammed in(?:to)?)|(?:fill(?:s|ed)?|sit|languish) (?:in )?(?:\w+ ){0,2}(?:prisons?|jails?|['’]s? prisons?)|behind bars|await(?:s|ed|ing)? (?:trial|sentence|execution)|on remand|in (?:[\w'’-]+ ){0,3}(?:prisons?|jails?|custody|detention|captivity)|held by|held in|prisoners?|inmates|detainees)\b"
)
FIGHTERS = compiled(
    r"\A\s(?:[\w-]+\s){0,3}?(?:fighters|militants|jihadis(?:ts)?|terrorists|suspects|insurgents|rebels|detainees|prisoners|inmates|extremists)\b"
)
OWN_FIGHTERS = compiled(
    r"\s(?:(?:armed|active|seasoned|core|full-time|trained|loyal)\s){0,2}(?:fighters|men|members|combatants|troops|militants|guerrill?as)\b"
)
HELD_SOMEWHERE = compiled(
    r"\b(?:prisons?|jails?|(?<!\d )(?<!training )(?<!base )(?<!its )(?<!their )camps?|custody|detention|captivity|detain\w*|captured|captives?|hostages?|prisoners?|inmates?)\b"
)
HAS = compiled(
    rf" (?:(?:still|now|also|itself|alone|is|was|said|thought|believed|estimated|to) )*(?:has|have|had|fields?|commands?|musters?|boasts?|retains?)(?: (?:{HEDGE_WORDS}|roughly|an|estimated|as|many|still|between))* "
)
"""Between a group and the number of its fighters."""
ITS_VERB = compiled(
    r"\W*(?:which |that |who )?(?:(?:still|now|also|itself|may|might|could|currently|probably|has|is|are|said to|thought to|believed to)\s)*\Z"
)
GROUP_HOLDS = compiled(
    r"\b(?:the|this) (?:\w+ ){0,2}(?:group|organi[sz]ation|movement|militia|insurgency|faction|network) (?:(?:still|now|also|itself|may|might|could|currently|probably) )*\Z"
)
TAKEN = compiled(
    r"\A\s(?:[\w-]+\s){0,2}?(?:people|passengers|soldiers|policemen|civilians|captives|women|girls|pupils|students|workers|men|foreigners)\b(?! (?:suspected|accused))"
)
"""Whom an armed group holds are hostages."""
NAME = r"(?:(?:[Aa]l|[Ee]l)[- ])?[A-Z][\w'’-]+"
FACILITY = compiled(
    rf"\b(?:[Tt]he\s)?(?:[Pp]risons?|[Cc]amps?|[Jj]ails?)\s(?:of|at)\s{NAME}(?:(?:,\s|\sand\s|\s){NAME}){{0,2}}"
    rf"|\b(?:{NAME}(?:,\s{NAME})*\sand\s{NAME}\s|(?:{NAME}\s){{0,3}})(?:(?:maximum[- ]security|military|desert|central|displacement|overcrowded)\s)?"
    r"(?:[Pp]risons?|[Cc]amps?|[Jj]ails?|[Dd]etention (?:[Cc]ent(?:er|re)s?|[Ff]acilit(?:y|ies))|[Pp]enitentiary|[Pp]enal [Cc]olony)\b"
    rf"|\b(?:{NAME}\s){{1,2}}(?:[Bb]arracks|[Bb]ase|[Gg]arrison|[Cc]ompound)\b"
)
PEOPLE = compiled(
    r"\A\s(?:[\"“]?(?:\w|-)+\s){0,5}?[\"“]?(?:people|wives|spouses|dependants|dependents|fighters|prisoners|detainees|members|militants|suspects|men|women|children|inmates|relatives"
    r"|families|foreigners|nationals|residents|jihadis(?:ts)?|boys|minors|individuals|persons|suspected|others|terrorists|rebels|insurgents|separatists|guerrillas|youths|teenagers|clerics|imams|sympathi[sz]ers|convicts|adherents|associates|operatives|returnees|supporters)\b"
)
ACCUSED = compiled(
    r"\A (?:[\w-]+ ){1,5}?(?:accused|suspected|convicted) of [^.;,]{3,50}? (?:are|were|remain|sit|languish)\b"
)
"""Behind a number of people of whatever name: what they are held for."""
POPULATION = compiled(
    r"\b(?:population (?:of|at|in)|number of (?:inmates|detainees|prisoners|residents of|people held|(?:people|persons|suspects) (?:held |being held )?in (?:custody|prison|jail|detention))|inmates)\b[^.;]{0,90}\b(?:to|at|of|is|was|about|some|around|nearly) (?:about |some |around |nearly |almost )?\Z"
)
THEIR_MEN = compiled(
    r"\b(?:of )?(?:the group['’]s|its|their) (?:\w+ )?(?:men|fighters|members|militants|followers|combatants)\b"
)
MEANWHILE = compiled(r"(?:,| as| while| when| and) (?=(?:[\w'’-]+ ){1,4}(?:arrest|detain|captur|round|seiz))|; ")
"""Where another deed is told than the one before: "the deaths came as the police arrested"."""
LOOSE = compiled(
    r"\b(?:escap\w*|broke|fled|freed|releas\w*|returned|repatriat\w*|took back|taken back|brought (?:home|back))\b"
)
HOSTAGES = compiled(r"\b(?:hostages?|kidnap\w*|abduct\w*|captives?|gunmen)\b")
ARRESTED = compiled(
    rf"\b(?:(?:(?<!to )|(?<=managed to )|(?<=able to ))arrest(?:ed|s|ing)?|detained|rounded up|locked up|jailed|imprisoned|interned|captured|apprehended|taken into custody)\s(?:(?:{HEDGE}|a total of|another)\s)*\Z"
)
WERE_ARRESTED = compiled(
    r"\A[^.;,]{0,60}\b(?:were|have been|had been|was) (?:arrested|detained|rounded up|apprehended|captured|taken prisoner|taken into custody)\b"
    r"|\A (?:[\w-]+ ){1,3}?(?:arrested|detained|rounded up) (?:in|at|on|near|over|for|during|after|across)\b"
)
OF_TERROR = compiled(
    r"\b(?:terror\w*|militan\w+|jihad\w*|extremis\w+|insurgen\w+|rebel\w*|separatis\w+|suspected (?:members|links|of)|(?:one|a|the same) cell|(?:wanted|planned|plotted|meant|intended|planning|plotting) to (?:attack|bomb|hit|strike|kill|blow up)|(?:its|their) (?:men|fighters)|fighters|(?:after|over|following|in connection with|linked to) (?:the |an? )?(?:[\w-]+ ){0,3}?(?:bombings?|attacks?|massacres?))\b"
)
HOLDER_BEFORE = compiled(
    r"\b(?:held|run|guarded|controlled|administered|operated|managed|detained|captured|arrested|overseen|(?:hands|custody|prisons|jails|camps) of|control of)\s(?:mostly |largely |jointly )?(?:by\s)?(?:the\s)?(?:[\w-]+-led\s)?\Z"
)
HOLDER_AFTER = compiled(
    r"\A(?:['’]s)?(?:,[^,.;]{1,60},)?\s(?:(?:says?|said|claims?|claimed)\s(?:that\s)?(?:it|they)\s)?(?:(?:still|now|also|has|have|had|itself|alone|already)\s){0,2}(?:holds?|held|guards?|runs?|detains?|detained|arrested|keeps?|kept|imprisons?|jails?|(?:is|are|was|were) (?:holding|guarding|running|keeping|detaining))\b"
)
HOUSES = compiled(
    r"(?: alone| now| still| also| camp| prison)*,? (?:alone |now |still |also )*(?:houses|housed|holds|held|has|had|(?:is|was) home to)\b"
)
CAMP_LIFE = compiled(
    r"\bin (?:the |its )?(?P<where>(?:\w+ )?(?:annex|camp|section|wing|prison|jail|compound)\b|al-hol\b|roj\b)[^.;]{0,80}\b(?:live|lives|lived|are|were) (?:held|kept|detained|apart|behind|in tents|under guard|there)?"
    r"|\b(?:live|are (?:held|kept|detained)|remain) (?:in )?(?:the )?(?P<also>al-hol|roj|annex)\b"
)
"""People who live in a camp that the text has told of, by what the camp or its part is called."""
LISTS = compiled(
    r"\b(?:register|census|rolls?|administration|count) (?:shows?|lists?|has|gives?|counts?|counted|puts?) (?:about |some |nearly |more than )?\Z"
)
REFUGEES = compiled(
    r"\brefugees?\b|\bdisplaced\b|\bevacuees\b|\b(?:boot|summer|flood[\w ]{0,12}|holiday|scout|youth|base|training|fitness) camps?\b|\b(?:fare evasion|drunk(?:en)? driving|jaywalking|shoplifting)\b|\b(?:dadaab|kakuma|zaatari|cox['’]s bazar|kutupalong|moria|bidi bidi)\b"
)
PRISONS_AT_LARGE = compiled(
    r"\b(?:overcrowd\w*|prison population|inmate population|incarcerat\w+ rate|built (?:for|to hold)|designed (?:for|to hold)|supposed to hold|capacity|(?:bed|prison )spaces|in (?:just |only )?(?:\d[\d,]* )?spaces|per 100,000|(?:no|without|lack(?:ing)? of|little) (?:running )?(?:water|electricity|heating|food)|spread out in camps|makeshift camps?|tents)\b"
)
"""What a country's prisons or camps of people who fled are told of by, whatever the reason of its report."""
ASYLUM = compiled(
    r"\b(?:asylum|immigration|migrants?|boat ?people|refugees?|visas?|deportation centre|detention centres?)\b"
)
"""Words of a text about people who are held because they came: no armed group's."""
RIOTS = compiled(
    r"\A (?:[\w-]+ ){0,2}?(?:inmates|detainees|prisoners|convicts) (?:(?:have|had|has|then|also) )?(?:beg[au]n|start(?:ed|ing)|br(?:oke|eaking)|protest\w*|riot\w*|rampag\w*|went|staged|staging|took|set|setting|burn\w*|clash\w*|fought|fighting|climb\w*|threw|throwing|stormed|barricad\w*|refus\w*|demand\w*)\b"
)
"""Behind a number: people held who are told of for what they do."""
ARMED_MEN = compiled(
    rf"\A (?:(?:suspected|alleged|foreign|islamic|islamist|hardline|armed|wanted|known|senior|more|\w+) ){{0,3}}?(?:{ENEMIES}|gunmen)\b"
)
CAPTURED = compiled(
    r"[^.;]{0,40}?(?:,? (?:who )?(?:(?:were|was|have been|had been|being) )?(?:arrested|detained|captured|rounded up|seized))\b"
)
NOT_HELD = compiled(
    r"\b(?:built for|room for|accommodat(?:es?|ed|ing)(?: up to)?|out of|capped (?:\w+ )?at|capacity (?:of|for)|designed for|employs?|space for|intended for|shar(?:ed|es|ing) [a-z ]{1,20}? with|(?:fell|collapsed|came down) (?:down )?on) (?:about |some |only )?\Z"
)
SUCH = compiled(
    r"\bfor (?:such|these|those|terror\w*) (?:offences|offenses|crimes|charges)\b|\b(?:on|over) terror\w* (?:charges|offences)\b"
)
ARRESTS = compiled(r"\A (?:[\w-]+ ){0,2}?(?:arrests|detentions)\b(?! warrants)")
ALONE = compiled(
    r"\A (?:(?:of (?:them|these|its \w+)|others|more|suspects?|fighters|insurgents|militants) )?(?:were|was|have been|had been) (?:arrested|captured|detained|taken prisoner|rounded up|in custody)\b"
)
AT_END = compiled(r"\A(?:\s*[.,;:)]|\Z| (?:more|others|in|and)\b)")
CAMP = compiled(
    r"\bal-hol\b|\broj\b|\b(?:detention|prison|internment) camps?\b|\bcamps?\b[^.]{0,80}\b(?:fighters|jihad|islamic state|detain)"
)
IN_CUSTODY = compiled(
    r"\A (?:people|persons|men|suspects|prisoners) (?:(?:were|are|remained|remain) (?:still )?in custody|(?:were|are) being held|(?:were|have been|had been) (?:arrested|detained|rounded up|taken in))\b"
)
AFTER_ATTACK = compiled(r"\b(?:attack\w*|bomb(?:s|ed|ing|ings|er|ers)?|blasts?|explosions?|massacre|shooting)\b")
"""What people are held for who are in custody when an attack has just been told."""
IN_PRISONS = compiled(r"\b(?:prisons?|jails?|camps?)\b")
POLITICAL = compiled(r"\A (?:\w+ )?[\"“]?(?:political|security|administrative|terrorism) (?:prisoners|detainees)\b")
"""Right behind a camp or prison that goes by its bare name: "Al-Hol alone houses 40,000 people"."""
