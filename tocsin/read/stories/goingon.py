"""Where the telling goes on to another attack: another time, another day, a deed in return, the next of several crimes."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates.words import MONTH_NAMES, PARTS_OF_DAY, SEASON_NAMES, SHORT_MONTHS, WEEKDAY_NAME, spelled
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.widths import APART_KM, FAR_KM, apart
from tocsin.read.scenes.scene import DAY, Scene, Story, days_told, has_a_day, place_names
from tocsin.read.scenes.turns import ANSWERED
from tocsin.read.stories.agreement import SOME, same_place, same_time
from tocsin.read.stories.otherside import strikes_in_turn
from tocsin.read.stories.othervictims import of_other_victims
from tocsin.read.stories.theirdays import again_on_another_day
from tocsin.read.words.cues import ATTACKERS

_COUNT = rf"(?:(?:only|just|barely|about|some|less than|a few|several|\d{{1,2}}|an?|{spelled(1, 12)})\s){{0,2}}"
_ANOTHER_TIME = compiled(
    rf"[\"“']?(?:and |but |then )?(?:{_COUNT}(?:hours?|days?|nights?|weeks?|fortnight|months?|years?) (?:later|earlier|before(?! the\b)|on(?= \w+ )|on,|afterwards|previously|after(?! (?:the|that|this|it|its|his|her|their)\b))"
    r"|the (?:day|night|evening|week|month|year) (?:before|after)(?! the\b)|the (?:previous|next|following) (?:day|night|evening|morning|week|weekend|month|year)"
    rf"|(?:{_COUNT}(?:minutes|hours?) |(?:shortly|just|moments|soon|right) )?after the (?:first|initial) (?:[\w-]+ )?(?:attack|bombing|blast|explosion|bomb|strike|shooting|raid)(?: \w+ (?:the |an? )?\w+)?"
    rf"|(?:earlier|later) (?:on the same|that|in the|the same) (?:same )?(?:{PARTS_OF_DAY}|day|week|month|year)|on the same (?:{PARTS_OF_DAY}|day|{WEEKDAY_NAME})),?\s"
)
"""How a sentence opens that goes on to another time: "six days earlier", "hours after Beirut", "the day before"."""
_SOON = compiled(
    r"[\"“']?(?:and |but |then )?(?:(?:only |just )?(?:(?:a few|several|some|about|barely|\w+) )?minutes (?:later|afterwards)|(?:shortly|moments|soon) (?:later|afterwards)|within (?:minutes|hours) of \w+(?: \w+)?),?\s"
    r"(?=(?:an?|one|two|three|four|five|several|another|gunm[ae]n|grenades?|bombs?|rockets?|mortars?|shells?)\b)"
)
"""How a sentence opens that tells of what came next, done by somebody or with something that was not told of before."""
_AT_A_SPOT = compiled(
    rf"\b(?:near|at|outside|in|on|into|inside|against)\s(?:an?|another|one|several|\d+|{spelled(2, 12)})\s(?!(?:\w+ )?(?:second|minute|hour|attack|blast|motor\w+|bi(?:ke|cycle)|car|van|lorry|truck|taxi|vehicle|pick-?up|vest|belt|jacket|uniform)s?\b)"
)
_ANOTHER_DAY = compiled(
    rf"[\"“']?(?:and |but |then )?(?:late |early )?on (?:the (?:night|evening|morning) of )?(?:{WEEKDAY_NAME}|\d|{SHORT_MONTHS})"
)
"""How a sentence opens that goes on to another day."""
_SAID_OF_A_DAY = compiled(
    rf"(?:[\w’'-]+,?\s){{1,8}}(?:said|reported|added|announced|stated|confirmed|told(?:\s[\w’'-]+){{1,3}})\s(?:\w+\s)?that,?\s(?:late |early )?on (?:{WEEKDAY_NAME}|\d|{SHORT_MONTHS})"
)
"""The same, by somebody's word: "the police have also reported that on 26 January …"."""
_THE_SAME_MEN = compiled(r"\s(?:dead\s)?(?:him|her|them|both|it|the|all|one of|two of|three of)\b")
"""Behind a deed whose object was told before: "hours later police shot him dead"."""


