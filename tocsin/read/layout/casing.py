"""Letters for a text that is written in capitals: names get their capital, all other words are made small.

Places are told from common words by their capital letter; a text in capitals has none to tell. Words that English writes
small (`data/smallwords.txt`, made by `training/reader/casing.py`) lose theirs, unless they open a sentence; the first word
of a line that only goes on with the one above opens none. Every letter stays where it is.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from tocsin import actors
from tocsin.patterns import compiled
from tocsin.places.words import demonyms

_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LOUD = 0.8
"""The share of capitals among the letters of a text from which it counts as written in capitals."""
_SHORT = frozenset({"US", "UN", "UK", "EU", "UAE", "DR", "NATO", "AU"})
"""Short names that are written in capitals everywhere."""


@cache
def _small() -> frozenset[str]:
    return frozenset(resources.files("tocsin.read").joinpath("data", "smallwords.txt").read_text("utf-8").split())


@cache
def _kept() -> frozenset[str]:
    """Those, and the names of armed groups that are written in capitals."""
    aliases = (a.text for actor in actors.register() for a in actor.aliases)
    return _SHORT | {a for a in aliases if a.isupper() and a.isalpha() and a.isascii() and len(a) <= 6}


def is_loud(text: str) -> bool:
    """Whether a text is written in capitals, by its first two thousand characters."""
    letters = [c for c in text[:2000] if c.isalpha()]
    return len(letters) > 20 and sum(c.isupper() for c in letters) > LOUD * len(letters)


def in_ordinary_letters(text: str) -> str:
    """A text in capitals as it would be written otherwise, character for character; any other text as it is, but for the
    first words of its lead, which some papers set in capitals: "POLICE have hailed the fair"."""
    if not is_loud(text):
        return _with_a_quiet_lead(text)
    dotted = _DOTTED_US in text  # asked once a text: at each "US" it would take the square of its length
    written = _WORD.sub(lambda word: _written(word, dotted), text)
    return written if len(written) == len(text) else text


_LEAD = compiled(r"\A\s*(?P<first>[A-Z][A-Z'’-]+)(?:\s(?:[A-Z][A-Z'’-]+|A|I)){0,5}(?=\s[a-z])")


def _with_a_quiet_lead(text: str) -> str:
    """The text whose first words in capitals are written small where English writes them so; its names stay as they are."""
    lead = _LEAD.match(text)
    if lead is None or lead["first"].lower() not in _small():
        return text
    first = lead.start("first")
    head = _WORD.sub(lambda word: _quiet(word, word.start() == first), lead[0])
    return head + text[lead.end() :] if len(head) == len(lead[0]) else text


def _quiet(word: re.Match[str], opens: bool) -> str:
    low = word[0].lower()
    if low not in _small() or word[0] in _SHORT or word[0] in _kept():
        return word[0]
    return low[0].upper() + low[1:] if opens else low


def _written(word: re.Match[str], dotted: bool) -> str:
    said = word[0]
    low = said.lower()
    plain = re.sub(r"['’]s\Z", "", low)
    if said == "US" and (dotted or _WE.search(word.string, max(0, word.start() - 12), word.start())):
        return low  # the country is written otherwise, or is none
    if said == "DR" and _NAMED.match(word.string, word.end()):
        return "Dr"
    if not said.isupper() or said in _SHORT or (said in _kept() and (plain not in _small() or _in_brackets(word))):
        return said  # "is", "had" and "fact" are no groups where all is in capitals, "(IS)" is one
    text, at = word.string, word.start()
    small = plain in _small() and plain not in ("may", "march")
    if small and not (_opens(text, at) or _ends_a_name(text, at, plain) or _OPENS_A_NAME.match(text, at)):
        return low
    return low[0].upper() + low[1:]


def _in_brackets(word: re.Match[str]) -> bool:
    text = word.string
    return text[word.start() - 1 : word.start()] in ("(", "[") and text[word.end() : word.end() + 1] in (")", "]")


_DOTTED_US = "U.S."
_WE = compiled(
    r"\b(?:TELL|TELLS|TELLING|TOLD|LET|LETS|ALLOW|ALLOWS|GIVE|GIVES|GAVE|HELP|HELPS|AHEAD OF|ALL OF|EACH OF|MANY OF|SOME OF|BOTH OF)\s\Z"
)
"""Before "us", which is no country."""
_NAMED = compiled(r"\.?\s[A-Z]{2,}")
_OPENS_A_NAME = compiled(
    r"CENTRAL (?:AMERICAN?|AFRICAN?|ASIAN?)\b|NORTHERN (?:IRELAND|IRISH)\b|WESTERN SAHARA\b|RED (?:CROSS|CRESCENT|SEA|BRIGADES)\b|BLACK SEA\b"
)
_OPENING = compiled(r"(?:\A|[.!?][\"”’)]?\s+|\n\s*)\Z")
_WRAPPED = 45
"""From how many characters on a line that ends no sentence goes on with the next one."""


def _opens(text: str, at: int) -> bool:
    """Whether the word at `at` opens a sentence, a line of its own or a paragraph."""
    if _OPENING.search(text, max(0, at - 4), at) is None:
        return False
    end = at - 1
    while end > 0 and text[end] in " \t":
        end -= 1
    if end <= 0 or text[end] != "\n":
        return True
    line = text[text.rfind("\n", 0, end) + 1 : end].strip()
    return len(line) < _WRAPPED or line[-1] in '.!?:;"”'


def _ends_a_name(text: str, at: int, plain: str) -> bool:
    """Whether "city" ends the name of one: "Mexico City", and not "the Israeli city"."""
    if plain != "city":
        return False
    before = _LAST.search(text, max(0, at - 30), at)
    if before is None:
        return False
    name = before[1].lower()
    return name not in _small() and name.capitalize() not in demonyms()


_LAST = compiled(r"([^\W\d_]{3,}) \Z")
