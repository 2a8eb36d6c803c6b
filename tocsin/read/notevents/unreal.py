"""Violence that did not happen: in films, drills, suppositions, rumours and figures of speech. Measured by `bench.hedging`.

Each pattern asks for the words that make it so next to the word of violence, since a real attack may hit a cinema or be
followed by a supposition.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from tocsin.model import days_long
from tocsin.patterns import compiled
from tocsin.read.scenes.scene import DAY, Scene
from tocsin.read.words.lexicon import Trigger

_WORK = (
    r"(?:films?|movies?|novels?|(?:tv |television )?series|sequel|episodes?|plays?|opera|musical|comics?|games?|thrillers?"
    r"|drama|trailer|documentary|sitcom|screenplay|short story|plot)"
)
_IN_A_WORK = compiled(
    rf"\A[\W_]*(?:set in [^.;]{{3,60}}, )?(?:in (?:the|a|an|his|her|their|its) (?:\w+[ -]){{0,3}}{_WORK}(?:,| (?:the author|the director|he|she) (?:sends|lets|tells|has)\b)|in the (?:\w+ )?(?:season|act|chapter|scene|final scene|novel|book)\b"
    rf"|(?:the|a|an|his|her|their) (?:\w+[ -]){{0,3}}{_WORK}(?:['’]s (?:hero|heroine|villain|plot))?,?(?: [^.;]{{0,60}},)? (?:tells?|opens?|begins?|ends?|shows?"
    r"|imagines?|follows?|depicts?|portrays?|retells?|describes?|stars?|stops?|saves?|fights?|hunts?|features?|recounts?|centres?|centers?)\b"
    r"|(?:he|she) plays (?:a|an|the)\b|players (?:defend|fight|shoot|must|can|take)\b)"
)
"""A sentence that begins by saying which work it tells of."""
_IN_AN_ACT = compiled(
    r"\bin (?:the|its) (?:first|second|third|fourth|last|opening|final|closing) (?:act|scene|chapter|episode|reel|level|mission|verse)\b"
)
_DRILL = compiled(
    r"\b(?:(?:training|military|security|police|emergency|live|annual|joint|large|full-scale) (?:exercise|drill)s?|in an? (?:exercise|drill)"
    r"|during (?:the|an?) (?:\w+ )?(?:exercise|drill|simulation)|(?:only|just) an? (?:drill|exercise|test)|mock (?:attack|bombing|siege|shooting|raid|hijacking)"
    r"|in (?:the|this) (?:\w+ )?scenario|simulat(?:ed|es|ing|ion)|rehears(?:ed|es|ing|al)|war game|role[- ]play\w*"
    r"|practi[sc](?:ed|es|ing) (?:for|how)|in a test of|volunteers playing|fake (?:blood|wounds))\b"
)
_REAL = compiled(
    r"\b(?:kill(?:ed|ing|s)|died|dead|wounded|injured)\b[^.;]{0,40} during (?:a|an|the) (?:\w+ )?(?:exercise|drill)\b"
)
"""People do die in drills."""
_SUPPOSED = compiled(
    r"(?:\bif\b[^.;]{0,60}\bwere to\b|\b(?:what (?:would|if)|suppose|imagine|assum(?:es?|ed|ing) that|asked (?:\w+ )?to imagine)\b[^.;]{0,90}"
    r"|\b(?:would|could|might) (?:(?:also|then|still|even|simply|be able to) )?(?:[a-z]+ (?:a|an|the) \w+ and )?)\Z"
)
_SUPPOSED_WHOLE = compiled(r"\A[\W_]*(?:if|had|should|unless|were)\b[^.;]{3,90}\b(?:could|would|might|may)\b")
_URGED = compiled(
    r"\b(?:call(?:ed|s|ing)? on|urg(?:ed|es|ing)|incit(?:ed|es|ing)|told|order(?:ed|s)|exhort(?:ed|s)) (?:its|his|her|their|the|all|young|every) "
    r"(?:\w+ ){0,3}to \Z"
)
_UNTRUE = compiled(
    r"\b(?:rumou?rs?|reports?|claims?|stor(?:y|ies)|tales?|accounts?|allegations?) (?:of|that|about)\b[^.;]{0,90}\b(?:(?:was|were|are|is) (?:untrue|false|baseless|unfounded|wrong|fake|fabricated|a hoax)"
    r"|turned out to be (?:false|a hoax))\b|\brumou?rs?\b[^.;]{0,250}\b(?:has|have|had) no (?:credibility|basis|foundation|truth)\b|\b(?:dismissed|denied|rejected) (?:as (?:false|untrue|baseless) )?(?:the |any )?(?:reports?|rumou?rs?|suggestions?)\b"
    r"|\b(?:was|were|is|be|been) (?:probably |likely |all |later |soon )?(?:(?:declared|deemed|ruled|judged|dismissed as|determined to be|found to be|believed to be|thought to be) )?(?:(?:a|an|all) )?(?:the result of an? )?(?:\w+ )?hoax(?:es)?\b|\b(?:attacks?|murders?|bombings?|shootings?|killings?|massacres?) (?:that|which) never (?:actually |really )?(?:happened|took place)\b|\bthere (?:was|had been|has been) no (?:attack|bomb|explosion|shooting|blast)\b"
)
_NOT_SHOWN = compiled(
    r"\bno (?:\w+ )?(?:evidence|signs?|indications?|proof) (?:that )?(?:he|she|they|it|the (?:child|girl|boy|woman|man)|any(?:body|one)) (?:was|were|had been|has been) \Z"
)
"""Right before what nothing shows to have been done."""
_CHECKED = compiled(
    r"\bfact[- ]?check(?:s|ed|ing)?\b|\bverdict\W{1,3}(?:false|fake|misleading|untrue)|\bclaim\W{1,3}[^.\n]{10,300}|\bhoax\b|\brumou?rs?\b|\bfake news\b|\bdebunk\w*"
    r"|\b(?:videos?|clips?|photo(?:graph)?s?|pictures?|posts?|voice notes?|messages?)\b[^.\n]{0,60}\b(?:claim(?:s|ing)?|show(?:s|ing)?|shared|viral|circulat\w+)\b"
)
_NOTHING_WAS = compiled(
    r"\bthere (?:was|were|has been|had been|have been) no (?:\w+ )?(?:attacks?|bombs?|bombings?|explosions?|shootings?|blasts?|gunm[ae]n|kidnapp\w+|massacre)\b(?! (?:since|until|before|after|for))"
    r"|\bno such (?:\w+ )?(?:attack|bomb(?:ing)?|explosion|shooting|blast|incident|event|killing|kidnapping|massacre)\b|\b(?:never|did not|didn['’]t) (?:happen(?:ed)?|take place|took place|occur(?:red)?)\b"
)
"""A text that looks into a rumour, and what it finds: nothing happened."""
_OLD = compiled(r"\b(?:19|20)\d\d\b")
_FIRING_SQUAD = compiled(r"\b(?:by|before|to face) (?:an? )?firing[- ]squads?\b")
_FIGURE_BEFORE = compiled(
    r"\b(?:prices?|sales|costs?|demand|spending|shares|stocks?|profits?|population|numbers|traffic|bill|motion|amendment|proposal|idea|nomination"
    r"|deal|career|reputation|hopes|chances|comedian|audience|crowd|fans|debate|sales|(?<!christmas )(?<!street )(?<!food )(?<!fish )market(?:ing)?|price|tax)\b(?: \w+){0,3} \Z"
)
_FIGURE_WORDS = frozenset(
    "exploded explode explodes exploding explosion shot killed ambush ambushed bombarded hammered torpedoed slaughtered massacre"
    " destroyed attack attacked".split()
)
_FIGURE_AFTER = compiled(
    r"\A (?:it\b|(?:with|in(?:to)?) (?:\w+ )?(?:laughter|applause|joy|anger|song|cheers|rage|tears|popularity)|off (?:the game|the match|hopes)"
    r"|down in (?:the )?(?:senate|house|parliament|congress|committee|court)|by (?:rivals|critics|voters|investors|analysts|lawmakers))\b"
)


_NONE = compiled(
    r"\b(?:no|not an?|not one|not a single|nobody|no ?one|without an?|never)(?: (?:further|more|other|single|actual|real|such|angry))? \Z"
)
"""Right before what did not happen: "no shots were fired"."""
_LIKENED = compiled(
    r"(?<!made to )\b(?:look(?:ed|s|ing)?|sound(?:ed|s|ing)?|felt|feels?|seem(?:ed|s)?) (?:\w+ )?(?:like|as if|as though)\b[^.;,]{0,45}\Z"
    r"|\b(?:pretend(?:ed|ing|s)?|made as if|acted as if) (?:to |(?:he|she|they) (?:was|were) (?:about )?(?:to )?)(?:\w+ )?\Z"
    r"|\b(?:it['’]s|it is|it was|that['’]s|that was) (?:just |almost |a bit )?(?:like|as if|as though) (?:an? |the |some )?\Z"
    r"|\b(?:like|resembl\w+|reminiscent of) (?:a |an |the )?(?:scene|aftermath|site) (?:of|from) [^.;,]{0,30}\Z"
    r"|\b(?:thought|believed|assumed|feared)(?: (?:at first|it was|it had been|that|there was|there had been|an?|they heard)){1,4} (?:\w+ )?\Z"
    r"|\b(?:mistook|mistaken) [^.;,]{0,40}\bfor [^.;,]{0,25}\Z"
)
"""Before violence that something is only likened to."""
_BEAST = (
    r"(?:sharks?|tigress(?:es)?|tigers?|lion(?:ess)?(?:es|s)?|leopards?|bears?|dogs?|hounds?|pit ?bulls?|rottweilers?|crocodiles?|alligators?|elephants?"
    r"|wol(?:f|ves)|hippos?|snakes?|bulls?|cows?|hornets?|bees|wasps?|boars?|coyotes?|cougars?|dingo(?:es)?|stallions?|horses?|swans?|geese|monkeys?)"
)
_BY_A_BEAST = compiled(
    rf"\b{_BEAST} (?:(?!soldiers?|unit|handlers?|section|was|were|been|being)\w+ ){{0,3}}?(?:killed|attack(?:ed|s|ing)?|maul(?:ed|s)|bit|bites|tore|trampled|gored|dragged|grabbed)\b"
    rf"|\b(?:mauled|bitten|gored|trampled|killed|attacked|dragged|taken)(?: \w+){{0,3}} by (?:an?|the|two|three|his|her|their|stray|wild|its)? ?(?:\w+ ){{0,2}}{_BEAST}\b"
    rf"|\b(?:lost|loses) (?:[^.;,]{{1,30}}) to an? {_BEAST}\b"
)
_ARMED_HAND = compiled(r"\b(?:gunm[ae]n|militants?|insurgents?|rebels|soldiers|troops|police|officers?|shot|stabbed)\b")
_WAS = ("was", "were", "been", "being")
_OF_A_BEAST = compiled(
    r"(?<!with a )(?<!with his )(?<!with her )(?<!with the )(?<!with two )(?<!and a )(?<!and his )(?<!and her )"
    rf"\b(?:{_BEAST}|cats?|kittens?|puppy|puppies|sheep|ewes?|goats?|ponies|pony|deer|swans?|seals?)(?: that| which)? (?:(?!(?:hunt|own|handl|breed|walk|keep|farm|train|lov|herd|mind|groom|trad|poach|sitt)ers?\b|shepherds?\b)\w+ )?(?:was|were|had been|have been|has been|had|has|have)? ?\Z"
)
"""Before what was done to an animal."""
_WARTIME = compiled(
    r"\b(?:(?:second|first) world war|world war (?:ii|two|one|i)|wwii|ww2|war-?time|german|old|rusty|unexploded|historic)(?:[ -]era)? (?:\w+ ){0,2}"
    r"(?:bombs?|mines?|shells?|grenades?|ordnance|munitions|ammunition|torpedo(?:es)?)\b"
)
_PERFORMED = compiled(
    r"\b(?:all of it|it all|it|this|everything|the whole (?:thing|scene)|the (?:attack|scene|siege|shooting|assault)) (?:was|is) (?:all )?(?:only |just |merely )?(?:part of )?"
    r"(?:an? |the )?(?:\w+ )?(?:rehearsal|drill|exercise|simulation|stunt|prank|re-?enactment|make-believe)\b|\bnone of (?:it|this) was real\b"
)
"""A text that tells of violence and then says that it was played."""
_HEARD = compiled(
    r"\b(?:report(?:s|ed|ing)?|complain\w+|heard|hearing|sounded|thought|took)\b[^.;]{0,60}\b(?:gunfire|gunshots?|shots?|shooter|shooting|explosions?|blasts?|bombs?)\b"
    r"|\b(?:gunfire|gunshots?|shots?|explosions?|blasts?) (?:was |were )?(?:heard|reported)\b"
)
_HARMLESS = compiled(
    r"\b(?:turned out|proved|found) (?:later )?to be (?!dead|alive|the (?:gunman|attacker|shooter))|\b(?:nail gun|backfir\w+|fire ?works|firecrackers?|balloons?|(?:burst|blown) tyre|tyre that burst|blown tire|transformer"
    r"|false alarm|no (?:evidence|sign|signs|indication) (?:of|that) (?:an? )?(?:\w+ )?(?:shooting|shots|gunfire|shooter|explosion|bomb))\b"
)
"""What was heard was something else: looked for in the sentence and the two behind it."""
_NOT_GUNFIRE = compiled(r",? not (?:gunfire|gunshots?|shots|an? (?:bomb|explosion|shooting|gunman|shooter|attack))\b")
_ENOUGH = compiled(
    r"\b(?:enough|in search of|(?:looking|searching|hunting) for(?! (?:[\w-]+ )?(?:weapons|arms|guns|rifles|explosives)\b))\b[^.;]{0,60}\bto \Z"
)
"""Right before what something would suffice for or somebody is sought for: "enough poison to kill a town"."""
_IN_THE_BACK = compiled(r"\A in the back\b")
_BLOOD = compiled(
    r"\b(?:hospital|police|wound(?:s|ed)?|knife|blade|blood|bled|died|surgery|ambulance|paramedics|stab wounds?|detectives?|officers)\b"
)
_CHARACTER = compiled(r"\b(?:character|political|verbal|media|twitter|online) \Z")
_ONCE = compiled(
    r"\b(?:who|and) (?:had )?(?:once |herself |himself )?(?:survived|lived through|witnessed) (?:an?|the) (?:\w+ )?\Z"
)
"""Before a deed that belongs to somebody's past: told as an event only where its day is."""


