"""The gate: reports of violence pass it, other news mostly not, however they are written and however long they are."""

from importlib import resources

import pytest

from bench.sampledata import HALVES, labelled
from tocsin.model import Document
from tocsin.read import read_document
from tocsin.read.gate import SHORT, STRETCH, evidence, stretches, weights, words_of, worth_reading

RAIN = (
    "The council met on Tuesday to talk about the new bus lane and the price of water. Members asked for more benches in the "
    "park, and the school choir will sing there in May. The library opens an hour later from next week. "
)
BOMB = "Two soldiers were killed and five wounded when a roadside bomb exploded near their convoy on Monday. "


def test_reports_of_the_sample_pass() -> None:
    relevant = [d for half in HALVES for d, gold in labelled(half) if gold]
    assert len(relevant) > 80
    assert sum(worth_reading(d.text) for d in relevant) >= 0.99 * len(relevant)


@pytest.mark.parametrize("long", [1, 10, 200])
def test_small_news_does_not(long: int) -> None:
    assert not worth_reading(RAIN * long)


@pytest.mark.parametrize("before", [0, 5, 40, 400])
def test_one_paragraph_among_many_is_enough(before: int) -> None:
    assert worth_reading(RAIN * before + "\n\n" + BOMB * 3 + "\n\n" + RAIN * 5)


def test_case_quotes_and_line_breaks_change_nothing() -> None:
    text = RAIN * 3 + 'A man said: "It\'s the bomb." ' + BOMB
    for other in (text.upper(), text.lower(), text.replace("'", "’").replace('"', "”"), text.replace(" ", "\n")):
        assert evidence(words_of(other)) == evidence(words_of(text))


def test_no_word_talks_a_text_away() -> None:
    table = weights()
    assert min([*table.single.values(), *table.pairs.values()]) >= 0
    assert 0 < table.needed_short < table.needed


def test_the_table_is_small() -> None:
    assert len(resources.files("tocsin.read").joinpath("data", "gate.tsv").read_bytes()) < 100_000


def test_evidence_is_the_sum_of_weights_by_the_root_of_the_length() -> None:
    table = weights()
    words = ["rain", "bomb", *["rain"] * 14]
    assert evidence(words) == pytest.approx(table.single["bomb"] / 16**0.5)
    assert evidence([]) == 0 == evidence(["rain"])


@pytest.mark.parametrize("words", [0, 1, SHORT, STRETCH, STRETCH + 1, 5 * STRETCH + 7])
def test_stretches_cover_every_word_and_are_no_longer_than_one(words: int) -> None:
    found = stretches(words)
    assert {n for a, b in found for n in range(a, b)} == set(range(words))
    assert all(b - a <= STRETCH for a, b in found)
    assert len(found) <= 1 + 2 * words / STRETCH


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a minibus in Kherson on Wednesday. Two passengers died on the spot.",
        "Drones struck an oil refinery in Ryazan overnight, starting a fire, the governor said.",
        "A truck ran over a landmine near Djibo on Monday and eight traders died.",
        "Two rangers died when a device went off beneath their pick-up in Pattani.",
        "Three engineers were taken by armed men from a quarry near Sikasso on Friday.",
    ],
)
def test_what_arms_of_war_do_is_read_in_a_few_lines(text: str) -> None:
    assert [m.kind for m in read_document(Document("d", text, published="2024-03-09", language="en"))] == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a tree at a wedding in Pune and fell on a guest, who needed stitches.",
        "Two miners died when a mine collapsed near Bukavu on Friday.",
        "A drone delivered vaccines to a hospital in Nyala on Tuesday, officials said.",
        "A camera drone crashed into a passenger plane over Delhi on Sunday; nobody was hurt.",
    ],
)
def test_drones_and_mines_of_peace_are_none(text: str) -> None:
    assert not read_document(Document("d", text, published="2024-03-09", language="en"))
