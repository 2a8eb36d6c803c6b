"""Descriptions behind which another's name stands, and what a party only says or is said to be like."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties
from tocsin.actors import resolve

KABUL = "A bomb killed nine people in Kabul on Friday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Abu Sayyaf is at large again. On Friday the group shot dead nine men in Jolo.", [("abu-sayyaf", "asserted")]),
        (KABUL + "The Taliban claim to have carried out the attack.", [("taliban", "claimed")]),
        ("A man inspired by the ideology of Islamic State stabbed nine people in London on Friday.", [("islamic-state", "suspected")]),
        ("Kim was killed in Kuala Lumpur on Friday. North Korea is widely speculated to be behind the murder.", [("government-of-north-korea", "suspected")]),
    ],
)  # fmt: skip
def test_told(text: str, told: list[tuple[str, str]]) -> None:
    assert parties(text) == told


def test_a_description_before_a_name_stands_for_nobody_else() -> None:
    text = (
        "A bomb killed nine people in Sylhet in Bangladesh on Friday. Islamic State claimed the attack. "
        "The government blamed the banned homegrown organisation Jamayetul Haqq Bengal."
    )
    assert ("islamic-state", "attributed") not in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        "A strike killed nine people in Mosul on Friday. Coalition claims of accuracy do not mean that strikes avoid civilian casualties.",
        KABUL + "Taliban claims about the fighting are often exaggerated.",
        "A man stabbed nine people in London on Friday. His methods echo the rhetoric of IS leaders in terms of attacking civilians.",
        "A bomb killed nine people in west Mosul on Friday. Civilian casualties from Iraqi shelling appear to be mounting.",
    ],
)
def test_not_told(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("day", "actor"),
    [("2016-05-08", "global-coalition-against-daesh"), ("2006-05-08", None)],
)
def test_the_us_led_coalition_is_that_of_its_time(day: str, actor: str | None) -> None:
    assert resolve("US-led coalition", day).actor == actor
