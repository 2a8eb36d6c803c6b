"""Languages: plain English is known by its small words, everything else by the identifier."""

import sys

import pytest

from tocsin.collect.language import language_of

ENGLISH = (
    "Gunmen killed at least 15 people in an attack on a market in the north of the country, police said on Friday. "
    "They fled before soldiers came, and the town was quiet when the sun rose."
)
OTHERS = {
    "de": "Bei einem Angriff auf einen Markt im Norden des Landes sind nach Angaben der Polizei mindestens 15 Menschen "
    "getötet worden. Die Täter flohen, bevor Soldaten in die Stadt kamen.",
    "fr": "Au moins 15 personnes ont été tuées dans l'attaque d'un marché dans le nord du pays, selon la police. Les "
    "assaillants ont fui avant l'arrivée des soldats dans la ville.",
    "nl": "Bij een aanval op een markt in het noorden van het land zijn volgens de politie zeker 15 mensen gedood. De "
    "daders vluchtten voordat de soldaten in de stad kwamen.",
}


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), ENGLISH.replace(" ", "\n")])
def test_plain_english_needs_no_model(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)  # importing it would fail
    assert language_of(text) == "en"


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_go_to_the_identifier(language: str) -> None:
    assert language_of(OTHERS[language]) == language


def test_a_foreign_text_with_an_english_sentence_is_not_english() -> None:
    assert language_of(OTHERS["de"] + " " + OTHERS["de"] + " The police and the army were there.") == "de"


def test_too_little_to_judge() -> None:
    assert language_of("12 — 14") is None
