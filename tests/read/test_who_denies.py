"""Denials of states by their armies, police and officials, of both of two parties, and of whom others clear; who denies
another matter, or speaks to an agency, has no part."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties

MEN = "Burkina Faso's army killed nine men near Solenzo in March, Human Rights Watch said on Monday. "
DAM = "Ukraine accused Russia of blowing up the dam at Kakhovka on Tuesday, killing nine. "
RAID = "Gunmen stormed a temple in Jammu on Tuesday and killed nine people. "
BY_ARMY = ("government-of-burkina-faso", "attributed")
BY_RUSSIA = ("government-of-russia", "attributed")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (MEN + "The army denied it.", [BY_ARMY, ("government-of-burkina-faso", "denied")]),
        (
            MEN + "Witnesses told of executions. The army has denied the accusations.",
            [BY_ARMY, ("government-of-burkina-faso", "denied")],
        ),
        (MEN + "The army denied that its troops had fled.", [BY_ARMY]),
        (MEN + "The army denied reports of a mutiny.", [BY_ARMY]),
        ("Jihadists killed nine men near Solenzo on Monday. The army denied abuses.", []),
        (DAM + "Russian President Vladimir Putin denied it.", [BY_RUSSIA, ("government-of-russia", "denied")]),
        (
            DAM + "Russian Foreign Minister Sergei Lavrov rejected the accusation.",
            [BY_RUSSIA, ("government-of-russia", "denied")],
        ),
        (DAM + "Ukrainian President Volodymyr Zelenskiy rejected calls for talks.", [BY_RUSSIA]),
        (
            "A Tunisian man drove a lorry into a market in Berlin on Monday, killing nine. Tunisia sent its condolences. "
            "Tunisian Prime Minister Youssef Chahed rejected the charge that he was slow to give him papers.",
            [],
        ),
        (DAM + "Turkish President Tayyip Erdogan denied that he would visit Kyiv.", [BY_RUSSIA]),
        (
            RAID
            + "The minister said Lashkar-e-Taiba and Jaish-e-Mohammad had carried out the raid. Both groups denied it.",
            [
                ("lashkar-e-taiba", "attributed"),
                ("jaish-e-mohammed", "attributed"),
                ("lashkar-e-taiba", "denied"),
                ("jaish-e-mohammed", "denied"),
            ],
        ),
        (
            RAID
            + "The minister said Lashkar-e-Taiba and Jaish-e-Mohammad had carried out the raid. Both have camps in Murree.",
            [("lashkar-e-taiba", "attributed"), ("jaish-e-mohammed", "attributed")],
        ),
        (RAID + "Lashkar-e-Taiba was not thought to be involved.", [("lashkar-e-taiba", "denied")]),
        (RAID + "Lashkar-e-Taiba was not invited to the talks.", []),
        (
            RAID + "The killers belonged to a band of former FARC men who rejected the 2016 peace deal.",
            [("farc", "attributed")],
        ),
        (RAID + "A source quoted by SANA denied that there had been a raid.", []),
    ],
)
def test_denials(text: str, told: list[tuple[str, str]]) -> None:
    assert sorted(parties(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Turkish-backed fighters of the Syrian National Army shelled Tel Rifaat on Monday, killing nine people.",
            [("syrian-national-army", "asserted")],
        ),
        (
            "A US drone strike in Idlib on Friday killed a senior Islamic State leader responsible for planning attacks.",
            [("government-of-united-states", "asserted")],
        ),
        (RAID + "The minister said the two were members of Lashkar-e-Taiba.", [("lashkar-e-taiba", "attributed")]),
        (RAID + "The minister said Ali had been recruited by Lashkar-e-Taiba.", [("lashkar-e-taiba", "attributed")]),
        (
            RAID + "A court later convicted a member of Lashkar-e-Taiba, Ali Khan, in absentia.",
            [("lashkar-e-taiba", "attributed")],
        ),
        (RAID + "Delhi accused Pakistan of sponsoring the attackers.", [("government-of-pakistan", "attributed")]),
        (
            "Four peacekeepers died when their base in Aguelhok was attacked on Friday. JNIM claimed it. "
            "MINUSMA said its troops had killed some 40 assailants.",
            [("jnim", "claimed")],
        ),
    ],
)
def test_who_did_it(text: str, told: list[tuple[str, str]]) -> None:
    assert sorted(parties(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RAID + "The Taliban did not say whether they had done it.", []),
        (
            "Iranian missiles struck Tel Aviv on Sunday, killing nine people. "
            "Iran's Revolutionary Guards said the salvo was a response to Israeli strikes that had killed commanders.",
            [("government-of-iran", "asserted"), ("islamic-revolutionary-guard-corps", "claimed")],
        ),
        (
            RAID + "Lashkar-e-Taiba said it did so to avenge the killing of a cleric by a Golden Dawn supporter.",
            [("lashkar-e-taiba", "claimed")],
        ),
        (RAID + "Prosecutors said nothing pointed to a link with the war between Israel and Hamas.", []),
        (RAID + "Prosecutors said everything pointed to Lashkar-e-Taiba.", [("lashkar-e-taiba", "attributed")]),
        (
            "A drone killed nine people in Rukban on Sunday. The Islamic Resistance in Iraq, an umbrella that includes "
            "Kataib Hezbollah, said it had launched it.",
            [("islamic-resistance-in-iraq", "claimed")],
        ),
        (
            RAID + "Police said Jaish-e-Mohammad, a rival of Lashkar-e-Taiba, had planned it.",
            [("jaish-e-mohammed", "attributed")],
        ),
    ],
)
def test_named_beside_the_doer(text: str, told: list[tuple[str, str]]) -> None:
    assert sorted(parties(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Argentina's top court ruled on Thursday that Hezbollah carried out the bombing of the AMIA centre in 1994.",
            [("hezbollah", "attributed")],
        ),
        (
            RAID + 'The police chief said it was "most likely" the handiwork of sympathisers of Lashkar-e-Taiba.',
            [("lashkar-e-taiba", "suspected")],
        ),
        (RAID + "Suspicion in Delhi fell on Lashkar-e-Taiba.", [("lashkar-e-taiba", "suspected")]),
        (
            "Four Egyptian security officials kidnapped and killed a student in Cairo on Monday.",
            [("government-of-egypt", "asserted")],
        ),
        (
            "Nine people died in a NATO air strike in Gereshk on Sunday. "
            "The Taliban, who had attacked a base, said they were civilians.",
            [("nato", "asserted")],
        ),
        (
            "Serbian police shelled a house in Prekaz in March 1998, killing nine people. "
            "Belgrade said they were terrorists of the Kosovo Liberation Army.",
            [("government-of-serbia", "asserted")],
        ),
        (
            "Gunmen shelled a house in Prekaz in March 1998, killing nine people. "
            "Belgrade said they were terrorists of the Kosovo Liberation Army.",
            [("kosovo-liberation-army", "attributed")],
        ),
        (
            RAID + "The minister said the killers belonged to Lashkar-e-Taiba. "
            "The group said on Facebook that it knew nothing about it.",
            [("lashkar-e-taiba", "attributed"), ("lashkar-e-taiba", "denied")],
        ),
        (
            RAID + "The army said Lashkar-e-Taiba was responsible. The group's spokesman rejected this and accused "
            "Jaish-e-Mohammad of killing a guard in Srinagar the day before.",
            [("lashkar-e-taiba", "attributed"), ("lashkar-e-taiba", "denied")],
        ),
    ],
)
def test_by_whose_word(text: str, told: list[tuple[str, str]]) -> None:
    assert set(parties(text)) - {("jaish-e-mohammed", "attributed")} == set(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A judge was shot dead in Ankara on Sunday by members of the far-left DHKP-C, who were killed by police.",
            [("dhkp-c", "asserted")],
        ),
        (
            "Air force jets killed nine vigilantes by mistake in Zamfara on Saturday.",
            [("government-of-nigeria", "asserted")],
        ),
        (
            "Soldiers burned the village of Ngarbuh in Cameroon and killed nine people on 14 February, residents said.",
            [("government-of-cameroon", "attributed")],
        ),
        ("Soldiers and rebels were seen near Ngarbuh in Cameroon, where nine people were killed on 14 February.", []),
        (
            "An Iranian drone killed nine people in Koya on Wednesday. The United States shot down one drone near Erbil.",
            [("government-of-iran", "asserted")],
        ),
        (
            "Ukraine shot down a Russian transport plane near Belgorod on Thursday, killing 74.",
            [("government-of-ukraine", "asserted")],
        ),
        (
            "A bomb killed nine soldiers in Yuksekova on Sunday. The army blamed the PKK; jets later bombed camps at Gara.",
            [("pkk", "attributed")],
        ),
        (
            "Suspected al-Shabab militants fired mortar rounds at Mogadishu on Sunday, wounding nine people. "
            "The group's radio station said its fighters had targeted crusaders.",
            [("al-shabaab", "claimed"), ("al-shabaab", "suspected")],
        ),
        (
            "Nine soldiers were killed in Cali on Tuesday by the Comandos de la Frontera, a dissident group of the FARC. "
            "The group denied it.",
            [("comandos-de-la-frontera", "asserted"), ("comandos-de-la-frontera", "denied")],
        ),
        (
            "Nine soldiers died in an ambush in Satipo on Saturday. "
            'The command attributed it to "remnants of the terrorist group Shining Path".',
            [("shining-path", "attributed")],
        ),
        (
            "Mortar fire killed nine people in Omdurman on Thursday. Activists said the shells came from the RSF's side.",
            [("rapid-support-forces", "attributed")],
        ),
        (
            "Israeli jets killed a man in Sidon on Wednesday. "
            "The Israeli army said it had killed him because he worked for Iran's Revolutionary Guards.",
            [("government-of-israel", "asserted")],
        ),
    ],
)
def test_arms_and_words(text: str, told: list[tuple[str, str]]) -> None:
    assert sorted(parties(text)) == sorted(told)
