"""Who had a part in what was told before, who asks whether it did it, who answers it, and who only accuses or claims much."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties

RAID = "Gunmen raided a base in Kulbiyow in Somalia on Friday and killed nine soldiers. "
POST = "Nine soldiers were killed in an attack on a post in Hama on Sunday. "
KABUL = "A bomb killed nine people in Kabul on Friday. "
JAMMU = "Gunmen killed nine people in Jammu on Friday. "
BAGHDAD = "A bomb killed nine people in Baghdad on Friday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RAID + "Dozens of al-Shabab fighters took part in the raid.", {("al-shabaab", "asserted")}),
        (RAID + "The attackers were drawn from al-Shabab, police said.", {("al-shabaab", "attributed")}),
        (
            POST + "Fighters of Tahrir al-Sham and Ahrar al-Sham took part in the assault.",
            {("hayat-tahrir-al-sham", "asserted"), ("ahrar-al-sham", "asserted")},
        ),
        (
            POST + "The attackers included members of Ahrar al-Sham and Tahrir al-Sham.",
            {("hayat-tahrir-al-sham", "asserted"), ("ahrar-al-sham", "asserted")},
        ),
        (JAMMU + "India accused Pakistan of backing the attack.", {("government-of-pakistan", "attributed")}),
        (
            "A jury in Virginia convicted six members of MS-13 on Monday of the murder of three men in 2014.",
            {("ms-13", "attributed")},
        ),
        (
            "A bomb killed nine people at a hotel in Mogadishu on Friday. "
            '"We are behind the hotel bombing," Abdiasis Abu Musab, al-Shabab\'s spokesman for military operations, told Reuters.',
            {("al-shabaab", "claimed")},
        ),
        (
            "An air strike killed 200 people in Mosul on March 17. The US-led coalition said it was reviewing whether its planes had hit the building.",
            {("global-coalition-against-daesh", "suspected")},
        ),
        (
            "Hamas fired rockets at Sderot on Friday. Israel responded with air strikes on Gaza City that killed nine people.",
            {("hamas", "asserted"), ("government-of-israel", "asserted")},
        ),
        (
            "Nine people were killed by Russia's artillery in Kharkiv in Ukraine on Friday.",
            {("government-of-russia", "asserted")},
        ),
        (
            "Nine people were killed in Russia's air strike near Rasm al-Ais in Syria on Friday.",
            {("government-of-russia", "asserted")},
        ),
        (BAGHDAD + "Islamic State claimed several attacks in the city on Friday.", {("islamic-state", "claimed")}),
        (KABUL + "The Taliban said none of their fighters was in the area.", {("taliban", "denied")}),
    ],
)  # fmt: skip
def test_a_part_in_what_was_told(text: str, told: set[tuple[str, str]]) -> None:
    assert set(parties(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        POST + "Tahrir al-Sham took part in talks in Astana last week.",
        POST + "The victims included two members of Hezbollah.",
        "Gunmen held 20 people in a hotel in Bamako on Friday and killed nine. French soldiers took part in the operation to free the hostages.",
        KABUL + "The Taliban said they had not agreed to a truce.",
        KABUL + "The Taliban said none of their leaders was in the city.",
        KABUL + "The government, which is fighting the Taliban, said it had not seen such a blast before.",
        KABUL + '"We are behind the government," said Abdul Rahim, a former Taliban commander.',
        JAMMU + "India has long accused Pakistan of backing attacks in Kashmir.",
        JAMMU + "India accused Pakistan on Saturday of sponsoring terrorism.",
        BAGHDAD + "Islamic State has claimed responsibility for numerous attacks across the globe.",
        BAGHDAD + "Such attacks have grown since the Iraqi army launched its offensive on Mosul four months ago.",
        "A bomb killed nine people in Mosul on Friday. The US military is investigating who planted it.",
        "A bomb killed nine people in Russia's capital on Friday.",
    ],
)  # fmt: skip
def test_no_part_in_it(text: str) -> None:
    assert parties(text) == []
