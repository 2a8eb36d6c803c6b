"""The bench of quiet texts and of local violence counts what it says it counts."""

from bench.quiet import judged, read, texts
from bench.reading_incidents import main_mention


def test_a_third_of_each_is_held_out() -> None:
    for name, number in (("quiet", 415), ("local", 229)):
        dev, held = list(texts(name, "dev")), list(texts(name, "held"))
        assert len(dev) + len(held) == number
        assert len(held) == number // 3
        assert len({row["text"] for row in [*dev, *held]}) == number


def test_a_mention_is_held_against_what_was_written_down() -> None:
    text = "AKRON, Ohio - A man shot two women to death in Akron on Tuesday and wounded a third, police said."
    row = {"text": text, "published": "2024-05-15", "killed": 2, "wounded": 1, "date": "2024-05-14"}
    row |= {"town": "Akron, Ohio", "country": "US"}
    mention = main_mention(read(row))
    assert all(judged(row, mention).values())
    assert not judged({**row, "killed": 3}, mention)["killed"]
    assert not any(judged(row, None).values())
