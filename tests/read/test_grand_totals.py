"""Totals of a war, a campaign or a year, to which a deed adds its dead, and running totals that are the deed's own."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Quantity
from tocsin.read import read_document

DAY = "2017-02-13"  # a Monday


def dead(text: str) -> list[int | None]:
    return [said(a)[1] for a in attacks(text, DAY)]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("A soldier was killed in clashes in Al Bab on Sunday. His death raised the number of Turkish soldiers killed in the operation to 67.", 1),
        ("Four marines were killed by a bomb in Ramadi on Sunday. Their deaths took the number of Americans killed in the war to 3,280.", 4),
        ("Gunmen shot dead a journalist in Mogadishu on Sunday, bringing to seven the number of reporters killed in the country this year.", 1),
        ("A gunman killed five students in Hebron on Sunday. The deaths raised to 1,280 the toll of 17 months of violence.", 5),
        ("Two soldiers were killed by a mine near Mopti on Sunday, raising to 116 the number of peacekeepers killed since 2013.", 2),
    ],
)  # fmt: skip
def test_what_counts_more_is_no_toll_of_the_deed(text: str, own: int) -> None:
    assert dead(text) == [own]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("A bomber attacked a mosque in Sanaa on Sunday, killing 80. Another 20 died in hospital, bringing the death toll to 100.", 100),
        ("A bomb exploded on a train in Madrid on Sunday. A man died of his wounds, taking the number killed in the bombing to 199.", 199),
        ("A blast hit a market in Kano on Sunday. A nurse said that the number of dead had risen to 23.", 23),
    ],
)  # fmt: skip
def test_a_running_total_of_the_deed_is_its_toll(text: str, own: int) -> None:
    assert dead(text) == [own]


def test_the_total_of_a_campaign_is_a_sum() -> None:
    text = "A soldier was killed in Al Bab on Sunday. His death raised the number of soldiers killed in the offensive to 67."
    read = read_document(Document("d", text, published=DAY, language="en"))
    sums = [s.value for m in read if m.kind == "tally" for s in m.statements if s.property == "value"]
    assert [q.point for q in sums if isinstance(q, Quantity)] == [67]
