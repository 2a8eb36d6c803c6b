"""Tallies: somebody's count of attacks, killed or wounded over a period. A sum is never one attack.

A number is a sum when the words say so: a running count ("since 2009", "over the past year"), several deeds within a
period ("46 killed in three raids in February"), or hundreds of dead in a year that no single deed is told of.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.actors import ActorMatch
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.read.build import Draft, Words, actor_ref, statement
from tocsin.read.coreference import standing_for
from tocsin.read.counted import add_area, add_land, clauses, the_one_meant
from tocsin.read.cues import MISHAPS
from tocsin.read.findings import Findings
from tocsin.read.oncetold import each_once, headline
from tocsin.read.onedeed import is_no_count, is_of_one_deed
from tocsin.read.partofall import whole
from tocsin.read.periods import LONG, Period, is_rate, periods
from tocsin.read.responsibility import responsibilities
from tocsin.read.sentences import number_of
from tocsin.read.sumframes import Frame, frame_of, of_a_day
from tocsin.read.summands import Sum, counted_deeds, counted_tolls, every_toll
from tocsin.read.sumwords import (
    A_DEED,
    AGAINST,
    AT_A_HOUSE,
    AT_ITS_PEAK,
    AT_ONCE,
    BY_LAW,
    EXECUTIONS,
    HARMED,
    IN_DEEDS,
    JOINED,
    MORE_DEAD,
    NEUTRAL,
    NO_VIOLENCE,
    OF_BEASTS,
    OF_FIGHTERS,
    OF_MILITANTS,
    OF_NOBODY,
    OF_SEVERAL,
    RECORDED,
    RUNNING_TOLL,
    SET_AGAINST,
    SOME_DEED,
    TOLL_OF_ALL,
    TURNS,
    UPRISING,
    VIOLENT,
)
from tocsin.read.toldapart import in_a_land, is_beside, narrowed, told_apart, towns
from tocsin.read.voices import said_by
from tocsin.read.warspans import war_since
from tocsin.read.wartolls import cost, is_of_a_war, number_at, told_alone
from tocsin.read.wholes import across, by_a_group, of_a_war

FEW, MANY, HUNDRED, THOUSAND = 5, 10, 100, 1000
"""Deeds that need no toll beside them; killed or wounded of a running count; dead of a mere year that are a sum, and
those that are one whatever place they are told of."""
AT_MOST_AT_ONCE = 3
"""Deeds that may be one attack, where they are said to have been done at once."""


_NEAR = 250
"""Characters around a count in which violence is looked for."""


def tallies(findings: Findings, single: frozenset[tuple[int, int]] = frozenset()) -> tuple[list[Draft], list[Draft]]:
    """The sums of a document, each once, and those of them told again or of deaths that nobody did.

    `single` are the sentences whose toll a scene holds for one event's.
    """
    out: list[Draft] = []
    for last, (start, end) in zip([None, *findings.sentences], findings.sentences, strict=False):
        frame = frame_of(findings, out[-1] if out else None, last, (start, end))
        until = whole(findings.lowered, start, end)
        for a, b in clauses(findings.lowered, start, end):
            if a < until < b:
                b = until
            made, told = _of_clause(findings, (a, b), (start, end), frame, (start, end) in single)
            out += made
            frame = told if made else frame
    nobodys = [d for d in out if _nobody_did(findings, d)]
    nobodys += [d for d in out if d not in nobodys and _is_wounded_beside(findings, d, out)]
    kept, again = each_once([d for d in out if d not in nobodys], headline(findings))
    return kept, [*again, *nobodys]


def _is_wounded_beside(findings: Findings, draft: Draft, sums: Sequence[Draft]) -> bool:
    """Whether wounded are counted in the sentence that sums up the dead: one sum of both, told by its dead."""
    if draft.value("unit") != "wounded":
        return False
    start, end = findings.sentences[number_of(findings.sentences, draft.start)]
    return any(start <= other.start < end and other.value("unit") == "killed" for other in sums)


def _nobody_did(findings: Findings, draft: Draft) -> bool:
    """Whether what is counted is the work of no attacker: by its own words, or by neutral ones where nothing violent
    stands near in a text about a famine, a sea or a disease."""
    lowered = findings.lowered
    if OF_NOBODY.search(lowered, draft.start, draft.end) or OF_BEASTS.search(lowered, draft.start, draft.end):
        return True
    if (
        EXECUTIONS.search(lowered, draft.start, draft.end)
        and not any(s.property == "actor" for s in draft.statements)
        and BY_LAW.search(lowered)
    ):
        return True
    if findings.violent or is_of_a_war(lowered, draft.start, draft.end):
        return False
    near = max(0, draft.start - _NEAR), min(len(lowered), draft.end + _NEAR)
    return (
        NEUTRAL.search(lowered, draft.start, draft.end) is not None
        and VIOLENT.search(lowered, *near) is None
        and (OF_NOBODY.search(lowered) is not None or " incidents" in lowered[draft.start : draft.end])
    )


def _of_clause(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], frame: Frame, single: bool
) -> tuple[list[Draft], Frame]:
    low, (a, b) = findings.lowered, clause
    deeds = [d for d in counted_deeds(findings, a, b) if not is_no_count(low, a, b, (d.start, d.end))]
    tolls = [t for t in counted_tolls(findings, a, b) if not is_no_count(low, a, b, (t.start, t.end))]
    if not (deeds or tolls) or MISHAPS.search(low, *sentence):
        return [], frame
    wars = _wars(findings, clause)
    several_apart = told_apart(findings, clause)
    tolls = [*wars, *(t for t in tolls if t not in wars)]
    tolls += [t for t in several_apart if t not in tolls]
    if NO_VIOLENCE.search(low, *sentence):
        tolls = [t for t in tolls if t in wars and not NO_VIOLENCE.search(low, *wars[t])]
        deeds = []
    if not (deeds or tolls):
        return [], frame
    told = periods(findings, a, b) or [p for p in periods(findings, *sentence) if not deeds or p.adds_up or p.start < a]
    period = _its_own(low, told, deeds, tolls) if told else frame.period
    on_a_day = of_a_day(findings, clause, period)
    of_no_number = IN_DEEDS.search(low, a, b) is not None and not towns(findings, clause)
    apart = OF_SEVERAL.search(low, a, b) is not None
    kept = [d for d in _apart(low, deeds) if _is_sum_of_deeds(d, tolls, period, on_a_day)]
    a_deed = A_DEED.search(low, a, b) is not None or AT_A_HOUSE.search(low, a, b) is not None
    several = _are_several(low, clause, deeds, a_deed)
    one = single or a_deed
    recorded = RECORDED.search(low, a, b) is not None or TOLL_OF_ALL.search(low, a, b) is not None
    since: Period | None = None
    for toll in tolls:
        number = toll.quantity.point
        if any(k.unit == toll.unit for k in kept) and toll not in several_apart:
            continue
        if toll in wars or toll in several_apart:
            kept.append(toll)
            continue
        if on_a_day or (
            not several and is_of_one_deed(low, a, number_at(low, toll), running=bool(period and period.adds_up))
        ):
            continue
        if not single and of_a_war(low, sentence, (toll.start, toll.end), number):
            is_sum = True
            since = since or (war_since(findings, clause, toll.start) if period is None else None)
        elif period is None:
            is_sum = number >= MANY and (
                is_rate(low, a, b) or (not a_deed and by_a_group(findings, clause, toll.start))
            )
            is_sum = is_sum or (number >= 2 and not a_deed and across(findings, toll.end, b))
        elif several or kept:
            is_sum = True
        elif period is frame.period:
            is_sum = number >= 2 and not a_deed and (period.carried or not single)
        elif RUNNING_TOLL.search(low, a, toll.start):
            is_sum = number >= MANY
        elif not a_deed and (
            recorded or OF_MILITANTS.match(low, toll.start, b) or MORE_DEAD.search(low, a, toll.start)
        ):
            is_sum = number >= MANY and (period.adds_up or _days(period) >= LONG)
        elif period.adds_up:
            is_sum = number >= (FEW if apart else MANY) and (
                not single or (not a_deed and _days(period) >= LONG and is_beside(low, toll, period))
            )
        elif (number >= HUNDRED and not one and of_no_number and _days(period) >= LONG) or (
            number >= MANY and not one and _whole_year(period) and in_a_land(findings, clause, toll)
        ):
            is_sum = True
        elif not a_deed and (SET_AGAINST.match(low, toll.end, b) or AT_ITS_PEAK.search(low, a, toll.start)):
            is_sum = number >= MANY and _days(period) >= LONG
        else:
            is_sum = number >= HUNDRED and _whole_year(period) and (not one or (number >= THOUSAND and not a_deed))
        if is_sum:
            kept.append(toll)
    if not kept:
        return [], frame
    actor = _actor(findings, clause, sentence) or frame.actor
    shared = Frame(period or frame.period or since, actor)
    drafts = [
        _of_a_war(findings, wars[item], clause, sentence, item)
        if item in wars
        else narrowed(_draft(findings, clause, sentence, item, shared), several_apart.get(item))
        for item in kept
    ]
    return drafts, shared


def _wars(findings: Findings, clause: tuple[int, int]) -> dict[Sum, tuple[int, int]]:
    """The tolls of a clause that are a war's, the first of each unit, with the words that tell it."""
    out: dict[Sum, tuple[int, int]] = {}
    for toll in every_toll(findings, *clause):
        found = None if _of_a_town_and_year(findings, clause, toll) else cost(findings, clause, toll)
        if not found and told_alone(findings.lowered, clause, toll):
            found = clause
        if found and not any(toll.unit == other.unit for other in out):
            out[toll] = found
    return out


