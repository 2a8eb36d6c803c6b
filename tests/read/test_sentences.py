from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.read.layout.sentences import LONGEST, around, in_running_lines, split


def texts(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One here. Two there.", ["One here.", "Two there."]),
        ("Mr. Smith met Gen. Jones. They left.", ["Mr. Smith met Gen. Jones.", "They left."]),
        ("U.S. troops left. So did U.K. officials.", ["U.S. troops left.", "So did U.K. officials."]),
        ("He said “no.” Then he left.", ["He said “no.”", "Then he left."]),
        ("It cost 1.5 million. Nobody paid.", ["It cost 1.5 million.", "Nobody paid."]),
        ("Was it so? It was! Yes.", ["Was it so?", "It was!", "Yes."]),
        ("J. Doe spoke at 5 p.m. on Friday.", ["J. Doe spoke at 5 p.m. on Friday."]),
        ("First paragraph\n\nSecond paragraph", ["First paragraph", "Second paragraph"]),
        (
            "A line that was wrapped\nby an old terminal goes on.",
            ["A line that was wrapped\nby an old terminal goes on."],
        ),
        ("BOGOTA (AFP) -- TEN DIED. POLICE CAME.", ["BOGOTA (AFP) -- TEN DIED.", "POLICE CAME."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@given(st.text(max_size=400))
def test_sentences_are_in_order_trimmed_and_lose_nothing_but_space(text: str) -> None:
    spans = split(text)
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
    assert "".join("".join(texts(text)).split()) == "".join(text.split())


def test_a_text_without_full_stops_is_cut() -> None:
    spans = split("word " * 2000)
    assert len(spans) > 5
    assert all(b - a <= LONGEST for a, b in spans)


@pytest.mark.parametrize("unit", ["a", ". ", "A. ", "\n", "\n\n", "word ", "1.", "\"'", "Mr. "])
def test_half_a_million_characters_without_a_line_are_split(unit: str) -> None:
    spans = split(unit * (500_000 // len(unit)))
    assert all(b - a <= LONGEST for a, b in spans)


def test_the_sentence_around_a_span_is_widened_over_a_boundary() -> None:
    text = "One here. Two there."
    sentences = split(text)
    assert around(sentences, 0, 3) == (0, 9)
    assert around(sentences, 4, 12) == (0, 20)


def test_line_ends_within_a_sentence_become_spaces() -> None:
    wrapped = "Two men were\nshot\u00a0dead in the\ttown. The police\r\nsaid so.\n\nA new paragraph."
    assert in_running_lines(wrapped) == "Two men were shot dead in the town. The police  said so.\n\nA new paragraph."


def test_headings_and_lists_keep_their_lines() -> None:
    text = "Bomb kills two\nA bomb killed two people in the market of the town on Friday morning.\n- One\n- Two"
    assert in_running_lines(text) == text


@given(st.text(alphabet="ab C.\n\t\u00a0-", max_size=200))
def test_running_lines_keep_every_place(text: str) -> None:
    running = in_running_lines(text)
    assert len(running) == len(text)
    assert [a for a, b in zip(text, running, strict=True) if a != b and not a.isspace()] == []
