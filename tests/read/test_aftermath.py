"""The day of a deed beside the days of what is done over it, and a vehicle that is a weapon."""

import pytest

from tests.read.told import attacks, said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The two men accused of carrying out the Feb. 13 attack in Lahore met their lawyers on Feb. 25. Nine people died in the attack on a bus.", "2017-02-13"),
        ("Survivors of the November 2015 shooting at a club in Nice met the prince on Friday. Ninety people were killed by gunmen.", "2015-11"),
        ("The only suspect arrested over the murder of a banker in Manila is to be freed tomorrow, the attorney general said.", None),
        ("A former officer testified Wednesday that her husband shot a man dead at a cinema in Ocala.", None),
        ("The trial of two men over the killing of a pastor in Jos begins on Monday.", None),
        ("Joe Dill was charged with murder on Sunday. His landlord was shot dead in Camden.", None),
        ("Joe Dill was charged on Sunday with the murder of his landlord in Camden on Friday.", "2017-03-03"),
        ("The March 4 anniversary marks the beginning of the bombardment of Cadiz by the fleet.", None),
        ("On Tuesday gunmen shot dead five miners near Quetta, officials said on Wednesday.", "2017-02-28"),
        ("Police charged Joe Dill, 33, on Sunday with the murder of his landlord in Camden on Friday.", "2017-03-03"),
        ("A memorial to five officers shot dead in Dallas on 7 July 2016 was unveiled on Saturday.", "2016-07-07"),
        ("Two men accused of the raid appeared in court on Monday; guards were shot when it was attacked on Friday in Jos.", "2017-03-03"),
    ],
)  # fmt: skip
def test_the_deed_has_its_own_day(text: str, day: str | None) -> None:
    read = attacks(text, "2017-03-06")
    assert read
    assert {said(m)[0] for m in read} == {day}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A man drove a lorry into a crowd at a market in Breda on Monday, killing six people.", "armed_assault"),
        ("A van was driven into pedestrians on a bridge in Lyon on Friday, killing two of them. The driver, a man of 30, was arrested after the attack.", "armed_assault"),
        ("A gang punched a cleaner in the face and kicked him to death in Ghent on Monday.", "unarmed_assault"),
    ],
)  # fmt: skip
def test_a_vehicle_is_a_weapon(text: str, kind: str) -> None:
    assert {s.value for m in attacks(text, "2017-03-06") for s in m.statements if s.property == "type"} == {kind}
