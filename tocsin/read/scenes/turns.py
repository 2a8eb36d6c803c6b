"""Where a sentence turns from one event to another: at words that say so, between days, and in a list of tolls."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date

from tocsin.dates import DateMention
from tocsin.dates.words import DAY_STEMS, MONTH_NAMES, WEEKDAY_NAME, spelled
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.quantities import HARM, Casualty, casualties
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.widths import APART_KM, apart
from tocsin.read.words.lexicon import Trigger

ANSWERS = (
    r"(?:in (?:(?:its|their|a|an|apparent|first|direct|swift|immediate)\s){0,3}(?:response|retaliation|revenge|reprisal|reply|answer|retribution|vengeance) (?:to|for)"
    r"|(?:an?|the|its|their) (?:(?:swift|direct|first|immediate)\s)?(?:response|answer|reply) to|(?:retaliation|revenge|reprisals?|retribution|vengeance|payback) for|(?:(?:to|that) avenged?|avenging|retaliat(?:ed|es|ing) (?:for|against)))"
)
"""Before the deed that was answered with the one told before."""
ANSWERED = compiled(rf"{ANSWERS}\s")

# A clause that tells of something older: what follows is a scene of its own.
TURN = compiled(
    rf"\b(?:(?:(?:a|an|{spelled(1, 15)}|eighteen|twenty|several|\d{{1,2}}|just|only|a few)\s)?(?:hours?|days?|weeks?|months?|years?)\s"
    rf"(?:after|since|before|earlier,)|(?:since(?!\s(?:(?:early|late|last)\s|mid-)?(?:{MONTH_NAMES}|(?:19|20)\d\d)\b(?!,?\s(?:when|in which)\b))|reminiscent of|similar to|recalling|follow(?:s|ed(?! by)(?! the (?:[\w-]+ )?(?:attack|raid|ambush|bombing|blast|assault|explosion)[,.])|ing)|in the wake of|the (?:worst|deadliest|bloodiest) (?:\w+\s){{0,6}}since)|"
    + ANSWERS
    + r")\s"
)
_SPLIT = compiled(
    rf";\s|,?\s(?:while|whereas)\s(?!(?:her|his|their|its)\s|(?:(?:at least|about|around|some|another|more than|over)\s)*[\w-]+\s(?:others|more)\s(?:[\w-]+\s)?(?:wounded|injured|hurt|missing)\b|(?:also\s)?(?:wounding|injuring|killing|hurting|leaving|abducting|kidnapping|taking|seizing|burning|destroying|damaging)\b)(?!(?:at least |about |some )?(?:{spelled(1, 20)}|\d+|several|dozens|scores|many|an?)(?: [\w'’-]+){{0,3}}? (?:(?:was|were|had been|have been) )?(?:\w+ly )?(?:wounded|injured|hurt)\b)|\band (?=(?:another(?! (?:\w+ly )?(?:(?:was|were|is|has been) )?(?:\w+ly )?(?:injured|wounded|hurt|killed|missing|dead|shot|stabbed|died)\b)(?! (?:{spelled(2, 15)}|\d+|dozen|several|few)(?: [\w-]+)?,?(?: (?:was|were|are|have been|had been))?(?: \w+ly)? (?:injured|wounded|hurt)\b)|a second|separately|in a separate|two others were killed in)\b)"
    r"|,\s(?=(?:on )?the (?:very )?same (?:day|night|morning|evening|week)\s(?:as )?(?:an?|another|two|three)\s)"
    rf"|,\s(?:and|while|but)\s(?=(?:earlier|later) (?:this|that|in the) (?:week|month|year)\b|last (?:week|month|year|{MONTH_NAMES}|{DAY_STEMS})|(?:a|one|two|three|four|five|six|several) (?:days?|weeks?|months?|years?) (?:later|earlier|before|ago)\b)"
    rf"|,\s(?:and|while)\s(?=(?:in|on) (?:{MONTH_NAMES}|(?:19|20)\d\d|{WEEKDAY_NAME})\b)"
)
_CLAUSE = compiled(r"[,;]\s|\s(?=(?:and|that|which|who|but|when|where|while)\s)")


_OPENS = compiled(
    r"(?:,\s(?:and|but|while)\s\Z|;\s(?:and\s)?|,\sand\s(?=(?:[\w'’-]+\s){0,5}?(?:on|in)\s\Z)|\sand\s(?=(?:on|in)\s\Z))(?:[\w'’-]+\s){0,6}?(?:(?:on|in|early on|late on|early|late)\s)?\Z"
)
"""Behind one deed and its day, what leads to the next day: ", and on", ", and Jos on"."""


def _opening(lowered: str, start: int, date: int) -> int | None:
    """Where a clause begins that a date opens, behind lowered[start:): ", and on 5 January"; None where none does."""
    found = _OPENS.search(lowered, max(start, date - 50), date)
    return found.start() if found else None


WIDEST = 31
"""Days that a date may be long to part two deeds: "killed 22 in March, and last November a bomber …"."""


def _apart(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether more than a night lies between two stretches of days."""
    return max((other[0] - one[1]).days, (one[0] - other[1]).days) > 1


