"""Killings that are told by what was found of them: bodies bound, bagged, wrapped, with wounds, beside a message, thrown out.

A body alone tells of no violence: most were ill, drowned or fell. What was done to it, or how it was put where it lay, does.
Heads without bodies, and remains that somebody packed, are such by themselves. Patterns are for lower-case text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tocsin.patterns import compiled

ARMED, OPEN = "armed_assault", "unknown"
"""How it was done, where the words say it, and where they do not."""

_DEAD = r"(?:bod(?:y|ies)|corpses?|cadavers?|remains|torsos?|body parts|limbs)"
_LOOK = compiled(
    r"\b(?:bod(?:y|ies)|corpses?|cadavers?|remains|torsos?|heads?|lifeless|dead|without (?:life|vital)|deceased|bagged|dismembered|decapitated|beheaded|quartered|executed|murdered|strangled|encobijados?|encajuelados?|to death|(?:hung|hanged|hanging|dangling) from)\b"
)
"""The cheap first look: a body, a head, or what was done to somebody."""
_MET = compiled(
    r"\b(?:f[io]u?nds?|located?|locates|discover(?:s|ed|y)|recover(?:s|ed)|turn(?:s|ed) up|appear(?:s|ed)|uncovered|unearthed|exhumed|left|leaves?|leaving|abandon(?:s|ed)?|dump(?:s|ed|ing)?|thrown?|threw|toss(?:es|ed)|discarded|hung|hangs?|hanging|scattered|strewn|l[ay]y(?:ing)?|display(?:ed)?|identif(?:y|ies|ied)|with their|bore|showed|showing|bearing)\b"
)
"""How they came to light."""
_DONE = r"(?:bagged|handcuffed|gagged|blindfolded|dismembered|decapitated|beheaded|headless|mutilated|quartered|bullet-?\s?ridd(?:led|en)|tortured|hog-?tied|bound|tied(?: up)?|trussed(?: up)?|executed|murdered|slain|strangled|encobijados?|encajuelados?)"
"""What nobody does to the dead but who killed them."""
_Q = r"[\"“”'‘’´]?"
_BEFORE = compiled(
    rf"\b(?P<sign>(?<!muscle-)(?<!leather-)(?<!cloth-)(?<!spell){_Q}{_DONE}{_Q}(?:,? (?:and |but )?(?:[a-z]+ly )?(?:burned|burnt|charred|naked|half-naked|lifeless|{_DONE}))?)\s(?:(?!(?:by|to|for|of|in|on|with|at|from|up|over|the)\b)[a-z-]+\s){{0,2}}?(?:{_DEAD})\b(?!['’])"
)
_BODY = compiled(rf"\b{_DEAD}\b")
_SACK = r"(?:(?:plastic|black|garbage|trash|bin|rubbish|burlap|nylon|refuse) )*(?:bags?|sacks?|suitcases?|coolers?|iceboxes|drums?|barrels?|trash cans?|garbage)"
_BEHIND = compiled(
    rf"(?:\b(?:(?P<tied>{_DONE})\b(?! (?:for|to be|over|up in)\b)"
    r"|(?:wrists?|hands?|arms?|feet|legs|ankles) (?:and (?:feet|legs|ankles) )?(?:(?:were|was|had been) )?(?:tied|bound|cuffed)"
    rf"|(?:wrapped|shrouded|rolled|swathed|bundled)(?: up)? in (?:(?:an?|the|some|several|garbage|black|plastic|white) )*(?:blankets?|sheets?|plastic|rugs?|carpets?|tarp\w*|(?:duct |packing |adhesive )?tape|bags?|mattress\w*|cloth|covers?)|(?:stuffed|packed|crammed) (?:in(?:to|side)?) (?:an? |the )?{_SACK}|(?:in|inside|into) (?:(?:an?|the|two|three|four|five|six|several|some|\d+) )?{_SACK}(?!,? (?:carr|of (?:money|cash|cocaine|marijuana)))"
    r"|(?:in|inside) (?:the |an? )?(?:car )?(?:trunk|boot)(?: of)?|(?:in|inside|from) (?:(?:an?|the|another|two|three|four|five|several|\d+) )?(?:[\w-]+ ){0,2}?(?:clandestine|shallow|narco|hidden) (?:mass )?graves?"
    r"|(?:signs?|traces?|marks?|evidence|indications) of (?:(?:having been |being |severe |apparent |extreme |physical |both )*)(?:violence|torture|strangulation|beatings?|blows|stabbings?|gunshots?|bullets|abuse|beaten|tortured|strangled|stabbed|shot)"
    r"|(?P<shot>(?:bullet|gun ?shot|gun-shot|firearm|stab|knife|machete)s? (?:wounds?|holes?|impacts?|hits?|injur(?:y|ies))|(?:shots?|bullets?) (?:in|to) (?:the|his|her|their) (?:heads?|necks?|backs?|chests?|faces?)|coups? de gr[aâ]ces?|riddled with bullets|throats? (?:slit|cut))"
    r"|(?:with|beside|next to|alongside|near|and|accompanied by) (?:(?:an?|the|some|two|three|several|alleged|threatening|handwritten|hand-written|written|intimidating|drug|apparent) )*(?:narco-?\s?)?(?:messages?|banners?|placards?|cardboards?|mantas?|warning (?:notes?|signs?|messages?)|threatening notes?|narcomessages?|narcomantas?|(?:notes?|letters?)(?= (?:accusing|warning|saying|threatening|signed|claiming|which|that)))"
    r"|(?:hung|hanged|hanging|dangling|suspended|strung up) (?:by (?:the |their |his |her )?(?:necks?|feet) )?(?:from|off|on) (?:(?:an?|the|two|three|pedestrian|highway|railway|road|vehicular|\w+'s) ){0,3}(?:bridges?|overpass(?:es)?|footbridges?|viaducts?|flyovers?|lamp-?\s?posts?|fences?|(?:\w+ )?antennas?)"
    r"|(?:thrown|tossed|dumped|pushed|hurled|flung|dropped) (?:from|off|out of) (?:an? |the )?(?:moving |speeding |passing )?(?:car|vehicle|van|truck|pick-?up|helicopter|plane|motorcycle|taxi)s?)\b)"
)
"""What is told of a body behind it."""
_THROWN = compiled(
    rf"\b(?:(?:dump|toss|discard|abandon)(?:e?s|ed|ing)?|thr[oe]wn?s?|dispos(?:es|ed) of) (?:(?:an?|the|his|her|their|two|three|four|five|six|seven|eight|nine|ten|\d+|several|lifeless|dead|burned|burnt|charred|naked|human|decomposing) )*{_DEAD}\b"
    rf"|\b(?:hang|hangs|hung|string up|strung up) (?:(?:the|a|two|three|four|five|six|\d+|lifeless|dead) )*{_DEAD}(?: of (?:[\w-]+ ){{1,4}}?)? ?(?:from|on|off) (?:(?:an?|the|pedestrian|highway|departure) )*(?:bridges?|overpass(?:es)?|trees?|lamp-?\s?posts?)\b"
    rf"|\b{_DEAD}(?: of (?:[\w-]+ ){{1,5}}?)? ?(?:(?:were|was|are|is|been|had been) )?(?:found |later )?(?:dumped|tossed|discarded|thrown|abandoned)\b"
)
"""Bodies that somebody got rid of."""
_THEY_LEAVE = compiled(
    rf"\Athey (?:leave|left|abandon(?:ed)?|throw|threw|dump(?:ed)?) (?:(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|another|lifeless|dead|burned|charred|naked|human|headless) )*(?:{_DEAD}|human remains|(?:[\w-]+ ){{1,2}}(?:without life|lifeless))\b"
)
"""The same of an unnamed "they" at the head of a headline."""
_HEADS = compiled(
    r"\b(?:bags?|sacks?|coolers?|suitcases?|drums?) (?:\w+ )?(?:with|of|containing|full of|filled with) (?:apparent |suspected |alleged )?(?:(?:dismembered |decomposing )?human remains|body parts|(?:a )?human bod(?:y|ies))|\b(?:severed|decapitated|human|chopped-off|cut-off|burnt human|decomposing) heads?\b|\bheads? of (?:an? |the |two |three |four |five |unidentified )+(?:m[ae]n|wom[ae]n|persons?|people|police\w*|youths?|person)\b(?! (?:of|was named|who heads))"
)
_SOMEBODY = r"(?:m[ae]n|wom[ae]n|persons?|people|subjects?|individuals?|couples?|youths?|girls?|boys?|teenagers?|youngsters?|males?|females?|brothers|sisters|(?:taxi )?drivers?|teachers?|students?|farmers?|soldiers?|police(?:m[ae]n)?|officers?|minors?|migrants?|journalists?|lawyers?|merchants?|businessm[ae]n)"
_ENDED = r"[\"“‘'´]?(?:bagged|encobijados?|encajuelados?|dismembered|decapitated|beheaded|quartered|executed|murdered|tortured to death|beaten to death|shot dead|shot to death|stabbed to death|strangled)"
_ENDED_PERSON = compiled(
    rf"\b(?:f[io]u?nds?|locates?|located|discover(?:s|ed)|leave|left|leaves|abandon(?:ed|s)?|dump(?:ed|s)?) (?:[\w'’-]+ ){{0,5}}?(?:{_ENDED})\b"
    rf"|\b{_ENDED} (?:[\w-]+ )?{_SOMEBODY}(?: (?:was|were|is|are))? (?:found|located|left|discovered|dumped|abandoned)\b"
    rf"|\b{_SOMEBODY} (?:(?:was|were|is|are|been) )?(?:found|located|left|discovered|dumped|abandoned) (?:[\w-]+ ){{0,3}}?{_ENDED}\b"
)
"""People of whom it is said that they were found, and found so."""
_LIFELESS = compiled(r"\b(?:lifeless|dead|without life|without vital signs|deceased)\b")
_HANGING = compiled(
    rf"\b{_SOMEBODY} (?:(?:was|were) )?(?:(?:found|left) )?(?P<sign>(?:hung|hanged|hanging|dangling) from (?:(?:an?|the|pedestrian|highway|railway|road|vehicular) ){{0,3}}(?:bridges?|overpass(?:es)?|footbridges?|viaducts?|flyovers?))\b"
)
_NOT_SO = compiled(
    r"\bno (?:apparent |visible |obvious |external |other )?(?:signs?|traces?|marks?|evidence|indication)|\bwithout (?:any )?(?:signs?|traces?|marks?)|\b(?:ruled out|rule out|natural causes|heart attack|overdose|suicides?|(?:took|taken|taking) (?:his|her|their) own li(?:fe|ves)|hanged (?:him|her|them)sel(?:f|ves)|hypothermia|drown\w*)\b"
    r"|\b(?:archaeolog\w*|arch(?:a)?eologists?|roman|ancient|bronze age|iron age|neolithic|medieval|pharaohs?|mumm(?:y|ies|ified)|tombs?|fossils?|pre-hispanic|prehispanic|aztec|mayan?|inca|viking|century|centuries|museums?|world war|in 19[0-6]\d|waxwork|mannequins?|dolls?|statues?|dummy)\b"
    r"|\b(?:horse|dog|cat|pig|goat|sheep|cow|calf|deer|bull|cattle|elephant|rhino|whale|dolphin|seal|turtle|wolf|wolves|bear|lion|tiger|birds?|animals?|snake|monkey|donkey)['’]?s?\b"
    r"|\b(?:firefighters?|fire ?fighters|(?:forest|house|bush|wild|kitchen|factory) ?fires?|blaze|gutted|crash(?:ed|es)?|collision|wreck(?:age)?|helicopter that|earthquake|quake|flood(?:s|ed|ing)?|avalanche|landslides?|mudslides?|storm|hurricane|typhoon|tsunami|explosion at|mine collapse|rubble|shipwreck|capsized|plane crash|covid\S*|coronavirus|ebola|cholera|funeral (?:home|director|parlou?r)s?|crematori\w+|undertakers?|morgues? (?:left|abandon)|mortuar\w+|medical school|anatomy|surgeons?|transplant|newborn|fetus(?:es)?|foetus(?:es)?|found alive|(?:was|were) (?:still )?alive|rescued|freed|released)\b"
    r"|\b(?:of (?:the )?(?:heat|cold)|heat ?strokes?|heat ?waves?|parachut\w*|skydiv\w*|climbers?|mountaineers?|hikers?|artists?|galler(?:y|ies)|exhibitions?|sculpt\w*|bronze|marble)\b"
    r"|\b(?:governing|student|regulatory|legislative|ruling|professional|advisory|elected|parent|statutory|sports?|football|umbrella|political|academic) bod(?:y|ies)\b|\bbod(?:y|ies) of (?:works?|evidence|water|law|knowledge|opinion|literature|research|the (?:car|vehicle|aircraft|plane|bus|truck|van|letter|text|report))\b"
    r"|\b(?:film|movie|novel|series|episode|thriller|drama|detective story|plays? the|the plot)\b"
)
"""What in the same sentence says that these dead were no killing of today."""


def aftermath(lowered: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where lowered[start:end), a sentence, tells of a killing by what was found: the span of the words that say so, and
    the type of attack. At most one a sentence."""
    return list(_told(lowered[start:end], start)) if _LOOK.search(lowered, start, end) else []


