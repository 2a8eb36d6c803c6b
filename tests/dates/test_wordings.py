"""Days in the wordings of news: one grid of expressions, one of verbs that look ahead, one of two sentences."""

from datetime import date, timedelta

import pytest

from tocsin.dates import find
from tocsin.dates.calendars import hebrew_new_year

PUBLISHED = "2022-03-30"
"""A Wednesday."""

SAID = {
    "2022-03-22": (
        "on Tuesday of last week", "on Tuesday last week", "last week on Tuesday", "a week last Tuesday",
        "a week ago on Tuesday", "a week ago last Tuesday", "on Tuesday a week ago", "the Tuesday before last",
    ),
    "2022-03-23": ("a week ago today", "a week ago to the day", "exactly a week ago", "last Wednesday"),
    "2022-03-18": ("on Friday of the week before last", "two Fridays ago", "the Friday before last"),
    "2021-03-30": (
        "a year ago today", "a year ago to the day", "exactly a year ago", "on this day last year",
        "a year ago on Wednesday", "a year ago this Wednesday",
    ),
    "2021-03": ("a year ago this month", "this month last year", "a year ago, in March", "in March a year ago"),
    "2021-03-29/2021-04-04": ("a year ago this week",),
    "2011-03-30": ("on this day in 2011",),
    "2012-03": ("ten years ago this month",),
    "2021-04-04": ("on 4 April", "almost a year ago, on 4 April", "nearly a year ago, on April 4", "on April 4 a year ago"),
    "2020-04-04": ("two years ago, on 4 April", "on 4 April two years ago"),
    "2019-04-01": ("three years ago this Friday",),
    "2019-03-15": ("three years ago on 15 March", "a little over three years ago, on March 15, 2019"),
    "2022-01-27": ("last January 27", "on January 27 last"),
    "2021-12": ("last December",),
    "2022-03-28/2022-03-30": ("earlier this week", "earlier in the week"),
    "2022-03-29": ("last night", "in the early hours of Tuesday", "on Tuesday the 29th", "on Tuesday 29 March"),
    "2019-10-09": ("on Yom Kippur 2019",),
    "2022-06-05": ("on Pentecost Sunday 2022",),
    "2017-06-04": ("on Whit Sunday 2017",),
}  # fmt: skip


@pytest.mark.parametrize(("day", "words"), [(day, words) for day, said in SAID.items() for words in said])
def test_one_day_in_many_words(day: str, words: str) -> None:
    (mention,) = find(f"Gunmen killed five people in Lahore {words}.", PUBLISHED)
    assert mention.value == day


AHEAD = (
    "Soldiers will guard stadiums after {}'s bombing in Lahore.",
    "Parliament is to debate {}'s attack at noon.",
    "The king is to visit the scene of {}'s deadly attack.",
    "The president is expected to speak about {}'s shooting.",
    "A vigil will be held for the victims of {}'s suicide bombing.",
    "Police plan to question witnesses of {}'s massacre.",
    "Schools are due to reopen after {}'s explosion.",
    "More troops will be sent after {}’s assault.",
    "The inquiry will look at how {}'s bomber got in.",
)


@pytest.mark.parametrize("text", AHEAD)
@pytest.mark.parametrize(("day", "value"), [("Monday", "2022-03-28"), ("Friday", "2022-03-25")])
def test_what_a_day_owns_has_happened(text: str, day: str, value: str) -> None:
    assert find(text.format(day), PUBLISHED)[0].value == value


@pytest.mark.parametrize(
    "text", ["Parliament will meet on {}.", "{}'s vote will go ahead.", "He will speak at {}'s summit."]
)
def test_what_is_no_deed_may_lie_ahead(text: str) -> None:
    assert find(text.format("Friday"), PUBLISHED)[0].value == "2022-04-01"


