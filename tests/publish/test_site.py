import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.publish import made_up
from tocsin.model.events import Event
from tocsin.model.values import Quantity
from tocsin.publish import Corpus, PublishError, publish

NOTHING = Corpus((), {})


def published(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    publish(made_up.corpus(), folder)
    return folder


def test_the_same_input_gives_the_same_bytes_in_any_order(site: Path, tmp_path: Path) -> None:
    publish(made_up.corpus(made_up.events()[::-1]), tmp_path)
    assert published(tmp_path) == published(site)


def test_everything_is_there(site: Path) -> None:
    names = set(published(site))
    assert {
        "index.html",
        "data/events.json",
        "data/events.csv",
        "data/events.geojson",
        "data/events.js",
        "data/leads-0.js",
        "groups/index.html",
    } <= names
    assert {
        "figures/killed.html",
        "figures/killed.json",
        "figures/killed.csv",
        "figures/attacks.place.NG.html",
    } <= names
    for event in made_up.events():
        assert {f"documents/{d['id'].removeprefix('sha256:')}.html" for d in event["documents"]} <= names
        assert {f"events/{event['id']}.html", f"events/{event['id']}.json"} <= names


def test_every_local_link_leads_to_a_file(site: Path) -> None:
    for page in site.rglob("*.html"):
        for link in re.findall(r'(?:src|href)="([^"#?]+)', page.read_text(encoding="utf-8")):
            if not link.startswith("http"):
                assert (page.parent / unquote(link)).is_file(), (page, link)


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "Content-Security-Policy" in text
        assert not re.search(r'<(script|link|img|iframe)[^>]+(src|href)="(https?:)?//', text), page
        assert not re.search(r"<script(?![^>]*\bsrc=)", text), page
        markup = re.findall(r"<[^>]*>", text.split("<body")[1])  # hostile text is escaped, so it is in no tag
        assert not any(re.search(r"\s(on\w+|style)=", re.sub(r'"[^"]*"', '""', tag)) for tag in markup), page


def test_hostile_text_is_escaped(site: Path) -> None:
    for path in (site / "events").glob("e-hostile-*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<script>window.pwned" not in text
        assert "<img" not in text
        assert "<svg/onload" not in text
        assert 'href="javascript:' not in text.lower()
    assert "49" not in re.findall(r"<h1.*?</h1>", (site / "events/e-hostile-4.html").read_text(encoding="utf-8"))[0]


def test_an_event_page_shows_the_highlighted_words_and_who_said_them(site: Path) -> None:
    text = (site / "events/e-001.html").read_text(encoding="utf-8")
    assert re.search(r"<mark>At least \d+ people were killed</mark>", text)
    assert re.search(r'href="\.\./documents/[0-9a-f]{64}\.html#s-[0-9a-f]{16}"', text)
    assert "by <bdi>officials</bdi>" in text
    assert "https://news.example/1-0" in text


def test_right_to_left_sentences_carry_their_language(site: Path) -> None:
    text = (site / "events/e-003.html").read_text(encoding="utf-8")
    assert '<blockquote dir="auto" lang="ar">' in text


def test_an_event_without_a_report_is_published_too(tmp_path: Path) -> None:
    bare = Corpus([Event("e-1", "attack", killed=Quantity.exactly(3), date="2024-01-02")], {})
    index = publish(bare, tmp_path / "new")
    assert index == tmp_path / "new" / "index.html"
    data = json.loads((tmp_path / "new/data/events.json").read_text(encoding="utf-8"))
    assert data["events"][0]["killed"] == {"low": 3, "best": 3, "high": 3}


def test_no_event_at_all_is_a_page_too(tmp_path: Path) -> None:
    assert publish(NOTHING, tmp_path).is_file()


def test_publishing_again_removes_the_pages_of_gone_events(tmp_path: Path) -> None:
    publish(made_up.corpus(made_up.events()[:3]), tmp_path)
    assert (tmp_path / "events/e-002.html").is_file()
    publish(made_up.corpus(made_up.events()[:2]), tmp_path)
    assert not (tmp_path / "events/e-002.html").exists()
    assert (tmp_path / "events/e-001.html").is_file()


def test_a_folder_with_other_files_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(PublishError, match=re.escape(str(tmp_path))):
        publish(NOTHING, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_in_the_way_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("mine", encoding="utf-8")
    with pytest.raises(PublishError, match="page"):
        publish(NOTHING, tmp_path / "page")


def test_a_tampered_list_of_files_removes_nothing_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine", encoding="utf-8")
    folder = tmp_path / "page"
    publish(NOTHING, folder)
    (folder / ".tocsin-site.json").write_text(json.dumps(["../outside.txt", str(outside)]), encoding="utf-8")
    publish(NOTHING, folder)
    assert outside.exists()


@pytest.mark.parametrize("bad", ["../e", "e/../../x", "", "e-<script>", "."])
def test_an_id_that_is_no_file_name_is_refused(bad: str, tmp_path: Path) -> None:
    with pytest.raises(PublishError):
        publish(made_up.corpus([made_up._bare(bad, "attack")]), tmp_path)


def test_a_full_disk_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(PublishError, match="No space left"):
        publish(NOTHING, tmp_path / "page")
