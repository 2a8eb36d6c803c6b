"""Where an incident was in a text without capitals, and how sure a text is of an organisation."""

import numpy as np
import pytest

from tocsin.read.learned.network import OUTPUTS, Found
from tocsin.read.learned.placenames import land
from tocsin.read.learned.standing import CLASSES, FEATURES, confidence, features
from tocsin.read.learned.whereabouts import Ground, Whereabouts, of_places, whereabouts

ABROAD = (
    "guatemalan guerrillas blew up a bridge near the town of retalhuleu in guatemala on sunday, a spokesman said. "
    "the honduran government condemned the attack."
)


def _organisation(text: str, name: str) -> Found:
    start = text.index(name)
    return Found(name, ((start, start + len(name)),), (start, start + len(name)), np.zeros(OUTPUTS, dtype=np.float32))


def test_the_text_outweighs_the_dateline():
    ground = Ground(ABROAD, "TEGUCIGALPA (HONDURAS), 3 JAN 90 (AFP) --")
    assert whereabouts(ground, [ABROAD.index("bridge")]) == Whereabouts("GT", "retalhuleu")


def test_without_a_place_in_the_text_the_dateline_tells():
    text = "a bomb exploded in front of a bank tonight. nobody was hurt."
    assert whereabouts(Ground(text, "LIMA, 3 JAN 90 (EFE) --"), [2]) == Whereabouts("PE", "lima")


def test_a_text_without_a_place_has_none():
    assert whereabouts(Ground("a bomb exploded.", "CLANDESTINE --"), [2]) == Whereabouts(None, None)


def test_an_area_that_no_gazetteer_has_is_read_by_the_word_for_it():
    text = "in colombia, two policemen were killed in the hamlet of nonesuchito, in the south."
    assert "nonesuchito" in of_places(Ground(text, "BOGOTA, 3 JAN 90 --"), "CO", [text.index("two")])[0]


def test_countries_go_by_their_names_of_then():
    assert (land("ussr"), land("west germany"), land("peru"), land("atlantis")) == ("RU", "DE", "PE", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in a communique the red dawn claimed responsibility for the bombing.", "claimed"),
        ("guerrillas of the red dawn killed two soldiers on sunday.", "fact"),
    ],
)
def test_the_words_around_a_name_tell_how_sure_the_text_is(text: str, told: str):
    assert confidence(text, _organisation(text, "red dawn")) == told


def test_the_features_of_an_organisation_are_as_many_as_the_weights():
    text = "the red dawn did it. the red dawn denied it"
    assert len(features(text, [(4, 12), (25, 33)])) == FEATURES
    assert confidence(text, _organisation(text, "red dawn")) in CLASSES