def _between_days(lowered: str, found: Sequence[Trigger], days: Sequence[DateMention]) -> list[int]:
    """Cuts between two deeds that each have a day of their own behind them: "shot three on Monday … killed one on 11 March"."""
    told = [d for d in days if d.value and days_long(d.value) <= WIDEST]
    cuts = []
    for one, other in itertools.pairwise(told):
        if one.value == other.value or not any(t.end <= one.start or t.start < other.start for t in found):
            continue
        if not _apart(interval(str(one.value)), interval(str(other.value))):
            continue
        if (opens := _opening(lowered, one.end, other.start)) is not None:
            cuts.append(opens)
            continue
        late = [t for t in found if one.end <= t.start < other.start]
        if not late or not any(t.end <= one.start for t in found):
            continue
        clauses = [m.start() for m in _CLAUSE.finditer(lowered, one.end, late[-1].start)]
        if clauses:
            cuts.append(clauses[-1])
    return [*cuts, *_between_years(lowered, found, [d for d in days if d.value and len(d.value) == _YEAR])]


_YEAR = 4
"""Letters of a date that is a year."""
_AND = compiled(r",?\s(?=(?:and|while|but)\s)|;\s")
_JUDGED = compiled(
    r"\b(?:guilty|convict|sentenc|jail|charg|trial|tried|court|execut|hang|arrest|releas|acquit|accus|claim|confess|admit|die)\w*\b"
)
"""What comes of a deed in a later year, and is none."""


def _between_years(lowered: str, found: Sequence[Trigger], years: Sequence[DateMention]) -> Iterator[int]:
    """The same of two years: "was gunned down in 1986, and the paper's office was bombed in 1989"."""
    for one, other in itertools.pairwise(years):
        late = [t for t in found if one.end <= t.start < other.start]
        if one.value == other.value or not late or not late[0].verb or not any(t.end <= one.start for t in found):
            continue
        turn = next(_AND.finditer(lowered, one.end, late[0].start), None)
        if turn and _JUDGED.search(lowered, one.end, other.end) is None:
            yield turn.start()


_LISTED = compiled(r"[,;:]\s|\s(?=(?:and|but)\b)")
_SUBSET = compiled(r"\b(?:includ|among|of (?:them|whom|which)|most|some of|at least|mostly|the other)\w*\b")
_SAYS_HOW = compiled(
    r"\b(?:d(?:ied?|ies|ead)|kill|wound|injur|shot|hurt|succumb|bod(?:y|ies)|attackers?|bombers?|gunm[ae]n)"
)
_STANDS_IN = compiled(r"\b(?:in|at|near|outside|on|around)\s(?:[\w'’-]+\s){0,4}\Z")


