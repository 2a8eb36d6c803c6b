"""Warnings in set words: levels of alert, advice to travellers, revenge that is vowed, what followers are called on to do."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Mention, Place, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)


def told(text: str) -> list[Mention]:
    return READER.read(Document(document_id(text.encode()), text, published="2025-09-09", language="en"))


def warnings(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Speaker, country and name of the place."""
    out = []
    for m in told(text):
        if m.kind == "warning":
            values = {s.property: s.value for s in m.statements}
            place = values.get("place")
            where = (place.country, place.name) if isinstance(place, Place) else (None, None)
            out.append((str(values["speaker"]) if "speaker" in values else None, *where))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Portugal's interior ministry kept the terrorist alert at level three after the attack in Lyon.", ("Portugal's interior ministry", "PT", "Portugal")),
        ("The Danish service PET left its terrorism threat assessment at high on Monday.", ("The Danish service PET", "DK", "Danish")),
        ("Norway's terrorism threat level is moderate, meaning that attacks are possible.", (None, "NO", "Norway")),
        ("The Greek government put the country on high alert after the bombing in Sofia.", ("The Greek government", "GR", "Greek")),
        ("Finland raised the terror threat to level two, the prime minister said.", ("the prime minister", "FI", "Finland")),
    ],
)  # fmt: skip
def test_a_level_of_alert_is_for_the_land_that_sets_it(text: str, expected: tuple[str | None, ...]) -> None:
    assert warnings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Iceland raised its volcano alert level to four after an eruption killed two people.",
        "The Danish service PET lowered its terrorism threat assessment to moderate on Monday.",
        "The Bahamas kept the alert at the highest level as the hurricane killed five people.",
        "The bank put its risk level at high after an attack by hackers on clients in Oslo.",
    ],
)
def test_levels_of_other_dangers_are_none(text: str) -> None:
    assert warnings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The foreign ministry renewed its advice: do not travel to Chad because of terrorism and kidnapping.", ("The foreign ministry", "TD", "Chad")),
        ("Spain urged its nationals in Mali to leave Gao because of the threat of kidnapping.", ("Spain", "ML", "Gao")),
        ("Sweden advises against all travel to Somalia, where militants have repeatedly attacked hotels.", ("Sweden", "SO", "Somalia")),
        ("The consulate in Peshawar told Americans to avoid Swat, citing a risk of suicide attacks.", ("The consulate in Peshawar", "PK", "Swat")),
    ],
)  # fmt: skip
def test_advice_to_travellers_is_a_warning_and_what_it_is_given_for_no_attack(
    text: str, expected: tuple[str | None, ...]
) -> None:
    assert warnings(text) == [expected]
    assert all(m.kind == "warning" for m in told(text))


def test_advice_for_the_sick_and_for_fans_is_none() -> None:
    assert warnings("Doctors advised against travel to Guinea because of Ebola.") == []
    assert warnings("The club told fans not to travel to Leeds after the match was called off.") == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Islamic State called on its followers to attack churches in Italy.", "IT"),
        ("Al-Shabaab vowed to avenge the killing of its commander near Kismayo.", "SO"),
        ("Residents of Bunia are bracing for an assault by the CODECO militia.", "CD"),
        ("Civilians in Kadugli faced the risk of large, ethnically driven attacks by the rebels.", "SD"),
    ],
)
def test_what_groups_promise_and_what_people_face(text: str, country: str) -> None:
    assert [w[1] for w in warnings(text)] == [country]
    assert all(m.kind == "warning" for m in told(text))


def test_a_matter_of_time_has_not_happened() -> None:
    text = '"It is only a matter of time before they attack Abidjan," a diplomat said of the jihadists.'
    assert [m.kind for m in told(text)] == ["warning"]


def test_revenge_at_the_polls_and_kindness_are_no_threat() -> None:
    assert warnings("The opposition leader vowed revenge at the polls in Ghana.") == []
    assert warnings("The rabbi urged his followers to answer the attack in Halle with kindness.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Al-Shabaab is near. "They know the ground," said a senior officer, who warned that it might strike again.', "a senior officer"),
        ('"We expect retaliation," said General Ramos after his men killed seven Abu Sayyaf rebels.', "General Ramos"),
        ("Jihadists are near. The Foreign Office in Bern advises against all travel to the north of Benin.", "The Foreign Office in Bern"),
        ("Rosa Maria Lima, a UN expert, warned that the rebels could attack Bunia.", "Rosa Maria Lima"),
        ("The group goes on. The United States kept its advice to travellers at level three for Lamu because of terrorism.", "The United States"),
    ],
)  # fmt: skip
def test_who_warns(text: str, speaker: str) -> None:
    assert [w[0] for w in warnings(text)] == [speaker]


def test_a_land_that_saw_attacks_is_where_they_were() -> None:
    found = [{s.property: s for s in m.statements} for m in told("Togo recorded ten attacks by jihadists last year.")]
    assert [(t["place"].value.name, t["value"].speaker) for t in found] == [("Togo", None)]  # type: ignore[union-attr]
