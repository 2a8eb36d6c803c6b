"""`tocsin quantity`, as users call it."""

from __future__ import annotations

from tests.cli.asking import Asking
from tocsin.cli.quantity import quantity

asking = Asking(quantity)
run, rows = asking.run, asking.rows


def test_json_gives_numbers_and_tolls_with_their_characters() -> None:
    text = "The blast killed at least nine people.\n\nTwo more died, raising the toll to 139."
    found = rows(text)
    assert all(text[slice(*row["span"])] == row["text"] for row in found)
    assert [(r["text"], r["low"], r["high"]) for r in found if r["finding"] == "number"] == [
        ("at least nine people", 9, None),
        ("Two", 2, 2),
        ("139", 139, 139),
    ]
    assert [(r["what"], r["best"], r["cumulative"]) for r in found if r["finding"] == "toll"] == [
        ("killed", 9, False),
        ("killed", 2, False),
        ("killed", 139, True),
    ]


def test_a_table_tells_unknown_from_zero() -> None:
    out, _ = run("Dozens of guests were hurt but no one was killed.")
    lines = [line.split() for line in out.splitlines()]
    assert lines[0][:4] == ["number", "low", "best", "high"]
    hurt = next(line for line in lines if "wounded" in line)
    dead = next(line for line in lines if "killed" in line[-2:] and line[-1] == "killed")
    assert hurt[hurt.index("24") : hurt.index("24") + 3] == ["24", "?", "?"]
    assert dead[dead.index("0") : dead.index("0") + 3] == ["0", "0", "0"]


def test_standard_input_need_not_be_clean_utf8() -> None:
    found = rows("-", stdin=b"\xff\xfe 14 people were killed \x80")
    assert ("toll", 14) in [(row["finding"], row["best"]) for row in found]


def test_a_text_that_counts_nothing_says_so_and_prints_nothing() -> None:
    out, err = run("Snow fell on the town.")
    assert out == ""
    assert "nothing is counted" in err


def test_help_has_examples() -> None:
    out, _ = run("--help")
    assert "tocsin quantity" in out


def test_a_format_that_is_none_is_refused() -> None:
    run("Two men came.", "--format", "yaml", code=2)
