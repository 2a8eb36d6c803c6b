"""Of which of the stories told a judgement speaks: that of the scene beside it, or one that was told before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.parties.settled import by_a_state
from tocsin.read.parties.timeandagain import of_habit
from tocsin.read.scenes.scene import Scene, Story
from tocsin.read.scenes.turns import TURN
from tocsin.read.sources.voices import voice_at, voices
from tocsin.read.stories.allusions import named_together, of_a_day, several, spoken_of
from tocsin.read.words.deedwords import MEMBERS

_OF_A_DEED = compiled(
    r"\b(?:attack|bomb|assault|blast|raid|massacre|killing|shooting|abduct|kidnap|den(?:y|ied|ies)\b|responsib|behind|hand in|blam|suspicion|hallmark|fingerprint|accus|claim|crime|gunm[ae]n|attackers?\b|assailants?|perpetrat"
    r"|pledged|swore|involve|handiwork|culprits?\b|(?:likel\w+|probable|presumed|alleged|main) authors?\b|rul(?:e|ed) out\b|inquiry|enquiry|suspects\b|(?:the|prime|main|first|chief|likel\w+) suspect\b|plotters?\b|planted|work of\b|(?:is|are) suspected\b|(?:may|might|could) (?:well |also )?have been (?:the|an?)\b|evidence|clues|trail\b|whether (?:its|their|one of its)\b|to (?:kill|murder|assassinate)\b|hit (?:squads?|teams?)\b|assassin|murder|signs? (?:point|le)\w*)|\b(?:they|he|she|officials?|police|authorities|sources|investigators|governments?|intelligence|analysts|experts|military|army|residents|villagers|locals|neighbours|neighbors|relatives|survivors|witnesses|diplomats|observers|minister|ministry|mayor|governor|president|commander|prosecutors?|many|most) (?:also |now |still )?suspect(?:s|ed)?\b"
)
"""Words without which a suspicion is about members ("3,000 suspected members are held") and not about an event."""
_HABIT = compiled(
    r"\b(?:frequent(?:ly)?|often|regular(?:ly)?|repeatedly|usually|routinely|(?:has|have) seen|plagued|rife|rampant|in recent (?:years|months)|for years)\b"
)
"""Words of what groups are used to doing, which suspect nobody of the deed told of."""
_OF_THAT = compiled(
    r"\b(?:it|this|that|that one|the (?:attack|bombing|massacre|killings?|raid|assault|blast|shooting|murder)s?) (?:was|were|had been|is) (?:the (?:work|doing|deed) of|carried out by|committed by|done by|staged by|perpetrated by)\s(?:\w+ ){0,4}\Z"
)
"""Before a party of which a sentence without a deed of its own says that it did what was told before."""
_IN_THAT = compiled(
    rf"{MEMBERS}[\"”]?(?:,[^,.;]{{1,60}},)?(?: (?:and|or) [^.;,]{{2,60}}?)?(?: (?:also|all|both|have|had|has|reportedly|later))* (?:took part|taken part|participated|(?:was|were|been) involved|joined(?: in)?|joined forces)(?: in)? (?:the|this|that|both|\w+day['’]s) (?:[\w-]+ ){{0,2}}?(?:attacks?|assaults?|raids?|offensives?|ambush|operation|battle|fighting|massacre|shelling|strikes?|bombings?|killings?|crimes?|murders?|assassination)\b(?! to (?:free|rescue|end|find|retake|clear|arrest|help))"
)
"""Behind a party, that it had a part in what was told before."""
_DID_THAT = compiled(
    rf"{MEMBERS} (?:did (?:it|this|that)|(?:is|are|was|were) (?:behind (?:it|this|that)|responsible(?= ?[,.;?!\"”]| for (?:it|this|that)\b)|guilty(?= ?[,.;?!\"”]| of (?:it|this|that)\b)))\b"
)
"""Behind a party, that it did what was told before: "I am convinced that the Front did it"."""
_WHO_WERE = compiled(
    r"\b(?:the|all \w+|both|four|three|two|five|six) (?:\w+ )?(?:attackers?|bombers?|gunm[ae]n|assailants|raiders|kidnappers|hijackers|killers|perpetrators|shooters)\b[^.;,]{0,40}\b(?:were|was|are|included?|includes|belonged|came|had come|drawn|consisted|numbered)\b[^.;]{0,60}\Z"
    r"|\bthe (?:\w+ )?(?:group|band|party|gang|force|column|cell|squad|unit) (?:(?:was|were|is) (?:made up|composed|drawn)|consisted)\b[^.;]{0,60}\Z"
)
"""Before a party of which those who did it are said to be."""
_COMPARED = compiled(
    r"\b(?:those (?:of|from|used in|found after|left by)|as in|(?:just |much )?like|similar to|matched|matching|the same (?:[\w-]+ ){0,3}(?:as|used) (?:in|at|for)?|resembl\w+|reminiscent of|identical to)\s(?:those (?:of|used in|from) )?(?:the|an?|its|their|last|\w+['’]s)\s(?:[\w'’-]+\s){0,3}\Z"
)
"""Before a deed to which another is likened: "the shells matched those of the attack on the post"."""


def voice_span(findings: Findings, sentence: tuple[int, int], item: Responsibility) -> tuple[int, int]:
    """The part of a sentence in which one source speaks of the party."""
    part = voice_at(voices(findings.text, findings.lowered, *sentence), item.start)
    return part.start, part.end


def stories_of(
    findings: Findings,
    stories: Sequence[Story],
    number: int,
    item: Responsibility,
    told: Sequence[Sequence[Responsibility]],
    about: tuple[int, int] | None = None,
) -> list[int]:
    """The stories that a judgement is about, by rules: that of the scene beside it, or else, for claims and blame, the one
    told last, and the two told last where the sentence speaks of both. A group's claim passes over what states have done.
    `about` is the part of the sentence that it is judged by, where another part says something else."""
    low, sentence = findings.lowered, findings.sentences[number]
    states = [i for i, found in enumerate(told) if any(by_a_state(g) for g in found)]
    latest = told_before(findings, stories, number)
    if item.modality == "claimed" and item.actor.kind not in STATES:
        latest = [i for i in latest if i not in states] or latest
    part = about or voice_span(findings, sentence, item)
    if item.modality != "asserted":
        many = of_a_day(findings, about or sentence, stories) or several(
            low, about or sentence, number, stories, latest
        )
        if many:
            return many
    beside = [(s, i) for i, story in enumerate(stories) for s in story if s.sentence == sentence]
    if of_habit(low, number, sentence, part, item, [s for s, _ in beside]):
        return []
    turned = any(s.start <= item.start < s.end and _is_turned(low, s.start) for s, _ in beside)
    here = [
        (abs(s.head.start - item.start) + _APART * ((item.bare or turned) and not s.start <= item.start < s.end), i)
        for s, i in beside
        if not (latest and _COMPARED.search(low, item.start, s.head.start))
        and not ((item.bare or item.modality == "asserted") and _answered(low, item, s))
    ]
    if item.modality == "claimed" and (aside := _OWN_ASIDE.match(low, item.end, sentence[1])):
        here = [(far, i) for far, i in here if not _only_within(stories[i], sentence, aside.span())]
    if item.modality != "asserted" and latest and here and (cut := low.find(";", item.end, sentence[1])) > 0:
        here = [(far, i) for far, i in here if any(s.head.start < cut for s, j in beside if j == i)]
    if item.modality == "denied" and latest and (turn := _REJECTS_AND.match(low, item.end, sentence[1])):
        here = [(far, i) for far, i in here if any(s.head.start < turn.end() for s, j in beside if j == i)]
    if about and len(named := spoken_of(findings, about, stories)) == 1:
        return named
    if here:
        for scene, _ in beside:
            if named := named_together(findings, scene, *part, stories):
                return named
        return _named_beside(stories, sentence, part, item) or [min(here)[1]]
    if not stories or (item.modality == "asserted" and not _of_that(low, sentence, item)):
        return []
    if _ELSEWHERE.match(low, *sentence) and not _THAT_ATTACK.search(low, *sentence):
        return []
    if item.modality == "suspected" and (not _OF_A_DEED.search(low, *sentence) or _HABIT.search(low, *sentence)):
        return []
    if not latest and stories[0][0].stage != "accomplished":
        return []  # what is said before a plot is told speaks of deeds that were done
    if not latest and stories[0][0].number > number + _SOON and not _OF_A_DEED.search(low, *sentence):
        return []
    if named := [i for i in spoken_of(findings, about or sentence, stories) if i in latest]:
        return named
    return latest[:1] or [0]


_ELSEWHERE = compiled(
    r"[\"“'‘]?(?:elsewhere|separately|meanwhile, (?:elsewhere|in)|in (?:an?|another|a separate) (?:other |separate )?(?:incident|attack|operation|development|raid|clash|province|district|part))\b"
)
"""How a sentence opens that turns to something else; what it says of a party is not of the deed told before."""
_THAT_ATTACK = compiled(r"\b(?:that|the|this|both) (?:\w+ )?(?:attacks?|bombings?|blasts?|killings?|raid|massacre)\b")
_REJECTS_AND = compiled(
    r"[^.;]{0,70}?\b(?:den(?:ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)) (?:it|this|that|any part|the (?:accusations?|charges?|allegations?|claims?)|involvement|responsibility),?\s(?:and|but)\s(?:instead |in turn )?(?:accus|blam|said|point)"
)
"""Behind a party, its denial of what was told before, and the turn to what it lays at the door of another."""
_SOON = 3
"""Sentences within which the first deed of a text is told that a judgement without a word of a deed speaks of: a lead's."""


