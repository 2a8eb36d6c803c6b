"""Which event of the ledger a statement is about, also when one of its details is wrong.

The linker's comparisons say what agrees and what does not; the weights here are others than the linker's, since the two
ask different questions. The linker must not join two events for want of a contradiction. The checker must find the event
that a sentence means although the sentence contradicts it in one detail, and a person then looks at the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2

from tocsin.count.check.candidates import Candidate, profile
from tocsin.count.check.claims import TOLLS, VIOLENT, Claim, stated
from tocsin.count.check.ranges import agree
from tocsin.link.compare import COMPARISONS
from tocsin.link.profile import Profile
from tocsin.link.where import bare_name
from tocsin.link.words import general, shared, stems
from tocsin.model import ActorRef, Place, Quantity, distance_km
from tocsin.model.events import Event

BITS: Mapping[str, Mapping[str, float]] = {
    "date": {"same day": 6, "days overlap": 5, "periods overlap": 2.5, "one day apart": 3, "2–3 days apart": 1,
             "4–10 days apart": 0, "far apart": -3},
    "place": {"same place": 5, "near": 4, "inside": 3, "same province": 2.5, "same country": 1, "5–50 km apart": 1,
              "another province": -1, "50–150 km apart": -1, "far apart": -2, "another country": -3},
    "actor": {"same": 2.5, "family": 2, "different": -1.5},
    "type": {"same": 0.5, "different": -0.5},
}  # fmt: skip
"""What each finding of the linker's comparisons is worth, in bits, set by hand on the development half of the sample.
A contradiction costs less than the same agreement brings: one wrong detail must not hide the event."""

SLIP = -1.0
"""A date that is wrong by a slip: the year alone, or no more than WEEKS days."""
WEEKS = 45

TOLD = 0.6
"""Bits for each nat of the rare words that the sentences share ("Westgate", "cadets", "pentolite")."""
MOST_TOLD = 6.0

MOST_TOLL = 4.5
"""A number that a report gives as well counts a bit, and 0.6 for each binary digit of it, up to this."""

AROUND_KM = 400.0
"""Farther off than this, no two places are the same or near by the linker's comparison, but by their name."""

ENOUGH = 6.0
"""Bits from which on an event is taken to be meant. Two details that tell, such as the day and the town, reach it."""

MOST_WRONG = 1
"""Details in which a statement may contradict the event that it is taken to be about: with two it is about another."""

CLEAR = 1.0
"""Bits by which the best event must lead another one that is not a twin of it."""


@dataclass(frozen=True, slots=True)
class Match:
    """The event that a claim is about, and others that fit nearly as well; or none, and the nearest that was looked at."""

    event: Event | None
    others: tuple[Event, ...]
    nearest: Event | None
    unclear: bool = False


def match(claims: Sequence[Claim], candidates: Sequence[Candidate], text: str) -> dict[str, Match]:
    """For each claim, by the id of its mention, the event that it is about among the candidates. `text` is the article's.

    Claims of one article are about different things: where several fit one event, those that contradict it in any
    detail give way to the one that fits it best.
    """
    found = {c.mention.id: _ranked(_of(c, text), candidates) for c in claims}
    best: dict[str, tuple[float, str]] = {}
    for id, rows in found.items():
        if rows:
            best[rows[0].candidate.event.id] = max(best.get(rows[0].candidate.event.id, (0.0, "")), (rows[0].bits, id))
    return {
        id: _decided([r for r in rows if r.wrong == 0 or best.get(r.candidate.event.id, (0.0, id))[1] == id], rows)
        for id, rows in found.items()
    }


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a claim tells of its event: a profile, the numbers by property, and its telling words."""

    profile: Profile
    tolls: Mapping[str, tuple[Quantity, ...]]
    points: frozenset[tuple[str, int]]
    name: str
    words: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Row:
    """How well one event fits a claim: bits, how many kinds of detail speak for it, and how many against it.

    `here` is whether it is where the claim says, and about then; `other_day` whether no report has the claim's time.
    """

    bits: float
    kinds: int
    wrong: int
    here: bool
    other_day: bool
    candidate: Candidate


def _ranked(sought: _Sought, candidates: Sequence[Candidate]) -> list[_Row]:
    rows = [_score(sought, c) for c in candidates if _may_be(sought.profile.kind, c) and _promises(sought, c)]
    there = sum(r.here for r in rows)
    if there > 1:  # where much happens, another day is another event sooner than a slip
        rows = [replace(r, bits=r.bits - log2(there)) if r.here and r.other_day else r for r in rows]
    return sorted((r for r in rows if r.bits > 0), key=lambda r: (-r.bits, r.candidate.event.id))


def _decided(rows: Sequence[_Row], looked_at: Sequence[_Row]) -> Match:
    fitting = [r for r in rows if r.bits >= ENOUGH and r.kinds >= 2 and r.wrong <= MOST_WRONG]
    if not fitting:
        return Match(None, (), looked_at[0].candidate.event if looked_at else None)
    best = fitting[0]
    others = [r for r in fitting[1:] if r.bits >= best.bits - 6]
    rivals = [r for r in others if r.bits > best.bits - CLEAR and not _twins(r.candidate, best.candidate)]
    return Match(best.candidate.event, tuple(r.candidate.event for r in others[:3]), None, bool(rivals))


def _may_be(kind: str, candidate: Candidate) -> bool:
    """Whether a claim of one kind may be about the event: foiled attacks are plots."""
    return kind == candidate.event.kind or {kind, candidate.event.kind} <= set(VIOLENT)


def _promises(sought: _Sought, candidate: Candidate) -> bool:
    """A cheap look: whether the most that the details and the wording could bring reaches ENOUGH. Events that share next
    to nothing are never weighed in full; a ledger holds many."""
    most = 0.0
    ours = sought.profile
    if ours.days and any(_near(ours.days, d) for d in candidate.days):
        most += 6
    if ours.place and (sought.name in candidate.names or _around(ours.place, candidate)):
        most += 5
    if ours.actors and candidate.actors:
        most += 2.5
    most += MOST_TOLL * len({prop for prop, _ in sought.points & candidate.points})
    return most >= ENOUGH or (
        most > 0 and most + min(MOST_TOLD, TOLD * shared(sought.words, candidate.words)) >= ENOUGH
    )


def _near(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two times overlap, or are no farther apart than a slip."""
    gap = max(a[0] - b[1], b[0] - a[1])
    return gap <= WEEKS or any(abs(gap - year) <= 1 for year in (365, 730))