def left_out(
    findings: Findings, start: int, end: int, found: Sequence[Trigger]
) -> Iterator[tuple[int, Trigger, Casualty]]:
    """The later members of a list of tolls whose verb is told once: "21 died in Tunis in March and 38 in Sousse in June".

    Of each where its clause begins, words that stand for its trigger, and its toll. It has a day or a town of its own;
    parts of a sum, and some of those told before, are none.
    """
    tolls = [c for c in casualties(findings.text, start, end) if c.what in HARM]
    if len(tolls) < 2 or tolls[0].quantity.point == sum(c.quantity.point for c in tolls[1:] if c.what == tolls[0].what):
        return
    low = findings.lowered
    begin = start
    for n, (one, other) in enumerate(itertools.pairwise(tolls)):
        deed = [t for t in found if t.start < other.start]
        clauses = [m.start() for m in _LISTED.finditer(low, one.end, other.start)]
        led = [_opening(low, one.end, d.start) for d in within(findings.told, one.end, other.start)]
        opens = next((at for at in led if at is not None), None)
        if (
            (one.what != other.what and (opens is None or other.what != "killed"))
            or not deed
            or not clauses
            or any(t.end > one.end and t.start < other.end for t in found)
            or (opens is None and _SAYS_HOW.search(low, other.start, other.end))
            or _SUBSET.search(low, one.end, other.start)
        ):
            continue
        cut = clauses[-1]
        days = [d for d in findings.told if d.end <= other.start and any(c <= d.start for c in clauses)]
        for clause in reversed(clauses[:-1]):  # "and, ten days later, 36 miners"
            if not any(clause <= d.start and cut - 2 <= d.end + 2 for d in days):
                break
            cut = clause
        cut = opens if opens is not None else cut
        behind = tolls[n + 2].start if n + 2 < len(tolls) else end
        if _set_apart(findings, (begin, cut), (cut, behind)) or _each_in_its_town(findings, one, other, behind):
            yield (
                cut,
                Trigger(other.start, other.end, deed[-1].type, deed[-1].sure, kills=other.what == "killed"),
                other,
            )
            begin = cut


