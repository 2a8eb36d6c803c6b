"""Bad input to `tocsin collect` and `tocsin read`, end to end: each is named with what to do about it, the rest of the
batch is done, and a second run adds nothing. A full disk and Ctrl-C are in `test_cut_off.py`."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.closed import WHY_NOT, held_by_permissions
from tests.cli.test_read import ATTACK, SPORT, lines, tocsin
from tocsin.collect.decode import LARGEST
from tocsin.ledger import open_ledger, verify

PAGE = "<html><head><title>{0}</title></head><body><nav><a href='/'>Home</a></nav>{0}</body></html>"
Done = subprocess.CompletedProcess[bytes]
SPLIT = ["too large for one document", f"{LARGEST // 1_000_000} MB", "split"]


def row(text: str, published: str = "2024-03-23") -> bytes:
    return json.dumps({"text": text, "published": published}).encode() + b"\n"


def sparse(path: Path, size: int = 200_000_000) -> None:
    with path.open("wb") as stream:
        stream.truncate(size)


def sizes(ledger: Path) -> dict[str, int]:
    with open_ledger(ledger, create=False) as book:
        return book.size()


def written(raw: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(raw)


# name of the file, how it is made, what the message says behind the file's name, how many of its documents are kept
CASES = {
    "an empty file": ("empty.txt", written(b""), [": empty", "remove it or fill it"], 0),
    "an empty file of lines": ("empty.jsonl", written(b""), [": empty", "remove it or fill it"], 0),
    "a blank file": ("blank.txt", written(b" \n\n"), [": empty", "remove it or fill it"], 0),
    "a binary file": ("picture.txt", written(bytes(range(256)) * 64), [": a binary file", "convert it"], 0),
    "a binary file of lines": (
        "picture.jsonl",
        written(bytes(range(256))),
        [": a binary file", "JSON object a line"],
        0,
    ),
    "a text of 200 MB": ("big.txt", sparse, [f": {SPLIT[0]} (200 MB", *SPLIT[1:]], 0),
    "a page of 200 MB": ("big.html", sparse, [f": {SPLIT[0]} (200 MB", *SPLIT[1:]], 0),
    "invalid UTF-8": ("latin.txt", written("Drei\nZwölf verletzt".encode("latin-1")), [":2: not UTF-8", "iconv -f"], 0),
    "invalid UTF-8 in a line": (
        "latin.jsonl",
        written(row("a) " + ATTACK) + '{"text": "Zwölf"}\n'.encode("latin-1") + row("b) " + SPORT)),
        [":2: not UTF-8 at byte 12", "iconv -f"],
        2,
    ),
    "lines in UTF-16": (
        "wide.jsonl",
        written('{"text": "One."}\n'.encode("utf-16")),
        [": JSON Lines in UTF-16", "iconv -f UTF-16 -t UTF-8"],
        0,
    ),
    "a page without an article": (
        "list.html",
        written(PAGE.format("News").encode()),
        [": no article", "log-in page"],
        0,
    ),
    "a broken line": (
        "broken.jsonl",
        written(row("c) " + ATTACK) + b'{"text": "Cut o\n' + row("d) " + SPORT)),
        [":2: not JSON", "at column 10", "mend or remove the line"],
        2,
    ),
    "half a character": (
        "half.jsonl",
        written(row("e) " + ATTACK) + b'{"text": "A face: \\ud83d"}\n' + row("f) " + SPORT)),
        [':2: "text" holds half a character', "write the line anew"],
        2,
    ),
    "a number without end": (
        "digits.jsonl",
        written(b'{"text": "One.", "id": ' + b"9" * 5000 + b"}\n" + row("g) " + SPORT)),
        [":1: not JSON", "mend or remove the line"],
        1,
    ),
    "an impossible date": (
        "dates.jsonl",
        written(row("h) " + ATTACK) + row("i) " + SPORT, "2023-02-31")),
        [":2: \"published\": no such date: '2023-02-31'", "read without a date", "mend the date"],
        2,
    ),
    "JSON that is no lines": ("all.json", written(b'[{"text": "One."}]'), [": JSON, not JSON Lines", "jq -c"], 0),
}
KEPT = 2 + sum(kept for *_, kept in CASES.values())


class Pile(NamedTuple):
    """All bad files in one folder with a good one before and after, and the ledger."""

    folder: Path
    sources: list[str]
    ledger: Path

    def run(self) -> Done:
        return tocsin("collect", *self.sources, "--ledger", str(self.ledger), "--published", "2024-03-23")


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Pile:
    folder = tmp_path_factory.mktemp("pile")
    (folder / "first.txt").write_text(f"First. {ATTACK}")
    for at, (name, make, _, _) in enumerate(CASES.values()):
        (folder / str(at)).mkdir()  # each by itself: several are called alike
        make(folder / str(at) / name)
    (folder / "last.txt").write_text(f"Last. {ATTACK}")
    bad = [str(folder / str(at) / name) for at, (name, *_) in enumerate(CASES.values())]
    return Pile(folder, [str(folder / "first.txt"), *bad, str(folder / "last.txt")], folder / "ledger")


@pytest.fixture(scope="module")
def collected(pile: Pile) -> Done:
    return pile.run()


@pytest.fixture(scope="module")
def printed(pile: Pile) -> Done:
    return tocsin("read", *pile.sources, "--published", "2024-03-23")


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("verb", ["collected", "printed"])
def test_it_is_named_with_its_line_and_what_to_do(
    verb: str, case: str, pile: Pile, request: pytest.FixtureRequest
) -> None:
    done: Done = request.getfixturevalue(verb)
    at = list(CASES).index(case)
    path, says = pile.sources[at + 1], CASES[case][2]
    (message,) = (line for line in done.stderr.decode().splitlines() if line.startswith(f"tocsin: {path}"))
    assert message.startswith(f"tocsin: {path}{says[0]}")
    for words in says[1:]:
        assert words in message


@pytest.mark.parametrize("verb", ["collected", "printed"])
def test_nothing_else_is_said_and_the_exit_code_is_one(verb: str, request: pytest.FixtureRequest) -> None:
    done: Done = request.getfixturevalue(verb)
    assert done.returncode == 1
    summary = verb == "collected"
    assert len(done.stderr.decode().splitlines()) == len(CASES) + summary


def test_collect_does_the_rest_and_a_second_run_adds_nothing(pile: Pile, collected: Done) -> None:
    before, seen = sizes(pile.ledger), verify(pile.ledger)
    assert before["documents"] == before["captures"] == before["readings"] == KEPT
    assert seen.problem is None
    with open_ledger(pile.ledger, create=False) as book:
        texts = [d.text for d in book.documents()]
        read = {document for document, _ in book.mentions()}
    assert (texts[0], texts[-1]) == (f"First. {ATTACK}", f"Last. {ATTACK}")
    assert len(read) >= 2
    again = pile.run()
    assert again.returncode == 1
    assert f"0 new documents, {KEPT} already there" in again.stderr.decode()
    assert again.stderr.splitlines()[:-1] == collected.stderr.splitlines()[:-1]
    assert sizes(pile.ledger) == before
    assert verify(pile.ledger).head == seen.head


def test_read_prints_the_rest_in_order(printed: Done) -> None:
    found = lines(printed.stdout)
    texts = [str(r["document"]["text"]) for r in found]  # type: ignore[index]
    assert len(found) == KEPT
    assert (texts[0], texts[-1]) == (f"First. {ATTACK}", f"Last. {ATTACK}")
    assert found[0]["mentions"]
    assert found[-1]["mentions"]


def test_a_mended_file_adds_what_was_missing_and_no_more(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "ledger"
    path.write_bytes(row(ATTACK) + b'{"text": "Cut o\n' + row(SPORT))
    words = ["collect", str(path), "--ledger", str(ledger)]
    assert tocsin(*words).returncode == 1
    path.write_bytes(row(ATTACK) + row(f"Mended. {ATTACK}") + row(SPORT))
    done = tocsin(*words)
    assert done.returncode == 0
    assert "1 new documents, 2 already there, 0 refused" in done.stderr.decode()


def test_an_impossible_date_in_the_option_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ATTACK)
    for verb in (["collect", "--ledger", str(tmp_path / "ledger")], ["read"]):
        done = tocsin(*verb, str(tmp_path / "a.txt"), "--published", "2023-02-31")
        assert done.returncode == 2
        assert "2023-02-31" in done.stderr.decode()
    assert not (tmp_path / "ledger").exists()


@pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
def test_a_closed_folder_is_named_and_its_neighbours_are_read(tmp_path: Path) -> None:
    pile, ledger = tmp_path / "pile", tmp_path / "ledger"
    for name in ("a", "closed", "listed", "z"):
        (pile / name).mkdir(parents=True)
        (pile / name / "report.txt").write_text(f"In {name}. {ATTACK}")
    (pile / "closed").chmod(0)
    (pile / "listed").chmod(0o444)  # its names can be listed, but nothing in it opened
    words = [sys.executable, "-m", "tocsin", "collect", str(pile), "--ledger", str(ledger)]
    try:
        first, again = (
            subprocess.run(words, capture_output=True, check=False, preexec_fn=held_by_permissions) for _ in range(2)
        )
    finally:
        (pile / "closed").chmod(0o755)
        (pile / "listed").chmod(0o755)
    for done in (first, again):
        assert done.returncode == 1
        said = done.stderr.decode()
        assert f"{pile / 'closed'}: cannot be listed (Permission denied); check its permissions" in said
        assert f"{pile / 'listed' / 'report.txt'}: cannot be read (Permission denied); check it" in said
    assert "2 new documents, 0 already there, 2 refused" in first.stderr.decode()
    assert "0 new documents, 2 already there, 2 refused" in again.stderr.decode()
    opened = tocsin(*words[3:])
    assert opened.returncode == 0
    assert "2 new documents, 2 already there, 0 refused" in opened.stderr.decode()
    assert verify(ledger).problem is None


def test_what_is_in_a_folder_but_no_report_is_passed_over(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    (pile / "nothing").mkdir(parents=True)
    (pile / "nothing" / "scan.png").write_bytes(b"PNG")
    (pile / "a.txt").write_text(ATTACK)
    (pile / "round").symlink_to(pile)
    os.mkfifo(pile / "pipe.txt")
    done = tocsin("collect", str(pile), str(pile / "nothing"), "--ledger", str(tmp_path / "ledger"))
    assert "1 new documents, 0 already there, 1 refused" in done.stderr.decode()
    assert f"{pile / 'nothing'}: no text, HTML or JSON Lines file in this folder" in done.stderr.decode()


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the memory of a child cannot be measured on this system")
@pytest.mark.parametrize("name", ["big.txt", "big.html", "line.jsonl", "-"])
def test_200_mb_take_no_more_memory_than_the_limit(name: str, tmp_path: Path) -> None:
    """Over a run on one short text: at most four times the limit, where 200 MB of characters would be ten times it."""
    small, big = tmp_path / "small.txt", tmp_path / (name if name != "-" else "piped.txt")
    small.write_text(SPORT)
    big.write_bytes((b'{"text": "' if name == "line.jsonl" else b"") + b"x" * 200_000_000)
    used = []
    for path in (small, big):
        words = [sys.executable, "-m", "tocsin", "read", "-" if name == "-" and path is big else str(path)]
        with path.open("rb") as stream, (tmp_path / "said").open("wb") as said:
            child = subprocess.Popen(words, stdin=stream, stdout=subprocess.DEVNULL, stderr=said)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        used.append(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
    assert child.returncode == 1
    assert SPLIT[0] in (tmp_path / "said").read_text()
    assert used[1] - used[0] < 4 * LARGEST
