"""Tolls in French, Spanish, Russian, Arabic and Persian: each class of wording once a language, and what is no toll."""

from __future__ import annotations

import pytest

from tocsin.model import Quantity
from tocsin.quantities import casualties


def said(text: str) -> list[tuple[str, int]]:
    """The tolls of one sentence with the number that speaks for each."""
    return [(c.what, c.quantity.point) for c in casualties(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("La bombe a fait quinze morts et une dizaine de blessés.", [("killed", 15), ("wounded", 10)]),
        ("Les rebelles ont tué huit soldats dans la ville.", [("killed", 8)]),
        ("Huit soldats ont été tués dans la ville.", [("killed", 8)]),
        ("Une mine a explosé sur la route, tuant trois femmes.", [("killed", 3)]),
        ("Les bandits ont enlevé deux prêtres dans la nuit.", [("hostages", 2)]),
        ("Onze suspects ont été arrêtés dans la ville.", [("arrested", 11)]),
        ("El ataque dejó quince muertos y diez heridos en la plaza.", [("killed", 15), ("wounded", 10)]),
        ("Matan a ocho soldados en el puente", [("killed", 8)]),
        ("Ocho soldados fueron asesinados en la selva.", [("killed", 8)]),
        ("Murieron tres mujeres en la explosión de una mina.", [("killed", 3)]),
        ("Los guerrilleros secuestraron a dos maestros en la sierra.", [("hostages", 2)]),
        ("Once sospechosos fueron detenidos en la ciudad.", [("arrested", 11)]),
        ("Бомба взорвалась на рынке, погибли пятнадцать человек, ранены десять.", [("killed", 15), ("wounded", 10)]),
        ("Повстанцы убили восемь солдат.", [("killed", 8)]),
        ("Восемь солдат были убиты у моста.", [("killed", 8)]),
        ("Боевики похитили двух врачей.", [("hostages", 2)]),
        ("Полиция задержала одиннадцать подозреваемых.", [("arrested", 11)]),
        ("أسفر الانفجار عن مقتل خمسة عشر شخصا وإصابة عشرة آخرين.", [("killed", 15), ("wounded", 10)]),
        ("قتل المتمردون ثمانية جنود قرب الجسر.", [("killed", 8)]),
        ("لقي ثمانية جنود حتفهم قرب الجسر.", [("killed", 8)]),
        ("خطف مسلحون ثلاثة عمال قرب الجسر.", [("hostages", 3)]),
        ("اعتقلت الشرطة أحد عشر شخصا.", [("arrested", 11)]),
        ("در انفجار بازار پانزده نفر کشته و ده نفر زخمی شدند.", [("killed", 15), ("wounded", 10)]),
        ("شورشیان هشت سرباز را کشتند.", [("killed", 8)]),
        ("هشت سرباز جان خود را از دست دادند.", [("killed", 8)]),
        ("افراد مسلح سه معلم را ربودند.", [("hostages", 3)]),
        ("پلیس یازده نفر را بازداشت کرد.", [("arrested", 11)]),
    ],
)
def test_tolls(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    "text",
    [
        "Le bilan de l'attaque passe à 30 morts.",
        "La cifra de muertos subió a 30 en la ciudad.",
        "Число погибших выросло до 30.",
        "ارتفع عدد القتلى إلى 30.",
        "شمار کشته‌ها به ۳۰ نفر رسید.",
    ],
)
def test_a_running_total_says_so(text: str) -> None:
    (toll,) = casualties(text, 0, len(text))
    assert (toll.what, toll.quantity, toll.cumulative) == ("killed", Quantity.exactly(30), True)


@pytest.mark.parametrize(
    "text",
    [
        "L'explosion n'a fait aucun blessé dans la ville.",
        "No hubo heridos en la explosión.",
        "Никто не пострадал.",
        "لم يصب أحد في الانفجار.",
        "هیچ‌کس زخمی نشد.",
    ],
)
def test_nobody_hurt_is_zero(text: str) -> None:
    assert said(text) == [("wounded", 0)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Le kamikaze s'est fait exploser et six soldats ont été tués.", [("attackers_killed", 1), ("killed", 6)]),
        (
            "Murieron seis soldados y dos atacantes fueron abatidos en la plaza.",
            [("killed", 6), ("attackers_killed", 2)],
        ),
        ("Уничтожены двое нападавших.", [("attackers_killed", 2)]),
        ("مقتل مهاجمين اثنين قرب الجسر", [("attackers_killed", 2)]),
        ("مهاجم خود را منفجر کرد و شش سرباز کشته شدند.", [("attackers_killed", 1), ("killed", 6)]),
    ],
)
def test_attackers_apart(text: str, tolls: list[tuple[str, int]]) -> None:
    assert said(text) == tolls


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont libéré douze otages dans la nuit.",
        "Le maire, 54 ans, a ouvert trois écoles dans la ville.",
        "Los rebeldes liberaron a doce rehenes en la sierra.",
        "La ciudad de 4.000 habitantes tiene tres puentes y una plaza.",
        "Боевики освободили двенадцать заложников.",
        "В городе построили три школы за 12 лет.",
        "أفرج المتمردون عن اثني عشر رهينة.",
        "افتتح الوزير ثلاث مدارس في المدينة.",
        "شورشیان دوازده گروگان را آزاد کردند.",
        "شهردار سه مدرسه را افتتاح کرد.",
    ],
)
def test_what_is_no_toll(text: str) -> None:
    assert said(text) == []


def test_spans_hold_though_marks_are_dropped() -> None:
    text = "وفي المدينة قُتِلَ ثمانية جنود."
    (toll,) = casualties(text, 0, len(text))
    assert text[toll.start : toll.end] == "قُتِلَ ثمانية جنود"


def test_english_with_foreign_names_stays_english() -> None:
    assert said("The attack on the Rue des Morts in Matan killed six people.") == [("killed", 6)]
