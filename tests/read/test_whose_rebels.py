"""Rebels, coalitions and picked troops without a name of their own, and parties that only stand beside a deed."""

import pytest

from tests.read.test_states_at_arms import parties


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rebel fighters launched a surprise assault on army posts in the Syrian city of Hama on Tuesday, killing nine soldiers.", ["syrian-insurgents asserted"]),
        ("Insurgents fired rockets into Aleppo, Syria, on Friday, killing six people.", ["syrian-insurgents asserted"]),
        ("Two children were killed in Idlib, Syria, on Friday by shells that rebels fired, residents said.", ["syrian-insurgents attributed"]),
        ("Clashes between rebels and government forces near Deir ez-Zor, Syria, killed 20 people on Friday.", ["government-of-syria asserted", "syrian-insurgents asserted"]),
        ("Residents said a coalition air strike on Tabqa, Syria, killed eleven people on Monday. The US-led coalition is looking into it.", ["global-coalition-against-daesh attributed"]),
        ("Twelve people were killed on Sunday when coalition jets bombed a market near Raqqa, Syria. The US-led coalition said it was looking into it.", ["global-coalition-against-daesh asserted"]),
        ("Navy SEAL John Smith was killed in a raid in Somalia on Friday.", ["government-of-united-states asserted"]),
        ("A French commando died on Monday in a raid on a camp in Bulo Marer, Somalia, in which seventeen fighters were killed.", ["government-of-france asserted"]),
        ("Government forces shelled the town of Douma, Syria, on Friday, killing eleven people.", ["government-of-syria asserted"]),
        ("Nine people died on Friday in regime shelling of Homs, Syria.", ["government-of-syria asserted"]),
        ("In Idlib, Syria, which rebels hold, government artillery killed at least eight people on Friday, rescuers said.", ["government-of-syria attributed"]),
        ("Rebel mortars hit a school in Aleppo, Syria, on Friday, killing six children.", ["syrian-insurgents asserted"]),
        ("Forty militants were killed in a Kenyan air strike near Jilib, Somalia, on Monday, the Kenyan military said.", ["government-of-kenya claimed"]),
        ("At least 57 fighters were killed after African Union troops attacked a camp near Kismayo, Somalia, on Thursday, according to AMISOM.", ["amisom claimed"]),
        ("A Turkish air strike killed six people in Sinjar, Iraq, on Friday, an Iraqi army officer said.", ["government-of-turkey attributed"]),
        ("Abdi Musa, al-Shabaab's spokesman for operations, said that the group's fighters had ambushed soldiers near Afmadow, Somalia, on Thursday, killing six.", ["al-shabaab claimed"]),
        ("Al-Shabaab fighters killed six soldiers near Afmadow, Somalia, on Friday, an al-Shabaab expert said.", ["al-shabaab attributed"]),
        ("Delhi accuses Pakistan of having sent the men who killed 26 people near Pahalgam on Tuesday. Islamabad calls that baseless.", ["government-of-pakistan attributed", "government-of-pakistan denied"]),
        ("Clashes shook the Syrian capital of Damascus on Sunday after rebels and jihadist militants launched an attack, killing nine.", ["syrian-insurgents asserted"]),
        ("An army operation killed 13 gunmen in Zabul, Afghanistan, on Sunday.", ["government-of-afghanistan asserted"]),
        ("The army said it had killed thirty insurgents near Maiduguri, Nigeria, on Friday.", ["government-of-nigeria claimed"]),
        ("Police said 30 people were killed on Friday in Kananga, Congo, in clashes between soldiers and Kamwina Nsapu fighters.", ["government-of-democratic-republic-of-the-congo attributed", "kamuina-nsapu attributed"]),
        ("Somali and African Union troops killed 40 al-Shabaab fighters near Afmadow, Somalia, on Thursday.", ["amisom asserted", "government-of-somalia asserted"]),
    ],
)  # fmt: skip
def test_those_without_a_name_are_the_lands_or_the_texts(text: str, who: list[str]) -> None:
    assert sorted(parties(text, "2017-03-25")) == who


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed four soldiers in northern Mali on Friday.",  # of a land with several
        "Two French commandos were killed on Monday in a raid on their base in Gao, Mali.",
        "A US special forces soldier was killed on Friday in an ambush near Tongo, Niger.",
        "Gunmen attacked a checkpoint in Mopti, Mali, on Friday and killed six soldiers. The army launched a hunt for the attackers.",
        "A man was killed by security forces in Lyon, France, on Friday after he stabbed two passers-by.",
        "A gunman was shot dead by Belgian police in Ghent on Friday after he opened fire on a crowd, killing three.",
        "A soldier died in a raid on a suspected al-Qaeda camp in Yemen on Monday.",
        "Six people were killed on Friday by a bomb in Maiduguri, the city worst hit by Boko Haram's insurgency.",
        "A spokesman for Pakistan's army, blamed the bombing that killed ten in Quetta on Monday on foreign powers.",
        "Forty people were killed in an explosion in Mosul on Monday. The Iraqi army's media office claims neighbours were responsible for the blast.",
        "A bomb killed six in Kunduz on Friday. The Taliban hold about 10 percent of the province, officials said.",
        "Hafiz Khan, once a member of the Pakistani Taliban, was killed in a bombing in Nangarhar on Friday.",
        "Nine soldiers were killed in an attack in Chad on Monday. The minister accused Cameroon of having a hidden agenda.",
        "A woman was stabbed to death in Perth on Monday. Her brother criticised Germany for labelling it a terror attack.",
        "A bomb killed six in Douma, Syria, on Friday. Douma has been the target of heavy shelling by government forces in recent weeks.",
        "A bomb killed six in Gwoza, Nigeria, on Friday. Bombings by girls trained by Boko Haram have become a strategy of the group.",
        "A bomb killed ten people in Kabul on Friday. Afghan security forces are battling a resurgent enemy.",
    ],
)  # fmt: skip
def test_those_beside_a_deed_have_not_done_it(text: str) -> None:
    assert parties(text, "2017-03-25") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Twelve people died on Thursday when a camp in Yida, South Sudan, was bombed. Kenya and Uganda accuse Khartoum of bombing it.", ["government-of-sudan attributed"]),
        ("Paris sharply rebuked Turkey over the bombing of a Kurdish village in Iraq on Friday that killed ten.", ["government-of-turkey attributed"]),
        ("A man was shot dead in Belfast on Monday. The shooting was linked to a feud between factions of the Ulster Defence Association.", ["uda suspected"]),
        ("Six MS-13 members face murder charges over the killing of two girls in Brentwood in September.", ["ms-13 attributed"]),
        ("Boko Haram fighters were able to attack four villages near Gwoza, Nigeria, on Friday, killing 40.", ["boko-haram asserted"]),
        ("Kim was killed in Kuala Lumpur on Monday amid speculation that Pyongyang dispatched a hit squad.", ["government-of-north-korea suspected"]),
    ],
)  # fmt: skip
def test_charges_and_suspicions(text: str, who: list[str]) -> None:
    assert parties(text, "2017-03-25") == who


def test_a_denial_of_a_days_attacks_is_of_all_of_them() -> None:
    text = (
        "A bomber killed 20 people at a court in Tripoli, Libya, on Wednesday. A second man blew himself up in a cafe in Tripoli"
        " hours later on Wednesday, killing nine. The Islamic State denied involvement in Wednesday's attacks."
    )
    assert parties(text, "2017-03-25") == ["islamic-state-libya denied"] * 2


def test_what_the_text_tells_in_its_own_voice_stands_before_what_others_say() -> None:
    text = "Boko Haram fighters killed nine people in Gwoza, Nigeria, on Friday. The governor blamed Boko Haram for the attack in Gwoza."
    assert parties(text, "2017-03-25") == ["boko-haram asserted"]
