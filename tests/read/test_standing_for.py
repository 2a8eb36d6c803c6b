"""Who speaks where a text goes on about a group without its full name: short names, "the … movement", "its spokesman"."""

import pytest

from tocsin.model import Document, document_id
from tocsin.read.findings.findings import Findings
from tocsin.read.learned.reader import LearnedReader
from tocsin.read.parties.judgements import judgements


def said(text: str) -> list[tuple[str, str, str | None]]:
    findings = Findings(Document(document_id(text.encode()), text, None, None, "2024-05-15", "en"))
    return [(g.actor.name, g.modality, g.speaker) for _, found in judgements(findings, []) for g in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The Kurdistan Freedom Falcons bombed a bus. The Falcons also said they were behind the raid.", ("Kurdistan Freedom Falcons", "claimed")),
        ("The Resistance Front claimed the attack. The front said on Friday that it had nothing to do with it.", ("Resistance Front", "denied")),
        ("The Imam Shamil Battalion claimed the bombing. The battalion said that it had sent the bomber.", ("Imam Shamil Battalion", "claimed")),
        ("The army named the Militarized Communist Party of Peru, an offshoot of Shining Path, as the perpetrator. The ambush was claimed by the same faction.", ("Militarized Communist Party of Peru", "claimed")),
        ("The army accused the YPG of the bombing. Its political leader called the accusation a pretext.", ("YPG", "denied")),
        ("Al-Shabaab attacked the town. On Tuesday its military spokesman said the second raid had been its work, too.", ("Al-Shabaab", "claimed")),
        ("The Indian Mujahideen sent an email. The little-known organisation had also claimed the blasts in Jaipur.", ("Indian Mujahideen", "claimed")),
        ("Israel accused Hezbollah of the attack. The Lebanese movement categorically denied it.", ("Hezbollah", "denied")),
        ("The Taliban said that it had fought al-Qaeda and that it had carried out the bombing.", ("Taliban", "claimed")),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, last: tuple[str, str]) -> None:
    assert said(text)[-1][:2] == last


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed Boko Haram. Its spokesman said that it had killed 12 fighters.",
        "Boko Haram raided the town. The human rights group said that it had counted 12 dead.",
        "The Resistance Front attacked Kabul. The front line moved and the front page said it was responsible.",
    ],
)
def test_others_are_not_meant(text: str) -> None:
    assert [m for _, m, _ in said(text)].count("claimed") == 0


@pytest.mark.parametrize(
    ("says", "attacks"),
    [
        ("The Red Lions claimed both attacks.", 2),
        ("The Taliban said it had nothing to do with either bombing.", 2),
        ("The Taliban has claimed the two attacks.", 2),
        ("The Taliban claimed the attack.", 1),
    ],
)
def test_several_attacks_at_once(says: str, attacks: int) -> None:
    text = (
        "A bomb killed 12 people at a market in Kabul on Monday. "
        f"On Tuesday gunmen shot dead four judges in Herat, 600 kilometres away. {says}"
    )
    document = Document(document_id(text.encode()), text, None, None, "2024-05-15", "en")
    found = [m for m in LearnedReader(gate=None).read(document) if m.kind == "attack"]
    assert sum(any(s.property == "perpetrator" for s in m.statements) for m in found) == attacks
