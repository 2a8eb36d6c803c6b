"""Officials told by whose they are, lists of those who died with a clause about one of them, and victims whose homes burned."""

from __future__ import annotations

import pytest

from tocsin.quantities import casualties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("BEIRUT - Lebanon's former finance minister and his driver were killed on Friday.", [("killed", 2)]),
        ("Gunmen killed one pastor and five congregants.", [("killed", 6)]),
        ("Kenya's police chief and two ministers said that nine people were killed.", [("killed", 9)]),
        ("A man accused of killing his parents and three siblings told police all.", [("killed", 5)]),
        ("Seven people, including four guards, a nurse who was on her way home, and two other passengers were killed.", [("killed", 7)]),
        ("He knew at least five of the people who were killed.", []),
        ("The rebels burnt victim's homes.", []),
    ],
)  # fmt: skip
def test_people_who_came_to_harm(text: str, told: list[tuple[str, int]]) -> None:
    assert [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We buried today 32 of them, he said.", [("killed", 32)]),
        ("They buried two cows.", []),
        ("Two hundred people from the Amhara group in Oromia, Ethiopia, were rounded up by gunmen and shot to death.", [("killed", 200)]),
        ("Twelve men were led away by soldiers and shot dead.", [("killed", 12)]),
        ("Twelve men were rounded up by police.", [("arrested", 12)]),
    ],
)  # fmt: skip
def test_people_buried_and_people_taken_and_killed(text: str, told: list[tuple[str, int]]) -> None:
    assert [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))] == told
