"""Texts made to be hard: the reader says what it cannot read, and its time grows with the size of a text, not its square."""

import time

import pytest

from bench.readgrowth import ATTACK, seconds, text_of
from tocsin.model import Document
from tocsin.read import default_reader, read_document
from tocsin.read.gate import worth_reading
from tocsin.read.layout.casing import in_ordinary_letters
from tocsin.read.layout.sentences import split
from tocsin.read.localcrime.towns import _STREET


@pytest.mark.parametrize("shape", ["full stops", "numbers", "control", "scripts", "names", "words"])
def test_four_times_the_text_takes_no_more_than_eight_times_as_long(shape: str) -> None:
    seconds(ATTACK)
    once = min(seconds(text_of(shape, 5_000) + " " * n) for n in range(2))  # never the same text: sentences are kept
    assert seconds(text_of(shape, 20_000)) <= 8 * max(once, 0.02)


@pytest.mark.parametrize("part", ["a", ".", " ", "\n", "word ", "1,234 ", "\x01", "взрыв "])
def test_five_megabytes_on_one_line_are_let_go_at_the_gate(part: str) -> None:
    text = part * (5_000_000 // len(part))
    begun = time.process_time()
    assert not worth_reading(text)
    assert time.process_time() - begun < 10


def test_a_run_of_stops_is_cut_in_linear_time() -> None:
    begun = time.process_time()
    split("." * 1_000_000)
    assert time.process_time() - begun < 20


def test_a_text_in_capitals_is_made_small_in_linear_time() -> None:
    begun = time.process_time()
    in_ordinary_letters("THE US SENT US " * 60_000)
    assert time.process_time() - begun < 20


def test_a_language_that_is_not_read_gives_nothing_and_says_so() -> None:
    document = Document(
        "sha256:" + "0" * 64, "Боевики напали на полицейский пост, убив 15 человек. " * 20, language="ru"
    )
    assert not default_reader().reads(document)
    assert read_document(document) == []


@pytest.mark.parametrize("part", ["A-", "9th ", "N. ", "in Aa-Bb "])
def test_names_that_never_end_in_a_street_are_looked_through_in_linear_time(part: str) -> None:
    begun = time.process_time()
    assert _STREET.search(part * 200_000) is None
    assert time.process_time() - begun < 20