def _of_a_town_and_year(findings: Findings, clause: tuple[int, int], toll: Sum) -> bool:
    """Whether a toll is one deed's, told with its town and its year or month: "the crackdown in Hama in 1982 killed"."""
    told = periods(findings, *clause)
    mere = bool(told) and not any(p.adds_up for p in told)
    return (
        towns(findings, clause)
        and mere
        and is_of_one_deed(findings.lowered, clause[0], number_at(findings.lowered, toll), running=False)
    )


def _are_several(low: str, clause: tuple[int, int], deeds: Sequence[Sum], a_deed: bool) -> bool:
    """Whether deeds are counted that are not one attack's: those done at once, or the houses that an air strike hit."""
    many = [d for d in deeds if d.quantity.point >= 2]
    if a_deed and not any(SOME_DEED.search(low, d.start, min(clause[1], d.end + 60)) for d in many):
        return False
    return bool(many) and (not AT_ONCE.search(low, *clause) or any(d.quantity.point > AT_MOST_AT_ONCE for d in many))


def _its_own(low: str, told: Sequence[Period], deeds: Sequence[Sum], tolls: Sequence[Sum]) -> Period:
    """The time that a count is for: behind a count of deeds a running one, behind one of dead that since a time, whatever
    stood before it."""
    first = next(iter(deeds or tolls))
    running = [
        p
        for p in told
        if p.adds_up and p.value and first.end <= p.start and (deeds or low.startswith("since", p.start))
    ]
    return running[0] if running and told[0].start < first.start else told[0]


