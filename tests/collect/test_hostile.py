"""Hostile input, by real servers and files that misbehave: each is refused by name, in time, and nothing leaks or swells."""

from __future__ import annotations

import contextlib
import gzip
import os
import resource
import socket
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.collecting_fuzz import a_pdf
from tests.collect.site import page, redirect, serving
from tocsin.collect import Captured, Refused, feeds, from_sources, sitemaps
from tocsin.collect.addresses import checked, is_public
from tocsin.collect.captured import Origin
from tocsin.collect.child import LIMITS, Limits, frames
from tocsin.collect.decode import Unreadable
from tocsin.collect.html import from_html
from tocsin.collect.net import NoAnswer, Web
from tocsin.collect.pdf import from_pdf
from tocsin.collect.source import SourceError, parse

PRIVATE = """127.0.0.1 127.8.9.1 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1 100.127.255.254
192.0.0.1 198.18.0.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12:3456::1 ff02::1 ::ffff:127.0.0.1
::ffff:10.0.0.1 ::ffff:a00:1 ::127.0.0.1 ::7f00:1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::1 2002:7f00:1:: 2002:a00:1::1 2002:c0a8:1::
2001:0:7f00:1:: 2001:0:4136:e378:8000:63bf:f5ff:fffe 2001:db8::1 100::1 not-an-address""".split()  # fmt: skip
PUBLIC = "93.184.216.34 8.8.8.8 1.1.1.1 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 2606:4700::1111 64:ff9b::808:808".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_of_private_networks_in_any_form(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "①②⑦.⓪.⓪.①",
    ],
)
def test_this_machine_is_not_reached_however_its_name_is_written(host: str) -> None:
    with serving({"/secret": page()}) as site, pytest.raises(Unreadable):
        Web().get(f"http://{host}:{site.base.rpartition(':')[2]}/secret")
    assert not site.asked


def test_a_name_that_has_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(Unreadable, match="private network"):
        checked("x.example", 80, False, lambda *_: ["93.184.216.34", "10.0.0.1"])


def test_a_name_that_points_elsewhere_at_the_second_look_does_not_get_past() -> None:
    answers: Iterator[list[str]] = iter([["93.184.216.34"], ["127.0.0.1"]])
    with serving({"/secret": page()}) as site:
        port = int(site.base.rpartition(":")[2])
        assert checked("rebind.example", port, False, lambda *_: next(answers)) == ["93.184.216.34"]
        with pytest.raises(Unreadable, match="private network"):
            Web(look_up=lambda *_: next(answers)).get(f"http://rebind.example:{port}/secret")
    assert not site.asked


def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    looks = 0

    def once(host: str, port: int) -> list[str]:
        nonlocal looks
        looks += 1
        return ["127.0.0.1"]

    with serving({"/a": page()}) as site:
        web = Web(True, look_up=once)
        answer = web.get(f"http://pinned.example:{site.base.rpartition(':')[2]}/a")
        assert site.headers["/a"]["host"].startswith("pinned.example")
    assert (answer.status, answer.address, looks) == (200, "127.0.0.1", 1)


def test_a_redirect_into_the_private_network_is_refused() -> None:
    with serving({"/secret": page()}) as inside, serving({"/go": redirect(f"{inside.base}/secret")}) as site:
        port = site.base.rpartition(":")[2]
        with pytest.raises(Unreadable, match="private network"):
            _Half(port).get(f"http://127.0.0.1:{port}/go")
    assert site.asked["/go"] == 1
    assert not inside.asked


class _Half(Web):
    """Lets the first site through, as if it were public, and nothing else."""

    def __init__(self, port: str) -> None:
        super().__init__(False)
        backend: Any = self._pool._network_backend
        connect = backend.connect_tcp

        def through(**named: Any) -> Any:
            backend._allow_private = str(named["port"]) == port
            return connect(**named)

        backend.connect_tcp = through


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://x",
        "http:///a",
        "http://user:pass@example.org/",
        "http://[::1",
        "http://a:99999/",
        "javascript:1",
        "",
    ],
)
def test_other_schemes_log_ins_and_no_addresses_are_refused(url: str) -> None:
    with pytest.raises(Unreadable):
        Web().get(url)


def test_redirects_in_a_circle_and_to_other_schemes_end() -> None:
    with serving(
        {
            "/a": redirect("/b"),
            "/b": redirect("/a"),
            "/f": redirect("file:///etc/passwd"),
            "/x": redirect("http://[::1"),
        }
    ) as site:
        for path in ("/a", "/f", "/x"):
            with pytest.raises(Unreadable):
                Web(True).get(site.base + path)
        assert sum(site.asked.values()) < 20


def test_a_bomb_of_gzip_is_not_unpacked_beyond_the_limit() -> None:
    pack = zlib.compressobj(9, wbits=31)
    bomb = b"".join(
        [*(pack.compress(bytes(10_000_000)) for _ in range(100)), pack.flush()]
    )  # a gigabyte of zeros in a megabyte
    with serving(
        {"/a": lambda h: h.answer(200, bomb, {"Content-Encoding": "gzip", "Content-Type": "text/html"})}
    ) as site:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with pytest.raises(Unreadable, match="larger than"):
            Web(True).get(f"{site.base}/a")
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 120_000  # kB


