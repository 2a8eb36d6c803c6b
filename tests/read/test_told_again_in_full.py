"""Captions and pages that give one deed many times yield it once; two deeds of a day stay two."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.read.told import attacks
from tocsin.model import Document, Place, Quantity, document_id
from tocsin.read.build import Draft, Words, statement
from tocsin.read.findings.findings import Findings
from tocsin.read.stories.repeated import repeated

WEDNESDAY = "2016-08-10"
CAPTION = "Image {} of 40 {} outside the house where six people were killed Sunday, Aug. 7, 2016, in Toledo, Ohio. "
SEEN = ("A boy lays flowers", "Two women pray", "A deputy stands", "Neighbors gather", "A priest speaks", "A dog waits",
        "A man weeps", "Students sing", "A reporter films", "A van stops", "A mother kneels", "Children wait")  # fmt: skip


def test_a_page_of_captions_tells_of_one_deed() -> None:
    page = (
        "Police in Toledo, Ohio, said on Monday that six people were shot dead at a house on Sunday.\n\n"
        + "\n\n".join(CAPTION.format(n, what) for n, what in enumerate(SEEN, 1))
    )
    deaths = [s.value for m in attacks(page, WEDNESDAY) for s in m.all("killed")]
    assert len(deaths) == 1


def test_a_sentence_that_stands_twice_tells_its_deed_once() -> None:
    line = "Police say two young children were critically wounded by gunfire in Toledo, Ohio, on Sunday night."
    page = f"{line}\n\nPhoto 2 of 9 {line}\n\nPhoto 3 of 9 {line}"
    assert len(attacks(page, WEDNESDAY)) == 1


def test_two_bombs_of_one_day_in_one_town_stay_two() -> None:
    text = (
        "A car bomb killed four people at a market in Kirkuk on Sunday, police said. "
        "In a separate attack in Kirkuk on Sunday, gunmen killed four people at a checkpoint, the army said."
    )
    assert len(attacks(text, WEDNESDAY)) == 2


TOWN = Place("Toledo", 5174035, 41.66, -83.56, "US", "Ohio", 1)


def draft(day: str, killed: int) -> Draft:
    """A mention of a deed in Toledo."""
    made, at = Draft("attack", 0, 5), Words(0, 5)
    for prop, value in (("date", day), ("place", TOWN), ("killed", Quantity.exactly(killed))):
        made.add(statement(prop, value, at))
    return made


@pytest.mark.parametrize(
    ("days", "killed", "main", "apart", "again"),
    [
        (["2016-08-07"] * 10, [6] * 10, 0, set(), set(range(1, 10))),
        (["2016-08-07"] * 3, [6] * 3, 2, set(), {0, 1}),
        (["2016-08-07"] * 3, [6] * 3, 0, {2}, {1}),
        (["2016-08-07", "2016-08-08"], [6, 6], 0, set(), set()),
        (["2016-08-07"] * 2, [6, 5], 0, set(), set()),
        (["2016-08-07"] * 2, [4, 4], 0, set(), set()),
        (["2016-08"] * 2, [6, 6], 0, set(), set()),
    ],
)
def test_one_day_one_town_one_toll(
    days: list[str], killed: list[int], main: int, apart: set[int], again: set[int]
) -> None:
    text = " ".join(f"The {n}th line of this page is a caption of its own." for n in range(len(days)))
    stories: Any = [[SimpleNamespace(number=n)] for n in range(len(days))]
    drafts = [draft(day, n) for day, n in zip(days, killed, strict=True)]
    found = Findings(Document(document_id(text.encode()), text, None, None, None, "en"))
    assert repeated(found, stories, drafts, main, apart) == again
