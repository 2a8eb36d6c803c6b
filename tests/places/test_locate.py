"""Places in running text: found, told apart, and what they do in their sentence."""

from __future__ import annotations

import pytest

from tocsin.places import Toponym, geocode_spans, locate


def one(text: str, name: str) -> Toponym:
    (found,) = [t for t in locate(text) if t.name.endswith(name)]
    return found


def names(text: str) -> list[str]:
    return [t.name for t in locate(text)]


def test_a_small_town_is_placed_by_the_city_beside_it() -> None:
    found = one("The hall stands in Krasnogorsk, west of Moscow.", "Krasnogorsk")
    assert (found.place.geonames_id, found.place.country, found.place.precision) == (542374, "RU", 1)


def test_two_places_of_one_name_in_one_text() -> None:
    found = locate("The bus went from Paris, Texas, to the coast; a week before, one from Paris, France, had burnt.")
    towns = [(t.name, t.place.country, t.place.admin1) for t in found if t.name == "Paris"]
    assert towns == [("Paris", "US", "Texas"), ("Paris", "FR", "Île-de-France")]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Shells fell on Tripoli and Zintan, the Libyan army said.", "Tripoli", "LY"),
        ("Shells fell on Tripoli and Sidon, the Lebanese army said.", "Tripoli", "LB"),
        ("Gunmen killed two near Cordoba, Veracruz.", "Cordoba", "MX"),
        ("A man was shot in Birmingham, Alabama.", "Birmingham", "US"),
        ("A man was shot in Birmingham and another in Coventry, West Midlands police said.", "Birmingham", "GB"),
        ("Rebels took Bani, a village in Burkina Faso, and moved on Dori.", "Bani", "BF"),
    ],
)
def test_the_rest_of_the_text_decides_between_namesakes(text: str, name: str, country: str) -> None:
    assert one(text, name).place.country == country


def test_the_publishers_country_counts() -> None:
    text = "A fire broke out in Tripoli at noon."
    assert [locate(text, countries=[c])[0].place.country for c in ("LY", "LB")] == ["LY", "LB"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Moscow said the talks had failed.", "Moscow", "metonym"),
        ("A shop burnt down in Moscow.", "Moscow", "place"),
        ("In Moscow, police said little.", "Moscow", "place"),
        ("Russian troops left.", "Russian", "demonym"),
        ("Kabul condemned the strike.", "Kabul", "metonym"),
        ("Two Nigerians were held.", "Nigerians", "demonym"),
        ("The Kremlin denied it.", "Kremlin", "metonym"),
        ("Iran accused its neighbour.", "Iran", "metonym"),
        ("A quake shook Iran.", "Iran", "place"),
    ],
)
def test_what_a_name_does(text: str, name: str, role: str) -> None:
    assert one(text, name).role == role


def test_a_capital_that_speaks_is_the_capital() -> None:
    said = one("Washington said it had struck a depot in Syria.", "Washington")
    assert (said.role, said.place.geonames_id) == ("metonym", 4140963)


def test_a_point_off_a_town_by_distance_and_bearing() -> None:
    text = "The convoy was hit about 20 km north of Ménaka in Mali."
    found, _ = locate(text)
    assert text[found.start : found.end] == found.name == "20 km north of Ménaka"
    assert (found.place.precision, found.place.country, found.place.geonames_id) == (2, "ML", None)
    town = one("The market of Ménaka in Mali was shut.", "Ménaka").place
    assert found.place.lat is not None
    assert town.lat is not None
    assert (found.place.lat - town.lat) * 111.2 == pytest.approx(20, abs=0.2)
    assert found.place.lon == pytest.approx(town.lon, abs=0.001)
    assert 2 < found.radius_km < 20


@pytest.mark.parametrize(
    ("words", "km", "side"),
    [
        ("12 miles south of", 19.3, "south"),
        ("some 30 kilometres east of", 30, "east"),
        ("fifteen kilometers to the west of", 15, "west"),
        ("1,5 km north of", 1.5, "north"),
    ],
)
def test_distances_as_texts_write_them(words: str, km: float, side: str) -> None:
    town = one("A bomb went off in Kandahar, Afghanistan.", "Kandahar").place
    found = one(f"A bomb went off {words} Kandahar, Afghanistan.", "Kandahar").place
    assert town.lat is not None
    assert found.lat is not None
    assert town.lon is not None
    assert found.lon is not None
    north, east = (found.lat - town.lat) * 111.19, (found.lon - town.lon) * 111.19 * 0.852
    expected = {"north": (km, 0), "south": (-km, 0), "east": (0, km), "west": (0, -km)}[side]
    assert (north, east) == pytest.approx(expected, abs=0.3)


