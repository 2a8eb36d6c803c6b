"""The gate: is this text worth reading at all? One pass over the words, before anything costly.

A text is worth reading when the evidence of violence in one stretch of it, weighed word by word and pair by pair,
reaches a threshold. Weights come from `training/gate.py` and are a table that can be read, `data/gate.tsv`: a word is in
it when it is commoner in reports of violence than in other news in most of the collections that it was trained on, so
that it tells of violence and not of a country or an agency. No weight is negative: no word can talk a text away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, pairwise
from math import sqrt

from tocsin.patterns import compiled
from tocsin.read.words.aftermath import aftermath
from tocsin.read.words.byarms import by_arms
from tocsin.read.words.fires import fires
from tocsin.read.words.unnamed import unnamed

STRETCH = 400
"""Words that are weighed together; stretches overlap by half, so that one paragraph in a long text is not drowned."""

SHORT = 60
"""Words below which a text has a threshold of its own: a headline has room for one word of violence, and is quickly read."""

ARTICLE = 150
"""Words from which a text needs the evidence of an article; between `SHORT` and these it needs more the longer it is:
a brief of the police blotter has room for few words of violence, and is read at once."""

FEWEST = 8
"""Words that a shorter text counts as having: below them a single word would decide alone."""

_WORD = compiled(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Weights:
    """What a word and a pair of words weigh, and the evidence that a text needs, a short one and any other."""

    single: dict[str, float]
    pairs: dict[tuple[str, str], float]
    needed: float
    needed_short: float


def words_of(text: str) -> list[str]:
    """The words of a text as the gate sees them: letters a to z, lower case. Blind to case, quotes and line breaks."""
    return _WORD.findall(text.lower())


@cache
def weights() -> Weights:
    """The shipped table."""
    single: dict[str, float] = {}
    pairs: dict[tuple[str, str], float] = {}
    needed: list[float] = []
    for line in resources.files("tocsin.read").joinpath("data", "gate.tsv").read_text("utf-8").splitlines():
        name, *numbers = line.split("\t")
        first, _, second = name.partition(" ")
        if not name:
            needed = [float(n) for n in numbers]
        elif second:
            pairs[first, second] = float(numbers[0])
        else:
            single[first] = float(numbers[0])
    return Weights(single, pairs, *needed)


def stretches(words: int) -> list[tuple[int, int]]:
    """The [start, end) of each stretch of a text of so many words, the whole text where it is short."""
    if words <= STRETCH:
        return [(0, words)]
    return [(start, min(start + STRETCH, words)) for start in range(0, words - STRETCH // 2, STRETCH // 2)]


def evidence(words: list[str]) -> float:
    """The evidence of the stretch that has most: the sum of its weights by the root of its length. 0 is none.

    The root is between a sum, by which long texts always pass, and a mean, by which they never do.
    """
    single, pairs = weights().single, weights().pairs
    found = [*map(single.get, words), *map(pairs.get, pairwise(words))]
    if not any(found):
        return 0.0
    alone, paired = found[: len(words)], [*found[len(words) :], None]
    sums = [0.0, *accumulate((a or 0.0) + (b or 0.0) for a, b in zip(alone, paired, strict=True))]
    return max((sums[b] - sums[a]) / sqrt(max(b - a, FEWEST)) for a, b in stretches(len(words)))


_DEED = (
    r"(?:(?:bomb(?:s|ed|ings?)?|explo(?:ded|sions?)|blown up|blew up|gunm[ae]n|massacred?|hijack(?:ed|ing|ers)|terrorists?|assassinat(?:ed|ion)"
    r"|ambush(?:ed)?|grenades?|hostages?|shot dead)\b)"
)
_DEATH = r"(?:\b(?:killed|died|dead|murdered|slaughtered|lives)\b)"
_NAMED = (
    r"\b(?:murder|manslaughter|assassination|kidnapping|abduction|beheading|slaying)s? of\b|\b(?:murdering|assassinating|kidnapping|abducting|beheading) (?:an?|the|his|her|two|three)\b"
    r"|\b(?:attacks?|bombings?|shootings?|massacre|siege|murders?|killings?) (?:(?:in|on|at|of|near) (?:[\w'’-]+ ){1,7}?)?(?:in|of) (?:19|20)\d\d\b|\b(?:(?:19|20)\d\d|last (?:year|month|week)['’]s) (?:[\w'’-]+ ){0,4}?(?:attacks?|bombings?|shootings?|massacre|siege|murders?|killings?)\b"
    r"|\b(?:was|were|been) (?:bombed|shelled|abducted|kidnapped|stabbed|ambushed|gunned down|beheaded|hijacked|assassinated|murdered|poisoned|strangled|blown up|torched|burned down by)\b|\bopened fire\b|\bthroats? (?:was |were )?(?:slit|cut)\b|\bkillings? of (?:an?|his|her|two|three|four|five|six) \w|\bby (?:an?|two|three) (?:missiles?|rockets?|bombs?|snipers?|mob)\b|\bstrangl(?:ed|ing) (?:his|her|an?)\b|\bpirates (?:had )?(?:boarded|seized|attacked)\b|\bgunm[ae]n (?:had )?(?:stormed|attacked|killed|seized|shot)\b|\bthrew acid\b|\b(?:missiles?|rockets?|shells) (?:had )?(?:hit|struck|landed)\b"
    r"|\bthe (?:[\w'’-]+ ){1,4}?(?:massacre|bombings?|shootings?|terror(?:ist)? attacks?|(?:market|church|mosque|school|airport|metro|train|tram|nightclub|concert|synagogue|stadium|lorry|truck|van) attacks?)\b"
)
_TOLD = compiled(rf"\b{_DEED}.{{0,120}}?{_DEATH}|{_DEATH}.{{0,120}}?\b{_DEED}|{_NAMED}", re.IGNORECASE | re.DOTALL)
"""A deed and its dead side by side, or a deed that is named by whom it befell, by its year or by its place."""
PASSING = 0.55
"""The share of the evidence needed with which a text is read that tells of a deed and its dead side by side, if only once:
a letter, an anniversary, a match report with a minute's silence."""


def worth_reading(text: str) -> bool:
    """Whether the text holds enough evidence of violence to be read. Linear in its length."""
    words = words_of(text)
    found, asked = evidence(words), needed(len(words))
    if found >= asked or (found >= PASSING * asked and _TOLD.search(text) is not None):
        return True
    return len(words) < SHORT and _is_told_by_clauses(" ".join(text.lower().split()))


def _is_told_by_clauses(low: str) -> bool:
    """Whether a few lines tell of a killing by what was found of it, of what arms did, or of a deed as headlines do: in words
    that weigh nothing alone."""
    return any(told(low, 0, len(low)) for told in (unnamed, aftermath, fires, by_arms))


def needed(words: int) -> float:
    """The evidence that a text of so many words needs."""
    share = min(1.0, max(0.0, (words - SHORT) / (ARTICLE - SHORT)))
    return weights().needed_short + share * (weights().needed - weights().needed_short)


_ENGLISH = compiled(
    r"\b(?:the|of|and|in|to|a|on|by|for|was|were|with|that|from|at|has|have|after|said|is)\b", re.IGNORECASE
)


def is_english(text: str, language: str | None) -> bool:
    """Whether the rules can read the text: called English, or with the small words of English in it all the same.

    Language identifiers err on headlines full of foreign names; small words are 20–45 % of English running text and at
    least a twelfth of its headlines.
    """
    if language in (None, "en"):
        return True
    start = text[:4000]
    words = len(start.split())
    return words > 0 and sum(1 for _ in _ENGLISH.finditer(start)) / words >= 1 / 12
