"""An older deed of the same place, told in a clause of its own sentence."""

import pytest

from tests.read.told import attacks, said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "MOGADISHU — A car bomb went off at the gate of a ministry on Saturday. By night the government counted 100 dead at the "
            "junction, the same crossroads where a lorry bomb killed 587 people in October 2017.",
            [("2022-10-29", 100), ("2017-10", 587)],
        ),
        ("KADUNA — Gunmen killed 12 people in Kajuru on Saturday, where a raid left 40 dead in March 2019.", [("2022-10-29", 12), ("2019-03", 40)]),
        # one deed, told on in its clause
        ("A court sentenced two men for the bombing at the airport of Burgas, where six people were killed on 18 July 2012.", [("2012-07-18", 6)]),
        ("Gunmen stormed a hotel in Kismayo on Saturday, where they killed nine people.", [("2022-10-29", 9)]),
    ],
)  # fmt: skip
def test_older_there(text: str, told: list[tuple[str, int]]) -> None:
    assert [said(m)[:2] for m in attacks(text, "2022-10-30")] == told


def test_what_is_said_next_is_of_the_deed_of_today() -> None:
    text = (
        "MOGADISHU — A car laden with explosives went off at the gate of a ministry on Saturday.\n\n"
        "By night the government counted 100 dead at the junction, the same crossroads where a lorry bomb killed 587 people in October 2017.\n\n"
        "The president, who visited the site, blamed al-Shabaab."
    )
    first, second = attacks(text, "2022-10-30")
    assert first.first("perpetrator") is not None
    assert second.first("perpetrator") is None
