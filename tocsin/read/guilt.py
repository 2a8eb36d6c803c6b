"""Of which of a text's stories each claim, blame, suspicion and denial speaks, and what of it is told on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.read.allusions import named_together, of_a_day, several, spoken_of
from tocsin.read.comers import comers, deniers
from tocsin.read.coreference import STATES
from tocsin.read.deedwords import MEMBERS
from tocsin.read.enough import UNREGISTERED
from tocsin.read.findings import Findings, within
from tocsin.read.homeforces import accused_at_home, at_home, crafts, police_at_home, state_at_arms
from tocsin.read.latecomers import without_latecomers
from tocsin.read.led import led_forces
from tocsin.read.lexicon import triggers
from tocsin.read.newgroups import collectives, named_bodies, unregistered
from tocsin.read.othersdeeds import without_answers
from tocsin.read.ownkills import own_kills
from tocsin.read.raiders import raiders
from tocsin.read.responsibility import Responsibility, responsibilities
from tocsin.read.scenes import Scene, Story
from tocsin.read.settled import by_a_state, settled
from tocsin.read.turns import TURN
from tocsin.read.umbrellas import coalitions, rebels_at_home
from tocsin.read.voices import said_by, voice_at, voices

_OF_A_DEED = compiled(
    r"\b(?:attack|bomb|assault|blast|raid|massacre|killing|shooting|abduct|kidnap|den(?:y|ied|ies)\b|responsib|behind|hand in|blam|suspicion|hallmark|fingerprint|accus|claim|crime|gunm[ae]n|attackers?\b|assailants?|perpetrat"
    r"|pledged|swore|involve|rul(?:e|ed) out\b|inquiry|enquiry|suspects\b|(?:the|prime|main|first|chief|likel\w+) suspect\b|plotters?\b|planted|work of\b|(?:is|are) suspected\b|evidence|clues|trail\b|whether (?:its|their|one of its)\b|to (?:kill|murder|assassinate)\b|hit (?:squads?|teams?)\b|assassin|murder|signs? (?:point|le)\w*)|\b(?:they|he|she|officials?|police|authorities|sources|investigators|governments?|intelligence|analysts|experts|military|army|residents|villagers|locals|neighbours|neighbors|relatives|survivors|witnesses|diplomats|observers|minister|ministry|mayor|governor|president|commander|prosecutors?|many|most) (?:also |now |still )?suspect(?:s|ed)?\b"
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
    rf"{MEMBERS}(?:,[^,.;]{{1,60}},)?(?: (?:and|or) [^.;,]{{2,60}}?)?(?: (?:also|all|both|have|had|has|reportedly|later))* (?:took part|taken part|participated|(?:was|were|been) involved|joined(?: in)?|joined forces)(?: in)? (?:the|this|that|both|\w+day['’]s) (?:[\w-]+ ){{0,2}}?(?:attacks?|assaults?|raids?|offensives?|ambush|operation|battle|fighting|massacre|shelling|strikes?|bombings?|killings?)\b(?! to (?:free|rescue|end|find|retake|clear|arrest|help))"
)
"""Behind a party, that it had a part in what was told before."""
_WHO_WERE = compiled(
    r"\b(?:the|all \w+|both|four|three|two|five|six) (?:\w+ )?(?:attackers?|bombers?|gunm[ae]n|assailants|raiders|kidnappers|hijackers|killers|perpetrators|shooters)\b[^.;,]{0,40}\b(?:were|was|are|included?|includes|belonged|came|had come|drawn|consisted|numbered)\b[^.;]{0,60}\Z"
)
"""Before a party of which those who did it are said to be."""


def guilt_of(
    findings: Findings, stories: Sequence[Story], candidates: Sequence[ActorMatch]
) -> list[list[Responsibility]]:
    """Per story, who is said to have done it. A sentence without a scene of its own speaks of the story before it."""
    out: list[list[Responsibility]] = [[] for _ in stories]
    for number, items in judgements(findings, candidates):
        for item, about in (half for whole in items for half in _halves(findings, number, whole)):
            for place in by_rules(findings, stories, number, item, out, about):
                out[place].append(item)
        for place, item in _both_deny(findings, findings.sentences[number], out):
            out[place].append(item)
    for place, story in enumerate(stories):  # those who stop a plot are not its authors
        if all(s.stage != "accomplished" for s in story):
            out[place] = [g for g in out[place] if not (by_a_state(g) and g.modality == "claimed")]
    return [
        settled(findings, without_latecomers(findings, story, without_answers(findings, story, found)))
        for story, found in zip(stories, out, strict=True)
    ]


def judgements(findings: Findings, candidates: Sequence[ActorMatch]) -> Iterator[tuple[int, list[Responsibility]]]:
    """The number of each sentence and what it says of the part that its parties had in violence, of whichever attack."""
    new = _new_groups(findings)
    whole = findings.cast_with(new) if new else findings.cast
    owner = state_at_arms(findings)
    links = [m.span() for m in _LINK.finditer(findings.text)]
    for number, (start, end) in enumerate(findings.sentences):
        named = within(findings.actors, start, end)
        cast = within(whole, start, end)
        cast += [
            c for c in within(candidates, start, end) if not any(c.start < a.end and a.start < c.end for a in cast)
        ]
        cast += at_home(findings, start, end, cast)
        cast += accused_at_home(findings, start, end, cast)
        cast += police_at_home(findings, start, end, cast)
        cast += crafts(findings, start, end, cast, owner)
        cast += rebels_at_home(findings, start, end, cast)
        cast += coalitions(findings, start, end, cast)
        cast += named_bodies(findings.text, start, end, cast)
        cast += collectives(findings.text, start, end, cast)
        cast = led_forces(findings, start, end, cast)
        cast += comers(findings, number, cast) + deniers(findings, number, cast)
        cast = [a for a in cast if not any(x <= a.start < y for x, y in links)]
        judged = responsibilities(findings.text, findings.lowered, start, end, cast)
        named += [g.actor for g in judged if g.actor.kind == UNREGISTERED]
        more = unregistered(findings.text, start, end, named) + raiders(findings, start, end)
        said = {g.actor.start for g in judged}
        more += [g for g in own_kills(findings, start, end, cast) if g.actor.start not in said]
        yield number, [_told_on(findings, number, g) for g in judged] + more


def _told_on(findings: Findings, number: int, item: Responsibility) -> Responsibility:
    """A judgement of one who goes on speaking ("it blamed …") with the source that was named before."""
    if item.speaker or item.modality not in ("attributed", "suspected", "denied"):
        return item
    source = said_by(findings, findings.sentences[number], item.start)
    return replace(item, speaker=source) if source and item.actor.name not in source else item


def _new_groups(findings: Findings) -> list[ActorMatch]:
    """Groups that no register has and that the text says to have done, claimed or denied something: others may stand for
    them further on."""
    out = []
    for start, end in findings.sentences:
        bodies = named_bodies(findings.text, start, end, within(findings.cast, start, end))
        if bodies and (said := responsibilities(findings.text, findings.lowered, start, end, bodies)):
            out += [body for body in bodies if any(g.actor.start == body.start for g in said)]
    return out


_DENIED_IT = compiled(
    r"\A[\"“]?(?P<who>both(?: (?:groups|sides|organi[sz]ations))?|all (?:three|of them)|neither|they)(?: (?:have|has|had|later|also|quickly|immediately)){0,2} (?:den(?:y|ied|ies)|reject(?:ed|s)?|dismiss(?:ed|es)?|(?=admitted|claimed))"
)


def _both_deny(
    findings: Findings, sentence: tuple[int, int], told: Sequence[Sequence[Responsibility]]
) -> list[tuple[int, Responsibility]]:
    """For "both deny it": a denial of each of those blamed last, by the words that deny."""
    denied = _DENIED_IT.match(findings.lowered, *sentence)
    blamed = [(i, g) for i, found in enumerate(told) for g in found if g.modality in ("attributed", "suspected")]
    if not denied or not blamed:
        return []
    latest = max(g.start for _, g in blamed)
    return [
        (i, replace(g, modality="denied", speaker=g.actor.name, start=denied.start(), end=denied.end()))
        for i, g in blamed
        if latest - g.start < 120 and g.end <= sentence[0]
    ]


_BUT_NOT = compiled(
    r",?\s(?:but|and|while|yet)\s(?:(?:has|have|had|also|later|it|they)\s)*(?:den(?:ied|ies|y|ying)|reject(?:ed|s|ing)?|disown(?:ed|s|ing)?|disavow(?:ed|s|ing)?)\s(?=[^.;]{0,40}\b(?:attack|bomb|blast|raid|massacre|kill|shoot|assault|explosion|murder|ambush|other|second|first|latter|former|involve|role|part|hand|responsib)\w*)"
)
_CLAIMS = compiled(r"[^.;]{0,60}\b(?:claim(?:ed|s)|said|says|admitted|admits|took|acknowledg\w+|owned up)\b")


def _halves(
    findings: Findings, number: int, item: Responsibility
) -> list[tuple[Responsibility, tuple[int, int] | None]]:
    """A denial behind a claim as two: "claimed the bombing but denied killing the farmers", each with its own words."""
    _, end = findings.sentences[number]
    if item.modality != "denied" or item.speaker != item.actor.name:
        return [(item, None)]
    cut = _BUT_NOT.search(findings.lowered, item.end, end)
    if not cut or not _CLAIMS.match(findings.lowered, item.end, cut.start()):
        return [(item, None)]
    before, behind = (item.end, cut.start()), (cut.start(), end)
    if _BUT_NOT.search(findings.lowered, cut.end(), end) or not triggers(findings.lowered, *before):
        return [(item, None)]
    return [(replace(item, modality="claimed"), before), (item, behind)]


_COMPARED = compiled(
    r"\b(?:those (?:of|from|used in|found after|left by)|as in|(?:just |much )?like|similar to|matched|matching|the same (?:[\w-]+ ){0,3}(?:as|used) (?:in|at|for)?|resembl\w+|reminiscent of|identical to)\s(?:those (?:of|used in|from) )?(?:the|an?|its|their|last|\w+['’]s)\s(?:[\w'’-]+\s){0,3}\Z"
)
"""Before a deed to which another is likened: "the shells matched those of the attack on the post"."""


def voice_span(findings: Findings, sentence: tuple[int, int], item: Responsibility) -> tuple[int, int]:
    """The part of a sentence in which one source speaks of the party."""
    part = voice_at(voices(findings.text, findings.lowered, *sentence), item.start)
    return part.start, part.end


def by_rules(
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
    here = [
        (abs(s.head.start - item.start), i)
        for i, told in enumerate(stories)
        for s in told
        if s.sentence == sentence
        and not (latest and _COMPARED.search(low, item.start, s.head.start))
        and not (item.modality == "asserted" and _answered(low, item, s))
    ]
    if (
        item.modality in ("attributed", "suspected")
        and _OF_MANY.match(low, item.end, sentence[1])
        and not any(s.casualties or s.date for told in stories for s in told if s.sentence == sentence)
    ):
        return []  # of what it did time and again
    if item.modality in ("asserted", "attributed"):
        told_here = [s for story in stories for s in story if s.sentence == sentence]
        counted = any(s.casualties for s in told_here)
        dated = counted or any(s.date and s.date.value for s in told_here)
        steady = _STEADY.search(low, *part) or _STEPPED_UP.search(low, *part)
        news = number == 0 and _NEWS.search(low, *part) and not _OLD.search(low, *part)
        if (_HABITUAL.search(low, *part) and not dated and not news) or (steady and not counted):
            return []
    if item.modality == "claimed" and (aside := _OWN_ASIDE.match(low, item.end, sentence[1])):
        here = [(far, i) for far, i in here if not _only_within(stories[i], sentence, aside.span())]
    if about and len(named := spoken_of(findings, about, stories)) == 1:
        return named
    if here:
        for scene in (s for told in stories for s in told if s.sentence == sentence):
            if named := named_together(findings, scene, *part, stories):
                return named
        return _named_beside(stories, sentence, part, item) or [min(here)[1]]
    if not stories or (item.modality == "asserted" and not _of_that(low, sentence, item)):
        return []
    if item.modality == "suspected" and (not _OF_A_DEED.search(low, *sentence) or _HABIT.search(low, *sentence)):
        return []
    if not latest and stories[0][0].stage != "accomplished":
        return []  # what is said before a plot is told speaks of deeds that were done
    if named := [i for i in spoken_of(findings, about or sentence, stories) if i in latest]:
        return named
    return latest[:1] or [0]


def _of_that(low: str, sentence: tuple[int, int], item: Responsibility) -> bool:
    """Whether a sentence without a deed of its own says that the party did, or helped do, what was told before."""
    if _OF_THAT.search(low, sentence[0], item.start) or _WHO_WERE.search(low, sentence[0], item.start):
        return True
    return _IN_THAT.match(low, item.end, sentence[1]) is not None


_IN_ANSWER_TO = compiled(
    r"\b(?:after|following|in (?:\w+ )?(?:revenge|retaliation|response|reprisals?|answer|rage|anger) (?:for|to|at|against|over)|in the wake of|(?:to|in order to) aveng\w+|scene of)\s[^.;]{0,200}\Z"
)
_OF_MANY = compiled(
    r"(?:['’]s)?(?: (?:fighters|militants|rebels|group|movement|forces))?\s(?:of|for)\s[^.;]{0,60}?\b(?:carrying out|staging|launching|mounting|planning|being behind|conducting|organi[sz]ing|orchestrating|(?:involvement|role|part) in|execution of|supporting|sponsoring|backing)\s(?:(?:terror(?:ist)?|suicide|deadly|cross-border|similar|other|previous|past|violent|armed|repeated|more|further)\s)*(?:attacks|bombings|raids|killings|strikes|operations|assassinations|kidnappings)\b"
)
"""Behind a party that is accused, many attacks that it makes, none of which is told."""


def _answered(low: str, item: Responsibility, scene: Scene) -> bool:
    """Whether a scene tells only of that to which the party's deed is an answer: "Israel launched strikes after the ambush"."""
    first = min(t.start for t in scene.triggers)
    if item.end > first or item.start < scene.start or any(t.verb for t in scene.triggers):
        return False
    return _IN_ANSWER_TO.search(low, item.end, first) is not None


