"""Pages, feeds and sitemaps of a real local server: what is fetched, asked again, followed, and with which manners."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from tests.collect.site import Site, page, redirect, rss, serving
from tocsin.collect import Captured, Passed, Refused
from tocsin.collect.manners import Manners, NotNow, retry_after
from tocsin.collect.memory import Memory
from tocsin.collect.net import Web
from tocsin.collect.source import parse
from tocsin.collect.taking import Target, targets_of
from tocsin.collect.web import Ways, fetched

NEW, OLD = "Tue, 26 Mar 2024 08:00:00 GMT", "Mon, 25 Mar 2024 08:00:00 GMT"


def run(site: Site, path: str, memory: Memory | None = None, **target: Any) -> list[Any]:
    """What an address gives; everything that was given is remembered, as after its documents are in the ledger."""
    memory = memory or Memory()
    found = []
    for item in fetched([Target(site.base + path, **target)], Ways(True, 0.0, 0.01, 5.0, memory)):
        found.append(item)
        if getattr(item, "page", None):
            memory.keep([item.page])
    return found


def captured(items: list[Any]) -> list[Captured]:
    return [i for i in items if isinstance(i, Captured)]


def test_a_page_is_captured_with_its_headers_and_where_it_came_from() -> None:
    with serving({"/a": redirect("/b"), "/b": page(head='<link rel=canonical href="/b">')}) as site:
        site.extra["/b"] = {"ETag": '"v1"'}
        (item,) = run(site, "/a")
    assert isinstance(item, Captured)
    assert item.document.url == item.document.line == f"{site.base}/b"
    assert item.headers["etag"] == '"v1"'
    assert item.headers["x-tocsin-redirects"] == f"{site.base}/a"
    assert item.headers["x-tocsin-address"] == "127.0.0.1"
    assert item.captured is not None
    assert site.headers["/b"]["user-agent"].startswith("tocsin/")


def test_a_feed_leads_to_its_pages_and_known_ones_are_not_asked_for_again() -> None:
    with serving({"/1": page("One"), "/2": page("Two")}) as site:
        site.pages["/feed.xml"] = rss([("/1", NEW), ("/2", OLD)], site.base)
        memory = Memory()
        first = captured(run(site, "/feed.xml", memory))
        second = run(site, "/feed.xml", memory)
    assert sorted(i.document.title or "" for i in first) == ["One", "Two"]
    assert {i.document.published for i in first} == {"2024-03-26", "2024-03-25"}
    assert "2024-03-26T08:00:00Z; feed" in {i.headers["x-tocsin-published"] for i in first}
    assert not captured(second)
    assert site.asked["/1"] == site.asked["/2"] == 1


def test_an_entry_that_is_dated_anew_is_captured_again_in_the_same_line() -> None:
    with serving({"/1": page("One")}) as site:
        site.pages["/feed.xml"] = rss([("/1", OLD)], site.base)
        memory = Memory()
        (before,) = captured(run(site, "/feed.xml", memory))
        site.pages["/feed.xml"] = rss([("/1", NEW)], site.base)
        site.pages["/1"] = page(
            "One", words=(*page_words(), "The bridge was opened again on Thursday, the police said.")
        )
        (after,) = captured(run(site, "/feed.xml", memory))
    assert after.document.line == before.document.line
    assert after.before == before.document.id
    assert after.document.id != before.document.id


def page_words() -> tuple[str, ...]:
    from tests.collect.site import SENTENCES

    return SENTENCES


def test_conditional_requests_and_the_same_words_in_another_page_give_no_new_capture() -> None:
    with serving({"/a": page()}) as site:
        site.extra["/a"] = {"ETag": '"v1"', "Last-Modified": NEW}
        memory = Memory()
        assert captured(run(site, "/a", memory))
        (unchanged,) = run(site, "/a", memory)
        assert isinstance(unchanged, Passed)
        assert site.headers["/a"]["if-none-match"] == '"v1"'
        assert site.headers["/a"]["if-modified-since"] == NEW
        site.extra["/a"] = {"ETag": '"v2"'}
        site.pages["/a"] = page(head="<!-- another advertisement -->")
        (same,) = run(site, "/a", memory)
    assert isinstance(same, Passed)
    assert "says the same" in same.why


def test_a_sitemap_index_packed_with_gzip_is_walked_and_old_pages_are_left_out() -> None:
    from datetime import date

    with serving({"/new": page("New"), "/old": page("Old")}) as site:
        urls = "".join(
            f"<url><loc>{site.base}{p}</loc><lastmod>{d}</lastmod></url>"
            for p, d in (("/new", "2024-03-26"), ("/old", "2020-01-01"))
        )
        site.pages["/sub.xml.gz"] = gzip.compress(
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()
        )
        site.pages["/sitemap.xml"] = (
            f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{site.base}/sub.xml.gz</loc>'
            "</sitemap></sitemapindex>"
        ).encode()
        found = captured(run(site, "/sitemap.xml", since=date(2024, 1, 1)))
    assert [i.document.title for i in found] == ["New"]
    assert site.asked["/old"] == 0


def test_a_manifest_puts_its_word_on_documents_and_a_lists_links_are_followed_by_its_pattern() -> None:
    with serving({"/news/1": page("One"), "/about": page("About")}) as site:
        site.pages["/list"] = (
            b"<html><body><a href='/news/1?utm_source=x'>One</a> <a href=/about>About</a></body></html>"
        )
        source = parse(
            f"""{{id: paper, title: Paper, publisher: The Paper, country: GB, kind: newspaper, language: [en], licence: CC-BY-4.0,
            redistribute: true, reliability: {{grade: B, reason: "a newsroom with published corrections"}}, lists: ["{site.base}/list"],
            include: /news/, schedule: 1h, volume: {{low: 1, high: 5}}, robots: obey}}""",
            "paper.yaml",
        )
        found: list[Any] = []
        for target in targets_of(source, delay=0.0):
            found += fetched([target], Ways(True, 0.0, 0.01, 5.0))
    (item,) = captured(found)
    d = item.document
    assert (d.publisher, d.source, d.source_kind, d.licence, d.redistribute, d.reliability) == (
        "The Paper", "paper", "newspaper", "CC-BY-4.0", True, "B",
    )  # fmt: skip
    assert d.url == f"{site.base}/news/1"
    assert site.asked["/about"] == 0


def test_robots_txt_is_asked_once_and_obeyed_also_behind_redirects() -> None:
    robots = b"User-agent: *\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 0"
    with serving(
        {"/robots.txt": robots, "/private/a": page(), "/private/open": page(), "/go": redirect("/private/a")}
    ) as site:
        memory = Memory()
        (refused,) = run(site, "/private/a", memory)
        assert isinstance(refused, Refused)
        assert "robots.txt" in refused.problem
        assert captured(run(site, "/private/open", memory))
        (led,) = run(site, "/go", memory)
        assert isinstance(led, Refused)
        assert site.asked["/robots.txt"] == 1


def test_a_host_whose_robots_txt_fails_is_left_alone() -> None:
    with serving({"/a": page(), "/robots.txt": lambda h: h.answer(500, b"", {})}) as site:
        (refused,) = run(site, "/a")
    assert "robots.txt" in refused.problem
    assert site.asked["/a"] == 0


class Clock:
    def __init__(self) -> None:
        self.time, self.slept = 1_700_000_000.0, []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


def test_a_host_is_asked_at_its_pace_and_a_crawl_delay_is_kept() -> None:
    clock = Clock()
    with serving({"/robots.txt": b"User-agent: *\nCrawl-delay: 7", "/a": page(), "/b": page()}) as site:
        manners = Manners(Web(True), Memory(), 2.0, now=clock.now, sleep=clock.sleep)
        manners.get(f"{site.base}/a")
        manners.get(f"{site.base}/b")
    assert clock.slept == [7.0]


def test_retry_after_is_waited_for_and_a_long_one_leaves_the_host_for_the_next_run() -> None:
    clock = Clock()
    asks = iter(["3", "3600"])

    def busy(handler: Any) -> None:
        handler.answer(429, b"", {"Retry-After": next(asks)})

    with serving({"/a": busy, "/b": page()}) as site:
        manners = Manners(Web(True), Memory(), 0.0, now=clock.now, sleep=clock.sleep)
        with pytest.raises(NotNow, match="asks to be left alone until"):
            manners.get(f"{site.base}/a")
        assert clock.slept == [3.0]
        with pytest.raises(NotNow):
            manners.get(f"{site.base}/b")
        assert site.asked["/b"] == 0


def test_a_server_that_fails_for_a_moment_is_asked_again() -> None:
    clock = Clock()
    answers = iter([(503, b""), (500, b""), (200, page())])

    def moody(handler: Any) -> None:
        handler.answer(*next(answers), {"Content-Type": "text/html"})

    with serving({"/a": moody}) as site:
        manners = Manners(Web(True), Memory(), 1.0, now=clock.now, sleep=clock.sleep)
        assert manners.get(f"{site.base}/a").status == 200
    assert clock.slept == [6.0, 11.0]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120.0), ("Tue, 14 Nov 2023 22:13:30 GMT", 10.0), ("soon", None), (None, None), ("9" * 400, 1e9)],
)
def test_retry_after_as_servers_write_it(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, 1_700_000_000.0) == seconds


def test_what_a_memory_keeps_outlives_the_run(tmp_path: Path) -> None:
    with serving({"/a": page()}) as site:
        site.extra["/a"] = {"ETag": '"v1"'}
        memory = Memory(tmp_path / "m.sqlite")
        run(site, "/a", memory)
        memory.close()
        again = Memory(tmp_path / "m.sqlite")
        (item,) = run(site, "/a", again)
        assert isinstance(item, Passed)
        assert again.page(f"{site.base}/a") is not None
        again.close()
