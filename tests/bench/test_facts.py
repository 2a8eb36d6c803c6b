import pytest

from bench.facts import (
    actor_agrees,
    date_agrees,
    measure,
    pair,
    place_agrees,
    point,
    quantity_agrees,
    score,
)

TEXT = (
    "A bomb killed three people in Exampletown on Monday. The Red Front said it did it. "
    + "Filler. " * 60
    + ("In 2019 gunmen shot two men in Othertown.")
)
FIRST = "A bomb killed three people"
SECOND = "gunmen shot two men"


def exactly(n):
    return {"low": n, "best": n, "high": n}


def gold(anchor=FIRST, **changes):
    return {
        "kind": "attack",
        "anchor": anchor,
        "type": "bombing",
        "stage": "accomplished",
        "date": "2020-03-02",
        "place": {"name": "Exampletown", "country": "US", "lat": 40.0, "lon": -90.0},
        "killed": exactly(3),
        "wounded": None,
        "hostages": None,
        "value": None,
        "perpetrators": [
            {"name": "The Red Front", "actor": "red-front", "modality": "claimed", "speaker": "The Red Front"}
        ],
    } | changes


def statement(prop, value, at=0, modality="asserted"):
    return {"property": prop, "value": value, "span": [at, at + 6], "modality": modality}


def read(*statements, kind="attack"):
    return {"kind": kind, "statements": list(statements)}


def whole():
    return read(
        statement("type", "bombing"),
        statement("stage", "accomplished"),
        statement("date", "2020-03-02"),
        statement("place", {"name": "Exampletown", "country": "US", "lat": 40.1, "lon": -90.1}),
        statement("killed", exactly(3)),
        statement("perpetrator", {"name": "Red Front", "actor": "red-front"}, modality="claimed"),
    )


@pytest.mark.parametrize(
    ("gold_date", "read_date", "agrees"),
    [
        ("2020-03-02", "2020-03-02", True),
        ("2020-03-02", "2020-03-03", False),
        ("2020-03-02", "2020-03", True),
        ("2020-03-02", "2020", False),
        ("2020", "2020-05-01", True),
        ("2020-02-25/2020-03-02", "2020-03-01", True),
        ("2020-02-25/2020-03-02", "2020-03-03", False),
        ("2020-03-02", "", False),
    ],
)
def test_dates(gold_date, read_date, agrees):
    assert date_agrees(gold_date, read_date) is agrees


def test_places_agree_nearby_or_by_country():
    here = {"country": "US", "lat": 40.0, "lon": -90.0}
    assert place_agrees(here, {"country": "CA", "lat": 40.6, "lon": -90.0})
    assert not place_agrees(here, {"country": "US", "lat": 41.0, "lon": -90.0})
    assert place_agrees(here, {"country": "US", "lat": None, "lon": None})
    assert not place_agrees({"country": None, "lat": None}, {"country": None, "lat": None})


def test_zero_is_not_unknown():
    unknown = {"low": None, "best": None, "high": None}
    assert point(exactly(0)) == 0
    assert point(unknown) is None
    assert quantity_agrees(exactly(0), {"low": 0, "best": None, "high": None})
    assert not quantity_agrees(exactly(0), unknown)
    assert not quantity_agrees(unknown, unknown)


def test_the_point_of_a_range_is_best_then_low_then_high():
    assert point({"low": 24, "best": None, "high": 40}) == 24
    assert quantity_agrees({"low": None, "best": 250, "high": 250}, {"low": None, "best": None, "high": 250})
    assert not quantity_agrees(exactly(12), exactly(13))


def test_zero_dead_counts_as_a_fact_and_a_missing_toll_does_not():
    zero = measure([(TEXT, [gold(killed=exactly(0))], [read(statement("killed", exactly(0)))])])
    assert (zero.properties["killed"].gold, zero.properties["killed"].right) == (1, 1)
    silent = measure([(TEXT, [gold(killed=None)], [read(statement("killed", exactly(0)))])])
    assert (silent.properties["killed"].gold, silent.properties["killed"].read) == (0, 1)


def test_actors_agree_by_a_telling_word():
    assert actor_agrees({"name": "the group", "actor": "red-front"}, {"name": "The Red Front", "actor": None})
    assert not actor_agrees({"name": "the group", "actor": None}, {"name": "the militants", "actor": None})


def test_everything_right():
    result = score([(TEXT, [gold()], [whole()])])
    assert (result["mention_f"], result["fact_p"], result["fact_r"]) == (1.0, 1.0, 1.0)
    assert result["facts"] == 6
    assert result["miss"] == []


def test_a_second_statement_of_a_property_costs_precision():
    padded = whole()
    padded["statements"].append(statement("date", "2020-03-09"))
    result = measure([(TEXT, [gold()], [padded])])
    assert result.properties["date"].precision == 0.5
    assert result.properties["date"].recall == 1.0
    assert result.facts.right == 6


