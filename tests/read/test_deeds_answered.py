"""The deed that another one answers, each with its own day, place and dead; and what is only answered with words."""

import pytest

from tests.read.told import attacks, said

DAY = "2014-07-09"  # a Wednesday


Told = tuple[str | None, int | None, str | None]


def told(text: str) -> set[Told]:
    return {said(a) for a in attacks(text + "\n\nOfficials gave no further details.", DAY)}


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "Israeli warplanes struck the Gaza Strip on Tuesday in response to a rocket that was fired at Ashkelon on Monday.",
            {("2014-07-08", None, "Gaza Strip"), ("2014-07-07", None, "Ashkelon")},
        ),
        (
            "Egyptian jets bombed the Libyan town of Derna on Tuesday in response to the beheading of 21 Copts.",
            {("2014-07-08", None, "Derna"), (None, 21, None)},
        ),
        (
            "Commandos killed a warlord near Barawe on Tuesday to avenge a raid on a mall in Nairobi on 28 June that left 18 dead.",
            {("2014-07-08", 1, "Barawe"), ("2014-06-28", 18, "Nairobi")},
        ),
        (
            "Israel killed five people in Khan Yunis on Tuesday after gunmen shot dead eight people near Eilat on Monday morning.",
            {("2014-07-08", 5, "Khan Yunis"), ("2014-07-07", 8, "Eilat")},
        ),
        (
            "Jets hit a camp near Zintan on Tuesday, twelve days after a suicide bomber killed 40 policemen at Zliten.",
            {("2014-07-08", None, "Zintan"), ("2014-06-26", 40, "Zliten")},
        ),
    ],
)  # fmt: skip
def test_what_was_answered_is_another_deed(text: str, deeds: set[Told]) -> None:
    assert told(text) == deeds


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 27 people in Tanta on Sunday. In response to the attack the president declared an emergency.",
        "Gunmen killed 12 people at a magazine in Paris on Monday, apparently to avenge cartoons that it had printed.",
        "Gunmen killed seven men in a bar in Tijuana on Sunday, in what police called revenge for a seizure of marijuana.",
        "Bombs killed 38 people in Colombo on Sunday. Police imposed a curfew in response to the blasts.",
    ],
)
def test_what_is_answered_with_words_or_is_no_deed_makes_none(text: str) -> None:
    assert len(told(text)) == 1


def test_who_claims_the_later_deed_did_not_claim_that_which_it_answers() -> None:
    text = (
        "The bombings of churches in Colombo on Sunday killed 38 people. The Army of Light claimed the bombings on Tuesday."
        " A minister told parliament on Tuesday that the attacks were revenge for the mosque shootings in Christchurch, in"
        " which 50 people were killed in March."
    )
    dead = {said(a)[1]: [s for s in a.statements if s.property == "perpetrator"] for a in attacks(text, DAY)}
    assert set(dead) == {38, 50}
    assert not dead[50]
