"""A reader's walk through every page, on the live server and on the published site: the same views, by the same steps.

Screenshots of each page are kept in test-artifacts/ for whoever wants to look.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.publish.browser import chromium, follow, needs_chromium, page_of, served, wait_for_map
from tests.web.fuller import STATEMENT, fill
from tests.web.serving import serving
from tocsin.count import Filters
from tocsin.ledger import open_ledger
from tocsin.publish import open_corpus, publish
from tocsin.web.app import create_app

pytestmark = needs_chromium

SHOTS = Path(__file__).parents[2] / "test-artifacts"
ATTACK = "Bombing in Maiduguri, Borno State, Nigeria"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("ledger"))


@pytest.fixture(scope="module", params=["serve", "publish"])
def address(request: pytest.FixtureRequest, ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if request.param == "serve":
        with serving(create_app(ledger)) as url:
            yield url
        return
    folder = tmp_path_factory.mktemp("site")
    with open_ledger(ledger, create=False) as book:
        publish(open_corpus(book, Filters(codebook="all"), "Fuller"), folder)
    with served(folder) as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


def shoot(page: Any, address: str, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True)


def no_serious(page: Any) -> None:
    """axe finds nothing of its impacts serious and critical."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    bad = [
        (v["id"], [n["html"][:140] for n in v["nodes"][:3]]) for v in found if v["impact"] in ("serious", "critical")
    ]
    assert bad == []


