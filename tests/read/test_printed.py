"""Texts copied from pages: words broken at line ends are whole again, heads and numbers of pages are no part of it."""

import pytest

from tests.read.test_digests import attacks, said
from tocsin.read.layout.printed import printed_at, unprinted

PAGES = (
    "Stability Watch                     Issue 48\n                                    Page 3\n\nOn 12 August 2021 militants over-\n"
    "ran the garrison at Monguno in Borno State, kill-\ning at least nine soldiers and a civil defence\nofficer, then set\n\n"
    "Stability Watch                     Issue 48\n                                    Page 4\n\nfire to the market, wit-\nnesses said.\n"
)


def test_broken_words_are_joined_and_heads_left_out() -> None:
    text, cuts = unprinted(PAGES)
    assert "overran the garrison" in text
    assert "killing at least nine" in text
    assert "then set\nfire to the market, witnesses said." in text
    assert "Stability" not in text
    assert "Page" not in text
    at = text.index("overran")
    assert PAGES[slice(*printed_at((at, at + 7), cuts))] == "over-\nran"


@pytest.mark.parametrize("word", ["Al-\nqaeda", "anti-\ngovernment", "thirty-\nfive", "south-\neastern"])
def test_a_hyphen_of_the_word_stays(word: str) -> None:
    assert unprinted(f"and the {word} men came")[0] == f"and the {word.replace(chr(10), '')} men came"


@pytest.mark.parametrize("word", ["eight-\neen", "four-\nteen", "gun-\nmen", "explo-\nsion"])
def test_a_hyphen_of_the_line_goes(word: str) -> None:
    assert unprinted(f"and the {word} came")[0] == f"and the {word.replace('-' + chr(10), '')} came"


@pytest.mark.parametrize(
    "text",
    [
        "Kabul: 3 dead\nHerat: 4 dead\nKabul: 5 dead\n",
        "| a | 1 |\n| b | 2 |\n| a | 1 |\n",
        "One line - no more",
        "Day 1\nGunmen came.\nDay 2\nThey left.\n",
        "",
    ],
)
def test_lines_of_a_text_stay(text: str) -> None:
    assert unprinted(text) == (text, [])


def test_what_is_read_opens_to_the_words_as_printed() -> None:
    (told,) = attacks(PAGES)
    assert said(told) == ("2021-08-12", 10, "Monguno")
    assert all(0 <= s.span[0] < s.span[1] <= len(PAGES) for s in told.statements)
    killed = next(s for s in told.statements if s.property == "killed")
    assert "nine soldiers" in PAGES[slice(*killed.span)] or "kill" in PAGES[slice(*killed.span)]
