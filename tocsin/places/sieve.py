"""Is a capitalised name that the gazetteer knows a place here, or a person, a newspaper, the first word of a sentence?"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import numpy as np

from tocsin.places.gazetteer import Gazetteer
from tocsin.places.mentions import Mention
from tocsin.places.ranker import Floats, Pool, score
from tocsin.places.words import stoplist

_BEFORE = re.compile(r"([\w’'.-]+)([^\w]{0,3})$")
_AFTER = re.compile(r"([^\w]{0,3})([\w’'.-]+)")
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
_LOOSE_PREPOSITIONS = {"of", "to", "between", "and", "on", "off", "through", "over", "within"}
_DIRECTIONS = re.compile(
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


def traits(
    text: str, mentions: list[Mention], belongs: list[int], p: Pool, probability: Floats, g: Gazetteer
) -> Floats:
    """A row of traits for each mention, whether it is a name of a place or not."""
    lists = stoplist()
    words, prepositional = lists["words"], lists.get("only_after_preposition", frozenset())
    given, surnames = lists["given_names"], lists["surnames"]
    lower = _lower_words(text)
    best = _best(p, probability)
    personal: dict[int, int] = {}
    located: dict[int, int] = {}
    rows = []
    for mention, name in zip(mentions, belongs, strict=True):
        before = _BEFORE.search(text, max(0, mention.start - 24), mention.start)
        after = _AFTER.match(text, mention.end, mention.end + 30)
        previous, gap = (before.group(1), before.group(2)) if before else ("", "")
        following, gap_after = (after.group(2), after.group(1)) if after else ("", "")
        touching = bool(previous) and gap.strip(" ") == ""
        touching_after = bool(following) and gap_after == " "
        possessed = text[mention.end : mention.end + 2] in ("'s", "’s")
        capital_before = (touching and previous[:1].isupper() and not previous.isupper()) or (
            previous.endswith(".") and gap == " " and len(previous) == 2
        )
        capital_after = touching_after and following[:1].isupper()
        starts = not previous or (
            bool(re.search(r"[.!?:\n“\"]", gap)) and not (previous.endswith(".") and len(previous) <= 4)
        )
        titled = (touching and previous.rstrip(".") in lists["titles"]) or previous in lists["titles"]
        low = previous.lower()
        is_place = low in _PLACE_PREPOSITIONS and touching
        row = [
            is_place,
            low in _LOOSE_PREPOSITIONS and touching,
            bool(_DIRECTIONS.match(low)) and touching,
            touching_after and following.lower() in _KINDS_OF_PLACE,
            capital_before,
            capital_after,
            touching_after and following in lists["organisation_words"],
            titled,
            touching and previous in given,
            mention.name in given,
            mention.name in surnames,
            mention.name in words,
            mention.name in prepositional,
            mention.name in given and capital_after,
            mention.name in surnames and capital_before,
            starts,
            starts and mention.name.lower() in lower,
            mention.name.lower() in lower,
            mention.words > 1,
            mention.name.isupper(),
            possessed,
            gap_after.startswith(",") and following[:1].isupper(),
            low in ("the", "a", "an"),
            low == "and" or following == "and",
            bool(p.names[name].inside),
            p.names[name].hint != "",
        ]
        if (capital_before and not is_place) or titled or (mention.name in given and capital_after):
            personal[name] = personal.get(name, 0) + 1
        if is_place or p.names[name].inside or row[2] or row[3]:
            located[name] = located.get(name, 0) + 1
        rows.append(row)
    flat = np.array(rows, np.float32)
    counts = np.array([p.names[n].count for n in belongs], np.float32)
    person = np.array([personal.get(n, 0) for n in belongs], np.float32)
    place = np.array([located.get(n, 0) for n in belongs], np.float32)
    document = np.stack([person / counts, np.log1p(person), place / counts, np.log1p(place), np.log1p(counts)], axis=1)
    chosen = best[np.array(belongs)]
    what = _knowledge(p, probability)[chosen] if len(p.place) else np.zeros((len(belongs), 0), np.float32)
    return np.concatenate([flat, document, what], axis=1).astype(np.float32)


def _best(p: Pool, probability: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """The likeliest candidate of every name; names without any point at the first."""
    best = np.zeros(len(p.names), np.int64)
    top = np.full(len(p.names), -1.0, np.float32)
    for i, (owner, value) in enumerate(zip(p.owner.tolist(), probability.tolist(), strict=True)):
        if value > top[owner]:
            top[owner], best[owner] = value, i
    return best


def _knowledge(p: Pool, probability: Floats) -> Floats:
    from tocsin.places.ranker import features

    return np.concatenate([features(p, probability), probability[:, None]], axis=1)


def _lower_words(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w’'])[a-z]{3,}", text))


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
