"""People who are called like places: "Health Minister Paul Caro Gamarra", "his daughter Celina Marisol Pacheco", "Dr. Guerrero".

A surname that a text gives to somebody once is his wherever it stands alone ("shot Guerrero in his car"), unless the text
puts something into a place of that name as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places.longer import OF_PLACES, OF_THINGS
from tocsin.places.mentions import Mention
from tocsin.places.words import demonyms, stoplist

_NAME = compiled(r"[A-Z][\w’'-]*\.?|de|la|del")
_PLACED = frozenset(
    "in at near outside inside around from to into toward towards between across over via off leaving left through throughout".split()
)
"""Before a place, and before nobody who did or suffered something."""
_LOOSE = frozenset(("of", "and", "on"))
_OF_SOMEBODY = compiled(
    r"\b(?:murders?|assassinations?|killings?|slayings?|kidnapping|abduction|death|arrest|execution|shooting|detention|release|capture|funeral|burial"
    r"|body|bodies|homes?|house|residence|office|wife|widow|husband|sons?|daughters?|brothers?|sisters?|mother|father|family|life|case) of \Z"
)
_KIN = compiled(
    r"\b(?:wife|widow|husband|sons?|daughters?|brothers?|sisters?|mother|father|cousin|niece|nephew|aunt|uncle|grandson|granddaughter|girlfriend|boyfriend|fianc[eé]e?),? \Z"
)
_GOES_ON = compiled(
    r" (?:[A-Z]\. )?([A-Z][\w-]+)(?! (?:[Cc]ounty|[Pp]rovince|[Ss]tate|[Cc]ity|[Hh]ospital|[Ss]chool)\b)"
)
_IN_SOMETHING = compiled(
    r", (?:in |the )?[A-Z]|(?:['’]s)? (?:[Pp]rovince|[Ss]tate|[Dd]epartment|[Dd]istrict|[Cc]ounty|[Cc]ity|[Tt]own|[Vv]illage|[Ss]treet|[Aa]venue|[Rr]oad|[Aa]irport)\b"
)
_AGED = compiled(r", \d{2}(?:,| years)")
_REACH = 60
_LONGEST = 4
"""Words of a name that may stand before the one that is called like a place."""


def bearers(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Which of the mentions, by number, are the names of people."""
    full: set[int] = set()
    surnames: set[str] = set()
    placed: set[str] = set()
    alone = [n for n, m in enumerate(mentions) if m.words == 1 and not m.stands_for and not m.given]
    for n in alone:
        mention = mentions[n]
        if _IN_SOMETHING.match(text, mention.end) or _word(text, mention.start).lower() in _PLACED:
            placed.add(mention.name)
        elif _ends_a_full_name(text, mention):
            full.add(n)
            surnames.add(mention.name)
        elif _of_kin(text, mention):
            full.add(n)
    for mention in mentions:
        if mention.words == 2 and not mention.stands_for and _word(text, mention.start) in stoplist()["titles"]:
            given, _, surname = mention.name.partition(" ")
            if given in stoplist()["given_names"]:  # a town is called after somebody of this name
                surnames.add(surname)
    told = surnames - placed
    return frozenset(full | {n for n in alone if mentions[n].name in told}) if full or told else frozenset()


def _ends_a_full_name(text: str, mention: Mention) -> bool:
    """Whether capitalised words with a given name or a title among them go right before a mention."""
    words = text[max(0, mention.start - _REACH) : mention.start].split(" ")
    if len(words) < 3 or words[-1] or text[mention.start - 1 : mention.start] != " ":
        return False
    lists = stoplist()
    chain: list[str] = []
    before = len(words) - 2
    while before > 0 and len(chain) < _LONGEST and _NAME.fullmatch(words[before]):
        if words[before].endswith(".") and len(words[before]) > 2 and words[before] not in lists["titles"]:
            break  # the end of a sentence
        chain.append(words[before])
        before -= 1
    if any(w in OF_PLACES or w in OF_THINGS or w in demonyms() for w in chain[:2]):
        return False
    if chain and chain[0] in lists["titles"]:
        return True
    named = next((i for i, w in enumerate(chain) if w in lists["given_names"]), None)
    if named is None:
        return len(chain) > 1 and chain[0] in lists["surnames"] and _AGED.match(text, mention.end) is not None
    lead = chain[named + 1] if named + 1 < len(chain) else words[before]
    if lead.lower() in _PLACED:
        return False
    if lead in _LOOSE:
        at = mention.start - len(" ".join(chain[: named + 1])) - 1
        return named > 0 or (lead == "of" and _OF_SOMEBODY.search(text, max(0, at - 24), at) is not None)
    return True


def _of_kin(text: str, mention: Mention) -> bool:
    """Whether somebody's relative is called so, with a further name: "his wife Florence Cassez"."""
    if _KIN.search(text, max(0, mention.start - 16), mention.start) is None:
        return False
    behind = _GOES_ON.match(text, mention.end)
    return behind is not None and behind[1] not in OF_THINGS | stoplist()["organisation_words"]


def _word(text: str, at: int) -> str:
    """The word before `at`."""
    words = text[max(0, at - 24) : at].split()
    return words[-1] if words else ""