def _of_a_war(
    findings: Findings, war: tuple[int, int], clause: tuple[int, int], sentence: tuple[int, int], toll: Sum
) -> Draft:
    """The toll of a war: of both sides, so of nobody's deeds. What else its clause tells is told beside it."""
    told = periods(findings, war[0], clause[1]) or [p for p in periods(findings, *clause) if p.adds_up]
    begins = max((m.end() for m in TURNS.finditer(findings.lowered, clause[0], war[0])), default=clause[0])
    period = told[0] if told and told[0].value else war_since(findings, clause, toll.start)
    draft = _draft(findings, (begins, clause[1]), sentence, toll, Frame(period or next(iter(told), None), None))
    draft.start, draft.end = war
    return draft


def _apart(low: str, deeds: Sequence[Sum]) -> Sequence[Sum]:
    """The first count of deeds, and those that are joined to it: "16,200 bombings and 36,900 shootings"."""
    if len(deeds) > 1 and deeds[1].quantity.point >= MANY and JOINED.fullmatch(low[deeds[0].end : deeds[1].start]):
        return deeds[:2]
    return deeds[:1]


def _whole_year(period: Period) -> bool:
    """Whether a year or more is told: hundreds of dead in a month may be one massacre's."""
    return _days(period) >= 360


def _days(period: Period) -> int:
    """How many days a period has; 0 where its ends are not known."""
    if period.value is None:
        return 0
    first, last = interval(period.value)
    return (last - first).days


