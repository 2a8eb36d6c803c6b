"""Whether a number is a sum and not the toll of one attack, by the time and the deeds that its clause tells beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tocsin.model import days_long
from tocsin.read.counts.alltold import is_of_all
from tocsin.read.counts.onedeed import is_of_one_deed
from tocsin.read.counts.periods import LONG, Period, is_rate
from tocsin.read.counts.sumframes import of_a_day
from tocsin.read.counts.summands import Sum
from tocsin.read.counts.sumwords import (
    A_DEED,
    AT_A_HOUSE,
    AT_ITS_PEAK,
    AT_LARGE,
    AT_ONCE,
    IN_DEEDS,
    MORE_DEAD,
    OF_MILITANTS,
    OF_SEVERAL,
    RECORDED,
    RUNNING_TOLL,
    SET_AGAINST,
    SOME_DEED,
    TOLL_OF_ALL,
)
from tocsin.read.counts.toldapart import in_a_land, is_beside, towns
from tocsin.read.counts.wartolls import number_at
from tocsin.read.counts.wholes import across, by_a_group, of_a_war
from tocsin.read.findings.findings import Findings

FEW, MANY, HUNDRED, THOUSAND = 5, 10, 100, 1000
"""Deeds that need no toll beside them; killed or wounded of a running count; dead of a mere year that are a sum, and
those that are one whatever place they are told of."""
WEEKS = 14
"""Days over which deeds that are told apart make a sum, whatever town they are told of."""
AT_MOST_AT_ONCE = 3
"""Deeds that may be one attack, where they are said to have been done at once."""


def _whole_year(period: Period) -> bool:
    """Whether a year or more is told: hundreds of dead in a month may be one massacre's."""
    return _days(period) >= 360


def _days(period: Period) -> int:
    """How many days a period has; 0 where its ends are not known."""
    return 0 if period.value is None else days_long(period.value)


def is_sum_of_deeds(deed: Sum, tolls: Sequence[Sum], period: Period | None, on_a_day: bool) -> bool:
    number = max(deed.quantity.point, deed.of)
    if period is None:
        return number >= 3 * MANY and not on_a_day
    return (number >= FEW or (number >= 2 and period.adds_up and not tolls)) and not on_a_day


