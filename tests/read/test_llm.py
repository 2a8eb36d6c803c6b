"""The language model reader: a scripted server on this machine for the quote checks, and a real small model."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import jsonschema
import pytest

from bench.llm import report
from tests.read import smolserver
from tocsin.model import Document, Mention, Quantity
from tocsin.read import ReaderError, reader_of
from tocsin.read.findings.findings import Findings
from tocsin.read.llm.client import Client, json_object
from tocsin.read.llm.quotes import Evidence, pieces
from tocsin.read.llm.reader import LlmReader, answer_schema, example

TEXT = (
    "MAIDUGURI, March 23 (Example Wire) - Gunmen killed at least 15 people and wounded 20 in an attack on a market in "
    "Maiduguri on Friday, police said.\n\nBoko Haram claimed responsibility for the “cowardly” attack. The governor denied "
    "that\nfoul play by the army was involved. In Kano, traders said, prices of 40 goods had risen."
)
DOCUMENT = Document("sha256:" + "0" * 64, TEXT, None, None, "2024-03-23", "en")


def said(
    property: str, value: object, quote: str, modality: str = "asserted", speaker: str | None = None
) -> dict[str, object]:
    return {"property": property, "value": value, "quote": quote, "modality": modality, "speaker": speaker}


def attack(*statements: object) -> dict[str, object]:
    return {
        "mentions": [{"kind": "attack", "statements": [said("killed", 15, "killed at least 15 people"), *statements]}]
    }


class Server:
    """Answers with what it was told to, in turn, the last one for ever; keeps what it was asked."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, object]] = []
        self.asked: list[dict[str, Any]] = []
        self.url = ""

    def says(self, *contents: object) -> None:
        self.answers = [(200, {"choices": [{"message": {"content": _text(c)}}]}) for c in contents]


def _text(content: object) -> object:
    return content if isinstance(content, str) or content is None else json.dumps(content)


@pytest.fixture
def server() -> Iterator[Server]:
    told = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.asked.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            status, answer = told.answers.pop(0) if len(told.answers) > 1 else told.answers[0]
            body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=listening.serve_forever, daemon=True).start()
    told.url = f"http://127.0.0.1:{listening.server_port}/v1"
    yield told
    listening.shutdown()


@pytest.fixture
def reader(server: Server) -> LlmReader:
    return LlmReader(Client(server.url, "scripted", timeout=5, wait=0.01))


def read(server: Server, reader: LlmReader, *statements: object) -> Mention:
    server.says(attack(*statements))
    (mention,) = reader.read(DOCUMENT)
    return mention


def test_values_are_made_from_the_quotes_by_our_own_code(server: Server, reader: LlmReader) -> None:
    mention = read(
        server,
        reader,
        said("date", "2024-03-22", "on Friday"),
        said("place", "Maiduguri", "a market in Maiduguri"),
        said("type", "armed_assault", "Gunmen killed"),
        said("stage", "accomplished", "Gunmen killed at least 15 people"),
        said("perpetrator", "Boko Haram", "Boko Haram claimed responsibility", "claimed", "Boko Haram"),
        said("target", "a market", "an attack on a market"),
    )
    found = {s.property: s for s in mention.statements}
    assert found["killed"].value == Quantity(15, 15, None)
    assert found["date"].value == "2024-03-22"
    assert found["place"].value.country == "NG"  # type: ignore[union-attr]
    assert found["perpetrator"].value.actor == "boko-haram"  # type: ignore[union-attr]
    assert (found["perpetrator"].modality, found["perpetrator"].speaker) == ("claimed", "Boko Haram")
    assert set(found) == {"killed", "date", "place", "type", "stage", "perpetrator", "target"}
    assert all(TEXT[slice(*s.span)].strip() for s in mention.statements)
    assert reader.refused.total() == 0
    assert all(s.extractor == reader.name for s in mention.statements)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (said("wounded", 20, "20 people were injured"), "quote not in the text"),
        (said("wounded", 50, "wounded 20"), "quote gives another number"),
        (said("wounded", 40, "prices of 40 goods had risen"), "quote does not say it"),
        (said("hostages", 15, "killed at least 15 people"), "quote does not say it"),
        (said("date", "2024-03-18", "on Friday"), "quote gives another date"),
        (said("date", "2024-03-22", "police said"), "quote does not say it"),
        (said("place", "Abuja", "a market in Maiduguri"), "quote gives another place"),
        (said("perpetrator", "Islamic State", "Boko Haram claimed responsibility"), "quote gives another actor"),
        (said("perpetrator", "gunmen", "gunmen killed at least 15"), "quote does not say it"),
        (
            said("perpetrator", "Boko Haram", "Boko Haram claimed responsibility", "denied"),
            "sentence does not say it so",
        ),
        (said("perpetrator", "Boko Haram", "Boko Haram claimed responsibility", "sworn"), "no such modality"),
        (said("type", "bombing", "Gunmen killed"), "quote does not say it"),
        (said("type", "earthquake", "Gunmen killed"), "no such value"),
        (said("suicide", True, "Gunmen killed"), "quote does not say it"),
        (said("weapon", "a market", "an attack on a market"), "quote does not say it"),
        (said("target", "Maiduguri", "a market in Maiduguri"), "a bare name as a target"),
        (said("horizon", "2024", "on Friday"), "no such property"),
        (said("killed", 15, "killed at least 15 people"), "stated twice"),
        (said("place", "Maiduguri", ""), "no quote"),
        (said("place", "Maiduguri", TEXT * 2), "quote too long"),
        ({"property": "date", "value": "2024-03-22"}, "no quote"),
        ("killed: 15", "no statement"),
    ],
)
def test_what_the_text_does_not_bear_out_is_refused_and_the_rest_kept(
    server: Server, reader: LlmReader, statement: object, reason: str
) -> None:
    mention = read(server, reader, statement)
    assert [s.property for s in mention.statements] == ["killed"]
    assert dict(reader.refused) == {reason: 1}
    assert f"1 of 2 answers are borne out by the text; refused: {reason} 1" == reader.summary()


