"""The days of what is done over a deed: courts, meetings, releases, remembrance.

"Testified on Wednesday that he shot a man", "the trial begins on Monday", "arrested over the murder is to be freed tomorrow",
"the men accused of carrying out the raid met their lawyers on Friday": the day is another's.
"""

from __future__ import annotations

from tocsin.dates import DateMention
from tocsin.patterns import compiled

_SAID_THEN_THAT = compiled(
    r"\b(?:testif(?:ied|ies)|told (?:the |a |an )?(?:court|jury|jurors|judge|inquest|hearing|inquiry|tribunal|magistrates?|panel)|(?:court|jury|jurors|judge|inquest|hearing|inquiry|tribunal|magistrates?) (?:was told|were told|heard)|alleged|acknowledged|admitted|confessed|claimed|argued|recalled)\s(?:(?:on|late|early|in court|again)\s){0,3}\Z"
)
_THAT = compiled(r",?\s(?:that|how|what|why|to (?:shooting|killing|stabbing|murdering))\b")
_OVER_IT = (
    r"(?:accused (?:of|in|over)|suspected of|charged with|suspects? (?:in|of)|wanted (?:for|over|in)|(?:held|arrested|detained|jailed|questioned|sought) (?:over|for|in connection with|in)"
    r"|convicted (?:of|over|for)|survivors? of|(?:relatives|families|family|parents|widows?|victims|mother|father|brother|sister|sons?|daughters?) of|trial of|case (?:of|over)|inquest into|inquiry into|investigation (?:into|of))"
)
_DONE_NEXT = (
    r"(?:met|meets?|will meet|(?:is|are|was|were|will|would) (?:to )?be (?:freed|released|tried|arraigned|sentenced|charged|extradited|deported|handed|sent|moved|taken|transferred|buried|executed|heard)"
    r"|(?:was|were) (?:\w+ly )?(?:freed|released|arraigned|extradited|deported|transferred|moved to|taken to court|charged|buried)|(?:begins?|opens?|starts?|resumes?|continues?|is due|are due|is set|are set|is scheduled|will (?:begin|open|start|resume|go))\b"
    r"|appear(?:ed|s)?|pleaded|attend(?:ed|s)?|visit(?:ed|s)?|gather(?:ed|s)?|march(?:ed|es)?|spoke|speaks|laid|lit|wept|asked|demanded|sued|filed|walked free|stood|sat|returned|flew|left(?= (?:the|for|court|prison|jail|hospital|home|town)\b)|arrived|received|refused|denied)"
)
_AFTER_IT = compiled(rf"\b{_OVER_IT}\s[^.;]{{4,140}}?\s{_DONE_NEXT}\b[^.;,]{{0,60}}\Z")
"""Before a day: whom or what the deed concerns, and what was done next."""
_DEED_AGAIN = compiled(
    r"\b(?:when|after|where|as|before|while|which|who) [^.;]*\b(?:kill|shot|shoot|stabb|attack|bomb|explo|murder|blew|opened fire|strangl|kidnap|abduct)\w*[^.;]*\Z"
)
"""Between what was done next and a day: the deed told again, whose day it may be."""
_CHARGED = compiled(
    r"\b(?:charged|indicted|convicted|found guilty|sentenced|arraigned|tried|jailed|cleared|acquitted|arrested|detained|extradited)\b[^.;,]{0,60}?\b(?:with|of|for|over|on)\s"
    r"(?:(?!of\b|the\b)[\w-]+\s){0,4}?(?:murders?|manslaughter|terrorism|assault|kidnapping|homicide|arson|rape|charges)(?:\sand\s\w+)?\s(?:(?:late|early|on|in|this|last|earlier)\s){0,2}\Z"
)
"""Before the day on which somebody was charged with a crime that is only named: "charged with murder on March 1"."""
_HELD_OVER = compiled(
    r"\b(?:arrested|detained|questioned|charged|held|released|freed)\s(?:over|for|in connection with|on suspicion of|with)\s(?:the\s)?(?:murders?|killings?|shootings?|attacks?|bombings?)\sof\sthe\s(?:two\s|three\s|\w+\s)?[a-z-]+\s(?:(?:late|early|on)\s){0,2}\Z"
)
"""The same of a crime whose victims were told of: "two men were arrested over the murder of the constable on Tuesday"."""
_OWNS_THE_CRIME = compiled(
    r"['’]s\s(?:[\w-]+\s){0,3}?(?:shootings?|shoot-?outs?|killings?|slayings?|stabbings?|murders?|deaths?|homicides?|attacks?|bombings?|massacre|ambush|raid|assault|rampage|robbery|drive-by|fire)\b"
)
"""Right behind the day of the crime itself: "charged with murder in Friday's shooting"."""
_OWNS = compiled(r"(?:['’]s)?\s(?:anniversary|commemorations?|ceremon(?:y|ies)|memorial|remembrance)\b")
"""Right behind a day of remembrance: "the March 18 anniversary marks the bombardment"."""


def of_a_charge(low: str, start: int, date: DateMention) -> bool:
    """Whether a date is that of a charge, an arrest or a verdict for a crime of which nothing but the name is told."""
    if _OWNS_THE_CRIME.match(low, date.end):
        return False
    return any(p.search(low, max(start, date.start - 140), date.start) for p in (_CHARGED, _HELD_OVER))


def of_aftermath(low: str, sentence: tuple[int, int], date: DateMention) -> bool:
    """Whether a date in a sentence that tells of a deed is that of what was done over it, unless it names the deed."""
    if _OWNS.match(low, date.end):
        return True
    floor = max(sentence[0], date.start - 60)
    if _SAID_THEN_THAT.search(low, floor, date.start) and _THAT.match(low, date.end):
        return True
    if of_a_charge(low, sentence[0], date):
        return True
    found = _AFTER_IT.search(low, max(sentence[0], date.start - 230), date.start)
    return found is not None and _DEED_AGAIN.search(low, found.start(), date.start) is None
