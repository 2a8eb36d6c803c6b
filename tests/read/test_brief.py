"""Headlines and other texts of a few lines: one word must do for what an article says in many."""

from __future__ import annotations

import pytest

from tocsin.model import Document, Quantity
from tocsin.read import read_document


def killed(text: str) -> int | None:
    mentions = read_document(Document("sha256:00", text, None, None, "2016-05-10", "en"))
    said = next((s.value for m in mentions for s in m.all("killed")), None)
    return said.point if isinstance(said, Quantity) else None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Nine killed in Kano communal crisis", 9),
        ("They murder three men in Culiacan", 3),
        ("Fierce battle leaves eleven dead near Mosul", 11),
        ("Four die as troops open fire on crowd in Juba", 4),
    ],
)
def test_a_headline_of_strife_is_read_for_its_dead(text: str, number: int) -> None:
    assert killed(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "Nine killed in Kano bus crash",
        "Eleven dead as floods hit Lagos",
        "Four killed when lorry overturned near Jos",
        "Twelve die of cholera in Kano",
    ],
)
def test_a_headline_of_a_mishap_is_not(text: str) -> None:
    assert killed(text) is None
