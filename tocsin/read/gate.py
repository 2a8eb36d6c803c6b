"""The gate: is this text worth reading at all? One pass over the text, before anything costly."""

from __future__ import annotations

import re

_SIGNS = re.compile(
    r"\b(?:attack(?:s|ed|ers?|ing)?|bomb(?:s|ed|er|ers|ings?|ing)?|kill(?:s|ed|ing|ings)?|killers?|shot|shoot(?:ings?|er|ers|s)?"
    r"|gunm[ae]n|gunned|gunfire|gunshots?|gun(?:s|men)?|militants?|insurgen\w{1,3}|terror\w{0,4}|explo(?:sion|sions|sive|sives|ded|des)"
    r"|blasts?|blew|detonat\w{1,4}|suicide|massacr\w{1,2}|stabb?\w{0,4}|behead\w{0,4}|kidnap\w{0,5}|abduct\w{0,4}|hostages?"
    r"|hijack\w{0,4}|assassinat\w{1,4}|ambush\w{0,3}|airstrikes?|air strikes?|shell(?:ed|ing)|rockets?|mortars?|missiles?"
    r"|grenades?|rebels?|guerrill?as?|jihad\w{0,5}|extremis\w{1,2}|murder\w{0,4}|plot(?:s|ted|ters?|ting)?|arson\w{0,3}"
    r"|captured|seized|overran|retook|recaptured|fighters?|troops|claimed responsibility|clash(?:es|ed)?|raid(?:s|ed)?"
    r"|knife|machete\w{0,2}|slain|slay\w{0,3}|wounded|executed|execution|islamic state|cartels?|gangs?|torched|separatists?"
    r"|detained|detainees|prisoners|dead|injured|assault\w{0,4}|taliban|al-qaeda|boko haram|al-shabaab?|hamas|hezbollah|houthis?"
    r"|dissidents|insurrection|recovered the town|embassy warned|liberated|arrest(?:ed|s)|paramilitar\w{1,3})\b",
    re.IGNORECASE,
)

ENOUGH = 2
"""Different words that a text must hold to be read. One word ("the killing of the deal") is too little; a headline of
fewer than 40 words needs only one. Checked in tests against the sample: no relevant document falls below it."""


def worth_reading(text: str) -> bool:
    """Whether the text holds enough words of violence to be read. Linear, stops at the first proof."""
    needed = 1 if len(text) < 300 else ENOUGH
    seen: set[str] = set()
    for sign in _SIGNS.finditer(text):
        seen.add(sign[0].lower()[:4])
        if len(seen) >= needed:
            return True
    return False


_ENGLISH = re.compile(
    r"\b(?:the|of|and|in|to|a|on|by|for|was|were|with|that|from|at|has|have|after|said|is)\b", re.IGNORECASE
)


def is_english(text: str, language: str | None) -> bool:
    """Whether the rules can read the text: called English, or with the small words of English in it all the same.

    Language identifiers err on headlines full of foreign names; small words are 20–45 % of English running text and at
    least a twelfth of its headlines.
    """
    if language in (None, "en"):
        return True
    start = text[:4000]
    words = len(start.split())
    return words > 0 and sum(1 for _ in _ENGLISH.finditer(start)) / words >= 1 / 12
