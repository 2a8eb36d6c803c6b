import pytest

from tocsin.read import cues
from tocsin.read.gate import is_english, worth_reading
from tocsin.read.lexicon import triggers
from tocsin.read.stages import stage_of


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
