"""Names, places and what the gazetteer knows of them."""

from __future__ import annotations

import pytest

from tocsin.places import candidates, geocode
from tocsin.places.gazetteer import gazetteer
from tocsin.places.names import digest, key, loose_key


def ids(name: str) -> set[int | None]:
    return {entry.geonames_id for entry in gazetteer().lookup(name)}


@pytest.mark.parametrize(
    "spellings",
    [
        ["Deir ez-Zor", "Dayr az Zawr", "Deir Ezzor", "Deir al-Zor", "دير الزور", "Дейр-эз-Зор"],
        ["Kyiv", "Kiev", "KYIV", "Київ", "Киев"],
        ["Aleppo", "Halab", "حلب", "Алеппо"],
        ["Sana'a", "Sanaa", "Sana’a", "صنعاء"],
        ["N'Djamena", "NDjamena", "N’Djaména"],
        ["Göteborg", "Goteborg", "Gothenburg"],
        ["Mazār-e Sharīf", "Mazar-e-Sharif", "Mazar e Sharif", "mazar-i-sharif"],
    ],
    ids=lambda spellings: spellings[0],
)
def test_spellings_of_one_town_meet_in_one_place(spellings: list[str]) -> None:
    shared = set.intersection(*(ids(name) for name in spellings))
    assert any(e.feature == "city" and e.geonames_id in shared for e in gazetteer().lookup(spellings[0]))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Al-Hasakah", "al hasakah"), ("Ménaka", "MENAKA"), ("St. John’s", "St Johns"), ("Baden-Baden", "baden baden")],
)
def test_case_accents_hyphens_and_apostrophes_do_not_change_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert digest(key(one)) == digest(key(other))


def test_keys_of_different_names_differ() -> None:
    names = ["Paris", "Parish", "Saint Paris", "دير", "دار", "Киев", "Клев"]
    assert len({key(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Deir ez-Zor", "Dayr az Zawr"), ("Maarat al-Numan", "Ma'arrat an Nu'man"), ("Qamishli", "Kamishli")],
)
def test_loose_keys_forgive_transliteration(one: str, other: str) -> None:
    assert loose_key(one) == loose_key(other)


def test_lookup_is_by_population_and_knows_the_main_name() -> None:
    found = gazetteer().lookup("Paris")
    town = next(e for e in found if e.feature == "city")
    assert (town.geonames_id, town.country, town.main) == (2988507, "FR", True)
    assert [e.population for e in found] == sorted((e.population for e in found), reverse=True)
    assert len({e.index for e in found}) == len(found)


def test_what_is_known_of_a_town() -> None:
    entry = next(e for e in gazetteer().lookup("Krasnogorsk") if e.geonames_id == 542374)
    assert entry.lat == pytest.approx(55.819, abs=0.01)
    assert entry.lon == pytest.approx(37.33, abs=0.01)
    assert (entry.country, entry.feature) == ("RU", "city")
    place = entry.place("Krasnogorsk")
    assert (place.geonames_id, place.precision, place.admin1) == (542374, 1, "Moscow Oblast")


@pytest.mark.parametrize(
    ("name", "feature", "precision"),
    [
        ("Nigeria", "country", 6),
        ("Texas", "admin1", 4),
        ("Caucasus", "region", 4),
        ("Zaatari camp", "landmark", 1),
        ("Red Sea", "landmark", 7),
        ("Lake Chad", "landmark", 4),
    ],
)
def test_an_area_is_never_as_exact_as_a_town(name: str, feature: str, precision: int) -> None:
    toponym = geocode(name)
    assert toponym is not None
    assert (toponym.feature, toponym.place.precision) == (feature, precision)


def test_every_place_lies_on_the_globe_and_every_country_has_a_place() -> None:
    g = gazetteer()
    assert abs(g.lat).max() <= 90
    assert abs(g.lon).max() <= 180
    assert g.radius.min() > 0
    assert len(g.lands) > 240
    assert {"NO", "NA", "PS", "XK", "SS"} <= g.lands.keys()


@pytest.mark.parametrize(("name", "least"), [("Springfield", 20), ("New York", 3), ("Tripoli", 4), ("حمص", 2)])
def test_candidates_of_a_bare_name_are_distinct_and_share_one_probability(name: str, least: int) -> None:
    found = candidates(name)
    assert len({t.place.geonames_id for t in found}) == len(found) >= least
    assert sum(t.confidence for t in found) == pytest.approx(1, abs=0.05)
    assert found[0].confidence == max(t.confidence for t in found)


@pytest.mark.parametrize("name", ["Homs", "حمص", "Kano", "Idlib", "دير الزور", "Kandahar"])
def test_a_bare_name_of_a_province_and_its_town_is_the_town(name: str) -> None:
    found = candidates(name)
    assert found[0].feature == "city"
    assert any(t.feature == "admin1" and t.place.country == found[0].place.country for t in found) or len(found) == 1


def test_a_context_decides_between_namesakes() -> None:
    near_beirut = geocode("Tripoli", "Fighting spread from Beirut and Sidon to the north of Lebanon.")
    near_misrata = geocode("Tripoli", "Fighting spread from Misrata and Zawiya in the west of Libya.")
    assert near_beirut is not None
    assert near_misrata is not None
    assert (near_beirut.place.country, near_misrata.place.country) == ("LB", "LY")


@pytest.mark.parametrize("name", ["", " ", "\x00", "Qwzxjkv", ".", "🦜", "a" * 10_000])
def test_what_is_no_name_is_nothing(name: str) -> None:
    assert geocode(name) is None
    assert candidates(name, "in Rome") == []


@pytest.mark.parametrize("name", ["Dagestan", "Ingushetia", "North Ossetia", "Kabardino-Balkaria", "Tatarstan"])
def test_republics_of_russia_go_by_the_names_that_news_gives_them(name: str) -> None:
    assert any(e.country == "RU" and e.feature == "admin1" for e in gazetteer().lookup(name))
