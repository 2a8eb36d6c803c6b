"""The shapes of number phrases as regular expressions: hedges, ranges, vague amounts, nobody, one person."""

from __future__ import annotations

from tocsin.dates.words import TENS, spelled
from tocsin.quantities.people import COLLECTIVE, PERSONS, SINGULAR
from tocsin.quantities.words import FIGURES, GAP, WORDS, one_of

_N = rf"(?:{FIGURES}|{WORDS})"
HEDGES = {
    "low": rf"at{GAP}(?:the{GAP}very{GAP})?least|no{GAP}(?:fewer|less){GAP}than|not{GAP}(?:fewer|less){GAP}than|a{GAP}minimum{GAP}of"
    rf"|more{GAP}than|over|upwards?{GAP}of|in{GAP}excess{GAP}of|well{GAP}over|exceeding|above|>",
    "high": rf"up{GAP}to|as{GAP}many{GAP}as|at{GAP}most|no{GAP}more{GAP}than|not{GAP}more{GAP}than|a{GAP}maximum{GAP}of|fewer{GAP}than"
    rf"|less{GAP}than|under|below",
    "near": rf"nearly|almost|close{GAP}to|just{GAP}under|approaching|near(?:ly)?|just{GAP}short{GAP}of",
    "about": rf"about|around|perhaps|maybe|approximately|approx\.?|roughly|some|an?{GAP}estimated|estimated|circa|~|somewhere{GAP}around|or{GAP}so",
    "exact": rf"exactly|a{GAP}total{GAP}of|all|another|the{GAP}other|only|just",
}
_HEDGE = "|".join(f"(?P<{name}>{words})" for name, words in HEDGES.items())
NAMELESS_HEDGE = "(?:" + "|".join(HEDGES.values()) + ")"
VAGUE = {
    rf"tens{GAP}of{GAP}thousands": 20_000,
    rf"hundreds{GAP}of{GAP}thousands": 200_000,
    rf"(?:several|many|a{GAP}few){GAP}dozens?": 36,
    rf"(?:several|many|a{GAP}few|some|couple{GAP}of){GAP}hundreds?": 300,
    rf"(?:several|many|a{GAP}few){GAP}thousands?": 3000,
    rf"(?:several|many){GAP}scores?": 60,
    r"dozens": 24,
    r"(?<=injuring )scores|(?<=wounding )scores|(?<=killing )scores": 40,
    rf"scores(?={GAP}(?:of|more|killed|dead|were|have|injured|wounded|feared|hurt|died|missing|arrested|others))": 40,
    r"hundreds": 200,
    r"thousands": 2000,
    r"millions": 2_000_000,
    rf"tens{GAP}of(?={GAP}\w)": 20,
    r"several": 3,
    rf"a{GAP}(?:small{GAP})?(?:handful{GAP}of|handful|few)": 3,
    r"multiple|numerous": 2,
    rf"an?{GAP}(?:unknown|undisclosed|unspecified){GAP}number{GAP}of": 1,
    rf"a{GAP}number{GAP}of": 2,
}
"""Vague amounts and the least they stand for: two dozen, two score, two hundred; several is three. Tocsin's own convention."""
_PERSON = one_of(PERSONS - {"dead", "injured", "wounded"}) + r"\b"
SEVERAL = (
    one_of(
        p for p in PERSONS if p not in SINGULAR and p not in ("them", "another", "others", "dead", "injured", "wounded")
    )
    + r"\b"
)
"""Nouns for several people: in "two police officers" the second noun is the one counted."""
_NOBODY = (
    rf"neither(?:{GAP}of{GAP}(?:the|them|his|her|those)(?:{GAP}\w+){{0,2}}?(?={GAP}(?:was|were|is|are|had|has|suffered)\b))|zero(?={GAP}(?:\w+{GAP})?(?:casualties|deaths|injuries|fatalities))|no{GAP}reports?{GAP}of{GAP}(?:anyone|anybody)|no{GAP}one|no-one|neither{GAP}(?:deaths?|casualties|fatalities){GAP}nor{GAP}injuries|nobody|none(?:{GAP}of{GAP}the{GAP}\w+)?|no{GAP}(?:(?:immediate|reported|known|civilian|confirmed|human|other|further|major|serious)"
    rf"{GAP}){{0,2}}(?:reports?{GAP}of{GAP}(?:any{GAP})?)?(?:(?:dead|deaths?|injured){GAP}or{GAP})?(?:casualties|casualty|deaths?|injur(?:ies|y)"
    rf"|fatalit(?:ies|y)|victims|wounded|dead|loss{GAP}of{GAP}(?:human{GAP})?li(?:fe|ves)|lives|arrests|{_PERSON})"
    rf"|without{GAP}(?:any{GAP})?(?:casualties|injur(?:ies|y)|deaths|fatalities|loss{GAP}of{GAP}life|victims)"
    rf"|(?:without|(?:did|does|had|has){GAP}not|didn['’]t){GAP}(?:kill|killing|killed|hurt|hurting|injure|injuring|injured|wound|wounding|wounded|harm|harming){GAP}(?:anyone|anybody|people)"
    rf"|not{GAP}a{GAP}single{GAP}(?:{_PERSON})"
)
_WORD = r"[^\W\d_][\w'’.-]{0,24}"
_STOP = (
    r"(?:and|or|but|in|on|at|by|to|from|for|with|as|when|after|before|while|who|which|that|was|were|is|are|be|been|have|has|had"
    r"|killed|kills|kill|killing|wounded|injured|hurt|dead|died|die|dies|missing|arrested|kidnapped|abducted|shot|said|near|during|since|the|a|an|of"
    r"|including|across|between|against|into|will|would(?!-be)|could|may|might|people|feared|confirmed|lay|lost|went|held|taken"
    r"|displaced|remained|remain|perished|injuring|wounding|following|because|also|still|later|earlier|ago|whose|did|not|per"
    r"|fled|flee|fleeing|this|these|those|escaped|survived|suffered|sustained|received|succumbed|drowned|fell|got|took|inside"
    rf"|outside|until|since|where|then|than|whom|just|only|including|{spelled(2, 19)}|{TENS}|buried|mourned)"
)
_TWO = rf"a{GAP}pair{GAP}of|a{GAP}couple{GAP}of|(?:a|the|an)(?:{GAP}(?!{_STOP}\b)[a-z-]{{3,12}})?{GAP}couple|both(?={GAP}\w)|(?<![a-z]\s)the{GAP}(?:pair|duo)(?={GAP}(?:were|was|had|have|died|later|who)\b)|twin|(?:his|her|their|the){GAP}(?:own{GAP})?parents"
_BODY = (
    rf"(?:(?:the|its|their|an?){GAP})?(?:[\w’'-]+{GAP}){{0,3}}?(?:council|police|department|ministry|agency|party|group|branch|union|commission|office|service|intelligence"
    r"|army|village|tribe|movement|board|committee|court|school|hospital|organi[sz]ation|bureau|delegation|chamber|association|federation|commission|authority)\b"
)
"""What somebody is the head of: other heads are severed."""
_ONE_PERSON = (
    "(?:(?:co-|ex-|vice-)?(?:"
    + one_of(SINGULAR)
    + rf"|head(?={GAP}of{GAP}{_BODY})|(?:village|district|ward|family|clan|community|police|military|union|state){GAP}(?:head|chief|boss)|(?:mother|father|mum|mom|dad|gran|grandmother|grandfather)-of-\w+|(?:bride|groom|mother|father|mum|mom|dad)-to-be)|(?!human|german|roman|ottoman|norman|talisman)\w{{2,12}}(?:wo)?man|\d{{1,3}}-(?:year|month|week|day)-old(?={GAP}(?:was|is|has|had|who|died|dies|suffered|shot|killed|stabbed|wounded|injured|dead|hurt|missing|found|arrested|in|at|on|with|and|to)\b|[,.;]|\Z)|minor(?={GAP}(?:was|is|has|had|who|died|dies|dead|shot|killed|wounded|injured|hurt)\b))\b(?!['’]s?\s|-)"
)
_HARMED = "(?:wounded|injured|missing|kidnapped|abducted|captured|displaced|detained|murdered|slain|slaughtered|killed)"
_HARMED_NOT_BY = "(?:wounded|injured|missing|kidnapped|abducted|captured|displaced|detained)"
"""The same behind other words: there "killed" is a verb, "the blast killed Colonel Hill"."""
NOUN = (
    rf"(?:{GAP}(?:(?:more|other|additional|further|another){GAP}){{0,1}}(?:of{GAP}(?:the|its|his|her|their|our|these|those){GAP}(?:(?:{spelled(2, 12)}|twenty|thirty|forty|fifty){GAP})?)?"
    rf"(?:(?!{_STOP}\b)[\"“‘']?{_WORD}[\"”]?(?:(?<!s),)?{GAP}){{0,4}}?(?:{_HARMED}{GAP})?[\"“‘']?(?P<noun>{_PERSON})(?!{GAP}(?:(?!{_STOP}\b){_WORD}{GAP})?{SEVERAL})(?!(?<=police){GAP}(?:officer|chief|inspector|commander|constable|superintendent|captain|sergeant|cadet|recruit|driver|official)\b))"
)
ANY_NOUN = rf"(?:{GAP}(?:of{GAP}(?:the|its|his|her|their|our|these|those){GAP})?(?:(?!{_STOP}\b){_WORD}{GAP}){{0,2}}?(?!{_STOP}\b)(?P<noun>[a-z-]{{3,20}}s\b|cattle|livestock|aircraft))"

