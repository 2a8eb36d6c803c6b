"""Who was shot and who died in a report of one local crime, person by person.

Such reports seldom sum up: a man "was shot", later "he" dies, a second one is "in stable condition". People are told
apart by number words, by sex and age, and by "another"; a fate that is told later of the same person replaces the one
told before. Of those shot, whoever is not said to have died is wounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.read.build import Words
from tocsin.read.localcrime.elliptic import MOST
from tocsin.read.localcrime.fates import Fate


@dataclass(slots=True)
class Person:
    """Somebody told of singly: the fate told last, and the sentence that tells of it."""

    sex: str | None
    age: str | None
    what: str
    words: Words
    sentence: int
    new: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many died or were wounded, and the words that say so."""

    what: str
    count: int
    words: Words


def outcomes(fates: Sequence[Fate]) -> list[Outcome]:
    """The killed, the attackers killed and the wounded of a local crime, where any are told of."""
    counted = _counted(fates, "killed")
    people = _people(fates, counted.count if counted else None)
    killed = counted or _singly(people, "killed")
    own = _counted(fates, "attackers_killed") or _singly(people, "attackers_killed")
    dead = (killed.count if killed else 0) + (own.count if own else 0)
    shot = _counted(fates, "shot")
    wounded = _counted(fates, "wounded")
    if shot and shot.count > 1 and shot.count - dead > (wounded.count if wounded else 0):
        wounded = Outcome("wounded", shot.count - dead, shot.words)
    if wounded is None:
        sure = [p for p in people if p.apart or (p.new and not (shot and 1 < shot.count == dead))] if dead else people
        wounded = _singly(sure, "wounded")
    return [o for o in (killed, own, wounded) if o and o.count]


def _counted(fates: Iterable[Fate], what: str) -> Outcome | None:
    """The count by number words that is told most often, the first of equals."""
    found = [f for f in fates if f.what == what and f.counted and 0 < f.count <= MOST]
    if not found:
        return None
    often = Counter(f.count for f in found)
    best = max(found, key=lambda f: (often[f.count], -f.start))
    return Outcome(what, best.count, Words(best.start, best.end))


def _singly(people: Sequence[Person], what: str) -> Outcome | None:
    """How many of the people told of singly met this fate."""
    found = [p for p in people if p.what == what]
    return Outcome(what, len(found), found[0].words) if found else None


def _people(fates: Sequence[Fate], dead: int | None) -> list[Person]:
    """The people told of singly, each with the worst fate that is told of them; of `dead` at most, where it is given."""
    people: list[Person] = []
    for fate in fates:
        if fate.counted:
            continue
        what = "wounded" if fate.what == "shot" else fate.what
        words = Words(fate.start, fate.end)
        # two fates in one sentence befall two people, and nobody who lives has died before
        fitting = [
            p
            for p in people
            if _same(fate, p)
            and not (
                p.sentence == fate.sentence
                and p.what != what
                and p.words.start != fate.start  # "a man was shot by robbers and died" tells of one
                and (fate.new or what in ("wounded", "attackers_killed"))
            )
            and not (fate.lives and p.what != "wounded")
        ]
        if fate.other and fate.new:
            fitting = [p for p in fitting if p.what == what and p.age == fate.age and fate.age]
        if what == "killed" and dead is not None and sum(p.what == "killed" for p in people) >= dead:
            continue
        aside = what == "wounded" and any(p.sentence == fate.sentence and p.what != what for p in people)
        if not fitting:
            if (
                not fate.new
                and not fate.other
                and not aside
                and (any(p.what == what for p in people) or (people and what == "wounded" and not fate.lives))
            ):
                continue
            people.append(
                Person(fate.sex, fate.age, what, words, fate.sentence, fate.new, fate.other or fate.lives or aside)
            )
            continue
        person = max(fitting, key=lambda p: (p.age == fate.age and bool(p.age), p.sex == fate.sex, p.sentence))
        person.sex, person.age = person.sex or fate.sex, person.age or fate.age
        if person.what == "wounded":
            person.what, person.words, person.sentence = what, words, fate.sentence
    return people


def _same(fate: Fate, person: Person) -> bool:
    """Whether a fate may be told of a person."""
    return (not fate.sex or not person.sex or fate.sex == person.sex) and (
        not fate.age or not person.age or fate.age == person.age
    )
