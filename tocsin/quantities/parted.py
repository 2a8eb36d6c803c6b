"""Parts and wholes: of whom a relative clause tells a fate, who alone survived, and numbers that are told by another one.

"48 of the 49 who perished have been identified" tells 49 dead; "three of the eleven wounded have died" eleven wounded, too;
"only two of the 14 aboard survived" twelve dead; "nine died and twice as many were hurt" eighteen wounded.
"""

from __future__ import annotations

import re
from typing import cast

from tocsin.dates.words import spelled
from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.phrases import NAMELESS_HEDGE
from tocsin.quantities.records import Casualty, QuantityMention, What
from tocsin.quantities.words import FIGURES, WORDS, number

_N = rf"(?P<n>{FIGURES}|{WORDS})"
_FATES = {
    "killed": r"killed|murdered|slain|massacred|executed|shot\sdead|gunned\sdown|beheaded|slaughtered",
    "wounded": r"wounded|injured|hurt|maimed",
    "hostages": r"kidnapped|abducted|taken\shostage|taken\scaptive|carried\soff|seized|taken",
}
_DONE = "|".join(f"(?P<{what}>{words})" for what, words in _FATES.items())
_WORD = r"(?!(?:to|those|days?|weeks?|months?|years?|hours?|was|were|who|whom|that|is|are|had|has|have|and|or|but|in|on|at|by|killed|died|dead|wounded|injured|hurt|abducted|kidnapped|shot|taken)\b)[\w'’-]+"
_OF = r"\b(?:of|among|for|to|from|with)\s"
_THE = r"(?:the|its|their|his|her|these|those|all|all\sthe)\s"
_BEHIND = r"(?=\s(?:in|on|at|by|when|during|last|this|yesterday|since|before|after|from|near|earlier|were|was|are|have|has|had|is|escaped|belonged|\w+day)\b|[.,;:)]|\s*\Z)"
_WHO_WERE = compiled(
    rf"{_OF}(?:{_THE})?{_N}(?P<noun>(?:\s{_WORD}){{0,4}}?)(?P<clause>\s(?:who|that)\s(?:were|was|had\sbeen|have\sbeen|are)\s(?:\w+ly\s|also\s|later\s)?(?:{_DONE}))\b"
)
_OF_AGE = compiled(
    r"\b(?:boy|girl|baby|infant|toddler|child|son|daughter|brother|sister|twin|man|woman|youth|teenager|lad|pupil|schoolgirl|schoolboy|widow|widower|mother|father|grandmother|grandfather|pensioner)\sof\s\Z"
)
"""Before somebody's age: "a boy of seven who was killed"."""
_WHO_DIED = compiled(
    rf"{_OF}(?:{_THE})?{_N}(?P<noun>(?:\s{_WORD}){{0,4}}?)(?P<clause>\s(?:who|that)\s(?:had\s|have\s|later\s|all\s)?(?:died|perished|fell|lost\stheir\slives|never\scame\sback|were\slost))\b"
)
_REDUCED = compiled(rf"{_OF}{_THE}{_N}(?P<noun>(?:\s{_WORD}){{1,4}}?)(?P<clause>\s(?:{_DONE})){_BEHIND}")
_OF_SO_MANY = compiled(
    rf"\b(?:{spelled(1, 10)}|\d+)(?P<clause>\sof\s{_N}(?P<noun>(?:\s{_WORD}){{1,3}}?)\s(?:{_DONE})){_BEHIND}"
)
_WHOM = compiled(
    rf"\b(?:of|among|for|to|from|with|the)\s(?:{_THE})?{_N}(?P<noun>(?:\s{_WORD}){{0,3}}?)(?P<clause>\s(?:whom|that)\s(?:[\w'’-]+\s){{1,7}}?(?:had\s|have\s)?(?:(?P<killed>shot\sdead|killed|murdered|gunned\sdown|executed|massacred|slaughtered)|(?P<hostages>kidnapped|abducted|carried\soff|seized)))\b(?=\s(?:in|on|at|when|during|last|this|yesterday|\w+day|were|was|are|have|had|as)\b|[.,;]|\s*\Z)"
)
_FORE = compiled(
    rf"\b(?:{spelled(1, 12)}|\d+|all|both|half|most|some|none|each|any)\sof\s(?:the|its|their|his|her|those)\s{_N}\s(?:kidnapped|abducted|captive)\s(?=[a-z]+s\b|men\b|women\b|people\b|children\b|crew\b)"
)


