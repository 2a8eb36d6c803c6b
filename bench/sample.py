"""The reader and the linker against the shipped sample: precision and recall by property, kind, modality and link.

    python -m bench.sample [--half dev|test|both] [--errors]

The test half is held out: only totals are printed for it. `--errors` shows the dev half document by document; with
`--half test` it opens the test half, which ends its use as a test.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.facts import Count, Json, Score, facts, said, states
from bench.sampledata import HALVES, SAMPLE, Gold, Labelled, labelled, problems
from tocsin.model import Document, Mention


@dataclass(slots=True)
class Result:
    """What the reader made of a half. `events` maps the ids of read mentions that met gold to their true events."""

    score: Score = field(default_factory=Score)
    read: list[tuple[Document, Mention]] = field(default_factory=list)
    events: dict[str, str] = field(default_factory=dict)
    true_pairs: int = 0
    quiet: int = 0
    false_alarms: int = 0


def run(half: Labelled) -> tuple[Result, list[list[str]]]:
    """Read and score each document. Returns the result and, for each document, its errors as lines."""
    from tocsin.read import read_document

    result = Result()
    errors = []
    for document, gold in half:
        mentions = read_document(document)
        read = [m.to_json() for m in mentions]
        mates = result.score.add(document.text, gold, read)
        result.read += [(document, m) for m in mentions]
        result.events |= {mentions[j].id: gold[i]["event"] for i, j in mates.items() if not gold[i].get("optional")}
        result.quiet += not gold
        result.false_alarms += not gold and bool(read)
        errors.append(list(_errors(document, gold, read, mates)))
    result.true_pairs = _pairs(Counter(g["event"] for _, gold in half for g in gold if not g.get("optional")).values())
    return result, errors


def links(result: Result) -> tuple[Count, list[str]]:
    """Pairs of mentions of one event: true among all of gold, linked, and both; and each error as a line.

    A mention that met no gold, or only optional gold, has no true event: its pairs with others are left out. What the
    reader missed stays in the recall, since nobody can link it.
    """
    from tocsin.link import group, profiles

    count = Count(gold=result.true_pairs)
    source = {m.id: str(d.source_id) for d, m in result.read}
    parts: dict[str, list[list[str]]] = {}
    errors = []
    for members in group(profiles(result.read)).groups:
        known = sorted(m for m in members if m in result.events)
        for a, b in combinations(known, 2):
            count.read += 1
            count.right += result.events[a] == result.events[b]
        events = sorted({result.events[m] for m in known})
        if len(events) > 1:
            errors.append(f"  JOINED {', '.join(events)} in {', '.join(source[m] for m in known)}")
        for event in events:
            parts.setdefault(event, []).append([source[m] for m in known if result.events[m] == event])
    errors += [f"  SPLIT  {event}: {' | '.join(map(', '.join, p))}" for event, p in parts.items() if len(p) > 1]
    return count, errors


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _brief(mention: Json) -> str:
    parts = []
    for s in mention["statements"]:
        value = s["value"]
        if isinstance(value, Mapping):
            value = value.get("name") or "/".join(str(value.get(k)) for k in ("low", "best", "high"))
        parts.append(f"{s['property']}={value}" + ("" if s["modality"] == "asserted" else f" ({s['modality']})"))
    return f"{mention['kind']}: {', '.join(parts)}"


def _errors(document: Document, gold: Sequence[Gold], read: Sequence[Json], mates: Mapping[int, int]) -> Iterator[str]:
    """Lines on every gold mention missed or met with facts missing, and every read mention that met none."""
    for i, g in enumerate(gold):
        if g.get("optional"):
            continue
        statements = said(read[mates[i]]) if i in mates else {}
        missing = [(name, value) for name, value in facts(g) if not states(statements, (name, value))]
        if missing or i not in mates:
            yield f"  {'met   ' if i in mates else 'MISSED'} {g['kind']} “{g['anchor'][:90]}”"
            yield from (f"           no {name}: {_plain(value)}" for name, value in missing)
            if i in mates:
                yield f"           read {_brief(read[mates[i]])}"
    for j, r in enumerate(read):
        if j not in mates.values():
            spans = [s["span"] for s in r["statements"]]
            start = min(a for a, _ in spans) if spans else 0
            yield f"  EXTRA  {_brief(r)} “{' '.join(document.text[start : start + 90].split())}”"


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        if "low" in value:
            return "/".join(str(value[k]) for k in ("low", "best", "high"))
        return " ".join(str(value[k]) for k in ("name", "modality", "country") if value.get(k))
    return " or ".join(value) if isinstance(value, list) else str(value)


def _row(name: str, count: Count) -> str:
    figures = f"{count.precision:9.3f} {count.recall:7.3f} {count.f1:7.3f}"
    return f"{name:<14} {figures} {count.right:6} {count.read:6} {count.gold:6}"


def table(result: Result, linked: Count) -> Iterator[str]:
    """The totals of a half, as lines. None of them tells anything of a single document."""
    score = result.score
    yield f"{'':<14} {'precision':>9} {'recall':>7} {'F1':>7} {'right':>6} {'read':>6} {'gold':>6}"
    yield _row("mentions", score.mentions)
    yield _row("facts", score.facts)
    yield "by property"
    yield from (_row(f"  {name}", count) for name, count in score.properties.items())
    yield "by kind (as the same kind)"
    yield from (_row(f"  {name}", count) for name, count in sorted(score.kinds.items()))
    yield "beside the facts (in mentions that were met)"
    yield from (_row(f"  {name}", count) for name, count in score.beside.items() if count.gold)
    yield "links"
    yield _row("  pairs", linked)
    yield _row("  of those read", Count(_pairs(Counter(result.events.values()).values()), linked.read, linked.right))
    named = score.modalities.total()
    yield f"modality: exact for {score.modality_accuracy:.3f} of {named} perpetrators named in both"
    wrong = [f"{gold} read as {read} {n}" for (gold, read), n in score.modalities.most_common() if gold != read]
    if wrong:
        yield f"  {', '.join(wrong)}"
    yield f"documents that report nothing relevant: {result.quiet}, of which a mention was read in {result.false_alarms}"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.sample", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--half", choices=(*HALVES, "both"), default="dev")
    parser.add_argument("--errors", action="store_true", help="what was missed and what was read, by document")
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="the folder with reports/ and gold/")
    args = parser.parse_args(argv)
    for half in HALVES if args.half == "both" else (args.half,):
        try:
            documents = labelled(half, args.sample)
        except (OSError, ValueError) as error:
            print(error, file=sys.stderr)
            return 1
        broken = [f"{half}: {d.source_id}: {line}" for d, gold in documents for line in problems(d.text, gold)]
        if broken:
            print("\n".join(broken), file=sys.stderr)
            return 1
        result, errors = run(documents)
        linked, link_errors = links(result)
        if args.errors and (half == "dev" or args.half == "test"):
            for (document, _), lines in zip(documents, errors, strict=True):
                if lines:
                    print(f"{document.source_id} ({document.published})", *lines, sep="\n")
            print("links", *link_errors, "", sep="\n")
        print(f"{half} half: {len(documents)} documents")
        print("\n".join(table(result, linked)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
