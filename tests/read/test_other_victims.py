"""Two who were killed and have names: of two deeds where a day, a place or a court sets the second apart, else of one."""

import pytest

from tests.read.told import attacks, said

DAY = "2017-02-13"  # a Monday


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [(said(a)[0], said(a)[2]) for a in attacks(text, DAY)]


@pytest.mark.parametrize(
    ("text", "then", "there"),
    [
        ("The murder of the reporter Anna Belova has shocked Russia. Paul Grigoriev, an editor, was gunned down in Kazan in July 2004.", "2004-07", "Kazan"),
        ("Colombia mourned the comedian Jaime Garza, who was shot dead in his car. The cardinal Isaias Duran was murdered in Cali in 1997.", "1997", "Cali"),
        ("Masked men hacked to death the blogger Ananta Sen as he left his home. Avijit Das, a writer, was killed in Dhaka in May 2016.", "2016-05", "Dhaka"),
    ],
)  # fmt: skip
def test_two_with_names_are_two_deeds(text: str, then: str, there: str) -> None:
    found = told(text)
    assert len(found) == 2
    assert found[1] == (then, there)
    assert found[0][0] != then


@pytest.mark.parametrize(
    "text",
    [
        "A man killed four people when he drove a car into a crowd in London on Wednesday. Keith Painter, a constable, was stabbed to death at the gate. Kurt Corran was killed on Westminster Bridge.",
        "Jo Carver, a member of parliament, was shot and stabbed in Birstall on Thursday. Mrs Carver was murdered outside her library.",
        "Gunmen on a motorcycle shot dead a policeman, Rashid Khan, in Karachi on Sunday. His partner, Imran Ali, was killed in the same shooting.",
        "The councillor Marielle Duarte was shot dead in Rio de Janeiro on Saturday. Her driver, Anderson Lopes, was killed as well.",
        "A gunman shot dead Paul Weiss in Graz on Sunday. Karl Huber was killed in Graz on Sunday as he ran to help.",
    ],
)  # fmt: skip
def test_victims_of_one_deed_make_one(text: str) -> None:
    assert len(told(text)) == 1


def test_whoever_comes_by_name_and_strikes_has_the_day() -> None:
    text = (
        "Two men wait to be put to death. In 1995, Duane Pratt broke into the home of his former wife in Waco, Texas. Armed"
        " with two guns, he shot dead his wife and a friend. Pratt asked the court for a new hearing on Wednesday."
    )
    assert [day for day, _ in told(text)] == ["1995"]


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday the minister arrived in Basra. He said that rebels had killed nine people in the city on 3 February.",
        "In 2003, John Carter came to Leeds. He was shot dead there on 3 February.",
    ],
)
def test_who_only_speaks_or_suffers_later_has_it_not(text: str) -> None:
    assert [day for day, _ in told(text)] == ["2017-02-03"]


def test_who_is_executed_by_a_court_is_no_victim() -> None:
    text = (
        "Two men robbed a petrol station in Kerrville in January 1996 and shot the attendant dead. Rennie was executed in 2002."
        " Ward is still on death row. His death sentence stems from a law of 1974."
    )
    assert [day for day, _ in told(text)] == ["1996-01"]
