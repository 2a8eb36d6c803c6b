"""What is kept from one process to the next: it comes back, and goes when nobody used it for long."""

import os
import time
from pathlib import Path

import pytest

from tocsin.caches import keep, kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path))
    return tmp_path / "kept"


def test_plain_data_come_back(folder):
    assert kept("a") is None
    keep("a", {"b": (1, 2.5, None, "é")})
    assert kept("a") == {"b": (1, 2.5, None, "é")}


def test_what_is_no_plain_data_is_refused(folder):
    with pytest.raises(ValueError, match="unmarshallable"):
        keep("a", object())


def test_a_cut_or_changed_file_counts_as_none(folder):
    keep("a", list(range(9)))
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    for spoilt in (b"", whole[:-2], whole[:-1] + b"\xff"):
        file.write_bytes(spoilt)
        assert kept("a") is None


def test_what_nobody_used_for_long_goes(folder):
    keep("old", 1)
    (file,) = folder.iterdir()
    os.utime(file, (time.time() - 61 * 24 * 3600,) * 2)
    keep("new", 2)
    for n in range(1500):  # one in 256 tidies up
        keep(str(n), n)
    assert kept("old") is None
    assert kept("new") == 2
