"""The desk's own addresses, asked for whatever schemathesis makes up from their schema: no answer is a server error."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error

from tests.web.desk.working import mentions
from tests.web.ledgers import fill
from tocsin.ledger import open_ledger, verify
from tocsin.web.app import create_app

PATHS = (
    ("POST", "/desk/m/{mention}"),
    ("POST", "/desk/d/{digest}"),
    ("GET", "/desk/places"),
    ("GET", "/desk/actors"),
    ("GET", "/desk/events"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("ledger"))


@pytest.fixture(scope="module")
def app(folder: Path) -> FastAPI:
    return create_app(folder)


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_no_question_breaks_the_desk(app: FastAPI, folder: Path, method: str, path: str) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app, headers={"host": "localhost"})
    client = TestClient(app, base_url="http://localhost")
    proof = re.search(r'name="proof" content="([0-9a-f]+)"', client.get("/desk").text)
    known = sorted(m for m, _ in mentions(folder).values())
    with open_ledger(folder) as ledger:
        digests = sorted(d.id.removeprefix("sha256:") for d in ledger.documents())
    assert proof
    asked = []

    @given(case=schema[path][method].as_strategy())
    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    def ask(case: schemathesis.Case) -> None:
        if "mention" in case.path_parameters and len(asked) % 2:  # half of the time one that is there
            case.path_parameters["mention"] = known[len(asked) % len(known)]
        if "digest" in case.path_parameters and len(asked) % 2:
            case.path_parameters["digest"] = digests[len(asked) % len(digests)]
        answer = case.call(headers={"host": "localhost", "x-csrf-token": proof[1]})
        asked.append(answer.status_code)
        case.validate_response(answer, checks=[not_a_server_error])

    ask()
    assert {200, 409, 422} & set(asked)
    assert verify(folder).problem is None


def test_every_address_of_the_desk_is_asked(app: FastAPI) -> None:
    described = app.openapi()["paths"]
    there = {(m.upper(), p) for p, ways in described.items() if p.startswith("/desk") for m in ways}
    assert there == set(PATHS)