_OF_SO_MANY = rf"(?:,?{GAP}aged{GAP}(?:{WORDS}|\d{{1,2}})(?=[\s,.;:)]|\Z),?)?(?:{GAP}of{GAP}(?:{WORDS}|\d{{1,2}})(?:{GAP}(?:\w{{1,9}}{GAP})?(?:children|kids|sons|daughters))?(?!{GAP}{SEVERAL})(?=[\s,.;:)]|\Z))?"
"""What says how old a child is or how many children a parent has: "a mother of three"."""
_OLD = (
    rf"(?:\d{{1,3}}[\s-]years?[\s-]old|(?:{spelled(2, 19)}|(?:{TENS})(?:-[a-z]{{3,5}})?)-(?:year|month|week|day)-old)"
)
_ARTICLE = rf"(?:an?|one|another)(?:{GAP}(?:{_OLD}|(?!{_STOP}\b){_WORD}),?){{0,4}}?{GAP}(?:{_HARMED}{GAP})?(?P<noun>{_ONE_PERSON}){_OF_SO_MANY}"
_DEFINITE = rf"(?:the|his|her|their|my|our)(?:{GAP}(?:{_OLD}|(?!{_STOP}\b){_WORD})){{0,3}}?{GAP}(?:(?:{_HARMED_NOT_BY}|(?<=(?:the|his|her|our)\s){_HARMED}){GAP})?(?P<noun>(?!(?:death|body|corpse|fatality|casualty|life)\b){_ONE_PERSON}){_OF_SO_MANY}"