def test_a_distance_without_a_bearing_widens_the_place() -> None:
    found = one("The camp lies 30 miles from Kandahar, Afghanistan.", "Kandahar")
    town = one("The camp lies in Kandahar, Afghanistan.", "Kandahar")
    assert (found.place.precision, found.place.lat) == (2, town.place.lat)
    assert found.radius_km > 48 > town.radius_km


def test_near_a_town_is_not_in_it() -> None:
    assert one("Shots fell near Mosul, Iraq.", "Mosul").place.precision == 2
    assert one("Shots fell in Mosul, Iraq.", "Mosul").place.precision == 1


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton gave a talk.",
        "Sydney Smith of the Chicago Tribune wrote it.",
        "The Washington Post and the Jerusalem Post ran it.",
        "Chelsea Clinton and Jordan Jackson nursed them.",
        "President Lincoln and Mr. Houston spoke.",
        "On Monday, Police and Army men met. They said Of course.",
        "they went to paris by way of london",
    ],
)
def test_people_papers_and_common_words_are_no_places(text: str) -> None:
    assert names(text) == []


def test_a_person_named_like_the_town_does_not_hide_the_town() -> None:
    assert names("Paris Hilton was met by reporters in Paris, France.") == ["Paris", "France"]


@pytest.mark.parametrize(
    ("text", "name", "feature", "country", "precision"),
    [
        ("Troops patrol the Sahel.", "Sahel", "region", None, 4),
        ("Herders fled across the Lake Chad basin.", "Lake Chad", "landmark", None, 4),
        ("A missile hit a tanker in the Red Sea.", "Red Sea", "landmark", None, 7),
        ("Fighting spread in Red Sea state, Sudan.", "Red Sea", "admin1", "SD", 4),
        ("Families left the Zaatari camp.", "Zaatari", "landmark", "JO", 1),
        ("Rebels hold parts of Idlib province, Syria.", "Idlib", "admin1", "SY", 4),
        ("A bomb in Kano state, Nigeria, killed two.", "Kano", "admin1", "NG", 4),
        ("Kosovo was quiet.", "Kosovo", "country", "XK", 6),
    ],
)
def test_areas_and_landmarks(text: str, name: str, feature: str, country: str | None, precision: int) -> None:
    found = one(text, name)
    assert (found.feature, found.place.country, found.place.precision) == (feature, country, precision)


def test_a_town_and_its_province_in_one_text() -> None:
    town, country, province = locate("Two died in Kano, Nigeria, police of Kano state said.")
    assert (town.feature, country.feature, province.feature) == ("city", "country", "admin1")


def test_spans_given_by_others_are_answered_in_their_order() -> None:
    text = "In Cairo and Alexandria, Egypt, shops closed; Qwzx stayed open."
    spans = [(text.index(n), text.index(n) + len(n)) for n in ("Alexandria", "Qwzx", "Cairo")]
    alexandria, unheard_of, cairo = geocode_spans(text, spans)
    assert alexandria is not None
    assert cairo is not None
    assert unheard_of is not None
    assert (unheard_of.feature, unheard_of.place.geonames_id, unheard_of.place.country) == ("unknown", None, "EG")
    assert unheard_of.radius_km >= 50
    assert geocode_spans("Qwzx stayed open.", [(0, 4)]) == [None]
    assert (alexandria.place.geonames_id, cairo.place.geonames_id) == (361058, 360630)
    assert (alexandria.start, alexandria.end) == spans[0]


def test_a_reason_is_always_given() -> None:
    for toponym in locate("Shells fell near Aleppo, Syria. Moscow denied it; a Turkish officer in Gaziantep did not."):
        assert toponym.reason
        assert 0 < toponym.confidence <= 1


