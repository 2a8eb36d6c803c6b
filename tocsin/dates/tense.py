"""Whether a clause looks back or forward: what tells this Friday from the one before."""

from __future__ import annotations

import re

from tocsin.dates.spans import Context

_FUTURE = re.compile(
    r"\b(?:will|shall|due|scheduled|expected|plan(?:s|ned)? (?:to|for)|set (?:to|for)|upcoming|next)\b"
)
_PAST = re.compile(r"\b(?:said|told|was|were|had|killed|announced|reported|occurred|happened)\b")


def is_future(at: Context, start: int, end: int) -> bool:
    """Whether the clause around a date looks forward: "will meet on Friday", "On Friday parliament will vote"."""
    clause = re.split(r"[.;:!?\"“”\n]", at.before(start))[-1]
    cues = [cue.end() for cue in _FUTURE.finditer(clause)]
    if cues and not _PAST.search(clause, cues[-1]):
        return True
    opens = re.fullmatch(r"\W*(?:on |by |in |and )?", clause) is not None
    return opens and re.match(r",?[^.,;:\"]{0,40}\bwill\b", at.after(end)) is not None
