"""`tocsin evidence`: one page of custody for a page captured twice, the bytes checked again, and a WACZ that others open."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from tests.cli.asking import Asking
from tests.collect.site import SENTENCES, page, serving
from tocsin.cli.collect import collect
from tocsin.cli.evidence import evidence
from tocsin.collect import Captured, from_sources
from tocsin.ledger import open_ledger
from tocsin.ledger.captures import path_of

LATER = "The bridge was opened again on Thursday, the police said."


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with one page captured twice, and a text."""
    folder = tmp_path_factory.mktemp("evidence")
    (folder / "note.txt").write_text("A note of Tuesday, typed by hand in the office of the mayor.")
    words = ["--ledger", str(folder / "ledger"), "--allow-private", "--delay", "0", "--no-read", "--again"]
    with serving({"/a": page(head='<meta property="article:published_time" content="2024-03-26T08:00:00Z">')}) as site:
        site.extra["/a"] = {"ETag": '"v1"', "X-Odd": "tab\there"}
        Asking(collect).run(f"{site.base}/a", str(folder / "note.txt"), *words)
        site.pages["/a"] = page(words=(*SENTENCES, LATER))
        _, said = Asking(collect).run(f"{site.base}/a", *words)
    assert "a new capture: dated None, not 2024-03-26, 1 sentence more" in said
    return folder / "ledger"


def ids(ledger: Path) -> list[str]:
    with open_ledger(ledger, create=False) as book:
        return [d.id for d in book.documents() if d.line]


def test_the_page_tells_both_captures_their_hashes_and_what_changed(twice: Path) -> None:
    first, second = ids(twice)
    out, _ = Asking(evidence).run(second, "--ledger", str(twice))
    for words in (
        first.removeprefix("sha256:"),
        second.removeprefix("sha256:"),
        "Capture 2 of 2 (this document)",
        '"v1"',
        "the same",
    ):
        assert words in out
    assert "1 sentence more" in out
    assert "2024-03-26T08:00:00Z; meta" in out
    html, _ = Asking(evidence).run(second[:20], "--ledger", str(twice), "--format", "html")
    assert "<script" not in html
    assert "Capture 1 of 2" in html


def test_changed_bytes_are_told(twice: Path, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "ledger"
    shutil.copytree(twice, copy)
    (id, _) = ids(copy)
    path = path_of(copy / "captures", id.removeprefix("sha256:"))
    path.chmod(0o644)
    path.write_bytes(b"something else")
    out, said = Asking(evidence).run(id, "--ledger", str(copy), code=1)
    assert "NOT THE SAME" in out
    assert "not those that were recorded" in said


def test_a_wacz_holds_every_byte_and_header_and_is_read_back(twice: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.wacz"
    Asking(evidence).run("--wacz", str(target), "--ledger", str(twice))
    with zipfile.ZipFile(target) as archive:
        package = json.loads(archive.read("datapackage.json"))
        for resource in package["resources"]:
            assert resource["hash"] == "sha256:" + sha256(archive.read(resource["path"])).hexdigest()
        assert (
            json.loads(archive.read("datapackage-digest.json"))["hash"]
            == "sha256:" + sha256(archive.read("datapackage.json")).hexdigest()
        )
        raw = archive.read("archive/data.warc.gz")
        for row in archive.read("indexes/index.cdxj").decode().splitlines():
            about = json.loads(row.split(" ", 2)[2])
            part = raw[int(about["offset"]) :][: int(about["length"])]
            (record,) = ArchiveIterator(io.BytesIO(part), verify_digests=True)
            assert record.headers.get("WARC-Target-URI") == about["url"]
    found = [i for i in from_sources([str(target)]) if isinstance(i, Captured)]
    with open_ledger(twice, create=False) as book:
        pages = [d for d in book.documents() if d.line]
    assert [i.document.id for i in found] == [d.id for d in pages]
    assert [i.document.text for i in found] == [d.text for d in pages]
    assert found[0].headers["etag"] == '"v1"'
    again = tmp_path / "again.wacz"
    Asking(evidence).run("--wacz", str(again), "--ledger", str(twice))
    assert again.read_bytes() == target.read_bytes()


def test_unknown_ids_are_told(twice: Path) -> None:
    _, said = Asking(evidence).run("m-0000", "--ledger", str(twice), code=1)
    assert "no such document" in said
    Asking(evidence).run("--ledger", str(twice), code=2)


def test_of_an_armed_groups_statement_neither_title_nor_address_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps(
            {
                "text": "Our men struck the gate.",
                "title": "Our blow",
                "url": "https://example.org/x",
                "source_kind": "armed_group",
                "id": "p1",
            }
        )
    )
    ledger = str(tmp_path / "ledger")
    Asking(collect).run(str(tmp_path / "a.jsonl"), "--ledger", ledger, "--no-read")
    with open_ledger(ledger, create=False) as book:
        (document,) = book.documents()
    out, _ = Asking(evidence).run(document.id, "--ledger", ledger)
    assert "Our blow" not in out
    assert "example.org" not in out
    assert "short extract" in out