BARE_PERSON = rf"(?:(?:kidnapped|abducted|missing|wounded|injured|detained|jailed){GAP})?(?:(?!{_STOP}\b)(?!{one_of(p for p in PERSONS if p not in SINGULAR)}\b)[^\W\d_][\w'’.-]{{0,24}}{GAP}){{0,3}}?(?P<noun>{_ONE_PERSON}){_OF_SO_MANY}(?!{GAP}(?:{_ONE_PERSON}|{SEVERAL}))"
"""One person without an article, in lower case: where a headline may name one."""
_AGE = r"(?:\d{1,2}|[A-Za-z]{2,9}(?:-[a-z]{3,5})?)"
AGED = (
    rf"(?P<person>{_AGE}-(?:[yY]ear|[mM]onth)-[oO]ld{GAP}(?:[\w-]+{GAP}){{0,2}}?(?P<kind>(?i:{_ONE_PERSON}))"
    rf"|(?P<noun>{_AGE}-(?:[yY]ear|[mM]onth)-[oO]ld)(?:{GAP}(?!(?i:{_STOP}|stabbed|hit|struck)\b)[A-Z][\w'’-]+){{1,4}})"
)
"""A person told by age: "12-year-old Ann Lee", "six-year-old girl"."""

FORMS = [
    ("nobody", rf"(?:{_NOBODY})\b"),
    ("family", rf"(?:an?{GAP}(?:{_WORD}{GAP})?)?(?:{'|'.join(sorted(COLLECTIVE))}){GAP}of{GAP}(?P<n>{_N})(?!\w)"),
    (
        "range",
        rf"(?:between{GAP}|from{GAP}|{NAMELESS_HEDGE}{GAP})?(?P<a>{_N})(?:{GAP}?[-–—]{GAP}?|{GAP}(?:to|and|or){GAP})(?P<b>{_N})(?!\w|[-–.,]\d)",
    ),
    ("vague", rf"(?:(?:{NAMELESS_HEDGE}|many){GAP})?(?P<v>{'|'.join(VAGUE)})\b(?:{GAP}of\b)?"),
    ("two", rf"(?:{_TWO})\b"),
    (
        "number",
        rf"(?:(?:{_HEDGE}){GAP}?){{0,2}}(?P<n>{_N})(?P<plus>\+|-plus|-odd|{GAP}odd(?={GAP})|{GAP}or{GAP}(?:more|so|fewer))?(?!\w)",
    ),
]
ARTICLED = ("one", _ARTICLE)
DEFINED = ("one", _DEFINITE)
ANOTHER = (
    "another",
    rf"(?:another|the{GAP}other|a{GAP}(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))(?={GAP}(?:was|is|had|has|died|dies|escaped|remain|later|succumbed|in{GAP}|on{GAP}|at{GAP}|critically|seriously|slightly|wounded|injured|missing|killed|dead|hurt|shot)|[.;]|,(?!{GAP}\w+{GAP}(?:bomb|blast|explosion|attack))|\Z)",
)
