"""What speaks for and against a name being the place of an event: its cues as words, ready for a table of weights."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"[’']s\b|[^\W_]+(?:(?![’']s\b)[-’'‘ʼ.][^\W_]+)*|[^\w\s]|_")
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚḤṢṬ"
_PART = rf"(?:[‘’ʻʿ]?(?:[Aa][ln]|[Ee][lz]|[Aa][sdrtz]h?|[Uu][lm])[-–’ ])?[‘’ʻʿ]?[{_UPPER}][\w]*(?:[-–’'‘ʼʻ.]\w+)*"
_NAME = re.compile(
    rf"(?<![\w@#]){_PART}(?: (?:of the |of |de la |de los |de |del |bin |ez-|al-|el-|and the )?{_PART}){{0,5}}"
)
_POSSESSIVE = re.compile(r"[’'‘]s?$")
_NO_NAME = frozenset(
    "a about after afterwards again ago all also although american an and another any april are arab as asked at august "
    "be because before being both british but by during december did do each earlier eight eighteen either even "
    "eyewitnesses federal february few fifteen fifty fighting five following for forty four french friday from german "
    "general had has have he her here his how however hundreds i if in including inside is islamic it its january july "
    "june just last later local march many may meanwhile members military monday more most mr mrs ms muslim near nearly "
    "nine no not november now october of officials on once one only or other our out over people police president "
    "reports residents saturday security september seven several she shells shiite since six sixteen some soldiers "
    "sources state still such sunday sunni suspected ten tens than that the their then there these they thirty this "
    "those though thousands three through thursday thus to today tuesday twelve twenty two u.s un under unidentified "
    "united until up us was we wednesday week were what when where which while who with witnesses women yesterday "
    "you your according separately elsewhere authorities troops gunmen rebels militants insurgents protesters".split()
)
_PLACED = frozenset("in at near outside inside around across throughout on within".split())
_LOOSE = frozenset(
    "of from to into through toward towards over between along off by for against with under above via".split()
)
_JOINING = frozenset("and or , & plus".split())
_TURNS = frozenset(
    "after as when while who which that where whose before since following during until because but and or said says "
    "saying told reported announced according according amid against including despite although though if then "
    "was were is are has have had been being will would could".split()
)
_VERBAL = re.compile(
    r"[a-z]{2,}(?:ed|ing)$|(?:said|shot|hit|went|took|came|left|held|fell|blew|struck|began|broke|fought|led)$"
)
_KINDS = frozenset(
    "city town village province state region district county governorate area suburb neighborhood neighbourhood camp "
    "border airport capital outskirts countryside street road square market mosque church university hospital school "
    "bridge river mountain mountains hill hills valley island islands desert sea gulf base prison station hotel "
    "junction crossing checkpoint park bazaar port plains highway quarter sector front peninsula strip".split()
)
_BODIES = frozenset(
    "army forces force police government ministry minister parliament front brigade brigades party president "
    "prime council court battalion agency news press times post observatory organisation organization union group movement "
    "militia troops soldiers officials authorities army's embassy command corps guard".split()
)
_BEARINGS = re.compile(
    r"(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|nearby|downtown|rural)(?:east|west)?(?:ern)?$"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the gazetteer knows of a span: the kind of place and what the name does there (roles of `Toponym`)."""

    start: int
    end: int
    feature: str
    role: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens: lower case, where they start and end, whether written with a capital."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    capital: list[bool]
    plain: list[str]
    """The words as context: "Cap" for any name, so that no weight hangs on one."""


@lru_cache(maxsize=64)
def tokens(text: str) -> Sentence:
    """The words and marks of a sentence; several events of one sentence ask for the same."""
    found = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    words = [w.lower().replace("’", "'") for w, _, _ in found]
    capital = [w[0].isupper() for w, _, _ in found]
    plain = [
        "Cap" if c and i else "#" if w.isdigit() else w for i, (w, c) in enumerate(zip(words, capital, strict=True))
    ]
    return Sentence(words, [s for _, s, _ in found], [e for _, _, e in found], capital, plain)


