"""What may leave the evidence store: everything of a report, a short extract of an armed group's statement."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tocsin.model import Document
from tocsin.model.extract import _LINK, LONGEST, NOTICE, name_for_log, neutral_document, neutral_extract


def statement(text: str, kind: str | None = "armed_group") -> Document:
    return Document(
        "sha256:0", text, "Our blow", "Media arm", None, "en", "https://example.org/x", "post-7", source_kind=kind,
        line="https://example.org/x",
    )  # fmt: skip


LONG = "The soldiers struck the barracks near the river " + "and praised themselves at length " * 40 + "at dawn."


def test_a_report_is_shown_as_it_is() -> None:
    report = statement(LONG, "newspaper")
    assert neutral_extract(report, (4, 12), (0, len(LONG))) == (LONG, (0, len(LONG)))
    assert neutral_document(report) == report
    assert name_for_log(report) == "post-7"


def test_of_an_armed_groups_statement_only_a_short_extract_around_the_words() -> None:
    words, (start, end) = neutral_extract(statement(LONG), (25, 33), (0, len(LONG)))
    assert words == LONG[start:end]
    assert "barracks" in words
    assert len(words) <= LONGEST


def test_its_title_text_and_address_stay_in() -> None:
    shown = neutral_document(statement(LONG))
    assert (shown.text, shown.title, shown.url, shown.source_id, shown.line) == ("", NOTICE, None, None, None)
    assert name_for_log(statement(LONG)) == "sha256:0"


def test_links_and_handles_bound_the_extract() -> None:
    text = "Join @brigade_news or t.me/brigade: ten men fell at Gao, see https://example.org/video now."
    at = text.index("ten")
    words, _ = neutral_extract(statement(text), (at, at + 7), (0, len(text)))
    assert words.strip() == "ten men fell at Gao, see"


@given(
    st.lists(
        st.sampled_from(["ten", "men", "http://a.org/x", "@handle1", "t.me/x", "\n", "ق" * 70, "x@y.org"]), max_size=60
    ),
    st.integers(0, 400),
    st.integers(1, 400),
)
def test_whatever_the_text_an_extract_is_short_without_links_and_stands_in_the_text(
    parts: list[str], start: int, length: int
) -> None:
    text = " ".join(["begin", *parts])
    start = min(start, len(text) - 1)
    words, (a, b) = neutral_extract(statement(text), (start, min(len(text), start + length)), (0, len(text)))
    assert words == text[a:b]
    assert len(words) <= LONGEST
    assert not _LINK.search(words)
