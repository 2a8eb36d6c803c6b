"""Patterns kept compiled: they find what `re` finds, come back from the cache, and survive a spoilt one."""

import re
from pathlib import Path

import pytest

from tocsin.patterns import compiled

SOURCES = [
    (r"(?<![\w-])(?:(?P<a>kill(?:ed|s)?)|(?P<b>w(?:ound|eap)\w*?))\b", 0),
    (r"(?P<n>\d{1,3})\s(?:dead|hurt)", re.IGNORECASE),
    (r"(?i:é)[^,;]{0,40}\Z", 0),
    (r"(?:x(?P<one>a)|y)\Z|(?P<two>[\u0600-\u06ff]+)", re.IGNORECASE),
]
TEXT = "12 DEAD, 7 hurt; killed and wounded, x \u0642\u062a\u0644 É, xa"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path))
    return tmp_path / "kept"


def told(pattern: re.Pattern[str]) -> list[object]:
    return [(m.span(), m.groupdict(), m.lastgroup) for m in pattern.finditer(TEXT)]


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_first_and_from_the_cache_it_finds_what_re_finds(cache: Path, source: str, flags: int) -> None:
    plain = re.compile(source, flags)
    for _ in range(2):
        made = compiled(source, flags)
        assert told(made) == told(plain)
        assert (made.pattern, made.flags, made.groups, dict(made.groupindex)) == (
            plain.pattern, plain.flags, plain.groups, dict(plain.groupindex),
        )  # fmt: skip
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize("spoilt", [b"", b"no", b"\x00" * 100])
def test_a_spoilt_file_is_made_anew(cache: Path, spoilt: bytes) -> None:
    source, flags = SOURCES[0]
    compiled(source, flags)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    for content in (spoilt, whole[:-9], whole[:20] + b"\xff" * 8 + whole[28:]):
        file.write_bytes(content)
        assert told(compiled(source, flags)) == told(re.compile(source, flags))


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "file"))
    assert told(compiled(*SOURCES[1])) == told(re.compile(*SOURCES[1]))


def test_a_wrong_pattern_is_told_as_ever(cache: Path) -> None:
    with pytest.raises(re.error, match="missing"):
        compiled("(a")