@pytest.mark.parametrize(
    "quote", ['the "cowardly" attack', "denied that foul play", "GUNMEN KILLED at  least", "on Friday."]
)
def test_case_quotes_and_white_space_of_a_quote_do_not_matter(server: Server, reader: LlmReader, quote: str) -> None:
    read(server, reader, said("target", "x y z", quote))
    assert dict(reader.refused) == {"quote does not say it": 1}  # found, and without the value


def test_an_answer_that_is_no_json_is_asked_for_once_more(server: Server, reader: LlmReader) -> None:
    server.says('Sure! {"mentions": [', "```json\n" + json.dumps(attack()) + "\n```")
    assert len(reader.read(DOCUMENT)) == 1
    assert len(server.asked) == 2
    assert "Answer again" in server.asked[1]["messages"][-1]["content"]


def test_a_busy_server_is_asked_again(server: Server, reader: LlmReader) -> None:
    server.says(attack())
    server.answers.insert(0, (503, b"loading"))
    assert len(reader.read(DOCUMENT)) == 1


def test_a_server_without_json_modes_is_asked_without(server: Server) -> None:
    server.says(attack())
    server.answers[:0] = [(400, b"no json_schema"), (400, b"no json_object")]
    reader = LlmReader(Client(server.url, "scripted", wait=0.01, schemas=[{"type": "object"}]))
    assert len(reader.read(DOCUMENT)) == 1
    assert [a.get("response_format", {}).get("type") for a in server.asked] == ["json_schema", "json_object", None]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ([(401, b"no")], "check TOCSIN_LLM_KEY"),
        ([(404, b"no")], "TOCSIN_LLM_MODEL"),
        ([(500, b"oops")], "status 500"),
        ([(200, b"<html>")], "not JSON"),
        ([(200, {"data": 1})], "no chat completion"),
        (
            [(200, {"choices": [{"message": {"content": None, "refusal": "I can't help with that"}}]})],
            "the model refused",
        ),
        ([(200, {"choices": [{"message": {"content": " "}}]})], "answered with nothing"),
        ([(200, {"choices": [{"message": {"content": "I cannot help."}}]})], "no JSON twice"),
        ([(200, b"[" * 2_000_001)], "at most 2,000,000"),
    ],
)
def test_what_goes_wrong_is_said(
    server: Server, reader: LlmReader, answers: list[tuple[int, object]], message: str
) -> None:
    server.answers = answers
    with pytest.raises(ReaderError, match=message):
        reader.read(DOCUMENT)


def test_a_server_that_is_down_is_said_and_stops_being_waited_for() -> None:
    reader = LlmReader(Client("http://127.0.0.1:9/v1", "none", wait=0.01))
    for _ in range(5):
        with pytest.raises(ReaderError, match="is the server running"):
            reader.read(DOCUMENT)


@pytest.mark.parametrize("answer", [{}, {"mentions": 3}, {"mentions": [3]}, {"mentions": [{"kind": "party"}]}])
def test_an_answer_of_another_form_gives_nothing(server: Server, reader: LlmReader, answer: object) -> None:
    server.says(answer)
    assert reader.read(DOCUMENT) == []
    assert reader.refused.total() == 1


def test_other_news_is_not_asked_about(server: Server, reader: LlmReader) -> None:
    server.says(attack())
    calm = Document(
        "sha256:" + "1" * 64, "The choir will sing in the park on Sunday, and the library opens late.", language="en"
    )
    assert reader.read(calm) == []
    assert server.asked == []


def test_a_long_text_is_asked_about_in_pieces_that_cover_it() -> None:
    findings = Findings(Document("sha256:" + "2" * 64, TEXT * 30, language="en"))
    parts = list(pieces(findings, 2000))
    assert len(parts) > 4
    assert parts[0][0] == 0
    assert all(a[1] == b[0] for a, b in pairwise(parts))
    assert parts[-1][1] >= len(findings.text.rstrip())
    assert max(b - a for a, b in parts) <= 2000


