"""People counted by their place in a row."""

from __future__ import annotations

import pytest

from tocsin.quantities import casualties


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A tenth person has died after Saturday's bombing in Homs.", {("killed", 10)}),
        ("A ninth victim of Sunday's shooting in Quebec died in hospital on Tuesday.", {("killed", 9)}),
        ("An eighth soldier has died of wounds he suffered in Thursday's attack on a barracks.", {("killed", 8)}),
        ("The 14th victim of the blast died overnight.", {("killed", 14)}),
        ("Two farmers were killed and a third badly hurt in an ambush.", {("killed", 2), ("wounded", 1)}),
        ("A bomb killed four policemen and left a fifth severely wounded.", {("killed", 4), ("wounded", 1)}),
        ("One of his friends was killed and another severely injured by a bomb.", {("killed", 1), ("wounded", 1)}),
        # Those who are no victims, or die of something else, count nobody.
        ("A third suspect in the bombing, which killed six people, has died in custody.", {("killed", 6)}),
        ("The second soldier died in custody.", {("killed", 1)}),
        ("One man was killed and another arrested after a bomb went off.", {("killed", 1)}),
        ("Two farmers were killed and a third wounded man was arrested.", {("killed", 2)}),
    ],
)
def test_ordinals(text: str, tolls: set[tuple[str, int]]) -> None:
    told = {(c.what, c.quantity.point) for c in casualties(text, 0, len(text))}
    assert {t for t in told if t[0] in ("killed", "wounded")} == tolls
