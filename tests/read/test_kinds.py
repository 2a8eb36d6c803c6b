"""Strengths, detentions, ground, warnings and plots: what each is, of whom, where, and by whose word."""

import pytest

from tocsin.model import ActorRef, Document, Mention, Place, Quantity, document_id
from tocsin.read.learned.reader import LearnedReader


def read(text: str, kind: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    return [m for m in LearnedReader(gate=None).read(document) if m.kind == kind]


def value(mention: Mention, name: str) -> object:
    """A property in a word or a number: the id or name of an actor, the name of a place, the point of a number."""
    found = mention.first(name)
    given = found.value if found else None
    if isinstance(given, ActorRef):
        return given.actor or given.name
    if isinstance(given, Place):
        return given.name
    return given.point if isinstance(given, Quantity) else given


def speaker(mention: Mention, name: str = "value") -> str | None:
    found = mention.first(name)
    return found.speaker if found else None


def test_two_numbers_of_people_held_are_two_detentions() -> None:
    text = (
        "The Islamic State lost Baghouz in 2019. About 9,000 of its fighters remain in detention in Syria, held by the Syrian"
        " Democratic Forces, while some 43,000 people live in the al-Hol and Roj camps."
    )
    first, second = read(text, "detention")
    assert (value(first, "value"), value(first, "actor"), value(first, "facility")) == (9000, "islamic-state", None)
    assert (value(second, "value"), value(second, "facility")) == (43000, "al-Hol and Roj camps")


def test_many_arrests_are_a_detention_with_its_source_and_few_are_none() -> None:
    (found,) = read(
        "The ministry said that 340 people with suspected links to the PKK were arrested last month.", "detention"
    )
    assert (value(found, "value"), value(found, "date"), value(found, "actor")) == (340, "2024-04", "pkk")
    assert speaker(found) == "The ministry"
    assert not read("Three people with suspected links to the PKK were arrested last month.", "detention")


def test_who_holds_is_not_who_is_held() -> None:
    (found,) = read("The Syrian Democratic Forces hold 12,000 members of the Islamic State in prisons.", "detention")
    assert value(found, "actor") == "islamic-state"


def test_a_strength_has_its_source_and_not_an_older_date() -> None:
    (found,) = read(
        "The ELN, which had 3,000 men in 2015, now has 5,800 fighters, a confidential army report says.", "strength"
    )[-1:]
    assert speaker(found) == "a confidential army report"
    (found,) = read(
        "Some 5,000 foreigners, most of them from Tunisia, have joined the Islamic State in Libya, a panel believes.",
        "strength",
    )
    assert value(found, "value") == 5000
    assert value(found, "place") != "Tunisia"


@pytest.mark.parametrize(
    ("text", "actor", "place", "change"),
    [
        ("In Mozambique, the Islamic State is on the move. The affiliate seized parts of Cabo Delgado province in February.",
         "islamic-state-mozambique", "Cabo Delgado", "seized"),
        ("The Rapid Support Forces have besieged El Fasher since April; the army still holds the city.",
         "rapid-support-forces", "El Fasher", "contested"),
        ("Al-Shabaab withdrew from Adan Yabal in Somalia on Monday.", "al-shabaab", "Adan Yabal", "lost"),
        ("The junta has lost Myawaddy in Myanmar and the Karen National Union took over its base.",
         "karen-national-union", "Myawaddy", "seized"),
    ],
)  # fmt: skip
def test_ground_changes_hands_clause_by_clause(text: str, actor: str, place: str, change: str) -> None:
    found = read(text, "control")
    assert [(value(m, "actor"), value(m, "place"), value(m, "change")) for m in found] == [(actor, place, change)]


def test_a_count_of_another_clause_lends_neither_group_nor_place() -> None:
    text = "About 900 fighters of the Islamic State are at large in Iraq, while some 8,000 inmates sit in jails that the Syrian Democratic Forces guard."
    (strength,) = read(text, "strength")
    assert (value(strength, "actor"), value(strength, "place")) == ("islamic-state", "Iraq")
    (held,) = read(text, "detention")
    assert value(held, "actor") is None
    assert value(held, "place") is None


def test_a_camp_that_goes_by_its_bare_name_holds_people_and_soldiers_sent_are_no_strength() -> None:
    (found,) = read("Nobody looks at the camps in Syria. Al-Hol still holds 39,000 people.", "detention")
    assert (value(found, "value"), value(found, "facility"), value(found, "place")) == (39000, "Al-Hol", "Al-Hol")
    (found,) = read(
        "The army sent 2,000 soldiers against Abu Sayyaf, a group that is believed to have about 300 men.", "strength"
    )
    assert (value(found, "value"), value(found, "actor")) == (300, "abu-sayyaf")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ansar al-Sunna took Mueda and Nangade in northern Mozambique, and the army lost Macomia.",
         {("Mueda", "seized"), ("Nangade", "seized")}),
        ("In Somalia Jowhar was quiet. Al-Shabaab had held the town since 2009.", {("Jowhar", "seized")}),
        ("The police are back in Bama, which Boko Haram seized in 2014, the governor of Borno in Nigeria said.", {("Bama", "seized")}),
        ("Soldiers cleared Gwoza in Nigeria of insurgents last week.", {("Gwoza", "lost")}),
        ("Boko Haram never took Maiduguri in Nigeria.", set()),
        ("A policeman was fighting for his life in Paris after a clash with gunmen.", set()),
    ],
)  # fmt: skip
def test_each_place_of_a_sentence_and_the_town_named_before(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(value(m, "place"), value(m, "change")) for m in read(text, "control")}
    assert expected <= found
    assert found or not expected
    assert expected or not found


