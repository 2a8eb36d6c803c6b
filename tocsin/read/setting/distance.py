"""Dates told by their distance from another day: "it came a week after 44 people were killed"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.dates import DateMention
from tocsin.dates.anniversaries import PASSED
from tocsin.dates.words import NUMBER, number
from tocsin.model import days_long, interval
from tocsin.patterns import compiled

_AFTER = compiled(
    rf"\b(?P<n>{NUMBER}|an?)\s(?P<unit>day|night|week|month|year)s?(?P<half>\sand\sa\shalf)?(?:\s(?:on from|to the day after)|\s(?:after|since))\s"
    r"|\bthe\s(?:very\s)?(?P<next>day|morning|night)\safter\s"
    r"|\b(?:(?P<few>just|only|barely|a few|several|some)\s)?(?P<loose>hours|days|weeks)\s(?:after|since)\s"
)
REACH = 130
"""Characters between the phrase and the word of violence that it dates."""


def dated_by_distance(
    lowered: str, start: int, head: int, anchors: list[DateMention], told: DateMention | None, published: str | None
) -> DateMention | None:
    """The date of the violence at `head` when lowered[start:head) says how long after it something else happened.

    That something is dated by the last day in `anchors` before the phrase, or where the phrase opens the sentence by the
    first after it, else by `told` (what the text told first),
    else by the day of publication. None without such a phrase, and where it only points back at the deed that was told. The longer the distance, the wider the interval:
    a number of days is exact, of weeks a week, of months a month, of years a year.
    """
    phrases = [
        m
        for m in _AFTER.finditer(lowered, start, head)
        if head - m.end() <= REACH and not _LASTING.search(lowered, max(start, m.start() - 20), m.start())
    ]
    if not phrases:
        return None
    phrase = phrases[-1]
    between = lowered[phrase.end() : head]
    if _PARTICIPLE.match(lowered, head):  # "two days after nerve gas was released, killing ten"
        between = between.removesuffix(", ")
    if ";" in between or (phrase.start() - start < 12 and "," in between):  # "a week after the vote, gunmen …"
        return None
    if _ANNOUNCED.search(between):  # "a week after the government announced the kidnapping of two envoys"
        return None
    if (
        told
        and not _SPECIFIED.match(lowered, head + 1)
        and re.search(
            r"\b(?:the|his|her|their|its)\s(?!(?:rebels|militants|insurgents|fighters|gunmen|army|military|police|soldiers|troops|government|group|separatists|guerrillas)\s)(?:[\w-]+\s){0,2}\Z",
            lowered[phrase.end() - 1 : head],
        )
    ):  # "four days after the attack"
        return None
    if any(phrase.end() <= d.start < head for d in anchors if d.value):
        return None
    if any(head < d.start < head + _OWN and _has_own_day(lowered, head, d) for d in anchors if d.value):
        return None  # "hours after the explosion of 14 October" tells its day itself
    over = [d for d in anchors if d.value and d.start < phrase.end() and phrase.start() < d.end]
    passed = [d for d in over if d.note == PASSED or lowered[d.start : d.end].endswith(" since")]
    if passed:  # "on Sunday it will be a year since"
        return passed[0]
    exact = [d for d in anchors if d.value and len(d.value) == 10 and d.end <= phrase.start()]
    if not exact and phrase.start() - start < 2:  # "four days after the raid, doctors were back on Tuesday"
        comma = lowered.find(",", head)
        if comma >= 0 and _OF_THE_DEED.match(
            lowered, comma
        ):  # "ten years after the bombing, which killed 191 on 11 March 2004"
            return None
        exact = [d for d in anchors if d.value and len(d.value) == 10 and head < comma < d.start][:1]
    days = [exact[-1].value] if exact else [told.value if told else None, published]
    if not exact and _OF_TODAY.search(lowered, start, phrase.start()):
        days = [published]
    anchor = next((day for day in days if day and len(day) >= 10 and "/" not in day), None)
    if not anchor:
        return None
    value = _before(interval(anchor[:10])[0], phrase)
    return DateMention(phrase.start(), phrase.end() - 1, value, "relative", 0.7) if value else None


_OF_TODAY = compiled(
    r"\b(?:verdicts?|rulings?|sentenc(?:e|es|ing)|trials?|convictions?|decisions?|judge?ments?|votes?|bills?|laws?|reports?|announcements?|warnings?|arrests?|hearings?|ceremony|visits?|inquiry|inquest|settlement|apology|plea|charges|extradition|inauguration|memorial|monument|reopening)"
    r"\s(?:(?:on|in|by|of|for)\s(?:[\w'’-]+\s){1,4}?)?(?:comes?|came|follow(?:s|ed))\s(?:(?:just|only|almost|nearly|about|some|more than|exactly)\s){0,2}\Z"
)
"""Before the time since a deed: what came so long after it is the news, and not the deed that was told before."""
_ANNOUNCED = compiled(
    r"\b(?:announced|expressed|reported|condemned|denounced|published|arrested|charged|sentenced|convicted|jailed|marked|mourned|buried|denied|accused)\b"
)
_PARTICIPLE = compiled(r"(?:kill|wound|injur|hurt|maim|leav)ing\b")
_OWN = 110
"""Characters behind a deed within which its own day may stand."""
_LASTING = compiled(r"\bfor\s(?:at least\s|about\s|almost\s|nearly\s|more than\s|over\s|up to\s|some\s|the\s)?\Z")
"""Before a time that something lasts: "closed for at least a week after they were killed"."""
_OWN_DAY = compiled(r"[\w-]+(?:\s(?!on\s|of\s)[\w-]+)?\s(?:of|on)\s(?:the\s)?\Z")
_ANOTHER_CLAUSE = compiled(
    r"[;:]|\b(?:while|as|when|before|after|since|which|who|that|but|and|said|told|announced|arrested|detained|charged|vowed|ordered|warned|claimed|condemned|called|met|visited|released|urged|deadliest|worst|bloodiest|biggest|largest|first)\b"
)
_LEADS_TO_A_DAY = compiled(r"\s?(?:(?:late|early)\s)?(?:(?:on|in|of)\s)?(?:(?:late|early)\s)?(?:the\s)?\Z")


def _has_own_day(lowered: str, head: int, date: DateMention) -> bool:
    """Whether a date behind a deed is the deed's, by its words: "a blast in Lahore, Pakistan, on Monday". One behind a
    single comma may be that of the main clause."""
    if date.start < head + 40 and _OWN_DAY.match(lowered, head, date.start):
        return True
    if date.kind == "period" or _length(date) > _A_YEAR:
        return False
    between = lowered[head : date.start]
    if _ANOTHER_CLAUSE.search(between):
        return False
    _, *rest = between.split(",")
    if not rest:
        return True
    return (
        len(rest) > 1
        and not rest[-1].strip(" ").split()[3:]
        and _LEADS_TO_A_DAY.match(rest[-1]) is not None
        and all(len(part.split()) <= 3 for part in rest[:-1])
    )


def _before(day: date, phrase: re.Match[str]) -> str | None:
    if phrase["loose"]:
        first, last = {"hours": (1, 0), "days": (7, 1), "weeks": (35, 8)}[phrase["loose"]]
        return f"{day - timedelta(days=first)}/{day - timedelta(days=last)}"
    if phrase["next"]:
        return str(day - timedelta(days=1))
    count = 1 if phrase["n"] in ("a", "an") else number(phrase["n"])
    if phrase["unit"] in ("day", "night"):
        when = day - timedelta(days=count)
        return f"{when - timedelta(days=1)}/{when}" if phrase["half"] else str(when)
    if phrase["unit"] == "week":
        middle = day - timedelta(weeks=count)
        return f"{middle - timedelta(days=3)}/{middle + timedelta(days=3)}"
    if phrase["unit"] == "year":
        return f"{day.year - count - 1}/{day.year - count}" if phrase["half"] else str(day.year - count)
    months = day.year * 12 + day.month - 1 - count
    return f"{months // 12}-{months % 12 + 1:02d}"


def of_something_else(lowered: str, item: DateMention, start: int, head: int) -> bool:
    """Whether a date before the violence at `head` dates what came after it: "held on Sunday after three were stabbed"."""
    if item.start >= head:
        return False
    if _REPORTED.match(lowered, item.end, head):
        return not ends_a_deed(lowered, start, item.start)
    if _SPOKE.match(lowered, item.end, item.end + 90) or _IN_ORDER_TO.match(lowered, item.end):
        return True
    then = _THEN.match(lowered, item.end)
    if then and not then["count"] and _length(item) >= _A_YEAR - 1:
        return False  # "dozens were captured in 2015 after fierce fighting" in that year
    return bool(then) and not _SUFFERED.search(lowered, start, item.start)


def ends_a_deed(lowered: str, start: int, at: int) -> bool:
    """Whether a date at a place ends what somebody did, and is not that of the verb behind it: "a man accused of murdering a
    nurse two years ago told the court"."""
    return _WHO_DID.search(lowered, max(start, at - 90), at) is not None


