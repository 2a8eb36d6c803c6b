"""Killings that nobody saw, told by what was found of them, and what such words tell of where nobody was killed."""

from __future__ import annotations

import pytest

from tests.read.told import attacks
from tocsin.model import Quantity
from tocsin.read.gate import worth_reading
from tocsin.read.words.aftermath import aftermath

PUBLISHED = "2014-05-06"


def killed(text: str) -> int | None:
    """How many the one attack of a text killed; 0 where it does not say, None where there is no attack."""
    found = attacks(text, PUBLISHED)
    if not found:
        return None
    value = next((s.value for s in found[0].statements if s.property == "killed"), None)
    return value.point if isinstance(value, Quantity) else 0


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Bagged body found in San Mateo", 1),
        ("They find two bagged bodies in Santa Rita", 2),
        ("They locate the body of a man wrapped in a blanket in Las Palmas", 1),
        ("Two dismembered women found on the Tula highway", 2),
        ("They leave a body with a message in front of the town hall", 1),
        ("Six bodies hung from bridge in Uruapan", 6),
        ("Severed head left outside town hall in Iguala", 0),
        ("They find three bags with human remains in Salvatierra", 0),
        ("Handcuffed body found in Salamanca", 1),
        ("Hands tied and blindfolded, a body was found in Celaya", 1),
        ('They find two men "bagged" in Celaya', 2),
        ("They throw a body from a car in Celaya", 1),
        ("Six bodies found in clandestine grave in Sonora", 6),
        (
            "MEXICO CITY (Reuters) - Nine bodies were found hanging from a bridge in the border city of Nuevo Laredo on Friday, the authorities said.",
            9,
        ),
        (
            "Two bodies stuffed in suitcases were found beside a highway outside San Salvador on Sunday, police said. The victims, a man and a woman, have not been identified.",
            2,
        ),
        ("Villagers in Lanao found the bodies of three men with gunshot wounds in a shallow grave on Friday.", 3),
        (
            "The body of a 30-year-old man wrapped in a blanket was thrown from a moving vehicle in the Doctores district on Thursday night.",
            1,
        ),
        (
            "A human head was left outside a newspaper's office in Tamaulipas on Thursday together with a message threatening its editor.",
            0,
        ),
    ],
)
def test_what_was_done_to_the_dead_tells_of_a_killing(text: str, dead: int) -> None:
    assert worth_reading(text)
    assert killed(text) == dead


@pytest.mark.parametrize(
    "text",
    [
        "They find a lifeless body in Las Flores",
        "They locate a body in a state of decomposition in Celaya",
        "Human remains found at construction site in Leon",
        "They find a man dead in his home in Zamora",
        "Charred body found in house gutted by fire in Leon",
        "Mummified body wrapped in linen found in Peruvian tomb",
        "Man found hanging in his cell in Leon, suicide suspected",
        "They find a bag with marijuana in the bus station of Celaya",
        "Severed horse head found in Sicily",
        "The dead were wrapped in blankets and left outside the hospital after the earthquake on Sunday, doctors said.",
        "The governing body was left with its hands tied after the vote in Zurich on Friday.",
        "He found the body of the car dismembered and left in bags behind the garage in Detroit on Tuesday.",
        "Undertakers left bodies in bags in the corridor of the funeral home in Brooklyn on Tuesday.",
        "A mannequin with hands tied and a message was left hanging from a bridge in Quito on Sunday.",
        "Two skydivers were found dead, their bodies tied together by a parachute, in Arizona on Sunday.",
        "He was found dead in his flat in Leon on Tuesday. Police said that the body bore no signs of violence.",
    ],
)
def test_a_body_without_a_sign_of_violence_tells_of_none(text: str) -> None:
    assert killed(text) is None


def test_what_was_found_is_no_second_attack_beside_one_that_is_told() -> None:
    text = (
        "Gunmen abducted a councillor in Tepic on Monday. His body was found on Tuesday, wrapped in plastic and with "
        "signs of torture."
    )
    assert len(attacks(text, PUBLISHED)) == 1


def test_a_murder_that_is_told_in_full_goes_before_what_was_found() -> None:
    text = (
        "The funeral of Ann Hill, who was found murdered in Goa, took place in Buncrana. Ms Hill was travelling in Goa when "
        "she was killed earlier this month. Her body was discovered in Canacona. Police have charged a man, who is a suspect "
        "in her murder. A post-mortem showed that she was killed by blows to the head."
    )
    assert killed(text) == 1


def test_the_words_say_how_where_they_say_it() -> None:
    shot, bagged = "a body with bullet wounds was found", "a bagged body was found"
    assert [kind for _, _, kind in aftermath(shot, 0, len(shot))] == ["armed_assault"]
    assert [kind for _, _, kind in aftermath(bagged, 0, len(bagged))] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Los Zetas left four severed heads outside the town hall of Piedras Negras on Monday.", "los-zetas"),
        ("The Taliban left 20 bodies on the battlefield when soldiers took the village in Helmand on Monday.", None),
    ],
)
def test_who_dumps_bodies_has_killed_and_who_leaves_its_own_behind_has_not(text: str, group: str | None) -> None:
    blamed = {
        getattr(s.value, "actor", None)
        for m in attacks(text, PUBLISHED)
        for s in m.statements
        if s.property == "perpetrator"
    }
    assert blamed == ({group} if group else set())
