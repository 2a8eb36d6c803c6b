"""Groups that reports name and the register lacks have a page, a line in the list, and links from their events."""

import json
from typing import Any

from tocsin.model import ActorRef, Quantity, Statement
from tocsin.model.events import DocumentRef, Event, Evidence, Perpetrator
from tocsin.publish import Corpus, events, groups
from tocsin.publish.renewing import renewed
from tocsin.publish.unlisted import described, unlisted_id

NAME = "Sons of the Coast"


def named(n: int, name: str, modality: str, actor: str | None = None, **more: Any) -> Event:
    who = Perpetrator(actor, name, modality, (), 1)
    said = Statement("perpetrator", ActorRef(actor, name), (0, 4), modality, None, 0.9, "test/1")
    told = Evidence(f"s-{n}", f"m-{n}", f"sha256:{n}", said, "They did it.", (0, 12))
    more["documents"] = (DocumentRef(f"sha256:{n}", "Report", "Wire", f"2024-01-0{n}", None),)
    more["statements"] = (told,)
    return Event(f"e-{n}", "attack", type="bombing", stage="accomplished", date=f"2024-01-0{n}", perpetrators=(who,),
                 actor=actor, mentions=(f"m-{n}",), **more)  # fmt: skip


EVENTS = [
    named(4, "the sons of the coast", "denied", killed=Quantity.exactly(9)),
    named(3, "Boko Haram", "claimed", "boko-haram"),
    named(2, NAME, "attributed", killed=Quantity.exactly(2)),
    named(1, NAME, "claimed", killed=Quantity.exactly(1)),
]
CORPUS = Corpus(EVENTS, {})
ID = unlisted_id(NAME)


def test_one_id_for_spellings_and_one_for_each_name() -> None:
    assert ID == unlisted_id("The Sons  of the COAST") == "unlisted-sons-of-the-coast"
    assert unlisted_id("جيش الساحل") != unlisted_id("جيش الجبل")
    long = "Movement " * 12
    assert unlisted_id(long + "A") != unlisted_id(long + "B")
    assert all(len(unlisted_id(n)) < 120 for n in (long, "ж" * 300))


def test_it_has_a_page_and_a_twin_with_what_it_is_named_for() -> None:
    html = groups.page(ID, CORPUS)
    assert f"<h1>{NAME}</h1>" in html
    assert "not in the register" in html
    data = groups.to_json(ID, CORPUS)
    assert data["events"] == ["e-4", "e-2", "e-1"]
    assert (data["total"]["attacks"], data["total"]["killed"]["best"]) == (2, 3), "what is only denied counts nothing"
    assert described(ID, EVENTS).aliases[0].text == "the sons of the coast"


def test_the_list_tells_it_apart_from_the_register_s() -> None:
    both = groups.both(CORPUS)
    assert [g["id"] for g in both["groups"] if g["id"] == "boko-haram"] == ["boko-haram"]
    (line,) = both["unlisted"]
    assert {k: line[k] for k in ("id", "named", "claimed", "attributed", "denied", "last")} == {
        "id": ID, "named": 3, "claimed": 1, "attributed": 1, "denied": 1, "last": "2024-01-04"
    }  # fmt: skip
    assert f'href="{ID}.html"' in groups.index(CORPUS)
    assert f"groups/{ID}.html" in dict(groups.files(CORPUS))


def test_its_events_lead_to_it_and_names_are_escaped() -> None:
    assert f"groups/{ID}.html" in events.page(EVENTS[2], CORPUS)
    hostile = "<script>alert(1)</script>"
    corpus = Corpus([named(1, hostile, "claimed")], {})
    for html in (
        groups.page(unlisted_id(hostile), corpus),
        groups.index(corpus),
        events.page(corpus.events[0], corpus),
    ):
        assert "<script>alert" not in html
    json.dumps(groups.to_json(unlisted_id(hostile), corpus))


def test_it_is_kept_up_with_the_ledger() -> None:
    assert CORPUS.of_group[ID]
    after = renewed(CORPUS, {"e-2"}, [named(5, NAME, "claimed")], "head")
    assert [e.id for e in after.of_group[ID]] == ["e-5", "e-4", "e-1"]
