"""The cues of a head count: every number of people that a report of local crime gives, and its words of fate.

A number is not read here as one of killed or of wounded: it is handed on with the words beside it, and the chooser of
`headcount` has learned from coded reports which words stand beside which count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from tocsin.dates.words import MONTH_NAMES, TO_TWELVE
from tocsin.patterns import compiled
from tocsin.read.localcrime.cues import Spans
from tocsin.read.localcrime.elliptic import MOST

LEAD = 3
"""Sentences that open a report, as far as cues go."""

_FOLD = {"both": 2, "double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "dozen": 12}
_DEEDS = frozenset({"double", "triple", "quadruple", "quintuple"})
"""Words that number the victims of a deed."""
_NUMBER = compiled(
    rf"(?<![\w,.:/$#@-])(?P<n>{'|'.join(TO_TWELVE)}|{'|'.join(_FOLD)}|\d{{1,2}})(?![\w,.:/%$’'-]*\d)(?=\s|-(?:shooting|homicide|murder|fatal))"
)
_NO_PEOPLE = compiled(
    r"(?:[\s-]+(?:more\s|other\s)?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|blocks?|times?|miles?|feet|foot|inch\w*|yards?|a\.?m|p\.?m|am|pm"
    r"|percent|o['’]clock|counts?|charges?|shots?|rounds?|bullets?|casings?|wounds?|gunshots?|guns?|handguns?|weapons?|cars?|vehicles?|homes?|houses?"
    r"|news|and|to|in|at|on|or|st|nd|rd|th|street|avenue|shootings?|homicides|murders|killings|incidents?|calls?|points?|degrees?|photos?|of\s\d+|comments?|shares?|stars?|billion|million|dollars?"
    rf"|{MONTH_NAMES}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
)
"""What follows a number that counts no people."""
_DATE_BEFORE = compiled(
    rf"\b(?:{MONTH_NAMES}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|channel|news|highway|route|interstate|district|"
    r"ages?|aged|age of|least one of|one of the|number|no|was|is)\.?\s\Z"
)
_PEOPLE = compiled(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child(?:ren)?|toddlers?|bab(?:y|ies)|youths?|juveniles?|males?|females?|persons?|people|victims?|officers?|deput(?:y|ies)"
    r"|students?|adults?|kids|others?|more|bodies|brothers|sisters|bystanders|residents|relatives|patients|friends|family members|of (?:them|those|whom|the)|another|additional"
    r"|dead|died|dies?|killed|wounded|injured|hurt|shot|hit|hospitalized|critical(?:ly)?|fatal(?:ly)?|murdered|slain|shooting|homicide|murder|slaying|killing|survived|were|was|are|is|remain(?:ed|s)?|suffered|taken)\b"
)
_FATE_BEFORE = compiled(
    r"\b(?:kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|hurt(?:ing|s)?|leav(?:es|ing)|left|shot|shooting|shoots|hit(?:ting|s)?|struck|striking|sen(?:t|ds|ding)|dead|claimed|all|the|those|these)\s(?:at\sleast\s|another\s|the\s|up\sto\s|as\smany\sas\s)?\Z"
)
_CLASSES = (
    ("dead", compiled(r"\b(?:kill(?:ed|ing|s)?|dead|die[sd]?|dying|fatal(?:ly)?|homicides?|murder(?:ed|s)?|sla(?:in|ying|yings)|deceased|bodies|deadly|deaths?|lives)\b")),
    ("hurt", compiled(r"\b(?:wound(?:ed|ing|s)?|injur(?:ed|ing|es|ies|y)|hurt(?:ing|s)?|hospital(?:s|ized)?|critical(?:ly)?|stable|serious(?:ly)?|surviv\w*|recover\w*|treated|condition|non-?life\S*|graze[sd]?)\b")),
    ("shot", compiled(r"\b(?:shot|shooting|shoots|hit|struck|gunshots?|gunfire|victims?)\b")),
    ("held", compiled(r"\b(?:suspects?|arrest(?:ed|s)?|charged|custody|gunm[ae]n|shooters?|jailed|wanted|detained|sought|accused|robbers?|convicted|sentenced|officers|detectives|deputies|witnesses)\b")),
)  # fmt: skip
"""What may be said of a number of people, by the words near it."""
FATE = compiled(
    r"\b(?:dead|died|dies|killed|kills|killing|deadly|slaying|slain|fatal(?:ly)?|homicide|murder(?:ed)?|manslaughter|deceased|coroner|autopsy|funeral|vigil|injur(?:ed|ing|ies)|wound(?:ed|ing|s)|hurt"
    r"|hospital(?:ized)?|critical(?:ly)?|stable|serious|surgery|surviv(?:e|ed)|recover(?:ing)?|threatening|attempted|both|another|others|two|three|four|five"
    r"|six|including|suicide|himself|herself|self-inflicted|self|victims?|separate|second|stray|grazed|leg|arm|foot|hand|head|chest|pronounced|succumbed|death|deaths|body|remains|memorial|mourn\w*|intruder|burglar"
    r"|robber|officer-involved|police-involved|accident(?:al|ally)?|good|fair|treated|released|expected|aggravated|assault|battery|murder-suicide|double|triple|quadruple|multiple|several)\b"
)
"""Words that tell of the fate of people, or of how many there were."""
_TOKEN = compiled(r"[a-z][a-z'’-]*|\d+|[,;]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of people: where it stands (None in a headline apart from the text), its words' cues and what they say."""

    count: int
    span: tuple[int, int] | None
    says: str
    cues: tuple[str, ...]


