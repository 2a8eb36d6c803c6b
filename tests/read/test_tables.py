"""Tables that stand in a text: each row is an attack, with the day, the place and the tolls of its columns."""

import csv
import io

import pytest

from tests.read.test_digests import attacks, said
from tocsin.read.items.tables import rows

HEAD = ["Date", "Town", "Country", "Incident", "Killed", "Injured"]
TOLD = [
    ["02/11/2020", "Vienna", "Austria", "Gunman opened fire in the city centre", "4", "23"],
    ["29/10/2020", "Nice", "France", "Knife attack in a church", "3", "0"],
    ["12/01/2021", "Kabul", "Afghanistan", "Roadside bomb hit a bus, a Taliban spokesman denied it", "5", "12"],
]
EXPECTED = [("2020-11-02", 4, "Vienna"), ("2020-10-29", 3, "Nice"), ("2021-01-12", 5, "Kabul")]


def _csv(cells: list[list[str]], mark: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator="\n").writerows(cells)
    return out.getvalue()


FORMS = {
    "tabs": lambda cells: "\n".join("\t".join(c) for c in cells),
    "bars": lambda cells: "\n".join(f"| {' | '.join(c)} |" for c in cells),
    "ruled": lambda cells: "\n".join([f"| {' | '.join(cells[0])} |", "|---" * 6 + "|", *(f"| {' | '.join(c)} |" for c in cells[1:])]),
    "open bars": lambda cells: "\n".join(" | ".join(c) for c in cells),
    "semicolons": lambda cells: "\n".join(";".join(c) for c in cells),
    "commas": lambda cells: _csv(cells, ","),
    "gaps": lambda cells: "\n".join("   ".join(c) for c in cells),
}  # fmt: skip


@pytest.mark.parametrize("head", ["", "Attacks on civilians, a list\n\n"])
@pytest.mark.parametrize("form", FORMS)
def test_each_row_is_an_attack(form: str, head: str) -> None:
    assert [said(m) for m in attacks(f"{head}{FORMS[form]([HEAD, *TOLD])}\n")] == EXPECTED


@pytest.mark.parametrize("form", FORMS)
def test_a_toll_opens_to_its_cell(form: str) -> None:
    text = FORMS[form]([HEAD, *TOLD]) + "\n"
    for mention, told in zip(attacks(text), TOLD, strict=True):
        spans = {s.property: text[slice(*s.span)] for s in mention.statements}
        assert (spans["killed"], spans["date"]) == (told[4], told[0])
        assert spans["place"] == told[1]


def test_the_text_around_a_table_is_read_as_ever() -> None:
    text = f"A bomb killed nine people in Mosul on 3 March 2021.\n\n{FORMS['tabs']([HEAD, *TOLD])}\n\nGunmen killed two in Lahore on 4 May 2021.\n"
    assert [said(m) for m in attacks(text)] == [("2021-03-03", 9, "Mosul"), *EXPECTED, ("2021-05-04", 2, "Lahore")]


def test_a_column_says_where_and_the_words_may_say_it_finer() -> None:
    text = (
        "| Date | Province | What happened | Dead |\n| 3 Jan 2021 | Balochistan | Gunmen shot coal miners at Mach | 11 |\n"
        "| 21 Apr 2021 | Quetta | Car bomb at the hotel of a man from Karachi | 5 |\n"
    )
    assert [said(m)[2] for m in attacks(text)] == ["Mach", "Quetta"]


@pytest.mark.parametrize(
    "text",
    [
        "Name, age, where from, what he did\nAli, 30, Lahore, cook\n",
        "Killed, wounded and missing\nThey were many, they were young, they were ours.\n",
        "",
    ],
)
def test_prose_and_other_lists_are_no_tables(text: str) -> None:
    assert rows(text) == []


def test_rows_take_time_in_line_with_their_number() -> None:
    lines = "\n".join("\t".join(TOLD[0]) for _ in range(20_000))
    assert len(rows("\t".join(HEAD) + "\n" + lines)) == 20_000