_LISTED = compiled(
    r"\b(?:people|persons|others|civilians|passengers|villagers|residents|victims|soldiers|men|policemen)(?P<list>,? (?:including|among them)\b[^.;:]{3,260}?\b(?:who|which|that) (?:was|were|had|is|are)\b[^.;:]{3,160}?,? and [^.;:,]{3,80}?)(?=,? (?:were|died|have been|had been) (?:\w+ly )?(?:killed|shot|wounded|injured|hurt|dead|murdered|kidnapped|abducted|slain)\b)"
)
"""Who those were who are counted, with a clause about one of them, up to the verb of all: "seven people, including four guards, a
nurse who was on her way home, and two passengers were killed"."""


def _without_lists(text: str, low: str) -> tuple[str, str]:
    """The sentence without such a list."""
    if "including" not in low and "among them" not in low:
        return text, low
    for m in _LISTED.finditer(low):
        a, b = m.span("list")
        text, low = text[:a] + " " * (b - a) + text[b:], low[:a] + " " * (b - a) + low[b:]
    return text, low


_OF_THOSE_WHO = compiled(
    r"\b(?:knew|knows|know|identified|named|recogni[sz]ed|met|buried|recognises?)\s(?:at least |personally |about |some )?(?P<part>[\w-]+\sof\s(?:the|those)\s(?:people|victims|dead|men|women|ones)?\s?(?:who\s(?:were|had been|was)\s)?(?:killed|dead|died|murdered|slain))\b"
)
"""Some of those who died whom somebody only knew: "he knew five of the people who were killed"."""


def _without_parts(text: str, low: str) -> tuple[str, str]:
    for m in _OF_THOSE_WHO.finditer(low):
        a, b = m.span("part")
        text, low = text[:a] + " " * (b - a) + text[b:], low[:a] + " " * (b - a) + low[b:]
    return text, low


def wholes(text: str, low: str) -> tuple[list[Casualty], str, str]:
    """The tolls of wholes of which a sentence tells a part, and the sentence without the clauses that tell them.

    Offsets stay: what is taken out is blank.
    """
    found: list[Casualty] = []
    text, low = _without_parts(*_without_lists(text, low))
    if " of " not in low and " who " not in low and " whom " not in low:
        return found, text, low
    for pattern in (_WHO_WERE, _WHO_DIED, _WHOM, _REDUCED, _OF_SO_MANY):
        for m in pattern.finditer(low):
            number = _number(m)
            if number is None or any(c.start < m.end("n") and m.start("n") < c.end for c in found):
                continue
            if not m["noun"] and _OF_AGE.search(low, max(0, m.start() - 14), m.start("n")):
                continue
            what = next((name for name in _FATES if m.groupdict().get(name)), "killed")
            found.append(Casualty(m.start("n"), m.end(), cast(What, what), Quantity.exactly(number)))
            blank = " " * (m.end("clause") - m.start("clause"))
            text = text[: m.start("clause")] + blank + text[m.end("clause") :]
            low = low[: m.start("clause")] + blank + low[m.end("clause") :]
    for m in _FORE.finditer(low):
        number = _number(m)
        if number is not None:
            found.append(Casualty(m.start("n"), m.end(), "hostages", Quantity.exactly(number)))
    return found, text, low


def _number(m: re.Match[str]) -> int | None:
    words = m["n"]
    n = number(words)
    return n if n and 1 < n < 1_000_000 and not (words.isdigit() and 1900 <= n <= 2050) else None


_LIVED = r"(?:survived|lived|escaped\salive|got\sout\salive|made\sit(?:\sout)?(?:\salive)?|came\sback(?:\salive)?|lived\sto\stell(?:\s\w+){1,2}|remained\salive|were\sfound\salive)"
_ABOARD = r"(?P<noun>(?:\s(?!(?:was|were|who|had|have|died|killed)\b)[\w'’-]+){0,6}?)"
_NONE_LIVED = compiled(
    rf"\b(?P<left>none|not\sone|no\sone|nobody|(?:only|just|all\sbut|but)\s(?P<few>[a-z]+|\d+))\s(?:of|among|from)\s(?:(?:the|its|their|his|her|those)\s)?{_N}{_ABOARD}\s{_LIVED}\b"
)
_NO_SURVIVORS = compiled(
    rf"\bno\ssurvivors\s(?:(?:were\sfound|found|left)\s)?(?:among|of|from)\s(?:(?:the|its|their|his|her)\s)?{_N}(?P<noun>)(?=\s[a-z])"
)
_ONE_LIVED = compiled(
    rf"\bof\s(?:the|its|their|his|her|those)\s{_N}{_ABOARD},\s(?:only|just)\s(?P<few>[a-z]+|\d+)(?:\s[a-z]+){{0,2}}?\s{_LIVED}\b"
)
_ALL_BUT = compiled(rf"\b(?P<cut>all\sbut\s(?P<few>[a-z]+|\d+)\sof\s(?:the|its|their|his|her|those)\s){_N}\b")
_FEW = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())} | {
    "a": 1,
    "the": 1,
}


