"""Copies and rewrites are one report."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.ledger.making import document
from tocsin.link.copies import agencies, one_report
from tocsin.model import Document

STORY = (
    "A truck bomb tore through a fuel depot near Dalsen on Monday, killing 14 drivers and wounding 30 others, the "
    "regional governor said. Flames rose over the harbour for hours while crews searched the burnt tankers for "
    "survivors. No group has claimed the blast, the deadliest in the province since the ceasefire of last spring."
)
OTHER = (
    "Residents of Dalsen woke to black smoke on Tuesday after an explosion at the harbour's fuel store. Our reporter "
    "counted eleven bodies at the clinic, where doctors pleaded for blood and for burn dressings from the capital."
)
REWRITE = (
    "Fourteen people died when a lorry packed with explosives went off at a depot in Dalsen. No group has claimed the "
    "blast, the deadliest in the province since the ceasefire of last spring. The town mourns. (AFP)"
)


def copy_of(text: str, outlet: str, day: str) -> Document:
    return document(text, outlet, day)


def test_copies_are_one_report_and_another_newsroom_is_not() -> None:
    copies = [copy_of(f"{STORY} {n}", f"Paper {n}", "2021-08-24") for n in range(6)]
    own = copy_of(OTHER, "Harbour Post", "2021-08-24")
    groups = one_report([*copies, own])
    assert sorted(len(g) for g in groups) == [1, 6]
    assert (own.id,) in groups


def test_the_order_of_arrival_does_not_matter() -> None:
    found = [copy_of(f"{STORY} {n}", f"Paper {n}", f"2021-08-2{n}") for n in range(5)] + [
        copy_of(OTHER, "X", "2021-08-24")
    ]
    whole = one_report(found)
    for seed in range(5):
        shuffled = list(found)
        random.Random(seed).shuffle(shuffled)
        assert one_report(shuffled) == whole
    assert whole[0][0] == found[0].id  # the earliest leads


def test_a_rewrite_needs_the_same_agency() -> None:
    wire = copy_of(f"DALSEN (AFP) {STORY}", "AFP", "2021-08-23")
    rewrite = copy_of(REWRITE, "Morning Mail", "2021-08-24")
    assert len(one_report([wire, rewrite])) == 1
    uncredited = replace(rewrite, text=REWRITE.replace(" (AFP)", ""))
    assert len(one_report([wire, uncredited])) == 2


def test_a_copy_a_year_later_is_news_of_its_own_and_an_outlets_update_is_not() -> None:
    first, later = copy_of(STORY, "A", "2021-08-24"), copy_of(STORY + " Again.", "B", "2022-08-24")
    assert len(one_report([first, later])) == 2
    assert len(one_report([first, copy_of(OTHER, "A", "2021-08-25")])) == 1


def test_agencies_are_read_from_credits_not_from_words() -> None:
    assert agencies("DALSEN, Aug 24 (Reuters) - A bomb") == {"Reuters"}
    assert agencies("the governor told AFP that") == {"AFP"}
    assert agencies("By The Associated Press") == {"AP"}
    assert agencies("A map of Reuters Street") == frozenset()


def test_thousands_of_copies_are_bounded() -> None:
    found = [copy_of(f"{STORY} Edition {n}.", f"Paper {n}", "2021-08-24") for n in range(1500)]
    assert len(one_report(found)) == 1
