import pytest

from tests.count.check.making import checked, holdings, of, verdicts
from tocsin.count import Figure


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Islamic State carried out two attacks in Iraq in 2016.", "supported"),
        ("Islamic State carried out five attacks in Iraq in 2016.", "differs"),
        ("Islamic State carried out two attacks in Iraq between January and April 2016.", "differs"),
        ("Islamic State carried out five attacks in Iraq in 2011.", "not found"),
        ("Islamic State claimed two attacks in Iraq in 2016.", "differs"),  # it claimed one of the two
    ],
)
def test_a_count_over_a_period_is_counted_by_the_ledger(text, verdict):
    assert verdicts(text, "value") == [verdict]


def test_the_count_comes_with_a_figure_that_opens():
    [found] = of(checked("Islamic State carried out five attacks in Iraq in 2016."), "value")
    assert found.ours == "2 attacks"
    assert found.since == "2016-05-21"
    assert len(found.events) == 2
    figure = Figure.parse(str(found.figure))
    assert [e.id for e in figure.events(holdings().events)] == sorted(found.events, key=list(found.events).index)


def test_killed_or_wounded_is_set_against_the_sum_of_both():
    text = "Islamic State carried out two attacks in Iraq in 2016, in which nearly 60 people were killed or wounded."
    told = {f.says: f.verdict.value for f in of(checked(text), "value")}
    assert {f.kind for f in checked(text).findings} == {"tally"}
    assert told == {"2 attacks": "supported", "nearly 60 killed or wounded": "supported"}
    told = {f.says: f.verdict.value for f in of(checked(text.replace("60", "300")), "value")}
    assert told["nearly 300 killed or wounded"] == "differs"


def test_a_relative_period_needs_the_day_of_the_article():
    text = "Islamic State carried out more than 11 attacks in Iraq in the past 12 months."
    assert verdicts(text, "value", published="2016-08-01") == ["differs"]
    report = checked(text, None)
    [found] = of(report, "value")
    assert found.verdict.value == "could not check"
    assert "--published" in found.reason
    assert any("date of publication" in remark for remark in report.remarks)


def test_a_ledger_that_holds_a_sliver_does_not_contradict():
    [found] = of(checked("Islamic State carried out more than 1,100 attacks in Iraq in the past 12 months."), "value")
    assert found.verdict.value == "could not check"
    assert "only 2 attacks" in found.reason


def test_the_run_up_to_a_date_is_a_period():
    assert verdicts("In the two years to April 2016 Islamic State carried out six attacks in Iraq.", "value") == [
        "differs"
    ]
    [found] = of(checked("In the two years to April 2016 Islamic State carried out six attacks in Iraq."), "value")
    assert found.ours == "1 attack"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Islamic State has about 3,000 fighters around Mosul.", "supported"),
        ("Islamic State has about 8,000 fighters around Mosul.", "differs"),
        ("Boko Haram has about 8,000 fighters.", "not found"),
    ],
)
def test_strength(text, verdict):
    assert verdicts(text, "value") == [verdict]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("the deadliest attack in Iraq since 2015", "could not check"),  # nothing else held there in that time
        ("the deadliest attack in Iraq since January 2016", "differs"),  # Mosul in March
        ("the first attack in Iraq since 2014", "differs"),
        ("the first attack in Iraq since April 2016", "could not check"),
    ],
)
def test_firsts_and_superlatives(words, verdict):
    if "2015" in words:
        text = f"A car bomb at the grain market of Mosul killed 44 people on 3 March 2016. It was {words}."
    else:
        text = f"Gunmen shot dead 9 guards at an oil depot in Basra on 20 May 2016. It was {words}."
    assert verdicts(text, "superlative") == [verdict]


def test_a_number_that_nothing_took_up_is_said_to_be_unchecked():
    text = "A car bomb at the grain market of Mosul killed 44 people on 3 March 2016. About 600 traders work there."
    [found] = of(checked(text), "number")
    assert found.says == "about 600"
    assert found.verdict.value == "could not check"


def test_a_warning_could_not_be_checked():
    text = "Islamic State killed 44 people in Mosul on 3 March 2016. Officials warned that the group may attack again."
    warnings = [f for f in checked(text).findings if f.kind == "warning"]
    assert [f.verdict.value for f in warnings] == ["could not check"]
