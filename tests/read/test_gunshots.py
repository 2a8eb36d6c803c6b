"""Headlines that tell of somebody shot: a page of which only the headline is left, the numbers in it, its day, and the
station whose town it takes for granted."""

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Mention, Place, Quantity
from tocsin.places import locate
from tocsin.read.localcrime.elliptic import told_briefly
from tocsin.read.localcrime.stations import stations
from tocsin.read.rules import RuleReader
from tocsin.read.violence.gunshots import headline_of, shot_on_top, tells_of_gunshots

LOST = "Sign in using your profile. By submitting your registration information, you agree to our terms of service."
DAY = "2017-02-03"


def page(headline: str, body: str = LOST) -> list[Mention]:
    text = f"{headline}\n\n{body}"
    return RuleReader().read(Document("sha256:page", text, headline, None, DAY, "en"))


def toll(mention: Mention, prop: str) -> int:
    value = (told := mention.first(prop)) and told.value
    return (value.point or 0) if isinstance(value, Quantity) else 0


@pytest.mark.parametrize(
    "headline",
    [
        "Four teens shot after party in Dayton",
        "Man accidentally shoots himself in leg",
        "Two hurt in drive-by",
        "Sheriff: Father shoots son during argument",
        "Suspect arrested in nightclub shooting",
    ],
)
def test_a_headline_of_gunshots(headline: str) -> None:
    assert tells_of_gunshots(headline.lower())
    assert shot_on_top(headline, f"{headline}\n\n{LOST}".lower()) == len(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Teen shot three over par at junior championship",
        "Film shot by two students wins prize",
        "Five photographers shot on film for a year",
        "Rebels shot dead in clash with army",
        "Gun bill goes to committee",
        "Striker shot wide as visitors lose",
    ],
)
def test_no_headline_of_gunshots(headline: str) -> None:
    assert not tells_of_gunshots(headline.lower())
    assert not shot_on_top(headline, f"{headline}\n\n{LOST}".lower())


def test_a_first_line_is_a_headline_where_there_is_no_title() -> None:
    assert headline_of(None, "man shot in leg\nmore news today") == "man shot in leg"
    assert headline_of(None, "a man was shot in the leg.\nhe is well.") == ""
    assert headline_of("Man Shot", "a page") == "man shot"


@pytest.mark.parametrize(
    ("headline", "killed", "wounded"),
    [
        ("Five shot at Dayton house party, police say", 0, 5),
        ("Four shot, one fatally, outside bar in Toledo", 1, 3),
        ("Father shoots son in the shoulder in Toledo", 0, 1),
        ("Woman shot in the head, killed in Toledo", 1, 0),
        ("As many as 6 wounded by gunfire in Toledo", 0, 6),
    ],
)
def test_a_page_of_which_the_headline_is_left(headline: str, killed: int, wounded: int) -> None:
    (mention,) = page(headline)
    assert (toll(mention, "killed"), toll(mention, "wounded")) == (killed, wounded)
    assert said(mention)[0] == DAY  # news without a day is of its own day


@pytest.mark.parametrize(
    "headline",
    ["Man found guilty in Toledo shooting that injured two", "Funeral held for Toledo teen killed in shooting"],
)
def test_what_a_court_or_a_funeral_follows_is_not_of_that_day(headline: str) -> None:
    assert all(said(m)[0] != DAY for m in page(headline))


def test_a_page_about_something_else_is_not_read() -> None:
    assert not page("Film shot by two students wins prize")
    assert not page("Council shoots down plan for new park")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("five shot in alley", [(5, "shot")]),
        ("police say: three shot", [(3, "shot")]),
        ("man, woman shot outside motel", [(2, "shot")]),
        ("couple found shot to death in home", [(2, "killed")]),
        ("man arrested in shooting of girlfriend's 9-year-old", [(0, "shot")]),
        ("room five shot up with paint", []),
        ("couple of guns found", []),
        ("the 3 shot clocks were broken", []),
    ],
)
def test_numbers_without_a_noun(words: str, told: list[tuple[int, str]]) -> None:
    assert [(n, what) for n, what, _ in told_briefly(words, 0, len(words))] == told


def test_a_station_stands_for_its_town() -> None:
    (home,) = stations("Deputies tell WSMV Channel 4 that the boy is well.")
    assert (home.place.name, home.place.admin1, home.name) == ("Nashville", "Tennessee", "WSMV")
    assert [t.place.name for t in stations("More at kmov.com tonight; sign in using your whbq profile")] == [
        "Saint Louis",
        "Memphis",
    ]
    assert not stations("THE KING WAS HERE LAST WEEK")
    assert [t.place.name for t in stations("KING 5 reports")] == ["Seattle"]
    assert not stations("Watch on KGW, KING 5, KHOU, WFAA, KSDK, WXIA and WUSA.")


def test_the_county_of_the_stations_state() -> None:
    text = (
        "A child was killed in an accidental shooting in White County on Thursday night.\n\nDeputies told WSMV that the "
        "9-year-old was shot at a home on Maple Street. Police said the gun belonged to a relative."
    )
    assert any(t.place.admin1 != "Tennessee" for t in locate("in White County"))
    (mention,) = RuleReader().read(Document("sha256:county", text, "Child killed in White County", None, DAY, "en"))
    where = mention.first("place")
    assert where is not None
    assert isinstance(where.value, Place)
    assert where.value.admin1 == "Tennessee"


def test_a_shooting_abroad_keeps_its_place() -> None:
    (mention,) = attacks("A man was shot dead outside a bar in Dublin on Thursday, police said.", DAY)
    assert said(mention)[2] == "Dublin"
