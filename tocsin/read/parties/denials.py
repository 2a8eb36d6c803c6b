"""Denials that clear nobody of the deed told of: of help given, and of what another party did.

"Moscow dismissed claims that it was arming them" says nothing of the bombing that stands beside it, and who denies that the
rebels did it had never been accused. Patterns match lower-case text from the end of the denier's name on.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin import actors as register_of
from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.words.deedwords import MEMBERS

_MOUTH = (
    rf"\A{MEMBERS}(?:['’]s)?(?:\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|leaders?|minist(?:ry|ers?)|officials?|president|government|authorities"
    r"|statement|embassy|envoy|ambassador))?(?:,[^,.;]{1,60},)?(?:\s(?:has|have|had|also|later|again|repeatedly|always|\w+ly|on \w+day))*"
)
_DENIES = (
    r"\s(?:den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)|disput(?:ed|es|ing))"
)
_CHARGE = r"(?:\s(?:(?:the|any|all|an?|these|those|such|new|earlier|repeated|as \w+|[\w.-]+['’]s?|us|u\.s\.|american|western|media)\s){0,3}(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?|rumou?rs?|speculation)(?:\s(?:by|from|made by|in)\s[^.;,]{2,45}?)?)?"
_IT = r"(?:\s(?:that|of|about))?(?:\s(?:it|they|he|she|(?:its|their|his)\s\w+(?:\s\w+)?))?(?:\s(?:is|are|was|were|has|have|had|been|being|may|might|could|would|be|ever|also|now|still|secretly|directly|indirectly|\w+ly)\b)*"
_HELP = (
    r"(?:harbou?r|shelter|support|back|fund|financ|bankroll|sponsor|suppl(?:y|ie)|equip|train|assist|aid|host|hous|protect|recruit|smuggl|traffick|meddl|interfer|negotiat"
    r"|talk|spy|hack|fuel|stok|incit|foment|encourag|tolerat|collu|collaborat|co-?operat|conspir|leak|profit|purchas|sell|stockpil|conceal)\w*\b"
    r"|arm(?:s|ed|ing)?\b(?! forces)|help(?:s|ed|ing)?\b|buy(?:s|ing)?\b|bought\b|hid(?:es|ing|den)?\b|provid(?:e|es|ed|ing)\b|work(?:s|ed|ing)? with\b|giv(?:e|es|en|ing)\b|gave\b|paid\b|pay(?:s|ing)?\b|offer(?:s|ed|ing)?\b|allow(?:s|ed|ing)?\b|deploy(?:s|ed|ing)?\b"
    r"|(?:sen[dt]|sends|sending)\s(?:\w+\s){0,3}?(?:troops|soldiers|weapons|arms|fighters|money|aid|tanks|advisers|supplies|ammunition|forces)\b"
    r"|(?:violat|breach|breaking|broke)\w*\s(?:the|a|its|their|any|un)\b|(?:using|used)\s(?:\w+\s){0,3}?as (?:human )?shields?\b|(?:has|having|any)?\s?(?:no\s)?(?:links?|ties|contacts?)\s(?:with|to)\b(?! (?:the |this |that )?(?:\w+ )?(?:attack|bomb|blast|kill|raid|assault|murder|shoot))"
)
_THE_DEED = r"(?![^.;,]{0,60}\b(?:attackers?|bombers?|gunm[ae]n|killers?|assailants?|(?:the|this|that|last \w+['’]s) (?:\w+ ){0,2}?(?:attacks?|bombings?|blasts?|killings?|raid|assault|massacre|murders?|shootings?|shelling|siege|ambush|strike)|carry out|plan(?:ned)?)\b)"
_NO_DEED = compiled(rf"{_MOUTH}{_DENIES}{_CHARGE}{_IT}\s{_THE_DEED}(?:{_HELP})")
_WHAT_IT_WAS = compiled(
    rf"{_MOUTH}{_DENIES}(?: that)? (?:it|this|that|the (?:[\w-]+ )?(?:blast|attack|explosion|incident|bombing|crash|shooting|fire)) (?:had been|was|were|is) an? "
)
"""Behind a name, a denial of what sort of deed it was: "denied that it had been a suicide bombing"."""
_OTHERS = compiled(
    rf"{MEMBERS}(?:['’]s)?(?:\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|leaders?|ministers?|ministry|officials?|statement|government))?(?:,[^,.;]{{1,60}},)?(?:\s(?:has|have|had|also|later|again|\w+ly|on \w+day))*{_DENIES}{_CHARGE}\sthat\s(?:the\s|an?\s)?(?:[\w-]+\s)?\Z"
)
"""Between a denier and another party, whose deed is denied."""


def of_no_deed(right: str) -> bool:
    """Whether what is denied is help, money or talks, no deed of violence: "denied that it was sheltering them"."""
    return bool(_NO_DEED.match(right) or _WHAT_IT_WAS.match(right))


def of_another(lowered: str, denier: ActorMatch, cast: Sequence[ActorMatch]) -> bool:
    """Whether the denier speaks of what another party is said to have done: "denied that the rebels had shelled it"."""
    for other in cast:
        if denier.end < other.start < denier.end + 160 and not _kin(denier, other):
            between = lowered[denier.end : other.start]
            if " that " in between and _OTHERS.fullmatch(between):
                return True
    return False


def _kin(one: ActorMatch, other: ActorMatch) -> bool:
    """Whether two names are of one party, or of a state and an arm of it."""
    if set(one.candidates) & set(other.candidates) or one.name == other.name:
        return True
    if one.kind not in STATES or other.kind not in STATES:
        return False
    register = register_of.register()
    ours = {x for c in one.candidates for x in (c, *register.ancestors(c))}
    return any(x in ours for c in other.candidates for x in (c, *register.ancestors(c)))
