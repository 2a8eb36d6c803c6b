"""The cues beside the days and the places of a report of local crime: what a chooser weighs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.dates import DateMention
from tocsin.dates.words import PARTS_OF_DAY
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings
from tocsin.read.findings.namesof import names_a_thing
from tocsin.read.setting.times import HAPPENED, dates_violence
from tocsin.read.words.lexicon import triggers

Spans = Sequence[tuple[int, int]]

CLOCK = compiled(r"\b(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|noon|midnight|o['’]clock|\d{1,2}:\d\d\b)")
_PART_OF_DAY = compiled(
    r"\A\s(?:morning|afternoon|evening|night|at (?:about |around )?\d)|\A(?:,? (?:around|about|at|just|shortly) )"
)
_DAYTIME = compiled(rf"\b(?:{PARTS_OF_DAY}|early|late)\b")
_OLD = compiled(
    r"\b(?:years? (?:ago|earlier|before)|last year|previous(?:ly)?|months? earlier|birthday|born|since|anniversary|another shooting|unrelated)\b"
)
_PUBLISHED = compiled(
    r"\b(?:posted|updated|published|last modified|copyright|©|photo|image|watch|video)\b[^.]{0,40}\Z", re.IGNORECASE
)
_TO_COURT = compiled(
    r"\b(?:arrest(?:ed|s)?|held|detained|jailed|charged|court|arraigned|hearing|sentenc\w+|trial|vigil|funeral|indict\w+|pleaded|surrendered|turned (?:him|her)self in|released|identified|news conference|press conference|interview\w*|custody|announced|jury|judge|bond)\b"
)
_DIED = compiled(r"\b(?:died|dies|death|pronounced)\b")
_WORD = compiled(r"[a-z']+|\d+|[^\sa-z\d]")


def day_cues(findings: Findings, sentences: Spans, mentions: Sequence[tuple[int, DateMention]]) -> list[str]:
    """The cues of one day that the sentences tell of at these mentions."""
    low = findings.lowered
    value = str(mentions[0][1].value)
    first, last = interval(value)
    out = [
        "bias",
        f"length:{(last - first).days}",
        f"times:{min(len(mentions), 4)}",
        f"first:{_bucket(mentions[0][0])}",
    ]
    published = findings.document.published_day
    if published and len(published) == 10:
        ago = (interval(published)[0] - last).days
        out.append(
            f"ago:{ago if ago <= 7 else '8-14' if ago <= 14 else '-30' if ago <= 30 else '-330' if ago <= 330 else 'old'}"
        )
    for number, date in mentions:
        start, end = sentences[number]
        found = triggers(low, start, end)
        before = low[max(start, date.start - 70) : date.start]
        after = low[date.end : min(end, date.end + 40)]
        happened = HAPPENED.search(low, start, end) is not None
        dates = bool(found) and dates_violence(low, (start, end), date, found)
        told = {
            "happened": happened,
            "dates": dates,
            "other": bool(found) and not dates,
            "clock": bool(CLOCK.search(before[-30:]) or CLOCK.search(after[:30]) or _PART_OF_DAY.match(after)),
            "daytime": _DAYTIME.search(low, date.start, date.end) is not None,
            "court before": _TO_COURT.search(before) is not None,
            "court after": _TO_COURT.match(after.strip()) is not None,
            "court": _TO_COURT.search(low, start, end) is not None,
            "died": _DIED.search(low, start, end) is not None,
            "old": _OLD.search(low, start, end) is not None,
            "published": _PUBLISHED.search(before) is not None,
            "all caps": findings.text[date.start : date.end].isupper(),
            f"kind:{date.kind}": True,
        }
        held = [name for name, so in told.items() if so]
        out += held
        if number <= 2:
            out += [f"lead {name}" for name in held]
        if not happened and not dates:
            out.append("neither")
        out += [f"after:{w}" for w in _WORD.findall(after)[:2]] + [f"before:{w}" for w in _WORD.findall(before)[-2:]]
        out.append(f"says:{re.sub('[0-9]+', '0', ' '.join(low[date.start : date.end].split()))[:24]}")
    return out


_POLICE = compiled(
    r"(?:['’]s)?\s(?:city\s)?(?:police|officers?|fire|detectives?|authorities|cops|firefighters|pd\b|home|house|apartment|neighbou?rhood|man|woman|teen|boy|girl|nightclub|bar)\b",
    re.IGNORECASE,
)
_STAYS = compiled(
    r"\b(?:in|at|near|outside|inside|of|around|across)(?: the| downtown| north| south| east| west| northeast| northwest| southeast| southwest| suburban| nearby)?\s\Z",
    re.IGNORECASE,
)
_BLOCK = compiled(
    r"\b(?:block of|street|avenue|road|drive|home|house|apartment\w*|club|bar|party|complex|parking lot|neighbou?rhood|scene)\b[^.;]{0,50}\bin\s\Z",
    re.IGNORECASE,
)
_AWAY = compiled(
    r"\b(?:hospital|center|centre|airlifted|flown|transported|taken|rushed|court|jail|prison|arrested|from|lives?|lived|born|native|university|miles? (?:\w+ )?(?:of|from)|attorney|judge|moved|fled|headed)\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_NAME_BEFORE = compiled(r"[A-Z][a-z.’'-]+ \Z")
_NAME_AFTER = compiled(r" [A-Z][a-z’'-]+")
_DATELINE = compiled(r"\A,?\s?(?:[A-Z][\w.]{1,12}\.?\s?)?(?:\([^)\n]{2,40}\)\s?)?(?:[-–—:]|>>|\()")


def town_cues(
    findings: Findings,
    sentences: Spans,
    mentions: Sequence[tuple[int, Toponym]],
    rank: int,
    most: int,
    share: float,
) -> list[str]:
    """The cues of one place told of at these mentions; `rank` is its place in the order of first telling, `most` how
    often the place named most often is named, `share` the part of the text's places in its state or province."""
    text = findings.text
    spot = mentions[0][1]
    kind = spot.feature
    out = [
        f"kind:{kind}", f"first:{_bucket(mentions[0][0])}", f"rank:{min(rank, 6)}", f"times:{min(len(mentions), 6)}",
        f"{kind} times:{min(len(mentions), 3)}", f"{kind} rank:{min(rank, 3)}",
        f"most:{len(mentions) == most}", f"share:{int(share * 4)}", f"sure:{int(spot.confidence * 5)}",
        f"country:{spot.place.country == 'US'}", f"words:{min(3, spot.name.count(' '))}", f"precision:{spot.place.precision}",
    ]  # fmt: skip
    for number, at in mentions:
        start, end = sentences[number]
        before = text[max(start, at.start - 60) : at.start]
        told = {
            "thing": names_a_thing(text, at),
            "opens": at.start < 60 or not before.strip(),
            "caps": text[at.start : at.end].isupper(),
            "dateline": _DATELINE.match(text[at.end : at.end + 60]) is not None,
            "police": _POLICE.match(text, at.end) is not None,
            "block": _BLOCK.search(before) is not None,
            "stays": _STAYS.search(before) is not None,
            "away": _AWAY.search(before) is not None,
            "violence": bool(triggers(findings.lowered, start, end)),
            "happened": HAPPENED.search(findings.lowered, start, end) is not None,
            "name before": _NAME_BEFORE.search(before) is not None,
            "name after": _NAME_AFTER.match(text, at.end) is not None,
        }
        held = [name for name, so in told.items() if so]
        out += held
        out += [f"{kind} {name}" for name in held]
        if number <= 2:
            out += [f"lead {name}" for name in held]
        if told["caps"] and told["dateline"]:
            out.append("in a dateline")
        if told["stays"]:
            out += [f"stays {name}" for name in ("violence", "happened", "away") if told[name]]
        out += [f"after:{w}" for w in _WORD.findall(text[at.end : at.end + 30].lower())[:2]]
        out += [f"before:{w}" for w in _WORD.findall(before.lower())[-2:]]
    return out


def _bucket(number: int) -> str:
    return str(number) if number < 4 else "4-7" if number < 8 else "8-15" if number < 16 else "16-"
