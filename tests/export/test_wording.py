import pytest

from tests.publish import made_up
from tocsin.export import wording
from tocsin.export.wording import quantity
from tocsin.publish import evidence, rows


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (139, 139, None, "139 or more"),
        (None, 250, 250, "up to 250"),
        (24, None, None, "24 or more"),
        (0, 0, 0, "0"),
        (10, 12, 15, "12 (10–15)"),
        (None, 30, None, "about 30"),
        (1200, 1200, 1200, "1,200"),
        (10, None, 12, "10–12"),
        (3, 5, None, "5 (3 or more)"),
        (None, None, 9, "up to 9"),
        (None, 7, 9, "7 (up to 9)"),
    ],
)
def test_quantities_keep_their_ranges(low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert quantity(made_up.quantity(low, best, high)) == words


def test_unknown_is_not_zero() -> None:
    assert quantity(None) == ""
    assert quantity(made_up.quantity(0, 0, 0)) == "0"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-03-22", "22 March 2024"),
        ("2022-09", "September 2022"),
        ("2004", "2004"),
        ("2023-03/2024-03", "March 2023 – March 2024"),
        (None, ""),
    ],
)
def test_dates_are_as_precise_as_they_were(value: str | None, words: str) -> None:
    assert wording.day(value) == words


def test_a_place_is_not_named_twice() -> None:
    place = {"name": "Kabul", "admin1": "Kabul", "country": "AF"}
    assert wording.place(place) == "Kabul, Afghanistan"


def test_a_dateline_is_not_shouted() -> None:
    assert wording.place({"name": "KRASNOGORSK", "admin1": None, "country": "RU"}) == "Krasnogorsk, Russia"
    assert wording.place({"name": "UAE", "admin1": None, "country": None}) == "UAE"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"type": "bombing", "stage": "foiled"}, "Foiled bombing"),
        ({"type": "bombing", "suicide": True}, "Suicide bombing"),
        ({"type": "unknown"}, "Attack"),
        ({}, "Attack"),
    ],
)
def test_headlines_are_in_our_words(given: dict[str, object], words: str) -> None:
    assert wording.headline(made_up._bare("e-1", "attack", **given), {}) == words


def test_headlines_of_other_kinds_name_the_actor() -> None:
    strength = next(e for e in made_up.events() if e["kind"] == "strength")
    assert wording.headline(strength, made_up.NAMES) == "Strength of Red Banner Front: about 2,000"


def test_the_lead_marks_the_words_of_the_toll() -> None:
    event = next(e for e in made_up.events() if e["id"] == "e-000")
    before, marked, after = rows.lead(event) or ["", "", ""]
    assert marked.startswith("At least")
    assert before + marked + after == event["statements"][0]["sentence"]


def test_a_very_long_sentence_is_cut_around_its_span() -> None:
    said = {"sentence": "x" * 5000 + "KEY" + "y" * 5000, "sentence_span": [0, 10003], "span": [5000, 5003]}
    before, marked, after = rows.split_sentence(said)
    assert marked == "KEY"
    assert len(before) < 700
    assert len(after) < 700


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "ftp://x/y",
        "http://",
        " JavaScript:x",
        "http://[",
        None,
    ],
)
def test_only_web_addresses_are_linked(url: str | None) -> None:
    assert evidence.safe_url(url) is None


def test_a_web_address_is_linked() -> None:
    assert evidence.safe_url("https://news.example/a?b=1") == "https://news.example/a?b=1"


def said(document: str, value: object, modality: str = "asserted") -> dict[str, object]:
    return {"document": document, "value": value, "modality": modality}


@pytest.mark.parametrize(
    ("prop", "values", "verdict"),
    [
        ("killed", [made_up.quantity(3, 3, 3), made_up.quantity(3, 3, 3)], "agree"),
        ("killed", [made_up.quantity(3, 3, None), made_up.quantity(5, 5, 5)], "finer"),
        ("killed", [made_up.quantity(3, 3, 3), made_up.quantity(5, 5, 5)], "differ"),
        ("killed", [made_up.quantity(None, 9, 9), made_up.quantity(5, 5, 5)], "finer"),
        ("date", ["2023-05", "2023-05-02"], "finer"),
        ("date", ["2023-05-01", "2023-05-02"], "differ"),
        ("type", ["bombing", "bombing"], "agree"),
        ("type", ["bombing", "armed_assault"], "differ"),
        ("target", ["market", "Market"], "agree"),
        ("perpetrator", [{"actor": "a", "name": "A"}, {"actor": "b", "name": "B"}], "differ"),
        ("perpetrator", [{"actor": "a", "name": "A"}, {"actor": "a", "name": "The A"}], "agree"),
    ],
)
def test_agreement_across_reports(prop: str, values: list[object], verdict: str) -> None:
    statements = [said(f"d{n}", value) for n, value in enumerate(values)]
    assert evidence.agreement_of(prop, statements, {"a": "A"})[0] == verdict


def test_one_report_is_not_called_agreement() -> None:
    assert evidence.agreement_of("killed", [said("d", made_up.quantity(1, 1, 1))] * 2, {})[0] == "one"


def test_a_denial_beside_a_claim_is_a_conflict() -> None:
    actor = {"actor": "a", "name": "A"}
    statements = [said("d1", actor, "attributed"), said("d2", actor, "denied")]
    assert evidence.agreement_of("perpetrator", statements, {})[0] == "differ"