def _around(place: Place, candidate: Candidate) -> bool:
    """Whether the event may be at the place or near it: within reach, or in the country where either is no point."""
    if place.country not in candidate.countries and candidate.countries:
        return False
    for p in candidate.places:
        km = distance_km(place, p)
        if km is None or km <= AROUND_KM or max(place.precision or 6, p.precision or 6) >= 4:
            return True
    return False


def _twins(a: Candidate, b: Candidate) -> bool:
    """Whether the ledger may well hold one event twice: the same place within ten days, or the same day where a place is
    not told."""
    where = COMPARISONS["place"](a.profile, b.profile)
    when = COMPARISONS["date"](a.profile, b.profile)
    if where is None:
        return when == "same day"
    return where in ("same place", "near", "inside") and when not in (None, "far apart")


def _score(sought: _Sought, candidate: Candidate) -> _Row:
    """The evidence in bits, how many kinds of detail speak for it (when, where, who, how many, wording), and how many of
    them contradict it."""
    ours = sought.profile
    parts = {
        "date": _best("date", ours, candidate.dated),
        "place": BITS["place"]["same place"] if sought.name in candidate.names else _best("place", ours, candidate.placed),
        "actor": _best("actor", ours, [candidate.profile]),
        "type": _best("type", ours, [candidate.profile]),
        "tolls": _tolls(sought, candidate),
        "words": min(MOST_TOLD, TOLD * shared(sought.words, candidate.words)),
    }  # fmt: skip
    if parts["date"] == BITS["date"]["far apart"] and _slip(ours, candidate):
        parts["date"] = SLIP
    other_day = ours.days is not None and bool(candidate.days) and not _overlaps(ours.days, candidate)
    wrong = sum(parts[name] < 0 for name in ("place", "actor", "tolls")) + other_day
    kinds = sum(bits >= 1 for name, bits in parts.items() if name != "type")
    here = parts["place"] >= BITS["place"]["near"] and parts["date"] >= SLIP
    return _Row(sum(parts.values()), kinds, wrong, here, other_day, candidate)


def _overlaps(ours: tuple[int, int], candidate: Candidate) -> bool:
    return any(ours[0] <= last and first <= ours[1] for first, last in candidate.days)


def _best(name: str, ours: Profile, variants: Iterable[Profile]) -> float:
    """The bits of the report that agrees best: reports of one event differ, and the article may follow any of them."""
    found = [COMPARISONS[name](ours, v) for v in variants]
    return max((BITS[name].get(str(f), 0.0) for f in found if f is not None), default=0.0)


def _slip(ours: Profile, candidate: Candidate) -> bool:
    if not ours.days or ours.days[0] != ours.days[1]:
        return False
    gaps = [abs(first - ours.days[0]) for first, last in candidate.days if first == last]
    return any(gap <= WEEKS or gap in (365, 366, 730, 731) for gap in gaps)


def _tolls(sought: _Sought, candidate: Candidate) -> float:
    """Numbers that a report of the event gives as well; the larger the number, the less by chance."""
    bits = 0.0
    for prop, mine in sought.tolls.items():
        theirs = candidate.tolls.get(prop, ())
        if not theirs:
            continue
        same = [q.point for q in mine if (prop, q.point) in candidate.points]
        if same:
            bits += min(MOST_TOLL, 1.0 + max(same).bit_length() * 0.6)
        elif any(agree(q, t) for q in mine for t in theirs):
            bits += 1.0
        else:
            bits -= 1.0
    return bits


def _of(claim: Claim, text: str) -> _Sought:
    real = [s for s in claim.mention.statements if s.modality != "hypothetical"]
    who = [s.value for s in real if s.property in ("perpetrator", "actor")]
    date = next((str(s.value) for s in real if s.property in ("date", "period")), None)
    where = next((s.value for s in real if s.property == "place" and isinstance(s.value, Place)), None)
    kind = next((str(s.value) for s in real if s.property == "type" and s.value != "unknown"), None)
    ids = frozenset(a.actor for a in who if isinstance(a, ActorRef) and a.actor)
    told = {p: tuple(s.value for s in stated(claim, [p]) if isinstance(s.value, Quantity)) for p in TOLLS}
    return _Sought(
        profile(claim.mention.id, claim.kind, date, where, ids, kind),
        {p: numbers for p, numbers in told.items() if numbers},
        frozenset((p, q.point) for p, numbers in told.items() for q in numbers),
        bare_name(where.name) if where else "",
        _words(claim, text),
    )


def _words(claim: Claim, text: str) -> dict[str, float]:
    """The telling words of the claim's sentences but those of its place and its groups, which are compared as such."""
    known = {w for s in claim.mention.statements if isinstance(s.value, ActorRef) for w in stems(s.value.name)}
    where = claim.mention.first("place")
    known |= set(stems(where.value.name)) if where and isinstance(where.value, Place) else set()
    told = [w for a, b in claim.sentences for w in stems(text[a:b])]
    return general().telling([w for w in told if w not in known and not w.isdigit()])