def test_nothing_read():
    result = score([(TEXT, [gold()], [])])
    assert (result["mention_p"], result["mention_r"], result["fact_f"]) == (0.0, 0.0, 0.0)
    assert sorted(p for _, p in result["miss"]) == ["date", "killed", "perpetrator", "place", "stage", "type"]


def test_nothing_to_read_and_nothing_read():
    assert score([(TEXT, [], [])])["mention_f"] == 0.0


def test_optional_gold_is_neither_rewarded_nor_punished():
    missed = score([(TEXT, [gold(optional=True)], [])])
    found = score([(TEXT, [gold(optional=True)], [whole()])])
    assert (missed["gold"], missed["facts"]) == (0, 0)
    assert (found["pred"], found["pfacts"]) == (0, 0)


def test_required_gold_gets_the_mention_before_optional():
    assert pair(TEXT, [gold(optional=True), gold()], [whole()]) == {1: 0}


def test_pairs_are_one_to_one_and_best_first():
    other = gold(SECOND, type="armed_assault", date="2019", killed=exactly(2), place=None, perpetrators=[])
    at = TEXT.index(SECOND)
    second = read(statement("type", "armed_assault", at), statement("killed", exactly(2), at))
    assert pair(TEXT, [gold(), other], [second, whole()]) == {0: 1, 1: 0}


def test_far_away_with_one_fact_in_common_is_no_pair():
    at = TEXT.index(SECOND)
    assert pair(TEXT, [gold()], [read(statement("type", "bombing", at))]) == {}
    assert pair(TEXT, [gold()], [read(statement("type", "bombing", at), statement("killed", exactly(3), at))]) == {0: 0}


def test_kinds_meet_only_their_own_but_attacks_may_meet_plots():
    assert pair(TEXT, [gold(kind="tally")], [whole()]) == {}
    assert pair(TEXT, [gold(kind="tally", kind_alt=["attack"])], [whole()]) == {0: 0}
    result = measure([(TEXT, [gold(kind="plot")], [whole()])])
    assert result.mentions.right == 1
    assert (result.kinds["plot"].gold, result.kinds["plot"].right, result.kinds["attack"].read) == (1, 0, 1)


@pytest.mark.parametrize(
    ("gold_modality", "read_modality", "found", "exact"),
    [
        ("claimed", "claimed", 1, 1.0),
        ("claimed", "attributed", 0, 0.0),
        ("denied", "attributed", 0, 0.0),
        ("attributed", "suspected", 1, 0.0),
    ],
)
def test_modality_of_perpetrators(gold_modality, read_modality, found, exact):
    wanted = gold(perpetrators=[{"name": "Red Front", "actor": "red-front", "modality": gold_modality}])
    given = read(
        statement("killed", exactly(3)),
        statement("perpetrator", {"name": "Red Front", "actor": None}, modality=read_modality),
    )
    result = measure([(TEXT, [wanted], [given])])
    assert result.properties["perpetrator"].right == found
    assert result.modality_accuracy == exact
    assert result.modalities == {(gold_modality, read_modality): 1}


def test_a_claim_and_a_denial_side_by_side_are_two_facts():
    both = [
        {"name": "Red Front", "actor": "red-front", "modality": "claimed"},
        {"name": "Exampleland", "actor": "government-of-exampleland", "modality": "denied"},
    ]
    given = read(
        statement("perpetrator", {"name": "Red Front", "actor": "red-front"}, modality="claimed"),
        statement("perpetrator", {"name": "Exampleland", "actor": None}, modality="denied"),
    )
    result = measure([(TEXT, [gold(perpetrators=both)], [given])])
    assert (result.properties["perpetrator"].gold, result.properties["perpetrator"].right) == (2, 2)


def test_a_described_perpetrator_is_no_fact():
    described = [{"name": "gunmen", "actor": None, "modality": "asserted"}]
    assert measure([(TEXT, [gold(perpetrators=described)], [])]).properties["perpetrator"].gold == 0


def test_a_tally_is_dated_by_its_period():
    wanted = gold(kind="tally", type=None, stage=None, date="2019/2020", place=None, killed=None, perpetrators=None)
    wanted |= {"value": exactly(3), "unit": "killed", "actor": {"name": "Red Front", "actor": "red-front"}}
    given = read(
        statement("value", exactly(3)), statement("period", "2019/2020"), statement("unit", "attacks"), kind="tally"
    )
    result = measure([(TEXT, [wanted], [given])])
    assert result.properties["date"].right == 1
    assert (result.beside["unit"].gold, result.beside["unit"].read, result.beside["unit"].right) == (1, 1, 0)
    assert (result.beside["actor"].gold, result.beside["actor"].read) == (1, 0)


def test_two_governments_are_two_actors():
    syria = {"name": "the Syrian government", "actor": "government-of-syria"}
    assert not actor_agrees(syria, {"name": "the government in Ankara", "actor": "government-of-turkey"})
    assert actor_agrees(syria, {"name": "Damascus", "actor": "government-of-syria"})
