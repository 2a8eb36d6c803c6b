"""Places where no deed was: bases, birthplaces, lands of an office or of a struggle, talks and institutions."""

import pytest

from tests.read.told import attacks, said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The two airmen killed by a stray bomb in Iraq were from a unit based at Fort Bragg, North Carolina. A bomb was dropped too near to them north of Mosul and killed both.", "Mosul"),
        ("Kenya President Uhuru Kenyatta believes that the chief was killed. Jets had attacked a camp near Jilib in Somalia.", "Jilib"),
        ("Shells killed six people in Avdiivka. The launchers are banned by the Minsk agreements.", "Avdiivka"),
        ("A gunman killed four people in Culiacan, said a lecturer of the University of San Diego.", "Culiacan"),
        ("Anton Reiter, 42, from Graz, was convicted of shooting two people dead in Salzburg.", "Salzburg"),
        ("Two soldiers were killed in Kupwara. One of the groups fighting for the independence of Nagaland denied it.", "Kupwara"),
    ],
)  # fmt: skip
def test_the_place_of_the_deed(text: str, place: str) -> None:
    told = [said(m)[2] for m in attacks(text, "2021-09-15")]
    assert told
    assert place in str(told[0])


def test_a_place_of_an_office_stays_where_there_is_no_other() -> None:
    told = attacks("Niger's foreign minister said that gunmen had killed nine villagers on Monday.", "2021-09-15")
    assert said(told[0])[2] in ("Niger", None)
