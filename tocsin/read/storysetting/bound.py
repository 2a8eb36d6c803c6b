"""The day and the place that a deed's own clause takes by its build, whatever else the text names.

"Police showed a film on Saturday of the man before he was killed by an officer in Oakland in 2014": choosers weigh all days
and places of a report, and news that is far from its deed names many of others. What follows the word of violence with
nothing but its object, its doer and further such phrases between, or opens its clause, leaves no choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.dates import DateMention
from tocsin.dates.anniversaries import PASSED
from tocsin.dates.behind import BEHIND
from tocsin.dates.words import PARTS_OF_DAY
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.widths import COARSE
from tocsin.read.scenes.scene import DAY, Scene, Story
from tocsin.read.setting.othermatters import of_another_event
from tocsin.read.setting.spots import in_dateline, of_another_thing
from tocsin.read.setting.standins import THE_SAME
from tocsin.read.setting.times import OTHER_VERB, dates_violence, is_vague
from tocsin.read.stories.agreement import meet, same_place
from tocsin.read.storysetting.daysbeside import fresh, too_old
from tocsin.read.storysetting.daysofnames import in_its_name
from tocsin.read.storysetting.exactdays import exact_day, of_the_lead
from tocsin.read.storysetting.oneclause import REACH, follows, plain
from tocsin.read.storysetting.writtenthere import said_instead

_A_NIGHT = 1
"""Days by which two dates of one deed may differ."""
_SURE = 0.8
"""Confidence from which a place outweighs the town that was weighed over a whole report."""
_AN_OLD_ONE = compiled(
    r"\b(?:prison|jail(?:ed)?|convict(?:ed|ion)|sentenced|served|criminal record|previous|prior|earlier|parole)\b"
)
"""Before an earlier crime of somebody of whom a report tells."""
_WHERE = compiled(
    r"\b(?:in|at|near|outside|inside|around|across|outskirts of|centre of|center of|suburb of|streets of)\s(?:the\s|a\s)?"
    r"(?:(?!(?:by|for|with|from|to|and|or|of|on|his|her|their|its|government|authorities|raid|attack|response|retaliation|revenge|support|connection|front)\b)[^\W\d_][\w-]*\s){0,3}?"
    r"(?:of\s|in\s(?:the\s)?)?(?:[^\W\d_][\w-]*['’]s\s(?:\w+\s)?)?\Z"
)
"""Right before the place where something was done: "in the northern city of Kunduz", "outside Kabul"."""
_ON = compiled(r"\b(?:on|through|along)\s\Z")
_OWNS = compiled(r"(?:['’]s|(?<=s)['’])\s(?!government|president|prime|army|military|leader|king|queen|people|war\b)")
"""Around a town that owns the spot: "on Nice's seaside promenade"."""
_GIVERS = compiled(
    r"\b(?:government|authorities|regime|rulers?|leaders?|leadership|branch|affiliate|allies|court|parliament|ministry|ministers?|officials?|spokes\w+|presence|role|talks|trial|embassy|war|conflict|insurgency|fight|battle|campaign|struggle|deployed|involvement|interests|forces)\s(?:in|at|near)\s(?:the\s)?(?:[\w-]+\s){0,2}\Z"
)
"""Somebody, or a whole war, that is in a place, where the deed need not be: "loyal to the government in Tripoli"."""
_FIRST = compiled(r"[\W_]*(?:(?:and|but|then)\s)?(?:(?:on|in|late|early|at|during|back)\s){0,2}\Z")
_OPENING = compiled(r"(?:[;:]\s|,\s(?:and|but|while)\s)(?:(?:on|in|late|early|at|during|back)\s){0,2}\Z")
"""Before a date that opens a sentence, or a clause within it."""
_NOUN = compiled(
    r"(?:killing|murder|shooting|stabbing|massacre|ambush|attack|raid|bombing|execution|lynching|beheading)s?"
)
_LEAD = compiled(rf",?\s(?:{PARTS_OF_DAY})?,?\s?")


def bound_days(findings: Findings, story: Story) -> list[tuple[DateMention, bool]]:
    """The days that clauses of the story take by their build, in the order of the text, and whether a verb takes them: behind
    a noun, "marched over the killing on Tuesday", a day may be that of its verb."""
    return [d for scene in story for d in _days(findings, scene)]


def settled_day(
    findings: Findings, story: Story, chosen: DateMention | None, crime: bool = False
) -> DateMention | None:
    """The day of a story of which one was chosen: that of its own clause, where the chosen one lies apart from it.

    The day of a local `crime` was weighed among the single days of the whole report: only a month or a year of its first
    telling, which none of them is, outweighs it.
    """
    if chosen is not None and (chosen.note in (PASSED, BEHIND) or in_its_name(findings, story, chosen)):
        return chosen
    if not crime and (opening := of_the_lead(story, chosen)):
        return opening
    bound = bound_days(findings, story)
    if fresh(findings, story):  # what has just been done was not done years ago, whatever a later clause says
        bound = [(d, verb) for d, verb in bound if not too_old(findings, d)]
    found = [d for d, verb in bound if verb] or [d for d, _ in bound]
    if not crime and (day := exact_day(found, chosen)) is not None:
        return day
    if chosen is not None and any(meet(str(chosen.value), str(d.value), _A_NIGHT) for d in found):
        return chosen
    if crime:
        start, first = story[0].start, story[0].end
        found = [d for d in found if len(str(d.value)) < DAY and d.start < first]
        found = [d for d in found if not _AN_OLD_ONE.search(findings.lowered, start, d.start)]
    return found[0] if len({d.value for d in found}) == 1 else chosen


def settled_place(
    findings: Findings, story: Story, chosen: Toponym | None, town: bool = False, site: Toponym | None = None
) -> Toponym | None:
    """The place of a story of which one was chosen: that of its own clause, where the chosen one lies elsewhere.

    The `town` of a local crime was weighed over the whole report: only a sure place of its first telling, in another land,
    outweighs it, or one that was chosen as the `site` as well; in its own the names in clauses are those of streets, unless the
    town is a dateline's alone.
    """
    if not town and (again := _told_again(findings, story[0])):
        return again
    bound = [t for scene in (story[:1] if town else story) for t in _places(findings, scene)]
    if town and chosen is not None:
        bound = [t for t in bound if _outweighs(findings, t, chosen, site)]
    if chosen is not None and bound and _is_in_it(findings, bound[0], chosen):
        return bound[0]
    if chosen is not None and (said := said_instead(findings, bound, chosen)) is not None:
        return said
    if chosen is not None and not town and (finer := _town_within(findings, chosen, bound)):
        return finer
    if not bound or any(chosen is not None and same_place(chosen, t) >= 0 for t in bound):
        return chosen
    if any(same_place(bound[0], t) < 0 for t in bound):
        return chosen
    return bound[0]


def _outweighs(findings: Findings, spot: Toponym, town: Toponym, site: Toponym | None) -> bool:
    """Whether a clause's place goes before the town that was weighed over a whole report: a sure one in another land, or that
    which was chosen as the `site` as well, in another land or where the town is a dateline's."""
    sited = site is not None and site.place == spot.place
    if spot.place.country not in (None, town.place.country) and (sited or spot.confidence >= _SURE):
        return True
    return sited and in_dateline(findings.lowered, town) and _nearer(spot, town)


