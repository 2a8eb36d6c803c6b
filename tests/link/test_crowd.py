"""Bare headlines in the light of the collection that they stand in."""

from __future__ import annotations

import random

import pytest

from tests.ledger.making import document
from tocsin.link import Profile, group, profiles, shipped
from tocsin.link.crowd import CROWDED, bare, crowded, near, one_of
from tocsin.link.weights import setting
from tocsin.model import Document, Mention

WORDS = "Dalsen Orvik Tamarra Quell Brenno Istra Valke Montar Sirren Hadde".split()


def heads(*told: tuple[str, str, str]) -> list[tuple[Document, Mention]]:
    """(headline, outlet, day) as documents that are no more than that, each with a mention without statements."""
    found = []
    for n, (title, outlet, day) in enumerate(told):
        doc = document(title, outlet, day)
        doc = Document(doc.id, title, title, outlet, day, "en")
        found.append((doc, Mention(f"m-{n:04}", "attack")))
    return found


def filler(size: int) -> list[tuple[str, str, str]]:
    return [
        (
            f"{WORDS[n % 10]} council debates bridge number {n}",
            f"Outlet {n % 7}",
            f"2019-{n % 12 + 1:02}-{n % 28 + 1:02}",
        )
        for n in range(size)
    ]


def collection(*told: tuple[str, str, str]) -> list[Profile]:
    return crowded(profiles(heads(*told, *filler(60))), fewest=0)


def test_a_small_collection_is_left_as_it_is() -> None:
    made = profiles(heads(*filler(20)))
    assert all(bare(p) for p in made)
    assert crowded(made) == made
    assert all(p.crowd for p in crowded(made, fewest=0))


def test_the_order_makes_no_difference() -> None:
    made = profiles(heads(*filler(80)))
    mixed = list(made)
    random.Random(4).shuffle(mixed)
    assert {p.id: p.crowd for p in crowded(mixed, 0)} == {p.id: p.crowd for p in crowded(made, 0)}


def test_a_busy_day_speaks_against_and_a_rare_word_for_one_event() -> None:
    told = (
        ("Rockets hit Zwartberg depot, 31 dead", "A", "2019-03-05"),
        ("Zwartberg depot rockets kill 31", "B", "2019-03-05"),
    )
    quiet = collection(*told)
    busy = collection(*told, *((f"Meeting {n} held", f"Outlet {n}", "2019-03-05") for n in range(120)))
    score = {name: shipped().score(made[0], made[1]) for name, made in (("quiet", quiet), ("busy", busy))}
    assert setting(quiet[0], quiet[1]) == "collection"
    assert score["quiet"] > score["busy"]
    other = collection(told[0], ("Meeting on fishing quotas held", "B", "2019-03-05"))
    assert shipped().score(other[0], other[1]) < score["quiet"]
    assert any({"m-0000", "m-0001"} <= set(g) for g in group(quiet).groups)


def test_listings_of_one_article_meet_by_number_and_share_the_chance() -> None:
    (a, _), (b, _) = heads(("Raid on Quell mill", "A", "2019-03-05"), ("Quell mill raided", "B", "2019-03-05"))
    listed = [(a, Mention(f"m-a{n}", "attack")) for n in range(2)] + [
        (b, Mention(f"m-b{n}", "attack")) for n in range(2)
    ]
    made = crowded(profiles(listed), fewest=0)
    by_id = {p.id: n for n, p in enumerate(made)}
    assert near(made) == {(by_id["m-a0"], by_id["m-b0"]), (by_id["m-a1"], by_id["m-b1"])}
    assert [p.crowd.copies for p in made if p.crowd] == [2, 2, 2, 2]
    reasons = dict(shipped().reasons(made[0], made[2]))
    assert "one of 2 listings" in reasons
    assert sum(reasons.values()) == pytest.approx(shipped().score(made[0], made[2]), abs=0.3)


def test_a_chance_shared_by_listings() -> None:
    assert one_of(3.0, 1) == 3.0
    assert one_of(60.0, 2) == pytest.approx(0.0, abs=1e-6)
    assert one_of(0.0, 2) == pytest.approx(-1.585, abs=0.001)  # a chance of 1 in 4


def test_any_number_of_headlines_of_one_day_is_bounded() -> None:
    made = crowded(profiles(heads(*((f"Raid number {n} on a mill", f"O{n}", "2019-03-05") for n in range(1200)))))
    assert len(near(made)) <= 1200 * CROWDED


def test_headlines_without_a_day() -> None:
    told = [(t, o, d) for t, o, d in filler(30)]
    found = heads(*told)
    found = [(Document(d.id, d.text, d.title, d.publisher, None, "en"), m) for d, m in found]
    assert group(crowded(profiles(found), 0)).groups


def test_numbers_in_any_script() -> None:
    """Digits that are no decimals, and decimals of other scripts, are read without a fault."""
    (made,) = crowded(profiles(heads(("Raid kills ٣١ and 𐩂 at mill ② of 12 ²", "A", "2019-03-05"))), fewest=0)
    assert made.crowd is not None
    assert {12, 31} <= made.crowd.numbers
