import re

from tocsin.publish import atlas


def coloured(drawn: dict | None) -> dict[str, object]:  # type: ignore[type-arg]
    assert drawn
    return {shape["title"]: shape["step"] for shape in drawn["shapes"] if shape["title"]}


def test_provinces_are_coloured_by_their_events_and_lie_within_the_drawing() -> None:
    drawn = atlas.drawn({("NG", "Borno"): 3, ("NG", "Yobe State"): 60})
    assert drawn
    assert coloured(drawn) == {"Borno State: 3 events": 2, "Yobe State: 60 events": 5}
    borno = next(s for s in drawn["shapes"] if s["title"].startswith("Borno"))
    numbers = [int(n) for n in re.findall(r"-?\d+", borno["path"])]
    assert all(0 <= x <= drawn["width"] for x in numbers[::2])
    assert all(0 <= y <= drawn["height"] for y in numbers[1::2])


def test_a_region_that_the_outlines_divide_is_coloured_whole() -> None:
    assert len(coloured(atlas.drawn({("GB", "England"): 1}))) > 20


def test_a_name_that_the_map_does_not_know_is_counted_and_not_drawn() -> None:
    drawn = atlas.drawn({("NG", "Borno"): 1, ("NG", "Nowhere"): 4})
    assert drawn
    assert drawn["missing"] == 4
    assert atlas.drawn({("NG", "Nowhere"): 4}) is None
    assert atlas.drawn({}) is None


def test_a_map_of_the_world_stays_small() -> None:
    drawn = atlas.drawn({("NG", "Borno"): 1, ("RU", "Moskva"): 1, ("AU", "Queensland"): 1, ("US", "Texas"): 1})
    assert drawn
    assert sum(len(shape["path"]) for shape in drawn["shapes"]) < 300_000
