"""Who of those told as hurt is somebody else than the dead: cues for the pair of killed and wounded.

A report of one dead tells of wounds twice: of the one who died of them, and of whoever lived. What tells the two apart is
another age, sex or role ("her stepfather", "a deputy"), "another" and "also", two fates in one sentence, and a condition
that nobody dies of. No such sign is sure, so that none of them counts anybody: they are weighed with everything else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tocsin.patterns import compiled
from tocsin.read.localcrime.cues import Spans
from tocsin.read.localcrime.fates import DEAD, Fate

_BEFORE, _BEHIND = 28, 14
"""Characters around the words of a fate in which the one whom it befalls is looked for."""
_ROLES = {
    "police": r"officers?|deput(?:y|ies)|troopers?|sergeant|detective|marshal|corporal|lieutenant|cop",
    "kin": r"sons?|daughters?|mothers?|fathers?|moms?|dads?|brothers?|sisters?|wife|husband|girlfriend|boyfriend|step\w+|friends?|neighbou?rs?|roommates?|cousins?|uncle|aunt|nephew|niece|grand\w+|fianc\w+|ex-\w+|partner|parents?",
    "accused": r"suspects?|gunm[ae]n|shooters?|robbers?|intruders?|burglars?|assailants?",
    "beside": r"bystanders?|passengers?|drivers?|clerks?|customers?|employees?|guards?|owners?|workers?|manager|bouncer|residents?|homeowner",
    "child": r"bab(?:y|ies)|toddlers?|child(?:ren)?|infants?|kids?",
    "another": r"(?:second|third|fourth|other|another|2nd|3rd) (?:[\w-]+ ){0,2}?(?:victims?|m[ae]n|wom[ae]n|persons?|teen\w*|boys?|girls?|suspects?|people|males?|females?)",
}
_ROLE = compiled(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _ROLES.items()) + r")\b")
_WHO_SHOT = compiled(
    r"\W+(?:who )?(?:fatally )?(?:shot|shoots|opened fire|killed)\b(?! (?:in|and|multiple|at|to|by|dead|once|twice))"
)
"""Behind somebody who did it: "the deputy shot", but not "the deputy, shot in the arm"."""
_BY = (" by ", " by a ", " by an ", " by the ", "by his ", "by her ")
_DIED = compiled(r"\b(?:died|dead|killed|deceased|succumbed|fatal\w*|homicide)\b")


class _Person(NamedTuple):
    """What a fate says of the one whom it befalls, and in which sentence."""

    age: str | None
    sex: str | None
    role: str | None
    sentence: int
    another: bool


@dataclass(frozen=True, slots=True)
class Apart:
    """Who is told of singly as hurt, besides the dead: how many people by one sign, by two, and by none; how many dead
    are told of singly; the most signs that one of the hurt has; how often each sign is given."""

    by_one: int
    by_two: int
    hurt: int
    dead: int
    any_dead: bool
    most: int
    signs: Counter[str] = field(default_factory=Counter)


def apart(low: str, sentences: Spans, fates: Sequence[Fate]) -> Apart:
    """What the fates, whose `sentence` counts in `sentences` of the text in lower case, say of people besides the dead."""
    dead = [f for f in fates if f.what in DEAD]
    who = {f: _person(low, sentences[f.sentence], f) for f in fates if not f.counted}
    hurt = [(who[f], _signs(low, sentences[f.sentence], f, who, dead)) for f in who if f.what in ("wounded", "shot")]
    sure = [signs - {"new"} for _, signs in hurt]
    return Apart(
        _people(p for (p, _), s in zip(hurt, sure, strict=True) if s),
        _people(p for (p, _), s in zip(hurt, sure, strict=True) if len(s) > 1),
        _people(p for p, _ in hurt),
        _people(who[f] for f in dead if f in who),
        bool(dead),
        max(map(len, sure), default=0),
        Counter(sign for _, signs in hurt for sign in signs),
    )


def apart_cues(told: Apart, dead: int, hurt: int) -> Iterator[str]:
    """The cues for so many dead and hurt."""
    k, w = min(dead, 2), min(hurt, 3)
    for name, n in (("one", told.by_one), ("two", told.by_two), ("all", told.hurt)):
        yield f"apart {name}:{min(n, 4)} died:{told.any_dead} is {min(hurt, 4)}"
        yield f"apart {name}:{min(n, 3)} dead:{k} is {w}"
    yield f"apart most:{told.most} dead:{k} is {min(w, 2)}"
    yield f"apart died:{min(told.dead, 4)} dead:{min(dead, 4)}"
    yield f"apart died:{min(told.dead, 3)} one:{min(told.by_one, 2)} dead:{k} is {min(w, 2)}"
    for sign in _SIGNS:
        yield f"apart {sign}:{min(told.signs[sign], 3)} dead:{min(dead, 1)} is {w}"


_SIGNS = ("sentence", "age", "sex", "other", "lives", "new", *_ROLES)


def _person(low: str, span: tuple[int, int], fate: Fate) -> _Person:
    return _Person(fate.age, fate.sex, _role(low, span, fate), fate.sentence, fate.other and fate.new)


def _role(low: str, span: tuple[int, int], fate: Fate) -> str | None:
    """What the one whom a fate befalls is, by the nearest word that says it."""
    near: tuple[int, str | None] = (_BEFORE + 1, None)
    for said in _ROLE.finditer(low, max(span[0], fate.start - _BEFORE), min(span[1], fate.end + _BEHIND)):
        off = max(0, fate.start - said.end())
        if (
            off < near[0]
            and not _WHO_SHOT.match(low, said.end())
            and not low[max(0, said.start() - 9) : said.start()].endswith(_BY)
        ):
            near = off, said.lastgroup
    return near[1]


def _signs(low: str, span: tuple[int, int], fate: Fate, who: dict[Fate, _Person], dead: Sequence[Fate]) -> set[str]:
    """What speaks for the one hurt being none of the dead; "new" alone says little."""
    person, others = who[fate], [who[f] for f in dead if f in who]
    beside = [f for f in dead if f.sentence == fate.sentence]
    told = fate.new or fate.other or fate.age or fate.sex or person.role
    signs = {"sentence"} if told and beside and all(f.start != fate.start for f in beside) else set()
    for name, own, theirs in (
        ("age", fate.age, {f.age for f in dead}),
        ("sex", fate.sex, {f.sex for f in dead}),
    ):
        if own and theirs - {None} and own not in theirs:
            signs.add(name)
    if person.role and person.role not in {p.role for p in others}:
        signs.add(person.role)
    if fate.lives and not beside and not _DIED.search(low, *span):
        signs.add("lives")
    return signs | {name for name, true in (("other", fate.other), ("new", fate.new)) if true}


def _people(told: Iterable[_Person]) -> int:
    """How many people there are at least, those taken together whose age, sex and role don't differ."""
    people: list[_Person] = []
    for p in told:
        for n, known in enumerate(people):
            same = all(a is None or b is None or a == b for a, b in zip(p[:3], known[:3], strict=True))
            if same and not (p.another and known.sentence != p.sentence and not (p.age and p.age == known.age)):
                people[n] = known._replace(age=known.age or p.age, sex=known.sex or p.sex, role=known.role or p.role)
                break
        else:
            people.append(p)
    return len(people)
