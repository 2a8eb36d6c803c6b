"""What wars have cost is a sum, with or without a time; deaths of a day, of a disease or of a film are none."""

import pytest

from tocsin.model import Document, Mention, Place, Quantity, document_id
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)


def read(text: str) -> list[Mention]:
    return READER.read(Document(document_id(text.encode()), text, published="2016-05-04", language="en"))


def sums(text: str) -> list[tuple[str, int, str | None, str | None]]:
    """(unit, number, period, place) of each tally."""
    found = []
    for mention in read(text):
        if mention.kind == "tally":
            said = {s.property: s.value for s in mention.statements}
            value, place = said["value"], said.get("place")
            assert isinstance(value, Quantity)
            name = place.name if isinstance(place, Place) else None
            found.append((str(said["unit"]), value.point, str(said["period"]) if "period" in said else None, name))
    return found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The war on the cartels has claimed more than 9,000 lives.", 9000),
        ("At least 30,000 people have died in the conflict, and a million have fled.", 30000),
        ("Tens of thousands have been killed in the fighting, most of them civilians.", 20000),
        ("The insurgency, which aid agencies say has killed more than 17,000 people, has spread to Chad.", 17000),
        ("It has grown into a civil war that has left hundreds of thousands dead and millions homeless.", 200000),
        ("The junta's crackdown on protesters has seen hundreds killed and thousands jailed.", 200),
        ("She pointed to the more than 5,000 deaths of suspected dealers under the campaign.", 5000),
        ("The figures showed 1,200 people had been shot dead in police operations in Rio de Janeiro.", 1200),
        ("More than 2,000 civilians are thought to have been killed since the army launched its offensive.", 2000),
        ("The general said that 310 soldiers had been killed since the battle for Marawi began.", 310),
        ("The feud between the two clans has so far led to the deaths of 14 people.", 14),
        ("The revolt, in which about 900 people were killed, ended his rule.", 900),
        ("Residents fled a civil war that killed 80,000 people.", 80000),
        ("The death toll of the three-year conflict in Ukraine stands at more than 9,300.", 9300),
        ("An estimated 220,000 people died in Colombia's half-century of war.", 220000),
        ("He ruled for eight years, during which 23 reporters were murdered.", 23),
        ("Turkey, which has lost 55 soldiers in Syria, wants a safe zone.", 55),
    ],
)
def test_what_a_war_has_cost_is_a_sum(text: str, number: int) -> None:
    assert [(unit, n) for unit, n, _, _ in sums(text)] == [("killed", number)]
    assert not [m for m in read(text) if m.kind == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "The fighting on Tuesday killed 30 people, the governor said.",
        "At least 12 people were killed in clashes between the army and rebels near Goma on Monday.",
        "The bombing has claimed 43 lives, the hospital said on Wednesday.",
        "Fighting in the town killed 60 people overnight.",
        "Twenty people have died since the fighting broke out on Sunday.",
        "The siege at the mall, in which 67 people were killed, ended on Tuesday.",
        "Cholera has killed more than 2,000 people since the war began.",
        "Road crashes have claimed 4,000 lives since he took office.",
        "More than 500 whales have died in the conflict between fishers and the sea.",
        "A fire that killed 112 people in a factory led to a crackdown on sweatshops.",
        "The ship sank in the war, and 900 people drowned.",
        "The film tells of a war that kills thousands.",
        "The boycott campaign has cost 300 jobs.",
        "The battle for the title has cost the club 300 fans.",
    ],
)
def test_what_a_day_a_disease_or_a_film_has_cost_is_none(text: str) -> None:
    assert sums(text) == []


def test_the_losses_of_an_army_stand_beside_the_attack_that_raised_them() -> None:
    text = "A bomb killed five Malian soldiers near Gao on Monday. It raised the army's death toll in Mali to 71."
    assert [(n, place) for _, n, _, place in sums(text)] == [(71, "Mali")]
    (attack,) = [m for m in read(text) if m.kind == "attack"]
    assert [s.value.point for s in attack.statements if isinstance(s.value, Quantity)] == [5]


def test_a_bombing_keeps_its_own_toll_beside_that_of_its_war() -> None:
    text = "A bomb killed ten people in Aleppo on Monday, in a war that has killed more than 300,000 people."
    assert [(unit, n) for unit, n, _, _ in sums(text)] == [("killed", 300000)]
    (attack,) = [m for m in read(text) if m.kind == "attack"]
    assert [s.value.point for s in attack.statements if isinstance(s.value, Quantity)] == [10]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Since March, when soldiers shot a chief, more than 600 people have been killed in the province.",
            [(600, "2016-03/2016-05")],
        ),
        ("Officials said 40 Ghanaians were killed in Libya last year.", [(40, "2015")]),
        ("In the city, 61 people were murdered last year, up from 44 in 2014.", [(61, "2015")]),
        (
            "In 2013 there were 51 attacks on clinics; by June 2014 that figure had risen to 204.",
            [(51, "2013"), (204, "2014-06")],
        ),
        (
            "On the tenth anniversary of the bombings he said that 50 plots had been foiled since July 2005.",
            [(50, "2005-07/2016-05")],
        ),
    ],
)
def test_sums_of_a_time(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(n, period) for _, n, period, _ in sums(text)] == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A diplomat complained of reports on Europe. Eleven of the 64 attacks took place in Niger.", "Niger"),
        ("The gang began in Los Angeles, when people of El Salvador fled a civil war that left 75,000 dead.", "El Salvador"),
        ("Gunmen roam Kano in Nigeria. Since 2011 they have killed 400 people in the city.", "Kano"),
        ("Yemen's government asked for help. The conflict has killed more than 10,000 people.", "Yemen"),
    ],
)  # fmt: skip
def test_the_land_of_a_sum(text: str, place: str) -> None:
    assert [where for _, _, _, where in sums(text)] == [place]


def test_thousands_are_no_second_sum_beside_their_number() -> None:
    text = "The war in Yemen has left thousands dead. More than 8,000 people have been killed in the war, the UN says."
    assert [n for _, n, _, _ in sums(text)] == [8000]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Boko Haram's black flags are flying over Gwoza once again.", [("Gwoza", "seized")]),
        ("Syrian rebels began withdrawing from Douma on Friday.", [("Douma", "lost")]),
        ("With most of Helmand province back under the Taliban's control, the army is tired.", [("Helmand", "seized")]),
        ("The army's successful operation to evict al-Shabaab from Barawe is over.", [("Barawe", "lost")]),
        ("Houthi rebels have grown since the capital, Sanaa, fell under Houthi control in 2014.", [("Sanaa", "seized")]),
        ("Turkish-backed rebels managed to capture the outskirts of al-Bab on Thursday.", [("al-Bab", "seized")]),
        ("The town of Kobani was in Islamic State hands for weeks.", [("Kobani", "seized")]),
        ("The Taliban still controls an estimated third of Afghanistan's opium production.", []),
        ("Medics work in rebel-held parts of Syria. Al-Qaeda is there too.", []),
        ("The army is waging an offensive to recapture Fallujah from Islamic State.", []),
    ],
)  # fmt: skip
def test_ground(text: str, told: list[tuple[str, str]]) -> None:
    found = []
    for mention in read(text):
        if mention.kind == "control":
            said = {s.property: s.value for s in mention.statements}
            place = said["place"]
            assert isinstance(place, Place)
            found.append((place.name, str(said["change"])))
    assert found == told
