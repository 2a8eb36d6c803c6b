"""Parties that are named to tell of others: who stands behind them, whom they are close to, how often they strike."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties

BOMB = "A bomb killed nine people in Zahedan on Friday. "


@pytest.mark.parametrize(
    "text",
    [
        BOMB + "Tehran accused a US ally in the Gulf.",
        BOMB + "The president accused Gulf states backed by the United States.",
        BOMB + "Iran accused groups backed by Saudi Arabia of the attack.",
        BOMB + "State media said allies of Israel were behind it.",
        "Fighters supplied by Turkey killed nine people near Afrin on Saturday, a monitor said.",
        "Militiamen close to Iran killed nine people in Basra on Saturday, police said.",
        BOMB + "No one claimed it, but a coalition that includes groups with links to al-Qaeda is strong in the area.",
        "Clashes killed nine people near Sinjar on Friday in an area held by a Yazidi armed group alleged to be loyal to the PKK.",
        "A bomb killed nine people in Idlib on Friday. The town is held by groups linked to al-Qaeda.",
        "A bomb killed nine people in Arish on Friday. Fighters affiliated with Islamic State released a video this month.",
        "A bomb killed nine people in Arish on Friday. Militants loyal to Islamic State vowed last month to kill judges.",
        "The number of attacks bearing the hallmarks of Boko Haram has risen. A bomb killed nine people in Maiduguri on Friday.",
        "A bomb killed nine people in Kabul on Friday. There has been a rise in attacks by the Taliban since spring.",
        "A bomb killed nine people in Maiduguri on Friday. The high number of Boko Haram attacks has alarmed the army.",
        "Nine members of the MS-13 gang were shot dead in San Salvador on Friday.",
    ],
)
def test_no_party_of_the_deed(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BOMB + "Iran accused Saudi Arabia of the attack.", ("government-of-saudi-arabia", "attributed")),
        (BOMB + "The governor said the attack was sponsored by Israel.", ("government-of-israel", "attributed")),
        (
            "Police said the man who stabbed nine people in Lyon on Friday had links to Islamic State.",
            ("islamic-state", "suspected"),
        ),
        (
            "A bomb killed nine people in Maiduguri on Friday. It bore the hallmarks of Boko Haram.",
            ("boko-haram", "suspected"),
        ),
        (
            "The number of people killed in the Boko Haram attack on Maiduguri on Friday rose to nine.",
            ("boko-haram", "asserted"),
        ),
        (
            "Nine members of the Abu Sayyaf group shot dead a priest in Jolo on Friday.",
            ("abu-sayyaf", "asserted"),
        ),
    ],
)
def test_a_party_of_the_deed(text: str, told: tuple[str, str]) -> None:
    assert parties(text) == [told]