@lru_cache(maxsize=64)
def capitalised(text: str) -> tuple[tuple[int, int], ...]:
    """Spans [start, end) that are written like names, without the function words that they may start with."""
    spans = []
    for match in _NAME.finditer(text):
        start, end = match.span()
        while start < end:
            word = _TOKEN.match(text, start)
            if word is None or word.end() > end:
                break
            low = word.group().lower().replace("’", "'")
            if low not in _NO_NAME and low.removesuffix("'s") not in _NO_NAME:
                break
            start = word.end()
            while start < end and text[start] in " -–":
                start += 1
        name = text[start:end]
        bare = _POSSESSIVE.sub("", name).rstrip(".")
        if len(bare) > 1:
            spans.append((start, start + len(bare)))
    return tuple(spans)


def names(text: str, known: Sequence[Known]) -> list[Known]:
    """The known places and beside them the other names of a sentence, in order, without overlap."""
    out = list(known)
    for start, end in capitalised(text):
        for k in known:
            if k.start < end and start < k.end:
                break
        else:
            out.append(Known(start, end, "unknown", "place"))
    out.sort(key=lambda k: k.start)
    return out


def cues(text: str, trigger: tuple[int, int], spans: Sequence[Known]) -> list[list[str]]:
    """For each span of a sentence, the cues of its being where the event at `trigger` [start, end) happened.

    `spans` are in order and without overlap. Cues are names of rows in a table of weights; unknown ones weigh nothing.
    """
    s = tokens(text)
    words, plain, last = s.words, s.plain, len(s.words) - 1
    if last < 0:
        return [[] for _ in spans]
    at = max(0, bisect_right(s.starts, trigger[0]) - 1)
    firsts = [max(0, bisect_right(s.starts, k.start) - 1) for k in spans]
    lasts = [max(0, bisect_left(s.starts, k.end) - 1) for k in spans]
    preps = [_preposition(s, f) for f in firsts]
    chains = _chains(words, firsts, lasts)
    placed = [p[0] in _PLACED for p in preps]
    fine = [k.feature in ("city", "unknown", "landmark") for k in spans]
    verb = words[at]
    shared = [f"v:{verb}", f"v1:{plain[at + 1] if at < last else '$'}", f"v-1:{plain[at - 1] if at else '^'}"]
    shared.append(f"n:{min(len(spans), 6)}")
    turned = _turns(words, at)
    out = []
    rank = {True: 0, False: 0}
    order = sorted(range(len(spans)), key=lambda i: abs(firsts[i] - at))
    ranks = [0] * len(spans)
    nearer_placed = [0] * len(spans)
    seen = 0
    for i in order:
        after = firsts[i] > at
        ranks[i] = rank[after]
        rank[after] += 1
        nearer_placed[i] = seen
        seen += placed[i]
    for i, k in enumerate(spans):
        first, end = firsts[i], lasts[i]
        after = first > at
        side = "a" if after else "b"
        gap = first - at if after else at - end
        low, high = (at + 1, first) if after else (end + 1, at)
        prep, far = preps[i]
        head = chains[i][0]
        row = [
            f"{side}",
            f"d:{side}{_bucket(gap)}",
            f"r:{side}{min(ranks[i], 3)}",
            f"np:{side}{min(nearer_placed[i], 2)}",
            f"p:{prep}",
            f"p:{side}{prep}",
            f"pf:{prep}{min(far, 4)}",
            f"k:{k.feature}",
            f"k:{k.role}",
            f"kp:{k.feature}{placed[i]}",
            f"len:{min(end - first, 3)}",
            f"w-1:{plain[first - 1] if first else '^'}",
            f"w-2:{plain[first - 2] if first > 1 else '^'}",
            f"w-21:{plain[first - 2] if first > 1 else '^'} {plain[first - 1] if first else '^'}",
            f"w1:{plain[end + 1] if end < last else '$'}",
            f"w2:{plain[end + 2] if end + 1 < last else '$'}",
            f"at:{min(first, 3)}",
            f"rn:{ranks[i] == 0}{min(len(spans), 4)}",
        ]
        row += shared
        row.append(f"vs:{verb}{side}{placed[i]}")
        row.append(f"v1s:{side}{plain[at + 1] if at < last else '$'}")
        between = turned[low:high]
        row += {f"b:{side}{w}" for w in between if w}
        row.append(f"bv:{side}{min(sum(w == '#' for w in between), 3)}")
        row.append(f"bn:{side}{min(sum(w != '' for w in between), 5)}")
        if after:
            row.append(f"path:{_path(words, low, first)}")
        else:
            row.append(f"back:{_path(words, low, high)}")
        row.append(f"ch:{chains[i][1]}")
        if head != i:
            row.append(f"hp:{side}{preps[head][0]}")
            row.append(f"hk:{fine[head]}{fine[i]}{chains[i][1]}")
        if i + 1 < len(spans) and chains[i + 1][1]:
            row.append(f"next:{chains[i + 1][1]}{fine[i]}{fine[i + 1]}")
        if i and firsts[i] - lasts[i - 1] <= 8:
            row.append(f"prev:{fine[i - 1]}{fine[i]}{placed[i - 1]}")
        if i + 1 < len(spans) and firsts[i + 1] - end <= 8:
            row.append(f"foll:{fine[i]}{fine[i + 1]}{placed[i + 1]}{spans[i + 1].role}")
        if end < last and s.capital[end + 1]:
            row.append("w1:CAP")
        if first and s.capital[first - 1]:
            row.append("w-1:CAP")
        name = text[k.start : k.end]
        if name.isupper():
            row.append("upper" if len(name) > 5 else "upper:short")
        if (end < last and words[end + 1] in _KINDS) or words[end] in _KINDS:
            row.append("kind:after")
        if any(w in _KINDS for w in words[max(0, first - 3) : first]):
            row.append("kind:before")
        if any(w in _BODIES for w in words[end + 1 : end + 4]) or words[end] in _BODIES:
            row.append("body:after")
        if any(_BEARINGS.match(w) for w in words[max(0, first - 2) : first]):
            row.append("bearing")
        out.append(row)
    return out


