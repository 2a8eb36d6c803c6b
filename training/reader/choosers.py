"""Fit the choosers of `tocsin.read`: python -m training.reader.choosers [--folder DIR] [--out choosers.npz] [--folds 5]

Reads the two thirds of the coded incidents that are for training (`bench.link.held_out` keeps the rest). For each report
the candidates for the day and the town compete, and the pairs of killed and wounded; the loss is the log of the weight
that the right ones win, plus a square penalty. Cross-validation keeps the reports of one incident together. Nothing is
drawn by chance: two runs give the same weights.

`--whole` reads every training report whole, each by choosers that other incidents taught, and judges it as
`bench.reading_incidents` judges the held-out third: what is not read, or not weighed, counts there.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

import numpy as np

from bench.reading_incidents import SHARED, is_city, judged, mention_of, pairs, table, within_a_day
from tocsin.collect.headed import headed
from tocsin.model import Document
from tocsin.read import choosers
from tocsin.read.attacks.attacks import main_story, sentences_of
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.casing import in_ordinary_letters
from tocsin.read.localcrime.fates import fates_told
from tocsin.read.localcrime.headcount import harm_candidates
from tocsin.read.localcrime.local import day_candidates
from tocsin.read.localcrime.townchoice import town_candidates
from tocsin.read.localcrime.victims import outcomes
from tocsin.read.notevents.unreal import happened
from tocsin.read.scenes.scenes import scenes
from tocsin.read.stories.weave import weave
from tocsin.read.violence.topics import topic_of

OUT = Path(__file__).parents[2] / "tocsin" / "read" / "data" / "choosers.npz"
SEEN = {"day": 6, "town": 6, "harm": 8}
"""A cue needs so many training reports to get a weight."""
PENALTY = {"day": 0.01, "town": 0.01, "harm": 0.015}
"""The square penalty on a weight, per report."""
STEPS, RATE = 120, 0.05


def documents(folder):
    """Every training report as the reader finds it, with its coding and incident."""
    for report, code in pairs(folder, "dev"):
        text = in_ordinary_letters(headed(report["title"], report["text"]))
        document = Document("sha256:" + report["id"], text, report["title"], None, report["published"], "en")
        yield Findings(document), code, report["incident"]


def examples(found):
    """Per chooser: (incident, the cues of each candidate, which candidates are right)."""
    out = {name: [] for name in PENALTY}
    for findings, code, incident in found:
        topic = topic_of(findings)
        if not topic.local:
            continue
        stories = weave(findings, [s for s in scenes(findings, topic) if happened(findings.lowered, s)], True)
        if not stories:
            continue
        own = sentences_of(findings, stories, main_story(stories, True))
        day = datetime.strptime(code["date"], "%B %d, %Y").date()
        days, cues = day_candidates(findings, own)
        out["day"].append((incident, distinct(cues), [within_a_day(d.value, day) for d in days]))
        towns, cues = town_candidates(findings, own)
        out["town"].append((incident, distinct(cues), [is_city(t.place, code["city"], code["state"]) for t in towns]))
        fates = fates_told(findings, findings.sentences, day.isoformat())
        rule = outcomes(fates)
        if not rule:
            continue
        harm = int(code["killed"] or 0), int(code["injured"] or 0)
        counts, _, cues = harm_candidates(findings, own, fates, rule)
        out["harm"].append((incident, distinct(cues), [pair == harm for pair in counts]))
    return out


def distinct(rows):
    return [list(dict.fromkeys(cues)) for cues in rows]


def fold_of(incident, folds):
    return int(sha256(f"fold:{incident}".encode()).hexdigest(), 16) % folds


def vocabulary(data, seen):
    counts = Counter(cue for _, rows, _ in data for cue in {c for row in rows for c in row})
    return {cue: i for i, (cue, n) in enumerate(sorted(counts.items())) if n >= seen} if data else {}


def packed(data, table):
    """All candidates as rows of cue numbers, laid end to end; bounds of rows and of reports; which rows are right."""
    numbers, rows, reports, right = [], [0], [0], []
    for _, candidates, good in data:
        for cues in candidates:
            numbers += [table[c] for c in cues if c in table]
            rows.append(len(numbers))
        reports.append(reports[-1] + len(candidates))
        right += good
    return np.array(numbers, int), np.array(rows), np.array(reports), np.array(right, bool)


def fit(data, penalty, seen):
    """Cue → weight, by full-batch Adam; reports without a right candidate teach nothing."""
    data = [d for d in data if any(d[2]) and not all(d[2])]
    names = sorted(vocabulary(data, seen))
    table = {cue: i for i, cue in enumerate(names)}
    numbers, rows, reports, right = packed(data, table)
    row_of = np.repeat(np.arange(len(rows) - 1), np.diff(rows))
    report_of = np.repeat(np.arange(len(reports) - 1), np.diff(reports))
    w, m, v = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        s = np.bincount(row_of, w[numbers], len(rows) - 1)
        top = np.maximum.reduceat(s, reports[:-1])
        e = np.exp(s - top[report_of])
        everyone = np.add.reduceat(e, reports[:-1])
        good = np.add.reduceat(e * right, reports[:-1])
        slope = e / everyone[report_of] - e * right / np.maximum(good, 1e-12)[report_of]
        g = np.bincount(numbers, slope[row_of], len(names)) / len(data) + penalty * w
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w -= RATE * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, w.tolist(), strict=True))


def chosen(weights, candidates):
    scores = [sum(weights.get(c, 0.0) for c in set(cues)) for cues in candidates]
    return max(range(len(scores)), key=scores.__getitem__, default=None)


def right_share(weights, data):
    picks = [(chosen(weights, rows), good) for _, rows, good in data]
    return sum(pick is not None and good[pick] for pick, good in picks) / max(1, len(data))


def left_out(data, folds, penalty, seen):
    """(example, the weights that the examples of other incidents or documents give) of every example."""
    for k in range(folds):
        weights = fit([e[:3] for e in data if fold_of(e[0], folds) != k], penalty, seen)
        yield from ((e, weights) for e in data if fold_of(e[0], folds) == k)


def whole(folder, told, folds):
    """The table of all training reports, each read by choosers that learned from the incidents of other folds."""
    incidents, verdicts, shipped = [], [], choosers._weights()
    for k in range(folds):
        fitted = {
            name: choosers.Table(fit([e for e in data if fold_of(e[0], folds) != k], PENALTY[name], SEEN[name]))
            for name, data in told.items()
        }
        with patch.object(choosers, "_weights", lambda now=shipped | fitted: now):
            for report, code in pairs(folder, "dev"):
                if fold_of(report["incident"], folds) == k:
                    incidents.append(report["incident"])
                    verdicts.append(judged(mention_of(report), code))
    return table(incidents, verdicts)


def arrays(name, weights, least):
    """What a file keeps of a chooser: the cues whose weights are not next to nothing."""
    kept = {cue: w for cue, w in weights.items() if abs(w) > least}
    return {f"{name}.cues": np.array(list(kept)), f"{name}.weights": np.array(list(kept.values()), np.float32)}


def asked_of(doc, out, **more):
    """What a chooser that is fitted on the development gold of `bench` is asked for: where it is, where to write, folds;
    and `more` options, with the type of each."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--out", type=Path, default=out)
    parser.add_argument("--folds", type=int, default=5, help="0 leaves cross-validation out")
    for name, kind in more.items():
        parser.add_argument(f"--{name}", type=kind)
    return parser.parse_args()