_CAPITAL = "District of Columbia"


def _nearer(spot: Toponym, dateline: Toponym) -> bool:
    """Whether a place may be where the news of a dateline's town comes from: a town of its state, one abroad, or any for news
    of the capital. A far town of its name is what the gazetteer has for a part of the city: "at a South Linden home"."""
    if spot.place.country != dateline.place.country or dateline.place.admin1 == _CAPITAL:
        return True
    return spot.feature != "admin2" and spot.place.admin1 == dateline.place.admin1


def _town_within(findings: Findings, wide: Toponym, bound: Sequence[Toponym]) -> Toponym | None:
    """The one town that a clause takes and of which the province or country that was chosen is told right behind: "bombs shook
    Aden in the south of Yemen"."""
    if wide.feature not in COARSE or not bound or any(t.place != bound[0].place for t in bound):
        return None
    spot = bound[0]
    if spot.feature != "city" or same_place(wide, spot) < 0:
        return None
    return spot if _IN_IT.match(findings.lowered, spot.end, wide.start) else None


_IN_IT = compiled(
    r",?\s(?:(?:an?|the)\s(?:[\w-]+\s){0,3}?(?:villages?|town|hamlet|settlement|locality)\s)?(?:in|of)\s(?:the\s)?(?:[\w-]+\s){0,3}\Z"
)


