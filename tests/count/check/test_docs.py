import re
from pathlib import Path

from bench.check import DETAILS, PARTS, articles, example, gold

PAGE = Path(__file__).parents[3] / "docs" / "checking.md"
IDS = re.compile(r"\b(?:e-[0-9a-f]{16}|f-[\w.-]+)|(?<=ledger )[0-9a-f]{16}\b")
"""Ids follow from what the reader reads, to the character; the example is about what is said."""


def fenced(kind):
    [block] = re.findall(rf"```{kind}\n(.*?)\n```", PAGE.read_text("utf-8"), re.S)
    return block


def test_the_example_of_the_page_is_what_the_command_prints():
    command, _, printed = fenced("console").partition("\n")
    published = command.split("--published ")[1]
    assert IDS.sub("ID", example(fenced("text") + "\n", published)).rstrip() == IDS.sub("ID", printed).rstrip()


def test_the_gold_is_half_right_and_half_wrong_and_its_parts_share_nothing():
    rows = {part: gold(part) for part in PARTS}
    for part, found in rows.items():
        assert len(found) == 40, part
        assert sum(r["wrong"] is None for r in found) == 20, part
        assert {r["wrong"] for r in found} == {None, *DETAILS}, part
    texts = [r["text"] for found in rows.values() for r in found]
    assert len(set(texts)) == len(texts)


def test_statements_dealt_out_to_articles_are_all_there():
    rows = [{"id": str(n)} for n in range(7)]
    dealt = articles(rows, 3)
    assert [len(a) for a in dealt] == [3, 2, 2]
    assert sorted(r["id"] for a in dealt for r in a) == [r["id"] for r in rows]
