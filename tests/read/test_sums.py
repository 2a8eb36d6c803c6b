"""Tolls of several attacks together belong to none of them; what a group boasts of yields to what others count."""

from tocsin.model import Document, document_id
from tocsin.read import read_document


def killed(text: str) -> list[int]:
    """The dead of each attack, in the order told."""
    found = read_document(Document(document_id(text.encode()), text, None, None, "2013-12-31", "en"))
    tolls = [s.value for m in found if m.kind == "attack" for s in m.statements if s.property == "killed"]
    return [t.point for t in tolls]


def test_a_sum_over_two_attacks_is_the_toll_of_neither() -> None:
    text = (
        "Two bombings killed 34 people in southern Russia this week. On Sunday a suicide bomber killed 18 people at a"
        " station in Volgograd. On Monday a bomb on a bus killed 16 people in Astrakhan."
    )
    assert sorted(killed(text))[-2:] == [16, 18]


def test_a_number_that_only_happens_to_be_a_sum_stays() -> None:
    text = (
        "A suicide bomber killed 34 people at a station in Volgograd on Sunday. On Monday gunmen shot 14 people dead in"
        " Nalchik. On Saturday a bomb on a bus killed 20 people in Astrakhan."
    )
    assert sorted(killed(text)) == [14, 20, 34]


def test_a_boast_stands_behind_a_count() -> None:
    text = "Fighters attacked a base near Mosul on Monday. The army said 38 soldiers were killed."
    assert killed(f"{text} Islamic State said that it had killed over 100 soldiers.") == [38, 100]
    assert killed("Islamic State said that it had killed 30 soldiers near Mosul on Monday.") == [30]
