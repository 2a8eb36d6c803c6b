"""Strength, detention and control over time; copies of one estimate; tallies beside the ledger's own sum."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.asking import Asking
from tests.ledger.making import KABUL, MAZAR, filled
from tocsin.cli.series import series as verb
from tocsin.cli.why import why
from tocsin.count import FilterError, Filters
from tocsin.count.series import series
from tocsin.count.tallies import tallies
from tocsin.ledger import view
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Statement, document_id, mention_id
from tocsin.model.events import Event

GROUP = ActorRef("islamic-state-khorasan", "ISIS-K")
COUNTRY = Place("Afghanistan", None, 33.0, 65.0, "AF", None, 6)


def report(
    day: str, kind: str, speaker: str | None = None, outlet: str = "A", **values: Any
) -> tuple[Document, Mention]:
    """One report of one number, all of whose statements stand on its only sentence."""
    text = f"{outlet} on {day}: {kind} {values} {speaker}"
    doc = Document(document_id(text.encode()), text, None, outlet, day, "en")
    said = [Statement(p, v, (0, len(text)), "asserted", speaker, 0.9, "hand/1") for p, v in values.items()]
    return doc, Mention(mention_id(doc.id, kind, said), kind, tuple(said))


def events(*found: tuple[Document, Mention]) -> list[Event]:
    return view([d for d, _ in found], [(d.id, m) for d, m in found], [])


def strength(day: str, number: int, date: str | None = None, **more: Any) -> tuple[Document, Mention]:
    dated = {"date": date} if date else {}
    return report(day, "strength", actor=GROUP, value=Quantity(None, number, None), unit="members", **dated, **more)


def test_a_number_repeated_for_years_is_one_estimate() -> None:
    found = events(
        strength("2018-02-01", 2000, "2018-01", speaker="a UN panel"),
        strength("2019-06-01", 2000, outlet="B"),
        strength("2020-06-01", 2000, outlet="C"),
        strength("2021-06-01", 2000, "2018", outlet="D"),  # says itself that the number is old
        strength("2021-07-01", 2000, "2021-06", speaker="a UN panel"),  # a new estimate that agrees
        strength("2022-01-01", 4000),
    )
    estimates = series(found, Filters(), "strength")
    assert [(e.first.time, e.first.value, len(e.repeated)) for e in estimates] == [
        ("2018-01", Quantity(None, 2000, None), 3),
        ("2021-06", Quantity(None, 2000, None), 0),
        ("2022-01-01", Quantity(None, 4000, None), 0),
    ]
    chain = [estimates[0].first, *(r for r, _ in estimates[0].repeated)]
    assert [origin for _, origin in estimates[0].repeated] == [r.document.id for r in chain[:-1]]
    assert "2000" in chain[2].evidence.sentence


@pytest.mark.parametrize(
    ("second", "estimates"),
    [
        (strength("2019-01-01", 2000, speaker="the ministry"), 2),  # another named speaker: an estimate of its own
        (strength("2019-01-01", 2000, speaker="A UN PANEL"), 1),
        (strength("2019-01-01", 2000), 1),
        (strength("2019-01-01", 2001), 2),
        (
            report(
                "2019-01-01",
                "strength",
                actor=ActorRef("taliban", "Taliban"),
                value=Quantity(None, 2000, None),
                unit="members",
            ),
            2,
        ),
        (strength("2019-01-01", 2000, place=KABUL), 2),
    ],
)
def test_what_is_a_copy(second: tuple[Document, Mention], estimates: int) -> None:
    found = events(strength("2018-02-01", 2000, "2018-01", speaker="a UN panel"), second)
    assert len(series(found, Filters(), "strength")) == estimates


def test_detention_and_control_and_their_filters() -> None:
    found = events(
        report("2022-01-21", "detention", actor=GROUP, value=Quantity.exactly(89), facility="prison", place=KABUL),
        report("2022-01-22", "detention", actor=GROUP, value=Quantity.exactly(89), facility="camp", place=KABUL),
        report(
            "2021-08-16", "control", actor=ActorRef(None, "raiders"), change="seized", place=MAZAR, date="2021-08-14"
        ),
        report("2021-08-17", "control", actor=ActorRef(None, "raiders"), change="seized", place=MAZAR),
        report("2021-09-30", "control", actor=ActorRef(None, "raiders"), change="lost", place=MAZAR, date="2021-09-29"),
    )
    assert [e.first.detail for e in series(found, Filters(), "detention")] == ["prison", "camp"]
    ground = series(found, Filters(), "control")
    assert [(e.first.group, e.first.value, len(e.repeated)) for e in ground] == [
        ("raiders", "seized", 1),
        ("raiders", "lost", 0),
    ]
    assert len(series(found, Filters(place="Balkh", start="2021-09"), "control")) == 1
    assert len(series(found, Filters(actor="islamic-state", end="2022-01-21"), "detention")) == 1
    with pytest.raises(FilterError, match="there are strength, detention, control and tally"):
        series(found, Filters(), "weather")
    with pytest.raises(FilterError, match="did you mean Mazar-e Sharif"):
        series(found, Filters(place="Mazar-e Sharf"), "control")


def tally(number: int, unit: str | None = "killed", **values: Any) -> tuple[Document, Mention]:
    return report(
        "2022-01-05", "tally", value=Quantity(number, number, None), **({"unit": unit} if unit else {}), **values
    )


ATTACKS = [
    report("2021-08-27", "attack", killed=Quantity.exactly(n), place=p, date=f"2021-08-{n:02d}", perpetrator=GROUP)
    for n, p in ((13, KABUL), (9, MAZAR))
]


def test_a_tally_beside_the_ledgers_own_sum() -> None:
    found = events(
        *ATTACKS,
        tally(40, actor=ActorRef("islamic-state", "IS"), place=COUNTRY, period="2021"),
        tally(4, "attacks", actor=GROUP, period="2021-08/2021-09"),
        tally(5, "wounded", actor=GROUP, period="2021"),
        tally(10, actor=GROUP),
        tally(11, None, actor=GROUP, period="2021"),
        tally(12, period="2021"),
    )
    by = {c.tally.value.point: c for c in tallies(found, Filters()) if isinstance(c.tally.value, Quantity)}
    assert by[40].own is not None
    assert (by[40].own.best, by[40].share) == (22, 22 / 40)
    assert (by[4].own and by[4].own.best, by[4].share) == (2, 0.5)
    assert by[5].own is not None
    assert (by[5].own.best, by[5].own.unknown, by[5].share) == (None, 2, None)  # nobody states it: unknown, not zero
    assert [by[n].why for n in (10, 11, 12)] == [
        "the report does not say its period", "the report does not say what it counts", "the report does not say of whom or where",
    ]  # fmt: skip


def test_the_verb(tmp_path: Path) -> None:
    reports = [
        *ATTACKS,
        strength("2018-02-01", 2000, "2018-01"),
        strength("2019-06-01", 2000, outlet="B"),
        tally(40, actor=GROUP, place=COUNTRY, period="2021"),
    ]
    filled(tmp_path / "l", {d: [m] for d, m in reports}).close()
    ledger, ask = str(tmp_path / "l"), Asking(verb)
    (one,) = ask.rows("strength", "--ledger", ledger)
    assert one["repeated"][0]["copied_from"] == one["document"]["id"]
    assert "2018-01" in ask.run("strength", "--ledger", ledger)[0]
    (one,) = ask.rows("tally", "--ledger", ledger)
    out, _ = Asking(why).run(one["figure"], "--ledger", ledger, "--format", "json")
    assert sum(json.loads(x)["contribution"]["value"]["best"] for x in out.splitlines()) == one["own"]["best"] == 22
    assert "55%" in ask.run("tally", "--ledger", ledger)[0]
    assert ask.run("tally", "--ledger", ledger, "--format", "csv")[0].startswith("group,time,")
    assert "no report of control" in ask.run("control", "--ledger", ledger)[1]
    assert "no series of 'weather'" in ask.run("weather", "--ledger", ledger, code=2)[1]
