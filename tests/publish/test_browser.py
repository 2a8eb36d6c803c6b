import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.publish import made_up
from tests.publish.browser import chromium, needs_chromium, page_of, served, wait_for_map
from tocsin.publish import publish

pytestmark = needs_chromium

EVENTS = {event["id"]: event for event in made_up.events()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    publish(made_up.corpus(), folder)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module", params=["disk", "web"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The page's folder as a browser reaches it: opened from disk, and from a web host."""
    if request.param == "disk":
        yield site.as_uri()
    else:
        with served(site) as url:
            yield url


@pytest.fixture(scope="module")
def disk(site: Path) -> str:
    return site.as_uri()


def pixel_of(page: Any, event_id: str) -> tuple[float, float]:
    """Where the event's own point is drawn in the window, once the map shows it apart from others."""
    place = EVENTS[event_id]["place"]
    page.evaluate("([lon, lat]) => { Tocsin.map.jumpTo({center: [lon, lat], zoom: 9}); }", [place["lon"], place["lat"]])
    page.wait_for_function(
        "id => Tocsin.map.loaded() &&"
        " Tocsin.map.queryRenderedFeatures({layers: ['points', 'soft']}).some(f => f.properties.id === id)",
        arg=event_id,
    )
    x, y = page.evaluate(
        "([lon, lat]) => { const p = Tocsin.map.project([lon, lat]), box = document.getElementById('map').getBoundingClientRect();"
        " return [box.left + p.x, box.top + p.y]; }",
        [place["lon"], place["lat"]],
    )
    return x, y


def test_a_click_on_a_point_leads_to_the_highlighted_sentence(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        wait_for_map(page)
        page.mouse.click(*pixel_of(page, "e-014"))
        popup = page.locator(".maplibregl-popup")
        popup.wait_for()
        assert "Krasnogorsk" in popup.inner_text()
        assert re.fullmatch(r"At least \d+ people were killed", popup.locator("mark").inner_text())
        popup.locator("a.all").press("Enter")  # by key: what lies under a pointer moves while a map is being drawn
        page.wait_for_url("**/events/e-014.html")
        assert "Krasnogorsk, Moscow Oblast, Russia" in page.locator("h1").inner_text()
        marked = page.locator("#p-killed blockquote mark").first.inner_text()
        said = next(s for s in EVENTS["e-014"]["statements"] if s["property"] == "killed")
        start = said["span"][0] - said["sentence_span"][0]
        assert marked == said["sentence"][start : start + len(marked)]
        page.locator("#back").click()
        page.wait_for_url("**/index.html*")


def test_a_filter_changes_the_list_the_figures_and_the_url(browser: Any, address: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{address}/index.html")
        wait_for_map(page)
        before = page.locator("#list-title").inner_text()
        page.select_option("select[name=place]", "NG")
        expected = [e for e in EVENTS.values() if (e["place"] or {}).get("country") == "NG"]
        assert page.locator("#list-title").inner_text() == f"{len(expected)} events" != before
        assert page.locator("#list li.event").count() == len(expected)
        assert parse_qs(urlsplit(page.url).query)["place"] == ["NG"]
        killed = sum(e["killed"]["best"] for e in expected if e["killed"])
        assert page.locator("#figures dd").nth(1).inner_text().splitlines()[0] == f"{killed:,}"
        page.click("#all-filters")
        page.select_option("select[name=type]", "bombing")
        page.fill("input[name=from]", "2023-06")
        page.keyboard.press("Tab")
        asked = page.url
        shown = page.locator("#list li.event").count()
        page.goto("about:blank")
        page.goto(asked)
        wait_for_map(page)
        assert page.locator("#list li.event").count() == shown
        assert page.input_value("input[name=from]") == "2023-06"
        page.click("#reset")
        assert page.locator("#list-title").inner_text() == before
        assert "place" not in page.url


def test_an_event_known_to_its_province_is_an_area_and_no_point(browser: Any, disk: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{disk}/index.html?place=Borno State&event=e-002")
        wait_for_map(page)
        page.locator(".maplibregl-popup").wait_for()
        assert "Somewhere in Borno State, Nigeria" in page.locator(".maplibregl-popup").inner_text()
        drawn = page.evaluate(
            "() => { const at = Tocsin.map.querySourceFeatures('events').map(f => f.properties.id);"
            " const area = Tocsin.map.queryRenderedFeatures({layers: ['area-fill']}).map(f => f.properties.key);"
            " return [at, area]; }"
        )
        assert "e-002" not in drawn[0]
        assert any("Borno" in key for key in drawn[1])


def test_hostile_texts_stay_text(browser: Any, disk: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{disk}/index.html?q=window.pwned")
        wait_for_map(page)
        assert page.locator("#list li.event").count() >= 4
        page.goto(f"{disk}/index.html?event=e-hostile-1")
        wait_for_map(page)
        page.locator(".maplibregl-popup blockquote").wait_for()
        assert "onerror" in page.locator(".maplibregl-popup blockquote").inner_text()
        assert page.locator(".maplibregl-popup img").count() == 0
    for n, payload in enumerate(made_up.PAYLOADS):
        with page_of(browser) as page:
            page.goto(f"{disk}/events/e-hostile-{n}.html")
            assert payload in page.locator("#p-killed mark").first.inner_text()
            assert page.locator("main a[href^='javascript']").count() == 0


def test_the_timeline_works_by_keyboard_and_by_pointer(browser: Any, disk: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{disk}/index.html?by=month")
        wait_for_map(page)
        handle = page.locator("[data-which=from]")
        handle.focus()
        page.keyboard.press("ArrowRight")
        assert "from=2023-02-01" in page.url
        assert page.evaluate("document.activeElement.dataset.which") == "from"
        page.click("#reset")
        page.locator("#chart svg").scroll_into_view_if_needed()
        box = page.locator("#chart svg").bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 60)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 60, steps=4)
        page.mouse.up()
        query = parse_qs(urlsplit(page.url).query)
        assert query["from"][0] < query["to"][0]
        shown = int(page.locator("#list-title").inner_text().split()[0])
        assert 0 < shown < len(EVENTS)


def test_right_to_left_text_reads_right_to_left(browser: Any, disk: str) -> None:
    with page_of(browser) as page:
        page.goto(f"{disk}/events/e-003.html")
        quote = page.locator("blockquote[lang=ar]").first
        assert quote.evaluate("e => getComputedStyle(e).direction") == "rtl"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone_in_light_and_dark(browser: Any, site: Path, scheme: str) -> None:
    with page_of(browser, color_scheme=scheme) as page:
        page.set_viewport_size({"width": 375, "height": 740})
        for name in ("index.html", "events/e-003.html", "events/e-hostile-1.html"):
            page.goto(f"{site.as_uri()}/{name}")
            assert page.evaluate("document.documentElement.scrollWidth") <= 375, name
            assert page.evaluate("document.documentElement.dataset.theme") == scheme


def test_what_can_be_used_has_a_name(browser: Any, site: Path) -> None:
    """Every control has a name for a screen reader, every id is there once, and headings start at one."""
    for name in ("index.html", "events/e-003.html"):
        with page_of(browser) as page:
            page.goto(f"{site.as_uri()}/{name}")
            nameless = page.evaluate(
                "() => [...document.querySelectorAll('a[href], button, input, select, summary, [role=slider], [tabindex=\"0\"]')]"
                ".filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.labels?.length))"
                ".map(e => e.outerHTML.slice(0, 80))"
            )
            assert nameless == []
            ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
            assert len(ids) == len(set(ids))
            assert page.locator("main").count() == 1
