"""Hypothesis strategies that build any record of the vocabulary."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from tocsin.model import (
    ActorRef,
    Decision,
    DecisionKind,
    Document,
    Judgement,
    Mention,
    Place,
    Quantity,
    Statement,
    from_days,
    kinds,
    words,
)

_TEXT = st.text(min_size=1, max_size=30)
_MAYBE_TEXT = st.none() | _TEXT
_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))

dates = st.tuples(_DAYS, _DAYS).map(lambda d: from_days(min(d), max(d)))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    numbers = sorted(draw(st.lists(st.integers(0, 10**7), min_size=3, max_size=3)))
    kept = draw(st.lists(st.booleans(), min_size=3, max_size=3).filter(any))
    return Quantity(*(n if keep else None for n, keep in zip(numbers, kept, strict=True)))


@st.composite
def places(draw: st.DrawFn) -> Place:
    point = draw(st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    lat, lon = point or (None, None)
    country = draw(st.none() | st.sampled_from(["RU", "NG", "MZ"]))
    return Place(
        draw(_TEXT), draw(st.none() | st.integers(1, 10**8)), lat, lon, country, draw(_MAYBE_TEXT),
        draw(st.none() | st.integers(1, 7)),
    )  # fmt: skip


actors = st.builds(ActorRef, _MAYBE_TEXT, _TEXT)


@st.composite
def statements(draw: st.DrawFn, kind: str) -> Statement:
    prop = draw(st.sampled_from(list(kinds()[kind].properties.values())))
    by_type = {"quantity": quantities(), "place": places(), "actor": actors, "date": dates, "text": _TEXT,
               "boolean": st.booleans()}  # fmt: skip
    value = draw(by_type[prop.value] if prop.value in by_type else st.sampled_from(words()[prop.value]))
    start = draw(st.integers(0, 10**6))
    return Statement(
        prop.name, value, (start, start + draw(st.integers(1, 99))), draw(st.sampled_from(words()["modality"])),
        draw(_MAYBE_TEXT), draw(st.floats(0, 1)), draw(st.text(max_size=10)),
    )  # fmt: skip


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    kind = draw(st.sampled_from(list(kinds())))
    return Mention(draw(_TEXT), kind, tuple(draw(st.lists(statements(kind), max_size=5))))


documents = st.builds(
    Document, _TEXT, st.text(), _MAYBE_TEXT, _MAYBE_TEXT, _MAYBE_TEXT, _MAYBE_TEXT, _MAYBE_TEXT, _MAYBE_TEXT
)
decisions = st.builds(
    Decision, st.sampled_from(DecisionKind), st.lists(_TEXT, max_size=2).map(tuple), st.sampled_from(Judgement), _TEXT,
    _TEXT, st.lists(st.tuples(_TEXT, st.floats(-50, 50)), max_size=3).map(tuple), _MAYBE_TEXT,
)  # fmt: skip
