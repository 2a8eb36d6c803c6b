"""What whole short texts come out as: dates, claims, plots, figures, each by a general rule of the reader."""

import pytest

from tests.read.told import value
from tocsin.model import Document, Mention, Place, Quantity
from tocsin.read import read_document


def read(text: str) -> list[Mention]:
    return read_document(Document("sha256:" + "0" * 64, text, "", None, "2021-09-15", "en"))


def place(mention: Mention) -> str | None:
    where = value(mention, "place")
    return where.name if isinstance(where, Place) else None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A judge on Wednesday jailed three men over the May 2017 bombing of a market in Lahore.", "2017-05"),
        ("The town mourned the nine people who lost their lives in last Friday's bombing in Quetta.", "2021-09-10"),
        (
            "Quetta had not seen such horror since June 2013, when a bomb exploded in a hospital and killed 20 people.",
            "2013-06",
        ),
        ("Three soldiers died in a roadside explosion in Kunduz. The attack happened late on Monday.", "2021-09-13"),
        (
            "A suicide bomber killed 12 people in Quetta on Saturday. A second man was shot at the Monday Market.",
            "2021-09-11",
        ),
    ],
)
def test_the_date_is_that_of_the_deed(text: str, date: str) -> None:
    assert value(read(text)[0], "date") == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "The Wolves of the Delta claimed the raid hours after it began on Saturday. At Okrika 12 people were killed.",
            "2021-09-11",
        ),
        ("The party has lost its bases, and on 1 September a U.S. air strike near Mogadishu killed its leader.", "2021-09-01"),
        ("An inquest opened on Monday into the deaths of 30 people who were shot by a gunman in Tunis in June 2015.", "2015-06"),
        ("Four days after gunmen stormed a hospital in Kabul and killed 49 people, doctors were back on Tuesday.", "2021-09-10"),
        ("A bomb exploded outside a bank in Lahore, killing five. Police said the device went off on Monday evening.", "2021-09-13"),
        ("Witnesses said the gunmen came by motorbike on Sunday. They opened fire in a church at Koro, killing nine.", "2021-09-12"),
        ("A dealer was arrested after he was wounded and a policeman shot dead in Beirut. The Friday gun battle lasted an hour.", "2021-09-10"),
        ("Wednesday, September 15, 2021\n\nOn Saturday morning, a gunman shot nine shoppers dead at a store in Dallas.", "2021-09-11"),
    ],
)  # fmt: skip
def test_a_day_told_beside_the_deed_is_found(text: str, date: str) -> None:
    assert value(read(text)[0], "date") == date


@pytest.mark.parametrize(
    "text",
    [
        "Wednesday, September 15, 2021\n\nA gunman shot nine shoppers dead at a store in Dallas, police said.",
        "A bomb exploded outside a bank in Lahore, killing five. A bomber was arrested on Monday, police said.",
        "Two militants were caught on Sunday after an attack on a mosque in Kano, police said. Six people died.",
        "Police said on Monday that gunmen had opened fire in a church at Koro, killing nine.",
    ],
)
def test_days_of_writing_and_of_arrest_date_no_deed(text: str) -> None:
    assert value(read(text)[0], "date") is None


def test_the_same_day_is_that_of_the_deed_before() -> None:
    first, second = read(
        "A bomb killed nine people in a mosque in Kandahar on Friday. "
        "The second attack was in Lahore, where gunmen killed four people later the same day."
    )
    assert value(first, "date") == value(second, "date") == "2021-09-10"


def test_a_plot_is_dated_by_the_arrest_and_not_by_the_sentence() -> None:
    (plot,) = read(
        "A man who plotted to attack a police station in Dayton for Islamic State was sentenced on Monday to 20 years. "
        "He was arrested on May 21, 2020, the day on which he bought a rifle."
    )
    assert value(plot, "date") == "2020-05-21"


def test_the_place_is_not_that_of_the_court() -> None:
    told = read("A court in Nairobi jailed two men over the 2015 attack on a college in Garissa that killed 30 people.")
    assert place(told[0]) == "Garissa"


