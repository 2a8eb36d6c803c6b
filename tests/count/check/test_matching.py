"""Which event is meant: one wrong detail, two, and towns where much happens."""

from dataclasses import replace

import pytest

from tests.count.check.making import BASRA, EARLY, checked, holdings, of
from tests.ledger.making import attack, document
from tocsin.count.check.ranges import agree, bounds
from tocsin.model import Quantity

NINE = "Gunmen shot dead 9 guards at an oil depot in Basra on {}."


def busy(days):
    """The ledger with further attacks in Basra, each with another toll and another story, on these days."""
    held = holdings()
    others = [
        document(f"Rockets hit a suburb of Basra, killing {n} people, a doctor said.", "Alpha", day) for n, day in days
    ]
    mentions = [
        (d.id, attack(d, type="bombing", stage="accomplished", context="political", place=BASRA, date=day, killed=n))
        for d, (n, day) in zip(others, days, strict=True)
    ]
    return replace(
        held, documents=[*held.documents, *others], mentions=[*held.mentions, *mentions],
        public=held.public | {d.id: str(d.published) for d in others},
    )  # fmt: skip


def test_a_slip_of_the_day_is_found_in_a_quiet_town():
    [found] = of(checked(NINE.format("2 June 2016")), "date")
    assert found.verdict.value == "differs"
    assert found.ours == "2016-05-20"


def test_in_a_town_where_much_happens_another_day_is_another_event():
    days = [(n, f"2016-05-{n:02d}") for n in range(10, 31) if n != 20]
    text = "Gunmen killed 9 people in Basra on 12 June 2016."
    verdicts = {f.verdict.value for f in checked(text, held=busy(days)).findings}
    assert "differs" not in verdicts


def test_two_wrong_details_are_another_event():
    report = checked("A car bomb killed 80 traders at a grain market in Mosul on 9 April 2016.")
    assert {f.verdict.value for f in report.findings} == {"not found"}
    assert all("the nearest is e-" in f.reason for f in report.findings)


def test_of_two_claims_the_one_that_contradicts_gives_way():
    text = (
        "A car bomb killed 44 traders at the grain market of Mosul on 3 March 2016. "
        "Two days later, on 5 March 2016, a car bomb killed 6 people at a bridge in Mosul."
    )
    told = {f.says: f.verdict.value for f in of(checked(text), "killed")}
    assert told == {"44": "supported", "6": "not found"}


def test_a_report_of_the_ledger_differs_from_nothing_that_it_says_itself():
    held = holdings()
    text = EARLY.text + " It was market day."  # another document with the same words
    assert "differs" not in {f.verdict.value for f in checked(text, EARLY.published, held).findings}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ((48, 48, None), (48, 48, 48), True),
        ((48, 48, None), (60, 60, 60), True),
        ((48, 48, None), (86, 86, 86), False),
        ((None, 250, None), (240, 240, 240), True),
        ((None, 250, None), (200, 200, 200), False),
        ((None, 250, 250), (240, 240, 240), True),
        ((None, 250, 250), (255, 255, 255), False),
        ((24, None, None), (70, 70, 70), True),
        ((24, None, None), (400, 400, 400), False),
        ((0, 0, 0), (1, 1, 1), False),
        ((None, None, 60), (12, 12, 12), True),
    ],
)
def test_ranges_agree_as_their_words_allow(a, b, same):
    x, y = Quantity(*a), Quantity(*b)
    assert agree(x, y) is same
    assert agree(y, x) is same
    assert bounds(x)[0] <= bounds(x)[1]
