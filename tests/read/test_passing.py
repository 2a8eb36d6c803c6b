"""Attacks told in passing: in match reports, market reports, reviews, letters and anniversaries; and what is none there."""

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.read import read_document
from tocsin.read.gate import worth_reading

MATCH = (
    "Rovers dropped two points on Saturday when a header in stoppage time earned United a draw. The hosts attacked from the first"
    " whistle and the striker scored twice; the goalkeeper was in killer form. {} Rovers stay top of the league before the cup match.\n"
)
MARKET = (
    "The stock index fell 2.3 percent on Monday and shares of oil companies lost more. {} Futures closed at $60 on Friday; traders and"
    " investors expect prices to rise, analysts said.\n"
)
STAGE = (
    "There is a moment in the second act when the audience hears nothing but breathing. The drama, by a newcomer, is at the theatre"
    " until May. {} The cast is fine, the love scene bombs, and the critics will like it.\n"
)


def attacks(text: str, published: str | None = "2019-04-06") -> list[Mention]:
    document = Document(document_id(text.encode()), text, None, None, published, "en")
    return [m for m in read_document(document) if m.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "day", "killed"),
    [
        (MATCH.format("There was a minute's silence for the 14 people killed in the bombing of the metro on 3 April 2017."), "2017-04-03", 14),
        (MATCH.format("Players wore black for the six fans who died when gunmen fired on a bus in Lahore on 3 March 2009."), "2009-03-03", 6),
        (STAGE.format("It is set after the bomb in Omagh in August 1998 that killed twenty-nine people."), "1998-08", 29),
    ],
)  # fmt: skip
def test_people_killed_on_a_day_are_told_of_though_the_text_is_about_a_game(text: str, day: str, killed: int) -> None:
    (found,) = attacks(text)
    assert [s.value for s in found.statements if s.property == "date"] == [day]
    assert [s.value.point for s in found.statements if s.property == "killed"] == [killed]  # type: ignore[union-attr]


def test_an_attack_that_moves_markets_is_told_with_who_owned_up_to_it() -> None:
    text = MARKET.format("Yemen's Houthi group claimed Saturday's attack on Abqaiq with drones.")
    (found,) = attacks(text, "2019-09-16")
    assert [s.value for s in found.statements if s.property == "date"] == ["2019-09-14"]


@pytest.mark.parametrize(
    "text",
    [
        MATCH.format("The Tigers attacked on Saturday and killed off the game with two late goals."),
        MATCH.format("It was a massacre: United were shot down by six goals on 3 May."),
        MARKET.format("Bears were killed in an explosion of short sales on Friday."),
        STAGE.format("In the film version gunmen kill 12 people in 1999."),
        STAGE.format("In the first scene a bomb kills forty people in Paris."),
    ],
)
def test_figures_of_speech_and_stories_stay_none(text: str) -> None:
    assert attacks(text) == []


LETTER = (
    "Sir, - Your correspondent asks why the names on the memorial are in alphabetical order. I can tell him, for my aunt is one"
    " of them. {} The families asked for the alphabet, because they did not want to be sorted by street. Yours, etc.\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "On 17 May 1974 three cars exploded in Dublin and 33 people died.",
        "She was killed in the bombing of the market in 1991.",
        "Fourteen died when gunmen came to the hall.",
    ],
)
def test_the_gate_lets_a_letter_pass_that_tells_of_a_deed_and_its_dead(told: str) -> None:
    assert worth_reading(LETTER.format(told))


@pytest.mark.parametrize("told", ["We met in the hall every May.", "Nobody died there.", "Many have died since."])
def test_the_gate_keeps_other_letters_out(told: str) -> None:
    assert not worth_reading(LETTER.format(told))