_A_YEAR = 366


def _length(item: DateMention) -> int:
    """The days of a date."""
    return (days_long(str(item.value)) if item.value else 0) + 1


_OF_THE_DEED = compiled(r",\s(?:which|when|where|in which|on|of)\s")
_SPECIFIED = compiled(r"[a-z]*(?:\s[a-z]+ings?)?\s(?:in|on|at|of|that|which|near)\s")
"""What follows a deed that is told apart from the main one: "the bombing in Lahore"."""
_REPORTED = compiled(
    r",?\s(?:(?:the|a|an|its|his)\s)?(?:[\w'’-]+\s){0,4}?(?:said|published|released|announced|raised|lowered|revised|put|counted|confirmed|reported|updated|acknowledged|admitted|told)\s"
)
"""The next verb after a date is one of telling: "on Monday the army published its account"."""
_WHO_DID = compiled(
    r"\b(?:(?:accused|suspected|convicted|guilty|acquitted|cleared|survivors?) of|charged with|(?:wanted|sought|blamed|responsible|jailed|imprisoned) for|(?:implicated|involved|(?:took|taken) part|(?:a|his|her|their) (?:part|role|hand)) in|behind|linked to|who|that|which)"
    r"\s(?=[^,;.]*(?:kill|murder|attack|bomb|shot|shoot|stabb|abduct|kidnap|raid|storm|behead|hijack|massacre|assassinat|ambush|slaying))[^,;.]*\Z"
)
_IN_ORDER_TO = compiled(
    r",?\s(?:to|in)\s(?:protest|mourn|remember|commemorate|condemn|denounce|demand|hono(?:u)?r|discuss|mark|investigate|pay tribute|call for|search for|pray for|bury|grieve)\b"
)
"""Behind the date of what is done over the violence: "thousands marched on Saturday to protest against a bombing"."""
_SPOKE = compiled(
    r",?\s(?:in|during|through)\s(?:(?:an?|his|her|its|their|the)\s)?(?:[\w-]+,?\s){0,5}?(?:statement|speech|interview|tweet|video|letter|report|briefing|(?:press|news) conference|address|broadcast|message)\b"
)
"""Behind a date that is that of words: "on Saturday, in a brief statement, the president said that he had been killed"."""
_THEN = compiled(
    r",?\s(?P<count>(?:\w+\s){0,4}(?:hours|days?|nights?|weeks?|months?|years?|decades?)\s(?:and a half\s|to the day\s)?)?(?:after|over|in connection with|following)\s"
)
_SUFFERED = compiled(
    r"\b(?:kill|die|dead|death|wound|injur|hurt|attack|bomb|shot|shoot|explo|blast|struck|hit|abduct|kidnap|raid|storm)"
)
