"""Blame for other deeds than the one told of, and what parties say of their own deeds over quotation marks and asides."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties
from tocsin.read.layout.sentences import split

RAID = "Gunmen killed nine villagers near Kaya on Sunday. "
BOMB = "A bomb killed nine people in Marawi on Sunday. "


@pytest.mark.parametrize(
    "text",
    [
        RAID + "The government has blamed JNIM for similar attacks.",
        RAID + "Similar raids have been blamed on JNIM.",
        RAID + "JNIM has been blamed for a string of killings in the area.",
        RAID + "Such attacks are usually blamed on JNIM.",
        RAID + "Human Rights Watch has documented similar killings by JNIM fighters.",
        RAID + "JNIM has been accused of carrying out several massacres there.",
        BOMB + "Police said it was similar to devices sent in 2019 by the New IRA.",
        "Pagers used by members of Hezbollah exploded in Beirut on Sunday and killed nine people.",
        "Federal agents shot a man in Oakland on Thursday. The Department of Homeland Security said he had rammed a car.",
    ],
)
def test_no_deed_of_theirs(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RAID + "The government blamed JNIM for this and other attacks.", [("jnim", "attributed")]),
        (RAID + "The mayor blamed JNIM, which has been accused of many attacks.", [("jnim", "attributed")]),
        ("Several raids in Kaya on Sunday, which killed nine, were blamed on JNIM.", [("jnim", "attributed")]),
        (
            BOMB + "Tahrir al-Sham, an alliance led by a former al-Qaeda affiliate, denied it was behind the attack.",
            [("hayat-tahrir-al-sham", "denied")],
        ),
        (
            BOMB + 'Abu Sayyaf said on Telegram that the bomber was "one of its fighters".',
            [("abu-sayyaf", "claimed")],
        ),
        (BOMB + "Abu Sayyaf said its members set it off.", [("abu-sayyaf", "claimed")]),
        (BOMB + 'Abu Sayyaf said that its "soldiers" had attacked the church.', [("abu-sayyaf", "claimed")]),
        (
            BOMB + "Abu Sayyaf claimed responsibility on Telegram, then retracted the claim.",
            [("abu-sayyaf", "claimed"), ("abu-sayyaf", "denied")],
        ),
        (BOMB + "Officials say Abu Sayyaf is the likely author.", [("abu-sayyaf", "suspected")]),
        (
            "Soldiers shot a leader of Abu Sayyaf, the group that Manila blames for the bombing of a ferry in 2004.",
            [("abu-sayyaf", "attributed")],
        ),
        (
            "The Tamil Tigers captured nine policemen near Batticaloa on Sunday and shot them.",
            [("ltte", "asserted")],
        ),
        (
            "Militants carrying Islamic State flags killed nine people in Arish on Sunday. "
            "Egypt's air force struck hideouts in reply, the army said.",
            [("government-of-egypt", "claimed"), ("islamic-state-sinai", "suspected")],  # of two deeds
        ),
        (
            "Gunmen of the Signatories in Blood, led by Mokhtar Belmokhtar, seized 30 hostages in In Amenas on Sunday.",
            [("al-mourabitoun", "asserted")],
        ),
    ],
)
def test_their_deed(text: str, told: list[tuple[str, str]]) -> None:
    assert sorted(parties(text)) == sorted(told)


def test_a_name_that_ends_in_a_letter_ends_its_sentence() -> None:
    assert len(split("Officials pointed to ISIS-K. President Putin spoke of others.")) == 2
    assert len(split("Gen. J. Smith-A. Jones spoke of others.")) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            BOMB + "Islamic State claimed it. The MILF, which the army blames for most attacks there, condemned it.",
            [("islamic-state-east-asia", "claimed")],
        ),
        (
            "Turkish shelling killed nine men in Kobani on Sunday. "
            "Turkey said it had killed twelve members of the PKK who were preparing an attack.",
            [("government-of-turkey", "asserted")],
        ),
        (RAID + "A councillor said they were Boko Haram.", [("boko-haram", "attributed")]),
        (RAID + "A councillor said they were neighbours of Boko Haram.", []),
    ],
)
def test_most_attacks_and_those_who_came(text: str, told: list[tuple[str, str]]) -> None:
    assert sorted(parties(text)) == sorted(told)