@pytest.mark.parametrize(
    "tail",
    ["", ",", ', {"property": "wounded", "value": 20, "quo', ', {"property": "killed"}, {"quote": "a }] \\" b', "]"],
)
def test_what_a_broken_off_answer_had_said_in_full_is_kept(tail: str) -> None:
    whole = json.dumps(attack())
    broken = whole[: whole.rindex("]}]}")] + tail
    (mention,) = json_object(broken)["mentions"]
    assert mention["kind"] == "attack"
    assert mention["statements"][0] == said("killed", 15, "killed at least 15 people")


def test_the_model_is_shown_an_example_that_its_own_check_bears_out(server: Server, reader: LlmReader) -> None:
    server.says({"mentions": []})
    reader.read(DOCUMENT)
    system, question, answer, asked = server.asked[0]["messages"]
    assert [m["role"] for m in (system, question, answer, asked)] == ["system", "user", "assistant", "user"]
    text = question["content"].split("\n\n", 1)[1]
    shown = Document("sha256:" + "4" * 64, text, None, None, "2021-06-04", "en")
    (draft,) = reader.drafts(Evidence(Findings(shown)), json.loads(answer["content"]))
    assert reader.refused.total() == 0
    assert {s.property for s in draft.statements} == {"type", "killed", "date", "place", "perpetrator"}


@pytest.mark.parametrize("bounded", [True, False])
def test_the_schema_allows_the_example_and_no_property_of_another_kind(bounded: bool) -> None:
    schema = jsonschema.Draft202012Validator(answer_schema(bounded))
    answer = json.loads(example()[1])
    assert schema.is_valid(answer)
    answer["mentions"][0]["kind"] = "tally"  # which has no perpetrator
    assert not schema.is_valid(answer)


@pytest.mark.parametrize("content", ["", "no", "{", '{"a": ', "[1]", "{" * 5000])
def test_json_object_says_what_is_wrong(content: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_object(content)


def tocsin(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    import os

    clean = {k: v for k, v in os.environ.items() if not k.startswith("TOCSIN_LLM")}
    return subprocess.run(
        [sys.executable, "-m", "tocsin", "read", *words],
        capture_output=True,
        text=True,
        env=clean | environment,
        check=False,
    )


def test_without_an_address_it_is_said_what_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    for words, told in ((["--reader", "llm"], "TOCSIN_LLM_URL"), (["--reader", "oracle"], "there are learned, rules")):
        done = tocsin({"COLUMNS": "300"}, str(path), *words)
        assert done.returncode == 2
        assert told in done.stderr


def test_one_failure_leaves_the_rest_of_the_batch(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps({"id": n, "published": "2024-03-23", "text": TEXT}) + "\n" for n in "ab"))
    server.says(None, attack())
    done = tocsin({"TOCSIN_LLM_URL": server.url, "TOCSIN_LLM_MODEL": "scripted"}, str(path), "--reader", "llm")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [len(row["mentions"]) for row in rows] == [0, 1]
    assert f"{path}:1: the model answered with nothing; its line is without mentions" in done.stderr
    assert "1 of 1 answers are borne out" in done.stderr
    assert done.returncode == 1


def test_readers_are_chosen_by_name() -> None:
    assert reader_of("rules").name.startswith("tocsin-rules/")
    with pytest.raises(ReaderError, match="there are learned, rules, llm"):
        reader_of("oracle")


@pytest.fixture(scope="module")
def small_model() -> Iterator[str]:
    if lacking := smolserver.missing():
        pytest.skip(f"the real model is not asked: {lacking}")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.read.smolserver"], stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.kill()


def test_the_bench_counts_what_the_text_bears_out_and_what_it_does_not(server: Server) -> None:
    server.says(
        {
            "mentions": [
                {
                    "kind": "attack",
                    "statements": [said("killed", 4, "killing four soldiers"), said("killed", 900, "900")],
                }
            ]
        },
        "no",
    )
    told = report(LlmReader(Client(server.url, "scripted", wait=0.0)), 2)
    assert "1 of 2 passages answered in JSON, 1 of 2 attacks told of" in told
    assert "1 of 2 answers refused (0.50)" in told


def test_a_real_small_model_is_asked_and_nothing_comes_in_that_the_text_does_not_say(
    small_model: str, record_property: Callable[[str, object], None]
) -> None:
    reader = LlmReader(Client(small_model, smolserver.MODEL, timeout=300, schemas=[answer_schema()]))
    told = "Gunmen killed 15 people in an attack on a market in Maiduguri on Friday, police said."
    document = Document("sha256:" + "3" * 64, told, None, None, "2024-03-23", "en")
    mentions = reader.read(document)
    assert reader.accepted + reader.refused.total() > 0, "held to the schema, the model says something"
    record_property("summary", reader.summary())
    for statement in (s for m in mentions for s in m.statements):
        assert told[slice(*statement.span)].strip()
        assert not isinstance(statement.value, Quantity) or statement.value == Quantity.exactly(15)
