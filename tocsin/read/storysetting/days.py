"""The day of a story: chosen among the dates told in and around it, or none, by the summed weights of their cues.

The rules (`setting`) name a day for most stories; here their choice is one cue among others, since a day is often told
sentences away from the violence, and the day beside a word of violence is often that of a statement or a funeral. The
weights are fitted by `training/reader/days.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.dates import DateMention
from tocsin.dates.anniversaries import PASSED
from tocsin.dates.behind import BEHIND
from tocsin.dates.words import SHORT_MONTHS, WEEKDAY_NAME
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.quantities import casualties
from tocsin.read.choosers import scores
from tocsin.read.findings.findings import Findings, within
from tocsin.read.scenes.scene import Story, clauses_beside
from tocsin.read.setting.aftermath import of_aftermath
from tocsin.read.setting.distance import of_something_else
from tocsin.read.setting.othermatters import of_another_event
from tocsin.read.setting.times import (
    HAPPENED,
    JUSTICE,
    OTHER_VERB,
    OWNS_WORDS,
    dates_violence,
    is_vague,
    names_the_deed,
    of_an_aside,
    of_the_line_above,
)
from tocsin.read.storysetting.daysbeside import fresh, too_old
from tocsin.read.storysetting.daysofnames import in_its_name, lies_in
from tocsin.read.storysetting.daysofwords import (
    names_anothers_deed,
    of_a_years_thing,
    of_public_act,
    of_words,
    only_since,
)
from tocsin.read.words import cues
from tocsin.read.words.lexicon import triggers

SILENCE = 0.6
"""By how much a day must outweigh none where the rules name none: by cross-validation. A day of theirs needs no lead."""
AROUND = 2
"""Sentences before and after a story's own in which its day may be told; for the main story the whole text."""

