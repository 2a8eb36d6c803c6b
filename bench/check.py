"""The article checker against statements about the shipped sample, half of them wrong in one detail.

    python -m bench.check [--reports FOLDER] [--errors]

A ledger is made of the reports, and each statement is checked against it as a text of its own. A wrong detail counts as
found when a finding `differs` on that detail; every other `differs` is a false alarm. The held-out statements were
written before the checker and are only ever counted; `--errors` shows those of the development part.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent / "gold"
SAMPLE = Path(__file__).parent.parent / "sample" / "reports" / "dev"
PARTS = ("dev", "held")

DETAILS = {
    "toll": ("killed", "wounded", "killed_or_wounded", "hostages"),
    "date": ("date",),
    "place": ("place",),
    "perpetrator": ("perpetrator",),
    "modality": ("perpetrator", "claim"),
    "count": ("value",),
}
"""The properties of a finding that a wrong detail shows in."""


@dataclass(slots=True)
class Score:
    """`found` of `wrong` details, `alarms` that are none of them, by verdict what was said of the right statements."""

    statements: int = 0
    wrong: int = 0
    found: int = 0
    alarms: int = 0
    right: int = 0
    right_supported: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        said = self.found + self.alarms
        return self.found / said if said else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.wrong if self.wrong else 1.0


def gold(part: str) -> list[dict[str, Any]]:
    """The statements of a part: id, published, text, and the wrong detail or null."""
    return [json.loads(line) for line in (GOLD / f"check-{part}.jsonl").read_text("utf-8").splitlines()]


def score(rows: Sequence[dict[str, Any]], reports: Path) -> Score:
    """Check each statement against a ledger of the reports."""
    from tocsin.count import Filters
    from tocsin.count.check import Holdings, Verdict, check
    from tocsin.ledger import open_ledger
    from tocsin.model import Document, document_id
    from tocsin.read import default_reader

    result = Score()
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "ledger", reports)
        with open_ledger(Path(folder) / "ledger", create=False) as book:
            holdings = Holdings.of(book, Filters())
        for row in rows:
            article = Document(
                document_id(row["text"].encode()), row["text"], published=row["published"], language="en"
            )
            findings = check(article, default_reader(), holdings).findings
            differing = [f for f in findings if f.verdict is Verdict.DIFFERS]
            wanted = DETAILS.get(row["wrong"] or "", ())
            hits = [f for f in differing if f.property in wanted]
            alarms = [f for f in differing if f.property not in wanted]
            result.statements += 1
            result.wrong += bool(row["wrong"])
            result.found += bool(hits)
            result.alarms += len(alarms)
            result.right += not row["wrong"]
            result.right_supported += not row["wrong"] and not differing and any(
                f.verdict is Verdict.SUPPORTED for f in findings
            )  # fmt: skip
            if alarms or (row["wrong"] and not hits):
                said = "; ".join(f"{f.property} {f.says}: {f.verdict.value} ({f.reason}; {f.events})" for f in findings)
                result.errors.append(f"{row['id']} wrong={row['wrong']}: {row['text']}\n    {said or 'nothing found'}")
    return result


def fill(ledger: Path, reports: Path) -> None:
    """Make a linked ledger of the reports, as `tocsin collect` and `tocsin link` would."""
    from typer.testing import CliRunner

    from tocsin.cli import app

    for words in (["collect", str(reports), "--ledger", str(ledger)], ["link", "--ledger", str(ledger)]):
        done = CliRunner().invoke(app, words)
        if done.exit_code:
            raise SystemExit(f"tocsin {words[0]} failed: {done.output}")


def main(words: Sequence[str] | None = None) -> None:
    """Print the figures of both parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path, default=SAMPLE, help="the reports that the ledger is made of")
    parser.add_argument("--part", choices=[*PARTS, "both"], default="both")
    parser.add_argument("--errors", action="store_true", help="show the development part's errors")
    options = parser.parse_args(words)
    for part in PARTS if options.part == "both" else [options.part]:
        s = score(gold(part), options.reports)
        print(
            f"{part}: {s.statements} statements, {s.wrong} with a wrong detail: differs precision {s.precision:.2f}, "
            f"recall {s.recall:.2f}; {s.right_supported} of {s.right} right ones supported"
        )
        if options.errors and part == "dev":
            print("\n".join(s.errors))


if __name__ == "__main__":
    main()
