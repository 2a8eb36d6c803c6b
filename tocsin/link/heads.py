"""Two bare headlines of one collection side by side: what agrees, what differs. No weights here."""

from __future__ import annotations

import math
from collections.abc import Callable

from tocsin.link.crowd import gap, source
from tocsin.link.profile import Profile
from tocsin.link.words import cosine

Finding = str | float
"""A level ("same day") or a number (0.42); None is unknown."""


def printed(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + days between the printing of both)."""
    return gap(a.published, b.published) if _both(a, b) else None


def told(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + days between the days that they tell, the day of printing standing in for one of them)."""
    x, y = a.crowd, b.crowd
    return gap(x.day, y.day) if x and y and (x.told or y.told) else None


def here_words(a: Profile, b: Profile) -> Finding | None:
    """Cosine of the words of two outlets' headlines, by how rare each is in this collection."""
    if a.crowd is None or b.crowd is None or source(a.publisher) == source(b.publisher):
        return None
    return cosine(a.crowd.words, b.crowd.words)


def own_words(a: Profile, b: Profile) -> Finding | None:
    """The same for one outlet, which words its daily news alike: there, more shared words may speak against one event."""
    if a.crowd is None or b.crowd is None or source(a.publisher) != source(b.publisher):
        return None
    return cosine(a.crowd.words, b.crowd.words)


def here_shared(a: Profile, b: Profile) -> Finding | None:
    """ln(1 + nats that the shared words tell in this collection)."""
    x, y = a.crowd, b.crowd
    return math.log1p(sum(n for w, n in x.weight.items() if w in y.weight)) if x and y else None


def here_rarest(a: Profile, b: Profile) -> Finding | None:
    """Nats of the rarest word that both share."""
    x, y = a.crowd, b.crowd
    return max((n for w, n in x.weight.items() if w in y.weight), default=0.0) if x and y else None


def here_letters(a: Profile, b: Profile) -> Finding | None:
    """Cosine of runs of three letters: names spelt in two ways."""
    return cosine(a.crowd.letters, b.crowd.letters) if a.crowd and b.crowd else None


def numbers(a: Profile, b: Profile) -> Finding | None:
    """The numbers in both."""
    x, y = a.crowd, b.crowd
    if x is None or y is None or not x.numbers or not y.numbers:
        return None
    both = x.numbers & y.numbers
    return "shared, above 3" if any(n > 3 for n in both) else "shared" if both else "none shared"


def one_outlet(a: Profile, b: Profile) -> Finding | None:
    """Whether one outlet printed both."""
    return None if not _both(a, b) else "same" if source(a.publisher) == source(b.publisher) else "different"


def fewer_copies(a: Profile, b: Profile) -> Finding | None:
    """ln of how often the less listed of both articles is listed in the collection: each listing is another event."""
    return math.log(min(a.crowd.copies, b.crowd.copies)) if a.crowd and b.crowd else None


def more_copies(a: Profile, b: Profile) -> Finding | None:
    """ln of how often the more listed of both is listed."""
    return math.log(max(a.crowd.copies, b.crowd.copies)) if a.crowd and b.crowd else None


def copies_alike(a: Profile, b: Profile) -> Finding | None:
    """Whether both are listed several times, and equally often: two articles about the same several events."""
    x, y = a.crowd, b.crowd
    return None if not x or not y or x.copies + y.copies == 2 else "equal" if x.copies == y.copies else "different"


def smaller_outlet(a: Profile, b: Profile) -> Finding | None:
    """ln of the share that the rarer outlet has in the collection."""
    return math.log(min(a.crowd.outlet, b.crowd.outlet)) if a.crowd and b.crowd else None


def larger_outlet(a: Profile, b: Profile) -> Finding | None:
    """ln of the share that the commoner outlet has."""
    return math.log(max(a.crowd.outlet, b.crowd.outlet)) if a.crowd and b.crowd else None


def vaguer(a: Profile, b: Profile) -> Finding | None:
    """Mean nats of a word in the plainer of both headlines."""
    return min(a.crowd.telling, b.crowd.telling) if a.crowd and b.crowd else None


def clearer(a: Profile, b: Profile) -> Finding | None:
    """Mean nats of a word in the more telling of both."""
    return max(a.crowd.telling, b.crowd.telling) if a.crowd and b.crowd else None


def shorter(a: Profile, b: Profile) -> Finding | None:
    """ln of the number of words of the shorter headline."""
    return math.log(min(len(a.crowd.weight), len(b.crowd.weight))) if a.crowd and b.crowd else None


def busy(a: Profile, b: Profile) -> Finding | None:
    """ln of how many articles of the collection fall within a day of these."""
    return (math.log(a.crowd.busy) + math.log(b.crowd.busy)) / 2 if a.crowd and b.crowd else None


def _both(a: Profile, b: Profile) -> bool:
    return a.crowd is not None and b.crowd is not None


HEADS: dict[str, Callable[[Profile, Profile], Finding | None]] = {
    f.__name__: f
    for f in (printed, told, here_words, own_words, here_shared, here_rarest, here_letters, numbers, one_outlet, fewer_copies,
              more_copies, copies_alike, smaller_outlet, larger_outlet, vaguer, clearer, shorter, busy)
}  # fmt: skip
