"""Number words of other languages, and English that only looks like them."""

import pytest

from tocsin.quantities import find

Range = tuple[int | None, int | None, int | None]


def ranges(text: str) -> list[Range]:
    return [(m.quantity.low, m.quantity.best, m.quantity.high) for m in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il y avait soixante-dix-sept soldats dans la cour.", (77, 77, 77)),
        ("Il y avait quatre-vingt-un soldats dans la cour.", (81, 81, 81)),
        ("Il y avait deux mille trois cents personnes dans la ville.", (2300, 2300, 2300)),
        ("Une trentaine de civils sont dans la salle.", (None, 30, None)),
        ("Había más de doscientos cincuenta heridos en la plaza.", (250, 250, None)),
        ("Media docena de soldados estaba en el puente.", (6, 6, 6)),
        ("В селе было триста сорок пять человек.", (345, 345, 345)),
        ("Там было от 30 до 40 человек.", (30, None, 40)),
        ("В городе 12 тысяч беженцев.", (12_000, 12_000, 12_000)),
        ("وصل مئة وخمسة وعشرون نازحا إلى المخيم.", (125, 125, 125)),
        ("وصل خمسة آلاف نازح إلى المخيم.", (5000, 5000, 5000)),
        ("ما بين الساعات كان بين 30 و40 شخصا في القاعة.", (30, None, 40)),
        ("دو هزار و پانصد نفر آمدند.", (2500, 2500, 2500)),
        ("حداقل سی و چهار نفر آمدند.", (34, 34, None)),
    ],
)
def test_number_words(text: str, expected: Range) -> None:
    assert expected in ranges(text)


@pytest.mark.parametrize(
    "text",
    [
        "Il a 34 ans et il vit dans la ville.",
        "Tiene 34 años y vive en el pueblo.",
        "Ему 34 года.",
        "عمره 34 عاما.",
        "او ۳۴ ساله است.",
        "The Rue des Trois Rois was closed and the troops were in the once busy square.",
        "The UN said the seize order was on the desk, plus the cent coin.",
    ],
)
def test_ages_and_look_alikes_count_nothing(text: str) -> None:
    assert ranges(text) == []


def test_a_noun_of_another_language_is_told() -> None:
    (mention,) = find("Ранены около 40 человек.")
    assert (mention.noun, mention.kind) == ("человек", "approximate")
