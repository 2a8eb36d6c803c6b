"""Hyphens that a web page's copy has where blanks stood, put back to blanks: "an attack claimed-by the group", "the-Yemeni coast".

Blanks that do not break turn into hyphens in some copies. A hyphen beside an article, a conjunction or a form of "to be" or
"to have" never makes one word; where a text has such a one, so do those beside prepositions and pronouns. Every letter
keeps its place.
"""

from __future__ import annotations

import re

from tocsin.patterns import compiled

_BEHIND = "the|an?|that|has|have|had|was|were|is|are|said|says|which|its|their|his|and|of|from|with"
_LAST = "the|an?|that|has|have|had|was|were|is|are|said|says|which|who|its|and|of|from|with|while"
_SURE = compiled(
    rf"(?<![\w’'-])(?:(?:{_BEHIND.replace('an?|', '')}|The|That|Its|Their|His|And)-(?=\w)(?!nots?\b|beens?\b)|(?:[\w’']{{2,}}ed|himself|herself|itself|themselves)-(?=(?:by|after|when|before|where)(?![\w’'-]))|[\w’']{{2,}}-(?=(?:{_LAST})(?![\w’'-])))"
)
"""A short word and the hyphen that follows it, or any word with the hyphen before a short one that ends the whole."""
_KEPT = frozenset(
    "sit drive check call log plug break walk built head hands follow knock carry stand lay add run trade mail swearing passer passers hoped"
    " unheard uncalled fenced locked live lead stop tie roll clip bolt hanger hangers looker lookers how lean set stay smashed tip bed"
    " turn slip go cut sworn put try hard fill drop phone pay cash dial pull buy take worn".split()
)
"""First halves of words such as "sit-in" and "passers-by"."""
_LIKELY = compiled(
    r"(?<![\w’'-])(?:"
    r"(?P<first>[\w’']{2,})-(?=(?:in|on|to|by|for|at|as|after|when|where|because|before|he|they|but|not|or|been|also)(?![\w’'-]))"
    r"|(?:a|he|they|but|been|being|when|while|because|including|or|said|to|by|for|at|not|after|before)-(?=\w)(?!(?:elections?|products?|laws?|pass(?:es)?|lines?|do|be|profit|risk|large|sea|home|for|hours|school|tax|dinner|thought)\b)"
    r"|an-(?=[a-z]|[A-Z]{2})|An-(?=[A-MO-Z])"
    r")"
)


def spaced(text: str) -> str:
    """The text with blanks for the hyphens that stand for them."""
    if "-" not in text or not _SURE.search(text):
        return text
    for _ in range(2):  # "were-killed-on": what the first blank sets free
        text = _SURE.sub(_blank, text)
        text = _LIKELY.sub(_blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    first = found.groupdict().get("first")
    if first and (first.lower() in _KEPT or (first[0].isupper() and len(first) < 6)):
        return found[0]
    return found[0][:-1] + " "
