"""Spaces that a text lost on its way: where a page had an unbreakable one, its copy often has a hyphen ("at least-16 men").

A hyphen is taken for a space only beside a small word that makes no compound on that side. Every letter stays where it is.
"""

from __future__ import annotations

from tocsin.patterns import compiled

_LOST = compiled(
    r"(?<![\w-])(?:than|least|the|was|were|with|from|that|which|killed(?!-in-action)|killing|wounding|injuring|during|and|after(?!-(?:school|hours|action|effects?|care|tax|party|market|life|work|sales|dinner)\b))(?P<behind>-)(?=[\w\"])"
    r"|(?<![\w-])(?:in|on|at|of|by|for)(?P<named>-)(?=[A-Z][a-z]|\d)"
    r"|(?<=[a-z]{3})(?P<before>-)(?=(?:the|and|was|were|is|are|who|which|has|had|have|its|their|his|her|after|before|when|said|that)\b(?!-))"
    r"|(?<=[a-z][,.])(?P<stop>-)(?=[A-Za-z])"
)
_GROUPS = ("behind", "named", "before", "stop")


def with_lost_spaces(text: str) -> str:
    """The text with a space for each hyphen that only stands for one."""
    if "-" not in text:
        return text
    out = list(text)
    for found in _LOST.finditer(text):
        out[next(found.start(name) for name in _GROUPS if found[name])] = " "
    return "".join(out)