def _of_that(low: str, sentence: tuple[int, int], item: Responsibility) -> bool:
    """Whether a sentence without a deed of its own says that the party did, or helped do, what was told before."""
    if _OF_THAT.search(low, sentence[0], item.start) or _WHO_WERE.search(low, sentence[0], item.start):
        return True
    return bool(_IN_THAT.match(low, item.end, sentence[1]) or _DID_THAT.match(low, item.end, sentence[1]))


_APART = 1000
"""What the clause of another deed weighs beside the letters between the word of the deed and a party that only acts, or that
stands in a clause which turns back: "the first attack since the Front was blamed for a bombing"."""
_IN_ANSWER_TO = compiled(
    r"\b(?:after|following|in (?:\w+ )?(?:revenge|retaliation|response|reprisals?|answer|rage|anger) (?:for|to|at|against|over)|in the wake of|(?:to|in order to) aveng\w+|scene of)\s[^.;]{0,200}\Z"
)
_BY_OTHERS_THEN = compiled(
    r"\b(?:after|following|days? after|hours? after)\s(?!(?:he|she|it|they|who|its?|their|his|her|reports?|being|having)\b)(?:[\w'’-]+,?\s){1,8}\Z"
)
"""Before a verb that has a subject of its own in the clause that tells what came first: "struck after the rebels killed"."""
_AFTER_THEY = compiled(r"\W*(?:after|following)\s(?:the\s)?(?:[\w'’-]+\s){0,2}")
_ANOTHER_THEN = compiled(r",\s(?!(?:they|he|she|it|who|which|killing|wounding|leaving)\b)")
"""Between a party in the clause that opens a sentence by what came before, and the deed of another: "after the rebels took the
town, the army shelled it"."""
_FIRST_CAME = compiled(
    r"(?:\A|[,;]\s|\A[^,;]{0,60}?,\s)(?:(?:\w+\s){0,2}(?:hours?|days?) )?(?:after|following|in (?:\w+ )?(?:revenge|retaliation|response|reprisals?) (?:for|to)|in the wake of)\s[^,;.]{0,120}\Z"
)
"""Before what opens a sentence as that which was answered: "after the ambush, jets bombed the camp"."""


