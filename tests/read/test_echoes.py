"""A report of one local crime yields one mention of it, however often it tells of it."""

from __future__ import annotations

from tocsin.model import Document, Mention, document_id
from tocsin.read.learned.reader import LearnedReader


def attacks(text: str) -> list[Mention]:
    """The attacks that a report of 5 November 2018 yields."""
    document = Document(document_id(text.encode()), text, None, None, "2018-11-05", "en")
    return [m for m in LearnedReader(None).read(document) if m.kind == "attack"]


LEAD = (
    "Two men were killed and two others wounded in a shooting at a cockfight in Toledo, Ohio, on Sunday evening, police said. "
    "Officers found shell casings on the lawn. "
)


def test_one_of_the_dead_told_again_is_no_second_crime() -> None:
    again = LEAD + "The dead were named on Monday. A 67-year-old man and another man in his 80s were shot to death."
    assert len(attacks(again)) == 1


def test_another_crime_stays_one() -> None:
    other = LEAD + "In another shooting in Cleveland in 2016, a man was shot to death outside a bar."
    assert len(attacks(other)) == 2


def test_more_dead_than_the_crime_has_are_another_crimes() -> None:
    more = LEAD + "Five people were shot to death in a bar in Cleveland last month."
    assert len(attacks(more)) == 2


def test_further_victims_are_the_same_crimes() -> None:
    further = (
        LEAD + "Two other shooting victims were taken to nearby hospitals, where one was pronounced dead on Sunday."
    )
    assert len(attacks(further)) == 1


def test_the_victims_of_another_shooting_are_not() -> None:
    further = LEAD + "In an unrelated case, three other shooting victims were killed in Cleveland last month."
    assert len(attacks(further)) == 2
