"""Names of actors as keys: one key for spellings that differ in case, accents, hyphens, apostrophes or transliteration."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from tocsin.patterns import compiled

WORD = compiled(
    r"[\w\u00ad\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u200c\u200d]+"
    r"(?:['’‘ʼʻ`´ʿʾ][\w\u00ad\u0300-\u036f]+)*"
)
"""A word: letters, digits and marks of any script, and apostrophes inside it."""

APOSTROPHES = compiled(r"['’‘ʼʻ`´ʿʾ]")
_FORMATTING = compiled(r"[\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad\u200c\u200d_]")
_HYPHENS = compiled(r"[-‐‑‒–—−/.]")
_FOLDED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
    | {"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ٱ": "ا", "ئ": "ي", "ؤ": "و"}
)
ARTICLES = frozenset("al el an as ash ad ar at az ul ur ud".split())
"""The Arabic article, which takes on the sound of the letter after it: an-Nusra, ash-Shabaab, us-Sunna."""
LOOSE_ARTICLES = frozenset(("al", "el"))
"""Articles that may open a name without a hyphen: the others are words of their own ("as", "at", "an")."""

_SPELLINGS = {
    "abd": "abdul abdel",
    "abdallah": "abdullah",
    "akhbar": "akbar",
    "bayt": "beit bait",
    "daesh": "daish daech dais daesch",
    "din": "dine deen",
    "fateh": "fatah fath",
    "habashi": "habasha",
    "hezbollah": "hizbollah hizballah hizbullah hezbullah hezballah hisbollah hizbolah",
    "hizb": "hezb hizbi hizbe",
    "houthi": "huthi houti hothi",
    "houthis": "huthis houtis hothis",
    "ikhwan": "akhwan",
    "islami": "islamie",
    "islamiya": "islamiyah islamiyya islamiyyah islamia islamiah",
    "islamiyun": "islamiyoun",
    "jaish": "jaysh jeish jeysh gaysh gaish",
    "jamaa": "jamaah jama jamaat jamat jemaah gamaa gamaat",
    "jihad": "djihad jehad dschihad yihad cihad cihat",
    "kataib": "katibat kataeb kata'eb katiba",
    "khorasan": "khurasan chorasan horasan jorasan",
    "khalq": "khalk",
    "lashkar": "laskar lashkari",
    "mohammed": "muhammad mohammad muhammed mohamed mahomed",
    "mujahideen": "mujahedin mujahidin mujahedeen mujahiddin mojahedin moudjahidine mudjahedin mujahedin",
    "muslimin": "muslimeen muslimoun moslimin",
    "murabitoun": "murabitun mourabitoun",
    "nusra": "nusrah nosra nousra nossra",
    "omar": "umar",
    "osama": "usama",
    "qaeda": "qaida qaidah qaedah kaida kaeda qaïda kaide qaeeda",
    "shabaab": "shabab shebab shebaab shabaa chabab chebab shabbab",
    "sham": "cham schaam",
    "sharia": "shariah charia schari'a shari'ah",
    "sunna": "sunnah sounna",
    "taiba": "tayyiba toiba tayba tayyaba taibah tayyeba taibba toyeba",
    "taliban": "taleban talibans taliben",
    "tawhid": "tawheed tauhid touhid towhid",
    "tehrik": "tehreek tahrik tehrike tehriki tahreek",
    "tehriki": "tehreeki",
    "zionist": "sionist",
}
_SPELLED = {other.replace("'", ""): main for main, others in _SPELLINGS.items() for other in others.split()}


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """The key of one word: lower case without accents and apostrophes, usual transliterations made one.

    The articles of Arabic names share the key "al". Empty for a word of marks alone.
    """
    if word.isascii() and word.isalnum():  # most are, and nothing of what follows would change them
        folded = word.lower()
    else:
        if not word.isascii():
            word = _FORMATTING.sub("", unicodedata.normalize("NFKD", word)).translate(_FOLDED)
        folded = APOSTROPHES.sub("", word).replace("_", "").casefold().translate(_FOLDED)
    if folded in ARTICLES:
        return "al"
    return _SPELLED.get(folded, folded)


def words_of(name: str) -> list[str]:
    """The words of a name as they are written."""
    return [found[0] for found in WORD.finditer(name.replace("_", " "))]


def key_words(name: str) -> tuple[str, ...]:
    """The keys of a name's words. "The" before two words or more is left out."""
    keys = tuple(k for word in words_of(name) if (k := word_key(word)))
    return keys[1:] if len(keys) > 2 and keys[0] == "the" else keys


def as_written(name: str) -> str:
    """A name with its own case, but without hyphens, full stops, apostrophes and accents."""
    text = unicodedata.normalize("NFKC", APOSTROPHES.sub("", _HYPHENS.sub(" ", name)))
    return " ".join(text.split())
