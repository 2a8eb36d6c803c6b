"""Those who died along with one who is told of singly, and places on roads that go by their ends."""

import pytest

from tests.read.told import attacks, said

PUBLISHED = "2019-07-02"


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The governor was killed in a bomb attack in Aden on Monday along with four of his guards.", 5),
        ("The mayor was shot dead in Jolo on Monday together with his driver and two guards.", 4),
        ("A reporter was killed in an air strike on Taiz along with her two children on Monday.", 3),
        ("Two soldiers were killed in an ambush near Djibo on Monday, along with three militiamen.", 5),
        ("A bomber was killed in a blast in Mosul on Monday along with four civilians.", 4),
        ("The village chief was shot dead in Anka on Monday, police said, along with pictures of the scene.", 1),
        ("A farmer was killed by gunmen in Bama on Monday and his sons fled along with two neighbours.", 1),
    ],
)
def test_those_who_died_along_with_somebody(text: str, killed: int) -> None:
    assert [said(m)[1] for m in attacks(text, PUBLISHED)] == [killed]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A blast tore through a coach on the Quetta-Karachi road near Khuzdar on Monday, killing eight.", "Khuzdar"),
        ("Bandits abducted 12 passengers on the Gusau–Sokoto road at Bakura on Monday.", "Bakura"),
        ("Gunmen killed five drivers on the road between Herat and Kandahar, near Farah, on Monday.", "Farah"),
        ("A militia shot up cars on the Goma-Rutshuru road on Monday, killing two.", "Goma"),
        ("Bandits killed a driver on the Funtua-Gusau road near a checkpoint on Monday.", "Funtua"),
    ],
)
def test_a_place_on_a_road_goes_before_its_ends(text: str, place: str) -> None:
    assert [said(m)[2] for m in attacks(text, PUBLISHED)] == [place]
