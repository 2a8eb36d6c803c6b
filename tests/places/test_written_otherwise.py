"""Names written with another article, cut short, or only a piece of a longer name."""

from __future__ import annotations

import pytest

from tests.places.test_longer import towns


@pytest.mark.parametrize(
    ("text", "name", "land"),
    [
        ("Coalition jets killed eight men in al-Raqqa on Friday.", "al-Raqqa", "SY"),
        ("A raid kills five in Al-Quneitra countryside", "Al-Quneitra", "SY"),
        ("Air raid on Al-Raqqah kills 12 people", "Al-Raqqah", "SY"),
        ("Gunmen kill four people at a bar in León", "León", "MX"),
        ("Fighters of the group killed 23 people near Palmyra", "Palmyra", "SY"),
        ("A teacher was shot dead in Palmyra, New Jersey", "Palmyra", "US"),
        ("Shelling in Kashmir kills seven as U.S. official arrives", "Kashmir", "IN"),
        ("Two died in a clash in Agusan Sur", "Agusan Sur", "PH"),
        ("A farmer was shot dead in Compostela Valley.", "Compostela Valley", "PH"),
        ("Gunmen killed a man in San Pedro de Atacama.", "San Pedro de Atacama", "CL"),
        ("Police found a body in Villas de los Arcos, in Celaya.", "Celaya", "MX"),
    ],
)
def test_a_name_as_news_writes_it(text: str, name: str, land: str) -> None:
    assert (name, land) in towns(text)


@pytest.mark.parametrize(
    "text",
    [
        "They murder a man in Villas de los Arcos",
        "Two bodies are found in Bosques de San Sebastián",
        "Gunmen killed a man in Parajes de San José on Friday",
        "They kill a man in San José Los Cerritos",
        "A man is shot in Loma Dorada",
        "Fighters of Hayat Tahrir al-Sham killed nine soldiers",
        "Jaysh al-Islam and Ahrar al-Sham fought again.",
        "An attack on headquarters at Abu Tira",
        "Soldiers killed Abu Yusuf al-Masri, a commander.",
        "The arrest of al-Bashir angered many.",
    ],
)
def test_a_piece_of_a_name_is_no_place(text: str) -> None:
    assert towns(text) == []
