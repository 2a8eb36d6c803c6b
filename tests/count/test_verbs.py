"""`count` and `why` as users call them: codebooks side by side, what decides, single numbers, and bad input."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.asking import Asking
from tests.ledger.making import KABUL, MAZAR, attack, document, filled
from tocsin.cli.count import count
from tocsin.cli.responsibility import responsibility
from tocsin.cli.series import series
from tocsin.cli.why import why
from tocsin.count import Figure, open_figure
from tocsin.ledger import open_ledger
from tocsin.model import Mention, Quantity

COUNT, WHY = Asking(count), Asking(why)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Three attacks and a foiled plot; one attack states no toll, one is of the year before."""
    folder = tmp_path_factory.mktemp("ledger") / "l"
    found: dict[str, dict[str, object]] = {
        "A bomb killed 13 and wounded 20 in Kabul": {
            "killed": 13, "wounded": Quantity(20, None, None), "place": KABUL, "date": "2021-08-26", "type": "bombing",
            "perpetrator": ("islamic-state-khorasan", "claimed"), "weapon": "a car bomb",
        },
        "Gunmen fired on a patrol in Mazar": {"place": MAZAR, "date": "2021-08-27", "target": "an army patrol"},
        "Gunmen killed 4 in Kabul": {"killed": 4, "place": KABUL, "date": "2020-08-02", "context": "military"},
        "Police stopped a plot in Kabul": {"kind": "plot", "stage": "foiled", "place": KABUL, "date": "2021-03-02"},
    }  # fmt: skip
    pile: dict[object, list[Mention]] = {}
    for n, (text, values) in enumerate(found.items()):
        doc = document(f"{text}, said the page numbered {n}.", f"Outlet {n}")
        pile[doc] = [attack(doc, **values)]  # type: ignore[arg-type]
    filled(folder, pile).close()  # type: ignore[arg-type]
    return str(folder)


def table(ledger: str, *words: str) -> list[dict[str, str]]:
    out, _ = COUNT.run("--ledger", ledger, "--format", "csv", *words)
    return list(csv.DictReader(io.StringIO(out)))


def test_every_number_of_a_line(ledger: str) -> None:
    (total,) = table(ledger)
    assert (total["attacks"], total["claims"], total["foiled"]) == ("3", "1", "1")
    assert (total["killed_best"], total["killed_high"], total["killed_unknown"]) == ("17", "17", "1")
    assert (total["wounded_best"], total["wounded_high"], total["wounded_unknown"]) == ("20", "", "2")
    assert "casualties_best" not in total
    (total,) = table(ledger, "--add-casualties")
    assert (total["casualties_low"], total["casualties_best"], total["casualties_high"]) == ("37", "37", "")


def test_filters_by_words(ledger: str) -> None:
    assert table(ledger, "--weapon", "bomb")[0]["attacks"] == "1"
    assert table(ledger, "--target", "PATROL")[0]["killed_best"] == ""
    assert table(ledger, "--target", "church")[0]["attacks"] == "0"


def test_a_month_is_set_against_the_same_month_a_year_before(ledger: str) -> None:
    rows = table(ledger, "--by", "month", "--from", "2021", "--to", "2021", "--versus", "year")
    assert [(r["month"], r["attacks"], r["attacks_before"]) for r in rows] == [
        ("2021-03", "0", "0"), ("2021-08", "2", "1"), ("total", "2", "1"),
    ]  # fmt: skip
    assert rows[0]["foiled"] == "1"
    out, _ = WHY.run(rows[1]["figure_before"], "--ledger", ledger)
    assert "killed 4" in out


def test_codebooks_side_by_side_and_what_decides(ledger: str) -> None:
    rows = table(ledger, "--codebook", "gtd", "--codebook", "ucdp")
    assert [(r["codebook"], r["attacks"]) for r in rows] == [("gtd@2", "3"), ("ucdp@2", "2")]
    out, _ = COUNT.run("--ledger", ledger, "--codebook", "gtd", "--codebook", "ucdp", "--explain", "--format", "json")
    (line,) = [json.loads(x) for x in out.splitlines()]
    gtd, ucdp = line["verdicts"]
    assert (gtd["counted"], ucdp["counted"], ucdp["clause"], ucdp["unknown"]) == (True, False, "one death", True)
    assert line["place"] == "Mazar-e Sharif"
    out, _ = COUNT.run("--ledger", ledger, "--codebook", "ucdp", "--explain")
    assert "left out: one death (nobody states it)" in out
    assert "UCDP GED Codebook" in out
    _, said = COUNT.run("--ledger", ledger, "--codebook", "all", "--explain")
    assert "leaves no event out" in said


