"""Grids of lists with names and unknown nouns, parts and wholes, survivors, and numbers that are told by another one."""

from itertools import product

import pytest

from tocsin.quantities import casualties


def said(text: str) -> list[tuple[str, int]]:
    """The tolls of one sentence with the number that speaks for each, a running total with a plus."""
    return sorted((c.what + "+" * c.cumulative, c.quantity.point) for c in casualties(text, 0, len(text)))


NAMED = (
    "Former prime minister Rafik al-Hariri",
    "Governor Abdul Hadi",
    "General Omar Said",
    "Inspector Singh",
    "The mayor, Juan Perez,",
    "Ali Khan, a tribal elder,",
    "Maria Lopez",
    "A conservationist",
    "An Algerian policeman",
    "The mayor of Huancayo",
    "A cook of the French embassy",
    "An attaché at the embassy",
)
BESIDE = (("two guards", 2), ("his driver", 1), ("six others", 6), ("three of his men", 3))


@pytest.mark.parametrize(("who", "beside"), list(product(NAMED, BESIDE)))
def test_somebody_beside_people_who_are_counted_is_one_more(who: str, beside: tuple[str, int]) -> None:
    words, number = beside
    assert said(f"{who} and {words} were killed.") == [("killed", number + 1)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Gunmen stormed the house of an elder and killed him and three of his sons.", [("killed", 4)]),
        ("He was found guilty of the bombing that killed Rafik al-Hariri and 21 other people.", [("killed", 22)]),
        ("The man killed a woman on the street and a man in a kebab shop.", [("killed", 2)]),
        ("Colonel Traoré, Captain Diallo and seven soldiers fell in the ambush.", [("killed", 9)]),
        ("The attack claimed the lives of the chief, two clerks and a gardener.", [("killed", 4)]),
        # no members of the list: a place, a group, a source
        ("In New York and two other cities, four people were killed.", [("killed", 4)]),
        ("Forty died, according to the governor of Ondo, and 61 survivors are in hospital.", [("killed", 40), ("wounded", 61)]),
        ("Islamic State and two other groups claimed it.", []),
    ],
)  # fmt: skip
def test_lists_with_names_and_phrases(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("By Monday 48 of the 49 who perished had been identified.", [("killed", 49)]),
        ("Of the 44 who died, 36 were policemen.", [("killed", 44)]),
        ("The court heard of each of the 69 who lost their lives.", [("killed", 69)]),
        ("Two newborns are among the 24 people whom three attackers shot dead.", [("killed", 24)]),
        ("Three of the seven men wounded in the raid have died since.", [("killed", 3), ("wounded", 7)]),
        ("Two of the five kidnapped engineers were killed.", [("hostages", 5), ("killed", 2)]),
        ("Half of the 40 people killed were women.", [("killed", 40)]),
        ("Half of the 60 passengers were killed.", [("killed", 30)]),
        ("They refused for three days to bury those who died.", []),
        ("Two of the five attackers killed six guards.", [("attackers_killed", 2), ("killed", 6)]),
    ],
)
def test_of_the_whole_a_clause_tells_the_fate(text: str, tolls: list[tuple[str, int]]) -> None:
    if text.startswith("Two of the five attackers"):  # an active verb: nobody's own fate
        assert ("killed", 5) not in said(text)
    else:
        assert said(text) == tolls


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("None of the nine people aboard survived.", 9),
        ("Not one of the 16 passengers lived to tell the tale.", 16),
        ("No one among the 12 crew survived.", 12),
        ("Only two of the 14 passengers survived.", 12),
        ("Of the six men in the jeep, only the driver survived.", 5),
        ("There were no survivors among the 22 people on board.", 22),
        ("All but three of the 20 hostages were killed.", 17),
    ],
)
def test_those_who_did_not_survive_are_dead(text: str, dead: int) -> None:
    assert said(text) == [("killed", dead)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("injured the same number", 8), ("injured as many", 8), ("injured twice as many", 16), ("injured twice that number", 16),
        ("injured an equal number", 8), ("wounded three times as many", 24), ("injured as many as 20", 20),
    ],
)  # fmt: skip
def test_a_number_told_by_the_one_before_it(words: str, number: int) -> None:
    assert said(f"The blast killed eight people and {words}.") == [("killed", 8), ("wounded", number)]


