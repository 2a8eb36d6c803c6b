"""What is found out about a page: its day, agency and address, and what a later capture says otherwise. Robots, manifests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import jsonschema
import pytest

from bench.collectingsite import LAYOUTS, pages
from tests.collect.site import page
from tocsin.collect.agencies import agency_of
from tocsin.collect.canonical import canonical, plain_url
from tocsin.collect.captured import Origin
from tocsin.collect.changed import changes
from tocsin.collect.dated import choose, from_url
from tocsin.collect.html import from_html
from tocsin.collect.memory import Memory, Page
from tocsin.collect.robots import parse as robots
from tocsin.collect.schedule import is_due, unusual
from tocsin.collect.source import SourceError, json_schema, parse, problems, starters
from tocsin.model import Document


@pytest.mark.parametrize("made", list(pages(len(LAYOUTS) * 2, 11)), ids=lambda p: p.path)
def test_the_published_day_in_every_layout(made: object) -> None:
    item = from_html(made.raw, Origin("x"), f"https://www.example.org{made.path}")  # type: ignore[attr-defined]
    assert item.document.published == made.published  # type: ignore[attr-defined]
    assert item.document.agency == made.agency  # type: ignore[attr-defined]


def test_a_feeds_date_decides_between_the_days_that_a_page_gives() -> None:
    both = [("json-ld", "2024-03-28"), ("meta", "2024-03-26T09:00")]
    assert choose(both, None, None).day == "2024-03-28"
    assert choose(both, None, "2024-03-26T10:00:00Z").day == "2024-03-26"
    assert choose(both, "https://a.org/2024/03/26/x", None).by == "meta"
    assert choose([("meta", "2023-02-31")], None, None).problem
    assert choose([("meta", "2199-01-01"), ("byline", "26 March 2024")], None, None).day == "2024-03-26"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.org/2024/03/26/x", "2024-03-26"), ("https://a.org/news-20240326.html", "2024-03-26"), ("https://a.org/world/2024/mar/26/x", "2024-03-26"),
        ("https://a.org/2024/03/x", None), ("https://a.org/id-123456789", None), ("https://a.org/2024/02/31/x", None), (None, None),
    ],
)  # fmt: skip
def test_the_day_in_an_address(url: str | None, day: str | None) -> None:
    assert from_url(url) == day


@pytest.mark.parametrize(
    ("text", "authors", "agency"),
    [
        ("KABUL (Reuters) - A bomb went off.", (), "Reuters"), ("MAIDUGURI, Nigeria (AP) — A bomb went off.", (), "AP"), ("A bomb.", ("Agence France-Presse",), "AFP"),
        ("A bomb.", ("A. Writer and Reuters Staff",), "Reuters"), ("A bomb went off.\n© 2024 AFP", (), "AFP"), ("A bomb went off.\nWith inputs from PTI", (), "PTI"),
        ("The AP said that the app (MAP) failed.", ("A. Writer",), None), ("He told Reuters that it was over.", (), None),
    ],
)  # fmt: skip
def test_the_agency_that_is_credited(text: str, authors: tuple[str, ...], agency: str | None) -> None:
    assert agency_of(text, authors)[0] == agency


@pytest.mark.parametrize(
    ("stated", "line", "by"),
    [
        ({"link": "/news/a"}, "https://www.a.org/news/a", "link"), ({"link": "https://a.org/"}, "https://www.a.org/news/b?id=1", "address"),
        ({"link": "https://other.com/a"}, "https://www.a.org/news/b?id=1", "address"), ({"og": "https://m.a.org/x?utm_source=y"}, "https://m.a.org/x", "og"),
        ({"link": "http://[::1"}, "https://www.a.org/news/b?id=1", "address"), ({}, "https://www.a.org/news/b?id=1", "address"),
    ],
)  # fmt: skip
def test_the_canonical_address_and_when_it_is_not_believed(stated: dict[str, str | None], line: str, by: str) -> None:
    assert canonical("https://www.a.org/news/b?id=1&utm_medium=z#top", stated) == (line, by)


def test_one_form_of_an_address() -> None:
    assert plain_url("HTTPS://A.org:443/ü b?x=1&fbclid=2#f") == "https://a.org/%C3%BC%20b?x=1"
    assert plain_url("mailto:a@b.org") == "mailto:a@b.org"


def test_what_changed_between_two_captures() -> None:
    a = Document("1", "One died. The road is closed. More soon.", "T", None, "2024-03-26")
    b = Document("2", "The road is closed. Two died. More soon.", "T", None, "2024-03-26")
    found = changes(a, b)
    assert (found.came, found.went) == (("Two died.",), ("One died.",))
    assert str(found) == "1 sentence more, 1 gone"
    moved = changes(a, Document("3", "More soon. One died. The road is closed.", "T", None, "2024-03-26"))
    assert not moved


RULES = """User-agent: *
Disallow: /
Crawl-delay: 9

