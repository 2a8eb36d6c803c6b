"""Violence of lies, works, lives, old wars, matches and debates, where the sentence says so beside its words.

"A false report that gunmen had stormed a cinema", "whose thriller "The Hostage" opens with the bombing of a cafe", "a veteran
of the battle, died on Saturday aged 91", "the 1864 raid", "ambushed the nominee with questions", "beat Central 68-54".
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.lexicon import Trigger
from tocsin.read.scene import Scene

_LIE = compiled(
    r"\b(?:false (?:police )?(?:reports?|alarms?|claims?|accounts?|statements?)|hoax(?:es)?(?: \w+)?|prank(?:s| calls?)?|swatting|fabricated|invented|lied|(?:made|making) up (?:a|the) (?:story|tale|claim))\b[^.;]{0,70}?\b(?:that|about|of|which|saying|telling)\b[^.;]{0,60}\Z"
)
_WORK = r"(?:films?|movies?|thrillers?|novels?|books?|plays?|dramas?|series|sitcom|games?|episodes?|operas?|musicals?|short stor(?:y|ies)|comics?|memoirs?|podcasts?|miniseries|debut|sequel|blockbuster)"
_IN_A_WORK = compiled(
    rf"\b{_WORK},?\s[\"“‘'][^\"”\n]{{2,60}}[\"”’'],?\s(?:which\s|that\s)?(?:opens?|begins?|starts?|ends?|tells?|follows|centres?|centers?|depicts?|shows?|sees|features?|imagines?|has|is about|(?!in\b|on\b|at\b|was\b|were\b|by\b)\w+s? (?:seize|storm|take|kidnap|kill|bomb|shoot))\b[^.;]*\Z"
    rf"|\A[\W_]*in (?:the|a|his|her|their) (?:new |latest |[\w-]+ ){{0,3}}{_WORK}\b[^.;]*\Z|\bin [\w .’']{3, 30}['’]s (?:new |latest |first |debut )?(?:\w+ )?[\"“][^\"”\n]{{2,50}}[\"”],?\s[^.;]*\Z|\b(?:movie|film|book|theat(?:re|er)|tv|game|album) review\W[^.;]*\Z"
)
_YEAR = compiled(r"\b(?:19|20)\d\d\b")
_LIFE = compiled(
    r"\b(?:veterans? of|fought (?:in|at|through)|served (?:in|at|during|through)|(?:who )?(?:survived|lived through|escaped)|(?:was|were) (?:twice )?wounded (?:\w+ )?(?:in|at|during))\s(?:the\s|an?\s|both\s)?(?:[\w'’-]+\s){0,3}?\Z"
)
_AGED = compiled(r"(?:,\s|\baged?\s|\bage of\s)(?:[789]\d|10\d)\b")
_DIED = compiled(r"\b(?:died|dies|passed away|has died|passed peacefully|went to be with)\b")
_LONG_AGO = compiled(
    r"\b(?:the|an?|in|of|'s|during|since|from|until)\s(?:(?:early|late|mid-?)\s)?1[0-8]\d\d\b(?!\s(?:blo?c?k|hours|hrs|gmt|utc|local|people|persons|men|women|children|troops|soldiers|fighters|militants|police|dead|victims|members|villagers|families|homes|houses|civilians|students|workers|miles|feet|acres)\b)"
)
_RECENT = compiled(r"\b(?:19|20)\d\d\b|\byesterday\b|\btoday\b")
_VERBALLY = compiled(
    r"(?:\s[\w'’-]+){0,5}?\s(?:verbally|with (?:(?:\w+ ){0,2}questions|criticism|jokes|insults|tweets|a (?:lawsuit|motion|phone call|visit))|in (?:an?|his|her|their) (?:\w+ )?(?:tweets?|tweetstorm|editorial|column|op-ed|song|blog|facebook post))\b"
)
_SAID_SO = compiled(
    r"\b(?:tweet(?:ed|s)?|retweeted|remarks?|comments?|joked?|quipped|blog(?:ged)?|posted)\b[^.;]{0,70}?\b(?:what (?:was|is) )?(?:apparently |clearly |plainly |widely seen as )?an? (?:\w+ )?\Z"
)
_CALLED = compiled(
    r"\b(?:call(?:ed|s|ing)|describ(?:ed|es) (?:it|this|that|the \w+) as|branded|termed|deemed|dubbed)\s(?:it|this|that|them|the \w+)?\s?(?:an?|as an?)\s(?:\w+\s)?\Z"
)
_NATURAL = compiled(
    r"\b(?:died|death (?:was )?(?:due|owing)|dead) (?:of|from|to) (?:an? |the )?(?:\w+ )?(?:heart attack|heart failure|stroke|natural causes|cancer|pneumonia|illness|overdose|aneurysm|seizure|asthma|fall|drowning|hypothermia)\b"
)
_IN_A_WORLD_WAR = compiled(
    r"\s(?:in action )?(?:in|during) (?:the )?(?:first|second|two|both|great) (?:world )?wars?\b|\s(?:in action )?(?:in|during) world wars?\b"
)
_TO_COME = compiled(r"\b(?:going to|gonna|bound to|sure to|about to|will|is likely to) (?:(?:get|be|end up) )?\Z")
_CHARGED = compiled(r"\b(?:murder|manslaughter|homicide) (?:charges?|case|inquiry|investigation)\b")
_EFFIGY = compiled(r"(?:\s\w+){0,3}?\sin effigy\b")
_SPOKEN = compiled(
    r"(?:attack(?:s|ed|ing)?|assault(?:s|ed)?|ambush(?:ed|es)?|bombarded|hit|clash(?:ed|es)?|onslaught)\Z"
)
_SCORE = compiled(
    r"\b(?:beat|beats|beating|defeat(?:ed|s|ing)?|downed|edged|routed|topped|past|over|to|won|win|lost|bombed|destroyed|crushed|thrashed|hammered|buried|blew out|fell to|held off|outlasted|victory|lead|led|rally)\b[^.;]{0,60}?\b\d{1,3}[-–]\d{1,3}\b(?![-–]\d)"
)
_PLAYED = compiled(
    r"\b(?:guards?|forwards?|inning\w*|three-point|home runs?|quarter|half|points|goals?|assists|rebounds|overtime|season|coach|team|league|struck out|pitcher|wickets?|tries|set|sets|match|game|playoffs?)\b"
)
_VICTIMS = compiled(r"\b(?:police|hospital|died|dead|gunm[ae]n|wounded|arrest\w*|killing \w+ people|civilians)\b")


_BRIEF = 900
"""Characters of a text that tells of one match."""
_MATCH = 6
"""Words of play that make a longer one a report of a match."""


def is_made_up(lowered: str, scene: Scene) -> bool:
    """Whether all words of violence of a scene tell of a lie, a work, a life, a war of old, a match or a debate."""
    start, end = scene.sentence
    whole = len(lowered) <= _BRIEF or len(_PLAYED.findall(lowered)) >= _MATCH
    told = (0, len(lowered)) if whole else (start, end)
    if _SCORE.search(lowered, *told) and _PLAYED.search(lowered, start, end):
        return _VICTIMS.search(lowered, start, end) is None
    return all(_is_none(lowered, scene, t) for t in scene.triggers)


def _is_none(lowered: str, scene: Scene, trigger: Trigger) -> bool:
    start, end = scene.sentence
    before = lowered[start : trigger.start]
    if _LIE.search(before):
        return True
    if _IN_A_WORK.search(before) and not _YEAR.search(lowered, start, end):
        return True
    if _LIFE.search(before[-90:]) and _DIED.search(lowered, start, end) and _AGED.search(lowered, start, end):
        return True
    if _LONG_AGO.search(lowered, start, end) and not _RECENT.search(lowered, start, end):
        return True
    if _NATURAL.search(lowered, start, end) and _CHARGED.search(lowered, start, end):
        return True
    if _IN_A_WORLD_WAR.match(lowered, trigger.end) or _EFFIGY.match(lowered, trigger.end) or _TO_COME.search(before):
        return True
    if not _SPOKEN.match(lowered, trigger.start, trigger.end) or _VICTIMS.search(lowered, start, end):
        return False
    return (
        _VERBALLY.match(lowered, trigger.end, end) is not None
        or _CALLED.search(before) is not None
        or _SAID_SO.search(before) is not None
    )
