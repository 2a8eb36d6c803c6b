"""Where a report goes on to another attack, and where it goes on telling of the same one."""

import pytest

from tests.read.told import attacks, said

DAY = "2018-09-14"  # a Friday
FIRST = "A car bomb exploded at a fish market in Kirkuk on Thursday and killed 14 people. "


def tolls(text: str) -> list[int | None]:
    return [said(a)[1] for a in attacks(text, DAY)]


@pytest.mark.parametrize(
    "more",
    [
        "Another three attacks in and around Kirkuk on Thursday killed seven people, police said.",
        "Another suicide bomber attacked a bakery in the same city, killing seven people.",
        "A third bomber blew himself up at a bus station, killing seven people.",
        "Two more rockets hit a school in Mosul, killing seven people.",
        "The army answered the attack with air strikes on Hawija, killing seven people.",
        "The army responded to the bombing with a dozen air strikes, which killed seven people in Hawija.",
    ],
)
def test_a_further_attack(more: str) -> None:
    assert tolls(FIRST + more) == [14, 7]


@pytest.mark.parametrize(
    "more",
    [
        "Another bomb was found and defused.",
        "Another man died in hospital, bringing the toll to 15.",
        "Another 40 people were wounded.",
        "One trader lost a son and another a brother.",
        "The army responded to the attack with a statement.",
        "Police searched another house in Kirkuk.",
    ],
)
def test_the_same_attack(more: str) -> None:
    assert len([t for t in tolls(FIRST + more) if t]) == 1


def test_a_further_attack_has_the_day_of_the_one_before() -> None:
    text = FIRST + "A third bomber blew himself up at a bus station, killing two people."
    assert [said(a)[0] for a in attacks(text, DAY)] == ["2018-09-13", "2018-09-13"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two weeks after a church bombing left 12 dead in Cairo, gunmen opened fire on a bus in Minya on Sunday, killing four people.", [12, 4]),
        ("Days after gunmen shot dead ten villagers in Zaria, Nigeria, a bomber killed six people at a mosque in Kano on Friday.", [10, 6]),
        ("In 2015 a bomber killed five lawyers in Kabul, and last year gunmen stormed a radio station in Logar, killing seven people.", [5, 7]),
    ],
)  # fmt: skip
def test_a_sentence_that_turns(text: str, told: list[int]) -> None:
    assert len(tolls(text)) == 2
    assert tolls(text)[1] == told[1]


def test_one_of_two_friends() -> None:
    assert (
        len(
            attacks(
                "One of his friends was killed and another badly wounded by a bomb last summer in Idlib, he said.", DAY
            )
        )
        == 1
    )


def test_an_older_attack_on_the_same_court() -> None:
    text = (
        "At least 20 people were killed by a bomb outside the high court in Nairobi, in what appears to be the latest in a series"
        " of attacks on judges. The blast went off as clerks left for home. The road was closed. Shops were damaged. The court was the"
        " target of a bomb in June 2013, when a suicide bomber drove a car into a bus."
    )
    assert [said(a)[0] for a in attacks(text, DAY)][1:] == ["2013-06"]


def test_the_next_of_several_crimes() -> None:
    text = (
        "Police in Georgia are searching for a man after the deaths of three women, the sheriff said. On Sept. 3, in nearby Macon"
        " County, a 40-year-old teacher was shot dead in her kitchen. On Sept. 6, in Bibb County, a nurse was stabbed to death at a"
        " bus stop, detectives said."
    )
    assert [said(a)[2] for a in attacks(text, DAY)][-2:] == ["Macon County", "Bibb County"]


def test_what_is_dated_in_one_breath_stands_alone() -> None:
    text = (
        "A bomb killed six people in Quetta on Wednesday. Shops were shut on Thursday. Schools were closed. The preacher who was named"
        " by the police once taught there. His brother was killed in 2011."
    )
    assert [said(a)[0] for a in attacks(text, DAY)] == ["2018-09-12", "2011"]


TODAY = "Soldiers shot a man dead at the airport of Lyon, police said. The man was known to the police. "


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ("The patrols began after the Madrid train attacks in March 2004.", "2004-03"),
        ("A guard is serving a life sentence for the murders of two policemen in Turin in 1975.", "1975"),
        ("He had fled after the bombing of a bus in Haifa in 2003.", "2003"),
    ],
)
def test_a_deed_named_with_its_old_day_is_another(more: str, day: str) -> None:
    assert [said(a)[0] for a in attacks(TODAY + more, DAY)][1:] == [day]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man shot dead a guard at the airport of Lyon on Saturday. Hours before the attack at the airport, the man had opened fire on a police officer in Grenoble.", 2),
        ("A man shot dead a guard at the airport of Lyon on Saturday. Before the attack on the guard, the man had called his father from Grenoble.", 1),
        ("A man shot dead a guard at the airport of Lyon on Saturday. After the attack, the man shot himself in Grenoble.", 1),
    ],
)  # fmt: skip
def test_what_was_done_before_the_attack_is_another(text: str, told: int) -> None:
    assert len(attacks(text, DAY)) == told


def test_a_crime_of_another_day_far_away_is_another() -> None:
    text = (
        "Deputies who fatally shot a woman in Memphis, Tennessee, on Thursday thought she held a handgun, police said. "
        "It was the second such case in two days, detectives said. A man was shot and killed by deputies in Nashville, Tennessee, on Wednesday."
    )
    told = attacks(text, DAY)
    assert len(told) == 2
    assert said(told[1])[0] == "2018-09-12"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("Minutes later a suicide bomber struck near a bank a mile away, killing two people.", 2),
        ("Shortly afterwards gunmen opened fire at a checkpoint on the road to Hawija.", 2),
        ("Within minutes of the blast two grenades were thrown at a church in Mosul.", 2),
        ("Minutes later police shot him dead.", 1),
        ("Minutes later a suicide bomber on a motorcycle struck near the burning stalls.", 1),
        ("Minutes later ambulances took 20 wounded people to hospital.", 1),
        ("Shortly afterwards the bombers’ flat was searched.", 1),
        ("The village of Daquq also came under heavy fire, the governor said.", 2),
        ("A police post in Tikrit also came under attack; two officers died.", 2),
        ("The first ambulances also came under fire.", 1),
        ("Mosul saw a wave of suicide attacks by Islamic State in the first week of May.", 2),
        ("Mosul has seen a wave of suicide attacks this year.", 1),
        ("It was the latest in a series of attacks in the city this month.", 1),
    ],
)
def test_what_comes_next_or_was_hit_as_well(more: str, told: int) -> None:
    assert len(tolls(FIRST + more)) == told