_AT_WAR = compiled(r"\b(?:is|are|was|were|been|keeps?) (?:(?:still|now|currently|also|already|busy) )?\Z")
"""Before "fighting" told as a state: a side that "is fighting the army" has not struck on any day."""
_WAGING = compiled(r"(?:fighting|battling)\b")
_OF_THOSE = compiled(r"[\W_]*of (?:these|them|those)\b")
_SET_FREE = compiled(
    r"\b(?:free[ds]?|freeing|rescue[ds]?|rescuing|release[ds]?|releasing|liberated|let(?:s|ting)?)\s(?:[\w,-]+\s){0,3}\Z"
)


_TAKEN = ("hostages", "hostage", "captives", "captive", "abducted", "kidnapped")


def of_others(lowered: str, scene: Scene, seen: Collection[int]) -> bool:
    """Whether a scene counts the dead among people that the sentence before told of, where nothing was done to them.

    "About 850 had gone to Syria. Of these, 150 were killed." `seen` are the numbers of the sentences of all scenes.
    """
    return bool(scene.number and scene.number - 1 not in seen and _OF_THOSE.match(lowered, *scene.sentence))


class _Whole(NamedTuple):
    """What a whole text says of the violence in it: asked for each scene, so looked for once."""

    checked: bool
    performed: bool
    wartime: bool
    no_gunfire: bool