def test_a_named_day_of_violence_is_past_under_a_verb_that_looks_ahead() -> None:
    assert find("Schools will reopen after the 12 June bombing.", "2019-06-20")[0].value == "2019-06-12"
    assert find("Schools will reopen on 24 June.", "2019-06-20")[0].value == "2019-06-24"


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2015-07-07", "Britain fell silent on Tuesday for the 52 people who were killed ten years ago.", "2005-07-07"),
        ("2021-07-22", "Church bells tolled on Thursday to mark ten years since a gunman killed 69.", "2011-07-22"),
        ("2021-07-24", "Families marked on Thursday ten years since the massacre.", "2011-07-22"),
        ("2021-07-22", "Ten years on, a minute's silence was held for the victims.", "2011-07-22"),
        ("2021-07-22", "The town remembered the 77 who were killed almost ten years ago.", "2011"),
        ("2021-07-22", "He was killed ten years ago.", "2011"),
    ],
)
def test_what_is_commemorated_was_on_that_day(published: str, text: str, value: str) -> None:
    assert value in {m.value for m in find(text, published)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A bomb killed 103 on Saturday. The weekend before, gunmen held a hotel.", "2018-01-20/2018-01-21"),
        ("A bomb killed 103 on Saturday. Exactly a week earlier, gunmen held a hotel.", "2018-01-20"),
        ("A bomb killed 103 on Saturday. The Saturday before, gunmen held a hotel.", "2018-01-20"),
        ("In October 2016 gunmen shot 18. In August of the year before, 30 had died.", "2015-08"),
        ("In October 2016 gunmen shot 18. The following January 30 died.", "2017-01"),
        ("In October 2016 gunmen shot 18. That December 30 died.", "2016-12"),
        ("The cabinet said on Friday night that rebels had set off a bomb a day earlier.", "2018-01-25"),
    ],
)
def test_a_day_told_from_another(text: str, value: str) -> None:
    assert find(text, "2018-01-28")[-1].value == value


def test_the_jewish_year_begins_on_known_days() -> None:
    known = {5734: date(1973, 9, 27), 5774: date(2013, 9, 5), 5780: date(2019, 9, 30), 5784: date(2023, 9, 16)}
    assert {year: hebrew_new_year(year) for year in known} == known
    lengths = {(hebrew_new_year(y + 1) - hebrew_new_year(y)) // timedelta(1) for y in range(5600, 5900)}
    assert lengths == {353, 354, 355, 383, 384, 385}


def test_a_distance_from_what_is_not_dated_is_not_known() -> None:
    text = "On Monday a bus was hit. It came six weeks before the Winter Games in Sochi."
    assert [m.value for m in find(text, "2013-12-31")] == ["2013-12-30", None]
    text = "On Monday a bomb went off. Three days after the bombing police held a man."
    assert [m.value for m in find(text, "2014-01-05")] == ["2013-12-30", "2014-01-02"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In December Islamic State took it.", ["2021-12"]),
        ("In April Boko Haram took it.", ["2021-04"]),
        ("The group has been there since May Day rallies.", None),
        ("The song is by April Jones.", []),
        ("In 2012 rebels took Gao.", ["2012"]),
        ("They came back. In 2012 the rebels took Gao.", ["2012"]),
        ("He recalled that in 2012 the militants took Gao.", ["2012"]),
        ("The attack wounded 2012 people.", []),
        ("It ended in 2012 deaths.", []),
    ],
)
def test_a_month_or_a_year_before_those_who_act(text: str, values: list[str] | None) -> None:
    found = [d.value for d in find(text, PUBLISHED)]
    assert "2021-05" not in found if values is None else found == values


@pytest.mark.parametrize("verb", ["said", "says", "told reporters", "confirmed", "believe", "insisted", "has learned"])
def test_the_conjunction_points_to_no_day(verb: str) -> None:
    (told,) = find(f"Officials {verb} that Tuesday's attack lasted an hour.", PUBLISHED)
    assert told.value == "2022-03-29"


def test_that_day_is_the_one_told_before() -> None:
    told = find("The talks began on 6 March. The attack came that Tuesday.", PUBLISHED)
    assert [d.value for d in told] == ["2022-03-06", "2022-03-08"]