def _is_in_it(findings: Findings, unlisted: Toponym, chosen: Toponym) -> bool:
    """Whether a town that no gazetteer has stands before the district in which it lies, which was chosen for want of a point."""
    if unlisted.feature != "unknown" or not 0 < chosen.start - unlisted.end <= 60:
        return False
    return _IN_IT.match(findings.lowered, unlisted.end, chosen.start) is not None


def _told_again(findings: Findings, scene: Scene) -> Toponym | None:
    """The place told before in which a scene says that its deed was done as well: "in the same province"."""
    place = scene.place
    if place is None or place.start >= scene.sentence[0]:
        return None
    return place if THE_SAME.search(findings.lowered, scene.start, scene.end) else None


def bound_there(findings: Findings, story: Story, place: Toponym) -> bool:
    """Whether a clause of the story takes this very mention of a place."""
    return any(spot.start == place.start for scene in story for spot in _places(findings, scene))


def _days(findings: Findings, scene: Scene) -> Iterator[tuple[DateMention, bool]]:
    low, published = findings.lowered, findings.document.published_day
    if scene.stage != "accomplished" or scene.series:
        return
    for day in within(findings.told, *scene.sentence):
        if not (scene.start <= day.start < scene.end) or not day.value or is_vague(day):
            continue
        if published and interval(day.value)[0] > interval(published)[1]:
            continue
        if of_another_event(low, scene.sentence[0], day) or low.startswith(" alone", day.end):
            continue
        taking = [t for t in scene.triggers if t.end <= day.start and follows(findings, t.end, day.start)]
        verb = any(t.verb and not _NOUN.fullmatch(low, t.start, t.end) for t in taking) or _opens(findings, scene, day)
        if (taking or verb) and dates_violence(low, scene.sentence, day, scene.triggers):
            yield day, verb


def _opens(findings: Findings, scene: Scene, day: DateMention) -> bool:
    """Whether a day opens the clause whose first verb is one of violence: "Last October, a supporter opened fire"."""
    low = findings.lowered
    start = scene.sentence[0]
    if not _FIRST.match(low, start, day.start) and not _OPENING.search(low, max(start, day.start - 30), day.start):
        return False
    lead = _LEAD.match(low, day.end)
    start = lead.end() if lead else day.end
    return any(start <= t.start <= start + REACH and t.verb and plain(low, start, t.start) for t in scene.triggers)


