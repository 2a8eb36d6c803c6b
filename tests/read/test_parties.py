"""Who did it over several sentences: what stands for a group, groups of no register, the arms of states."""

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document

BOMB = "A bomb killed four people and wounded nine in a market in Gwoza on Friday. The stalls were packed when it exploded.\n\n"
END = " Gwoza lies close to the border."


def parties(text: str) -> list[tuple[str, str]]:
    """Actor or name and modality of those who are said to have done the one attack of a text."""
    read = read_document(Document(document_id(text.encode()), text, None, None, "2023-05-08", "en"))
    attack = next(m.to_json() for m in read if m.kind == "attack")
    found = [s for s in attack["statements"] if s["property"] == "perpetrator"]
    return [(s["value"]["actor"] or s["value"]["name"], s["modality"]) for s in found]


@pytest.mark.parametrize(
    ("sentences", "modalities"),
    [
        ("Boko Haram has fought the state since 2009. The group said it carried out the bombing.", ["claimed"]),
        ("Boko Haram posted a statement on Telegram on Saturday. It said that its men had planted the bomb.", ["claimed"]),
        ("Boko Haram's leader appeared in a video on Saturday. He said his fighters had bombed the market.", ["claimed"]),
        ("A spokesman of Boko Haram was quoted by a radio station as saying that the group had done it.", ["claimed"]),
        ("The claim was made by Boko Haram. The group is active in the area.", ["claimed"]),
        ("The group that claimed the attack, Boko Haram, is active there.", ["claimed"]),
        ("Boko Haram has bombed markets before. The governor said the group was behind this attack as well.", ["attributed"]),
        ("Boko Haram is active in the area. It is suspected of the bombing.", ["suspected"]),
        ("The army accused Boko Haram of the bombing. The militants said they were not involved.", ["attributed", "denied"]),
    ],
)  # fmt: skip
def test_a_group_named_before(sentences: str, modalities: list[str]) -> None:
    assert parties(BOMB + sentences + END) == [("boko-haram", m) for m in modalities]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The rebel group Lake Front said it was responsible.", "claimed"),
        ("Lake Front militants said they were behind it.", "claimed"),
        ("A statement signed by the Lake Front said its men had done it.", "claimed"),
        ("The army blamed the Lake Front, a rebel group.", "attributed"),
        ("Officials said the Lake Front group was responsible.", "attributed"),
        ("The police suspect the Lake Front, a local militia.", "suspected"),
        ("The Lake Front, a local militia, denied involvement.", "denied"),
    ],
)
def test_a_group_of_no_register(sentence: str, modality: str) -> None:
    assert parties(BOMB + sentence + END) == [("Lake Front", modality)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Security Council condemned the bombing and blamed nobody.",
        "The Ruling Labour Party said it would visit the market.",
        "The Red Cross Committee said nine people were treated.",
    ],
)
def test_a_peaceful_body_is_no_group(sentence: str) -> None:
    assert parties(BOMB + sentence + END) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A Russian missile hit a block of flats in Kharkiv on Friday, killing six.", "government-of-russia"),
        ("Russian shelling of Kherson killed six people on Friday.", "government-of-russia"),
        ("Nine people were killed by Israeli fire in Gaza City on Friday, medics said.", "government-of-israel"),
    ],
)
def test_what_its_arms_did_a_state_has_done(text: str, actor: str) -> None:
    assert [a for a, _ in parties(text)] == [actor]


def test_an_acronym_is_at_home_where_the_places_of_the_text_lie() -> None:
    text = "A bomb killed four people in Bayrampasa, a part of Istanbul, on Monday. TAK is suspected."
    assert parties(text) == [("tak", "suspected")]


def test_an_acronym_is_borne_out_by_the_long_name() -> None:
    text = "Gunmen killed four people in a market on Monday. The Rapid Support Forces rule there. The RSF denied any part in it."
    assert parties(text) == [("rapid-support-forces", "denied")]
