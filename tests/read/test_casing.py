"""Texts in capitals: their letters given back, one for one, and read as they were."""

from __future__ import annotations

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


def test_a_wrapped_line_begins_no_sentence() -> None:
    loud = "POLICE SOURCES HAVE\nREPORTED THAT GUNMEN KILLED 12 PEOPLE AT A MARKET IN MOGADISHU TODAY.\n\n   THE TOWN WAS QUIET."
    told = in_ordinary_letters(loud)
    assert "have\nreported that gunmen" in told
    assert "\n\n   The town" in told


def test_a_word_is_no_group() -> None:
    """Nothing tells the groups IS and HAD from "is" and "had" in a text in capitals; ELN is no word."""
    told = in_ordinary_letters("THE POLICE HAD SAID THAT THE ELN IS LOSING ITS LAST CAMPS NEAR ARAUCA. THE US AGREES.")
    assert told == "The police had said that the ELN is losing its last camps near Arauca. The US agrees."


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
