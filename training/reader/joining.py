"""Fit the chooser of a scene's event: python -m training.reader.joining [--shared DIR] [--out joining.npz] [--folds 5]

Reads the development gold of `bench`, never what is held out. A scene is of the gold mention whose words it shares, or
else of the one that it alone agrees with in day, place and toll; those that stay open teach nothing, and are put where
the rules put them. For each scene after the first, the stories told so far compete with a new one. Reports of local crime
are left to the rules. Cross-validation keeps a document together.
"""

from __future__ import annotations

from pathlib import Path

from bench.facts import date_agrees, place_agrees, point
from bench.goldspans import GOLD
from bench.sampledata import labelled
from tocsin.read.build import place_value
from tocsin.read.learned.reader import LearnedReader
from tocsin.read.stories.joining import LEAD, candidates
from tocsin.read.stories.weave import by_rules, is_a_series
from training.reader import days
from training.reader.choosers import asked_of, left_out, ship

OUT = Path(__file__).parents[2] / "tocsin" / "read" / "data" / "joining.npz"
SEEN, PENALTY = 4, 0.01
"""A cue needs so many scenes to get a weight; the square penalty on a weight, per scene."""
SPOTS = ("city", "landmark", "facility", "unknown")


def documents(shared):
    """(name of the document, text, published, gold mentions) of all that is for development and tells of whole reports."""
    yield from ((name, *rest) for name, *rest in days.documents(shared) if name != rest[0])
    for document, gold in labelled("dev", GOLD / "dispatches"):
        yield document.id, document.text, document.published, gold


def agreement(scene, gold):
    """How much of a gold mention a scene has; None where day or place contradict it."""
    score = 0
    if scene.date and scene.date.value and gold.get("date"):
        if not (date_agrees(gold["date"], scene.date.value) or date_agrees(scene.date.value, gold["date"])):
            return None
        score += 1
    if scene.place and gold.get("place") and scene.place.feature in SPOTS:
        if place_agrees(gold["place"], place_value(scene.place).to_json()):
            score += 1
        elif gold["place"].get("lat") is not None:
            return None
    for what, right, wrong in (("killed", 2, -1), ("wounded", 1, 0)):
        told = [c.quantity.point for c in scene.casualties if c.what == what]
        if told and gold.get(what):
            score += right if point(gold[what]) in told else wrong
    return score


def event_of(text, scene, gold):
    """The number of the gold mention of which a scene tells; None where that is open."""
    acts = [(n, g) for n, g in enumerate(gold) if g["kind"] in ("attack", "plot")]
    touched, named = [], []
    for n, g in acts:
        for words in (g["anchor"], *(g.get("alt_anchors") or ())):
            at = text.find(words)
            if at >= 0 and scene.start < at + len(words) and at < scene.end:
                touched.append((n, g))
                if any(at <= t.start < at + len(words) for t in scene.triggers):
                    named.append((n, g))
                break
    near = named or touched
    if len(near) == 1:
        return near[0][0]
    fits = [(agreement(scene, g), n) for n, g in near or acts]
    fits = sorted((f for f in fits if f[0] is not None), reverse=True)
    if len(fits) == 1 and (len(acts) == 1 or fits[0][0] > 0 or near):
        return fits[0][1]
    return fits[0][1] if len(fits) > 1 and fits[0][0] > max(0, fits[1][0]) else None


def examples(shared):
    """(document, the cues of each answer, which is right, the rules' answer) of every scene that teaches."""
    reader = LearnedReader(gate=None)
    for name, text, published, gold in documents(shared):
        findings = days.findings_of(text, published)
        told = reader.told(findings)
        if told is None or told.local:
            continue
        stories, events = [], []
        for scene in told.scenes:
            if is_a_series(scene):
                continue
            fits, rule = by_rules(findings, scene, stories, False)
            event = event_of(text, scene, gold)
            if event is not None and stories:
                right = [e == event for e in events]
                rows = [list(dict.fromkeys(row)) for row in candidates(findings, scene, stories, fits, rule)]
                yield name, rows, [*right, not any(right)], rule
            at = rule if event is None else events.index(event) if event in events else len(stories)
            if at == len(stories):
                stories.append([])
                events.append(event)
            if at is not None:
                stories[at].append(scene)


def picked(weights, example):
    """The answer that the weights choose, that of the rules ahead by LEAD."""
    _, rows, _, rule = example
    scores = [sum(weights.get(c, 0.0) for c in row) for row in rows]
    if rule is not None:
        scores[rule] += LEAD
    return max(range(len(scores)), key=scores.__getitem__)


def figures(pairs):
    """How many (example, answer) are right, and precision and recall of scenes of a new event."""
    right = sum(at is not None and good[at] for (_, _, good, _), at in pairs)
    new = [(at == len(good) - 1, good[-1]) for (_, _, good, _), at in pairs]
    both, said, true = sum(a and b for a, b in new), sum(a for a, _ in new), sum(b for _, b in new)
    return f"right {right / len(pairs):.3f}; another event: precision {both / said:.3f}, recall {both / true:.3f}"


def main():
    asked = asked_of(__doc__, OUT)
    data = list(examples(asked.shared))
    print(f"{len(data)} scenes after the first; by rules alone: {figures([(e, e[3]) for e in data])}")
    picks = [(e, picked(weights, e)) for e, weights in left_out(data, asked.folds, PENALTY, SEEN)]
    if picks:
        print(f"cross-validated by document: {figures(picks)}")
    ship(asked.out, "joins", data, PENALTY, SEEN)


if __name__ == "__main__":
    main()
