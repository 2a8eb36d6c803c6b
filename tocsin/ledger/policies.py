"""Rules for conflicting values: one small named function each. All are deterministic and blind to order of arrival.

A rule gets `Said` records: a statement with when and where it was published. Rules that answer None leave the value
unknown.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tocsin.actors import register
from tocsin.model import ActorRef, Place, Quantity, Statement, interval
from tocsin.plugins import Extended

UNREAL = ("denied", "hypothetical")
"""Modalities that never support a value."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, the document that it stands in, and that document's publisher and time ("" where unknown) and kind of
    source."""

    statement: Statement
    document: str
    publisher: str
    published: str
    source_kind: str | None = None
    word: str = field(init=False, compare=False, repr=False)
    """The value as text, by which equal values are told."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "word", repr(self.statement.value))

    @property
    def key(self) -> tuple[str, str, tuple[int, int], str]:
        """An order that does not depend on arrival."""
        return (self.published, self.document, self.statement.span, self.word)


# --- who did it ------------------------------------------------------------------------------------------------


def claims(said: Sequence[Said]) -> str | None:
    """The group that claims it; None when nobody does or when two groups do.

    The rule of monitors of one group's own claims (as the Washington Institute's Islamic State map counts them).
    """
    claimed = {_actor(s) for s in said if s.statement.modality == "claimed"} - {None}
    return claimed.pop() if len(claimed) == 1 else None


def officials(said: Sequence[Said]) -> str | None:
    """The group that officials or other named speakers attribute it to; None when they name two equally often."""
    return _most(s for s in said if s.statement.modality == "attributed")


def majority(said: Sequence[Said]) -> str | None:
    """The group that most publishers name, whether as claimed, attributed, suspected or their own statement; None on
    a tie, but for one between a group and its branch, where it is the group. A publisher counts once. Denials and hypotheses do not count. Tocsin's own rule."""
    return _most(s for s in said if s.statement.modality not in UNREAL)


def unknown_unless_two(said: Sequence[Said]) -> str | None:
    """The majority's group, if two different publishers name it or if it is both claimed and attributed.

    After the two-source rule of newsrooms.
    """
    actor = majority(said)
    named = [s for s in said if actor and _actor(s) == actor and s.statement.modality not in UNREAL]
    publishers = {s.publisher or s.document for s in named}
    both = {"claimed", "attributed"} <= {s.statement.modality for s in named}
    return actor if len(publishers) >= 2 or both else None


def _actor(said: Said) -> str | None:
    value = said.statement.value
    return value.actor if isinstance(value, ActorRef) else None


def _most(said: Iterable[Said]) -> str | None:
    voices: dict[str, set[str]] = defaultdict(set)
    for s in said:
        actor = _actor(s)
        if actor:
            voices[actor].add(s.publisher or s.document)
    most = max(map(len, voices.values()), default=0)
    best = [actor for actor, who in voices.items() if len(who) == most]
    return best[0] if len(best) == 1 else _shared(best)


def _shared(tied: Sequence[str]) -> str | None:
    """Of a group and its own branches the group, on which all who name any of them agree; None of others."""
    family = register().ancestors
    return next((a for a in tied if all(a == b or a in family(b) for b in tied)), None)


PERPETRATOR: Extended[Callable[[Sequence[Said]], str | None]] = Extended(
    {
        "claims": claims,
        "officials": officials,
        "majority": majority,
        "unknown-unless-two": unknown_unless_two,
    },
    "tocsin.policies",
)

# --- how many --------------------------------------------------------------------------------------------------


BESIDE = 0.6
"""How sure at most is a number that a report sets beside its own toll (see `read/tolls/tolls.py`)."""


def _main(said: Said) -> bool:
    return said.statement.confidence > BESIDE


def latest(said: Sequence[Said]) -> Quantity | None:
    """The toll of the report published last; of one report, the highest. Tolls of a new attack rise and then settle.

    What a report only sets beside its own toll, as another source's number, yields to that toll.
    """
    return max(said, key=lambda s: (s.published, _main(s), _number(s).point, s.key)).statement.value if said else None  # type: ignore[return-value]


def highest(said: Sequence[Said]) -> Quantity | None:
    """The highest toll that any report gives. An upper reading: initial confusion is kept."""
    return max(said, key=lambda s: (_number(s).point, s.key)).statement.value if said else None  # type: ignore[return-value]


def ucdp(said: Sequence[Said]) -> Quantity | None:
    """Low, best and high over the last toll of each publisher: the lowest low, the highest high, and as best the figure
    that most of them give, the later one on a tie.

    After UCDP GED's low, best and high estimates (GED codebook, "fatality estimates"), by rule where UCDP's coders
    weigh the sources.
    """
    if not said:
        return None
    last: dict[str, Said] = {}
    for s in sorted(said, key=lambda s: (s.published, _main(s), _number(s).point, s.key)):
        last[s.publisher or s.document] = s
    values = [(s, _number(s)) for s in last.values()]
    stated = Counter(q.point for _, q in values)
    newest = {q.point: s.published for s, q in sorted(values, key=lambda pair: pair[0].key)}
    best = max(stated, key=lambda n: (stated[n], newest[n], n))
    chosen = next(q for _, q in values if q.point == best)
    lows = [q.low if q.low is not None else q.point for _, q in values]
    highs = [q.high for _, q in values]
    high = None if any(h is None for h in highs) else max(h for h in highs if h is not None)
    return Quantity(min(lows), best if chosen.best is not None else None, high)


