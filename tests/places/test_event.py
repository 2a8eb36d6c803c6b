"""The place of an event: among several places, among unknown names, and over whole documents."""

import random
import time

import pytest

from tocsin.places import event_place, locate
from tocsin.places.event import LIKELY, rank_spans, sentence
from tocsin.places.eventcues import cues
from tocsin.places.eventnames import Known, capitalised, names


def place(text: str, word: str) -> str | None:
    start = text.index(word)
    found = event_place(text, (start, start + len(word)), locate(text))
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Gunmen from Chad attacked a market in Maiduguri on Monday.", "attacked", "Maiduguri"),
        ("A minister flew from Nairobi to Garissa, where gunmen killed three students.", "killed", "Garissa"),
        ("The mayor of Basra said that a bomb killed two people in Mosul.", "killed", "Mosul"),
        ("Two soldiers were killed in Kirkuk, and the army sent troops from Baghdad.", "killed", "Kirkuk"),
        ("In Peshawar, a bomb wounded nine people; the governor later left for Islamabad.", "wounded", "Peshawar"),
        ("Rebels captured the town of Bambari, the president said in Bangui.", "captured", "Bambari"),
        ("In Kabul a bomb killed two people, while gunmen shot a teacher in Kandahar.", "killed", "Kabul"),
        ("In Kabul a bomb killed two people, while gunmen shot a teacher in Kandahar.", "shot", "Kandahar"),
        ("Three people were shot in the city of Cali, police in Bogota said.", "shot", "Cali"),
        ("A car bomb exploded near a barracks in Gao in northern Mali.", "exploded", "Gao"),
    ],
)
def test_places_the_event_among_other_places(text: str, word: str, expected: str) -> None:
    assert place(text, word) == expected


def test_a_village_the_gazetteer_lacks_is_where_it_is_said_to_lie() -> None:
    text = "Gunmen killed six shepherds in the village of Qarwaltash, in Kirkuk, and drove off towards Baghdad."
    located = [t for t in locate(text) if t.place.lat is not None]
    assert "Qarwaltash" not in {t.name for t in located}
    start = text.index("killed")
    found = event_place(text, (start, start + 6), located)
    assert found is not None
    assert found.name == "Kirkuk"


def test_one_place_in_a_list_wins() -> None:
    text = "Mortar shells killed four people in Idlib and Aleppo on Friday, the ministry in Damascus said."
    assert place(text, "killed") in ("Idlib", "Aleppo")


def test_governments_and_demonyms_are_no_places() -> None:
    text = "The Nigerian army said that its men had killed the commander."
    assert locate(text)
    assert place(text, "killed") is None


def test_without_toponyms_there_is_no_place() -> None:
    assert event_place("A bomb killed two people.", (7, 13), []) is None


def test_a_sentence_without_places_takes_the_last_one_before_it() -> None:
    text = "Troops entered Mosul. Later they left for Erbil by road. A mine killed one man. Tikrit stayed calm."
    assert place(text, "killed") == "Erbil"
    assert place("A mine killed one man. All was calm in Tikrit.", "killed") == "Tikrit"


def test_only_the_sentence_of_the_trigger_competes() -> None:
    text = "A bomb went off in Quetta. Gunmen shot a judge in Karachi. Fighters stormed a school in Lahore."
    assert [place(text, word) for word in ("went off", "shot", "stormed")] == ["Quetta", "Karachi", "Lahore"]


def test_sentences_end_at_stops_but_not_after_initials_and_titles() -> None:
    text = "He left. The U.S. Army said Gen. Smith saw J. Brown in Gao. They fled."
    start, end = sentence(text, (text.index("saw"), text.index("saw") + 3))
    assert text[start:end] == "The U.S. Army said Gen. Smith saw J. Brown in Gao."


def test_names_leave_out_function_words_and_keep_known_places_whole() -> None:
    text = "On Monday the rebels took Deir Hafar and the al-Noor Hospital in Aleppo."
    assert [text[s:e] for s, e in capitalised(text)] == ["Deir Hafar", "al-Noor Hospital", "Aleppo"]
    at = text.index("Aleppo")
    assert [k.feature for k in names(text, [Known(at, at + 6, "city", "place")])] == ["unknown", "unknown", "city"]


def test_spans_score_one_each_and_the_place_scores_above_its_bar() -> None:
    text = "A bomb killed two guards in Kabul, the embassy of Norway said."
    spans = [Known(28, 33, "city", "place"), Known(50, 56, "country", "place")]
    scores = rank_spans(text, (7, 13), spans)
    assert scores.shape == (2,)
    assert scores[0] > LIKELY > scores[1]
    assert rank_spans(text, (7, 13), []).shape == (0,)


def test_cues_carry_no_name() -> None:
    text = "Some of the men of Karokh shot at Obeh and Zindajan near Herat."
    spans = names(text, [])
    shared, own = cues(text, (26, 30), spans)
    every = " ".join([*shared, *(c for row in own for c in row)])
    assert not any(text[k.start : k.end].lower() in every.lower() for k in spans)


def test_random_texts_give_a_given_toponym_or_none() -> None:
    rng = random.Random(7)
    pieces = [
        "Kabul",
        "killed",
        "in",
        "the",
        "Mosul’s",
        "al-",
        "U.S.",
        "\n",
        "\n\n",
        ". ",
        ", ",
        "“",
        "é",
        "名",
        "\x00",
        "(",
        "Herat",
    ]
    for _ in range(300):
        text = "".join(rng.choice([" ", ""]) + rng.choice(pieces) for _ in range(rng.randrange(1, 60)))
        found = locate(text)
        start = rng.randrange(len(text))
        end = min(len(text), start + rng.randrange(1, 9))
        chosen = event_place(text, (start, end), found)
        assert chosen is None or (chosen in found and chosen.role == "place")
        low, high = sentence(text, (start, end))
        assert 0 <= low <= start
        assert low <= high <= len(text)


def test_a_trigger_in_every_sentence_is_placed_fast() -> None:
    line = "In Kabul a bomb killed two guards on Monday, while the council of Herat met and two aid workers left Ghor. "
    text = line * 400
    found = locate(text)
    triggers = [(i * len(line) + line.index("killed"), i * len(line) + line.index("killed") + 6) for i in range(400)]
    event_place(text, triggers[0], found)
    started = time.process_time()
    assert {event_place(text, t, found).name for t in triggers} == {"Kabul"}
    assert time.process_time() - started < 0.4  # 1 MB/s would be 0.04; ten times that for a busy machine


def test_a_long_run_without_stops_takes_linear_time() -> None:
    text = "Kabul and Herat killed " * 20_000
    found = locate(text[:2300])
    started = time.process_time()
    event_place(text, (230_000, 230_006), found)
    sentence("." * 400_000, (200_000, 200_001))
    assert time.process_time() - started < 1
