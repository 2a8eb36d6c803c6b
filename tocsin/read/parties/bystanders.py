"""Parties that a sentence names beside the deed: who was carried or hit, who once took the place, whose ground it is.

"Jets bombed the town, which the Front seized in 2015", "a bomb hit a convoy of members of the Front". Patterns match
lower-case text of one sentence.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.words.deedwords import MEMBERS

_MEN = r"(?:members?|fighters?|militants?|rebels?|commanders?|leaders?|supporters?|forces|troops|soldiers|men|units?|families)"
_COUNT = rf"(?:the|an?|some|several|many|senior|other|more|dozens of|scores of|hundreds of|\d[\d,]*|{spelled(2, 10)}|captured|wounded|former|local)"
_OBJECT = compiled(
    r"(?<![\w-])(?!(?:suspected|alleged|armed|masked|hooded|uniformed|disguised|believed|called|named|identified|disgruntled|heavily-armed|unidentified|wanted|rumou?red|dressed|need|included|comprised|numbered|arrested|detained|charged|accused|captured|seized|convicted|indicted|sentenced|jailed|hundred|hatred|red|bed|seed|indeed)\b)"
    rf"(?:\w{{2,}}ed|met|flew|flown|shot|hit|struck|took|taken|saw|seen|led|sent|brought|drove|driven|carrying|killing|targeting|attacking|transporting|escorting|training)\s(?:{_COUNT}\s){{0,4}}{_MEN}\s(?:of|from)\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
"""Before a party whose people are the object of a verb: "flew members of the Front across the lake"."""
INSPIRED = compiled(
    r"\b(?:jailed|imprisoned|sentenced|convicted|served time)\b[^.;]{0,90}\b(?:group|cell|gang|network|ring|plot) (?:that was |which was )?(?:inspired by|linked to|loyal to|affiliated (?:with|to)) (?:the )?\Z"
)
"""Before a party that somebody once was jailed for being near: it has no part in what he did since."""
STRUCK_OF = compiled(
    r"\b(?:attack(?:ed|s|ing)?|assault(?:ed|ing)?|target(?:ed|ing)?|storm(?:ed|ing)|raid(?:ed|ing)?|ambush(?:ed|ing)?|hit|struck|bomb(?:ed|ing)|shell(?:ed|ing)|overr[au]n|blew up|destroyed) (?:on )?(?:[\w-]+ ){1,5}?(?:of|belonging to|manned by|run by|used by|operated by) (?:[\w-]+ )?(?:the )?(?:[a-z]+ )?\Z"
)
"""Before those whose post, convoy or barracks somebody struck: they are whom it befell."""
_DEAD = r"(?:kill(?:ed|ing)|murder(?:ed)?|deaths?|shot(?: dead)?|execut(?:ed|ions?)|massacred?|kidnapp(?:ed|ings?)|abduct(?:ed|ions?)|slain)"
_VICTIMS_WERE = compiled(
    rf"\b{_DEAD}\s(?:of\s)?(?:(?!\bby\b)[\w,'’-]+\s){{1,5}}?(?:who|that|which) (?:was|were|are|is|had been) (?:\w+ )?(?:members?|supporters?|leaders?|fighters?|militants?) (?:of|in) (?:the )?\Z"
)
"""Before a party of which the dead were: "murdered three villagers who were members of the Front"."""
_WHO = compiled(rf"\A{MEMBERS},? (?:who|that)\b")
_AMONG = compiled(
    rf"\b(?:among them|among the dead|among those killed|including|who included|other than|alongside|along with)\s(?:{_COUNT}\s){{0,3}}{_MEN}\s(?:of|from)\s(?:the\s)?\Z"
)
_TOOK = r"(?:overr[au]n|conquer(?:ed)?|occup(?:y|ied|ies)|capture(?:d|s)?|seize(?:d|s)?|took|taken|retook|retaken|entered|controls?|controlled|ruled?s?|held|holds?|swept into|moved into|swept through|lost|won back|recaptured|left|withdrew from|pulled out of|(?:was|were|been) (?:ousted|driven|expelled|forced|pushed)(?: out)?)"
_WHICH = compiled(r"(?:,\s|\s)(?:which|that|where|from which|from where|whence)\s(?:the\s)?(?:[\w-]+\s)?\Z")
_PLACE_TAKEN = compiled(
    rf"\A{MEMBERS}(?:\s(?:has|have|had|once|first|briefly|still|long|\w+ly))*\s{_TOOK}(?=[,.;]|\Z|\s(?:in|from|since|until|for|after|before|during|last|earlier|late|on|two|three|control|and|between)\b)"
)
_AGO = compiled(
    r"\b(?:days?|weeks?|months?|years?|hours?|long|shortly|soon|decades?)\s(?:after|before|since|ago when)\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
_TOWN_TAKEN = compiled(
    rf"\A{MEMBERS}(?:\s(?:has|have|had|\w+ly))*\s{_TOOK}\s(?:control of\s|over\s|back\s)?(?:it\b|(?:the|its|most of|much of|parts of|large|swathes|\w+['’]s)\s(?:\w+\s){{0,3}}?(?:town|city|village|area|province|region|district|capital|port|airport|base|country|north|south|east|west|territory|camp|quarter|suburb|neighbou?rhood|swathes)\b)"
)
_WHEN_TAKEN = compiled(
    r"\b(?:captured|seized|held|controlled|taken|occupied|overrun|ruled|conquered)\s(?:by|from)\s[^.;,]{2,60}?\s(?:when|after|since|as|before)\s(?:the\s)?\Z"
)
"""Before "they", in the clause that tells when ground was taken: "captured by the Front when they overran the city"."""
_WHERE = compiled(r",\s(?:where|from where|in which)\s(?:the\s)?(?:[\w-]+\s)?\Z")
_CAMPAIGNS = compiled(
    rf"\A{MEMBERS}(?:\s(?:has|have|had|recently|also|\w+ly))*\s(?:launched|began|begun|opened|started|resumed|stepped up|renewed|waged?)\s(?:an?|the|its|their|a new)\s(?:[\w-]+\s){{0,3}}(?:offensive|invasion|campaign|operation|push|assault|insurgency|war)\b"
)
"""Behind a party in such a clause, its war there: "the border with Tarik, where the Front opened an offensive in May"."""
_ANY_TAKING = compiled(rf"\A{MEMBERS}(?:\s(?:has|have|had|first|\w+ly))*\s{_TOOK}\b")
_ONCE = compiled(
    r"\b(?:once|formerly|previously|used to|no longer) (?:belong(?:ed)? to|been (?:a )?members? of) (?:the )?(?:[\w-]+ )?\Z|"
    r"\b(?:once|formerly|previously|formally|historically|until recently|long|many of them|some of them|most of them|largely)\s(?:\w+\s)?(?:affiliated|linked|allied|aligned|tied|loyal)\s(?:to|with)\s(?:the\s)?(?:[\w-]+\s)?\Z"
    r"|\b(?:strongholds?|bastions?|hotbeds?|havens?|hubs?|homes?|hideouts?|redoubts?)\s(?:of|for|to)\s[^.;]{0,80}?\b(?:affiliated|linked|allied|aligned|tied|loyal|ties|links)\s(?:to|with)\s(?:the\s)?(?:[\w-]+\s)?\Z"
    r"|\b(?:strongholds?|bastions?|hotbeds?|havens?|redoubts?)\s(?:of|for)\s(?:the\s)?(?:[\w-]+\s){0,2}\Z"
)
_HELD = compiled(
    r"\b(?:areas?|towns?|villages?|cit(?:y|ies)|districts?|parts?|territor(?:y|ies)|regions?|neighbou?rhoods?|suburbs?|quarters?|camps?|bases?|provinces?|enclaves?|pockets?|swathes?|outskirts|crossings?|checkpoints?)\s(?:of|in|near|outside|around|on)\s[^.;]{2,45}?\s(?:(?:that|which|is|are|was|were|still|now|largely|mostly)\s){0,3}(?:held|controlled|run|ruled|governed|dominated|occupied|besieged)\sby\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
_RETAKEN = compiled(
    r"\b(?:re-?taken|recaptured|re-?conquered|liberated|won back|controlled|governed|administered|patrolled|defended|ruled|dominated)\s(?:from\s[^.;,]{2,40}?\s)?by\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
"""Before those who hold or won back the ground on which it happened: "the city, recently retaken by"."""
_TAKEN_OVER = compiled(
    r"\b(?:taken over|commandeered|used as an? [\w ]{3,25}|requisitioned|staffed|manned|owned|frequented) by (?:the |an? )?(?:[\w-]+ )?\Z"
)
_WAS_THEIRS = compiled(
    r"\b(?:houses?|homes?|buildings?|offices?|cars?|targets?|posts?|facilit(?:y|ies)|sites?|positions?|buses|bus|convoys?|tankers?|trucks?|vehicles?|pipelines?|outposts?|checkpoints?|farms?|ranch|land|hotel|estate|flat|apartment|compound|warehouse|depot|plane|boat|ship)\b(?: (?:in|on|at|near|outside) [^.;,]{2,40}?)? (?:(?:that|which) (?:(?:had|has|have|once|formerly|reportedly) )*(?:belong(?:s|ed)?)|belonging) to (?:the |an? )?(?:[\w-]+ )?\Z"
)
"""Before a party whose house or car it was."""
_STRUCK_THEM = compiled(
    r"\b(?:since|after|because|until)\s(?:their|its|his)\s(?:[\w-]+\s)?(?:bases?|camps?|leaders?|strongholds?|positions?|commanders?|hide-?outs?|headquarters|fighters|founder)\s(?:was|were|had been|have been)\s(?:\w+ly\s)?\w+\sby\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
"""Before a party that once struck those of whom is told: "the rebels, on the run since their bases were destroyed by"."""
_QUOTED_BY = compiled(r"\b(?:quoted|cited|interviewed) by (?:the )?(?:[\w-]+ ){0,3}\Z")
"""Before the paper or the agency to which another speaks."""
_AT_THEIRS = compiled(
    r"\b(?:at|outside|near|in front of|inside|in|on|by|against) (?:the|an?|its) (?:[\w-]+ )?(?:headquarters|offices?|embassy|consulate|homes?|house|base|camp|barracks|compound|convoy|building|rally|post|bank|premises|residence|stronghold|delegation|bureau) of (?:the )?\Z"
)
"""Before a party at whose house it happened: "a bomb went off at the headquarters of the Front"."""


def bystander(left: str, right: str) -> bool:
    """Whether a party between these words is told of for another reason than what was done: as carried, hit or met, or as
    the one whose ground it is or was."""
    if (
        (_OBJECT.search(left) and not _WHO.match(right))
        or _AMONG.search(left)
        or (" who " in left and _VICTIMS_WERE.search(left))
        or _ONCE.search(left)
        or _HELD.search(left)
        or (" by" in left[-20:] and _RETAKEN.search(left))
    ):
        return True
    if _TAKEN_OVER.search(left) or _AT_THEIRS.search(left) or ("belong" in left and _WAS_THEIRS.search(left)):
        return True
    if _QUOTED_BY.search(left) or (" by" in left[-20:] and _STRUCK_THEM.search(left)):
        return True
    if _WHICH.search(left) and _PLACE_TAKEN.match(right):
        return True
    if _WHERE.search(left) and _CAMPAIGNS.match(right):
        return True
    if _AGO.search(left) and _TOWN_TAKEN.match(right):
        return True
    return bool(_WHEN_TAKEN.search(left) and _ANY_TAKING.match(right))
