"""Which event of the ledger a statement is about, also when one of its details is wrong.

The linker's comparisons say what agrees and what does not; the weights here are others than the linker's, since the two
ask different questions. The linker must not join two events for want of a contradiction. The checker must find the event
that a sentence means although the sentence contradicts it in one detail, and a person then looks at the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log2

from tocsin.count.check.claims import TOLLS, VIOLENT, Claim, stated
from tocsin.count.check.holdings import actors, places, quantities, said
from tocsin.count.check.ranges import agree
from tocsin.link.compare import COMPARISONS
from tocsin.link.profile import Profile
from tocsin.link.words import general, shared, stems
from tocsin.model import ActorRef, Place, Quantity, interval
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


@dataclass(frozen=True)
class Candidate:
    """An event as the matcher sees it; made once."""

    event: Event

    @cached_property
    def profile(self) -> Profile:
        return _profile(self.event.id, self.event.kind, self.event.date, self.event.place, self.actors, self.event.type)

    @cached_property
    def actors(self) -> frozenset[str]:
        return frozenset(a.actor for _, a in actors(said(self.event, "perpetrator", "actor", unreal=True)) if a.actor)

    @cached_property
    def dates(self) -> list[str]:
        told = [str(e.statement.value) for e in said(self.event, "date", "period")]
        return list(dict.fromkeys([*([self.event.date] if self.event.date else []), *told]))

    @cached_property
    def places(self) -> list[Place]:
        return list(dict.fromkeys(p for _, p in places(said(self.event, "place"))))

    @cached_property
    def words(self) -> dict[str, float]:
        """The telling words of the sentences that the event rests on, without names of its groups and places."""
        told = [w for text in {e.sentence for e in self.event.statements} for w in stems(text)]
        return general().telling([w for w in told if not w.isdigit()])


def match(claims: Sequence[Claim], candidates: Sequence[Candidate], text: str) -> dict[str, Match]:
    """For each claim, by the id of its mention, the event that it is about among the candidates. `text` is the article's.

    Claims of one article are about different things: where several fit one event, those that contradict it in any
    detail give way to the one that fits it best.
    """
    found = {c.mention.id: _ranked(c, candidates, text) for c in claims}
    best: dict[str, tuple[float, str]] = {}
    for id, rows in found.items():
        if rows:
            best[rows[0].candidate.event.id] = max(best.get(rows[0].candidate.event.id, (0.0, "")), (rows[0].bits, id))
    return {
        id: _decided([r for r in rows if r.wrong == 0 or best.get(r.candidate.event.id, (0.0, id))[1] == id], rows)
        for id, rows in found.items()
    }


@dataclass(frozen=True, slots=True)
class _Row:
    """How well one event fits a claim: bits, how many kinds of detail speak for it, and how many against it.

    `here` is whether it is where the claim says, `other_day` whether it was at another time.
    """

    bits: float
    kinds: int
    wrong: int
    here: bool
    other_day: bool
    candidate: Candidate


def _ranked(claim: Claim, candidates: Sequence[Candidate], text: str) -> list[_Row]:
    ours, words = _of(claim), _words(claim, text)
    rows = [_score(claim, ours, words, c) for c in candidates if _may_be(claim.kind, c.event.kind)]
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


def _may_be(claimed: str, held: str) -> bool:
    """Whether a claim of one kind may be about an event of the other: foiled attacks are plots."""
    return claimed == held or {claimed, held} <= set(VIOLENT)


def _twins(a: Candidate, b: Candidate) -> bool:
    """Whether the ledger may well hold one event twice: the same place within ten days."""
    where = COMPARISONS["place"](a.profile, b.profile)
    when = COMPARISONS["date"](a.profile, b.profile)
    return where in ("same place", "near", "inside") and when not in (None, "far apart")


def _score(claim: Claim, ours: Profile, words: Mapping[str, float], candidate: Candidate) -> _Row:
    """The evidence in bits, how many kinds of detail speak for it (when, where, who, how many, wording), and how many of
    them contradict it."""
    parts = {
        "date": _best("date", ours, [replace(candidate.profile, days=_days(d)) for d in candidate.dates]),
        "place": max(_best("place", ours, [replace(candidate.profile, place=p) for p in candidate.places]), _named(ours, candidate)),
        "actor": _best("actor", ours, [candidate.profile]),
        "type": _best("type", ours, [candidate.profile]),
        "tolls": _tolls(claim, candidate.event),
        "words": min(MOST_TOLD, TOLD * shared(words, candidate.words)),
    }  # fmt: skip
    if parts["date"] == BITS["date"]["far apart"] and _slip(ours, candidate):
        parts["date"] = SLIP
    other_day = _other_day(ours, candidate)
    wrong = sum(parts[name] < 0 for name in ("place", "actor", "tolls")) + other_day
    kinds = sum(bits >= 1 for name, bits in parts.items() if name != "type")
    return _Row(sum(parts.values()), kinds, wrong, parts["place"] >= BITS["place"]["near"], other_day, candidate)


def _other_day(ours: Profile, candidate: Candidate) -> bool:
    """Whether the claim gives a time that no report of the event has."""
    if ours.days is None or not candidate.dates:
        return False
    a, b = ours.days
    spans = [interval(d) for d in candidate.dates]
    return not any(a <= d.toordinal() and c.toordinal() <= b for c, d in spans)


def _best(name: str, ours: Profile, variants: Iterable[Profile]) -> float:
    """The bits of the report that agrees best: reports of one event differ, and the article may follow any of them."""
    found = [COMPARISONS[name](ours, v) for v in variants]
    return max((BITS[name].get(str(f), 0.0) for f in found if f is not None), default=0.0)


def _named(ours: Profile, candidate: Candidate) -> float:
    """Places of one name are one place here, wherever either reading put it on the map."""
    name = ours.place and _bare(ours.place.name)
    return BITS["place"]["same place"] if name and any(_bare(p.name) == name for p in candidate.places) else -9.0


def _slip(ours: Profile, candidate: Candidate) -> bool:
    if not ours.days or ours.days[0] != ours.days[1]:
        return False
    own = ours.days[0]
    gaps = [abs(a.toordinal() - own) for a, b in (interval(d) for d in candidate.dates) if a == b]
    return any(gap <= WEEKS or gap in (365, 366, 730, 731) for gap in gaps)


def _tolls(claim: Claim, event: Event) -> float:
    """Numbers that a report of the event gives as well; the larger the number, the less by chance."""
    bits = 0.0
    for prop in TOLLS:
        mine = [s.value for s in stated(claim, [prop]) if isinstance(s.value, Quantity)]
        theirs = [q for _, q in quantities(said(event, prop))]
        if not mine or not theirs:
            continue
        same = [q.point for q in mine if any(q.point == t.point for t in theirs)]
        if same:
            bits += min(4.5, 1.0 + max(same).bit_length() * 0.6)
        elif any(agree(q, t) for q in mine for t in theirs):
            bits += 1.0
        else:
            bits -= 1.0
    return bits


def _of(claim: Claim) -> Profile:
    statements = claim.mention.statements
    real = [s for s in statements if s.modality != "hypothetical"]
    who = [s.value for s in real if s.property in ("perpetrator", "actor")]
    date = next((str(s.value) for s in real if s.property in ("date", "period")), None)
    where = next((s.value for s in real if s.property == "place" and isinstance(s.value, Place)), None)
    kind = next((str(s.value) for s in real if s.property == "type" and s.value != "unknown"), None)
    ids = frozenset(a.actor for a in who if isinstance(a, ActorRef) and a.actor)
    return _profile(claim.mention.id, claim.kind, date, where, ids, kind)


def _words(claim: Claim, text: str) -> dict[str, float]:
    """The telling words of the claim's sentences but those of its place and its groups, which are compared as such."""
    known = {w for s in claim.mention.statements if isinstance(s.value, ActorRef) for w in stems(s.value.name)}
    where = claim.mention.first("place")
    known |= set(stems(where.value.name)) if where and isinstance(where.value, Place) else set()
    told = [w for a, b in claim.sentences for w in stems(text[a:b])]
    return general().telling([w for w in told if w not in known and not w.isdigit()])


def _profile(
    id: str, kind: str, date: str | None, place: Place | None, who: frozenset[str], how: str | None
) -> Profile:
    """A profile of facts alone: words are compared here by other means."""
    return Profile(
        id=id, document="", kind="attack" if kind in VIOLENT else kind, main=False, published=None, days=_days(date),
        place=place, actors=who, type=None if how == "unknown" else how, stage=None, killed=None, wounded=None,
        value=None, said=frozenset(), things=frozenset(), publisher="", ages=frozenset(), words={}, headline={},
        article={}, lead={}, names={}, rare={}, full_names={}, about=(),
    )  # fmt: skip


def _days(date: str | None) -> tuple[int, int] | None:
    if date is None:
        return None
    first, last = interval(date)
    return first.toordinal(), last.toordinal()


def _bare(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())
