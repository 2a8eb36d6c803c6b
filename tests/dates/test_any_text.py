"""Whatever the text and the published date: no crash, spans in the text, in order, apart, values that are dates."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.dates import DateMention, find
from tocsin.model.dates import interval

PARTS = """
    the a an in on of from between and to over for last next that this every same previous following past coming
    recent early mid- late earlier later before after ago beginning middle end eve first second quarter Q3 half
    Friday fri. ſunday frıday MARCH march may Sept. 12 14th 31 32 0 00 90s ’90s '80s nineties 1990s 2023 ’24 1445
    1402 9999 0001 13 3/4/21 2024-03-22 9/11 year years week months fortnight century centuries decades day night
    weekend overnight yesterday couple few hundred dozen two Ramadan Dey Nowruz Christmas Easter Good ٣ ² K – — / - .
    , ; : ( ) ’ ' summer fall winter said will was T12:00Z AH
""".split()
PARTS += [" ", "\n", "\t", "\u00a0", "\0", "\u200f"]
DAYS = st.one_of(
    st.none(),
    st.dates().map(date.isoformat),
    st.sampled_from(["0001-01-01", "9999-12-31", "2020-02-29", "2024", "2024-03"]),
)
LOCALES = st.sampled_from([None, "en-US", "en_GB", "", "?"])
DATELIKE = st.lists(st.sampled_from(PARTS), max_size=14).map(" ".join)


def check(text: str, found: list[DateMention]) -> None:
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end
        if mention.value is None:
            assert mention.note
        else:
            interval(mention.value)
        assert 0 <= mention.confidence <= 1


@given(st.text(), DAYS, LOCALES)
def test_any_text(text: str, published: str | None, locale: str | None) -> None:
    check(text, find(text, published, locale))


@settings(max_examples=1500)
@given(DATELIKE, DAYS, LOCALES)
def test_texts_made_of_pieces_of_dates(text: str, published: str | None, locale: str | None) -> None:
    check(text, find(text, published, locale))


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join), DAYS)
def test_pieces_of_dates_run_together(text: str, published: str | None) -> None:
    check(text, find(text, published))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), DAYS)
def test_a_day_written_out_is_that_day_whenever_it_is_read(day: date, published: str | None) -> None:
    month = day.strftime("%B")
    for words in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
        f"{day.strftime('%A')}, {day.day} {month} {day.year}",
    ):
        text = f"It was told on {words} in the town."
        assert [(text[m.start : m.end], m.value) for m in find(text, published)] == [(words, day.isoformat())]


@given(st.text(alphabet="abcdefghijklmnp \n.,;"), st.text(alphabet="abcdefghijklmnp \n.,;"))  # no o: "mon" is a weekday
def test_words_around_do_not_move_the_span(before: str, after: str) -> None:
    text = f"{before}\n14 October 2019. {after}"
    assert [text[m.start : m.end] for m in find(text) if m.value == "2019-10-14"] == ["14 October 2019"]


@given(DATELIKE)
def test_without_a_published_date_no_value_hangs_on_today(text: str) -> None:
    first = [(m.start, m.value) for m in find(text)]
    assert first == [(m.start, m.value) for m in find(text)]
    if not re.search(r"\d|nine|ties|\n", text):
        assert all(m.value is None for m in find(text))
