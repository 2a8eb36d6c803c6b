"""The same report in another dress says the same. What is measured on many texts is `python -m bench.invariance`."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.invariance import broken, capitals, facts, headed, quotes
from tocsin.model import Document
from tocsin.read.reader import reader_of

STORIES = (
    'A car bomb killed at least 12 people near a market in Baghdad on Friday. "The driver did not stop," a policeman said.',
    "Gunmen shot dead three farmers in Maiduguri on Monday. The army blamed Boko Haram for the attack.",
    "Al-Shabaab claimed responsibility for a suicide bombing that wounded 20 soldiers in Mogadishu on Tuesday.",
    "Police in Nairobi said on Thursday that they had foiled a plot to bomb a church. Two men were arrested.",
    "Rebels abducted nine miners near Medellin on Sunday, the governor's office said.",
)
ASIDES = (
    "The price of wheat fell by 2 percent on the exchange, dealers said.",
    "The national orchestra opens its season with a symphony by a young composer.",
    "Rain is expected in the north of the country until the weekend.",
)
READER = reader_of("learned")


def said(text: str):
    return facts(READER, Document("sha256:" + "0" * 64, text, None, None, "2019-05-25", "en"))


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("change", [quotes, broken, headed])
def test_dress_changes_nothing(story, change):
    assert said(change(story)) == said(story)


@settings(max_examples=30)
@given(st.sampled_from(STORIES), st.lists(st.sampled_from(ASIDES), unique=True), st.data())
def test_where_other_paragraphs_stand_changes_nothing(story, asides, data):
    order = data.draw(st.permutations(asides))
    assert said("\n\n".join([story, *order])) == said("\n\n".join([story, *asides]))


@pytest.mark.parametrize("story", STORIES)
def test_capitals_keep_the_numbers_the_day_and_the_kind(story):
    def core(text):
        return {f for f in said(text) if re.search(r'"(?:date|killed|wounded|hostages|stage)"', f)}

    assert core(capitals(story)) == core(story)
