import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.actors import find, register
from tocsin.actors.matching import Matcher, names_of
from tocsin.actors.records import Actor, Alias


def named(text: str) -> list[tuple[str, str]]:
    return [(m.name, m.candidates[0]) for m in find(text)]


@pytest.mark.parametrize(
    ("text", "name", "id"),
    [
        ("a cell of al-Qaeda was found", "al-Qaeda", "al-qaeda"),
        ("a cell of Al Qa'ida was found", "Al Qa'ida", "al-qaeda"),
        ("a cell of Al‑Qā‘ida was found", "Al‑Qā‘ida", "al-qaeda"),
        ("men of Jabhat an-Nusra left", "Jabhat an-Nusra", "al-nusra-front"),
        ("men of Jabhat\nal-Nusrah left", "Jabhat\nal-Nusrah", "al-nusra-front"),
        ("the al-Nusra fighters", "al-Nusra", "al-nusra-front"),
        ("known as Shabaab", "Shabaab", "al-shabaab"),
        ("the Taleban's envoy", "Taleban", "taliban"),
        ("Lashkar-e Tayyiba was banned", "Lashkar-e Tayyiba", "lashkar-e-taiba"),
        ("أعلن تنظيم داعش", "داعش", "islamic-state"),
        ("وقال مقاتل لداعش", "داعش", "islamic-state"),
        ("боевики ИГИЛ ушли", "ИГИЛ", "islamic-state"),
        ("the ISIS-K branch", "ISIS-K", "islamic-state-khorasan"),
        ("Islamic State in the Greater Sahara left", "Islamic State in the Greater Sahara", "islamic-state-sahel"),
        ("said the F.B.I. today", "F.B.I", "federal-bureau-of-investigation"),
        ("jets of Kenya's air force", "Kenya's air force", "government-of-kenya"),
        ("two Chadian soldiers", "Chadian soldiers", "government-of-chad"),
        ("an ISIS-_Khorasan_ cell", "ISIS-_Khorasan", "islamic-state-khorasan"),
        ("the _Boko_Haram_ group", "Boko_Haram", "boko-haram"),
        ("so US Central Command said", "US Central Command", "us-central-command"),
    ],
)
def test_names_are_found_in_many_spellings(text: str, name: str, id: str) -> None:
    assert named(text) == [(name, id)]


@pytest.mark.parametrize(
    "text",
    [
        "what is the base of the movement",
        "THIS IS NOT IT",
        "WHERE IS HE",
        "an isis pond and an eta of noon",
        "the shabaablike",
        "on site, the state islamic bank",
        "anti-Taliban protesters marched",
        "an Islamic law, a State of the Union",
        "they are due at a school; as is known",
        "students of the MIT",
        "",
    ],
)
def test_words_that_are_no_names_are_left_alone(text: str) -> None:
    assert named(text) == []


def test_the_longer_of_two_names_is_taken() -> None:
    assert named("Islamic State Khorasan Province struck")[0][0] == "Islamic State Khorasan Province"


def test_a_sentence_end_parts_two_names() -> None:
    assert [m.name for m in find("They met Boko Haram. Islamic State. Khorasan Province is far.")] == [
        "Boko Haram", "Islamic State", "Khorasan Province",
    ]  # fmt: skip


def test_an_acronym_that_needs_its_country_is_found_where_the_text_names_it() -> None:
    assert not find("MIT gave no comment.")
    assert "mit-turkey" in find("MIT, the Turkish service, gave no comment.")[0].candidates


def test_is_counts_as_a_name_beside_words_in_small_letters() -> None:
    assert named("fighters of IS left the town") == [("IS", "islamic-state")]


def test_exact_names_are_found_only_as_they_are_written() -> None:
    made = Matcher(
        names_of([Actor("toy", "Toy Army of the North", "rebel", (Alias("TANK", exact=True), Alias("Toy Men")))])
    )
    assert [m.name for m in made.find("a tank, a TANK, TOY MEN and Tank")] == ["TANK", "TOY MEN"]


def test_all_names_of_the_register_are_found_as_they_stand() -> None:
    missed = []
    for actor in register():
        if "(" in actor.name or "," in actor.name:  # told apart for readers: no text has it like this
            continue
        found = find(f"so {actor.name} did")
        if not any(actor.id in m.candidates for m in found):
            missed.append(actor.name)
    assert not missed


@given(st.text(max_size=300))
def test_matches_of_any_text_are_in_order_and_spell_what_they_cover(text: str) -> None:
    last = 0
    for match in find(text):
        assert last <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.name
        assert match.candidates
        last = match.end


PIECES = [
    "Islamic",
    "State",
    "al",
    "-",
    " ",
    "'",
    "’s",
    "Qaeda",
    "IS",
    "\n",
    ".",
    "_",
    "\x00",
    "\u200d",
    "داعش",
    "و",
    "U.S.",
    "army",
    "the",
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_texts_near_to_names_never_break_it(text: str) -> None:
    for match in find(text):
        assert text[match.start : match.end] == match.name


@pytest.mark.parametrize("piece", ["a", "al-", "'", "a'", "Islamic ", "MIT ", "\x00", "\u0301", "IS "])
def test_a_long_text_of_one_thing_takes_time_by_its_length(piece: str) -> None:
    took = []
    for length in (125_000, 500_000):  # the time of a machine is its own: that it grows with the text is what counts
        text = piece * (length // len(piece))
        started = time.process_time()
        find(text)
        took.append(time.process_time() - started)
    assert took[1] < 9 * took[0] + 0.2  # 4 times is linear, 16 the square