def _preposition(s: Sentence, first: int) -> tuple[str, int]:
    """The preposition that a name hangs on and how many words stand between; "" where there is none near."""
    for i in range(first - 1, max(-1, first - 7), -1):
        word = s.words[i]
        if word in _PLACED or (word in _LOOSE and word != "of"):
            return word, first - 1 - i
        if word in ',;:"“”()' or word in _TURNS:
            return word if i == first - 1 else "", first - 1 - i
    return "^" if first == 0 else "", 0


def _chains(words: list[str], firsts: list[int], lasts: list[int]) -> list[tuple[int, str]]:
    """For each name the first name of its list or address ("A, B and C", "A in B") and what joins it to the one before."""
    out: list[tuple[int, str]] = []
    for i, first in enumerate(firsts):
        gap = words[lasts[i - 1] + 1 : first] if i else []
        joint = ""
        if i and len(gap) <= 4:
            light = [w for w in gap if w not in ("the", "a", "an") and w not in _KINDS and not _BEARINGS.match(w)]
            if len(light) <= 2 and all(
                w in _JOINING or w in _PLACED or w in ("of", "'s", "near", "(", "to") for w in light
            ):
                joint = " ".join(light) or "-"
        out.append((out[i - 1][0] if joint else i, joint))
    return out


def _turns(words: list[str], at: int) -> list[str]:
    """Each word if it turns a sentence to something else, "#" for a verb by its form, "" for the others."""
    return [w if w in _TURNS or w in ',;:()"“”-–' else "#" if _VERBAL.search(w) else "" for w in words]


def _path(words: list[str], low: int, high: int) -> str:
    """The prepositions and turns between trigger and name, at most four; the rest of the words left out."""
    found = [w for w in words[low:high] if w in _PLACED or w in _LOOSE or w in _TURNS or w in ",;"]
    return " ".join(found) if len(found) <= 3 else "…" + " ".join(found[-2:])


def _bucket(gap: int) -> int:
    return gap if gap < 6 else 6 + min(int(math.log2(gap / 6) * 2), 6)