@pytest.mark.parametrize(
    ("city", "country"),
    [("Kabul", "Afghanistan"), ("Cairo", "Egypt"), ("Paris", "France"), ("Dhaka", "Bangladesh"), ("Lima", "Peru")],
)
def test_a_great_city_beside_nothing_but_its_country_is_not_sought_abroad(city: str, country: str) -> None:
    told = locate(f"A bomb killed ten people in {city} on Monday. Officials in {country} condemned the attack.")
    assert (told[0].name, told[0].place.country) == (city, told[-1].place.country)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen killed two soldiers in Tripoli on Sunday, the Lebanese army said.", "Tripoli", "LB"),
        ("Militias clashed in Tripoli on Monday, the Libyan health ministry said.", "Tripoli", "LY"),
        ("Gunmen opened fire in San Juan. Philippine police looked for them.", "San Juan", "PH"),
        ("Insurgents attacked Palma. Staff left the gas site near the town in Mozambique.", "Palma", "MZ"),
        ("An explosion hit Goma on Friday. The president of Congo blamed rebels.", "Congo", "CD"),
        ("Police in Brazzaville said that Congo would vote on Friday.", "Congo", "CG"),
    ],
)
def test_a_name_of_two_countries_is_in_the_one_that_the_text_speaks_of(text: str, name: str, country: str) -> None:
    assert one(text, name).place.country == country


@pytest.mark.parametrize(
    ("text", "name", "country", "division"),
    [
        ("Gunmen burnt Mafa village of Tarmuwa council in Yobe state.", "Mafa", "NG", "Yobe"),
        ("Gunmen burnt Amatu village, in Bayelsa state, Nigeria.", "Amatu", "NG", "Bayelsa"),
        ("Gunmen burnt Nasarawa village, Faskari district, Katsina.", "Nasarawa", "NG", "Katsina"),
    ],
)
def test_a_namesake_far_from_the_province_that_the_text_names_is_another_place(
    text: str, name: str, country: str, division: str
) -> None:
    place = one(text, name).place
    assert (place.country, place.admin1, place.lat) == (country, division, None)


def test_a_list_of_towns_does_not_put_the_first_into_the_last() -> None:
    found = locate("They fought in Kano, Kaduna, and Lagos.")
    assert [(t.place.country, t.place.precision) for t in found] == [("NG", 1)] * 3


@pytest.mark.parametrize(
    "text",
    ["Gunmen overran Enniskillen at dawn.", "Fighters seized Tal Afar and left.", "Rebels attacked Chibok on Monday."],
)
def test_a_town_behind_a_verb_of_war_is_a_place_where_no_country_is_named(text: str) -> None:
    assert [t.place.country for t in locate(text)] in (["GB"], ["IQ"], ["NG"])


@pytest.mark.parametrize(
    "text", ["Gunmen attacked Jordan on Monday.", "The police hit Reading hard.", "They struck Obama."]
)
def test_a_verb_of_war_makes_no_town_of_a_word_or_a_name(text: str) -> None:
    assert [t.name for t in locate(text) if t.feature == "city"] == []


@pytest.mark.parametrize("word", ["North", "Western", "Sud"])
def test_a_direction_alone_is_no_province_of_another_country(word: str) -> None:
    assert [t.name for t in locate(f"Gunmen killed three people in {word} Aleppo, in Syria.")] == ["Aleppo", "Syria"]


@pytest.mark.parametrize(
    ("name", "country", "lands"),
    [
        ("Lower Shabelle", "SO", "Somalia"),
        ("Salahuddin", "IQ", "Iraq"),
        ("Mohmand", "PK", "Pakistan"),
        ("West Wollega", "ET", "Ethiopia"),
        ("Hadramawt", "YE", "Yemen"),
    ],
)
def test_divisions_go_by_the_names_that_news_gives_them(name: str, country: str, lands: str) -> None:
    found = locate(f"Gunmen killed three people in {name} on Monday, officials in {lands} said.")
    assert (found[0].name, found[0].place.country) == (name, country)


@pytest.mark.parametrize(
    "text",
    ["Islamic State's Khorasan branch claimed the raid.", "The Sinai Province affiliate of the group is weak."],
)
def test_the_name_of_a_branch_is_no_place_of_a_deed(text: str) -> None:
    assert {t.role for t in locate(text)} == {"metonym"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KUNDUZ, Afghanistan - Many were praying in the Sayed Abad mosque when it burnt.", "Sayed Abad"),
        ("NICE, France - Candles were lit inside the Basilica of Notre-Dame.", "Notre-Dame"),
    ],
)
def test_a_house_with_the_name_of_a_far_village_has_no_point(text: str, name: str) -> None:
    assert one(text, name).place.lat is None


def test_a_house_with_the_name_of_its_town_is_there() -> None:
    found = one("ISLAMABAD, Pakistan - A fire broke out in a Peshawar mosque.", "Peshawar")
    assert round(found.place.lat or 0) == 34


