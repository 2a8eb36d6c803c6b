"""Conditions over an event's fields, as codebooks write them: true, false or unknown, by Kleene's three-valued logic.

One evaluation serves one event and a million: `Facts` answers for an event with plain values and for columns with arrays,
and the connectives use only operators that both have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add, and_, or_
from typing import Any, NamedTuple, Protocol

import numpy as np

from tocsin.actors.records import KINDS
from tocsin.model import kinds, words

ENDS = ("low", "best", "high")
QUANTITIES = ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed")
PRECISIONS = ("day", "month", "year")

WORDS: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(kinds()),
    "type": tuple(words()["type"]),
    "stage": tuple(words()["stage"]),
    "context": tuple(words()["context"]),
    "date_precision": PRECISIONS,
    "perpetrator_kind": KINDS,
    "country": (),
    "perpetrator": (),
    "target": (),
    "weapon": (),
}
"""Fields that hold words, with the words that there are; none means any. Targets and weapons may be several."""

FLAGS = ("suicide", "claimed", "attributed", "suspected", "denied")
"""Fields that are yes or no. All but `suicide` are never unknown: nobody's statement is a no."""

NUMBERS = (*QUANTITIES, *(f"{q}.{end}" for q in QUANTITIES for end in ENDS), "place_precision", "reports", "outlets")
"""Fields that hold numbers. A quantity alone is its one number (best, else low, else high); `.low`, `.best` and `.high`
are its ends. `place_precision` is UCDP's 1 to 7, `reports` counts documents and `outlets` their publishers."""

_ONE = np.int8(1)  # sums of a few truths over millions of events need no more room

FIELDS = (*WORDS, *FLAGS, *NUMBERS)


class PredicateError(ValueError):
    """A condition that cannot be read. The message says what is wrong with it."""


class Truth(NamedTuple):
    """Where a condition holds and where it does not; where neither, it is unknown. Plain booleans or boolean arrays."""

    true: Any
    false: Any


class Facts(Protocol):
    """What conditions ask of events. Each answer is (does it hold, is the value known)."""

    def among(self, field: str, wanted: Sequence[str]) -> tuple[Any, Any]: ...

    def flag(self, field: str) -> tuple[Any, Any]: ...

    def between(self, field: str, least: int | None, most: int | None) -> tuple[Any, Any]: ...

    def known(self, field: str) -> Any: ...


