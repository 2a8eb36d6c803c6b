import base64
import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.web.ledgers import PAYLOAD, fill
from tocsin.ledger import LedgerError, open_ledger
from tocsin.publish.site import static_files
from tocsin.web.app import create_app


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("ledger"))


@pytest.fixture(scope="module")
def client(folder: Path) -> TestClient:
    return TestClient(create_app(folder), base_url="http://127.0.0.1:8765")


def test_the_index_page_is_live(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert "data/events.js" in answer.text
    data = script(client)
    kinds = [data["tables"]["kind"][n] for n in base64.b64decode(data["columns"]["kind"][1])]
    assert kinds == ["attack", "attack", "strength"]
    assert data["about"]["live"] is True


def script(client: TestClient, query: str = "") -> dict[str, Any]:
    text = client.get(f"/data/events.js{query}").text
    loaded = json.loads(json.loads(text.removeprefix("window.TOCSIN_DATA=JSON.parse(").removesuffix(");\n")))
    assert isinstance(loaded, dict)
    return loaded


def test_two_reports_of_one_event_are_one_event_with_its_range(client: TestClient) -> None:
    events = client.get("/api/events", params={"place": "Nigeria"}).json()["events"]
    assert len(events) == 1
    assert len(events[0]["documents"]) == 2
    page = client.get(f"/events/{events[0]['id']}.html").text
    assert "<mark>killed 12 people</mark>" in page
    assert "<mark>At least 15 people died</mark>" in page
    assert "same day" in page
    assert client.get(f"/events/{events[0]['id']}.json").json() == events[0]
    assert client.get(f"/api/events/{events[0]['id']}").json() == events[0]


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ({}, 2),
        ({"kind": "all"}, 3),
        ({"kind": "strength"}, 1),
        ({"type": "bombing"}, 1),
        ({"place": "ML"}, 1),
        ({"from": "2023-06", "to": "2023-06"}, 1),
        ({"codebook": "ucdp"}, 1),
        ({"as-of": "2023-05-02"}, 1),
        ({"q": "meridian"}, 0),
        ({"q": "gunmen gao"}, 1),
        ({"actor": ""}, 2),
    ],
)
def test_filters_are_those_of_the_command_line(client: TestClient, query: dict[str, str], number: int) -> None:
    answer = client.get("/api/events", params=query)
    assert answer.status_code == 200
    assert answer.json()["total"] == number
    as_csv = client.get("/data/events.csv", params=query)
    assert len(list(csv.DictReader(io.StringIO(as_csv.text)))) == number
    assert len(client.get("/data/events.geojson", params=query).json()["features"]) == number
    assert len(client.get("/data/events.json", params=query).json()["events"]) == number


@pytest.mark.parametrize(
    "query", [{"type": "meteor"}, {"from": "soon"}, {"policy": "guess"}, {"codebook": "mine"}, {"place": "Atlantis"}]
)
def test_a_filter_that_cannot_be_used_is_explained(client: TestClient, query: dict[str, str]) -> None:
    answer = client.get("/api/events", params=query)
    assert answer.status_code == 400
    assert next(iter(query.values())) in answer.json()["detail"]


def test_pages_of_the_api(client: TestClient) -> None:
    first = client.get("/api/events", params={"limit": 1}).json()
    second = client.get("/api/events", params={"limit": 1, "offset": 1}).json()
    assert first["total"] == second["total"] == 2
    assert first["events"][0]["id"] != second["events"][0]["id"]
    assert client.get("/api/events", params={"limit": 0}).status_code == 422
    assert client.get("/api/events", params={"limit": 100000}).status_code == 422


def test_what_is_collected_later_shows_at_once(tmp_path: Path) -> None:
    open_ledger(tmp_path / "new").close()
    client = TestClient(create_app(tmp_path / "new"), base_url="http://localhost")
    assert client.get("/api/events").json()["total"] == 0
    assert client.get("/index.html").status_code == 200
    fill(tmp_path / "new")
    assert client.get("/api/events").json()["total"] == 2


def test_no_ledger_is_an_error_that_names_the_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="nothing-here"):
        create_app(tmp_path / "nothing-here")


@pytest.mark.parametrize(
    "path", ["/index.html", "/data/events.js", "/data/events.csv", "/api/events", "/static/app/page.css", "/nothing"]
)
def test_security_headers_stand_on_every_answer(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.7", ""])
def test_another_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/api/events", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/%2e%2e/model/records.py",
        "/static/app/%2e%2e%2fpages.py",
        "/static//etc/passwd",
        "/events/%2e%2e%2fledger.sqlite.html",
        "/events/e-1%00.html",
        "/events/nothing.html",
        "/ledger.sqlite",
    ],
)
def test_no_path_leads_out(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in {404, 422}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client: TestClient, method: str) -> None:
    assert client.request(method, "/api/events").status_code == 405


def test_hostile_text_is_escaped(client: TestClient) -> None:
    event = client.get("/api/events", params={"place": "ML"}).json()["events"][0]
    page = client.get(f"/events/{event['id']}.html").text
    assert PAYLOAD not in page
    assert "&lt;script&gt;" in page
    assert PAYLOAD not in client.get("/index.html", params={"q": PAYLOAD, "actor": PAYLOAD, "as-of": "2024"}).text


def test_an_open_redirect_is_none(client: TestClient) -> None:
    answer = client.get("/?//evil.example", follow_redirects=False)
    assert answer.headers["location"].startswith("/index.html?")


def test_a_reader_with_a_copy_gets_no_second_one(client: TestClient) -> None:
    first = client.get("/data/events.csv")
    again = client.get("/data/events.csv", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_every_shipped_file_is_served(client: TestClient) -> None:
    for name, raw in static_files():
        answer = client.get(f"/static/{name}")
        assert answer.status_code == 200
        assert answer.content == raw


def test_the_api_describes_itself(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    paths = {"/api/events", "/api/events/{id}", "/api/events.atom", "/api/figures", "/api/groups", "/api/groups/{id}"}
    assert paths | {"/api/documents/{digest}", "/desk/m/{mention}"} <= set(described["paths"])
    names = {p["name"] for p in described["paths"]["/api/events"]["get"]["parameters"]}
    assert {"actor", "place", "type", "stage", "from", "to", "as-of", "codebook", "policy", "kind", "q"} <= names
    assert client.get("/docs").status_code == 404