@lru_cache(maxsize=256)
def _told(said: str, start: int) -> tuple[tuple[int, int, str], ...]:
    if not (_MET.search(said) and (found := _sign(said))) or _NOT_SO.search(said):
        return ()
    a, b, kind = found
    return ((start + a, start + b, kind),)


_BY_ARMS = compiled(r"decapitat|behead|headless|heads?\b|shot|bullet|gun|stab|knife|machete|gr[aâ]ce|throat|execut")


def _sign(said: str) -> tuple[int, int, str] | None:
    """The first words of a sentence that say that somebody was killed."""
    if m := _BEFORE.search(said):
        return _with_kind(said, *m.span())
    body = _BODY.search(said)
    if body and (near := _near(said, body)):
        return _with_kind(said, *near)
    if m := _HEADS.search(said):
        return _with_kind(said, *m.span())
    if (m := _ENDED_PERSON.search(said)) or (m := _HANGING.search(said)):
        return _with_kind(said, *m.span())
    if (body and (m := _THROWN.search(said))) or (m := _THEY_LEAVE.search(said)):
        return _with_kind(said, *m.span())
    if (m := _LIFELESS.search(said)) and (sign := _BEHIND.search(said)):
        return _with_kind(said, *sign.span())
    return None


_REACH = 110
"""Characters between a body and what is told of it, in its own sentence."""


def _near(said: str, body: re.Match[str]) -> tuple[int, int] | None:
    """The words behind a body, or at the head of its sentence, that tell what was done to it."""
    behind = _BEHIND.search(said, body.end())
    if behind and behind.start() - body.end() <= _REACH and not _ENDS.search(said, body.end(), behind.start()):
        return behind.span()
    before = _BEHIND.search(said, 0, body.start())
    apart = before and _APART.search(said, before.end(), body.start())
    return before.span() if before and apart and body.start() - before.end() <= _AHEAD else None


_ENDS = compiled(r":|\bpolice officers?\b|\bgunm[ae]n\b")
_AHEAD = 45
_APART = compiled(r",|\b(?:find|finds|found|locate|locates|located|leave|leaves|left|abandon|abandoned)\b")
"""Between a sign and the body that is named behind it: "Hands tied, a body was found"."""


def _with_kind(said: str, start: int, end: int) -> tuple[int, int, str]:
    return start, end, ARMED if _BY_ARMS.search(said, start, end) else OPEN
