"""What is done at the desk becomes decisions that change the view; undo brings back what held before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.web.desk.working import AtDesk, at_desk, events, mentions
from tests.web.ledgers import PAYLOAD, fill
from tocsin.ledger import open_ledger, verify
from tocsin.model import Quantity


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "ledger")


@pytest.fixture
def desk(folder: Path) -> AtDesk:
    return at_desk(folder, user="Analyst")


def of(folder: Path, name: str) -> tuple[str, dict[str, str]]:
    return mentions(folder)[name]


def event_with(folder: Path, mention: str):  # type: ignore[no-untyped-def]
    return next((e for e in events(folder) if mention in e.mentions), None)


def test_rejecting_a_statement_takes_it_from_the_view_and_undo_brings_it_back(desk: AtDesk, folder: Path) -> None:
    mention, said = of(folder, "Harbour Wire attack")
    before = event_with(folder, mention)
    answer = desk.act(mention, "reject", statement=said["killed"])
    assert "✗ wrong" in answer["record"]
    assert event_with(folder, mention).killed == Quantity(15, 15, None)
    desk.act(mention, "undo")
    assert event_with(folder, mention) == before
    desk.act(mention, "reject", statement=said["killed"])
    desk.act(mention, "accept", statement=said["killed"])
    assert event_with(folder, mention).killed == before.killed


def test_a_correction_shows_with_its_words_and_gives_way_to_a_later_accept(desk: AtDesk, folder: Path) -> None:
    mention, said = of(folder, "Harbour Wire attack")
    text = "A bomb at a market in Maiduguri killed 12 people on 1 May 2023, police said."
    at = text.index("12 people")
    desk.act(
        mention,
        "correct",
        property="killed",
        statement=said["killed"],
        value={"low": 13, "best": 13, "high": 13},
        span=[at, at + 9],
    )
    event = event_with(folder, mention)
    mine = next(e for e in event.statements if e.statement.extractor == "Analyst")
    assert (mine.statement.value, mine.statement.span) == (Quantity.exactly(13), (at, at + 9))
    assert "corrected" in desk.page(mention)
    desk.act(mention, "accept", statement=said["killed"])
    assert {e.statement.extractor for e in event_with(folder, mention).statements} == {"test/1"}


def test_a_value_that_nobody_read_is_added_and_one_that_is_not_there_is_kept_so(desk: AtDesk, folder: Path) -> None:
    mention, _ = of(folder, "Harbour Wire attack")
    desk.act(mention, "correct", property="wounded", value={"low": None, "best": 30, "high": None})
    assert event_with(folder, mention).wounded.best == 30
    desk.act(mention, "correct", property="weapon", value="a bomb", span=[2, 6])
    desk.act(mention, "correct", property="weapon", value="a lorry")
    assert event_with(folder, mention).weapons == ("a bomb", "a lorry")
    desk.act(mention, "correct", property="weapon", stated=False)
    assert event_with(folder, mention).weapons == ()


def test_split_and_merge_change_which_reports_are_one_event(desk: AtDesk, folder: Path) -> None:
    first, _ = of(folder, "Harbour Wire attack")
    second, _ = of(folder, "Radio Meridian attack")
    third, _ = of(folder, "The Morning Ledger attack")
    assert len(events(folder)) == 3
    desk.act(first, "split")
    assert len(events(folder)) == 4
    desk.act(first, "undo")
    assert len(events(folder)) == 3
    desk.act(first, "merge", other=third)
    assert set(event_with(folder, third).mentions) == {first, second, third}
    desk.act(third, "split")
    assert set(event_with(folder, first).mentions) == {first, second}
    desk.act(first, "merge", other=third)
    assert len(event_with(folder, third).mentions) == 3
    desk.act(first, "undo")
    desk.act(first, "apart", other=third)
    assert set(event_with(folder, first).mentions) == {first, second}


def test_done_accepts_the_rest_and_brings_the_next(desk: AtDesk, folder: Path) -> None:
    mention, said = of(folder, "Harbour Wire attack")
    desk.act(mention, "reject", statement=said["type"])
    answer = desk.act(mention, "finish")
    assert answer["next"].startswith("/desk/next")
    with open_ledger(folder) as ledger:
        made = [(d.kind.value, d.judgement.value) for d in ledger.decisions() if d.by == "Analyst"]
        assert made.count(("statement", "positive")) == len(said) - 1
        assert made.count(("scope", "positive")) == 1
    assert verify(folder).problem is None
    following = desk.client.get(answer["next"], follow_redirects=False).headers["location"]
    assert following.startswith("/desk/m/")
    assert mention not in following
    assert mention not in desk.client.get("/desk").text
    assert mention in desk.client.get("/desk?tab=done").text


def test_out_of_scope_takes_the_event_away_and_undo_brings_it_back(desk: AtDesk, folder: Path) -> None:
    mention, _ = of(folder, "The Morning Ledger attack")
    desk.act(mention, "out")
    assert event_with(folder, mention) is None
    assert "Not in scope" in desk.page(mention)
    desk.act(mention, "undo")
    assert event_with(folder, mention) is not None
    desk.act(mention, "unclear")
    assert event_with(folder, mention) is not None


def test_the_queue_ends_without_a_dead_end(desk: AtDesk) -> None:
    for _ in range(4):
        there = desk.client.get("/desk/next", follow_redirects=False).headers["location"]
        desk.act(there.rsplit("/", 1)[1], "finish")
    assert desk.client.get("/desk/next", follow_redirects=False).headers["location"] == "/desk?tab=done"
    assert "every report has been reviewed" in desk.client.get("/desk").text


def test_what_others_decide_elsewhere_shows_at_the_next_request(desk: AtDesk, folder: Path) -> None:
    mention, said = of(folder, "Harbour Wire attack")
    desk.page(mention)
    other = at_desk(folder, user="Second")
    other.act(mention, "reject", statement=said["killed"])
    assert re.search(r"✗ wrong.*Second", desk.page(mention))


def test_the_lit_words_are_those_of_the_statements_and_hostile_text_is_text(desk: AtDesk, folder: Path) -> None:
    page = desk.page(of(folder, "Radio Meridian attack")[0])
    assert re.search(r'<mark class="toll"[^>]*>At least 15 people died</mark>', page)
    page = desk.page(of(folder, "The Morning Ledger attack")[0])
    assert PAYLOAD not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"act": "accept", "statement": "s-0000000000000000"}, 409),
        ({"act": "accept"}, 409),
        ({"act": "correct", "property": "colour", "value": "red"}, 409),
        ({"act": "correct", "property": "killed", "value": {"low": -4}}, 409),
        ({"act": "correct", "property": "killed", "value": {"best": 3}, "span": [0, 100000]}, 409),
        ({"act": "correct", "property": "date", "value": "soon"}, 409),
        ({"act": "correct", "property": "place", "value": {"name": "X", "lat": 1000, "lon": 1}}, 409),
        ({"act": "merge", "other": "m-nothing"}, 409),
        ({"act": "undo"}, 409),
        ({"act": "dance"}, 422),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_written(
    desk: AtDesk, folder: Path, body: dict[str, object], status: int
) -> None:
    mention, _ = of(folder, "Harbour Wire attack")
    with open_ledger(folder) as ledger:
        head = ledger.head()
        answer = desk.client.post(f"/desk/m/{mention}", json=body, headers={"x-csrf-token": desk.proof()})
        assert answer.status_code == status, answer.text
        assert answer.json()["detail"]
        assert ledger.head() == head


def test_no_such_mention_is_a_404(desk: AtDesk) -> None:
    assert desk.client.get("/desk/m/m-nothing").status_code == 404
    assert desk.client.get("/desk/m/..%2f..%2fetc").status_code in (404, 422)


def test_suggestions(desk: AtDesk) -> None:
    assert desk.client.get("/desk/places", params={"q": "Maiduguri"}).json()[0]["value"]["country"] == "NG"
    assert desk.client.get("/desk/actors", params={"q": "boko haram"}).json()[0]["value"]["actor"] == "boko-haram"
    assert desk.client.get("/desk/events", params={"q": "gao"}).json()[0]["from"] == "The Morning Ledger"
