"""A real Chromium at the desk: ten reports by the keyboard, undo, and two coders whose answers an editor settles."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.publish.browser import chromium, needs_chromium, page_of
from tests.web.ledgers import fill
from tests.web.security.people import SECRET, peopled
from tests.web.serving import serving
from tocsin.ledger import Ledger, open_ledger
from tocsin.model import Document, Mention, Place, Quantity, Statement, document_id, mention_id
from tocsin.web.app import create_app

pytestmark = needs_chromium


@pytest.fixture
def shots(request: pytest.FixtureRequest) -> Path:
    """Where screenshots are kept as artefacts."""
    folder = Path(request.config.rootpath) / "test-artifacts" / "desk"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def twelve(ledger: Ledger) -> None:
    """Twelve more reports, each of a bombing in another town."""
    for n in range(12):
        text = f"A bomb in Town {n} killed {n + 3} people on {n + 1} March 2022, a spokesman said."
        document = Document(document_id(text.encode()), text, f"Blast {n}", f"Outlet {n}", "2022-03-20", "en")
        ledger.add_document(document, text.encode(), tool="test", media_type="text/plain")
        said = [
            ("type", "bombing", "bomb"),
            ("place", Place(f"Town {n}", None, 10.0 + n, 12.0, "NG", None, 1), f"Town {n}"),
            ("date", f"2022-03-{n + 1:02d}", f"{n + 1} March 2022"),
            ("killed", Quantity.exactly(n + 3), f"{n + 3} people"),
        ]
        statements = tuple(Statement(p, v, (text.index(w), text.index(w) + len(w)), confidence=0.8) for p, v, w in said)  # type: ignore[arg-type]
        ledger.add_reading(
            document.id, "test/1", [Mention(mention_id(document.id, "attack", statements), "attack", statements)]
        )


def answered(page: Any) -> None:
    """Wait until the server has answered the last key."""
    page.wait_for_selector("#main:not([aria-busy])")


def press(page: Any, key: str) -> None:
    page.keyboard.press(key)
    answered(page)


def finish(page: Any) -> None:
    """Done with this report: the next one, or the end of the queue, comes up."""
    here = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != here)
    page.wait_for_load_state()


def test_ten_reports_by_the_keyboard_with_corrections_and_undo(tmp_path: Path, shots: Path) -> None:
    folder = fill(tmp_path / "ledger")
    with open_ledger(folder) as ledger:
        twelve(ledger)
    began = time.monotonic()
    with serving(create_app(folder, user="Coder")) as address, chromium() as browser, page_of(browser) as page:
        page.goto(f"{address}/desk")
        page.screenshot(path=shots / "queue.png", full_page=True)
        assert "16" in page.locator(".tabs .count").inner_text()
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk/m/*")
        assert page.locator("#hint kbd").count() >= 4, "a first-time coder is told the keys on the page"
        assert page.locator("mark").count() >= 3
        page.screenshot(path=shots / "mention.png", full_page=True)

        press(page, "a")
        assert page.locator(".line.accepted").count() == 1
        press(page, "u")
        assert page.locator(".line.accepted").count() == 0
        while page.locator(".line.on").get_attribute("data-property") != "killed":
            page.keyboard.press("ArrowDown")
        page.keyboard.press("c")
        box = page.locator(".correction input").nth(1)
        assert box.evaluate("e => e === document.activeElement"), "one can type at once"
        box.fill("77")
        page.screenshot(path=shots / "correction.png")
        page.keyboard.press("Enter")
        answered(page)
        assert page.locator(".line.corrected .value").inner_text() in ("77", "77 or more")
        press(page, "u")
        assert page.locator(".line.corrected").count() == 0
        press(page, "r")
        assert page.locator(".line.rejected").count() == 1
        page.keyboard.press("?")
        assert page.locator("dialog[open]").is_visible()
        page.screenshot(path=shots / "help.png")
        page.keyboard.press("Escape")
        seen = set()
        for _ in range(10):
            seen.add(page.url)
            press(page, "a")
            finish(page)
        assert len(seen) == 10
        assert "10 reviewed by you" in page.locator("#progress").inner_text()
        page.goto(f"{address}/desk?tab=done")
        assert page.locator(".tabs .count").inner_text() == "10"
    assert time.monotonic() - began < 600
    with open_ledger(folder) as ledger:
        mine = [d for d in ledger.decisions() if d.by == "Coder"]
        assert sum(d.kind.value == "scope" for d in mine) == 10
        assert sum(d.kind.value == "withdrawal" for d in mine) >= 3


def test_words_are_marked_by_keys_and_what_was_missed_is_added(tmp_path: Path, shots: Path) -> None:
    folder = tmp_path / "ledger"
    text = (
        "The council met on Monday.\nA bomb in Gwoza killed 3 people on 4 May 2023, a resident said. Later that day "
        "gunmen shot dead two traders on the road to Bama. Rain fell."
    )
    with open_ledger(folder) as ledger:
        document = Document(document_id(text.encode()), text, "Market day", "Outlet", "2023-05-06", "en")
        ledger.add_document(document, text.encode(), tool="test", media_type="text/plain")
        at = text.index("bomb")
        said = (Statement("type", "bombing", (at, at + 4), confidence=0.8),)
        ledger.add_reading(document.id, "test/1", [Mention(mention_id(document.id, "attack", said), "attack", said)])
    with serving(create_app(folder, user="Coder")) as address, chromium() as browser, page_of(browser) as page:
        page.goto(f"{address}/desk/next")
        selected = "() => getSelection().toString()"
        while page.locator(".line.on").get_attribute("data-property") != "date":
            page.keyboard.press("ArrowDown")
        page.keyboard.press("c")
        page.keyboard.type("2023-05-04")
        page.keyboard.press("F2")
        assert page.evaluate(selected) == "bomb", "it begins at the words that are lit"
        for _ in range(7):
            page.keyboard.press("ArrowRight")
        assert page.evaluate(selected) == "4"
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("Shift+ArrowRight")
        assert page.evaluate(selected) == "4 May 2023"
        page.screenshot(path=shots / "marking.png")
        page.keyboard.press("Enter")
        assert "4 May 2023" in page.locator(".taken").inner_text()
        page.keyboard.press("Enter")
        answered(page)
        assert "4 May 2023" in page.locator(".line.corrected .words").inner_text()

        page.keyboard.press("+")
        page.keyboard.press("ArrowDown")
        assert page.evaluate(selected) == "Later"
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert page.evaluate(selected) == "The"
        page.keyboard.press("Escape")
        assert page.locator(".adding").count() == 0
        page.keyboard.press("+")
        page.keyboard.press("ArrowDown")
        for _ in range(3):
            page.keyboard.press("ArrowRight")
        for _ in range(2):
            page.keyboard.press("Shift+ArrowRight")
        assert page.evaluate(selected) == "gunmen shot dead"
        page.keyboard.press("Enter")
        page.locator(".adding").wait_for()
        page.screenshot(path=shots / "adding.png")
        here = page.url
        page.keyboard.press("Enter")  # an attack
        page.locator(".adding .correction select").select_option("armed_assault")
        page.keyboard.press("Tab")
        page.locator(".adding button.go").press("Enter")
        page.wait_for_url(lambda url: url != here)
        assert page.locator(".told a").count() == 1, "the report tells of two things now"
        assert page.locator(".line[data-property=type] .words").inner_text() == "gunmen shot dead"
        page.screenshot(path=shots / "added.png", full_page=True)
        assert not [v["id"] for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]
    with open_ledger(folder) as ledger:
        assert len(list(ledger.mentions())) == 2


def test_split_by_key_and_words_marked_in_the_text(tmp_path: Path) -> None:
    folder = fill(tmp_path / "ledger")
    with serving(create_app(folder)) as address, chromium() as browser, page_of(browser) as page:
        page.goto(f"{address}/desk?q=Harbour+Maiduguri")
        page.locator(".waiting a.title").first.click()
        page.wait_for_url("**/desk/m/*")
        assert page.locator("#same li").count() == 2
        press(page, "s")
        assert page.locator("#same-title").inner_text() == "One report only"
        press(page, "m")
        page.keyboard.press("1")
        answered(page)
        page.locator("#same li").nth(1).wait_for()
        page.locator(".line[data-property=weapon]").click()
        page.keyboard.press("c")
        page.evaluate("""() => {
          const piece = [...document.querySelectorAll('#text [data-start]')].find((n) => n.textContent.includes('market'));
          const at = piece.textContent.indexOf('market'), range = document.createRange();
          range.setStart(piece.firstChild, at); range.setEnd(piece.firstChild, at + 6);
          getSelection().removeAllRanges(); getSelection().addRange(range);
          document.getElementById('text').dispatchEvent(new MouseEvent('mouseup'));
        }""")
        assert "market" in page.locator(".taken").inner_text()
        page.locator(".correction button.go").click()
        answered(page)
        assert page.locator(".line[data-property=weapon] .words").inner_text().strip('“”"') == "market"
        assert page.locator("mark", has_text="market").count() == 1


def test_two_coders_blind_an_editor_and_alpha_on_the_page(tmp_path: Path, shots: Path) -> None:
    folder = fill(tmp_path / "ledger")
    with serving(peopled(folder)) as address, chromium() as browser:

        def enter(page: Any, name: str, there: str) -> None:
            page.goto(address + there)
            page.fill("input[name=name]", name)
            page.fill("input[name=password]", SECRET)
            page.keyboard.press("Enter")
            page.wait_for_url(f"**{there}")

        with page_of(browser) as first, page_of(browser) as second, page_of(browser) as editor:
            enter(first, "Carla", "/desk")
            for n in range(4):
                first.goto(f"{address}/desk/next")
                if n == 0:
                    press(first, "r")
                finish(first)
            enter(editor, "Edda", "/desk/agreement")
            editor.select_option("select[name=coder]", "Colin")
            editor.click("text=Give >> nth=-1")
            editor.wait_for_url("**done=*")
            enter(second, "Colin", "/desk?tab=mine")
            assert second.locator(".waiting li").count() == 4
            for _ in range(4):
                second.goto(f"{address}/desk/next")
                assert "coded blind" in second.locator(".kicker").inner_text().lower()
                assert second.locator(".line.rejected, .line.accepted").count() == 0
                finish(second)
            second.screenshot(path=shots / "blind.png")
            editor.goto(f"{address}/desk/agreement")
            assert "4 reports coded twice" in editor.locator("main").inner_text()
            assert editor.locator("#alpha tbody tr").count() >= 5
            editor.screenshot(path=shots / "agreement.png", full_page=True)
            editor.locator("#settle ~ .waiting a.title").first.click()
            editor.wait_for_url("**/desk/settle/*")
            editor.screenshot(path=shots / "settle.png", full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_finding_of_axe_on_desk_and_phone(tmp_path: Path, shots: Path, scheme: str) -> None:
    folder = fill(tmp_path / "ledger")
    found = []
    with serving(peopled(folder)) as address, chromium() as browser, page_of(browser, color_scheme=scheme) as page:
        page.goto(f"{address}/login")
        found += serious(page)
        page.fill("input[name=name]", "Ada")
        page.fill("input[name=password]", SECRET)
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk")
        for path in ("/desk", "/desk/next", "/desk/agreement", "/account", "/account/people"):
            page.goto(address + path)
            found += serious(page)
            page.set_viewport_size({"width": 390, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{path} is {wide} px wider than a phone"
            page.screenshot(path=shots / f"phone-{path.strip('/').replace('/', '-')}-{scheme}.png")
            page.set_viewport_size({"width": 1100, "height": 760})
    assert not found


def serious(page: Any) -> list[str]:
    result = Axe().run(page)
    return [
        f"{page.url}: {v['id']}: {[n['html'][:160] for n in v['nodes']][:3]}"
        for v in result.response["violations"]
        if v["impact"] in ("serious", "critical")
    ]