def test_encodings_that_were_not_asked_for_and_endless_bodies_are_refused() -> None:
    def endless(handler: Any) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(bytes(100_000))

    with serving({"/e": endless, "/b": lambda h: h.answer(200, b"x", {"Content-Encoding": "br"})}) as site:
        with pytest.raises(Unreadable, match="larger than"):
            Web(True).get(f"{site.base}/e")
        with pytest.raises(Unreadable, match="not asked for"):
            Web(True).get(f"{site.base}/b")


@pytest.mark.parametrize("trickle", ["headers", "body"])
def test_a_slow_loris_is_cut_off_in_time(trickle: str) -> None:
    def slow(handler: Any) -> None:
        if trickle == "body":
            handler.send_response(200)
            handler.send_header("Content-Length", "1000000")
            handler.end_headers()
        else:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for n in range(2000):
            handler.wfile.write(b"x" if trickle == "body" else b"X-%d: 1\r\n" % n)
            handler.wfile.flush()
            time.sleep(0.02)

    with serving({"/a": slow}) as site:
        begun = time.monotonic()
        with pytest.raises(NoAnswer, match="no complete answer"):
            Web(True, seconds=0.6).get(f"{site.base}/a")
        assert time.monotonic() - begun < 15


def test_headers_without_end_and_answers_that_are_no_http() -> None:
    def many(handler: Any) -> None:
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: %s\r\n" % (n, b"y" * 100) for n in range(20_000)) + b"\r\n"
        )

    with serving({"/m": many, "/n": lambda h: h.wfile.write(b"SSH-2.0-OpenSSH_9\r\n")}) as site:
        for path in ("/m", "/n"):
            with pytest.raises(NoAnswer):
                Web(True, seconds=10).get(site.base + path)


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<b>", "<table><tr><td>", "<p>", "<ul><li>", "<a href=x>", "<br>", "<form>", "<h1>x</h1>", "<font><p>"],
)
def test_a_million_tags_are_refused_or_read_in_time(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIMITS, "page", Limits(1_500_000_000, 4, 45.0, 50_000_000))
    raw = b"<html><body>" + unit.encode() * min(1_000_000, 9_900_000 // len(unit))
    begun = time.process_time()
    with pytest.raises(Unreadable):
        from_html(raw, Origin("x"))
    assert time.process_time() - begun < 5  # of this process: the child has limits of its own


def test_a_tag_of_a_hundred_thousand_attributes_is_read_in_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIMITS, "page", Limits(1_500_000_000, 4, 45.0, 50_000_000))
    raw = b"<html><body><div " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">" + page()
    begun = time.process_time()
    with contextlib.suppress(Unreadable):
        from_html(raw, Origin("x"))
    assert time.process_time() - begun < 5


