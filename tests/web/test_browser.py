from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publish.browser import chromium, needs_chromium, page_of, wait_for_map
from tests.web.ledgers import fill
from tests.web.serving import serving
from tocsin.web.app import create_app

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real server on a free port."""
    app = create_app(fill(tmp_path_factory.mktemp("ledger")))
    with serving(app) as found:
        yield found


def test_the_live_page_filters_opens_an_event_and_downloads_what_it_shows(address: str) -> None:
    with chromium() as browser, page_of(browser) as page:
        page.goto(f"{address}/")
        wait_for_map(page)
        assert page.locator("#list-title").inner_text() == "2 events"
        page.select_option("select[name=place]", "NG")
        assert page.locator("#list-title").inner_text() == "1 event"
        page.locator("#downloads summary").click()
        with page.expect_download() as waited:
            page.locator("#downloads a", has_text="CSV").click()
        rows = Path(waited.value.path()).read_text(encoding="utf-8").splitlines()
        assert len(rows) == 2
        assert "Maiduguri" in rows[1]
        page.keyboard.press("Escape")
        page.locator("#list a.title").click()
        page.wait_for_url("**/events/e-*.html")
        assert page.locator("#p-killed mark").all_inner_texts() == ["killed 12 people", "At least 15 people died"]
        page.locator("#back").click()
        page.wait_for_url("**/index.html?place=NG*")
        wait_for_map(page)
        assert page.locator("#list-title").inner_text() == "1 event"
        page.locator("#list .locate").click()
        page.locator(".maplibregl-popup mark").wait_for()