def ship(out, name, data, penalty, seen):
    """Fit a chooser on all examples and write it as a file of its own."""
    kept = arrays(name, fit([e[:3] for e in data], penalty, seen), 0.005)
    np.savez_compressed(out, **kept)
    print(f"{out}: {len(kept[f'{name}.cues'])} cues, {out.stat().st_size} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=SHARED / "data" / "incidents")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=5, help="0 leaves cross-validation out")
    parser.add_argument(
        "--whole", action="store_true", help="judge whole reports by cross-validation, and write nothing"
    )
    asked = parser.parse_args()
    started = time.time()
    told = examples(documents(asked.folder))
    if asked.whole:
        print(whole(asked.folder, told, asked.folds))
        return
    saved = {}
    for name, data in told.items():
        possible = sum(any(good) for _, _, good in data) / len(data)
        weights = fit(data, PENALTY[name], SEEN[name])
        crossed = [right_share(w, [e]) for e, w in left_out(data, asked.folds, PENALTY[name], SEEN[name])]
        print(
            f"{name:8} {len(data)} reports, a right candidate in {possible:.3f}; chosen: trained on {right_share(weights, data):.3f}, "
            f"cross-validated {sum(crossed) / len(crossed) if crossed else float('nan'):.3f}; {len(weights)} weights; {time.time() - started:.0f} s"
        )
        saved |= arrays(name, weights, 1e-3)
    np.savez_compressed(asked.out, **saved)


if __name__ == "__main__":
    main()
