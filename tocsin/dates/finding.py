"""One pass over a text: a single alternation proposes, the rule that matched decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from tocsin.dates import anniversaries, counted, explicit, feasts, holidays, months, parts, relations, weekdays, years
from tocsin.dates.calendars import ISLAMIC_MONTHS, PERSIAN_MONTHS
from tocsin.dates.covering import covering
from tocsin.dates.headers import HEAD, filed, last_line, signed
from tocsin.dates.lists import entries
from tocsin.dates.reported import SAID, in_its_week, speaks_on
from tocsin.dates.spans import Context, DateMention, Days, Found, unknown
from tocsin.dates.words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from tocsin.model.dates import from_days, interval
from tocsin.patterns import compiled

_Rule = Callable[[Context, re.Match[str]], Found | None]

# Dates that are written out come before relative ones; a longer form before the shorter one that begins it.
_RULES: list[tuple[str, _Rule]] = [
    *counted.RULES,
    *explicit.RULES,
    *parts.RULES,
    *months.RULES,
    *years.RULES,
    *holidays.RULES,
    *feasts.RULES,
    *weekdays.RULES,
    *anniversaries.RULES,
    *relations.RULES,
]


@cache
def _each() -> list[tuple[re.Pattern[str], _Rule]]:
    return [(compiled(source, re.IGNORECASE), rule) for source, rule in _RULES]


@cache
def _any() -> re.Pattern[str]:
    """All rules as one alternation, each a group named by its place in `_RULES`; compiled at first use."""
    nameless = (re.sub(r"\(\?P<\w+>", "(?:", source) for source, _ in _RULES)
    return compiled("|".join(f"(?P<r{i}>{source})" for i, source in enumerate(nameless)), re.IGNORECASE)


# A date begins with a figure or with one of these words: looking them up spares the alternation most of a text. The
# weak ones begin many things; they are tried only where a figure or a strong word stands among the next few words.
_WEAK = frozenset(
    "the this that last next early late mid earlier later beginning start end middle first second third fourth final"
    " between from a an several few many some half over in during within for of these past previous recent coming on at"
    " every same mother mothers father fathers memorial labor veterans veteran president presidents martin mlk columbus super st saint".split()
) | frozenset([*NUMBERS, *ORDINALS])
_STRONG = frozenset(
    "spring summer autumn fall winter q1 q2 q3 q4 today tonight tomorrow yesterday overnight minute minutes hour hours"
    " day days night nights week weeks weekend fortnight fortnights month months year years decade decades century"
    " centuries morning afternoon evening eve quarter half anniversary nine christmas boxing new valentine bastille"
    " halloween thanksgiving juneteenth good palm easter pentecost whit yom rosh nowruz norouz nawruz eid ashura ashoura mawlid twenties thirties forties fifties sixties"
    " seventies eighties nineties noughties rabi jumada dhu sha zu zil mon tue tues wed thu thur thurs fri sat sun".split()
) | frozenset(
    [*MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *(word for word, nth in ORDINALS.items() if nth > 3)]
)
_NEAR = 6
"""How many words after a weak one a strong one may stand: "the beginning of the last ten years"."""
_HIJRI = compiled("|".join((*ISLAMIC_MONTHS, *PERSIAN_MONTHS)), re.IGNORECASE)
_WORD = compiled(r"\w+")


@lru_cache(maxsize=1 << 15)
def _strength(word: str) -> int:
    """0 where no date begins with a word, 1 where one may that a strong word follows, 2 for a strong word."""
    low = word.lower()
    if low[0].isdecimal() or low in _STRONG or _HIJRI.match(low):
        return 2
    return 1 if low in _WEAK else 0


def _starts(text: str) -> Iterator[int]:
    """Where a date may begin, in order."""
    waiting: list[tuple[int, int]] = []
    for n, word in enumerate(_WORD.finditer(text)):
        strength = _strength(word[0])
        if strength == 1:
            waiting.append((n, word.start()))
        elif strength == 2:
            for at, start in waiting:
                if n - at <= _NEAR:
                    yield start
            waiting.clear()
            yield word.start()


_YEAR = compiled(r"\b(?:19|20)\d\d\b")
SHORT = 9
"""Days that a report covers, up to which its last day stands for that of publication: weekdays are those before it."""

_FOLDED = str.maketrans("ſıİ\u212a", "siIK")
"""Letters that IGNORECASE takes for s, i and k, and str.lower does not; one for one, so that offsets hold."""


def find(text: str, published: str | None = None, locale: str | None = None) -> list[DateMention]:
    """All date expressions of a text, in order, without overlap.

    published is an ISO date (a longer timestamp is cut to its day) against which relative dates are resolved; without
    it the day of `written` takes its place, or the last of a week that the text covers (`covered`); if there is none, relative dates have the value None. locale ("en-US",
    "en-GB", …) is the publisher's and settles 03/04. A weekday is the latest one up to publication, unless the text
    looks forward. A day that does not exist has the value None and a note. Raises ValueError if published is not an
    ISO date.
    """
    day = None if published is None else _published(published)
    at = Context(
        text if text.isascii() else text.translate(_FOLDED), day, locale, look_ahead=_named, look_behind=_behind
    )
    if at.published is None and (filing := written(text, locale)) is not None and filing.value is not None:
        at.published = date.fromisoformat(filing.value)
    if at.published is None and (told := covered(text, locale)) is not None:
        at.covered = interval(str(told.value))
        if (at.covered[1] - at.covered[0]).days <= SHORT:
            at.published = at.covered[1]
    found = _scan(at)
    if at.published is None and any(m.value is None for m in found):
        return _scan_again(at, found)
    return found


def _scan_again(at: Context, found: list[DateMention]) -> list[DateMention]:
    """The dates of a text that does not say when it was written, once its own full dates are known; else as found."""
    spoken = speaks_on(at.text, found)
    week = None if spoken else in_its_week(at.text, found)
    if spoken is None and week is None:
        return found
    return _scan(
        Context(at.text, spoken, at.locale, look_ahead=_named, look_behind=_behind, covered=at.covered, week=week)
    )


def _published(value: str) -> date:
    try:
        return interval(value[:10])[0] if len(value) >= 10 else interval(value)[1]
    except ValueError as error:
        raise ValueError(f"the published date is not an ISO date: {value!r} ({error})") from None


def written(text: str, locale: str | None = None) -> DateMention | None:
    """The full date by which a text says itself when it was written, in a line of its own above it or in a dateline.

    None where it says none. What it does not take for one, see `tocsin.dates.headers`.
    """
    head = text[:HEAD] if text.isascii() else text[:HEAD].translate(_FOLDED)
    if (not _YEAR.search(head) and not _YEAR.search(last_line(text))) or entries(text[: 10 * HEAD]):
        return None
    for mention in _scan(Context(head, None, locale)):
        full = mention.kind == "absolute" and mention.value is not None and len(mention.value) == 10
        if full and filed(text, mention.start, mention.end):
            return mention
    return None if len(text) <= len(last_line(text)) + 2 else _signed(text, locale)


def _signed(text: str, locale: str | None) -> DateMention | None:
    """The date in the last line of a text, where it stands there alone or behind a place: "SRINAGAR, May 21, 2002"."""
    line = last_line(text)
    if not line or not _YEAR.search(line):
        return None
    start = text.rfind(line)
    for m in _scan(Context(line, None, locale)):
        if m.kind == "absolute" and m.value and len(m.value) == 10 and signed(line, m.start, m.end):
            return replace(m, start=start + m.start, end=start + m.end)
    return None


def covered(text: str, locale: str | None = None) -> DateMention | None:
    """The days that a text says above itself that it covers: a day, a week, a month (see `tocsin.dates.covering`)."""
    head = text[: 2 * HEAD] if text.isascii() else text[: 2 * HEAD].translate(_FOLDED)
    return covering(head, _scan(Context(head, None, locale))) if _YEAR.search(head) else None


# What may stand between "two days after" and the date that names the act: "the", "the attack of", "his arrest on".
_TO_DATE = compiled(
    r"\s+(?:(?:the|an?|his|her|its|their|that|this)\s+)?(?:(?:[\w'’-]+\s+){1,3}(?:of|on|in|from)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_CLAUSE = compiled(r"[;:!?\n]|[.,](?=\s(?!\d))")


def _named(at: Context, start: int) -> Days | None:
    window = _CLAUSE.split(at.text[start : start + 80], maxsplit=1)[0]
    for mention in _scan(Context(window, at.published, at.locale, list(at.anchors))):
        if mention.end == 80:  # cut short, perhaps
            return None
        if mention.value is not None:
            return interval(mention.value) if _TO_DATE.fullmatch(window, 0, mention.start) else None
    return None


_SENTENCE = compiled(r"[.!?]\s|[;\n]")


def _behind(at: Context, start: int, end: int) -> Days | None:
    """The first single day behind some words in their sentence, where no date stands before them there."""
    before = _SENTENCE.split(at.text[max(0, start - 200) : start])[-1]
    if any(m.value for m in _scan(Context(before, at.published, at.locale))):
        return None
    window = _SENTENCE.split(at.text[end : end + 120], maxsplit=1)[0]
    found = (m.value for m in _scan(Context(window, at.published, at.locale, list(at.anchors))))
    return next((interval(value) for value in found if value and len(value) == 10), None)


def _scan(at: Context) -> list[DateMention]:
    out: list[DateMention] = []
    position, text, propose = 0, at.text, _any().match
    for start in _starts(text):
        if start < position:
            continue
        hit = propose(text, start)
        mention = _judge(at, hit) if hit else None
        if mention is None:
            continue
        found, start, end = mention
        position = end
        value = None
        if found.days is not None:
            first, last = found.days
            value = from_days(first, last)
            if found.kind != "period" or found.confidence > 0.6:
                spoken = SAID.search(text, max(0, start - 60), start) is not None
                at.anchors.insert(len(at.anchors) - (spoken and bool(at.anchors)), found.days)
                del at.anchors[:-12]
        out.append(DateMention(start, end, value, found.kind, found.confidence, found.note))
    return out


def _judge(at: Context, hit: re.Match[str]) -> tuple[Found, int, int] | None:
    """What the first rule that accepts makes of this place in the text."""
    name = hit.lastgroup or "r0"
    for pattern, rule in _each()[int(name[1:]) :]:
        m = pattern.match(at.text, hit.start())
        if m is None:
            continue
        try:
            found = rule(at, m)
        except (ValueError, OverflowError):  # before the year 1 or after 9999: the rules reckon freely
            found = unknown("absolute", "outside the calendar")
        if found is not None:
            start, end = found.span or m.span()
            while end > start and at.text[end - 1].isspace():
                end -= 1
            return found, start, end
    return None
