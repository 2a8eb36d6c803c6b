"""People told of one by one in one breath: "a woman in her 50s and a teenage girl died", "John Bell, 44, and Ann Bell, 40, were shot"."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.patterns import compiled

_WHO = (
    r"(?:m[ae]n|woman|boy|girl|teen|teenager|child|toddler|baby|infant|youth|juvenile|male|female|person|victim|suspect|officer|deputy|student|mother|father|mom|dad|son|daughter"
    r"|brother|sister|wife|husband|girlfriend|boyfriend|friend|driver|passenger|bystander|resident|cousin|uncle|aunt|nephew|niece|grandmother|grandfather|grandson|granddaughter"
    r"|clerk|employee|guard|trooper|gunman|shooter|robber|intruder|neighbor|stepfather|stepmother|stepson|stepdaughter|roommate|fianc[eé]e?|\d{1,2}-(?:year|month)-old)"
)
_AGED = r"(?:,? (?:in (?:his|her) (?:early |mid-?|late )?\d0s|(?:age |aged )?\d{1,2}(?=,| and\b)),?)?"
_ONE = rf"(?:(?:(?i:an?|the|his|her|their|another)\s(?:(?!(?i:and|of|to|in|by|who|was|were|after|when)\b)[\w'’-]+\s){{0,4}}?{_WHO}\b(?!-|\s{_WHO}|['’]s){_AGED})|(?i:one of (?:his|her|their|the) \w+)|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,2}},? (?:age |aged )?\d{{1,2}},?)"
_LIST = compiled(
    rf"(?<![\w'’-])(?P<first>{_ONE})(?P<second>,? {_ONE})?(?P<third>,? {_ONE})?,? and (?P<last>{_ONE}) (?:(?:also|each|both|all|later|had|have|were|are|then|been|allegedly) ){{0,4}}"
    r"(?:(?P<dead>died|dead\b|(?:shot and |fatally |found )?(?:killed|dead|slain|murdered|shot to death|shot dead|shot and killed)|pronounced dead|fatally (?:shot|wounded|injured|struck)|lost their lives)"
    r"|(?P<shot>shot\b(?! (?:and killed|dead|to death|at\b|an?\b|his|her|the|him\b))|wounded|injured|hit\b|struck|grazed|hurt|hospitali[sz]ed|(?:taken|rushed|transported|flown|airlifted) to (?:[\w'’-]+ ){0,3}?(?:hospitals?|medical|trauma|[A-Z])|airlifted|suffered (?:non-\S+ )?(?:gun ?-?shot|injuries)|in (?:\w+ )?condition|treated (?:for|at)))"
)
_OBJECTS = compiled(
    rf"\b(?P<verb>shot|struck|hit|injured|injuring|wounded|wounding|hurt|grazed|killed|killing) (?P<first>{_ONE})(?P<second>, {_ONE})?(?P<third>, {_ONE})?,? and (?P<last>{_ONE}|{_WHO})"
    r"(?=[.;,]|\Z| (?:in|at|on|during|before|after|with|inside|outside|near|as|while|when|who|early|late|dead|to death)\b)"
)
"""People hit in turn: "bullets hit his wife and his son"."""
_BY = compiled(
    r"\b(?:by|after|when|between|with|of|for|from|said|says|told|as|that|to|against|over|kill(?:s|ed|ing)|sho(?:t|ots|oting)|arrested|injured|wounded)\s\Z"
)
"""Right before the first: those who did it, or a longer list of which it is the end."""
_PLURAL = compiled(r"\b(?:were|are|have|both|all|each)\b")


def joined(text: str, start: int, end: int) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """(how many, "killed" or "shot", the words) of each list of single people of whom one verb tells that in text[start:end)."""
    if text.find(" and ", start, end) < 0:
        return
    for m in _OBJECTS.finditer(text, start, end):
        what = "killed" if m["verb"].startswith("kill") or text.startswith((" dead", " to death"), m.end()) else "shot"
        yield 2 + bool(m["second"]) + bool(m["third"]), what, m.span()
    for m in _LIST.finditer(text, start, end):
        before = text[max(start, m.start() - 14) : m.start()]
        if _BY.search(before) or before.endswith((", ", " and ")):
            continue
        verb = m.start("dead") if m["dead"] else m.start("shot")
        if not (
            m["dead"] == "died" or _PLURAL.search(text, m.end("last"), verb) or (m["shot"] or "").startswith("suffered")
        ):
            continue
        yield 2 + bool(m["second"]) + bool(m["third"]), "killed" if m["dead"] else "shot", m.span()