def test_ones_own_codebook_travels_in_the_figure(ledger: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("codebook: mine\nversion: 1\nclauses:\n  - {name: deadly, that: {killed: {at_least: 5}}}\n")
    (total,) = table(ledger, "--codebook", str(path))
    assert total["attacks"] == "1"
    path.unlink()
    out, _ = WHY.run(total["figure"], "--ledger", ledger)
    assert out.startswith("1 events (codebook mine@1, policy majority")
    assert "counted again: the same numbers" in out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "codebook: mine\nversion: 1\nclauses: [{that: {colour: red}}]\n",
            "mine.yaml: clause 1 (clause 1): no such field",
        ),
        ("[1", "mine.yaml: not YAML"),
        (None, "mine.yaml: cannot be read"),
    ],
)
def test_a_codebook_that_cannot_be_used(ledger: str, tmp_path: Path, text: str | None, says: str) -> None:
    path = tmp_path / "mine.yaml"
    if text is not None:
        path.write_text(text)
    _, said = COUNT.run("--ledger", ledger, "--codebook", str(path), code=2)
    assert says in said


def test_one_number_down_to_its_words(ledger: str) -> None:
    (total,) = table(ledger)
    out, _ = WHY.run(f"{total['figure']}.killed", "--ledger", ledger)
    assert out.startswith("17 killed in 3 events, 1 of which state none")
    assert "[A bomb killed 13 and wounded 20" in out
    assert "capture " in out
    lines = [
        json.loads(x)
        for x in WHY.run(f"{total['figure']}.wounded", "--ledger", ledger, "--format", "json")[0].splitlines()
    ]
    values = [x["contribution"]["value"] for x in lines]
    assert sorted(values, key=str) == [None, None, {"low": 20, "best": None, "high": None}]
    assert {s["property"] for x in lines for s in x["statements"]} == {"wounded"}
    out, _ = WHY.run(f"{total['figure']}.foiled", "--ledger", ledger)
    assert "Police stopped a plot" in out
    out, _ = WHY.run(f"{total['figure']}.claims", "--ledger", ledger)
    assert "islamic-state-khorasan           claimed" in out
    _, said = WHY.run(f"{total['figure']}.colour", "--ledger", ledger, code=2)
    assert "a figure has no number 'colour'" in said


def test_a_figure_that_comes_out_differently_says_so(ledger: str) -> None:
    (total,) = table(ledger)
    forged = replace(Figure.parse(total["figure"]), numbers="00000000", version="0.0.1")
    out, said = WHY.run(forged.id, "--ledger", ledger, code=1)
    assert "OTHER NUMBERS" in out
    assert "Tocsin 0.0.1 printed this figure" in said
    with open_ledger(ledger) as book:
        assert open_figure(book, total["figure"]).same
        assert not open_figure(book, forged.id).same


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--actor", "islamic-state-korasan"), "did you mean islamic-state-khorasan"),
        (("--place", "Kabull"), "did you mean Kabul"),
        (("--from", "2024-05", "--to", "2024-04"), "ends before it starts"),
        (("--codebook", "gdt"), "there are acled, all, claims, gtd, tocsin, ucdp"),
        (("--codebook", "gtd@9"), "of gtd there is gtd@1, gtd@2"),
        (("--by", "colour"), "cannot count by 'colour'"),
        (("--versus", "year"), "give both --from and --to"),
        (("--versus", "decade", "--from", "2021", "--to", "2021"), "previous or year"),
    ],
)
def test_bad_input(ledger: str, words: tuple[str, ...], says: str) -> None:
    _, said = COUNT.run("--ledger", ledger, *words, code=2)
    assert says in said


def test_an_empty_ledger_and_a_figure_of_another(ledger: str, tmp_path: Path) -> None:
    open_ledger(tmp_path / "empty").close()
    _, said = COUNT.run("--ledger", str(tmp_path / "empty"), code=1)
    assert "the ledger holds no document" in said
    (total,) = table(ledger)
    doc = document("Another pile.")
    filled(tmp_path / "other", {doc: []}).close()
    _, said = WHY.run(total["figure"], "--ledger", str(tmp_path / "other"), code=2)
    assert "another ledger" in said


def test_the_other_verbs_on_an_empty_ledger(tmp_path: Path) -> None:
    open_ledger(tmp_path / "empty").close()
    for verb, words in ((responsibility, ()), (series, ("strength",)), (series, ("tally",)), (why, ("e-1",))):
        _, said = Asking(verb).run(*words, "--ledger", str(tmp_path / "empty"), code=1)
        assert "the ledger holds no document" in said
    for verb, words in ((responsibility, ()), (series, ("strength",)), (count, ())):
        _, said = Asking(verb).run(*words, "--ledger", str(tmp_path / "none"), code=1)
        assert "no ledger here" in said
