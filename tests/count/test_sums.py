"""Which events a tally sums up."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ledger.making import KABUL, MAZAR, attack, document
from tocsin.count.sums import summed_by, sums_up
from tocsin.ledger.view import view
from tocsin.model import ActorRef, Place, Quantity
from tocsin.model.events import Event

IS, ISK = (ActorRef(x, x) for x in ("islamic-state", "islamic-state-khorasan"))
AFGHANISTAN = Place("Afghanistan", 1149361, 33.0, 66.0, "AF", None, 6)
TALLY = {"actor": ISK, "value": Quantity.exactly(40), "unit": "killed", "period": "2021", "place": AFGHANISTAN}


def events(*values: dict[str, Any]) -> list[Event]:
    """An attack for each, in the order given; `kind` makes it another kind."""
    found = []
    for n, given in enumerate(values):
        doc = document(f"Report {n}", f"Outlet {n}")
        kind, rest = given.get("kind", "attack"), {k: v for k, v in given.items() if k != "kind"}
        found.append((doc, attack(doc, kind, **rest)))
    at = {m.id: n for n, (_, m) in enumerate(found)}
    made = view([d for d, _ in found], [(d.id, m) for d, m in found], [])
    return sorted(made, key=lambda e: at[e.mentions[0]])


def perpetrated(**values: Any) -> dict[str, Any]:
    return {
        "perpetrator": (ISK.actor, "attributed"),
        "place": KABUL,
        "date": "2021-08-26",
        "stage": "accomplished",
    } | values


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ({"killed": 9}, True),
        ({}, True),  # nobody states its toll: it may be in the sum
        ({"killed": 0}, False),
        ({"killed": 9, "date": "2022-01-02"}, False),
        ({"killed": 9, "place": MAZAR}, True),
        ({"killed": 9, "place": Place("Lahore", 1172451, 31.55, 74.34, "PK", "Punjab", 1)}, False),
        ({"killed": 9, "perpetrator": ("taliban", "attributed")}, False),
        ({"killed": 9, "kind": "plot", "stage": "foiled"}, False),
    ],
)
def test_a_tally_takes_in_what_it_counts(given: dict[str, Any], taken: bool) -> None:
    event, tally = events(perpetrated(**given), {"kind": "tally"} | TALLY)
    assert [e.id for e in sums_up(tally, [event, tally])] == ([event.id] if taken else [])
    assert [t.id for t in summed_by(event, [event, tally])] == ([tally.id] if taken else [])


def test_a_tally_of_the_family_takes_in_its_provinces_and_not_the_reverse() -> None:
    event, tally = events(perpetrated(killed=9), {"kind": "tally"} | TALLY | {"actor": IS})
    assert sums_up(tally, [event, tally]) == [event]
    event, tally = events(perpetrated(killed=9, perpetrator=(IS.actor, "attributed")), {"kind": "tally"} | TALLY)
    assert sums_up(tally, [event, tally]) == []


@pytest.mark.parametrize("missing", [("period",), ("unit",), ("actor", "place")])
def test_a_tally_that_does_not_say_what_it_counts_takes_in_nothing(missing: tuple[str, ...]) -> None:
    told = {k: v for k, v in TALLY.items() if k not in missing}
    event, tally = events(perpetrated(killed=9), {"kind": "tally"} | told)
    assert sums_up(tally, [event, tally]) == []
