"""Whose dead are counted: those who came are no victims, those who struck no wounded; each beside one told alike."""

import pytest

from tocsin.quantities import casualties
from tocsin.quantities.natural import dealt
from tocsin.quantities.struck import harmed


def told(sentence: str, what: str) -> int:
    return sum(c.quantity.point for c in casualties(sentence, 0, len(sentence)) if c.what == what)


@pytest.mark.parametrize(
    ("sentence", "killed", "attackers"),
    [
        ("Twenty militants and nine soldiers are dead.", 9, 20),
        ("Nine soldiers and 20 militants were killed in the attack.", 9, 20),
        ("Twenty-five soldiers and 63 terrorists were killed.", 25, 63),
        ("More than 120 guards died along with 374 militants.", 120, 374),
        ("Five militants and two soldiers were killed in clashes.", 2, 5),
        ("Five militants and two soldiers were killed in an air strike.", 7, 0),
        ("Troops killed five rebels and two villagers.", 7, 0),
        ("Nine soldiers and 20 villagers were killed in the attack.", 29, 0),
    ],
)
def test_a_sum_of_two_sides(sentence: str, killed: int, attackers: int) -> None:
    assert (told(sentence, "killed"), told(sentence, "attackers_killed")) == (killed, attackers)


@pytest.mark.parametrize(
    ("sentence", "killed", "attackers"),
    [
        ("Egypt says it has killed the 12 militants who waylaid a bus of pilgrims on Friday.", 0, 12),
        ("Police killed eight militants who had taken part in Sunday's ambush on a convoy.", 0, 8),
        ("Troops killed five fighters involved in the raid on the village, the army said.", 0, 5),
        ("Four gunmen opened fire in the lobby and killed six guests before guards killed all four.", 6, 4),
        ("Three of the raiders were killed when villagers fought back.", 0, 3),
        ("The elder brother died in a gunfight with police.", 0, 1),
        ("The man, who had driven a van into the crowd, was shot dead by police.", 0, 1),
        ("A woman who attacked a policeman with a knife was shot dead.", 0, 1),
        ("Two youths who threw a bomb at a bus were killed by guards.", 0, 2),
        ("Troops killed 17 Boko Haram fighters in an operation in Sambisa forest.", 17, 0),
        ("A drone strike killed four suspected al-Qaeda militants in Marib.", 4, 0),
        ("The man who had built the school was shot dead by gunmen.", 1, 0),
        ("A man who tried to stop the attackers was shot dead.", 1, 0),
        ("A bystander died in a gunfight with police.", 1, 0),
        ("Soldiers killed 12 villagers and burned their huts.", 12, 0),
        ("A man was shot by two robbers in Dallas on Friday and died.", 0, 0),
    ],
)
def test_those_who_came(sentence: str, killed: int, attackers: int) -> None:
    assert (told(sentence, "killed"), told(sentence, "attackers_killed")) == (killed, attackers)


@pytest.mark.parametrize(
    ("sentence", "wounded"),
    [
        ("The first bomber struck at the railway station and the second on a bus.", 0),
        ("The two women who struck in the capital on Monday were widows of militants.", 0),
        ("The market quarter has been struck many times.", 0),
        ("The remaining four brothers say their home was hit in mid-December.", 0),
        ("The gunman struck twice that week.", 0),
        ("A woman was struck by a bullet in the arm.", 1),
        ("Two boys were hit by stray bullets.", 2),
        ("Six people, hit by shrapnel, were taken to hospital.", 6),
        ("Two pedestrians were hit and badly hurt.", 2),
    ],
)
def test_those_who_struck_are_not_hurt(sentence: str, wounded: int) -> None:
    found = [c for c in casualties(sentence, 0, len(sentence)) if c.what == "wounded"]
    assert sum(c.quantity.point for c in found if harmed(sentence.lower(), c)) == wounded


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("Two villagers died of cholera in the camp.", 0),
        ("Residents attacked Africans after the death of a teenage boy from a suspected drug overdose.", 0),
        ("The riot broke out after the death of a girl from malaria.", 0),
        ("Soldiers killed ten people, weeks after the death of the king of natural causes.", 10),
        ("The death of a teenage boy from a bullet in the neck set off the riot.", 1),
        ("He died of a heart attack in his cell.", 0),
        ("She died in her sleep at the age of 91.", 0),
        ("The death of the old king at 88 brought thousands on to the streets.", 0),
        ("He died of his wounds on Monday.", 1),
        ("A woman died of her injuries after the blast.", 1),
        ("A priest was shot dead at the age of 78.", 1),
        ("A baby died from smoke inhalation after arsonists set the house on fire.", 1),
    ],
)
def test_deaths_that_nobody_dealt(sentence: str, killed: int) -> None:
    found = [c for c in casualties(sentence, 0, len(sentence)) if c.what == "killed"]
    assert sum(c.quantity.point for c in found if dealt(sentence.lower(), (0, len(sentence)), c)) == killed


@pytest.mark.parametrize(
    ("sentence", "killed", "attackers"),
    [
        ("Seven civilians, two policemen and five attackers were killed.", 9, 5),
        ("Two guards, a nurse and both gunmen died in the attack.", 3, 2),
        ("The attack killed four civilians, three policemen and two gunmen.", 7, 2),
        ("Five people, including two policemen, and two gunmen were killed.", 5, 2),
        ("Five people, two policemen among them, and three attackers died.", 5, 3),
        ("Four civilians, three policemen and two children were killed.", 9, 0),
        ("Two soldiers were killed, three policemen and two attackers were wounded.", 2, 0),
    ],
)
def test_a_list_that_ends_in_attackers(sentence: str, killed: int, attackers: int) -> None:
    assert (told(sentence, "killed"), told(sentence, "attackers_killed")) == (killed, attackers)


@pytest.mark.parametrize(
    ("sentence", "killed", "wounded"),
    [
        ("Two gunmen killed six people and wounded a dozen others before they were shot dead by a soldier.", 6, 12),
        ("They wounded three soldiers before they were shot dead.", 0, 3),
        ("Two attackers killed six people before they were killed.", 6, 0),
        ("Three women were held for days before they were killed.", 3, 0),
        ("The bandits abducted 12 people before they were killed.", 12, 0),
    ],
)
def test_they_who_were_shot_are_not_those_whom_they_hurt(sentence: str, killed: int, wounded: int) -> None:
    found = casualties(sentence, 0, len(sentence))
    assert sum(c.quantity.point for c in found if c.what == "wounded") == wounded
    assert max((c.quantity.point for c in found if c.what == "killed"), default=0) == killed
    assert sum(c.what == "killed" for c in found) <= 1