_SAYS = (
    ("yesterday", compiled(r"\byesterday\b")),
    ("today", compiled(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\b")),
    ("night", compiled(r"\b(?:overnight|last night|night)\b")),
    ("before", compiled(r"\b(?:before|previous|earlier|ago|after|later|since)\b")),
    ("weekday", compiled(rf"\b{WEEKDAY_NAME}\b")),
    ("last", compiled(r"\b(?:last|past)\b")),
    ("this", compiled(r"\b(?:this|recent)\b")),
    ("day", compiled(r"\b[a-z]{3,9}\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9}\b")),
    ("number", compiled(r"\d{4}-\d\d|\d/\d")),
    ("month", compiled(rf"\b(?:{SHORT_MONTHS})[a-z]*\b")),
    ("year", compiled(r"\b(?:19|20)\d\d\b")),
)
"""Kinds of expressions, the first that is met counts."""
_WORD = compiled(r"[a-z]+|[’'][a-z]+|[^\sa-z]")
_NEAR = frozenset(
    "on in at by since until till after before from during for of late early and , ( ) - – — : ; . when as where 's ’s said the a"
    " last told that was were had have has has been".split()
)


def day_of(
    findings: Findings,
    story: Story,
    rule: DateMention | None,
    others: Sequence[tuple[Story, DateMention | None]],
    main: bool,
) -> DateMention | None:
    """The day of a story, or None where its text tells none. `rule` is what the rules say, `others` the other
    stories with their days by the rules."""
    if rule and (rule.note in (PASSED, BEHIND) or not any(d.value == rule.value for d in findings.told)):
        return rule  # worked out from another day, and told nowhere
    days, rows = candidates(findings, story, rule, others, main)
    if rule and len(days) > 2 and in_its_name(findings, story, rule):
        kept = [i for i, d in enumerate(days) if d is not None and lies_in(d, rule)]
        days, rows = [days[i] for i in kept], [rows[i] for i in kept]
        return days[max(range(len(days)), key=scores("when", rows).__getitem__)] if days else rule
    found = scores("when", rows)
    found[0] += SILENCE * (rule is None)
    return days[max(range(len(days)), key=found.__getitem__)]


def candidates(
    findings: Findings,
    story: Story,
    rule: DateMention | None,
    others: Sequence[tuple[Story, DateMention | None]],
    main: bool,
) -> tuple[list[DateMention | None], list[list[str]]]:
    """The days that a story may have, None the first of them, and the cues of each.

    None of them stands only in the clauses of another story, or beside what came after the violence.
    """
    taken = clauses_beside(story, (told for told, _ in others))
    dated = [str(d.value) for _, d in others if d]
    numbers = {s.number for s in story}
    told: dict[str, list[tuple[int, DateMention]]] = {}
    left_out: set[str] = set()
    news = main and fresh(findings, story)
    published = findings.document.published_day
    latest = interval(published)[1] if published else None
    for number, span in enumerate(findings.sentences):
        if main or min(abs(number - n) for n in numbers) <= AROUND:
            heads = [s.head.start for s in story if s.number == number]
            for date in within(findings.told, *span):
                if date.value is None:
                    continue
                if any(a <= date.start < b for a, b in taken):
                    continue
                if heads and of_something_else(findings.lowered, date, span[0], min(heads)):
                    continue
                if news and too_old(findings, date):
                    continue
                if of_another_event(findings.lowered, span[0], date) or _counted_from(findings, date):
                    continue
                if of_aftermath(findings.lowered, span, date) and not names_the_deed(findings.lowered, date, span[1]):
                    left_out.add(date.value)
                    continue
                if _of_something_else(findings, story, span, date, number in numbers):
                    left_out.add(date.value)
                    continue
                if rule is None and min(abs(number - n) for n in numbers) >= FAR and _of_the_news(findings, span, date):
                    left_out.add(date.value)
                    continue
                if number not in numbers and is_vague(date):
                    continue  # a stretch that another sentence counts over: "between March 2022 and February 2023"
                if not (latest and interval(date.value)[0] > latest):
                    told.setdefault(date.value, []).append((number, date))
    if rule and rule.value and rule.value not in told:
        told[rule.value] = [(min(numbers), rule)]
    none = [
        "none", f"none rule:{rule is not None}", f"none main:{main}", f"none of:{min(len(left_out.union(told)), 4)}",
        f"none rule main:{rule is not None} {main}", f"none old:{story[0].historic}", f"none stage:{story[0].stage}",
    ]  # fmt: skip
    days: list[DateMention | None] = [None]
    rows = [none]
    for value, mentions in told.items():
        nearest = min(mentions, key=lambda m: (min(abs(m[0] - n) for n in numbers), m[1].start))
        days.append(rule if rule and rule.value == value else nearest[1])
        rows.append(_cues(findings, story, nearest, mentions, rule, dated, main))
    return days, rows


FAR = 2
"""Sentences from a story that names no day itself, beyond which a weekday without violence is that of the news."""


def _of_the_news(findings: Findings, span: tuple[int, int], date: DateMention) -> bool:
    """Whether a date is told from the day of publication in a sentence that tells neither violence nor that it happened."""
    low = findings.lowered
    if date.kind != "relative" or names_the_deed(low, date, span[1]):
        return False
    return not triggers(low, *span) and not HAPPENED.search(low, *span) and not casualties(findings.text, *span)


def _of_something_else(findings: Findings, story: Story, span: tuple[int, int], date: DateMention, own: bool) -> bool:
    """Whether a date is that of words or of another deed, or says only since when."""
    if OWNS_WORDS.match(findings.lowered, date.end) or of_the_line_above(findings.text, span[0], date):
        return True
    if of_public_act(findings.lowered, span, date) or (not own and of_words(findings.lowered, span, date)):
        return True
    if of_a_years_thing(findings.lowered, span[0], date):
        return True
    if of_an_aside(findings.lowered, span[0], date, triggers(findings.lowered, *span)):
        return True
    named = names_the_deed(findings.lowered, date, span[1])
    return names_anothers_deed(findings, story, date) or only_since(findings.lowered, story, span, date, named)


def _cues(
    findings: Findings,
    story: Story,
    nearest: tuple[int, DateMention],
    mentions: Sequence[tuple[int, DateMention]],
    rule: DateMention | None,
    others: Sequence[str],
    main: bool,
) -> list[str]:
    low = findings.lowered
    number, date = nearest
    start, end = findings.sentences[number]
    value = str(date.value)
    scene = min(story, key=lambda s: abs(s.number - number))
    far = max(-3, min(3, number - scene.number))
    found = triggers(low, start, end)
    verb = _verb(low, start, date, [t.end for t in found])
    is_rule = rule is not None and rule.value == value
    says = next((name for name, pattern in _SAYS if pattern.search(low, date.start, date.end)), "other")
    out = [
        "day", f"rule:{is_rule}", f"rule none:{rule is None}", f"far:{far}", f"far:{far} main:{main}", f"verb:{verb}",
        f"says:{says}", f"says:{says} verb:{verb}", f"{_length(value)}", f"times:{min(len(mentions), 3)}",
        f"clause:{scene.start <= date.start < scene.end}", f"number:{min(number, 4)} main:{main}",
    ]  # fmt: skip
    published = findings.document.published_day
    if published and len(published) == 10:
        ago = _ago((interval(published)[0] - interval(value)[1]).days)
        out += [f"ago:{ago}", f"ago:{ago} main:{main}", f"ago:{ago} says:{says}", f"ago:{ago} rule:{is_rule}"]
    if found and dates_violence(low, (start, end), date, found):
        out += ["dates", f"dates far:{far}", f"dates rule:{is_rule}"]
    if JUSTICE.search(low, max(start, date.start - 60), min(end, date.end + 30)):
        out += ["justice", f"justice rule:{is_rule}", f"justice verb:{verb}"]
    if value in others:
        out += ["another's", f"another's rule:{is_rule}"]
    if names_the_deed(low, date, end):
        out += ["names the deed", f"names the deed {_length(value)}", f"names the deed rule:{is_rule}"]
    elif _named(findings, story):
        out.append("another names the deed")
    if casualties(findings.text, start, end):
        out.append("toll beside")
    if cues.ATTACKERS.search(low, start, end):
        out.append("attackers beside")
    if scene.historic:
        out += ["historic", f"historic ago:{_length(value)}"]
    before = [w for w in _WORD.findall(low[max(start, date.start - 30) : date.start]) if w in _NEAR]
    after = [w for w in _WORD.findall(low[date.end : min(end, date.end + 20)])[:1] if w in _NEAR]
    out += [f"before:{w}" for w in before[-1:]] + [f"after:{w}" for w in after]
    return out


def _counted_from(findings: Findings, date: DateMention) -> bool:
    """Whether a deed is told by the years that have passed up to this day: "24 March marked eighteen years since"."""
    behind = within(findings.told, date.end, date.end + 40)
    return bool(behind) and findings.lowered[behind[0].start : behind[0].end].endswith(" since")


def _named(findings: Findings, story: Story) -> bool:
    """Whether a date is part of the name of the deed in one of the story's clauses."""
    return any(names_the_deed(findings.lowered, d, s.end) for s in story for d in within(findings.told, s.start, s.end))


def _verb(low: str, floor: int, date: DateMention, deeds: Sequence[int]) -> str:
    """What stands last before a date in its sentence: violence, a verb of another thing, or neither."""
    other = max((m.start() for m in OTHER_VERB.finditer(low, max(floor, date.start - 100), date.start)), default=-1)
    deed = max((at for at in deeds if at <= date.start), default=-1)
    return "none" if max(other, deed) < 0 else "deed" if deed > other else "other"


def _length(value: str) -> str:
    days = days_long(value)
    return f"length:{'1' if days < 1 else '2' if days < 2 else '7' if days < 8 else '31' if days < 32 else '366' if days < 367 else 'more'}"


def _ago(days: int) -> str:
    edges = ((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (7, "5-7"), (21, "8-21"), (60, "22-60"), (400, "61-400"))
    return next((name for edge, name in edges if days <= edge), "old")
