"""People held: how many, of which group, where, in which prison or camp; and the many who are arrested."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.model import Statement
from tocsin.places import Toponym
from tocsin.quantities import QuantityMention
from tocsin.read.build import Draft, actor_ref, statement
from tocsin.read.counts import heldwords as words
from tocsin.read.counts.counted import add_area, add_land, clauses, counted, nearest_date
from tocsin.read.counts.holders import add_holders_land
from tocsin.read.findings.coreference import last_before, standing_for
from tocsin.read.findings.findings import Findings, within
from tocsin.read.sources.voices import said_by

MASSES = 500
"""Arrests of so many people are told here whoever they are said to be."""
_JUST_TOLD = 500
"""Characters before a sentence in which an attack is told for which people are held."""
A_DOZEN = 12
"""Captured fighters from whom on a number is told here."""
MANY = 25
"""People from whom on a number held is more than the arrests after one attack."""


def detentions(findings: Findings) -> list[Draft]:
    """Every number of people held that the document tells, each with its clause."""
    out = []
    for start, end in findings.sentences:
        if not within(findings.quantities, start, end):
            continue
        for clause in clauses(findings.lowered, start, end):
            draft: Draft | None = None
            for part in pairwise(
                [clause[0], *(m.end() for m in words.AND.finditer(findings.lowered, *clause)), clause[1]]
            ):
                beside = draft is not None and findings.lowered.endswith(" with ", 0, part[0])
                draft = _of_clause(findings, part, (start, end), within(findings.quantities, *part), beside)
                if draft:
                    out.append(draft)
    return out


def _of_clause(
    findings: Findings,
    clause: tuple[int, int],
    sentence: tuple[int, int],
    numbers: Iterable[QuantityMention],
    beside: bool,
) -> Draft | None:
    """The people held that a clause counts; `beside` those held of whom the clause before told ("along with 43,000 …")."""
    low, (start, end) = findings.lowered, clause
    if words.HOSTAGES.search(low, start, end):
        return None
    for number in numbers:
        noun = counted(low, number, end)
        people = (
            (number.noun is None and words.AT_END.match(low[number.end : end]) and _bare_camp(findings, clause))
            or words.ARRESTS.match(noun)
            or words.PEOPLE.match(noun)
            or words.SIT.match(noun)
            or words.ACCUSED.match(noun)
            or words.ALONE.match(noun)
            or words.POPULATION.search(low, start, number.start)
        )
        if _are_armed_men(findings, clause, sentence[1], number):
            return _draft(findings, clause, sentence, number)
        if number.quantity.point < MANY or not people or words.NOT_HELD.search(low, start, number.start):
            continue
        if words.PERISHED.match(noun):
            continue
        if words.PRISONS_AT_LARGE.search(low, *sentence) and not findings.groups(*sentence):
            continue
        if words.REFUGEES.search(low, start, end) or words.RIOTS.match(noun) or _came_for_asylum(findings, sentence):
            continue
        if beside or _is_held(findings, clause, sentence, number) or _is_arrested(findings, clause, sentence, number):
            return _draft(findings, clause, sentence, number)
    return None


def _are_armed_men(findings: Findings, clause: tuple[int, int], until: int, number: QuantityMention) -> bool:
    """Whether a dozen or more fighters are said to have been arrested or captured: "arrested dozens of militants",
    "fifteen fighters, captured near the town"; `until` is where their sentence ends."""
    low, (start, end) = findings.lowered, clause
    if number.quantity.point < A_DOZEN or not words.ARMED_MEN.match(counted(low, number, end)):
        return False
    said_before = max((m.end() for m in words.MEANWHILE.finditer(low, start, number.start)), default=start)
    near = max(said_before, number.start - 60), min(until, number.end + 60)
    if words.DEADLY.search(low, *near) or words.LOOSE.search(low, *near):
        return False
    taken = words.ARRESTED.search(low, max(start, number.start - 50), number.start)
    return taken is not None or words.CAPTURED.match(low, number.end, until) is not None


def _came_for_asylum(findings: Findings, sentence: tuple[int, int]) -> bool:
    """Whether the text speaks of people held for how they came, and of no armed group or terror in this sentence."""
    low = findings.lowered
    if findings.groups(*sentence) or words.OF_TERROR.search(low, *sentence):
        return False
    return words.ASYLUM.search(low) is not None and all(a.kind in STATES for a in findings.cast)


def _is_held(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], number: QuantityMention) -> bool:
    low, (start, end) = findings.lowered, clause
    if _is_of_camp(findings, clause, number):
        return True
    camp = _bare_camp(findings, clause)
    if (not words.HELD.search(low, start, end) and not camp) or re.match(
        r" (?:\w+ )?voted\b", counted(low, number, end)
    ):
        return False
    if _has_its_own(findings, clause, number):
        return False
    facility = words.FACILITY.search(findings.text, start, end) or camp
    noun = counted(low, number, end)
    counted_in = words.POPULATION.search(low, start, number.start)
    told: object = (
        counted_in
        or within(findings.cast, start, end)
        or words.FIGHTERS.match(noun)
        or words.THEIR_MEN.search(low, start, end)
    )
    told = (
        told
        or words.OF_TERROR.search(low, *sentence)
        or words.SUCH.search(low, *sentence)
        or words.POLITICAL.match(noun)
    )
    told = told or (
        words.IN_CUSTODY.match(noun) and words.OF_TERROR.search(low, max(0, sentence[0] - 250), sentence[0])
    )
    told = told or (last_before(findings.cast, number.start) and words.IN_PRISONS.search(low, start, end))
    told = told or _after_an_attack(findings, noun, sentence, number)
    sits = words.SIT.match(noun) and findings.cast
    holds = words.HOLDING.search(low, max(start, number.start - 60), number.start)
    if (
        holds
        and words.TAKEN.match(noun)
        and any(words.HOLDER_AFTER.match(low[a.end : end]) for a in findings.groups(start, end))
    ):
        return False
    if holds and holds_its_own(findings, clause, holds.start(), number):
        return False
    held = holds or words.BEHIND_BARS.search(low, start, end) or counted_in
    if not facility and not sits and not (held and told):
        return False
    near = (max(start, number.start - 60), min(end, number.end + 60))
    behind_bars = words.IS_HELD.search(low, number.end, min(end, number.end + 30))
    if words.DEADLY.search(low, *near) or (words.LOOSE.search(low, *near) and not behind_bars):
        return False
    return not words.DEADLY.search(low, start, end) or bool(
        words.IS_HELD.search(low, number.end, min(end, number.end + 70))
    )


def _has_its_own(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> bool:
    """Whether a group is said to have so many fighters, in camps of its own: "the movement has 7,000 fighters in 26 camps"."""
    low, (start, end) = findings.lowered, clause
    return (
        words.OWN_FIGHTERS.match(counted(low, number, end)) is not None
        and words.HELD_SOMEWHERE.search(low, start, end) is None
        and any(words.HAS.fullmatch(low, g.end, number.start) for g in findings.groups(start, number.start))
    )


def holds_its_own(findings: Findings, clause: tuple[int, int], verb: int, number: QuantityMention) -> bool:
    """Whether who "holds" fighters is the group that they fight for: "the group holds 6,500 fighters across the Sahel".

    `verb` is where its verb begins. Not where the text speaks of prisons, or names whose fighters they are.
    """
    low, (start, end) = findings.lowered, clause
    if not words.OWN_FIGHTERS.match(counted(low, number, end)) or words.HELD_SOMEWHERE.search(
        low, max(0, start - 150), end
    ):
        return False
    who = last_before(findings.cast, verb)
    groups = findings.groups(start, end)
    if any(g.start > verb for g in groups) or who is None or who.kind in STATES:
        return False
    return (
        words.ITS_VERB.match(low, max(who.end, start), verb) is not None
        or words.GROUP_HOLDS.search(low, start, verb) is not None
    )


def _is_of_camp(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> bool:
    """Whether a number counts those who live in a camp told of here or before: "in the annex, 6,900 women live apart"."""
    low, (start, end) = findings.lowered, clause
    if words.LISTS.search(low, max(start, number.start - 40), number.start) or words.CAMP_LIFE.search(low, start, end):
        return words.CAMP.search(low, 0, end) is not None
    return False


def _is_arrested(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], number: QuantityMention
) -> bool:
    low, (start, end) = findings.lowered, clause
    arrests = words.ARRESTS.match(counted(low, number, end)) or words.WERE_ARRESTED.match(low[number.end : end])
    if not arrests and not words.ARRESTED.search(low, max(start, number.start - 50), number.start):
        return False
    if _after_an_attack(findings, counted(low, number, end), sentence, number):
        return True
    if words.ALONE.match(counted(low, number, end)):
        return any(a.kind not in STATES for a in findings.cast)
    many = number.quantity.point >= MASSES and not words.ARRESTS.match(counted(low, number, end))
    return many or bool(findings.groups(*sentence)) or words.OF_TERROR.search(low, *sentence) is not None


def _after_an_attack(findings: Findings, noun: str, sentence: tuple[int, int], number: QuantityMention) -> bool:
    """Whether people "in custody" are held over an attack told right before, in a text that has named a group."""
    return bool(
        words.IN_CUSTODY.match(noun)
        and last_before(findings.cast, number.start)
        and words.AFTER_ATTACK.search(findings.lowered, max(0, sentence[0] - _JUST_TOLD), sentence[0])
    )


def _draft(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], number: QuantityMention) -> Draft:
    draft = Draft("detention", *clause)
    speaker = said_by(findings, sentence, number.start)
    draft.add(statement("value", number.quantity, number, "reported" if speaker else "asserted", speaker))
    facility = _facility(findings, clause, number)
    if facility:
        draft.add(Statement("facility", facility[0].strip(), (facility.start(), facility.end())))
    elif camp := _bare_camp(findings, clause):
        draft.add(Statement("facility", camp.name, (camp.start, camp.end)))
    elif part := words.CAMP_LIFE.search(findings.lowered, *clause):
        span = part.span("where") if part["where"] else part.span("also")
        draft.add(Statement("facility", findings.text[span[0] : span[1]], span))
    nearest = nearest_date(findings, clause, number)
    if nearest and nearest.note != "vague":
        draft.add(statement("date", str(nearest.value), nearest))
    group = _group(findings, clause, number)
    if group:
        draft.add(statement("actor", actor_ref(findings, group, draft.first("date")), group, speaker=speaker))
    add_holders_land(findings, draft, sentence, number)
    if draft.value("place") is None:
        add_area(findings, draft, clause, sentence, speaker)
    if draft.value("facility") is None:
        add_land(findings, draft, number, by_name=True)
    return draft


def _facility(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> re.Match[str] | None:
    """The prison or camp behind the number, or else the one before it."""
    found = [
        m
        for m in words.FACILITY.finditer(findings.text, *clause)
        if m[0].lower() != "base" and not (m.start() < number.end and number.start < m.end())
    ]
    after = [m for m in found if m.start() >= number.end]
    return after[0] if after else found[-1] if found else None


def _bare_camp(findings: Findings, clause: tuple[int, int]) -> Toponym | None:
    """A camp or prison of the gazetteer that the clause says to hold people."""
    return next(
        (
            t
            for t in within(findings.places, *clause)
            if (t.feature == "landmark" or (t.feature == "unknown" and words.CAMP.search(findings.lowered)))
            and words.HOUSES.match(findings.lowered, t.end)
        ),
        None,
    )


def _group(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> ActorMatch | None:
    """The group whose people are held: never the one that holds them."""
    low, (start, end) = findings.lowered, clause
    theirs = words.THEIR_MEN.search(low, number.start, min(end, number.end + 40))
    if theirs and (own := standing_for(findings.cast, *theirs.span())):
        return own
    return next(
        (
            a
            for a in findings.groups(start, end)
            if not words.HOLDER_BEFORE.search(low, max(start, a.start - 60), a.start)
            and not words.HOLDER_AFTER.match(low[a.end : end])
        ),
        None,
    )