@pytest.mark.parametrize(
    ("text", "modality", "who"),
    [
        (
            "A bomb killed nine people in Quetta on Monday. The Baloch Liberation Army said its fighters planted it.",
            "claimed",
            "Baloch Liberation Army",
        ),
        (
            "Gunmen killed 20 people in Kabul on Monday. Islamic State said that the killings were its work.",
            "claimed",
            "Islamic State",
        ),
        (
            "Bombs killed 40 people in Colombo on Sunday. A minister said a local group, Banner of Dawn, was behind them.",
            "attributed",
            "Banner of Dawn",
        ),
        (
            "A bomb killed four people in Nairobi on Friday. A senator said he did not believe that al-Shabaab was behind it.",
            "denied",
            "al-Shabaab",
        ),
    ],
)
def test_who_did_it_by_whose_word(text: str, modality: str, who: str) -> None:
    said = {(s.modality, getattr(s.value, "name", None)) for m in read(text) for s in m.all("perpetrator")}
    assert (modality, who) in said


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 9 people in Quetta. Al-Shabaab was quoted by experts. They said they believed the bomb was home-made.",
        "German authorities said they had foiled an attack on a synagogue in Hagen.",
        "Gunmen killed 3 people in Cali on Monday. Officials met members of Colombia's largest farmers' union.",
    ],
)
def test_no_claim_where_nobody_claims(text: str) -> None:
    assert not [s for m in read(text) for s in m.all("perpetrator") if s.modality == "claimed" and m.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "kind", "stage"),
    [
        ("Gunmen tried to assassinate the governor in Aden on Monday; he escaped unhurt.", "plot", "attempted"),
        ("A man accused of plotting to blow up a railway station in Madrid was arrested.", "plot", "foiled"),
        ("Prosecutors said the two had planned to shoot soldiers at a barracks in Lyon.", "plot", "planned"),
        ("Hostages were taken at a cafe in Tunis on Monday.", "attack", "accomplished"),
    ],
)
def test_how_far_it_got(text: str, kind: str, stage: str) -> None:
    told = read(text)
    assert (told[0].kind, value(told[0], "stage")) == (kind, stage)


def test_hundreds_of_dead_in_a_year_are_a_sum_unless_of_a_disaster() -> None:
    told = read("Rebels fight on. Some 1,200 civilians were killed in Burkina Faso in 2019, a monitoring group said.")
    assert [m.kind for m in told] == ["tally"]
    assert isinstance(value(told[0], "value"), Quantity)
    assert not [
        m for m in read("Troops helped. An earthquake killed 26,000 people in Bam in 2003.") if m.kind == "tally"
    ]


def test_an_embassy_warns_of_its_own_town() -> None:
    told = read("The US embassy in Nairobi warned of possible attacks on hotels in the coming days.")
    assert told[0].kind == "warning"
    assert place(told[0]) == "Nairobi"


def test_one_bombing_of_a_past_year_is_an_attack_and_no_sum() -> None:
    told = read("The siege was the worst since al-Qaeda bombed an embassy in Nairobi in 1998, killing 213 people.")
    assert [(m.kind, value(m, "date")) for m in told if m.first("date")] == [("attack", "1998")]


def test_a_denial_of_both_attacks_is_told_of_both() -> None:
    told = read(
        "Gunmen killed 16 people at a hospital in Kabul on Tuesday. A suicide bomber killed 24 people at a funeral in "
        "Jalalabad on Saturday. The Taliban denied involvement in both attacks."
    )
    assert [[s.modality for s in m.all("perpetrator")] for m in told] == [["denied"], ["denied"]]


def test_forces_that_end_an_attack_have_not_made_it() -> None:
    told = read(
        "Al-Shabaab gunmen stormed a hotel in Nairobi on Monday. Kenyan forces killed all the attackers who were inside."
    )
    assert {getattr(s.value, "name", "") for m in told for s in m.all("perpetrator")} == {"Al-Shabaab"}


def test_who_condemns_an_attack_denies_nothing() -> None:
    told = read(
        "A bomb killed nine people in Quetta on Monday. Iran condemned the attack and the Taliban condemned it too."
    )
    assert not [s for m in told for s in m.all("perpetrator")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "At least 34 soldiers died when attackers assaulted their post at Banibangou, near the Mali border.",
            "Banibangou",
        ),
        (
            "Soldiers killed near Mali border\n\nAttackers killed 34 soldiers at Banibangou in Niger on Thursday.",
            "Banibangou",
        ),
        ("A bomber killed 22 people at the end of an Ariana Grande concert in Manchester on 22 May.", "Manchester"),
    ],
)
def test_borders_and_artists_are_not_where_it_happened(text: str, place: str) -> None:
    read = read_document(Document("d", text, published="2025-06-20", language="en"))
    found = [s.value for m in read if m.kind == "attack" for s in m.statements if s.property == "place"]
    assert [p.name for p in found if isinstance(p, Place)] == [place]


def test_one_deed_told_by_its_country_and_by_its_towns_is_one() -> None:
    text = (
        "Sri Lanka: the Easter Sunday bombings\n\nMore than 350 people were killed in suicide bombings at churches and hotels"
        " in Sri Lanka on Easter Sunday.\n\nThree churches in Negombo, Batticaloa and Colombo were hit during services."
    )
    read = read_document(Document("d", text, published="2019-04-24", language="en"))
    assert [m.kind for m in read] == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "Nearly all of the 118 captives who died when troops ended the siege of a hall in Kazan were killed by gas. Some 40 rebels were shot.",
        "Relatives met outside the cinema where 30 people lost their lives a year ago after militants took the audience hostage.",
    ],
)
def test_whoever_holds_captives_has_taken_hostages_even_where_shots_are_told_of(text: str) -> None:
    assert value(read(text)[0], "type") == "hostage_taking"
