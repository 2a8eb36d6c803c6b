"""Fit the chooser of a story's place: python -m training.reader.sites --news NewsArticles.csv --lee FOLDER [--out sites.npz]

Reads the development gold of `bench`, never what is held out: what `training.reader.days` reads, the later batches and sets
of reports, and the real news of `bench.trnews` whose texts are given (of a table or folder that is not, nothing is learned).
For each story that meets a gold mention the places told around it and "none" compete. Cross-validation (`--folds 5`) keeps
a document together.
"""

from __future__ import annotations

from pathlib import Path

from bench import trnews, wire
from bench.facts import place_agrees
from bench.goldspans import GOLD, load_gold, with_words
from bench.sampledata import labelled
from tocsin.read.attacks.attacks import main_story
from tocsin.read.attacks.settingplaces import place_by_rules
from tocsin.read.build import place_value
from tocsin.read.storysetting.sites import LEAD, SILENCE, candidates
from training.reader import days
from training.reader.choosers import asked_of, left_out, ship

OUT = Path(__file__).parents[2] / "tocsin" / "read" / "data" / "sites.npz"
SEEN, PENALTY = 3, 0.01
"""A cue needs so many stories to get a weight; the square penalty on a weight, per story."""


def documents(shared, news=None, lee=None):
    """(name of the document, text, published, gold mentions) of all that teaches."""
    yield from days.documents(shared)
    for folder in ("bulletins", "outlets"):
        for document, gold in labelled("dev", GOLD / folder):
            yield document.id, document.text, document.published, gold
    for half in ("ninth", "tenth", "eleventh", "whose", "roundup"):
        for row in wire.dispatches(half):
            yield row["id"], row["text"], row["published"], row["mentions"]
    world = trnews.load_news(news) if news else []
    for articles, name in (
        (trnews.load(shared / "data/geo/lgl.xml"), "lgl-more"),
        (world, "news-dev"),
        (world, "news-more"),
        (trnews.load_lee(lee) if lee else [], "lee"),
    ):
        gold = load_gold(GOLD / f"{name}.jsonl")
        for article in articles:
            if found := gold.get(article["docid"]):
                yield article["docid"], article["text"], article["published"], with_words(article["text"], found)


def examples(told_in):
    """(document, the cues of each candidate, which are right, whether gold has a place, the rules' answer)."""
    for name, findings, told, stories, mates in days.stories_of(told_in):
        if told.local or name == findings.text:
            continue
        main = main_story(stories, told.local)
        rules = [place_by_rules(findings, s, i == main) for i, s in enumerate(stories)]
        for gold, j in mates:
            others = [(stories[k], rules[k]) for k in range(len(stories)) if k != j]
            spots, rows = candidates(findings, stories[j], rules[j], others, j == main)
            want = gold.get("place")
            right = [
                place_agrees(want, place_value(s).to_json()) if want and s else bool(want) == bool(s) for s in spots
            ]
            yield name, rows, right, bool(want), spots.index(rules[j])


def picked(weights, example):
    """The candidate that the weights choose, none ahead by SILENCE where the rules give none, else theirs by LEAD."""
    _, rows, _, _, rule = example
    scores = [sum(weights.get(c, 0.0) for c in set(row)) for row in rows]
    scores[rule] += LEAD if rule else SILENCE
    return max(range(len(scores)), key=scores.__getitem__)


def figures(picks):
    """Precision and recall of (example, the candidate chosen); the first candidate is none."""
    right = sum(e[3] and e[2][at] for e, at in picks)
    read, gold = sum(at > 0 for _, at in picks), sum(e[3] for e, _ in picks)
    return f"precision {right / max(1, read):.3f}, recall {right / max(1, gold):.3f}"


def main():
    asked = asked_of(__doc__, OUT, news=Path, lee=Path)
    data = list(examples(documents(asked.shared, asked.news, asked.lee)))
    print(f"{len(data)} stories; by rules alone: {figures([(e, e[4]) for e in data])}")
    print(f"with a right candidate: {sum(any(e[2]) for e in data) / len(data):.3f}")
    picks = [(e, picked(weights, e)) for e, weights in left_out(data, asked.folds, PENALTY, SEEN)]
    if picks:
        print(f"cross-validated by document: {figures(picks)}")
    ship(asked.out, "where", data, PENALTY, SEEN)


if __name__ == "__main__":
    main()