def _few(words: str) -> int | None:
    return int(words) if words.isdigit() else _FEW.get(words)


def survived(low: str) -> list[Casualty]:
    """The dead of whom only those are told who did not die: "none of the nine aboard survived"."""
    found: list[Casualty] = []
    if not any(word in low for word in ("surviv", "lived", "alive", "made it", "came back")):
        return found
    for pattern in (_NONE_LIVED, _NO_SURVIVORS, _ONE_LIVED):
        for m in pattern.finditer(low):
            number, few = _number(m), m.groupdict().get("few")
            alive = 0 if few is None else _few(few)
            if number is not None and alive is not None and alive < number:
                found.append(Casualty(m.start(), m.end(), "killed", Quantity.exactly(number - alive)))
    return found


def all_but(low: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts, with "all but three of the 20 hostages" as seventeen."""
    out = list(counts)
    if "all but" not in low:
        return out
    for m in _ALL_BUT.finditer(low):
        number, left = _number(m), _few(m["few"])
        held = [c for c in out if c.start < m.end() and m.start() < c.end]
        if number is not None and left and left < number and held:
            end = max(c.end for c in held)
            noun = held[-1].noun
            out = [c for c in out if c not in held]
            out.append(QuantityMention(m.start(), max(end, m.end()), Quantity.exactly(number - left), noun, "count"))
            out.sort(key=lambda c: c.start)
    return out


_TIMES = {
    "as": 1,
    "the": 1,
    "an": 1,
    "a": 1,
    "twice": 2,
    "double": 2,
    "three times": 3,
    "four times": 4,
    "five times": 5,
}
_LIKEWISE = compiled(
    r"\b(?:(?P<times>twice|double|half|three\stimes|four\stimes|five\stimes)\s(?:(?:that|the|this)\s(?:same\s)?number|as\smany|that\smany|as\smany\sagain)|as\smany(?:\sagain)?(?!(?:\s[\w-]+){0,2}\sas\b)|(?:the\ssame|an\sequal|a\ssimilar|an\sidentical)\snumber)"
    rf"(?:\sof)?(?:\s(?:more|others))?(?!\s(?:{NAMELESS_HEDGE}|{FIGURES})\b)(?:\s(?P<noun>[a-z-]{{3,}}))?"
)
_NO_NOUN = frozenset(
    "were was are have had has are being killed wounded injured hurt missing died dead abducted in on at and people".split()
)


def likewise(low: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts, with those that are told by the one before them: "twice as many", "the same number of children"."""
    if " many" not in low and " number" not in low:
        return counts
    out = list(counts)
    for m in _LIKEWISE.finditer(low):
        before = [c for c in out if c.end <= m.start() and c.kind != "none" and c.quantity.point > 1]
        if not before:
            continue
        q, times = before[-1].quantity, (m["times"] or "").replace("\u00a0", " ")
        factor = 0.5 if times == "half" else _TIMES.get(times, 1)
        low_, best, high = (None if x is None else round(x * factor) for x in (q.low, q.best, q.high))
        if m[0].startswith("a similar"):
            low_, best, high = None, q.best if q.best is not None else q.point, None
        noun = m["noun"] if m["noun"] and m["noun"] not in _NO_NOUN else None
        end = m.end("noun") if noun else (m.start("noun") - 1 if m["noun"] else m.end())
        clash = [c for c in out if c.start < end and m.start() < c.end]
        out = [c for c in out if c not in clash]
        made = QuantityMention(
            m.start(), end, Quantity(low_, best, high), noun or (clash[0].noun if clash else None), "count"
        )
        out.append(made)
        out.sort(key=lambda c: c.start)
    return out


def without_echoes(found: list[Casualty], extra: list[Casualty]) -> list[Casualty]:
    """The tolls of a sentence and those of wholes, none of which another toll of its kind tells already."""
    told = [*found]
    for c in extra:
        if not any(o.what == c.what and o.quantity.point == c.quantity.point for o in told):
            told.append(c)
    return told
