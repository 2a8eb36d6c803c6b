"""A grid of wordings of tolls: how a number is said, of whom, by which verb, in which order; and numbers that are none."""

import pytest

from tocsin.quantities import casualties, find

HARM = ("killed", "wounded", "hostages", "attackers_killed", "killed_or_wounded")


def said(text: str) -> list[tuple[str, int]]:
    """The tolls of one sentence with the number that speaks for each."""
    return sorted((c.what, c.quantity.point) for c in casualties(text, 0, len(text)) if c.what in HARM)


NUMBERS = (
    ("12", 12),
    ("Twelve", 12),
    ("At least 12", 12),
    ("More than 40", 40),
    ("As many as 50", 50),
    ("No fewer than 12", 12),
    ("Some 30", 30),
    ("About two dozen", 24),
    ("A dozen", 12),
    ("Nearly 60", 60),
    ("Around 15", 15),
    ("Up to 20", 20),
    ("Over 100", 100),
    ("An estimated 70", 70),
    ("Not less than 12", 12),
    ("At least a dozen", 12),
    ("Thirty-one", 31),
    ("One hundred and twelve", 112),
    ("1,200", 1200),
    ("Almost 90", 90),
    ("Close to 40", 40),
    ("Fewer than 10", 10),
    ("Well over 50", 50),
    ("Upwards of 30", 30),
    ("A total of 44", 44),
)
DIED = (
    "people were killed in the attack.",
    "civilians died in the blast.",
    "people have died.",
    "villagers were massacred by gunmen.",
)
TWELVE_KILLED = (
    "The death toll stands at 12.",
    "The death toll rose to 12.",
    "The death toll has risen to 12.",
    "The death toll has climbed to 12, officials said.",
    "The death toll from the attack rose to 12 on Monday.",
    "The toll remains 12.",
    "The toll remains at 12.",
    "The toll now stands at 12.",
    "The number of dead rose to 12.",
    "The number of deaths has reached 12.",
    "The number of people killed has risen to 12.",
    "Officials put the death toll at 12.",
    "The ministry put the toll at 12.",
    "The governor put the number of dead at 12.",
    "The mayor put the dead at 12.",
    "The army gave a toll of 12 dead.",
    "Hospital sources gave a toll of 12 dead.",
    "A previous toll was 9, but 12 are now known to have died.",
    "The blast claimed the lives of 12 people.",
    "The attack claimed 12 lives.",
    "The attack cost 12 people their lives.",
    "The attack cost 12 lives.",
    "The attack took 12 lives.",
    "Twelve people lost their lives in the attack.",
    "Twelve lives were lost.",
    "The attack left 12 people dead.",
    "The attack left 12 dead.",
    "The attack left at least 12 dead in its wake.",
    "An attack that left 12 people dead shook the town.",
    "Twelve bodies were pulled from the rubble.",
    "Twelve bodies were recovered.",
    "Rescuers pulled 12 bodies from the rubble.",
    "The bodies of 12 men were found.",
    "Workers counted 12 bodies.",
    "Residents buried 12 people.",
    "The death of 12 soldiers was confirmed.",
    "The deaths of 12 people were confirmed by the hospital.",
    "The killing of 12 farmers caused outrage.",
    "The army confirmed 12 deaths.",
    "The army confirmed that 12 soldiers had died.",
    "Twelve deaths were reported.",
    "The hospital reported 12 dead.",
    "The hospital received 12 bodies.",
    "Twelve corpses were counted.",
    "Twelve people are dead after the shooting.",
    "Twelve people are reported dead.",
    "Twelve people are confirmed dead.",
    "Twelve people are known to have died.",
    "Twelve people are believed to have been killed.",
    "Twelve were killed on the spot.",
    "Twelve died at the scene.",
    "Twelve people perished.",
    "The bomb killed 12.",
    "The bomb killed 12 people instantly.",
    "A bomb kills 12 in market.",
    "12 killed in market blast",
    "12 dead in market blast",
    "Market blast kills 12",
    "Bomb leaves 12 dead",
    "Gunmen shot dead 12 people.",
    "Gunmen shot 12 people dead.",
    "Gunmen killed at least 12 people, including three children.",
    "Gunmen slaughtered 12 villagers.",
    "Gunmen massacred 12 people in the village.",
    "Gunmen gunned down 12 worshippers.",
    "Gunmen executed 12 men.",
    "Gunmen hacked 12 people to death.",
    "Gunmen burned 12 people alive.",
    "Gunmen beheaded 12 men.",
    "Gunmen murdered 12 people.",
    "Twelve people had their throats slit.",
    "Twelve people were burned to death.",
    "Twelve people were burnt alive.",
    "Twelve people were shot dead.",
    "Twelve people were gunned down.",
    "Twelve people were hacked to death.",
    "Twelve people were stabbed to death.",
    "Twelve people were slain.",
    "Twelve people were mown down.",
    "An attack killed 12.",
    "The attack, in which 12 people died, was condemned.",
    "The attack, in which 12 were killed, was condemned.",
    "The attack, which killed 12 people, was condemned.",
    "The attack that killed 12 people was condemned.",
    "The blast ripped through a bus, killing 12.",
    "The blast ripped through a bus, killing 12 people on board.",
    "The blast hit a bus and 12 passengers were killed.",
    "Militants attacked a camp, leaving 12 soldiers dead.",
    "Militants attacked a camp, with 12 soldiers dead.",
    "Militants attacked a camp; 12 soldiers died.",
    "With 12 dead, it was the worst attack of the year.",
    "The attack was the deadliest this year, with 12 killed.",
    "There were 12 dead.",
    "There were 12 fatalities.",
    "Officials said there were 12 deaths.",
    "The attack caused 12 deaths.",
    "The attack resulted in 12 deaths.",
    "The attack resulted in the death of 12 people.",
    "The attack led to the death of 12 people.",
    "The strike caused the death of 12 civilians.",
    "The dead number 12.",
    "The dead numbered 12.",
    "The dead now number 12.",
    "The dead: 12.",
    "Among the 12 dead were three children.",
    "Among the 12 killed were three children.",
    "The 12 dead included three children.",
    "Three of the 12 dead were children.",
    "Of the 12 dead, three were children.",
    "Twelve people, including three children, were killed.",
    "Twelve people, among them three children, were killed.",
    "Twelve people, three of them children, were killed.",
    "Twelve people, most of them women, died.",
    "Twelve people, many of them children, died.",
    "At least 12 people - nine of them civilians - were killed.",
    "Nine civilians and three soldiers were killed.",
    "Nine civilians and three soldiers dead",
    "Nine civilians died, along with three soldiers.",
    "The attack killed nine civilians and three soldiers.",
    "The attack left nine civilians and three soldiers dead.",
    "Nine men, two women and a child were killed.",
    "The dead were nine men, two women and a child.",
    "The victims were nine civilians and three policemen.",
    "Ten soldiers and two policemen lost their lives.",
    "Twelve members of one family were killed.",
    "A family of 12 was wiped out.",
    "Twelve worshippers were killed when a bomb exploded in a mosque.",
    "Twelve people were killed and a bus was burned.",
    "A bomber took 12 lives.",
    "Twelve more people were killed.",
    "Another 12 people were killed.",
    "A further 12 people were killed.",
    "Twelve others were killed.",
    "Twelve were dead.",
    "Twelve were dead and the rest fled.",
    "All 12 people on board were killed.",
    "All 12 on board died.",
    "Everyone aboard, 12 people, died.",
    "The helicopter crashed, killing all 12 on board.",
    "The toll of dead reached 12.",
    "The toll could rise beyond the 12 dead.",
    "The attack's death toll of 12 is expected to rise.",
    "A death toll of 12 was given.",
    "The death count was 12.",
    "The confirmed death toll was 12.",
    "The final toll: 12 dead.",
    "Police said 12 had died.",
    "Police say at least 12 were killed.",
    "12 people, police said, were killed.",
    "Killed were 12 people, the police said.",
    "Dead: 12 soldiers.",
    "The shooting ended with 12 people dead.",
    "When it was over, 12 people lay dead.",
    "Twelve people lay dead.",
    "By evening 12 people were dead.",
    "Twelve of its soldiers were killed, the army said.",
    "The army said it had lost 12 soldiers.",
    "The army lost 12 men.",
    "The army lost 12 soldiers in the ambush.",
    "Twelve soldiers fell in the ambush.",
    "Twelve troops were killed in action.",
    "The militants killed 12 of the hostages.",
    "Twelve of the hostages were killed.",
    "Twelve of the 40 passengers were killed.",
    "Twelve of them died.",
    "Half of the 24 passengers were killed.",
    "The death toll had earlier been put at nine but rose to 12.",
    "The toll rose from nine to 12.",
    "The toll was raised from nine to 12.",
    "The toll rose to 12 from nine.",
    "The death toll rose by three to 12.",
    "The ministry raised the toll to 12.",
    "The ministry revised the death toll down to 12.",
    "The ministry lowered the toll to 12 from 15.",
    "Twelve people, up from nine, are now known to have died.",
    "The death toll, initially given as nine, is now 12.",
)
TWELVE_WOUNDED = (
    "Twelve people were wounded.",
    "Twelve people were injured, three seriously.",
    "Twelve people were injured, three of them seriously.",
    "Twelve people were hurt.",
    "Twelve people suffered injuries.",
    "Twelve people sustained injuries.",
    "Twelve people received gunshot wounds.",
    "Twelve people were taken to hospital.",
    "Twelve people were taken to hospital with injuries.",
    "Twelve people were hospitalised.",
    "Twelve people were treated for injuries.",
    "Twelve people are being treated in hospital.",
    "Twelve people remain in hospital.",
    "Twelve people were in critical condition.",
    "The blast wounded 12.",
    "The blast injured 12 people.",
    "The blast left 12 wounded.",
    "The blast left 12 people injured.",
    "The number of wounded rose to 12.",
    "The number of injured stands at 12.",
    "The wounded number 12.",
    "The injured numbered 12.",
    "There were 12 wounded.",
    "There were 12 injuries.",
    "Officials put the number of wounded at 12.",
    "The hospital admitted 12 wounded.",
    "The hospital received 12 wounded people.",
    "Twelve wounded people were brought to the clinic.",
    "Twelve others were wounded.",
    "Another 12 were wounded.",
    "A further 12 people were injured.",
    "Twelve more were hurt.",
    "12 hurt in market blast",
    "Market blast injures 12",
    "Twelve people were maimed.",
    "Twelve people escaped with injuries.",
    "Twelve people were burned, some badly.",
    "Twelve people were treated for shock and cuts.",
    "Twelve soldiers were among the wounded.",
    "Twelve people had to be treated for wounds.",
    "Ambulances took 12 injured people to hospital.",
    "Twelve people were evacuated with wounds.",
    "Twelve people, including three children, were wounded.",
    "Injured: 12.",
    "Nine men and three women were wounded.",
)
TWELVE_KILLED_THIRTY_WOUNDED = (
    "12 people were killed and 30 wounded.",
    "12 people were killed and 30 others wounded.",
    "12 dead, 30 wounded in blast",
    "12 people died and 30 were injured.",
    "The attack killed 12 people and wounded 30.",
    "The attack left 12 dead and 30 wounded.",
    "A bomb exploded, killing 12 and injuring 30.",
    "A bomb exploded, killing 12 people and wounding 30 others.",
    "12 were killed, 30 wounded.",
    "12 people were killed, with 30 wounded.",
    "The toll stands at 12 dead and 30 wounded.",
    "The toll rose to 12 dead and 30 injured.",
    "The hospital reported 12 dead and 30 wounded.",
    "The police put the toll at 12 dead and 30 injured.",
    "12 killed and 30 hurt as bomb hits bus",
    "There were 12 deaths and 30 injuries.",
    "There are 12 dead, and 30 people are in hospital.",
    "At least 12 people were killed and 30 more were taken to hospital.",
    "12 people lost their lives and 30 were hurt.",
    "The attack claimed 12 lives and left 30 people injured.",
    "The army said 12 soldiers died and 30 were wounded.",
    "In addition to the 12 dead, 30 people were wounded.",
    "Besides the 12 killed, 30 were wounded.",
    "30 people were wounded and 12 killed.",
    "30 people were injured, 12 of whom later died.",
    "12 people died and 30 others are being treated.",
    "12 people were shot dead and 30 wounded by gunfire.",
    "The dead number 12, the wounded 30.",
    "12 people have died, and the number of injured is put at 30.",
    "The blast killed at least 12 and injured more than 30.",
)
TWELVE_TAKEN = (
    "Gunmen abducted 12 people.",
    "Gunmen took 12 people hostage.",
    "Twelve people were kidnapped.",
    "Twelve people were taken hostage.",
    "Gunmen seized 12 workers.",
    "Gunmen made off with 12 schoolgirls.",
    "Twelve schoolgirls were carried off.",
    "Gunmen are holding 12 hostages.",
    "Twelve hostages are being held.",
    "The kidnappers hold 12 people.",
    "The militants took 12 captives.",
    "Gunmen whisked away 12 travellers.",
    "Twelve people were abducted, including three children.",
    "Twelve aid workers were snatched.",
    "Pirates captured 12 sailors.",
    "Pirates seized 12 crew members.",
)
TWELVE_ATTACKERS = (
    "Security forces killed 12 attackers.",
    "Soldiers repelled the attack, killing 12 attackers.",
    "Twelve attackers were killed.",
    "Twelve of the attackers were shot dead.",
    "All 12 gunmen were killed.",
    "Police shot dead 12 gunmen.",
    "The 12 attackers died.",
    "Twelve suicide bombers blew themselves up.",
)
FOUR_AND_TWELVE_ATTACKERS = (
    "Four soldiers were killed, along with 12 attackers.",
    "Sixteen people died, 12 of them attackers.",
    "Sixteen people were killed, including 12 attackers.",
    "Four people and 12 of the attackers were killed.",
)
NO_TOLL = (
    "The bomber was 22 years old.",
    "The village lies 12 kilometres from the border.",
    "In 2014 the group declared a caliphate.",
    "The army has 12,000 soldiers in the area.",
    "Twelve people were arrested.",
    "Some 12,000 people fled their homes.",
    "The camp houses 12,000 refugees.",
    "The bomb weighed 12 kilograms.",
    "Twelve shops were burned.",
    "Twelve vehicles were destroyed.",
    "The trial of 12 men began.",
    "Twelve men were sentenced to death.",
    "A court sentenced 12 people to death.",
    "Police are looking for 12 suspects.",
    "The gunmen fired 12 shots.",
    "The attack lasted 12 hours.",
    "Twelve people survived.",
    "Twelve people were rescued.",
    "Twelve hostages were freed.",
    "Twelve people escaped unhurt.",
    "The 12 wanted men are still at large.",
    "Thousands attended the funeral.",
    "Twelve ambulances came.",
    "The hotel has 12 floors.",
    "The bus carried 12 passengers.",
    "Officials offered 12 million for the killers.",
    "The law provides for 12 years in prison for killers.",
    "Twelve cows were killed.",
    "A gunman opened fire on 12 officers.",
    "Police fired 12 rounds.",
    "Twelve countries condemned the killing.",
    "It was the 12th killing this year.",
    "The plot was to kill 12 people.",
    "The group threatened to kill 12 hostages.",
    "The bomb could have killed 12 people.",
    "The police prevented an attack that would have killed hundreds.",
    "Twelve people donated blood for the wounded.",
    "Twelve doctors treated the wounded.",
)