def _set_apart(findings: Findings, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a stretch has a day of its own, or a town far from that of the stretch before."""
    days = [within(findings.told, *span) for span in (one, other)]
    if days[1] and not {d.value for d in days[0]} & {d.value for d in days[1]}:
        return True
    towns = [
        [
            t.place
            for t in within(findings.places, *span)
            if t.role == "place"
            and t.feature == "city"
            and _STANDS_IN.search(findings.lowered, max(span[0], t.start - 45), t.start)
        ]
        for span in (one, other)
    ]
    return all(towns) and all(apart(a, b, APART_KM) for a in towns[0] for b in towns[1])


_ITS_TOWN = compiled(
    r"\s(?:(?:more|others?|people|persons?)\s)?(?:in|near|outside)\s(?:(?:the|nearby|neighbou?ring)\s)?(?:(?:[\w-]+\s){0,2}(?:town|city|village)\sof\s)?\Z"
)
_CLOSE_KM = 5.0
"""Towns nearer than this are one, even where each has its own dead."""


def _each_in_its_town(findings: Findings, one: Casualty, other: Casualty, end: int) -> bool:
    """Whether two tolls that share a verb each have a town right behind them: "three people in Kano and one in Jos". Such
    towns are two however near they are."""
    towns = []
    for toll, stop in ((one, other.start), (other, end)):
        town = next((t for t in within(findings.places, toll.end, stop) if t.role == "place"), None)
        if town is None or town.feature != "city" or not _ITS_TOWN.fullmatch(findings.lowered, toll.end, town.start):
            return False
        towns.append(town.place)
    return apart(towns[0], towns[1], _CLOSE_KM)


_WHERE = compiled(
    r"\b(?:in|at|near|outside|of|from)\s(?!(?:all|total|hospital|clashes|the|an?|it|them|which|whom|critical|serious|his|her|their)\b)\w"
)


def _only_counts(low: str, start: int, end: int, found: Sequence[Trigger], days: Sequence[DateMention]) -> bool:
    """Whether what stands behind a semicolon only tells who came to harm: "attacked a post; two were killed"."""
    if low[start - 2 : start] != "; ":
        return False
    stop = low.find(";", start, end)
    stop = end if stop < 0 else stop
    deeds = [t for t in found if start <= t.start < stop]
    told = any(start <= d.start < stop for d in days) or _WHERE.search(low, start, stop)
    return not told and all(t.kills or not t.sure for t in deeds) and _HARMED.match(low, start) is not None


_HARMED = compiled(
    r"(?:[\w'’-]+\s){1,6}?(?:(?:was|were|have been|had been)\s(?:\w+\s)?)?(?:killed|wounded|injured|hurt|died|dead|shot dead|kidnapped|abducted|missing)\b"
)


_BEGINS_BEFORE = compiled(
    r"[\"“']?(?:just |only |barely |less than |more than |about |almost |nearly )*" + TURN.pattern
)
_DATELINE = compiled(r"[a-z][a-z ,.'’/]{1,40}?(?:: |\s?[-–—]{1,2}\s)(?=[a-z0-9])")
_MAIN = compiled(
    r",\s(?!(?:which|who|whose|where|when|in which|after|before|killing|wounding|injuring|leaving|including|including|and|or|but|at least|most|mostly|some|among|\w+ing)\b)(?!(?:[\w'’-]+\s){0,2}[\w'’-]+,)"
)


def _behind_a_turn(lowered: str, start: int, found: Sequence[Trigger]) -> list[int]:
    """Where the main clause begins of a sentence that opens with an older deed: "Days after gunmen shot ten in Zaria, a bomber …"."""
    dateline = _DATELINE.match(lowered, start)
    if len(found) < 2 or not _BEGINS_BEFORE.match(lowered, dateline.end() if dateline else start):
        return []
    commas = _MAIN.finditer(lowered, found[0].end, found[-1].end)
    main = next((m for m in commas if m.end() <= found[-1].start), None)
    return [main.end()] if main else []


_COLON = compiled(r":\s(?:(?:on|in)\s)?\Z")
"""Before the day of the first of several deeds that a sentence goes through: "the third blast in a month: on 17 April a bomb …"."""


_DIED_BY_IT = compiled(
    r"\b(?:(?:been|were|was|are|is)\s(?:\w+ly\s)?(?:killed|wounded|injured|hurt)|died|lost (?:his|her|their) li(?:fe|ves)|(?:killed|wounded|injured|hurt))(?:\s(?!(?:by|police|troops|in)\b)[\w'’-]+){0,6}\s\Z"
)
_A_DEED = compiled(
    r"following\s(?:an?|two|three|several|multiple|twin|the|yesterday['’]s)\s(?:[\w-]+\s){0,3}?(?:attacks?|blasts?|explosions?|bombings?|ambush(?:es)?|raids?|assaults?|shootings?|strikes?|clash(?:es)?)\b"
)


def _died_by_it(low: str, start: int, turn: re.Match[str]) -> bool:
    """Whether people came to harm in what a turn tells: "four soldiers have been killed following an attack on their convoy"."""
    return _A_DEED.match(low, turn.start()) is not None and (
        _DIED_BY_IT.search(low, max(start, turn.start() - 110), turn.start()) is not None
    )


def segments(
    lowered: str,
    start: int,
    end: int,
    found: Sequence[Trigger],
    days: Sequence[DateMention] = (),
    more: Sequence[int] = (),
) -> list[tuple[int, int]]:
    """Cut a sentence where it turns to another event, if there is violence on both sides of the cut; `more` cuts are given."""
    cuts = [m.start() for m in TURN.finditer(lowered, start, end) if not _died_by_it(lowered, start, m)] + [
        m.end() for m in _SPLIT.finditer(lowered, start, end) if not _only_counts(lowered, m.end(), end, found, days)
    ]
    cuts += [d.start for d in days if _COLON.search(lowered, max(start, d.start - 8), d.start)]
    cuts += [*_between_days(lowered, found, days), *_behind_a_turn(lowered, start, found), *more]
    edges = [start]
    for cut in sorted(cuts):
        if cut > edges[-1] and any(edges[-1] <= t.start < cut for t in found) and any(t.start >= cut for t in found):
            edges.append(cut)
    edges.append(end)
    return list(itertools.pairwise(edges))
