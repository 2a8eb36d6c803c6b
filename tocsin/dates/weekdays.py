"""Rules for days told by name: weekdays, today, last night, overnight."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.dates import spans
from tocsin.dates.reported import nearest_weekday
from tocsin.dates.spans import Context, Days, Found, relative, unknown
from tocsin.dates.tense import is_future, is_reported, names_a_deed
from tocsin.dates.words import GAP, PARTS_OF_DAY, SHORT_WEEKDAY, WEEKDAY
from tocsin.dates.words import weekday as weekday_number
from tocsin.patterns import compiled

_M = re.Match[str]
_PART_OF_DAY = rf"(?:{GAP}(?:early|late))?{GAP}(?:{PARTS_OF_DAY}|midnight|noon|dawn|midday|lunchtime)"
_NAMES_BEFORE = compiled(r"\b(?:black|good|bloody|palm|ash|holy|super|every|each)\s$")
_HELPER = compiled(r"\b(?:(?:his|her|my|your|our|their) (?:man|girl)|Man|Girl)\s$")
"""Friday as a name; but "shot a man Friday" is a day."""
_NAMES_AFTER = compiled(
    r"\s(?:times|mirror|telegraph|mail|herald|tribune|express|newspaper|people|school|prayers? (?:leader|imam)|agreement|[a-z]+ agreement)\b"
)
_EARLIER_WEEK = rf"(?:(?:of{GAP})?(?:last|the{GAP}previous|that|this|next){GAP}week)"


_A_DEED = compiled(
    r"(?:\s(?:night|morning|evening|afternoon))?\s(?:[a-z-]+\s)?(?:attacks?|raids?|ambush|assault|bombings?|blasts?|explosions?|shootings?|massacre|stabbing)\b"
)
"""Behind the day of one deed: "in a Monday night attack", where "on a Monday night" is any."""


def weekday(at: Context, m: _M) -> Found | None:
    """Friday: the latest one up to the published day, by the habit of news; a later one where the text looks forward."""
    before = at.before(m.start(), 16)
    if _NAMES_BEFORE.search(before) or (m["lead"] or "").lower() == "every":
        return None
    if m["wd"].lower() == "friday" and _HELPER.search(at.text[max(0, m.start() - 16) : m.start()]):
        return None
    if at.text[m.start("wd")].isupper() and _NAMES_AFTER.match(at.after(m.end("wd"), 24)) and not m["week"]:
        return None
    if re.search(r"\b(?:a|any|one|some)\s(?:late |early )?$", before) and not (
        re.search(r"\b(?:in|by|after|during|from) a\s(?:late |early )?$", before)
        and _A_DEED.match(at.after(m.end(), 40))
    ):
        return None
    if m["wd"][-3:].lower() != "day" and not _is_short(at, m):
        return None
    lead, wanted = (m["lead"] or "").lower().split(), weekday_number(m["wd"])
    last_of_week = (m["week"] or "").lower()
    if lead and lead[0] in ("the", "that") and lead[-1] in ("previous", "following", "that", "same", "next"):
        anchor = at.anchor(7)
        if anchor is None:
            return unknown("anchored", "no date before to count from")
        ahead = (wanted - anchor[1].weekday()) % 7 or (7 if lead[-1] in ("following", "next") else 0)
        if lead[-1] == "previous":
            ahead = -((anchor[0].weekday() - wanted) % 7 or 7)
        return Found(spans.day(anchor[0], ahead), "anchored", 0.8)
    if at.published is None and at.week is not None and not lead and not last_of_week:
        return Found(nearest_weekday(at.week, wanted), "relative", 0.6, "by the nearest day told with its weekday")
    if at.published is None:
        return unknown("relative", "relative to a published date that is not known")
    published = at.published
    if last_of_week and "that" not in last_of_week:
        shift = -1 if "last" in last_of_week or "previous" in last_of_week else 1 if "next" in last_of_week else 0
        return Found(spans.day(spans.week(published, shift)[0], wanted), "relative", 0.85)
    past = (published.weekday() - wanted) % 7
    future = (wanted - published.weekday()) % 7
    if "next" in lead or "coming" in lead:
        return Found(spans.day(published, future or 7), "relative", 0.85)
    if "last" in lead or "previous" in lead or "past" in lead:  # what was yesterday is not called last Wednesday
        return Found(spans.day(published, -(past if past > 1 else past + 7)), "relative", 0.85)
    if names_a_deed(at, m.end()):
        return Found(spans.day(published, -past), "relative", 0.9)
    if is_future(at, m.start(), m.end()) and not (past == 1 and is_reported(at, m.start())):
        return Found(spans.day(published, future), "relative", 0.8)
    return Found(spans.day(published, -past), "relative", 0.9)


def _is_short(at: Context, m: _M) -> bool:
    """Whether "Sun" or "Wed." is a day: written as a name, after a word that leads to days, before none of a name."""
    if not m["wd"][0].isupper() or re.match(r"\s[A-Z]", at.text[m.end() : m.end() + 2]):
        return False
    return bool(m["lead"]) or re.search(r"\b(?:on|since|until|till|by|from)\s$", at.before(m.start(), 8)) is not None


def weekday_range(at: Context, m: _M) -> Found | None:
    """From Thursday to Saturday, between Monday and Wednesday, overnight Friday to Saturday."""
    a, b = weekday_number(m["wd1"]), weekday_number(m["wd2"])

    def make(published: date) -> Days:
        last = published - timedelta((published.weekday() - b) % 7)
        return last - timedelta((b - a) % 7), last

    return relative(at.published, make, "period", 0.85)


def two_weekdays(at: Context, m: _M) -> Found | None:
    """Saturday and Sunday: one stretch where the second is the day after the first, else two dates."""
    neighbours = (weekday_number(m["wd2"]) - weekday_number(m["wd1"])) % 7 == 1
    return weekday_range(at, m) if neighbours and not is_future(at, m.start(), m.end()) else None


_NAMED = {
    "today": (0, 0),
    "tonight": (0, 0),
    "this morning": (0, 0),
    "this afternoon": (0, 0),
    "this evening": (0, 0),
    "yesterday": (-1, -1),
    "last night": (-1, -1),
    "last evening": (-1, -1),
    "the day before yesterday": (-2, -2),
    "tomorrow": (1, 1),
    "the day after tomorrow": (2, 2),
    "the night before last": (-2, -2),
    "overnight": (-1, 0),
}


def named_day(at: Context, m: _M) -> Found | None:
    """Today, yesterday, last night, overnight."""
    words = " ".join(re.split(r"\W+", m["name"].lower()))
    if words == "today" and re.match(r"['’]s (?:world|society|youth)|\sshow\b", at.after(m.end(), 14)):
        return None
    if words == "overnight" and re.match(r"\s(?:success|stay|train|bus|bag)\b", at.after(m.end(), 12)):
        return None
    first, last = _NAMED[words]
    return relative(
        at.published, lambda p: spans.span(p, first, last), "relative", 0.8 if words == "overnight" else 0.95
    )


_SAYING = (
    "said says say saying told tell confirmed confirms announced reported reports report added adds stated states claimed claims claim believe believes "
    "believed know knows knew thought think thinks insisted insists warned warns argued argues suggested suggests suggest indicated indicate shown shows "
    "showed revealed acknowledged admitted concluded noted notes noting denied denies feared hopes hoped agreed maintained stressed explained means meant "
    "found learned learnt evidence fact so clear sure likely possible certain them him her us me reporters journalists declared ruled repeated recalled remembered"
).split()
_THAT = "".join(rf"(?<!\b{word}\s)" for word in _SAYING) + "that"
"""A day told before; not the conjunction: "officials said that Tuesday's attack lasted an hour"."""
_LED = r"(?:(?:early|late|earlier|later)(?:[\s-]{1,2}on)?{g})?".replace("{g}", GAP)

RULES = [
    (
        rf"(?P<name>the{GAP}day{GAP}(?:before{GAP}yesterday|after{GAP}tomorrow)|the{GAP}night{GAP}before{GAP}last)\b",
        named_day,
    ),
    (
        rf"{_LED}(?P<name>yesterday|today|tonight|tomorrow|overnight|last{GAP}(?:night|evening)|this{GAP}(?:morning|afternoon|evening))\b"
        rf"(?:{_PART_OF_DAY})?",
        named_day,
    ),
    (
        rf"(?:(?:between|from|overnight(?:{GAP}from)?){GAP}(?P<wd1>{WEEKDAY})(?:{_PART_OF_DAY})?{GAP}(?:and|to|until|into|through){GAP}"
        rf"(?P<wd2>{WEEKDAY})(?:{_PART_OF_DAY})?)",
        weekday_range,
    ),
    (
        rf"(?:(?:(?:the|in{GAP}the){GAP})?night{GAP}of{GAP})?(?P<wd1>{WEEKDAY})(?:{_PART_OF_DAY})?(?:{GAP}(?:to|into|through|until){GAP}|[-–])"
        rf"(?P<wd2>{WEEKDAY})(?:{_PART_OF_DAY})?",
        weekday_range,
    ),
    (
        rf"(?P<wd1>{WEEKDAY}){GAP}and{GAP}(?:on{GAP})?(?P<wd2>{WEEKDAY})(?:{_PART_OF_DAY})?",
        two_weekdays,
    ),
    (
        rf"{_LED}(?:(?P<lead>(?:the{GAP}|this{GAP})?(?:last|next|past|previous|following|coming)|this|{_THAT}|the{GAP}same|every){GAP})?"
        rf"(?P<wd>{WEEKDAY}|{SHORT_WEEKDAY})(?:{_PART_OF_DAY})?(?:{GAP}(?P<week>{_EARLIER_WEEK})\b)?",
        weekday,
    ),
]