class Predicate(Protocol):
    """A condition: its truth for given facts, and its fields. `str()` gives it in words."""

    def of(self, facts: Facts) -> Truth: ...

    def fields(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Among:
    field: str
    wanted: tuple[str, ...]

    def of(self, facts: Facts) -> Truth:
        holds, known = facts.among(self.field, self.wanted)
        return Truth(holds & known, (holds ^ True) & known)

    def fields(self) -> frozenset[str]:
        return frozenset({self.field})

    def __str__(self) -> str:
        return f"{self.field} is {' or '.join(self.wanted)}"


@dataclass(frozen=True, slots=True)
class Flag:
    field: str
    wanted: bool

    def of(self, facts: Facts) -> Truth:
        holds, known = facts.flag(self.field)
        found = Truth(holds & known, (holds ^ True) & known)
        return found if self.wanted else Truth(found.false, found.true)

    def fields(self) -> frozenset[str]:
        return frozenset({self.field})

    def __str__(self) -> str:
        return self.field if self.wanted else f"not {self.field}"


@dataclass(frozen=True, slots=True)
class Between:
    field: str
    least: int | None
    most: int | None

    def of(self, facts: Facts) -> Truth:
        holds, known = facts.between(self.field, self.least, self.most)
        return Truth(holds & known, (holds ^ True) & known)

    def fields(self) -> frozenset[str]:
        return frozenset({self.field})

    def __str__(self) -> str:
        ends = [f"at least {self.least}"] if self.least is not None else []
        ends += [f"at most {self.most}"] if self.most is not None else []
        return f"{self.field} {' and '.join(ends)}"


@dataclass(frozen=True, slots=True)
class Known:
    field: str

    def of(self, facts: Facts) -> Truth:
        found = facts.known(self.field)
        return Truth(found, found ^ True)

    def fields(self) -> frozenset[str]:
        return frozenset({self.field})

    def __str__(self) -> str:
        return f"{self.field} is known"


@dataclass(frozen=True, slots=True)
class Not:
    part: Predicate

    def of(self, facts: Facts) -> Truth:
        found = self.part.of(facts)
        return Truth(found.false, found.true)

    def fields(self) -> frozenset[str]:
        return self.part.fields()

    def __str__(self) -> str:
        return f"not ({self.part})"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least so many of the parts hold: "all" and "any" are the two ends of it."""

    number: int
    parts: tuple[Predicate, ...]

    def of(self, facts: Facts) -> Truth:
        found = [part.of(facts) for part in self.parts]
        if self.number == len(found):
            return Truth(reduce(and_, (t.true for t in found)), reduce(or_, (t.false for t in found)))
        if self.number == 1:
            return Truth(reduce(or_, (t.true for t in found)), reduce(and_, (t.false for t in found)))
        held, failed = (reduce(add, (t[side] * _ONE for t in found)) for side in (0, 1))
        return Truth(held >= self.number, failed > len(self.parts) - self.number)

    def fields(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.fields() for part in self.parts))

    def __str__(self) -> str:
        shown = [f"({p})" if isinstance(p, AtLeast) else str(p) for p in self.parts]
        if self.number == len(self.parts):
            return " and ".join(shown)
        return " or ".join(shown) if self.number == 1 else f"at least {self.number} of: {'; '.join(shown)}"


def parse(data: Any) -> Predicate:
    """A condition from its YAML. Raises PredicateError, naming the fields, words or forms that there are.

    Forms: `{stage: [accomplished, attempted]}`, `{claimed: true}`, `{killed: {at_least: 1, at_most: 9}}`,
    `{known: place_precision}`, `{not: …}`, `{all: [ … ]}`, `{any: [ … ]}`, `{at_least: 2, of: [ … ]}`. Several
    fields in one mapping all have to hold.
    """
    if not isinstance(data, Mapping) or not data:
        raise PredicateError(f"a condition is a mapping such as {{stage: [accomplished]}}, not {data!r}")
    if "of" in data:
        number = data.get("at_least")
        parts = _parts(data["of"], "of")
        if set(data) != {"at_least", "of"} or type(number) is not int or not 1 <= number <= len(parts):
            raise PredicateError("`of` goes with `at_least`, a number from 1 to how many conditions there are")
        return AtLeast(number, parts)
    found = [_one(str(name), value) for name, value in data.items()]
    return found[0] if len(found) == 1 else AtLeast(len(found), tuple(found))


def _parts(data: Any, name: str) -> tuple[Predicate, ...]:
    if not isinstance(data, Sequence) or isinstance(data, str) or not data:
        raise PredicateError(f"`{name}` takes a list of conditions, not {data!r}")
    return tuple(parse(part) for part in data)


def _one(name: str, value: Any) -> Predicate:
    if name == "all":
        parts = _parts(value, name)
        return AtLeast(len(parts), parts)
    if name == "any":
        return AtLeast(1, _parts(value, name))
    if name == "not":
        return Not(parse(value))
    field = value if name == "known" else name
    if field not in FIELDS:
        raise PredicateError(f"no such field: {field!r}; it is one of {', '.join(FIELDS)}")
    if name == "known":
        return Known(field)
    if field in FLAGS:
        return _flag(field, value)
    return _between(field, value) if field in NUMBERS else _among(field, value)


def _flag(field: str, value: Any) -> Predicate:
    if not isinstance(value, bool):
        raise PredicateError(f"{field} is true or false, not {value!r}")
    return Flag(field, value)


def _between(field: str, value: Any) -> Predicate:
    if not isinstance(value, Mapping) or not value or set(value) - {"at_least", "at_most"}:
        raise PredicateError(f"{field} takes at_least, at_most or both, as in {{{field}: {{at_least: 1}}}}")
    if any(type(n) is not int or n < 0 for n in value.values()):
        raise PredicateError(f"{field}: at_least and at_most are whole numbers, not {dict(value)!r}")
    return Between(field, value.get("at_least"), value.get("at_most"))


def _among(field: str, value: Any) -> Predicate:
    wanted = [value] if isinstance(value, str) else value
    if not isinstance(wanted, Sequence) or not wanted or not all(isinstance(w, str) for w in wanted):
        raise PredicateError(f"{field} takes a word or a list of words, not {value!r}")
    there = WORDS[field]
    wrong = [w for w in wanted if there and w not in there]
    if wrong:
        raise PredicateError(f"no such {field}: {wrong[0]!r}; it is one of {', '.join(there)}")
    return Among(field, tuple(wanted))