def latest_official(said: Sequence[Said]) -> Quantity | None:
    """The toll that officials gave last: said by an office, or standing in an official's own document. None when no
    official gives one.

    The rule of running tolls in agency copy, which follow the authorities' count. Officials are a party in many conflicts.
    """
    return latest([s for s in said if by_official(s)])


def highest_independent(said: Sequence[Said]) -> Quantity | None:
    """The highest toll that is no party's own word: neither an official's nor a claim, nor from an official's or an armed
    group's own document. None when there is none.

    After those who count casualties independently of the parties to a conflict (such as the UN's human rights office and
    civilian harm monitors), by rule where they verify.
    """
    parties = ("official", "armed_group")
    return highest(
        [s for s in said if not (by_official(s) or s.statement.modality == "claimed" or s.source_kind in parties)]
    )


OFFICIAL = re.compile(
    r"\b(?:police|polic[ií]a|army|military|navy|air force|ministry|minister|officials?|government|governor|president|"
    r"authorit(?:y|ies)|prosecutors?|mayor|sheriff|deputies|commander|spokes(?:man|woman|person) for the|security forces|"
    r"security sources?|intelligence|interior|defen[cs]e|pentagon|kremlin|white house|embassy|court|fsb|fbi|centcom|troops)\b",
    re.IGNORECASE,
)
"""Words of office in a speaker's name."""


def by_official(said: Said) -> bool:
    """Whether an office says it, or it stands in an official's own document."""
    speaker = said.statement.speaker
    return said.source_kind == "official" or bool(speaker and OFFICIAL.search(speaker))


def _number(said: Said) -> Quantity:
    value = said.statement.value
    if not isinstance(value, Quantity):
        raise TypeError(f"{said.statement.property}: not a quantity: {value!r}")
    return value


TOLL: Extended[Callable[[Sequence[Said]], Quantity | None]] = Extended(
    {
        "ucdp": ucdp,
        "latest": latest,
        "highest": highest,
        "latest-official": latest_official,
        "highest-independent": highest_independent,
    },
    "tocsin.tolls",
)

# --- everything else -------------------------------------------------------------------------------------------


def most_said(said: Sequence[Said]) -> Said | None:
    """The value that most documents give, the more confident on a tie, then the later. `unknown` yields to any other."""
    if len(said) < 2:
        return said[0] if said else None
    groups: dict[str, list[Said]] = defaultdict(list)
    for s in said:
        groups[s.word].append(s)

    def rank(item: tuple[str, list[Said]]) -> tuple[bool, int, float, str, str]:
        value, same = item
        sure = max(s.statement.confidence for s in same)
        newest = max(s.published for s in same)
        return value != "'unknown'", len({s.document for s in same}), sure, newest, value

    return max(max(groups.items(), key=rank)[1], key=lambda s: s.key)


def best_date(said: Sequence[Said]) -> str | None:
    """The interval in which most documents agree, as narrow as anyone gives it; the later report on a tie.

    Each document votes for every stated interval that lies within its own or equals it. A report of a whole month
    so supports each day of the month that another report names.
    """
    if len(said) < 2:
        return str(said[0].statement.value) if said else None
    spans = [(s, *interval(str(s.statement.value))) for s in said]

    def rank(item: tuple[Said, date, date]) -> tuple[int, timedelta, float, tuple[object, ...]]:
        chosen, first, last = item
        agree = {s.document for s, start, end in spans if start <= first and last <= end}
        return len(agree), first - last, chosen.statement.confidence, chosen.key

    return str(max(spans, key=rank)[0].statement.value)


def best_place(said: Sequence[Said]) -> Place | None:
    """The most exact place (UCDP `where_prec`) on which most documents agree, within the country that most name."""
    if len(said) < 2:
        value = said[0].statement.value if said else None
        return value if isinstance(value, Place) else None
    placed = [(s, s.statement.value) for s in said if isinstance(s.statement.value, Place)]
    if not placed:
        return None
    countries = Counter(p.country for _, p in placed if p.country)
    country = max(countries, key=lambda c: (countries[c], c)) if countries else None
    inside = [(s, p) for s, p in placed if p.country == country] or placed
    documents: dict[object, set[str]] = defaultdict(set)
    for s, p in inside:
        documents[p.geonames_id or p.name].add(s.document)

    def rank(item: tuple[Said, Place]) -> tuple[int, int, bool, float, tuple[object, ...]]:
        s, p = item
        support = len(documents[p.geonames_id or p.name])
        exact = -min(p.precision or 6, 6) if (p.precision or 6) > 3 else 0
        return exact, support, p.lat is not None, s.statement.confidence, s.key

    return max(inside, key=rank)[1]


def split_policy(policy: str) -> tuple[str, str]:
    """The perpetrator rule and the toll rule of a policy such as `majority` or `claims+highest`.

    Raises ValueError, naming the rules that there are.
    """
    who, _, toll = policy.partition("+")
    toll = toll or "ucdp"
    if who not in PERPETRATOR or toll not in TOLL:
        raise ValueError(
            f"no such policy: {policy!r}; it is one of {', '.join(PERPETRATOR)}, and if you like a rule for tolls "
            f"after a plus sign ({', '.join(TOLL)}), as in majority+latest"
        )
    return who, toll
