"""What two mentions are compared by: places, tolls, words, and the weights and the wording of what is found."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.making import KABUL, MAZAR, attack, document
from tests.link.making import AFGHANISTAN, AIRPORT, MOSQUE
from tocsin.link import Profile, group, profiles
from tocsin.link.compare import COMPARISONS, grown, killed, victim
from tocsin.link.telling import told
from tocsin.link.weights import WeightsError, load, parse, shares, shipped
from tocsin.link.where import ground, place
from tocsin.link.words import Rarity, ages, cosine, full_names, general, shared, stems
from tocsin.model import Document, Mention, Place, distance_km


@pytest.mark.parametrize(
    ("p", "q", "expected"),
    [
        (KABUL, KABUL, "same place"),
        (KABUL, MAZAR, "far apart"),
        (KABUL, replace(KABUL, name="Kabol", geonames_id=None, lat=34.54), "near"),
        (KABUL, AFGHANISTAN, "same country"),
        (KABUL, Place("Lahore", 1172451, 31.55, 74.34, "PK", "Punjab", 1), "another country"),
        (KABUL, Place("Kabul Province", 1138957, 34.5, 69.4, "AF", "Kabul", 4), "inside"),
        (KABUL, Place("Balkh", 1147288, 36.8, 67.0, "AF", "Balkh", 4), "another province"),
        (KABUL, Place("somewhere"), None),
    ],
)
def test_places(p: Place, q: Place, expected: str | None) -> None:
    doc = document("x y")
    a, b = (profiles([(doc, attack(doc, place=x))])[0] for x in (p, q))
    assert place(a, b) == place(b, a) == expected


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        (9, 14, "risen"),
        (14, 9, "fallen"),
        (9, 9, "same, above 3"),
        (2, 2, "same"),
        (9, 90, "far higher, within days"),
        (20, 18, "fallen a little"),
    ],
)
def test_tolls_rise(first: int, then: int, expected: str) -> None:
    docs = document("x", "A", "2021-08-26"), document("y", "B", "2021-08-27")
    a, b = (profiles([(d, attack(d, killed=n))])[0] for d, n in zip(docs, (first, then), strict=True))
    assert killed(a, b) == killed(b, a) == expected


def test_of_several_sources_tolls_the_nearest_are_compared() -> None:
    """Whichever source a text names first, the other report may have heard the other one."""

    def report(outlet: str, *tolls: int) -> Profile:
        doc = document("x y", outlet)
        said = [attack(doc, killed=n).statements[0] for n in tolls]
        return profiles([(doc, Mention(f"m-{outlet}", "attack", tuple(said)))])[0]

    two = report("A", 26, 67)
    assert killed(two, report("B", 67)) == killed(report("B", 67), two) == "same, above 3"
    assert killed(two, report("B", 26)) == "same, above 3"
    assert grown(two, report("B", 67)) is None
    assert killed(two, report("B", 17, 65)) == "risen"
    assert killed(two, report("B", 9)) == killed(report("A", 26), report("B", 9))


@pytest.mark.parametrize(
    ("one", "other", "expected"), [(1, 40, "one of many"), (1, 3, None), (2, 40, None), (1, 1, None)]
)
def test_who_tells_of_one_dead_may_tell_of_one_of_many(one: int, other: int, expected: str | None) -> None:
    docs = document("x", "A"), document("y", "B")
    a, b = (profiles([(d, attack(d, killed=n))])[0] for d, n in zip(docs, (one, other), strict=True))
    assert victim(a, b) == victim(b, a) == expected
    assert victim(a, profiles([(docs[1], attack(docs[1]))])[0]) is None


@pytest.mark.parametrize("kind", ["control", "strength", "detention", "tally", "warning"])
def test_what_is_no_attack_is_one_event_in_one_place_only(kind: str) -> None:
    """Whatever else agrees, day, group and words: two towns that fell are two events."""

    def report(outlet: str, place: Place) -> tuple[Document, Mention]:
        doc = document(
            "The Taliban took Kabul and Mazar-e Sharif on Sunday, residents said, after days of fighting", outlet
        )
        return doc, attack(
            doc, kind, perpetrator=("taliban", "asserted"), place=place, date="2021-08-15", change="seized"
        )

    a, b, c = (profiles([report(outlet, p)])[0] for outlet, p in (("A", KABUL), ("B", MAZAR), ("C", KABUL)))
    assert ground(a, b) == "two places"
    assert ground(a, c) is None
    assert {len(g) for g in group([a, b]).groups} == {1}
    assert shipped().score(a, c) > shipped().score(a, b) + 10


def test_how_a_toll_grew_goes_by_the_order_of_printing() -> None:
    def reports(first: int, then: int, later: str) -> list[Profile]:
        docs = document("x", "A", "2021-08-26"), document("y", "B", later)
        return [profiles([(d, attack(d, killed=n))])[0] for d, n in zip(docs, (first, then), strict=True)]

    assert grown(*reports(9, 19, "2021-08-27")) == pytest.approx(math.log(2))
    assert grown(*reports(19, 9, "2021-08-27")) == pytest.approx(-math.log(2))
    assert grown(*reports(19, 9, "2021-08-26")) == pytest.approx(
        math.log(2)
    )  # of one day's, the lower counts as earlier
    assert grown(*reports(9, 9, "2021-08-27")) is None


def test_every_comparison_reads_alike_in_both_directions() -> None:
    made = profiles(AIRPORT + MOSQUE)
    for compared in COMPARISONS.values():
        for a in made:
            for b in made:
                assert compared(a, b) == pytest.approx(compared(b, a)) if a is not b else True


def test_distance() -> None:
    km = distance_km(KABUL, MAZAR)
    assert km is not None
    assert 290 < km < 320  # by road 430 km, by air about 305


def test_weights_are_read_from_a_file(tmp_path) -> None:
    with pytest.raises(WeightsError, match="not a file of linking weights"):
        load(tmp_path / "none.yaml")
    with pytest.raises(WeightsError, match="no such comparison: 'colour'"):
        parse({"prior": 0, "comparisons": {"colour": {"levels": {"red": 1}}}})
    with pytest.raises(WeightsError, match="rising order"):
        parse({"prior": 0, "comparisons": {"headline": {"knots": [[1, 0], [0, 1]]}}})


@given(st.floats(-1, 9))
def test_shares_between_knots_add_up(number: float) -> None:
    found = shares([0.0, 0.5, 2.0, 5.0], number)
    assert sum(share for _, share in found) == pytest.approx(1)
    assert all(0 <= share <= 1 for _, share in found)


def test_words() -> None:
    assert stems("The al-Ra'i bombings, killing 12") == ["al", "rai", "bomb", "kill", "12"]
    rarity = Rarity([["bomb", "kabul"], ["bomb", "paris"], ["bomb", "lagos"]])
    assert rarity["kabul"] > rarity["bomb"] >= 0
    a, b = rarity.vector(["bomb", "kabul"]), rarity.vector(["bomb", "kabul", "kabul"])
    assert cosine(a, a) == pytest.approx(1)
    assert 0 < cosine(a, b) < 1
    assert rarity.vector([]) == {}
    assert ages("a 34-year-old man, and a girl aged 7 years old") == {"34", "7"}


def test_rare_words_are_known_without_a_collection() -> None:
    """A ledger of two documents knows that "killed" tells little and a village's name tells much."""
    rarity = general()
    telling = rarity.telling(stems("Police said that gunmen killed nine in Garsombo"))
    assert "garsombo" in telling
    assert not {"kill", "polic"} & telling.keys()
    assert full_names("Near Hollin Mill Road, Officer Dara Quayle fell") == [
        "near hollin", "hollin mill", "mill road", "officer dara", "dara quayle",
    ]  # fmt: skip
    assert shared({"a": 2.0, "b": 1.0}, {"a": 1.5, "c": 9.0}) == 1.5


@pytest.mark.parametrize(
    ("name", "finding", "expected"),
    [
        ("place", "same place", "place: same place"),
        ("date", None, "date: unknown"),
        ("article", 0.43, "words of both texts: 43 % alike"),
        ("published", math.log1p(2), "published: 2 days apart"),
        ("published_heads", 0.0, "published: the same day"),
        ("rare_words", math.log1p(14), "rare words in both: about 3"),
        ("full_names", 0.0, "names of two words in both: none"),
        ("contained", 0.5, "of the shorter text's rare words, the other has: 50 %"),
        ("busy", 1.234, "busy: 1.23"),
        ("meeting", math.log(0.25), "day and place agree where 0.25 attacks are expected in those days"),
        ("grown", math.log(1.5), "the later report's dead: 1.5 times the earlier one's"),
    ],
)
def test_findings_are_told_in_words(name: str, finding: str | float | None, expected: str) -> None:
    assert told(name, finding) == expected