def _places(findings: Findings, scene: Scene) -> Iterator[Toponym]:
    low = findings.lowered
    if scene.stage != "accomplished" or scene.series:
        return
    for spot in within(findings.places, *scene.sentence):
        if spot.role != "place" or (spot.place.lat is None and spot.place.country is None):
            continue
        if _where(findings, scene, spot):
            yield spot
            continue
        if not scene.start <= spot.start < scene.end:
            continue
        if _is_object(findings, scene, spot):
            yield spot
            continue
        floor = max(scene.sentence[0], spot.start - 60)
        owner = _OWNS.match(low, spot.end) and _ON.search(low, floor, spot.start)
        if not (owner or _WHERE.search(low, floor, spot.start)) or _GIVERS.search(low, floor, spot.start):
            continue
        if of_another_thing(low, scene.sentence[0], spot):
            continue
        if spot.feature == "continent" or _WATERS.search(spot.name) or _GOES_ON.match(findings.text, spot.end):
            continue
        if _ADJECTIVE.match(low, spot.end):
            continue
        if any(t.end <= spot.start and follows(findings, t.end, spot.start, spot) for t in scene.triggers):
            yield spot


_STRIKES = compiled(
    r"(?:attack|bomb|bombard|invad|shell|pound|raid|storm|terroris|terroriz|rock|devastat)(?:ed|ing|s)?\Z|(?:shook|hit|struck)\Z"
)
_STRUCK = compiled(
    r"\s(?:(?:has|have|had|was|were|is|that|which)\s){0,2}(?:rock(?:ed|s|ing)|shook|hit|struck|terrori[sz](?:ed|ing)|devastated|tore through|ripped through|targeted)\s\Z"
)
"""Between a noun for a deed and the town that it struck: "the attack that rocked London"."""


def _is_object(findings: Findings, scene: Scene, spot: Toponym) -> bool:
    """Whether a place is itself what was attacked: "when Israel attacked Lebanon", "an attack was terrorising London"."""
    low = findings.lowered
    if _OWNS.match(low, spot.end) or _ADJECTIVE.match(low, spot.end) or _GOES_ON.match(findings.text, spot.end):
        return False
    for t in scene.triggers:
        if not t.end < spot.start <= t.end + 40:
            continue
        between = low[t.end : spot.start]
        if (
            t.verb
            and between in (" ", " the ", " northern ", " southern ", " eastern ", " western ")
            and _STRIKES.search(low, t.start, t.end)
        ):
            return True
        if _STRUCK.fullmatch(between):
            return True
    return False


_WHERE_CLAUSE = compiled(r",?\swhere\s(?!he\b|she\b|they\b|the (?:trial|suspect|accused)\b)")
_FOR = compiled(r"\b(?:for|over|of|to|against|accused|suspected|wanted)\s(?:[\w-]+\s){0,2}\Z")
_ADJECTIVE = compiled(
    r"\s(?:mission|embassy|consulate|ambassador|troops|forces|soldiers|military|base|compound|parks?|hotels?|restaurants?|eatery|cafes?|cafés?|supermarkets?|clubs?|malls?|cinemas?|theatres?|theaters?)\b"
)
"""Behind a name that only says whose or which house it was: "the U.S. mission", "Lumbini park"."""


def _where(findings: Findings, scene: Scene, spot: Toponym) -> bool:
    """Whether a clause with "where" says that the deed was there: "flew to Kharkiv, where a bomb had killed four"."""
    low = findings.lowered
    said = _WHERE_CLAUSE.match(low, spot.end)
    if said is None or spot.feature in ("country", "continent"):
        return False
    return any(
        said.end() <= t.start <= said.end() + REACH
        and not _HALTS.search(low, said.end(), t.start)
        and not OTHER_VERB.search(low, said.end(), t.start)
        and not _FOR.search(low, said.end(), t.start)
        for t in scene.triggers
    )


_HALTS = compiled(r"[.;:()\"“”]|\b(?:after|before|since|while|when|who|which|that)\b")
_WATERS = compiled(r"\b(?:Sea|Ocean|Gulf|Straits?|River|Lake|Bay|Canal)\b")
_GOES_ON = compiled(
    r"[ -][A-Z0-9]|\sand\s[A-Z][\w-]*\s(?:streets|roads|avenues)|(?:['’]s)?\s(?:street|road|avenue|highway)"
)
"""Behind a name that is only a part of a longer one: "at Canfield Green", "in Lahore High Court"."""
