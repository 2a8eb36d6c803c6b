"""Violence by hand, knife and fist, and what looks like it: charges, break-ins, rumours, threats, figures of speech."""

import pytest

from tests.read.told import value
from tocsin.model import Document, Mention, document_id
from tocsin.read.learned.reader import LearnedReader


def read(text: str) -> list[Mention]:
    return LearnedReader(gate=None).read(
        Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A knife was held to the throat of a bus driver in Leeds on Monday, police said. He was unhurt.", "armed_assault"),
        ("Two men robbed a jeweller at gunpoint in Leeds on Monday, police said.", "armed_assault"),
        ("A woman was strangled in her flat in Riga on Monday, police said. A man was arrested.", "unarmed_assault"),
        ("A guard was attacked in Riga on Monday; a youth punched him in the face, police said.", "unarmed_assault"),
    ],
)  # fmt: skip
def test_hands_knives_and_fists_are_violence(text: str, kind: str) -> None:
    (found,) = read(text)
    assert found.kind == "attack"
    assert value(found, "type") == kind


def test_whom_an_accused_is_said_to_have_killed_is_told_and_the_name_of_a_crime_is_not() -> None:
    told = read("A man is accused of killing two guards with a rifle at a bank in Riga on 3 May, police said.")
    assert [m.kind for m in told] == ["attack"]
    assert read("A man charged with murder appeared in a court in Riga on Monday, his lawyer said.") == []


def test_whoever_was_nearly_beaten_to_death_is_wounded() -> None:
    (found,) = read("Gunmen in Riga stabbed a policeman nearly to death on Monday, witnesses said.")
    assert value(found, "killed") is None
    assert value(found, "wounded") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Police in Riga arrested a driver with a pistol on Monday, officers said. Thieves had broken in, or tried to break"
        " into the town hall on Sunday, and took two computers. Another man left a handgun in his car.",
        "A rumour that gunmen were going to kill three shoppers in Riga on Monday has no credibility, police said.",
        "A caller told a clerk in Riga on Monday that he was going to do a drive-by shooting, police said.",
        "Traders in Riga hoped to make a quick kill on Monday. Rebels hold no mines there.",
    ],
)
def test_what_only_looks_like_it_is_no_attack(text: str) -> None:
    assert [m for m in read(text) if m.kind == "attack"] == []


def test_occupied_as_an_adjective_moves_no_front() -> None:
    text = "Israel must halt all building in Jerusalem and the rest of the occupied territories, the president said."
    assert [m for m in read(text) if m.kind == "control"] == []