@pytest.mark.parametrize(
    ("text", "river"),
    [
        ("A boat sank on the Niger near Gao.", True),
        ("A boat sank in the Niger river at Gao.", True),
        ("They crossed the river Niger at Gao.", True),
        ("Soldiers of Niger crossed into Gao.", False),
        ("Soldiers from the Niger army came to Gao.", False),
    ],
)
def test_a_river_is_no_country(text: str, river: bool) -> None:
    (found,) = [t for t in locate(text) if t.name.startswith("Niger")]
    assert (found.feature == "landmark") is river
    assert (found.place.country == "NE") is not river


def test_a_dateline_may_have_three_letters() -> None:
    assert one("JOS - Rescue workers left the market.", "JOS").place.country == "NG"
    assert names("BBC - Rescue workers left the market.") == []


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A guard killed 49 people in a club in Florida on Sunday.", "Florida", "US"),
        ("A man blew himself up among concert-goers in Manchester.", "Manchester", "GB"),
        ("Funerals were held near Alexandria for the 17 dead.", "Alexandria", "EG"),
        ("A man was shot in Manchester, and police in Concord, New Hampshire, seek another.", "Manchester", "US"),
    ],
)
def test_a_name_by_itself_is_the_best_known_place_of_that_name(text: str, name: str, country: str) -> None:
    assert one(text, name).place.country == country


@pytest.mark.parametrize(
    ("text", "quarter", "town"),
    [
        ("A trolleybus exploded in Volgograd's Dzerzhinsky district.", "Dzerzhinsky", "Volgograd"),
        ("A bomb went off in the Valencia neighbourhood of Mogadishu.", "Valencia", "Mogadishu"),
        ("Gunmen attacked Paris, a suburb of Kampala.", "Paris", "Kampala"),
    ],
)
def test_a_quarter_with_the_name_of_a_far_town_is_in_its_own(text: str, quarter: str, town: str) -> None:
    quarter_, town_ = one(text, quarter).place, one(text, town).place
    assert (quarter_.lat, quarter_.lon, quarter_.country) == (town_.lat, town_.lon, town_.country)


@pytest.mark.parametrize(
    "text",
    [
        "The Cincinnati suburb of West Chester held a fair.",
        "Moscow's Krasnogorsk district court sat; Krasnogorsk is west of Moscow.",
    ],
)
def test_a_town_stays_where_it_is_beside_its_suburb(text: str) -> None:
    found = {t.name: t for t in locate(text)}
    assert all(t.feature != "unknown" for t in found.values())


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Two men appeared in court in Nairobi over the attack on the Dusit hotel.", "Dusit", "KE"),
        ("A lorry blew up in Mogadishu. A second bomb in Madina district killed two.", "Madina", "SO"),
        ("Six people were killed at the Santa Fe mall in Nairobi.", "Santa Fe", "KE"),
    ],
)
def test_a_house_or_a_quarter_is_not_in_a_country_that_nothing_else_speaks_of(
    text: str, name: str, country: str
) -> None:
    assert [t.place.country for t in locate(text) if t.name == name] == [country]


def test_a_quarter_called_like_a_province_lies_in_the_town_told_before() -> None:
    found = locate("Nine people died in Dayton, Ohio, when a man fired at bars of the Oregon district.")
    assert [(t.name, t.place.admin1) for t in found][-1] == ("Oregon", "Ohio")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Officials in Kabul said that gunmen killed six people in Parachinar district.", "Parachinar", "PK"),
        ("The minister said in Paris that six soldiers were killed in Menaka region.", "Menaka", "ML"),
        ("Police in Colombo said that twelve people were killed in Kandy district.", "Kandy", "LK"),
    ],
)
def test_a_district_that_the_gazetteer_has_stays_where_it_is(text: str, name: str, country: str) -> None:
    assert [t.place.country for t in locate(text) if t.name == name] == [country]


def test_the_end_of_a_houses_name_is_not_the_town_of_that_name() -> None:
    found = locate("Twenty people were shot dead in a shop by the Cielo Vista mall in El Paso.")
    assert [t.place.admin1 for t in found if t.name == "Vista"] == ["Texas"]


def test_a_relief_society_is_no_place() -> None:
    assert [t.name for t in locate("The Red Cross sent lorries to Nairobi.")] == ["Nairobi"]