def numbers_told(low: str, sentences: Spans, own: Container[tuple[int, int]], title: str | None) -> list[Number]:
    """The numbers of people of a headline and of these sentences of the text in lower case, in order.

    `own` are the sentences that tell of no other crime.
    """
    out = list(_numbers((title or "").lower(), (0, len(title or "")), "title")) if title else []
    for n, span in enumerate(sentences):
        out += _numbers(low, span, zone(n) if span in own else "aside")
    return out


def zone(sentence: int) -> str:
    """The part of a report that its so-manieth sentence belongs to."""
    return "lead" if sentence < LEAD else "body"


def _numbers(low: str, span: tuple[int, int], where: str) -> Iterator[Number]:
    start, end = span
    for found in _NUMBER.finditer(low, start, end):
        word = found["n"]
        count = TO_TWELVE.get(word) or _FOLD.get(word) or int(word)
        if not 0 < count <= MOST or (word not in _DEEDS and _NO_PEOPLE.match(low, found.end(), end)):
            continue
        before, after = (
            low[max(start, found.start() - 45) : found.start()],
            low[found.end() : min(end, found.end() + 70)],
        )
        after = re.split(r"[;.](?:\s|\Z)", after, maxsplit=1)[0]
        if word.isdigit() and (_DATE_BEFORE.search(before) or after.startswith((" ,", ","))):
            continue
        near = _TOKEN.findall(after)[:6]
        if not _PEOPLE.search(" ".join(near)) and not _FATE_BEFORE.search(before):
            continue
        says = _says(before[-30:], after[:45])
        cues = [f"n+{t}" for t in near if t not in ",;"] + [
            f"n-{t}" for t in _TOKEN.findall(before)[-3:] if t not in ",;"
        ]
        cues += [says, f"{says}@{where}", f"{says}:{word if word in _FOLD else 'n'}"]
        yield Number(count, None if where == "title" else found.span(), says, tuple(dict.fromkeys(cues)))


def _says(before: str, after: str) -> str:
    """What is said of a number: by the class of word nearest to it, those after it before those ahead of it."""
    hits = [(m.start(), name) for name, pattern in _CLASSES if (m := pattern.search(after))]
    ahead = [
        (len(before) - last[-1].end() + 12, name)
        for name, pattern in _CLASSES
        if (last := list(pattern.finditer(before)))
    ]
    return min([*hits, *ahead], default=(0, "none"))[1]


