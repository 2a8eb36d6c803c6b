"""What those who are at war did on another day: "on Sunday the guerrillas set fire to 18 lorries in Kanker district".

They were told of before, so that the sentence points back; their deed was not: it has a day of its own, and befell what is
told of for the first time.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates.words import MONTH_NAMES, SHORT_MONTHS, WEEKDAY_NAME, spelled
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import DAY, Scene, Story, days_told, place_names

_AT_WAR = r"(?:rebels|guerr?ill?as|insurgents|militants|extremists|separatists|islamists|jihadists|fighters|tigers|maoists|naxals|naxalites|taliban|terrorists)"
_ON_A_DAY = compiled(
    rf"[\"“']?(?:and |but )?(?:late |early )?on (?:{WEEKDAY_NAME}|\d{{1,2}} (?:{MONTH_NAMES})|(?:{MONTH_NAMES}|{SHORT_MONTHS})\.? \d{{1,2}})(?: \d{{4}})?(?: \w+)?,? (?:the\s)?(?:[\w-]+\s){{0,2}}?{_AT_WAR}\s"
)
_SOMETHING_NEW = compiled(
    rf"\s(?:[\w-]+\s){{0,3}}?(?:an?|{spelled(2, 20)}|\d[\d,]*|several|dozens of|another|some)\s(?!(?:of )?(?:the|them)\b)"
)
_WEEKS = 14


def again_on_another_day(findings: Findings, scene: Scene, stories: Sequence[Story]) -> bool:
    """Whether a sentence opens on a day of its own with those at war, and tells of what they did to others, elsewhere."""
    low, day = findings.lowered, scene.date
    if scene.start != scene.sentence[0] or scene.bare or scene.stage != "accomplished" or day is None:
        return False
    opens = _ON_A_DAY.match(low, scene.start)
    if opens is None or opens.end() > scene.head.end or len(str(day.value)) != DAY or not day.start < scene.head.end:
        return False
    if not _SOMETHING_NEW.search(low, opens.end() - 1, scene.end):
        return False
    days = days_told(s for story in stories for s in story)
    if str(day.value) in days:
        return False
    spot = scene.place
    here = spot is not None and scene.start <= spot.start < scene.end
    told = place_names([s for story in stories for s in story])
    if here and spot is not None and spot.place.name not in told and any(len(d) == DAY for d in days):
        return True
    published = findings.document.published_day
    return published is not None and (interval(published)[0] - interval(str(day.value))[1]).days > _WEEKS