@pytest.mark.parametrize(("words", "number"), NUMBERS)
def test_numbers(words: str, number: int) -> None:
    assert [rest for rest in DIED if said(f"{words} {rest}") != [("killed", number)]] == []


@pytest.mark.parametrize("text", TWELVE_KILLED)
def test_killed(text: str) -> None:
    assert said(text) == [("killed", 12)]


@pytest.mark.parametrize("text", TWELVE_WOUNDED)
def test_wounded(text: str) -> None:
    assert said(text) == [("wounded", 12)]


@pytest.mark.parametrize("text", TWELVE_KILLED_THIRTY_WOUNDED)
def test_killed_and_wounded(text: str) -> None:
    assert said(text) == [("killed", 12), ("wounded", 30)]


@pytest.mark.parametrize("text", TWELVE_TAKEN)
def test_hostages(text: str) -> None:
    assert said(text) == [("hostages", 12)]


@pytest.mark.parametrize("text", TWELVE_ATTACKERS)
def test_attackers(text: str) -> None:
    assert said(text) == [("attackers_killed", 12)]


@pytest.mark.parametrize("text", FOUR_AND_TWELVE_ATTACKERS)
def test_attackers_beside_their_victims(text: str) -> None:
    assert said(text) == [("attackers_killed", 12), ("killed", 4)]