User-agent: other
User-agent: Tocsin/1.0
Disallow: /a
Allow: /a/b
Disallow: /*.pdf$
Disallow: /q?*x=
Disallow:
crawl-delay: 2
Sitemap: https://a.org/s.xml
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/", True), ("/a/c", False), ("/a/b/c", True), ("/x.pdf", False), ("/x.pdf?y", True), ("/q?z=1&x=2", False), ("/q?z=1", True), ("/%61/c", False), ("/robots.txt", True)],
)  # fmt: skip
def test_robots_txt_by_its_own_group_and_the_longest_rule(path: str, allowed: bool) -> None:
    rules = robots(RULES)
    assert rules.allows(f"https://a.org{path}") is allowed
    assert (rules.delay, rules.sitemaps) == (2.0, ("https://a.org/s.xml",))
    assert not robots(RULES, "somebody").allows("https://a.org/a/b")


def test_all_manifests_that_ship_hold_and_fit_the_schema() -> None:
    found = list(starters())
    assert len(found) >= 60
    assert not problems(found)
    assert not [s for s in found if s.kind == "armed_group"]
    assert {"AF", "NG", "FR", "BR", "AU", "US", "SY"} <= {s.country for s in found}
    validator = jsonschema.Draft202012Validator(json_schema())
    for source in found:
        assert not list(validator.iter_errors(source.model_dump())), source.id
        assert source.reliability.reason


GOOD = """id: paper
title: Paper
publisher: The Paper
country: GB
kind: newspaper
language: [en]
licence: CC-BY-4.0
redistribute: true
reliability: {grade: B, reason: "a newsroom with published corrections"}
feeds: ["https://example.org/feed"]
schedule: 1h
volume: {low: 2, high: 10}
robots: obey
"""


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("kind: newspaper", "kind: armed_group"), "never fetched"), (("kind: newspaper", "kind: blog"), "kind"), (("grade: B", "grade: X"), "reliability.grade"),
        (("https://example.org/feed", "file:///etc/passwd"), "feeds"), (("low: 2", "low: 20"), "low is above high"), (("schedule: 1h", "schedule: often"), "schedule"),
        (("robots: obey", "robots: ignore"), "robots"), (("feeds:", "lists:"), "include"), (("title: Paper", "title: Paper\ncolour: red"), "colour"),
        (("robots: obey", 'robots: obey\ninclude: "(a+)+$"'), "for ever"), (("id: paper", "id: other"), "name the file other.yaml"), (("id: paper", "id: [broken"), "not YAML"),
    ],
)  # fmt: skip
def test_a_wrong_manifest_is_refused_with_its_place(change: tuple[str, str], says: str) -> None:
    with pytest.raises(SourceError, match=says):
        parse(GOOD.replace(*change), "paper.yaml", "paper")


def test_a_source_is_due_by_its_schedule_and_odd_volumes_are_told() -> None:
    source, memory = parse(GOOD, "x"), Memory()
    now = datetime(2024, 3, 26, 12, tzinfo=UTC)
    assert is_due(source, memory, now)
    memory.keep([Page("https://example.org/feed", (now - timedelta(minutes=30)).isoformat())])
    assert not is_due(source, memory, now)
    assert is_due(source, memory, now + timedelta(hours=1))
    assert unusual(source, 20, 4) is None
    assert "at least 2" in (unusual(source, 1, 4) or "")
    assert "at most 10" in (unusual(source, 400, 4) or "")


def test_what_a_page_says_of_itself_goes_with_the_capture() -> None:
    item = from_html(
        page(head='<meta property="article:published_time" content="2024-03-26T08:00:00Z">'),
        Origin("x"),
        "https://example.org/a?utm_source=b",
    )
    assert item.headers == {
        "x-tocsin-published": "2024-03-26T08:00:00Z; meta",
        "x-tocsin-canonical": "https://example.org/a; address",
    }
    assert item.document.line == "https://example.org/a"


def test_a_memory_that_cannot_be_kept_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "damaged.sqlite").write_bytes(b"no database at all " * 100)
    memory = Memory(tmp_path / "damaged.sqlite")
    memory.keep([Page("https://a.example/1", "2024-01-01T00:00:00Z")])
    assert memory.page("https://a.example/1") is not None  # for this run
    memory.close()
    locked = Memory(tmp_path / "kept.sqlite")
    locked._file.execute("PRAGMA query_only = ON")
    locked.keep_place("a.warc", 10, 3)
    assert locked.place_in("a.warc", 10) == 0
    locked.close()
