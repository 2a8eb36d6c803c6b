"""A client that works at the desk of a small made-up ledger, as the page's script does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from tocsin.ledger import Ledger, open_ledger, view
from tocsin.model.events import Event, statement_id
from tocsin.web.app import create_app


class AtDesk:
    """One person's browser at the desk."""

    def __init__(self, client: TestClient, folder: Path) -> None:
        self.client, self.folder = client, folder

    def proof(self, page: str = "/desk") -> str:
        found = re.search(r'<meta name="proof" content="([0-9a-f]+)">', self.client.get(page).text)
        assert found
        return found[1]

    def act(self, mention: str, act: str, **more: Any) -> Any:
        answer = self.client.post(
            f"/desk/m/{mention}", json={"act": act, **more}, headers={"x-csrf-token": self.proof()}
        )
        assert answer.status_code == 200, answer.text
        return answer.json()

    def page(self, mention: str) -> str:
        answer = self.client.get(f"/desk/m/{mention}")
        assert answer.status_code == 200, answer.text
        return answer.text


def at_desk(folder: Path, **rules: Any) -> AtDesk:
    return AtDesk(TestClient(create_app(folder, **rules), base_url="http://127.0.0.1:8765"), folder)


def events(folder: Path) -> list[Event]:
    with open_ledger(folder) as ledger:
        return shown(ledger)


def shown(ledger: Ledger) -> list[Event]:
    return view(ledger.documents(), ledger.mentions(), ledger.decisions())


def mentions(folder: Path) -> dict[str, tuple[str, dict[str, str]]]:
    """Of each mention, by its publisher's name and kind: its id and the ids of its statements by property."""
    with open_ledger(folder) as ledger:
        documents = {d.id: d for d in ledger.documents()}
        return {
            f"{documents[d].publisher} {m.kind}": (m.id, {s.property: statement_id(m.id, s) for s in m.statements})
            for d, m in ledger.mentions()
        }