DENIED = (
    "The army denied that {}.",
    "It is not true that {}, the governor said.",
    "The group falsely claimed that {}.",
    "Officials dismissed claims that {}.",
    "There is no truth in the rumour that {}.",
    "Police rejected reports by local media that {}.",
)
HARM = ("30 of its men had been killed", "five people were abducted", "40 people had died")


@pytest.mark.parametrize(("frame", "harm"), list(product(DENIED, HARM)))
def test_what_is_taken_back_is_no_toll(frame: str, harm: str) -> None:
    assert said(frame.format(harm)) == []


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The rebels denied that they had killed the six nurses.", [("killed", 6)]),
        ("The army denied that 30 men had died, saying only two were wounded.", [("wounded", 2)]),
        ("Had it gone off, dozens would have died.", []),
        ("Civil defence puts the dead at 23 and the hurt at 162.", [("killed+", 23), ("wounded+", 162)]),
        ("The government in Niamey gave a toll of eighty-nine.", [("killed+", 89)]),
        ("The minister gives the number of civilians slain as 81.", [("killed+", 81)]),
        ("At least 33 people are now said to have died.", [("killed", 33)]),
        ("That makes nine killed since Monday.", [("killed+", 9)]),
        ("The number who lost their lives has grown to 51.", [("killed+", 51)]),
        ("Estimates of the dead run from 30 to 50.", [("killed+", 30)]),
        ("A woman set off a belt and took six people with her.", [("killed", 6)]),
        ("The militia took a priest and two nuns with them.", [("hostages", 3)]),
        ("Eleven day labourers were killed.", [("killed", 11)]),
        ("Three night watchmen were stabbed.", [("killed_or_wounded", 3)]),
        ("For the attempted murder of 79 others he got ten years.", []),
        ("One more soldier died on Monday, taking to 18 the number of troops lost.", [("killed", 1), ("killed+", 18)]),
        ("All of them died in a battle of five hours, and so did 18 others.", [("killed", 18)]),
        ("France held a minute of silence for the 84 victims of the attack.", [("killed", 84)]),
        ("Eleven days later nothing was known.", []),
        ("A total of 21 people died: 17 civilians and the 4 attackers.", [("attackers_killed", 4), ("killed", 17)]),
    ],
)
def test_ways_to_tell_a_toll(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("An eight-man patrol was wiped out in the ambush.", [("killed", 8)]),
        ("A 12-member medical team was abducted.", [("hostages", 12)]),
        ("The 11-strong crew was killed.", [("killed", 11)]),
        ("A trio of hunters was shot dead.", [("killed", 3)]),
        ("A quartet of aid workers was kidnapped.", [("hostages", 4)]),
        ("A mother and child were killed.", [("killed", 2)]),
        ("Husband and wife were shot dead.", [("killed", 2)]),
        ("Nine members of two families were killed.", [("killed", 9)]),
        ("An eight-man patrol found two bodies.", [("killed", 2)]),
        ("A three-member panel met.", []),
    ],
)
def test_bodies_told_by_their_strength(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Own losses: 3 KIA, 6 WIA.", [("killed", 3), ("wounded", 6)]),
        ("The loss of nine lives shocked the town.", [("killed", 9)]),
        ("The fire fight accounted for nine militants.", [("killed", 9)]),
        ("The figures accounted for nine months.", []),
        ("Snipers picked off three soldiers.", [("killed", 3)]),
        ("Bandits did away with two guards.", [("killed", 2)]),
        ("Parliament did away with two taxes.", []),
        ("The rebels put four men before a firing squad.", [("killed", 4)]),
        ("Two suffered fatal wounds.", [("killed", 2)]),
        ("Two suffered wounds.", [("wounded", 2)]),
        ("Two soldiers were blinded.", [("wounded", 2)]),
        ("Thirteen were flown to Nairobi for treatment.", [("wounded", 13)]),
        ("Nine people ended up in hospital.", [("wounded", 9)]),
        ("Ten were admitted with shrapnel wounds.", [("wounded", 10)]),
        ("Four guards paid with their lives.", [("killed", 4)]),
    ],
)
def test_further_verbs_of_harm(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls
