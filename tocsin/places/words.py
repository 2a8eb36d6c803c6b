"""Words that stand for places without being their names: demonyms, offices, abbreviations, words that only look so."""

from __future__ import annotations

from functools import cache
from typing import Any

from tocsin.places.sources import read_yaml


@cache
def _standing() -> dict[str, Any]:
    return dict(read_yaml("demonyms.yaml"))


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and names of inhabitants → ISO country ("Russian" → RU). A word of two countries is left out."""
    found: dict[str, set[str]] = {}
    for country, words in _standing()["demonyms"].items():
        for word in words:
            found.setdefault(word, set()).add(country)
    return {word: next(iter(countries)) for word, countries in found.items() if len(countries) == 1}


@cache
def national() -> frozenset[str]:
    """The demonyms that stand for a whole country: the first of each, and its other spellings ("Argentinian"); no "Catalan"."""
    listed = _standing()["demonyms"].values()
    return frozenset(w for words in listed for w in words if w == words[0] or (w[:4] == words[0][:4] and " " not in w))


@cache
def offices() -> dict[str, str]:
    """Buildings and quarters that stand for a government → ISO country ("Kremlin" → RU)."""
    return dict(_standing()["offices"])


@cache
def capitals() -> dict[str, str]:
    """Capitals as news text uses them for a government → ISO country ("Moscow" → RU)."""
    named = _standing()["capitals"]
    return {name: country for country, names in named.items() for name in names}


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Abbreviations of states and provinces, as written after a town → (ISO country, name)."""
    table = read_yaml("abbreviations.yaml")
    return {
        short: (country, name) for country, rows in table.items() for name, shorts in rows.items() for short in shorts
    }


@cache
def stoplist() -> dict[str, frozenset[str]]:
    """Words that look like places and seldom are, by section: words, given_names, surnames, titles, organisation_words."""
    return {section: frozenset(map(str, words)) for section, words in read_yaml("stoplist.yaml").items()}
