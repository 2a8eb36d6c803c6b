import json
import os
from pathlib import Path

import pytest

from tocsin.collect import Captured, Refused, from_sources
from tocsin.collect.decode import LARGEST

PAGE = """<html><head><title>Bridge closed after blast</title><meta property="og:site_name" content="The Example"/>
<meta property="article:published_time" content="2024-03-26T08:00:00Z"/></head><body><nav>Home | News</nav><article>
<h1>Bridge closed after blast</h1>{}</article></body></html>"""
PARAGRAPHS = (
    "<p>Police closed the bridge on Tuesday after an explosion was heard near its northern end, officials said.</p>",
    "<p>Traffic was sent over the older bridge two kilometres upstream, where queues lasted until the evening.</p>",
    "<p>Engineers will look at the pillars on Wednesday and decide when lorries may cross the river again.</p>",
)


def refusal(items: list[object]) -> Refused:
    found = [i for i in items if isinstance(i, Refused)]
    assert len(found) == 1
    return found[0]


def test_plain_text_is_read_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("  One.\r\nTwo é.\n".encode())
    (item,) = from_sources([str(path)], "2024-03-26")
    assert isinstance(item, Captured)
    assert item.document.text == "  One.\r\nTwo é.\n"
    assert item.document.published == "2024-03-26"


def test_a_page_gives_its_article_title_publisher_and_date(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format("".join(PARAGRAPHS)))
    (item,) = from_sources([str(path)])
    assert isinstance(item, Captured)
    assert "closed the bridge" in item.document.text
    assert "Home | News" not in item.document.text
    assert (item.document.title, item.document.published) == ("Bridge closed after blast", "2024-03-26")


def test_an_impossible_date_of_a_page_is_named_and_no_other_put_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format("".join(PARAGRAPHS)).replace("2024-03-26T", "2023-02-31T"))
    (item,) = from_sources([str(path)])
    assert isinstance(item, Captured)
    assert item.document.published is None
    assert "no such date: '2023-02-31'" in item.remarks[0]


def test_a_date_in_words_stands_beside_another_day_of_the_month(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    words = "<p>Published 12 March 2024. Updated: 2024-03-28.</p>"
    page = PAGE.format(words + "".join(PARAGRAPHS)).replace("2024-03-26T08:00:00Z", "12 March 2024")
    path.write_text(page)
    (item,) = from_sources([str(path)])
    assert isinstance(item, Captured)
    assert (item.document.published, item.remarks) == ("2024-03-12", ())


def test_json_lines_keep_their_order_and_ids(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": f"Text {i}."}) + "\n" for i in range(5)))
    items = list(from_sources([str(path)]))
    assert [i.document.source_id for i in items if isinstance(i, Captured)] == ["0", "1", "2", "3", "4"]


def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two"\n{"text": "Three."}\n')
    items = list(from_sources([str(path)]))
    assert [type(i) for i in items] == [Captured, Refused, Captured]
    assert str(items[1]).startswith(f"{path}:2: not JSON")


@pytest.mark.parametrize("line", ['["a"]', "{}", '{"text": ""}', '{"text": 3}', "null", '"text"', "[" * 9000])
def test_a_line_that_is_no_document_is_refused_with_advice(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "One."}}\n{line}\n')
    found = refusal(list(from_sources([str(path)])))
    assert found.origin.line == 2
    assert found.advice


def test_an_impossible_date_is_named_and_the_text_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One.", "published": "2024-02-30"}\n')
    (item,) = from_sources([str(path)])
    assert isinstance(item, Captured)
    assert item.document.published is None
    assert "no such date" in item.remarks[0]


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("empty.jsonl", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0", "binary"),
        ("latin.txt", "Zwölf\nverletzt: elf; schön".encode("latin-1"), "not UTF-8 at byte 2"),
        ("list.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
    ],
)
def test_bad_files_are_named(tmp_path: Path, name: str, raw: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    (tmp_path / "zz.txt").write_text("The rest is read.")
    items = list(from_sources([str(path), str(tmp_path / "zz.txt")]))
    found = refusal(items)
    assert says in found.problem
    assert str(path) in str(found)
    assert isinstance(items[-1], Captured)


def test_the_line_of_a_wrong_byte_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\ntwo\nthr\xe9\n")
    assert refusal(list(from_sources([str(path)]))).origin.line == 3


def test_a_text_of_200_mb_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
        stream.write(b"x")
    found = refusal(list(from_sources([str(path)])))
    assert "too large" in found.problem
    assert f"{LARGEST // 1_000_000} MB" in found.problem


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "no such file" in refusal(list(from_sources([str(tmp_path / "none.txt")]))).problem


def test_an_unreadable_folder_is_named_and_its_neighbours_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "open.txt").write_text("Read me.")
    if os.geteuid() == 0:  # root reads everything: let the system call refuse instead of the permissions
        real = Path.iterdir

        def iterdir(path: Path) -> object:
            if path == closed:
                raise PermissionError(13, "Permission denied", str(path))
            return real(path)

        monkeypatch.setattr(Path, "iterdir", iterdir)
    else:
        closed.chmod(0)
    items = list(from_sources([str(tmp_path)]))
    closed.chmod(0o755)
    assert "Permission denied" in refusal(items).problem
    assert any(isinstance(i, Captured) for i in items)


def test_a_folder_is_read_in_order_and_other_files_are_left(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.png", ".hidden.txt"):
        (tmp_path / name).write_text(f"This is {name}.")
    items = list(from_sources([str(tmp_path)]))
    assert [Path(i.origin.name).name for i in items] == ["a.txt", "b.txt"]