def _answered(low: str, item: Responsibility, scene: Scene) -> bool:
    """Whether a scene tells only of that to which the party's deed is an answer: "Israel launched strikes after the ambush",
    "after the ambush, Israel launched strikes"."""
    first, last = min(t.start for t in scene.triggers), max(t.end for t in scene.triggers)
    if item.end <= first and _AFTER_THEY.fullmatch(low, scene.sentence[0], item.start):
        return _ANOTHER_THEN.search(low, item.end, first) is not None
    if scene.sentence[0] <= first < last <= item.start:
        comma = low.rfind(",", last, item.start) >= 0
        return comma and _FIRST_CAME.search(low[scene.sentence[0] : first]) is not None
    if item.end > first or item.start < scene.start:
        return False
    if any(t.verb for t in scene.triggers):
        return scene.head.verb and _BY_OTHERS_THEN.search(low, item.end, first) is not None
    return _IN_ANSWER_TO.search(low, item.end, first) is not None


_OWN_ASIDE = compiled(
    r"(?: \w+)?,[^,.;]{1,100},(?=\s(?:has |have |had |later |also )*(?:claim|took|admit|said|acknowledg))"
)
"""What is said of a party between its name and its claim: "the Front, which is fighting for a state, claimed it"."""


def _only_within(story: Story, sentence: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether all that a sentence tells of a story stands in a part of it."""
    return all(span[0] <= s.head.start < span[1] for s in story if s.sentence == sentence)


def _named_beside(
    stories: Sequence[Story], sentence: tuple[int, int], part: tuple[int, int], item: Responsibility
) -> list[int]:
    """The stories of a list of attacks that stands behind or before a party: "claimed the raid in Mubi and the Jos bombing"."""
    listed = sorted(
        (abs(s.head.start - item.start), s.head.start > item.start, i)
        for i, told in enumerate(stories)
        for s in told
        if s.listed and s.sentence == sentence and part[0] <= s.head.start < part[1]
    )
    side = listed[0][1] if listed else None
    return list(dict.fromkeys(i for _, behind, i in listed if behind == side)) if len(listed) > 1 else []


_ASIDE = compiled(
    r"[\"“']?(?:it|this|that|the \w+|\w+day['’]s \w+) (?:was|is|comes?|came|marks?|marked|follow(?:s|ed)|recalls?|recalled)\s[^.;]*?\b(?:since|after|follow(?:s|ed|ing)|recall\w*)\s"
)
"""A sentence that only sets an attack beside an older one: "it was the deadliest since 2008, when gunmen killed 166"."""
_TO_THAT = compiled(
    r"\b(?:(?:to|for|behind|of|claimed|about|on) that(?: one)?\b(?! (?:the|it|he|they)\b)|that one\b)|\A[\"“']?that\b"
)
"""What was told last, though only in passing: "owned up to that"."""


@lru_cache(maxsize=4096)
def _is_aside(lowered: str, start: int, end: int) -> bool:
    return _ASIDE.match(lowered, start, end) is not None


@lru_cache(maxsize=4096)
def _is_turned(lowered: str, start: int) -> bool:
    return TURN.match(lowered, start) is not None


def told_before(findings: Findings, stories: Sequence[Story], number: int) -> list[int]:
    """The stories told before a sentence, that which is spoken of there first: the latest, those told in passing last."""
    low = findings.lowered
    passing = not _TO_THAT.search(low[slice(*findings.sentences[number])])
    before = []
    for i, story in enumerate(stories):
        for s in story:
            if s.number < number and (s.stage == "accomplished" or all(x.stage != "accomplished" for x in stories[0])):
                aside = passing and i > 0 and s.number > 0 and _is_aside(low, *s.sentence)
                turned = s.start != s.sentence[0] and _is_turned(low, s.start)
                before.append((aside, number - s.number, turned, s.start, i))
    return list(dict.fromkeys(i for *_, i in sorted(before)))