LAUGHS = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
)
XXE = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [LAUGHS + "]>", XXE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_feeds_are_refused_in_any_encoding(head: str, encoding: str) -> None:
    raw = (
        head
        + "<rss version='2.0'><channel><item><link>http://a.org/1</link><title>&x;&j;</title></item></channel></rss>"
    ).encode(encoding)
    with pytest.raises(Unreadable, match="entities"):
        feeds.from_feed(raw, "http://a.org/")


@pytest.mark.parametrize("head", [LAUGHS + "]>", XXE])
def test_entities_in_sitemaps_bring_nothing_in(head: str) -> None:
    raw = (head + "<urlset><url><loc>http://a.org/&x;&j;</loc></url></urlset>").encode()
    begun = time.process_time()
    try:
        found = sitemaps.from_sitemap(raw)
    except Unreadable:
        found = []
    assert all("root:" not in e.url and len(e.url) < 100 for e in found)
    assert time.process_time() - begun < 2


def test_aliases_in_manifests_are_refused() -> None:
    with pytest.raises(SourceError):
        parse("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "x.yaml")


def test_a_sitemap_that_is_a_bomb_is_refused() -> None:
    with pytest.raises(Unreadable, match="larger than"):
        sitemaps.from_sitemap(gzip.compress(b"<urlset>" + bytes(80_000_000)))


def loop_pdf() -> bytes:
    """A PDF whose tree of pages leads back to itself."""
    return a_pdf().replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]")


@pytest.mark.parametrize(
    "raw",
    [
        loop_pdf(),
        a_pdf()[:200],
        b"%PDF-1.7\n" + os.urandom(5000),
        b"%PDF-1.7" + b"[" * 100_000,
        b"%PDF-1.7" + b"1 0 obj<<" * 50_000,
    ],
    ids=["loop", "cut", "noise", "brackets", "objects"],
)
def test_broken_pdf_are_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        from_pdf(raw, Origin("x"))


def test_a_pdf_whose_stream_is_a_bomb_is_ended_by_its_limits() -> None:
    bomb = zlib.compress(bytes(200_000_000), 9)
    raw = (
        a_pdf().replace(b"stream\n", b"stream\n" + bomb, 1).replace(b"<</Length ", b"<</Filter/FlateDecode/Length ", 1)
    )
    with pytest.raises(Unreadable):
        from_pdf(raw, Origin("x"))


def test_a_child_that_swells_spins_or_falls_silent_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small = Limits(40_000_000, 5, 20.0, 1_000)
    with pytest.raises(Unreadable):
        list(frames("pdf", a_pdf(), limits=small))
    silent = Limits(1_200_000_000, 60, 0.05, 1_000)
    with pytest.raises(Unreadable, match="nothing came of it"):
        list(frames("pdf", a_pdf(), limits=silent))


def test_names_in_a_wacz_lead_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "in" / "evil.wacz"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("../../escaped.warc.gz", gzip.compress(b"WARC/1.1\r\n\r\n"))
        out.writestr("/tmp/absolute.warc", b"nothing")
    before = set(tmp_path.rglob("*"))
    items = list(from_sources([str(path)]))
    assert not [i for i in items if isinstance(i, Captured)]
    assert set(tmp_path.rglob("*")) == before


def test_a_zip_bomb_and_a_zip_that_lies_are_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.wacz"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(
            "archive/a.warc",
            b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 100000000\r\n\r\n" + bytes(100_000_000),
        )
    liar = tmp_path / "liar.wacz"
    raw = bytearray(bomb.read_bytes())
    raw[-200:] = os.urandom(200)
    liar.write_bytes(raw)
    for path in (bomb, liar):
        items = list(from_sources([str(path)]))
        assert not [i for i in items if isinstance(i, Captured)]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"junk" * 100,
        gzip.compress(b"WARC/1.1\r\nContent-Length: 99999999999999999999\r\n\r\nx"),
        gzip.compress(bytes(1000))[:40],
    ],
)
def test_broken_web_archives_end_without_a_document(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(raw)
    assert not [i for i in from_sources([str(path)]) if isinstance(i, Captured)]


TEXT = "Полиция закрыла мост во вторник после взрыва. Движение направили по старому мосту, сообщили власти города. Пострадавших нет."


@pytest.mark.parametrize(
    ("encoding", "label"),
    [
        ("windows-1251", "iso-8859-1"),
        ("windows-1251", "utf-8"),
        ("utf-8", "iso-8859-1"),
        ("koi8-r", "koi8-r"),
        ("utf-16", "utf-8"),
        ("windows-1251", "windows-1251"),
        ("utf-8", "punycode"),
    ],
)
def test_mislabelled_charsets_are_seen_through(encoding: str, label: str) -> None:
    body = (
        f"<html><head><meta charset={label}><title>Мост</title></head><body><article>"
        + f"<p>{TEXT}</p>" * 4
        + "</article></body></html>"
    )
    item = from_html(body.encode(encoding), Origin("x"), encoding=label)
    assert "закрыла мост" in item.document.text


def test_polyglots_are_what_their_first_bytes_say(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(page())
    (tmp_path / "b.txt").write_bytes(a_pdf())
    (tmp_path / "c.html").write_bytes(b"GIF89a" + bytes(10) + page())
    (tmp_path / "d.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(300))
    kinds = {
        Path(i.origin.name).name: i for i in from_sources([str(tmp_path / n) for n in ("a.pdf", "b.txt", "d.csv")])
    }
    assert isinstance(kinds["a.pdf"], Refused)
    assert isinstance(kinds["b.txt"], Captured)
    assert kinds["b.txt"].media_type == "application/pdf"
    assert isinstance(kinds["d.csv"], Refused)
    with serving({"/x": page(), "/y": a_pdf()}) as site:
        site.kinds = {"/x": "image/png", "/y": "text/html"}
        from tests.collect.test_web import run

        (image,) = run(site, "/x")
        assert isinstance(image, Refused)
        (disguised,) = run(site, "/y")
        assert isinstance(disguised, Captured)
        assert disguised.media_type == "application/pdf"


def test_a_connection_that_is_reset_is_told() -> None:
    def reset(handler: Any) -> None:
        handler.connection.shutdown(socket.SHUT_RDWR)

    with serving({"/a": reset}) as site, pytest.raises(NoAnswer, match="cannot be fetched"):
        Web(True).get(f"{site.base}/a")


def test_deeply_nested_mail_json_and_csv_are_refused(tmp_path: Path) -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))
    files = {
        "a.eml": b"From: a@b.org\n" + deep,
        "b.json": b'{"messages": ' + b"[" * 200_000,
        "c.csv": b'text\n"' + b"x" * 11_000_000,
        "d.mbox": b"From x\n" + deep,
    }
    for name, raw in files.items():
        (tmp_path / name).write_bytes(raw)
        items = list(from_sources([str(tmp_path / name)]))
        assert items
        assert all(isinstance(i, Refused) for i in items), name
