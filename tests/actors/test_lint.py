from pathlib import Path

import pytest
from typer.testing import CliRunner

from tocsin.actors import ActorDataError, register
from tocsin.actors.lint import lint
from tocsin.actors.loading import actors_in, data_folder, known_actors
from tocsin.actors.records import CRIMINALS, KINDS, STATES
from tocsin.cli import app

GOOD = """
- id: red-front
  name: Red Front
  kind: left
  aliases: [RF]
  parents: []
  countries: [FR]
  founded: 1970
  ended: null
  references: [{for: [name, kind, aliases, countries, founded], source: "A book"}]
"""


def flaws_of(folder: Path, text: str) -> str:
    (folder / "made.yaml").write_text(text, encoding="utf-8")
    return "\n".join(map(str, lint(folder)))


def test_our_own_files_are_in_order() -> None:
    assert lint() == []


def test_a_good_file_has_no_flaw(tmp_path: Path) -> None:
    assert flaws_of(tmp_path, GOOD) == ""


@pytest.mark.parametrize(
    ("was", "now", "flaw"),
    [
        ("id: red-front", "id: Red Front", "made.yaml: Red Front: id: an id is lower-case"),
        ("kind: left", "kind: leftist", "red-front: kind: 'leftist' is none of"),
        ("countries: [FR]", "countries: [UK]", "red-front: countries: 'UK' is no ISO 3166-1"),
        ("ended: null", "ended: 1969-12", "red-front: ended: 1969-12 comes before founded, 1970"),
        ("founded: 1970", "founded: the 70s", "red-front: entry: invalid literal"),
        ("founded: 1970", "founded: 1970-13", "red-front: entry: "),
        ("parents: []", "parents: [{id: blue-front}]", "red-front: parents: no actor 'blue-front'"),
        ("parents: []", "parents: [{id: red-front}]", "red-front: parents: belongs to itself"),
        ("aliases: [RF]", "aliases: [RF, '!']", "red-front: aliases: '!' has no letters"),
        ("aliases: [RF]", "aliases: [{text: RF, from: 2001, to: 2000}]", "aliases: 'RF': 2000 comes before 2001"),
        ("countries, founded]", "countries]", "red-front: founded: no source is given"),
        ("countries, founded]", "countries, founded, colour]", "red-front: references: for 'colour'"),
        ("  name: Red Front\n", "", "red-front: entry: 'name'"),
        ("  kind: left", "  kind: left\n  colour: red", "red-front: colour: no such fact"),
    ],
)
def test_each_mistake_is_named(tmp_path: Path, was: str, now: str, flaw: str) -> None:
    assert was in GOOD
    assert flaw in flaws_of(tmp_path, GOOD.replace(was, now))


def test_one_id_twice_and_one_name_twice(tmp_path: Path) -> None:
    found = flaws_of(tmp_path, GOOD + GOOD)
    assert "red-front: id: taken by another entry, in made.yaml" in found
    found = flaws_of(tmp_path, GOOD + GOOD.replace("red-front", "red-front-2"))
    assert "'Red Front' is also a name of red-front" in found
    apart = GOOD.replace("red-front", "red-front-2").replace("[FR]", "[IT]")
    assert flaws_of(tmp_path, GOOD + apart) == ""


def test_a_circle_of_parents(tmp_path: Path) -> None:
    def entry(id: str, parent: str, years: str) -> str:
        return f"- {{id: {id}, name: Group {id}, kind: left, parents: [{{id: {parent}, {years}}}]}}\n"

    assert "a: parents: a circle: a > b > a" in flaws_of(
        tmp_path, entry("a", "b", "from: 2000") + entry("b", "a", "from: 2001")
    )
    apart = flaws_of(tmp_path, entry("a", "b", "to: 2000") + entry("b", "a", "from: 2001"))
    assert "circle" not in apart


@pytest.mark.parametrize("text", ["a: [", "just words", "- 3", "\x00"])
def test_files_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    assert "made.yaml" in flaws_of(tmp_path, text)
    with pytest.raises(ActorDataError, match="made"):
        actors_in(tmp_path)


def test_the_cache_gives_what_the_files_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path))
    fresh = known_actors()
    (kept,) = (tmp_path / "kept").iterdir()
    assert known_actors() == fresh == actors_in(data_folder())
    kept.write_bytes(b"[[")
    assert known_actors() == fresh


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "file"))
    assert len(known_actors()) == len(register())


def test_the_verb_lints_a_folder(tmp_path: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(app, ["actor", "lint"]).exit_code == 0
    (tmp_path / "made.yaml").write_text(GOOD.replace("FR", "QQ"), encoding="utf-8")
    result = runner.invoke(app, ["actor", "lint", str(tmp_path)])
    assert result.exit_code == 1
    assert "made.yaml: red-front: countries" in result.output
    assert runner.invoke(app, ["actor", "lint", str(tmp_path / "none")]).exit_code == 2


def test_the_verb_resolves_and_shows() -> None:
    runner = CliRunner()
    result = runner.invoke(
        app, ["actor", "the Islamic State", "--date", "2021-03", "--country", "ng", "--format", "json"]
    )
    assert '"actor": "islamic-state-west-africa"' in result.output
    shown = runner.invoke(app, ["actor", "show", "al-qaeda"]).output
    assert "Macina Liberation Front" in shown
    assert "Mapping Militants" in shown
    assert runner.invoke(app, ["actor", "show", "al-qaedda"]).exit_code == 1
    assert runner.invoke(app, ["actor", "Zzyzx"]).exit_code == 1
    assert runner.invoke(app, ["actor", "ISIS", "--date", "x"]).exit_code == 2


@pytest.mark.parametrize("kinds", [STATES, CRIMINALS])
def test_every_set_of_kinds_is_of_kinds_that_the_register_has(kinds: frozenset[str]) -> None:
    assert kinds <= set(KINDS)
    assert {actor.kind for actor in register()} >= kinds
