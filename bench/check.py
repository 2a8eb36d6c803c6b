"""The article checker against statements about the shipped sample, half of them wrong in one detail.

    python -m bench.check [--reports FOLDER] [--together N] [--errors]
    python -m bench.check --example FILE [--published DATE]

A ledger is made of the reports, and each statement is checked against it as a text of its own. A wrong detail counts as
found when a finding `differs` on that detail; every other `differs` is a false alarm. The held-out statements were
written before the checker and are only ever counted; `--errors` shows those of the development part. `--example` prints what `tocsin check` says of a text of your own.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tocsin.count.check import Finding

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

    def add(self, row: dict[str, Any], findings: Sequence[Finding]) -> None:
        """Score the findings on one statement."""
        differing = [f for f in findings if f.verdict.value == "differs"]
        wanted = DETAILS.get(row["wrong"] or "", ())
        hits = [f for f in differing if f.property in wanted]
        alarms = [f for f in differing if f.property not in wanted]
        self.statements += 1
        self.wrong += bool(row["wrong"])
        self.found += bool(hits)
        self.alarms += len(alarms)
        self.right += not row["wrong"]
        supported = any(f.verdict.value == "supported" for f in findings)
        self.right_supported += not row["wrong"] and not differing and supported
        if alarms or (row["wrong"] and not hits):
            said = "; ".join(f"{f.property} {f.says}: {f.verdict.value} ({f.reason}; {f.events})" for f in findings)
            self.errors.append(f"{row['id']} wrong={row['wrong']}: {row['text']}\n    {said or 'nothing found'}")

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


def score(rows: Sequence[dict[str, Any]], reports: Path, together: int = 1) -> Score:
    """Check the statements against a ledger of the reports, so many to an article, a paragraph each."""
    from tocsin.count import Filters
    from tocsin.count.check import Holdings, check
    from tocsin.ledger import open_ledger
    from tocsin.model import Document, document_id
    from tocsin.read import default_reader

    result = Score()
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "ledger", reports)
        with open_ledger(Path(folder) / "ledger", create=False) as book:
            holdings = Holdings.of(book, Filters())
        for several in articles(rows, together):
            text = "\n\n".join(row["text"] for row in several)
            article = Document(document_id(text.encode()), text, published=several[0]["published"], language="en")
            findings = check(article, default_reader(), holdings).findings
            end = 0
            for row in several:
                start, end = text.index(row["text"], end), text.index(row["text"], end) + len(row["text"])
                result.add(row, [f for f in findings if start <= f.span[0] < end])
    return result


def articles(rows: Sequence[dict[str, Any]], together: int) -> list[list[dict[str, Any]]]:
    """The statements dealt out to articles: neighbours in the gold, which are wrong in the same detail, are parted."""
    number = -(-len(rows) // together)
    return [list(rows[n::number]) for n in range(number)]


def fill(ledger: Path, reports: Path) -> None:
    """Make a linked ledger of the reports, as `tocsin collect` and `tocsin link` would."""
    from typer.testing import CliRunner

    from tocsin.cli import app

    for words in (["collect", str(reports), "--ledger", str(ledger)], ["link", "--ledger", str(ledger)]):
        done = CliRunner().invoke(app, words)
        if done.exit_code:
            raise SystemExit(f"tocsin {words[0]} failed: {done.output}")


def example(text: str, published: str, reports: Path = SAMPLE) -> str:
    """What `tocsin check` prints of a text, set against a ledger of the reports."""
    from typer.testing import CliRunner

    from tocsin.cli import app

    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.txt"
        draft.write_text(text, encoding="utf-8")
        fill(Path(folder) / "ledger", reports)
        words = ["check", str(draft), "--published", published, "--ledger", str(Path(folder) / "ledger")]
        done = CliRunner().invoke(app, words)
        if done.exit_code:
            raise SystemExit(f"tocsin check failed: {done.output}")
        return done.stdout


def main(words: Sequence[str] | None = None) -> None:
    """Print the figures of both parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path, default=SAMPLE, help="the reports that the ledger is made of")
    parser.add_argument("--part", choices=[*PARTS, "both"], default="both")
    parser.add_argument("--together", type=int, default=1, help="statements to an article, a paragraph each")
    parser.add_argument("--errors", action="store_true", help="show the development part's errors")
    parser.add_argument("--example", type=Path, help="print the check of this text")
    parser.add_argument("--published", default="2024-12-02", help="the day of the example")
    options = parser.parse_args(words)
    if options.example:
        print(example(options.example.read_text("utf-8"), options.published, options.reports), end="")
        return
    for part in PARTS if options.part == "both" else [options.part]:
        s = score(gold(part), options.reports, options.together)
        print(
            f"{part}: {s.statements} statements, {s.wrong} with a wrong detail: differs precision {s.precision:.2f}, "
            f"recall {s.recall:.2f}; {s.right_supported} of {s.right} right ones supported"
        )
        if options.errors and part == "dev":
            print("\n".join(s.errors))


if __name__ == "__main__":
    main()
