import json

import pytest

import tocsin.read
from bench.sample import main
from bench.sampledata import HALVES, SAMPLE, labelled, problems
from tocsin.model import Mention, Statement, mention_id

TEXT = "A bomb went off in Examplecity on Monday."


def problems_of(half):
    return [f"{d.source_id}: {line}" for d, gold in labelled(half) for line in problems(d.text, gold)]


@pytest.mark.parametrize("half", [h for h in HALVES if (SAMPLE / "gold" / f"{h}.jsonl").exists()])
def test_the_shipped_gold_fits_the_shipped_reports(half):
    assert problems_of(half) == []


def test_the_shipped_reports_are_ours_and_point_nowhere():
    for path in sorted((SAMPLE / "reports").rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            assert ".example/" in row["url"], row["id"]
            assert row["note"] == "written for the Tocsin sample", row["id"]


def mention(**changes):
    plain = {"kind": "attack", "event": "example", "anchor": "A bomb went off", "type": "bombing"}
    return plain | {"stage": "accomplished", "date": "2020-03-02"} | changes


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"anchor": "A bomb fell"}, "found 0 times"),
        ({"anchor": "o"}, "found 4 times"),
        ({"event": None}, "event: missing"),
        ({"kind": "raid"}, "vocabulary"),
        ({"type": "explosion"}, "vocabulary"),
        ({"stage": None}, "needs type"),
        ({"date": "2020-13"}, "date"),
        ({"killed": {"low": 3, "best": 2, "high": None}}, "killed"),
        ({"place": {"name": "Examplecity", "country": "USA", "lat": None, "lon": None}}, "alpha-2"),
        ({"perpetrators": [{"name": "Red Front", "actor": None, "modality": "claimed"}]}, "not in the text"),
    ],
)
def test_problems_are_found(changes, says):
    found = problems(TEXT, [mention(**changes)])
    assert any(says in line for line in found), found
    assert not any(TEXT in line for line in found)


def write(folder, half, gold):
    (folder / "reports" / half).mkdir(parents=True)
    (folder / "gold").mkdir(exist_ok=True)
    reports = [{"id": f"{half}-{n}", "text": f"{TEXT} {half} {n} secret.", "published": "2020-03-03"} for n in range(3)]
    lines = [json.dumps(r) for r in reports]
    (folder / "reports" / half / "a.jsonl").write_text("\n".join(lines))
    rows = [{"id": r["id"], "mentions": [] if n == 2 else [gold]} for n, r in enumerate(reports)]
    (folder / "gold" / f"{half}.jsonl").write_text("\n".join(map(json.dumps, rows)))


@pytest.fixture
def one_bombing_each(monkeypatch):
    """A reader that finds one bombing of the same day in every document, and nothing else."""

    def read_document(document):
        said = (Statement("type", "bombing", (2, 6)), Statement("date", "2020-03-02", (34, 40)))
        return [Mention(mention_id(document.id, "attack", said), "attack", said)]

    monkeypatch.setattr(tocsin.read, "read_document", read_document)


@pytest.mark.usefixtures("one_bombing_each")
def test_totals_and_errors_of_the_dev_half(tmp_path, capsys):
    write(tmp_path, "dev", mention())
    assert main(["--sample", str(tmp_path), "--errors"]) == 0
    out = capsys.readouterr().out
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines() if line.strip()}
    assert rows["mentions"] == ["0.667", "1.000", "0.800", "2", "3", "2"]
    assert rows["date"] == ["0.667", "1.000", "0.800", "2", "3", "2"]
    assert rows["stage"] == ["0.000", "0.000", "0.000", "0", "0", "2"]
    assert rows["pairs"][-1] == "1"
    assert "nothing relevant: 1, of which a mention was read in 1" in out
    assert "no stage: accomplished" in out
    assert "EXTRA" in out


@pytest.mark.usefixtures("one_bombing_each")
def test_the_test_half_shows_totals_alone_unless_it_is_opened(tmp_path, capsys):
    for half in HALVES:
        write(tmp_path, half, mention())
    assert main(["--sample", str(tmp_path), "--half", "both", "--errors"]) == 0
    out = capsys.readouterr().out
    assert "test half: 3 documents" in out
    assert "dev-0" in out
    assert "test-0" not in out
    assert main(["--sample", str(tmp_path), "--half", "test"]) == 0
    assert "test-0" not in capsys.readouterr().out
    assert main(["--sample", str(tmp_path), "--half", "test", "--errors"]) == 0
    assert "test-0" in capsys.readouterr().out


def test_broken_gold_is_refused_by_document(tmp_path, capsys):
    write(tmp_path, "dev", mention(type="explosion"))
    assert main(["--sample", str(tmp_path)]) == 1
    assert "dev: dev-0: mention 0: type: 'explosion'" in capsys.readouterr().err


def test_gold_and_reports_must_have_the_same_ids(tmp_path, capsys):
    write(tmp_path, "dev", mention())
    path = tmp_path / "gold" / "dev.jsonl"
    path.write_text(path.read_text().replace("dev-1", "dev-7"))
    assert main(["--sample", str(tmp_path)]) == 1
    assert "dev-1, dev-7" in capsys.readouterr().err


def test_a_missing_half_is_named(tmp_path, capsys):
    assert main(["--sample", str(tmp_path), "--half", "test"]) == 1
    assert "no reports" in capsys.readouterr().err