_SOME_TIME_AGO = compiled(
    rf"[\"“']?(?:and |but |then )?(?:earlier (?:this|that|in the) (?:week|month|year)|(?:late |early |back in |in )?last (?:week|month|year|{SEASON_NAMES}|{MONTH_NAMES})"
    rf"|(?:back )?in (?:(?:early|mid|late)[- ])?(?:{MONTH_NAMES}|(?:19|20)\d\d)|(?:at|towards|near) the (?:end|start|beginning) of (?:\w+ )?(?:(?:19|20)\d\d|last \w+)"
    r"|(?:(?:about|just|some|less than|more than|nearly|almost) )?(?:a|one|two|three|several|\d+) (?:weeks?|months?|years?) ago),?\s"
)
"""How a sentence opens that goes back by weeks or more: "earlier this month", "last October", "in late 2015"."""
_ANSWERED = compiled(
    r"\b(?:respond(?:ed|s|ing)|retaliat(?:ed|es|ing)|(?:hit|struck|fired|shot) back|repl(?:ied|ies|ying)|answer(?:ed|ing))\s(?:\w+\s)?"
    r"(?:(?:(?:to|for)\s)?(?:the|that|this|those|these)\s(?:[\w-]+\s){1,4})?(?:with|by)\s(?:[\w-]+\s){0,5}\Z"
)
"""Before the deed of the other side, done in return: "government forces responded with a dozen air strikes"."""

_IN_RETURN = compiled(
    r"[^.;]{0,90}?\bin (?:reply|retaliation|return|response)(?=[.,;]|\s(?:and|on|overnight|hours|minutes)\b|\Z)"
)
"""Behind such a deed, with nothing said of what it was for: "the air force bombed their positions in reply"."""


def of_others(findings: Findings, scene: Scene, stories: Sequence[Story], local: bool = False) -> bool:
    """Whether a scene tells of a deed that befell others than all that was told, or that another side does. `local` of a
    report of local crime, in which there are no sides."""
    return of_other_victims(findings, scene, stories) or (not local and strikes_in_turn(findings, scene, stories))


def turns_to_another(findings: Findings, scene: Scene, stories: Sequence[Story], fits: Sequence[float | None]) -> bool:
    """Whether the opening of the sentence turns to another time than that of all stories, and to a deed done then."""
    low = findings.lowered
    if _beaten_off(low, scene, stories) or again_on_another_day(findings, scene, stories):
        return True
    if _had_died_elsewhere(low, scene, stories) or _came_after_another(low, scene, stories):
        return True
    if scene.bare or scene.stage != "accomplished":
        return False
    if any(t.sure and _ANSWERED.search(low, max(scene.start, t.start - 90), t.start) for t in scene.triggers):
        return True
    if scene.head.verb and scene.head.sure and _IN_RETURN.match(low, scene.head.end, scene.end):
        return True
    if scene.start != scene.sentence[0]:
        return False
    soon = _comes_next(low, scene)
    if scene.definite or soon:
        return soon
    dead = any(c.what == "killed" for c in scene.casualties) and ATTACKERS.search(low, scene.start, scene.end)
    if scene.head.type == "unknown" and not dead and (scene.place is None or any(f is not None for f in fits)):
        return False
    if _THE_SAME_MEN.match(low, scene.head.end) or not (scene.casualties or scene.place or scene.head.sure):
        return False
    if _ANOTHER_TIME.match(low, scene.start):
        return True
    own = scene.date.value if scene.date else None
    days = {day for story in stories for day in days_told(story)}
    if not own or own in days:
        return False
    if not all(any(len(d) == DAY for d in days_told(story)) or _is_older(findings, scene, story) for story in stories):
        return False
    if len(own) == DAY and _SAID_OF_A_DAY.match(low, scene.start):
        return True
    return bool(_ANOTHER_DAY.match(low, scene.start) if len(own) == DAY else _SOME_TIME_AGO.match(low, scene.start))


_BELOW = 3
"""Sentences of a report behind which its own deed is no longer told for the first time."""


def _is_older(findings: Findings, scene: Scene, story: Story) -> bool:
    """Whether a scene below the lead has a day before the report, and other dead than the deed without a day that opens it."""
    published = findings.document.published_day
    if not published or not scene.date or not scene.date.value or scene.number < _BELOW or story[0].number > 1:
        return False
    if days_told(story) or (interval(published)[0] - interval(scene.date.value)[1]).days < 1:
        return False
    theirs = {c.quantity.point for s in story for c in s.casualties if c.what == "killed"}
    mine = {c.quantity.point for c in scene.casualties if c.what == "killed"}
    return bool(mine) and bool(theirs) and not mine & theirs


