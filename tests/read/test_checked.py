"""What was said and did not happen, deaths that are no violence, and many dead beside people told of singly."""

import pytest

from tocsin.model import Document, Mention, document_id
from tocsin.quantities import casualties
from tocsin.read import read_document


def attacks(text: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, None, None, "2021-03-05", "en")
    return [m for m in read_document(document) if m.kind == "attack"]


@pytest.mark.parametrize(
    "denied",
    ["There was no explosion in Karachi on Friday.", "No such incident was recorded by police.", "The blast never happened, police said.", "It did not happen."],
)  # fmt: skip
def test_a_rumour_that_is_checked_tells_only_of_the_old_attack(denied: str) -> None:
    text = (
        "FACT CHECK: No, this picture does not show Friday's explosion in Karachi\n\n"
        'CLAIM: A photograph shows bodies beside a burning bus after "a blast in Karachi, 40 martyred".\n\n'
        f"VERDICT: False. {denied} The picture was taken on 13 May 2015, when gunmen boarded a bus in Karachi and killed 43 people.\n"
    )
    assert [[s.value for s in m.statements if s.property == "date"] for m in attacks(text)] == [["2015-05-13"]]


def test_a_man_shot_by_a_firing_squad_is_no_attack() -> None:
    assert attacks("A man who had driven the lorry was shot by a firing squad last October, the court said.") == []


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Sir Desmond, who has died aged 91, served as ambassador.", []),
        ("Colonel Deshpande, who has died in Pune aged 88, taught mathematics.", []),
        ("The officer died three years later of a stroke.", []),
        ("He died of cancer in 2012.", []),
        ("A guard has died of his wounds.", [("killed", 1)]),
        ("A soldier died when a bomb went off.", [("killed", 1)]),
        ("A man carrying a rucksack died when it blew up outside a bar.", [("attackers_killed", 1)]),
        ("Twenty people died, as did the two boys who killed them.", [("killed", 20), ("attackers_killed", 2)]),
        ("37 policemen and soldiers and eleven civilians were killed.", [("killed", 48)]),
        ("The ambush resulted in the death of 18 soldiers and injuries to 15 others.", [("killed", 18), ("wounded", 15)]),
        ("The army admitted the loss of nine soldiers.", [("killed", 9)]),
        ("The blast took thirteen lives.", [("killed", 13)]),
        ("The hospital has lowered the number of those who died in the bombing from 101 to 84.", [("killed", 84)]),
        ("The ministry raised the number of dead from 12 to 19.", [("killed", 19)]),
        ("We mourn those who died in the bombing.", []),
        (
            "All four hijackers were killed; thirteen passengers, nine commandos and three of the crew were injured.",
            [("attackers_killed", 4), ("wounded", 25)],
        ),
    ],
)  # fmt: skip
def test_tolls_as_memoirs_gazettes_and_obituaries_word_them(text: str, tolls: list[tuple[str, int]]) -> None:
    assert [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))] == tolls


def test_people_told_of_singly_do_not_lower_a_number_of_many() -> None:
    text = "The bomb in Omagh went off in August 1998. Twenty-nine people died in that explosion; none of them is named here.\n\nA boy was hurt.\n"
    (found,) = attacks(text)
    assert [s.value.point for s in found.statements if s.property == "killed"] == [29]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Somebody poured petrol through the letterbox of the mosque in Culemborg on Thursday and set it alight. Police speak of an arson attack and look for a man.",
        "Men torched two churches in Kaduna on Thursday, the bishop said. Police look for the men.",
        "They set fire to the mosque in Ede on Thursday and left slogans, police said.",
    ],
)
def test_a_house_of_prayer_set_on_fire_is_an_attack(text: str) -> None:
    (found,) = attacks(text)
    assert [s.value for s in found.statements if s.property == "type"] == ["facility_attack"]


def test_a_video_of_what_never_was_tells_of_no_attack() -> None:
    text = (
        'A video seen two million times claims that "an explosion killed nine tourists at the Eiffel Tower last night". There was'
        " no explosion. The tower was closed for two hours after a false alarm.\n"
    )
    assert attacks(text) == []
