"""Bare headlines that arrive one by one beside a full run over all of them."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache

from bench.linkscore import b_cubed
from tests.link.test_crowd import heads
from tests.link.test_link import AIRPORT
from tocsin.link import group, profiles
from tocsin.link.arriving import Arriving
from tocsin.link.crowd import crowded
from tocsin.model import Document, Mention, Quantity, Statement

Found = list[tuple[Document, Mention]]


@cache
def news() -> tuple[tuple[Document, Mention], ...]:
    """560 headlines of a year: 60 made-up raids, each told by two outlets within a day, among news of all sorts."""
    chance = random.Random(7)
    words = ["".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(3)) for _ in range(400)]

    def day() -> str:
        return f"2019-{chance.randint(1, 12):02}-{chance.randint(1, 27):02}"

    told = [(" ".join(chance.choices(words, k=6)), f"Outlet {chance.choice('ABCDEF')}", day()) for _ in range(440)]
    for n in range(60):
        town, at = f"{chance.choice(words)}rak{n} {chance.choice(words)}sund{n}", day()
        chief = f"{chance.choice(words)}mir{n}"
        one, other = chance.sample("ABCDEF", 2)
        told.append((f"{chance.choice(words)} raiders of {chief} kill {n + 4} in {town}", f"Outlet {one}", at))
        told.append((f"{n + 4} dead after {chief} raid on {town}", f"Outlet {other}", at))
    return tuple((d, replace(m, statements=_toll(d.text))) for d, m in heads(*told))


def _toll(text: str) -> tuple[Statement, ...]:
    """The dead that a headline of a raid tells, as the reader would have them."""
    found = re.search(r"\d+(?= dead| in )", text)
    return (Statement("killed", Quantity(*[int(found[0])] * 3), found.span(), extractor="test"),) if found else ()


def shuffled(seed: int) -> Found:
    found = list(news())
    random.Random(seed).shuffle(found)
    return found


def test_headlines_one_by_one_are_nearly_a_full_run() -> None:
    """Past the number from which they are weighed as a collection: B³ of at least 0.98 to the full run."""
    full = {m: g[0] for g in group(crowded(profiles(news()))).groups for m in g}
    assert len(set(full.values())) < len(full) - 30  # the full run joins most of the raids
    held = Arriving()
    for item in shuffled(1):
        held.add([item])
    ours = {m: g[0] for g in held.groups for m in g}
    assert sorted(ours) == sorted(full)
    assert b_cubed([(full[m], ours[m]) for m in full])[2] >= 0.98


def test_people_win_among_arriving_headlines() -> None:
    joined = next(g for g in group(crowded(profiles(news()))).groups if len(g) == 2)
    alone = [m.id for _, m in news() if m.id not in joined][:2]
    held = Arriving([(alone[0], alone[1])], [(joined[0], joined[1])])
    found = [*shuffled(2), *AIRPORT]
    for n in range(0, len(found), 40):
        held.add(found[n : n + 40])
    home = {m: n for n, members in enumerate(held.groups) for m in members}
    assert home[alone[0]] == home[alone[1]]
    assert home[joined[0]] != home[joined[1]]
    assert sum(map(len, held.groups)) == len(found)


def test_an_article_listed_again_stays_apart_from_itself() -> None:
    held = Arriving()
    held.add(news())
    document, mention = news()[0]
    again = held.add([(document, Mention("m-again", "attack"))])
    assert all(not {"m-again", mention.id} <= set(g) for g in again)
    assert any("m-again" in g for g in again)
