"""No address leads out of the package or the ledger, and no page of the server can be framed."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.web.ledgers import fill
from tests.web.security.people import routes
from tocsin.web.app import create_app


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(create_app(fill(tmp_path_factory.mktemp("ledger"))), base_url="http://127.0.0.1:8765")


@pytest.mark.parametrize(
    "stem", ["/static/desk/", "/static/", "/desk/m/", "/desk/settle/", "/desk/", "/documents/", "/groups/"]
)
@pytest.mark.parametrize(
    "tail",
    ["../working.py", "..%2fworking.py", "%2e%2e/%2e%2e/app.py", "..%252fapp.py", "....//app.py", "desk.js%00.css", "/etc/passwd",
     "..\\..\\app.py", "%5c..%5capp.py", "desk.sqlite", "../../desk.sqlite", "file:///etc/passwd"],
)  # fmt: skip
def test_no_path_leads_out(client: TestClient, stem: str, tail: str) -> None:
    answer = client.get(stem + tail)
    assert answer.status_code in (404, 422), answer.text[:200]
    assert "root:" not in answer.text
    assert "import " not in answer.text


def test_no_answer_can_be_framed_or_sniffed(client: TestClient) -> None:
    for method, path in routes(client.app):  # type: ignore[arg-type]
        headers = client.request(method, path).headers
        assert headers["x-frame-options"] == "DENY", path
        assert "frame-ancestors 'none'" in headers["content-security-policy"], path
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["referrer-policy"] == "no-referrer", path
        assert "cache-control" in headers, path
        assert "access-control-allow-origin" not in headers, path
        assert "server" not in headers, path