@dataclass(frozen=True)
class Counting:
    """A clause that counts, and what it says beside its numbers.

    `inherited` where the period is that of the sentence before; `single` of a sentence whose toll a scene holds for one
    event's.
    """

    findings: Findings
    clause: tuple[int, int]
    sentence: tuple[int, int]
    period: Period | None
    inherited: bool
    deeds: Sequence[Sum]
    single: bool

    @cached_property
    def on_a_day(self) -> bool:
        return of_a_day(self.findings, self.clause, self.period)

    @cached_property
    def a_deed(self) -> bool:
        """Whether the clause speaks of one deed."""
        low = self.findings.lowered
        return A_DEED.search(low, *self.clause) is not None or AT_A_HOUSE.search(low, *self.clause) is not None

    @cached_property
    def several(self) -> bool:
        """Whether deeds are counted that are not one attack's: those done at once, or the houses that an air strike hit."""
        low, many = self.findings.lowered, [d for d in self.deeds if d.quantity.point >= 2]
        end = self.clause[1]
        if self.a_deed and not any(SOME_DEED.search(low, d.start, min(end, d.end + 60)) for d in many):
            return False
        at_once = AT_ONCE.search(low, *self.clause)
        return bool(many) and (not at_once or any(d.quantity.point > AT_MOST_AT_ONCE for d in many))

    def of_a_long_war(self, toll: Sum) -> bool:
        """Whether a toll is a war's by the words of its sentence."""
        low, at = self.findings.lowered, (toll.start, toll.end)
        return not self.single and of_a_war(low, self.sentence, at, toll.quantity.point)

    def is_sum(self, toll: Sum, beside: bool) -> bool:
        """Whether a toll is a sum; `beside` others of its clause that are."""
        low, (a, b), number, period = self.findings.lowered, self.clause, toll.quantity.point, self.period
        running = bool(period and period.adds_up)
        if self.on_a_day or (not self.several and is_of_one_deed(low, a, number_at(low, toll), running=running)):
            return False
        if self.of_a_long_war(toll):
            return True
        if period is None:
            return self._without_a_time(toll)
        if self.several or beside:
            return True
        if self.inherited:
            return number >= 2 and not self.a_deed and (period.carried or not self.single)
        if RUNNING_TOLL.search(low, a, toll.start):
            return number >= MANY
        if not self.a_deed and self._is_recorded(toll):
            return number >= MANY and (period.adds_up or _days(period) >= LONG)
        if period.adds_up:
            apart = OF_SEVERAL.search(low, a, b) is not None
            long = _days(period) >= (WEEKS if apart else LONG)
            own = not self.a_deed and long and is_beside(low, toll, period)
            return number >= (FEW if apart else MANY) and (not self.single or own)
        return self._of_a_mere_time(toll, period)

    def _without_a_time(self, toll: Sum) -> bool:
        low, (a, b), number = self.findings.lowered, self.clause, toll.quantity.point
        if number >= MANY and (
            is_rate(low, a, b) or (not self.a_deed and by_a_group(self.findings, self.clause, toll.start))
        ):
            return True
        if not self.a_deed and is_of_all(self.findings, self.clause, toll.start, toll.end):
            return True
        return number >= 2 and not self.a_deed and across(self.findings, toll.end, b)

    def _is_recorded(self, toll: Sum) -> bool:
        """Whether somebody keeps count of what a toll tells."""
        low, (a, b) = self.findings.lowered, self.clause
        if RECORDED.search(low, a, b) or TOLL_OF_ALL.search(low, a, b):
            return True
        if MORE_DEAD.search(low, a, toll.start):
            return True
        # "29 rebels were shot dead in Kanker in April" fell in one fight, those that armies count in a land or in years did not
        one_fight = not self.several and not (self.period and (self.period.adds_up or _whole_year(self.period)))
        return OF_MILITANTS.match(low, toll.start, b) is not None and not (
            one_fight and towns(self.findings, self.clause)
        )

    def _of_a_mere_time(self, toll: Sum, period: Period) -> bool:
        """Whether a toll is the sum of a month or a year of which nothing says that it is a count."""
        low, (a, b), number = self.findings.lowered, self.clause, toll.quantity.point
        one, is_long = self.single or self.a_deed, _days(period) >= LONG
        if number >= HUNDRED and not one and is_long and self._of_no_number():
            return True
        if number >= HUNDRED and not self.a_deed and is_long and in_a_land(self.findings, self.clause, toll):
            return True
        if number >= MANY and not self.a_deed and _whole_year(period) and self._in_attacks_at_large(toll):
            return True
        if number >= MANY and not one and _whole_year(period) and in_a_land(self.findings, self.clause, toll):
            return True
        if not self.a_deed and (SET_AGAINST.match(low, toll.end, b) or AT_ITS_PEAK.search(low, a, toll.start)):
            return number >= MANY and is_long
        return number >= HUNDRED and _whole_year(period) and (not one or (number >= THOUSAND and not self.a_deed))

    def _in_attacks_at_large(self, toll: Sum) -> bool:
        """Whether a toll is of attacks that nobody numbers, in a country and no town: "46 people were killed in attacks in Israel"."""
        low, end = self.findings.lowered, self.clause[1]
        return AT_LARGE.match(low, toll.end, end) is not None and not towns(self.findings, self.clause)

    def _of_no_number(self) -> bool:
        """Whether deeds are told of that nobody numbers, in no town."""
        return IN_DEEDS.search(self.findings.lowered, *self.clause) is not None and not towns(
            self.findings, self.clause
        )
