"""Lists of dated happenings: each entry is read by itself, with its own day, toll and place, or that of the heading."""

import pytest

from tests.read.told import attacks, said
from tocsin.dates import entries

TOLD = [
    "A car bomb kills 12 people at a market. Nobody claims it.",
    "Gunmen storm a hotel, killing at least 22.",
    "A suicide bomber blows himself up at a mosque in Herat, killing nine worshippers. Islamic State says it did it.",
]
DATES = [
    ["31 May 2017", "20 January 2018", "3 March 2018"],
    ["May 31, 2017", "January 20, 2018", "March 3, 2018"],
    ["2017-05-31", "2018-01-20", "2018-03-03"],
    ["Wed, 31 May 2017", "Saturday 20 January 2018", "Sat 3 March 2018"],
    ["**31 May 2017**", "**20 January 2018**", "**3 March 2018**"],
    ["[31 May 2017]", "[20 January 2018]", "[3 March 2018]"],
]
FORMS = ["- {0}: {1}", "{0} – {1}", "* {0} - {1}", "1. {0}. {1}", "{0} | {1}", "{0}\n{1}", "• {0} — {1}"]


EXPECTED = [("2017-05-31", 12, "Kabul"), ("2018-01-20", 22, "Kabul"), ("2018-03-03", 9, "Herat")]


@pytest.mark.parametrize("dates", DATES)
@pytest.mark.parametrize("form", FORMS)
def test_each_entry_is_an_attack_of_its_own(form: str, dates: list[str]) -> None:
    lines = [form.format(d, t) for d, t in zip(dates, TOLD, strict=True)]
    assert [said(m) for m in attacks("Attacks in Kabul: a timeline\n\n" + "\n\n".join(lines))] == EXPECTED
    assert [said(m) for m in attacks("Attacks in Kabul: a timeline\n\n" + "\n".join(lines))] == EXPECTED


def test_evidence_stands_in_the_entry() -> None:
    text = "Attacks in Kabul\n\n" + "\n".join(f"- {d}: {t}" for d, t in zip(DATES[0], TOLD, strict=True))
    for mention, told in zip(attacks(text), TOLD, strict=True):
        start = text.index(told)
        for s in mention.statements:
            inside = start - 20 <= s.span[0] and s.span[1] <= start + len(told)
            assert inside or (s.property == "place" and text[slice(*s.span)] == "Kabul")


@pytest.mark.parametrize("published", [None, "2021-06-01"])
def test_years_stand_in_headings(published: str | None) -> None:
    text = (
        "Attacks in Kabul\n\n2017\n\n31 May: "
        + TOLD[0]
        + "\n\n2018\n\n20 January: "
        + TOLD[1]
        + "\n\n3 March: "
        + TOLD[2]
    )
    assert [said(m) for m in attacks(text, published)] == EXPECTED


def test_the_year_of_the_title_is_that_of_every_entry() -> None:
    text = "Attacks in Kabul in 2018\n\n5 January: " + TOLD[0] + "\n20 January: " + TOLD[1] + "\n3 March: " + TOLD[2]
    assert [said(m)[0] for m in attacks(text)] == ["2018-01-05", "2018-01-20", "2018-03-03"]


def test_what_stands_around_a_list_is_read_as_well() -> None:
    text = (
        "KABUL, 10 March 2018 - Gunmen killed four policemen in Kandahar on Friday.\n\nEarlier attacks:\n\n"
        + "\n".join(f"- {d}: {t}" for d, t in zip(DATES[0], TOLD, strict=True))
        + "\n\nThe interior minister visited Kandahar."
    )
    assert ("2018-03-09", 4, "Kandahar") in [said(m) for m in attacks(text)]
    assert len(attacks(text)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "On 31 May 2017 a bomb went off.\nOn 20 January 2018 gunmen came.\nOn 3 March 2018 it ended.",
        "KABUL, 31 May 2017 - A bomb killed four.\n\nIt was the first since 3 March 2016.",
        "31 May 2017\n\nA bomb killed four people in Kabul on Tuesday.\n\n20 January 2018",
        "",
    ],
)
def test_prose_is_no_list(text: str) -> None:
    assert entries(text) == []


def test_an_entry_ends_where_the_next_begins_and_the_last_with_its_paragraph() -> None:
    text = (
        "Title\n\n- 31 May 2017: One.\nMore of one.\n- 20 January 2018: Two.\n- 3 March 2018: Three.\n\nNot part of it."
    )
    assert [text[e.start : e.end].strip(" -\n") for e in entries(text)] == [
        "31 May 2017: One.\nMore of one.",
        "20 January 2018: Two.",
        "3 March 2018: Three.",
    ]
