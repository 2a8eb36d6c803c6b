"""One person without a number: "the mayor was shot dead", "gunned down a judge", "bomb kills policeman", "his death"."""

from __future__ import annotations

import re
from typing import cast

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.cues import BE, UNREAL
from tocsin.quantities.people import ATTACKERS, PERSONS, SINGULAR
from tocsin.quantities.records import Casualty, What
from tocsin.quantities.sentence import Sentence
from tocsin.quantities.words import GAP, lowered, one_of

_BARE = one_of(SINGULAR)
# These two are for text in lower case: without regard to case they would take twice the time to compile.
_BARE_OBJECT = compiled(rf"(?:{GAP}[a-z-]+){{0,2}}?{GAP}(?P<noun>{_BARE})\b(?!{GAP}(?:bomb|attack)|['’]s\b)")
_BARE_SUBJECT = compiled(
    rf"(?:^|[\n:;,.]\s?|\b(?:a|an|the|his|her|their|as|and|when|former|senior|top|local)\s)(?:[\w'’.-]+\s){{0,5}}?(?P<noun>{_BARE}|\d{{1,3}}-(?:year|month)-old)(?:['’]s)?(?:,[^,]{{2,80}},)?\s?\Z"
)
_ONE_SUBJECT = compiled(
    r"(?P<head>[A-Za-z][\w'’.-]*),?(?:\s\([^)]{1,40}\))?(?:,[^,;]{2,80},)?\s(?:\w{1,12}\s){0,2}?(?:was|is|has been|had been|being|got)\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)
_PRONOUN_SUBJECT = compiled(
    r"\b(?P<head>he|she)\s(?:\w{1,12}\s)?(?:was|is|has been|had been|being|got)\b[^,;]{0,40}\Z", re.IGNORECASE
)
_NO_PERSON = frozenset(
    "it that this which what bill family group team convoy village town city everyone everybody dog cattle animal plan "
    "deal vehicle building half crowd there unit army police "
    "people population".split()
)
_PRONOUNS = frozenset("he she who man himself herself whom".split())
_PRONOUNCED = compiled(
    r"\b(?:he|she|the (?:\w+ )?(?:victim|man|woman|boy|girl|teen|teenager|child|driver|officer|suspect)|[A-Z][\w'’.-]+,? \d{1,2},|[A-Z][a-z]+ [A-Z][\w'’-]+)"
    r" (?:was|is) (?:also |later |then )?(?:pronounced|declared|found) (?:\w+ )?\Z"
)
_HELD = compiled(r"\b(?:he|she)\s(?:is|was|remains|(?:has|had)\sbeen)\s(?:\w+\s)?\Z", re.IGNORECASE)
_HIM = compiled(
    rf"\s(?:him|her)(?=[,.;]|\s(?:and|in|with|at|on|after|before|by|dead|instantly|when|as|while|during|near|for|from|inside|outside|without|behind|beside|to{GAP}death)\b|\s*\Z)",
    re.IGNORECASE,
)
_MANY_WHO = compiled(
    r"\b(?:those|people|persons|all|many|others|everyone|everybody|anyone) who\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)
"""Before a verb whose subject is no single person: "the number of those who died"."""
_DEATH = compiled(
    rf"\b(?:his|her|whose){GAP}(?:own{GAP})?(?:death(?!{GAP}(?:sentences?|penalty|row|warrant|wish|threats?|certificate|squads?|bed|camp)\b)|murder(?!{GAP}(?:trial|conviction|case|charges?|plot)\b)|killing(?!{GAP}(?:spree|machine)\b)|assassination(?!{GAP}plot\b)|execution(?!{GAP}(?:date|warrant|was{GAP}(?:set|stayed|scheduled|postponed)))\b)"
    rf"|\b(?:his|her|[A-Z][\w'’-]+['’]s){GAP}(?:\w+{GAP})?(?:body|corpse){GAP}(?:(?:was|were|has{GAP}been|had{GAP}been){GAP}(?:later{GAP})?)?(?:found|discovered|recovered|dumped|buried)\b",
    re.IGNORECASE,
)


def single(at: Sentence, m: re.Match[str], what: str, form: str) -> list[Casualty]:
    """One person without a number: "the mayor was shot dead", "gunned down a judge", "bomb kills policeman"."""
    if what not in ("killed", "wounded", "hostages", "arrested"):
        return []
    if form == "state":
        if what == "arrested":
            held = _HELD.search(at.text, max(0, m.start() - 40), m.start())
            return [Casualty(held.start(), m.end(), "arrested", Quantity.exactly(1))] if held else []
        pronounced = _PRONOUNCED.search(at.text, max(0, m.start() - 160), m.start()) if m[0] == "dead" else None
        return [Casualty(pronounced.start(), m.end(), "killed", Quantity.exactly(1))] if pronounced else []
    one = Quantity.exactly(1)
    before, after = at.text[max(0, m.start() - 160) : m.start()], at.text[m.end() : m.end() + 70]
    passive = form == "past" and BE.search(before[-70:])
    label = cast(What, what)
    if passive or form == "subject":
        head = (
            _PRONOUN_SUBJECT.search(before) or _ONE_SUBJECT.search(before)
            if passive
            else re.search(r"(?P<head>[A-Za-z][\w'’.-]*)(?:,[^,;]{2,80},)?\s(?:later\s)?\Z", before)
        )
        if not head:
            return []
        word = head["head"].lower()
        if passive and re.search(r"\b(?:were|are)\b[^,;]{0,40}\Z", before[-60:]):
            return []
        named = head["head"][0].isupper() and word not in PERSONS and not at.text.isupper() and form != "subject"
        if form == "subject" and not at.text.isupper() and m[0].lower().strip() in ("die", "dying", "perish"):
            return []
        if word in _NO_PERSON or not (
            word in SINGULAR or word in _PRONOUNS or (named and what != "arrested" and _full_name(before, head))
        ):
            return []
        if word == "who" and _MANY_WHO.search(before):
            return []
        if re.search(r"\b(?:fear(?:ed|s)? (?:he|she)|if (?:he|she))\b", before[-40:], re.IGNORECASE):
            return []
        attacker = what == "killed" and word in ATTACKERS
        span = max(0, m.start() - 160) + head.start("head")
        return [Casualty(span, m.end(), "attackers_killed" if attacker else label, one)]
    if form == "act" or (form == "past" and not passive):
        bare = _BARE_OBJECT.match(lowered(after))
        if (
            bare
            and not re.match(
                r"(?i)\s(?:in|by|on|at|after|when|as|with|during|near|for|and|from|to|of|while|since)\b", after
            )
            and bare["noun"].lower() in SINGULAR
        ):
            attacker = what == "killed" and bare["noun"].lower() in ATTACKERS
            return [Casualty(m.start(), m.end() + bare.end(), "attackers_killed" if attacker else label, one)]
        pronoun = _HIM.match(after)
        if pronoun and not UNREAL.search(at.text, max(0, m.start() - 60), m.start()):
            return [Casualty(m.start(), m.end() + pronoun.end(), label, one)]
    if form == "past" and not passive:
        bare_subject = _BARE_SUBJECT.search(lowered(before))
        if (
            bare_subject
            and m.start() - 160 <= bare_subject.start("noun") + m.start()
            and re.match(
                r"\s*(?:$|[.,;]|(?:in|by|on|at|after|when|as|with|during|near|outside|inside|while|and|amid|over|for|following|trying|before|behind|under|from|despite|hours|days|minutes)\b)",
                after,
                re.IGNORECASE,
            )
        ):
            span = max(0, m.start() - 160) + bare_subject.start("noun")
            attacker = what == "killed" and bare_subject["noun"].lower() in ATTACKERS
            return [Casualty(span, m.end(), "attackers_killed" if attacker else label, one)]
    return []


def _full_name(before: str, head: re.Match[str]) -> bool:
    """Whether the subject looks like a person's name: two capitalised words or a title before it."""
    lead = before[: head.end("head")]
    return re.search(
        r"(?:\b[A-Z][\w'’.-]+\s|\b(?:al|el|bin|ibn|de|del|van|abu)[\s-])[A-Z][\w'’.-]+\Z", lead
    ) is not None and not re.search(r"\b(?:the|in|at|of)\s(?:[A-Z][\w'’.-]+\s){0,2}[A-Z][\w'’.-]+\Z", lead)


def his_death(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    if any(c.what == "killed" for c in found):
        return []
    return [Casualty(m.start(), m.end(), "killed", Quantity.exactly(1)) for m in _DEATH.finditer(at.text)][:1]
