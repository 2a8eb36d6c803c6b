"""Where and when news puts its attacks: past speakers, homes and teams, in the town below the land, on the day of the call."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document
from tocsin.read.findings.asides import ASIDE
from tocsin.read.findings.findings import Findings
from tocsin.read.setting.spots import never_there, of_another_thing

NEWS = "2018-06-13"
"""A Wednesday."""


def told(text: str) -> list[tuple[str | None, int | None, str | None]]:
    return [said(a) for a in attacks(text, NEWS)]


def roles(text: str) -> dict[str, str]:
    return {t.name: t.role for t in Findings(Document("d", text, language="en")).places}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The strikes show that deals with Moscow are worth little.", "Moscow"),
        ("New sanctions on Iran followed the killing.", "Iran"),
        ("Two officers were shot in the Punjab provincial capital of Lahore.", "Punjab"),
        ("A bomb went off in Helmand's capital, Lashkar Gah.", "Helmand"),
        ("He then mentioned Lockhart, who was shot in the head in Tucson.", "Lockhart"),
    ],
)
def test_told_aside(text: str, name: str) -> None:
    assert roles(text).get(name) in (ASIDE, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Residents of Raqqa, who had no bread, buried nine.", "Raqqa"),
        ("Gunmen killed two in Lahore, the capital of Punjab.", "Lahore"),
        ("Talks with elders in Kunduz failed, and four were shot there.", "Kunduz"),
    ],
)
def test_not_told_aside(text: str, name: str) -> None:
    assert roles(text)[name] == "place"


@pytest.mark.parametrize(
    ("text", "name", "never"),
    [
        ("Rahman, who played cricket for Oldham, hit her with a bat.", "Oldham", True),
        ("Rahman, of Heber Court, Middleton, struck her.", "Middleton", True),
        ("Connors, 41, from Richmond Street in Dublin, held them.", "Dublin", True),
        ("A 25-year-old mother of one from Jakarta is charged.", "Jakarta", False),
        ("A spokesman for Central Command in Tampa denied it.", "Tampa", True),
        ("It was a bomb, the Paris prosecutor's office said.", "Paris", False),
    ],
)
def test_places_of_somebody_or_of_speakers(text: str, name: str, never: bool) -> None:
    found = Findings(Document("d", text, language="en"))
    spot = next(t for t in found.places if t.name == name)
    assert of_another_thing(found.lowered, 0, spot)
    assert never_there(found.lowered, 0, spot) == never


def test_officials_of_a_town_may_be_where_it_happened() -> None:
    text = "Officials in Kandahar said a bomb had killed nine people."
    found = Findings(Document("d", text, language="en"))
    assert not of_another_thing(found.lowered, 0, found.places[0])


def test_it_took_place_in_a_town_of_the_land() -> None:
    text = "Clashes broke out between two militias in northern Iraq. Tuesday's clashes took place in the Sinjar area after a patrol was stopped."
    assert told(text)[0][2] == "Sinjar"


def test_an_old_deed_that_is_only_referred_to_is_not_where_the_news_was() -> None:
    text = (
        "A gunman was shot dead at Orly airport on Tuesday after he had attacked a soldier. The soldiers at Orly were deployed"
        " after the Charlie Hebdo attack in January 2015."
    )
    assert [(day, place) for day, _, place in told(text) if day == "2015-01"] in ([], [("2015-01", None)])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A man was shot last week after a row outside a bar in Leeds.", "2018-06-04/2018-06-10"),
        (
            "Police in Regina say the call came in just after 11 p.m. on Monday night. The street was closed. A bomb had exploded at the courthouse.",
            "2018-06-11",
        ),
        (
            "Police beat a man with a baton in the suburb of Saint-Denis last Thursday. On Monday, hundreds of peaceful protesters"
            " marched in the suburb.",
            "2018-06-07",
        ),
        (
            "The bomb at a market in Gao killed four people on Sunday. The fourth victim died Tuesday night after his life support was withdrawn.",
            "2018-06-10",
        ),
    ],
)
def test_the_day_of_the_deed(text: str, day: str) -> None:
    assert told(text)[0][0] == day


def test_a_second_attacker_struck_on_the_day_of_the_first() -> None:
    text = (
        "Two suicide bombings hit Damascus on Monday. A suicide bomber blew himself up at a court, killing 31 people."
        " A second attacker blew himself up at a restaurant in the Rabweh area of Damascus, wounding 28 people."
    )
    assert {day for day, _, _ in told(text)} == {"2018-06-11"}


def test_a_number_told_in_dozens_gives_way_to_the_number() -> None:
    text = "More than a dozen civilians were killed in a raid in Bayda on Monday. At least 16 civilians died in the raid, a doctor said."
    assert told(text)[0][1] == 16