_HABITUAL = compiled(
    r"\b(?:has|have) (?:\w+ ){0,2}(?:attacked|targeted|plotted|bombed|struck|carried out|conducted|launched|staged|waged|mounted)\b[^.;]{0,60}\b(?:in the past|before|previously|repeatedly|regularly|attacks|strikes|raids|bombings|operations|over the (?:years|past \w+))\b"
    r"|\b(?:has|have) (?:repeatedly|regularly|often|frequently|routinely|previously) (?:attacked|targeted|bombed|struck|raided|killed|shelled|ambushed)\b"
    r"|\b(?:step(?:s|ped|ping)? up|intensif(?:y|ied|ies|ying)|ramp(?:ed|ing|s)? up) (?:its |their )?(?:[\w-]+ )?(?:attacks|operations|strikes)\b|\b(?:annual|spring|summer|winter) (?:fighting )?offensive\b"
)
"""What a party does time and again, told beside an attack of which nobody says that it did it."""
_NEWS = compiled(
    r"\b(?:has|have) (?:\w+ly )?(?:carried out|conducted|launched|staged|mounted) (?:[\w-]+ ){0,4}?(?:attacks?|strikes?|raids?|bombings?|assaults?|offensives?|operations?|air ?strikes?)\b"
)
"""In the first sentence, what has just happened: "Israeli forces have launched strikes on police posts"."""
_OLD = compiled(
    r"\b(?:repeatedly|regularly|in the past|before|previously|over the (?:years|past \w+)|for years|many|numerous|several|dozens|hundreds|frequent\w*|often|recent (?:weeks|months|years)|a (?:series|string|wave|number) of)\b"
)
_STEPPED_UP = compiled(
    r"\b(?:has|have|had) (?:recently |also |\w+ly )?(?:stepped up|intensified|ramped up|increased|escalated) (?:its |their |the )?(?:[\w-]+ ){0,2}?(?:attacks|operations|strikes|campaign|raids|bombings|activities)\b"
)
"""What a party does more often of late, whatever time stands beside it."""
_STEADY = compiled(
    r"\b(?:is|are|was|were|has been|have been) (?:battling|fighting|confronting|facing) (?:an? )?(?:resurgent|emboldened|stubborn|growing|long-running|[\w-]+-year(?:-old)?|decades-long|years-long|deadly|intensifying) "
    r"|\b(?:casualties|deaths?|tolls?|attacks|killings|bombings)\b[^.;]{0,80}\b(?:(?:are|were|is|was|be|been|keeps?|kept) (?:\w+ly )?(?:mounting|rising|growing|increasing|soaring|climbing)|(?:have|has|had) (?:\w+ly )?(?:mounted|risen|grown|increased|soared|escalated|surged))\b(?! to (?:[\w-]+ )?\d)"
    r"|\b(?:has|have) (?:all |both )?been (?:\w+ly )?(?:damaged|destroyed|wrecked|flattened|reduced to rubble) (?:by|in|during)\b(?![^.;]{0,60}\b(?:\w+day|today|yesterday)\b)"
    r"|\b(?:has|have) become (?:an? |the |its |their )?(?:\w+ )?(?:strategy|tactic|hallmark|trademark|pattern|feature|signature|routine|norm)\b"
    r"|\b(?:has|have) been (?:the (?:frequent |regular )?(?:target|scene|site) of|targeted|hit|shelled|bombed|under|subjected)\b[^.;]{0,80}\bin recent (?:weeks|months|years)\b"
)
"""What goes on for weeks or years, whatever time stands beside it: "has been shelled in recent weeks"."""
_LINK = compiled(
    r"\b(?:READ MORE|READ ALSO|SEE ALSO|INTERACTIVE|INFOGRAPHIC|TIMELINE|PROFILE|EXPLAINER|GALLERY|RELATED|WATCH|OPINION|LISTEN):\s[^\n.]{1,60}"
)
"""The title of another piece to which a page leads in the middle of its text; what it says is of that one."""
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
