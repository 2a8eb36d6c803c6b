"""Texts in capitals: their letters given back, one for one, and read as they were."""

from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.model import Document
from tocsin.read.items.pieces import pieces
from tocsin.read.layout.casing import in_ordinary_letters, is_loud
from tocsin.read.layout.sentences import in_running_lines
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


def test_a_wrapped_line_begins_no_sentence() -> None:
    loud = "POLICE SOURCES IN THE CAPITAL AND IN THE SOUTH HAVE\nREPORTED THAT GUNMEN KILLED 12 PEOPLE AT A MARKET IN MOGADISHU TODAY.\n\n   THE TOWN WAS QUIET."
    told = in_ordinary_letters(loud)
    assert "have\nreported that gunmen" in told
    assert "\n\n   The town" in told


def test_a_word_is_no_group() -> None:
    """Nothing tells the groups IS and HAD from "is" and "had" in a text in capitals; ELN is no word."""
    told = in_ordinary_letters("THE PAPER HAD SAID THAT THE ELN IS LOSING ITS LAST CAMPS NEAR ARAUCA. THE US AGREES.")
    assert told == "The paper had said that the ELN is losing its last camps near Arauca. The US agrees."


STORY = (
    "Gunmen killed the mayor of Afgoye on 5 June, the police said, and a guard who was with him in the car was badly hurt.",
    "The mayor was on the road from Baidoa to the coast when his car was stopped by men who wore the dress of port guards.",
    "On 7 June, a clerk of the court in Kismayo was shot dead, apparently by the same men, and his two sons were hurt.",
    "The body of a trader was found in Merca on 8 June with several bullet wounds, and his shop was set on fire at night.",
    "It is the second time this year that a mayor has been murdered in the south, where the police have lost many men.",
    "In Baidoa, a bomb went off in front of a bank on 9 June and wounded three people who were waiting for its doors to open.",
)


def test_wrapped_paragraphs_in_capitals_are_no_list() -> None:
    """No line of such a text begins with a small letter; all the same its lines are wrapped, and its paragraphs no items."""
    text = "\n\n   ".join("\n".join(wrap(line.upper(), 70)) for line in STORY)
    told = in_ordinary_letters(text)
    whole = Document("d", in_running_lines(told), published="2015-06-12", language="en")
    assert len(list(pieces(whole, told))) == 1
    cells = [m for m in RuleReader().read(Document("d", text, published="2015-06-12")) if m.kind == "attack"]
    same = [m for m in RuleReader().read(Document("d", told, published="2015-06-12")) if m.kind == "attack"]
    assert len(cells) == len(same)


@given(st.text(max_size=200))
def test_every_letter_stays_where_it_is(text: str) -> None:
    assert len(in_ordinary_letters(text.upper())) == len(text.upper())
    assert in_ordinary_letters(text).casefold() == text.casefold() or is_loud(text)


def test_capitals_tell_the_same() -> None:
    def read(text: str) -> set[tuple[str, str]]:
        mentions = RuleReader(None).read(Document("sha256:00", text, None, None, "2023-05-02", "en"))
        facts = {(s.property, str(s.to_json()["value"]).lower()) for m in mentions for s in m.statements}
        return {f for f in facts if f[0] not in ("target", "weapon")}

    assert read(TEXT.upper()) == read(TEXT)


@pytest.mark.parametrize(
    ("lead", "written"),
    [
        ("POLICE have hailed the fair.", "Police have hailed the fair."),
        ("ARMED police were called to Hove.", "Armed police were called to Hove."),
        ("A MAN has been jailed.", "A MAN has been jailed."),
        ("TWO MEN from HULL were fined.", "Two men from HULL were fined."),
        ("PARIS police said so.", "PARIS police said so."),
        ("US troops have left.", "US troops have left."),
        ("IS militants fled.", "IS militants fled."),
        ("He said that POLICE have come.", "He said that POLICE have come."),
    ],
)
def test_the_first_words_of_a_lead_are_no_names(lead: str, written: str) -> None:
    assert in_ordinary_letters(lead) == written