def test_three_clicks_from_the_number_to_the_lit_words(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        wait_for_map(page)
        shoot(page, address, "index")
        follow(page, page.locator("#figures a.number").nth(1))
        page.wait_for_url("**/figures/killed.html*")
        assert page.locator(".big").inner_text() == "23"
        assert "at least 18" in page.locator(".range-words").inner_text()
        shoot(page, address, "figure")
        follow(page, page.locator(".parts .title", has_text=ATTACK))
        page.wait_for_url("**/events/e-*.html*")
        assert page.locator("h1").inner_text() == ATTACK
        shoot(page, address, "event")
        follow(page, page.locator(".compare tr", has_text="Killed").locator("a.said").first)
        page.wait_for_url("**/documents/*.html*#s-*")
        assert "".join(page.locator(".captured .chosen mark").all_inner_texts()) == "killed 12 people"
        shoot(page, address, "document")


def test_the_slider_shows_what_was_known_then(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        follow(page, page.locator("#list a.title", has_text="Bombing"))
        killed = page.locator("[data-shown=killed]")
        assert killed.inner_text() == "17 (12 or more)"
        slider = page.locator("#moment")
        slider.focus()
        page.keyboard.press("Home")
        assert killed.inner_text() == "12"
        assert page.locator("[data-shown=who]").inner_text() == "none shown"
        assert page.locator("#moment-words").inner_text() == "2 March 2024"
        assert page.locator(".statement.later").count() > 5
        page.keyboard.press("ArrowRight")
        assert killed.inner_text() == "15 (12 or more)"
        page.keyboard.press("End")
        assert killed.inner_text() == "17 (12 or more)"
        assert page.locator(".later").count() == 0


def test_the_event_page_keeps_claim_attribution_and_denial_apart(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        follow(page, page.locator("#list a.title", has_text="Bombing"))
        lanes = page.locator(".lanes tbody tr")
        assert lanes.count() == 3
        assert page.locator(".lanes td.claimed .named").all_inner_texts() == ["Boko Haram"]
        assert page.locator(".lanes td.attributed .named").all_inner_texts() == ["Boko Haram"]
        assert page.locator(".lanes td.denied .named").all_inner_texts() == ["Islamic State"]
        assert page.locator(".waterfall").count() == 3
        assert "Armed assault" in page.locator(".plain-list", has_text="Not joined with").inner_text()
        assert "grade B" in page.locator(".sources").inner_text()
        assert page.locator(".sources code").count() == 4
        assert "First reported" in page.locator(".history").inner_text()


def test_a_groups_page_has_its_family_areas_accounts_and_series(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/groups/index.html")
        shoot(page, address, "groups")
        follow(page, page.locator("a", has_text="Boko Haram").first)
        page.wait_for_url("**/groups/boko-haram.html*")
        words = page.locator("main").inner_text()
        for said in (
            "Claimed beside attributed",
            "Borno State",
            "about 2,000",
            "Some 300 members",
            "seized",
            "Also called",
        ):
            assert said in words, said
        row = page.locator(".accounts tbody tr", has_text="Boko Haram").first
        assert row.locator("td").nth(1).inner_text() == "1"
        shoot(page, address, "group")


def test_a_groups_own_statement_is_an_extract_with_a_notice(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        follow(page, page.locator("#list a.title", has_text="Bombing"))
        follow(page, page.locator(".lanes td.claimed .named"))
        page.wait_for_url("**/documents/*.html*")
        assert "Statement by an armed group" in page.locator(".notice").inner_text()
        shown = page.locator(".captured p[dir]").all_inner_texts()
        assert len("".join(shown)) <= 160
        assert "nobody should be given to read" not in page.content()
        assert "nowhere" not in page.content()
        assert len(STATEMENT) > 600


def test_every_page_reads_well_to_a_screen_reader_in_both_colours(browser: Any, address: str) -> None:
    for scheme in ("light", "dark"):
        with page_of(browser, color_scheme=scheme) as page:
            page.goto(f"{address}/index.html")
            wait_for_map(page)
            page.click("#all-filters")
            no_serious(page)
            follow(page, page.locator("#list a.title", has_text="Bombing"))
            no_serious(page)
            follow(page, page.locator(".compare a.said").first)
            no_serious(page)
            for path in ("figures/killed.html", "groups/index.html", "groups/boko-haram.html"):
                page.goto(f"{address}/{path}")
                no_serious(page)


def test_every_page_fits_a_phone_and_a_sheet_of_paper(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"{address}/index.html")
        wait_for_map(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        shoot(page, address, "index-phone")
        follow(page, page.locator("#list a.title", has_text="Bombing"))
        event = page.url
        follow(page, page.locator(".compare a.said").first)
        for url in (
            event,
            page.url,
            *(f"{address}/{p}" for p in ("figures/killed.html", "groups/index.html", "groups/boko-haram.html")),
        ):
            page.goto(url)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, url
        page.set_viewport_size({"width": 794, "height": 1123})
        page.emulate_media(media="print")
        for url in (event, f"{address}/figures/killed.html", f"{address}/groups/boko-haram.html"):
            page.goto(url)
            assert page.evaluate("document.documentElement.scrollWidth") <= 794, url
            assert page.locator(".tools").first.is_hidden()
        shoot(page, address, "group-print")


def test_arabic_reads_from_the_right(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        follow(page, page.locator("#list a.title", has_text="Bombing"))
        follow(page, page.locator(".compare thead a", has_text="صحيفة"))
        assert page.locator(".captured p").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
        assert "17 شخصا" in page.locator(".captured mark").all_inner_texts()


def test_the_filters_that_only_views_have(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        wait_for_map(page)
        page.click("#all-filters")
        for name, value, number in (
            ("responsibility", "claimed", 1),
            ("responsibility", "nobody", 1),
            ("toll", "10", 1),
            ("grade", "A", 1),
            ("grade", "B", 2),
        ):
            page.select_option(f"select[name={name}]", value)
            assert page.locator("#list li.event").count() == number, (name, value)
            page.locator(f"#chips [data-drop={name}]").click()
        page.fill("input[name=q]", "gunmen borno")
        page.wait_for_function("() => document.getElementById('list-title').textContent === '1 event'")
        assert "q=gunmen" in page.url
        page.click("#reset")
        page.select_option("#look", "provinces")
        page.wait_for_function("() => document.querySelectorAll('#shades li').length > 0")
        assert "Events by province" in page.locator(".legend").inner_text()
        page.select_option("#look", "points")
        page.locator("#multiples button", has_text="Boko Haram").click()
        assert "actor=boko-haram" in page.url
        assert page.locator("#list li.event").count() == 1


QUERIES = (
    "kind=all", "place=NG", "place=Borno State", "actor=boko-haram", "actor=unknown", "type=bombing", "toll=7", "grade=A", "grade=B",
    "responsibility=claimed", "responsibility=denied", "responsibility=nobody", "from=2024-03-15", "to=2024-03", "codebook=ucdp",
    "q=gunmen&kind=all", "q=BORNO bombing", "kind=strength,control", "type=bombing&toll=17&place=nigeria",
)  # fmt: skip


def test_the_page_and_the_api_choose_the_same(browser: Any, ledger: Path) -> None:
    """The page filters in the browser, the API in Python: every filter has to mean the same in both."""
    with serving(create_app(ledger)) as address, page_of(browser) as page:
        for query in QUERIES:
            wanted = {e["id"] for e in page.request.get(f"{address}/api/events?{query}").json()["events"]}
            page.goto(f"{address}/index.html?{query}")
            page.wait_for_function(
                "() => document.documentElement.dataset.events && document.getElementById('search-note').hidden"
            )
            shown = page.eval_on_selector_all("#list li.event", "items => items.map(item => item.dataset.id)")
            assert set(shown) == wanted, query
