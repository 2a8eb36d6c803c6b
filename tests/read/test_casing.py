"""Texts in capitals: their letters given back, one for one, and read as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.model import Document
from tocsin.read.layout.casing import in_ordinary_letters, is_loud
from tocsin.read.rules import RuleReader

TEXT = "Gunmen killed 12 people at a market in Mogadishu on Monday, police said. Al Shabaab claimed the attack. ISIS was not involved."


def test_names_keep_their_capital_and_common_words_lose_it() -> None:
    assert in_ordinary_letters(TEXT.upper()).startswith("Gunmen killed 12 people at a market in Mogadishu on Monday")
    assert "ISIS" in in_ordinary_letters(TEXT.upper())
    assert in_ordinary_letters(TEXT) == TEXT


@pytest.mark.parametrize(
    ("loud", "written"),
    [
        # A line that only goes on with the one above opens no sentence.
        (
            "THE REBELS ATTACKED A POLICE POST IN THE EXCLUSIVE ESCALON\nNEIGHBORHOOD. THEY FLED.",
            "Escalon\nneighborhood. They",
        ),
        ("THE REBELS ATTACKED A POLICE POST IN THE EXCLUSIVE SUBURB.\nSTRONG FORCES CAME.", "\nStrong forces"),
        ("ATTACKS OF MONDAY\nSTRONG FORCES CAME TO THE TOWN AND THE REBELS FLED.", "\nStrong forces"),
        # Names of groups that are words.
        ("THE MAN IS HELD. HE HAD A PLAN. HIS CASE IS A FACT.", "The man is held. He had a plan. His case is a fact."),
        ("THE ISLAMIC STATE (IS) CLAIMED THE ATTACK OF THE FMLN.", "State (IS)"),
        # Names that end or begin with a common word.
        ("HE WAS SHOT IN GUATEMALA CITY, AND NOT IN THE ISRAELI CITY.", "Guatemala City, and not in the Israeli city"),
        (
            "SHE CAME FROM CENTRAL AMERICA TO CENTRAL LONDON FOR THE RED CROSS.",
            "Central America to central London for the Red",
        ),
        ("THE U.S. ENVOY TOLD US THAT DR LOPEZ WAS SHOT BY THEM.", "told us that Dr Lopez"),
        ("THE US ENVOY FLED FROM THE DR OF THE CONGO.", "The US envoy"),
    ],
)
def test_words_of_names_and_of_lines(loud: str, written: str) -> None:
    assert written in in_ordinary_letters(loud)


@given(st.text(max_size=200))
def test_every_letter_stays_where_it_is(text: str) -> None:
    assert len(in_ordinary_letters(text.upper())) == len(text.upper())
    assert in_ordinary_letters(text) == text or is_loud(text)


def test_capitals_tell_the_same() -> None:
    def read(text: str) -> set[tuple[str, str]]:
        mentions = RuleReader(None).read(Document("sha256:00", text, None, None, "2023-05-02", "en"))
        facts = {(s.property, str(s.to_json()["value"]).lower()) for m in mentions for s in m.statements}
        return {f for f in facts if f[0] not in ("target", "weapon")}

    assert read(TEXT.upper()) == read(TEXT)