def relations(count: int, dead: int, hurt: int) -> list[str]:
    """How a number stands to a count of dead and wounded: it may be either, their sum, or neither."""
    out = []
    if count == dead:
        out.append("K")
    if count == hurt:
        out.append("W")
    if dead and hurt and count == dead + hurt:
        out.append("S")
    return out or ["-"]


def number_cues(numbers: Sequence[Number], dead: int, hurt: int) -> Iterator[str]:
    """What the numbers say for so many dead and wounded."""
    seen: set[str] = set()
    for n in numbers:
        for rel in relations(n.count, dead, hurt):
            for cue in n.cues:
                yield f"{cue}|{rel}"
            if n.says not in seen:
                yield f"first {n.says}|{rel}"
            if n.count > 1:
                yield f"many {n.says}|{rel}"
        seen.add(n.says)
    told = {n.says for n in numbers}
    for says in ("dead", "hurt", "shot"):
        if says not in told:
            yield f"no {says}|{min(dead, 2)}{min(hurt, 2)}"


def fate_words(low: str, sentences: Spans, title: str | None) -> list[str]:
    """The words of fate of the headline, of the lead and of the whole, each marked by where it stands, and word pairs."""
    out: set[str] = set()
    for where, text, span in _stretches(low, sentences, title):
        words = _TOKEN.findall(text, *span)
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
            if not FATE.fullmatch(word):
                continue
            out |= {f"{word}@{where}", word, f"{before} {word}", f"{word} {after}"}
    return sorted(out)


def _stretches(low: str, sentences: Spans, title: str | None) -> Iterator[tuple[str, str, tuple[int, int]]]:
    if title:
        yield "title", title.lower(), (0, len(title))
    for n, span in enumerate(sentences):
        yield zone(n), low, span


_AGED = compiled(
    r"\b(\d{1,2})[- ](?:year|month|week)s?[- ]olds?\b|(?:, |aged? )(\d{1,2})(?=,|;|\.\s|\s(?:of|was|is|were|died)\b)"
)
_NEW = compiled(
    r"\b(?:an?|another|(?:a|the) (?:second|third|fourth|fifth|other)) (?:[\w-]+ ){0,3}?(m[ae]n|wom[ae]n|boy|girl|teen(?:ager)?|child|toddler|baby|infant|male|female|person|victim|officer|deputy|juvenile"
    r"|bystander|mother|father|son|daughter|brother|sister|friend|neighbor|relative|student|driver|passenger|clerk|employee)\b"
)


def people_cues(low: str, sentences: Spans) -> list[str]:
    """How many people are brought in singly, by age or as "another man", and what is said beside them."""
    ages: dict[str, set[str]] = {}
    new = Counter[str]()
    for start, end in sentences:
        marks = sorted((m.start(), name) for name, pattern in _CLASSES for m in pattern.finditer(low, start, end))
        for m in _AGED.finditer(low, start, end):
            ages.setdefault(m[1] or m[2], set()).add(_nearest(marks, m.end()))
        for m in _NEW.finditer(low, start, end):
            new[_nearest(marks, m.end())] += 1
    out = []
    for says in ("dead", "hurt", "shot", "held", "none"):
        out.append(f"ages {says}:{min(sum(says in a for a in ages.values()), 6)}")
        out.append(f"new {says}:{min(new[says], 6)}")
    harmed = sum(bool(a & {"dead", "hurt", "shot"}) for a in ages.values())
    alive = sum("dead" not in a and bool(a & {"hurt", "shot"}) for a in ages.values())
    dead = sum("dead" in a for a in ages.values())
    return [*out, f"harmed:{min(harmed, 7)}", f"alive:{min(alive, 7)}", f"dead:{min(dead, 5)} alive:{min(alive, 5)}"]


def _nearest(marks: Sequence[tuple[int, str]], at: int) -> str:
    """The class of the words nearest to a person, those after it a little before those ahead."""
    return min(((p - at if p >= at else at - p + 15), name) for p, name in marks)[1] if marks else "none"
