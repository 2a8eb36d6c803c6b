import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin import alternatives
from tocsin.alternatives import Alternatives
from tocsin.read.words.lexicon import _triggers

BEFORE, AFTER = r"(?<![\w-])", r"(?!\w)"
SAID = (
    "bomb(?:s|ed)?",
    "(?:car |truck )?bombs? went off",
    "[st]hot(?! in)",
    r"(?:\d+ )?killed",
    "(?<=was )hit",
    r"\w+ying",
    "blast",
)


def plainly(patterns, text, start, end):
    one = re.compile(BEFORE + "(?:" + "|".join(f"(?P<a{n}>{p})" for n, p in enumerate(patterns)) + ")" + AFTER)
    return [(m.start(), m.end(), int(m.lastgroup[1:])) for m in one.finditer(text, start, end)]


words = st.sampled_from(
    [
        "bomb",
        "bombs",
        "car",
        "truck",
        "went",
        "off",
        "shot",
        "thot",
        "in",
        "12",
        "killed",
        "was",
        "hit",
        "dying",
        "x-bomb",
        "é",
        "blasts",
    ]
)


@given(st.lists(words, max_size=12), st.sampled_from([" ", ", ", "-", ""]), st.integers(0, 20), st.integers(0, 20))
@pytest.mark.parametrize("patterns", [SAID, SAID[:5], SAID[:1]])
def test_what_one_pattern_finds_is_found(patterns, told, between, cut, left):
    text = between.join(told)
    start, end = min(cut, len(text)), max(min(cut, len(text)), len(text) - left)
    found = Alternatives(patterns, BEFORE, AFTER).finditer(text, start, end)
    assert list(found) == plainly(patterns, text, start, end)


@pytest.mark.parametrize("spare", [False, True])
def test_every_word_of_violence_has_first_letters(spare):
    assert "" not in _triggers(spare)[0]._by_opening


def test_without_pythons_own_parser_every_alternative_is_tried_everywhere(monkeypatch, tmp_path):
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path))
    monkeypatch.setattr(alternatives, "_parser", None)
    text = "a car bomb went off: 3 killed"
    found = list(Alternatives(SAID[:4], BEFORE, AFTER).finditer(text, 0, len(text)))
    assert found == plainly(SAID[:4], text, 0, len(text))
    assert found


def test_one_that_fits_nothing_ends_all_the_same():
    assert list(Alternatives(["b?", "c"]).finditer("abc", 0, 3))
