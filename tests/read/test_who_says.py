"""A grid of wordings: sources, the forms in which a sentence names them, and what they tell, set together in every way."""

import re

import pytest

from tocsin.model import Document, document_id
from tocsin.read.findings.findings import Findings
from tocsin.read.sources.voices import said_by

SOURCES = (
    "police",
    "the army",
    "officials",
    "a hospital source",
    "Governor Moussa Ali",
    "army spokesman Col. Ismael Diop",
    "Human Rights Watch",
    "the Syrian Observatory for Human Rights",
    "a UN panel of experts",
    "two residents",
    "Moussa Ali, the governor,",
    "a senior officer, Col. Omar Diop,",
    "Dr. Ahmed Khan, a surgeon at the regional hospital,",
    "the indictment",
    "a report by the International Crisis Group",
    "local media",
    "the rebels' spokesman",
    "witnesses",
    "U.S. officials",
)
CONTENTS = (
    "14 people were killed in the raid on Menaka",
    "gunmen shot dead 14 people in Menaka on 3 May",
    "the group has 1,400 fighters in the area",
    "some 140 suspects are held at the camp",
    "at least 14 people had died",
)
FRAMES = (
    "{S} said {c}.",
    "{S} said late on Friday that {c}.",
    "{S} has said {c}.",
    "{S} had said earlier that {c}.",
    "{S} would only say that {c}.",
    "{C}, {s} said.",
    "{C}, {s} said in a statement on Friday.",
    "{C}, {s} told the state news agency by telephone.",
    "{C}, {s} wrote.",
    "{C}, {s} claimed.",
    "{C}, {s} said yesterday.",
    "{C}, said {s_}.",
    "{C}, as {s} said.",
    "{C}, according to {s_} on Friday.",
    "According to {s} {c}.",
    "According to {s_}, {c}.",
    "{S} was quoted as saying that {c}.",
    "{S} was quoted by state radio as saying {c}.",
    "{C}, {s} was quoted as saying by state radio.",
    "{C}, state radio quoted {s_} as saying.",
    "State radio quoted {s_} as saying that {c}.",
    "Citing {s_}, the newspaper reported that {c}.",
    "The newspaper, citing {s_}, reported that {c}.",
    "{C}, the newspaper reported, citing {s_}.",
    "In a statement seen by Reuters, {s} said {c}.",
    "In a statement seen by this newspaper {s} said {c}.",
    "In a statement {s} said {c}.",
    "Speaking to reporters in Gao on Friday, {s} said that {c}.",
    "A statement by {s_} said {c}.",
    "{S} issued a statement on Friday saying {c}.",
    "{S} gave a different account, saying that {c}.",
    '"{C}," {s} told reporters.',
    '"{C}," said {s_}.',
    "“{C},” {s} said on Friday.",
    "{C}, per {s_}.",
    "{C}, in the words of {s_}.",
    "{S} testified that {c}.",
    "{S} told the court that {c}.",
    "{S} wrote on X that {c}.",
    "{S} disclosed that {c}.",
    "{S} informed newsmen that {c}.",
    "{S} pointed out that {c}.",
    "For his part, {s} said {c}.",
    "But {s} said {c}.",
    "As {s} put it, {c}.",
    "It is the estimate of {s_} that {c}.",
)
GO_ON = (
    "It said {c}.",
    "He added that {c}.",
    "{C}, it added.",
    "They also said {c}.",
    "The statement said {c}.",
    "In all, it said, {c}.",
    '"{C}," he said.',
    "{C}, he told reporters.",
)
BEGAN = (
    "{S} said on Friday that gunmen had raided Menaka.",
    "Gunmen raided Menaka on Friday, {s} said.",
    "Gunmen raided Menaka on Friday, according to {s_}.",
)


def words(said: str | None) -> set[str]:
    return set(re.findall(r"\w+", (said or "").lower())) - {"the", "a", "an", "of"}


def filled(frame: str, source: str, content: str) -> str:
    for slot, text in (
        ("{s_}", source.rstrip(",")),
        ("{S}", source[0].upper() + source[1:]),
        ("{s}", source),
        ("{C}", content[0].upper() + content[1:]),
        ("{c}", content),
    ):
        frame = frame.replace(slot, text)
    return frame


def heard(text: str, number: str = r"1,400|\b14\b|\b140\b") -> str | None:
    """The source of the last number of these in a text."""
    findings = Findings(Document(document_id(text.encode()), text, published="2024-05-15", language="en"))
    at = [m.start() for m in re.finditer(number, text)][-1]
    sentence = next(s for s in findings.sentences if s[0] <= at < s[1])
    return said_by(findings, sentence, at)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_source_in_the_sentence(frame: str) -> None:
    wrong = []
    for i, source in enumerate(SOURCES):
        content = CONTENTS[i % len(CONTENTS)]
        for before in ("", "Clashes went on in the region for a third day. "):
            text = before + filled(frame, source, content)
            who = words(heard(text))
            if not who or not who <= words(source):
                wrong.append((text, who))
    assert not wrong


@pytest.mark.parametrize("began", BEGAN)
@pytest.mark.parametrize("frame", GO_ON)
def test_one_who_goes_on_speaking(frame: str, began: str) -> None:
    wrong = []
    for i, source in enumerate(SOURCES):
        content = CONTENTS[i % len(CONTENTS)].replace("14 people", "14")
        text = filled(began, source, content) + " " + filled(frame, source, content)
        if not words(heard(text)) or not words(heard(text)) <= words(source):
            wrong.append((text, heard(text)))
    assert not wrong


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (
            "the governor",
            "At least 14 died in the raid on Menaka. That is the figure of the governor; others say more.",
        ),
        ("the governor", "At least 14 died in the raid on Menaka. That was what the governor said."),
        ("the mayor", '"They came at dawn," said the mayor. "At least 14 people were killed. We buried them at noon."'),
        ("the mayor", '"At least 14 people were killed. We buried them at noon," said the mayor.'),
        ("Human Rights Watch", "Human Rights Watch published a report on the raid. It said 14 people were killed."),
        (
            "Human Rights Watch",
            "A report by Human Rights Watch tells of the raid. It found that 14 people were killed.",
        ),
        ("the UN mission", "Patrols, the UN mission said, had reached Menaka. The statement put the dead at 14."),
    ],
)
def test_over_several_sentences(speaker: str, text: str) -> None:
    assert words(heard(text)) == words(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The army said that it had reached Menaka. Fourteen bodies, 14 in all, lay in the market.",
        "Police said on Monday that the road was open. Gunmen killed 14 people in Menaka on Friday.",
        "Some 14 suspects are held at the camp.",
        "Mass was being said when 14 people were killed.",
        "No one ever said how the 14 people were killed.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert heard(text) is None
