"""Whatever the described API is asked for, in its terms and out of them, it never breaks (schemathesis)."""

from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from tests.web.fuller import fill
from tocsin.web.app import create_app


@pytest.fixture(scope="module")
def api_schema(tmp_path_factory: pytest.TempPathFactory) -> schemathesis.BaseSchema:
    app = create_app(fill(tmp_path_factory.mktemp("ledger")))
    found = schemathesis.openapi.from_asgi("/api/openapi.json", app, headers={"host": "localhost"})
    return found.include(method="GET", path_regex="^/api/")


OPERATIONS = (
    "/api/events", "/api/events.atom", "/api/events/{id}", "/api/figures", "/api/groups", "/api/groups/{id}", "/api/documents/{digest}",
)  # fmt: skip


@pytest.mark.parametrize("path", OPERATIONS)
def test_no_question_breaks_the_api(api_schema: schemathesis.BaseSchema, path: str) -> None:
    @given(case=api_schema[path]["GET"].as_strategy())
    @settings(max_examples=30, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def ask(case: schemathesis.Case) -> None:
        answer = case.call(headers={"host": "localhost"})
        assert answer.status_code < 500, (case.path, case.query, answer.text[:300])

    ask()


def test_every_operation_of_the_api_is_asked(api_schema: schemathesis.BaseSchema) -> None:
    assert {path for path in api_schema if path.startswith("/api/")} == set(OPERATIONS)


def test_the_api_reaches_everything_it_describes(tmp_path: Path) -> None:
    from xml.etree import ElementTree

    from fastapi.testclient import TestClient

    client = TestClient(create_app(fill(tmp_path / "ledger")), base_url="http://localhost")
    first = client.get("/api/events", params={"kind": "all", "limit": 2})
    total, following = first.json()["total"], first.headers["link"]
    assert total == 5
    rest = client.get(following.split(">")[0].removeprefix("<")).json()
    assert rest["offset"] == 2
    assert {e["id"] for e in rest["events"]}.isdisjoint({e["id"] for e in first.json()["events"]})
    event = client.get("/api/events").json()["events"][-1]
    document = event["documents"][0]["id"].removeprefix("sha256:")
    told = client.get(f"/api/documents/{document}").json()
    assert told["events"] == [event["id"]]
    assert told["captures"][0]["sha256"] == document
    table = client.get(
        "/api/figures", params={"by": "month", "from": "2024-03", "to": "2024-03", "versus": "previous"}
    ).json()
    assert table["table"]["total"]["killed"]["best"] == 23
    assert table["versus"]["total"]["attacks"] == 0
    groups = client.get("/api/groups").json()["groups"]
    assert {"boko-haram", "islamic-state"} <= {g["id"] for g in groups}
    assert client.get("/api/groups/boko-haram").json()["total"]["attacks"] == 1
    tag = client.get("/api/events").headers["etag"]
    assert client.get("/api/events", headers={"if-none-match": tag}).status_code == 304
    feed = ElementTree.fromstring(client.get("/api/events.atom", params={"place": "NG"}).text)
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == 2
    assert "Armed assault" in (entries[0].findtext("{http://www.w3.org/2005/Atom}title") or "")


def test_an_armed_groups_words_are_in_no_answer(tmp_path: Path) -> None:
    from fastapi.testclient import TestClient

    client = TestClient(create_app(fill(tmp_path / "ledger")), base_url="http://localhost")
    event = client.get("/api/events").json()["events"][-1]
    kept = next(d for d in event["documents"] if d.get("source_kind") == "armed_group")
    digest = kept["id"].removeprefix("sha256:")
    for path in (f"/api/documents/{digest}", f"/documents/{digest}.html", f"/api/events/{event['id']}", f"/events/{event['id']}.html",
                 "/data/events.json?kind=all", "/data/leads-0.js", "/api/events.atom", "/figures/killed.html", "/api/groups/boko-haram"):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert "nobody should be given to read" not in answer.text, path
        assert "nowhere.example" not in answer.text, path
