"""Thresholds near one another where a few messages say little, and how much a word for burning says of arson."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from tocsin.read.learned.network import OUTPUTS, ROLES, TYPES, Found
from training.reader.burning import ratios
from training.reader.thresholds import CENTRE, GRID, Read, chosen, judged


def _read(number: int, odds: float, right: bool) -> Read:
    """A message in which one bridge is found, with these log-odds of being a target."""
    scores = np.full(OUTPUTS, -9.0, dtype=np.float32)
    scores[ROLES.index("target")] = odds
    scores[len(ROLES)] = 3.0
    text = "rebels attacked the bridge."
    found = Found("bridge", ((20, 26),), (20, 26), scores)
    roles = {"PerpInd": [], "PerpOrg": [], "Target": [["bridge"]] if right else [], "Victim": [], "Weapon": []}
    types = dict.fromkeys(TYPES, -5.0) | {"attack": 3.0}
    return Read(str(number), text, [0], [found], types, [{"incident_type": "attack"} | roles])


HALF = [
    _read(i, odds, right) for i, (odds, right) in enumerate([(1.0, True), (1.0, True), (-0.1, False), (-0.2, False)])
]


def test_a_free_choice_follows_the_messages_and_a_pull_holds_it_back():
    free, held = chosen(HALF, 0.0), chosen(HALF, 10.0)
    assert -0.1 < free["target"] <= 1.0
    assert held == dict.fromkeys(held, CENTRE)
    assert set(free) == set(held)
    assert all(t in GRID for t in free.values())


def test_thresholds_are_judged_by_what_they_let_through():
    strict, lenient = (dict.fromkeys(("perp_ind", "perp_org", "target", "name", "weapon"), t) for t in (0.5, -1.0))
    assert judged([(HALF, strict)]) == (1.0, 1.0)
    fillers, whole = judged([(HALF, lenient)])
    assert fillers == pytest.approx(2 / 3)  # two of four right, two of two found
    assert whole == pytest.approx(12 / 14)  # four types and two bridges, of eight said and six in the key


def test_a_word_that_goes_with_arson_speaks_for_it_and_its_lack_against():
    found = ratios([(True, True)] * 3 + [(True, False)] + [(False, False)] * 6)
    assert found[True] == pytest.approx(log(3.5 / 1.5) - log(3.5 / 7.5))
    assert found[False] < 0 < found[True]