_HAD_DIED = compiled(
    r"\bhad (?:already |also |just )?(?:died|perished|lost (?:his|her|their) (?:life|lives))\b(?! (?:of|from)\b|[^.;]{0,40}\bhospital)"
)


def _had_died_elsewhere(low: str, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a sentence that only counts dead goes back to another time and to a place that was not told: "the day before,
    nine people had died on a bus in Haifa"."""
    spot = scene.place
    if not scene.bare or spot is None or not scene.start <= spot.start < scene.end or scene.start != scene.sentence[0]:
        return False
    if scene.date is None or spot.place.name in place_names(s for story in stories for s in story):
        return False
    if any(c.cumulative for c in scene.casualties) or not _HAD_DIED.search(low, scene.start, scene.end):
        return False
    return any(opens.match(low, scene.start) for opens in (_ANOTHER_TIME, _ANOTHER_DAY, _SOME_TIME_AGO))


def _beaten_off(low: str, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene tells of an attack that failed, at another time and far from all that was told: "hours later, gunmen
    attacked a police station in Bannu, but were repelled"."""
    spot = scene.place
    if spot is None or scene.stage != "attempted" or scene.definite or not scene.head.end <= spot.start < scene.end:
        return False
    if not (scene.head.sure or scene.head.verb) or not _ANOTHER_TIME.match(low, scene.start):
        return False
    told = [s.place.place for story in stories for s in story if s.place]
    return bool(told) and all(apart(spot.place, other, FAR_KM) for other in told)


def _comes_next(low: str, scene: Scene) -> bool:
    """Whether a scene opens as what came next, and was done at a spot that was not told of: not "near the burning bus"."""
    if not scene.head.sure or not _SOON.match(low, scene.start) or _THE_SAME_MEN.match(low, scene.head.end):
        return False
    here = scene.place is not None and scene.start <= scene.place.start < scene.end
    return here or _AT_A_SPOT.search(low, scene.head.start, scene.end) is not None


_AFTER_ANOTHER = compiled(
    rf"{_COUNT}(?:hours?|days?|weeks?|months?|years?) (?:after|before) (?:an?|another|{spelled(2, 12)}|\d+|gunm[ae]n|militants|attackers|bombers?|bombs)\s(?!(?:[\w-]+\s){{0,2}}?(?:same|truce|ceasefire|deal)\b)"
)
_LATER_FATE = compiled(
    r"\b(?:died|dies|succumbed|buried|found|suspects?|raids?|police|officers|troops|soldiers|security forces|army|marines)\b"
)
"""What comes of a deed hours or days later: a death of wounds, the end of those who did it."""


def _came_after_another(low: str, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene is cut off from the deed of its sentence as one that befell others some time before or after: "was shot dead at
    the synagogue, ten hours after a man died in an attack on a café"."""
    if scene.start == scene.sentence[0] or scene.stage != "accomplished" or not _AFTER_ANOTHER.match(low, scene.start):
        return False
    if not any(c.what == "killed" and not c.cumulative and c.quantity.point for c in scene.casualties):
        return False
    led = [s for story in stories for s in story if s.sentence == scene.sentence]
    hurt = any(c.what in ("killed", "killed_or_wounded") and c.quantity.point for s in led for c in s.casualties)
    return hurt and _LATER_FATE.search(low, scene.sentence[0], scene.start) is None


def was_answered(low: str, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a scene is cut off from the deed told before it as that which was answered with it: "struck Derna in response
    to the beheading of 21 Copts". It has a day, a place or a toll of its own, and is new: "in response to the attack" points back."""
    first = ANSWERED.match(low, scene.start)
    if first is None or scene.stage != "accomplished" or scene.series:
        return False
    if not any(s.sentence == scene.sentence for story in stories for s in story):
        return False
    told = scene.date is not None or scene.place is not None or any(c.quantity.point for c in scene.casualties)
    return told and (not scene.definite or bool(scene.casualties) or scene.date is not None)


_FIRST = compiled(
    rf"[\"“']?(?:and |but |then )?(?:{_COUNT}(?:minutes?|hours?|days?|weeks?|months?) |(?:shortly|just|moments|soon) )?(?:before|prior to|ahead of) "
    rf"(?:the|that|this|his|her|their|its|{WEEKDAY_NAME}['’]s)\s(?:[\w'’-]+\s){{0,3}}(?:attack|shooting|bombing|blast|explosion|stabbing|raid|massacre|murder|killing|assault|rampage|ambush|(?:air ?)?strike|clash|siege)s?\b[^,;.]{{0,60}},\s"
)
"""How a sentence opens that goes back behind the deed told before: "hours before the attack on the mosque, he had …"."""


def came_first(low: str, scene: Scene) -> bool:
    """Whether a sentence tells of what was done before the attack that it names, and the scene of that deed."""
    first = _FIRST.match(low, scene.sentence[0])
    if first is None or scene.stage != "accomplished":
        return False
    own = [t for t in scene.triggers if t.start >= first.end()]
    fought = any(c.quantity.point > 1 and c.start >= first.end() for c in scene.casualties)
    return any(t.sure or fought for t in own) and (
        scene.place is not None or bool(scene.casualties) or scene.date is not None
    )


def _turns_of_day(low: str, scene: Scene) -> bool:
    """Whether a scene opens its sentence, and with another day or time; "hours later police shot him dead" goes on."""
    if scene.start != scene.sentence[0] or scene.definite or scene.bare or _THE_SAME_MEN.match(low, scene.head.end):
        return False
    return any(opens.match(low, scene.start) for opens in (_ANOTHER_DAY, _ANOTHER_TIME, _SAID_OF_A_DAY))


def another_crime(findings: Findings, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a sentence of a report of local crime opens on another day, at a place that was not told before: the next
    of several crimes."""
    low, told = findings.lowered, [s for story in stories for s in story]
    if _far_and_then(scene, told) or hours_later(low, scene, told):
        return True
    if (
        not _turns_of_day(low, scene)
        or not scene.head.sure
        or not scene.place
        or not scene.date
        or not has_a_day(scene)
    ):
        return False
    if any(same_time(str(scene.date.value), str(s.date.value)) >= 0 for s in told if s.date and s.date.value):
        return False
    names = place_names(told)
    if bool(names) and scene.place.place.name not in names:
        return True
    return findings.country not in (None, "US") and _new_killers(low, scene)


_KILLERS = rf"(?:an?|{spelled(2, 9)}|another|several|unidentified|unknown|suspected|armed|masked|gunm[ae]n|militants|attackers|assailants|rebels|insurgents)"
_ON_A_DAY = compiled(
    rf"[\"“']?(?:and |but |then )?(?:late |early )?on [\w ]{{2,24}}?,? (?={_KILLERS}\s(?:[\w-]+\s){{0,5}}?(?:shot|stabb?ed|killed|gunned|rammed|opened fire|attacked|hacked|blew|detonated)\b)"
)
"""How a sentence opens that tells of another day and of men who were not told of: "on 7 October a man shot dead two settlers"."""


def _new_killers(low: str, scene: Scene) -> bool:
    """Whether a sentence opens on its day with men who were not told of before and what they did, to others who were not."""
    hurt = any(c.what in ("killed", "wounded") and c.quantity.point for c in scene.casualties)
    return hurt and scene.head.verb and _ON_A_DAY.match(low, scene.start) is not None


def hours_later(low: str, scene: Scene, told: Sequence[Scene]) -> bool:
    """Whether a sentence opens with hours that passed, and tells of somebody else who was killed or hurt in a town that
    was not told before: "hours later a man of 40 was shot in Hammond"."""
    if scene.start != scene.sentence[0] or scene.definite or scene.bare or not scene.head.sure or not scene.casualties:
        return False
    if not _ANOTHER_TIME.match(low, scene.start) or _THE_SAME_MEN.match(low, scene.head.end):
        return False
    spot = scene.place
    names = place_names(told)
    return (
        spot is not None
        and spot.feature == "city"
        and scene.start <= spot.start < scene.end
        and bool(names)
        and spot.place.name not in names
    )


def _far_and_then(scene: Scene, told: Sequence[Scene]) -> bool:
    """Whether somebody was killed on another day than all that was told, and far from every place of it."""
    if not scene.date or not scene.place or scene.definite or not any(c.what == "killed" for c in scene.casualties):
        return False
    days = {str(s.date.value) for s in told if s.date}
    own = str(scene.date.value)
    if len(own) != DAY or not days or any(len(d) != DAY or d == own for d in days):
        return False
    spots = [s.place.place for s in told if s.place]
    return bool(spots) and all(apart(scene.place.place, spot, APART_KM) for spot in spots)


def at_a_town_of(scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a story was told at a scene's place."""
    return any(s.place and scene.place and same_place(s.place, scene.place) > SOME for story in stories for s in story)
