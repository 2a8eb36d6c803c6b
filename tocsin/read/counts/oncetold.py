"""Each sum of a text once: of several tellings the fullest, and no round word for what is told in numbers elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import Quantity
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings


def headline(findings: Findings) -> int:
    """Where the text's headline ends: a first line that is one sentence without a full stop; 0 where it has none."""
    end = findings.sentences[0][1] if findings.sentences else 0
    alone = findings.text[end : end + 2].startswith("\n") or findings.text[:end].endswith("\n")
    return end if alone and not findings.text[:end].rstrip().endswith((".", "!", "?")) else 0


def each_once(drafts: Sequence[Draft], head: int) -> tuple[list[Draft], list[Draft]]:
    """Of the drafts with one number of one unit the one that says most, and the others; among equals the first, or the
    second where the first is the headline's."""
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = tuple(str(s.value) for s in draft.statements if s.property in ("value", "unit"))
        more = len(draft.statements) - len(best[key].statements) if key in best else 1
        if more > 0 or (more == 0 and best[key].end <= head):
            best[key] = draft
    kept = {id(d) for d in best.values()}
    kept -= {id(d) for d in best.values() if any(_only_rounds(d, other) for other in best.values())}
    return [d for d in drafts if id(d) in kept], [d for d in drafts if id(d) not in kept]


_TENFOLD = 10


def _only_rounds(draft: Draft, other: Draft) -> bool:
    """Whether a count without a number ("thousands") is one that the text gives with its number elsewhere."""
    vague, exact = (next(s.value for s in d.statements if s.property == "value") for d in (draft, other))
    if (
        not isinstance(vague, Quantity)
        or not isinstance(exact, Quantity)
        or vague.best is not None
        or vague.high is not None
    ):
        return False
    same = all(str(draft.value(p)) == str(other.value(p)) for p in ("unit", "period", "actor"))
    return same and exact.best is not None and vague.point <= exact.point < vague.point * _TENFOLD
