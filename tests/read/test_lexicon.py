import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document
from tocsin.read.gate import is_english, worth_reading
from tocsin.read.violence.stages import stage_of
from tocsin.read.words import cues
from tocsin.read.words.lexicon import triggers


def found(text: str) -> list[tuple[str, str]]:
    low = text.lower()
    return [(low[t.start : t.end], t.type) for t in triggers(low, 0, len(low))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A suicide car bomb hit the barracks", [("suicide car bomb", "bombing"), ("hit the barracks", "unknown")]),
        ("He was shot dead outside", [("shot dead", "armed_assault")]),
        ("Gunmen opened fire", [("opened fire", "armed_assault")]),
        ("They took 40 people hostage", [("took 40 people hostage", "hostage_taking")]),
        ("The lorry was driven into a crowd", [("driven into a crowd", "unarmed_assault")]),
        ("The mayor was assassinated", [("assassinated", "assassination")]),
        ("An air strike on the village", [("air strike", "bombing")]),
        ("Rebels set fire to the school", [("set fire to", "facility_attack")]),
        ("A terrorist attack", [("terrorist attack", "unknown")]),
        ("A quiet afternoon by the river", []),
    ],
)
def test_trigger_words_and_their_types(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_trigger_never_starts_inside_a_word() -> None:
    assert found("skilled counterattackers of Bombay overkilled the skillset") == []


@pytest.mark.parametrize(
    "text",
    [
        "he died of a heart attack at home",
        "the bank fell to a ransomware attack by hackers",
        "a shot on target in the first half",
        "a dog attack in the park",
        "critics say the minister killed the bill",
    ],
)
def test_peaceful_expressions(text: str) -> None:
    assert cues.PEACEFUL.search(text)


@pytest.mark.parametrize(
    ("text", "word", "stage"),
    [
        ("a bomb killed four people in the market", "bomb", "accomplished"),
        ("police foiled a plot to bomb the station", "bomb", "foiled"),
        ("he was arrested for planning an attack on the parade", "attack", "foiled"),
        ("the cell was planning to attack the embassy", "attack", "planned"),
        ("a bomb left at the station failed to explode", "bomb", "attempted"),
        ("the group threatened to bomb the refinery", "bomb", "threatened"),
        ("they attempted to assassinate the governor", "assassinate", "attempted"),
    ],
)
def test_stages(text: str, word: str, stage: str) -> None:
    at = text.index(word)
    assert stage_of(text, 0, len(text), (at, at + len(word))) == stage


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("A bomb killed four people in the market on Friday, police said. " * 6, True),
        ("Gunmen kill 12 in Borno village", True),
        ("The bank raised its forecast after a strong quarter, and its shares rose. " * 8, False),
        ("Heavy rain is expected in the north, with snow on higher ground by Sunday. " * 8, False),
        ("", False),
    ],
)
def test_the_gate(text: str, worth: bool) -> None:
    assert worth_reading(text) is worth


def test_english_is_told_by_its_small_words() -> None:
    assert is_english("Gunmen attacked a bus in the north of Burkina Faso", "fr")
    assert not is_english("Des hommes armés ont attaqué un bus dans le nord du Burkina Faso", "fr")
    assert not is_english("Боевики напали на полицейский пост", "ru")


ROUND = (
    " on Friday, residents said. The governor condemned the deed, and soldiers were looking for those who had done it."
    " No group has claimed responsibility so far."
)


@pytest.mark.parametrize(
    ("told", "type_"),
    [
        ("A grenade was tossed into a bar in Gwoza", "bombing"),
        ("A drone slammed into a fuel depot in Gwoza", "bombing"),
        ("Warplanes strafed a column of refugees near Gwoza", "bombing"),
        ("A patrol came under fire near Gwoza", "armed_assault"),
        ("Men with machetes set upon a family in Gwoza", "armed_assault"),
        ("Attackers burnt a family alive in Gwoza", "armed_assault"),
        ("Militants set a school ablaze in Gwoza", "facility_attack"),
        ("Bandits pillaged a market in Gwoza", "facility_attack"),
        ("Saboteurs toppled two pylons near Gwoza", "facility_attack"),
        ("A man rammed a truck into a bus stop in Gwoza", "armed_assault"),
    ],
)
def test_an_attack_is_told_in_many_words(told: str, type_: str) -> None:
    text = told + ROUND
    document = Document(document_id(text.encode()), text, None, None, "2023-05-08", "en")
    (mention,) = read_document(document)
    said = {s.property: s.value for s in mention.statements}
    assert (said["type"], said["date"]) == (type_, "2023-05-05")


@pytest.mark.parametrize(
    "text",
    [
        "The bank came under fire on Friday for its results, traders said. Its chief was attacked for his bonus in London.",
        "Rain derailed the train service near Leeds on Friday, and passengers were angry at the delays.",
        "A storm toppled two pylons near Bath on Friday, engineers said.",
    ],
)
def test_the_same_words_about_other_things(text: str) -> None:
    document = Document(document_id(text.encode()), text, None, None, "2023-05-08", "en")
    assert read_document(document) == []


@pytest.mark.parametrize(
    "word", ["airstrikes", "air-strikes", "air strikes", "car-bomb", "gunshot wounds", "knife-wielding", "jailbreak", "gunpoint"]
)  # fmt: skip
def test_words_in_one_with_a_hyphen_or_apart_are_one_word(word: str) -> None:
    text = f"they were held at {word} and left"
    assert any(text[t.start : t.end].endswith(word) for t in triggers(text, 0, len(text)))
