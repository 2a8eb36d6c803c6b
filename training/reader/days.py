"""Fit the chooser of a story's day: python -m training.reader.days [--shared DIR] [--out days.npz] [--folds 5]

Reads the development gold of `bench` (sample, TR-News, LGL, Wikinews, our own dispatches, accounts and passages), never
what is held out. For each story that meets a gold mention the days told around it and "none" compete.
Cross-validation keeps a document together.
"""

from __future__ import annotations

from pathlib import Path

from bench import hedging, trnews, wire
from bench.facts import date_agrees, pair
from bench.goldspans import GOLD, load_gold, with_words
from bench.sampledata import SAMPLE, labelled
from tocsin.model import Document, document_id
from tocsin.read.attacks.attacks import main_story, sentences_of, told_once
from tocsin.read.attacks.settingdays import day_by_rules, elsewhere
from tocsin.read.findings.findings import Findings, dated
from tocsin.read.layout.casing import in_ordinary_letters
from tocsin.read.layout.sentences import in_running_lines
from tocsin.read.layout.spacing import with_lost_spaces
from tocsin.read.learned.reader import LearnedReader
from tocsin.read.stories.weave import weave
from tocsin.read.storysetting.days import SILENCE, candidates
from training.reader.choosers import asked_of, left_out, ship

OUT = Path(__file__).parents[2] / "tocsin" / "read" / "data" / "days.npz"
SEEN, PENALTY = 3, 0.01
"""A cue needs so many stories to get a weight; the square penalty on a weight, per story."""


def documents(shared):
    """(name of the document, text, published, gold mentions) of all that is for development."""
    for articles, name in (
        (trnews.split(trnews.load(shared / "data/geo/tr-news.xml"))[0], "tr-news-dev.jsonl"),
        (trnews.load(shared / "data/geo/lgl.xml"), "lgl-dev.jsonl"),
        (trnews.load_wikinews(shared / "data/news/wikinews-2019.csv"), "wikinews-dev.jsonl"),
    ):
        gold = load_gold(GOLD / name)
        for article in articles:
            if found := gold.get(article["docid"]):
                yield article["docid"], article["text"], article["published"], with_words(article["text"], found)
    for folder in (SAMPLE, GOLD / "accounts"):
        for document, gold in labelled("dev", folder):
            yield document.id, document.text, document.published, gold
    for half in ("dev", "fresh", "fifth", "sixth", "seventh", "eighth"):
        for row in wire.dispatches(half):
            yield row["id"], row["text"], row["published"], row["mentions"]
    for row in hedging.passages():
        if not row["held"] and not row["new"] and len(row.get("past", ())) == 1:
            past = {"kind": "attack", "anchor": row["text"], "date": row["past"][0]}
            yield row["text"], row["text"], hedging.PUBLISHED.isoformat(), [past]


def findings_of(text, published):
    """A text as the reader takes it in."""
    letters = in_running_lines(in_ordinary_letters(with_lost_spaces(text)))
    return Findings(dated(Document(document_id(text.encode()), letters, None, None, published, "en")))


def stories_of(told_in):
    """(name of the document, its findings, what the reader finds told, its stories, (gold mention, number of the story
    that tells of it)) of every one of the `documents` with a story."""
    reader = LearnedReader(gate=None)
    for name, text, published, gold in told_in:
        findings = findings_of(text, published)
        told = reader.told(findings)
        stories = weave(findings, told.scenes, told.local) if told else []
        if stories:
            stories, drafts = told_once(findings, stories, None, told.local)
            read = [d.finish(findings.document.id, "rules").to_json() for d in drafts]
            acts = [g["kind"] in ("attack", "plot") and not g.get("optional") for g in gold]
            mates = [(gold[i], j) for i, j in pair(text, gold, read).items() if acts[i]]
            yield name, findings, told, stories, mates


def examples(shared):
    """(document, the cues of each candidate, which are right, the value of each, gold's value, the rules' value)."""
    for name, findings, told, stories, mates in stories_of(documents(shared)):
        main = main_story(stories, told.local)
        rules, own = [], sentences_of(findings, stories, main)
        for i, story in enumerate(stories):
            last = next((d.value for d in reversed(rules) if d), None)
            rules.append(day_by_rules(findings, story, own if i == main else None, last, elsewhere(stories, i)))
        for gold, j in mates:
            others = [(stories[k], rules[k]) for k in range(len(stories)) if k != j]
            days, rows = candidates(findings, stories[j], rules[j], others, j == main)
            values = [d and d.value for d in days]
            want = gold.get("date")
            right = [date_agrees(want, v) if want and v else want == v for v in values]
            yield name, rows, right, values, want, rules[j] and rules[j].value


def picked(weights, example):
    """The value that the weights choose for an example, none ahead by SILENCE where the rules give none."""
    _, rows, _, values, _, rule = example
    scores = [sum(weights.get(c, 0.0) for c in set(row)) for row in rows]
    scores[0] += SILENCE * (rule is None)
    return values[max(range(len(scores)), key=scores.__getitem__)]


def figures(picks):
    """Precision and recall of (gold's value, the chosen value)."""
    right = sum(bool(want and said) and date_agrees(want, said) for want, said in picks)
    read, gold = sum(bool(said) for _, said in picks), sum(bool(want) for want, _ in picks)
    return f"precision {right / max(1, read):.3f}, recall {right / max(1, gold):.3f}"


def main():
    asked = asked_of(__doc__, OUT)
    data = list(examples(asked.shared))
    print(f"{len(data)} stories; by rules alone: {figures([(e[4], e[5]) for e in data])}")
    picks = [(e[4], picked(weights, e)) for e, weights in left_out(data, asked.folds, PENALTY, SEEN)]
    if picks:
        print(f"cross-validated by document: {figures(picks)}")
    ship(asked.out, "when", data, PENALTY, SEEN)


if __name__ == "__main__":
    main()
