"""Whether a clause looks back or forward: what tells this Friday from the one before."""

from __future__ import annotations

import re

from tocsin.dates.spans import Context
from tocsin.patterns import compiled

_FUTURE = compiled(
    r"\b(?:will|shall|(?:(?<!\d )(?<!\bin )(?<!\blast )(?<!\bsince )may(?! \d)|might|could)(?! have)|would(?! have)|due(?! to (?:the|an?|\w+day)\b)|scheduled|expect(?:s|ed|ing)?|forecast"
    r"|plan(?:s|ned|ning)? (?:to|for)|set (?:to|for)|going to|(?:is|are) to(?! blame)|upcoming|next(?!\s\w+['’]s))\b"
)
_PAST = compiled(r"\b(?:said|told|was|were|had|killed|announced|reported|occurred|happened|opened)\b")
_TOLD = compiled(
    r"\b(?:said|told|was|were|had|took|shot|hit|left|fell|broke|struck|found|came|went|died|(?<!\bare )(?<!\bis )(?<!\bbe )[a-z]{2,}[^e\W]ed)\b"
)
"""Verbs that tell of what has happened. After "will" or "to" the short ones do not, nor participles: hence _PAST."""


_DEED = (
    r"(?:[\w-]+\s){0,3}?(?:attack|bomb|blast|explosion|shooting|killing|assault|raid\b|ambush|massacre|kidnap|abduct|murder"
    r"|stabbing|air ?strike|siege\b|violence|assassin|clash|rampage|slaying|hijack|gunm[ae]n|crash|(?:earth)?quake|blaze|disaster)"
)
_OWNS_A_DEED = compiled(rf"['’]s\s{_DEED}")
_DAY_OF_A_DEED = compiled(rf",?\s(?!on\b|in\b|and\b|for\b|to\b){_DEED}")
_HURT = compiled(
    r"\b(?:kill|wound|injur|hurt|died|dead|shot\b|bomb(?:ed|ing)|attack|blew|blown|explo|abduct|kidnap|stabb|murder|massacre)"
)


def names_a_deed(at: Context, end: int) -> bool:
    """Whether a day that ends at a place owns what has happened: "after Monday's bombing"."""
    return _OWNS_A_DEED.match(at.after(end)) is not None


_DEED_NEXT = compiled(rf"\s(?!on\b|in\b|and\b|for\b|to\b|the\b|of\b){_DEED}")


def names_a_deed_next(at: Context, end: int) -> bool:
    """Whether what ends at a place stands in the name of a deed: "the August killings", "the May 2 raid"."""
    return _DEED_NEXT.match(at.after(end)) is not None


def tells_a_deed(at: Context, start: int, end: int) -> bool:
    """Whether violence is told before a day in its clause, or named by it: "shot dead on 4 April", "the 4 April attack"."""
    clause = clause_before(at, start)
    return _HURT.search(clause) is not None or (
        clause.endswith("the ") and _DAY_OF_A_DEED.match(at.after(end)) is not None
    )


def clause_before(at: Context, start: int) -> str:
    """The words of the clause before a place in the text, at most 60 characters of them, in lower case."""
    return re.split(r"[.;:!?\"“”\n]", at.before(start))[-1]


def is_future(at: Context, start: int, end: int) -> bool:
    """Whether the clause around a date looks forward: "will meet on Friday", "On Friday parliament will vote"."""
    clause = clause_before(at, start)
    cues = [cue.end() for cue in _FUTURE.finditer(clause)]
    if cues and not _PAST.search(clause, cues[-1]):
        return True
    opens = re.fullmatch(r"\W*(?:on |by |in |and )?", clause) is not None
    return opens and re.match(r",?[^.,;:\"]{0,40}\bwill\b", at.after(end)) is not None


_WEAK = compiled(r"\b(?:would|was|were) [^.;:!?]*$")


def is_reported(at: Context, start: int) -> bool:
    """Whether a clause looks forward from the past: "the storm was expected on Wednesday"; it may be over by now."""
    return _WEAK.search(clause_before(at, start)) is not None


def has_told(clause: str) -> bool:
    """Whether a verb of these words tells of what has happened."""
    return _TOLD.search(clause) is not None


def is_past(at: Context, start: int, end: int) -> bool:
    """Whether a verb of the clause before, or of the words just after, tells of what has happened."""
    after = re.split(r"[.;:!?\n]", at.after(end))[0]
    return _TOLD.search(clause_before(at, start)) is not None or _TOLD.search(after) is not None
