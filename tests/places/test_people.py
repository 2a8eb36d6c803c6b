"""People who are called like places, streets that meet, quarters told once and again, and namesakes in two lands of a text."""

import pytest

from tocsin.places import locate


def towns(text: str) -> list[tuple[str, str | None]]:
    return [(t.name, t.place.country) for t in locate(text) if t.role == "place"]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off near the house of the minister, Paul Caro Gamarra.",
        "The murder of Dr. Francisco Guerrero was condemned. Witnesses said that two men shot Guerrero in his car.",
        "The politician Hector Oqueli Colindres was shot dead. Friends of Colindres wept.",
        "Gunmen killed the lawyer Ramon Pacheco and his daughter Celina Marisol Pacheco.",
        "The union leader Luis Toledo was killed by two men. Toledo had received threats.",
        "The widow, Amalia Escobar Monzon, 41, was not at home.",
        "A priest, Father Jose Luis Cordoba, was shot.",
    ],
)
def test_people_are_no_places(text: str) -> None:
    assert towns(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two men killed a union leader in Toledo, Ohio, on Friday.", ("Toledo", "US")),
        ("Luis Toledo was shot dead in Toledo, in Spain.", ("Toledo", "ES")),
        ("Gunmen attacked a police post in Guerrero state, in Mexico.", ("Guerrero", "MX")),
        ("President George Washington never saw Washington, which was founded later.", ("Washington", "US")),
        ("The wife fled to Florence, Italy.", ("Florence", "IT")),
        ("A bomb went off in Rio de Janeiro.", ("Rio de Janeiro", "BR")),
    ],
)
def test_places_called_like_people_stay(text: str, told: tuple[str, str]) -> None:
    assert told in towns(text)


def test_streets_that_meet_are_no_towns() -> None:
    text = "A bomb went off at the corner of Bolivar and Sucre streets in Quito, Ecuador."
    assert towns(text) == [("Quito", "EC"), ("Ecuador", "EC")]
    assert ("Sucre", "BO") in towns("A bomb went off in Sucre, Bolivia, and two streets were closed.")


def test_the_first_words_of_a_longer_name_are_no_town() -> None:
    assert towns("A charge went off in San Juan de Lurigancho, near Lima, Peru.")[0] != ("San Juan", "PR")
    assert ("San Juan de Pasto", "CO") in towns("A charge went off in San Juan de Pasto, Colombia.")


def test_a_quarter_told_once_is_one_throughout() -> None:
    text = (
        "Shots rang out in the Escalon neighborhood of the Salvadoran capital. Rebels had dug in at Escalon, he said."
    )
    told = [t for t in locate(text) if t.name == "Escalon"]
    assert [t.place.country for t in told] == ["SV", "SV"]
    assert all(t.place.lat is not None and round(t.place.lat) == 14 for t in told)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Salvadoran rebels fought near San Miguel on Monday, U.S. advisers said. Salvadoran troops fled.", "SV"),
        ("Salvadoran immigrants said a man was shot in San Miguel, California, in the United States.", "US"),
    ],
)
def test_of_two_lands_the_one_with_the_town_of_that_name(text: str, country: str) -> None:
    assert [t.place.country for t in locate(text) if t.name == "San Miguel"] == [country]
