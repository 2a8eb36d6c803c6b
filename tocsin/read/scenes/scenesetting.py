"""When and where the deed of a scene was, by the words beside its trigger."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.dates import DateMention
from tocsin.dates.words import WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.places import Toponym, event_place
from tocsin.places.toponym import UNLISTED
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.turns import TURN
from tocsin.read.setting.distance import dated_by_distance, of_something_else
from tocsin.read.setting.spots import in_dateline, of_somebody, of_the_deed, told_before
from tocsin.read.setting.standins import here, standing_for_place
from tocsin.read.setting.times import JUDGED, began, date_of, names_the_deed
from tocsin.read.words.lexicon import Trigger


def _in_reach(low: str, at: int, span: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether what stands at `at` may set the scene at `span`: not what is told behind a turn to something else."""
    if span == sentence or span[0] <= at < span[1]:
        return True
    return at < span[0] and TURN.match(low, span[0]) is None


_OPENING = 6
"""Letters before the month that a sentence opens with: "In May", "Early in May"."""


def day_of(
    findings: Findings,
    span: tuple[int, int],
    sentence: tuple[int, int],
    head: Trigger,
    kept: Sequence[Trigger],
    told: DateMention | None,
    stage: str,
    echo: bool,
    risen: int | None,
) -> DateMention | None:
    """When the scene was: by its distance from another day, or by the date beside its words.

    In an echo ("claimed Friday's bombing") only a date that owns the deed is the deed's. Of a toll that has risen, told
    at `risen`, only a date between the deed and the number is: the others say when it rose.
    """
    low = findings.lowered
    for deed in (head, *(t for t in kept if t.start > head.start)):
        by_distance = dated_by_distance(
            low, span[0], deed.start, within(findings.dates, *sentence), told, findings.document.published_day
        )
        if by_distance and (deed is head or by_distance.start >= head.end):
            return by_distance
    found = date_of(findings, span, sentence, head, kept)
    if found is None and stage == "foiled":  # told of on the day on which it was stopped, or the next
        days = [d for d in within(findings.told, *sentence) if d.value]
        found = next((d for d in days if len(d.value or "") == 10), None)
        opening = (d for d in days if len(d.value or "") == 7 and d.start - sentence[0] <= _OPENING)
        found = found or next(opening, None)
        if found and JUDGED.search(low, max(sentence[0], found.start - 30), found.start):
            found = None
    if found is None:
        return None
    owned = low[found.end : found.end + 2] in ("'s", "’s") or began(low, span[0], found)
    owned = owned or names_the_deed(low, found, sentence[1])
    if not owned and (echo or (risen is not None and not head.end <= found.start <= risen)):
        return None
    if low[found.start : found.end].endswith((" after", " since")):  # counts on from the violence, not to it
        return None
    if stage != "accomplished":  # the day on which a plot was told of is that on which it was stopped
        return found
    if not _in_reach(low, found.start, span, sentence):
        return None
    return None if of_something_else(low, found, sentence[0], head.start) else found


_OF_THE = compiled(
    rf"(?<!\bafter )(?<!\bbefore )(?<!\bsince )(?<!\bfollowing )(?<!\blike )(?<!\bthan )(?<!\bfrom )\b(?:the|an?|this|that|last (?:week|month|year|\w+day)['’]s|{WEEKDAY_NAME}['’]s)\s(?:[a-z]+(?:ly|er|ed)?\s)?\Z"
)


_LEADS_ON = compiled(r"\s(?:preceded|precedes|was followed|came|comes|follows|followed)\b")
"""Behind a deed that only leads on to another one: "the El Paso shooting came hours before one in Dayton"."""


def _named_after(findings: Findings, options: Sequence[Toponym], start: int, head: Trigger) -> Toponym | None:
    """The place after which a deed is called: "the Orlando nightclub shooting" is not in Berlin, of which the clause tells, too."""
    if head.verb or _LEADS_ON.match(findings.lowered, head.end):
        return None
    spot = told_before(findings.lowered, options, head.start)
    named = (
        spot and spot.feature != "country" and _OF_THE.search(findings.lowered, max(start, spot.start - 40), spot.start)
    )
    return spot if named else None


_NAMELESS = compiled(
    r"\b(?:in|at|on|near|outside|of) an? (?:[\w'’-]+ ){0,3}?(?:city|town|village|hamlet|suburb|province|district|region|area)\b(?! of\b)"
)
"""A place that is not named yet, where only the dateline names one: "BEIRUT - A bomb went off in a northern city"."""
_FINER = {"country": 4, "continent": 5, "region": 4, "admin1": 3, "admin2": 2, "unknown": 1}
_WHOLE = 20
"""Characters behind a name that the gazetteer lacks within which the town of which it is a part stands."""
_LOCATES = compiled(
    r"\b(?:in|at|near|outside|inside|of|around|on|to|across)(?: the)?(?: [\w-]+){0,3} $|\b(?:attacked|stormed|raided|invaded|overran|torched|ransacked) $",
    re.IGNORECASE,
)


def place_of(findings: Findings, start: int, end: int, sentence: tuple[int, int], head: Trigger) -> Toponym | None:
    """Where the scene is: the place of its trigger, or a town told inside it in the same breath."""
    options = within(findings.places, start, end) or [
        t for t in within(findings.places, *sentence) if _in_reach(findings.lowered, t.start, (start, end), sentence)
    ]
    options = [t for t in options if not of_somebody(findings.lowered, sentence[0], t)]
    options = of_the_deed(findings.lowered, sentence[0], options)
    place = (
        _named_after(findings, options, start, head)
        or event_place(findings.text, (head.start, head.end), options)
        or standing_for_place(findings.lowered, (start, end), findings.places)
        or here(findings.text, (start, end), findings.places)
    )
    if place and in_dateline(findings.text, place) and _NAMELESS.search(findings.lowered, *sentence):
        return None
    if place is None or _FINER.get(place.feature, 0) == 0:
        return place
    finer = [
        t
        for t in options
        if t.role == "place"
        and t.place.country == place.place.country
        and _FINER.get(t.feature, 0) < _FINER[place.feature]
        and (place.feature not in ("admin1", "admin2") or t.place.admin1 in (None, place.place.admin1))
        and _LOCATES.search(findings.text[max(start, t.start - 45) : t.start])
        and (not place.reason.startswith(UNLISTED) or 0 <= t.start - place.end <= _WHOLE)
    ]
    return min(finer, key=lambda t: (_FINER.get(t.feature, 0), abs(t.start - head.start)), default=place)