def test_a_strength_is_the_number_that_it_has_come_to() -> None:
    (found,) = read(
        "The number of al-Shabaab fighters in Somalia rose from 900 in 2006 to between 5,000 and 6,000.", "strength"
    )
    number = found.first("value")
    assert number is not None
    assert isinstance(number.value, Quantity)
    assert (number.value.low, number.value.high) == (5000, 6000)
    assert found.first("date") is None
    (found,) = read(
        "The ELN is in decline in Colombia. Its rivals think that it has 900. The Taliban are believed to have 40,000 to 50,000.",
        "strength",
    )[-1:]
    number = found.first("value")
    assert number is not None
    assert isinstance(number.value, Quantity)
    assert (number.value.low, number.value.high) == (40000, 50000)


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("The British High Commission in Nairobi told its citizens on Tuesday to keep to their homes. Al-Shabaab has plans to attack hotels there, it said.",
         "The British High Commission in Nairobi", "Nairobi"),
        ("Sweden's security police published its yearly report. It holds it likely that lone men will try to carry out attacks in the country.",
         "Sweden's security police", "Sweden"),
    ],
)  # fmt: skip
def test_it_and_there_are_of_the_sentence_before(text: str, who: str, place: str) -> None:
    (found,) = read(text, "warning")
    assert (value(found, "speaker"), value(found, "place")) == (who, place)


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("Officials warned that the Islamic State might strike again in Belgium, with a summit seen as a target.", "Officials", "Belgium"),
        ("The coordinator raised the threat level, calling an attack by the Islamic State in the Netherlands conceivable.",
         "The coordinator", "Netherlands"),
        ("The threat to Denmark from terrorism is severe, meaning that an attack is likely, the minister said.", "the minister", "Denmark"),
    ],
)  # fmt: skip
def test_a_warning_is_no_attack(text: str, who: str, place: str) -> None:
    (found,) = read(text, "warning")
    assert (value(found, "speaker"), value(found, "place")) == (who, place)
    assert not read(text, "attack")


def test_a_plot_is_where_it_was_to_be_by_those_who_were_caught() -> None:
    text = "German police arrested two Afghans in Gera on March 19 on suspicion of planning an attack on the parliament in Stockholm."
    (plot,) = read(text, "plot")
    assert (value(plot, "place"), value(plot, "perpetrator"), value(plot, "stage")) == (
        "Stockholm",
        "two Afghans",
        "foiled",
    )
    who = plot.first("perpetrator")
    assert who is not None
    assert who.modality == "suspected"
    assert not read(text, "attack")


def test_plotters_are_told_of_by_what_they_are_never_by_name() -> None:
    text = "A court in Hamburg jailed Ruritan Example, a 25-year-old student, for planning a bomb attack on a station in Bremen."
    assert all("Example" not in str(value(m, "perpetrator")) for m in read(text, "plot"))
