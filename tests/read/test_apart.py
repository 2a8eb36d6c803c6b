"""Who of those told as hurt in a local crime is somebody else than the dead."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read.findings.findings import Findings
from tocsin.read.localcrime.apart import apart, apart_cues
from tocsin.read.localcrime.fates import fates_told


def told(text: str):
    findings = Findings(Document(document_id(text.encode()), text, None, None, "2019-05-02", "en"))
    return apart(findings.lowered, findings.sentences, fates_told(findings, findings.sentences, None))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("A 41-year-old man was shot and killed on Elm Street. A 9-year-old boy was wounded in the arm.", "age"),
        ("A woman was found dead in the kitchen. Her son was shot in the shoulder.", "sex"),
        ("The gunman was pronounced dead at the scene. A deputy was shot in the leg.", "police"),
        ("The victim died on Sunday. Another man was also shot and taken to hospital.", "other"),
        ("A shooting left a teenage girl dead and her friend wounded.", "sentence"),
        ("One man died. The clerk is in stable condition with a gunshot wound.", "lives"),
    ],
)
def test_a_sign_that_the_one_hurt_is_none_of_the_dead(text: str, sign: str) -> None:
    found = told(text)
    assert found.signs[sign] >= 1
    assert found.by_one == 1


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot in the chest on Elm Street. The man died at the hospital.",
        "A 41-year-old man suffered a gunshot wound. The 41-year-old died on Monday.",
        "He was shot once. He was pronounced dead an hour later.",
    ],
)
def test_one_who_dies_of_his_wounds_is_nobody_else(text: str) -> None:
    found = told(text)
    assert found.by_one == 0
    assert found.any_dead


def test_those_of_one_age_are_one_and_those_of_two_are_two() -> None:
    one = told("An 18-year-old man was shot in the foot. The 18-year-old was wounded while he slept.")
    two = told("An 18-year-old man was shot in the foot. A 30-year-old woman was wounded while she slept.")
    assert (one.hurt, two.hurt) == (1, 2)


def test_who_did_it_is_not_taken_for_the_one_hurt() -> None:
    assert not told("A man died in the yard. The deputy shot him and was not hurt.").signs["police"]


def test_another_number_has_other_cues() -> None:
    found = told("A woman was found dead in the kitchen. Her son was shot in the shoulder.")
    assert set(apart_cues(found, 1, 1)) != set(apart_cues(found, 1, 0))
    assert len(set(apart_cues(found, 1, 1))) == len(list(apart_cues(found, 1, 1)))
