"""Headlines of other articles between the paragraphs of a page: where they end, and that they tell of another attack."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Quantity
from tocsin.read.layout.links import links
from tocsin.read.layout.sentences import split


@pytest.mark.parametrize(
    ("headline", "behind"),
    [
        ("READ MORE: Mayor shot dead at rally in Cali", "Gunmen in the north seized two engineers."),
        ("READ MORE: Farmers flee raids in 'forgotten province'", "The governor spoke on Monday."),
        ("OPINION: Why does nobody talk about Maradi?", "Markets were shut."),
        ("IN PICTURES: A village rebuilt by hand", '"We lost all," said a potter.'),
        ("SPECIAL SERIES: Lake Chad - A long war", "Another four attacks followed."),
        ("WATCH: Will the truce in Bria hold this time?", "Traders say so."),
    ],
)
def test_a_headline_ends_where_a_sentence_begins(headline: str, behind: str) -> None:
    text = f"The road was closed. {headline} {behind}"
    assert [text[a:b].strip() for a, b in links(text, 0, len(text))] == [headline]
    assert [text[a:b] for a, b in split(text)] == ["The road was closed.", headline, behind]


@pytest.mark.parametrize(
    "text",
    ["He asked them to read more: books, papers, letters.", "READ MORE: Sleet", "WATCH: Rain over Minas Gerais again"],
)
def test_what_has_no_clear_end_is_left(text: str) -> None:
    assert not list(links(text, 0, len(text)))


def test_its_toll_is_not_the_report_s() -> None:
    text = (
        "Gunmen attacked an aid convoy in Jowzjan province on Wednesday and shot dead six workers, officials said. READ MORE:"
        " Nurse killed in attack on clinic in Bambari The governor of Jowzjan said that the convoy was stopped near Shibirghan."
    )
    told = [said(a) for a in attacks(text, "2018-09-14")]
    assert told[0][1] == 6
    assert list(told[1:]) in ([(None, 1, "Bambari")], [(None, 1, None)])


_LEAD = "A suicide bomber killed 12 people at a market in Kabul on Friday, police said."
_TAIL = "The interior ministry said that 30 people were wounded."


@pytest.mark.parametrize(
    "between",
    [
        "Read also: Gunmen kill nine in Herat mosque",
        "More on this story: Bomb kills 15 in Jalalabad",
        "Don't miss: Bomb kills 15 in Jalalabad",
        "Most read: Bomb kills 15 in Jalalabad",
        "You might also like: Bomb kills 15 in Jalalabad",
        "Photo: A policeman stands guard in Jalalabad, where a bomb killed 15 people in December. (AP)",
        "FILE - In this Dec. 3, 2016 photo, police stand near the site of a bombing that killed 15 people in Jalalabad.",
        "Image caption Fifteen people died in the bombing of a bank in Jalalabad in 2015",
    ],
)
def test_what_stands_between_draws_nothing(between: str) -> None:
    main = attacks(f"{_LEAD}\n\n{between}\n\n{_TAIL}", "2017-02-03")[0]
    tolls = {s.property: s.value.point for s in main.statements if isinstance(s.value, Quantity)}
    assert tolls == {"killed": 12, "wounded": 30}
