"""What threat reviews and news features say in many wordings: dangers without a word of warning, sizes and sums without a noun,
ground told again, and parties of a blame that another answers. Braces hold alternatives, set together in every way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tocsin.model import Document, Mention, Quantity, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)
MOST = 16
"""Wordings of one row that are tried: every so many-th of more."""


def some(row: str) -> list[str]:
    every = list(_expanded(row))
    return every[:: -(-len(every) // MOST)]


def _expanded(row: str) -> Iterator[str]:
    found = re.search(r"\{([^{}]*)\}", row)
    if not found:
        yield row
        return
    for part in found[1].split("|"):
        yield from _expanded(row[: found.start()] + part + row[found.end() :])


def read(text: str) -> list[Mention]:
    return READER.read(Document(document_id(text.encode()), text, published="2024-05-15", language="en"))


def values(mention: Mention, name: str) -> list[Any]:
    return [s.value for s in mention.statements if s.property == name]


def counts(text: str, kind: str) -> dict[int, Mention]:
    found = [(v.point, m) for m in read(text) if m.kind == kind for v in values(m, "value") if isinstance(v, Quantity)]
    return dict(found)


BOKO = "Boko Haram was founded in Maiduguri in 2002. "
KILLED = "Boko Haram killed 40 people in Maiduguri on Monday. "
SIZED = BOKO + "A general said in 2020 that it had 9,000 fighters. "
STATE = "The Islamic State lost its last village in 2019. "
SHABAAB = "Al-Shabaab is fighting the army in central Somalia. "
BOMB = "A bomb killed 19 people outside a restaurant in Manbij on Monday. "

DANGERS = [
    (KILLED + '"{The threat is real and strong|The threat has not gone away|The danger is not over}," {the minister said on Monday|Musa Dan, the minister, said}.', "minister|Musa Dan"),
    (KILLED + '"{It can happen again|They will be back|They will try again|It is a question of when, not if|They\'ll come for the schools next}," {said a shopkeeper|a shopkeeper warned}.', "shopkeeper"),
    (BOKO + "{We must|The country must} {reckon with|expect|prepare for|be ready for} {ambushes|further attacks}{| in the coming weeks}, {the minister said|according to the minister}.", "minister"),
    (BOKO + "We {assess|judge} that {suicide attacks|raids} in Bama {will increase|are set to increase|will become more frequent} before Ramadan.", "We"),
    (BOKO + "{Analysts expect|Diplomats expect} the group to {try and take|strike|push for|besiege} Bama before the rains.", "Analysts|Diplomats"),
    (BOKO + "{Further attacks|More bombings} {cannot be ruled out|must be expected|are only a question of time|could come at any time}, the minister said.", "minister"),
    (BOKO + "The minister {does not|did not|would not} {rule out|exclude} {further attacks|new raids}.", "minister"),
    (BOKO + "The governor, who had come to Abuja, {warned of|sees a danger of} {a regional conflagration|a bloodbath|a new wave of violence} if the army leaves.", "governor"),
    (KILLED + '"If {Bama falls|the garrison leaves}, {the coastal states are next|we are finished}," the governor said.', "governor"),
    (KILLED + "The governor {has extended the curfew|calls up 300 men}. {The city|The country} must expect new attacks, he {says|said}.", "governor"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "speaker"), DANGERS)
def test_a_danger_is_a_warning(row: str, speaker: str) -> None:
    for text in some(row):
        warnings = [m for m in read(text) if m.kind == "warning"]
        assert warnings, text
        assert any(re.search(speaker, str(v)) for m in warnings for v in values(m, "speaker")), text
        assert sum(m.kind == "attack" for m in read(text)) == text.startswith(KILLED), text


NO_DANGER = (
    "The minister {warned that the coalition could fall|said that prices must be expected to rise|said the threat of rain was real|does not rule out a second term|spoke of a danger of recession"
    "|has been informed that he will be charged|is concerned that prices will take their toll}.",
    '{"We will be back," said the coach|"They will try again," the referee said|The paper wrote of fears of a bloodbath}.',
)  # fmt: skip


def test_other_dangers_are_no_warnings() -> None:
    for row in NO_DANGER:
        for text in some(BOKO + row):
            assert not [m for m in read(text) if m.kind == "warning"], text


SIZES = [
    BOKO + "{A UN panel wrote in January|The ministry estimated in March} that the group {commanded|fielded|mustered} 6,000 people, relatives included.",
    BOKO + "The UN {gives the group|now gives Boko Haram|credits it with|attributes to the group} {some |}6,000 fighters.",
    SIZED + "Defectors think that {the figure|its strength} {may have|has} {shrunk|fallen|dwindled} to 6,000.",
    SIZED + "In Borno there {are thought to be|may be|are believed to be} 6,000{ of them|}.",
    BOKO + "The spokesman put {those who remain|the remaining fighters} at 6,000.",
    BOKO + "How strong is the group? {Analysts reckon with|Generals mutter about|The general spoke last year of|Diplomats keep to} 6,000{| fighters}.",
    BOKO + "How large is it? The government {insists|believes} that no more than 6,000 {are left|remain}.",
    BOKO + "{Estimates|Estimates of its fighters} {range|vary} from 6,000 to 9,000.",
]  # fmt: skip


@pytest.mark.parametrize("row", SIZES)
def test_a_size_without_a_noun(row: str) -> None:
    for text in some(row):
        found = counts(text, "strength")
        assert 6000 in found, text
        assert [a.actor for a in values(found[6000], "actor")] == ["boko-haram"], text


def test_the_number_of_the_dead_is_no_size() -> None:
    text = "An attack on a base in Bama killed dozens on Monday. The ministry spoke of 12 dead, while {Boko Haram|the group} put {the number|it} at 39."
    for one in some(BOKO + text):
        assert not counts(one, "strength"), one


SUMS = [
    (134, "killed", BOKO + "In January the {death toll|number of dead} {for the whole country |}{stood at|reached} 134, the highest in years."),
    (2100, "killed", BOKO + 'The ministry says that 2,100 militants have been {"eliminated"|put out of action|neutralised} since August.'),
    (17, "killed", BOKO + "{Fatalities|Killed} {this week|in April|since January}: 17."),
    (17, "attacks", BOKO + "{Attacks|Bombings} {this week|in April|since January}: 17."),
    (412, "killed", BOKO + "412. That is how many people {the group killed in 2023|have died in its attacks since January}."),
    (412, "attacks", BOKO + "412. That is how many attacks the group carried out in 2023."),
    (212, "attacks", STATE + "An independent monitor {documented|counted} 212 attacks and 502 deaths in 2023."),
    (169, "attacks", BOKO + "In 2023 it carried out 700 attacks in Nigeria. Borno alone {saw|suffered|had} 169."),
    (259, "attacks", "Between 1 October 2023 and 30 April 2024 the Islamic State claimed 1,121 attacks in 22 countries. {Syria comes second|Next is Syria} with 259."),
    (60, "attacks", STATE + "Since 17 October American bases in Syria have been {fired on|shelled} more than 60 times."),
]  # fmt: skip


@pytest.mark.parametrize(("number", "unit", "row"), SUMS)
def test_sums_in_the_form_of_a_list(number: int, unit: str, row: str) -> None:
    for text in some(row):
        found = counts(text, "tally")
        assert number in found, text
        assert values(found[number], "unit") == [unit], text
        assert values(found[number], "period"), text


def test_lists_of_other_things() -> None:
    for text in some(
        BOKO
        + "{Goals this season: 17|Killed: 17|Nigeria leads with 347 medals. Syria comes second (259)|412. That is how many seats it has}."
    ):
        assert not counts(text, "tally"), text  # fmt: skip


HELD = [
    (900, STATE + "An escape from one of the prisons in Syria, where 900 men are still {kept|held}, would change everything."),
    (93, STATE + "The ministry said that it had {rounded up|arrested} 93 people, 65 of them from one cell, who wanted to attack an embassy."),
    (10000, STATE + "Some 10,000 of its fighters are guarded by Kurdish forces in Syria."),
    (76, STATE + BOMB + "Some 76 people {have been arrested|were being held|were in custody last night}."),
]  # fmt: skip


@pytest.mark.parametrize(("number", "row"), HELD)
def test_people_are_held(number: int, row: str) -> None:
    for text in some(row):
        assert number in counts(text, "detention"), text


GROUND = [
    ("lost", SHABAAB + "Galcad was {liberated|retaken} on 8 March, after a year in the hands of the group; Hobyo {followed|fell} on 14 March."),
    ("seized", SHABAAB + "Galcad has been in {rebel|al-Shabaab} hands since March; {Hobyo is too|so is Hobyo}."),
    ("seized", SHABAAB + "Hobyo and Galcad remain {under|in the hands of} al-Shabaab."),
    ("seized", SHABAAB + "The group has {run|ruled} Galcad and Hobyo since January."),
]  # fmt: skip


@pytest.mark.parametrize(("change", "row"), GROUND)
def test_two_places_and_one_change(change: str, row: str) -> None:
    for text in some(row):
        told = {
            (p.name, c)
            for m in read(text)
            if m.kind == "control"
            for p in values(m, "place")
            for c in values(m, "change")
        }
        assert told == {("Galcad", change), ("Hobyo", change)}, text


def parties(text: str) -> set[tuple[str | None, str, str | None]]:
    said = [s for m in read(text) if m.kind == "attack" for s in m.statements if s.property == "perpetrator"]
    return {(s.value.actor, s.modality, s.speaker) for s in said}


def test_who_ordered_it_and_who_denies_that() -> None:
    row = "The president {suggested|hinted|implied}, without {producing|offering} evidence, that Turkey {had ordered it|was behind it}. Turkey denied it."
    for text in some(BOMB + row):
        assert ("government-of-turkey", "suspected", "The president") in parties(text), text
        assert "denied" in {modality for _, modality, _ in parties(text)}, text
    row = "{American officials attribute it to|Western services trace it to} the Islamic State, and the Kremlin {maintains|claims} that Kyiv paid for it, which Kyiv denies."
    for text in some(BOMB + row):
        assert {(a, m) for a, m, _ in parties(text)} == {("islamic-state", "attributed"), ("government-of-ukraine", "attributed"), ("government-of-ukraine", "denied")}, text  # fmt: skip


def test_a_group_sent_him() -> None:
    for text in some(STATE + BOMB + "IS said{| within hours} that it had {sent him|dispatched the bomber}."):
        assert ("islamic-state", "claimed", "IS") in parties(text), text
