"""Violence that did not happen: in films, drills, suppositions, rumours and figures of speech. Measured by `bench.hedging`.

Each pattern asks for the words that make it so next to the word of violence, since a real attack may hit a cinema or be
followed by a supposition.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from tocsin.read.scenes import Scene

_WORK = (
    r"(?:films?|movies?|novels?|(?:tv |television )?series|sequel|episodes?|plays?|opera|musical|comics?|games?|thrillers?"
    r"|drama|trailer|documentary|sitcom|screenplay|short story|plot)"
)
_IN_A_WORK = re.compile(
    rf"\A[\W_]*(?:in (?:the|a|an|his|her|their|its) (?:\w+[ -]){{0,3}}{_WORK},|in the (?:\w+ )?(?:season|act|chapter|scene|final scene|novel|book)\b"
    rf"|(?:the|a|an|his|her|their) (?:\w+[ -]){{0,3}}{_WORK}(?:['’]s (?:hero|heroine|villain|plot))?,?(?: [^.;]{{0,60}},)? (?:tells?|opens?|begins?|ends?|shows?"
    r"|imagines?|follows?|depicts?|portrays?|retells?|describes?|stars?|stops?|saves?|fights?|hunts?|features?|recounts?|centres?|centers?)\b"
    r"|(?:he|she) plays (?:a|an|the)\b|players (?:defend|fight|shoot|must|can|take)\b)"
)
"""A sentence that begins by saying which work it tells of."""
_DRILL = re.compile(
    r"\b(?:(?:training|military|security|police|emergency|live|annual|joint|large|full-scale) (?:exercise|drill)s?|in an? (?:exercise|drill)"
    r"|during (?:the|an?) (?:\w+ )?(?:exercise|drill|simulation)|(?:only|just) an? (?:drill|exercise|test)|mock (?:attack|bombing|siege|shooting|raid|hijacking)"
    r"|in (?:the|this) (?:\w+ )?scenario|simulat(?:ed|es|ing|ion)|rehears(?:ed|es|ing|al)|war game|role[- ]play\w*"
    r"|practi[sc](?:ed|es|ing) (?:for|how)|in a test of|volunteers playing|fake (?:blood|wounds))\b"
)
_REAL = re.compile(
    r"\b(?:kill(?:ed|ing|s)|died|dead|wounded|injured)\b[^.;]{0,40} during (?:a|an|the) (?:\w+ )?(?:exercise|drill)\b"
)
"""People do die in drills."""
_SUPPOSED = re.compile(
    r"(?:\bif\b[^.;]{0,60}\bwere to\b|\b(?:what (?:would|if)|suppose|imagine|assum(?:es?|ed|ing) that|asked (?:\w+ )?to imagine)\b[^.;]{0,90}"
    r"|\b(?:would|could|might) (?:(?:also|then|still|even|simply|be able to) )?(?:[a-z]+ (?:a|an|the) \w+ and )?)\Z"
)
_SUPPOSED_WHOLE = re.compile(r"\A[\W_]*(?:if|had|should|unless|were)\b[^.;]{3,90}\b(?:could|would|might|may)\b")
_URGED = re.compile(
    r"\b(?:call(?:ed|s|ing)? on|urg(?:ed|es|ing)|incit(?:ed|es|ing)|told|order(?:ed|s)|exhort(?:ed|s)) (?:its|his|her|their|the|all|young|every) "
    r"(?:\w+ ){0,3}to \Z"
)
_UNTRUE = re.compile(
    r"\b(?:rumou?rs?|reports?|claims?|stor(?:y|ies)) (?:of|that|about)\b[^.;]{0,90}\b(?:(?:was|were|are|is) (?:untrue|false|baseless|unfounded|wrong|fake|fabricated|a hoax)"
    r"|turned out to be (?:false|a hoax))\b|\brumou?rs?\b[^.;]{0,250}\b(?:has|have|had) no (?:credibility|basis|foundation|truth)\b|\b(?:dismissed|denied|rejected) (?:as (?:false|untrue|baseless) )?(?:the |any )?(?:reports?|rumou?rs?|suggestions?)\b"
    r"|\bthere (?:was|had been|has been) no (?:attack|bomb|explosion|shooting|blast)\b"
)
_FIGURE_BEFORE = re.compile(
    r"\b(?:prices?|sales|costs?|demand|spending|shares|stocks?|profits?|population|numbers|traffic|bill|motion|amendment|proposal|idea|nomination"
    r"|deal|career|reputation|hopes|chances|comedian|audience|crowd|fans|debate|sales|market(?:ing)?|price|tax)\b(?: \w+){0,3} \Z"
)
_FIGURE_WORDS = frozenset(
    "exploded explode explodes exploding explosion shot killed ambush ambushed bombarded hammered torpedoed slaughtered massacre"
    " destroyed attack attacked".split()
)
_FIGURE_AFTER = re.compile(
    r"\A (?:it\b|(?:with|in(?:to)?) (?:\w+ )?(?:laughter|applause|joy|anger|song|cheers|rage|tears|popularity)|off (?:the game|the match|hopes)"
    r"|down in (?:the )?(?:senate|house|parliament|congress|committee|court)|by (?:rivals|critics|voters|investors|analysts|lawmakers))\b"
)


_AT_WAR = re.compile(r"\b(?:is|are|was|were|been|keeps?) (?:(?:still|now|currently|also|already|busy) )?\Z")
"""Before "fighting" told as a state: a side that "is fighting the army" has not struck on any day."""
_OF_THOSE = re.compile(r"[\W_]*of (?:these|them|those)\b")
_SET_FREE = re.compile(
    r"\b(?:free[ds]?|freeing|rescue[ds]?|rescuing|release[ds]?|releasing|liberated)\s(?:[\w,-]+\s){0,3}\Z"
)


_TAKEN = ("hostages", "hostage", "captives", "captive", "abducted", "kidnapped")


def of_others(lowered: str, scene: Scene, seen: Collection[int]) -> bool:
    """Whether a scene counts the dead among people that the sentence before told of, where nothing was done to them.

    "About 850 had gone to Syria. Of these, 150 were killed." `seen` are the numbers of the sentences of all scenes.
    """
    return bool(scene.number and scene.number - 1 not in seen and _OF_THOSE.match(lowered, *scene.sentence))


def happened(lowered: str, scene: Scene) -> bool:
    """Whether a scene tells of something that may have happened; `lowered` is the text in lower case."""
    start, end = scene.sentence
    sentence = lowered[start:end]
    if _IN_A_WORK.search(sentence) or _UNTRUE.search(sentence):
        return False
    if _DRILL.search(sentence) and not _REAL.search(sentence):
        return False
    head = scene.head
    before, after = lowered[max(start, head.start - 110) : head.start], lowered[head.end : min(end, head.end + 40)]
    if scene.stage == "accomplished" and (
        _SUPPOSED.search(before) or _SUPPOSED_WHOLE.search(sentence) or _URGED.search(before)
    ):
        return False
    if lowered[head.start : head.end] == "fighting" and _AT_WAR.search(before) and not scene.casualties:
        return False
    if len(scene.triggers) == 1 and _SET_FREE.search(before) and lowered[head.start : head.end].endswith(_TAKEN):
        return False
    figure = lowered[head.start : head.end].split()[0] in _FIGURE_WORDS
    return not figure or not (_FIGURE_AFTER.search(after) or (_FIGURE_BEFORE.search(before) and not scene.casualties))
