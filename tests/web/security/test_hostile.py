"""Hostile text in everything that a report can bring, on every page that there is: it stays text."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.publish.browser import chromium, needs_chromium, page_of
from tests.web.desk.test_walk import serving
from tests.web.desk.working import AtDesk
from tests.web.security.people import routes
from tocsin.ledger import open_ledger, view
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Statement, document_id, mention_id
from tocsin.web.app import create_app

PAYLOADS = (
    "<script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    '"><svg/onload=window.pwned=1>',
    "'-window.pwned=1-'",
    "</title><script>window.pwned=1</script>",
    "</textarea></style></script><script>window.pwned=1</script>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'>",
    "{{1337*7331}}${1337*7331}#{1337*7331}<%= 1337*7331 %>",
    "<a href=javascript:window.pwned=1>x</a>",
    "\u2028<!--<script>window.pwned=1//-->",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<form action=//evil.example><input name=csrf></form>",
    "\\u003cscript\\u003ewindow.pwned=1\\u003c/script\\u003e",
)
"""After OWASP's cheat sheet on cross-site scripting: each breaks out of another place."""

URLS = (
    "javascript:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    'https://x.example/"onmouseover=window.pwned=1',
    "JaVaScRiPt:window.pwned=1",
)


def hostile(folder: Path) -> list[str]:
    """A ledger with a report for each payload, which stands in its title, text, publisher and values; its mentions."""
    made = []
    with open_ledger(folder) as ledger:
        for n, bad in enumerate(PAYLOADS):
            text = f"A bomb by {bad} in Town killed 5 people of {bad} with {bad} on 1 May 2023, {bad} said."
            document = Document(
                document_id(text.encode()), text, bad, bad, "2023-05-02", "en", URLS[n % len(URLS)], bad
            )
            ledger.add_document(document, text.encode(), tool=bad, media_type="text/html", headers={"x": bad})
            at = (text.index(bad), text.index(bad) + len(bad))
            said = (
                Statement("type", "bombing", (2, 6)),
                Statement("date", "2023-05-01", at),
                Statement("place", Place(bad, None, 11.8, 13.1, "NG", bad, 1), at),
                Statement("killed", Quantity.exactly(5), at, "reported", bad),
                Statement("perpetrator", ActorRef(None, bad), at, "claimed", bad),
                Statement("target", bad, at),
                Statement("weapon", bad, at),
            )
            mention = Mention(mention_id(document.id, "attack", said), "attack", said)
            ledger.add_reading(document.id, bad if n % 2 else "test/1", [mention])
            made.append(mention.id)
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("hostile")
    hostile(place)
    return place


@pytest.fixture(scope="module")
def client(folder: Path) -> TestClient:
    return TestClient(create_app(folder, title=PAYLOADS[0]), base_url="http://127.0.0.1:8765")


def pages(client: TestClient, folder: Path) -> list[str]:
    """Every page that the server has for this ledger, by its routes."""
    with open_ledger(folder) as ledger:
        events = view(ledger.documents(), ledger.mentions(), ledger.decisions())
    ids = {
        "/events/": [e.id for e in events],
        "/documents/": [e.documents[0].id.removeprefix("sha256:") for e in events],
        "/desk/m/": [e.mentions[0] for e in events],
        "/groups/": ["boko-haram"],
        "/figures/": ["attacks"],
    }
    found = []
    for method, path in routes(client.app):  # type: ignore[arg-type]
        if method != "GET" or path.startswith("/static"):
            continue
        stem = next((s for s in ids if path.startswith(s) and "m-1" in path), None)
        some = [path.replace("m-1", id, 1).replace("m-1", "html") for id in ids[stem]] if stem else [path]
        found += some
        if not stem and "m-1" not in path:
            found += [f"{path}?q={bad}&name={bad}&tab={bad}&done={bad}&next={bad}" for bad in map(quoted, PAYLOADS[:6])]
    return found


def quoted(text: str) -> str:
    from urllib.parse import quote

    return quote(text)


class Found(HTMLParser):
    """Everything in a page that could run or lead away."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag in ("iframe", "object", "embed", "base", "style") or (tag == "script" and not given.get("src")):
            self.wrong.append(f"<{tag}>")
        if tag == "meta" and (given.get("http-equiv") or "").lower() == "refresh":
            self.wrong.append("a refresh")
        for name, value in attributes:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.wrong.append(f"{tag} {name}={value}")
            if name in ("href", "src", "action", "formaction") and re.match(
                r"\s*(javascript|data|vbscript):", value or "", re.I
            ):
                self.wrong.append(f"{tag} {name}={value}")
            if name in ("src", "action", "formaction") and "evil.example" in (value or ""):
                self.wrong.append(f"{tag} {name}={value}")


def test_no_page_has_anything_that_runs_but_its_own_scripts(client: TestClient, folder: Path) -> None:
    seen = 0
    for path in pages(client, folder):
        answer = client.get(path)
        assert answer.status_code < 500, path
        assert "unsafe" not in answer.headers["content-security-policy"], path
        if answer.headers.get("content-type", "").startswith("text/html"):
            parser = Found()
            parser.feed(answer.text)
            assert not parser.wrong, (path, parser.wrong)
            assert "9801547" not in answer.text, f"{path} worked a template out"
            seen += 1
        elif answer.status_code == 200:
            assert answer.headers["x-content-type-options"] == "nosniff", path
    assert seen > 40


def test_scripts_of_data_are_scripts_and_end_in_no_line_of_their_own(client: TestClient) -> None:
    answer = client.get("/data/events.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "\u2028" not in answer.text


def test_what_a_person_types_at_the_desk_stays_text_too(client: TestClient, folder: Path) -> None:
    desk = AtDesk(client, folder)
    mention = client.get("/desk/next", follow_redirects=False).headers["location"].rsplit("/", 1)[1]
    for bad in PAYLOADS[:6]:
        answer = desk.act(mention, "correct", property="weapon", value=bad, speaker=bad, span=[2, 6])
        for html in (answer["record"], answer["text"], desk.page(mention)):
            parser = Found()
            parser.feed(html)
            assert not parser.wrong
    found = client.get("/desk/events", params={"q": "script"})
    assert found.headers["content-type"] == "application/json"
    json.loads(found.text)


@needs_chromium
def test_in_a_browser_nothing_of_it_runs(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    made = hostile(folder)
    with serving(create_app(folder)) as address, chromium() as browser, page_of(browser) as page:
        for path in ("/desk", "/desk/agreement", *(f"/desk/m/{m}" for m in made[:8])):
            page.goto(address + path)
            page.wait_for_timeout(30)
            assert page.evaluate("window.pwned") is None, path
            assert page.url.startswith(address)
        page.keyboard.press("a")
        page.wait_for_selector("#main:not([aria-busy])")
        page.wait_for_selector(".line.accepted")
        assert page.evaluate("window.pwned") is None
