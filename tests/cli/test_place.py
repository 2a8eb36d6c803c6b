"""`tocsin place`, as users call it."""

from __future__ import annotations

from typing import Any

from tests.cli.asking import Asking
from tocsin.cli.place import place

asking = Asking(place)
run, rows = asking.run, asking.rows


def test_json_gives_each_place_with_its_characters() -> None:
    text = "Rebels fired on a bus in Maiduguri. Abuja said the army had answered, a Nigerian paper wrote."
    town, capital, demonym = rows(text)
    assert (town["geonames_id"], town["country"], town["where_prec"], town["role"]) == (2331447, "NG", 1, "place")
    assert (capital["name"], capital["role"]) == ("Abuja", "metonym")
    assert (demonym["role"], demonym["country"], demonym["where_prec"]) == ("demonym", "NG", 6)
    assert [text[slice(*row["span"])] for row in (town, capital, demonym)] == ["Maiduguri", "Abuja", "Nigerian"]
    assert all(row["reason"] for row in (town, capital, demonym))


def test_a_bare_name_lists_what_it_may_mean_the_likeliest_first() -> None:
    found = rows("Tripoli")
    assert found[0]["country"] == "LY"
    assert [row["rank"] for row in found] == list(range(1, len(found) + 1))
    assert {row["candidates"] for row in found} == {len(found)}
    assert "LB" in {row["country"] for row in found}
    assert [row["confidence"] for row in found[1:]] == sorted((row["confidence"] for row in found[1:]), reverse=True)


def test_a_country_beforehand_changes_what_a_name_means() -> None:
    assert rows("Tripoli", "--country", "lb")[0]["country"] == "LB"
    assert rows("Shots rang out in Tripoli.", "--country", "LB")[0]["country"] == "LB"


def test_names_in_other_scripts_are_known() -> None:
    assert {rows(name)[0]["geonames_id"] for name in ("Deir ez-Zor", "دير الزور", "Дейр-эз-Зор")} == {170794}


def test_the_table_shows_the_best_and_counts_the_others() -> None:
    out, said = run("Springfield")
    lines = out.splitlines()
    assert lines[0].split()[:4] == ["name", "id", "lat", "lon"]
    assert len(lines) == 6
    assert "other places called 'Springfield'" in said
    assert str(rows("Springfield")[0]["geonames_id"]) in lines[1]


def test_standard_input_need_not_be_clean_utf8() -> None:
    (row,) = rows("-", stdin=b"\xff\xfe A shell fell on Aleppo. \x80")
    assert row["geonames_id"] == 170063


def test_a_text_without_places_prints_nothing_and_says_so() -> None:
    for form in ("json", "table"):
        for text in ("They may march on.", "", "\x00\x01"):
            out, said = run(text, "--format", form)
            assert out == ""
            assert "no place" in said


def test_a_country_that_no_country_has_is_wrong_usage() -> None:
    _, said = run("in Rome", "--country", "Italy", code=2)
    assert "'Italy'" in said


def test_a_cache_that_cannot_be_written_is_told_plainly(tmp_path: Any, monkeypatch: Any) -> None:
    from tocsin.places.gazetteer import gazetteer

    (tmp_path / "taken").write_text("no folder")
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "taken"))
    gazetteer.cache_clear()
    try:
        _, said = run("in Rome", code=1)
    finally:
        gazetteer.cache_clear()
    assert "TOCSIN_CACHE" in said
