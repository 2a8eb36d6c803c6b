"""The countryside of a town, the division that a town's name stands for beside a place in it, and what lies off a town."""

from __future__ import annotations

import pytest

from tests.places.test_wards import spot


@pytest.mark.parametrize(
    ("text", "name", "feature", "precision"),
    [
        ("Airstrikes kill nine in the eastern countryside of Homs", "Homs", "admin1", 4),
        ("Shelling on Hama countryside kills three", "Hama", "admin1", 4),
        ("Seven people died when jets struck a village in the southern Idlib countryside.", "Idlib", "admin1", 4),
        ("A bomb killed two soldiers in Daraa’s western countryside", "Daraa", "admin1", 4),
        ("Clashes in the countryside of al-Hasaka went on.", "al-Hasaka", "admin1", 4),
        ("Four people were shot dead in rural Homs, the observatory said.", "Homs", "admin1", 4),
        ("Two farmers died in the countryside of Manbij, in Syria.", "Manbij", "city", 2),
        ("Shelling north of Aleppo killed two.", "Aleppo", "city", 2),
        ("A bomb went off on the Kirkuk-Tikrit highway.", "Kirkuk", "city", 2),
        ("Four soldiers died on the road to Herat.", "Herat", "city", 2),
        ("Two were shot at the entrance of Mosul.", "Mosul", "city", 2),
        # the town itself
        ("Around 50 people died in Mosul.", "Mosul", "city", 1),
        ("Airstrikes kill nine in the city of Homs", "Homs", "city", 1),
        ("Shelling in the north of Aleppo killed two.", "Aleppo", "city", 1),
        ("A man was shot dead in the countryside near Toulouse", "Toulouse", "city", 2),
        ("Rural women met in Homs.", "Homs", "city", 1),
        ("Fighting near the Euphrates, east of the Euphrates", "Euphrates", "landmark", 4),
    ],
)
def test_the_countryside_of_a_town_is_not_the_town(text: str, name: str, feature: str, precision: int) -> None:
    found = spot(text, name)
    assert (found.feature, found.place.precision) == (feature, precision)


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("Atoyac, Veracruz: four bodies found", "Veracruz", "admin1"),
        ("The army killed seven villagers in Khin-U, in Sagaing.", "Sagaing", "admin1"),
        ("Soldiers burned houses in Sagaing’s Taze Township", "Sagaing", "admin1"),
        ("A raid on Taze Township, Sagaing, killed two in Myanmar.", "Sagaing", "admin1"),
        # in the town
        ("Gunmen killed nine people in Kaduna on Monday", "Kaduna", "city"),
        ("Shells fell on Salaheddine, Aleppo.", "Aleppo", "city"),
        ("Rebels shelled Mosul, Aleppo.", "Aleppo", "city"),
        ("Aleppo's market was shelled.", "Aleppo", "city"),
    ],
)
def test_a_name_that_contains_a_place_far_from_the_town_is_the_division(text: str, name: str, feature: str) -> None:
    assert spot(text, name).feature == feature