@lru_cache(maxsize=2)
def _of_text(lowered: str) -> _Whole:
    return _Whole(
        checked=_CHECKED.search(lowered) is not None and _NOTHING_WAS.search(lowered) is not None,
        performed=_PERFORMED.search(lowered) is not None,
        wartime=_WARTIME.search(lowered) is not None,
        no_gunfire=_NOT_GUNFIRE.search(lowered) is not None,
    )


def happened(lowered: str, scene: Scene) -> bool:
    """Whether a scene tells of something that may have happened; `lowered` is the text in lower case."""
    start, end = scene.sentence
    sentence = lowered[start:end]
    if _IN_A_WORK.search(sentence) or _UNTRUE.search(sentence):
        return False
    whole = _of_text(lowered)
    if whole.checked and not _OLD.search(sentence):
        return False
    if _FIRING_SQUAD.search(sentence) and not _ARMED_HAND.search(sentence.replace("was shot", "")):
        return False
    if _DRILL.search(sentence) and not _REAL.search(sentence):
        return False
    if (scene.date is None and _IN_AN_ACT.search(sentence)) or whole.performed:
        return False
    if _BY_A_BEAST.search(sentence) and not _ARMED_HAND.search(sentence.replace("police dog", "dog")):
        return False
    if whole.wartime and not scene.casualties and _WARTIME.search(lowered, max(0, start - 1200), end):
        return False
    if _HEARD.search(sentence) and _HARMLESS.search(lowered, start, min(len(lowered), end + 160)):
        return False
    hurt = any(c.quantity.point for c in scene.casualties)
    if whole.no_gunfire and not hurt:
        return False
    head = scene.head
    before, after = lowered[max(start, head.start - 110) : head.start], lowered[head.end : min(end, head.end + 40)]
    if scene.stage == "accomplished" and (
        _SUPPOSED.search(before) or _SUPPOSED_WHOLE.search(sentence) or _URGED.search(before)
    ):
        return False
    if all(_is_a_state(lowered, start, t) for t in scene.triggers) and not (scene.casualties or _of_days(scene)):
        return False
    if len(scene.triggers) == 1 and _SET_FREE.search(before) and lowered[head.start : head.end].endswith(_TAKEN):
        return False
    passive = lowered.startswith(("was ", "were ", "been ", "being "), head.start)
    if _NOT_SHOWN.search(before):
        return False
    if _NONE.search(before[-24:]) or (_OF_A_BEAST.search(before) and (passive or before.rstrip().endswith(_WAS))):
        return False
    if _ENOUGH.search(before):
        return False
    if not hurt and (_LIKENED.search(before) or (_CHARACTER.search(before) and head.kills)):
        return False
    day = str(scene.date.value or "") if scene.date else ""
    if _ONCE.search(before) and (len(day) < 4 or "/" in day):
        return False
    if _IN_THE_BACK.match(after) and not (_BLOOD.search(lowered) or len(day) == DAY):
        return False
    figure = lowered[head.start : head.end].split()[0] in _FIGURE_WORDS
    return not figure or not (_FIGURE_AFTER.search(after) or (_FIGURE_BEFORE.search(before) and not scene.casualties))


def _of_days(scene: Scene) -> bool:
    """Whether a scene has its day or its week: who "was still fighting there last week" has fought then."""
    if scene.date is None or not scene.date.value or len(str(scene.date.value)) < 10:
        return False
    return days_long(str(scene.date.value)) < 8


def _is_a_state(lowered: str, start: int, trigger: Trigger) -> bool:
    """Whether words tell that a side is at war, and of nothing that it did on a day."""
    if not _WAGING.match(lowered, trigger.start):
        return False
    return _AT_WAR.search(lowered[max(start, trigger.start - 110) : trigger.start]) is not None
