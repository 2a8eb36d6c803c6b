"""Tolls of a sentence: who was killed, hurt, taken, held, missing or driven out, and whose deaths stand apart."""

import pytest

from tocsin.model import Quantity
from tocsin.quantities import casualties

Tolls = dict[str, int]


def said(text: str) -> list[tuple[str, int]]:
    return [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed 14 people at the depot.", {"killed": 14}),
        ("Fourteen people were killed at the depot.", {"killed": 14}),
        ("The blast left 20 dead and more than 100 injured.", {"killed": 20, "wounded": 100}),
        ("Raiders killed three soldiers and wounded a dozen.", {"killed": 3, "wounded": 12}),
        ("The death of six farmers shook the valley.", {"killed": 6}),
        ("Nine passengers lost their lives.", {"killed": 9}),
        ("Two of the nurses succumbed to their wounds.", {"killed": 2}),
        ("The judge was gunned down on Tuesday.", {"killed": 1}),
        ("The raiders abducted 276 schoolgirls.", {"hostages": 276}),
        ("Police arrested five suspects.", {"arrested": 5}),
        ("Eleven sailors are still missing.", {"missing": 11}),
        ("The fighting displaced 4,000 people.", {"displaced": 4000}),
        ("Thirty people were killed or wounded.", {"killed_or_wounded": 30}),
        ("Three gunmen were shot dead.", {"attackers_killed": 3}),
        ("No casualties were reported.", {"killed": 0, "wounded": 0}),
        ("No one was hurt.", {"wounded": 0}),
    ],
)
def test_a_sentence_and_its_tolls(text: str, expected: Tolls) -> None:
    found = said(text)
    assert dict(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The senate killed the bill by 40 votes to 12.",
        "They killed time with three games of cards.",
        "It was one of the deadliest years on record.",
        "Twelve people marched to the square.",
        "The price rose by 12 percent.",
        "",
    ],
)
def test_what_is_no_toll(text: str) -> None:
    assert said(text) == []


def test_a_part_of_the_dead_is_not_a_second_toll() -> None:
    assert said("The strike killed 30 people, including 12 children.") == [("killed", 30)]


def test_a_running_total_says_so() -> None:
    text = "Two patients died overnight, raising the death toll to 139."
    assert [(c.quantity.point, c.cumulative) for c in casualties(text, 0, len(text)) if c.what == "killed"] == [
        (2, False),
        (139, True),
    ]


def test_the_attackers_own_death_stands_apart() -> None:
    assert dict(said("The bomber blew up his vest, killing himself and four others.")) == {
        "attackers_killed": 1,
        "killed": 4,
    }


def test_only_the_sentence_is_read() -> None:
    text = "A bomb killed 14 people. Police arrested five men."
    at = text.index("Police")
    assert [(text[c.start : c.end], c.what) for c in casualties(text, at, len(text))] == [
        ("arrested five men", "arrested")
    ]


def test_the_span_covers_number_and_cue() -> None:
    text = "Officials said at least 12 soldiers were killed on Monday."
    (toll,) = casualties(text, 0, len(text))
    assert text[toll.start : toll.end] == "at least 12 soldiers were killed"
    assert toll.quantity == Quantity(12, 12, None)
