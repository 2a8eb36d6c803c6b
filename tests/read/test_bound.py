"""The day and the place that a deed's own clause takes, against all others that a text names."""

from __future__ import annotations

from typing import Any

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document


def attacks(text: str, published: str = "2017-03-15") -> list[dict[str, Any]]:
    document = Document(document_id(text.encode()), text, None, None, published, "en")
    return [{s.property: s.value for s in m.statements} for m in read_document(document) if m.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Prosecutors released a video on Monday that shows Daniel Ortiz in a shop many hours before he was killed by a"
            " police officer in Oakland in 2014. The film was first shown on Saturday.",
            "2014",
        ),
        (
            "The Free Citizens do not accept the state. Last October, a supporter of the movement opened fire on police in"
            " Nuremberg, killing an officer. On Tuesday officers searched eight houses.",
            "2016-10",
        ),
        (
            "Omar Rashid was killed by US special forces in Pakistan in 2011. His son, the White House said on Monday, had"
            " taken his place.",
            "2011",
        ),
        (
            "Thousands marched over the killing of the journalist Rosa Quint on Tuesday. The minister promised justice."
            " Quint was stabbed to death at her home in Guadalajara on 2 March.",
            "2017-03-02",
        ),
        # The other day is the deed's: nothing is taken from it.
        ("On Monday, a bomb killed six people in Lahore. The group was banned on February 2.", "2017-03-13"),
        (
            "The man, who was convicted of killing his wife in 2009 and freed on January 4, shot dead two policemen in"
            " Marseille on Tuesday.",
            "2017-03-14",
        ),
        (
            "Gunmen killed four people in Kirkuk on Sunday. It was the first attack there since the city was retaken in"
            " 2015 from fighters who killed dozens.",
            "2017-03-12",
        ),
    ],
)
def test_day_of_the_clause(text: str, day: str) -> None:
    assert day in [a.get("date") for a in attacks(text)]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "The general said in Tampa, Florida, that his aircraft had bombed a house in Raqqa on March 4. Five children"
            " died.",
            "Raqqa",
        ),
        (
            "The gunman, a Chechen from Grozny who trained in Raqqa, shot nine people dead at a mall in Munich on Friday.",
            "Munich",
        ),
        (
            "Forty-nine inmates were killed in a fight in the Topo Chico prison in Monterrey in February 2016.",
            "Monterrey",
        ),
        (
            "LEXINGTON, Ky. (AP) - Dr. Mary Hull works at a clinic in Lexington. She was on a trip to France last week. A"
            " gunman opened fire on police on Marseille's busiest boulevard on Thursday. One officer was killed.",
            "Marseille",
        ),
        (
            "After meeting the families in Minsk, he flew to Kharkiv, where a bomb had killed four marchers on 22 February 2015.",
            "Kharkiv",
        ),
        # A house that bears a name is in its own town.
        (
            "An explosion at the U.S. mission in Nairobi killed nine people on Friday. The hunt for survivors was called off.",
            "Nairobi",
        ),
        # What only belongs to somebody or something is not where it was.
        ("A bomb killed four people in Homs on Monday. The fighters are loyal to the government in Damascus.", "Homs"),
        (
            "Rebels shot dead three soldiers near Kidal on Sunday in a campaign against the authorities in Bamako.",
            "Kidal",
        ),
    ],
)
def test_place_of_the_clause(text: str, town: str) -> None:
    assert [a["place"].name for a in attacks(text)] == [town]
