"""Where a story is set: the town told elsewhere in the text, not the hospital's, the namesake's or another story's."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Place
from tocsin.read import read_document
from tocsin.read.findings.findings import Findings
from tocsin.read.rules import RuleReader
from tocsin.read.stories.weave import weave
from tocsin.read.storysetting.sites import candidates, site_of


def document(text: str) -> Document:
    return Document("sha256:" + "0" * 64, text, "", None, "2024-03-04", "en")


def places(text: str) -> list[str | None]:
    said = [m.first("place") for m in read_document(document(text)) if m.kind == "attack"]
    return [s.value.name if s and isinstance(s.value, Place) else None for s in said]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "Gunmen killed nine people on a bus on Sunday, police said. The wounded were taken to a hospital in Karachi. "
            "The attack happened near Mastung, south of Quetta.",
            "Mastung",
        ),
        (
            "A bomb killed six people at a bus station on Sunday. The explosion tore through the main terminal in Kano at "
            "rush hour, and the governor flew in from Abuja.",
            "Kano",
        ),
        (
            "Mali's government has declared three days of mourning for 15 soldiers killed in an assault on Thursday. It hit "
            "a boat on the Niger near Bamba, on its way from Gao to Mopti.",
            "Bamba",
        ),
    ],
)
def test_the_town_of_the_attack_may_stand_in_another_sentence(text: str, town: str) -> None:
    assert places(text) == [town]


def test_each_of_two_attacks_keeps_its_own_town() -> None:
    text = (
        "A bomb killed five people at a market in Maiduguri on Sunday, police said. "
        "On Saturday gunmen had shot dead 12 villagers in Gwoza, 100 km away."
    )
    assert places(text) == ["Maiduguri", "Gwoza"]


def test_a_text_without_a_place_has_none() -> None:
    assert places("A bomb killed five people at a market on Sunday, police said.") == [None]


def test_places_told_several_times_compete_once_with_none_first() -> None:
    text = "A bomb killed six people in Kano on Sunday. Kano was calm on Monday. The wounded lie in Abuja."
    findings = Findings(document(text))
    told = RuleReader(gate=None).told(findings)
    assert told is not None
    (story,) = weave(findings, told.scenes)
    spots, rows = candidates(findings, story, None, [], main=True)
    assert [s and s.name for s in spots] == [None, "Kano", "Abuja"]
    assert "times:2" in rows[1]
    assert "times:1" in rows[2]
    chosen = site_of(findings, story, None, [], main=True)
    assert chosen is not None
    assert chosen.name == "Kano"


def test_a_gunmans_birthplace_is_not_where_he_killed() -> None:
    text = "The man who killed four people at a market in Kayseri on Sunday was born in 1992 in Gaziantep, a minister said."
    assert places(text) == ["Kayseri"]
