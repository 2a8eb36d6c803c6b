"""PDF, mail, tables, Telegram's exports and web archives: what of them becomes a document."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from bench.collecting import archive
from bench.collecting_fuzz import EML, a_pdf
from bench.collectingsite import pages
from tests.collect.site import page
from tocsin.collect import Captured, Refused, from_sources
from tocsin.collect.memory import Memory


def documents(path: Path, **options: Any) -> list[Captured]:
    return [i for i in from_sources([str(path)], **options) if isinstance(i, Captured)]


def refused(path: Path) -> str:
    (found,) = [i for i in from_sources([str(path)]) if isinstance(i, Refused)]
    return str(found)


def test_a_pdf_gives_its_words_and_a_scan_is_refused_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(a_pdf("Police closed the bridge on Tuesday."))
    (item,) = documents(path, published="2024-03-26")
    assert item.document.text == "Police closed the bridge on Tuesday."
    assert item.document.published == "2024-03-26"
    assert item.headers["x-tocsin-pages"] == "1"
    path.write_bytes(a_pdf(" "))
    assert "ocrmypdf" in refused(path)


def test_a_message_gives_its_plain_part_and_no_mailbox(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(EML)
    (item,) = documents(path)
    d = item.document
    assert (d.title, d.publisher, d.published) == ("Brücke", "The Desk", "2024-03-26")
    assert "The bridge was closed." in d.text
    assert "@" not in (d.publisher or "")
    html = EML.replace(b"text/plain", b"text/x-other")
    path.write_bytes(html)
    (item,) = documents(path)
    assert item.document.text.strip() == "The bridge was closed."


def test_a_box_gives_its_messages_and_names_the_broken_one(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_bytes(
        b"From a@b Tue\n" + EML + b"\nFrom c@d Wed\nSubject: x\n\n\nFrom e@f Thu\n" + EML.replace(b"bridge", b"road")
    )
    items = list(from_sources([str(path)]))
    assert [type(i) for i in items] == [Captured, Refused, Captured]
    assert str(items[1]).startswith(f"{path}:2: no text")
    path.write_bytes(b"no box at all")
    assert "not a box" in refused(path)


def test_rows_of_a_table_by_the_usual_names(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        '\ufeffID;Body;Date;Link;Source\n7;"Two; lines\nof text.";26/03/2024;https://example.org/a;The Paper\n8;;2024;;\n9;Text.;soon;;\n'
    )
    items = list(from_sources([str(path)]))
    assert [type(i) for i in items] == [Captured, Refused, Captured]
    first = items[0]
    assert isinstance(first, Captured)
    d = first.document
    assert (d.source_id, d.text, d.published, d.url, d.publisher) == (
        "7",
        "Two; lines\nof text.",
        "2024-03-26",
        "https://example.org/a",
        "The Paper",
    )
    assert str(items[1]).startswith(f"{path}:3: a row without text")
    path.write_text("a,b\n1,2\n")
    assert "no column of text" in refused(path)


def export(kind: str) -> dict[str, Any]:
    return {
        "name": "The Channel", "type": kind, "id": 5,
        "messages": [
            {"id": 1, "type": "service", "action": "create_channel"},
            {"id": 2, "type": "message", "date": "2024-03-26T08:00:00", "date_unixtime": "1711440000", "from": "A Person", "from_id": "user9",
             "text": ["The bridge is ", {"type": "bold", "text": "closed"}, "."], "edited": "2024-03-27T08:00:00"},
            {"id": 3, "type": "message", "date": "2024-03-26T09:00:00", "text": "", "photo": "p.jpg"},
        ],
    }  # fmt: skip


def test_a_public_channels_export_gives_posts_without_persons(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps(export("public_channel")))
    (item,) = documents(tmp_path)
    d = item.document
    assert (d.text, d.publisher, d.published, d.line) == (
        "The bridge is closed.",
        "The Channel",
        "2024-03-26T08:00:00Z",
        "telegram:5/2",
    )
    assert "A Person" not in json.dumps(d.to_json())
    assert item.headers["x-tocsin-edited"].startswith("2024-03-27")


def test_private_chats_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps({"about": "x", "chats": {"list": [export("personal_chat"), export("public_channel")]}}))
    items = list(from_sources([str(path)]))
    assert [type(i) for i in items] == [Refused, Captured]
    assert "only what is public" in str(items[0])


def test_a_web_archive_gives_its_pages_with_their_time_and_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    made = list(pages(6, 9))
    archive(path, iter(made))
    memory = Memory()
    found = documents(path, memory=memory)
    assert [i.document.published for i in found] == [p.published for p in made]
    assert {i.captured for i in found} == {"2025-03-26T08:00:00Z"}
    assert found[0].headers["x-tocsin-url"].startswith("https://www.example.org/")
    place = found[3].place
    assert place is not None
    memory.keep_place(*place)
    assert [i.document.id for i in documents(path, memory=memory)] == [i.document.id for i in found[4:]]


@pytest.mark.parametrize("encoding", ["gzip", "chunked", "named gzip but plain"])
def test_answers_are_unpacked_as_they_were_sent(tmp_path: Path, encoding: str) -> None:
    body = page()
    head = b"Content-Encoding: gzip\r\n" if "gzip" in encoding else b"Transfer-Encoding: chunked\r\n"
    sent = gzip.compress(body) if encoding == "gzip" else body
    if encoding == "chunked":
        sent = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + b"\r\n" + sent
    record = (
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <https://example.org/a>\r\nWARC-Date: 2024-03-26T08:00:00Z\r\n"
        b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(http), http)
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("archive/a.warc.gz", gzip.compress(record))
    (tmp_path / "a.wacz").write_bytes(buffer.getvalue())
    (item,) = documents(tmp_path / "a.wacz")
    assert "closed the bridge" in item.document.text
    assert item.raw == body
    assert item.document.url == "https://example.org/a"
