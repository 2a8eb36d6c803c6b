"""Who did it as news of wars tells it: what flies and drives for a state, both sides of a fight, and who only stands beside a deed."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document


def parties(text: str, published: str = "2001-12-12") -> list[str]:
    """Actor or name and modality of those who are said to have done what the text tells."""
    read = read_document(Document(document_id(text.encode()), text, None, None, published, "en"))
    told = [s for m in read if m.kind == "attack" for s in m.to_json()["statements"] if s["property"] == "perpetrator"]
    return sorted(f"{s['value']['actor'] or s['value']['name']} {s['modality']}" for s in told)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("US B-52 bombers dropped 30 bombs on a village near Kandahar on Sunday, killing 14 people.", "united-states"),
        ("A stray Turkish bomb killed five villagers near Zakho on Sunday.", "turkey"),
        ("Three soldiers were killed by a misguided French bomb in Mali on Monday.", "france"),
        ("At least six people died in Grozny on Sunday in the Russian bombardment of the city.", "russia"),
        ("Ethiopian tanks shelled the Somali town of Baidoa on Monday, killing eight civilians.", "ethiopia"),
        ("Kenyan F-5 jets bombed two camps in Gedo, Somalia, on Sunday, killing 30 people.", "kenya"),
        ("American cruise missiles hit a factory in Khartoum on Thursday, killing one man.", "united-states"),
        ("Syrian government forces dropped barrel bombs on Douma on Sunday, killing 12 people.", "syria"),
        ("Israeli undercover troops killed a Hamas commander in Nablus on Sunday.", "israel"),
        ("A Palestinian was killed by Israeli tank fire near Rafah on Sunday.", "israel"),
        ("A boy was shot dead in Nablus on Friday as Israeli forces moved into the city.", "israel"),
        ("A dissident was murdered in Paris in 1991 on the orders of the Iranian president.", "iran"),
        ("US warplanes have been bombing caves near Tora Bora for eight days, killing 40 people.", "united-states"),
        ("The United States Air Force dropped a 6,800 kilogram bomb on Tora Bora on Sunday, killing nine people.", "united-states"),
        ("Nearly 100 civilians have been killed in three nights of US airstrikes near Jalalabad.", "united-states"),
        ("Turkish troops and special forces, backed by the Free Syrian Army, attacked Jarablus in Syria on Sunday, killing 12 people.", "turkey"),
        ("Nine people were killed in South Sudan on Sunday by an army helicopter gunship.", "south-sudan"),
    ],
)  # fmt: skip
def test_arms_of_a_state(text: str, actor: str) -> None:
    assert parties(text) == [f"government-of-{actor} asserted"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Israeli helicopters attacked targets in Gaza City on Monday. Two people were killed when F-16s bombed a police station in Jenin on Tuesday.", ["government-of-israel asserted"] * 2),
        ("US-made Apaches fired rockets at a house in Hebron on Tuesday, killing two men, as Israeli troops entered the city.", ["government-of-israel asserted"]),
        ("Taliban tanks shelled Bagram on Monday, killing three people, as US warplanes circled.", ["taliban asserted"]),
        ("Four rescue helicopters flew to the scene after a bomb killed six people in Grozny on Sunday, where Russian troops are based.", []),
    ],
)  # fmt: skip
def test_what_only_states_have_is_the_one_states_at_arms(text: str, actors: list[str]) -> None:
    assert parties(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Hamas fighters have fought gun battles with Israeli soldiers in Nablus on Sunday, leaving three dead.", ["government-of-israel asserted", "hamas asserted"]),
        ("Two policemen were killed in a shootout with the ELN near Cucuta on Sunday.", ["eln asserted"]),
        ("Two people died in Athens on Sunday as riot police clashed with anarchists.", ["government-of-greece asserted"]),
        ("Four people died in clashes between police and demonstrators in La Paz on Thursday.", ["government-of-bolivia asserted"]),
        ("Government forces in 2015 fought pitched battles with the Justice and Equality Movement in South Darfur.", ["government-of-sudan asserted", "justice-and-equality-movement asserted"]),
        ("At least nine people were killed in fighting on Friday as the Libyan National Army retreated from Ras Lanuf.", ["libyan-national-army asserted"]),
        ("Indian and Pakistani troops exchanged heavy fire along the Line of Control on Sunday, killing three soldiers.", ["government-of-india asserted", "government-of-pakistan asserted"]),
        ("The poisoning of an envoy in Riga on Sunday has set off a diplomatic battle between Latvia and Belarus; the man died on Monday.", []),
    ],
)  # fmt: skip
def test_who_fights(text: str, actors: list[str]) -> None:
    assert parties(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Nine protesters were killed in Hama, Syria, on Sunday, when security forces opened fire.", ["government-of-syria asserted"]),
        ("Soldiers opened fire on a crowd in Conakry, Guinea, on Monday, killing 150 people.", ["government-of-guinea asserted"]),
        ("Police shot dead three demonstrators in Bujumbura, Burundi, on Sunday.", ["government-of-burundi asserted"]),
        ("Police shot dead a gunman in Bujumbura, Burundi, on Sunday after he killed four people.", []),
    ],
)  # fmt: skip
def test_forces_of_the_land_who_fire_on_a_crowd(text: str, actors: list[str]) -> None:
    assert parties(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Turkey said it had killed 34 PKK militants in air strikes in northern Iraq on Sunday.", ["government-of-turkey claimed"]),
        ("Turkey said it had killed 34 PKK militants who attacked a post in Hakkari on Sunday, killing three soldiers.", ["government-of-turkey claimed", "pkk attributed"]),
        ("Kurdish fighters backed by US air strikes killed 20 Islamic State fighters near Kirkuk on Sunday.", []),
        ("Israeli pilots killed in Lebanon on Sunday were hit by a missile, which Hezbollah fired.", ["hezbollah asserted"]),
        ("A rebel group killed six people in Minya in Egypt on Sunday. Libya had accused it of launching attacks on its people before.", []),
    ],
)  # fmt: skip
def test_those_who_fell_did_nothing(text: str, actors: list[str]) -> None:
    assert parties(text) == actors


@pytest.mark.parametrize(
    "text",
    [
        "A Palestinian attack on a bus near Immanuel on Wednesday killed ten people.",
        "The gunmen, understood to be former members of the Peruvian army, shot dead two guards in Lima on Monday.",
        "An apparent member of the Afghan army shot dead two US soldiers near Kabul on Monday.",
        "Militiamen loyal to Indonesia killed nine people in Dili on Sunday.",
        "A soldier was shot dead near Hebron on Sunday by a gunman before he was killed by Israeli troops.",
        "Egypt rounded up dozens of members of Islamic Jihad in the wake of a bombing in Cairo on Sunday that killed four people.",
        "A car bomb killed four people in Cairo on Sunday. Police shut down offices belonging to the Muslim Brotherhood after the attack.",
        "A car bomb killed four people in Kabul on Sunday. The Taliban had rejected an ultimatum to leave the city after the attack.",
        "A car bomb killed four people in Ramallah on Sunday. A minister said he did not believe Israel would attack the president.",
        "The army denied that it had loosened its rules after a strike killed 12 people in Mosul on Sunday.",
        "Egypt accused Israel of trying to bribe officials after a bomb killed six people in Taba on Sunday.",
        "A raid on a camp of al-Shabaab in Somalia on Sunday killed nine people. Critics questioned the mission since it killed women and children.",
        "A bomb killed six people in Aden on Sunday, said Amaq, an agency known for its links to Islamic State.",
        "Sudanese forces have been killed in an ambush near Heglig on Sunday; nine men died.",
        "Islamic militants loyal to Osama bin Laden killed four US soldiers in Mogadishu in 1993.",
        "A Russian-made missile fired by rebels killed two people in Donetsk on Sunday.",
        "US soldiers killed in Karbala on Sunday were hit by a roadside bomb, which wounded four people.",
    ],
)  # fmt: skip
def test_who_only_stands_beside_the_deed(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Jamat-ul-Ahrar, a splinter group of Pakistan's Tehreek-i Taliban (TTP) -- also known as the Pakistani Taliban -- claimed responsibility for a bombing in Lahore on Monday that killed 14 people.", ["jamaat-ul-ahrar claimed"]),
        ("The leftist movement, ELN, claimed responsibility for a bomb that killed two people in Cali on Sunday, which the FARC had condemned.", ["eln claimed"]),
        ("The Al-Aqsa Brigades said in a statement that it and Hamas were jointly responsible for an attack on a bus near Nablus on Sunday that killed ten people.", ["al-aqsa-martyrs-brigades claimed", "hamas attributed"]),
        ("India says the bombing of a train in Mumbai on Tuesday was backed by Pakistani military intelligence; 180 people were killed.", ["inter-services-intelligence attributed"]),
        ('A bomb killed nine people in Lagos on Sunday. "We cannot rule out involvement by Boko Haram," the governor said.', ["boko-haram suspected"]),
        ("A bomb killed nine people in Lagos on Sunday. The governor ruled out involvement by Boko Haram.", ["boko-haram denied"]),
        ("The Free Aceh Movement accused the military of killing nine villagers in Bireuen on Sunday.", ["government-of-indonesia attributed"]),
        ("The opposition leader accused the government of killing two of its members in Buhera, Zimbabwe, on Sunday.", ["government-of-zimbabwe attributed"]),
        ("A bomb killed nine people in Cairo on Sunday. A columnist blamed the government for poor security at the church.", []),
        ("Suspected Islamic militants of the GIA cut the throats of 12 villagers near Medea on Sunday.", ["armed-islamic-group suspected"]),
        ("Hamas says it carried out the attack in Afula on Sunday, which killed six Israelis, in revenge for the killing of its leader by Israel.", ["hamas claimed"]),
        ("Iran denied that it had carried out the bombing in Buenos Aires on Monday that killed 12 people.", ["government-of-iran denied"]),
        ("At a meeting of HTS in Idlib on Sunday a drone killed six people, and Centcom admitted it carried out the strike.", ["us-central-command claimed"]),
    ],
)  # fmt: skip
def test_by_whose_word(text: str, actors: list[str]) -> None:
    assert parties(text) == actors
