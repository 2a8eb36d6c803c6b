"""A sum over a time and the one deed that is told as a part of it, each with its own number."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Quantity
from tocsin.read import read_document

DAY = "2017-03-29"  # a Wednesday


def sums(text: str) -> list[int]:
    read = read_document(Document("d", text, published=DAY, language="en"))
    values = (s.value for m in read if m.kind == "tally" for s in m.statements if s.property == "value")
    return [q.point for q in values if isinstance(q, Quantity)]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("The United Nations said at least 300 people have been killed in Mosul since mid-February, including 140 from a single air strike on a house on March 17.", 300, ("2017-03-17", 140)),
        ("At least 250 civilians have been killed in Kilinochchi since the start of January, including 52 in a single attack on a hospital on 21 March, doctors said.", 250, ("2017-03-21", 52)),
        ("More than 60 aid workers have been killed in South Sudan since 2015, among them six in an ambush near Pibor on 25 March 2017.", 60, ("2017-03-25", 6)),
    ],
)  # fmt: skip
def test_the_part_is_the_deed_and_the_whole_a_sum(text: str, whole: int, part: tuple[str, int]) -> None:
    assert [said(a)[:2] for a in attacks(text, DAY)] == [part]
    assert sums(text) == [whole]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The bombs killed 125 people in Baghdad on Sunday, including 25 children.", 125),
        ("Rebels killed 24 people in Darbha on Saturday, including four leaders of the Congress party.", 24),
    ],
)
def test_some_of_the_dead_are_no_deed(text: str, dead: int) -> None:
    assert [said(a)[1] for a in attacks(text, DAY)] == [dead]
