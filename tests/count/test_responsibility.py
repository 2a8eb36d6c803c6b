"""The responsibility ledger: claims, attributions and denials apart, tolls side by side, competing claims."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.asking import Asking
from tests.ledger.making import KABUL, MAZAR, attack, document, filled, said
from tocsin.cli.responsibility import responsibility as verb
from tocsin.cli.why import why
from tocsin.count import FilterError, Filters
from tocsin.count.responsibility import responsibility
from tocsin.ledger import view
from tocsin.ledger.view import resolve
from tocsin.model import ActorRef, Decision, Document, Judgement, Mention, Quantity, same_event
from tocsin.model.events import Event

IS, ISK, AQ, TALIBAN = "islamic-state", "islamic-state-khorasan", "al-qaeda", "taliban"
NAMES = {IS: "Islamic State", ISK: "ISIS-K", AQ: "Al-Qaeda", TALIBAN: "Taliban"}


def report(
    text: str, *who: tuple[str, str], day: str = "2021-08-26", own: int = 0, other: int = 0
) -> tuple[Document, Mention]:
    """A report of one attack: who is named how, and the toll by the first group's word and by the police's."""
    doc = document(text)
    mention = attack(doc, place=KABUL if "Kabul" in text else MAZAR, date=day)
    more = [said("perpetrator", ActorRef(g, NAMES[g]), text, text, mode) for g, mode in who]
    if own:
        more.append(said("killed", Quantity.exactly(own), text, text, "claimed", NAMES[who[0][0]]))
    if other:
        more.append(said("killed", Quantity.exactly(other), text, text, "attributed", "the police"))
    return doc, Mention(mention.id, mention.kind, (*mention.statements, *more))


REPORTS = [
    report("Kabul one", (ISK, "claimed"), (ISK, "attributed"), own=50, other=20),
    report("Kabul two", (ISK, "claimed"), (TALIBAN, "attributed"), (TALIBAN, "denied"), day="2021-09-03", other=4),
    report("Mazar three", (ISK, "attributed"), (ISK, "denied"), day="2022-04-21", other=7),
    report("Mazar four", (ISK, "claimed"), (AQ, "claimed"), day="2022-05-01"),
    report("Mazar five", (ISK, "claimed"), (IS, "claimed"), day="2022-06-01"),
    report("Kabul six", (ISK, "hypothetical"), day="2022-07-01"),
]


def shown(decisions: list[Decision] | None = None) -> list[Event]:
    return view([d for d, _ in REPORTS], [(d.id, m) for d, m in REPORTS], decisions or [])


def test_claims_attributions_and_denials_stay_apart() -> None:
    accounts, competing = responsibility(shown(), Filters())
    of = {a.group: a for a in accounts}
    assert set(of) == {ISK, IS, AQ, TALIBAN}
    isk = of[ISK]
    counts = {n: len(getattr(isk, n)) for n in ("claimed", "attributed", "both", "denied", "contested")}
    assert counts == {"claimed": 4, "attributed": 2, "both": 1, "denied": 1, "contested": 1}
    assert (len(of[TALIBAN].attributed), len(of[TALIBAN].denied), len(of[TALIBAN].claimed)) == (1, 1, 0)
    # only the first attack has both tolls: the others' four and seven are no answer to a claim
    assert (isk.killed.own, isk.killed.independent, len(isk.killed.events)) == (50, 20, 1)
    assert isk.wounded.events == ()
    (one,) = competing  # a group and the one above it do not compete
    assert set(one.claims) == {ISK, AQ}
    assert one.event.date == "2022-05-01"
    assert {s.sentence for said in one.claims.values() for s in said} == {"Mazar four"}


def test_an_account_is_of_its_period_and_its_groups() -> None:
    accounts, _ = responsibility(shown(), Filters(), "year")
    assert [(a.period, len(a.claimed)) for a in accounts if a.group == ISK] == [("2021", 2), ("2022", 2)]
    accounts, competing = responsibility(shown(), Filters(actor=IS, start="2022-06"), "month")
    assert {(a.group, a.period) for a in accounts} == {(ISK, "2022-06"), (IS, "2022-06")}
    assert competing == []
    _, competing = responsibility(shown(), Filters(actor=AQ))
    assert len(competing) == 1
    with pytest.raises(FilterError, match="month or year"):
        responsibility(shown(), Filters(), "decade")
    with pytest.raises(FilterError, match="did you mean islamic-state-khorasan"):
        responsibility(shown(), Filters(actor="islamic-stat-khorassan"))


def test_reports_of_one_attack_are_one_line() -> None:
    again = report("Kabul one again", (ISK, "claimed"), other=22)
    a, b = REPORTS[0][1], again[1]
    docs = [REPORTS[0][0], again[0]]
    joined = view(
        docs, [(docs[0].id, a), (docs[1].id, b)], [same_event(a.id, b.id, Judgement.POSITIVE, "reviewer", "2024")]
    )
    ((isk,), _) = responsibility(joined, Filters(policy="majority+highest"))
    assert len(isk.claimed) == 1
    assert (isk.killed.own, isk.killed.independent) == (50, 22)


def test_the_verb_and_its_figures(tmp_path: Path) -> None:
    filled(tmp_path / "l", {d: [m] for d, m in REPORTS}).close()
    ledger = str(tmp_path / "l")
    rows = Asking(verb).rows("--ledger", ledger)
    isk = next(r for r in rows if r.get("group") == ISK)
    assert rows[-1]["competing"]["place"] == "Mazar-e Sharif"
    for name in ("claimed", "attributed", "both", "denied"):
        out, _ = Asking(why).run(isk["figures"][name], "--ledger", ledger, "--format", "json")
        opened = [json.loads(line) for line in out.splitlines()]
        assert [e["id"] for e in opened] == isk[name], name
        assert all(resolve(shown(), e["id"]) for e in opened)
    out, _ = Asking(verb).run("--ledger", ledger, "--by", "year")
    assert "Competing claims" in out
    assert "al-qaeda against islamic-state-khorasan" in out
    assert Asking(verb).run("--ledger", ledger, "--by", "year", "--format", "csv")[0].startswith("year,group,claimed,")
    _, err = Asking(verb).run("--ledger", ledger, "--from", "1999", "--to", "1999")
    assert "no group is named" in err