@pytest.mark.parametrize("text", NO_TOLL)
def test_numbers_that_are_no_toll(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "before", ["On 30 July 2009", "In March 2015", "In 2014", "On 8 June 2014", "In the spring of 2003", "Since 2009"]
)
@pytest.mark.parametrize(
    ("deed", "dead"),
    [
        ("gunmen killed four people", 4),
        ("two officers were killed", 2),
        ("soldiers shot dead 12 villagers", 12),
        ("a truck bomb killed 22 people", 22),
    ],
)
def test_a_year_before_people_is_no_number_of_them(before: str, deed: str, dead: int) -> None:
    text = f"{before} {deed} in the town."
    assert said(text) == [("killed", dead)]
    assert [q.quantity.point for q in find(text)] == [dead]


def test_two_thousand_people_are_no_year() -> None:
    assert said("The army killed 2000 civilians in the town.") == [("killed", 2000)]
    assert [q.quantity.point for q in find("They were surrounded by 2000 soldiers.")] == [2000]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The command attributes the massacre to the Militarised Communist Party.", []),
        ("Police attribute the killing to the Real Lake Front.", []),
        ("The faction, with 4,000 to 5,000 fighters, killed nine villagers.", [("killed", 9)]),
        ("The militia, numbering some 2,000 men, killed the mayor of the town.", [("killed", 1)]),
        ("The column, with nine wounded men, killed four villagers.", [("killed", 4), ("wounded", 9)]),
    ],
)
def test_bodies_and_the_size_of_a_group_are_no_toll(text: str, expected: list[tuple[str, int]]) -> None:
    assert said(text) == expected