def _is_sum_of_deeds(deed: Sum, tolls: Sequence[Sum], period: Period | None, on_a_day: bool) -> bool:
    number = max(deed.quantity.point, deed.of)
    if period is None:
        return number >= 3 * MANY and not on_a_day
    return (number >= FEW or (number >= 2 and period.adds_up and not tolls)) and not on_a_day


def _actor(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int]) -> ActorMatch | None:
    """The group whose deeds are counted: one of the clause before one of the sentence, never those that were killed."""
    low = findings.lowered
    for start, end in (clause, sentence):
        groups = [
            a
            for a in findings.groups(start, end)
            if not (
                HARMED.search(low, max(start, a.start - 40), a.start) and OF_FIGHTERS.match(low[a.end : a.end + 30])
            )
            and not AGAINST.search(low, max(start, a.start - 40), a.start)
        ]
        if groups:
            return the_one_meant(low, groups)
    rising = UPRISING.search(low, *clause)
    return standing_for(findings.cast, *rising.span()) if rising else None


def _draft(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], item: Sum, frame: Frame) -> Draft:
    draft = Draft("tally", *clause)
    speaker = said_by(findings, sentence, item.start)
    modality = "reported" if speaker else "asserted"
    draft.add(statement("value", item.quantity, item, modality, speaker))
    draft.add(statement("unit", item.unit, item, modality, speaker))
    if frame.period and frame.period.value:
        draft.add(statement("period", frame.period.value, frame.period))
    if frame.actor and not _only_tells(findings, sentence, item, frame.actor, speaker):
        ref = actor_ref(findings, frame.actor, draft.first("period"))
        said = responsibilities(findings.text, findings.lowered, *sentence, [frame.actor])
        own = next((r for r in said if r.modality == "claimed"), None)
        if own:
            draft.add(statement("actor", ref, frame.actor, "claimed", own.speaker))
        else:
            draft.add(statement("actor", ref, frame.actor, "attributed" if speaker else "asserted", speaker))
    add_area(findings, draft, clause, sentence, speaker)
    if not any(s.property in ("place", "actor") for s in draft.statements):
        add_land(findings, draft, Words(item.start, item.end))
    return draft


_ITS_DEED = compiled(
    r"\b(?:it|they|its (?:men|fighters|members)|we)\s(?:has |had |have |also )*(?:killed|carried|attacked|claimed|staged|committed|struck|ambushed|bombed|shot)\b"
)


def _only_tells(
    findings: Findings, sentence: tuple[int, int], item: Sum, actor: ActorMatch, speaker: str | None
) -> bool:
    """Whether a group is the source of a count and not the doer: "500 people have died, according to the movement"."""
    at = findings.text.find(speaker, *sentence) if speaker and item.unit != "attacks" else -1
    told = at >= 0 and at <= actor.start and actor.end <= at + len(speaker or "")
    return told and _ITS_DEED.search(findings.lowered, *sentence) is None
