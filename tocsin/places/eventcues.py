"""What speaks for and against a name being the place of an event: its cues as words, ready for a table of weights."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places.eventnames import KINDS, TURNS, Known, Sentence, tokens

_PLACED = frozenset("in at near outside inside around across throughout on within".split())
_LOOSE = frozenset(
    "of from to into through toward towards over between along off by for against with under above via".split()
)
_FINE = frozenset(("city", "unknown", "landmark"))
_JOINING = frozenset("and or , & plus".split())
_BODIES = frozenset(
    "army forces force police government ministry minister parliament front brigade brigades party president "
    "prime council court battalion agency news press times post observatory organisation organization union group movement "
    "militia troops soldiers officials authorities army's embassy command corps guard".split()
)
_BEARINGS = compiled(
    r"(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|nearby|downtown|rural)(?:east|west)?(?:ern)?$"
)


def cues(text: str, trigger: tuple[int, int], spans: Sequence[Known]) -> tuple[list[str], list[list[str]]]:
    """The cues that all spans of a sentence share, and each span's own, for the event at `trigger` [start, end).

    `spans` are in order and without overlap. Cues are names of rows in a table of weights; unknown ones weigh nothing.
    """
    s = tokens(text)
    last = len(s.words) - 1
    if last < 0:
        return [], [[] for _ in spans]
    at = max(0, bisect_right(s.starts, trigger[0]) - 1)
    places = [(max(0, bisect_right(s.starts, k.start) - 1), max(0, bisect_left(s.starts, k.end) - 1)) for k in spans]
    preps = [_preposition(s, first) for first, _ in places]
    chains = _chains(s.words, places)
    turned = s.turned
    following, previous = s.plain[at + 1] if at < last else "$", s.plain[at - 1] if at else "^"
    shared = [f"v:{s.words[at]}", f"v1:{following}", f"v-1:{previous}", f"n:{min(len(spans), 6)}"]
    ranks = _ranks(at, places, preps)
    out = []
    for i, k in enumerate(spans):
        row = _own(s, text, k, *places[i])
        row += _towards(s.words, turned, at, *places[i], preps[i], ranks[i], len(spans))
        row += _beside(spans, places, preps, chains, i, "a" if places[i][0] > at else "b")
        out.append(row)
    return shared, out


def _own(s: Sentence, text: str, k: Known, first: int, end: int) -> list[str]:
    """Cues of a name and the words that touch it."""
    words, last = s.words, len(s.words) - 1
    row = [
        f"k:{k.feature}",
        f"k:{k.role}",
        f"len:{min(end - first, 3)}",
        f"at:{min(first, 3)}",
        f"w-1:{s.plain[first - 1] if first else '^'}",
        f"w-2:{s.plain[first - 2] if first > 1 else '^'}",
        f"w1:{s.plain[end + 1] if end < last else '$'}",
    ]
    name = text[k.start : k.end]
    if name.isupper():
        row.append("upper" if len(name) > 5 else "upper:short")
    if words[end] in KINDS or (end < last and words[end + 1] in KINDS):
        row.append("kind:after")
    if words[end] in _BODIES or not _BODIES.isdisjoint(words[end + 1 : end + 4]):
        row.append("body:after")
    before = words[max(0, first - 3) : first]
    if not KINDS.isdisjoint(before):
        row.append("kind:before")
    if any(_BEARINGS.match(w) for w in before[-2:]):
        row.append("bearing")
    return row


def _towards(
    words: list[str],
    turned: list[str],
    at: int,
    first: int,
    end: int,
    prep: tuple[str, int],
    rank: tuple[int, int],
    n: int,
) -> list[str]:
    """Cues of the way between a name and the trigger: side, distance, preposition, what the sentence turns to between."""
    if first > at:
        side, gap, low, high = "a", first - at, at + 1, first
    else:
        side, gap, low, high = "b", at - end, end + 1, at
    between = [w for w in turned[low:high] if w]
    verbs = between.count("#")
    row = [
        side,
        f"d:{side}{_bucket(gap)}",
        f"r:{side}{min(rank[0], 3)}",
        f"rn:{rank[0] == 0}{min(n, 4)}",
        f"np:{side}{min(rank[1], 2)}",
        f"p:{side}{prep[0]}",
        f"pf:{prep[0]}{min(prep[1], 4)}",
        f"bv:{side}{min(verbs, 3)}",
        f"bn:{side}{min(len(between), 5)}",
        *{f"b:{side}{w}" for w in between},
    ]
    if side == "a":
        row.append(f"path:{_path(words, low, first)}")
    elif "where" in words[low : min(high, low + 2)]:
        row.append(f"where:{min(verbs, 1)}")
    return row


def _beside(
    spans: Sequence[Known],
    places: Sequence[tuple[int, int]],
    preps: Sequence[tuple[str, int]],
    chains: Sequence[tuple[int, str]],
    i: int,
    side: str,
) -> list[str]:
    """Cues of the names next to a name: lists, addresses, the finer place of the two."""
    fine = spans[i].feature in _FINE
    placed = preps[i][0] in _PLACED
    head, joint = chains[i]
    row = [f"kp:{spans[i].feature}{placed}", f"ch:{joint}"]
    if head != i:
        row += [f"hp:{side}{preps[head][0]}", f"hk:{spans[head].feature in _FINE}{fine}{joint}"]
    if i and places[i][0] - places[i - 1][1] <= 8:
        row.append(f"prev:{spans[i - 1].feature in _FINE}{fine}{preps[i - 1][0] in _PLACED}")
    if i + 1 < len(spans):
        finer = spans[i + 1].feature in _FINE
        if chains[i + 1][1]:
            row.append(f"next:{chains[i + 1][1]}{fine}{finer}")
        if places[i + 1][0] - places[i][1] <= 8:
            row.append(f"foll:{fine}{finer}{preps[i + 1][0] in _PLACED}{spans[i + 1].role}")
    return row


def _ranks(at: int, places: Sequence[tuple[int, int]], preps: Sequence[tuple[str, int]]) -> list[tuple[int, int]]:
    """For each name how many stand nearer the trigger on its side, and how many nearer ones hang on "in", "near", …"""
    ranks = [(0, 0)] * len(places)
    before = after = placed = 0
    for i in sorted(range(len(places)), key=lambda i: abs(places[i][0] - at)):
        if places[i][0] > at:
            ranks[i] = after, placed
            after += 1
        else:
            ranks[i] = before, placed
            before += 1
        placed += preps[i][0] in _PLACED
    return ranks


def _preposition(s: Sentence, first: int) -> tuple[str, int]:
    """The preposition that a name hangs on and how many words stand between; "" where there is none near."""
    for i in range(first - 1, max(-1, first - 7), -1):
        word = s.words[i]
        if word in _PLACED or (word in _LOOSE and word != "of"):
            return word, first - 1 - i
        if word in ',;:"“”()' or word in TURNS:
            return word if i == first - 1 else "", first - 1 - i
    return "^" if first == 0 else "", 0


def _chains(words: list[str], places: Sequence[tuple[int, int]]) -> list[tuple[int, str]]:
    """For each name the first name of its list or address ("A, B and C", "A in B") and what joins it to the one before."""
    out: list[tuple[int, str]] = []
    for i, (first, _) in enumerate(places):
        gap = words[places[i - 1][1] + 1 : first] if i else []
        joint = ""
        if i and len(gap) <= 4:
            light = [w for w in gap if w not in ("the", "a", "an") and w not in KINDS and not _BEARINGS.match(w)]
            if len(light) <= 2 and all(w in _JOINING or w in _PLACED or w in ("of", "'s", "(") for w in light):
                joint = " ".join(light) or "-"
        out.append((out[i - 1][0] if joint else i, joint))
    return out


def _path(words: list[str], low: int, high: int) -> str:
    """The prepositions and turns between trigger and name, at most four; the rest of the words left out."""
    found = [w for w in words[low:high] if w in _PLACED or w in _LOOSE or w in TURNS or w in ",;"]
    return " ".join(found) if len(found) <= 3 else "…" + " ".join(found[-2:])


def _bucket(gap: int) -> int:
    return gap if gap < 6 else 6 + min(int(math.log2(gap / 6) * 2), 6)
