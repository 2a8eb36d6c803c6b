"""How well reports are linked: `predict` prints clusters, `score` measures them, `compare` sets rules side by side.

python -m bench.link predict nigeria.csv > clusters.jsonl          a UCDP GED table: headline-only reports
python -m bench.link predict REPORTS.jsonl > clusters.jsonl        id, title, published, text a line
python -m bench.link score clusters.jsonl [--gold REPORTS.jsonl]   gold: id and incident a line; else report names
python -m bench.link compare nigeria.csv | REPORTS.jsonl [--part dev|held] [--limit N] [--cut] [--arriving] [--with splink] [--model FOLDER]

`compare` prints the linker beside the rules in use elsewhere, in one run; `--limit` keeps about N reports, of whole events.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from hashlib import sha256
from pathlib import Path

from bench import linkrun
from bench.linkdata import Report, shortened, some, texts, ucdp
from bench.linkscore import Pairs, b_cubed, ceaf_e, conll, interval, muc, pairwise
from tocsin.link import Weights, load, shipped


def reports_of(path: Path) -> list[Report]:
    """The reports of a UCDP table or of a JSON Lines file, by its name."""
    return ucdp(path) if path.name.removesuffix(".gz").endswith(".csv") else list(texts(path))


def gold_of(path: Path) -> dict[str, str]:
    """The event of each report: the `incident` of a line, or the name of a UCDP report."""
    if path.name.removesuffix(".gz").endswith(".csv"):
        return {r.id: r.gold for r in ucdp(path)}
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        return {str(row["id"]): str(row["incident"]) for row in map(json.loads, lines)}


def held_out(event: str) -> bool:
    """Whether an event belongs to the third that nothing is tuned on."""
    return int(sha256(f"link:{event}".encode()).hexdigest(), 16) % 3 == 0


def line(name: str, pairs: Pairs) -> str:
    """One line of scores, B³ and CoNLL with their 95 % intervals."""
    b, c, p, m = b_cubed(pairs), ceaf_e(pairs), pairwise(pairs), muc(pairs)
    low, high = interval(pairs, lambda drawn: b_cubed(drawn)[2])
    clow, chigh = interval(pairs, conll, draws=20)
    return (
        f"{name:<28} B3 P {b[0]:.3f} R {b[1]:.3f} F {b[2]:.4f} [{low:.3f}, {high:.3f}]  CEAF-e F {c[2]:.3f}  "
        f"MUC F {m[2]:.3f}  pairs P {p[0]:.3f} R {p[1]:.3f} F {p[2]:.3f}  CoNLL {conll(pairs):.4f} [{clow:.3f}, {chigh:.3f}]"
    )


def whole(name: str, pairs: Pairs) -> str:
    """All scores of a clustering with their 95 % intervals, a line each."""
    rows = [f"{name}: {len(pairs)} reports, {len({g for g, _ in pairs})} events, {len({p for _, p in pairs})} clusters"]
    for label, score in (("B3", b_cubed), ("CEAF-e", ceaf_e), ("MUC", muc), ("pairwise", pairwise)):
        precision, recall, f = score(pairs)
        low, high = interval(pairs, lambda drawn, of=score: of(drawn)[2], draws=100)  # type: ignore[misc]
        rows.append(f"  {label:<9} P {precision:.4f}  R {recall:.4f}  F1 {f:.4f}  [{low:.4f}, {high:.4f}]")
    low, high = interval(pairs, conll, draws=40)
    return "\n".join([*rows, f"  {'CoNLL':<9} {'':20} F1 {conll(pairs):.4f}  [{low:.4f}, {high:.4f}]"])


def compare(
    path: Path, part: str, weights: Weights, limit: int, cut: bool, arriving: bool, splink: bool, model: Path | None
) -> None:
    """Print a line for the linker, for each rule, and for every report by itself."""
    gold = gold_of(path)
    reports = [r for r in reports_of(path) if part == "all" or held_out(gold[r.id]) == (part == "held")]
    reports = some(reports, lambda r: gold[r.id], limit)
    reports = [shortened(r) for r in reports] if cut else reports
    print(f"{len(reports)} reports of {len({gold[r.id] for r in reports})} events ({path.name}, {part})")
    start = time.perf_counter()
    read = linkrun.read(reports)
    then = time.perf_counter()
    answers = {"tocsin": linkrun.by_linker(read, weights)}
    print(f"read in {then - start:.1f} s, linked in {time.perf_counter() - then:.1f} s")
    if arriving:
        answers["tocsin, one by one"] = linkrun.by_arrival(read, weights)
        both = [(answers["tocsin"][r.id], answers["tocsin, one by one"][r.id]) for r in reports]
        print(f"one by one against the full run: B3 {b_cubed(both)[2]:.4f}")
    answers["every report by itself"] = {r.id: r.id for r in reports}
    answers["day, place, actor"] = linkrun.by_day_place_actor(read)
    answers["day, half degree"] = linkrun.by_half_degree(read)
    if splink:
        from bench.linksplink import by_splink

        answers |= by_splink(read)
    if model:
        from bench.linkembedding import by_embeddings

        answers |= by_embeddings(reports, model)
    for least in (0.15, 0.2, 0.3, 0.4):
        answers[f"tf-idf >= {least}, 7 days"] = linkrun.by_tfidf(reports, least, 7)
    for name, clusters in answers.items():
        print(line(name, [(gold[r.id], clusters[r.id]) for r in reports]), flush=True)


def main() -> None:
    """Run the command line of this bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["predict", "score", "compare"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--part", choices=["all", "dev", "held"], default="all")
    parser.add_argument("--limit", type=int, default=sys.maxsize, help="about so many reports, of whole events")
    parser.add_argument(
        "--cut", action="store_true", help="cut the reports short: headlines, flashes and briefs among them"
    )
    parser.add_argument("--arriving", action="store_true", help="the reports one by one beside")
    parser.add_argument("--with", dest="beside", choices=["splink"], help="another linker beside (needs the extra dev)")
    parser.add_argument("--model", type=Path, help="a folder with all-MiniLM-L6-v2: sentence embeddings alone beside")
    asked = parser.parse_args()
    weights = load(asked.weights) if asked.weights else shipped()
    if asked.verb == "compare":
        compare(
            asked.file,
            asked.part,
            weights,
            asked.limit,
            asked.cut,
            asked.arriving,
            asked.beside == "splink",
            asked.model,
        )
    elif asked.verb == "predict":
        reports = some(reports_of(asked.file), lambda r: r.gold or r.id, asked.limit)
        clusters = linkrun.by_linker(linkrun.read(reports), weights)
        for report, cluster in clusters.items():
            print(json.dumps({"report": report, "cluster": cluster}))
    else:
        rows = [json.loads(row) for row in asked.file.read_text().splitlines()]
        gold = gold_of(asked.gold) if asked.gold else {r["report"]: r["report"].rpartition(":")[0] for r in rows}
        chosen = [r for r in rows if asked.part == "all" or held_out(gold[r["report"]]) == (asked.part == "held")]
        print(whole(asked.file.name, [(gold[r["report"]], r["cluster"]) for r in chosen]))


if __name__ == "__main__":
    try:
        main()
    except (ValueError, OSError) as error:
        sys.exit(f"bench.link: {error}")
