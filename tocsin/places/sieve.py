"""Is a capitalised name that the gazetteer knows a place here, or a person, a newspaper, the first word of a sentence?"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import numpy as np

from tocsin.patterns import compiled
from tocsin.places.mentions import Mention
from tocsin.places.ranker import Floats, Pool, features, likeliest, score
from tocsin.places.words import stoplist

_BEFORE = compiled(r"([\w’'.-]+)([^\w]{0,3})$")
_BREAK = compiled(r"[.!?:\n“\"]")
_JOINS = "_'’"
_AFTER = compiled(r"([^\w]{0,3})([\w’'.-]+)")
_PLACE_PREPOSITIONS = {
    "in",
    "at",
    "near",
    "outside",
    "from",
    "into",
    "around",
    "across",
    "throughout",
    "toward",
    "towards",
    "inside",
}
_TAKEN = frozenset(
    "attacked stormed overran shelled bombed raided seized captured recaptured retook retaken besieged entered reached occupied liberated"
    " took rocked struck hit attacking seizing capturing entering leaving fled evacuated".split()
)
"""Verbs of war reports that stand before a town as a preposition does. The sieve learned from local news, which lacks them."""
_LOOSE_PREPOSITIONS = {"of", "to", "between", "and", "on", "off", "through", "over", "within"}
_DIRECTIONS = compiled(
    r"^(?:north|south|east|west|central|northern|southern|eastern|western|north-?east|north-?west|south-?east|south-?west|downtown|nearby|neighbou?ring)(?:ern)?$",
    re.I,
)
_KINDS_OF_PLACE = {
    "city",
    "town",
    "village",
    "province",
    "state",
    "region",
    "district",
    "county",
    "governorate",
    "area",
    "suburb",
    "neighborhood",
    "neighbourhood",
    "camp",
    "border",
    "airport",
    "capital",
    "residents",
    "outskirts",
}


def traits(text: str, mentions: list[Mention], belongs: list[int], p: Pool, probability: Floats) -> Floats:
    """A row of traits for each mention, whether it is a name of a place or not."""
    lists = stoplist()
    words, prepositional = lists["words"], lists.get("only_after_preposition", frozenset())
    given, surnames, titles = lists["given_names"], lists["surnames"], lists["titles"]
    organisations = lists["organisation_words"]
    seen: dict[str, bool] = {}
    personal: dict[int, int] = {}
    located: dict[int, int] = {}
    rows = []
    for mention, name in zip(mentions, belongs, strict=True):
        own, end, bearer = mention.name, mention.end, p.names[name]
        previous, gap = _word_before(text, mention.start)
        after = _AFTER.match(text, end, end + 30)
        gap_after, following = after.groups() if after else ("", "")
        touching = bool(previous) and not gap.strip(" ")
        touching_after = bool(following) and gap_after == " "
        capital_before = (touching and previous[0].isupper() and not previous.isupper()) or (
            len(previous) == 2 and gap == " " and previous[1] == "."
        )
        capital_after = touching_after and following[0].isupper()
        starts = not previous or (
            gap != " " and bool(_BREAK.search(gap)) and not (previous.endswith(".") and len(previous) <= 4)
        )
        titled = previous in titles or (touching and previous.rstrip(".") in titles)
        low = previous.lower()
        is_given, is_surname = own in given, own in surnames
        taken = low in _TAKEN and not (is_given or is_surname or own in words or own in prepositional)
        is_place = touching and (taken or low in _PLACE_PREPOSITIONS)
        if own not in seen:
            seen[own] = _written_small(text, own.lower())
        row = [
            is_place,
            touching and low in _LOOSE_PREPOSITIONS,
            touching and _DIRECTIONS.match(low) is not None,
            touching_after and following.lower() in _KINDS_OF_PLACE,
            capital_before,
            capital_after,
            touching_after and following in organisations,
            titled,
            touching and previous in given,
            is_given,
            is_surname,
            own in words,
            own in prepositional,
            is_given and capital_after,
            is_surname and capital_before,
            starts,
            starts and seen[own],
            seen[own],
            mention.words > 1,
            own.isupper(),
            text.startswith(("'s", "’s"), end),
            gap_after.startswith(",") and following[:1].isupper(),
            low in ("the", "a", "an"),
            low == "and" or following == "and",
            bool(bearer.inside),
            bearer.hint != "",
        ]
        if (capital_before and not is_place) or titled or (is_given and capital_after):
            personal[name] = personal.get(name, 0) + 1
        if is_place or bearer.inside or row[2] or row[3]:
            located[name] = located.get(name, 0) + 1
        rows.append(row)
    told = [(p.names[n].count, personal.get(n, 0), located.get(n, 0)) for n in belongs]
    count, person, place = np.array(told, np.float32).T
    knowledge = features(p, probability) if len(p.place) else np.zeros((1, 0), np.float32)
    wide = len(rows[0])
    x = np.empty((len(rows), wide + 5 + knowledge.shape[1] + bool(len(p.place))), np.float32)
    x[:, :wide] = rows
    x[:, wide], x[:, wide + 1], x[:, wide + 2] = person / count, np.log1p(person), place / count
    x[:, wide + 3], x[:, wide + 4] = np.log1p(place), np.log1p(count)
    if len(p.place):
        best = likeliest(p, probability.tolist())
        chosen = np.array([max(best[n], 0) for n in belongs])  # a name without any place: the first row
        x[:, wide + 5 : -1], x[:, -1] = knowledge[chosen], probability[chosen]
    return x


def _word_before(text: str, at: int) -> tuple[str, str]:
    """The word that ends up to three other characters before `at`, and these; at most 24 characters are looked at."""
    if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():
        word = text[max(0, at - 24) : at - 1].rsplit(None, 1)[-1]
        if word.isalnum():
            return word, " "
    before = _BEFORE.search(text, max(0, at - 24), at)
    return (before[1], before[2]) if before else ("", "")


def _written_small(text: str, word: str) -> bool:
    """Whether the text has this word of at least three plain letters in lower case."""
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return False
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not (before.isalnum() or (before in _JOINS and before)) and not "a" <= after <= "z":
            return True
        at = text.find(word, at + 1)
    return False


@cache
def weights() -> dict[str, Floats]:
    """The sieve's network, fitted on LGL by `training/places/sieve.py`."""
    with resources.files("tocsin.places").joinpath("data", "sieve.npz").open("rb") as stream:
        loaded = np.load(stream)
        return {k: loaded[k].astype(np.float32) for k in ("mean", "scale", "w1", "b1", "w2", "b2")}


def likelihood(x: Floats) -> Floats:
    """How likely each mention is the name of a place, 0–1."""
    w = weights()
    out: Floats = 1 / (1 + np.exp(-(score(x, w) + w["b2"])))
    return out