PARTS = (
    "12 of them children", "at least 27 of them British", "a policeman among them", "including four soldiers",
    "of whom 12 were policemen", "among them five foreigners", "most of them students", "five children among them",
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "frame",
    [
        "Five days after 38 tourists, {}, were killed on the beach, guards were posted.",
        "On Friday, a day after 38 people, {}, were killed, shops were shut.",
        "In Sousse, where 38 tourists, {}, were shot dead, bells rang.",
    ],
)
def test_the_whole_and_not_its_part_behind_a_comma(frame: str, part: str) -> None:
    assert ("killed", 38) in said(frame.format(part))
    assert not {("killed", n) for n in (27, 12, 5, 4, 1)} & set(said(frame.format(part)))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb killed the governor and two others.", 3),
        ("Haroon Bilour and 20 others were killed.", 21),
        ("The bomber blew up his vest, killing himself and four others.", 4),
        ("Four people, not counting the three bombers, are dead.", 4),
        ("Two more of the injured died on Friday, which brought it to 74.", 74),
        ("A further three died overnight, bringing the dead to 38.", 38),
        ("The death toll, put at 27 at first, rose to 38.", 38),
        ("Officials had first spoken of 27 dead; the figure is now 38.", 38),
        ("Police had put the toll at 38 but corrected it to 27.", 27),
        ("Last December 14 fishermen were killed in Kaiga.", 14),
    ],
)
def test_the_toll_that_stands(text: str, killed: int) -> None:
    tolls = [c for c in casualties(text, 0, len(text)) if c.what == "killed"]
    assert max(tolls, key=lambda c: (c.cumulative, -c.start)).quantity.point == killed


@pytest.mark.parametrize("text", ["A film maker of 55 was killed.", "The guard, a lawyer of 33, died."])
def test_an_age_is_no_toll(text: str) -> None:
    assert not [n for _, n in said(text) if n > 1]


def test_what_others_say_is_no_new_total() -> None:
    text = "At least 132 villagers were killed, though local people put the figure at 160."
    assert [(c.quantity.point, c.cumulative) for c in casualties(text, 0, len(text))] == [(132, False), (160, False)]
    text = "Among the dead were two workers and a policeman."
    assert not any(c.cumulative for c in casualties(text, 0, len(text)))
