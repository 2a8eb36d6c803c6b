"""The composer of training text: what its lines promise, on a sample, and its grammar on passages made up here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from training.reader import compose
from training.reader.compose_grammar import MODALITIES, ROLES, Open, Page, TemplateError, flatten, parsed

MADE = list(compose.documents(11, 600))
ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)


def written(template: str, seed: int = 0) -> tuple[str, list[tuple[str, str]]]:
    """The text of a passage without variables, and its spans as (roles, words)."""
    tokens: list[object] = []
    flatten(parsed(template), Random(seed), lambda *_: [], tokens)  # type: ignore[arg-type]
    page = Page()
    page.write(tokens, 0)  # type: ignore[arg-type]
    text, span = page.text()
    return text, [
        ("+".join(m.roles), text[slice(*span(a, b, False))]) for m, a, b, _ in page.marks if isinstance(m, Open)
    ]


def test_every_span_lies_in_its_text_on_whole_words() -> None:
    for made in MADE:
        text = made["text"]
        for span in made["spans"]:
            words = text[span["start"] : span["end"]]
            assert words, made["source"]
            assert words == words.strip(" \n,"), made["source"]
            assert not text[: span["start"]][-1:].isalnum(), (made["source"], words)
            assert not text[span["end"] : span["end"] + 1].isalnum(), (made["source"], words)
            if span["role"] not in compose.COUNTED:
                assert not ARTICLE.match(words), (made["source"], words)


def test_labels_are_words_of_the_vocabulary_and_refer_to_what_is_there() -> None:
    for made in MADE:
        assert set(made) == {"id", "source", "held", "text", "published", "events", "spans"}
        assert [e["id"] for e in made["events"]] == list(range(len(made["events"])))
        for event in made["events"]:
            assert event["kind"] in ("attack", "plot")
            assert event["type"] in compose.TYPES
            assert event["stage"] in compose.STAGES
            assert event["when"] in compose.WHEN
            start, end = event["trigger"]
            assert 0 <= start < end <= len(made["text"])
        for span in made["spans"]:
            assert span["role"] in ROLES
            assert span["modality"] in MODALITIES
            assert span["event"] < len(made["events"])
            if span["speaker"]:
                assert made["text"][slice(*span["speaker"])].strip()


def test_no_mark_of_the_grammar_is_left_in_a_text() -> None:
    for made in MADE:
        assert not re.search(
            r"[$<>{}\[\]|^%\\]|  | [,.;]|(?<=\s)a [aeio](?!ne)[a-z]|(?<=\s)an (?!de[nmr]\b)[bcdgjkpqtvwz][a-z]",
            made["text"],
        ), made["text"]


def test_every_passage_can_be_read_and_every_sentence_begins_with_a_capital() -> None:
    for template in compose.passages().values():
        parsed(template.strip())
    for made in MADE:
        assert not re.search(r"(?:^|\n)[a-z]", made["text"]), made["text"]


@pytest.mark.parametrize("story", compose.library()["stories"], ids=lambda s: str(s["name"]))
def test_every_passage_of_a_story_can_be_labelled_and_every_lead_has_a_trigger(story: dict[str, Any]) -> None:
    pools = [entry.partition(":")[0] for entry in story.get("follow", "").split()]
    shared = {f"{p}/{n}": t for p in pools for n, t in compose.library()["pools"][p].items()}
    own = {n: t for part in ("heads", "leads", "details") for n, t in story.get(part, {}).items()}
    for name, template in [*own.items(), *shared.items()]:
        composer, page = compose.Composer(Random(name), story), Page()
        page.write(composer.expand(name, template), 0)
        made = compose._labelled(
            page, [(0, story.get("event"))], {"id": "", "source": name, "held": False, "published": ""}
        )
        untold = [e for e in made["events"] if not e["trigger"]]
        assert not untold or name not in story["leads"], name
        assert bool(made["spans"]) == bool(story.get("event")) or name not in story["leads"], name


def test_held_out_passages_and_the_others_never_share_a_document() -> None:
    sides: dict[bool, set[str]] = {True: set(), False: set()}
    for made in MADE:
        sides[made["held"]] |= set(made["source"].removeprefix("template:").split("+"))
    assert sides[True]
    assert not sides[True] & sides[False]
    names = compose.passages()
    assert sides[True] | sides[False] <= set(names)
    assert 0.1 < sum(map(compose.held, names)) / len(names) < 0.3


def test_the_same_seed_gives_the_same_lines_in_another_process() -> None:
    script = Path(compose.__file__)
    out = subprocess.run(
        [sys.executable, str(script), "--seed", "11", "--documents", "30"], capture_output=True, text=True, check=True
    ).stdout
    assert [json.loads(line) for line in out.splitlines()] == MADE[:30]
    assert list(compose.documents(12, 30)) != MADE[:30]


def test_stories_without_violence_have_no_labels() -> None:
    peaceful = {s["name"] for s in compose.library()["stories"] if not s.get("event")}
    seen = 0
    for made in MADE:
        parts = {p.split("/")[0] for p in made["source"].removeprefix("template:").split("+")}
        if parts <= peaceful | {"noise"}:
            seen += 1
            assert not made["spans"]
            assert not made["events"]
    assert seen > 60


def test_a_span_is_its_filler_without_the_article_and_with_the_right_one_before_it() -> None:
    text, spans = written(
        "police found a [weapon explosive belt] and a [weapon the bomb] here. [victim+killed a monk] died"
    )
    assert text == "Police found an explosive belt and a the bomb here. A monk died"
    assert spans == [("weapon", "explosive belt"), ("weapon", "bomb"), ("victim+killed", "monk")]


@pytest.mark.parametrize(
    "wrong", ["<a|b", "[knife a knife]", "[weapon a knife", "{x police}", "%b attack%", "a > b", "$ x"]
)
def test_a_wrong_template_is_refused(wrong: str) -> None:
    with pytest.raises(TemplateError):
        parsed(wrong)
