"""`tocsin read` as others call it: the contract of one JSON object a document, the exit codes, the messages."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from tocsin.model import json_schema

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
ATTACK = (
    "MAIDUGURI, March 23 (Example Wire) - Gunmen killed at least 15 people and wounded 20 in an attack on a market in "
    "Maiduguri, in north-east Nigeria, on Friday, police said.\n\nBoko Haram claimed responsibility for the attack."
)
SPORT = (
    "The visitors killed off the match with a late goal on Saturday. Their striker had a shot on target saved in the "
    "first half, and the attack looked sharp all season, the coach said."
)


def tocsin(*words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "tocsin", *words], input=stdin, capture_output=True, check=False)


def lines(output: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.decode().splitlines()]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    rows = [
        {"id": "a", "title": "Attack", "publisher": "Example Wire", "published": "2024-03-23", "text": ATTACK},
        {"id": "b", "title": "Match", "publisher": "Example Wire", "published": "2024-03-24", "text": SPORT},
        {"id": "c", "text": "Rain is expected in the north on Sunday, the weather office said."},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_one_line_a_document_in_order_that_fits_the_schema(reports: Path) -> None:
    done = tocsin("read", str(reports))
    found = lines(done.stdout)
    assert done.returncode == 0
    assert [row["document"]["source_id"] for row in found] == ["a", "b", "c"]  # type: ignore[index]
    for row in found:
        VALIDATOR.validate(row)


def test_an_attack_is_read_and_sport_and_weather_are_not(reports: Path) -> None:
    attack, sport, weather = (row["mentions"] for row in lines(tocsin("read", str(reports)).stdout))
    assert sport == []
    assert weather == []
    (mention,) = attack  # type: ignore[misc]
    said = {s["property"]: s for s in mention["statements"]}
    assert mention["kind"] == "attack"
    assert said["killed"]["value"] == {"low": 15, "best": 15, "high": None}
    assert said["wounded"]["value"]["best"] == 20
    assert said["date"]["value"] == "2024-03-22"
    assert said["place"]["value"]["name"] == "Maiduguri"
    assert said["place"]["value"]["country"] == "NG"
    assert (said["perpetrator"]["value"]["actor"], said["perpetrator"]["modality"]) == ("boko-haram", "claimed")


def test_the_words_of_every_span_support_the_value(reports: Path) -> None:
    row = lines(tocsin("read", str(reports)).stdout)[0]
    text = row["document"]["text"]  # type: ignore[index]
    assert text == ATTACK
    (mention,) = row["mentions"]  # type: ignore[misc]
    words = {s["property"]: text[slice(*s["span"])] for s in mention["statements"]}
    assert "15" in words["killed"]
    assert words["place"] == "Maiduguri"
    assert words["date"] == "Friday"
    assert words["perpetrator"] == "Boko Haram"


def test_reading_twice_gives_the_same_bytes(reports: Path) -> None:
    assert tocsin("read", str(reports)).stdout == tocsin("read", str(reports)).stdout


def test_standard_input_and_options(tmp_path: Path) -> None:
    done = tocsin("read", "-", "--published", "2024-03-23", "--url", "https://example.org/a", stdin=ATTACK.encode())
    (row,) = lines(done.stdout)
    document = row["document"]
    assert (document["published"], document["url"]) == ("2024-03-23", "https://example.org/a")  # type: ignore[index]
    assert row["mentions"]


def test_a_listing_for_the_eye(reports: Path) -> None:
    out = tocsin("read", str(reports), "--format", "text").stdout.decode()
    assert "15 or more" in out
    assert "claimed by Boko Haram" in out
    assert "nothing reported" in out


def test_what_is_refused_is_named_on_standard_error_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"text": "One."}\n{"text": \n{"text": "Three."}\n')
    done = tocsin("read", str(path), str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert len(lines(done.stdout)) == 2
    assert f"{path}:2: not JSON" in done.stderr.decode()
    assert "none.txt: no such file" in done.stderr.decode()


@pytest.mark.parametrize(
    "words", [["read"], ["read", "-", "--published", "2024-02-30"], ["read", "-", "--format", "xml"]]
)
def test_wrong_usage_is_exit_code_two(words: list[str]) -> None:
    assert tocsin(*words, stdin=b"x").returncode == 2


def test_a_language_that_is_not_read_is_said(tmp_path: Path) -> None:
    text = "Des hommes armés ont attaqué un village du nord du pays vendredi, tuant au moins quinze personnes."
    done = tocsin("read", "-", stdin=text.encode())
    (row,) = lines(done.stdout)
    assert row["mentions"] == []
    assert "language that is not read yet (fr)" in done.stderr.decode()


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": SPORT}) + "\n") * 400)
    done = subprocess.run(
        f"{sys.executable} -m tocsin read {path} | head -n 1", shell=True, capture_output=True, check=False
    )
    assert len(lines(done.stdout)) == 1
    assert b"Traceback" not in done.stderr


def test_ctrl_c_leaves_whole_lines_and_no_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "endless.txt"
    os.mkfifo(pipe)  # never written to: the reader waits on it after the first file
    first = tmp_path / "a.txt"
    first.write_text(SPORT)
    running = subprocess.Popen(
        [sys.executable, "-m", "tocsin", "read", str(first), str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    line = running.stdout.readline()
    time.sleep(0.2)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert json.loads(line)["mentions"] == []
    assert out == b""
    assert running.returncode == 130
    assert b"Traceback" not in err
