"""Parties beside a deed that did not do it: who denies something else, causes, comparisons, the carried and the hit,
holders of ground, those who felled the attackers, latecomers of a long story."""

from types import SimpleNamespace

import pytest

from tests.read.test_sides import parties
from tocsin.model import Document, document_id
from tocsin.read.findings.findings import Findings
from tocsin.read.parties.latecomers import without_latecomers
from tocsin.read.parties.responsibility import Responsibility

BOMB = "A bomb killed nine people in Baghdad on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber killed twelve people in Kabul on Sunday. Pakistan denied that it was sheltering Taliban leaders.",
        "Rebels killed four soldiers near Bangui on Friday. Chad rejected accusations that it is arming the rebels.",
        "Iran has rejected accusations of meddling in Bahrain, where a bomb killed two policemen on Monday.",
        "A bomb killed three soldiers in Diyarbakir on Monday. Germany dismissed claims it harbours PKK members.",
        BOMB + "Critics blame the lack of security on the government of Iraq.",
        BOMB + "The unrest has reached such a point that the war on the Islamic State has stalled.",
        "Gunmen killed nine people in Bluefields on Friday. The government blamed the insecurity on incitement by Yatama.",
        "A gunman killed four people in a church in Lyon on Sunday, much as Islamic State did in Rouen.",
        "The bomb that killed six in Omagh square on Monday was the worst since the IRA bombed the barracks.",
        "A gunman shot dead five people in Oslo on Friday. The assault recalled the Boko Haram raids on schools.",
        "American helicopters flew members of the Syrian Democratic Forces across the lake, and a bomb killed nine in London.",
        "A bomb in Kabul on Monday killed seven people, among them two members of the Taliban who had come for talks.",
        "A suicide car bomb struck a convoy that carried members of the Houthi movement in Sanaa on Monday, killing eight.",
        "A rocket killed three people on Monday in Marib, which Houthi fighters overran in 2021.",
        "A mortar killed two people on Tuesday in a suburb of Damascus held by Jaish al-Islam.",
        "An air raid killed 15 people on Monday in Idlib, a stronghold of fighters once affiliated with al-Qaeda.",
        "A bomb exploded at the headquarters of Fatah in Sidon on Tuesday and killed three people.",
        "Two men shot a banker in Athens on Monday. One of the guns was traced to Albania, the police said.",
        "Egypt says it has killed the 19 militants who ambushed a bus near Minya on Friday and shot seven pilgrims.",
        "French police shot dead the man who killed 84 people with a lorry in Nice on Thursday.",
        "Four policemen were killed in Lurgan on Monday, not by dissident republicans but by smugglers.",
    ],
)
def test_who_is_named_for_another_reason_did_nothing(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen killed three policemen in Srinagar on Tuesday. Islamabad denied that Lashkar-e-Taiba was behind it.",
            ("lashkar-e-taiba", "denied"),
        ),
        (
            "A car bomb killed nine people in Afrin on Tuesday. The YPG denied that its fighters had planted the bomb.",
            ("ypg", "denied"),
        ),
        (
            "A bomb killed five in Quetta on Monday. Officials blamed the bombing on the Baloch Liberation Army.",
            ("baloch-liberation-army", "attributed"),
        ),
        ("Two members of the Taliban shot dead a judge in Herat on Monday.", ("taliban", "asserted")),
        (
            "It is the heaviest loss of the army since Boko Haram killed 74 soldiers in 2015 on the island of Karamga.",
            ("boko-haram", "asserted"),
        ),
        ("The Balochistan Liberation Army on Sunday claimed Friday's bombing of a bus in Quetta, in which two died.",
         ("baloch-liberation-army", "claimed")),
    ],
)  # fmt: skip
def test_the_like_of_it_that_is_told_of_the_deed(text: str, told: tuple[str, str]) -> None:
    assert told in parties(text)


def test_what_another_did_sentences_later_is_not_the_deed_of_the_story() -> None:
    told = (
        "Russian jets killed three Turkish soldiers near al-Bab on Thursday. They lay in a house. Moscow sent its regrets. {}"
        " fired rockets south of the town and killed one man."
    )

    def kept(words: str, *, bare: bool = True) -> list[str]:
        text = told.format(words)
        findings = Findings(Document(document_id(text.encode()), text, None, None, "2023-05-08", "en"))
        cast = [
            a for a in findings.cast if a.name in ("Russian jets", "Hezbollah") or a.name.startswith("Government of R")
        ]
        found = [Responsibility(a, "asserted", None, a.start, a.end, 0.75, bare) for a in (cast[0], cast[-1])]
        return [g.actor.name for g in without_latecomers(findings, [SimpleNamespace(number=0)], found)]  # type: ignore[list-item]

    assert kept("Hezbollah")[1:] == []
    assert kept("In the same attack Hezbollah")[1:] == ["Hezbollah"]
    assert kept("Hezbollah", bare=False)[1:] == ["Hezbollah"]
