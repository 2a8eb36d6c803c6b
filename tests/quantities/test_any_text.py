"""Whatever the text: no crash, spans in the text, in order, apart, and ranges that are ranges."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.model import Quantity
from tocsin.quantities import casualties, find

PARTS = """
    a an the his her their no none nobody one two three twenty -three hundred thousand million dozen dozens scores tens
    of and or to between from at least most more than up nearly about some several half pair couple family six both
    0 1 12 139 1,100 1.5 007 999999999 2014 ٣ ² ½ + - – ~ > / % $ , . ; : ( ) ' ’ people soldiers gunmen man woman
    children bomber police killed kills killing dead died deaths toll rose brought bringing wounded injured injuring
    casualties shot down himself themselves including among whom were was who they kidnapped hostage hostages held
    arrested missing displaced fled their homes lives lost life bodies Mayor Ann Lee year-old years March
    قتلى ثلاثة نفر سه человек двадцать три une vingtaine morts nueve muertos
""".split()
PARTS += [" ", "\n", "\t", "\u00a0", "\u202f", "\0", "\u200f", "\x85", "\u2028", "ſ", "İ", "ß", "ﬁ"]
PIECES = st.lists(st.sampled_from(PARTS), max_size=20)
MEGABYTE = 1_000_000
GENEROUS = 60.0
"""Seconds of one processor for a megabyte of the worst input; a quadratic rule would take hours."""
EVERY_FORM = "No one died, nor did between 3 and 4 people, dozens, both men, a family of six, 12 women, a man or the cook; another was hurt."
"""A sentence with each form of a number."""


@pytest.fixture(autouse=True, scope="module")
def built() -> None:
    """What is compiled at first use is no part of the time of any one example."""
    for text in (
        "The mayor died.",
        "Mayor dies",
        EVERY_FORM,
        "Tres muertos en la plaza.",
        "Погиб один.",
        "قتل رجل.",
        "سه نفر کشته شدند.",
    ):
        casualties(text, 0, len(text))


def in_order(quantity: Quantity) -> bool:
    known = [n for n in (quantity.low, quantity.best, quantity.high) if n is not None]
    return bool(known) and min(known) >= 0 and known == sorted(known)


def check(text: str) -> None:
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert in_order(mention.quantity)
        end = mention.end
    check_tolls(text, 0, len(text))


def check_tolls(text: str, start: int, end: int) -> None:
    before = (start, start)
    for toll in casualties(text, start, end):
        assert start <= toll.start < toll.end <= end
        assert before <= (toll.start, toll.end)
        assert in_order(toll.quantity)
        before = (toll.start, toll.end)


@given(st.text())
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=1500)
@given(PIECES.map(" ".join))
def test_texts_made_of_the_pieces_of_tolls(text: str) -> None:
    check(text)


@given(PIECES.map("".join))
def test_pieces_run_together(text: str) -> None:
    check(text)


@given(PIECES.map(" ".join), st.integers(0, 60), st.integers(0, 60))
def test_any_part_of_a_text(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    check_tolls(text, start, min(len(text), start + length))


@given(PIECES.map(" ".join))
def test_a_sentence_says_the_same_wherever_it_stands(text: str) -> None:
    there = casualties(f"Rain fell. {text} Snow fell.", 11, 11 + len(text))
    assert [(c.start - 11, c.end - 11, c.what, c.quantity) for c in there] == [
        (c.start, c.end, c.what, c.quantity) for c in casualties(text, 0, len(text))
    ]


@given(st.integers(2, 999_999), st.sampled_from(["{}", "{:,}"]))
def test_a_number_written_out_is_that_number(number: int, form: str) -> None:
    words = form.format(number)
    text = f"Doctors said {words} people were killed there."
    assert [(text[m.start : m.end], m.quantity) for m in find(text)] == [(f"{words} people", Quantity.exactly(number))]
    assert [(c.what, c.quantity) for c in casualties(text, 0, len(text))] == [("killed", Quantity.exactly(number))]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1",
        "9",
        "and ",
        "1 ",
        "1,",
        "one ",
        "a ",
        "two and ",
        "a man and ",
        "killed ",
        "killed 3 ",
        " \n",
        "-",
        "\0",
    ],
)
def test_a_megabyte_of_one_thing_is_read_in_linear_time(piece: str) -> None:
    text = piece * (MEGABYTE // len(piece))
    begun = time.process_time()
    find(text)
    casualties(text, 0, len(text))
    assert time.process_time() - begun < GENEROUS


def test_control_characters_are_no_trouble() -> None:
    text = (
        "\0\x01 At least\x0b12\x0cpeople \x7f\x85were killed\u2028 and 3\0hurt \ufeff\0 and 40 people were arrested.\0"
    )
    assert ("arrested", 40) in [(c.what, c.quantity.best) for c in casualties(text, 0, len(text))]


def test_a_word_of_nothing_but_an_ornament_is_no_number() -> None:
    assert find("\u0640") == []
    assert [m.quantity.best for m in find("\u0640 12 people died")] == [12]
