"""Which number a cue of harm speaks of: the one that it holds, its object on the right, or its subject on the left."""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.quantities.attackers import REFLEXIVE, how_many
from tocsin.quantities.cues import ADVERBS, BE, BE_AND, ENDS_CLAUSE
from tocsin.quantities.doers import burned_things, comes_to_speak
from tocsin.quantities.named import kills_a_name
from tocsin.quantities.records import Casualty
from tocsin.quantities.sentence import Sentence, is_attacker, right, subject
from tocsin.quantities.ties import has_own_fate, holding

_HUMAN = compiled(r"kill|murder|massacr|behead|execut|assassin|wound|injur|kidnap|abduct|arrest|detain|gunn|shot dead")
"""Verbs that nearly always speak of people."""
_THEM = compiled(r"\s(?:them|him|her|us|me)\b")


def object_of(
    at: Sentence, m: re.Match[str], what: str, form: str, floor: int, limit: int
) -> tuple[int | None, bool, Casualty | None]:
    """Which number a cue speaks of, whether it stands on the left, and a death that "himself" adds."""
    reflexive = REFLEXIVE.match(at.text, m.end()) if form in ("past", "act") else None
    if reflexive:
        own = how_many(at, m.start(), reflexive["who"])
        extra = Casualty(m.start(), reflexive.end("who"), "attackers_killed", own) if what == "killed" else None
        further = right(at, reflexive.end(), limit, shared=False) if reflexive["more"] else None
        return further, False, extra
    human = _HUMAN.match(m[0]) is not None
    if form == "act":
        return right(at, m.end(), limit, human=human), False, None
    if form in ("state", "subject"):
        held = holding(at, m)
        if held is not None:
            return held, True, None
        stated = form == "subject" or BE.search(at.text[max(0, m.start() - 70) : m.start()]) is not None
        return subject(at, m.start(), floor, stated), True, None
    passive = BE.search(at.text[max(0, m.start() - 70) : m.start()])
    held = holding(at, m)
    if held is not None:
        return held, True, None
    object_ = None if passive else right(at, m.end(), limit, human=human)
    if object_ is not None and comes_to_speak(at, m.end(), object_):
        object_ = None
    if object_ is None and not passive and kills_a_name(at, m.start()):  # "the gunman shot and killed Ann Hill"
        return None, False, None
    if object_ is not None and has_own_fate(at, m, object_):
        object_ = None
    if object_ is None and not passive:  # "were lined up and shot dead"
        passive = BE_AND.search(at.text[max(0, m.start() - 70) : m.start()])
    left = subject(at, m.start(), floor, bool(passive), objects=object_ is None)
    if left is None and object_ is None and not passive and ENDS_CLAUSE.match(at.low, m.end()):
        left = subject(at, m.start(), floor, True, reduced=True)
    if left is not None and not passive and _THEM.match(at.low, m.end()):  # "the two boys who killed them"
        return object_, False, None
    if left is not None and not passive and object_ is None and burned_things(at, left, m):
        return None, False, None
    if left is not None and (object_ is None or passive):
        return left, True, None
    if (
        left is not None
        and object_ is not None
        and not is_attacker(at.counts[left])
        and ADVERBS.fullmatch(at.text, at.counts[left].end, m.start())
        and at.text[m.end() : at.counts[object_].start].strip()
    ):
        return left, True, None
    return object_, False, None
